/** The link as a QR code, on a sheet to show to a customer who sits opposite, or to print. */

import { html, svg, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Link, QrCode } from "../../bindings.ts";
import { full } from "../../format.ts";
import { apple } from "../../frame/shortcuts.ts";
import { button, when } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { OVER } from "../../parts/link.ts";
import { t } from "../../texts.ts";
import type { ComposeModel } from "./model.ts";

export function qrPanel(app: App, model: ComposeModel): TemplateResult {
  const link = model.result.value?.link ?? null;
  if (link === null || OVER.includes(link.state))
    return html`<div class="paper">
      <p class="third">${t(link === null ? "compose-qr-draft" : "compose-qr-over")}</p>
    </div>`;
  const code = model.previews.qr.value.value;
  return html`${errorBox(model.previews.qr.error.value, { retry: () => void model.preview() })}
  ${when(code !== null, () => sheet(app, link, code as QrCode))}`;
}

function sheet(app: App, link: Link, code: QrCode): TemplateResult {
  const provider = link.provider_name;
  const customer = link.customer_name || link.owner_id;
  const environment = app.desk.environment.value;
  return html`<article class="qr-sheet" data-testid="qr">
      <h2><bdi>${customer}</bdi></h2>
      ${drawn(code, t("compose-qr-name", { customer }))}
      <p>${provider === "" ? t("compose-qr-scan") : t("compose-qr-scan-provider", { provider })}</p>
      ${when(link.expires_at, () => html`<p class="second">${t("compose-qr-valid", { time: full(link.expires_at ?? "") })}</p>`)}
      ${environment === "live" ? "" : html`<p class="third">${t(`environment-${environment}`)}</p>`}
    </article>
    ${
      // There the web view prints for programs alone that ask the system to.
      apple.value
        ? ""
        : html`<div class="buttons">
            ${button({ id: "qr-print", text: t("compose-qr-print"), press: () => window.print() })}
          </div>`
    }`;
}

/** Dark on light in every theme, as not every telephone reads it the other way round. */
const drawn = ({ size, path }: QrCode, name: string): TemplateResult =>
  html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${name} shape-rendering="crispEdges">
    ${svg`<path d=${path} />`}
  </svg>`;
