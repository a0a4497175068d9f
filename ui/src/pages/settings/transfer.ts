/** Settings as a file: written, and taken in after a look at what it would change. No DOM. */

import { signal } from "@preact/signals-core";
import { Action } from "../../action.ts";
import type { Exported, SettingsReport } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";

export class TransferModel {
  readonly work = new Action();
  /** The file that was written. */
  readonly written = signal<Exported | null>(null);
  /** What a file would change, or has changed. */
  readonly report = signal<{ dry: boolean; report: SettingsReport } | null>(null);
  readonly #call: Call;
  #text = "";

  constructor(call: Call) {
    this.#call = call;
  }

  async export(): Promise<void> {
    this.written.value = null;
    this.written.value =
      (await this.work.run(() => this.#call("settings_export", { output: "" }))) ?? null;
  }

  /** Takes a file's text and says what it would change. */
  async read(text: string): Promise<void> {
    this.#text = text;
    await this.#import(true);
  }

  /** Does what was said. */
  async take(): Promise<void> {
    await this.#import(false);
  }

  async #import(dry: boolean): Promise<void> {
    this.report.value = null;
    const request = { text: this.#text, dry_run: dry };
    const report = await this.work.run(() => this.#call("settings_import", request));
    this.report.value = report === undefined ? null : { dry, report };
  }
}
