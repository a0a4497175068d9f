/** What can be done with the links picked. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Link } from "../../bindings.ts";
import { button } from "../../parts/button.ts";
import { OVER } from "../../parts/link.ts";
import { t } from "../../texts.ts";
import type { LinksModel } from "./model.ts";

export function linkActs(app: App, model: LinksModel, rows: readonly Link[]): TemplateResult {
  const open = rows.filter(({ state }) => !OVER.includes(state));
  const unsent = rows.filter(({ state }) => state === "created");
  const act = (
    id: string,
    text: string,
    of: readonly Link[],
    press: () => void,
  ): TemplateResult | typeof nothing =>
    of.length === 0 ? nothing : button({ id, text: t(text, { count: of.length }), press });
  return html`
    ${act("picked-addresses", "picked-addresses", open, () => void copyAddresses(app, model, open))}
    ${act("picked-sent", "picked-sent", unsent, () => void model.markAllSent(unsent))}
    ${act("picked-check", "picked-check", open, () => void model.checkAll(open))}
  `;
}

/** Every address beside its customer: for a mail program that merges, or a message by hand. */
async function copyAddresses(app: App, model: LinksModel, rows: readonly Link[]): Promise<void> {
  const table = await model.addresses(rows);
  if (table === null) return;
  await app.copyLink(table.rich.text, table.rich.html);
  app.say(t("picked-addresses-copied", { count: table.count }));
}
