/** Made-up rows: names in many scripts, every status, always the same. */

import type {
  Account,
  AuditEntry,
  Customer,
  Event,
  Link,
  LinkState,
  PageRequest,
  Provider,
  Status,
} from "../src/bindings.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const ago = (milliseconds: number): string =>
  new Date(Date.now() - milliseconds).toISOString();
const pick = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;
const hash = (at: number): string =>
  Array.from({ length: 8 }, (_, i) =>
    (((at + 1) * (i + 7) * 2654435761) % 4294967296).toString(16).padStart(8, "0"),
  ).join("");

const NAMES = [
  "Acme Payroll GmbH",
  "Northwind Traders",
  "东方物流有限公司",
  "Bäckerei Kühn",
  "Initech",
  "Umbrella Staffing",
  "Globex",
  "株式会社さくら人材",
  "Hooli",
  "Wayne Foundation",
  "شركة النخيل للتوظيف",
  "Cyberdyne",
  "Tyrell",
  "Łódź Kadry Sp. z o.o.",
  "Stark Retail",
  "Αθηνά Προσωπικό",
  "Soylent Foods",
  "Крылов и партнёры",
  "O’Brien & Söhne",
  "한빛 인사",
];
const PROVIDERS: [string, string, string][] = [
  ["bamboohr", "BambooHR", "hris"],
  ["workday", "Workday", "hris"],
  ["hibob", "HiBob", "hris"],
  ["personio", "Personio", "hris"],
  ["greenhouse", "Greenhouse", "ats"],
  ["salesforce", "Salesforce", "crm"],
  ["jira", "Jira", "ticketing"],
];
const STATUS: [Status, string, string][] = [
  ["needs-reconnect", "error", "Invalid credentials"],
  ["active", "active", ""],
  ["active", "active", ""],
  ["waiting", "pending", ""],
  ["active", "active", ""],
  ["active", "active", ""],
  ["action-due", "active", "Linked twice"],
  ["active", "active", ""],
  ["active", "active", ""],
  ["paused", "suspended", ""],
  ["active", "active", ""],
  ["disconnected", "archived", ""],
  ["active", "active", ""],
  ["unknown", "frozen", ""],
  ["active", "active", ""],
];

export const providers: Provider[] = PROVIDERS.map(([key, name, category]) => ({
  key,
  name,
  categories: [category],
  logo_url: "",
  enabled: true,
  mfa: null,
  monitor: null,
}));

export const customers: Customer[] = Array.from({ length: 60 }, (_, at) => ({
  id: `c${at}`,
  owner_id: `customer-${String(192 + at).padStart(4, "0")}`,
  name:
    at < NAMES.length ? pick(NAMES, at) : `${pick(NAMES, at)} ${Math.floor(at / NAMES.length) + 1}`,
  contact_name: "Jana Roth",
  email: `hr${at}@customer.example`,
  language: pick(["de", "en", "zh-CN", ""], at),
  time_zone: "",
  tags: at % 4 === 0 ? ["pilot"] : [],
  note: "",
  extra: {},
  links: at % 3,
  accounts: 1 + (at % 2),
  created_at: ago((at + 3) * DAY),
}));

export const makeAccount = (at: number): Account => {
  const customer = pick(customers, at);
  const [provider, provider_name] = pick(PROVIDERS, at);
  const [status, raw_status, reason] = pick(STATUS, at);
  return {
    id: `a${at}`,
    remote_id: `4589${String(1_000_000_000 + at * 7919).padStart(12, "1")}207`,
    owner_name: customer.name,
    owner_id: customer.owner_id,
    customer: customer.id,
    provider,
    provider_name,
    label: at % 9 === 4 ? "Branch office" : "",
    system: "stackone",
    integration: "i1",
    integration_name: "StackOne",
    environment: "practice",
    status,
    raw_status,
    reason,
    kind: "production",
    linked_at: status === "waiting" ? null : ago(DAY * (9 + at / 3)),
    status_since: ago(HOUR * (1 + (at % 40))),
    checked_at: ago(60_000 * (2 + Math.floor(at / 3))),
    person: "",
    kept: null,
  };
};

export const makeLink = (at: number): Link => {
  const states: LinkState[] = [
    "created",
    "sent",
    "opened",
    "completed",
    "exited",
    "expired",
    "completed",
    "superseded",
    "revoked",
  ];
  const customer = pick(customers, at * 3);
  const state = pick(states, at);
  return {
    id: `l${at}`,
    kind: at % 5 === 3 ? "hub" : "auth-link",
    url: `http://127.0.0.1:41847/link/${hash(at).slice(0, 40)}`,
    state,
    created_at: ago(HOUR * (2 + at * 5)),
    expires_at:
      state === "expired"
        ? ago(HOUR * 3)
        : new Date(Date.now() + HOUR * (118 - at * 3)).toISOString(),
    customer: customer.id,
    customer_name: customer.name,
    owner_id: customer.owner_id,
    integration: "i1",
    integration_name: "StackOne",
    system: "stackone",
    environment: "practice",
    provider: at % 2 === 0 ? pick(PROVIDERS, at)[0] : "",
    provider_name: at % 2 === 0 ? pick(PROVIDERS, at)[1] : "",
    account: state === "completed" ? `a${at}` : null,
    learnt: state === "completed" ? "webhook" : null,
    attempt: state === "exited" ? "error" : state === "opened" ? "pending" : "",
    attempt_error: state === "exited" ? "The provider refused the sign-in." : "",
    estimated: false,
    job: null,
  };
};

const event = (at: number, more: Partial<Event>): Event => ({
  id: `e${at}`,
  at: ago(HOUR * (0.04 + at * 1.7)),
  happened_at: null,
  kind: "rechecked",
  source: "poll",
  from: "",
  to: "",
  detail: "",
  integration: "i1",
  environment: "practice",
  account: "a0",
  link: null,
  customer: "c0",
  customer_name: pick(customers, at).name,
  nameless: false,
  ...more,
});

/** A person whom the desk knows by their id at Smile alone. */
export const STRANGER = "practice-81130734056517b1c9d3423185f66a41";

const STORY: Partial<Event>[] = [
  {
    kind: "status-changed",
    source: "sync",
    from: "active",
    to: "needs-reconnect",
    detail: "401 from provider",
  },
  { kind: "webhook-received", source: "webhook", to: "account.updated" },
  { kind: "status-changed", source: "poll", from: "", to: "active" },
  { kind: "account-created", source: "match", detail: "" },
  { kind: "link-completed", source: "poll", link: "l3" },
  { kind: "link-sent", source: "own-action", link: "l3" },
  { kind: "link-created", source: "own-action", link: "l3", detail: "auth-link by StackOne" },
  { kind: "webhook-rejected", source: "webhook" },
  {
    kind: "account-created",
    source: "sync",
    account: "s5",
    customer: null,
    customer_name: STRANGER,
    nameless: true,
  },
];

export const story = STORY.slice(0, 7).map((more, at) => event(at, more));
export const events: Event[] = Array.from({ length: 180 }, (_, at) => event(at, pick(STORY, at)));

const ACTS = [
  "link.create",
  "account.disconnect",
  "integration.test",
  "customer.import",
  "link.sent",
  "sync.end",
  "webhook.take",
];
export const audit: AuditEntry[] = Array.from({ length: 140 }, (_, at) => ({
  position: 140 - at,
  at: ago(HOUR * at),
  action: pick(ACTS, at),
  subject: pick(customers, at).name,
  detail: pick(["auth-link by StackOne", "remote 4589…207", "ok", "12 new, 3 changed"], at),
  environment: "practice",
  hash: hash(at),
}));
export const newHash = hash;

/** Where the made-up backup lies. */
export const BACKUP =
  "/home/mara/.local/share/linkdesk/backups/linkdesk-2026-11-21T09-00-00-000Z.sqlite";

/** A page of rows, without a cursor. */
export function pageOf<T>(
  all: readonly T[],
  { offset, limit }: PageRequest,
): { rows: T[]; total: number; next: null } {
  return { rows: all.slice(offset, offset + (limit || 100)), total: all.length, next: null };
}
