/** Text for which there is no room is cut with an ellipsis; the pointer over it shows the whole. */

/** Titles that were put here, so that they go when there is room again. */
const told = new WeakSet<Element>();

/** Gives what is cut its whole text as the tooltip, as soon as a pointer comes to it. */
export function tellCut(root: HTMLElement): void {
  root.addEventListener("pointerover", ({ target }) => {
    if (!(target instanceof Element)) return;
    for (let at: Element | null = target; at !== null && at !== root; at = at.parentElement) {
      if (!(at instanceof HTMLElement) || getComputedStyle(at).textOverflow !== "ellipsis")
        continue;
      tell(at);
    }
  });
}

function tell(element: HTMLElement): void {
  const cut = element.scrollWidth > element.clientWidth;
  if (cut && element.closest("[title]") === null) {
    element.title = (element.textContent ?? "").trim().replaceAll(/\s+/g, " ");
    told.add(element);
  } else if (!cut && told.delete(element)) element.removeAttribute("title");
}
