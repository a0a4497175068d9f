/** A question that opens in place, below what asked for it. */

/** Brought into view and given the keyboard once, when it appears. */
export const appear = (element: Element | undefined): void => {
  if (!(element instanceof HTMLElement) || element.dataset.seen === "1") return;
  element.dataset.seen = "1";
  // What is drawn with its surroundings is in the page only when all of them are.
  queueMicrotask(() => {
    element.scrollIntoView({ block: "nearest" });
    element.querySelector<HTMLElement>("input, button")?.focus();
  });
};
