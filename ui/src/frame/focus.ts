/**
 * The keyboard is never left nowhere: when what it stands on goes away, it moves to the nearest thing that is left; when
 * a button is off while its work runs, it comes back to it afterwards.
 */

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

type Held = { element: HTMLElement; path: HTMLElement[] };

function pathOf(element: HTMLElement): HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) path.push(at);
  return path;
}

const isOff = (element: HTMLElement): boolean => element.matches(":disabled");
const isThere = (element: HTMLElement): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true });

/** The title of the place, which takes the keyboard when nothing nearer is left. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>("main h1")?.focus();
}

const ROW = '[role="grid"] [role="row"][tabindex="0"]';

/** The first thing to press in there: in a list its current row. */
function firstIn(element: HTMLElement): HTMLElement | undefined {
  const row = element.querySelector<HTMLElement>(ROW);
  const all = [...(row === null ? [] : [row]), ...element.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return all.find(isThere);
}

/** A list that has just come back into view draws its rows a moment later. */
const isDrawing = (element: HTMLElement): boolean =>
  element.querySelector('[role="grid"]') !== null && element.querySelector(ROW) === null;

/** So many frames are waited for a list's rows. */
const FRAMES = 10;

function moveOn(path: readonly HTMLElement[], frames = FRAMES): void {
  if (document.activeElement !== document.body) return;
  const main = document.querySelector("main");
  const near = path
    .slice(
      0,
      path.findIndex((one) => one === main || one.contains(main)),
    )
    .filter(isThere);
  if (frames > 0 && near.some(isDrawing)) {
    requestAnimationFrame(() => moveOn(path, frames - 1));
    return;
  }
  const next = near.map(firstIn).find((found) => found !== undefined);
  if (next === undefined) focusTitle();
  else next.focus();
}

/** Watches over the keyboard from now on. */
export function keepFocus(root: HTMLElement): void {
  let held: Held | null = null;
  const check = (): void => {
    if (held === null || document.activeElement !== document.body) return;
    if (!isThere(held.element)) moveOn(held.path);
    else if (!isOff(held.element)) held.element.focus();
  };
  document.addEventListener("focusin", ({ target }) => {
    held = target instanceof HTMLElement ? { element: target, path: pathOf(target) } : null;
  });
  document.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget !== null) return;
    const left = held;
    // Only afterwards is it known whether the person left, or the thing did.
    setTimeout(() => {
      if (left !== held || left === null || document.activeElement !== document.body) return;
      if (isThere(left.element) && !isOff(left.element)) held = null;
      else check();
    });
  });
  new MutationObserver(check).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled", "hidden"],
  });
}
