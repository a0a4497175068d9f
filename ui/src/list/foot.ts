/** The line under a list: how many there are, how quickly they came, and how many are picked. */

import { html, nothing, type TemplateResult } from "lit-html";
import { number, took } from "../format.ts";
import { t } from "../texts.ts";
import type { Listing } from "./listing.ts";

export const foot = <Row>(
  { list, selection }: Listing<Row>,
  key: string,
  more: unknown = nothing,
): TemplateResult => {
  const count = list.count.value;
  const picked = selection.size.value;
  const known = list.phase.value === "rows" || list.phase.value === "empty";
  return html`<footer class="foot">
    ${
      known
        ? html`<span
            ><span role="status" data-testid="count" data-took=${Math.round(list.took.value)}
              >${t(key, { count, shown: number(count) })}</span
            >
            · ${took(Math.max(1, list.took.value))}</span
          >`
        : nothing
    }
    ${more}
    <span class="foot-picked" role="status" data-testid="picked"
      >${picked === 0 ? nothing : t("list-picked", { count: picked, shown: number(picked) })}</span
    >
  </footer>`;
};
