/** Inputs with something to choose from: spread out while there is little, searched for when there is much. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Field } from "../bindings.ts";
import { Combo } from "../combo.ts";
import { combo } from "../parts/combo.ts";
import { icon, icons } from "../parts/icon.ts";
import { t } from "../texts.ts";
import { type Drawn, described, type InputLook, optionText } from "./look.ts";
import type { Form } from "./model.ts";

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

const tag = (text: string, testid: string, drop: () => void): TemplateResult =>
  html`<span class="tag" data-testid=${testid}
    >${text}<button type="button" aria-label=${t("form-remove", { what: text })} @click=${drop}>
      ${icon(icons.close, "tiny")}
    </button></span
  >`;

export const multi: Drawn<"multi"> = (look, input) => {
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
      (option) =>
        html`<label class="pick">
          <input
            type="checkbox"
            .checked=${live(chosen.includes(option))}
            @change=${() => flip(option)}
          />
          <span>${optionText(field.name, option)}</span>
        </label>`,
    )}
  </div>`;
};

/** One of the integration's providers. */
export const provider: Drawn<"provider"> = (look) => {
  const { id, form, field, combo: model, invalid } = look;
  if (model === undefined) return nothing;
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
