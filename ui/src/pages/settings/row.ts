/** One setting: its name and what it does at the left, its input at the right, what is wrong under it. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Field } from "../../bindings.ts";
import { options } from "../../parts/button.ts";
import { t, tMaybe } from "../../texts.ts";
import { FIELDS, type Name } from "./fields.ts";
import type { SettingsModel } from "./model.ts";

type Look = { model: SettingsModel; name: Name; wrong: string | null };

const described = ({ name, wrong }: Look): string | typeof nothing => {
  const ids = [
    ...(wrong === null ? [] : [`settings-${name}-wrong`]),
    ...(tMaybe(`settings-${name}.help`) === undefined ? [] : [`settings-${name}-help`]),
  ];
  return ids.length === 0 ? nothing : ids.join(" ");
};

/** Name, help and error around an input; `more` stands under the input. */
export function row(
  model: SettingsModel,
  name: Name,
  input: (look: Look) => TemplateResult,
  more: unknown = nothing,
): TemplateResult {
  const field = FIELDS.find((one) => one.name === name) as Field;
  const flaw = model.form.flawOf(field);
  const wrong =
    model.form.refusedAt(name) ?? (flaw === null ? null : t(`invalid-${flaw.key}`, flaw.values));
  const help = tMaybe(`settings-${name}.help`);
  return html`<div class="setting">
    <div class="setting-name">
      <label for="settings-${name}">${t(`settings-${name}`)}</label>
      ${help === undefined ? nothing : html`<p class="help" id="settings-${name}-help">${help}</p>`}
    </div>
    <div class="setting-input">
      ${input({ model, name, wrong })}
      ${wrong === null ? nothing : html`<p class="wrong" id="settings-${name}-wrong" data-testid="settings-${name}-wrong">${wrong}</p>`}
      ${more}
    </div>
  </div>`;
}

/** A choice, kept at once. */
export const choice =
  (values: readonly string[], text: (value: string) => string) =>
  (look: Look): TemplateResult => {
    const { model, name } = look;
    return html`<select
      id="settings-${name}"
      class="control"
      data-testid="settings-${name}"
      aria-describedby=${described(look)}
      aria-invalid=${look.wrong !== null}
      @change=${(event: Event) => void model.choose(name, (event.target as HTMLSelectElement).value)}
    >
      ${options(values, model.form.get(name), text)}
    </select>`;
  };

/** A switch, kept at once. */
export const toggle = (look: Look): TemplateResult => {
  const { model, name } = look;
  return html`<input
    id="settings-${name}"
    type="checkbox"
    role="switch"
    data-testid="settings-${name}"
    aria-describedby=${described(look)}
    .checked=${live(model.form.get(name) === "true")}
    @change=${(event: Event) =>
      void model.choose(name, (event.target as HTMLInputElement).checked ? "true" : "")}
  />`;
};

const typed = (look: Look, event: Event): void => {
  const { model, name } = look;
  model.form.set(name, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
};

/** A line, kept when it is left or confirmed by Enter. */
export const line =
  (more: { type?: "number"; placeholder?: string; look?: string } = {}) =>
  (look: Look): TemplateResult => {
    const { model, name } = look;
    return html`<input
      id="settings-${name}"
      class="control ${more.look ?? ""}"
      type="text"
      inputmode=${more.type === "number" ? "numeric" : nothing}
      autocomplete="off"
      spellcheck="false"
      placeholder=${more.placeholder ?? nothing}
      data-testid="settings-${name}"
      aria-describedby=${described(look)}
      aria-invalid=${look.wrong !== null}
      .value=${live(model.form.get(name))}
      @input=${(event: Event) => typed(look, event)}
      @change=${() => void model.leave(name)}
    />`;
  };

/** Several lines, kept when they are left. */
export const lines = (look: Look): TemplateResult => {
  const { model, name } = look;
  return html`<textarea
    id="settings-${name}"
    class="control"
    rows="4"
    data-testid="settings-${name}"
    aria-describedby=${described(look)}
    aria-invalid=${look.wrong !== null}
    .value=${live(model.form.get(name))}
    @input=${(event: Event) => typed(look, event)}
    @change=${() => void model.leave(name)}
  ></textarea>`;
};
