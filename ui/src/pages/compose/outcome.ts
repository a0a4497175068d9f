/** At the side of the form: the link once it is made, what happens next, the request, the code. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Link, Snippet } from "../../bindings.ts";
import { copyButton } from "../../parts/bits.ts";
import { button, placeLink, when } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { linkBox, OVER } from "../../parts/link.ts";
import { tabPanel, tabs } from "../../parts/tabs.ts";
import type { StepTakers } from "../../steps.ts";
import { t } from "../../texts.ts";
import type { Result } from "./made.ts";
import type { ComposeModel } from "./model.ts";
import { nextSteps } from "./next.ts";

const TABS = ["link", "request", "code"] as const;

export function outcome(app: App, model: ComposeModel): TemplateResult {
  const chosen = model.tab.value;
  return html`<section class="outcome" aria-label=${t("compose-outcome")} data-testid="outcome">
    ${tabs({
      name: "outcome",
      label: t("compose-outcome"),
      tabs: TABS.map((id) => ({ id, label: t(`compose-tab-${id}`) })),
      chosen,
      choose: (id) => {
        model.tab.value = id;
        if (id !== "link") void model.preview();
      },
    })}
    ${tabPanel("outcome", chosen, chosen === "link" ? links(app, model) : code(app, model, chosen))}
  </section>`;
}

/** Steps that lead out of a refusal of this form. */
export const formTakers = (app: App, model: ComposeModel): StepTakers => ({
  retry: () => void model.create(),
  "replace-key": () =>
    app.router.go({ place: "integrations", id: model.integration.value?.id ?? "" }),
});

function links(app: App, model: ComposeModel): TemplateResult {
  const results = model.made.results.value;
  const current = model.made.current;
  const shown = current === undefined ? draft(model) : made(app, model, current);
  const next = nextSteps(app, model, current?.link ?? null);
  if (current === undefined || results.length < 2) return html`${shown} ${next}`;
  return html`${customerTabs(model, results)}
  ${tabPanel("made", current.customer.id, html`${shown} ${next}`)}`;
}

const customerTabs = (model: ComposeModel, results: readonly Result[]): TemplateResult =>
  tabs({
    name: "made",
    label: t("compose-customers"),
    tabs: results.map(({ customer }) => ({ id: customer.id, label: customer.name })),
    chosen: model.made.current?.customer.id ?? "",
    choose: (id) => {
      model.made.shown.value = id;
    },
  });

const draft = (model: ComposeModel): TemplateResult =>
  html`<div class="paper" data-testid="outcome-draft">
    <p class="third">
      ${t(model.way.value?.kind.fits === "call" ? "compose-draft-hub" : "compose-draft")}
    </p>
  </div>`;

function made(app: App, model: ComposeModel, { customer, link, error }: Result): TemplateResult {
  if (link === null)
    return html`<div class="paper">${errorBox(error, formTakers(app, model))}</div>`;
  const hub = link.kind === "hub";
  return html`<div class="paper" data-testid="made" data-state=${link.state} data-id=${link.id}>
    <h2><bdi>${customer.name}</bdi></h2>
    ${hub ? html`<p>${t("compose-hub-open")}</p>` : nothing}
    ${linkBox(app, link, verbs(model, link))}
    ${errorBox(model.made.act.error.value, { retry: () => void model.made.check() })}
  </div>`;
}

function verbs(model: ComposeModel, link: Link): TemplateResult {
  const { made: result } = model;
  const busy = result.act.busy.value;
  const over = OVER.includes(link.state);
  const look = (id: string, text: string, press: () => void, how = "button") =>
    button({ id, text, press, look: how, off: busy });
  return html`<div class="buttons">
    ${over ? nothing : look("link-open", t("link-open"), () => void result.open())}
    ${when(link.state === "created" && link.kind !== "hub", () => look("link-sent", t("link-mark-sent"), () => void result.markSent()))}
    ${over ? nothing : look("link-check", t("link-check"), () => void result.check(), "button quiet")}
    ${placeLink({ place: "links", id: link.id }, t("link-show"), "link-show", "button quiet")}
  </div>`;
}

function code(app: App, model: ComposeModel, chosen: string): TemplateResult {
  const all = model.snippets.value.value;
  const error = errorBox(model.snippets.error.value, { retry: () => void model.preview() });
  if (all === null)
    return html`${error}
      <div class="paper"><p class="third">${t("compose-code-missing")}</p></div>`;
  const wanted = all.filter(({ id }) => (id === "curl") === (chosen === "request"));
  return html`${error}${wanted.map((snippet) => codeBox(app, snippet))}
    <p class="help">${t("compose-code-note")}</p>`;
}

const codeBox = (app: App, { id, code: text }: Snippet): TemplateResult =>
  html`<section class="paper snippet" data-testid="snippet-${id}">
    <header>
      <h3>${t(`snippet-${id}`)}</h3>
      ${copyButton(app, text, t("copy"), `snippet-${id}-copy`)}
    </header>
    <pre class="code" tabindex="0">${text}</pre>
  </section>`;
