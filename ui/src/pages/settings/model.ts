/** Settings: each is kept as soon as it is chosen or left, says so, and can be taken back. No DOM. */

import { batch, effect, untracked } from "@preact/signals-core";
import type { Settings } from "../../bindings.ts";
import type { AppError } from "../../errors.ts";
import { Form, flaw } from "../../form/model.ts";
import { FIELDS, type Name, partOf, valuesOf } from "./fields.ts";

export type SettingsNeeds = {
  settings: () => Settings | undefined;
  /** Keeps a part, says so and offers the way back; false when it was refused. */
  set: (part: Partial<Settings>, name: Name) => Promise<boolean>;
  /** Why it was refused; taken means it is shown at its field and nowhere else. */
  refusal: () => AppError | null;
  taken: () => void;
};

export class SettingsModel {
  readonly form = new Form("settings", FIELDS);
  readonly #needs: SettingsNeeds;
  /** What is kept, as the form holds it. */
  #kept: Readonly<Record<string, string>> = {};

  constructor(needs: SettingsNeeds) {
    this.#needs = needs;
    effect(() => {
      const settings = needs.settings();
      if (settings !== undefined) untracked(() => this.#follow(valuesOf(settings)));
    });
  }

  /** Takes a choice and keeps it at once. */
  async choose(name: Name, value: string): Promise<void> {
    this.form.set(name, value);
    await this.leave(name);
  }

  /** Keeps what was typed, if it fits and is new. */
  async leave(name: Name): Promise<void> {
    const field = FIELDS.find((one) => one.name === name);
    if (field === undefined) return;
    this.form.leave(field);
    const value = this.form.values.peek()[name] ?? "";
    if (value === this.#kept[name] || flaw(field, value) !== null) return;
    if (await this.#needs.set(partOf(name, value), name)) return;
    if (this.form.refuse(this.#needs.refusal())) this.#needs.taken();
  }

  /** Shows what is kept now; what is just being typed stays. */
  #follow(next: Readonly<Record<string, string>>): void {
    const before = this.#kept;
    this.#kept = next;
    batch(() => {
      for (const [name, value] of Object.entries(next)) {
        const shown = this.form.values.peek()[name] ?? "";
        if (shown !== value && (before[name] === undefined || shown === before[name]))
          this.form.set(name, value);
      }
    });
  }
}
