/** The providers, with what each asks of a customer and whether its data can go on syncing. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Provider } from "../../../bindings.ts";
import { number } from "../../../format.ts";
import { empty, since } from "../../../parts/bits.ts";
import { button } from "../../../parts/button.ts";
import { chip } from "../../../parts/chip.ts";
import { errorBox } from "../../../parts/error.ts";
import { icons } from "../../../parts/icon.ts";
import { t, tOr } from "../../../texts.ts";
import { type RoomNeeds, roomSteps } from "./needs.ts";
import type { ProviderList } from "./providers.ts";

export function providersView(model: ProviderList, needs: RoomNeeds): TemplateResult {
  const page = model.page.value.value;
  return html`<input
      class="control"
      type="search"
      data-testid="provider-search"
      aria-label=${t("provider-search")}
      placeholder=${t("provider-search")}
      .value=${live(model.query.value)}
      @input=${(event: Event) => void model.search((event.target as HTMLInputElement).value)}
    />
    ${errorBox(
      model.page.error.value,
      roomSteps(needs, () => void model.read()),
    )}
    ${model.page.waiting.value ? html`<p class="third" role="status">${t("list-waiting")}</p>` : nothing}
    ${
      page === null
        ? nothing
        : html`${rows(page.rows, model.query.value)}
            <p class="third small">
              ${t("provider-count", { count: page.rows.length, shown: number(page.rows.length) })} · ${since(page.at)}
              ${button({ id: "providers-fresh", text: t("provider-fresh"), look: "button quiet", press: () => void model.read(true) })}
            </p>`
    }`;
}

/** Nothing of that name is another thing than nothing at all. */
const rows = (all: readonly Provider[], typed: string): TemplateResult =>
  all.length === 0
    ? typed.trim() === ""
      ? empty("providers-empty")
      : html`<p class="third">${t("provider-none")}</p>`
    : html`<ul class="sheet" data-testid="providers">
        ${all.map(row)}
      </ul>`;

const row = (one: Provider): TemplateResult =>
  html`<li class="sheet-row" data-testid="provider-row" data-key=${one.key}>
    <span class="sheet-text">
      <span class="strong">${one.name}</span>
      <span class="third small">${[...one.categories.map(category), ...asks(one)].join(" · ")}</span>
    </span>
    ${one.enabled ? nothing : chip({ tone: "off", icon: icons.ban }, t("provider-off"))}
  </li>`;

const category = (word: string): string => tOr(`provider-category-${word}`, word);

/** What it asks of a customer and what it can do; nothing where the system does not tell. */
const asks = ({ mfa, monitor }: Provider): string[] => [
  ...(mfa === true ? [t("provider-mfa")] : []),
  ...(monitor === true ? [t("provider-monitor")] : []),
];
