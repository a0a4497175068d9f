/**
 * Keys that are put together at run time, from the words of the page and of the core. The core's open lists are read
 * off its sources: a new diagnosis, fault, event or action without a text fails a test here.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Field, Source } from "../src/bindings.ts";
import { advice } from "../src/errors.ts";
import { GROUPS } from "../src/frame/palette/model.ts";
import { SHORTCUTS } from "../src/frame/shortcuts.ts";
import { GUIDE_STEPS } from "../src/guide/model.ts";
import { HERE } from "../src/help/lines.ts";
import { TABS } from "../src/pages/compose/tabs.ts";
import { PARTS } from "../src/pages/integrations/rooms/rooms.ts";
import { FIELDS as SETTINGS } from "../src/pages/settings/fields.ts";
import { PLACES } from "../src/route.ts";
import { STEPS } from "../src/steps.ts";
import { DENSITIES } from "../src/themes.ts";
import { stackone } from "./fake.ts";

const CORE = join(import.meta.dirname, "../../src-tauri/core");

const PAGES = join(import.meta.dirname, "../src/pages");

const read = (path: string): string => readFileSync(join(CORE, path), "utf8");

/** Sources of a folder without their tests. */
const folder = (path: string): string =>
  readdirSync(join(CORE, path))
    .filter((name) => name.endsWith(".rs"))
    .map((name) => read(`${path}/${name}`).split("#[cfg(test)]")[0])
    .join("\n");

const all = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, word = ""]) => word)),
];

const api = folder("api");

const SOURCES: Source[] = [
  "webhook",
  "poll",
  "sync",
  "hub",
  "match",
  "own-action",
  "callback",
  "paste",
];
const STATUSES = [
  "active",
  "action-due",
  "waiting",
  "in-review",
  "needs-reconnect",
  "paused",
  "disconnected",
  "unknown",
];
/** Options of fields, where they are written as they are sent. */
const optionKeys = (spec: string): string[] => {
  const named = spec.matchAll(
    /(?:field|legacy|select)\(\s*"([a-z_]+)",(?:\s*Input::\w+ \{\s*options:)?\s*&\[([^\]]*)\]/g,
  );
  return [...named].flatMap(([, name, values = ""]) =>
    all(values, /"([a-z_-]+)"/g).map((value) => `option-${name}-${value}`),
  );
};
const LINKS = [
  "created",
  "sent",
  "opened",
  "exited",
  "completed",
  "expired",
  "revoked",
  "superseded",
  "failed",
  "cannot-tell",
];
const JOBS = ["running", "paused", "interrupted", "done", "cancelled", "failed"];
const ENVIRONMENTS = ["practice", "sandbox", "live"];
const VAULTS = ["locked", "missing", "cancelled", "timeout", "wrong", "failed"];
const CUSTOMER = [
  "name",
  "owner_id",
  "contact_name",
  "email",
  "language",
  "time_zone",
  "tags",
  "note",
];

const fieldKeys = (field: Field): string[] => {
  const options = "options" in field.input ? field.input.options : [];
  return [
    `field-stackone-${field.name}.label`,
    ...options.map((option) => `option-${field.name}-${option}`),
  ];
};

function specKeys(): string[] {
  const fields = [
    ...stackone.secrets,
    ...stackone.settings,
    ...stackone.kinds.flatMap((kind) => kind.fields),
  ];
  const kinds = stackone.kinds.map(({ id }) => `kind-stackone-${id}`);
  return [
    ...fields.flatMap(fieldKeys),
    ...kinds.flatMap((key) => [`${key}.label`, `${key}.short`, `${key}.when`]),
    ...["name", "base_url"].map((name) => `field-stackone-${name}.label`),
  ];
}

/** Fields and ways of connecting, as every system's Spec names them. */
function systemKeys(): string[] {
  const systems = readdirSync(join(CORE, "systems"), { withFileTypes: true });
  return systems
    .filter((entry) => entry.isDirectory())
    .filter(({ name }) => existsSync(join(CORE, `systems/${name}/spec.rs`)))
    .flatMap(({ name }) => {
      const spec = folder(`systems/${name}`);
      const id = all(spec, /^ {4}id: "([a-z-]+)",$/gm)[0] ?? name;
      const fields = all(
        spec,
        /\b(?:field|advanced|legacy|address|plain|more|number|select|text|lines)\(\s*"([a-z_]+)"/g,
      );
      const named = (constant: string) =>
        all(spec, new RegExp(`const ${constant}: &str = "([a-z-]+)"`, "g"));
      const kinds = [
        ...all(spec, /id: "([a-z-]+)",\s+fits/g),
        ...all(spec, /id: ([A-Z_]+),\s+fits/g).flatMap(named),
      ];
      return [
        ...fields.map((field) => `field-${id}-${field}.label`),
        ...optionKeys(spec),
        ...["name", "base_url"].map((field) => `field-${id}-${field}.label`),
        ...kinds.flatMap((kind) =>
          ["label", "short", "when"].map((part) => `kind-${id}-${kind}.${part}`),
        ),
      ];
    });
}

/** Words of the core that no type lists. */
function coreKeys(): string[] {
  const diagnoses = [
    ...all(api, /diagnosis\(\s*"([a-z-]+)"/g),
    ...all(read("api/callback.rs"), /"(callback-[a-z]+)"/g),
    ...all(read("api/hub.rs"), /^\s+"(hub-[a-z-]+)",$/gm).filter((word) => word !== "hub-trouble"),
  ];
  const news = all(
    read("api/news.rs").split("#[cfg(test)]")[0] ?? "",
    /"(connected|recovered|needs-you|expired|job-done|job-failed)"/g,
  );
  const needs = [
    ...all(read("api/needs.rs"), /need\(\s*"([a-z-]+)"/g),
    ...all(read("api/needs.rs"), /"(link-end(?:s|ed))"/g).flatMap((key) => [key, `${key}-many`]),
  ];
  const health = [
    ...all(read("api/health.rs"), /\b(?:said|known)\(\s*"([a-z-]+)"/g),
    ...all(read("api/health.rs"), /"((?:secret|key|webhook)-[a-z-]+)"/g),
  ];
  const systems = ["stackone", "stripe_connect", "stripe_apps", "smile"];
  const inspecting = [
    "api/inspect.rs",
    "api/waysback.rs",
    "systems/signed.rs",
    "systems/stripe/signed.rs",
    "systems/stripe_apps/doctor.rs",
    "systems/stripe_apps/reading.rs",
    ...systems.map((name) => `systems/${name}/inspect.rs`),
  ]
    .map(read)
    .join("\n");
  const words = systems.map((name) => read(`systems/${name}/words.rs`).split("#[cfg(test)]")[0]);
  words.push(read("systems/stripe/words.rs"));
  const explained = [
    ...all(words.join("\n"), /(?:=> |then_some\(|=> Some\()"([a-z-]+)"/g),
    ...all(words.join("\n"), /"(smile-[a-z-]+)"/g),
  ];
  const wanted = read("systems/stripe_connect/requirements.rs");
  const listed = (name: string) =>
    all(
      new RegExp(`const ${name}[^=]*= \\[([^\\]]*)\\]`).exec(wanted)?.[1] ?? "",
      /"([a-z0-9_.]+)"/g,
    );
  const requirements = [
    ...["LISTS", "WHOSE", "WHAT", "DISABLED"].flatMap((name) =>
      listed(name).map((one) => `${name === "LISTS" ? "list" : name.toLowerCase()}-${one}`),
    ),
    "list-future",
    "capability",
  ].map((name) => `requirement-${name.replaceAll(/[._]/g, "-")}`);
  const warnings = [
    ...all(read("systems/smile/templates.rs"), /told\("([a-z-]+)"/g),
    ...all(
      ["apps", "connect"].map((name) => folder(`systems/stripe_${name}`)).join("\n"),
      /\.warn(?:_with)?\(\s*"?[a-z_.]+"?,\s*"([a-z-]+)"/g,
    ),
    ...all(read("systems/stripe_apps/template.rs"), /unused\.push\(\("[a-z_]+", "([a-z-]+)"/g),
  ];
  const parts = ["address", "oauth_state", "response_type"];
  const inspect = [
    ...[...inspecting.matchAll(/check\(\s*"([a-z]+)",\s*(Pass|Fail|Warn|Skip)\b/g)].map(
      ([, name, result = ""]) => `${name}-${result.toLowerCase()}`,
    ),
    ...["genuine", "not-genuine", "cannot-tell", "host-fail", "host-warn"],
    // Results that follow from a condition.
    ...["back", "target", "wording", "app", "extra"].map((name) => `${name}-pass`),
    ...["back-fail", "target-warn", "wording-warn", "app-fail", "bound-pass", "extra-warn"],
    "next-use-repaired",
    ...["repeated", "state"].flatMap((name) => [`${name}-pass`, `${name}-warn`]),
    ...["double", "second", "opening"].map((name) => `${name}-fail`),
    ...[
      "callback",
      "webhook",
      "request",
      "auth-link",
      "api-key",
      "secret",
      "account",
      "link",
      "deep-link",
      "install-link",
      "unknown",
    ].map((kind) => `kind-${kind}`),
    ...all(inspecting, /"((?:paste|add|raw|compare|choose|do|basic|show|new)-[a-z-]+)"/g).map(
      (word) => `next-${word}`,
    ),
  ];
  const mail = [
    ...all(folder("mail"), /"(mail-[a-z-]+)"/g),
    ...all(read("mail/mod.rs"), /\(\s*"(ended|ends-soon|no-address|long)"/g).map(
      (key) => `mail-warning-${key}`,
    ),
  ];
  const page = [
    ...all(read("inbox/page.rs"), /"(hub-page-[a-z]+)"/g),
    ...all(read("inbox/back.rs"), /"(back-page-[a-z-]+)"/g),
    ...all(read("api/bounce.rs"), /say\("(bounce-[a-z]+)"/g),
  ];
  const faults = all(read("practice/faults.rs"), /^ {4}"([a-z0-9-]+)",$/gm);
  const events = all(
    api,
    /"((?:account|link|webhook|status|hub|event)-(?:bound|read|created|deleted|changed|trouble|renewed|opened|step|callback|completed|expired|sent|unsent|revoked|reinstated|superseded|attempt-failed|received|rejected|repeated|late))"/g,
  );
  const actions = all(
    `${api}${read("desk.rs")}`,
    /"((?:account|callback|event|backup|customer|integration|job|link|live|mail|text|practice|settings|sync|template|vault|view|webhook)\.[a-z-]+)"/g,
  ).filter((word) => word !== "practice.json");
  if (api.includes('"monitor-stopped"')) events.push("monitor-stopped");
  const steps = all(
    `${read("api/diagnose.rs")}${read("api/grants.rs")}${read("api/arrivals.rs")}`,
    /&\[((?:"[a-z-]+"(?:, )?)+)\]/g,
  ).flatMap((list) => all(list, /"([a-z-]+)"/g));
  return [
    ...diagnoses.map((key) => `diagnosis-${key}.title`),
    ...explained.map((key) => `diagnosis-${key}.title`),
    ...warnings.map((key) => `warning-${key}`),
    ...parts.map((name) => `part-${name}`),
    ...needs.flatMap((key) => [`need-${key}`, `need-${key}.detail`]),
    ...health.map((key) => `health-${key}`),
    ...mail,
    ...inspect.map((key) => `inspect-${key}`),
    ...page,
    ...news.map((what) => `news-${what}`),
    ...faults.map((name) => `fault-${name}`),
    ...events.map((kind) => `event-${kind}`),
    ...actions.map((action) => `audit-${action.replaceAll(".", "-")}`),
    ...steps.map((step) => `step-${step}`),
    ...requirements,
    "reason-grant-ends",
  ];
}

/** Keys of texts that need not be there, such as the help of an option. */
const optional = [
  ...[...specKeys(), ...systemKeys()].map((key) => key.replace(/\.label$/, ".help")),
  ...CUSTOMER.map((name) => `field-customer-${name}.help`),
  ...SETTINGS.map(({ name }) => `settings-${name}.help`),
  ...systemKeys()
    .filter((key) => key.startsWith("kind-"))
    .map((key) => key.replace(/\.when$/, ".before")),
  "template-variables-smile",
  "disconnect-help-smile",
  "option-event_types-ALL_EVENTS",
  ...[
    "INVITED",
    "EMAIL_OPENED",
    "LANDING_PAGE_OPENED",
    "WINK_WIDGET_OPENED",
    "LINKED",
    "REVOKED",
  ].map((step) => `rung-smile-${step}`),
  ...["GIG", "GOVERNMENT", "SYSTEM", "EMPLOYER", "CREDENTIAL"].map(
    (word) => `provider-category-${word}`,
  ),
];

/** Words the core documents for events and may send later. */
const DOCUMENTED = ["account-deleted", "webhook-late", "disconnected", "rechecked", "status-set"];

function pageKeys(): string[] {
  return [
    ...PLACES.map((place) => `place-${place}`),
    ...SHORTCUTS.filter(({ place }) => !place).map(({ id }) => `key-${id}`),
    ...["recent", "here", ...GROUPS].map((group) => `palette-${group}`),
    ...["system", "light", "dark", "contrast"].map((theme) => `theme-${theme}`),
    ...Object.keys(advice).flatMap((code) => [`error-${code}`, `error-${code}.advice`]),
    ...STEPS.map((step) => `step-${step}`),
    ...SOURCES.map((word) => `source-${word}`),
    ...STATUSES.map((word) => `status-${word}`),
    ...LINKS.map((word) => `link-${word}`),
    ...JOBS.map((word) => `job-${word}`),
    ...ENVIRONMENTS.flatMap((word) => [`environment-${word}`, `environment-${word}.help`]),
    ...[...VAULTS, "locked-file"].flatMap((word) => [`vault-${word}.title`, `vault-${word}.help`]),
    ...["keyring", "file", "memory"].flatMap((word) => [
      `vault-${word}-ready`,
      `vault-${word}-closed`,
      `vault-${word}.help`,
    ]),
    ...CUSTOMER.map((name) => `field-customer-${name}.label`),
    ...["name", "owner_id", "email"].map((name) => `customer-${name}`),
    ...["en", "de", "zh-CN"].map((language) => `option-language-${language}`),
    ...TABS.map((tab) => `compose-tab-${tab}`),
    ...["create", "hub", "invite"].flatMap((verb) =>
      [...ENVIRONMENTS, "note"].map((word) => `compose-${verb}-${word}`),
    ),
    ...["curl", "typescript", "react", "web-component", "wink-2", "wink-1"].map(
      (id) => `snippet-${id}`,
    ),
    ...[
      "required",
      "too-long",
      "number",
      "bounds",
      "duration",
      "url",
      "pairs",
      "pattern",
      "pattern-example",
      "needs",
      "needs-value",
      "needs-shape",
    ].map((key) => `invalid-${key}`),
    ...Object.entries(HERE).flatMap(([place, lines]) =>
      lines.map(({ text }) => `here-${place}-${text}`),
    ),
    ...["pass", "fail", "warn", "skip"].map((result) => `check-${result}`),
    ...[...GUIDE_STEPS, "done"].map((step) => `guide-${step}`),
    ...["answers", "webhooks", "hub"].map((group) => `faults-${group}`),
    ...["linked", "declined", "error", "mfa"].flatMap((word) => [`play-${word}`, `played-${word}`]),
    ...["plain", "duplicate", "reordered", "wrong-signature"].map((mode) => `webhook-mode-${mode}`),
    ...["event", "status", "mode"].map((name) => `webhook-${name}`),
    ...SETTINGS.map(({ name }) => `settings-${name}`),
    ...SECTIONS.map((name) => `settings-section-${name}`),
    ...["own", "other", "closed"].map((key) => `backup-key-${key}`),
    ...["whole", "broken", "unknown"].map((trail) => `backup-trail-${trail}`),
    ...["added", "changed"].map((what) => `change-view-${what}`),
    ...["added", "kept"].map((what) => `change-integration-${what}`),
    ...DENSITIES.map((density) => `density-${density}`),
    ...["sync", "links"].map((kind) => `job-kind-${kind}`),
    ...["waiting", "asked", "done", "failed"].map((word) => `job-row-${word}`),
    ...["system", "owner", "provider", "kind", "integration"].map((name) => `token-${name}`),
    ...["status", "state", "source", "env", "job", "made", "ends", "since", "kept", "ending"].map(
      (name) => `token-${name}`,
    ),
    ...["renewed", "relink", "customer"].map((name) => `token-${name}`),
    ...COLUMNS.map((name) => `column-${name}`),
    ...["created", "sent", "opened", "completed", "expired"].map((stage) => `funnel-${stage}`),
    ...["error", "warning", "info"].map((level) => `level-${level}`),
    "need-step-show",
    ...PARTS.map((part) => `part-${part}`),
    ...["landing", "success"].map((page) => `invitation-${page}`),
    ...["disconnect", "stop-monitor"].flatMap((what) => [
      ...["title", "help", "do", "do-live"].map((part) => `${what}-${part}`),
      `step-${what}`,
      `step-${what}-live`,
    ]),
    ...["relink", "new-link", "disconnect"].map((step) => `step-${step}-live`),
    ...["rest", "first"].map((how) => `list-pick-${how}`),
    ...["csv", "json"].map((format) => `export-${format}`),
    ...DOCUMENTED.map((kind) => `event-${kind}`),
  ];
}

/** Every list names its columns in a file of its own. */
const COLUMNS = ["accounts", "links", "customers", "events", "audit"].flatMap((place) => {
  const text = readFileSync(join(PAGES, place, "columns.ts"), "utf8");
  return [
    ...all(text, /^ {2,8}name: "([a-z_]+)",$/gm),
    ...all(text, /\b(?:plain|words|count)\("([a-z_]+)"/g),
  ];
});

const SECTIONS = ["looks", "keys", "sender", "attention", "machine", "backup", "about"];

/** Every key that has to be there. */
export const families = (): string[] => [
  ...pageKeys(),
  ...specKeys(),
  ...systemKeys(),
  ...coreKeys(),
];

/** Every key that may be there. */
export const allowed = (): string[] => [
  ...families(),
  ...optional,
  ...coreKeys().map((key) => key.replace(/\.title$/, ".cause")),
];
