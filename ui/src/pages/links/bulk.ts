/** Links for everybody in a CSV file: looked at first, then made by a job with a result for every row. */

import { batch, computed, signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type {
  Environment,
  ImportReport,
  Integration,
  Job,
  LinkKind,
  Spec,
} from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import { Form } from "../../form/model.ts";
import { Providers } from "../../providers.ts";
import { TemplateChoice } from "../../templates.ts";

/** Id in the address of the form. */
export const BULK = "+csv";

export type BulkNeeds = {
  call: Call;
  systems: () => readonly Spec[];
  environment: () => Environment;
};

/** Ways that make a link to be sent, without an account that has to be there. */
export const bulkKinds = (spec: Spec | undefined): readonly LinkKind[] =>
  (spec?.kinds ?? []).filter(({ fits, needs_account }) => fits === "mail" && !needs_account);

export class BulkModel {
  readonly integrations = new Latest<readonly Integration[]>();
  readonly integration = signal<Integration | null>(null);
  readonly kind = signal<LinkKind | null>(null);
  readonly form = signal<Form | null>(null);
  readonly csv = signal("");
  /** What the file holds, as the core reads it. */
  readonly report = signal<ImportReport | null>(null);
  readonly looking = new Action();
  readonly starting = new Action();
  /** The job that was started with what stands here. */
  readonly job = signal<Job | null>(null);
  readonly providers: Providers;
  readonly templates: TemplateChoice;
  readonly #needs: BulkNeeds;
  /** Counts looks at the file; only the answer to the latest one counts. */
  #looks = 0;

  constructor(needs: BulkNeeds) {
    this.#needs = needs;
    this.templates = new TemplateChoice(needs.call);
    this.providers = new Providers(
      needs.call,
      () => this.integration.peek()?.id,
      (provider) => this.form.peek()?.set("provider", provider),
    );
  }

  /** Integrations whose system makes links from a file. */
  readonly fitting = computed<readonly Integration[]>(() =>
    (this.integrations.value.value ?? []).filter(
      ({ system }) => bulkKinds(this.#spec(system)).length > 0,
    ),
  );

  /** Ways of the chosen integration. */
  readonly kinds = computed(() => bulkKinds(this.#spec(this.integration.value?.system ?? "")));

  /** Rows that links will be made for. */
  readonly rows = computed(() => {
    const report = this.report.value;
    return report === null ? 0 : report.created + report.updated + report.unchanged;
  });

  readonly ready = computed(
    () => this.rows.value > 0 && this.kind.value !== null && !this.starting.busy.value,
  );

  async enter(): Promise<void> {
    const environment = this.#needs.environment();
    await this.integrations.load(() => this.#needs.call("integration_list", { environment }));
    const chosen = this.integration.peek();
    if (!this.fitting.peek().some(({ id }) => id === chosen?.id)) this.choose("");
  }

  /** Chooses an integration by its id, or the first. */
  choose(id: string): void {
    const all = this.fitting.peek();
    batch(() => {
      this.integration.value = all.find((one) => one.id === id) ?? all[0] ?? null;
      this.chooseKind("");
    });
  }

  /** Chooses a way by its id, or the first. */
  chooseKind(id: string): void {
    const kinds = this.kinds.peek();
    const kind = kinds.find((one) => one.id === id) ?? kinds[0] ?? null;
    const system = this.integration.peek()?.system ?? "";
    batch(() => {
      this.kind.value = kind;
      this.form.value = kind === null ? null : new Form(system, kind.fields);
      // Every row of the file fills in its own.
      this.form.value?.suggest(null);
      this.job.value = null;
    });
    void this.templates.read(this.integration.peek()?.id ?? "", this.form.peek());
  }

  /** Takes a text and looks at it; nothing is changed by that. */
  async read(csv: string): Promise<void> {
    this.#looks += 1;
    const mine = this.#looks;
    batch(() => {
      this.csv.value = csv;
      this.report.value = null;
      this.job.value = null;
      this.looking.clear();
    });
    if (csv.trim() === "") return;
    const report = await this.looking.run(() =>
      this.#needs.call("customer_import", { csv, dry_run: true }),
    );
    if (mine === this.#looks) this.report.value = report ?? null;
    else if (!this.looking.busy.peek()) await this.read(this.csv.peek());
  }

  async start(): Promise<void> {
    const integration = this.integration.peek();
    const kind = this.kind.peek();
    const form = this.form.peek();
    if (!this.ready.peek() || integration === null || kind === null || form?.check() !== true)
      return;
    const request = {
      integration: integration.id,
      kind: kind.id,
      csv: this.csv.peek(),
      options: form.given(),
    };
    const job = await this.starting.run(() => this.#needs.call("link_bulk", request));
    if (job !== undefined) this.job.value = job;
    else if (form.refuse(this.starting.error.peek())) this.starting.clear();
  }

  #spec(system: string): Spec | undefined {
    return this.#needs.systems().find(({ id }) => id === system);
  }
}

/** The first rows of a CSV text, for people to see that it is the right file; the core reads it for good. */
export function firstRows(text: string, most: number): string[][] {
  const body = text.replace(/^\ufeff/, "");
  const head = body.split(/\r?\n/, 1)[0] ?? "";
  const sign = ["\t", ";", ","].reduce((a, b) =>
    head.split(b).length > head.split(a).length ? b : a,
  );
  const rows: string[][] = [[""]];
  let quoted = false;
  for (const letter of body) {
    const row = rows.at(-1) ?? [];
    if (letter === '"') quoted = !quoted;
    else if (letter === sign && !quoted) row.push("");
    else if (letter === "\n" && !quoted) {
      if (rows.length > most) break;
      rows.push([""]);
    } else if (letter !== "\r") row[row.length - 1] += letter;
  }
  return rows.filter((row) => row.some((cell) => cell !== "")).slice(0, most);
}
