/** What changed while a place was out of view: whoever comes back to it sees things as they are. No DOM. */

import { PLACES, type Place } from "./route.ts";

export class Missed {
  readonly #missed = new Map<Place, Set<string>>();

  /** Something of `what` changed while `shown` was in view, which was told of it. */
  note(what: string, shown: Place): void {
    for (const place of PLACES) {
      if (place === shown) continue;
      this.#missed.set(place, (this.#missed.get(place) ?? new Set()).add(what));
    }
  }

  /** What a place has missed; it is told now. */
  take(place: Place): ReadonlySet<string> {
    const missed = this.#missed.get(place) ?? new Set();
    this.#missed.delete(place);
    return missed;
  }
}
