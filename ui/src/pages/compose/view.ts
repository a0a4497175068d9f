import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import { formFields } from "../../form/view.ts";
import { head } from "../../frame/head.ts";
import { options } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { formatRoute } from "../../route.ts";
import { t } from "../../texts.ts";
import { customers } from "./customers.ts";
import { ComposeModel, type Way } from "./model.ts";
import { formTakers, outcome } from "./outcome.ts";

export function composePage(app: App): Page {
  const model = new ComposeModel({
    call: app.call,
    systems: () => app.desk.systems.value,
    environment: () => app.desk.environment.value,
  });
  app.guide.watch(() => !model.recipients.empty);
  const create = async (): Promise<void> => {
    await model.create();
    app.guide.made(model.made.current?.link ?? null);
  };
  return {
    enter: ({ params }) => {
      void model.enter(params);
    },
    changed: ({ place, id }) => {
      if (place === "links" || place === "accounts") void model.made.read(id);
    },
    view: () =>
      html`${header()}
        <div class="compose">
          <form
            class="compose-form"
            novalidate
            data-testid="compose"
            @submit=${(event: Event) => {
              event.preventDefault();
              void create();
            }}
            @change=${() => void model.preview()}
          >
            <div class="compose-fields">
              ${customers(model.recipients)} ${ways(model)} ${choices(app, model)}
            </div>
            ${send(app, model)}
          </form>
          ${outcome(app, model)}
        </div>`,
  };
}

const header = (): TemplateResult =>
  head({
    title: t("new-link"),
    actions: html`<a class="button quiet" href=${formatRoute({ place: "links" })}
      >${t("close")}</a
    >`,
  });

const ways = (model: ComposeModel): TemplateResult =>
  html`<fieldset class="ways">
    <legend>${t("compose-how")}</legend>
    <div class="cards" role="radiogroup" aria-label=${t("compose-how")}>
      ${model.ways.value.map((way) => card(model, way))}
    </div>
    <p class="help">${t("compose-never-dashboard")}</p>
  </fieldset>`;

const card = (model: ComposeModel, way: Way): TemplateResult => {
  const key = `kind-${way.system.id}-${way.kind.id}`;
  return html`<label class="card">
    <input
      type="radio"
      name="way"
      data-testid="way-${way.system.id}-${way.kind.id}"
      value=${way.id}
      .checked=${model.way.value?.id === way.id}
      @change=${() => model.choose(way)}
    />
    <strong>${t(`${key}.label`)}</strong><span class="third">${t(`${key}.when`)}</span>
  </label>`;
};

function choices(app: App, model: ComposeModel): TemplateResult | typeof nothing {
  const form = model.form.value;
  if (form === null) return nothing;
  const first = integrationField(app, model);
  const providerName = (key: string): string => model.providerName(key);
  const look = { form, first, prefix: "compose", providers: model.providers, providerName };
  return html`${errorBox(model.integrations.error.value)} ${formFields(look)}`;
}

function integrationField(app: App, model: ComposeModel): TemplateResult {
  const fitting = model.fitting.value;
  const chosen = model.integration.value?.id;
  const environment = t(`environment-${app.desk.environment.value}`);
  if (fitting.length === 0)
    return html`<div class="field wide">
      <div class="field-name"><span>${t("compose-integration")}</span></div>
      <p class="help">
        ${t("compose-no-integration", { environment })}
        <a href=${formatRoute({ place: "integrations", id: "new" })}>${t("integration-add")}</a>
      </p>
    </div>`;
  return html`<div class="field">
    <div class="field-name">
      <label for="compose-integration">${t("compose-integration")}</label>
    </div>
    <select
      id="compose-integration"
      class="control"
      data-testid="compose-integration"
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        model.integration.value = fitting.find(({ id }) => id === value) ?? null;
      }}
    >
      ${options(
        fitting.map(({ id }) => id),
        chosen ?? "",
        (id) => `${fitting.find((one) => one.id === id)?.name} · ${environment}`,
      )}
    </select>
  </div>`;
}

function send(app: App, model: ComposeModel): TemplateResult {
  const way = model.way.value;
  const live = app.desk.environment.value === "live" ? "-live" : "";
  const count = model.recipients.picked.value.length + (model.recipients.newcomer.value ? 1 : 0);
  const hub = way?.kind.fits === "call";
  const missing = model.missing.value;
  return html`<footer class="compose-foot">
    ${errorBox(model.failure, formTakers(app, model))}
    <div class="compose-send">
      <button
        type="submit"
        class="button primary"
        data-testid="compose-create"
        data-point="create"
        ?disabled=${missing !== null || model.creating.busy.value}
      >
        ${hub ? t(`compose-hub${live}`) : t(`compose-create${live}`, { count: Math.max(1, count) })}
      </button>
      <span class="third"
        >${missing === null ? t(hub ? "compose-hub-note" : "compose-note") : t(missing)}</span
      >
    </div>
  </footer>`;
}
