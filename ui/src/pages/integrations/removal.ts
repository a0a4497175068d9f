/** Removing an integration deletes its keys, which nothing brings back; in live its name has to be typed. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { App } from "../../app.ts";
import { environmentTag } from "../../frame/environment.ts";
import { button } from "../../parts/button.ts";
import { dialog } from "../../parts/dialog.ts";
import { errorBox } from "../../parts/error.ts";
import { t, verb } from "../../texts.ts";
import type { IntegrationsModel } from "./model.ts";

export function removalDialog(app: App, model: IntegrationsModel): TemplateResult | typeof nothing {
  const current = model.current;
  if (model.confirm.value === null || current === null) return nothing;
  const close = (): void => {
    model.confirm.value = null;
  };
  const send = async (): Promise<void> => {
    if (await model.remove()) app.did(t("integration-removed", { name: current.name }));
  };
  return dialog({
    id: "integration-removal",
    environment: current.environment,
    title: t("integration-remove-title", { name: current.name }),
    close,
    send: () => void send(),
    body: html`<p>${environmentTag(current.environment)}</p>
      <p>${t("integration-remove-help")}</p>
      ${word(model)} ${errorBox(model.removing.error.value)}`,
    buttons: html`${button({ id: "integration-removal-cancel", text: t("cancel"), press: close })}
      <button
        type="submit"
        class="button danger-fill"
        data-testid="integration-remove-confirm"
        ?disabled=${!model.mayRemove || model.removing.busy.value}
      >
        ${verb("integration-remove-do")}
      </button>`,
  });
}

function word(model: IntegrationsModel): TemplateResult | typeof nothing {
  const wanted = model.wordToType;
  if (wanted === "") return nothing;
  return html`<div class="field">
    <label for="integration-removal-word">${t("disconnect-type", { word: wanted })}</label>
    <input
      id="integration-removal-word"
      class="control"
      data-testid="integration-removal-word"
      autocomplete="off"
      autofocus
      .value=${live(model.confirm.value ?? "")}
      @input=${(event: Event) => {
        model.confirm.value = (event.target as HTMLInputElement).value;
      }}
    />
  </div>`;
}
