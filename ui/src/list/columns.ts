/** Which columns a list shows and in which order; what a person has chosen is kept. No DOM. */

import { computed, type ReadonlySignal } from "@preact/signals-core";

export type Column<Row> = {
  /** Name in `sort`, and key of the heading `column-<name>`. */
  name: string;
  cell: (row: Row) => unknown;
  /** The value as plain text, for the clipboard. */
  text: (row: Row) => string;
  sortable?: boolean;
  /** `end` for numbers and times. */
  align?: "end";
  class?: string;
  /** The narrowest it is still of use, in pixels. */
  least: number;
  /** Its share of the room that is left over; none: it stays as narrow as that. */
  grow?: number;
  /** Not shown before somebody asks for it. */
  extra?: true;
  /** Gives way where there is no room, the highest first; without it the column stays. */
  yields?: number;
};

/** Where choices are kept, by the list's name; an empty one stands for the list's own columns. */
export interface ColumnShelf {
  read(list: string): readonly string[];
  write(list: string, names: readonly string[]): Promise<void>;
}

export class Columns<Row> {
  readonly all: readonly Column<Row>[];
  readonly #list: string;
  readonly #shelf: ColumnShelf;

  constructor(list: string, all: readonly Column<Row>[], shelf: ColumnShelf) {
    this.all = all;
    this.#list = list;
    this.#shelf = shelf;
  }

  /** The person has chosen. */
  readonly own: ReadonlySignal<boolean> = computed(() => this.#kept().length > 0);

  /** The columns to show, in their order. */
  readonly chosen: ReadonlySignal<readonly Column<Row>[]> = computed(() => {
    const kept = this.#kept();
    return kept.length > 0 ? kept : this.all.filter(({ extra }) => !extra);
  });

  /** All of them for choosing: those shown in their order, then the others. */
  readonly offered: ReadonlySignal<readonly Column<Row>[]> = computed(() => [
    ...this.chosen.value,
    ...this.all.filter((column) => !this.chosen.value.includes(column)),
  ]);

  /** What is kept, so that it can be put back. */
  get names(): readonly string[] {
    return this.#shelf.read(this.#list);
  }

  /** Shows a column after the others, or hides it; the last one stays. */
  async toggle(name: string): Promise<void> {
    const names = this.chosen.peek().map((column) => column.name);
    const next = names.includes(name) ? names.filter((one) => one !== name) : [...names, name];
    if (next.length > 0) await this.keep(next);
  }

  /** Moves a shown column by so many places. */
  async move(name: string, by: number): Promise<void> {
    const names = this.chosen.peek().map((column) => column.name);
    const from = names.indexOf(name);
    const to = from + by;
    if (from < 0 || to < 0 || to >= names.length) return;
    names.splice(to, 0, ...names.splice(from, 1));
    await this.keep(names);
  }

  /** Keeps a choice; an empty one goes back to the list's own columns. */
  async keep(names: readonly string[]): Promise<void> {
    await this.#shelf.write(this.#list, names);
  }

  /** Names that a later Linkdesk no longer has are passed over. */
  #kept(): readonly Column<Row>[] {
    return this.#shelf
      .read(this.#list)
      .flatMap((name) => this.all.find((column) => column.name === name) ?? []);
  }
}

/** The columns there is room for: in a width in pixels, those give way that may. */
export function fitting<Row>(
  columns: readonly Column<Row>[],
  width: number,
): readonly Column<Row>[] {
  const need = columns.reduce((sum, { least }) => sum + least, 0);
  const most = Math.max(0, ...columns.map(({ yields = 0 }) => yields));
  if (need <= width || most === 0) return columns;
  return fitting(
    columns.filter(({ yields = 0 }) => yields !== most),
    width,
  );
}

/** The tracks of the grid. */
export const tracks = (columns: readonly { least: number; grow?: number }[]): string =>
  columns
    .map(({ least, grow }) => (grow === undefined ? `${least}px` : `minmax(${least}px, ${grow}fr)`))
    .join(" ");
