/** How long the system keeps the data: which day it is, until when, and whether the end may not come. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { KeptData } from "../../bindings.ts";
import { dayOf } from "../../parts/bits.ts";
import { t } from "../../texts.ts";

/** `Day 3 of 60`; past the last one the data are presumed deleted. */
export const keptDay = ({ day, days }: KeptData): string =>
  day > days ? t("kept-over", { days }) : t("kept-day", { day, days });

export const keptData = (kept: KeptData): TemplateResult =>
  html`<span data-testid="kept" data-day=${kept.day}>
    <span class=${kept.ending ? "warned-text" : ""}>${keptDay(kept)}</span>
    <span class="third" title=${t("estimated.help")}
      >· ${t("kept-until")} ${dayOf(kept.until)} · ${t("estimated")}</span
    >
    <progress class="kept" max=${kept.days} value=${Math.min(kept.day, kept.days)} aria-label=${t("fact-kept")}></progress>
    ${kept.renewed ? html`<span class="third small">${t("kept-renewed")}</span>` : nothing}
  </span>`;
