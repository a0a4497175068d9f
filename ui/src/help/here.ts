/** *What can I do here*: a button in the head, and a short answer under it. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../app.ts";
import { ariaKeys, keysText, tip } from "../frame/shortcuts.ts";
import { icon, icons } from "../parts/icon.ts";
import { t } from "../texts.ts";
import { HERE, type Line } from "./lines.ts";

const ID = "here";
/** Room between button and answer, and between answer and window, in pixels. */
const GAP = 6;
const EDGE = 12;

/** Opens and closes the answer, by key as by button. */
export const toggleHere = (): void => {
  document.getElementById(ID)?.togglePopover();
};

export const hereButton = (): TemplateResult =>
  html`<button
    type="button"
    class="button bare"
    data-testid="here-button"
    popovertarget=${ID}
    title=${tip("here", t("here"))}
    aria-label=${t("here")}
    aria-keyshortcuts=${ariaKeys("here")}
  >
    ${icon(icons.help)}
  </button>`;

/** Under its button, wherever that has come to stand. */
function place(event: Event): void {
  const answer = event.currentTarget;
  const button = document.querySelector(`[popovertarget="${ID}"]`);
  if (!(answer instanceof HTMLElement) || button === null) return;
  const { left, bottom } = button.getBoundingClientRect();
  const room = window.innerWidth - answer.offsetWidth - EDGE;
  answer.style.setProperty("left", `${Math.max(EDGE, Math.min(left, room))}px`);
  answer.style.setProperty("top", `${bottom + GAP}px`);
}

export function herePopover(app: App): TemplateResult {
  const at = app.route.place;
  return html`<div
    popover
    id=${ID}
    class="here"
    role="region"
    aria-label=${t("here")}
    data-testid="here"
    @toggle=${place}
  >
    <h2>${t("here")}</h2>
    <ul>
      ${(HERE[at] ?? []).map((line) => sentence(at, line))}
    </ul>
  </div>`;
}

const sentence = (at: string, { text, keys }: Line): TemplateResult => {
  const cap = keys === undefined ? "" : keysText(keys);
  return html`<li>
    <span>${t(`here-${at}-${text}`)}</span>
    ${cap === "" ? nothing : html`<kbd>${cap}</kbd>`}
  </li>`;
};
