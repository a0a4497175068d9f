/** Counts the questions to the core that are still out. No DOM. */

import type { Call } from "./bridge.ts";

export class Answers {
  /** The same call, counted. */
  readonly call: Call;
  #out = 0;
  #waiting: (() => void)[] = [];

  constructor(call: Call) {
    this.call = async (name, request) => {
      this.#out += 1;
      try {
        return await call(name, request);
      } finally {
        this.#out -= 1;
        // Whoever asked may ask on with what it heard.
        if (this.#out === 0) setTimeout(() => this.#tell());
      }
    };
  }

  /** Waits until nothing is out. */
  all(): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push(done);
      setTimeout(() => this.#tell());
    });
  }

  #tell(): void {
    if (this.#out > 0) return;
    for (const done of this.#waiting.splice(0)) done();
  }
}
