/** The line over every place: its name, what it is about, a search where there is a list, and its buttons. */

import { html, nothing, type TemplateResult } from "lit-html";
import { hereButton } from "../help/here.ts";
import { icon, icons } from "../parts/icon.ts";
import { formatRoute } from "../route.ts";
import { t, verb } from "../texts.ts";
import { ariaKeys, keysText, tip } from "./shortcuts.ts";

export type Head = {
  title: string;
  sub?: unknown;
  /** The search of the list, where there is one. */
  search?: unknown;
  actions?: unknown;
};

/** Opens the search over everything; the frame hears it. */
const everything = (event: Event): void => {
  event.currentTarget?.dispatchEvent(new CustomEvent("everything", { bubbles: true }));
};

export const head = ({ title, sub, search, actions }: Head): TemplateResult =>
  html`<header class="head">
    <h1 tabindex="-1">${title}</h1>
    ${hereButton()}
    <span class="head-sub third">${sub ?? nothing}</span>
    ${search ?? nothing}
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

/** The way to a new link, from anywhere. */
export const newLink = (params: Record<string, string> = {}): TemplateResult =>
  html`<a
    class="button primary"
    data-testid="new-link"
    href=${formatRoute({ place: "compose", params })}
    title=${tip("new-link", t("key-new-link"))}
    aria-keyshortcuts=${ariaKeys("new-link")}
  >
    ${verb("new-link")}
  </a>`;
