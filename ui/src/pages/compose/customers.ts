/** The customers of a new link: picked ones as tags, a new one as three fields. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { App } from "../../app.ts";
import { combo } from "../../parts/combo.ts";
import { allowDrop, takeDrop } from "../../parts/dropped.ts";
import { icon, icons } from "../../parts/icon.ts";
import { t } from "../../texts.ts";
import { BULK } from "../links/bulk.ts";
import type { Newcomer, Recipients } from "./recipients.ts";

/** A file has many customers: it belongs to the form that makes their links in one job. */
async function toBulk(app: App, event: DragEvent): Promise<void> {
  const file = await takeDrop(event);
  if (file === null) return;
  app.dropped.value = file.text;
  app.router.go({ place: "links", id: BULK });
}

export const customers = (app: App, recipients: Recipients): TemplateResult =>
  html`<div
    class="field wide"
    data-point="customer"
    data-testid="compose-customers"
    @dragover=${allowDrop}
    @drop=${(event: DragEvent) => void toBulk(app, event)}
  >
    <div class="field-name"><label for="compose-customer">${t("compose-customers")}</label></div>
    ${combo({
      id: "compose-customer",
      combo: recipients.combo,
      placeholder: t("compose-customers-add"),
      none: t("compose-customers-none"),
      before: recipients.picked.value.map(
        ({ id, name }) =>
          html`<span class="tag" data-testid="compose-picked"
            ><bdi>${name}</bdi>
            <button
              type="button"
              aria-label=${t("form-remove", { what: name })}
              @click=${() => recipients.remove(id)}
            >
              ${icon(icons.close, "tiny")}
            </button>
          </span>`,
      ),
    })}
    ${newcomer(recipients)}
  </div>`;

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
