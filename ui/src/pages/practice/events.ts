/** What the practice of each system sends by hand: its events, and the states it puts an account in before. */

type Sent = { events: readonly string[]; states: readonly string[] };

const STACKONE: Sent = {
  events: ["account.created", "account.updated", "account.deleted"],
  states: ["", "active", "inactive", "suspended", "archived", "expired", "error"],
};

/** By system, in the order they are offered in. */
export const SENT: Readonly<Record<string, Sent>> = {
  stackone: STACKONE,
  smile: {
    events: [
      "ACCOUNT_CONNECTED",
      "ACCOUNT_DISCONNECTED",
      "ACCOUNT_FAILED",
      "ACCOUNT_SYNC_TASK_FINISHED",
      "INVITE_LINKED",
    ],
    states: [
      "",
      "AWAITING_MFA",
      "INVALID_CREDENTIALS",
      "MFA_TIMEOUT",
      "ACCOUNT_LOCKED",
      "SERVICE_UNAVAILABLE",
      "SYSTEM_ERROR",
      "ACTIVE",
      "USER_ACTION_REQUIRED",
    ],
  },
};

export const sentBy = (system: string): Sent => SENT[system] ?? STACKONE;
