/** The mail that the system sends by itself, before it goes out and after. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import { at } from "../../parts/bits.ts";
import { placeLink } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { invitation } from "../../parts/invitation.ts";
import { templateWarning } from "../../parts/warning.ts";
import { t } from "../../texts.ts";
import type { ComposeModel } from "./model.ts";

export function invitedPanel(app: App, model: ComposeModel): TemplateResult {
  const { preview } = model.invitation;
  const written = preview.value.value;
  const error = errorBox(preview.error.value, { retry: () => void model.invitation.read() });
  const to = model.form.value?.get("email") ?? "";
  if (written === null)
    return html`${error}
      <div class="paper"><p class="third">${nothingYet(app, model)}</p></div>`;
  return html`${error} ${sentNote(app, model)}
    ${written.warnings.map((one) => html`<p class="note action"><span>${templateWarning(one)}</span></p>`)}
    ${invitation(written.values, to)}`;
}

/** Why there is no mail to see: none is chosen, or there is none to choose. */
const nothingYet = (app: App, model: ComposeModel): unknown =>
  model.templates.list.value.value?.length === 0
    ? html`${t("templates-empty.help")} ${toTemplates(app, model)}`
    : t("invitation-choose");

/** Who mails it, and when it was. */
function sentNote(app: App, model: ComposeModel): TemplateResult {
  const system = model.way.value?.system.name ?? "";
  const link = model.result.value?.link ?? null;
  if (link !== null)
    return html`<p class="note active" role="status" data-testid="invitation-sent">
      <span>${t("invitation-sent", { system })} ${at(link.created_at)}</span>
    </p>`;
  return html`<p class="help">
    ${t("invitation-will-send", { system })} ${toTemplates(app, model)}
  </p>`;
}

const toTemplates = (_: App, model: ComposeModel): TemplateResult | typeof nothing => {
  const id = model.integration.value?.id;
  return id === undefined
    ? nothing
    : placeLink({ place: "integrations", id, params: { part: "templates" } }, t("part-templates"));
};
