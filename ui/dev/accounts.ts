/** Made-up accounts. */

import type { AccountDetail, Environment, PageRequest, Status } from "../src/bindings.ts";
import { valuesOf, words } from "../src/query.ts";
import * as rows from "./rows.ts";
import * as smile from "./smile.ts";
import type { Answers, MadeUp } from "./state.ts";
import * as stripe from "./stripe.ts";

/** Accounts, as the list and the detail ask for them. */
export const accountAnswers = (state: MadeUp) =>
  ({
    account_list: (request) => accountsOf(state, request),
    account_rows: (request) => accountsOf(state, request),
    account_counts: ({ query }) =>
      accountsOf(state, { query, sort: "", descending: false, limit: 1, offset: 0 }),
    account_show: ({ id }) => accountDetail(state, id),
    account_recheck: ({ id }) => accountDetail(state, id, { checked_at: rows.ago(0) }),
    account_renew: ({ id }) => accountDetail(state, id, {}),
    account_bind: ({ account, customer }) => {
      stripe.bind(account, customer);
      return accountDetail(state, account);
    },
    account_disconnect: ({ id }) =>
      accountDetail(state, id, { status: "disconnected" as Status, raw_status: "deleted" }),
    account_stop_monitor: ({ id }) => accountDetail(state, id, {}),
    account_logs: () => ({
      unavailable: null,
      rows: [
        {
          request_id: "r1",
          at: rows.ago(120_000),
          method: "GET",
          path: "/unified/hris/employees",
          status: 401,
          success: false,
          milliseconds: 312,
          detail: "Invalid API key",
        },
        {
          request_id: "r2",
          at: rows.ago(rows.DAY),
          method: "GET",
          path: "/unified/hris/employees",
          status: 200,
          success: true,
          milliseconds: 1240,
          detail: "",
        },
      ],
    }),
    account_export: () => ({
      path: "/home/mara/.local/share/linkdesk/exports/accounts-practice-2026-11-21.csv",
      rows: state.count,
    }),
  }) satisfies Partial<Answers>;

export function accountsOf(state: MadeUp, request: PageRequest) {
  const wanted = valuesOf(request.query, "status");
  const text = words(request.query).toLowerCase();
  state.accountRows ??= Array.from({ length: state.count }, (_, at) => rows.makeAccount(at));
  const all =
    text === ""
      ? state.accountRows
      : state.accountRows.filter((one) =>
          `${one.owner_name} ${one.provider_name}`.toLowerCase().includes(text),
        );
  const status: Record<string, number> = {};
  for (const one of all) status[one.status] = (status[one.status] ?? 0) + 1;
  const shown = wanted.length === 0 ? [...all] : all.filter((one) => wanted.includes(one.status));
  if (request.sort === "owner_name")
    shown.sort((a, b) => a.owner_name.localeCompare(b.owner_name) * (request.descending ? -1 : 1));
  const counts = { status, system: { stackone: all.length } };
  return { ...rows.pageOf(shown, request), counts };
}

function accountDetail(state: MadeUp, id: string, part = {}): AccountDetail {
  if (id.startsWith("u")) return stripe.account(id, told(state, "a1", part));
  return id.startsWith("s") ? smile.account(id, told(state, "a2", part)) : told(state, id, part);
}

function told(state: MadeUp, id: string, part: object): AccountDetail {
  const environment = state.wish.environment as Environment;
  const account = { ...rows.makeAccount(Number(id.slice(1))), environment, ...part };
  const broken = account.status === "needs-reconnect";
  return {
    account,
    reasons: broken
      ? [
          {
            code: "invalid_credentials",
            description: "BambooHR answered 401.",
            at: rows.ago(rows.HOUR),
            until: null,
          },
        ]
      : [],
    diagnoses: broken
      ? [
          {
            key: "needs-reconnect",
            level: "error",
            values: {
              provider: account.provider_name,
              reason: account.reason,
              raw: account.raw_status,
            },
            steps: ["relink", "recheck", "logs"],
          },
        ]
      : [],
    timeline: rows.story,
    link: state.links[0] ?? null,
    raw: JSON.stringify({
      id: account.remote_id,
      provider: account.provider,
      status: account.raw_status,
    }),
    dashboard_url: "https://app.stackone.com/accounts",
    acts_by: "",
    relinks: true,
  };
}
