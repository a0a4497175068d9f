/** Accounts day by day: a curve to look at, and the same numbers as a table for those who hear them. */

import { html, nothing, type TemplateResult } from "lit-html";
import { AsyncDirective } from "lit-html/async-directive.js";
import { directive, type ElementPart } from "lit-html/directive.js";
import type { DayCount } from "../../bindings.ts";
import { day, number } from "../../format.ts";
import { t } from "../../texts.ts";
import type { Plot } from "./plot.ts";

/** Draws the curve into its element, again whenever the numbers or the look of the page change. */
class Curve extends AsyncDirective {
  #plot: Plot | undefined;
  #days: readonly DayCount[] = [];
  #asked = false;

  override render(_days: readonly DayCount[]): unknown {
    return nothing;
  }

  override update(part: ElementPart, [days]: [readonly DayCount[]]): unknown {
    this.#days = days;
    if (this.#plot !== undefined) this.#plot.show(days);
    else if (!this.#asked) void this.#begin(part.element as HTMLElement);
    return nothing;
  }

  /** The drawing library comes only when there is something to draw. */
  async #begin(element: HTMLElement): Promise<void> {
    this.#asked = true;
    const { Plot } = await import("./plot.ts");
    if (!this.isConnected) return;
    this.#plot = new Plot(element);
    this.#plot.show(this.#days);
  }

  override disconnected(): void {
    this.#plot?.end();
    this.#plot = undefined;
    this.#asked = false;
  }
}

const curve = directive(Curve);

export function linkedChart(days: readonly DayCount[]): TemplateResult | typeof nothing {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return nothing;
  return html`<section class="today-part" data-testid="linked">
    <header>
      <h2 id="linked-title">${t("today-linked")}</h2>
      <span class="third">${t("today-days", { days: days.length })}</span>
    </header>
    <figure class="sheet chart">
      <div
        class="chart-plot"
        role="img"
        aria-label=${t("today-linked-words", { from: number(first.total), to: number(last.total) })}
        ${curve(days)}
      ></div>
      <div class="chart-ends third" aria-hidden="true">
        <span>${day(first.day)}</span><span>${t("today-now")}</span>
      </div>
      ${table(days)}
    </figure>
  </section>`;
}

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
