/** The address before it is sent: every part by its name, and what to think of. */

import { html, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { AddressPart, BuiltLink, Warning } from "../../bindings.ts";
import { copyButton } from "../../parts/bits.ts";
import { when } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { t, tMaybe } from "../../texts.ts";
import type { ComposeModel } from "./model.ts";

export function addressPanel(app: App, model: ComposeModel): TemplateResult {
  const built = model.previews.address.value.value;
  const system = model.way.value?.system.id ?? "";
  const error = errorBox(model.previews.address.error.value, { retry: () => void model.preview() });
  if (built === null)
    return html`${error}
      <div class="paper"><p class="third">${t("compose-address-missing")}</p></div>`;
  return html`${error} ${built.warnings.map((one) => warning(system, one))}
    ${parts(app, system, built)}
    ${when(
      built.parts.some(({ value }) => value === ""),
      () => html`<p class="help">${t("compose-address-note")}</p>`,
    )}`;
}

/** What a part is called where it is chosen. */
const nameOf = (system: string, field: string): string =>
  tMaybe(`part-${field}`) ?? tMaybe(`field-${system}-${field}.label`) ?? field;

const warning = (system: string, { key, values }: Warning): TemplateResult => {
  const named = Object.entries(values).map(([name, field]) => [name, nameOf(system, field)]);
  return html`<p class="note action" data-testid="address-warning-${key}">
    <span>${t(`warning-${key}`, Object.fromEntries(named))}</span>
  </p>`;
};

const parts = (app: App, system: string, { url, parts: all }: BuiltLink): TemplateResult =>
  html`<section class="paper snippet" data-testid="address">
    <header>
      <h2>${t("compose-tab-address")}</h2>
      ${copyButton(app, url, t("copy"), "address-copy")}
    </header>
    <dl class="facts">${all.map((one) => part(system, one))}</dl>
  </section>`;

const part = (system: string, { name, value, field }: AddressPart): TemplateResult =>
  html`<div class="fact">
    <dt>${nameOf(system, field)}</dt>
    <dd data-testid="part-${name}">
      ${value === "" ? html`<span class="third">${t("part-later")}</span>` : html`<code>${value}</code>`}
      <span class="third small">${name}</span>
    </dd>
  </div>`;
