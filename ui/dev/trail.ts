/** What has happened, made up. */

import { inspect } from "./inspect.ts";
import * as rows from "./rows.ts";
import type { Answers, MadeUp } from "./state.ts";

/** Events, the audit trail, and what is pasted. */
export const trailAnswers = (state: MadeUp) =>
  ({
    event_poll: () => ({ rows: 0, since: rows.ago(0), horizon_days: 30, every: 1800, reads: null }),
    event_list: (request) => rows.pageOf(state.wish.empty ? [] : rows.events, request),
    audit_list: (request) => ({
      ...rows.pageOf(state.wish.empty ? [] : rows.audit, request),
      head: rows.newHash(0),
    }),
    audit_verify: ({ anchor }) => ({
      ok: anchor !== "bad",
      entries: 140,
      head: rows.newHash(0),
      first_bad: anchor === "bad" ? 73 : null,
      detail: anchor === "bad" ? "Entry 73 was edited: its hash does not fit." : "",
      anchored: Boolean(anchor),
    }),
    audit_export: () => ({ path: "/home/mara/.local/share/linkdesk/exports/audit.csv", rows: 140 }),
    inspect: ({ text }) => inspect(text),
  }) satisfies Partial<Answers>;
