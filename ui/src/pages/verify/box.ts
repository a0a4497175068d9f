/** The one box for whatever came. What a check speaks of is marked in it. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { ref } from "lit-html/directives/ref.js";
import type { Tone } from "../../parts/chip.ts";
import { allowDrop, takeDrop } from "../../parts/dropped.ts";
import { t } from "../../texts.ts";
import { marksOf, pieces } from "./marks.ts";
import type { VerifyModel } from "./model.ts";

export const pasteBox = (model: VerifyModel): TemplateResult =>
  html`<div class="field">
    <div class="field-name"><label for="verify-text">${t("verify-text")}</label></div>
    <div
      class="paste"
      @dragover=${allowDrop}
      @drop=${async (event: DragEvent) => {
        const dropped = await takeDrop(event);
        if (dropped === null) return;
        model.drop(dropped);
        await model.verify();
      }}
    >
      <div class="paste-marks" aria-hidden="true" ${ref((marks) => settle(marks))}>${marked(model)}</div>
      <textarea
        id="verify-text"
        class="control mono"
        data-testid="verify-text"
        rows="9"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="verify-text-help"
        .value=${live(model.text.value)}
        @input=${(event: Event) => model.type((event.target as HTMLTextAreaElement).value)}
        @paste=${() => setTimeout(() => void model.verify())}
        @scroll=${follow}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void model.verify();
        }}
      ></textarea>
    </div>
    <p class="help" id="verify-text-help">${t("verify-text.help")}</p>
  </div>`;

/** The marks stand behind the text and go with it. */
function follow(event: Event): void {
  const box = event.target;
  const marks = box instanceof HTMLElement ? box.previousElementSibling : null;
  if (box instanceof HTMLElement && marks !== null) marks.scrollTop = box.scrollTop;
}

/** Marks that are new begin where the text has been scrolled to; a new function for every drawing is called by each. */
const settle = (marks: Element | undefined): void => {
  requestAnimationFrame(() => {
    const box = marks?.nextElementSibling;
    if (marks && box) marks.scrollTop = box.scrollTop;
  });
};

/** The text once more, unseen but for its marks. A line that is begun at the end counts as one. */
function marked(model: VerifyModel): unknown {
  const found = model.found.value;
  if (found === null) return nothing;
  const text = model.text.value;
  return html`${pieces(text, marksOf(text, found.checks)).map(piece)}\u200b`;
}

const piece = ({ text, tone }: { text: string; tone: Tone | "" }): unknown =>
  tone === "" ? text : html`<mark class=${tone}>${text}</mark>`;
