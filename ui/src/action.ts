/** Something that takes a while and may fail: busy and error where a view can see them. */

import { batch, type ReadonlySignal, signal } from "@preact/signals-core";
import { type AppError, toAppError } from "./errors.ts";

/** How long a wait stays unmentioned, in milliseconds: quick answers shall not flash. */
export const GRACE = 500;

/** Work that the person started. A second start while it runs is ignored. */
export class Action {
  readonly busy = signal(false);
  readonly error = signal<AppError | null>(null);

  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.busy.peek()) return undefined;
    batch(() => {
      this.busy.value = true;
      this.error.value = null;
    });
    try {
      return await work();
    } catch (thrown) {
      this.error.value = toAppError(thrown);
      return undefined;
    } finally {
      this.busy.value = false;
    }
  }

  clear(): void {
    this.error.value = null;
  }
}

/** A value that is read anew now and then; only the answer to the latest question counts. */
export class Latest<T> {
  readonly #value = signal<T | null>(null);
  readonly #waiting = signal(false);
  readonly #error = signal<AppError | null>(null);
  #asked = 0;

  /** The last answer, kept while a newer one is on its way. */
  get value(): ReadonlySignal<T | null> {
    return this.#value;
  }

  /** The grace is over and nothing has come. */
  get waiting(): ReadonlySignal<boolean> {
    return this.#waiting;
  }

  get error(): ReadonlySignal<AppError | null> {
    return this.#error;
  }

  async load(ask: () => Promise<T>): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const grace = setTimeout(() => {
      if (mine === this.#asked) this.#waiting.value = true;
    }, GRACE);
    try {
      const value = await ask();
      if (mine === this.#asked) this.set(value);
    } catch (thrown) {
      if (mine === this.#asked) this.#settle(null, toAppError(thrown));
    } finally {
      clearTimeout(grace);
    }
  }

  /** Puts an answer that came by another way; questions on their way no longer count. */
  set(value: T | null): void {
    this.#asked += 1;
    this.#settle(value, null);
  }

  #settle(value: T | null, error: AppError | null): void {
    batch(() => {
      this.#value.value = value;
      this.#error.value = error;
      this.#waiting.value = false;
    });
  }
}
