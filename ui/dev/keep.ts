/** What a made-up desk keeps: saved views, a backup, and a file of settings. */

import type { BackupReport, SavedView, SettingsReport, ViewDraft } from "../src/bindings.ts";
import * as rows from "./rows.ts";

export class MadeUpViews {
  all: SavedView[] = [
    {
      id: "view_1",
      place: "accounts",
      name: "To mend this week",
      query: "status:needs-reconnect",
      sort: "status_since",
      descending: true,
      columns: [],
    },
  ];

  save(draft: ViewDraft): SavedView {
    const saved = { ...draft, id: draft.id ?? `view_${this.all.length + 1}` };
    this.all = [...this.all.filter(({ id }) => id !== saved.id), saved];
    return saved;
  }

  remove(id: string): Record<string, never> {
    this.all = this.all.filter((one) => one.id !== id);
    return {};
  }
}

export const backup = (accounts: number): BackupReport => ({
  ok: true,
  path: rows.BACKUP,
  bytes: 38_400_000,
  form: 14,
  customers: 60,
  accounts,
  links: 27,
  key: "own",
  trail: "whole",
  detail: "",
});

export const changes = (): SettingsReport => ({
  changes: [
    { part: "setting", what: "changed", name: "theme", from: "", to: "dark" },
    { part: "view", what: "added", name: "Waiting", from: "", to: "state:sent" },
    {
      part: "integration",
      what: "added",
      name: "Europe",
      from: "",
      to: "stackone · sandbox",
    },
  ],
  unchanged: 13,
});
