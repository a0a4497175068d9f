/** Whom something is for: customers picked by search, or entered on the way. No DOM; `parts/recipients.ts` shows it. */

import { batch, signal } from "@preact/signals-core";
import type { Customer } from "./bindings.ts";
import type { Call } from "./bridge.ts";
import { type Choice, Combo } from "./combo.ts";
import { initials } from "./parts/initials.ts";
import { token } from "./query.ts";

/** Suggestions on show. */
const SHOWN = 8;
/** Id of the suggestion that enters a new customer. */
const NEW = "+";

export type Newcomer = { name: string; owner_id: string; email: string };

export class Recipients {
  readonly picked = signal<readonly Customer[]>([]);
  /** A customer who is not in the list yet; null: none is being entered. */
  readonly newcomer = signal<Newcomer | null>(null);
  readonly combo: Combo;
  readonly #call: Call;
  readonly #single: boolean;
  #found: readonly Customer[] = [];
  #begun = "";

  /** `single`: there can be but one, and who is taken next stands in the place of the last. */
  constructor(call: Call, { single = false } = {}) {
    this.#call = call;
    this.#single = single;
    this.combo = new Combo(
      (text) => this.#find(text),
      (choice) => this.#take(choice),
    );
  }

  get empty(): boolean {
    const name = this.newcomer.value?.name.trim() ?? "";
    return this.picked.value.length === 0 && name === "";
  }

  /** Nobody is picked or entered any more. */
  clear(): void {
    batch(() => {
      this.picked.value = [];
      this.newcomer.value = null;
    });
  }

  /** Takes the customer the address names by owner id, once; one who is not known is entered with that id. */
  async begin(wanted: string, name: string): Promise<void> {
    if (wanted === "" || wanted === this.#begun) return;
    this.#begun = wanted;
    const [found] = await this.#search(token("owner", wanted));
    if (found !== undefined) this.picked.value = [found];
    else this.enter({ owner_id: wanted, name });
  }

  remove(id: string): void {
    this.picked.value = this.picked.peek().filter((one) => one.id !== id);
  }

  enter(part: Partial<Newcomer>): void {
    const before = this.newcomer.peek() ?? { name: "", owner_id: "", email: "" };
    this.newcomer.value = { ...before, ...part };
  }

  /** Saves who is new, and tells everybody it is for. */
  async settle(): Promise<readonly Customer[]> {
    const newcomer = this.newcomer.peek();
    if (newcomer !== null && newcomer.name.trim() !== "") {
      const saved = await this.#call("customer_save", { ...BLANK, ...newcomer });
      batch(() => {
        this.newcomer.value = null;
        this.picked.value = [...this.picked.peek(), saved];
      });
    }
    return this.picked.peek();
  }

  async #search(query: string): Promise<readonly Customer[]> {
    const request = { query, sort: "", descending: false, limit: SHOWN, offset: 0 };
    return (await this.#call("customer_list", request)).rows;
  }

  async #find(text: string): Promise<readonly Choice[]> {
    const query = text.trim();
    const taken = new Set(this.picked.peek().map(({ id }) => id));
    this.#found = (await this.#search(query)).filter(({ id }) => !taken.has(id));
    const known = this.#found.map(({ id, name, owner_id }) => ({
      id,
      label: name,
      detail: owner_id,
      mark: initials(name),
    }));
    return query === "" ? known : [...known, { id: NEW, label: query, mark: "+" }];
  }

  #take({ id, label }: Choice): void {
    const customer = this.#found.find((one) => one.id === id);
    if (this.#single) this.clear();
    if (id === NEW) this.enter({ name: label });
    if (customer !== undefined) this.picked.value = [...this.picked.peek(), customer];
  }
}

const BLANK = {
  contact_name: "",
  language: "",
  time_zone: "",
  tags: [],
  note: "",
  extra: {},
};
