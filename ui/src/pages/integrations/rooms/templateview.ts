/** Invitation templates: the list, and the form beside what the customer will see. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../../app.ts";
import type { Template, TemplatePreview, Warning } from "../../../bindings.ts";
import { formFields } from "../../../form/view.ts";
import { empty, external } from "../../../parts/bits.ts";
import { button, when } from "../../../parts/button.ts";
import { errorBox } from "../../../parts/error.ts";
import { icon, icons } from "../../../parts/icon.ts";
import { invitation } from "../../../parts/invitation.ts";
import { removalDialog } from "../../../parts/removal.ts";
import { templateWarning } from "../../../parts/warning.ts";
import { t, tMaybe, verb } from "../../../texts.ts";
import { environmentOf, NEW, type RoomNeeds, roomSteps } from "./needs.ts";
import type { Templates } from "./templates.ts";

export function templatesView(app: App, model: Templates, needs: RoomNeeds): TemplateResult {
  const error = errorBox(
    model.list.error.value,
    roomSteps(needs, () => void model.read()),
  );
  return html`${error} ${model.form.value === null ? list(model) : editor(model, needs)}
  ${removalDialog({
    id: "template-removal",
    removal: model.removal,
    environment: environmentOf(needs),
    title: ({ name }) => t("template-remove-title", { name }),
    help: t("template-remove-help"),
    text: verb("template-remove-do"),
    done: ({ name }) => {
      app.did(t("template-removed", { name }));
      void model.removed();
    },
  })}`;
}

const add = (model: Templates): TemplateResult =>
  button({ id: "template-new", text: t("template-new"), press: () => model.show(NEW) });

function list(model: Templates): TemplateResult | typeof nothing {
  const all = model.list.value.value;
  if (all === null)
    return model.list.waiting.value
      ? html`<p class="third" role="status">${t("list-waiting")}</p>`
      : nothing;
  if (all.length === 0) return empty("templates-empty", add(model));
  return html`<ul class="sheet" data-testid="templates">
      ${all.map((one) => row(model, one))}
    </ul>
    <div class="buttons">${add(model)}</div>`;
}

const row = (model: Templates, one: Template): TemplateResult =>
  html`<li>
    <button
      type="button"
      class="sheet-row"
      data-testid="template-row"
      data-id=${one.id}
      @click=${() => model.show(one.id)}
    >
      <span class="sheet-text">
        <bdi class="strong">${one.name || one.id}</bdi>
        <span class="third small">${one.values.subject ?? ""}</span>
      </span>
      ${icon(icons.right, "small")}
    </button>
  </li>`;

function editor(model: Templates, needs: RoomNeeds): TemplateResult | typeof nothing {
  const form = model.form.value;
  if (form === null) return nothing;
  const preview = model.preview.value.value;
  const variables = tMaybe(`template-variables-${form.system}`);
  const page = needs.where()?.spec.template[0]?.help_url ?? "";
  return html`<div class="writing">
    <form
      id="template-form"
      novalidate
      autocomplete="off"
      data-testid="template-form"
      @submit=${(event: Event) => {
        event.preventDefault();
        void model.save();
      }}
    >
      <p class="help">
        ${variables} ${page === "" ? nothing : external(page, t("form-read-more"))}
      </p>
      ${formFields({ form, prefix: "template", counted: true, stored: (name) => warned(preview, name) })}
      ${errorBox(
        model.saving.error.value,
        roomSteps(needs, () => void model.save()),
      )}
    </form>
    <section class="section" aria-label=${t("template-preview")}>
      <h3>${t("template-preview")}<span class="third">${t("template-preview-of")}</span></h3>
      ${errorBox(
        model.preview.error.value,
        roomSteps(needs, () => void model.look()),
      )}
      ${preview === null ? nothing : invitation(preview.values)}
    </section>
  </div>`;
}

/** What the system would leave as it stands, at its field. */
const warned = (preview: TemplatePreview | null, name: string): TemplateResult[] =>
  (preview?.warnings ?? [])
    .filter(({ field }) => field === name)
    .map((one: Warning) => warnLine(one));

const warnLine = (one: Warning): TemplateResult =>
  html`<p class="warned small" role="status" data-testid="template-warning" data-key=${one.key}>
    ${icon(icons.triangle, "small")}<span>${templateWarning(one)}</span>
  </p>`;

/** Saves what was typed, or removes what is there. */
export function templateFoot(model: Templates): TemplateResult | typeof nothing {
  const { current } = model;
  if (model.form.value === null) return nothing;
  const dirty = model.dirty.value;
  return html`<button
      type="submit"
      form="template-form"
      class="button ${dirty || current === null ? "primary" : ""}"
      data-testid="template-save"
      ?disabled=${model.saving.busy.value}
    >
      ${current === null ? verb("template-create") : verb("save")}
    </button>
    ${when(dirty || current === null, () =>
      button({
        id: "template-discard",
        text: t(current === null ? "cancel" : "integration-discard"),
        look: "button quiet",
        press: () => model.discard(),
      }),
    )}
    ${when(!dirty && current !== null, () =>
      button({
        id: "template-back",
        text: t("templates-all"),
        look: "button quiet",
        press: () => model.show(""),
      }),
    )}
    ${
      current === null
        ? nothing
        : button({
            id: "template-remove",
            text: verb("template-remove"),
            look: "button quiet danger",
            press: () => model.removal.ask(current),
          })
    }`;
}
