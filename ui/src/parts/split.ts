/** List and detail side by side, with a border that can be moved by mouse and keyboard. */

import { signal } from "@preact/signals-core";
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../texts.ts";
import { icon, icons } from "./icon.ts";
import { placed } from "./placed.ts";

const LEAST = 280;
const MOST = 720;
const KEPT = "detail-width";

const USUAL = 348;

const kept = Number(localStorage.getItem(KEPT));
/** Width of the detail in pixels, the same in every place. */
const width = signal(kept >= LEAST && kept <= MOST ? kept : USUAL);

function resize(to: number): void {
  width.value = Math.round(Math.max(LEAST, Math.min(MOST, to)));
  localStorage.setItem(KEPT, String(width.value));
}

function dragged(event: PointerEvent): void {
  const handle = event.currentTarget;
  if (!(handle instanceof HTMLElement)) return;
  const from = event.clientX;
  const before = width.peek();
  handle.setPointerCapture(event.pointerId);
  handle.onpointermove = (move) => resize(before + from - move.clientX);
  handle.onpointerup = () => {
    handle.onpointermove = null;
  };
}

/** Where a key moves the border from a width; undefined: it is no key of ours. */
export function widthBy(key: string, from: number): number | undefined {
  const to: Record<string, number> = {
    ArrowLeft: from + 16,
    ArrowRight: from - 16,
    PageUp: from + 96,
    PageDown: from - 96,
    Home: MOST,
    End: LEAST,
    Enter: USUAL,
  };
  return to[key];
}

function keyed(event: KeyboardEvent): void {
  const to = widthBy(event.key, width.peek());
  if (to === undefined) return;
  event.preventDefault();
  resize(to);
}

const border = (): TemplateResult =>
  html`<div
    class="border"
    role="separator"
    aria-orientation="vertical"
    aria-label=${t("detail-resize")}
    aria-valuemin=${LEAST}
    aria-valuemax=${MOST}
    aria-valuenow=${width.value}
    tabindex="0"
    title=${t("detail-resize.help")}
    @pointerdown=${dragged}
    @dblclick=${() => resize(USUAL)}
    @keydown=${keyed}
  ></div>`;

/** The list, and beside it the detail when one is open; a roomy one takes what it can, while the window is wide enough. */
export const split = (
  list: unknown,
  detail: TemplateResult | typeof nothing,
  roomy = false,
): TemplateResult =>
  html`<div
    class="split ${detail === nothing ? "" : "open"}"
    ${placed({ "--detail": roomy ? `max(${width.value}px, 56%)` : `${width.value}px` })}
  >
    <div class="split-list">${list}</div>
    ${detail === nothing ? nothing : border()} ${detail}
  </div>`;

export type Detail = {
  title: unknown;
  chip?: unknown;
  sub?: unknown;
  body: unknown;
  foot?: unknown;
  label: string;
  close: () => void;
};

/** The pane at the right. Escape closes it. */
export const detailPane = (detail: Detail): TemplateResult =>
  html`<aside
    class="detail"
    aria-label=${detail.label}
    data-testid="detail"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) detail.close();
    }}
  >
    <header class="detail-head">
      <button
        type="button"
        class="button quiet detail-back"
        data-testid="detail-back"
        @click=${detail.close}
      >
        ${icon(icons.left, "small")} ${t("detail-back")}
      </button>
      <h2>${detail.title === nothing ? detail.label : detail.title}</h2>
      ${detail.chip ?? nothing}
      <button
        type="button"
        class="button bare"
        data-testid="detail-close"
        aria-label=${t("detail-close")}
        title=${t("detail-close")}
        @click=${detail.close}
      >
        ${icon(icons.close)}
      </button>
      ${detail.sub ? html`<p class="third">${detail.sub}</p>` : nothing}
    </header>
    <div class="detail-body" tabindex="0" role="group" aria-label=${detail.label}>
      ${detail.body}
    </div>
    ${detail.foot && detail.foot !== nothing ? html`<footer class="detail-foot">${detail.foot}</footer>` : nothing}
  </aside>`;
