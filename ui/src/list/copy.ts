/** Rows to the clipboard, as a table with the columns in view. */

import type { App } from "../app.ts";
import { t } from "../texts.ts";
import type { Column } from "./columns.ts";
import { tableOf } from "./table.ts";

export async function copyRows<Row>(
  app: App,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const told = columns.map(({ name, text }) => ({ heading: t(`column-${name}`), text }));
  await app.copyRich(tableOf(told, rows));
  app.say(t("list-copied", { count: rows.length }));
}
