/** StackOne's Spec as the core tells it. */

import type { Field, Spec } from "../src/bindings.ts";

const DOCS = "https://docs.stackone.com";

export const field = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  input: { kind: "text" },
  required: false,
  default: "",
  example: "",
  pattern: "",
  max: 0,
  advanced: false,
  undocumented: false,
  needs: [],
  from: "",
  help_url: `${DOCS}/platform/api-reference/connect-sessions/create-connect-session`,
  ...more,
});

const CATEGORIES = [
  "ats",
  "hris",
  "hris-legacy",
  "crm",
  "iam",
  "marketing",
  "lms",
  "stackone",
  "documents",
  "ticketing",
  "screening",
  "messaging",
  "accounting",
  "scheduling",
];

const expires = (seconds: string): Field =>
  field("expires_in", {
    required: true,
    default: seconds,
    help_url: `${DOCS}/guides/auth-link`,
    input: {
      kind: "duration",
      offers: [1800, 86400, 432000, 604800, 2592000],
      min: 60,
      max: 2592000,
    },
  });

const options = (seconds: string): Field[] => [
  field("provider", {
    input: { kind: "provider" },
    example: "bamboohr",
    help_url: `${DOCS}/guides/auth-configurations`,
  }),
  expires(seconds),
  field("type", {
    input: { kind: "select", options: ["production", "test"] },
    default: "production",
  }),
  field("categories", { input: { kind: "multi", options: CATEGORIES } }),
  field("label"),
  field("multiple", { input: { kind: "toggle" } }),
  field("origin_username", { advanced: true, example: "jane@example.com" }),
  field("metadata", { advanced: true, input: { kind: "pairs" } }),
  field("integration_id", { advanced: true }),
  field("connector_profile_id", {
    advanced: true,
    help_url: `${DOCS}/platform/connect-your-backend-with-stackone`,
  }),
  field("shared", { advanced: true, input: { kind: "toggle" } }),
  field("relink", { advanced: true, input: { kind: "toggle" } }),
  field("scopes", { advanced: true, input: { kind: "toggle" } }),
  field("provider_version", { advanced: true }),
];

export const stackone: Spec = {
  id: "stackone",
  name: "StackOne",
  short: "S1",
  help_url: "https://docs.stackone.com",
  dashboard_url: "https://app.stackone.com",
  base_url: "https://api.stackone.com",
  sandbox_url: "",
  requests_per_minute: 900,
  counted_seconds: 60,
  shared_budget: false,
  api_version: "",
  version_header: "",
  account_header: "",
  secrets: [
    field("api_key", {
      input: { kind: "secret" },
      required: true,
      example: "v1.eu1.…",
      help_url: `${DOCS}/api/authentication`,
    }),
    field("webhook_secret", { input: { kind: "secret" }, help_url: `${DOCS}/connect/webhooks` }),
  ],
  settings: [
    field("requests_per_minute", {
      input: { kind: "number", min: 1, max: 60000 },
      default: "900",
      advanced: true,
      help_url: `${DOCS}/guides/rate-limiting`,
    }),
  ],
  kinds: [
    {
      id: "auth-link",
      fits: "mail",
      needs_account: false,
      ends: "asked",
      several: "multiple",
      mails: "nothing",
      steps: [],
      fields: options("432000"),
    },
    {
      id: "hub",
      fits: "call",
      needs_account: false,
      ends: "asked",
      several: "multiple",
      mails: "nothing",
      steps: [],
      fields: options("1800"),
    },
    {
      id: "relink",
      fits: "mail",
      needs_account: true,
      ends: "asked",
      several: "multiple",
      mails: "nothing",
      steps: [],
      fields: options("432000"),
    },
  ],
  template: [],
  webhook: [],
  test_logins: [],
  offers: {
    providers: true,
    accounts: true,
    disconnect: true,
    logs: true,
    webhooks: true,
    relink: true,
    revoke: false,
    owners: true,
    events: false,
    people: false,
    monitor: false,
  },
};
