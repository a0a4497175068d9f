/** The environment on show, and the way to another. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { IconNode } from "lucide";
import type { App } from "../app.ts";
import type { Environment } from "../bindings.ts";
import { icon, icons } from "../parts/icon.ts";
import { t } from "../texts.ts";
import { ariaKeys, tip } from "./shortcuts.ts";

const ENVIRONMENTS: Environment[] = ["practice", "sandbox", "live"];

/** Each has its own sign, so that colour is never alone. */
const ICONS: Record<Environment, IconNode> = {
  practice: icons.practice,
  sandbox: icons.sandbox,
  live: icons.live,
};

/** The stripe over the whole window. */
export const stripe = (app: App): TemplateResult =>
  html`<div
    class="stripe"
    data-environment=${app.desk.environment.value}
    aria-hidden="true"
  ></div>`;

/** Icon and word of an environment, for rows, dialogs and whatever else shall not be mistaken. */
export const environmentTag = (environment: Environment): TemplateResult =>
  html`<span class="environment-tag" data-environment=${environment}
    >${icon(ICONS[environment], "tiny")}${t(`environment-${environment}`)}</span
  >`;

/** Arrows walk through the menu as Tab does, and round. */
function walk(event: KeyboardEvent): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll("button")];
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  all[(at + by + all.length) % all.length]?.focus();
}

export const environmentSwitch = (app: App): TemplateResult => {
  const here = app.desk.environment.value;
  return html`<button
      type="button"
      class="environment"
      data-testid="environment"
      data-environment=${here}
      popovertarget="environments"
      title=${tip("environment", t("environment-switch"))}
      aria-keyshortcuts=${ariaKeys("environment")}
    >
      <span class="hidden">${t("environment")}:</span>
      <strong>${icon(ICONS[here], "small")}<span>${t(`environment-${here}`)}</span></strong>
      <span class="third">${t(`environment-${here}.help`)}</span>
      ${icon(icons.down, "small")}
    </button>
    <div
      popover
      id="environments"
      class="menu"
      role="group"
      aria-label=${t("environment")}
      @keydown=${walk}
    >
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
            @click=${() => void app.switchTo(environment)}
          >
            <strong>${icon(ICONS[environment], "small")}${t(`environment-${environment}`)}</strong>
            ${environment === here ? icon(icons.check, "small") : nothing}
            <span class="third">${t(`environment-${environment}.help`)}</span>
          </button>`,
      )}
    </div>`;
};
