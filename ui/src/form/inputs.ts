/** How each kind of input looks. On the wire every value is text. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Field, Input } from "../bindings.ts";
import { Combo } from "../combo.ts";
import { span } from "../format.ts";
import { combo } from "../parts/combo.ts";
import { icon, icons } from "../parts/icon.ts";
import { t, tOr } from "../texts.ts";
import type { Form } from "./model.ts";

export type InputLook = {
  id: string;
  form: Form;
  field: Field;
  invalid: boolean;
  combo?: Combo | undefined;
  /** The name people know a provider by. */
  providerName?: ((key: string) => string) | undefined;
};

type Drawn<K extends Input["kind"]> = (
  look: InputLook,
  input: Extract<Input, { kind: K }>,
) => TemplateResult;

const described = ({ id, invalid }: InputLook): string =>
  invalid ? `${id}-wrong ${id}-help` : `${id}-help`;

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

export const optionText = (name: string, value: string): string =>
  tOr(`option-${name}-${value}`, value);

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
    ${field.required || field.default !== "" ? nothing : html`<option value="" ?selected=${value === ""}>${t("form-none")}</option>`}
    ${options.map((option) => html`<option value=${option} ?selected=${option === value}>${optionText(field.name, option)}</option>`)}
  </select>`;
};

/** More options than this are searched for instead of spread out. */
const SPREAD = 6;

/** Inputs without a single element that a label could point to. */
export const isGroup = ({ input: of }: Field): boolean =>
  of.kind === "pairs" || (of.kind === "multi" && of.options.length <= SPREAD);

const chosenOf = (form: Form, name: string): string[] =>
  form
    .get(name)
    .split(",")
    .filter((value) => value !== "");

/** Searching inputs keep their text and place while the form is drawn again. */
const searches = new WeakMap<Form, Map<string, Combo>>();

function searchOf({ form, field }: InputLook, options: readonly string[]): Combo {
  const all = searches.get(form) ?? new Map<string, Combo>();
  searches.set(form, all);
  const known = all.get(field.name);
  if (known !== undefined) return known;
  const find = async (text: string) =>
    options
      .filter((option) => !chosenOf(form, field.name).includes(option))
      .map((option) => ({ id: option, label: optionText(field.name, option) }))
      .filter(({ id, label }) =>
        `${id} ${label}`.toLowerCase().includes(text.trim().toLowerCase()),
      );
  const made = new Combo(find, ({ id }) =>
    form.set(field.name, [...chosenOf(form, field.name), id].join(",")),
  );
  all.set(field.name, made);
  return made;
}

const tagged: Drawn<"multi"> = (look, { options }) => {
  const { id, form, field, invalid } = look;
  const chosen = chosenOf(form, field.name);
  const drop = (gone: string): void =>
    form.set(field.name, chosen.filter((one) => one !== gone).join(","));
  return combo({
    id,
    combo: searchOf(look, options),
    invalid,
    describedBy: described(look),
    placeholder: chosen.length === 0 ? t("form-any") : "",
    none: t("form-no-option"),
    before: chosen.map((one) => tag(optionText(field.name, one), `${id}-chosen`, () => drop(one))),
  });
};

const tag = (
  text: string,
  testid: string,
  drop: () => void,
): TemplateResult => html`<span class="tag" data-testid=${testid}
  >${text}<button type="button" aria-label=${t("form-remove", { what: text })} @click=${drop}>${icon(icons.close, "tiny")}</button></span
>`;

const multi: Drawn<"multi"> = (look, input) => {
  if (!isGroup(look.field)) return tagged(look, input);
  const { id, form, field } = look;
  const { options } = input;
  const chosen = chosenOf(form, field.name);
  const flip = (option: string): void => {
    const next = options.filter((o) => (o === option) !== chosen.includes(o));
    form.set(field.name, next.join(","));
  };
  return html`<div class="picks" role="group" aria-labelledby="${id}-name" data-testid=${id}>
    ${options.map(
      (option) => html`<label class="pick">
        <input type="checkbox" .checked=${live(chosen.includes(option))} @change=${() => flip(option)} />
        <span>${optionText(field.name, option)}</span>
      </label>`,
    )}
  </div>`;
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
    ${all.map((seconds) => html`<option value=${seconds} ?selected=${String(seconds) === value}>${span(seconds)}</option>`)}
  </select>`;
};

const provider: Drawn<"provider"> = (look) => {
  const { id, form, field, combo: model, invalid } = look;
  if (model === undefined) return line(look, "text");
  const chosen = form.get(field.name);
  const before =
    chosen === ""
      ? nothing
      : tag(look.providerName?.(chosen) ?? chosen, `${id}-chosen`, () => form.set(field.name, ""));
  return combo({
    id,
    combo: model,
    before,
    invalid,
    describedBy: described(look),
    placeholder: chosen === "" ? t("provider-any") : "",
    none: t("provider-none"),
  });
};

type Pair = [string, string];

function readPairs(text: string): Pair[] {
  try {
    const value: unknown = JSON.parse(text === "" ? "{}" : text);
    return Object.entries(value as object).map(([name, of]) => [name, String(of)]);
  } catch {
    return [];
  }
}

const pairs: Drawn<"pairs"> = ({ id, form, field }) => {
  const rows: Pair[] = [...readPairs(form.get(field.name)), ["", ""]];
  const put = (at: number, pair: Pair): void => {
    const next = rows
      .map((row, index) => (index === at ? pair : row))
      .filter(([name]) => name !== "");
    form.set(field.name, next.length === 0 ? "" : JSON.stringify(Object.fromEntries(next)));
  };
  const cell = (at: number, side: 0 | 1, label: string) => html`<input
    class="control"
    type="text"
    aria-label=${label}
    placeholder=${label}
    .value=${live(rows[at]?.[side] ?? "")}
    @change=${(event: Event) => {
      const text = (event.target as HTMLInputElement).value;
      const [name, of] = rows[at] ?? ["", ""];
      put(at, side === 0 ? [text, of] : [name, text]);
    }}
  />`;
  return html`<div class="pairs" role="group" aria-labelledby="${id}-name" data-testid=${id}>
    ${rows.map((_, at) => html`<div class="pair">${cell(at, 0, t("form-pair-name"))}${cell(at, 1, t("form-pair-value"))}</div>`)}
  </div>`;
};

/** The input of a field. */
export function input(look: InputLook): TemplateResult {
  const of = look.field.input;
  switch (of.kind) {
    case "text":
    case "number":
      return line(look, "text");
    case "url":
      return line(look, "url");
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
      return provider(look, of);
    case "pairs":
      return pairs(look, of);
  }
}
