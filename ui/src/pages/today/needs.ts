/** What needs somebody, the worst first, each with the button that solves it. */

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Need, NeedPart, Today } from "../../bindings.ts";
import { cutId, number } from "../../format.ts";
import { since } from "../../parts/bits.ts";
import { placeLink, when } from "../../parts/button.ts";
import type { Tone } from "../../parts/chip.ts";
import { errorBox } from "../../parts/error.ts";
import { icon, icons } from "../../parts/icon.ts";
import { spokenValues } from "../../parts/values.ts";
import { formatRoute } from "../../route.ts";
import { t, tOr, verb } from "../../texts.ts";
import { needId, type TodayModel, wayTo } from "./model.ts";

const LOOKS: Readonly<Record<string, { tone: Tone; icon: typeof icons.close }>> = {
  error: { tone: "error", icon: icons.close },
  warning: { tone: "action", icon: icons.triangle },
  info: { tone: "waiting", icon: icons.clock },
};

export function needList(model: TodayModel, today: Today): TemplateResult {
  const { needs } = today;
  return html`<section class="today-part today-needs" data-testid="needs">
    <header>
      <h2>${t("today-needs")}</h2>
      <span class="third" data-testid="needs-total">${number(needs.length)}</span>
    </header>
    ${
      needs.length === 0
        ? html`<p class="sheet calm">${icon(icons.check)} ${t("today-needs-none")}</p>`
        : html`<ul class="sheet">
            ${repeat(needs, needId, (need) => line(model, need))}
          </ul>`
    }
  </section>`;
}

function line(model: TodayModel, need: Need): TemplateResult {
  const { tone, icon: drawn } = LOOKS[need.level] ?? { tone: "waiting", icon: icons.clock };
  const values = said(need);
  const title = t(`need-${need.key}`, values);
  const detail = t(`need-${need.key}.detail`, values);
  const way = wayTo(need);
  const act = stepText(need);
  const mine = model.solving.value === needId(need);
  return html`<li class="need" data-testid="need" data-key=${need.key} data-level=${need.level}>
    <span class="chip ${tone}" title=${t(`level-${need.level}`)}
      >${icon(drawn)}<span class="hidden">${t(`level-${need.level}`)}</span></span
    >
    <div class="need-text">
      ${way === null ? html`<span>${title}</span>` : html`<a href=${formatRoute(way)} title=${need.values.id ?? nothing}>${title}</a>`}
      <span class="small third"
        >${need.since === null ? nothing : since(need.since)}
        ${need.since !== null && detail !== "" ? "·" : nothing} ${detail}
        ${when(need.values.raw, () => html`<code>${need.values.raw}</code>`)}</span
      >
      ${when(need.parts.length > 0, () => providers(need))}
    </div>
    <button
      type="button"
      class="button"
      data-testid="solve-${need.step}"
      aria-label="${act}: ${title}"
      ?disabled=${mine && model.act.busy.value}
      @click=${() => void model.solve(need)}
    >
      ${act}
    </button>
    ${mine ? errorBox(model.act.error.value) : nothing}
  </li>`;
}

/** What the texts are given: who has an id for a name is called by both ends of it. */
function said({ values, count }: Need): Record<string, string | number> {
  const { id, owner } = values;
  const called = id === undefined ? values : { ...values, owner: cutId(owner ?? id) };
  return { ...spokenValues(called), count };
}

/** Where the many are, each with its own list. */
const providers = (need: Need): TemplateResult =>
  html`<details class="need-parts" data-testid="need-parts">
    <summary class="small">${t("need-parts")}</summary>
    <ul>
      ${need.parts.map((part) => html`<li>${provider(need, part)}</li>`)}
    </ul>
  </details>`;

function provider(need: Need, { name, count, query }: NeedPart): TemplateResult {
  const text = html`<bdi>${name}</bdi> <span class="third">${number(count)}</span>`;
  const way = wayTo({ ...need, query });
  return way === null ? text : placeLink(way, text, "need-part");
}

/** What the button does. */
const stepText = ({ step, count }: Need): string =>
  tOr(`need-step-${step}`, verb(`step-${step}`), { count });
