/** The people that accounts belong to, as the system lists them, page by page. No DOM. */

import { batch, signal } from "@preact/signals-core";
import { Latest } from "../../../action.ts";
import type { Person } from "../../../bindings.ts";
import type { RoomNeeds } from "./needs.ts";

export class People {
  /** All that were read so far. */
  readonly list = new Latest<readonly Person[]>();
  /** Where to go on; null: all are here. */
  readonly next = signal<string | null>(null);
  readonly #needs: RoomNeeds;

  constructor(needs: RoomNeeds) {
    this.#needs = needs;
  }

  clear(): void {
    batch(() => {
      this.list.set(null);
      this.next.value = null;
    });
  }

  async read(): Promise<void> {
    await this.#load(null, []);
  }

  async more(): Promise<void> {
    const after = this.next.peek();
    if (after !== null) await this.#load(after, this.list.value.peek() ?? []);
  }

  async #load(after: string | null, before: readonly Person[]): Promise<void> {
    const integration = this.#needs.where()?.integration.id ?? "";
    await this.list.load(async () => {
      const page = await this.#needs.call("person_list", { integration, after });
      this.next.value = page.next;
      return [...before, ...page.rows];
    });
  }
}
