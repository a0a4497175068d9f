/** The people at the system, beside the customers that they are here. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../../app.ts";
import type { Person } from "../../../bindings.ts";
import { number } from "../../../format.ts";
import { copiedId, empty, since } from "../../../parts/bits.ts";
import { button, placeLink, when } from "../../../parts/button.ts";
import { errorBox } from "../../../parts/error.ts";
import { t } from "../../../texts.ts";
import { type RoomNeeds, roomSteps } from "./needs.ts";
import type { People } from "./people.ts";

export function peopleView(app: App, model: People, needs: RoomNeeds): TemplateResult {
  const all = model.list.value.value;
  const error = errorBox(
    model.list.error.value,
    roomSteps(needs, () => void model.read()),
  );
  if (all === null)
    return html`${error}
    ${model.list.waiting.value ? html`<p class="third" role="status">${t("list-waiting")}</p>` : nothing}`;
  if (all.length === 0) return html`${error}${empty("people-empty")}`;
  return html`${error}
    <ul class="sheet" data-testid="people">
      ${all.map((one) => row(app, one))}
    </ul>
    ${when(
      model.next.value,
      () =>
        html`<div class="buttons">
          ${button({ id: "people-more", text: t("people-more"), press: () => void model.more() })}
        </div>`,
    )}`;
}

const row = (app: App, one: Person): TemplateResult =>
  html`<li class="sheet-row" data-testid="person-row" data-id=${one.id}>
    <span class="sheet-text">
      ${
        one.customer === null
          ? html`<span class="second">${t("person-nobody")}</span>`
          : placeLink(
              { place: "customers", id: one.owner_id },
              html`<bdi class="strong">${one.customer_name}</bdi>`,
            )
      }
      <span class="third small"
        >${copiedId(app, one.id, "person-copy")} ${one.created_at === null ? nothing : html`· ${since(one.created_at)}`}
        ${[one.channel, one.state].filter((word) => word !== "").map((word) => html`· ${word}`)}
        ${kept(one)}</span
      >
    </span>
    <span class="third small whole"
      >${t("accounts-count", { count: one.accounts, shown: number(one.accounts) })}</span
    >
  </li>`;

/** What was kept with them at the system. */
const kept = ({ metadata }: Person): TemplateResult[] =>
  Object.entries(metadata).map(([name, value]) => html`· ${name} <code>${value}</code>`);
