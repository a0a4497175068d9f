/** The rows a person has picked out of a list, to do something with all of them. No DOM. */

import { computed, signal } from "@preact/signals-core";

/** What a selection needs of its list. */
export type Source<Row> = {
  at(index: number): Row | undefined;
  key(row: Row): string;
  loaded(): Row[];
};

export class Selection<Row> {
  /** By key, in the order picked; a row stays picked while its page is away. */
  readonly rows = signal<ReadonlyMap<string, Row>>(new Map());
  readonly size = computed(() => this.rows.value.size);
  readonly #source: Source<Row>;
  /** Where a range began, and what was picked besides it. */
  #anchor = 0;
  #besides: ReadonlyMap<string, Row> = new Map();

  constructor(source: Source<Row>) {
    this.#source = source;
  }

  has(key: string): boolean {
    return this.rows.value.has(key);
  }

  get list(): Row[] {
    return [...this.rows.peek().values()];
  }

  /** Picks a row or lets it go; the next range begins here. */
  toggle(index: number): void {
    const row = this.#source.at(index);
    if (row === undefined) return;
    const key = this.#source.key(row);
    const next = new Map(this.rows.peek());
    if (!next.delete(key)) next.set(key, row);
    this.#anchor = index;
    this.#besides = next;
    this.rows.value = next;
  }

  /** Without a selection, ranges begin at this row. */
  begin(index: number): void {
    if (this.rows.peek().size === 0) this.#anchor = index;
  }

  /** Picks everything from where the range began to here; going back lets rows go again. */
  extend(to: number): void {
    const [first, last] = [Math.min(this.#anchor, to), Math.max(this.#anchor, to)];
    const next = new Map(this.#besides);
    for (let index = first; index <= last; index += 1) {
      const row = this.#source.at(index);
      if (row !== undefined) next.set(this.#source.key(row), row);
    }
    this.rows.value = next;
  }

  /** Picks every row at hand, up to a number of them. */
  all(most = Number.POSITIVE_INFINITY): void {
    const rows = this.#source.loaded().slice(0, most);
    this.rows.value = new Map(rows.map((row) => [this.#source.key(row), row]));
    this.#besides = this.rows.peek();
  }

  clear(): void {
    this.#besides = new Map();
    if (this.rows.peek().size > 0) this.rows.value = new Map();
  }

  /** Puts newer values of picked rows in place of older ones. */
  renew(): void {
    const old = this.rows.peek();
    if (old.size === 0) return;
    const next = new Map(old);
    for (const row of this.#source.loaded()) {
      const key = this.#source.key(row);
      if (next.has(key)) next.set(key, row);
    }
    this.rows.value = next;
  }
}
