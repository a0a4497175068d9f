import { effect, untracked } from "@preact/signals-core";
import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import { formFields } from "../../form/view.ts";
import { head } from "../../frame/head.ts";
import { ariaKeys, tip } from "../../frame/shortcuts.ts";
import { beforeNote } from "../../parts/before.ts";
import { button, options } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { formatRoute } from "../../route.ts";
import { t } from "../../texts.ts";
import { customers } from "./customers.ts";
import { testLogins } from "./logins.ts";
import { ComposeModel, type Way } from "./model.ts";
import { wayName } from "./next.ts";
import { formTakers, outcome } from "./outcome.ts";

export function composePage(app: App): Page {
  const model = new ComposeModel({
    call: app.call,
    systems: () => app.desk.systems.value,
    environment: () => app.desk.environment.value,
  });
  effect(() => {
    if (app.route.place !== "compose") return;
    model.asked.value;
    untracked(() => void model.preview());
  });
  effect(() => model.suggest());
  effect(() => {
    if (app.route.place !== "compose") return;
    model.integration.value;
    model.form.value;
    untracked(() => void model.readTemplates());
  });
  app.guide.watch(() => !model.recipients.empty);
  const create = async (): Promise<void> => {
    const well = await model.create();
    app.guide.made(model.result.peek()?.link ?? null);
    // The keyboard goes to what came of it, or to the first thing to mend.
    const next = well ? `outcome-tab-${model.tab.peek()}` : null;
    const wrong = '.compose-form [aria-invalid="true"]';
    requestAnimationFrame(() => {
      const to = next === null ? document.querySelector(wrong) : document.getElementById(next);
      if (to instanceof HTMLElement) to.focus();
    });
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
            @keydown=${(event: KeyboardEvent) => {
              if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              void create();
            }}
          >
            <div class="compose-fields">
              ${customers(app, model.recipients)} ${ways(model)} ${choices(app, model)}
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
    ${beforeNote(model.way.value?.system.id ?? "", model.way.value?.kind.id ?? "")}
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
  const providerName = (key: string): string => model.providers.name(key);
  const registered = (setting: string): readonly string[] => model.registered(setting);
  const providers = model.providers.combo;
  const templates = model.templates.list.value.value ?? undefined;
  const look = { form, first, prefix: "compose", providers, providerName, registered, templates };
  return html`${errorBox(model.integrations.error.value, { retry: () => void model.enter({}) })}
  ${formFields(look)} ${testLogins(app, model)}`;
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
  return html`<footer class="compose-foot">
    ${errorBox(model.failure, formTakers(app, model))}
    <div class="compose-send">${verbs(app, model)}</div>
  </footer>`;
}

function verbs(app: App, model: ComposeModel): TemplateResult {
  if (model.done.value) return again(model);
  const closed = app.desk.environment.value === "live" && app.live.until.value === null;
  return closed ? readOnly(app) : create(app, model);
}

/** Nothing can be made in live before it is switched on. */
const readOnly = (app: App): TemplateResult =>
  html`${button({ id: "compose-open-live", text: t("step-open-live"), press: () => app.live.ask() })}
    <span class="third">${t("error-live_read_only")}</span>`;

/** The verb names the environment it acts on and how many links it makes. */
function create(app: App, model: ComposeModel): TemplateResult {
  const environment = app.desk.environment.value;
  const count = model.count.value;
  const verb = verbOf(model);
  const missing = model.missing.value;
  return html`<button
      type="submit"
      class="button primary"
      data-testid="compose-create"
      data-point="create"
      title=${tip("create", t("key-create"))}
      aria-keyshortcuts=${ariaKeys("create")}
      ?disabled=${missing !== null || model.creating.busy.value}
    >
      ${t(`compose-${verb}-${environment}`, { count: Math.max(1, count), what: wayName(model) })}
    </button>
    <span class="third"
      >${t(missing ?? `compose-${verb}-note`, { count, system: model.way.value?.system.name ?? "" })}</span
    >`;
}

const verbOf = ({ onCall, mails }: ComposeModel): string => {
  if (onCall.value) return "hub";
  return mails.value === "nothing" ? "create" : "invite";
};

/** What was made, and whether anything has gone out with it. */
function madeText(model: ComposeModel): string {
  const count = model.made.results.value.length;
  const system = model.way.value?.system.name ?? "";
  return model.mails.value === "nothing"
    ? t("compose-made", { count })
    : t("compose-invited", { count, system });
}

/** Nothing is left to make: the next link is for somebody else. */
const again = (model: ComposeModel): TemplateResult =>
  html`${button({
    id: "compose-again",
    text: t("compose-again"),
    press: () => {
      model.another();
      document.getElementById("compose-customer")?.focus();
    },
  })}
    <span class="third" role="status"
      >${madeText(model)}</span
    >`;
