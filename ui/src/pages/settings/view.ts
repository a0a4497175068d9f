/** What the person has set, by sections; the address can name one, so that others lead to it. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { DeskState } from "../../bindings.ts";
import { span, stamp, zoneInUse, zoneText } from "../../format.ts";
import { head } from "../../frame/head.ts";
import { keyGroups } from "../../frame/sheet.ts";
import { errorBox } from "../../parts/error.ts";
import { icon, icons } from "../../parts/icon.ts";
import { formatRoute } from "../../route.ts";
import { LANGUAGES, type Language, NAMES, t } from "../../texts.ts";
import { DENSITIES, THEMES } from "../../themes.ts";
import { BackupModel } from "./backup.ts";
import { backupRow } from "./backupview.ts";
import { CLIPBOARD, FIELDS } from "./fields.ts";
import { aboutRows, receiverRows, vaultRow } from "./machine.ts";
import { SettingsModel } from "./model.ts";
import { choice, line, lines, row, toggle } from "./row.ts";
import { TransferModel } from "./transfer.ts";
import { transferRow } from "./transferview.ts";

type Models = { settings: SettingsModel; backup: BackupModel; transfer: TransferModel };

type Section = {
  id: string;
  icon: (typeof icons)[keyof typeof icons];
  draw: (app: App, models: Models, desk: DeskState) => TemplateResult;
};

/** In the order of the page. */
const SECTIONS: readonly Section[] = [
  { id: "looks", icon: icons.theme, draw: (_, { settings }) => looks(settings) },
  { id: "keys", icon: icons.keyboard, draw: (_, { settings }) => keys(settings) },
  { id: "sender", icon: icons.sender, draw: (_, { settings }) => sender(settings) },
  { id: "attention", icon: icons.bell, draw: (_, { settings }) => attention(settings) },
  {
    id: "machine",
    icon: icons.receiver,
    draw: (app, { settings }, desk) => machine(app, settings, desk),
  },
  { id: "backup", icon: icons.backup, draw: backups },
  { id: "about", icon: icons.help, draw: (app, _, desk) => aboutRows(app, desk) },
];

export function settingsPage(app: App): Page {
  const { desk } = app;
  const model = new SettingsModel({
    settings: () => desk.state.value?.settings,
    set: (part, name) => app.set(part, t("setting-saved", { name: t(`settings-${name}`) })),
    refusal: () => desk.change.error.peek(),
    taken: () => desk.change.clear(),
  });
  const models: Models = {
    settings: model,
    backup: new BackupModel(app.call),
    transfer: new TransferModel(app.call),
  };
  return {
    enter: ({ params }) => {
      void desk.refresh();
      if (params.at !== undefined) show(params.at);
    },
    changed: () => {},
    view: () => {
      const state = desk.state.value;
      return html`${head({ title: t("place-settings"), sub: t("settings-sub") })}
        <div class="settings">
          ${contents(app)}
          <div class="scroll settings-body">
            ${errorBox(desk.change.error.value)}
            ${state === null ? nothing : SECTIONS.map((one) => section(app, models, state, one))}
          </div>
        </div>`;
    },
  };
}

/** Brings a section into view and gives it the keyboard. */
function show(id: string): void {
  requestAnimationFrame(() => {
    const title = document.getElementById(`settings-${id}-title`);
    title?.scrollIntoView({ block: "start" });
    title?.focus();
  });
}

const contents = (app: App): TemplateResult =>
  html`<nav class="settings-contents" aria-label=${t("settings-sections")}>
    <ul>
      ${SECTIONS.map(
        (one) =>
          html`<li>
            <a
              class="rail-item"
              data-testid="settings-to-${one.id}"
              aria-current=${app.route.params.at === one.id ? "true" : nothing}
              href=${formatRoute({ place: "settings", params: { at: one.id } })}
              @click=${() => show(one.id)}
              >${icon(one.icon)}<span class="section-name">${t(`settings-section-${one.id}`)}</span></a
            >
          </li>`,
      )}
    </ul>
  </nav>`;

const section = (app: App, models: Models, desk: DeskState, one: Section): TemplateResult =>
  html`<section class="paper" aria-labelledby="settings-${one.id}-title">
    <h2 id="settings-${one.id}-title" tabindex="-1">${t(`settings-section-${one.id}`)}</h2>
    ${one.draw(app, models, desk)}
  </section>`;

const nameOf = (language: string): string => NAMES[language as Language] ?? t("settings-system");

const zones = FIELDS.flatMap(({ name, input }) =>
  name === "time_zone" && "options" in input ? input.options : [],
);

const looks = (model: SettingsModel): TemplateResult =>
  html`${row(model, "language", choice(["", ...LANGUAGES], nameOf))}
  ${row(
    model,
    "theme",
    choice(THEMES, (theme) => t(`theme-${theme || "system"}`)),
  )}
  ${row(
    model,
    "density",
    choice(DENSITIES, (density) => t(`density-${density}`)),
  )}
  ${row(
    model,
    "time_zone",
    choice(zones, (zone) => zone.replaceAll("_", " ") || t("settings-system")),
    html`<p class="help" data-testid="settings-zone">
      ${zoneText(zoneInUse())} · ${stamp(new Date().toISOString())}
    </p>`,
  )}`;

const keys = (model: SettingsModel): TemplateResult =>
  html`${row(model, "single_keys", toggle)} ${keyGroups()}`;

const sender = (model: SettingsModel): TemplateResult =>
  html`<p class="help">${t("settings-section-sender.help")}</p>
    ${row(model, "sender_company", line())} ${row(model, "sender_name", line())}
    ${row(model, "sender_signature", lines)}`;

const seconds = (value: string): string =>
  value === "0" ? t("settings-never") : span(Number(value));

const attention = (model: SettingsModel): TemplateResult => {
  const kept = model.form.get("clipboard_seconds");
  const offers = CLIPBOARD.map(String);
  const all = offers.includes(kept) ? offers : [...offers, kept];
  return html`${row(model, "notify", toggle)}
  ${row(model, "clipboard_seconds", choice(all, seconds))}`;
};

const machine = (app: App, model: SettingsModel, desk: DeskState): TemplateResult =>
  html`${receiverRows(app, model, desk)} ${vaultRow(app, desk)}`;

function backups(
  app: App,
  { settings, backup, transfer }: Models,
  desk: DeskState,
): TemplateResult {
  return html`${row(settings, "backup_dir", line())} ${backupRow(app, backup, desk)}
  ${transferRow(app, transfer)}`;
}
