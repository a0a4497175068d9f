/** What can be done with the accounts picked. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Account } from "../../bindings.ts";
import { button, when } from "../../parts/button.ts";
import { icon, icons } from "../../parts/icon.ts";
import { formatRoute } from "../../route.ts";
import { t, verb } from "../../texts.ts";
import { exportDrop } from "./export.ts";
import type { AccountsModel } from "./model.ts";

/** Accounts whose system connects them again. */
const again = (app: App, rows: readonly Account[]): Account[] =>
  rows.filter(
    ({ system, status }) => status !== "disconnected" && app.desk.spec(system)?.offers.relink,
  );

export function accountActs(
  app: App,
  model: AccountsModel,
  rows: readonly Account[],
): TemplateResult {
  const relinks = again(app, rows);
  return html`
    ${button({ id: "picked-recheck", text: t("step-recheck"), press: () => void model.recheckAll(rows) })}
    ${when(relinks.length > 0, () =>
      button({
        id: "picked-relink",
        text: verb("picked-relink", { count: relinks.length }),
        press: () => void model.relinkAll(relinks),
      }),
    )}
    ${exportDrop(model, rows)}
  `;
}

/** What came of an act on many, until it is put away. */
export function batchNote(model: AccountsModel): TemplateResult | typeof nothing {
  const made = model.made.value;
  if (made === 0) return nothing;
  const query = "kind:relink state:created";
  return html`<div class="note active note-line" role="status" data-testid="relinks-made">
    <strong>${t("picked-relinked", { count: made })}</strong>
    <a class="button" href=${formatRoute({ place: "links", params: { q: query } })}
      >${t("picked-relinked-show")}</a
    >
    <button
      type="button"
      class="button bare"
      aria-label=${t("close")}
      title=${t("close")}
      @click=${() => {
        model.made.value = 0;
      }}
    >
      ${icon(icons.close)}
    </button>
  </div>`;
}
