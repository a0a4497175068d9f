/** The columns of the accounts. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Account } from "../../bindings.ts";
import { type Column, Columns } from "../../list/columns.ts";
import { ownerOf } from "../../owner.ts";
import { dayOf, letters, since } from "../../parts/bits.ts";
import { statusChip } from "../../parts/chip.ts";
import { owner } from "../../parts/owner.ts";
import { t } from "../../texts.ts";
import { keptDay } from "./kept.ts";

const providerCell = ({ provider, provider_name, label }: Account): TemplateResult =>
  html`${provider_name || provider}${label ? html` <span class="third">${label}</span>` : nothing}`;

const plain = (
  name: "owner_id" | "remote_id" | "raw_status",
  more: Partial<Column<Account>> = {},
): Column<Account> => ({
  name,
  extra: true,
  least: 120,
  grow: 1,
  cell: (row) => html`<code>${row[name]}</code>`,
  text: (row) => row[name],
  ...more,
});

const words = (name: "label" | "reason", least: number): Column<Account> => ({
  name,
  extra: true,
  least,
  grow: 1,
  cell: (row) => html`<span class="second">${row[name]}</span>`,
  text: (row) => row[name],
});

const main = (app: App): Column<Account>[] => [
  {
    name: "owner_name",
    sortable: true,
    least: 128,
    grow: 1.5,
    cell: (row) => owner(row),
    text: ownerOf,
  },
  {
    name: "provider",
    sortable: true,
    least: 96,
    grow: 1.1,
    cell: providerCell,
    text: ({ provider, provider_name }) => provider_name || provider,
  },
  {
    name: "system",
    sortable: true,
    least: 114,
    grow: 0.8,
    yields: 2,
    cell: ({ system }) =>
      html`${letters(app.desk.spec(system)?.short ?? "")} ${app.desk.spec(system)?.name ?? system}`,
    text: ({ system }) => app.desk.spec(system)?.name ?? system,
  },
  {
    name: "status",
    sortable: true,
    least: 172,
    cell: ({ status, raw_status }) => statusChip(status, raw_status),
    text: ({ status }) => t(`status-${status}`),
  },
  {
    name: "checked_at",
    sortable: true,
    least: 92,
    yields: 1,
    class: "third",
    cell: ({ checked_at }) => since(checked_at),
    text: ({ checked_at }) => checked_at,
  },
];

const times: Column<Account>[] = [
  {
    name: "status_since",
    sortable: true,
    extra: true,
    least: 96,
    class: "third",
    cell: ({ status_since }) => since(status_since),
    text: ({ status_since }) => status_since,
  },
  {
    name: "linked_at",
    sortable: true,
    align: "end",
    least: 76,
    class: "third",
    cell: ({ linked_at }) => dayOf(linked_at),
    text: ({ linked_at }) => linked_at ?? "",
  },
];

export const accountColumns = (app: App): Columns<Account> =>
  new Columns(
    "accounts",
    [
      ...main(app),
      ...times.slice(0, 1),
      {
        name: "kept",
        extra: true,
        least: 96,
        class: "third",
        cell: ({ kept }) => (kept === null ? "" : keptDay(kept)),
        text: ({ kept }) => (kept === null ? "" : keptDay(kept)),
      },
      words("reason", 140),
      words("label", 100),
      {
        name: "account_kind",
        extra: true,
        least: 90,
        class: "second",
        cell: ({ kind }) => kind,
        text: ({ kind }) => kind,
      },
      plain("owner_id"),
      plain("remote_id", { least: 150 }),
      plain("raw_status", { least: 90 }),
      {
        name: "integration",
        extra: true,
        least: 110,
        grow: 0.8,
        cell: ({ integration_name }) => integration_name,
        text: ({ integration_name }) => integration_name,
      },
      ...times.slice(1),
    ],
    app.columns,
  );
