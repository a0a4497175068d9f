/** The one list: a grid for screen readers, a few dozen rows in the page, as many as there are in the list. */

import { effect, type ReadonlySignal, untracked } from "@preact/signals-core";
import { html, nothing, type TemplateResult } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { repeat } from "lit-html/directives/repeat.js";
import { number } from "../format.ts";
import { errorBox } from "../parts/error.ts";
import { icon, icons } from "../parts/icon.ts";
import { placed } from "../parts/placed.ts";
import type { StepTakers } from "../steps.ts";
import { t } from "../texts.ts";
import { moved } from "./keys.ts";
import type { ListModel } from "./model.ts";
import { ROW, RowWindow } from "./window.ts";

export type Column<Row> = {
  /** Name in `sort`, and key of the heading `column-<name>`. */
  name: string;
  cell: (row: Row) => unknown;
  sortable?: boolean;
  /** `end` for numbers and times. */
  align?: "end";
  /** The core sorts it newest or largest first by itself. */
  class?: string;
};

export type ListOptions<Row> = {
  /** Also the class `list-<name>` with the column widths, and the test id `<name>-row`. */
  name: string;
  model: ListModel<Row>;
  columns: Column<Row>[];
  label: () => string;
  selected: () => string;
  open: (row: Row) => void;
  sort?: (column: string) => void;
  /** What stands there when there is nothing at all, or nothing that matches. */
  empty: () => TemplateResult;
  takers?: StepTakers;
};

export class ListView<Row> {
  readonly #options: ListOptions<Row>;
  readonly #window = new RowWindow();
  #keepFocus = false;

  constructor(options: ListOptions<Row>) {
    this.#options = options;
    const { model } = options;
    effect(() => {
      const total = model.total.value;
      untracked(() => this.#window.resize(total));
    });
    effect(() => {
      this.#window.keep(model.cursor.value);
    });
    effect(() => {
      const { first, last } = this.#window.range.value;
      model.version.value;
      if (last >= first) untracked(() => void model.need(first, last));
    });
  }

  /** Back to the first row, for a new view of the list. */
  top(): void {
    this.#window.top();
  }

  /** Gives the keyboard to the row it last stood on. */
  focus(): void {
    const row = this.#window.element?.querySelector<HTMLElement>('[tabindex="0"]');
    row?.focus({ preventScroll: true });
  }

  view(): TemplateResult {
    const { model, name, label, columns } = this.#options;
    const phase = model.phase.value;
    if (phase === "error") return this.#failed();
    if (phase === "empty") return html`<div class="list-none">${this.#options.empty()}</div>`;
    return html`<div
      class="list list-${name}"
      role="grid"
      aria-label=${label()}
      aria-rowcount=${model.total.value + 1}
      aria-busy=${phase === "waiting"}
      @keydown=${this.#key}
      @focusout=${this.#left}
      ${ref(this.#window.attach)}
    >
      <div role="rowgroup" class="list-head">
        <div role="row" aria-rowindex="1" class="row">${columns.map((c) => this.#heading(c))}</div>
      </div>
      ${phase === "waiting" ? waiting() : nothing}
      <div
        role="rowgroup"
        class="list-body"
        ${placed({ height: `${this.#window.height.value}px` })}
      >
        ${repeat(
          this.#window.items.value,
          (item) => item.index,
          (item) => this.#row(item.index, item.start),
        )}
      </div>
    </div>`;
  }

  #failed(): TemplateResult {
    const { model, takers } = this.#options;
    return html`<div class="list-none">
      ${errorBox(model.error.value, { retry: () => void model.refresh(), ...takers })}
    </div>`;
  }

  #heading(column: Column<Row>): TemplateResult {
    const { model, sort } = this.#options;
    const { sort: by, descending } = model.view;
    const text = t(`column-${column.name}`);
    const order = by === column.name ? (descending ? "descending" : "ascending") : "none";
    const end = column.align === "end" ? "end" : "";
    if (!column.sortable || !sort)
      return html`<div role="columnheader" class="cell ${end} ${column.class ?? ""}">${text}</div>`;
    return html`<div
      role="columnheader"
      class="cell ${end} ${column.class ?? ""}"
      aria-sort=${order}
    >
      <button type="button" class="sort" @click=${() => sort(column.name)}>
        ${text}${order === "none" ? nothing : icon(descending ? icons.down : icons.up, "tiny")}
      </button>
    </div>`;
  }

  /** A row that is still on its way is drawn by the same template: the element, and the keyboard on it, stay. */
  #row(index: number, start: number): TemplateResult {
    const { model, columns, name, selected } = this.#options;
    const row = model.at(index);
    const here = model.cursor.value === index;
    const id = row === undefined ? nothing : model.key(row);
    return html`<div
      role="row"
      class="row"
      ${placed({ transform: `translateY(${start - ROW}px)` })}
      data-testid=${row === undefined ? nothing : `${name}-row`}
      data-id=${id}
      aria-rowindex=${index + 2}
      aria-selected=${id !== nothing && id === selected()}
      aria-busy=${row === undefined}
      tabindex=${here ? 0 : -1}
      @click=${() => this.#open(index)}
      ${ref((element) => this.#arrived(element, here))}
    >
      ${columns.map((column) => cell(column, row))}
    </div>`;
  }

  #open(index: number): void {
    const { model, open } = this.#options;
    const row = model.at(index);
    model.move(index);
    if (row !== undefined) open(row);
  }

  /** The row under the cursor takes the keyboard if the list had it when the cursor moved. */
  #arrived(element: Element | undefined, here: boolean): void {
    if (here && this.#keepFocus && element instanceof HTMLElement) {
      element.focus({ preventScroll: true });
    }
  }

  readonly #left = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && !this.#window.element?.contains(to)) this.#keepFocus = false;
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute("role") !== "row")
      return;
    const { model } = this.#options;
    if (event.key === "Enter" || event.key === " ") {
      this.#open(model.cursor.peek());
      event.preventDefault();
      return;
    }
    const to = moved(event.key, model.cursor.peek(), model.total.peek(), this.#window.fits);
    if (to === undefined) return;
    event.preventDefault();
    this.#keepFocus = true;
    model.move(to);
    this.#window.reveal(model.cursor.peek());
  };
}

const cell = <Row>(column: Column<Row>, row: Row | undefined): TemplateResult =>
  html`<div role="gridcell" class="cell ${column.align ?? ""} ${column.class ?? ""}">
    ${row === undefined ? nothing : column.cell(row)}
  </div>`;

const waiting = (): TemplateResult =>
  html`<div class="list-wait" role="presentation">
    <span role="status">${t("list-waiting")}</span>
  </div>`;

/** The line under a list: how many there are. */
export const foot = (
  model: { total: ReadonlySignal<number> },
  key: string,
  more: unknown = nothing,
): TemplateResult =>
  html`<footer class="foot">
    <span>${t(key, { count: model.total.value, shown: number(model.total.value) })}</span>${more}
  </footer>`;
