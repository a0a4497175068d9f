/** Small things that every place needs. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../app.ts";
import { cutId, day, relative, stamp, tinyId, utc } from "../format.ts";
import { t } from "../texts.ts";
import { icon, icons } from "./icon.ts";

/** Local time with its zone; UTC in the tooltip. */
export const at = (iso: string): TemplateResult =>
  html`<time datetime=${iso} title=${utc(iso)}>${stamp(iso)}</time>`;

/** Local time with how long ago it was. */
export const ago = (iso: string): TemplateResult =>
  html`<time datetime=${iso} title=${utc(iso)}
    >${stamp(iso)} <span class="third whole">· ${relative(iso)}</span></time
  >`;

/** The day alone, for lists; the moment in the tooltip. */
export const dayOf = (iso: string | null): TemplateResult | typeof nothing =>
  iso === null
    ? nothing
    : html`<time datetime=${iso} title="${stamp(iso)} · ${utc(iso)}">${day(iso)}</time>`;

/** The distance alone, for narrow columns; the moment in the tooltip. */
export const since = (iso: string): TemplateResult =>
  html`<time datetime=${iso} title="${stamp(iso)} · ${utc(iso)}">${relative(iso)}</time>`;

/** Something to be taken elsewhere as it is, with its copy button. */
export const copied = (app: App, text: string, id: string): TemplateResult =>
  html`<span class="copied"
    ><code data-testid=${id}>${text}</code>${copyIcon(app, text, `${id}-copy`)}</span
  >`;

/** A copy button that says when it is done. */
export const copyButton = (
  app: App,
  text: string,
  label: string,
  testid = "copy",
): TemplateResult =>
  html`<button
    type="button"
    class="button quiet"
    data-testid=${testid}
    @click=${async () => {
      await app.copy(text);
      app.say(t("copied"));
    }}
  >
    ${icon(icons.copy)} ${label}
  </button>`;

/** The same where there is no room for a word. */
export const copyIcon = (app: App, text: string, testid: string): TemplateResult =>
  html`<button
    type="button"
    class="button bare"
    data-testid=${testid}
    title=${t("copy")}
    aria-label=${t("copy")}
    @click=${async () => {
      await app.copy(text);
      app.say(t("copied"));
    }}
  >
    ${icon(icons.copy)}
  </button>`;

/** A page of somebody else's, in the person's own browser. */
export const external = (href: string, label: string, look = ""): TemplateResult =>
  html`<a class=${look} href=${href} target="_blank" rel="noreferrer"
    >${label} ${icon(icons.external, "tiny")}</a
  >`;

/** A long id in the middle of text: both ends, the whole in the tooltip. */
export const shortId = (id: string, cut = tinyId): TemplateResult =>
  html`<code class="whole" title=${id}>${cut(id)}</code>`;

/** The same with a button that copies the whole. */
export const copiedId = (app: App, id: string, testid: string): TemplateResult =>
  html`<span class="copied inline">${shortId(id, cutId)}${copyIcon(app, id, testid)}</span>`;

/** The letters of a system, as in `S1`. */
export const letters = (short: string): TemplateResult =>
  html`<span class="letters" aria-hidden="true">${short}</span>`;

/** A named value in a detail pane; nothing when there is none. */
export const fact = (key: string, value: unknown): TemplateResult | typeof nothing =>
  value === "" || value === null || value === nothing
    ? nothing
    : html`<div class="fact">
        <dt>${t(key)}</dt>
        <dd>${value}</dd>
      </div>`;

/** What an empty place will hold, and the one step that begins it. */
export const empty = (key: string, step: unknown = nothing): TemplateResult =>
  html`<div class="empty" data-testid="empty">
    <h2>${t(key)}</h2>
    <p>${t(`${key}.help`)}</p>
    ${step}
  </div>`;

/** Nothing matches: another thing than nothing being there. */
export const nothingFound = (clear: () => void): TemplateResult =>
  html`<div class="empty" data-testid="empty-filtered">
    ${icon(icons.filter)}
    <h2>${t("list-no-match")}</h2>
    <p>${t("list-no-match.help")}</p>
    <button type="button" class="button" @click=${clear}>${t("list-clear")}</button>
  </div>`;
