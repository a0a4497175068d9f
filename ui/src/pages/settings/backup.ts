/** Backups as the settings show them: made now, and looked at again. No DOM. */

import { signal } from "@preact/signals-core";
import { Action } from "../../action.ts";
import type { BackupReport } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";

export class BackupModel {
  /** One is made, or looked at. */
  readonly work = new Action();
  /** What the one just made or looked at is worth. */
  readonly report = signal<BackupReport | null>(null);
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  /** Copies the desk into the folder for backups. */
  async create(): Promise<void> {
    await this.#show(() => this.#call("backup_create", { output: "" }));
  }

  /** Reads a backup through. */
  async check(path: string): Promise<void> {
    await this.#show(() => this.#call("backup_check", { path }));
  }

  async #show(ask: () => Promise<BackupReport>): Promise<void> {
    this.report.value = null;
    this.report.value = (await this.work.run(ask)) ?? null;
  }
}
