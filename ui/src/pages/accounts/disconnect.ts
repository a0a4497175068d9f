/** Ending an account or its continuous sync cannot be undone; in live its owner's name has to be typed. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { ref } from "lit-html/directives/ref.js";
import type { App } from "../../app.ts";
import { environmentTag } from "../../frame/environment.ts";
import { isNamed, ownerSaid } from "../../owner.ts";
import { appear } from "../../parts/appear.ts";
import { copyIcon } from "../../parts/bits.ts";
import { errorBox } from "../../parts/error.ts";
import { t, tOr, verb } from "../../texts.ts";
import type { AccountsModel } from "./model.ts";

export function endingForm(app: App, model: AccountsModel): TemplateResult | typeof nothing {
  const typed = model.confirm.value;
  const account = model.detail.value.value?.account;
  if (typed === null || account === undefined) return nothing;
  const word = model.wordToType;
  const provider = account.provider_name || account.provider;
  const what = model.ends.value;
  const help = tOr(`${what}-help-${account.system}`, t(`${what}-help`, { provider }), { provider });
  const system = app.desk.spec(account.system)?.name ?? account.system;
  const stop = (): void => {
    model.confirm.value = null;
  };
  return html`<form
    class="note error"
    data-testid=${what}
    ${ref(appear)}
    @submit=${(event: Event) => {
      event.preventDefault();
      void model.end();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      stop();
    }}
  >
    <strong>${t(`${what}-title`, { provider, system, owner: ownerSaid(account) })}</strong>
    <p>${environmentTag(account.environment)}</p>
    <p>${help}</p>
    ${
      word === ""
        ? nothing
        : html`<div class="copied">
              <label for="disconnect-word">${t("disconnect-type", { word })}</label>
              ${isNamed(account) ? nothing : copyIcon(app, word, "disconnect-copy")}
            </div>
            <input
              id="disconnect-word"
              class="control"
              data-testid="disconnect-word"
              autocomplete="off"
              .value=${live(typed)}
              @input=${(event: Event) => {
                model.confirm.value = (event.target as HTMLInputElement).value;
              }}
            />`
    }
    ${errorBox(model.ending.error.value)}
    <div class="buttons">
      <button
        type="submit"
        class="button danger-fill"
        data-testid="disconnect-confirm"
        ?disabled=${!model.mayEnd || model.ending.busy.value}
      >
        ${verb(`${what}-do`)}
      </button>
      <button type="button" class="button" @click=${stop}>${t("cancel")}</button>
    </div>
  </form>`;
}
