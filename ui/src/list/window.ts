/** Which rows of a list are drawn: TanStack Virtual over one scrolling element. */

import { batch, signal } from "@preact/signals-core";
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";

/** Height of a row in pixels before it is measured, as in `tokens.css`. */
const ROW = 36;

export class RowWindow {
  readonly items = signal<readonly VirtualItem[]>([]);
  readonly height = signal(0);
  /** Height of a row in pixels; the density decides. */
  readonly row = signal(ROW);
  /** Width of the list in pixels; 0: not drawn yet. */
  readonly width = signal(0);
  /** First and last row in sight; the second is smaller when there is none. */
  readonly range = signal({ first: 0, last: -1 });
  readonly #virtual: Virtualizer<HTMLElement, HTMLElement>;
  #element: HTMLElement | null = null;
  #leave: (() => void) | undefined;
  #count = 0;
  #kept = 0;

  constructor() {
    this.#virtual = new Virtualizer(this.#options());
  }

  /** Given by lit when the scrolling element comes or goes. */
  readonly attach = (element: Element | undefined): void => {
    if (element === this.#element) return;
    this.#leave?.();
    this.#leave = undefined;
    this.#element = element instanceof HTMLElement ? element : null;
    if (this.#element === null) return;
    this.#virtual.setOptions(this.#options());
    const leave = this.#virtual._didMount();
    const unwatch = this.#watch(this.#element);
    this.#leave = () => {
      leave();
      unwatch();
    };
    this.#virtual._willUpdate();
    this.#draw();
  };

  /** Rows in all. */
  resize(count: number): void {
    if (count === this.#count) return;
    this.#count = count;
    this.#again();
  }

  /** This row is drawn wherever the list is scrolled to, so that the keyboard does not lose it. */
  keep(index: number): void {
    this.#kept = index;
  }

  reveal(index: number): void {
    this.#virtual.scrollToIndex(index, { align: "auto" });
  }

  top(): void {
    this.#virtual.scrollToOffset(0);
  }

  /** Rows that fit, for the page keys. */
  get fits(): number {
    const row = this.row.peek();
    return Math.max(1, Math.floor((this.#element?.clientHeight ?? row) / row) - 2);
  }

  get element(): HTMLElement | null {
    return this.#element;
  }

  /** Follows the width of the list and the height of its head, which is that of a row. */
  #watch(element: HTMLElement): () => void {
    const observer = new ResizeObserver(() => {
      const head = element.querySelector<HTMLElement>(".list-head .row");
      const row = head?.offsetHeight || ROW;
      this.width.value = element.clientWidth;
      if (row === this.row.peek()) return;
      this.row.value = row;
      this.#again();
      this.#virtual.measure();
    });
    observer.observe(element);
    queueMicrotask(() => {
      const head = element.querySelector(".list-head .row");
      if (head !== null) observer.observe(head);
    });
    return () => observer.disconnect();
  }

  #again(): void {
    this.#virtual.setOptions(this.#options());
    this.#virtual._willUpdate();
    this.#draw();
  }

  #draw(): void {
    batch(() => this.#take());
  }

  #take(): void {
    this.items.value = this.#virtual.getVirtualItems();
    this.height.value = this.#virtual.getTotalSize();
    const { startIndex: first = 0, endIndex: last = -1 } = this.#virtual.range ?? {};
    const { first: oldFirst, last: oldLast } = this.range.peek();
    if (first !== oldFirst || last !== oldLast) this.range.value = { first, last };
  }

  #extract(range: Range): number[] {
    const drawn = defaultRangeExtractor(range);
    return this.#kept >= this.#count || drawn.includes(this.#kept) ? drawn : [...drawn, this.#kept];
  }

  #options() {
    const row = this.row.peek();
    return {
      count: this.#count,
      getScrollElement: () => this.#element,
      estimateSize: () => row,
      overscan: 6,
      // The head lies over the first row's height and stays there.
      scrollMargin: row,
      scrollPaddingStart: row,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      rangeExtractor: (range: Range) => this.#extract(range),
      onChange: () => this.#draw(),
    };
  }
}
