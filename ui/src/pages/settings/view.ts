/** What the person has set: language, theme, environment, receiver; and where things lie. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { DeskState, Settings } from "../../bindings.ts";
import { head } from "../../frame/head.ts";
import { copyButton, fact } from "../../parts/bits.ts";
import { button, options, when } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { type Language, t } from "../../texts.ts";

const NAMES: Record<Language, string> = {
  en: "English",
  de: "Deutsch",
  "zh-CN": "简体中文",
};

export const settingsPage = (app: App): Page => ({
  enter: () => {
    void app.desk.refresh();
  },
  changed: () => {},
  view: () => {
    const desk = app.desk.state.value;
    return html`${head({ title: t("place-settings") })}
      <div class="scroll settings">${desk === null ? nothing : sections(app, desk)}</div>`;
  },
});

const sections = (app: App, desk: DeskState): TemplateResult =>
  html`${errorBox(app.desk.change.error.value)} ${looks(app, desk)} ${receiver(app, desk)}
  ${vault(app, desk)} ${about(app, desk)}`;

type Setting = "language" | "theme" | "environment";

/** A setting that takes effect as it is chosen; `texts` names its values, in their order. */
function pick(
  app: App,
  desk: DeskState,
  name: Setting,
  texts: Record<string, string>,
): TemplateResult {
  const set = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    void app.desk.set({ [name]: value } as Partial<Settings>);
  };
  return html`<div class="field">
    <div class="field-name"><label for="settings-${name}">${t(`settings-${name}`)}</label></div>
    <select id="settings-${name}" class="control" data-testid="settings-${name}" @change=${set}>
      ${options(Object.keys(texts), desk.settings[name], (value) => texts[value] ?? value)}
    </select>
  </div>`;
}

const looks = (app: App, desk: DeskState): TemplateResult =>
  html`<section class="paper">
    <h2>${t("settings-looks")}</h2>
    <div class="fields">
      ${pick(app, desk, "language", { "": t("settings-system"), ...NAMES })}
      ${pick(app, desk, "theme", {
        "": t("settings-system"),
        light: t("theme-light"),
        dark: t("theme-dark"),
      })}
      ${pick(app, desk, "environment", {
        practice: t("environment-practice"),
        sandbox: t("environment-sandbox"),
        live: t("environment-live"),
      })}
    </div>
  </section>`;

function receiver(app: App, { receiver: report, settings }: DeskState): TemplateResult {
  const port = (): number =>
    Number((document.getElementById("settings-port") as HTMLInputElement).value);
  const start = async (event: Event): Promise<void> => {
    event.preventDefault();
    await app.desk.set({ receiver_port: port(), receiver_on: true });
    await app.desk.startReceiver(port());
  };
  const stop = async (): Promise<void> => {
    await app.desk.set({ receiver_on: false });
    await app.desk.stopReceiver();
  };
  const busy = app.desk.change.busy.value;
  return html`<section class="paper" data-testid="receiver" data-on=${report.on}>
    <h2>${t("settings-receiver")}</h2>
    <p class="help">${t("settings-receiver.help")}</p>
    <p>
      ${report.on ? t("receiver-on", { port: String(report.port) }) : t("receiver-off")}
      <span class="bad">${report.detail}</span>
    </p>
    <form class="inline" @submit=${(event: Event) => void start(event)}>
      <label for="settings-port">${t("settings-port")}</label>
      <input
        id="settings-port"
        class="control port"
        data-testid="settings-port"
        type="number"
        min="0"
        max="65535"
        required
        .value=${String(settings.receiver_port)}
      />
      <button type="submit" class="button" data-testid="receiver-start" ?disabled=${busy}>
        ${t(report.on ? "receiver-restart" : "receiver-start")}
      </button>
      ${when(report.on, () => button({ id: "receiver-stop", text: t("receiver-stop"), press: () => void stop(), off: busy }))}
    </form>
    <p class="help">${t("settings-port.help")}</p>
  </section>`;
}

const vault = (app: App, { vault: report }: DeskState): TemplateResult =>
  html`<section class="paper">
    <h2>${t("settings-vault")}</h2>
    <p>${t(`vault-${report.kind}-${report.state === "ready" ? "ready" : "closed"}`)}</p>
    <p class="help">${t(`vault-${report.kind}.help`)}</p>
    <div class="buttons">
      <button
        type="button"
        class="button"
        data-testid="vault-check"
        ?disabled=${app.desk.change.busy.value || report.kind === "file"}
        @click=${() => void app.desk.openVault({ kind: report.kind })}
      >
        ${t("vault-check")}
      </button>
    </div>
  </section>`;

const about = (app: App, { version, data_dir }: DeskState): TemplateResult =>
  html`<section class="paper">
    <h2>${t("settings-about")}</h2>
    <dl class="facts">
      ${fact("fact-version", html`<span data-testid="version">${version}</span>`)}
      ${fact("fact-data", html`<code>${data_dir}</code> ${copyButton(app, data_dir, t("copy-path"))}`)}
    </dl>
  </section>`;
