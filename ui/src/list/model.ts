/** A long list, read page by page as it is looked at. No DOM. */

import { batch, computed, signal } from "@preact/signals-core";
import { GRACE } from "../action.ts";
import type { PageRequest } from "../bindings.ts";
import { type AppError, toAppError } from "../errors.ts";

/** The most rows one call answers with, set by the core. */
export const PAGE = 200;

/** So many pages are kept at hand; beyond that the farthest from where the person looks are dropped. */
export const KEPT_PAGES = 60;

/** Takes what else came, so that it is drawn together with the rest. */
type Beside = { beside?: () => void };
/** A page of rows; without `total` that of a list that is counted apart. */
export type Fetched<Row> = { rows: Row[]; total?: number } & Beside;
export type Fetch<Row> = (request: PageRequest) => Promise<Fetched<Row>>;
/** Counts the whole of a view, where that takes longer than reading some rows of it. */
export type Count = (query: string) => Promise<{ total: number } & Beside>;

export type View = { query: string; sort: string; descending: boolean };

/** `first`: nothing has come yet, within the grace. */
export type Phase = "first" | "waiting" | "error" | "empty" | "rows";

export class ListModel<Row> {
  /** Rows there is room for: all, or those known of until they are counted. */
  readonly total = signal(0);
  /** Rows in all, as last counted. */
  readonly count = signal(0);
  readonly error = signal<AppError | null>(null);
  /** The row that the keyboard stands on. */
  readonly cursor = signal(0);
  /** Counts up whenever rows arrive, so that views are drawn again. */
  readonly version = signal(0);
  /** How long the latest answer took, in milliseconds. */
  readonly took = signal(0);

  readonly #fetch: Fetch<Row>;
  readonly #key: (row: Row) => string;
  readonly #countAll: Count | undefined;
  readonly #waiting = signal(false);
  readonly #answered = signal(false);
  #pages = new Map<number, Row[]>();
  #asked = new Set<number>();
  #view: View = { query: "", sort: "", descending: false };
  #generation = 0;
  /** The rows at hand belong to an earlier generation: the first that arrive put them away. */
  #old = false;
  /** The rows at hand belong to another view than the one that is asked for. */
  readonly #foreign = signal(false);
  /** The count of the view that is asked for has come. */
  #counted = false;
  readonly #clock: () => number;

  constructor(
    fetch: Fetch<Row>,
    key: (row: Row) => string,
    count?: Count,
    clock: () => number = () => performance.now(),
  ) {
    this.#fetch = fetch;
    this.#key = key;
    this.#countAll = count;
    this.#clock = clock;
  }

  /** A failure leaves the rows of the same view in place; what could not be read is said beside them. */
  readonly phase = computed<Phase>(() => {
    const none = !this.#answered.value || this.#foreign.value || this.total.value === 0;
    if (this.error.value !== null && none) return "error";
    if (this.#waiting.value) return "waiting";
    if (!this.#answered.value) return "first";
    return this.total.value === 0 ? "empty" : "rows";
  });

  get view(): View {
    return this.#view;
  }

  /** Shows another view of the list; the old rows stay until the new ones are there. */
  async show(view: View): Promise<void> {
    const same =
      this.#answered.peek() &&
      view.query === this.#view.query &&
      view.sort === this.#view.sort &&
      view.descending === this.#view.descending;
    if (same) return;
    this.#view = view;
    batch(() => {
      this.#foreign.value = true;
      this.cursor.value = 0;
    });
    await this.#restart([0]);
  }

  /** Reads again what has been read; the place in the list stays. */
  async refresh(): Promise<void> {
    const at = Math.floor(this.cursor.peek() / PAGE);
    await this.#restart([0, at]);
  }

  /** Makes sure that these rows are there or on their way. */
  async need(first: number, last: number): Promise<void> {
    const wanted: Promise<void>[] = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) {
      if (!this.#asked.has(page)) wanted.push(this.#read(page));
    }
    await Promise.all(wanted);
    this.#forget(Math.floor((first + last) / 2 / PAGE));
  }

  /** Reads the first so many rows, one page after the other, as for a selection of all. */
  async read(count: number): Promise<void> {
    const mine = this.#generation;
    for (let first = 0; first < Math.min(count, this.total.peek()); first += PAGE) {
      const page = Math.floor(first / PAGE);
      if (!this.#asked.has(page)) await this.#read(page);
      if (mine !== this.#generation || this.error.peek() !== null) return;
    }
  }

  at(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Where a row stands among those that have been read. */
  indexOf(id: string): number {
    for (const [page, rows] of this.#pages) {
      const found = rows.findIndex((row) => this.#key(row) === id);
      if (found >= 0) return page * PAGE + found;
    }
    return -1;
  }

  /** Every row at hand, in the order of the list. */
  loaded(): Row[] {
    return [...this.#pages].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows);
  }

  key(row: Row): string {
    return this.#key(row);
  }

  /** Moves the cursor, staying within the list. */
  move(to: number): void {
    this.cursor.value = Math.max(0, Math.min(this.total.peek() - 1, to));
  }

  async #restart(pages: number[]): Promise<void> {
    this.#generation += 1;
    const mine = this.#generation;
    this.#asked = new Set();
    this.#old = true;
    const grace = setTimeout(() => {
      if (mine === this.#generation) this.#waiting.value = true;
    }, GRACE);
    this.#counted = false;
    // The rows are asked for first: they are what is waited for.
    const reads = [...new Set(pages)].map((page) => this.#read(page));
    await Promise.all([...reads, this.#count()]);
    clearTimeout(grace);
    if (mine === this.#generation) this.#waiting.value = false;
  }

  async #read(page: number): Promise<void> {
    const mine = this.#generation;
    const begun = this.#clock();
    this.#asked.add(page);
    try {
      const { query, sort, descending } = this.#view;
      const request = { query, sort, descending, limit: PAGE, offset: page * PAGE };
      const fetched = await this.#fetch(request);
      if (mine !== this.#generation) return;
      batch(() => {
        this.took.value = this.#clock() - begun;
        this.#take(page, fetched);
        fetched.beside?.();
      });
    } catch (thrown) {
      if (mine !== this.#generation) return;
      this.#asked.delete(page);
      this.error.value = toAppError(thrown);
    }
  }

  async #count(): Promise<void> {
    if (this.#countAll === undefined) return;
    const mine = this.#generation;
    try {
      const { total, beside } = await this.#countAll(this.#view.query);
      if (mine !== this.#generation) return;
      batch(() => {
        this.#hold(total);
        beside?.();
      });
    } catch (thrown) {
      if (mine === this.#generation) this.error.value = toAppError(thrown);
    }
  }

  #take(page: number, { rows, total }: Fetched<Row>): void {
    const known = page * PAGE + rows.length;
    if (this.#old) this.#pages = new Map();
    this.#old = false;
    this.#pages.set(page, rows);
    if (total !== undefined) this.#hold(total);
    else if (!this.#counted)
      this.#reach(this.#foreign.peek() ? known : Math.max(known, this.total.peek()));
    this.error.value = null;
    this.#answered.value = true;
    this.#foreign.value = false;
    this.version.value += 1;
  }

  /** Takes the number of all rows. */
  #hold(total: number): void {
    this.#counted = true;
    this.count.value = total;
    this.#reach(total);
  }

  #reach(total: number): void {
    this.total.value = total;
    if (this.cursor.peek() >= total) this.cursor.value = Math.max(0, total - 1);
  }

  /** Drops the pages farthest from one. */
  #forget(near: number): void {
    const far = [...this.#pages.keys()].sort((a, b) => Math.abs(b - near) - Math.abs(a - near));
    for (const page of far.slice(0, Math.max(0, far.length - KEPT_PAGES))) {
      this.#pages.delete(page);
      this.#asked.delete(page);
    }
  }
}
