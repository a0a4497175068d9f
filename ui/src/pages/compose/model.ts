/** A new link: for whom, in which way, through what, with which options. */

import { batch, computed, signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type {
  Customer,
  Environment,
  Integration,
  LinkKind,
  LinkRequest,
  Snippet,
  Spec,
} from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import { Combo } from "../../combo.ts";
import type { AppError } from "../../errors.ts";
import { Form } from "../../form/model.ts";
import { initials } from "../../parts/initials.ts";
import { Made } from "./made.ts";
import { Recipients } from "./recipients.ts";

export type ComposeNeeds = {
  call: Call;
  systems: () => readonly Spec[];
  environment: () => Environment;
};

/** A way of connecting, of whichever system. */
export type Way = { id: string; system: Spec; kind: LinkKind };

export class ComposeModel {
  readonly recipients: Recipients;
  readonly made: Made;
  readonly integrations = new Latest<readonly Integration[]>();
  readonly way = signal<Way | null>(null);
  readonly integration = signal<Integration | null>(null);
  readonly form = signal<Form | null>(null);
  readonly providers: Combo;
  readonly snippets = new Latest<readonly Snippet[]>();
  readonly creating = new Action();
  /** What stands at the right: `link`, `request` or `code`. */
  readonly tab = signal("link");
  readonly #needs: ComposeNeeds;
  readonly #names = new Map<string, string>();
  #environment: Environment | "" = "";

  constructor(needs: ComposeNeeds) {
    this.#needs = needs;
    this.recipients = new Recipients(needs.call);
    this.made = new Made(needs.call);
    this.providers = new Combo(
      (text) => this.#findProviders(text),
      ({ id, label }) => {
        this.#names.set(id, label);
        this.form.peek()?.set("provider", id);
      },
    );
  }

  /** Every way that makes something new. */
  readonly ways = computed<Way[]>(() =>
    this.#needs
      .systems()
      .flatMap((system) =>
        system.kinds
          .filter((kind) => !kind.needs_account)
          .map((kind) => ({ id: `${system.id}/${kind.id}`, system, kind })),
      ),
  );

  /** Integrations of the chosen way's system. */
  readonly fitting = computed<readonly Integration[]>(() => {
    const system = this.way.value?.system.id;
    return (this.integrations.value.value ?? []).filter((one) => one.system === system);
  });

  async enter(params: Readonly<Record<string, string>>): Promise<void> {
    const environment = this.#needs.environment();
    if (environment !== this.#environment) this.#forget(environment);
    if (this.way.peek() === null || params.kind !== undefined) this.#pick(params.kind);
    await Promise.all([
      this.recipients.begin(params.customer ?? "", params.name ?? ""),
      this.integrations.load(() => this.#needs.call("integration_list", { environment })),
    ]);
    this.#fit(params.integration);
    await this.preview();
  }

  choose(way: Way): void {
    batch(() => {
      this.way.value = way;
      this.form.value = new Form(way.system.id, way.kind.fields, this.#kept(way));
      this.#fit();
    });
  }

  /** Code and request for what is chosen now; asks nothing of the system. */
  async preview(): Promise<void> {
    const request = this.#request(this.recipients.first);
    if (request === null) return this.snippets.set(null);
    await this.snippets.load(() => this.#needs.call("link_snippets", request));
  }

  /** The name people know a provider by. */
  providerName(key: string): string {
    return this.#names.get(key) ?? key;
  }

  /** Why *Create* cannot be pressed yet, as a key; null when it can. */
  readonly missing = computed<string | null>(() => {
    if (this.recipients.empty) return "compose-missing-customer";
    if (this.integration.value === null) return "compose-missing-integration";
    return null;
  });

  /** Makes one link for every customer, one after the other, as a doubled one would be valid too. */
  async create(): Promise<void> {
    if (this.missing.peek() !== null || this.form.peek()?.check() !== true) return;
    const command = this.way.peek()?.kind.fits === "call" ? "hub_open" : "link_create";
    this.made.clear();
    await this.creating.run(async () => {
      const customers = await this.recipients.settle();
      for (const customer of customers) await this.#make(command, customer);
    });
    const refused = this.creating.error.peek() ?? this.made.error;
    if (this.form.peek()?.refuse(refused)) this.creating.clear();
  }

  async #make(command: "link_create" | "hub_open", customer: Customer): Promise<void> {
    const request = this.#request(customer.id);
    if (request === null) return;
    await this.made.make(customer, async () =>
      command === "hub_open"
        ? (await this.#needs.call("hub_open", request)).link
        : this.#needs.call("link_create", request),
    );
  }

  #request(customer: string): LinkRequest | null {
    const [way, integration, form] = [this.way.peek(), this.integration.peek(), this.form.peek()];
    if (way === null || integration === null || form === null) return null;
    return { integration: integration.id, customer, kind: way.kind.id, options: form.given() };
  }

  #forget(environment: Environment): void {
    this.#environment = environment;
    this.integration.value = null;
    this.integrations.set(null);
    this.made.clear();
  }

  #pick(id: string | undefined): void {
    const way = this.ways.value.find((one) => one.id === id) ?? this.ways.value[0];
    if (way !== undefined && way.id !== this.way.peek()?.id) this.choose(way);
  }

  /** Takes the wished integration, or the only sensible one. */
  #fit(wished?: string): void {
    const fitting = this.fitting.value;
    const kept = fitting.find(({ id }) => id === (wished ?? this.integration.peek()?.id));
    this.integration.value = kept ?? fitting[0] ?? null;
  }

  /** What was given for another way and means the same in this one. */
  #kept(way: Way): Record<string, string> {
    const before = this.form.peek();
    if (before === null || before.system !== way.system.id) return {};
    const names = new Set(way.kind.fields.map(({ name }) => name));
    // A hub lasts minutes and a mailed link days: the time is each way's own.
    return Object.fromEntries(
      Object.entries(before.given()).filter(([name]) => names.has(name) && name !== "expires_in"),
    );
  }

  async #findProviders(query: string) {
    const integration = this.integration.peek()?.id;
    if (integration === undefined) return [];
    const page = await this.#needs.call("provider_list", { integration, query, fresh: false });
    return page.rows.map(({ key, name, categories }) => ({
      id: key,
      label: name,
      detail: categories.join(", "),
      mark: initials(name),
    }));
  }

  /** The failure to show over the form: of saving a customer, or of the only link. */
  get failure(): AppError | null {
    return this.creating.error.value;
  }
}
