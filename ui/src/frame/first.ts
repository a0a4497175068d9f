/** The one step that a first start highlights: it begins the guide. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../app.ts";
import { beginGuide } from "../guide/view.ts";
import { button } from "../parts/button.ts";
import { t } from "../texts.ts";

export function firstStep(app: App): TemplateResult | typeof nothing {
  if (app.desk.state.value?.first_link_open !== true || app.guide.on.value) return nothing;
  return html`<section class="first-step" data-testid="first-link">
    <p>${t("first-link.help")}</p>
    ${button({ id: "first-link-go", text: t("first-link"), press: () => beginGuide(app), look: "button primary small-button" })}
  </section>`;
}
