/** The providers of an integration, to search in, and the names they go by. No DOM. */

import type { Call } from "./bridge.ts";
import { type Choice, Combo } from "./combo.ts";
import { initials } from "./parts/initials.ts";

export class Providers {
  readonly combo: Combo;
  readonly #call: Call;
  readonly #integration: () => string | undefined;
  readonly #names = new Map<string, string>();

  /** Searches those of `integration` and hands the key of the chosen one to `choose`. */
  constructor(
    call: Call,
    integration: () => string | undefined,
    choose: (provider: string) => void,
  ) {
    this.#call = call;
    this.#integration = integration;
    this.combo = new Combo(
      (text) => this.#find(text),
      ({ id, label }) => {
        this.#names.set(id, label);
        choose(id);
      },
    );
  }

  /** The name people know a provider by, once it was chosen. */
  name(key: string): string {
    return this.#names.get(key) ?? key;
  }

  async #find(query: string): Promise<readonly Choice[]> {
    const integration = this.#integration();
    if (integration === undefined) return [];
    const page = await this.#call("provider_list", { integration, query, fresh: false });
    return page.rows.map(({ key, name, categories }) => ({
      id: key,
      label: name,
      detail: categories.join(", "),
      mark: initials(name),
    }));
  }
}
