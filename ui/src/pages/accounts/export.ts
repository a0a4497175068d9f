/** The view as a file. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Account } from "../../bindings.ts";
import { number } from "../../format.ts";
import { closeDrop, drop } from "../../parts/drop.ts";
import { t } from "../../texts.ts";
import type { AccountsModel } from "./model.ts";

const FORMATS = ["csv", "json"] as const;

/** Offers the whole view, or the rows picked in it. */
export const exportDrop = (
  model: AccountsModel,
  picked: readonly Account[] = [],
): TemplateResult => {
  const rows = picked.length || model.listing.list.count.value;
  return drop({
    id: picked.length === 0 ? "accounts-export" : "picked-export",
    look: picked.length === 0 ? "button quiet" : "button",
    label: t("export"),
    text: t("export"),
    body: html`<p class="drop-note third">
        ${t(picked.length === 0 ? "export-rows" : "list-picked", { count: rows, shown: number(rows) })}
      </p>
      ${FORMATS.map(
        (format) =>
          html`<button
            type="button"
            class="button quiet drop-item"
            data-testid="export-${format}"
            ?disabled=${model.exporting.busy.value}
            @click=${(event: Event) => {
              closeDrop(event);
              void model.export(format, picked);
            }}
          >
            ${t(`export-${format}`)}
          </button>`,
      )}`,
  });
};

export const exported = (
  app: App,
  { exported: written }: AccountsModel,
): TemplateResult | typeof nothing => {
  const file = written.value;
  if (file === null) return nothing;
  return html`<span role="status" data-testid="exported"
      >${t("exported", { rows: file.rows })} <code>${file.path}</code></span
    >
    <button type="button" class="button quiet" @click=${() => void app.copy(file.path)}>
      ${t("copy-path")}
    </button>`;
};
