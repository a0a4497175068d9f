/** Puts the keyboard where the guide points, as soon as it is drawn. */

/** How long a place may take to draw what is pointed at, in milliseconds. */
const PATIENCE = 2_000;

const FOCUSABLE = "input, select, button:not(:disabled), a[href]";

function target(name: string): HTMLElement | null {
  const at = document.querySelector<HTMLElement>(`[data-point="${name}"]`);
  return at?.matches(FOCUSABLE) ? at : (at?.querySelector<HTMLElement>(FOCUSABLE) ?? null);
}

/** Focuses what is marked with `data-point`, and brings it into view. */
export function point(name: string, until = performance.now() + PATIENCE): void {
  const found = target(name);
  if (found !== null) found.focus();
  else if (performance.now() < until) requestAnimationFrame(() => point(name, until));
}
