/** What can be done with the rows picked, in the place of the list's own tools. */

import { html, nothing, type TemplateResult } from "lit-html";
import { number } from "../format.ts";
import { icon, icons } from "../parts/icon.ts";
import { t } from "../texts.ts";
import type { Batch } from "./batch.ts";
import type { Listing } from "./listing.ts";

/** The most rows that are picked at once, so that a copied table stays one that other programs take. */
const MOST = 10_000;

export const pickedBar = <Row>(
  { list, selection }: Listing<Row>,
  acts: unknown,
  batch?: Batch,
): TemplateResult => {
  const size = selection.size.value;
  const total = list.count.value;
  const wanted = Math.min(total, MOST);
  return html`<div class="tools picked" role="toolbar" aria-label=${t("list-picked-bar")}>
    <span class="strong">${t("list-picked", { count: size, shown: number(size) })}</span>
    ${batch?.running.value ? progress(batch) : acts}
    <span class="tools-end">
      ${
        size < wanted
          ? html`<button
              type="button"
              class="button quiet"
              data-testid="pick-rest"
              @click=${async () => {
                await list.read(wanted);
                selection.all(wanted);
              }}
            >
              ${t(wanted < total ? "list-pick-first" : "list-pick-rest", { shown: number(wanted) })}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="button bare"
        data-testid="pick-none"
        aria-label=${t("list-pick-none")}
        title=${t("list-pick-none")}
        @click=${() => selection.clear()}
      >
        ${icon(icons.close)}
      </button>
    </span>
  </div>`;
};

/** How far the rows have been gone through, and the way to stop. */
const progress = ({ done, total, stop }: Batch): TemplateResult =>
  html`<span role="status">${t("batch-running", { done: done.value, total: total.value })}</span>
    <button type="button" class="button" data-testid="batch-stop" @click=${stop}>
      ${t("batch-stop")}
    </button>`;
