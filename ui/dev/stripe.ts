/** Installs that came to a made-up desk without a link of it, a Connect account, and a way back that goes on. */

import type { AccountDetail, CallbackTaken, Step } from "../src/bindings.ts";
import { AppError } from "../src/errors.ts";
import * as rows from "./rows.ts";

/** Connected by a link, and so somebody's from the beginning. */
const CONNECT = "u2";

/** Whose it is, once somebody has said so, by the account's id. */
const owners = new Map([[CONNECT, "c3"]]);

/** An account that nobody has been named for, but for one; `story` is what another has to tell. */
export function account(id: string, story: AccountDetail): AccountDetail {
  const connect = id === CONNECT;
  const whose = rows.customers.find((one) => one.id === owners.get(id));
  const remote_id = "acct_1QxPractice7Kuehn";
  return {
    ...story,
    account: {
      ...story.account,
      id,
      remote_id,
      owner_name: whose?.name ?? "",
      owner_id: whose?.owner_id ?? "",
      customer: whose?.id ?? null,
      system: connect ? "stripe-connect" : "stripe-apps",
      integration_name: connect ? "Stripe Connect" : "Stripe Apps",
      provider: "stripe",
      provider_name: "Stripe",
      status: whose === undefined ? "action-due" : "active",
      raw_status: "installed",
      reason: "",
    },
    reasons: [],
    diagnoses:
      whose === undefined
        ? [
            {
              key: "unasked",
              level: "warning",
              values: { account: remote_id },
              steps: ["bind", "disconnect"],
            },
          ]
        : [],
    link: null,
    dashboard_url: "https://dashboard.stripe.com",
    acts_by: connect ? `Stripe-Account: ${remote_id}` : "",
    relinks: false,
  };
}

/** Says whose it is; one that has an owner is nobody else's. */
export function bind(id: string, customer: string): void {
  if (owners.has(id))
    throw new AppError({ code: "conflict", message: "This account is somebody’s already." });
  if (!rows.customers.some((one) => one.id === customer))
    throw new AppError({
      code: "not_found",
      message: `There is no customer “${customer}”.`,
      field: "customer",
    });
  owners.set(id, customer);
}

/** A pasted way back: with a state it led to a link that goes on; without one nobody here asked for it. */
export function taken(text: string): CallbackTaken {
  const nothing = {
    link: null,
    diagnosis: null,
    onward: null,
    onward_link: null,
    account: null,
    environment: null,
  };
  if (text.includes("state="))
    return {
      ...nothing,
      outcome: "linked",
      onward: "https://dashboard.stripe.com/dashboard?open_drawer_app=com.example.practice",
      onward_link: "l2",
      environment: "practice",
      request_id: "req_Practice1",
    };
  const values = { account: "acct_1QxPractice7Kuehn" };
  const steps: Step[] = ["bind", "new-link"];
  return {
    ...nothing,
    outcome: "unbound",
    diagnosis: { key: "callback-unasked", level: "warning", values, steps },
    account: "u1",
    environment: "practice",
    request_id: null,
  };
}
