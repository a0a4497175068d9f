/** At the side of the form: for whom, the views of what is made for them, and what happens next. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import { errorBox } from "../../parts/error.ts";
import { tabPanel, tabs } from "../../parts/tabs.ts";
import type { StepTakers } from "../../steps.ts";
import { t } from "../../texts.ts";
import { addressPanel } from "./address.ts";
import { codePanel } from "./code.ts";
import { invitedPanel } from "./invited.ts";
import { linkPanel } from "./link.ts";
import type { ComposeModel } from "./model.ts";
import { nextSteps } from "./next.ts";
import { languageSwitch, mailPanel } from "./paper.ts";
import { qrPanel } from "./qr.ts";

export function outcome(app: App, model: ComposeModel): TemplateResult {
  const chosen = model.tab.value;
  return html`<section class="outcome" aria-label=${t("compose-outcome")} data-testid="outcome">
    <div class="outcome-head">
      ${tabs({
        name: "outcome",
        label: t("compose-outcome"),
        tabs: model.tabs.value.map((id) => ({ id, label: t(`compose-tab-${id}`) })),
        chosen,
        choose: (id) => model.look(id),
      })}
      ${chosen === "mail" && !ofSystem(model) && model.mail.mail.value.value !== null ? languageSwitch(model) : nothing}
    </div>
    ${people(model, tabPanel("outcome", chosen, panel(app, model)))}
  </section>`;
}

/** The mail that brings the link is the system's own. */
const ofSystem = ({ mails }: ComposeModel): boolean => mails.value === "alone";

/** Steps that lead out of a refusal of this form. */
export const formTakers = (app: App, model: ComposeModel): StepTakers => ({
  retry: () => void model.create(),
  "replace-key": () =>
    app.router.go({ place: "integrations", id: model.integration.value?.id ?? "" }),
});

/** With several customers, each in their turn. */
function people(model: ComposeModel, body: TemplateResult): TemplateResult {
  const all = model.people.value;
  if (all.length < 2) return body;
  const chosen = model.person.value?.id ?? "";
  const choice = tabs({
    name: "person",
    label: t("compose-customers"),
    tabs: all.map(({ id, name }) => ({ id, label: name })),
    chosen,
    choose: (id) => {
      model.shown.value = id;
    },
  });
  return html`${choice} ${tabPanel("person", chosen, body)}`;
}

function panel(app: App, model: ComposeModel): unknown {
  const refused = model.result.value?.error ?? null;
  if (refused !== null)
    return html`<div class="paper">${errorBox(refused, formTakers(app, model))}</div>`;
  switch (model.tab.value) {
    case "mail":
      return html`${(ofSystem(model) ? invitedPanel : mailPanel)(app, model)} ${nextSteps(app, model)}`;
    case "link":
      return html`${linkPanel(app, model)} ${nextSteps(app, model)}`;
    case "qr":
      return html`${qrPanel(app, model)} ${nextSteps(app, model)}`;
    case "address":
      return addressPanel(app, model);
    case "request":
    case "code":
      return codePanel(app, model);
  }
}
