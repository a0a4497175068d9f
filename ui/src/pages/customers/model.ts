/** Customers: who is being onboarded, one by one or from a file. */

import { signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type { Customer, CustomerDraft, Field, ImportReport } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import { Form } from "../../form/model.ts";
import { type Did, Listing } from "../../list/listing.ts";
import { token } from "../../query.ts";
import type { Router } from "../../route.ts";
import { t } from "../../texts.ts";

/** Id in the address of a customer who is being entered. */
export const NEW = "+";
/** Id in the address of the import. */
export const IMPORT = "+csv";

const field = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  input: { kind: "text" },
  required: false,
  default: "",
  example: "",
  pattern: "",
  max: 0,
  advanced: false,
  undocumented: false,
  needs: [],
  from: "",
  help_url: "",
  ...more,
});

/** The desk's own fields of a customer, drawn like those of a system. */
const FIELDS: Field[] = [
  field("name", { required: true, max: 200 }),
  field("owner_id", { max: 200 }),
  field("contact_name", { max: 200 }),
  field("email", { pattern: "[^@\\s]+@[^@\\s]+", example: "jana@acme.example", max: 254 }),
  field("language", { input: { kind: "select", options: ["en", "de", "zh-CN"] } }),
  field("time_zone", { example: "Europe/Berlin", advanced: true }),
  field("tags", { advanced: true }),
  field("note", { advanced: true, max: 2000 }),
];

export class CustomersModel {
  readonly listing: Listing<Customer>;
  readonly form = signal<Form | null>(null);
  readonly current = new Latest<Customer>();
  readonly saving = new Action();
  readonly csv = signal("");
  readonly importing = new Action();
  /** What the import would do, or did. */
  readonly report = signal<{ dry: boolean; report: ImportReport } | null>(null);
  readonly #call: Call;
  readonly #router: Router;
  readonly #did: Did;
  #shown = "";

  constructor({ call, router, did }: { call: Call; router: Router; did: Did }) {
    this.#call = call;
    this.#router = router;
    this.#did = did;
    this.listing = new Listing({
      router,
      did,
      place: "customers",
      // The address names the owner id, which the list can be searched for.
      key: ({ owner_id }) => owner_id,
      fetch: (request) => call("customer_list", request),
    });
  }

  async enter(): Promise<void> {
    const id = this.listing.selected;
    if (id !== this.#shown) this.#open(id);
    await this.listing.enter();
    if (id !== "" && id !== NEW && id !== IMPORT && this.current.value.peek() === null)
      await this.#find(id);
  }

  #open(id: string): void {
    this.#shown = id;
    this.saving.clear();
    this.importing.clear();
    this.report.value = null;
    this.current.set(null);
    this.form.value = id === NEW ? new Form("customer", FIELDS) : null;
  }

  /** There is no command for one customer: they are found in the list, or by their owner id. */
  async #find(id: string): Promise<void> {
    const index = this.listing.list.indexOf(id);
    const known = index < 0 ? undefined : this.listing.list.at(index);
    await this.current.load(async () => known ?? (await this.#byOwner(id)));
    const found = this.current.value.peek();
    if (found !== null && id === this.#shown)
      this.form.value = new Form("customer", FIELDS, shown(found));
  }

  async #byOwner(id: string): Promise<Customer> {
    const request = { query: token("owner", id), sort: "", descending: false, limit: 1, offset: 0 };
    const { rows } = await this.#call("customer_list", request);
    if (rows[0] === undefined)
      throw { code: "not_found", message: `There is no customer “${id}”.` };
    return rows[0];
  }

  async save(): Promise<void> {
    const form = this.form.peek();
    if (form === null || !form.check()) return;
    const before = this.current.value.peek();
    const saved = await this.saving.run(() => this.#call("customer_save", draft(form, before)));
    if (saved === undefined) {
      if (form.refuse(this.saving.error.peek())) this.saving.clear();
      return;
    }
    await this.#take(saved);
    if (before === null)
      this.#did(t("customer-added", { name: saved.name }), () => this.#leave(saved.id));
    else this.#did(t("customer-saved", { name: saved.name }), () => this.#back(before));
  }

  /** Shows a customer as just saved, wherever the person stands by now. */
  async #take(saved: Customer): Promise<void> {
    await this.listing.list.refresh();
    this.#shown = saved.owner_id;
    this.current.set(saved);
    this.form.value = new Form("customer", FIELDS, shown(saved));
    if (this.#router.route.peek().place === "customers") this.#router.open(saved.owner_id, true);
  }

  /** Puts the values of before in their place again. */
  async #back(before: Customer): Promise<void> {
    await this.#take(await this.#call("customer_save", draftOf(before)));
  }

  /** Takes a customer out who was just entered. */
  async #leave(id: string): Promise<void> {
    await this.#call("customer_remove", { id });
    const open = this.current.value.peek()?.id === id;
    if (open && this.#router.route.peek().place === "customers") this.#router.open("", true);
    await this.listing.list.refresh();
  }

  async remove(): Promise<void> {
    const gone = this.current.value.peek();
    if (gone === null) return;
    const done = await this.saving.run(() => this.#call("customer_remove", { id: gone.id }));
    if (done === undefined) return;
    this.#router.open("", true);
    await this.listing.list.refresh();
    this.#did(t("customer-removed", { name: gone.name }), async () => {
      await this.#take(await this.#call("customer_restore", draftOf(gone)));
    });
  }

  /** Looks at the file, or takes it in. */
  async import(dry: boolean): Promise<void> {
    const request = { csv: this.csv.peek(), dry_run: dry };
    const report = await this.importing.run(() => this.#call("customer_import", request));
    if (report === undefined) return;
    this.report.value = { dry, report };
    if (!dry) await this.listing.list.refresh();
  }

  setCsv(text: string): void {
    this.csv.value = text;
    this.report.value = null;
  }
}

/** What a customer was, as it is saved. */
function draftOf(customer: Customer): CustomerDraft {
  const { links: _, accounts: __, created_at: ___, ...draft } = customer;
  return draft;
}

const shown = (customer: Customer): Record<string, string> => ({
  name: customer.name,
  owner_id: customer.owner_id,
  contact_name: customer.contact_name,
  email: customer.email,
  language: customer.language,
  time_zone: customer.time_zone,
  tags: customer.tags.join(", "),
  note: customer.note,
});

function draft(form: Form, before: Customer | null): CustomerDraft {
  const tags = form
    .get("tags")
    .split(",")
    .map((tag) => tag.trim());
  return {
    ...(before === null ? {} : { id: before.id }),
    name: form.get("name").trim(),
    owner_id: form.get("owner_id").trim(),
    contact_name: form.get("contact_name"),
    email: form.get("email").trim(),
    language: form.get("language"),
    time_zone: form.get("time_zone"),
    tags: tags.filter((tag) => tag !== ""),
    note: form.get("note"),
    extra: before?.extra ?? {},
  };
}
