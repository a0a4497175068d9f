/** Integrations: access to a system in one environment. Keys go in and are never seen again. */

import { batch, computed, signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type { Environment, Integration, Reads, Spec } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import type { Form } from "../../form/model.ts";
import type { Router } from "../../route.ts";
import { BounceModel } from "./bounce.ts";
import { draftOf, formOf, freeName, knownOf, withoutSecrets } from "./draft.ts";
import { Guess, mismatch } from "./guess.ts";

export const NEW = "new";

export type IntegrationsNeeds = {
  call: Call;
  router: Router;
  systems: () => readonly Spec[];
  environment: () => Environment;
};

type Values = Record<string, string>;

export class IntegrationsModel {
  readonly list = new Latest<readonly Integration[]>();
  readonly form = signal<Form | null>(null);
  readonly system = signal("");
  readonly saving = new Action();
  readonly testing = new Action();
  readonly removing = new Action();
  /** The person is asked whether to remove; holds what was typed. */
  readonly confirm = signal<string | null>(null);
  /** What the pasted key looks like. */
  readonly guess: Guess;
  /** Secrets that are to be replaced. */
  readonly replacing = signal<ReadonlySet<string>>(new Set());
  /** The page that customers come back to. */
  readonly bounce: BounceModel;
  readonly #needs: IntegrationsNeeds;
  /** What was typed and not saved, by the integration it belongs to. */
  readonly #typed = new Map<string, Values>();
  /** What the form began with, before anything was typed. */
  readonly #begun = signal<Values>({});
  /** Values to begin the next new form with. */
  #carried: Values = {};
  #shown = "";

  constructor(needs: IntegrationsNeeds) {
    this.#needs = needs;
    this.guess = new Guess(needs.call, () => this.spec?.id ?? "");
    this.bounce = new BounceModel(needs.call, () => this.current);
  }

  /** Why the pasted key cannot be saved here; null when it can. */
  readonly mismatch = computed(() => {
    const system = this.spec?.id ?? "";
    return mismatch(this.guess.latest.value, { system, environment: this.environment });
  });

  /** Something was typed that is not saved. */
  readonly dirty = computed(() => {
    const form = this.form.value;
    const begun = this.#begun.value;
    return Object.entries(form?.values.value ?? {}).some(
      ([name, value]) => value !== (begun[name] ?? ""),
    );
  });

  async enter(): Promise<void> {
    const { id } = this.#needs.router.route.peek();
    const opened = id !== this.#shown;
    if (opened) this.#open(id);
    await this.refresh();
    if (opened || this.form.peek() === null) this.edit();
  }

  async refresh(): Promise<void> {
    const environment = this.#needs.environment();
    await this.list.load(() => this.#needs.call("integration_list", { environment }));
  }

  get current(): Integration | null {
    const { id } = this.#needs.router.route.value;
    return this.list.value.value?.find((one) => one.id === id) ?? null;
  }

  get isNew(): boolean {
    return this.#needs.router.route.value.id === NEW;
  }

  get spec(): Spec | undefined {
    const id = this.current?.system ?? this.system.value;
    return this.#needs.systems().find((one) => one.id === id) ?? this.#needs.systems()[0];
  }

  /** Where the open integration belongs. */
  get environment(): Environment {
    return this.current?.environment ?? this.#needs.environment();
  }

  /** A form for what is open, with what was typed there before. */
  edit(): void {
    const spec = this.spec;
    const absent = spec === undefined || (!this.isNew && this.current === null);
    if (absent) {
      this.form.value = null;
      return;
    }
    const known = this.#known();
    const typed = this.#typed.get(this.#shown) ?? {};
    batch(() => {
      this.#begun.value = known;
      this.form.value = formOf(spec, { ...known, ...typed, ...this.#carried }, this.isNew);
    });
    this.#carried = {};
  }

  /** Puts the form back to what is saved. */
  discard(): void {
    batch(() => {
      this.#typed.delete(this.#shown);
      this.replacing.value = new Set();
      this.guess.clear();
      this.edit();
    });
  }

  choose(system: string): void {
    batch(() => {
      this.system.value = system;
      this.discard();
    });
  }

  replace(name: string): void {
    this.replacing.value = new Set([...this.replacing.peek(), name]);
  }

  /** The stored secret stays after all. */
  keep(name: string): void {
    batch(() => {
      this.replacing.value = new Set([...this.replacing.peek()].filter((one) => one !== name));
      this.form.peek()?.set(name, "");
      this.guess.clear();
    });
  }

  /** Takes what was typed along to a new integration, for a key that belongs into another environment. */
  carry(): void {
    const form = this.form.peek();
    const { name: _, ...given } = form?.given() ?? {};
    this.#carried = given;
    this.#typed.delete(this.#shown);
  }

  /** True when it was saved; `back` then puts the earlier values in again, where that can be done. */
  async save(): Promise<{ back: (() => Promise<void>) | undefined } | null> {
    const form = this.form.peek();
    const spec = this.spec;
    if (form === null || spec === undefined || !form.check() || this.mismatch.peek() !== null)
      return null;
    const before = this.current;
    const draft = draftOf(form.given(), spec, before, this.#needs.environment());
    const saved = await this.saving.run(() => this.#needs.call("integration_save", draft));
    if (saved === undefined) {
      if (form.refuse(this.saving.error.peek())) this.saving.clear();
      return null;
    }
    await this.#saved(saved);
    const secret = Object.keys(draft.secrets ?? {}).length > 0;
    return { back: before === null || secret ? undefined : () => this.#restore(before, spec) };
  }

  async test(): Promise<void> {
    const id = this.#shown;
    await this.testing.run(() => this.#needs.call("integration_test", { id }));
    await this.refresh();
  }

  /** What has to be typed before an integration is removed; empty: nothing. */
  get wordToType(): string {
    return this.current?.environment === "live" ? this.current.name : "";
  }

  get mayRemove(): boolean {
    return this.confirm.value !== null && this.confirm.value.trim() === this.wordToType.trim();
  }

  /** True when it is gone. */
  async remove(): Promise<boolean> {
    const id = this.#shown;
    if (!this.mayRemove) return false;
    const done = await this.removing.run(() => this.#needs.call("integration_remove", { id }));
    if (done === undefined) return false;
    this.confirm.value = null;
    this.form.value = null;
    this.#needs.router.open("", true);
    await this.refresh();
    return true;
  }

  async sync(): Promise<void> {
    const integration = this.#shown;
    await this.testing.run(() => this.#needs.call("sync_start", { integration }));
  }

  #open(id: string): void {
    this.#keepTyped();
    this.#shown = id;
    batch(() => {
      this.form.value = null;
      this.guess.clear();
      this.confirm.value = null;
      this.replacing.value = new Set();
    });
    for (const action of [this.saving, this.testing, this.removing]) action.clear();
  }

  /** What was typed is there again when the form is opened once more; keys are not. */
  #keepTyped(): void {
    const form = this.form.peek();
    const spec = this.#needs.systems().find(({ id }) => id === form?.system);
    if (form === null || spec === undefined || !this.dirty.peek()) return;
    this.#typed.set(this.#shown, withoutSecrets(form.values.peek(), spec));
  }

  /** What the form begins with. */
  #known(): Values {
    const spec = this.spec;
    const current = this.current;
    if (spec === undefined) return {};
    const defaults = Object.fromEntries(spec.settings.map((one) => [one.name, one.default]));
    if (current !== null) return { ...defaults, ...knownOf(current, spec) };
    const taken = (this.list.value.value ?? []).map(({ name }) => name);
    return { ...defaults, name: freeName(spec, this.#needs.environment(), taken) };
  }

  async #saved(saved: Integration): Promise<void> {
    this.#typed.delete(this.#shown);
    this.#shown = saved.id;
    batch(() => {
      this.replacing.value = new Set();
      this.guess.clear();
      this.form.value = null;
    });
    this.#needs.router.open(saved.id, true);
    await this.refresh();
    this.edit();
    if (saved.secrets.some(({ present }) => present)) await this.test();
  }

  async #restore(before: Integration, spec: Spec): Promise<void> {
    const draft = draftOf(knownOf(before, spec), spec, before, before.environment);
    await this.#needs.call("integration_save", draft);
    await this.refresh();
    if (this.#shown === before.id) this.discard();
  }
}

/** The reads that are used up so far that no list is read by itself any more; null: there is room. */
export const spent = ({
  diagnoses,
  reads,
}: Pick<Integration, "diagnoses" | "reads">): Reads | null =>
  diagnoses.some(({ key }) => key === "reads-high") ? reads : null;
