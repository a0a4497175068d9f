/** The coloured bar over the list, which is the filter: how many accounts stand how. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Status } from "../../bindings.ts";
import { number } from "../../format.ts";
import { STATUS } from "../../parts/chip.ts";
import { icon } from "../../parts/icon.ts";
import { placed } from "../../parts/placed.ts";
import { t } from "../../texts.ts";
import type { AccountsModel } from "./model.ts";

const ALL = Object.keys(STATUS) as Status[];

export function statusBar(model: AccountsModel): TemplateResult | typeof nothing {
  const counts = model.counts.value.status;
  const chosen = model.statuses;
  const there = ALL.filter((status) => (counts[status] ?? 0) > 0 || chosen.includes(status));
  if (there.length === 0) return nothing;
  return html`<div class="status-bar">
    <div class="bar" aria-hidden="true">
      ${there.map(
        (status) =>
          html`<span
            class="bar-part ${STATUS[status].tone} ${chosen.length > 0 && !chosen.includes(status) ? "dim" : ""}"
            ${placed({ "flex-grow": String(counts[status] ?? 0) })}
          ></span>`,
      )}
    </div>
    <div class="pills" role="group" aria-label=${t("accounts-by-status")}>
      ${there.map((status) => pill(model, status, counts[status] ?? 0, chosen.includes(status)))}
    </div>
  </div>`;
}

const pill = (model: AccountsModel, status: Status, count: number, on: boolean): TemplateResult =>
  html`<button
    type="button"
    class="pill ${STATUS[status].tone}"
    data-testid="status-${status}"
    data-count=${count}
    aria-pressed=${on}
    @click=${() => model.toggleStatus(status)}
  >
    ${icon(STATUS[status].icon)}<span>${t(`status-${status}`)}</span>
    <strong>${number(count)}</strong>
  </button>`;
