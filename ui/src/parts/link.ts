/** The address of a link with what it is good for: copy, until when, open as the customer. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../app.ts";
import type { Link } from "../bindings.ts";
import { full, left, utc } from "../format.ts";
import { t } from "../texts.ts";
import { icon, icons } from "./icon.ts";

export const OVER: readonly Link["state"][] = [
  "completed",
  "expired",
  "revoked",
  "superseded",
  "failed",
  "cannot-tell",
];

export function linkBox(app: App, link: Link, more: unknown = nothing): TemplateResult {
  const { url } = link;
  return html`<div class="link-box">
    ${
      url === null
        ? nothing
        : html`<div class="link-url">
            <input
              class="control mono"
              data-testid="link-url"
              readonly
              aria-label=${t("link-address")}
              .value=${url}
              @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
            />
            <button
              type="button"
              class="button primary"
              data-testid="link-copy"
              @click=${async () => {
                await app.copyLink(url);
                app.say(t("link-copied"));
              }}
            >
              ${icon(icons.copy)} ${t("copy")}
            </button>
          </div>`
    }
    ${validity(link)} ${more}
  </div>`;
}

/** Until when, in words and as what is left; unknown is said to be unknown. */
export function validity(link: Link): TemplateResult | typeof nothing {
  const { expires_at } = link;
  if (OVER.includes(link.state) && link.state !== "expired" && link.state !== "revoked")
    return nothing;
  if (expires_at === null)
    return html`<p class="second" data-testid="link-expiry">${t("link-expiry-unknown")}</p>`;
  const rest = left(expires_at);
  const time = full(expires_at);
  return html`<p class="second" data-testid="link-expiry" title=${utc(expires_at)}>
    ${rest === "" ? t("link-ended", { time }) : t("link-valid", { time, left: rest })}
    ${link.estimated ? html`<span class="third" title=${t("estimated.help")}>· ${t("estimated")}</span>` : nothing}
  </p>`;
}
