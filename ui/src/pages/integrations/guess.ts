/** What a pasted key is taken for, and whether it belongs where it was pasted. No DOM. */

import { signal } from "@preact/signals-core";
import type { Environment, KeyGuess, KeyText } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";

/** A key recognised in a field. */
export type Recognised = { at: string; found: KeyGuess };

/** Why a key cannot be saved here. Without an environment it is one of the real systems, where practice is not. */
export type Mismatch =
  | { why: "environment"; at: string; environment: Environment | null }
  | { why: "system"; at: string; system: string }
  | { why: "field"; at: string; field: string }
  | { why: "public"; at: string };

/** Where the form stands. */
export type Here = { system: string; environment: Environment };

/** Null when the key belongs here, as far as it tells. */
export function mismatch(one: Recognised | null, here: Here): Mismatch | null {
  if (one === null || one.found.system === null) return null;
  const { at, found } = one;
  if (found.system !== here.system) return { why: "system", at, system: found.system ?? "" };
  if (found.public) return { why: "public", at };
  // The practice's own keys say so; of the others not all tell sandbox from live.
  const belongs = found.environment ?? (here.environment === "practice" ? null : here.environment);
  if (belongs !== here.environment)
    return { why: "environment", at, environment: found.environment };
  if (found.field !== null && found.field !== at) return { why: "field", at, field: found.field };
  return null;
}

/** Recognises what is pasted into key fields, so that a mix-up is seen before it is saved. */
export class Guess {
  readonly latest = signal<Recognised | null>(null);
  readonly #call: Call;
  readonly #system: () => string;
  #asked = 0;

  /** `system` is the one whose keys are asked for. */
  constructor(call: Call, system: () => string) {
    this.#call = call;
    this.#system = system;
  }

  /** Looks at what now stands in a field; only the latest look counts. */
  async look(at: string, text: string): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const found = text.trim() === "" ? null : await this.#ask(at, text.trim());
    if (mine === this.#asked) this.latest.value = found === null ? null : { at, found };
  }

  clear(): void {
    this.#asked += 1;
    this.latest.value = null;
  }

  /** What a text with several secrets is taken for, of whichever system. */
  async recognise(text: string): Promise<KeyGuess | null> {
    return this.#take({ text, system: "", field: "" });
  }

  async #ask(field: string, text: string): Promise<KeyGuess | null> {
    return this.#take({ text, system: this.#system(), field });
  }

  /** Not recognising a key keeps nobody from saving it. */
  async #take(request: KeyText): Promise<KeyGuess | null> {
    try {
      return await this.#call("key_recognise", request);
    } catch {
      return null;
    }
  }
}
