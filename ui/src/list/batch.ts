/** One act on many rows, one after the other, so that a system is never asked for all at once. No DOM. */

import { batch, signal } from "@preact/signals-core";
import type { AppError } from "../errors.ts";
import { toAppError } from "../errors.ts";

/** What came of it. */
export type Outcome = { done: number; failed: number; stopped: boolean };

/** Failures that would meet every further row as well. */
const ENDS: readonly string[] = [
  "unauthorized",
  "forbidden",
  "network",
  "secret_absent",
  "disk",
  "vault_locked",
  "vault_missing",
  "vault_cancelled",
  "vault_timeout",
  "vault_wrong",
  "vault_failed",
];

export class Batch {
  readonly running = signal(false);
  readonly done = signal(0);
  readonly total = signal(0);
  /** The first failure, and how many there were. */
  readonly error = signal<AppError | null>(null);
  readonly failed = signal(0);
  #stopped = false;

  /** Goes through the rows; undefined when another run is under way. */
  async run<Row>(
    rows: readonly Row[],
    work: (row: Row) => Promise<unknown>,
  ): Promise<Outcome | undefined> {
    if (this.running.peek()) return undefined;
    this.#begin(rows.length);
    for (const row of rows) {
      if (this.#stopped) break;
      await this.#one(() => work(row));
    }
    this.running.value = false;
    const failed = this.failed.peek();
    return { done: this.done.peek() - failed, failed, stopped: this.#stopped };
  }

  /** Ends it after the row that is under way. */
  readonly stop = (): void => {
    this.#stopped = true;
  };

  clear(): void {
    this.error.value = null;
  }

  #begin(total: number): void {
    this.#stopped = false;
    batch(() => {
      this.running.value = true;
      this.done.value = 0;
      this.failed.value = 0;
      this.total.value = total;
      this.error.value = null;
    });
  }

  async #one(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const error = toAppError(thrown);
      if (ENDS.includes(error.code)) this.#stopped = true;
      batch(() => {
        this.failed.value += 1;
        if (this.error.peek() === null) this.error.value = error;
      });
    }
    this.done.value += 1;
  }
}
