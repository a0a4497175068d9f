/** Customers from a CSV file: first what would happen, then it happens. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Rejected } from "../../bindings.ts";
import { errorBox } from "../../parts/error.ts";
import { detailPane } from "../../parts/split.ts";
import { t } from "../../texts.ts";
import type { CustomersModel } from "./model.ts";

export const importPane = (model: CustomersModel, close: () => void): TemplateResult =>
  detailPane({
    title: t("customers-import"),
    sub: t("import-help"),
    label: t("customers-import"),
    body: html`
      <div class="field">
        <div class="field-name"><label for="import-file">${t("import-file")}</label></div>
        <input
          id="import-file"
          data-testid="import-file"
          type="file"
          accept=".csv,text/csv"
          @change=${(event: Event) => void readFile(event, model)}
        />
      </div>
      <div class="field">
        <div class="field-name"><label for="import-csv">${t("import-text")}</label></div>
        <textarea
          id="import-csv"
          class="control mono"
          data-testid="import-csv"
          rows="9"
          spellcheck="false"
          placeholder="owner_id,name,email&#10;customer-0192,Acme Payroll GmbH,hr@acme.example"
          .value=${live(model.csv.value)}
          @input=${(event: Event) => model.setCsv((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      ${errorBox(model.importing.error.value)} ${report(model)}
    `,
    foot: footer(model),
    close,
  });

async function readFile(event: Event, model: CustomersModel): Promise<void> {
  const file = (event.target as HTMLInputElement).files?.[0];
  if (file === undefined) return;
  model.setCsv(await file.text());
  await model.import(true);
}

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
    ${
      rejected.length === 0
        ? nothing
        : html`<p>${t("import-rejected", { count: rejected.length })}</p>
            <ul class="plain small">
              ${rejected.map(leftOut)}
            </ul>`
    }
  </section>`;
}

const leftOut = ({ line, column, reason }: Rejected): TemplateResult =>
  html`<li>
    ${t("import-line", { line: String(line) })}
    ${column === "" ? nothing : html`<code>${column}</code>`} ${reason}
  </li>`;

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
