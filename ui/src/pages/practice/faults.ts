/** Switches for what can go wrong. */

import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t, tOr } from "../../texts.ts";
import type { PracticeModel } from "./model.ts";

export const faults = (model: PracticeModel): TemplateResult =>
  html`<section class="paper" data-testid="faults">
    <h2>${t("faults")}</h2>
    <p class="help">${t("faults.help")}</p>
    <ul class="switches">
      ${(model.state.value.value?.faults ?? []).map(
        ({ name, on }) =>
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
          </li>`,
      )}
    </ul>
  </section>`;
