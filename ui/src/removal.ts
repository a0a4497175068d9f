/** Asks before something is gone for good; in live its name has to be typed. No DOM. */

import { batch, signal } from "@preact/signals-core";
import { Action } from "./action.ts";
import type { Environment } from "./bindings.ts";

export type Removable = { id: string; name: string };

export class Removal<T extends Removable> {
  /** What the person is asked about. */
  readonly asked = signal<T | null>(null);
  readonly typed = signal("");
  readonly act = new Action();
  readonly #remove: (one: T) => Promise<unknown>;
  readonly #environment: () => Environment;

  constructor(remove: (one: T) => Promise<unknown>, environment: () => Environment) {
    this.#remove = remove;
    this.#environment = environment;
  }

  ask(one: T): void {
    batch(() => {
      this.asked.value = one;
      this.typed.value = "";
      this.act.clear();
    });
  }

  cancel(): void {
    this.asked.value = null;
  }

  /** What has to be typed first; empty: nothing. */
  get word(): string {
    const one = this.asked.value;
    return one !== null && this.#environment() === "live" ? one.name || one.id : "";
  }

  get may(): boolean {
    return this.asked.value !== null && this.typed.value.trim() === this.word.trim();
  }

  /** What is gone; null when it is still there. */
  async run(): Promise<T | null> {
    const one = this.asked.peek();
    if (one === null || !this.may) return null;
    const done = await this.act.run(async () => {
      await this.#remove(one);
      return true;
    });
    if (done !== true) return null;
    this.asked.value = null;
    return one;
  }
}
