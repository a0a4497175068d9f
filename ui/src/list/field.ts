/** The search field of a list, with what it offers. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { ariaKeys, keysText, tip } from "../frame/shortcuts.ts";
import { icon, icons } from "../parts/icon.ts";
import { t } from "../texts.ts";
import type { Offer, TokenSearch } from "./search.ts";

/** Keeps the spaces that are being typed. */
const shown = (text: string): string => {
  const field = document.getElementById("search");
  return field instanceof HTMLInputElement && field.value.trim() === text.trim()
    ? field.value
    : text;
};

export const searchField = (search: TokenSearch, label: string): TemplateResult => {
  const offers = search.offers.value.value ?? [];
  const open = search.open.value && offers.length > 0;
  const active = search.active.value;
  return html`<div
    class="search list-search"
    role="search"
    @focusout=${(event: FocusEvent) => left(event, search)}
  >
    ${icon(icons.filter, "small")}
    <input
      id="search"
      data-testid="search"
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${open}
      aria-controls="search-offers"
      aria-activedescendant=${open && active >= 0 ? `search-offer-${active}` : nothing}
      aria-label=${label}
      aria-keyshortcuts=${ariaKeys("search")}
      title=${tip("search", label)}
      placeholder=${label}
      .value=${live(shown(search.text))}
      @input=${(event: Event) => void search.type((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (!event.isComposing && search.key(event.key)) event.preventDefault();
      }}
    />
    <kbd aria-hidden="true">${keysText("search")}</kbd>
    ${open ? offerList(search, offers, active) : nothing}
  </div>`;
};

const offerList = (search: TokenSearch, offers: readonly Offer[], active: number): TemplateResult =>
  html`<ul class="popup" role="listbox" id="search-offers" aria-label=${t("search-offers")}>
    ${offers.map(
      (offer, at) =>
        html`<li
          id="search-offer-${at}"
          role="option"
          data-testid="search-offer"
          aria-selected=${at === active}
          @pointerdown=${(event: Event) => event.preventDefault()}
          @click=${() => search.take(offer)}
        >
          <span>${offer.label}</span>
          ${offer.detail ? html`<span class="third">${offer.detail}</span>` : nothing}
        </li>`,
    )}
  </ul>`;

function left(event: FocusEvent, search: TokenSearch): void {
  const { relatedTarget: to, currentTarget: own } = event;
  if (!(own instanceof Node && to instanceof Node && own.contains(to))) search.close();
}

/** Leads to the search and what it can filter by. */
export const filterButton = (search: TokenSearch): TemplateResult =>
  html`<button
    type="button"
    class="button quiet"
    data-testid="filter-add"
    @click=${() => {
      document.getElementById("search")?.focus();
      void search.begin();
    }}
  >
    ${icon(icons.add, "tiny")} ${t("filter-add")}
  </button>`;
