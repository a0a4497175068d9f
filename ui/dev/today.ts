/** A made-up Today: one of every kind of need, a month of growth. */

import type { Integration, Need, Today } from "../src/bindings.ts";
import * as rows from "./rows.ts";

const need = (key: string, level: string, rest: Partial<Need>): Need => ({
  key,
  level,
  values: {},
  since: null,
  place: "",
  id: "",
  query: "",
  step: "show",
  count: 1,
  parts: [],
  ...rest,
});

/** Where the many are that need reconnect. */
const PROVIDERS: readonly [string, number][] = [
  ["Workday", 9],
  ["Pipedrive", 6],
  ["HiBob", 4],
  ["SharePoint", 3],
  ["Personio", 2],
  ["Zendesk", 2],
];

const NEEDS: Need[] = [
  need("reconnect", "error", {
    values: {
      owner: "Acme Payroll GmbH",
      provider: "BambooHR",
      reason: "The system does not say why",
      raw: "UnknownError",
      integration: "StackOne",
    },
    since: rows.ago(2 * 60_000),
    place: "accounts",
    id: "a0",
    step: "relink",
  }),
  need("reconnect-several", "error", {
    values: { provider: "Workday", integration: "StackOne" },
    since: rows.ago(3 * rows.HOUR),
    place: "accounts",
    query: "status:needs-reconnect integration:StackOne doubt:none relink:none",
    count: 28,
    parts: PROVIDERS.map(([name, count]) => ({
      name,
      count,
      query: `status:needs-reconnect integration:StackOne doubt:none relink:none provider:${name.toLowerCase()}`,
    })),
  }),
  need("action-due", "warning", {
    values: {
      owner: "practice-36ce2dc2ab7f4d8e9d1bb2a3c6f7f3c6a9e1d2b",
      id: "practice-36ce2dc2ab7f4d8e9d1bb2a3c6f7f3c6a9e1d2b",
      provider: "SSS",
      reason: "The customer has to authorise again",
      raw: "USER_ACTION_REQUIRED",
      integration: "Smile",
    },
    since: rows.ago(4 * rows.HOUR),
    place: "accounts",
    id: "s3",
  }),
  need("webhooks-rejected", "error", {
    values: { integration: "StackOne" },
    since: rows.ago(rows.HOUR),
    place: "integrations",
    id: "i1",
    step: "add-webhook-secret",
    count: 3,
  }),
  need("link-ends-many", "warning", {
    values: { integration: "StackOne", customer: "Globex" },
    since: rows.ago(-9 * rows.HOUR),
    place: "links",
    query: "state:created,sent",
    count: 9,
  }),
  need("link-ended", "warning", {
    values: { integration: "StackOne", customer: "Bäckerei Kühn" },
    since: rows.ago(2 * rows.DAY),
    place: "links",
    id: "l5",
    step: "new-link",
  }),
  need("double", "warning", {
    values: { owner: "Umbrella Staffing", provider: "HiBob", integration: "StackOne" },
    since: rows.ago(5 * rows.HOUR),
    place: "accounts",
    id: "a6",
  }),
  need("unasked", "warning", {
    values: { owner: "acct_1QxPractice7Kuehn", provider: "Stripe", integration: "Stripe Apps" },
    since: rows.ago(rows.HOUR),
    place: "accounts",
    id: "u1",
    step: "bind",
  }),
  need("data-ends", "warning", {
    values: { owner: "Globex", provider: "SSS", until: rows.ago(-5 * rows.DAY) },
    since: rows.ago(2 * rows.DAY),
    place: "accounts",
    id: "s4",
  }),
  need("job-rows-failed", "warning", {
    values: { title: "StackOne", kind: "links", error: "" },
    since: rows.ago(6 * rows.HOUR),
    place: "jobs",
    id: "j1",
    count: 4,
  }),
];

/** Midnight that many days ago, as UTC has it. */
const midnight = (days: number): string =>
  `${rows.ago(days * rows.DAY).slice(0, 10)}T00:00:00.000Z`;

/** Today over that many accounts. */
export function today(accounts: number, integrations: Integration[]): Today {
  const linked = Array.from({ length: 30 }, (_, at) => {
    const new_ = accounts === 0 ? 0 : 3 + ((at * 7) % 11);
    return { day: midnight(29 - at), total: Math.round(accounts * (0.8 + at / 145)), new: new_ };
  });
  const some = accounts > 0;
  return {
    needs: some ? NEEDS : [],
    funnel: {
      days: 30,
      created: some ? 412 : 0,
      sent: some ? 398 : 0,
      opened: some ? 301 : 0,
      opened_known: some,
      completed: some ? 264 : 0,
      expired_unused: some ? 31 : 0,
    },
    linked,
    integrations: integrations
      .filter(({ environment }) => environment === "practice")
      .map(({ id, name, system, health }) => ({
        integration: id,
        name,
        system,
        health,
        checked_at: some ? rows.ago(2 * 60_000) : null,
      })),
    at: rows.ago(0),
  };
}
