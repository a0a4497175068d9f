/** Accounts: one list over every provider, and one account with its cause, its next step and its story. */

import { signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type {
  Account,
  AccountCounts,
  AccountDetail,
  AccountLogs,
  Environment,
  Exported,
  Link,
  Status,
} from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import { Batch } from "../../list/batch.ts";
import { type Did, Listing } from "../../list/listing.ts";
import { toggled, valuesOf } from "../../query.ts";
import type { Router } from "../../route.ts";
import { Binding } from "./binding.ts";

export type AccountsNeeds = {
  call: Call;
  router: Router;
  environment: () => Environment;
  did: Did;
};

/** What ends for good, and the command that ends it. */
const COMMANDS = {
  disconnect: "account_disconnect",
  "stop-monitor": "account_stop_monitor",
} as const;

export type Ending = keyof typeof COMMANDS;

export class AccountsModel {
  readonly counts = signal<AccountCounts>({ status: {}, system: {} });
  readonly detail = new Latest<AccountDetail>();
  readonly logs = new Latest<AccountLogs>();
  readonly logsOpen = signal(false);
  readonly rawOpen = signal(false);
  /** The link of a relink, until another account is opened. */
  readonly relinked = signal<Link | null>(null);
  readonly relinking = new Action();
  readonly rechecking = new Action();
  readonly ending = new Action();
  /** The person is asked whether to end something; holds what was typed. */
  readonly confirm = signal<string | null>(null);
  /** What they are asked to end. */
  readonly ends = signal<Ending>("disconnect");
  readonly exporting = new Action();
  readonly exported = signal<Exported | null>(null);
  /** Whose the open account is, where nobody has said so. */
  readonly binding: Binding;
  readonly listing: Listing<Account>;
  /** An act on every account picked. */
  readonly batch = new Batch();
  /** How many relinks the last of these made; 0: nothing to tell. */
  readonly made = signal(0);
  /** When a sync last came to its end, of whichever integration; null: none yet. */
  readonly synced = new Latest<string | null>();

  readonly #environment: () => Environment;
  readonly #call: Call;
  readonly #router: Router;
  #shown = "";

  constructor({ call, router, environment, did }: AccountsNeeds) {
    this.#call = call;
    this.#router = router;
    this.binding = new Binding(call);
    this.#environment = environment;
    this.listing = new Listing({
      router,
      did,
      place: "accounts",
      scope: () => `env:${environment()}`,
      key: ({ id }) => id,
      fetch: (request) => call("account_rows", request),
      count: async (query) => {
        const { total, counts } = await call("account_counts", { query });
        const beside = (): void => {
          this.counts.value = counts;
        };
        return { total, beside };
      },
    });
  }

  async enter(): Promise<void> {
    const id = this.listing.selected;
    if (id !== this.#shown) this.#open(id);
    this.#begin();
    void this.readSync();
    await this.listing.enter();
  }

  /** Takes the step that the address brought from elsewhere, once. */
  #begin(): void {
    if (this.#router.route.peek().params.step !== "bind") return;
    this.binding.ask();
    this.#router.set({ step: "" }, true);
  }

  async readSync(): Promise<void> {
    const environment = this.#environment();
    await this.synced.load(async () => {
      const all = await this.#call("integration_list", { environment });
      return all.map((one) => one.last_sync_at ?? "").reduce((a, b) => (a > b ? a : b), "") || null;
    });
  }

  #open(id: string): void {
    this.#shown = id;
    this.relinked.value = null;
    this.confirm.value = null;
    this.binding.stop();
    this.logsOpen.value = false;
    this.rawOpen.value = false;
    for (const action of [this.relinking, this.rechecking, this.ending]) action.clear();
    this.detail.set(null);
    this.logs.set(null);
    void this.read();
  }

  /** Reads the open account anew. */
  async read(): Promise<void> {
    const id = this.#shown;
    if (id !== "") await this.detail.load(() => this.#call("account_show", { id }));
  }

  async refresh(): Promise<void> {
    await Promise.all([this.listing.list.refresh(), this.read()]);
  }

  get statuses(): Status[] {
    return valuesOf(this.listing.query, "status") as Status[];
  }

  toggleStatus(status: Status): void {
    this.listing.filter(toggled(this.listing.query, "status", status));
  }

  async relink(): Promise<void> {
    const account = this.#shown;
    const link = await this.relinking.run(() => this.#call("link_relink", { account }));
    if (link !== undefined && account === this.#shown) this.relinked.value = link;
  }

  async recheck(): Promise<void> {
    await this.#renew(this.rechecking, () => this.#call("account_recheck", { id: this.#shown }));
  }

  /** Replaces what the next right to the account is got with. */
  async renew(): Promise<void> {
    await this.#renew(this.rechecking, () => this.#call("account_renew", { id: this.#shown }));
  }

  /** Asks about every one of these anew. */
  async recheckAll(rows: readonly Account[]): Promise<void> {
    await this.batch.run(rows, ({ id }) => this.#call("account_recheck", { id }));
    await this.refresh();
  }

  /** Makes a relink for every one of these; nothing is sent by it. */
  async relinkAll(rows: readonly Account[]): Promise<void> {
    const outcome = await this.batch.run(rows, ({ id }) =>
      this.#call("link_relink", { account: id }),
    );
    if (outcome === undefined) return;
    this.made.value = outcome.done;
    this.listing.selection.clear();
  }

  async showLogs(): Promise<void> {
    const id = this.#shown;
    this.logsOpen.value = true;
    await this.logs.load(() => this.#call("account_logs", { id }));
  }

  /** Asks whether to end the account or its continuous sync. */
  ask(what: Ending): void {
    this.ending.clear();
    this.ends.value = what;
    this.confirm.value = "";
  }

  /** What has to be typed before that; empty: nothing. */
  get wordToType(): string {
    const account = this.detail.value.value?.account;
    if (account?.environment !== "live") return "";
    const { owner_name, owner_id, remote_id } = account;
    return [owner_name, owner_id, remote_id].find((name) => name.trim() !== "") ?? "";
  }

  get mayEnd(): boolean {
    return this.confirm.value !== null && this.confirm.value.trim() === this.wordToType.trim();
  }

  async end(): Promise<void> {
    const id = this.#shown;
    if (!this.mayEnd) return;
    const confirm = this.wordToType === "" ? "yes" : this.wordToType;
    const command = COMMANDS[this.ends.peek()];
    await this.#renew(this.ending, () => this.#call(command, { id, confirm }));
    if (this.ending.error.peek() === null) this.confirm.value = null;
  }

  /** The question whose it is stands there, and the account still asks it. */
  get mayBind(): boolean {
    const found = this.detail.value.value?.diagnoses ?? [];
    return this.binding.asked.value && found.some(({ steps }) => steps.includes("bind"));
  }

  /** Says whose the open account is; the owner’s name, or empty when it was not bound. */
  async bind(): Promise<string> {
    const id = this.#shown;
    const detail = await this.binding.bind(id);
    await this.#take(id, detail);
    return detail?.account.owner_name ?? "";
  }

  async #renew(action: Action, ask: () => Promise<AccountDetail>): Promise<void> {
    const id = this.#shown;
    await this.#take(id, await action.run(ask));
  }

  async #take(id: string, detail: AccountDetail | undefined): Promise<void> {
    if (detail === undefined) return;
    if (id === this.#shown) this.detail.set(detail);
    await this.listing.list.refresh();
  }

  /** Writes the view to a file, or only these rows of it. */
  async export(format: "csv" | "json", rows: readonly Account[] = []): Promise<void> {
    this.exported.value = null;
    const ids = rows.map(({ id }) => id);
    const request = { query: this.listing.sent, ids, format, output: "" };
    const written = await this.exporting.run(() => this.#call("account_export", request));
    this.exported.value = written ?? null;
  }

  async sync(): Promise<void> {
    await this.rechecking.run(() => this.#call("sync_start", {}));
  }
}
