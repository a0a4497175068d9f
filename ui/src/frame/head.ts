/** The line over every place: its name, what it is about, a search where there is a list, and its buttons. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { App } from "../app.ts";
import { hereButton } from "../help/here.ts";
import { icon, icons } from "../parts/icon.ts";
import { formatRoute } from "../route.ts";
import { t } from "../texts.ts";
import { ariaKeys, keysText, tip } from "./shortcuts.ts";

export type Head = {
  title: string;
  sub?: unknown;
  search?: { value: string; label: string; type: (text: string) => void };
  actions?: unknown;
};

/** Keeps what is being typed, spaces included, while the address follows in trimmed words. */
const shown = (input: Element | null, value: string): string =>
  input instanceof HTMLInputElement && input.value.trim() === value ? input.value : value;

/** Opens the search over everything; the frame hears it. */
const everything = (event: Event): void => {
  event.currentTarget?.dispatchEvent(new CustomEvent("everything", { bubbles: true }));
};

export const head = ({ title, sub, search, actions }: Head): TemplateResult =>
  html`<header class="head">
    <h1 tabindex="-1">${title}</h1>
    ${hereButton()}
    <span class="head-sub third">${sub ?? nothing}</span>
    ${search === undefined ? nothing : listSearch(search)}
    <button
      type="button"
      class="search everything"
      data-testid="everything"
      title=${tip("palette", t("palette"))}
      aria-keyshortcuts=${ariaKeys("palette")}
      aria-haspopup="dialog"
      @click=${everything}
    >
      ${icon(icons.search, "small")}<span class="search-name">${t("palette")}</span>
      <kbd aria-hidden="true">${keysText("palette")}</kbd>
    </button>
    ${actions ?? nothing}
  </header>`;

const listSearch = ({ value, label, type }: NonNullable<Head["search"]>): TemplateResult =>
  html`<div class="search list-search" role="search">
    ${icon(icons.filter, "small")}
    <input
      id="search"
      data-testid="search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      aria-keyshortcuts=${ariaKeys("search")}
      title=${tip("search", label)}
      placeholder=${label}
      .value=${live(shown(document.getElementById("search"), value))}
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
    />
    <kbd aria-hidden="true">${keysText("search")}</kbd>
  </div>`;

/** The way to a new link, from anywhere. */
export const newLink = (app: App, params: Record<string, string> = {}): TemplateResult =>
  html`<a
    class="button primary"
    data-testid="new-link"
    href=${formatRoute({ place: "compose", params })}
    title=${tip("new-link", t("key-new-link"))}
    aria-keyshortcuts=${ariaKeys("new-link")}
  >
    ${app.desk.environment.value === "live" ? t("new-link-live") : t("new-link")}
  </a>`;
