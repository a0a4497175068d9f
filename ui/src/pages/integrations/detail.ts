/** One integration: its form, its keys as far as anybody may see them, its test, what the desk finds wrong. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Integration, Spec } from "../../bindings.ts";
import { environmentTag } from "../../frame/environment.ts";
import { ago, at, copied, external, fact, since } from "../../parts/bits.ts";
import { button, when } from "../../parts/button.ts";
import { diagnoses } from "../../parts/diagnosis.ts";
import { errorBox } from "../../parts/error.ts";
import { healthChip } from "../../parts/health.ts";
import { icon, icons } from "../../parts/icon.ts";
import { removalDialog } from "../../parts/removal.ts";
import { detailPane } from "../../parts/split.ts";
import { tabPanel, tabs } from "../../parts/tabs.ts";
import type { StepTakers } from "../../steps.ts";
import { t, verb } from "../../texts.ts";
import { bounces } from "./bounce.ts";
import { bounceSection } from "./bounceview.ts";
import { focusField, integrationForm } from "./form.ts";
import { type IntegrationsModel, spent } from "./model.ts";
import { peopleView } from "./rooms/peopleview.ts";
import { providersView } from "./rooms/providersview.ts";
import { templateFoot, templatesView } from "./rooms/templateview.ts";
import { webhookFoot, webhooksView } from "./rooms/webhookview.ts";

export function integrationDetail(
  app: App,
  model: IntegrationsModel,
): TemplateResult | typeof nothing {
  const current = model.current;
  if (!model.isNew && current === null) return nothing;
  const spec = model.spec;
  return detailPane({
    title: current?.name ?? t("integration-add"),
    chip: current ? healthChip(current.health) : nothing,
    sub: html`<span class="sub-line"
      >${environmentTag(model.environment)} <span>${spec?.name ?? ""}</span> ${
        spec ? external(spec.help_url, t("form-read-more")) : nothing
      }</span
    >`,
    label: t("integrations-detail"),
    close: () => app.router.open(""),
    body: html`${partTabs(model)} ${partBody(app, model, current)}`,
    foot: foot(model, current),
  });
}

/** The parts of the integration, where there are more than its access. */
function partTabs({ rooms }: IntegrationsModel): TemplateResult | typeof nothing {
  if (rooms.parts.length < 2) return nothing;
  return tabs({
    name: "part",
    label: t("integration-parts"),
    tabs: rooms.parts.map((id) => ({ id, label: t(`part-${id}`) })),
    chosen: rooms.part,
    choose: (id) => rooms.choose(id),
  });
}

const partBody = (
  app: App,
  model: IntegrationsModel,
  current: Integration | null,
): TemplateResult => {
  const body = current === null ? access(app, model, current) : room(app, model, current);
  return model.rooms.parts.length < 2 ? body : tabPanel("part", model.rooms.part, body);
};

function room(app: App, model: IntegrationsModel, current: Integration): TemplateResult {
  const { rooms, roomNeeds } = model;
  switch (rooms.part) {
    case "templates":
      return templatesView(app, rooms.templates, roomNeeds);
    case "webhooks":
      return webhooksView(app, rooms.webhooks, roomNeeds);
    case "people":
      return peopleView(app, rooms.people, roomNeeds);
    case "providers":
      return providersView(rooms.providers, roomNeeds);
    case "access":
      return access(app, model, current);
  }
}

const access = (
  app: App,
  model: IntegrationsModel,
  current: Integration | null,
): TemplateResult => html`
  ${current ? diagnoses(current.diagnoses, takers(app, model), model.testing.busy.value) : nothing}
  ${current ? tested(model, current) : nothing}
  ${integrationForm(app, model, () => void save(app, model))}
  ${current ? facts(app, current, app.desk.spec(current.system)) : nothing}
  ${current && model.spec && bounces(model.spec) ? bounceSection(app, model.bounce, model.spec) : nothing}
  ${removal(app, model)}
`;

/** Removing an integration deletes its keys, which nothing brings back. */
const removal = (app: App, model: IntegrationsModel): TemplateResult | typeof nothing =>
  removalDialog({
    id: "integration-removal",
    removal: model.removal,
    environment: model.environment,
    title: ({ name }) => t("integration-remove-title", { name }),
    help: t("integration-remove-help"),
    text: verb("integration-remove-do"),
    done: ({ name }) => {
      app.did(t("integration-removed", { name }));
      void model.removed();
    },
  });

function foot(
  model: IntegrationsModel,
  current: Integration | null,
): TemplateResult | typeof nothing {
  const { rooms } = model;
  if (current === null || rooms.part === "access") return footer(model, current);
  if (rooms.part === "templates") return templateFoot(rooms.templates);
  return rooms.part === "webhooks" ? webhookFoot(rooms.webhooks) : nothing;
}

async function save(app: App, model: IntegrationsModel): Promise<void> {
  const done = await model.save();
  if (done !== null)
    app.did(t("integration-saved", { name: model.current?.name ?? "" }), done.back);
}

const takers = (app: App, model: IntegrationsModel): StepTakers => ({
  "replace-key": () => {
    const key = model.spec?.secrets.find(({ required }) => required)?.name ?? "";
    model.replace(key);
    focusField(key);
  },
  "add-webhook-secret": () => {
    model.replace("webhook_secret");
    focusField("webhook_secret");
  },
  "start-receiver": () => void app.desk.startReceiver(),
  test: () => void model.test(),
  "open-dashboard": () => app.browse(model.spec?.dashboard_url ?? ""),
  retry: () => void model.test(),
  sync: () => void model.sync(),
});

/** A key that works needs a line; one that does not, a box. */
function tested(
  model: IntegrationsModel,
  { last_test }: Integration,
): TemplateResult | typeof nothing {
  const error = errorBox(model.testing.error.value, { retry: () => void model.test() });
  if (last_test === null) return error;
  const { ok, detail, request_id } = last_test;
  return html`${error}
    <section
      class=${ok ? "tested" : "note error"}
      role="status"
      data-testid="test-result"
      data-ok=${ok}
    >
      <strong class=${ok ? "well" : ""}
        >${ok ? icon(icons.check, "small") : nothing} ${t(ok ? "test-ok" : "test-failed")}</strong
      >
      ${ok ? nothing : html`<p>${detail}</p>`}
      <p class="small third">
        ${ok ? since(last_test.at) : ago(last_test.at)}
        ${when(request_id, () => html`· ${t("error-request")} <code>${request_id}</code>`)}
      </p>
    </section>`;
}

const facts = (app: App, one: Integration, spec: Spec | undefined): TemplateResult =>
  html`<dl class="facts">
    ${fact("fact-address", html`<code>${one.base_url}</code>`)}
    ${fact("fact-api-version", version(app, one, spec))}
    ${fact("fact-webhook", webhook(app, one.webhook_url))}
    ${one.callback_url === "" ? nothing : fact("fact-callback", copied(app, one.callback_url, "callback-url"))}
    ${fact("fact-last-webhook", one.last_webhook_at === null ? t("never") : ago(one.last_webhook_at))}
    ${spec?.offers.events ? fact("fact-events", events(one)) : nothing}
    ${fact("fact-last-sync", one.last_sync_at === null ? t("never") : ago(one.last_sync_at))}
    ${fact("fact-made", at(one.created_at))}
  </dl>`;

/** The header that says it, as it is sent, where there is one. */
function version(app: App, { api_version }: Integration, spec: Spec | undefined): unknown {
  if (api_version === "") return nothing;
  const header = spec?.version_header ?? "";
  return copied(app, header === "" ? api_version : `${header}: ${api_version}`, "api-version");
}

/** Read now and then where no webhook tells; what is older than the system keeps is not seen that way. */
const events = (one: Integration): unknown => {
  const reads = spent(one);
  return html`${one.events_until === null ? t("never") : ago(one.events_until)}
    <span class="third"
      >· ${reads ? t("events-sparing", reads) : t("events-horizon")}</span
    >`;
};

const webhook = (app: App, url: string): unknown =>
  url === "" ? t("receiver-off") : copied(app, url, "webhook-url");

/** Saves what was typed, or tests what is there. */
function footer(model: IntegrationsModel, current: Integration | null): TemplateResult {
  const dirty = model.dirty.value;
  return html`<button
      type="submit"
      form="integration-form"
      class="button ${dirty || current === null ? "primary" : ""}"
      data-testid="integration-save"
      ?disabled=${model.saving.busy.value || model.mismatch.value !== null}
    >
      ${current ? verb("save") : verb("integration-save-test")}
    </button>
    ${when(dirty && current !== null, () =>
      button({
        id: "integration-discard",
        text: t("integration-discard"),
        look: "button quiet",
        press: () => model.discard(),
      }),
    )}
    ${when(current, () => acts(model, current))}`;
}

const acts = (model: IntegrationsModel, current: Integration | null): TemplateResult => {
  const off = model.testing.busy.value;
  return html`${button({ id: "integration-test", text: t("test"), off, press: () => void model.test() })}
  ${button({
    id: "integration-sync",
    text: t("accounts-sync"),
    look: "button quiet",
    off,
    press: () => void model.sync(),
  })}
  ${when(current?.built_in === false, () =>
    button({
      id: "integration-remove",
      text: t("integration-remove"),
      look: "button quiet danger",
      press: () => {
        if (current !== null) model.removal.ask(current);
      },
    }),
  )}`;
};
