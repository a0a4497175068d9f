/** Webhooks as they are set up at the system: listed, set up, taken down. Their secret stays in the vault. No DOM. */

import { batch, signal } from "@preact/signals-core";
import { Action, Latest } from "../../../action.ts";
import type { SecretReport, Webhook } from "../../../bindings.ts";
import { Form } from "../../../form/model.ts";
import { Removal } from "../../../removal.ts";
import { t } from "../../../texts.ts";
import { environmentOf, NEW, type RoomNeeds } from "./needs.ts";

/** What a new one is called, unless somebody says otherwise. */
const NAME = "Linkdesk";

export class Webhooks {
  readonly list = new Latest<readonly Webhook[]>();
  /** Of the one that is to be set up. */
  readonly form = signal<Form | null>(null);
  readonly creating = new Action();
  readonly removal: Removal<Webhook>;
  readonly #needs: RoomNeeds;

  constructor(needs: RoomNeeds) {
    this.#needs = needs;
    this.removal = new Removal(
      ({ id }) => needs.call("webhook_remove", { integration: this.#integration, id }),
      () => environmentOf(needs),
    );
  }

  get #integration(): string {
    return this.#needs.where()?.integration.id ?? "";
  }

  get isNew(): boolean {
    return this.#needs.router.route.value.params.item === NEW;
  }

  /** The secret that is there already; a new webhook is signed with it. */
  get secret(): SecretReport | undefined {
    const secrets = this.#needs.where()?.integration.secrets ?? [];
    return secrets.find(({ name, present }) => name === "webhook_secret" && present);
  }

  /** What an address must end with to reach this integration; empty: the receiver is off. */
  get ending(): string {
    const url = this.#needs.where()?.integration.webhook_url ?? "";
    return url === "" ? "" : new URL(url).pathname;
  }

  clear(): void {
    batch(() => {
      this.list.set(null);
      this.form.value = null;
      this.removal.cancel();
    });
    this.creating.clear();
  }

  async read(): Promise<void> {
    const id = this.#integration;
    await this.list.load(() => this.#needs.call("webhook_list", { id }));
  }

  /** The form of a new one, where the address says so. */
  open(): void {
    const where = this.#needs.where();
    if (!this.isNew || where === null) {
      this.form.value = null;
      return;
    }
    if (this.form.peek() !== null) return;
    const { integration, spec } = where;
    // Only the practice reaches this machine without a tunnel.
    const near = integration.environment === "practice" ? integration.webhook_url : "";
    const values = { webhook_name: NAME, webhook_url: near };
    this.form.value = new Form(spec.id, spec.webhook, values);
  }

  show(item: string): void {
    this.#needs.router.set({ item });
    this.open();
  }

  /** True when it is set up. */
  async create(): Promise<boolean> {
    const form = this.form.peek();
    if (form === null || !form.check()) return false;
    const draft = { integration: this.#integration, values: form.given() };
    const made = await this.creating.run(() => this.#needs.call("webhook_create", draft));
    if (made === undefined) {
      if (form.refuse(this.creating.error.peek())) this.creating.clear();
      return false;
    }
    this.form.value = null;
    this.#needs.router.set({ item: "" }, true);
    await this.read();
    this.#needs.did(t("webhook-made", { name: made.name }), async () => {
      const { id } = made;
      await this.#needs.call("webhook_remove", { integration: this.#integration, id });
      await this.read();
    });
    return true;
  }
}
