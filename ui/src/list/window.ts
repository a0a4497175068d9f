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

/** Height of a row in pixels, as in `list.css`. */
export const ROW = 36;

export class RowWindow {
  readonly items = signal<readonly VirtualItem[]>([]);
  readonly height = signal(0);
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
    this.#leave = this.#virtual._didMount();
    this.#virtual._willUpdate();
    this.#draw();
  };

  /** Rows in all. */
  resize(count: number): void {
    if (count === this.#count) return;
    this.#count = count;
    this.#virtual.setOptions(this.#options());
    this.#virtual._willUpdate();
    this.#draw();
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
    return Math.max(1, Math.floor((this.#element?.clientHeight ?? ROW) / ROW) - 2);
  }

  get element(): HTMLElement | null {
    return this.#element;
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
    return {
      count: this.#count,
      getScrollElement: () => this.#element,
      estimateSize: () => ROW,
      overscan: 12,
      // The head lies over the first row's height and stays there.
      scrollMargin: ROW,
      scrollPaddingStart: ROW,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      rangeExtractor: (range: Range) => this.#extract(range),
      onChange: () => this.#draw(),
    };
  }
}
