/** The environment on show, and the way to another. */

import { html, type TemplateResult } from "lit-html";
import type { App } from "../app.ts";
import type { Environment } from "../bindings.ts";
import { icon, icons } from "../parts/icon.ts";
import { t } from "../texts.ts";

const ENVIRONMENTS: Environment[] = ["practice", "sandbox", "live"];

/** The stripe over the whole window. */
export const stripe = (app: App): TemplateResult =>
  html`<div
    class="stripe"
    data-environment=${app.desk.environment.value}
    aria-hidden="true"
  ></div>`;

export const environmentSwitch = (app: App): TemplateResult => {
  const here = app.desk.environment.value;
  return html`<button
      type="button"
      class="environment"
      data-testid="environment"
      data-environment=${here}
      popovertarget="environments"
      title=${t("environment-switch")}
    >
      <span class="hidden">${t("environment")}:</span>
      <strong>${t(`environment-${here}`)}</strong>
      <span class="third">${t(`environment-${here}.help`)}</span>
      ${icon(icons.down, "small")}
    </button>
    <div popover id="environments" class="menu" role="group" aria-label=${t("environment")}>
      ${ENVIRONMENTS.map(
        (environment) =>
          html`<button
            type="button"
            class="menu-item"
            data-testid="environment-${environment}"
            data-environment=${environment}
            aria-pressed=${environment === here}
            popovertarget="environments"
            popovertargetaction="hide"
            @click=${() => void app.desk.set({ environment })}
          >
            <strong>${t(`environment-${environment}`)}</strong>
            <span class="third">${t(`environment-${environment}.help`)}</span>
          </button>`,
      )}
    </div>`;
};
