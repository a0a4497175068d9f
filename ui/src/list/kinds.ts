/** The tokens that the search of a list offers, with their values as people know them. */

import type { App } from "../app.ts";
import type { Environment, Integration } from "../bindings.ts";
import { now } from "../format.ts";
import { LINK_STATE, STATUS } from "../parts/chip.ts";
import { t } from "../texts.ts";
import { among, type TokenKind } from "./search.ts";

const label =
  (name: string): (() => string) =>
  () =>
    t(`token-${name}`);

/** Values that stand in a table of words. */
const worded = (name: string, words: readonly string[], prefix: string): TokenKind => ({
  name,
  label: label(name),
  values: among(() => words.map((value) => ({ value, label: t(`${prefix}-${value}`) }))),
});

export const statusToken = (): TokenKind => worded("status", Object.keys(STATUS), "status");

export const stateToken = (): TokenKind => worded("state", Object.keys(LINK_STATE), "link");

export const sourceToken = (): TokenKind =>
  worded(
    "source",
    ["webhook", "poll", "sync", "hub", "match", "own-action", "callback", "paste"],
    "source",
  );

/** What happens and is worth looking for by itself. */
const EVENTS = [
  "account-created",
  "status-changed",
  "disconnected",
  "link-created",
  "link-sent",
  "link-opened",
  "link-completed",
  "link-expired",
  "link-attempt-failed",
  "webhook-received",
  "webhook-rejected",
];

export const eventKindToken = (): TokenKind => worded("kind", EVENTS, "event");

export const systemToken = (app: App): TokenKind => ({
  name: "system",
  label: label("system"),
  values: among(() => app.desk.systems.value.map(({ id, name }) => ({ value: id, label: name }))),
});

/** Ways of connecting, of whichever system. */
export const linkKindToken = (app: App): TokenKind => ({
  name: "kind",
  label: label("kind"),
  values: among(() =>
    app.desk.systems.value.flatMap(({ id, kinds }) =>
      kinds.map((kind) => ({ value: kind.id, label: t(`kind-${id}-${kind.id}.label`) })),
    ),
  ),
});

const ENVIRONMENTS: readonly Environment[] = ["practice", "sandbox", "live"];

/** One environment is shown at a time: choosing one shows it. */
export const environmentToken = (app: App): TokenKind => ({
  name: "env",
  label: label("env"),
  values: among(() => ENVIRONMENTS.map((value) => ({ value, label: t(`environment-${value}`) }))),
  take: (value) => {
    const found = ENVIRONMENTS.find((one) => one === value);
    if (found !== undefined) void app.switchTo(found);
  },
});

/** Days back that are offered. */
const SPANS = [1, 7, 30, 90];

/** A time within the last so many days. */
const spanToken = (name: string): TokenKind => ({
  name,
  label: label(name),
  values: among(() =>
    SPANS.map((days) => ({
      value: `${new Date(now.peek() - days * 86_400_000).toISOString()}..`,
      label: t("token-days", { days }),
    })),
  ),
});

/** When a link was made. */
export const madeToken = (): TokenKind => spanToken("made");

/** When an account's status changed last. */
export const sinceToken = (): TokenKind => spanToken("since");

const integrations = (app: App): Promise<readonly Integration[]> =>
  app.call("integration_list", { environment: app.desk.environment.peek() });

export const integrationToken = (app: App): TokenKind => ({
  name: "integration",
  label: label("integration"),
  values: async (typed) => {
    const found = await integrations(app);
    return among(() => found.map(({ name }) => ({ value: name, label: name })))(typed);
  },
});

/** Providers of every integration of the environment; one that cannot be asked offers none. */
export const providerToken = (app: App): TokenKind => ({
  name: "provider",
  label: label("provider"),
  values: async (query) => {
    const asked = (await integrations(app)).map(({ id }) =>
      app.call("provider_list", { integration: id, query, fresh: false }).catch(() => null),
    );
    const pages = await Promise.all(asked);
    const known = new Map(pages.flatMap((page) => page?.rows ?? []).map((one) => [one.key, one]));
    return [...known.values()].map(({ key, name }) => ({ value: key, label: name, detail: key }));
  },
});

/** How many customers are offered. */
const CUSTOMERS = 8;

export const ownerToken = (app: App): TokenKind => ({
  name: "owner",
  label: label("owner"),
  values: async (query) => {
    const page = { sort: "", descending: false, offset: 0 };
    const { rows } = await app.call("customer_list", { ...page, query, limit: CUSTOMERS });
    return rows.map(({ owner_id, name }) => ({ value: owner_id, label: name, detail: owner_id }));
  },
});
