/** The rail: environment on top, places, tools, and how receiver and vault stand. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../app.ts";
import { number } from "../format.ts";
import { icon } from "../parts/icon.ts";
import { formatRoute } from "../route.ts";
import { t } from "../texts.ts";
import { environmentSwitch } from "./environment.ts";
import { jobsButton } from "./jobs.ts";
import { liveState } from "./live.ts";
import { mark } from "./mark.ts";
import { type Entry, LISTS, TOOLS } from "./places.ts";
import { tip } from "./shortcuts.ts";

export const rail = (app: App): TemplateResult =>
  html`<nav class="rail" aria-label=${t("rail")}>
    <div class="brand">${mark()}<span>Linkdesk</span></div>
    ${environmentSwitch(app)} ${liveState(app)}
    <ul>
      ${LISTS.map((entry) => item(app, entry))}
    </ul>
    <h2 class="rail-title">${t("rail-tools")}</h2>
    <ul>
      ${TOOLS.map((entry) => item(app, entry))}
    </ul>
    <div class="rail-foot">${jobsButton(app)} ${state(app)}</div>
  </nav>`;

function item(app: App, { place, icon: drawn, count }: Entry): TemplateResult {
  const here = app.route.place === place;
  const counts = app.desk.state.value?.counts;
  const rows = count === undefined ? 0 : (counts?.[count] ?? 0);
  const needy = place === "today" ? app.needs.value : 0;
  const first =
    place === "compose" && app.desk.state.value?.first_link_open === true && !app.guide.on.value;
  return html`<li>
    <a
      class="rail-item ${first && !here ? "first" : ""}"
      href=${formatRoute({ place })}
      aria-current=${here ? "page" : nothing}
      data-testid="nav-${place}"
      title=${tip(`go-${place}`, t(`place-${place}`))}
    >
      ${icon(drawn)}<span class="rail-name">${t(`place-${place}`)}</span>
      ${needy > 0 ? badge(needy) : nothing}
      ${count !== undefined ? html`<span class="count">${number(rows)}</span>` : nothing}
    </a>
  </li>`;
}

/** How many need somebody: a number to see, a sentence to hear. */
const badge = (count: number): TemplateResult => {
  const text = t("rail-need-you", { count });
  return html`<span class="badge" title=${text}
    ><span class="hidden">${text}</span><span aria-hidden="true">${number(count)}</span></span
  >`;
};

function state(app: App): TemplateResult | typeof nothing {
  const desk = app.desk.state.value;
  if (desk === null) return nothing;
  const { receiver, vault } = desk;
  const well = vault.state === "ready" && receiver.on;
  const receives = receiver.on
    ? t("receiver-on", { port: String(receiver.port) })
    : t("receiver-off");
  return html`<a
    class="state"
    href=${formatRoute({ place: "settings" })}
    title=${receiver.detail || vault.detail}
    data-testid="state"
  >
    <span class="dot ${well ? "well" : "ill"}"></span>
    <span
      >${receives} ·
      ${t(`vault-${vault.kind}-${vault.state === "ready" ? "ready" : "closed"}`)}</span
    >
  </a>`;
}
