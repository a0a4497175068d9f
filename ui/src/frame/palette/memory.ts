/** What was used in the palette, latest first, kept from one start to the next. */

import { signal } from "@preact/signals-core";

/** An entry by its id, with the title it had. */
export type Used = { id: string; title: string };

/** How many are kept. */
const MOST = 6;

/** Where it is kept: the window's storage, or a plain object in tests. */
export type Shelf = { read: () => string | null; write: (text: string) => void };

const isUsed = (value: unknown): value is Used =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  "title" in value &&
  typeof value.id === "string" &&
  typeof value.title === "string";

function parsed(text: string | null): Used[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter(isUsed).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export class Memory {
  readonly all = signal<readonly Used[]>([]);
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.all.value = parsed(shelf.read());
  }

  add(used: Used): void {
    this.all.value = [used, ...this.all.peek().filter(({ id }) => id !== used.id)].slice(0, MOST);
    this.#shelf.write(JSON.stringify(this.all.peek()));
  }
}
