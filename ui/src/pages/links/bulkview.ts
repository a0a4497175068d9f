/** The form for many links from one file. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import { formFields } from "../../form/view.ts";
import { openMenu } from "../../frame/acts.ts";
import { beforeNote } from "../../parts/before.ts";
import { button, options, placeLink, when } from "../../parts/button.ts";
import { csvField, leftOut } from "../../parts/csv.ts";
import { errorBox } from "../../parts/error.ts";
import { detailPane } from "../../parts/split.ts";
import { t, verb } from "../../texts.ts";
import { type BulkModel, firstRows } from "./bulk.ts";

const EXAMPLE = "owner_id,name,email\ncustomer-0192,Acme Payroll GmbH,hr@acme.example";

/** Rows of the file that are shown, the header among them. */
const SHOWN = 6;

export const bulkPane = (app: App, model: BulkModel, close: () => void): TemplateResult =>
  detailPane({
    title: t("bulk"),
    sub: t("bulk-help"),
    label: t("bulk"),
    body: html`
      ${csvField({
        prefix: "bulk",
        text: model.csv.value,
        example: EXAMPLE,
        set: (text) => void model.read(text),
      })}
      ${errorBox(model.looking.error.value)} ${preview(model)} ${how(model)}
      ${errorBox(model.starting.error.value)} ${started(model)}
    `,
    foot: start(app, model),
    close,
  });

/** The first rows as they are in the file, and what the core makes of all of them. */
function preview(model: BulkModel): TemplateResult | typeof nothing {
  const report = model.report.value;
  if (report === null) return nothing;
  const [head = [], ...rows] = firstRows(model.csv.value, SHOWN);
  const { created, updated, unchanged, rejected } = report;
  return html`<div class="csv-rows" tabindex="0" role="group" aria-label=${t("bulk-rows")}>
      <table>
        <thead>
          <tr>
            ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <section
      class="note ${rejected.length > 0 ? "action" : "active"}"
      role="status"
      data-testid="bulk-report"
      data-rows=${model.rows.value}
    >
      <strong>${t("bulk-would", { count: model.rows.value })}</strong>
      <p>${t("import-counts", { created, updated, unchanged })}</p>
      ${leftOut(rejected)}
    </section>`;
}

const how = (model: BulkModel): TemplateResult => html`
  ${when(
    model.integrations.value.value !== null && model.fitting.value.length === 0,
    () => html`<p class="note action">${t("compose-missing-integration")}</p>`,
  )}
  <div class="fields">
    ${choice(
      "bulk-integration",
      t("compose-integration"),
      model.integration.value?.id ?? "",
      model.fitting.value.map(({ id, name }) => [id, name]),
      (id) => model.choose(id),
    )}
    ${choice(
      "bulk-kind",
      t("compose-how"),
      model.kind.value?.id ?? "",
      model.kinds.value.map(({ id }) => [
        id,
        t(`kind-${model.integration.value?.system}-${id}.label`),
      ]),
      (id) => model.chooseKind(id),
    )}
  </div>
  ${beforeNote(model.integration.value?.system ?? "", model.kind.value?.id ?? "")}
  ${
    model.form.value === null
      ? nothing
      : formFields({
          form: model.form.value,
          prefix: "bulk",
          providers: model.providers.combo,
          templates: model.templates.list.value.value ?? undefined,
          providerName: (key) => model.providers.name(key),
        })
  }
`;

const choice = (
  id: string,
  label: string,
  chosen: string,
  all: readonly (readonly [string, string])[],
  choose: (id: string) => void,
): TemplateResult =>
  html`<div class="field">
    <div class="field-name"><label for=${id}>${label}</label></div>
    <select
      id=${id}
      class="control"
      data-testid=${id}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${options(
        all.map(([value]) => value),
        chosen,
        (value) => all.find(([one]) => one === value)?.[1] ?? value,
      )}
    </select>
  </div>`;

/** The job goes on by itself; its rows stand in the jobs panel. */
function started(model: BulkModel): TemplateResult | typeof nothing {
  const job = model.job.value;
  if (job === null) return nothing;
  return html`<section class="note active" role="status" data-testid="bulk-started" data-id=${job.id}>
    <strong>${t("bulk-started")}</strong>
    <p>${t("bulk-started-help")}</p>
    <div class="buttons">
      ${button({ id: "bulk-jobs", text: t("jobs"), press: () => openMenu("jobs-panel") })}
      ${placeLink({ place: "links", params: { q: `job:${job.id}` } }, t("bulk-links"), "bulk-links", "button")}
    </div>
  </section>`;
}

function start(app: App, model: BulkModel): TemplateResult {
  const begin = async (): Promise<void> => {
    await model.start();
    await app.desk.refreshJobs();
  };
  return button({
    id: "bulk-start",
    text: verb("bulk-start", { count: model.rows.value }),
    press: () => void begin(),
    look: "button primary",
    off: !model.ready.value,
  });
}
