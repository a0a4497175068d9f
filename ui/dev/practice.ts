/** A made-up practice environment. */

import type { PracticeState } from "../src/bindings.ts";
import { changeLink } from "./links.ts";
import * as rows from "./rows.ts";
import type { Answers, MadeUp } from "./state.ts";

/** The practice, with its clock and its faults. */
export const practiceAnswers = (state: MadeUp) =>
  ({
    practice_state: () => state.practice,
    practice_complete: ({ url, outcome }) => {
      const link = state.links.find((one) => one.url === url);
      if (link && outcome === "linked")
        changeLink(state, link.id, { state: "completed", account: "a1" });
      return { outcome, account_id: outcome === "linked" ? "458911207" : null, redirect_url: null };
    },
    practice_webhook: ({ mode }) => ({
      statuses: mode === "duplicate" ? [200, 200] : mode === "wrong-signature" ? [401] : [200],
    }),
    practice_clock: ({ speed }) => {
      state.practice = { ...state.practice, speed: speed ?? state.practice.speed };
      return state.practice;
    },
    practice_fault: ({ name, on }) => {
      state.practice = {
        ...state.practice,
        faults: state.practice.faults.map((one) => (one.name === name ? { name, on } : one)),
      };
      return state.practice;
    },
    practice_reset: () => practice(),
  }) satisfies Partial<Answers>;

const FAULTS = [
  "429",
  "429-bare",
  "429-date",
  "429-absurd",
  "lock-timeout",
  "500",
  "503",
  "504",
  "hang",
  "cut-off",
  "html",
  "wrong-types",
  "unknown-enum",
  "duplicate-webhooks",
  "reordered-webhooks",
  "wrong-signature",
  "endless-paging",
  "wrapped-list",
  "gzip-bomb",
  "huge-body",
  "redirect",
  "expired-token",
  "item-without-type",
];

export const practice = (): PracticeState => ({
  running: true,
  base_url: "http://127.0.0.1:41847",
  now: rows.ago(0),
  speed: 1,
  accounts: { stackone: 412 },
  faults: FAULTS.map((name) => ({ name, on: name === "429" })),
  requests: Array.from({ length: 14 }, (_, at) => ({
    at: rows.ago(at * 3000),
    method: at % 3 === 0 ? "POST" : "GET",
    path: at % 3 === 0 ? "/connect_sessions" : "/accounts",
    status: at === 4 ? 429 : 200,
  })),
});
