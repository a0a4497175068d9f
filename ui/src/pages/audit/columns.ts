/** The columns of the audit trail. */

import { html } from "lit-html";
import type { App } from "../../app.ts";
import type { AuditEntry } from "../../bindings.ts";
import { number } from "../../format.ts";
import { environmentTag } from "../../frame/environment.ts";
import { type Column, Columns } from "../../list/columns.ts";
import { at } from "../../parts/bits.ts";
import { tOr } from "../../texts.ts";

export const actionText = (action: string): string =>
  tOr(`audit-${action.replaceAll(".", "-")}`, action);

/** The name in `lnk_… name`; the id is for the detail. */
const nameOf = (subject: string): string => subject.replace(/^[a-z]{3}_[\w-]+ (?=\S)/, "");

const COLUMNS: Column<AuditEntry>[] = [
  {
    name: "position",
    sortable: true,
    least: 64,
    cell: ({ position }) => html`<span class="third">${number(position)}</span>`,
    text: ({ position }) => String(position),
  },
  {
    name: "action",
    least: 160,
    grow: 1,
    cell: ({ action }) => html`<span title=${action}>${actionText(action)}</span>`,
    text: ({ action }) => actionText(action),
  },
  {
    name: "subject",
    least: 130,
    grow: 1,
    cell: ({ subject }) => html`<bdi title=${subject}>${nameOf(subject)}</bdi>`,
    text: ({ subject }) => subject,
  },
  {
    name: "detail",
    least: 130,
    grow: 1.2,
    class: "third",
    cell: ({ detail }) => detail,
    text: ({ detail }) => detail,
  },
  {
    name: "environment",
    least: 96,
    yields: 3,
    cell: ({ environment }) => (environment === null ? "" : environmentTag(environment)),
    text: ({ environment }) => environment ?? "",
  },
  {
    name: "hash",
    least: 150,
    grow: 0.6,
    yields: 2,
    cell: ({ hash }) => html`<code class="third">${hash.slice(0, 16)}…</code>`,
    text: ({ hash }) => hash,
  },
  {
    name: "at",
    align: "end",
    least: 170,
    yields: 1,
    class: "third",
    cell: (entry) => at(entry.at),
    text: (entry) => entry.at,
  },
];

export const auditColumns = (app: App): Columns<AuditEntry> =>
  new Columns("audit", COLUMNS, app.columns);
