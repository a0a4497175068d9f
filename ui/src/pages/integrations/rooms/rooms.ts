/** What an integration holds beside its access: templates, webhooks, people, providers, each at its own address. No DOM. */

import type { Spec } from "../../../bindings.ts";
import type { RoomNeeds } from "./needs.ts";
import { People } from "./people.ts";
import { ProviderList } from "./providers.ts";
import { Templates } from "./templates.ts";
import { Webhooks } from "./webhooks.ts";

/** In their order; the first is the form with the keys. */
export const PARTS = ["access", "templates", "webhooks", "people", "providers"] as const;
export type Part = (typeof PARTS)[number];

/** The parts that a system has. */
export function partsOf(spec: Spec | undefined): readonly Part[] {
  const has: Record<Part, boolean> = {
    access: true,
    templates: (spec?.template.length ?? 0) > 0,
    webhooks: (spec?.webhook.length ?? 0) > 0,
    people: spec?.offers.people === true,
    providers: spec?.offers.providers === true,
  };
  return PARTS.filter((part) => has[part]);
}

export class Rooms {
  readonly templates: Templates;
  readonly webhooks: Webhooks;
  readonly people: People;
  readonly providers: ProviderList;
  readonly #needs: RoomNeeds;
  #shown = "";

  constructor(needs: RoomNeeds) {
    this.#needs = needs;
    this.templates = new Templates(needs);
    this.webhooks = new Webhooks(needs);
    this.people = new People(needs);
    this.providers = new ProviderList(needs);
  }

  /** The part that the address names, where the system has it. */
  get part(): Part {
    const where = this.#needs.where();
    const named = this.#needs.router.route.value.params.part;
    return partsOf(where?.spec).find((part) => part === named) ?? "access";
  }

  /** Every part of the system that is open. */
  get parts(): readonly Part[] {
    const where = this.#needs.where();
    return where === null ? [] : partsOf(where.spec);
  }

  choose(part: string): void {
    this.#needs.router.set({ part: part === "access" ? "" : part, item: "" });
  }

  /** The address says another room, or another thing in it. */
  async enter(): Promise<void> {
    const where = this.#needs.where();
    if (where === null) return;
    const shown = `${where.integration.id}/${this.part}`;
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#clear();
      await this.read();
    }
    if (this.part === "templates") this.templates.open();
    if (this.part === "webhooks") this.webhooks.open();
  }

  /** Something of that place changed, here or from the command line. */
  changed(place: string): void {
    if (place === "templates" && this.part === "templates") void this.templates.read();
    if (place === "integrations" && this.part === "webhooks") void this.webhooks.read();
  }

  /** Reads the open part anew. */
  async read(): Promise<void> {
    const part = this.part;
    if (part === "templates") await this.templates.read();
    if (part === "webhooks") await this.webhooks.read();
    if (part === "people") await this.people.read();
    if (part === "providers") await this.providers.read();
  }

  /** What is open belongs to the integration that is left. */
  #clear(): void {
    for (const room of [this.templates, this.webhooks, this.people, this.providers]) room.clear();
  }
}
