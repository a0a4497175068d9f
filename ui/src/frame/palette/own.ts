/** What the window itself has to offer in the palette: its acts, its places, its integrations. */

import type { IconNode } from "lucide";
import type { App } from "../../app.ts";
import type { Environment, Integration } from "../../bindings.ts";
import { beginGuide } from "../../guide/view.ts";
import { icons } from "../../parts/icon.ts";
import type { Place } from "../../route.ts";
import { LANGUAGES, NAMES, t } from "../../texts.ts";
import { THEMES } from "../../themes.ts";
import { perform } from "../acts.ts";
import { LISTS, TOOLS } from "../places.ts";
import { SHORTCUTS } from "../shortcuts.ts";
import type { Item } from "./model.ts";

/** Shortcuts that are worth an entry, with the icon of it. */
const KEYED: Readonly<Record<string, IconNode>> = {
  "new-link": icons.add,
  search: icons.search,
  undo: icons.undo,
  jobs: icons.refresh,
  keys: icons.keyboard,
};

const keyed = (app: App): Item[] =>
  SHORTCUTS.filter(({ id }) => id in KEYED).map((one) => ({
    id: `act/${one.id}`,
    group: "act",
    title: t(`key-${one.id}`),
    keys: one.id,
    icon: KEYED[one.id] ?? icons.right,
    run: () => perform(app, one),
  }));

type Plain = { id: string; icon: IconNode; run: () => void };

/** Acts that have no key of their own. */
const plain = (app: App): Plain[] => [
  {
    id: "customer-new",
    icon: icons.customers,
    run: () => app.router.go({ place: "customers", id: "+" }),
  },
  {
    id: "customers-import",
    icon: icons.customers,
    run: () => app.router.go({ place: "customers", id: "+csv" }),
  },
  {
    id: "bulk",
    icon: icons.links,
    run: () => app.router.go({ place: "links", id: "+csv" }),
  },
  ...(app.guide.on.value || app.desk.environment.value !== "practice"
    ? []
    : [{ id: "guide", icon: icons.right, run: () => beginGuide(app) }]),
  {
    id: "integration-add",
    icon: icons.integrations,
    run: () => app.router.go({ place: "integrations", id: "new" }),
  },
  app.live.until.value === null
    ? { id: "step-open-live", icon: icons.unlock, run: () => app.live.ask() }
    : { id: "live-off", icon: icons.lock, run: () => void app.live.close() },
  { id: "accounts-sync", icon: icons.refresh, run: () => void app.sync() },
];

const others = (app: App): Item[] =>
  plain(app).map(({ id, icon, run }) => ({
    id: `act/${id}`,
    group: "act",
    title: t(id),
    icon,
    run,
  }));

/** What belongs to a place, by the ids of the entries and the likeliest first. */
export const HERE: Readonly<Record<Place, readonly string[]>> = {
  today: ["act/new-link", "act/accounts-sync"],
  links: ["act/new-link", "act/bulk", "act/search"],
  accounts: ["act/search", "act/accounts-sync", "act/new-link"],
  customers: ["act/customer-new", "act/customers-import", "act/search"],
  events: ["act/search", "act/accounts-sync"],
  audit: ["act/search"],
  compose: ["act/customer-new", "act/bulk"],
  verify: ["act/integration-add"],
  practice: ["act/guide", "act/new-link", "act/accounts-sync"],
  integrations: ["act/integration-add", "act/accounts-sync"],
  settings: [...THEMES.map((one) => `theme/${one}`), ...LANGUAGES.map((one) => `language/${one}`)],
};

const ENVIRONMENTS: readonly Environment[] = ["practice", "sandbox", "live"];

const environments = (app: App): Item[] =>
  ENVIRONMENTS.filter((one) => one !== app.desk.environment.value).map((environment) => ({
    id: `environment/${environment}`,
    group: "act",
    title: t("act-environment", { environment: t(`environment-${environment}`) }),
    detail: t(`environment-${environment}.help`),
    icon: icons.right,
    environment,
    run: () => void app.switchTo(environment),
  }));

const looks = (app: App): Item[] => [
  ...THEMES.map(
    (theme): Item => ({
      id: `theme/${theme}`,
      group: "act",
      title: t("act-theme", { theme: t(`theme-${theme || "system"}`) }),
      icon: icons.theme,
      run: () => void app.set({ theme }),
    }),
  ),
  ...LANGUAGES.map(
    (language): Item => ({
      id: `language/${language}`,
      group: "act",
      title: t("act-language", { language: NAMES[language] }),
      words: "language Sprache 语言",
      icon: icons.language,
      run: () => void app.set({ language }),
    }),
  ),
];

const places = (app: App): Item[] =>
  [...LISTS, ...TOOLS].map(({ place, icon }) => ({
    id: `place/${place}`,
    group: "place",
    title: t(`place-${place}`),
    words: place,
    keys: `go-${place}`,
    icon,
    run: () => app.router.go({ place }),
  }));

const views = (app: App): Item[] =>
  app.views.all.value.map((view) => ({
    id: `view/${view.id}`,
    group: "view",
    title: view.name,
    detail: t(`place-${view.place}`),
    icon: icons.view,
    run: () => app.views.show(view),
  }));

function integration(app: App, one: Integration): Item {
  const system = app.desk.spec(one.system)?.name ?? one.system;
  return {
    id: `integration/${one.id}`,
    group: "integration",
    title: one.name,
    detail: system === one.name ? "" : system,
    icon: icons.integrations,
    environment: one.environment,
    run: () => void app.show("integrations", one.id, one.environment),
  };
}

/** Everything there is to do and to go to, without the rows that only the core knows. */
export const ownItems = (app: App, integrations: readonly Integration[]): Item[] => [
  ...keyed(app),
  ...others(app),
  ...environments(app),
  ...looks(app),
  ...places(app),
  ...views(app),
  ...integrations.map((one) => integration(app, one)),
];
