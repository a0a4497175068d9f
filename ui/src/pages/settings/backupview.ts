/** Where backups go, and how the last one went. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { BackupReport, DeskState, LastBackup } from "../../bindings.ts";
import { bytes, number } from "../../format.ts";
import { copyButton, since } from "../../parts/bits.ts";
import { button, when } from "../../parts/button.ts";
import { chip } from "../../parts/chip.ts";
import { errorBox } from "../../parts/error.ts";
import { icons } from "../../parts/icon.ts";
import { t } from "../../texts.ts";
import type { BackupModel } from "./backup.ts";

export function backupRow(
  app: App,
  model: BackupModel,
  { backup: { dir, last } }: DeskState,
): TemplateResult {
  const busy = model.work.busy.value;
  return html`<div class="setting wide" data-testid="backup">
    <div class="setting-name">
      <span>${t("settings-backup")}</span>
      <p class="help">${t("settings-backup.help")}</p>
    </div>
    <div class="setting-input">
      ${last === null ? html`<span class="third">${t("backup-none")}</span>` : lastOne(app, last)}
      <div class="buttons middle">
        ${button({
          id: "backup-now",
          text: t(busy ? "backup-busy" : "backup-now"),
          off: busy,
          press: () => void model.create(),
        })}
        ${when(last?.ok, () =>
          button({
            id: "backup-check",
            text: t("backup-check"),
            look: "button quiet",
            off: busy,
            press: () => void model.check(last?.path ?? ""),
          }),
        )}
      </div>
      <p class="help">${t("backup-into")} <code>${dir}</code></p>
      ${errorBox(model.work.error.value)} ${told(model.report.value)}
    </div>
  </div>`;
}

const lastOne = (app: App, last: LastBackup): TemplateResult =>
  html`<div class="buttons middle" data-testid="backup-last" data-ok=${last.ok}>
      ${last.ok ? chip({ tone: "active", icon: icons.check }, t("backup-well")) : chip({ tone: "error", icon: icons.close }, t("backup-failed"))}
      <span>${since(last.at)}${last.ok ? ` · ${bytes(last.bytes)}` : ""}</span>
    </div>
    ${
      last.ok
        ? html`<div class="buttons middle help">
            <code>${last.path}</code> ${copyButton(app, last.path, t("copy-path"))}
          </div>`
        : html`<p class="wrong">${last.detail}</p>`
    }`;

function told(report: BackupReport | null): TemplateResult | typeof nothing {
  if (report === null) return nothing;
  const { ok, customers, accounts, links, key, trail, detail } = report;
  return html`<section
    class="note ${ok ? "active" : "error"}"
    role="status"
    data-testid="backup-report"
    data-ok=${ok}
  >
    <strong>${t(ok ? "backup-whole" : "backup-broken")}</strong>
    ${
      ok
        ? html`<p>
            ${t("backup-rows", { customers: number(customers), accounts: number(accounts), links: number(links) })}
          </p>`
        : html`<p>${detail}</p>`
    }
    <p>${t(`backup-key-${key}`)} ${t(`backup-trail-${trail}`)}</p>
  </section>`;
}
