/** The saved views of a list: those there are, and what is on show under a name. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { App } from "../app.ts";
import type { SavedView } from "../bindings.ts";
import { closeDrop, drop } from "../parts/drop.ts";
import { errorBox } from "../parts/error.ts";
import { icon, icons } from "../parts/icon.ts";
import { t } from "../texts.ts";
import type { ViewPlace } from "../views.ts";

export function viewsDrop({ views }: App, place: ViewPlace): TemplateResult {
  const all = views.of(place);
  const current = views.current;
  return drop({
    id: `${place}-views`,
    label: t("views"),
    text: current === undefined ? t("views") : html`<bdi>${current.name}</bdi>`,
    body: html`${
      all.length === 0
        ? html`<p class="drop-note third">${t("views-none")}</p>`
        : html`<ul class="chooser view-list">
            ${all.map((view) => line(views, place, view, view.id === current?.id))}
          </ul>`
    }
    ${form(views, place)} ${errorBox(views.saving.error.value)}`,
    closed: () => views.reset(),
  });
}

/** Puts the keyboard on the name, ready to be typed over. */
function toName(place: ViewPlace): void {
  const field = document.getElementById(`${place}-view-name`);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

function line(views: App["views"], place: ViewPlace, view: SavedView, on: boolean): TemplateResult {
  const { name } = view;
  const act = (id: string, text: string, node: typeof icons.close, press: () => void) =>
    html`<button
      type="button"
      class="button bare"
      data-testid="view-${id}"
      aria-label=${text}
      title=${text}
      ?disabled=${views.saving.busy.value}
      @click=${press}
    >
      ${icon(node, "small")}
    </button>`;
  return html`<li data-testid="view" data-name=${name}>
    <button
      type="button"
      class="button quiet drop-item"
      data-testid="view-show"
      aria-current=${on ? "true" : nothing}
      @click=${(event: Event) => {
        closeDrop(event);
        views.show(view);
      }}
    >
      <bdi>${name}</bdi>
    </button>
    ${act("rename", t("view-rename", { name }), icons.edit, () => {
      views.rename(view);
      toName(place);
    })}
    ${act("remove", t("view-remove", { name }), icons.close, () => void views.remove(view))}
  </li>`;
}

function form(views: App["views"], place: ViewPlace): TemplateResult {
  const renamed = views.renaming.value;
  const taken = renamed === null ? views.taken(place) : undefined;
  const text =
    renamed !== null
      ? t("view-rename-do")
      : taken === undefined
        ? t("view-save")
        : t("view-replace", { name: taken.name });
  return html`<form
    class="view-form"
    @submit=${async (event: Event) => {
      event.preventDefault();
      await views.keep(place);
      if (views.saving.error.peek() === null) closeDrop(event);
    }}
  >
    <label for="${place}-view-name">${t("view-name")}</label>
    <input
      id="${place}-view-name"
      class="control"
      data-testid="view-name"
      type="text"
      autocomplete="off"
      maxlength="80"
      required
      .value=${live(views.name.value)}
      @input=${(event: Event) => {
        views.name.value = (event.target as HTMLInputElement).value;
      }}
    />
    <button
      type="submit"
      class="button"
      data-testid="view-keep"
      ?disabled=${views.name.value.trim() === "" || views.saving.busy.value}
    >
      ${text}
    </button>
  </form>`;
}
