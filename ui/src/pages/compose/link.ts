/** The link itself: its address, until when it is valid, and what can be done with it. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Customer, Link } from "../../bindings.ts";
import { button, placeLink, when } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { linkBox, OVER } from "../../parts/link.ts";
import { t } from "../../texts.ts";
import type { ComposeModel } from "./model.ts";
import { wayName } from "./next.ts";

export function linkPanel(app: App, model: ComposeModel): TemplateResult {
  const result = model.result.value;
  if (result === undefined) return draft(model);
  const { customer, link } = result;
  if (link === null) return draft(model);
  return html`<div class="paper" data-testid="made" data-state=${link.state} data-id=${link.id}>
    <h2><bdi>${customer.name}</bdi></h2>
    ${model.onCall.value ? html`<p>${t("compose-hub-open", { what: wayName(model) })}</p>` : nothing}
    ${linkBox(app, link, verbs(model, customer, link))}
    ${errorBox(model.made.act.error.value, { retry: () => void model.made.check(link.id) })}
  </div>`;
}

const draft = (model: ComposeModel): TemplateResult =>
  html`<div class="paper" data-testid="outcome-draft">
    <p class="third">${t(model.onCall.value ? "compose-draft-hub" : "compose-draft", { what: wayName(model) })}</p>
  </div>`;

function verbs(model: ComposeModel, customer: Customer, link: Link): TemplateResult {
  const { made, onCall } = model;
  const { id, state } = link;
  const busy = made.act.busy.value || model.creating.busy.value;
  const over = OVER.includes(state);
  const look = (name: string, text: string, press: () => void, how = "button") =>
    button({ id: name, text, press, look: how, off: busy });
  return html`<div class="buttons">
    ${when(!over && !onCall.value, () => look("link-open", t("link-open"), () => void made.open(id)))}
    ${when(state !== "completed" && onCall.value, () => look("link-reopen", t("link-open-here", { what: wayName(model) }), () => void model.reopen(customer)))}
    ${when(state === "created" && !onCall.value, () => look("link-sent", t("link-mark-sent"), () => void made.markSent(id)))}
    ${over ? nothing : look("link-check", t("link-check"), () => void made.check(id), "button quiet")}
    ${placeLink({ place: "links", id }, t("link-show"), "link-show", "button quiet")}
  </div>`;
}
