/** One integration: its form, its keys as far as anybody may see them, its test, what the desk finds wrong. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Integration } from "../../bindings.ts";
import { ago, at, copyButton, external, fact } from "../../parts/bits.ts";
import { when } from "../../parts/button.ts";
import { diagnoses } from "../../parts/diagnosis.ts";
import { errorBox } from "../../parts/error.ts";
import { detailPane } from "../../parts/split.ts";
import type { StepTakers } from "../../steps.ts";
import { t } from "../../texts.ts";
import { integrationForm } from "./form.ts";
import type { IntegrationsModel } from "./model.ts";

export function integrationDetail(
  app: App,
  model: IntegrationsModel,
): TemplateResult | typeof nothing {
  const current = model.current;
  if (!model.isNew && current === null) return nothing;
  const spec = model.spec;
  return detailPane({
    title: current?.name ?? t("integration-add"),
    sub: html`${spec?.name ?? ""} ·
    ${t(`environment-${current?.environment ?? app.desk.environment.value}`)}
    ${spec ? html` · ${external(spec.help_url, t("form-read-more"))}` : nothing}`,
    label: t("integrations-detail"),
    close: () => app.router.open(""),
    body: html`
      ${current ? diagnoses(current.diagnoses, takers(app, model), model.testing.busy.value) : nothing}
      ${current ? tested(model, current) : nothing} ${integrationForm(app, model)}
      ${current ? facts(app, current) : nothing} ${removal(model)}
    `,
    foot: footer(model, current),
  });
}

const takers = (app: App, model: IntegrationsModel): StepTakers => ({
  "replace-key": () => model.replace("api_key"),
  "add-webhook-secret": () => {
    model.replace("webhook_secret");
    requestAnimationFrame(() => document.getElementById("integration-webhook_secret")?.focus());
  },
  "start-receiver": () => void app.desk.startReceiver(),
  test: () => void model.test(),
  "open-dashboard": () => app.browse(model.spec?.dashboard_url ?? ""),
  retry: () => void model.test(),
  sync: () => void model.sync(),
});

function tested(
  model: IntegrationsModel,
  { last_test }: Integration,
): TemplateResult | typeof nothing {
  const error = errorBox(model.testing.error.value, { retry: () => void model.test() });
  if (last_test === null) return error;
  return html`${error}
    <section
      class="note ${last_test.ok ? "active" : "error"}"
      role="status"
      data-testid="test-result"
      data-ok=${last_test.ok}
    >
      <strong>${t(last_test.ok ? "test-ok" : "test-failed")}</strong>
      <p>${last_test.detail}</p>
      <p class="small">
        ${ago(last_test.at)}
        ${when(last_test.request_id, () => html`· ${t("error-request")} <code>${last_test.request_id}</code>`)}
      </p>
    </section>`;
}

const facts = (app: App, one: Integration): TemplateResult =>
  html`<dl class="facts">
    ${fact("fact-address", html`<code>${one.base_url}</code>`)}
    ${fact("fact-webhook", webhook(app, one.webhook_url))}
    ${fact("fact-last-webhook", one.last_webhook_at === null ? t("never") : ago(one.last_webhook_at))}
    ${fact("fact-last-sync", one.last_sync_at === null ? t("never") : ago(one.last_sync_at))}
    ${fact("fact-made", at(one.created_at))}
  </dl>`;

const webhook = (app: App, url: string): unknown =>
  url === ""
    ? t("receiver-off")
    : html`<code data-testid="webhook-url">${url}</code>
        ${copyButton(app, url, t("copy"), "webhook-copy")}`;

const removal = (model: IntegrationsModel): TemplateResult | typeof nothing =>
  model.confirm.value
    ? html`<section class="note error" data-testid="integration-removal">
        <strong>${t("integration-remove-title", { name: model.current?.name ?? "" })}</strong>
        <p>${t("integration-remove-help")}</p>
        ${errorBox(model.removing.error.value)}
        <div class="buttons">
          <button
            type="button"
            class="button danger-fill"
            data-testid="integration-remove-confirm"
            ?disabled=${model.removing.busy.value}
            @click=${() => void model.remove()}
          >
            ${t("integration-remove-do")}
          </button>
          <button
            type="button"
            class="button"
            @click=${() => {
              model.confirm.value = false;
            }}
          >
            ${t("cancel")}
          </button>
        </div>
      </section>`
    : nothing;

const footer = (model: IntegrationsModel, current: Integration | null): TemplateResult => html`
  <button
    type="submit"
    form="integration-form"
    class="button primary"
    data-testid="integration-save"
    ?disabled=${model.saving.busy.value}
  >
    ${t(current ? "save" : "integration-save-test")}
  </button>
  ${
    current === null
      ? nothing
      : html`<button
            type="button"
            class="button"
            data-testid="integration-test"
            ?disabled=${model.testing.busy.value}
            @click=${() => void model.test()}
          >
            ${t("test")}
          </button>
          <button
            type="button"
            class="button quiet"
            data-testid="integration-sync"
            ?disabled=${model.testing.busy.value}
            @click=${() => void model.sync()}
          >
            ${t("accounts-sync")}
          </button>
          ${
            current.built_in
              ? nothing
              : html`<button
                  type="button"
                  class="button quiet danger"
                  data-testid="integration-remove"
                  @click=${() => {
                    model.confirm.value = true;
                  }}
                >
                  ${t("remove")}
                </button>`
          }`
  }
`;
