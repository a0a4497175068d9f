/** What came of *Create*: one link or one refusal for every customer, followed until it is an account. */

import { signal } from "@preact/signals-core";
import { Action } from "../../action.ts";
import type { Customer, Link } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import { type AppError, toAppError } from "../../errors.ts";

export type Result = { customer: Customer; link: Link | null; error: AppError | null };

export class Made {
  readonly results = signal<readonly Result[]>([]);
  readonly act = new Action();
  readonly #call: Call;
  /** How often each link was read; only the answer to the latest question counts. */
  readonly #asked = new Map<string, number>();

  constructor(call: Call) {
    this.#call = call;
  }

  clear(): void {
    this.results.value = [];
    this.act.clear();
  }

  /** What came of it for a customer. */
  of(customer: string): Result | undefined {
    return this.results.value.find((one) => one.customer.id === customer);
  }

  /** Whether a customer has got a link. */
  has(customer: string): boolean {
    return (this.of(customer)?.link ?? null) !== null;
  }

  /** The refusal, when every result is that same one: then the form is to blame, and no customer. */
  get error(): AppError | null {
    const [first, ...more] = this.results.peek().map(({ error }) => error);
    const same = more.every((one) => one?.message === first?.message);
    return same ? (first ?? null) : null;
  }

  async make(customer: Customer, ask: () => Promise<Link>): Promise<void> {
    try {
      this.#put({ customer, link: await ask(), error: null });
    } catch (thrown) {
      this.#put({ customer, link: null, error: toAppError(thrown) });
    }
  }

  /** Asks the system what became of a link. */
  async check(id: string): Promise<void> {
    const detail = await this.act.run(() => this.#call("link_watch", { id }));
    if (detail !== undefined) this.#replace(detail.link);
  }

  /** Reads again what changed: a link or its account, or everything when it is not said what. Unlike what a person
   * starts, no reading is left out, as the link may have changed while an earlier one was on its way. */
  async read(changed: string | null): Promise<void> {
    const links = this.results.peek().flatMap(({ link }) => (link === null ? [] : [link]));
    const concerned = links.filter(
      ({ id, account }) => changed === null || changed === id || changed === account,
    );
    await Promise.all(concerned.map(({ id }) => this.#read(id)));
  }

  async open(id: string): Promise<void> {
    await this.act.run(() => this.#call("link_open", { id }));
  }

  async markSent(id: string): Promise<void> {
    const link = await this.act.run(() => this.#call("link_mark_sent", { id }));
    if (link !== undefined) this.#replace(link);
  }

  /** A failure needs no word here: the next change reads again. */
  async #read(id: string): Promise<void> {
    const mine = (this.#asked.get(id) ?? 0) + 1;
    this.#asked.set(id, mine);
    const detail = await this.#call("link_show", { id }).catch(() => undefined);
    if (detail !== undefined && this.#asked.get(id) === mine) this.#replace(detail.link);
  }

  /** A customer has one result, in the place of the first. */
  #put(result: Result): void {
    const all = this.results.peek();
    const at = all.findIndex(({ customer }) => customer.id === result.customer.id);
    this.results.value = at < 0 ? [...all, result] : all.with(at, result);
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
