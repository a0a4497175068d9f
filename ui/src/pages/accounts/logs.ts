/** The requests the system made for an account, where the plan shows them. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { RequestLog } from "../../bindings.ts";
import { took } from "../../format.ts";
import { since } from "../../parts/bits.ts";
import { errorBox } from "../../parts/error.ts";
import { t } from "../../texts.ts";
import type { AccountsModel } from "./model.ts";

export function requestLogs(model: AccountsModel): TemplateResult | typeof nothing {
  if (!model.logsOpen.value) return nothing;
  const logs = model.logs.value.value;
  return html`<section class="section" data-testid="logs">
    <h3>${t("logs")}</h3>
    ${errorBox(model.logs.error.value, { retry: () => void model.showLogs() })}
    ${model.logs.waiting.value ? html`<p class="third" role="status">${t("list-waiting")}</p>` : nothing}
    ${logs?.unavailable ? errorBoxOf(logs.unavailable.message) : nothing}
    ${logs && !logs.unavailable && logs.rows.length === 0 ? html`<p class="third">${t("logs-none")}</p>` : nothing}
    <ul class="logs">
      ${logs?.rows.map(line) ?? nothing}
    </ul>
  </section>`;
}

const errorBoxOf = (message: string): TemplateResult =>
  html`<div class="note waiting">
    <strong>${t("logs-unavailable")}</strong>
    <p>${message}</p>
  </div>`;

const line = (log: RequestLog): TemplateResult =>
  html`<li class=${log.success ? "" : "bad"}>
    <span class="log-status">${log.status ?? "–"}</span>
    <code class="log-path">${log.method} ${log.path}</code>
    <span class="third"
      >${log.at ? since(log.at) : nothing}
      ${log.milliseconds === null ? nothing : `· ${took(log.milliseconds)}`}</span
    >
    ${log.detail ? html`<span class="log-detail">${log.detail}</span>` : nothing}
  </li>`;
