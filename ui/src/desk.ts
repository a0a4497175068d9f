/** The desk as the frame shows it: environment, counts, vault, receiver, systems, jobs. */

import { computed, signal } from "@preact/signals-core";
import { Action } from "./action.ts";
import type { DeskState, Environment, Job, Settings, Spec, VaultChoice } from "./bindings.ts";
import type { Call } from "./bridge.ts";
import type { AppError } from "./errors.ts";
import { toAppError } from "./errors.ts";

export class Desk {
  readonly state = signal<DeskState | null>(null);
  readonly systems = signal<readonly Spec[]>([]);
  readonly jobs = signal<readonly Job[]>([]);
  /** Why the desk cannot be shown at all. */
  readonly closed = signal<AppError | null>(null);
  /** Settings, vault and receiver, one at a time. */
  readonly change = new Action();

  readonly environment = computed<Environment>(
    () => this.state.value?.settings.environment ?? "practice",
  );
  readonly vaultOpen = computed(() => this.state.value?.vault.state === "ready");

  readonly #call: Call;
  /** Counts questions for the state; only the answer to the latest one counts. */
  #asked = 0;
  /** The last change of settings, well or not. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(call: Call) {
    this.#call = call;
  }

  async load(): Promise<void> {
    try {
      const both = [this.#call("desk_state", {}), this.#call("system_list", {})] as const;
      [this.state.value, this.systems.value] = await Promise.all(both);
      this.closed.value = null;
    } catch (thrown) {
      this.closed.value = toAppError(thrown);
    }
  }

  /** Reads the counts anew; a failure here is not worth a word, the next notice asks again. */
  async refresh(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    try {
      const state = await this.#call("desk_state", {});
      if (mine === this.#asked) this.state.value = state;
    } catch {
      // The place in view shows its own error for the same cause.
    }
  }

  async refreshJobs(): Promise<void> {
    try {
      this.jobs.value = await this.#call("job_list", {});
    } catch {
      // As above.
    }
  }

  spec(system: string): Spec | undefined {
    return this.systems.value.find(({ id }) => id === system);
  }

  /** Changes settings; false when they were refused, which `change` then tells. */
  async set(part: Partial<Settings>): Promise<boolean> {
    const kept = async (): Promise<true> => {
      await this.#keep(part);
      return true;
    };
    return (await this.#inTurn(() => this.change.run(kept))) === true;
  }

  /** Changes settings, and throws what the core refuses. */
  put(part: Partial<Settings>): Promise<void> {
    return this.#inTurn(() => this.#keep(part));
  }

  /** Settings are kept whole: one change waits for the one before it, or would take it back. */
  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(change);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #keep(part: Partial<Settings>): Promise<void> {
    const state = this.state.peek();
    if (state === null) return;
    this.#take(await this.#call("settings_set", { ...state.settings, ...part }));
  }

  async openVault(choice: VaultChoice): Promise<void> {
    await this.#renew("vault_open", choice);
  }

  async startReceiver(port = this.state.peek()?.settings.receiver_port ?? 0): Promise<void> {
    await this.#renew("receiver_start", { port });
  }

  async stopReceiver(): Promise<void> {
    await this.#renew("receiver_stop", {});
  }

  /** Switches live on for some minutes; throws what the core refuses. */
  async openLive(minutes: number): Promise<true> {
    this.#take(await this.#call("live_open", { minutes }));
    return true;
  }

  /** Makes live read-only; throws what the core refuses. */
  async closeLive(): Promise<void> {
    this.#take(await this.#call("live_close", {}));
  }

  async #renew<K extends "vault_open" | "receiver_start" | "receiver_stop">(
    name: K,
    request: Parameters<typeof this.call<K>>[1],
  ): Promise<void> {
    const next = await this.change.run(() => this.call(name, request));
    if (next !== undefined) this.#take(next);
  }

  /** Puts an answer in place; older questions on their way no longer count. */
  #take(next: DeskState): void {
    this.#asked += 1;
    this.state.value = next;
  }

  readonly call: Call = (name, request) => this.#call(name, request);
}
