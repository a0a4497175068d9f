/** The sheet of keys. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../app.ts";
import { placeLink } from "../parts/button.ts";
import { dialog } from "../parts/dialog.ts";
import { t } from "../texts.ts";
import { capsOf, heldKeys, SHORTCUTS, type Shortcut, singleKeys } from "./shortcuts.ts";

/** Keys as caps: `Ctrl K`, `G A`. */
export const caps = (keys: string): TemplateResult =>
  html`<span class="caps"
    >${capsOf(keys).map((stroke) => stroke.map((cap) => html`<kbd>${cap}</kbd>`))}</span
  >`;

export const keyName = ({ id, place }: Shortcut): string =>
  place === undefined ? t(`key-${id}`) : t(`place-${place}`);

function line(one: Shortcut): TemplateResult | typeof nothing {
  const held = heldKeys(one);
  if (held.length === 0) return nothing;
  return html`<div class="key-line" data-testid="key" data-id=${one.id}>
    <dt>${keyName(one)}</dt>
    <dd>
      ${held.map((keys, at) => html`${at > 0 ? html`<span class="third">${t("key-or")}</span>` : nothing}${caps(keys)}`)}
    </dd>
  </div>`;
}

const group = (title: string, all: readonly Shortcut[]): TemplateResult =>
  html`<section class="key-group">
    <h3>${title}</h3>
    <dl>${all.map(line)}</dl>
  </section>`;

/** All keys that hold, by where they hold. */
export const keyGroups = (): TemplateResult => {
  const general = SHORTCUTS.filter(({ where, place }) => where === "window" && !place);
  const places = SHORTCUTS.filter(({ place }) => place !== undefined);
  const lists = SHORTCUTS.filter(({ where }) => where === "list");
  const panes = SHORTCUTS.filter(({ where }) => where === "pane");
  return html`<div class="key-groups">
    ${group(t("keys-everywhere"), general)} ${group(t("keys-lists"), lists)}
    ${group(t("keys-places"), places)} ${group(t("keys-panes"), panes)}
  </div>`;
};

export function keySheet(app: App): TemplateResult | typeof nothing {
  if (!app.keysShown.value) return nothing;
  const close = (): void => {
    app.keysShown.value = false;
  };
  return dialog({
    id: "key-sheet",
    title: t("keys"),
    look: "wide",
    close,
    body: html`${singleKeys.value ? nothing : html`<p class="second">${t("keys-singles-off")}</p>`}
    ${keyGroups()}`,
    buttons: html`<span @click=${close}
      >${placeLink({ place: "settings", params: { at: "keys" } }, t("keys-change"), "keys-change", "button quiet")}</span
    >`,
  });
}
