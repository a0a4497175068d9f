/** The line over every place: its name, what it is about, a search where there is a list, and its buttons. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { App } from "../app.ts";
import { icon, icons } from "../parts/icon.ts";
import { formatRoute } from "../route.ts";
import { t } from "../texts.ts";

export type Head = {
  title: string;
  sub?: unknown;
  search?: { value: string; label: string; type: (text: string) => void };
  actions?: unknown;
};

/** Keeps what is being typed, spaces included, while the address follows in trimmed words. */
const shown = (input: Element | null, value: string): string =>
  input instanceof HTMLInputElement && input.value.trim() === value ? input.value : value;

export const head = ({ title, sub, search, actions }: Head): TemplateResult =>
  html`<header class="head">
    <h1>${title}</h1>
    <span class="head-sub third">${sub ?? nothing}</span>
    ${
      search === undefined
        ? nothing
        : html`<div class="search" role="search">
            ${icon(icons.search, "small")}
            <input
              id="search"
              data-testid="search"
              type="search"
              autocomplete="off"
              spellcheck="false"
              aria-label=${search.label}
              placeholder=${search.label}
              .value=${live(shown(document.getElementById("search"), search.value))}
              @input=${(event: Event) => search.type((event.target as HTMLInputElement).value)}
            />
            <kbd aria-hidden="true">/</kbd>
          </div>`
    }
    ${actions ?? nothing}
  </header>`;

/** The way to a new link, from anywhere. */
export const newLink = (app: App, params: Record<string, string> = {}): TemplateResult =>
  html`<a
    class="button primary"
    data-testid="new-link"
    href=${formatRoute({ place: "compose", params })}
  >
    ${app.desk.environment.value === "live" ? t("new-link-live") : t("new-link")}
  </a>`;
