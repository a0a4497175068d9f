/** A panel that drops from its button: closed by Escape, by a click beside it, and by its button. */

import { html, type TemplateResult } from "lit-html";
import { icon, icons } from "./icon.ts";

export type Drop = {
  id: string;
  text: unknown;
  body: unknown;
  label: string;
  look?: string;
  /** It was closed, however. */
  closed?: () => void;
};

/** How far a panel stays from its button and from the edge of the window, in pixels. */
const GAP = 4;

/** Under its button, to its left where the window ends; above it where there is more room. */
function place(event: Event): void {
  const panel = event.currentTarget;
  if (!(panel instanceof HTMLElement) || (event as ToggleEvent).newState !== "open") return;
  const button = document.querySelector(`[popovertarget="${panel.id}"]`);
  if (button === null) return;
  const { left, top, bottom } = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const below = bottom + GAP + height <= innerHeight - GAP || top < innerHeight - bottom;
  const at = below ? bottom + GAP : Math.max(GAP, top - GAP - height);
  panel.style.setProperty("left", `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`);
  panel.style.setProperty("top", `${at}px`);
  panel.style.setProperty("max-height", `${innerHeight - at - GAP}px`);
}

export const drop = ({
  id,
  text,
  body,
  label,
  look = "button quiet",
  closed,
}: Drop): TemplateResult =>
  html`<button type="button" class=${look} data-testid=${id} popovertarget="${id}-panel">
      ${text} ${icon(icons.down, "tiny")}
    </button>
    <div
      popover
      id="${id}-panel"
      class="drop"
      role="group"
      aria-label=${label}
      data-testid="${id}-panel"
      @toggle=${(event: Event) => {
        place(event);
        if ((event as ToggleEvent).newState === "closed") closed?.();
      }}
    >
      ${body}
    </div>`;

/** Closes the panel that an event came from. */
export const closeDrop = (event: Event): void => {
  if (event.target instanceof Element) event.target.closest<HTMLElement>(".drop")?.hidePopover();
};
