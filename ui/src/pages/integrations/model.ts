/** Integrations: access to a system in one environment. Keys go in and are never seen again. */

import { batch, signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type {
  Environment,
  Field,
  Integration,
  IntegrationDraft,
  KeyGuess,
  Spec,
} from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import { Form } from "../../form/model.ts";
import type { Router } from "../../route.ts";

export const NEW = "new";

export type IntegrationsNeeds = {
  call: Call;
  router: Router;
  systems: () => readonly Spec[];
  environment: () => Environment;
};

const field = (
  name: string,
  required: boolean,
  input: Field["input"],
  example: string,
  advanced = false,
): Field => ({
  name,
  input,
  required,
  default: "",
  example,
  pattern: "",
  max: 200,
  advanced,
  help_url: "",
});

export class IntegrationsModel {
  readonly list = new Latest<readonly Integration[]>();
  readonly form = signal<Form | null>(null);
  readonly system = signal("");
  readonly saving = new Action();
  readonly testing = new Action();
  readonly removing = new Action();
  readonly confirm = signal(false);
  /** What the pasted key looks like. */
  readonly guess = signal<KeyGuess | null>(null);
  /** Secrets that are to be replaced. */
  readonly replacing = signal<ReadonlySet<string>>(new Set());
  readonly #needs: IntegrationsNeeds;
  #shown = "";

  constructor(needs: IntegrationsNeeds) {
    this.#needs = needs;
  }

  async enter(): Promise<void> {
    const { id } = this.#needs.router.route.peek();
    const opened = id !== this.#shown;
    this.#shown = id;
    if (opened) this.#open();
    await this.refresh();
    if (opened) this.edit();
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

  /** A fresh form for what is open. */
  edit(): void {
    const spec = this.spec;
    if (spec === undefined || (!this.isNew && this.current === null)) {
      this.form.value = null;
      return;
    }
    const fields = [
      field("name", true, { kind: "text" }, spec.name),
      ...spec.secrets,
      ...spec.settings,
      field("base_url", false, { kind: "url" }, spec.base_url, true),
    ];
    this.form.value = new Form(
      spec.id,
      fields.map((one) => this.#loosened(one)),
      this.#known(spec),
    );
  }

  choose(system: string): void {
    batch(() => {
      this.system.value = system;
      this.guess.value = null;
      this.edit();
    });
  }

  /** Recognises what is pasted into a key field, as the person shall see a mix-up before saving. */
  async recognise(text: string): Promise<void> {
    if (text.trim() === "") {
      this.guess.value = null;
      return;
    }
    try {
      this.guess.value = await this.#needs.call("key_recognise", { text: text.trim() });
    } catch {
      // Not recognising a key keeps nobody from saving it.
      this.guess.value = null;
    }
  }

  replace(name: string): void {
    this.replacing.value = new Set([...this.replacing.peek(), name]);
  }

  async save(): Promise<void> {
    const form = this.form.peek();
    const spec = this.spec;
    if (form === null || spec === undefined || !form.check()) return;
    const saved = await this.saving.run(() =>
      this.#needs.call("integration_save", this.#draft(form, spec)),
    );
    if (saved === undefined) {
      if (form.refuse(this.saving.error.peek())) this.saving.clear();
      return;
    }
    this.#shown = saved.id;
    this.replacing.value = new Set();
    this.guess.value = null;
    this.#needs.router.open(saved.id, true);
    await this.refresh();
    this.edit();
    if (saved.secrets.some(({ present }) => present)) await this.test();
  }

  async test(): Promise<void> {
    const id = this.#shown;
    await this.testing.run(() => this.#needs.call("integration_test", { id }));
    await this.refresh();
  }

  async remove(): Promise<void> {
    const id = this.#shown;
    const done = await this.removing.run(() => this.#needs.call("integration_remove", { id }));
    if (done === undefined) return;
    this.#needs.router.open("", true);
    await this.refresh();
  }

  async sync(): Promise<void> {
    const integration = this.#shown;
    await this.testing.run(() => this.#needs.call("sync_start", { integration }));
  }

  #open(): void {
    batch(() => {
      this.form.value = null;
      this.guess.value = null;
      this.confirm.value = false;
      this.replacing.value = new Set();
    });
    for (const action of [this.saving, this.testing, this.removing]) action.clear();
  }

  /** Secrets may be left out, and those that are there stay. */
  #loosened(one: Field): Field {
    return one.input.kind === "secret" ? { ...one, required: false } : one;
  }

  #known(spec: Spec): Record<string, string> {
    const current = this.current;
    if (current === null) return this.#free(spec);
    return {
      ...current.settings,
      name: current.name,
      base_url: current.built_in ? "" : other(current, spec),
    };
  }

  /** A name nobody has yet, so that saving needs nothing typed but the key. */
  #free(spec: Spec): Record<string, string> {
    const taken = new Set((this.list.value.peek() ?? []).map(({ name }) => name));
    const environment = this.#needs.environment();
    const wished = environment === "practice" ? spec.name : `${spec.name} ${environment}`;
    return { name: taken.has(wished) ? "" : wished };
  }

  #draft(form: Form, spec: Spec): IntegrationDraft {
    const given = form.given();
    const of = (fields: readonly Field[]): Record<string, string> =>
      Object.fromEntries(
        fields.flatMap(({ name }) =>
          given[name] === undefined ? [] : [[name, given[name].trim()]],
        ),
      );
    const current = this.current;
    return {
      ...(current === null ? {} : { id: current.id }),
      system: spec.id,
      name: (given.name ?? "").trim(),
      environment: current?.environment ?? this.#needs.environment(),
      base_url: given.base_url ?? "",
      settings: of(spec.settings),
      secrets: of(spec.secrets),
    };
  }
}

const other = ({ base_url }: Integration, spec: Spec): string =>
  base_url === spec.base_url ? "" : base_url;
