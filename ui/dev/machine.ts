/** The made-up desk itself: its settings, its copies, the way in, and what is searched in all of it. */

import type { DeskState } from "../src/bindings.ts";
import { accountsOf } from "./accounts.ts";
import { customersOf } from "./customers.ts";
import * as keep from "./keep.ts";
import { linksOf } from "./links.ts";
import * as rows from "./rows.ts";
import type { Answers, MadeUp, Wish } from "./state.ts";
import { today } from "./today.ts";

/** What is asked of the desk as a whole. */
export const machineAnswers = (state: MadeUp) =>
  ({
    desk_state: () => state.desk,
    today_show: () => today(state.count, state.integrations),
    vault_open: ({ kind }) => state.set({ vault: { kind, state: "ready", detail: "" } }),
    settings_set: (settings) => state.set({ settings }),
    settings_export: () => ({
      path: "/home/mara/.local/share/linkdesk/exports/settings-practice-2026-11-21.json",
      rows: 16,
    }),
    settings_import: () => keep.changes(),
    backup_create: () => {
      const last = { at: rows.ago(0), ok: true, path: rows.BACKUP, bytes: 38_400_000, detail: "" };
      state.set({ backup: { ...state.desk.backup, last } });
      return keep.backup(state.count);
    },
    backup_check: () => keep.backup(state.count),
    view_list: () => state.views.all,
    view_save: (draft) => state.views.save(draft),
    view_remove: ({ id }) => state.views.remove(id),
    search: ({ text, limit }) => {
      const page = { query: text, sort: "", descending: false, limit, offset: 0 };
      return {
        customers: customersOf(state, page).rows,
        accounts: accountsOf(state, page).rows,
        links: linksOf(state, page).rows,
      };
    },
    live_open: ({ minutes }) => state.set({ live_until: rows.ago(-minutes * 60_000) }),
    live_close: () => state.set({ live_until: null }),
    receiver_start: ({ port }) =>
      state.set({ receiver: { on: true, port: port || 41848, detail: "" } }),
    receiver_stop: () => state.set({ receiver: { on: false, port: 0, detail: "" } }),
  }) satisfies Partial<Answers>;

export const desk = (wish: Wish, accounts: number): DeskState => ({
  version: "0.1.0",
  data_dir: "/home/mara/.local/share/linkdesk",
  settings: {
    environment: wish.environment as "practice",
    language: wish.language,
    theme: wish.theme,
    density: "",
    time_zone: "",
    single_keys: true,
    clipboard_seconds: 60,
    backup_dir: "",
    sender_company: "",
    sender_name: "",
    sender_signature: "",
    notify: true,
    columns: {},
    receiver_port: 4610,
    receiver_on: true,
  },
  vault: {
    kind: "keyring",
    state: wish.vault as "ready",
    detail: wish.vault === "ready" ? "" : "org.freedesktop.secrets does not answer",
  },
  receiver: { on: true, port: 4610, detail: "" },
  counts: {
    links: wish.empty ? 0 : 27,
    accounts,
    accounts_need_you: Math.round(accounts * 0.13),
    customers: 60,
    integrations: 1,
    jobs: wish.empty ? 0 : 1,
  },
  first_link_open: wish.empty,
  backup: {
    dir: "/home/mara/.local/share/linkdesk/backups",
    last: wish.empty
      ? null
      : { at: rows.ago(rows.HOUR), ok: true, path: rows.BACKUP, bytes: 38_400_000, detail: "" },
  },
  live_until: null,
  now: rows.ago(0),
});
