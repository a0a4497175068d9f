/** How each kind of input looks. On the wire every value is text. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { span } from "../format.ts";
import { options as offer } from "../parts/button.ts";
import { t, tOr } from "../texts.ts";
import { multi, provider } from "./choices.ts";
import { type Drawn, described, type InputLook, optionText } from "./look.ts";
import { pairs } from "./pairs.ts";

const line = (look: InputLook, type: string): TemplateResult => {
  const { id, form, field, invalid } = look;
  return html`<input
    class="control"
    id=${id}
    data-testid=${id}
    name=${field.name}
    type=${type}
    autocomplete="off"
    spellcheck="false"
    inputmode=${field.input.kind === "number" ? "numeric" : nothing}
    placeholder=${field.example}
    aria-required=${field.required}
    aria-invalid=${invalid}
    aria-describedby=${described(look)}
    .value=${live(form.get(field.name))}
    @input=${(event: Event) => form.set(field.name, (event.target as HTMLInputElement).value)}
  />`;
};

/** Several lines. */
const lines = (look: InputLook): TemplateResult => {
  const { id, form, field, invalid } = look;
  return html`<textarea
    class="control"
    id=${id}
    data-testid=${id}
    rows="4"
    placeholder=${field.example}
    aria-required=${field.required}
    aria-invalid=${invalid}
    aria-describedby=${described(look)}
    .value=${live(form.get(field.name))}
    @input=${(event: Event) => form.set(field.name, (event.target as HTMLTextAreaElement).value)}
  ></textarea>`;
};

/** One line, with the values that are known on offer. */
const suggest: Drawn<"suggest"> = (look, { offers }) => {
  const { id, form, field, invalid } = look;
  return html`<input
      class="control"
      id=${id}
      data-testid=${id}
      list=${`${id}-known`}
      autocomplete="off"
      spellcheck="false"
      placeholder=${field.example}
      aria-required=${field.required}
      aria-invalid=${invalid}
      aria-describedby=${described(look)}
      .value=${live(form.get(field.name))}
      @input=${(event: Event) => form.set(field.name, (event.target as HTMLInputElement).value)}
    />
    <datalist id=${`${id}-known`}>${offers.map((one) => html`<option value=${one}></option>`)}</datalist>`;
};

const select: Drawn<"select"> = (look, { options }) => {
  const { id, form, field, invalid } = look;
  const value = form.get(field.name);
  return html`<select
    class="control"
    id=${id}
    data-testid=${id}
    aria-invalid=${invalid}
    aria-describedby=${described(look)}
    @change=${(event: Event) => form.set(field.name, (event.target as HTMLSelectElement).value)}
  >
    ${field.required || field.default !== "" ? nothing : offer([""], value, () => t("form-none"))}
    ${offer(options, value, (option) => optionText(field.name, option))}
  </select>`;
};

const toggle: Drawn<"toggle"> = (look) => {
  const { id, form, field } = look;
  return html`<label class="check" for=${id}>
    <input
      id=${id}
      data-testid=${id}
      type="checkbox"
      aria-describedby=${described(look)}
      .checked=${live(form.get(field.name) === "true")}
      @change=${(event: Event) => form.set(field.name, (event.target as HTMLInputElement).checked ? "true" : "")}
    />
    <span>${tOr(`field-${form.system}-${field.name}.label`, field.name)}</span>
  </label>`;
};

const duration: Drawn<"duration"> = (look, { offers }) => {
  const { id, form, field, invalid } = look;
  const value = form.get(field.name);
  const all = value === "" || offers.includes(Number(value)) ? offers : [...offers, Number(value)];
  return html`<select
    class="control"
    id=${id}
    data-testid=${id}
    aria-invalid=${invalid}
    aria-describedby=${described(look)}
    @change=${(event: Event) => form.set(field.name, (event.target as HTMLSelectElement).value)}
  >
    ${offer(all.map(String), value, (seconds) => span(Number(seconds)))}
  </select>`;
};

/** One of the addresses that the integration lists; none chosen means the first. */
const registered: Drawn<"registered"> = (look, { setting }) => {
  const { id, form, field, invalid } = look;
  const all = look.registered?.(setting) ?? [];
  const value = form.get(field.name);
  return html`<select
    class="control"
    id=${id}
    data-testid=${id}
    aria-invalid=${invalid}
    aria-describedby=${described(look)}
    @change=${(event: Event) => form.set(field.name, (event.target as HTMLSelectElement).value)}
  >
    ${offer([""], value, () => t("form-first-registered"))} ${offer(all, value, (one) => one)}
  </select>`;
};

/** One of the integration's invitation templates, by its name; the one in use stays where the list is not there. */
const template: Drawn<"template"> = (look) => {
  const { id, form, field, invalid } = look;
  const value = form.get(field.name);
  const names = new Map((look.templates ?? []).map((one) => [one.id, one.name || one.id]));
  const all = names.has(value) || value === "" ? [...names.keys()] : [value, ...names.keys()];
  return html`<select
    class="control"
    id=${id}
    data-testid=${id}
    aria-required=${field.required}
    aria-invalid=${invalid}
    aria-describedby=${described(look)}
    @change=${(event: Event) => form.set(field.name, (event.target as HTMLSelectElement).value)}
  >
    ${offer([""], value, () => t(look.templates?.length === 0 ? "template-none" : "template-choose"))}
    ${offer(all, value, (one) => names.get(one) ?? one)}
  </select>`;
};

/** The input of a field. */
export function input(look: InputLook): TemplateResult | typeof nothing {
  const of = look.field.input;
  switch (of.kind) {
    case "text":
    case "number":
      return line(look, "text");
    case "lines":
      return lines(look);
    case "url":
      return line(look, "url");
    case "urls":
      return line(look, "text");
    case "suggest":
      return suggest(look, of);
    case "registered":
      return registered(look, of);
    case "secret":
      return line(look, "password");
    case "select":
      return select(look, of);
    case "multi":
      return multi(look, of);
    case "toggle":
      return toggle(look, of);
    case "duration":
      return duration(look, of);
    case "provider":
      return look.combo ? provider(look, of) : line(look, "text");
    case "template":
      return template(look, of);
    case "pairs":
      return pairs(look, of);
  }
}
