import { effect, untracked } from "@preact/signals-core";
import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { Integration } from "../../bindings.ts";
import { number } from "../../format.ts";
import { head } from "../../frame/head.ts";
import { empty, letters, since } from "../../parts/bits.ts";
import { errorBox } from "../../parts/error.ts";
import { healthChip } from "../../parts/health.ts";
import { split } from "../../parts/split.ts";
import { formatRoute } from "../../route.ts";
import { t } from "../../texts.ts";
import { integrationDetail } from "./detail.ts";
import { IntegrationsModel, NEW } from "./model.ts";

export function integrationsPage(app: App): Page {
  const model = new IntegrationsModel({
    call: app.call,
    router: app.router,
    did: (text, undo) => app.did(text, undo),
    systems: () => app.desk.systems.value,
    environment: () => app.desk.environment.value,
  });
  effect(() => {
    model.rooms.templates.asked.value;
    untracked(() => void model.rooms.templates.look());
  });
  return {
    enter: () => {
      void model.enter();
    },
    changed: ({ place }) => {
      if (place === "integrations" || place === "desk") void model.changed();
      model.rooms.changed(place);
    },
    view: () => {
      const roomy = model.rooms.part !== "access";
      return html`${header()} ${split(list(app, model), integrationDetail(app, model), roomy)}`;
    },
  };
}

const add = (look: string): TemplateResult =>
  html`<a
    class=${look}
    data-testid="integration-new"
    href=${formatRoute({ place: "integrations", id: NEW })}
    >${t("integration-add")}</a
  >`;

const header = (): TemplateResult =>
  head({
    title: t("place-integrations"),
    sub: t("integrations-sub"),
    actions: add("button primary"),
  });

function list(app: App, model: IntegrationsModel): TemplateResult {
  const all = model.list.value.value;
  const error = errorBox(model.list.error.value, { retry: () => void model.refresh() });
  if (all === null)
    return html`<div class="scroll">
      ${error}${model.list.waiting.value ? t("list-waiting") : nothing}
    </div>`;
  if (all.length === 0)
    return html`<div class="list-none">${error}${empty("integrations-empty", add("button"))}</div>`;
  return html`<div class="scroll">
    ${error}
    <ul class="sheet">
      ${all.map((one) => row(app, one))}
    </ul>
  </div>`;
}

function keyText({ built_in, secrets }: Integration): string {
  const key = secrets.find(({ present }) => present);
  if (built_in) return t("integration-built-in");
  return key ? t("integration-key", { last: key.last_four }) : t("integration-no-key");
}

function row(app: App, one: Integration): TemplateResult {
  const here = app.route.id === one.id;
  return html`<li>
    <a
      class="sheet-row"
      data-testid="integration-row"
      data-id=${one.id}
      href=${formatRoute({ place: "integrations", id: one.id })}
      aria-current=${here ? "true" : nothing}
    >
      ${letters(app.desk.spec(one.system)?.short ?? "")}
      <span class="sheet-text">
        <span class="strong">${one.name}</span>
        <span class="third small">
          ${keyText(one)} ·
          ${t("accounts-count", { count: one.accounts, shown: number(one.accounts) })}
          ${one.last_test ? html`· ${t("integration-tested")} ${since(one.last_test.at)}` : nothing}
        </span>
      </span>
      ${healthChip(one.health)}
    </a>
  </li>`;
}
