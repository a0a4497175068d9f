/** Whether the integrations are well. */

import { html, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { IntegrationHealth, Today } from "../../bindings.ts";
import { letters, since } from "../../parts/bits.ts";
import { placeLink } from "../../parts/button.ts";
import { chip, type Tone } from "../../parts/chip.ts";
import { icons } from "../../parts/icon.ts";
import { formatRoute } from "../../route.ts";
import { t } from "../../texts.ts";

const LOOKS: Readonly<Record<string, { tone: Tone; icon: typeof icons.close }>> = {
  ok: { tone: "active", icon: icons.check },
  info: { tone: "off", icon: icons.help },
  warning: { tone: "action", icon: icons.triangle },
  error: { tone: "error", icon: icons.close },
};

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
  const look = LOOKS[one.level] ?? { tone: "off", icon: icons.help };
  const last = one.values.last_four ?? "";
  return html`<a
    class="sheet-row"
    data-testid="health-row"
    data-level=${one.level}
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
    ${chip(look, t(`health-${one.key}`, one.values))}
  </a>`;
}
