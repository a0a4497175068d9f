/** Settings of this machine: the receiver, where keys rest, and where things lie. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { DeskState } from "../../bindings.ts";
import { copyButton, fact } from "../../parts/bits.ts";
import { button, when } from "../../parts/button.ts";
import { chip } from "../../parts/chip.ts";
import { icons } from "../../parts/icon.ts";
import { t } from "../../texts.ts";
import type { SettingsModel } from "./model.ts";
import { line, row } from "./row.ts";

export function receiverRows(app: App, model: SettingsModel, desk: DeskState): TemplateResult {
  const { receiver } = desk;
  const busy = app.desk.change.busy.value;
  const state = receiver.on
    ? chip({ tone: "active", icon: icons.check }, t("receiver-on", { port: String(receiver.port) }))
    : chip({ tone: "off", icon: icons.stop }, t("receiver-off"));
  return html`<div class="setting" data-testid="receiver" data-on=${receiver.on}>
      <div class="setting-name">
        <span>${t("settings-receiver")}</span>
        <p class="help">${t("settings-receiver.help")}</p>
      </div>
      <div class="setting-input">
        <div class="buttons middle">
          ${state}
          ${button({
            id: "receiver-start",
            text: t(receiver.on ? "receiver-restart" : "receiver-start"),
            off: busy,
            press: () => void app.desk.startReceiver(),
          })}
          ${when(receiver.on, () =>
            button({
              id: "receiver-stop",
              text: t("receiver-stop"),
              off: busy,
              press: () => void app.desk.stopReceiver(),
            }),
          )}
        </div>
        ${receiver.detail === "" ? nothing : html`<p class="wrong">${receiver.detail}</p>`}
      </div>
    </div>
    ${row(model, "receiver_port", line({ type: "number", look: "port" }))}`;
}

export const vaultRow = (app: App, { vault }: DeskState): TemplateResult => {
  const well = vault.state === "ready";
  const word = t(`vault-${vault.kind}-${well ? "ready" : "closed"}`);
  return html`<div class="setting">
    <div class="setting-name">
      <span>${t("settings-vault")}</span>
      <p class="help">${t(`vault-${vault.kind}.help`)}</p>
    </div>
    <div class="setting-input">
      <div class="buttons middle">
        ${well ? chip({ tone: "active", icon: icons.check }, word) : chip({ tone: "action", icon: icons.triangle }, word)}
        ${button({
          id: "vault-check",
          text: t("vault-check"),
          off: app.desk.change.busy.value || vault.kind === "file",
          press: () => void app.desk.openVault({ kind: vault.kind }),
        })}
      </div>
    </div>
  </div>`;
};

export const aboutRows = (app: App, { version, data_dir }: DeskState): TemplateResult =>
  html`<dl class="facts setting-facts">
    ${fact("fact-version", html`<span data-testid="version">${version}</span>`)}
    ${fact("fact-data", html`<code>${data_dir}</code> ${copyButton(app, data_dir, t("copy-path"))}`)}
  </dl>`;
