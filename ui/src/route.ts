/** Addresses: `#/accounts/<id>?q=…`. Filters live in the address, so that back, forward and a bookmark work. */

import { type ReadonlySignal, signal } from "@preact/signals-core";

export const PLACES = [
  "today",
  "links",
  "accounts",
  "customers",
  "events",
  "audit",
  "compose",
  "practice",
  "integrations",
  "settings",
] as const;

export type Place = (typeof PLACES)[number];

export type Route = {
  place: Place;
  /** The row whose detail is open; empty: none. */
  id: string;
  params: Readonly<Record<string, string>>;
};

const isPlace = (word: string): word is Place => (PLACES as readonly string[]).includes(word);

/** Reads a hash; what is not known leads to the first place. */
export function parseRoute(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const [word = "", id = ""] = path.split("/", 2);
  const place = isPlace(word) ? word : "today";
  const params = Object.fromEntries(new URLSearchParams(search));
  return { place, id: isPlace(word) ? safeDecode(id) : "", params };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** The hash of a route; empty parameters are left out. */
export function formatRoute({
  place,
  id = "",
  params = {},
}: Partial<Route> & { place: Place }): string {
  const kept = Object.entries(params).filter(([, value]) => value !== "");
  const search = new URLSearchParams(kept).toString();
  const path = id === "" ? place : `${place}/${encodeURIComponent(id)}`;
  return `#/${path}${search === "" ? "" : `?${search}`}`;
}

/** Where addresses come from: the window in the desk, a plain object in tests. */
export interface AddressBar {
  read(): string;
  write(hash: string, replace: boolean): void;
  changed(then: () => void): void;
}

/** The address in use, and the way to another. */
export class Router {
  readonly #bar: AddressBar;
  readonly #route;

  constructor(bar: AddressBar) {
    this.#bar = bar;
    this.#route = signal(parseRoute(bar.read()));
    bar.changed(() => this.#take());
  }

  get route(): ReadonlySignal<Route> {
    return this.#route;
  }

  go(to: Partial<Route> & { place: Place }, replace = false): void {
    this.#bar.write(formatRoute(to), replace);
    this.#take();
  }

  /** The same place with other parameters; typing replaces the address instead of filling the history. */
  set(params: Record<string, string>, replace = false): void {
    const { place, id, params: old } = this.#route.peek();
    this.go({ place, id, params: { ...old, ...params } }, replace);
  }

  /** Opens or, with an empty id, closes the detail, keeping the filters. */
  open(id: string, replace = false): void {
    const { place, params } = this.#route.peek();
    this.go({ place, id, params }, replace);
  }

  #take(): void {
    const next = parseRoute(this.#bar.read());
    if (formatRoute(next) !== formatRoute(this.#route.peek())) this.#route.value = next;
  }
}

/** The window's own address. */
export const windowAddress: AddressBar = {
  read: () => location.hash,
  write: (hash, replace) => {
    if (hash === location.hash) return;
    if (replace) history.replaceState(null, "", hash);
    else history.pushState(null, "", hash);
  },
  changed: (then) => {
    addEventListener("popstate", then);
    addEventListener("hashchange", then);
  },
};
