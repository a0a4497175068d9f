/** The providers of an integration, to look through. No DOM. */

import { signal } from "@preact/signals-core";
import { Latest } from "../../../action.ts";
import type { ProviderPage } from "../../../bindings.ts";
import type { RoomNeeds } from "./needs.ts";

export class ProviderList {
  readonly page = new Latest<ProviderPage>();
  readonly query = signal("");
  readonly #needs: RoomNeeds;

  constructor(needs: RoomNeeds) {
    this.#needs = needs;
  }

  clear(): void {
    this.page.set(null);
    this.query.value = "";
  }

  /** Asks for those that match; the system itself only where somebody wants the list anew. */
  async read(fresh = false): Promise<void> {
    const integration = this.#needs.where()?.integration.id ?? "";
    const query = this.query.peek();
    await this.page.load(() => this.#needs.call("provider_list", { integration, query, fresh }));
  }

  async search(text: string): Promise<void> {
    this.query.value = text;
    await this.read();
  }
}
