/** Links: what was made for whom, how long it lasts, what became of it. */

import { signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type { Environment, Link, LinkDetail, LinkState, Spec } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import type { Rich } from "../../clipboard.ts";
import { Batch } from "../../list/batch.ts";
import { type Did, Listing } from "../../list/listing.ts";
import { tableOf } from "../../list/table.ts";
import { toggled, valuesOf } from "../../query.ts";
import type { Router } from "../../route.ts";
import { t } from "../../texts.ts";
import { BULK } from "./bulk.ts";

export type LinksNeeds = {
  call: Call;
  router: Router;
  environment: () => Environment;
  did: Did;
  spec: (system: string) => Spec | undefined;
};

export class LinksModel {
  readonly counts = signal<Record<string, number>>({});
  readonly detail = new Latest<LinkDetail>();
  readonly act = new Action();
  readonly listing: Listing<Link>;
  /** An act on every link picked. */
  readonly batch = new Batch();
  readonly #call: Call;
  readonly #did: Did;
  readonly #spec: LinksNeeds["spec"];
  #shown = "";

  constructor({ call, router, environment, did, spec }: LinksNeeds) {
    this.#did = did;
    this.#spec = spec;
    this.#call = call;
    this.listing = new Listing({
      router,
      did,
      place: "links",
      scope: () => `env:${environment()}`,
      key: ({ id }) => id,
      fetch: async (request) => {
        const page = await call("link_list", request);
        const beside = (): void => {
          this.counts.value = page.counts;
        };
        return { ...page, beside };
      },
    });
  }

  async enter(): Promise<void> {
    const id = this.listing.selected;
    if (id !== this.#shown) {
      this.#shown = id;
      this.act.clear();
      this.detail.set(null);
      void this.read();
    }
    await this.listing.enter();
  }

  async read(): Promise<void> {
    const id = this.#shown;
    if (id !== "" && id !== BULK) await this.detail.load(() => this.#call("link_show", { id }));
  }

  get states(): LinkState[] {
    return valuesOf(this.listing.query, "state") as LinkState[];
  }

  toggleState(state: LinkState): void {
    this.listing.filter(toggled(this.listing.query, "state", state));
  }

  /** Asks the system what became of the link. */
  async check(): Promise<void> {
    const id = this.#shown;
    const detail = await this.act.run(() => this.#call("link_watch", { id }));
    if (detail !== undefined && id === this.#shown) this.detail.set(detail);
    await this.listing.list.refresh();
  }

  async markSent(): Promise<void> {
    const link = await this.#change("link_mark_sent");
    if (link !== null) this.#undoable(t("link-was-sent"), "link_unsend", [link]);
  }

  /** Takes the link back. Where the system ends it too, there is no way to undo that. */
  async revoke(): Promise<void> {
    const link = await this.#change("link_revoke");
    if (link === null) return;
    const ended = this.#spec(link.system)?.offers.revoke === true;
    if (ended) this.#did(t("link-was-revoked"));
    else this.#undoable(t("link-was-revoked"), "link_reinstate", [link]);
  }

  async checkAll(rows: readonly Link[]): Promise<void> {
    await this.batch.run(rows, ({ id }) => this.#call("link_watch", { id }));
    await this.refresh();
  }

  async markAllSent(rows: readonly Link[]): Promise<void> {
    const marked: Link[] = [];
    await this.batch.run(rows, async ({ id }) => {
      marked.push(await this.#call("link_mark_sent", { id }));
    });
    await this.refresh();
    if (marked.length > 0)
      this.#undoable(t("links-were-sent", { count: marked.length }), "link_unsend", marked);
  }

  async refresh(): Promise<void> {
    await Promise.all([this.read(), this.listing.list.refresh()]);
  }

  /** The addresses of links that are open, which only the single link tells, as a table; null: none could be read. */
  async addresses(rows: readonly Link[]): Promise<{ rich: Rich; count: number } | null> {
    const found: Link[] = [];
    await this.batch.run(rows, async ({ id }) => {
      const { link } = await this.#call("link_show", { id });
      if (link.url !== null) found.push(link);
    });
    if (found.length === 0) return null;
    const told = [
      { heading: t("column-customer"), text: ({ customer_name }: Link) => customer_name },
      { heading: t("column-owner_id"), text: ({ owner_id }: Link) => owner_id },
      { heading: t("column-expires_at"), text: ({ expires_at }: Link) => expires_at ?? "" },
      { heading: t("link-address"), text: ({ url }: Link) => url ?? "" },
    ];
    return { rich: tableOf(told, found), count: found.length };
  }

  /** Opens the page as the customer will see it. */
  async open(): Promise<void> {
    await this.act.run(() => this.#call("link_open", { id: this.#shown }));
  }

  async #change(command: "link_mark_sent" | "link_revoke"): Promise<Link | null> {
    const id = this.#shown;
    const link = await this.act.run(() => this.#call(command, { id }));
    if (link === undefined) return null;
    await this.refresh();
    return link;
  }

  /** Says what was done to these, and takes it back one by one. */
  #undoable(text: string, command: "link_unsend" | "link_reinstate", links: readonly Link[]): void {
    this.#did(text, async () => {
      for (const { id } of links) await this.#call(command, { id });
      await this.refresh();
    });
  }
}
