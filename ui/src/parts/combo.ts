/** An input that suggests. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Combo } from "../combo.ts";

export type ComboLook = {
  id: string;
  combo: Combo;
  placeholder: string;
  describedBy?: string;
  invalid?: boolean;
  /** Said in place of the suggestions when there are none. */
  none: string;
  /** Shown before the input, such as what is chosen already. */
  before?: unknown;
};

export const combo = (look: ComboLook): TemplateResult => {
  const { id, combo: model, before } = look;
  const open = model.open.value;
  return html`<div class="combo" @focusout=${(event: FocusEvent) => left(event, model)}>
    <div class="control ${look.invalid ? "invalid" : ""}">
      ${before ?? nothing}
      <input
        id=${id}
        data-testid=${id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls="${id}-list"
        aria-activedescendant=${open ? `${id}-${model.active.value}` : nothing}
        aria-describedby=${look.describedBy ?? nothing}
        aria-invalid=${look.invalid ?? false}
        placeholder=${look.placeholder}
        .value=${live(model.text.value)}
        @input=${(event: InputEvent) => void model.type((event.target as HTMLInputElement).value)}
        @click=${() => void model.type(model.text.peek())}
        @keydown=${(event: KeyboardEvent) => {
          if (model.key(event.key)) event.preventDefault();
        }}
      />
    </div>
    ${open ? suggestions(look) : nothing}
  </div>`;
};

function suggestions({ id, combo: model, none }: ComboLook): TemplateResult {
  const choices = model.found.value.value;
  if (choices !== null && choices.length === 0)
    return html`<div class="popup" id="${id}-list">
      <p class="third" role="status">${none}</p>
    </div>`;
  return html`<ul class="popup" role="listbox" id="${id}-list" aria-label=${none}>
    ${(choices ?? []).map(
      (choice, at) =>
        html`<li
          id="${id}-${at}"
          role="option"
          data-testid="${id}-option"
          aria-selected=${at === model.active.value}
          @pointerdown=${(event: Event) => event.preventDefault()}
          @click=${() => model.take(choice)}
        >
          ${choice.mark ? html`<span class="letters" aria-hidden="true">${choice.mark}</span>` : nothing}
          <span>${choice.label}</span>
          ${choice.detail ? html`<span class="third">${choice.detail}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

function left(event: FocusEvent, model: Combo): void {
  const to = event.relatedTarget;
  const own = event.currentTarget;
  if (!(own instanceof Node && to instanceof Node && own.contains(to))) model.close();
}
