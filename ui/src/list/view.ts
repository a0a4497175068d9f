/** The one list: a grid for screen readers, a few dozen rows in the page, as many as there are in the list. */

import { computed, effect, untracked } from "@preact/signals-core";
import { html, nothing, type TemplateResult } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { repeat } from "lit-html/directives/repeat.js";
import { advice } from "../errors.ts";
import { nothingFound } from "../parts/bits.ts";
import { button } from "../parts/button.ts";
import { errorBox } from "../parts/error.ts";
import { placed } from "../parts/placed.ts";
import { t } from "../texts.ts";
import { fitting, tracks } from "./columns.ts";
import type { ListOptions } from "./grid.ts";
import { gridHead } from "./head.ts";
import { asked, moved } from "./keys.ts";
import { gridRow } from "./row.ts";
import { RowWindow } from "./window.ts";

export type { Column } from "./columns.ts";

/** Rows that are fetched before they come into sight, on either side. */
const AHEAD = 60;
/** Rows drawn while none has come yet. */
const BONES = 12;
/** What the list's own edges take from the room for columns, in pixels. */
const EDGES = 52;

export class ListView<Row> {
  readonly #options: ListOptions<Row>;
  readonly #window = new RowWindow();
  #keepFocus = false;

  constructor(options: ListOptions<Row>) {
    this.#options = options;
    const { list } = options.listing;
    effect(() => {
      const total = list.total.value;
      untracked(() => this.#window.resize(total));
    });
    effect(() => {
      this.#window.keep(list.cursor.value);
    });
    effect(() => {
      const { first, last } = this.#window.range.value;
      list.version.value;
      const end = Math.min(last + AHEAD, list.total.peek() - 1);
      if (last >= first) untracked(() => void list.need(Math.max(0, first - AHEAD), end));
    });
  }

  /** The columns there is room for; those a person chose stay, and the list scrolls sideways. */
  readonly columns = computed(() => {
    const { columns } = this.#options;
    const width = this.#window.width.value;
    return columns.own.value || width === 0
      ? columns.chosen.value
      : fitting(columns.chosen.value, width - EDGES);
  });

  /** Back to the first row, for a new view of the list. */
  top(): void {
    this.#window.top();
  }

  view(): TemplateResult {
    const { listing, empty } = this.#options;
    const phase = listing.list.phase.value;
    if (phase === "error") return this.#failed();
    if (phase !== "empty") return html`${this.#broken()} ${this.#grid(phase === "waiting")}`;
    return html`<div class="list-none">
      ${listing.query === "" ? empty() : nothingFound(() => listing.clear())}
    </div>`;
  }

  #grid(waiting: boolean): TemplateResult {
    const { name, label, listing, columns } = this.#options;
    const shown = this.columns.value;
    const { list, selection } = listing;
    return html`<div
      class="list list-${name} ${selection.size.value > 0 ? "picking" : ""}"
      role="grid"
      aria-label=${label()}
      aria-rowcount=${list.total.value + 1}
      aria-colcount=${columns.all.length + 1}
      aria-multiselectable="true"
      aria-busy=${waiting}
      @keydown=${this.#key}
      @focusout=${this.#left}
      ${placed({ "--columns": tracks(shown) })}
      ${ref(this.#window.attach)}
    >
      ${gridHead(this.#options, shown)}
      ${waiting ? html`<span class="hidden" role="status">${t("list-waiting")}</span>` : nothing}
      ${waiting && list.total.value === 0 ? this.#bones() : this.#rows()}
    </div>`;
  }

  #rows(): TemplateResult {
    const { height, items, row } = this.#window;
    return html`<div
      role="rowgroup"
      class="list-body"
      ${placed({ height: `${height.value}px` })}
    >
      ${repeat(
        items.value,
        (item) => item.index,
        ({ index, start }) =>
          gridRow({
            options: this.#options,
            columns: this.columns.value,
            index,
            top: start - row.value,
            press: this.#press,
            arrived: this.#arrived,
          }),
      )}
    </div>`;
  }

  /** The shape of rows, while the first are on their way. */
  #bones(): TemplateResult {
    const row = html`<div class="row">
      ${this.columns.value.map(() => html`<div class="cell"><span class="bone"></span></div>`)}
    </div>`;
    return html`<div class="list-bones" aria-hidden="true">${Array(BONES).fill(row)}</div>`;
  }

  /** Whatever went wrong, reading once more is offered. */
  #failed(): TemplateResult {
    const { listing, takers } = this.#options;
    const retry = (): void => void listing.list.refresh();
    const error = listing.list.error.value;
    const step = error === null ? undefined : advice[error.code].step;
    const told = step === "retry" || step === "reload";
    return html`<div class="list-none">
      ${errorBox(error, { retry, reload: retry, ...takers })}
      ${told ? nothing : button({ id: "list-retry", text: t("step-retry"), press: retry })}
    </div>`;
  }

  /** Some rows could not be read; those that could stay. */
  #broken(): TemplateResult | typeof nothing {
    return this.#options.listing.list.error.value === null ? nothing : this.#failed();
  }

  readonly #press = (index: number, event: MouseEvent): void => {
    const { listing } = this.#options;
    const { list, selection } = listing;
    const pick = event.target instanceof Element && event.target.closest(".tick") !== null;
    if (event.shiftKey) {
      selection.begin(list.cursor.peek());
      selection.extend(index);
      getSelection()?.removeAllRanges();
    } else if (pick || event.ctrlKey || event.metaKey) selection.toggle(index);
    else this.#open(index);
    // The box took the keyboard; it belongs to the row, which takes it when it is drawn.
    if (pick) this.#keepFocus = true;
    list.move(index);
  };

  #open(index: number): void {
    const { list } = this.#options.listing;
    const row = list.at(index);
    if (row !== undefined) this.#options.listing.open(list.key(row));
  }

  /** The row under the cursor takes the keyboard if the list had it when the cursor moved. */
  readonly #arrived = (element: Element | undefined, here: boolean): void => {
    if (here && this.#keepFocus && element instanceof HTMLElement) {
      element.focus({ preventScroll: true });
    }
  };

  readonly #left = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && !this.#window.element?.contains(to)) this.#keepFocus = false;
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute("role") !== "row")
      return;
    if (this.#ask(event) || this.#move(event)) event.preventDefault();
  };

  /** True when the stroke was one of ours. */
  #ask(event: KeyboardEvent): boolean {
    const { listing, copy } = this.#options;
    const { list, selection } = listing;
    const wish = asked(event);
    const at = list.cursor.peek();
    const here = list.at(at);
    if (wish === "open") this.#open(at);
    else if (wish === "toggle") selection.toggle(at);
    else if (wish === "all") selection.all();
    else if (wish === "copy" && String(getSelection()) === "")
      copy(selection.size.peek() > 0 ? selection.list : here === undefined ? [] : [here]);
    else if (wish === "clear" && selection.size.peek() > 0) selection.clear();
    else return false;
    return true;
  }

  #move(event: KeyboardEvent): boolean {
    const { list, selection } = this.#options.listing;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const from = list.cursor.peek();
    const to = moved(event.key, from, list.total.peek(), this.#window.fits);
    if (to === undefined) return false;
    this.#keepFocus = true;
    if (event.shiftKey) selection.begin(from);
    list.move(to);
    if (event.shiftKey) selection.extend(list.cursor.peek());
    this.#window.reveal(list.cursor.peek());
    return true;
  }
}
