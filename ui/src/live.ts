/** Live is read-only until it is switched on for a time. No DOM. */

import { computed, effect, signal } from "@preact/signals-core";
import { Action } from "./action.ts";
import type { Desk } from "./desk.ts";
import { now } from "./format.ts";

/** Minutes that are offered. */
export const MINUTES = [5, 15, 30, 60, 120, 240] as const;
/** What is offered first: long enough for one act and its reading over. */
const USUAL = 15;

export class Live {
  /** The person is asked for how long. */
  readonly asked = signal(false);
  readonly minutes = signal<number>(USUAL);
  readonly change = new Action();
  readonly #desk: Desk;

  /** `closed` is told when the time is over. */
  constructor(desk: Desk, closed: () => void) {
    this.#desk = desk;
    let was = false;
    effect(() => {
      const is = this.until.value !== null;
      if (was && !is) queueMicrotask(closed);
      was = is;
    });
  }

  /** When it closes by itself; null while it is read-only. */
  readonly until = computed<string | null>(() => {
    const until = this.#desk.state.value?.live_until ?? null;
    return until !== null && Date.parse(until) > now.value ? until : null;
  });

  /** Asks for how long. */
  ask(): void {
    this.change.clear();
    this.asked.value = true;
  }

  cancel(): void {
    this.asked.value = false;
  }

  /** Switches live on for the minutes chosen; counts from now where it is on already. */
  async open(): Promise<void> {
    const minutes = this.minutes.peek();
    const done = await this.change.run(() => this.#desk.openLive(minutes));
    if (done === true) this.asked.value = false;
  }

  /** Makes live read-only at once. */
  async close(): Promise<void> {
    await this.change.run(() => this.#desk.closeLive());
  }
}
