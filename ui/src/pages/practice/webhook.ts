/** A webhook from the practice to the receiver: right, twice, out of order, or wrongly signed. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { PracticeWebhook } from "../../bindings.ts";
import { options } from "../../parts/button.ts";
import { combo } from "../../parts/combo.ts";
import { errorBox } from "../../parts/error.ts";
import { icon, icons } from "../../parts/icon.ts";
import { t } from "../../texts.ts";
import { SENT, sentBy } from "./events.ts";
import { MODES, type PracticeModel } from "./model.ts";

export const webhookForm = (app: App, model: PracticeModel): TemplateResult =>
  html`<section class="paper" aria-labelledby="webhook-title">
    <h2 id="webhook-title">${t("webhook")}</h2>
    <p class="help">${t("webhook.help")}</p>
    <form
      class="fields"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void model.send();
      }}
    >
      ${systemChoice(app, model)} ${choice(model, "event", sentBy(model.webhook.value.system).events, (value) => value)}
      ${choice(model, "status", sentBy(model.webhook.value.system).states, (value) => (value === "" ? t("webhook-status-as-is") : value))}
      ${choice(model, "mode", MODES, (value) => t(`webhook-mode-${value}`))}
      ${account(model)}
      <div class="buttons">
        <button
          type="submit"
          class="button"
          data-testid="webhook-send"
          ?disabled=${model.sending.busy.value}
        >
          ${t("webhook-send")}
        </button>
      </div>
    </form>
    ${errorBox(model.sending.error.value, { retry: () => void model.send() })} ${answer(model)}
  </section>`;

const account = (model: PracticeModel): TemplateResult => {
  const about = model.about.value;
  return html`<div class="field">
    <div class="field-name">
      <label for="webhook-account_id">${t("webhook-account")}</label
      ><span class="third">${t("form-optional")}</span>
    </div>
    ${combo({
      id: "webhook-account_id",
      combo: model.accounts,
      placeholder: about === null ? t("webhook-account-newest") : "",
      none: t("webhook-account-none"),
      before:
        about === null
          ? nothing
          : html`<span class="tag" title=${about.id}
              ><bdi>${about.label}</bdi
              ><button
                type="button"
                aria-label=${t("form-remove", { what: about.label })}
                @click=${() => model.choose(null)}
              >
                ${icon(icons.close, "tiny")}
              </button></span
            >`,
    })}
  </div>`;
};

/** Whose webhook it is, of the systems that send by hand. */
function systemChoice(app: App, model: PracticeModel): TemplateResult | typeof nothing {
  const all = app.desk.systems.value.filter(({ id }) => id in SENT);
  if (all.length < 2) return nothing;
  return html`<div class="field">
    <div class="field-name"><label for="webhook-system">${t("column-system")}</label></div>
    <select
      id="webhook-system"
      class="control"
      data-testid="webhook-system"
      @change=${(event: Event) => model.turnTo((event.target as HTMLSelectElement).value)}
    >
      ${options(
        all.map(({ id }) => id),
        model.webhook.value.system,
        (id) => app.desk.spec(id)?.name ?? id,
      )}
    </select>
  </div>`;
}

const choice = (
  model: PracticeModel,
  name: keyof PracticeWebhook,
  values: readonly string[],
  text: (value: string) => string,
): TemplateResult =>
  html`<div class="field">
    <div class="field-name"><label for="webhook-${name}">${t(`webhook-${name}`)}</label></div>
    <select
      id="webhook-${name}"
      class="control"
      data-testid="webhook-${name}"
      @change=${(event: Event) => model.set({ [name]: (event.target as HTMLSelectElement).value })}
    >
      ${options(values, model.webhook.value[name], text)}
    </select>
  </div>`;

function answer({ delivered }: PracticeModel): TemplateResult | typeof nothing {
  const statuses = delivered.value;
  if (statuses === null) return nothing;
  const well = statuses.length > 0 && statuses.every((status) => status >= 200 && status < 300);
  const text =
    statuses.length === 0 || statuses.includes(0)
      ? t("webhook-unanswered")
      : t("webhook-answered", { statuses: statuses.join(", ") });
  return html`<p
    class="note ${well ? "active" : "action"}"
    role="status"
    data-testid="webhook-answer"
  >
    ${text}
  </p>`;
}
