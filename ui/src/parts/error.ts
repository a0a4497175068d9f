/** A failure where it happened: what, what it means, what to do, and what the system's support will ask for. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Error as Refusal } from "../bindings.ts";
import { AppError, advice } from "../errors.ts";
import { offered, type Step, type StepTakers } from "../steps.ts";
import { t, verb } from "../texts.ts";

export function errorBox(
  error: AppError | Refusal | null,
  takers: StepTakers = {},
): TemplateResult | typeof nothing {
  if (error === null) return nothing;
  const { code, message, request_id, body } = error instanceof AppError ? error.refusal : error;
  const { step } = advice[code];
  return html`<div class="note error" role="alert" data-testid="error" data-code=${code}>
    <strong>${t(`error-${code}`)}</strong>
    <p>${message}</p>
    <p class="second">${t(`error-${code}.advice`)}</p>
    ${
      body
        ? html`<details>
            <summary>${t("error-answer")}</summary>
            <pre class="code">${body}</pre>
          </details>`
        : nothing
    }
    ${request_id ? html`<p class="small">${t("error-request")} <code>${request_id}</code></p>` : nothing}
    ${step ? stepButtons([step], { ...FRAME, ...takers }) : nothing}
  </div>`;
}

/** Steps that the frame takes, whatever the place: it hears of them by an event. */
const FRAME: StepTakers = {
  "open-live": () => {
    document.activeElement?.dispatchEvent(new CustomEvent("open-live", { bubbles: true }));
  },
};

/** Buttons for the steps that somebody here takes. */
export function stepButtons(
  wanted: readonly Step[],
  takers: StepTakers,
  busy = false,
): TemplateResult | typeof nothing {
  const steps = offered(wanted, takers);
  if (steps.length === 0) return nothing;
  return html`<div class="buttons">
    ${steps.map((step, at) => stepButton(step, takers, LOOKS[at] ?? "button quiet", busy))}
  </div>`;
}

/** The first step is the one to press; more than two shall not crowd the cause. */
const LOOKS = ["button primary", "button"];

const stepButton = (step: Step, takers: StepTakers, look: string, busy: boolean): TemplateResult =>
  html`<button
    type="button"
    class=${look}
    data-testid="step-${step}"
    ?disabled=${busy}
    @click=${() => takers[step]?.()}
  >
    ${verb(`step-${step}`)}
  </button>`;
