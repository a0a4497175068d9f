/** Keys that are made from words of the core that no type lists. */

import { all, folder, read } from "./sources.ts";

const api = ["api", "api/callback", "api/needs"].map(folder).join("\n");

const SYSTEMS = ["stackone", "stripe_connect", "stripe_apps", "smile"];

/** What the systems say of an account and of an attempt. */
function explained(): string[] {
  const words = SYSTEMS.map((name) => read(`systems/${name}/words.rs`));
  words.push(read("systems/stripe/words.rs"));
  return [
    ...all(words.join("\n"), /(?:=> |then_some\(|=> Some\()"([a-z-]+)"/g),
    ...all(words.join("\n"), /"(smile-[a-z-]+)"/g),
  ];
}

/** What Stripe asks of an account. */
function requirements(): string[] {
  const wanted = read("systems/stripe_connect/requirements.rs");
  const listed = (name: string) =>
    all(
      new RegExp(`const ${name}[^=]*= \\[([^\\]]*)\\]`).exec(wanted)?.[1] ?? "",
      /"([a-z0-9_.]+)"/g,
    );
  return [
    ...["LISTS", "WHOSE", "WHAT", "DISABLED"].flatMap((name) =>
      listed(name).map((one) => `${name === "LISTS" ? "list" : name.toLowerCase()}-${one}`),
    ),
    "list-future",
    "capability",
  ].map((name) => `requirement-${name.replaceAll(/[._]/g, "-")}`);
}

/** What Verify finds. */
function inspected(): string[] {
  const inspecting = [
    "api/inspect.rs",
    "api/callback/looked_at.rs",
    "systems/signed.rs",
    "systems/stripe/signed.rs",
    "systems/stripe_apps/doctor.rs",
    "systems/stripe_apps/reading.rs",
    ...SYSTEMS.map((name) => `systems/${name}/inspect.rs`),
  ]
    .map(read)
    .join("\n");
  return [
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
}

/** Words of the core that no type lists. */
export function coreKeys(): string[] {
  const diagnoses = [
    ...all(api, /diagnosis\(\s*"([a-z-]+)"/g),
    ...all(folder("api/callback"), /"(callback-[a-z]+)"/g),
    ...all(read("api/hub.rs"), /^\s+"(hub-[a-z-]+)",$/gm).filter((word) => word !== "hub-trouble"),
  ];
  const news = all(
    read("api/news.rs"),
    /"(connected|recovered|needs-you|expired|job-done|job-failed)"/g,
  );
  const needs = [
    ...all(api, /need\(\s*"([a-z-]+)"/g),
    ...all(read("api/needs.rs"), /"(link-end(?:s|ed))"/g).flatMap((key) => [key, `${key}-many`]),
  ];
  const health = [
    ...all(read("api/health.rs"), /\b(?:said|known)\(\s*"([a-z-]+)"/g),
    ...all(read("api/health.rs"), /"((?:secret|key|webhook)-[a-z-]+)"/g),
  ];
  const warnings = [
    ...all(read("systems/smile/variables.rs"), /(?:told\(|warning\(\w+, )"([a-z-]+)"/g),
    ...all(
      ["apps", "connect"].map((name) => folder(`systems/stripe_${name}`)).join("\n"),
      /\.warn(?:_with)?\(\s*"?[a-z_.]+"?,\s*"([a-z-]+)"/g,
    ),
    ...all(read("systems/stripe_apps/template.rs"), /unused\.push\(\("[a-z_]+", "([a-z-]+)"/g),
  ];
  const parts = ["address", "oauth_state", "response_type"];
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
    `${read("api/diagnose.rs")}${read("api/grants.rs")}${read("api/callback/unasked.rs")}`,
    /&\[((?:"[a-z-]+"(?:, )?)+)\]/g,
  ).flatMap((list) => all(list, /"([a-z-]+)"/g));
  return [
    ...diagnoses.map((key) => `diagnosis-${key}.title`),
    ...explained().map((key) => `diagnosis-${key}.title`),
    ...warnings.map((key) => `warning-${key}`),
    ...parts.map((name) => `part-${name}`),
    ...needs.flatMap((key) => [`need-${key}`, `need-${key}.detail`]),
    ...health.map((key) => `health-${key}`),
    ...mail,
    ...inspected().map((key) => `inspect-${key}`),
    ...page,
    ...news.map((what) => `news-${what}`),
    ...faults.map((name) => `fault-${name}`),
    ...events.map((kind) => `event-${kind}`),
    ...actions.map((action) => `audit-${action.replaceAll(".", "-")}`),
    ...steps.map((step) => `step-${step}`),
    ...requirements(),
    "reason-grant-ends",
    "reason-expired",
    "reason-unsaid",
  ];
}
