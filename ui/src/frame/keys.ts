/** Listens to the keyboard for the whole window. */

import type { App } from "../app.ts";
import { perform } from "./acts.ts";
import { isSingle, SHORTCUTS, singleKeys } from "./shortcuts.ts";
import { Strokes } from "./strokes.ts";

/** Inputs that take no text. */
const TEXTLESS = [
  "button",
  "checkbox",
  "color",
  "file",
  "image",
  "radio",
  "range",
  "reset",
  "submit",
];

/** Whether keys go into a text there. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !TEXTLESS.includes(target.type);
  return (
    target instanceof HTMLElement &&
    (target.matches("textarea, select") || target.isContentEditable)
  );
}

const SINGLES = new Set(SHORTCUTS.flatMap(({ keys }) => keys.filter(isSingle)));

/** Lists have letters of their own: when these are off, nobody hears them. */
function mute(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (singleKeys.peek() || ctrlKey || metaKey || altKey || isTyping(target)) return;
  if (SINGLES.has(key.toLowerCase())) event.stopPropagation();
}

/** A letter of a list pressed elsewhere leads into the list. */
function enterList(event: KeyboardEvent): void {
  const down = event.key === "j" && singleKeys.peek();
  if (!down || event.ctrlKey || event.metaKey || event.altKey) return;
  const row = document.querySelector<HTMLElement>('[role="grid"] [role="row"][tabindex="0"]');
  if (row === null || row.contains(document.activeElement)) return;
  event.preventDefault();
  row.focus();
}

/** Begins to listen. */
export function listenKeys(app: App): void {
  const strokes = new Strokes();
  document.addEventListener("keydown", mute, true);
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    // A dialog has the window to itself.
    if (document.querySelector("dialog:modal") !== null) return;
    const typing = isTyping(event.target);
    const taken = strokes.take(event, typing, event.timeStamp);
    if (taken === null && !typing) enterList(event);
    if (taken === null) return;
    event.preventDefault();
    if (taken !== "first") perform(app, taken);
  });
}
