/** Columns as chosen, kept in this window's storage. */

import { signal } from "@preact/signals-core";
import type { Shelf } from "../frame/palette/memory.ts";
import type { ColumnShelf } from "./columns.ts";

type Kept = Readonly<Record<string, readonly string[]>>;

function read(text: string | null): Kept {
  try {
    const found: unknown = JSON.parse(text ?? "{}");
    const lists = Object.entries(found ?? {}).filter(([, names]) => Array.isArray(names));
    return Object.fromEntries(
      lists.map(([list, names]) => [list, (names as unknown[]).map(String)]),
    );
  } catch {
    return {};
  }
}

export class KeptColumns implements ColumnShelf {
  readonly #kept;
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.#kept = signal(read(shelf.read()));
  }

  read(list: string): readonly string[] {
    return this.#kept.value[list] ?? [];
  }

  async write(list: string, names: readonly string[]): Promise<void> {
    this.#kept.value = { ...this.#kept.peek(), [list]: names };
    this.#shelf.write(JSON.stringify(this.#kept.peek()));
  }
}
