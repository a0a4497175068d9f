/** What the desk finds wrong: the cause, and the next step as a button. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Diagnosis } from "../bindings.ts";
import type { StepTakers } from "../steps.ts";
import { t, tMaybe } from "../texts.ts";
import { stepButtons } from "./error.ts";
import { spokenValues } from "./values.ts";

const LOOK: Record<string, string> = { error: "error", warning: "action", info: "waiting" };

export const diagnosisNote = (
  { key, level, values: told, steps }: Diagnosis,
  takers: StepTakers,
  busy = false,
): TemplateResult => {
  const values = spokenValues(told);
  return html`<section class="note ${LOOK[level] ?? "waiting"}" data-testid="diagnosis" data-key=${key}>
    <strong>${t(`diagnosis-${key}.title`, values)}</strong>
    <p>${tMaybe(`diagnosis-${key}.cause`, values) ?? nothing}</p>
    ${stepButtons(steps, takers, busy)}
  </section>`;
};

export const diagnoses = (found: readonly Diagnosis[], takers: StepTakers, busy = false): unknown =>
  found.map((one) => diagnosisNote(one, takers, busy));
