/** Smile's Spec as the core tells it, and what a made-up integration of it holds. */

import type {
  Account,
  AccountDetail,
  Field,
  Integration,
  Link,
  LinkDetail,
  Person,
  Provider,
  Spec,
  Template,
  TemplatePreview,
  TestPart,
  Webhook,
} from "../src/bindings.ts";
import * as rows from "./rows.ts";
import { field as plain, stackone } from "./spec.ts";

const field = (name: string, more: Partial<Field> = {}): Field =>
  plain(name, { help_url: "https://docs.getsmileapi.com/reference/invites", ...more });
const text = (name: string, max: number): Field => field(name, { required: true, max });
const lines = (name: string): Field =>
  field(name, { required: true, max: 5000, input: { kind: "lines" } });

const WINK_TEMPLATE = field("wink_template_id", { max: 64, example: "wtpl-…" });
const INVITE: Field[] = [
  field("template_id", { required: true, max: 64, input: { kind: "template" } }),
  field("email", { required: true, max: 200, from: "email", example: "jane@example.com" }),
  field("full_name", { required: true, max: 200, from: "person" }),
  field("first_name", { max: 64, from: "first_name", advanced: true }),
  field("last_name", { max: 64, from: "last_name", advanced: true }),
  { ...WINK_TEMPLATE, advanced: true },
];
const STEPS = ["INVITED", "EMAIL_OPENED", "LANDING_PAGE_OPENED", "WINK_WIDGET_OPENED", "LINKED"];
const EVENTS = [
  "ALL_EVENTS",
  "ACCOUNT_CONNECTED",
  "ACCOUNT_DISCONNECTED",
  "ACCOUNT_FAILED",
  "ACCOUNT_SYNC_TASK_FINISHED",
  "INVITE_INVITED",
  "INVITE_LINKED",
  "USER_CREATED",
];

const invitation = { fits: "mail", needs_account: false, ends: "asked", several: "" } as const;

const login = (user: string, mobile: string, password: string): TestPart[] => [
  { name: "email", value: `${user}@smileapi.io` },
  { name: "mobile", value: mobile },
  { name: "password", value: password },
  { name: "code", value: "1234" },
];

export const smile: Spec = {
  ...stackone,
  id: "smile",
  name: "Smile",
  short: "Sm",
  help_url: "https://docs.getsmileapi.com",
  dashboard_url: "https://portal.getsmileapi.com",
  base_url: "https://open.smileapi.io/v1",
  sandbox_url: "https://sandbox.smileapi.io/v1",
  secrets: ["api_key", "api_secret", "webhook_secret"].map((name) =>
    field(name, { input: { kind: "secret" }, required: name !== "webhook_secret" }),
  ),
  settings: [],
  kinds: [
    { ...invitation, id: "invitation", mails: "alone", steps: STEPS, fields: INVITE },
    { ...invitation, id: "invitation-page", mails: "also", steps: STEPS, fields: INVITE },
    {
      ...invitation,
      id: "wink",
      fits: "call",
      mails: "nothing",
      steps: [],
      fields: [WINK_TEMPLATE],
    },
  ],
  template: [
    text("name", 64),
    text("company_name", 200),
    field("company_logo_url", { required: true, max: 200, input: { kind: "url" } }),
    text("sender_name", 200),
    text("reply_address", 200),
    text("subject", 200),
    lines("body"),
    text("landing_header", 200),
    lines("landing_description"),
    text("landing_button", 200),
    text("success_header", 200),
    lines("success_description"),
    text("success_button", 200),
  ],
  webhook: [
    text("webhook_name", 200),
    field("webhook_url", { required: true, max: 500, input: { kind: "url" } }),
    field("event_types", {
      required: true,
      default: "ALL_EVENTS",
      input: { kind: "multi", options: EVENTS },
    }),
    field("include_payload", { advanced: true, input: { kind: "toggle" } }),
  ],
  test_logins: [
    { name: "George Palomero Jr.", parts: login("gpalomero1234", "(+63) 9559991234", "123456") },
    { name: "Ryan Lestari", parts: login("ryan1234", "(+62) 8119994321", "654321") },
    { name: "Christina Tan", parts: login("christina4321", "(+65) 99996789", "YGUS1") },
    { name: "Anisha Bhatia", parts: login("anisha98765", "(+91) 9511198765", "123456") },
  ],
  offers: {
    ...stackone.offers,
    logs: false,
    relink: false,
    owners: false,
    people: true,
    monitor: true,
  },
};

export const template = (id: string, name: string): Template => ({
  id,
  name,
  values: {
    name,
    company_name: "Acme Lending",
    company_logo_url: "https://acme.example/logo.png",
    sender_name: "Acme Lending",
    reply_address: "hello@acme.example",
    subject: `\${companyName} asks for your income records`,
    body: `Hello \${firstName},\n\nplease link your employer or platform, so that \${companyName} can read your income.\nIt takes two minutes.`,
    landing_header: `Welcome, \${firstName}`,
    landing_description: "You choose what is shared, and can take it back at any time.",
    landing_button: "Begin",
    success_header: "Thank you",
    success_description: `\${companyName} has what it needs. Your agent is {{agent}}.`,
    success_button: "Done",
  },
});

export function preview(values: Record<string, string>): TemplatePreview {
  const filled = Object.entries(values).map(([name, words]) => [
    name,
    words
      .replaceAll(/\$\{companyName\}/gu, values.company_name ?? "")
      .replaceAll(/\$\{firstName\}/gu, "Jane"),
  ]);
  const warnings = Object.entries(values).flatMap(([name, words]) =>
    [...words.matchAll(/\{\{\w+\}\}/gu)].map(([variable]) => ({
      field: name,
      key: "template-unknown",
      values: { variable },
      detail: "",
    })),
  );
  return { values: Object.fromEntries(filled), warnings, errors: {} };
}

export const webhook = (values: Record<string, string>, id: string): Webhook => ({
  id,
  name: values.webhook_name ?? "",
  url: values.webhook_url ?? "",
  events: (values.event_types ?? "").split(","),
  active: true,
  payload: false,
  here: (values.webhook_url ?? "").endsWith("/in/8c2b77"),
});

export const people: Person[] = rows.customers.slice(0, 4).map((one, at) => ({
  id: `u-00${at}7f3c6a9e1d2b`,
  created_at: rows.ago(rows.DAY * (at + 1)),
  state: at === 1 ? "COMPLETED" : "",
  channel: at === 2 ? "WinkSite" : "",
  metadata: (at === 3 ? { ownerId: "legacy-77" } : {}) as Record<string, string>,
  customer: at === 3 ? null : one.id,
  customer_name: at === 3 ? "" : one.name,
  owner_id: at === 3 ? "" : one.owner_id,
  accounts: at,
}));

export const providers: Provider[] = [
  ["sss_ph", "SSS", "GOVERNMENT", true, true],
  ["grab_ph", "Grab", "GIG", true, false],
  ["jobstreet", "JobStreet", "CREDENTIAL", false, false],
  ["sprout_ph", "Sprout HR", "SYSTEM", null, null],
].map(([key, name, category, mfa, monitor]) => ({
  key: key as string,
  name: name as string,
  categories: [category as string],
  logo_url: "",
  enabled: key !== "jobstreet",
  mfa: mfa as boolean | null,
  monitor: monitor as boolean | null,
}));

const secret = (name: string, last: string) => ({
  name,
  present: last !== "",
  last_four: last,
  fingerprint: last === "" ? "" : "51c07d",
  saved_at: last === "" ? null : rows.ago(rows.DAY),
  used_at: last === "" ? null : rows.ago(rows.HOUR),
});

export const integration = (like: Integration): Integration => ({
  ...like,
  id: "i2",
  name: "Smile",
  system: "smile",
  base_url: "http://127.0.0.1:41850/v1",
  secrets: [secret("api_key", "k7q2"), secret("api_secret", "z81d"), secret("webhook_secret", "")],
  webhook_url: "http://127.0.0.1:4610/in/8c2b77",
  accounts: 6,
  diagnoses: [],
});

/** What is told of the six accounts of this desk, by the last figure of their ids. */
type Told = [Account["status"], string, string, string, number, boolean];
const FIRST: Told = ["active", "CONNECTED", "", "", 3, true];
const TOLD: Told[] = [
  FIRST,
  ["waiting", "AWAITING_MFA", "smile-awaiting-mfa", "AWAITING_MFA", 1, false],
  ["needs-reconnect", "ERROR", "smile-invalid-credentials", "INVALID_CREDENTIALS", 9, false],
  ["action-due", "ERROR", "smile-system-error", "SYSTEM_ERROR", 12, false],
  ["action-due", "CONNECTED", "data-end-soon", "", 55, false],
  ["needs-reconnect", "CONNECTED", "data-ended", "", 61, false],
];

export function account(id: string, story: AccountDetail): AccountDetail {
  const [status, raw, key, code, day, renewed] = TOLD[Number(id.slice(1)) % TOLD.length] ?? FIRST;
  const until = rows.ago(-rows.DAY * (61 - day));
  // Whom the desk does not know is called by their id.
  const unknown = id === "s5" ? { owner_id: "", owner_name: rows.STRANGER } : {};
  const told: Account = {
    ...story.account,
    id,
    system: "smile",
    integration: "i2",
    integration_name: "Smile",
    provider: "sss_ph",
    provider_name: "SSS",
    status,
    raw_status: raw,
    reason: "",
    person: rows.STRANGER,
    ...unknown,
    kept: { until, day, days: 60, renewed, ending: day > 53 },
  };
  const values = { provider: "SSS", minutes: "4", until, reason: code };
  return {
    ...story,
    account: told,
    acts_by: "",
    relinks: false,
    dashboard_url: "",
    reasons: code === "" ? [] : [{ code, description: "", at: rows.ago(rows.HOUR), until: null }],
    diagnoses:
      key === "" ? [] : [{ key, level: "warning", values, steps: ["new-link", "recheck"] }],
  };
}

/** An invitation that stands at the page behind the mail. */
export function link(story: LinkDetail): LinkDetail {
  const step = (to: string, minutes: number) => ({
    ...(story.timeline[0] as (typeof story.timeline)[number]),
    id: to,
    kind: "link-step",
    from: "",
    to,
    detail: "",
    at: rows.ago(minutes * 60_000),
    happened_at: rows.ago(minutes * 60_000),
  });
  const told: Link = {
    ...story.link,
    id: "ls",
    system: "smile",
    kind: "invitation",
    state: "opened",
    attempt: "LANDING_PAGE_OPENED",
    attempt_error: "",
    integration: "i2",
    integration_name: "Smile",
    provider: "",
    provider_name: "",
    estimated: true,
  };
  return {
    link: told,
    options: { template_id: "tpl-1", email: "jane@example.com", full_name: "Jane Smith" },
    names: { template_id: "First contact" },
    timeline: [step("LANDING_PAGE_OPENED", 2), step("EMAIL_OPENED", 9), step("INVITED", 44)],
    diagnoses: [],
  };
}
