/** Accounts day by day: a curve to look at, and the same numbers as a table for those who hear them. */

import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { DayCount } from "../../bindings.ts";
import { day, number } from "../../format.ts";
import { t } from "../../texts.ts";
import { curvePath } from "./curve.ts";

export function linkedChart(days: readonly DayCount[]): TemplateResult | typeof nothing {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return nothing;
  return html`<section class="today-part" data-testid="linked">
    <header>
      <h2 id="linked-title">${t("today-linked")}</h2>
      <span class="third">${t("today-days", { days: days.length })}</span>
    </header>
    <figure class="sheet chart">
      ${curve(days, t("today-linked-words", { from: number(first.total), to: number(last.total) }))}
      <div class="chart-ends third" aria-hidden="true">
        <span>${day(first.day)}</span><span>${t("today-now")}</span>
      </div>
      ${table(days)}
    </figure>
  </section>`;
}

/** Drawn in the page's own colours; each day tells its numbers under the pointer. */
function curve(days: readonly DayCount[], words: string): TemplateResult {
  const { line, area } = curvePath(days.map(({ total }) => total));
  return html`<svg
    class="chart-plot"
    role="img"
    aria-label=${words}
    viewBox="0 0 ${days.length - 1} 1"
    preserveAspectRatio="none"
  >
    <path class="chart-area" d=${area} />
    <path class="chart-line" d=${line} vector-effect="non-scaling-stroke" />
    ${days.map((one, at) => point(one, at))}
  </svg>`;
}

const point = (one: DayCount, at: number): TemplateResult =>
  svg`<rect class="chart-day" x=${at - 0.5} y="0" width="1" height="1">
    <title>${t("today-point", { day: day(one.day), total: number(one.total), new: number(one.new) })}</title>
  </rect>`;

const table = (days: readonly DayCount[]): TemplateResult =>
  html`<table class="hidden" aria-labelledby="linked-title">
    <thead>
      <tr>
        <th scope="col">${t("today-day")}</th>
        <th scope="col">${t("today-total")}</th>
        <th scope="col">${t("today-new")}</th>
      </tr>
    </thead>
    <tbody>
      ${days.map(
        (one) =>
          html`<tr>
            <th scope="row">${day(one.day)}</th>
            <td>${number(one.total)}</td>
            <td>${number(one.new)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
