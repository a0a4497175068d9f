/** Switches for what can go wrong, by where it shows. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { FaultState } from "../../bindings.ts";
import { button } from "../../parts/button.ts";
import { t, tOr } from "../../texts.ts";
import type { PracticeModel } from "./model.ts";

/** Where a fault shows, read off its name; whatever is not of the webhooks or of the hub is in the answers. */
const GROUPS = ["answers", "webhooks", "hub"] as const;
type Group = (typeof GROUPS)[number];

const HUB = ["expired-token", "item-without-type"];

export function groupOf(name: string): Group {
  if (HUB.includes(name)) return "hub";
  return name.endsWith("webhooks") || name.endsWith("signature") ? "webhooks" : "answers";
}

export function faults(model: PracticeModel): TemplateResult {
  const all = model.state.value.value?.faults ?? [];
  return html`<section class="paper" data-testid="faults" aria-labelledby="faults-title">
    <header class="paper-head">
      <h2 id="faults-title">${t("faults")}</h2>
      ${
        model.broken.value.length === 0
          ? nothing
          : button({
              id: "faults-off",
              text: t("faults-off"),
              look: "button quiet",
              press: () => void model.mend(),
              off: model.turning.busy.value,
            })
      }
    </header>
    <p class="help">${t("faults.help")}</p>
    ${GROUPS.map((group) =>
      switches(
        model,
        group,
        all.filter(({ name }) => groupOf(name) === group),
      ),
    )}
  </section>`;
}

const switches = (
  model: PracticeModel,
  group: Group,
  all: readonly FaultState[],
): TemplateResult | typeof nothing =>
  all.length === 0
    ? nothing
    : html`<h3 class="third" id="faults-${group}">${t(`faults-${group}`)}</h3>
        <ul class="switches" aria-labelledby="faults-${group}">
          ${all.map((fault) => line(model, fault))}
        </ul>`;

const line = (model: PracticeModel, { name, on }: FaultState): TemplateResult =>
  html`<li>
    <label class="check">
      <input
        type="checkbox"
        role="switch"
        data-testid="fault-${name}"
        .checked=${live(on)}
        @change=${() => void model.fault(name, !on)}
      />
      <span>${tOr(`fault-${name}`, name)}</span>
    </label>
  </li>`;
