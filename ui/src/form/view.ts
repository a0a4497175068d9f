/** The one form: label, input, help, and what is wrong, for every field. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Field, Template } from "../bindings.ts";
import type { Combo } from "../combo.ts";
import { number, span } from "../format.ts";
import { icon, icons } from "../parts/icon.ts";
import { t, tMaybe } from "../texts.ts";
import { isGroup } from "./choices.ts";
import { input } from "./inputs.ts";
import { type Flaw, type Form, lengthOf } from "./model.ts";
import { pasteTidied } from "./paste.ts";
import { tidied } from "./tidy.ts";

export type FormLook = {
  form: Form;
  /** Fields of the page's own, before those of the system. */
  first?: unknown;
  /** Before the names, for ids and test ids: `compose-provider`. */
  prefix: string;
  /** The combo of the field that asks for a provider. */
  providers?: Combo | undefined;
  providerName?: (key: string) => string;
  /** Invitation templates of the integration. */
  templates?: readonly Template[] | undefined;
  /** Fields with a limit say how much of it is used. */
  counted?: boolean;
  /** Values of a setting of the integration. */
  registered?: (setting: string) => readonly string[];
  /** Shown under an input: what is stored there, or what it is taken for. */
  stored?: (name: string) => unknown;
  /** What the page itself finds wrong with a field. */
  wrong?: (name: string) => string | null;
};

export const fieldText = (system: string, name: string): string =>
  tMaybe(`field-${system}-${name}.label`) ?? name;

/** All fields, the advanced ones folded under *More options*. */
export function formFields(look: FormLook): TemplateResult {
  const plain = look.form.fields.filter(({ advanced }) => !advanced);
  const advanced = look.form.fields.filter((field) => field.advanced);
  const wrong = advanced.some(
    (field) => look.form.flawOf(field) !== null || look.form.refusedAt(field.name),
  );
  return html`<div class="fields">
      ${look.first ?? nothing}${plain.map((field) => formField(look, field))}
    </div>
    ${
      advanced.length === 0
        ? nothing
        : html`<details class="more" data-testid="${look.prefix}-more" ?open=${wrong || undefined}>
            <summary>${t("form-more", { count: advanced.length })}</summary>
            <div class="fields">${advanced.map((field) => formField(look, field))}</div>
          </details>`
    }`;
}

/** Takes the whole line. */
const isWide = (field: Field): boolean => isGroup(field) || field.input.kind === "toggle";

const said = (found: Flaw): string => {
  const { min, max } = found.values ?? {};
  if (found.key !== "duration") return t(`invalid-${found.key}`, found.values);
  return t("invalid-duration", { min: span(Number(min)), max: span(Number(max)) });
};

/** One line of explanation, and the way to the vendor's page; the link names its field to those who hear it alone. */
const helpLine = (
  id: string,
  help: string | undefined,
  url: string,
  name: string,
): TemplateResult => {
  const more = t("form-doc", { name });
  return html`<p class="help">
    <span id="${id}-help">${help}</span>${url ? docLink(url, more) : nothing}
  </p>`;
};

/** Stays with the last word, whatever the width. */
const docLink = (url: string, name: string): TemplateResult =>
  html`\u00a0<a
      class="doc"
      href=${url}
      target="_blank"
      rel="noreferrer"
      aria-label=${name}
      title=${name}
      >${icon(icons.external, "tiny")}</a
    >`;

/** The focus goes to another part of the same field, such as the next box of a group. */
const staysIn = ({ currentTarget: field, relatedTarget: to }: FocusEvent): boolean =>
  field instanceof Node && to instanceof Node && field.contains(to);

/** Beside the name: what the vendor documents no longer, or what may be left out. */
function mark(field: Field): TemplateResult | typeof nothing {
  if (field.undocumented) return html`<span class="third">${t("form-undocumented")}</span>`;
  const needed = field.required || field.default !== "";
  return needed ? nothing : html`<span class="third">${t("form-optional")}</span>`;
}

/** How much of the limit is used; beyond it the field itself says so. */
function countOf(form: Form, { name, max }: Field): TemplateResult | typeof nothing {
  if (max === 0) return nothing;
  const used = lengthOf(form.get(name));
  return html`<span class="count ${used > max ? "wrong" : "third"}" data-testid="count-${name}"
    >${number(used)} / ${number(max)}</span
  >`;
}

/** One field. */
export function formField(look: FormLook, field: Field): TemplateResult {
  const { form, prefix, stored } = look;
  const id = `${prefix}-${field.name}`;
  const key = `field-${form.system}-${field.name}`;
  const found = form.flawOf(field);
  const wrong =
    look.wrong?.(field.name) ?? form.refusedAt(field.name) ?? (found ? said(found) : null);
  const help = tMaybe(`${key}.help`);
  const group = isGroup(field);
  const name = fieldText(form.system, field.name);
  return html`<div
    class="field ${isWide(field) ? "wide" : ""} ${field.input.kind}"
    @focusout=${(event: FocusEvent) => {
      if (!staysIn(event)) form.leave(field);
    }}
    @paste=${(event: ClipboardEvent) => pasteTidied(event, (text) => tidied(field, text))}
  >
    ${
      field.input.kind === "toggle"
        ? nothing
        : html`<div class="field-name">
            ${group ? html`<span id="${id}-name">${name}</span>` : html`<label for=${id}>${name}</label>`}
            ${look.counted ? countOf(form, field) : mark(field)}
          </div>`
    }
    ${input({ id, form, field, invalid: wrong !== null, combo: look.providers, providerName: look.providerName, registered: look.registered, templates: look.templates })}
    ${wrong === null ? nothing : html`<p class="wrong" id="${id}-wrong" data-testid="${id}-wrong">${wrong}</p>`}
    ${stored?.(field.name) ?? nothing}
    ${help || field.help_url ? helpLine(id, help, field.help_url, name) : nothing}
  </div>`;
}
