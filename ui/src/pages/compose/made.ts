/** What came of *Create*: one link or one refusal for every customer, followed until it is an account. */

import { signal } from "@preact/signals-core";
import { Action } from "../../action.ts";
import type { Customer, Link } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import { type AppError, toAppError } from "../../errors.ts";

export type Result = { customer: Customer; link: Link | null; error: AppError | null };

export class Made {
  readonly results = signal<readonly Result[]>([]);
  /** The customer whose result is on show. */
  readonly shown = signal("");
  readonly act = new Action();
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  clear(): void {
    this.results.value = [];
    this.shown.value = "";
    this.act.clear();
  }

  get current(): Result | undefined {
    const all = this.results.value;
    return all.find(({ customer }) => customer.id === this.shown.value) ?? all[0];
  }

  /** The refusal, when there is but one result and it is one. */
  get error(): AppError | null {
    const [only, ...more] = this.results.peek();
    return more.length === 0 ? (only?.error ?? null) : null;
  }

  async make(customer: Customer, ask: () => Promise<Link>): Promise<void> {
    try {
      this.#put({ customer, link: await ask(), error: null });
    } catch (thrown) {
      this.#put({ customer, link: null, error: toAppError(thrown) });
    }
  }

  /** Asks the system what became of the link on show. */
  async check(): Promise<void> {
    await this.#renew("link_watch");
  }

  /** Reads the link on show again, as the desk knows it. */
  async read(): Promise<void> {
    await this.#renew("link_show");
  }

  async open(): Promise<void> {
    const id = this.current?.link?.id;
    if (id !== undefined) await this.act.run(() => this.#call("link_open", { id }));
  }

  async markSent(): Promise<void> {
    const id = this.current?.link?.id;
    if (id === undefined) return;
    const link = await this.act.run(() => this.#call("link_mark_sent", { id }));
    if (link !== undefined) this.#replace(link);
  }

  async #renew(command: "link_watch" | "link_show"): Promise<void> {
    const id = this.current?.link?.id;
    if (id === undefined) return;
    const detail = await this.act.run(() => this.#call(command, { id }));
    if (detail !== undefined) this.#replace(detail.link);
  }

  #put(result: Result): void {
    this.results.value = [...this.results.peek(), result];
  }

  /** The newer link; its address is kept where the answer leaves it out. */
  #replace(link: Link): void {
    this.results.value = this.results
      .peek()
      .map((result) =>
        result.link?.id === link.id
          ? { ...result, link: { ...link, url: link.url ?? result.link.url } }
          : result,
      );
  }
}
