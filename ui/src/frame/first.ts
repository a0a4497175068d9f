/** The one step that a first start highlights. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../app.ts";
import { formatRoute } from "../route.ts";
import { t } from "../texts.ts";

export function firstStep(app: App): TemplateResult | typeof nothing {
  if (app.desk.state.value?.first_link_open !== true) return nothing;
  const there = app.route.place === "compose";
  return html`<section class="note active first-step" data-testid="first-link">
    <div class="vault-text">
      <strong>${t("first-link")}</strong>
      <p>${t("first-link.help")}</p>
    </div>
    ${
      there
        ? nothing
        : html`<a
            class="button primary"
            data-testid="first-link-go"
            href=${formatRoute({ place: "compose" })}
            >${t("first-link")}</a
          >`
    }
  </section>`;
}
