/**
 * The search of a list: words, and tokens such as `status:active` that are offered while they are typed. A token stays
 * in the field until it is whole; then it stands among the filters. No DOM.
 */

import { batch, signal } from "@preact/signals-core";
import { Latest } from "../action.ts";
import { isNamed, partsOf, token, tokens, withValues } from "../query.ts";

/** What is offered: a token to go on with, or a whole one. */
export type Offer = {
  name: string;
  /** Empty: the name alone, to be gone on with. */
  value: string;
  label: string;
  detail?: string;
};

/** A token that a list knows, with the values there are. */
export type TokenKind = {
  name: string;
  /** What it narrows, for people. */
  label: () => string;
  values: (typed: string) => Promise<readonly Pick<Offer, "value" | "label" | "detail">[]>;
  /** Done instead of filtering, where the value is no filter of the list. */
  take?: (value: string) => void;
};

export type Filtered = {
  readonly query: string;
  readonly words: string;
  search: (free: string) => void;
  filter: (query: string) => void;
};

/** The most values that are offered at once. */
const MOST = 12;

export class TokenSearch {
  readonly open = signal(false);
  /** The offer the keyboard stands on; -1: none, and Enter takes what is typed. */
  readonly active = signal(-1);
  readonly offers = new Latest<readonly Offer[]>();
  readonly kinds: readonly TokenKind[];
  readonly #typed = signal("");
  readonly #list: Filtered;

  constructor(list: Filtered, kinds: readonly TokenKind[]) {
    this.#list = list;
    this.kinds = kinds;
  }

  /** What stands in the field: what is being typed, unless the address says other words by now. */
  get text(): string {
    const typed = this.#typed.value;
    return this.#free(typed) === this.#list.words ? typed : this.#list.words;
  }

  async type(text: string): Promise<void> {
    const rest = /\s$/.test(text) ? this.#settle(text) : text;
    batch(() => {
      this.#typed.value = rest;
      this.open.value = true;
      this.active.value = -1;
      this.#list.search(this.#free(rest));
    });
    await this.offers.load(() => this.#find(this.#tail(rest)));
  }

  /** Offers what there is, as when the field gets the keyboard by *Filter*. */
  async begin(): Promise<void> {
    await this.type(this.text);
  }

  close(): void {
    this.open.value = false;
  }

  take(offer: Offer): void {
    const typed = this.text;
    const head = typed.slice(0, typed.length - this.#tail(typed).length);
    if (offer.value === "") {
      void this.type(`${head}${offer.name}:`);
      return;
    }
    const kind = this.kinds.find(({ name }) => name === offer.name);
    batch(() => {
      this.#typed.value = head;
      this.open.value = false;
      if (kind?.take) kind.take(offer.value);
      else this.#list.filter(withValues(this.#list.query, offer.name, [offer.value]));
    });
  }

  /** Takes a key; true when it was one of ours. */
  key(key: string): boolean {
    const offers = this.open.peek() ? (this.offers.value.peek() ?? []) : [];
    if (key === "ArrowDown" && !this.open.peek()) void this.begin();
    else if (key === "ArrowDown" || key === "ArrowUp") this.#move(key, offers.length);
    else if (key === "Enter") this.#enter(offers[this.active.peek()]);
    else if (key === "Escape" && this.open.peek()) this.close();
    else if (key === "Escape" && this.text !== "") void this.type("").then(() => this.close());
    else return false;
    return true;
  }

  #move(key: string, count: number): void {
    if (count === 0) return;
    const from = Math.max(this.active.peek(), key === "ArrowDown" ? -1 : 0);
    this.active.value = (from + (key === "ArrowDown" ? 1 : -1) + count) % count;
  }

  #enter(offer: Offer | undefined): void {
    if (offer !== undefined) {
      this.take(offer);
      return;
    }
    this.#typed.value = this.#settle(this.text);
    this.close();
  }

  /** Moves whole tokens among the filters; what is left are words. */
  #settle(text: string): string {
    const pieces = tokens(text);
    const whole = pieces.filter((piece) => isNamed(piece) && partsOf(piece).value !== "");
    if (whole.length === 0) return text;
    const query = whole.reduce((sum, piece) => this.#joined(sum, piece), this.#list.query);
    this.#list.filter(query);
    const rest = pieces.filter((piece) => !whole.includes(piece)).join(" ");
    return rest === "" ? "" : `${rest} `;
  }

  #joined(query: string, piece: string): string {
    const { name, value } = partsOf(piece);
    const kind = this.kinds.find((one) => one.name === name);
    if (kind?.take === undefined) return withValues(query, name, value.split(","));
    kind.take(value);
    return query;
  }

  /** The piece being typed; empty after a space. */
  #tail(text: string): string {
    return /\s$/.test(text) ? "" : (tokens(text).at(-1) ?? "");
  }

  /** The words to search for: without the token that is not whole yet. */
  #free(text: string): string {
    return tokens(text)
      .filter((piece) => !isNamed(piece))
      .join(" ");
  }

  async #find(tail: string): Promise<readonly Offer[]> {
    const { name, value } = partsOf(tail);
    const kind = isNamed(tail) ? this.kinds.find((one) => one.name === name) : undefined;
    if (kind !== undefined) {
      const found = await kind.values(value);
      return found.slice(0, MOST).map((one) => ({ name, ...one }));
    }
    const typed = tail.toLowerCase();
    return this.kinds
      .filter((one) => `${one.name} ${one.label()}`.toLowerCase().includes(typed))
      .map((one) => ({
        name: one.name,
        value: "",
        label: token(one.name, ""),
        detail: one.label(),
      }));
  }
}

/** Those of a few values whose name or word begins with what is typed, or holds it. */
export const among =
  (
    values: () => readonly { value: string; label: string; detail?: string }[],
  ): TokenKind["values"] =>
  async (typed) =>
    values().filter(({ value, label }) =>
      `${value} ${label}`.toLowerCase().includes(typed.toLowerCase()),
    );
