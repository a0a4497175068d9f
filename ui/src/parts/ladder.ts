/** The steps of a customer, one under the other: taken, next, still to come. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { How, Rung } from "../ladder.ts";
import { t, tOr } from "../texts.ts";
import { since } from "./bits.ts";

const TONE: Record<How, string> = { done: "active", now: "waiting", later: "off" };

export const rungs = (system: string, steps: readonly Rung[]): TemplateResult =>
  html`<ol class="timeline next" data-testid="ladder">
    ${steps.map((one) => rung(system, one))}
  </ol>`;

const rung = (system: string, { step, how, at }: Rung): TemplateResult =>
  html`<li class=${TONE[how]} data-stage=${how} data-step=${step}>
    <span class="timeline-title">${stepText(system, step)}</span>
    <span class="timeline-time third"
      >${at === null ? (how === "now" ? t("rung-next") : nothing) : since(at)}</span
    >
  </li>`;

/** A step in people's words; one that nobody has heard of in the system's. */
export const stepText = (system: string, step: string): string =>
  tOr(`rung-${system}-${step}`, step);
