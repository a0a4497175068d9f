/** The form of an integration, drawn from the system's Spec; a stored secret shows its last four and no more. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Field, SecretReport } from "../../bindings.ts";
import { formField } from "../../form/view.ts";
import { relative } from "../../format.ts";
import { options } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { icon, icons } from "../../parts/icon.ts";
import { t } from "../../texts.ts";
import type { IntegrationsModel } from "./model.ts";

export function integrationForm(
  app: App,
  model: IntegrationsModel,
): TemplateResult | typeof nothing {
  const form = model.form.value;
  if (form === null) return nothing;
  const reports = model.current?.secrets ?? [];
  const report = (name: string): SecretReport | undefined =>
    reports.find((one) => one.name === name && one.present);
  const draw = (field: Field): TemplateResult => {
    const stored = report(field.name);
    if (stored !== undefined && !model.replacing.value.has(field.name))
      return storedSecret(model, form.system, stored);
    return formField({ form, prefix: "integration" }, field);
  };
  const plain = form.fields.filter(({ advanced }) => !advanced);
  const advanced = form.fields.filter((field) => field.advanced);
  return html`<form
      id="integration-form"
      novalidate
      autocomplete="off"
      @submit=${(event: Event) => {
        event.preventDefault();
        void model.save();
      }}
      @input=${(event: Event) => {
        const target = event.target;
        if (target instanceof HTMLInputElement && target.type === "password")
          void model.recognise(target.value);
      }}
    >
      ${model.isNew ? systemField(app, model) : nothing}
      <div class="fields">${plain.map(draw)}</div>
      ${guess(app, model)}
      ${
        advanced.length === 0
          ? nothing
          : html`<details class="more">
              <summary>${t("form-more", { count: advanced.length })}</summary>
              <div class="fields">${advanced.map(draw)}</div>
            </details>`
      }
    </form>
    ${errorBox(model.saving.error.value)}`;
}

const systemField = (app: App, model: IntegrationsModel): TemplateResult | typeof nothing =>
  app.desk.systems.value.length < 2
    ? nothing
    : html`<div class="field system-field">
        <div class="field-name"><label for="integration-system">${t("column-system")}</label></div>
        <select
          id="integration-system"
          class="control"
          data-testid="integration-system"
          @change=${(event: Event) => model.choose((event.target as HTMLSelectElement).value)}
        >
          ${options(
            app.desk.systems.value.map(({ id }) => id),
            model.spec?.id ?? "",
            (id) => app.desk.spec(id)?.name ?? id,
          )}
        </select>
      </div>`;

const storedSecret = (
  model: IntegrationsModel,
  system: string,
  stored: SecretReport,
): TemplateResult =>
  html`<div class="field wide">
    <div class="field-name"><span>${t(`field-${system}-${stored.name}.label`)}</span></div>
    <div class="stored" data-testid="stored-${stored.name}">
      ${icon(icons.key, "small")}<code>····${stored.last_four}</code>
      <span class="third small">${t("secret-fingerprint")} <code>${stored.fingerprint}</code></span>
      <button
        type="button"
        class="button small-button"
        data-testid="replace-${stored.name}"
        @click=${() => model.replace(stored.name)}
      >
        ${t("replace")}
      </button>
      <span class="third small stored-times"
        >${stored.saved_at ? t("secret-saved", { time: relative(stored.saved_at) }) : nothing} ·
        ${stored.used_at ? t("secret-used", { time: relative(stored.used_at) }) : t("secret-unused")}</span
      >
    </div>
  </div>`;

/** What a pasted key is taken for: said at once, so that a mix-up is seen before it is saved. */
function guess(app: App, model: IntegrationsModel): TemplateResult | typeof nothing {
  const found = model.guess.value;
  if (found === null || found.system === null) return nothing;
  const here = model.current?.environment ?? app.desk.environment.value;
  const system = app.desk.spec(found.system)?.name ?? found.system;
  const foreign =
    found.system !== model.spec?.id || (found.environment !== null && found.environment !== here);
  const detail = [
    found.environment ? t(`environment-${found.environment}`) : "",
    found.detail ?? "",
  ]
    .filter((part) => part !== "")
    .join(", ");
  return html`<p
    class="note ${foreign ? "action" : "active"} guess"
    role="status"
    data-testid="key-guess"
  >
    ${foreign ? t("key-foreign", { system, detail }) : t("key-known", { system, detail })}
  </p>`;
}
