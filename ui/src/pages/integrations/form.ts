/** The form of an integration, drawn from the system's Spec; a stored secret shows its last four and no more. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Environment, Field, SecretReport } from "../../bindings.ts";
import { fieldText, formField } from "../../form/view.ts";
import { relative } from "../../format.ts";
import { button, options } from "../../parts/button.ts";
import { allowDrop, takeDrop } from "../../parts/dropped.ts";
import { errorBox } from "../../parts/error.ts";
import { icon, icons } from "../../parts/icon.ts";
import { t } from "../../texts.ts";
import { type IntegrationsModel, NEW } from "./model.ts";

export function integrationForm(
  app: App,
  model: IntegrationsModel,
  send: () => void,
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
    return formField(look, field);
  };
  const look = {
    form,
    prefix: "integration",
    wrong: (name: string) => misplaced(app, model, name),
    stored: (name: string) =>
      html`${beside(app, model, name)} ${report(name) === undefined ? nothing : keepButton(model, name)}`,
  };
  const plain = form.fields.filter(({ advanced }) => !advanced);
  const advanced = form.fields.filter((field) => field.advanced);
  return html`<form
      id="integration-form"
      novalidate
      autocomplete="off"
      @dragover=${allowDrop}
      @drop=${async (event: DragEvent) => {
        const file = await takeDrop(event);
        if (file === null) return;
        await fillFrom(app, model, file.text, file.name);
      }}
      @paste=${{ handleEvent: (event: ClipboardEvent) => takePasted(app, model, event), capture: true }}
      @submit=${(event: Event) => {
        event.preventDefault();
        send();
      }}
      @input=${(event: Event) => {
        const target = event.target;
        if (target instanceof HTMLInputElement && target.type === "password")
          void model.guess.look(target.name, target.value);
      }}
    >
      ${model.isNew ? systemField(app, model) : nothing}
      <div class="fields">${plain.map(draw)}</div>
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

const VARIABLE = /^\s*(?:export\s+)?[A-Z][A-Z0-9_]*\s*=/u;

/** Two lines at least, one of which sets a variable. */
const isSettings = (text: string): boolean => {
  const lines = text.trim().split("\n");
  return lines.length > 1 && lines.some((line) => VARIABLE.test(line));
};

/** A whole file of settings fills the form; a single line goes where it is pasted. */
function takePasted(app: App, model: IntegrationsModel, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!isSettings(text)) return;
  // An input of one line would run the lines into one value.
  event.preventDefault();
  event.stopPropagation();
  void fillFrom(app, model, text, t("key-file-pasted"));
}

/** Says so where nothing in it can be used. */
async function fillFrom(
  app: App,
  model: IntegrationsModel,
  text: string,
  name: string,
): Promise<void> {
  if (!(await model.take(text))) app.say(t("key-file-unknown", { name }));
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
      ${icon(icons.key, "small")}
      <code>····${stored.last_four}</code>
      <button
        type="button"
        class="button small-button"
        data-testid="replace-${stored.name}"
        @click=${() => {
          model.replace(stored.name);
          focusField(stored.name);
        }}
      >
        ${t("replace")}
      </button>
      <span class="third small">${t("secret-fingerprint")} <code>${stored.fingerprint}</code></span>
      <span class="third small"
        >${stored.saved_at ? t("secret-saved", { time: relative(stored.saved_at) }) : nothing} ·
        ${stored.used_at ? t("secret-used", { time: relative(stored.used_at) }) : t("secret-unused")}</span
      >
    </div>
    ${
      otherMode(model, stored.name)
        ? html`<p class="wrong" data-testid="integration-${stored.name}-mode">
            ${t("key-mode", { here: t(`environment-${model.environment}`) })}
          </p>`
        : nothing
    }
  </div>`;

/** The key was refused, the system's keys work in one mode alone, and nobody could say whether this one is of the other. */
function otherMode({ current, spec }: IntegrationsModel, name: string): boolean {
  const test = current?.last_test;
  if (spec === undefined || spec.sandbox_url === "" || test?.ok !== false) return false;
  if (test.other_mode !== null || (test.code ?? "unauthorized") !== "unauthorized") return false;
  return spec.secrets.some((secret) => secret.name === name && secret.required);
}

/** Gives the keyboard to a field once it is drawn. */
export function focusField(name: string): void {
  requestAnimationFrame(() => document.getElementById(`integration-${name}`)?.focus());
}

const keepButton = (model: IntegrationsModel, name: string): TemplateResult =>
  html`<button
    type="button"
    class="button quiet keep"
    data-testid="keep-${name}"
    @click=${() => model.keep(name)}
  >
    ${t("secret-keep")}
  </button>`;

/** Why what stands in this field cannot be saved here. */
function misplaced(app: App, model: IntegrationsModel, name: string): string | null {
  const wrong = model.mismatch.value;
  if (wrong === null || wrong.at !== name) return null;
  const here = t(`environment-${model.environment}`);
  switch (wrong.why) {
    case "environment":
      return wrong.environment === null
        ? t("key-not-practice")
        : t("key-other-environment", { there: t(`environment-${wrong.environment}`), here });
    case "system":
      return t("key-other-system", { system: app.desk.spec(wrong.system)?.name ?? wrong.system });
    case "public":
      return t("key-public");
    case "field":
      return t("key-other-field", { field: fieldText(model.spec?.id ?? "", wrong.field) });
  }
}

/** What a pasted key is taken for, said at once, and the way to where it belongs. */
function beside(app: App, model: IntegrationsModel, name: string): TemplateResult | typeof nothing {
  const latest = model.guess.latest.value;
  if (latest === null || latest.at !== name || latest.found.system === null) return nothing;
  const wrong = model.mismatch.value;
  if (wrong?.why === "environment")
    return elsewhere(
      app,
      model,
      wrong.environment === null ? ["sandbox", "live"] : [wrong.environment],
    );
  if (wrong !== null) return nothing;
  const { environment, detail, system } = latest.found;
  const known = t(latest.found.parts.length > 0 ? "key-file-known" : "key-known", {
    system: app.desk.spec(system)?.name ?? system,
    detail: detail ?? "",
  });
  const belongs =
    environment === null
      ? t("key-anywhere", { here: t(`environment-${model.environment}`) })
      : t("key-belongs", { here: t(`environment-${environment}`) });
  return html`<p class="guess second small" role="status" data-testid="key-guess">
    ${icon(icons.check, "small")}<span>${known} ${belongs}</span>
  </p>`;
}

const elsewhere = (
  app: App,
  model: IntegrationsModel,
  there: readonly Environment[],
): TemplateResult =>
  html`<div class="buttons" data-testid="key-elsewhere">
    ${there.map((environment) =>
      button({
        id: `key-move-${environment}`,
        look: "button small-button",
        text: t("key-move", { there: t(`environment-${environment}`) }),
        press: () => {
          model.carry();
          void app.show("integrations", NEW, environment);
        },
      }),
    )}
  </div>`;
