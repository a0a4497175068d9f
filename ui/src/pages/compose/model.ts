/** A new link: for whom, in which way, through what, with which options. */

import { batch, computed, signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type {
  Customer,
  Environment,
  Integration,
  LinkKind,
  LinkRequest,
  Mails,
  Spec,
} from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import type { AppError } from "../../errors.ts";
import { type Filling, Form } from "../../form/model.ts";
import { OVER } from "../../parts/link.ts";
import { Providers } from "../../providers.ts";
import { Recipients } from "../../recipients.ts";
import { TemplateChoice } from "../../templates.ts";
import { Invitation, type Invited } from "./invitation.ts";
import { Made, type Result } from "./made.ts";
import { MailModel, type MailOf } from "./mail.ts";
import { Previews } from "./previews.ts";
import { TABS, type Tab, tabsOf } from "./tabs.ts";

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
  readonly providers: Providers;
  readonly templates: TemplateChoice;
  readonly creating = new Action();
  readonly mail: MailModel;
  readonly invitation: Invitation;
  readonly previews: Previews;
  /** What the person turned to last. */
  readonly #turned = signal<Tab>("mail");
  readonly #needs: ComposeNeeds;
  /** The customer on show at the right. */
  readonly shown = signal("");
  /** What the results were made from. */
  readonly #granted = signal("");
  #environment: Environment | "" = "";

  constructor(needs: ComposeNeeds) {
    this.#needs = needs;
    this.recipients = new Recipients(needs.call);
    this.made = new Made(needs.call);
    this.previews = new Previews(needs.call);
    this.mail = new MailModel(needs.call, () => this.#mailOf());
    this.invitation = new Invitation(needs.call, () => this.#invited());
    this.templates = new TemplateChoice(needs.call);
    this.providers = new Providers(
      needs.call,
      () => this.integration.peek()?.id,
      (provider) => this.form.peek()?.set("provider", provider),
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

  /** The way opens here, on a call: there is nothing to send. */
  readonly onCall = computed(() => this.way.value?.kind.fits === "call");

  /** What the system mails by itself; where that is all, the mail to look at is not the desk's. */
  readonly mails = computed<Mails>(() => this.way.value?.kind.mails ?? "nothing");

  readonly tabs = computed<readonly Tab[]>(() => tabsOf(this.way.value?.kind));

  /** What stands at the right. */
  readonly tab = computed<Tab>(() => {
    const [first = "link"] = this.tabs.value;
    return this.tabs.value.includes(this.#turned.value) ? this.#turned.value : first;
  });

  /** What the right side is drawn from, to notice when it has to be read again. */
  readonly asked = computed<string>(() => {
    const tab = this.tab.value;
    if (tab === "mail" && this.mails.value === "alone")
      return JSON.stringify([tab, this.invitation.asked]);
    if (tab === "mail") return JSON.stringify([tab, this.mail.request]);
    if (tab === "qr") return JSON.stringify([tab, this.#address()]);
    return JSON.stringify([tab, this.#shownRequest()]);
  });

  /** Turns to another view of what is made. */
  look(tab: string): void {
    this.#turned.value = TABS.find((one) => one === tab) ?? this.#turned.peek();
  }

  async enter(params: Readonly<Record<string, string>>): Promise<void> {
    const environment = this.#needs.environment();
    if (environment !== this.#environment) this.#forget(environment);
    if (this.way.peek() === null || params.kind !== undefined) this.#pick(params.kind);
    await Promise.all([
      this.recipients.begin(params.customer ?? "", params.name ?? ""),
      this.integrations.load(() => this.#needs.call("integration_list", { environment })),
    ]);
    this.#fit(params.integration);
  }

  choose(way: Way): void {
    batch(() => {
      this.way.value = way;
      this.form.value = new Form(way.system.id, way.kind.fields, this.#kept(way));
      this.#fit();
    });
  }

  /** Reads what is on show at the right; asks nothing of the system. */
  async preview(): Promise<void> {
    const tab = this.tab.peek();
    if (tab === "mail") await (this.mails.peek() === "alone" ? this.invitation : this.mail).read();
    if (tab === "qr") await this.previews.readQr(this.#address());
    if (tab === "address") await this.previews.readAddress(this.#shownRequest());
    if (tab === "request" || tab === "code") await this.previews.readCode(this.#shownRequest());
  }

  /** The link on show, while it has an address to be drawn. */
  #address(): string | null {
    const link = this.result.value?.link;
    return link === undefined || link === null || OVER.includes(link.state) ? null : link.id;
  }

  /** What the one customer fills in; with several each keeps their own. */
  suggest(): void {
    const picked: readonly Filling[] = this.recipients.picked.value;
    const newcomer = this.recipients.newcomer.value;
    const all = newcomer ? [...picked, { ...newcomer, contact_name: "", extra: {} }] : picked;
    const [one, ...more] = all;
    this.form.value?.suggest(more.length === 0 ? (one ?? null) : null);
  }

  /** Reads the templates of the integration, where this way asks for one. */
  async readTemplates(): Promise<void> {
    await this.templates.read(this.integration.peek()?.id ?? "", this.form.peek());
  }

  /** The addresses that a link may lead back to: those of the integration, and the desk's own. */
  registered(setting: string): readonly string[] {
    const { settings = {}, callback_url = "" } = this.integration.value ?? {};
    const listed = (settings[setting] ?? "").split(",").map((one) => one.trim());
    return [...listed, callback_url].filter((one) => one !== "");
  }

  #shownRequest(): LinkRequest | null {
    return this.#request(this.person.value?.id ?? "");
  }

  /** The mail of the link that is made, or else of the one that would be. */
  #mailOf(): MailOf | null {
    const request = this.#shownRequest();
    const link = this.result.value?.link;
    if (request === null || (link === undefined && this.result.value !== undefined)) return null;
    const { integration, kind, options = {} } = request;
    return {
      link: link?.id ?? null,
      customer: this.person.value?.id ?? null,
      integration,
      kind,
      provider: options.provider ?? "",
      expires_in: Number(options.expires_in) || null,
    };
  }

  /** The template that is chosen, for the one on show. */
  #invited(): Invited | null {
    const template = this.templates.chosen(this.form.value);
    const integration = this.integration.value?.id;
    if (template === null || integration === undefined) return null;
    return { integration, template, customer: this.person.value?.id ?? "" };
  }

  /** Why *Create* cannot be pressed yet, as a key; null when it can. */
  readonly missing = computed<string | null>(() => {
    if (this.recipients.empty) return "compose-missing-customer";
    if (this.integration.value === null) return "compose-missing-integration";
    return null;
  });

  /** Who is picked and has no link of this kind yet; nobody gets a second one that is valid too. */
  readonly #due = computed<readonly Customer[]>(() => {
    const same = this.#granted.value === this.#where();
    return this.recipients.picked.value.filter(({ id }) => !(same && this.made.has(id)));
  });

  /** How many links *Create* makes. */
  readonly count = computed(
    () => this.#due.value.length + (this.recipients.newcomer.value?.name.trim() ? 1 : 0),
  );

  /** All that was asked for is made. */
  readonly done = computed(() => this.made.results.value.length > 0 && this.count.value === 0);

  /** Whom the right side is about: those who are picked, or those with a result while nobody else is. */
  readonly people = computed<readonly Customer[]>(() => {
    const made = this.made.results.value.map(({ customer }) => customer);
    const picked = this.recipients.picked.value;
    return picked.every(({ id }) => made.some((one) => one.id === id)) ? made : picked;
  });

  /** The one of them who is on show. */
  readonly person = computed<Customer | null>(() => {
    const all = this.people.value;
    return all.find(({ id }) => id === this.shown.value) ?? all[0] ?? null;
  });

  /** What was made for the one on show; nothing yet: undefined. */
  readonly result = computed<Result | undefined>(() => this.made.of(this.person.value?.id ?? ""));

  /** Makes one link for everybody who has none, one after the other; false when something is to be mended first. */
  async create(): Promise<boolean> {
    if (this.missing.peek() !== null || this.form.peek()?.check() !== true) return false;
    if (this.#granted.peek() !== this.#where()) this.made.clear();
    await this.creating.run(async () => {
      await this.recipients.settle();
      const due = this.#due.peek();
      this.#granted.value = this.#where();
      for (const customer of due) await this.#make(customer);
    });
    const refused = this.creating.error.peek() ?? this.made.error;
    if (this.form.peek()?.refuse(refused) !== true) return refused === null;
    this.creating.clear();
    this.made.clear();
    return false;
  }

  /** Opens the page here once more, with a fresh token. */
  async reopen(customer: Customer): Promise<void> {
    await this.creating.run(() => this.#make(customer));
  }

  /** The next link: the way and its options stay, the customers go. */
  another(): void {
    batch(() => {
      this.made.clear();
      this.creating.clear();
      this.recipients.clear();
    });
  }

  /** Everything but the customers that links are made from. */
  #where(): string {
    const values = this.form.value?.values.value;
    return JSON.stringify([this.way.value?.id, this.integration.value?.id, values]);
  }

  async #make(customer: Customer): Promise<void> {
    const request = this.#request(customer.id);
    if (request === null) return;
    await this.made.make(customer, async () =>
      this.onCall.peek()
        ? (await this.#needs.call("hub_open", request)).link
        : this.#needs.call("link_create", request),
    );
  }

  #request(customer: string): LinkRequest | null {
    const [way, integration, form] = [this.way.value, this.integration.value, this.form.value];
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

  /** The failure to show over the form: of saving a customer, or of the only link. */
  get failure(): AppError | null {
    return this.creating.error.value;
  }
}
