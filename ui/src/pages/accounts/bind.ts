/** The question whose an account is, in place below the cause that asks it. */

import { html, nothing, type TemplateResult } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import type { App } from "../../app.ts";
import { environmentTag } from "../../frame/environment.ts";
import { appear } from "../../parts/appear.ts";
import { button } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { recipientsField } from "../../parts/recipients.ts";
import { t, verb } from "../../texts.ts";
import type { Binding } from "./binding.ts";
import type { AccountsModel } from "./model.ts";

export function bindForm(app: App, model: AccountsModel): TemplateResult | typeof nothing {
  const { binding } = model;
  const account = model.detail.value.value?.account;
  if (!model.mayBind || account === undefined) return nothing;
  const send = async (): Promise<void> => {
    const owner = await model.bind();
    if (owner !== "") app.say(t("account-is-bound", { owner }));
  };
  return html`<form
    class="note action bind"
    data-testid="bind"
    aria-label=${t("step-bind")}
    novalidate
    ${ref(appear)}
    @submit=${(event: Event) => {
      event.preventDefault();
      void send();
    }}
    @keydown=${(event: KeyboardEvent) => {
      // The first Escape closes the suggestions.
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      binding.stop();
    }}
  >
    <strong>${t("bind-title", { account: account.remote_id })}</strong>
    <p>${environmentTag(account.environment)}</p>
    <div class="field">
      ${recipientsField({
        id: "bind-customer",
        recipients: binding.customer,
        label: t("fact-customer"),
        placeholder: t("bind-customer"),
        wrong: wrong(binding),
      })}
    </div>
    ${atField(binding) === "" ? errorBox(binding.act.error.value, { reload: () => void model.read() }) : nothing}
    <div class="buttons">
      <button
        type="submit"
        class="button primary"
        data-testid="bind-confirm"
        ?disabled=${binding.act.busy.value}
      >
        ${verb("bind-do")}
      </button>
      ${button({ id: "bind-cancel", text: t("cancel"), press: () => binding.stop() })}
    </div>
  </form>`;
}

/** A refusal that names the customer. */
function atField({ act }: Binding): string {
  const refusal = act.error.value?.refusal;
  return refusal?.field === "customer" ? refusal.message : "";
}

const wrong = (binding: Binding): string =>
  binding.missing.value ? t("compose-missing-customer") : atField(binding);
