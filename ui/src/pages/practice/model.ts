/** The built-in practice: play the customer, send webhooks, move the clock, break things, start over. */

import { signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type { Link, PracticeClock, PracticeState, PracticeWebhook } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";

export const OUTCOMES = ["linked", "declined", "error", "mfa"] as const;
export const EVENTS = ["account.created", "account.updated", "account.deleted"] as const;
export const RAW = ["", "active", "inactive", "suspended", "archived", "expired", "error"] as const;
export const MODES = ["plain", "duplicate", "reordered", "wrong-signature"] as const;
/** Jumps offered, in seconds: an hour, a day, six days (past a mailed link). */
export const JUMPS = [3_600, 86_400, 518_400] as const;
export const SPEEDS = [0, 1, 60, 3_600] as const;

/** Links that a customer could still open; newest first. */
const OPEN = "env:practice state:created,sent,opened,exited";

export class PracticeModel {
  readonly state = new Latest<PracticeState>();
  readonly links = new Latest<readonly Link[]>();
  readonly playing = new Action();
  /** What came of playing, as a key with its values. */
  readonly played = signal<{ outcome: string; account: string } | null>(null);
  readonly sending = new Action();
  readonly webhook = signal<PracticeWebhook>({
    system: "stackone",
    event: "account.updated",
    account_id: "",
    status: "",
    mode: "plain",
  });
  readonly delivered = signal<readonly number[] | null>(null);
  readonly turning = new Action();
  readonly confirm = signal(false);
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  async enter(): Promise<void> {
    await Promise.all([this.readState(), this.readLinks()]);
  }

  async readState(): Promise<void> {
    await this.state.load(() => this.#call("practice_state", {}));
  }

  async readLinks(): Promise<void> {
    const request = { query: OPEN, sort: "", descending: false, limit: 20, offset: 0 };
    await this.links.load(async () => (await this.#call("link_list", request)).rows);
  }

  /** Plays the customer on a link; its address is fetched for this one call. */
  async play(id: string, outcome: string): Promise<void> {
    this.played.value = null;
    const done = await this.playing.run(async () => {
      const { link } = await this.#call("link_show", { id });
      return this.#call("practice_complete", { url: link.url ?? "", outcome });
    });
    if (done !== undefined)
      this.played.value = { outcome: done.outcome, account: done.account_id ?? "" };
    await this.enter();
  }

  set(part: Partial<PracticeWebhook>): void {
    this.webhook.value = { ...this.webhook.peek(), ...part };
    this.delivered.value = null;
  }

  async send(): Promise<void> {
    this.delivered.value = null;
    const done = await this.sending.run(() => this.#call("practice_webhook", this.webhook.peek()));
    if (done !== undefined) this.delivered.value = done.statuses;
    await this.readState();
  }

  async clock(request: PracticeClock): Promise<void> {
    await this.#turn(() => this.#call("practice_clock", request));
  }

  async fault(name: string, on: boolean): Promise<void> {
    await this.#turn(() => this.#call("practice_fault", { name, on }));
  }

  async reset(): Promise<void> {
    this.confirm.value = false;
    await this.#turn(() => this.#call("practice_reset", {}));
    await this.readLinks();
  }

  async #turn(ask: () => Promise<PracticeState>): Promise<void> {
    const state = await this.turning.run(ask);
    if (state !== undefined) this.state.set(state);
  }
}
