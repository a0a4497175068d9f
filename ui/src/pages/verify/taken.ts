/** What came of a way back that was taken, where it goes on, and the next step. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { CallbackTaken } from "../../bindings.ts";
import { copied } from "../../parts/bits.ts";
import { button } from "../../parts/button.ts";
import { diagnosisNote } from "../../parts/diagnosis.ts";
import { type StepTakers, toBind } from "../../steps.ts";
import { t } from "../../texts.ts";
import type { VerifyModel } from "./model.ts";

export function taken(app: App, model: VerifyModel): TemplateResult | typeof nothing {
  const came = model.taken.value;
  if (came === null) return nothing;
  // Where the verdict leads to the link, one button is enough.
  const offered = model.found.value?.next.includes("show-link") ?? false;
  const id = offered ? null : (came.link?.id ?? null);
  return html`${
    came.diagnosis === null
      ? html`<p class="note active" role="status" data-testid="callback-taken">
          <span>${t("callback-linked")}</span>
        </p>`
      : diagnosisNote(came.diagnosis, takers(app, came))
  }
  ${onward(app, came)}
  ${came.request_id === null ? nothing : html`<p class="small third">${t("error-request")} <code>${came.request_id}</code></p>`}
  ${
    id === null
      ? nothing
      : html`<div class="buttons">
          ${button({ id: "taken-link", text: t("inspect-next-show-link"), press: () => void app.show("links", id, came.environment) })}
        </div>`
  }`;
}

function takers(app: App, { account, link, environment }: CallbackTaken): StepTakers {
  return {
    ...(account === null ? {} : { bind: () => void app.goIn(environment, toBind(account)) }),
    "new-link": () => app.router.go({ place: "compose" }),
    sync: () => void app.goIn(environment, { place: "accounts" }),
    "replace-key": () => void app.show("integrations", link?.integration ?? "", environment),
  };
}

/** Where the customer goes on: its address, and the link that can be sent when their browser is elsewhere. */
function onward(
  app: App,
  { onward: address, onward_link: next, environment }: CallbackTaken,
): TemplateResult | typeof nothing {
  if (address === null) return nothing;
  return html`<section class="section" data-testid="onward">
    <h3>${t("callback-onward")}</h3>
    <p>${copied(app, address, "onward-url")}</p>
    ${
      next === null
        ? nothing
        : html`<div class="buttons">
            ${button({ id: "onward-link", text: t("callback-onward-send"), look: "button primary", press: () => void app.show("links", next, environment) })}
          </div>`
    }
  </section>`;
}
