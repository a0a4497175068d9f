/** What the window says just now, and the way back from what was done. No DOM. */

import { batch, signal } from "@preact/signals-core";
import { type AppError, toAppError } from "./errors.ts";

/** Takes one act back. */
export type Undo = () => Promise<void>;

/** Where a word leads to. */
export type Lead = { text: string; go: () => void };

/** One thing said. The number tells two of the same words apart, so that the second is heard as well. */
export type Word = { number: number; text: string; undo: boolean; lead?: Lead | undefined };

/** How long a word alone stays, in milliseconds. */
const WORD = 4_000;
/** How long a word with a button stays, in milliseconds. */
const OFFER = 10_000;
/** How many acts can be taken back, one after the other. */
const STEPS = 20;

export class Said {
  /** What is said just now. */
  readonly word = signal<Word | null>(null);
  /** Why the last act could not be taken back. */
  readonly failure = signal<AppError | null>(null);
  readonly #undone: (text: string) => string;
  #acts: { text: string; undo: Undo }[] = [];
  #count = 0;
  #left: ReturnType<typeof setTimeout> | undefined;
  #busy = false;

  /** `undone` says in the language in use that an act was taken back. */
  constructor(undone: (text: string) => string) {
    this.#undone = undone;
  }

  /** Says something for a moment; with a lead longer, so that it can be followed. */
  say(text: string, lead?: Lead): void {
    this.#show(text, false, lead);
  }

  /** Says what went wrong where no place is there to tell it; it stays until it is closed. */
  fail(error: AppError): void {
    batch(() => {
      this.hush();
      this.failure.value = error;
    });
  }

  /** Goes where the word leads. */
  follow(): void {
    const lead = this.word.peek()?.lead;
    this.hush();
    lead?.go();
  }

  /** Says what was done; `undo` takes it back, by the button for ten seconds and by its key for as long as it is known. */
  did(text: string, undo?: Undo): void {
    if (undo !== undefined) this.#acts = [...this.#acts, { text, undo }].slice(-STEPS);
    this.#show(text, undo !== undefined);
  }

  /** Takes the latest act back; nothing when there is none or one is being taken back. */
  async undo(): Promise<void> {
    const act = this.#acts.at(-1);
    if (act === undefined || this.#busy) return;
    this.#busy = true;
    this.#acts = this.#acts.filter((one) => one !== act);
    try {
      await act.undo();
      this.#show(this.#undone(act.text), false);
    } catch (thrown) {
      // What could not be taken back now may be so later.
      this.#acts = [...this.#acts, act];
      this.fail(toAppError(thrown));
    } finally {
      this.#busy = false;
    }
  }

  /** Nobody is hurried while pointer or keyboard are on the word. */
  hold(): void {
    clearTimeout(this.#left);
  }

  /** The word may go again. */
  release(): void {
    const word = this.word.peek();
    if (word !== null) this.#fade(word);
  }

  /** Says nothing any more. */
  hush(): void {
    clearTimeout(this.#left);
    batch(() => {
      this.word.value = null;
      this.failure.value = null;
    });
  }

  #show(text: string, undo: boolean, lead?: Lead): void {
    this.#count += 1;
    const word = { number: this.#count, text, undo, lead };
    batch(() => {
      this.word.value = word;
      this.failure.value = null;
    });
    this.#fade(word);
  }

  #fade({ undo, lead }: Word): void {
    clearTimeout(this.#left);
    this.#left = setTimeout(() => this.hush(), undo || lead !== undefined ? OFFER : WORD);
  }
}
