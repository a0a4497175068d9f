/** Customers, accounts and links in the palette, as the core finds them. */

import type { App } from "../../app.ts";
import type { Account, Customer, Environment, Link } from "../../bindings.ts";
import { ownerSaid } from "../../owner.ts";
import { icons } from "../../parts/icon.ts";
import { t } from "../../texts.ts";
import type { Group, Item } from "./model.ts";

/** Rows of one kind at most. */
const MOST = 6;

type RowPlace = "customers" | "accounts" | "links";

const KINDS = {
  customers: { group: "customer", icon: icons.customers },
  accounts: { group: "account", icon: icons.accounts },
  links: { group: "link", icon: icons.links },
} as const satisfies Record<RowPlace, { group: Group; icon: Item["icon"] }>;

type Row = {
  place: RowPlace;
  id: string;
  title: string;
  detail: string;
  /** Absent for customers, who are the same everywhere. */
  environment: Environment | null;
};

/** A row by an id that tells where it stands, so that it is found again when it was used lately. */
const item = (app: App, { place, id, title, detail, environment }: Row): Item => ({
  id: `row/${place}/${environment ?? ""}/${id}`,
  group: KINDS[place].group,
  title,
  detail,
  icon: KINDS[place].icon,
  ...(environment === null ? {} : { environment }),
  run: () => void app.show(place, id, environment),
});

const customer = ({ owner_id, name }: Customer): Row => ({
  place: "customers",
  // Their address names the owner id.
  id: owner_id,
  title: name,
  detail: owner_id,
  environment: null,
});

const account = (one: Account): Row => ({
  place: "accounts",
  id: one.id,
  title: ownerSaid(one),
  detail: `${one.provider_name || one.provider} · ${t(`status-${one.status}`)}`,
  environment: one.environment,
});

const link = ({ id, customer_name, owner_id, system, kind, state, environment }: Link): Row => ({
  place: "links",
  id,
  title: customer_name || owner_id,
  detail: `${t(`kind-${system}-${kind}.short`)} · ${t(`link-${state}`)}`,
  environment,
});

/** What the core finds: customers of all environments, accounts and links of the one on show. */
export async function findRows(app: App, text: string): Promise<Item[]> {
  const { customers, accounts, links } = await app.call("search", { text, limit: MOST });
  const rows = [...customers.map(customer), ...accounts.map(account), ...links.map(link)];
  return rows.map((row) => item(app, row));
}

const isPlace = (word: string): word is RowPlace => word in KINDS;
const isEnvironment = (word: string): word is Environment =>
  ["practice", "sandbox", "live"].includes(word);

/** A row that was used lately, by its id and the title it had then. */
export function knownRow(app: App, id: string, title: string): Item | null {
  const [kind, place = "", environment = "", ...rest] = id.split("/");
  if (kind !== "row" || !isPlace(place) || rest.length === 0) return null;
  return item(app, {
    place,
    id: rest.join("/"),
    title,
    detail: "",
    environment: isEnvironment(environment) ? environment : null,
  });
}
