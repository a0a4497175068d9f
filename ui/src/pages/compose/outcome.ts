/** At the side of the form: the link once it is made, what happens next, the request, the code. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Link, Snippet } from "../../bindings.ts";
import { copyButton } from "../../parts/bits.ts";
import { errorBox } from "../../parts/error.ts";
import { linkBox, OVER } from "../../parts/link.ts";
import { tabPanel, tabs } from "../../parts/tabs.ts";
import { formatRoute } from "../../route.ts";
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

function links(app: App, model: ComposeModel): TemplateResult {
  const results = model.made.results.value;
  const current = model.made.current;
  return html`${results.length > 1 ? customerTabs(model, results) : nothing}
    ${current === undefined ? draft(model) : made(app, model, current)} ${nextSteps(app, model, current?.link ?? null)}`;
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

const draft = (
  model: ComposeModel,
): TemplateResult => html`<div class="paper" data-testid="outcome-draft">
  <p class="third">${t(model.way.value?.kind.fits === "call" ? "compose-draft-hub" : "compose-draft")}</p>
</div>`;

function made(app: App, model: ComposeModel, { customer, link, error }: Result): TemplateResult {
  if (link === null)
    return html`<div class="paper">${errorBox(error, { retry: () => void model.create(), "replace-key": () => app.router.go({ place: "integrations", id: model.integration.value?.id ?? "" }) })}</div>`;
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
  return html`<div class="buttons">
    ${over ? nothing : html`<button type="button" class="button" data-testid="link-open" ?disabled=${busy} @click=${() => void result.open()}>${t("link-open")}</button>`}
    ${link.state === "created" && link.kind !== "hub" ? html`<button type="button" class="button" data-testid="link-sent" ?disabled=${busy} @click=${() => void result.markSent()}>${t("link-mark-sent")}</button>` : nothing}
    ${over ? nothing : html`<button type="button" class="button quiet" data-testid="link-check" ?disabled=${busy} @click=${() => void result.check()}>${t("link-check")}</button>`}
    <a class="button quiet" data-testid="link-show" href=${formatRoute({ place: "links", id: link.id })}>${t("link-show")}</a>
  </div>`;
}

function code(app: App, model: ComposeModel, chosen: string): TemplateResult {
  const all = model.snippets.value.value;
  const error = errorBox(model.snippets.error.value, { retry: () => void model.preview() });
  if (all === null)
    return html`${error}<div class="paper"><p class="third">${t("compose-code-missing")}</p></div>`;
  const wanted = all.filter(({ id }) => (id === "curl") === (chosen === "request"));
  return html`${error}${wanted.map((snippet) => codeBox(app, snippet))}
    <p class="help">${t("compose-code-note")}</p>`;
}

const codeBox = (
  app: App,
  { id, code: text }: Snippet,
): TemplateResult => html`<section class="paper snippet" data-testid="snippet-${id}">
  <header><h3>${t(`snippet-${id}`)}</h3>${copyButton(app, text, t("copy"), `snippet-${id}-copy`)}</header>
  <pre class="code" tabindex="0">${text}</pre>
</section>`;
