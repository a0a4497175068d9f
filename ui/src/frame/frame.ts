/** The whole window: stripe, rail, and the place in view. */

import { html, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { App, Pages } from "../app.ts";
import { guideLine } from "../guide/view.ts";
import { herePopover } from "../help/here.ts";
import { errorBox } from "../parts/error.ts";
import { t } from "../texts.ts";
import { closingQuestion } from "./closing.ts";
import { stripe } from "./environment.ts";
import { firstStep } from "./first.ts";
import { focusTitle } from "./focus.ts";
import { jobsPanel } from "./jobs.ts";
import { liveDialog } from "./live.ts";
import { mark } from "./mark.ts";
import { paletteView } from "./palette/view.ts";
import { rail } from "./rail.ts";
import { saidLine } from "./said.ts";
import { keySheet } from "./sheet.ts";
import { vaultNote } from "./vault.ts";

export function frame(app: App, pages: Pages): TemplateResult {
  const { closed, state } = app.desk;
  if (closed.value !== null) return shut(app);
  if (state.value === null) return html`<div class="dawn">${mark()}</div>`;
  const { place } = app.route;
  return html`<button type="button" class="skip button" data-testid="skip" @click=${focusTitle}>
      ${t("skip")}
    </button>
    ${stripe(app)}
    <div class="frame">
      ${rail(app)}
      <main class="main" data-place=${place} data-environment=${app.desk.environment.value}>
        ${vaultNote(app)} ${firstStep(app)} ${guideLine(app)} ${keyed(place, pages[place].view())}
      </main>
    </div>
    ${jobsPanel(app)} ${herePopover(app)} ${paletteView(app)} ${keySheet(app)}
    ${liveDialog(app)} ${closingQuestion(app.closing)} ${saidLine(app)}`;
}

/** The desk cannot be opened at all. */
const shut = (app: App): TemplateResult =>
  html`<main class="dawn" data-place="closed">
    ${mark()}
    <h1>${t("desk-closed")}</h1>
    ${errorBox(app.desk.closed.value, { retry: () => void app.desk.load() })}
  </main>`;
