/** Whose an account is that came without a link of this desk: one customer, picked or entered on the way. No DOM. */

import { batch, computed, signal } from "@preact/signals-core";
import { Action } from "../../action.ts";
import type { AccountDetail } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import { Recipients } from "../../recipients.ts";

export class Binding {
  /** The person is asked. */
  readonly asked = signal(false);
  readonly act = new Action();
  readonly customer: Recipients;
  /** It was confirmed before anybody was picked. */
  readonly #early = signal(false);
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
    this.customer = new Recipients(call, { single: true });
  }

  /** Nobody is picked although it was confirmed. */
  readonly missing = computed(() => this.#early.value && this.customer.empty);

  ask(): void {
    this.stop();
    this.asked.value = true;
  }

  stop(): void {
    batch(() => {
      this.asked.value = false;
      this.#early.value = false;
      this.customer.clear();
      this.act.clear();
    });
  }

  /** Saves a customer who is new and says that the account is theirs; undefined: nothing was bound. */
  async bind(account: string): Promise<AccountDetail | undefined> {
    this.#early.value = this.customer.empty;
    if (this.customer.empty) return undefined;
    const detail = await this.act.run(async () => {
      const [whose] = await this.customer.settle();
      return this.#call("account_bind", { account, customer: whose?.id ?? "" });
    });
    if (detail !== undefined) this.stop();
    return detail;
  }
}
