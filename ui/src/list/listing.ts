/** A list whose view stands in the address: search words and tokens in `q`, column in `sort`. */

import { computed, effect, untracked } from "@preact/signals-core";
import { withWords, words } from "../query.ts";
import type { Place, Route, Router } from "../route.ts";
import type { Undo } from "../said.ts";
import { t } from "../texts.ts";
import { type Count, type Fetch, ListModel } from "./model.ts";
import { Selection } from "./selection.ts";

/** Says what was done, with the way back. */
export type Did = (text: string, undo?: Undo) => void;

export type ListingOptions<Row> = {
  router: Router;
  place: Place;
  fetch: Fetch<Row>;
  count?: Count;
  key: (row: Row) => string;
  /** Tokens that hold for the whole place and are not the person's, such as the environment. */
  scope?: () => string;
  did: Did;
};

export class Listing<Row> {
  readonly list: ListModel<Row>;
  readonly selection: Selection<Row>;
  readonly #options: ListingOptions<Row>;

  constructor(options: ListingOptions<Row>) {
    this.#options = options;
    this.list = new ListModel(options.fetch, options.key, options.count);
    this.selection = new Selection(this.list);
    effect(() => {
      this.list.version.value;
      untracked(() => this.selection.renew());
    });
  }

  readonly route = computed<Route>(() => this.#options.router.route.value);

  /** The person's own query. */
  get query(): string {
    return this.route.value.params.q ?? "";
  }

  /** The query as the core gets it. */
  get sent(): string {
    return `${this.#options.scope?.() ?? ""} ${this.query}`.trim();
  }

  /** Id of the row whose detail is open; empty: none. */
  get selected(): string {
    return this.route.value.id;
  }

  get words(): string {
    return words(this.query);
  }

  async enter(): Promise<void> {
    const { sort = "", dir = "" } = this.route.peek().params;
    // What is no longer in sight shall not be acted on.
    if (this.sent !== this.list.view.query) this.selection.clear();
    await this.list.show({ query: this.sent, sort, descending: dir === "desc" });
  }

  /** Other free words; typing is no step of its own in the history. */
  search(free: string): void {
    this.#options.router.set({ q: withWords(this.query, free.trim()) }, true);
  }

  filter(query: string): void {
    this.#options.router.set({ q: query });
  }

  /** Takes every filter out, with the way back. */
  clear(): void {
    const { place, params } = this.route.peek();
    this.filter("");
    this.#options.did(t("list-cleared"), async () => {
      const now = this.#options.router.route.peek();
      const id = now.place === place ? now.id : "";
      this.#options.router.go({ place, id, params });
    });
  }

  /** Sorts by a column: up, then down, then as the core lists it. */
  sortBy(column: string): void {
    const { sort = "", dir = "" } = this.route.peek().params;
    if (sort !== column) this.#options.router.set({ sort: column, dir: "" }, true);
    else if (dir === "") this.#options.router.set({ dir: "desc" }, true);
    else this.#options.router.set({ sort: "", dir: "" }, true);
  }

  /** Opens a row's detail, or closes it. */
  open(id: string): void {
    // Walking from row to row is one step in the history, not one for every row.
    this.#options.router.open(id, this.selected !== "" && id !== "");
  }
}
