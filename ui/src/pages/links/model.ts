/** Links: what was made for whom, how long it lasts, what became of it. */

import { signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type { Environment, Link, LinkDetail, LinkState } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import { Listing } from "../../list/listing.ts";
import { toggled, valuesOf } from "../../query.ts";
import type { Router } from "../../route.ts";

export type LinksNeeds = { call: Call; router: Router; environment: () => Environment };

export class LinksModel {
  readonly counts = signal<Record<string, number>>({});
  readonly detail = new Latest<LinkDetail>();
  readonly act = new Action();
  readonly listing: Listing<Link>;
  readonly #call: Call;
  #shown = "";

  constructor({ call, router, environment }: LinksNeeds) {
    this.#call = call;
    this.listing = new Listing({
      router,
      place: "links",
      scope: () => `env:${environment()}`,
      key: ({ id }) => id,
      fetch: async (request) => {
        const page = await call("link_list", request);
        this.counts.value = page.counts;
        return page;
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
    if (id !== "") await this.detail.load(() => this.#call("link_show", { id }));
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

  markSent(): Promise<void> {
    return this.#change("link_mark_sent");
  }

  revoke(): Promise<void> {
    return this.#change("link_revoke");
  }

  /** Opens the page as the customer will see it. */
  async open(): Promise<void> {
    await this.act.run(() => this.#call("link_open", { id: this.#shown }));
  }

  async #change(command: "link_mark_sent" | "link_revoke"): Promise<void> {
    const id = this.#shown;
    const link = await this.act.run(() => this.#call(command, { id }));
    if (link === undefined) return;
    await Promise.all([this.read(), this.listing.list.refresh()]);
  }
}
