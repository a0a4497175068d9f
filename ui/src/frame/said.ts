/** The line at the foot of the window that says what happened, with the way back where there is one. */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { App } from "../app.ts";
import { errorBox } from "../parts/error.ts";
import { icon, icons } from "../parts/icon.ts";
import type { Lead } from "../said.ts";
import { t } from "../texts.ts";

export function saidLine(app: App): TemplateResult {
  const { said } = app;
  const word = said.word.value;
  const failure = said.failure.value;
  const on = word !== null || failure !== null;
  return html`<div
    class="said ${on ? "on" : ""} ${failure === null ? "" : "failed"}"
    data-testid="said"
    @pointerenter=${() => said.hold()}
    @pointerleave=${() => said.release()}
    @focusin=${() => said.hold()}
    @focusout=${() => said.release()}
  >
    <div role="status" aria-live="polite" aria-atomic="true">
      ${word === null ? nothing : keyed(word.number, html`<span>${word.text}</span>`)}
    </div>
    ${errorBox(failure)}
    ${word?.undo === true ? undoButton(app) : nothing}
    ${word?.lead === undefined ? nothing : leadButton(app, word.lead)} ${on ? closeButton(app) : nothing}
  </div>`;
}

const undoButton = (app: App): TemplateResult =>
  html`<button
    type="button"
    class="button small-button"
    data-testid="undo"
    @click=${() => void app.undo()}
  >
    ${t("undo")}
  </button>`;

const leadButton = (app: App, lead: Lead): TemplateResult =>
  html`<button
    type="button"
    class="button small-button"
    data-testid="said-lead"
    @click=${() => app.said.follow()}
  >
    ${lead.text}
  </button>`;

const closeButton = (app: App): TemplateResult =>
  html`<button
    type="button"
    class="button bare"
    aria-label=${t("close")}
    title=${t("close")}
    @click=${() => app.said.hush()}
  >
    ${icon(icons.close, "small")}
  </button>`;
