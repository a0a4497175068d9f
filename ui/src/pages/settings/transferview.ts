/** Settings out to a file, and in from one. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { SettingsChange } from "../../bindings.ts";
import { copyButton } from "../../parts/bits.ts";
import { button, when } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { fileDrop } from "../../parts/file.ts";
import { t, tOr } from "../../texts.ts";
import type { TransferModel } from "./transfer.ts";

export const transferRow = (app: App, model: TransferModel): TemplateResult =>
  html`<div class="setting wide" data-testid="transfer">
    <div class="setting-name">
      <span>${t("settings-transfer")}</span>
      <p class="help">${t("settings-transfer.help")}</p>
    </div>
    <div class="setting-input">
      ${button({
        id: "settings-export",
        text: t("settings-export"),
        off: model.work.busy.value,
        press: () => void model.export(),
      })}
      ${written(app, model)}
      ${fileDrop({
        prefix: "settings-import",
        accept: ".json,application/json",
        choose: t("settings-import"),
        hint: t("settings-import-drop"),
        take: (text) => void model.read(text),
      })}
      ${errorBox(model.work.error.value)} ${told(model)}
    </div>
  </div>`;

function written(app: App, model: TransferModel): TemplateResult | typeof nothing {
  const file = model.written.value;
  return file === null
    ? nothing
    : html`<div class="buttons middle help" role="status" data-testid="settings-exported">
        <span>${t("settings-exported")} <code>${file.path}</code></span>
        ${copyButton(app, file.path, t("copy-path"))}
      </div>`;
}

function told(model: TransferModel): TemplateResult | typeof nothing {
  const found = model.report.value;
  if (found === null) return nothing;
  const { dry, report } = found;
  const none = report.changes.length === 0;
  return html`<section
    class="note active"
    role="status"
    data-testid="settings-report"
    data-dry=${dry}
  >
    <strong>${none ? t("settings-import-nothing") : t(dry ? "import-would" : "import-did")}</strong>
    <ul class="plain small">
      ${report.changes.map((one) => html`<li>${changed(one)}</li>`)}
    </ul>
    <p class="third">${t("settings-import-same", { count: report.unchanged })}</p>
    ${when(dry && !none, () =>
      button({
        id: "settings-import-do",
        text: t("settings-import-do"),
        look: "button primary",
        off: model.work.busy.value,
        press: () => void model.take(),
      }),
    )}
  </section>`;
}

/** A value as it is written; nothing at all has a sign too. */
const shown = (value: string): string => (value === "" ? "–" : value);

function changed({ part, what, name, from, to }: SettingsChange): string {
  if (part !== "setting") return t(`change-${part}-${what}`, { name, to });
  const values = { name: tOr(`settings-${name}`, name), from: shown(from), to: shown(to) };
  return t("change-setting", values);
}
