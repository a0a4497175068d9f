/** Customers from a CSV file: first what would happen, then it happens. */

import { html, nothing, type TemplateResult } from "lit-html";
import { csvField, leftOut } from "../../parts/csv.ts";
import { errorBox } from "../../parts/error.ts";
import { detailPane } from "../../parts/split.ts";
import { t } from "../../texts.ts";
import type { CustomersModel } from "./model.ts";

const EXAMPLE = "owner_id,name,email\ncustomer-0192,Acme Payroll GmbH,hr@acme.example";

export const importPane = (model: CustomersModel, close: () => void): TemplateResult =>
  detailPane({
    title: t("customers-import"),
    sub: t("import-help"),
    label: t("customers-import"),
    body: html`
      ${csvField({
        prefix: "import",
        text: model.csv.value,
        example: EXAMPLE,
        set: (text) => model.setCsv(text),
        done: () => void model.import(true),
      })}
      ${errorBox(model.importing.error.value)} ${report(model)}
    `,
    foot: footer(model),
    close,
  });

function report(model: CustomersModel): TemplateResult | typeof nothing {
  const found = model.report.value;
  if (found === null) return nothing;
  const { created, updated, unchanged, rejected } = found.report;
  return html`<section
    class="note ${rejected.length > 0 ? "action" : "active"}"
    data-testid="import-report"
    data-dry=${found.dry}
  >
    <strong>${t(found.dry ? "import-would" : "import-did")}</strong>
    <p>${t("import-counts", { created, updated, unchanged })}</p>
    ${leftOut(rejected)}
  </section>`;
}

const footer = (model: CustomersModel): TemplateResult => {
  const none = model.csv.value.trim() === "" || model.importing.busy.value;
  const looked = model.report.value?.dry === true;
  return html`
    <button
      type="button"
      class=${looked ? "button" : "button primary"}
      data-testid="import-check"
      ?disabled=${none}
      @click=${() => void model.import(true)}
    >
      ${t("import-check")}
    </button>
    <button
      type="button"
      class=${looked ? "button primary" : "button"}
      data-testid="import-do"
      ?disabled=${none || !looked}
      @click=${() => void model.import(false)}
    >
      ${t("import-do")}
    </button>
  `;
};
