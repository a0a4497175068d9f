/** Customers to be picked: picked ones as tags, a new one as three fields. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Newcomer, Recipients } from "../recipients.ts";
import { t } from "../texts.ts";
import { combo } from "./combo.ts";
import { icon, icons } from "./icon.ts";

export type RecipientsLook = {
  id: string;
  recipients: Recipients;
  label: string;
  placeholder: string;
  /** What is wrong with who is picked; empty: nothing. */
  wrong?: string;
};

export const recipientsField = (look: RecipientsLook): TemplateResult => {
  const { id, recipients, label, placeholder, wrong = "" } = look;
  return html`<div class="field-name"><label for=${id}>${label}</label></div>
    ${combo({
      id,
      combo: recipients.combo,
      placeholder,
      none: t("compose-customers-none"),
      before: picked(id, recipients),
      ...(wrong === "" ? {} : { invalid: true, describedBy: `${id}-wrong` }),
    })}
    ${wrong === "" ? nothing : html`<p class="wrong" role="alert" id="${id}-wrong" data-testid="${id}-wrong">${wrong}</p>`}
    ${newcomer(recipients)}`;
};

const picked = (id: string, recipients: Recipients): unknown =>
  recipients.picked.value.map(
    ({ id: customer, name }) =>
      html`<span class="tag" data-testid="${id}-picked"
        ><bdi>${name}</bdi>
        <button
          type="button"
          aria-label=${t("form-remove", { what: name })}
          @click=${() => recipients.remove(customer)}
        >
          ${icon(icons.close, "tiny")}
        </button>
      </span>`,
  );

function newcomer(recipients: Recipients): TemplateResult | typeof nothing {
  const who = recipients.newcomer.value;
  if (who === null) return nothing;
  return html`<fieldset class="newcomer" data-testid="compose-newcomer">
    <legend>${t("compose-newcomer")}</legend>
    ${text(recipients, who, "name")} ${text(recipients, who, "owner_id")}
    ${text(recipients, who, "email")}
    <button
      type="button"
      class="button quiet"
      @click=${() => {
        recipients.newcomer.value = null;
      }}
    >
      ${t("cancel")}
    </button>
  </fieldset>`;
}

const text = (recipients: Recipients, who: Newcomer, name: keyof Newcomer): TemplateResult =>
  html`<div class="field">
    <div class="field-name">
      <label for="newcomer-${name}">${t(`customer-${name}`)}</label>
      ${name === "name" ? nothing : html`<span class="third">${t("form-optional")}</span>`}
    </div>
    <input
      id="newcomer-${name}"
      class="control ${name === "owner_id" ? "mono" : ""}"
      data-testid="newcomer-${name}"
      type=${name === "email" ? "email" : "text"}
      autocomplete="off"
      placeholder=${name === "owner_id" ? t("customer-owner_id.made") : ""}
      .value=${live(who[name])}
      @input=${(event: Event) => recipients.enter({ [name]: (event.target as HTMLInputElement).value })}
    />
  </div>`;
