/** The built-in practice: play the customer, send webhooks, move the clock, break things, start over. */

import { batch, computed, signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type {
  Account,
  Link,
  PracticeClock,
  PracticeState,
  PracticeWebhook,
} from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import { Combo } from "../../combo.ts";
import { ownerSaid } from "../../owner.ts";
import { initials } from "../../parts/initials.ts";
import { sentBy } from "./events.ts";

export const OUTCOMES = ["linked", "mfa", "declined", "error"] as const;
export const MODES = ["plain", "duplicate", "reordered", "wrong-signature"] as const;
/** Jumps offered, in seconds: an hour, a day, six days (past a mailed link), thirty (towards the end of data). */
export const JUMPS = [3_600, 86_400, 518_400, 2_592_000] as const;
export const SPEEDS = [0, 1, 60, 3_600] as const;

/** Links that a customer could still open; newest first. */
const OPEN = "env:practice state:created,sent,opened,exited";
/** Links on show before more are asked for. */
const FEW = 4;
/** Links read at once. */
const MANY = 50;
/** Accounts suggested. */
const SUGGESTED = 8;

/** What came of playing: the system's id of the account, and what the desk knows of the link since. */
export type Played = { outcome: string; account: string; link: Link };

export class PracticeModel {
  readonly state = new Latest<PracticeState>();
  readonly links = new Latest<readonly Link[]>();
  /** All open links are on show, not the newest alone. */
  readonly all = signal(false);
  readonly playing = new Action();
  readonly played = signal<Played | null>(null);
  readonly sending = new Action();
  readonly webhook = signal<PracticeWebhook>({
    system: "stackone",
    event: "account.updated",
    account_id: "",
    status: "",
    mode: "plain",
  });
  /** The account a webhook is about, by name; null: the newest. */
  readonly about = signal<{ id: string; label: string } | null>(null);
  readonly accounts: Combo;
  readonly delivered = signal<readonly number[] | null>(null);
  readonly turning = new Action();
  readonly confirm = signal(false);
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
    this.accounts = new Combo(
      (text) => this.#findAccounts(text),
      ({ id, label }) => this.choose({ id, label }),
    );
  }

  readonly shown = computed<readonly Link[]>(() => {
    const open = this.links.value.value ?? [];
    return this.all.value ? open : open.slice(0, FEW);
  });

  /** Faults that are on; whoever forgets one looks for a fault of the desk. */
  readonly broken = computed<readonly string[]>(() =>
    (this.state.value.value?.faults ?? []).filter(({ on }) => on).map(({ name }) => name),
  );

  async enter(): Promise<void> {
    await Promise.all([this.readState(), this.readLinks()]);
  }

  async readState(): Promise<void> {
    await this.state.load(() => this.#call("practice_state", {}));
  }

  async readLinks(): Promise<void> {
    const request = { query: OPEN, sort: "", descending: false, limit: MANY, offset: 0 };
    await this.links.load(async () => (await this.#call("link_list", request)).rows);
  }

  /** A link changed: perhaps the one that was just played, which the desk now knows the end of. */
  async changed(id: string | null): Promise<void> {
    await Promise.all([this.readLinks(), this.#readPlayed(id)]);
  }

  /** Plays the customer on a link; its address is fetched for this one call. */
  async play(id: string, outcome: string): Promise<void> {
    this.played.value = null;
    await this.playing.run(async () => {
      const { link } = await this.#call("link_show", { id });
      const done = await this.#call("practice_complete", { url: link.url ?? "", outcome });
      this.played.value = { outcome: done.outcome, account: done.account_id ?? "", link };
    });
    await Promise.all([this.enter(), this.#readPlayed(id)]);
  }

  /** Opens the customer's page in the person's own browser. */
  async open(id: string): Promise<void> {
    await this.playing.run(() => this.#call("link_open", { id }));
  }

  /** Asks the system what became of the link that was played, in place of waiting. */
  async check(): Promise<void> {
    const id = this.played.peek()?.link.id;
    if (id === undefined) return;
    const detail = await this.playing.run(() => this.#call("link_watch", { id }));
    if (detail !== undefined) this.#learn(detail.link);
  }

  set(part: Partial<PracticeWebhook>): void {
    batch(() => {
      this.webhook.value = { ...this.webhook.peek(), ...part };
      this.delivered.value = null;
    });
  }

  /** Webhooks of another system: its own events, about its own accounts. */
  turnTo(system: string): void {
    batch(() => {
      this.choose(null);
      this.set({ system, event: sentBy(system).events[0] ?? "", status: "" });
    });
  }

  /** The account the webhook is about; null: the newest. */
  choose(account: { id: string; label: string } | null): void {
    this.about.value = account;
    this.set({ account_id: account?.id ?? "" });
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

  /** Switches every fault off. */
  async mend(): Promise<void> {
    await this.#turn(async () => {
      let state: PracticeState | undefined;
      for (const name of this.broken.peek())
        state = await this.#call("practice_fault", { name, on: false });
      return state ?? this.#call("practice_state", {});
    });
  }

  async reset(): Promise<void> {
    batch(() => {
      this.confirm.value = false;
      this.played.value = null;
      this.choose(null);
    });
    await this.#turn(() => this.#call("practice_reset", {}));
    await this.readLinks();
  }

  async #turn(ask: () => Promise<PracticeState>): Promise<void> {
    const state = await this.turning.run(ask);
    if (state !== undefined) this.state.set(state);
  }

  async #readPlayed(changed: string | null): Promise<void> {
    const link = this.played.peek()?.link;
    if (link === undefined || (changed !== null && changed !== link.id)) return;
    const detail = await this.#call("link_show", { id: link.id }).catch(() => undefined);
    if (detail !== undefined) this.#learn(detail.link);
  }

  #learn(link: Link): void {
    const played = this.played.peek();
    if (played?.link.id === link.id) this.played.value = { ...played, link };
  }

  async #findAccounts(text: string) {
    const { system } = this.webhook.peek();
    const query = `env:practice system:${system} ${text.trim()}`.trim();
    const request = { query, sort: "", descending: false, limit: SUGGESTED, offset: 0 };
    const { rows } = await this.#call("account_rows", request);
    return rows.map((account: Account) => ({
      id: account.remote_id,
      label: ownerSaid(account),
      detail: account.provider_name,
      mark: initials(account.provider_name),
    }));
  }
}
