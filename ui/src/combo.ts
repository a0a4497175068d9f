/** An input that suggests, for customers, providers and long lists of options. What it shows is in `parts/combo.ts`. */

import { batch, signal } from "@preact/signals-core";
import { Latest } from "./action.ts";

export type Choice = { id: string; label: string; detail?: string; mark?: string };

export class Combo {
  readonly text = signal("");
  readonly open = signal(false);
  readonly active = signal(0);
  readonly found = new Latest<readonly Choice[]>();
  readonly #find: (text: string) => Promise<readonly Choice[]>;
  readonly #choose: (choice: Choice) => void;

  constructor(
    find: (text: string) => Promise<readonly Choice[]>,
    choose: (choice: Choice) => void,
  ) {
    this.#find = find;
    this.#choose = choose;
  }

  async type(text: string): Promise<void> {
    batch(() => {
      this.text.value = text;
      this.open.value = true;
      this.active.value = 0;
    });
    await this.found.load(() => this.#find(text));
  }

  close(): void {
    this.open.value = false;
  }

  move(by: number): void {
    const count = this.found.value.peek()?.length ?? 0;
    if (count > 0) this.active.value = (this.active.peek() + by + count) % count;
  }

  take(choice = this.found.value.peek()?.[this.active.peek()]): void {
    if (choice === undefined) return;
    batch(() => {
      this.text.value = "";
      this.open.value = false;
      this.#choose(choice);
    });
  }

  /** Takes a key; true when it was one of ours. */
  key(key: string): boolean {
    if (key === "Escape" && this.open.peek()) this.close();
    else if (key === "ArrowDown" && !this.open.peek()) void this.type(this.text.peek());
    else if (key === "ArrowDown") this.move(1);
    else if (key === "ArrowUp" && this.open.peek()) this.move(-1);
    else if (key === "Enter" && this.open.peek()) this.take();
    else return false;
    return true;
  }
}
