/** Integrations: access to a system in one environment. Keys go in and are never seen again. */

import { batch, computed, signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type { Environment, Integration, KeyGuess, Reads, Spec } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import type { Form } from "../../form/model.ts";
import type { Did } from "../../list/listing.ts";
import { Removal } from "../../removal.ts";
import type { Router } from "../../route.ts";
import { BounceModel } from "./bounce.ts";
import { draftOf, formOf, freeName, knownOf, withoutSecrets } from "./draft.ts";
import { Guess, mismatch } from "./guess.ts";
import type { RoomNeeds, Where } from "./rooms/needs.ts";
import { Rooms } from "./rooms/rooms.ts";

export const NEW = "new";

export type IntegrationsNeeds = {
  call: Call;
  router: Router;
  did: Did;
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
  readonly removal: Removal<Integration>;
  /** What is at the open integration beside its access. */
  readonly rooms: Rooms;
  readonly roomNeeds: RoomNeeds;
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
    this.removal = new Removal(
      ({ id }) => needs.call("integration_remove", { id }),
      () => this.environment,
    );
    const { call, router, did } = needs;
    this.roomNeeds = { call, router, did, where: () => this.#where() };
    this.rooms = new Rooms(this.roomNeeds);
  }

  /** The open integration and its system, for what is at it. */
  #where(): Where | null {
    const { current, spec } = this;
    return current === null || spec === undefined ? null : { integration: current, spec };
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
    if (id !== this.#shown) this.#open(id);
    await this.changed();
  }

  /** Reads the list anew, and shows what could not be shown before: of two answers on their way the later one counts. */
  async changed(): Promise<void> {
    await this.refresh();
    if (this.form.peek() === null) this.edit();
    await this.rooms.enter();
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

  /** It is gone: the list alone. */
  async removed(): Promise<void> {
    this.form.value = null;
    this.#needs.router.open("", true);
    await this.refresh();
  }

  /** Takes the secrets out of a text that holds several, such as a file of settings; false when it holds none. */
  async take(text: string): Promise<boolean> {
    const found = await this.guess.recognise(text);
    if (found === null || found.parts.length === 0) return false;
    batch(() => this.#fill(text, found));
    return true;
  }

  #fill(text: string, found: KeyGuess): void {
    if (this.isNew && found.system !== null && found.system !== this.spec?.id)
      this.choose(found.system);
    const form = this.form.peek();
    if (form === null) return;
    if (found.system === form.system)
      for (const { field, begin, end } of found.parts) {
        this.replace(field);
        form.set(field, text.slice(begin, end));
      }
    if (found.base_url !== null) form.set("base_url", found.base_url);
    // Said at the first of them; at what stands first here where it belongs to another system.
    const known = found.parts.find(({ field }) => form.fields.some(({ name }) => name === field));
    const at = known?.field ?? this.spec?.secrets[0]?.name ?? "";
    this.guess.latest.value = { at, found };
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
      this.removal.cancel();
      this.replacing.value = new Set();
    });
    for (const action of [this.saving, this.testing]) action.clear();
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
