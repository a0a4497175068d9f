/** The head of a list: its headings, which sort, and the box that picks every row at hand. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { icon, icons } from "../parts/icon.ts";
import { t } from "../texts.ts";
import type { Column } from "./columns.ts";
import type { ListOptions } from "./grid.ts";

export const gridHead = <Row>(
  options: ListOptions<Row>,
  columns: readonly Column<Row>[],
): TemplateResult =>
  html`<div role="rowgroup" class="list-head">
    <div role="row" aria-rowindex="1" class="row">
      ${pickAll(options)} ${columns.map((column) => heading(options, column))}
    </div>
  </div>`;

function pickAll<Row>({ listing: { list, selection } }: ListOptions<Row>): TemplateResult {
  list.version.value;
  const size = selection.size.value;
  const all = size > 0 && size >= list.loaded().length;
  return html`<div role="columnheader" aria-colindex="1" class="tick">
    <input
      type="checkbox"
      data-testid="pick-all"
      aria-label=${t("list-pick-all")}
      .checked=${live(all)}
      .indeterminate=${live(size > 0 && !all)}
      @change=${() => (all ? selection.clear() : selection.all())}
    /><span class="box"></span>
  </div>`;
}

function heading<Row>({ listing, columns }: ListOptions<Row>, column: Column<Row>): TemplateResult {
  const { name, sortable, align = "", class: look = "" } = column;
  const { sort, descending } = listing.list.view;
  const order = sort === name ? (descending ? "descending" : "ascending") : "none";
  const text = t(`column-${name}`);
  const arrow = order === "none" ? nothing : icon(descending ? icons.down : icons.up, "tiny");
  return html`<div
    role="columnheader"
    class="cell ${align} ${look}"
    aria-colindex=${columns.all.indexOf(column) + 2}
    aria-sort=${sortable ? order : nothing}
  >
    ${
      sortable
        ? html`<button
            type="button"
            class="sort"
            data-testid="sort-${name}"
            @click=${() => listing.sortBy(name)}
          >
            ${text}${arrow}
          </button>`
        : text
    }
  </div>`;
}
