/** Whether the integrations are well. */

import { html, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { IntegrationHealth, Today } from "../../bindings.ts";
import { letters, since } from "../../parts/bits.ts";
import { placeLink } from "../../parts/button.ts";
import { healthChip } from "../../parts/health.ts";
import { formatRoute } from "../../route.ts";
import { t } from "../../texts.ts";

export const healthList = (app: App, { integrations }: Today): TemplateResult =>
  html`<section class="today-part today-health" data-testid="health">
    <header><h2>${t("place-integrations")}</h2></header>
    <div class="sheet">
      ${
        integrations.length === 0
          ? html`<p class="calm">
              ${placeLink({ place: "integrations", id: "new" }, t("integration-add"), "today-integration-add", "button")}
            </p>`
          : integrations.map((one) => line(app, one))
      }
    </div>
  </section>`;

function line(app: App, one: IntegrationHealth): TemplateResult {
  const last = one.health.values.last_four ?? "";
  return html`<a
    class="sheet-row"
    data-testid="health-row"
    data-level=${one.health.level}
    href=${formatRoute({ place: "integrations", id: one.integration })}
  >
    ${letters(app.desk.spec(one.system)?.short ?? "")}
    <span class="sheet-text">
      <bdi>${one.name}</bdi>
      <span class="small third"
        >${last === "" ? t("integration-no-key") : t("integration-key", { last })}${
          one.checked_at === null ? "" : html` · ${since(one.checked_at)}`
        }</span
      >
    </span>
    ${healthChip(one.health)}
  </a>`;
}
