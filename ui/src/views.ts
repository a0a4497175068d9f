/** Saved views: a search, a sorting and columns of a list under a name. No DOM. */

import { signal } from "@preact/signals-core";
import { Action } from "./action.ts";
import type { SavedView, ViewDraft } from "./bindings.ts";
import type { Call } from "./bridge.ts";
import type { ColumnShelf } from "./list/columns.ts";
import type { Did } from "./list/listing.ts";
import { formatRoute, type Place, type Route, type Router } from "./route.ts";
import { t } from "./texts.ts";

/** Places whose views can be saved, as the core has them. */
const PLACES = ["links", "accounts", "customers", "events"] as const satisfies readonly Place[];
export type ViewPlace = (typeof PLACES)[number];

export const hasViews = (place: string): place is ViewPlace =>
  (PLACES as readonly string[]).includes(place);

/** The place is one that views are saved for, as the core answers. */
const placeOf = ({ place }: SavedView): ViewPlace => (hasViews(place) ? place : "links");

/** The part of an address that a view is. */
const paramsOf = ({ query, sort, descending, columns }: SavedView): Record<string, string> => ({
  q: query,
  sort,
  dir: descending ? "desc" : "",
  cols: columns.join(","),
});

/** Where a view leads to. */
export const routeOf = (view: SavedView): Partial<Route> & { place: Place } => ({
  place: placeOf(view),
  params: paramsOf(view),
});

const same = (a: string, b: string): boolean => a.toLowerCase() === b.trim().toLowerCase();

export type ViewsNeeds = { call: Call; router: Router; columns: ColumnShelf; did: Did };

export class Views {
  readonly all = signal<readonly SavedView[]>([]);
  /** What is typed for the name. */
  readonly name = signal("");
  /** The view that gets another name; null: the typed name is for what is on show. */
  readonly renaming = signal<SavedView | null>(null);
  readonly saving = new Action();
  readonly #needs: ViewsNeeds;

  constructor(needs: ViewsNeeds) {
    this.#needs = needs;
  }

  /** Reads them anew; a failure is not worth a word, the lists work without. */
  async load(): Promise<void> {
    try {
      this.all.value = await this.#needs.call("view_list", {});
    } catch {
      // The next change asks again.
    }
  }

  of(place: ViewPlace): SavedView[] {
    return this.all.value.filter((view) => view.place === place);
  }

  /** The view that is on show, just as it was saved. */
  get current(): SavedView | undefined {
    const { place, params } = this.#needs.router.route.value;
    const { q = "", sort = "", dir = "", cols = "" } = params;
    const here = formatRoute({ place, params: { q, sort, dir, cols } });
    return this.all.value.find((view) => formatRoute(routeOf(view)) === here);
  }

  /** The view of this place that has the typed name already. */
  taken(place: ViewPlace): SavedView | undefined {
    return this.of(place).find((view) => same(view.name, this.name.value));
  }

  show(view: SavedView): void {
    this.#needs.router.go(routeOf(view));
  }

  /** Begins to give a view another name. */
  rename(view: SavedView): void {
    this.renaming.value = view;
    this.name.value = view.name;
    this.saving.clear();
  }

  /** Nothing is being named any more. */
  reset(): void {
    this.renaming.value = null;
    this.name.value = "";
    this.saving.clear();
  }

  /** Gives the name that was typed: to the view being renamed, else to what is on show. */
  async keep(place: ViewPlace): Promise<void> {
    const renamed = this.renaming.peek();
    const before = renamed ?? this.taken(place);
    const draft = renamed === null ? this.#draft(place, before) : { ...renamed };
    const saved = await this.#save({ ...draft, name: this.name.peek() });
    if (saved === undefined) return;
    this.reset();
    if (renamed === null) this.#needs.router.set(paramsOf(saved), true);
    const { name } = saved;
    this.#needs.did(t(renamed === null ? "view-saved" : "view-renamed", { name }), async () => {
      if (before === undefined) await this.#needs.call("view_remove", { id: saved.id });
      else await this.#needs.call("view_save", { ...before });
      await this.load();
    });
  }

  async remove(view: SavedView): Promise<void> {
    const done = await this.saving.run(() => this.#needs.call("view_remove", { id: view.id }));
    if (done === undefined) return;
    if (this.renaming.peek()?.id === view.id) this.reset();
    await this.load();
    this.#needs.did(t("view-removed", { name: view.name }), async () => {
      await this.#needs.call("view_save", { ...view });
      await this.load();
    });
  }

  async #save(draft: ViewDraft): Promise<SavedView | undefined> {
    const saved = await this.saving.run(() => this.#needs.call("view_save", draft));
    if (saved !== undefined) await this.load();
    return saved;
  }

  /** What is on show, as a view; in place of the one that has the name already. */
  #draft(place: ViewPlace, taken: SavedView | undefined): ViewDraft {
    const { q = "", sort = "", dir = "" } = this.#needs.router.route.peek().params;
    return {
      ...(taken === undefined ? {} : { id: taken.id }),
      place,
      name: "",
      query: q,
      sort,
      descending: dir === "desc",
      columns: [...this.#needs.columns.read(place)],
    };
  }
}
