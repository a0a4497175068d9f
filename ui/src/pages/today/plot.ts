/** The curve itself, by uPlot: one canvas, in the colours of the page. */

import uPlot from "uplot";
import type { DayCount } from "../../bindings.ts";
import { day, number } from "../../format.ts";
import { t } from "../../texts.ts";

/** Height of the curve in pixels. */
const HEIGHT = 96;

/** Room above the highest and below the lowest point, as a part of the span between them. */
const ROOM = 0.12;

/** A colour of the page as it is now. */
const colour = (element: Element, name: string): string =>
  getComputedStyle(element).getPropertyValue(name).trim();

/** The colour as the canvas takes it: `light-dark()` is not one of its words. */
function resolved(element: HTMLElement, name: string): string {
  const probe = document.createElement("span");
  probe.className = "hidden";
  probe.style.setProperty("color", `var(${name})`);
  element.append(probe);
  const found = colour(probe, "color");
  probe.remove();
  return found;
}

const bounds = (_: uPlot, low: number, high: number): [number, number] => {
  const room = Math.max(1, (high - low) * ROOM);
  return [Math.max(0, low - room), high + room];
};

export class Plot {
  readonly #element: HTMLElement;
  readonly #tip: HTMLElement;
  readonly #plot: uPlot;
  readonly #size: ResizeObserver;
  readonly #look: MutationObserver;
  readonly #scheme = matchMedia("(prefers-color-scheme: dark)");
  #days: readonly DayCount[] = [];

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#tip = document.createElement("div");
    this.#tip.className = "chart-tip";
    this.#plot = new uPlot(this.#options(), [[], []], element);
    element.append(this.#tip);
    this.#size = new ResizeObserver(() =>
      this.#plot.setSize({ width: element.clientWidth, height: HEIGHT }),
    );
    this.#size.observe(element);
    // The canvas keeps the colours it was drawn with.
    this.#look = new MutationObserver(this.#redraw);
    this.#look.observe(document.documentElement, { attributes: true });
    this.#scheme.addEventListener("change", this.#redraw);
  }

  show(days: readonly DayCount[]): void {
    if (days === this.#days) return;
    this.#days = days;
    const times = days.map((one) => Date.parse(one.day) / 1000);
    this.#plot.setData([times, days.map(({ total }) => total)]);
  }

  end(): void {
    this.#size.disconnect();
    this.#look.disconnect();
    this.#scheme.removeEventListener("change", this.#redraw);
    this.#plot.destroy();
    this.#tip.remove();
  }

  readonly #redraw = (): void => this.#plot.redraw(false);

  #options(): uPlot.Options {
    return {
      width: Math.max(1, this.#element.clientWidth),
      height: HEIGHT,
      padding: [4, 0, 0, 0],
      legend: { show: false },
      cursor: { x: true, y: false, drag: { x: false, y: false, setScale: false } },
      axes: [{ show: false }, { show: false }],
      scales: { y: { range: bounds } },
      hooks: { setCursor: [(plot) => this.#point(plot)] },
      series: [
        {},
        {
          width: 1.75,
          points: { show: false },
          stroke: () => resolved(this.#element, "--accent"),
          fill: () => resolved(this.#element, "--accent-soft"),
        },
      ],
    };
  }

  /** What the pointer is on, in words. */
  #point({ cursor: { idx, left = 0 } }: uPlot): void {
    const one = idx === null || idx === undefined ? undefined : this.#days[idx];
    this.#tip.hidden = one === undefined || left < 0;
    if (one === undefined) return;
    this.#tip.textContent = t("today-point", {
      day: day(one.day),
      total: number(one.total),
      new: number(one.new),
    });
    const room = this.#element.clientWidth - this.#tip.offsetWidth;
    this.#tip.style.setProperty("left", `${Math.max(0, Math.min(room, left + 8))}px`);
  }
}
