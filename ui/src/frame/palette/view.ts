/** The palette over the window: a field, and under it what fits, by groups. */

import { html, nothing, type TemplateResult } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { repeat } from "lit-html/directives/repeat.js";
import type { App } from "../../app.ts";
import { modal } from "../../parts/dialog.ts";
import { errorBox } from "../../parts/error.ts";
import { icon, icons } from "../../parts/icon.ts";
import { t } from "../../texts.ts";
import { environmentTag } from "../environment.ts";
import { keysText } from "../shortcuts.ts";
import type { Match, Palette, Section } from "./model.ts";

export function paletteView(app: App): TemplateResult | typeof nothing {
  const { palette } = app;
  if (!palette.shown.value) return nothing;
  return html`<dialog
    class="palette"
    data-testid="palette"
    aria-label=${t("palette")}
    @cancel=${(event: Event) => {
      event.preventDefault();
      palette.close();
    }}
    @pointerdown=${(event: Event) => {
      if (event.target === event.currentTarget) palette.close();
    }}
    ${modal()}
  >
    ${field(palette)} ${list(palette)} ${errorBox(palette.rows.error.value)} ${foot(palette)}
  </dialog>`;
}

function field(palette: Palette): TemplateResult {
  const count = palette.matches.value.length;
  return html`<div class="palette-field">
    ${icon(icons.search)}
    <input
      id="palette"
      data-testid="palette-field"
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      autofocus
      aria-label=${t("palette")}
      aria-autocomplete="list"
      aria-expanded=${count > 0}
      aria-controls="palette-list"
      aria-activedescendant=${count > 0 ? `palette-${palette.active.value}` : nothing}
      placeholder=${t("palette.hint")}
      .value=${palette.typed.value}
      @input=${(event: Event) => void palette.type((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        const again = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
        if (again) palette.close();
        if (again || (!event.isComposing && palette.key(event.key))) event.preventDefault();
      }}
    />
    <kbd aria-hidden="true">Esc</kbd>
  </div>`;
}

function list(palette: Palette): TemplateResult {
  let at = 0;
  const sections = palette.sections.value.map((section) => {
    const from = at;
    at += section.matches.length;
    return { section, from };
  });
  return html`<div class="palette-list" id="palette-list" role="listbox" aria-label=${t("palette")}>
    ${repeat(
      sections,
      ({ section }) => section.group,
      ({ section, from }) => group(palette, section, from),
    )}
  </div>`;
}

const group = (palette: Palette, section: Section, from: number): TemplateResult =>
  html`<div role="group" aria-labelledby="palette-${section.group}">
    <div class="palette-group third" id="palette-${section.group}" role="presentation">
      ${t(`palette-${section.group}`)}
    </div>
    ${repeat(
      section.matches,
      ({ item }) => item.id,
      (match, index) => option(palette, match, from + index),
    )}
  </div>`;

/** Keeps the entry in sight that the keyboard stands on. */
const seen = (element: Element | undefined): void => {
  element?.scrollIntoView({ block: "nearest" });
};

function option(palette: Palette, { item, pieces }: Match, at: number): TemplateResult {
  const here = palette.active.value === at;
  const keys = item.keys === undefined ? "" : keysText(item.keys);
  return html`<div
    id="palette-${at}"
    class="palette-item"
    role="option"
    aria-selected=${here}
    data-testid="palette-item"
    data-id=${item.id}
    @pointermove=${() => palette.point(at)}
    @click=${() => palette.take(item)}
    ${here ? ref(seen) : nothing}
  >
    ${icon(item.icon)}
    <span class="palette-text">
      <bdi>${pieces.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}</bdi>
      ${item.detail ? html`<span class="third">${item.detail}</span>` : nothing}
    </span>
    ${item.environment ? environmentTag(item.environment) : nothing}
    ${keys === "" ? nothing : html`<span class="caps">${keys.split(" ").map((cap) => html`<kbd>${cap}</kbd>`)}</span>`}
  </div>`;
}

/** How many there are, to hear once typing rests; and the keys, to see. */
function foot(palette: Palette): TemplateResult {
  const count = palette.matches.value.length;
  const none = count === 0 && !palette.rows.waiting.value;
  return html`<footer class="palette-foot third">
    <span role="status" data-testid="palette-count"
      >${none ? t("palette-none", { typed: palette.typed.value.trim() }) : t("palette-count", { count })}</span
    >
    <span aria-hidden="true"
      ><kbd>↑</kbd><kbd>↓</kbd> ${t("palette-move")} <kbd>↵</kbd> ${t("palette-take")}</span
    >
  </footer>`;
}
