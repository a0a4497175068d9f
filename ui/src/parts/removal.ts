/** The question before something is gone for good. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Environment } from "../bindings.ts";
import { environmentTag } from "../frame/environment.ts";
import type { Removable, Removal } from "../removal.ts";
import { t } from "../texts.ts";
import { button } from "./button.ts";
import { dialog } from "./dialog.ts";
import { errorBox } from "./error.ts";

export type RemovalLook<T extends Removable> = {
  /** For ids and tests: `template-removal`. */
  id: string;
  removal: Removal<T>;
  environment: Environment;
  title: (one: T) => string;
  /** What it does, and what stays. */
  help: string;
  /** The verb on the button. */
  text: string;
  /** It is gone. */
  done: (one: T) => void;
};

export function removalDialog<T extends Removable>(
  look: RemovalLook<T>,
): TemplateResult | typeof nothing {
  const { id, removal, environment } = look;
  const one = removal.asked.value;
  if (one === null) return nothing;
  const send = async (): Promise<void> => {
    const gone = await removal.run();
    if (gone !== null) look.done(gone);
  };
  return dialog({
    id,
    environment,
    title: look.title(one),
    close: () => removal.cancel(),
    send: () => void send(),
    body: html`<p>${environmentTag(environment)}</p>
      <p>${look.help}</p>
      ${word(id, removal)} ${errorBox(removal.act.error.value)}`,
    buttons: html`${button({ id: `${id}-cancel`, text: t("cancel"), press: () => removal.cancel() })}
      <button
        type="submit"
        class="button danger-fill"
        data-testid="${id}-confirm"
        ?disabled=${!removal.may || removal.act.busy.value}
      >
        ${look.text}
      </button>`,
  });
}

function word<T extends Removable>(
  id: string,
  removal: Removal<T>,
): TemplateResult | typeof nothing {
  const wanted = removal.word;
  if (wanted === "") return nothing;
  return html`<div class="field">
    <label for="${id}-word">${t("disconnect-type", { word: wanted })}</label>
    <input
      id="${id}-word"
      class="control"
      data-testid="${id}-word"
      autocomplete="off"
      autofocus
      .value=${live(removal.typed.value)}
      @input=${(event: Event) => {
        removal.typed.value = (event.target as HTMLInputElement).value;
      }}
    />
  </div>`;
}
