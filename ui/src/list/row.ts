/** One row of a list. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { ref } from "lit-html/directives/ref.js";
import { placed } from "../parts/placed.ts";
import { t } from "../texts.ts";
import type { Column } from "./columns.ts";
import type { ListOptions } from "./grid.ts";

type Drawn<Row> = {
  options: ListOptions<Row>;
  columns: readonly Column<Row>[];
  index: number;
  /** Where it stands, in pixels. */
  top: number;
  press: (index: number, event: MouseEvent) => void;
  arrived: (element: Element | undefined, here: boolean) => void;
};

/** A row that is still on its way is drawn by the same template: the element, and the keyboard on it, stay. */
export function gridRow<Row>(drawn: Drawn<Row>): TemplateResult {
  const { options, columns, index, top, press, arrived } = drawn;
  const { name, listing } = options;
  const { list, selection } = listing;
  const row = list.at(index);
  const here = list.cursor.value === index;
  const id = row === undefined ? "" : list.key(row);
  const picked = id !== "" && selection.has(id);
  return html`<div
    role="row"
    class="row"
    ${placed({ transform: `translateY(${top}px)` })}
    data-testid=${row === undefined ? nothing : `${name}-row`}
    data-id=${id || nothing}
    aria-rowindex=${index + 2}
    aria-selected=${picked}
    aria-current=${id !== "" && id === listing.selected ? "true" : nothing}
    aria-busy=${row === undefined ? "true" : nothing}
    tabindex=${here ? 0 : -1}
    @click=${(event: MouseEvent) => press(index, event)}
    ${ref((element) => arrived(element, here))}
  >
    ${pick(row === undefined ? "" : options.named(row), picked)}
    ${columns.map((column) => cell(options, column, row))}
  </div>`;
}

/** The box is for the pointer; the keyboard picks with x, and the row itself says that it is picked. */
const pick = (name: string, picked: boolean): TemplateResult =>
  html`<div role="gridcell" aria-colindex="1" class="tick">
    <input
      type="checkbox"
      tabindex="-1"
      aria-label=${t("list-pick", { name })}
      .checked=${live(picked)}
    /><span class="box"></span>
  </div>`;

const cell = <Row>(
  { columns }: ListOptions<Row>,
  column: Column<Row>,
  row: Row | undefined,
): TemplateResult =>
  html`<div
    role="gridcell"
    class="cell ${column.align ?? ""} ${column.class ?? ""}"
    aria-colindex=${columns.all.indexOf(column) + 2}
  >
    ${row === undefined ? html`<span class="bone"></span>` : column.cell(row)}
  </div>`;
