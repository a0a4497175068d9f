/** The keys of the window, declared once: for the listener, the palette, the tooltips and the sheet of keys. No DOM. */

import { signal } from "@preact/signals-core";
import { PLACES, type Place } from "../route.ts";

/** Where a key holds. Keys of lists and panes are taken by these themselves, and stand here to be shown. */
export type Where = "window" | "list" | "pane";

export type Shortcut = {
  /** Also the key of its text, `key-<id>`. */
  id: string;
  /** Any of these does it. Strokes that follow each other are parted by a space; `mod` is Ctrl, and ⌘ on a Mac. */
  keys: readonly string[];
  where: Where;
  /** The place it leads to. */
  place?: Place;
  /** Holds while something is being typed as well. */
  typing?: true;
};

/** The second letter after `g`. */
const GO: Readonly<Record<string, string>> = {
  today: "t",
  links: "l",
  accounts: "a",
  customers: "c",
  events: "e",
  audit: "u",
  compose: "b",
  verify: "v",
  practice: "p",
  integrations: "i",
  settings: "s",
};

const go = (place: Place): Shortcut[] => {
  const letter = GO[place];
  if (letter === undefined) return [];
  const keys = place === "settings" ? [`g ${letter}`, "mod+,"] : [`g ${letter}`];
  return [{ id: `go-${place}`, keys, where: "window", place }];
};

export const SHORTCUTS: readonly Shortcut[] = [
  { id: "palette", keys: ["mod+k"], where: "window", typing: true },
  { id: "search", keys: ["/", "mod+f"], where: "window", typing: true },
  { id: "new-link", keys: ["c", "n"], where: "window" },
  { id: "undo", keys: ["mod+z"], where: "window" },
  { id: "environment", keys: ["mod+e"], where: "window", typing: true },
  { id: "jobs", keys: ["g j"], where: "window" },
  { id: "back", keys: ["alt+ArrowLeft"], where: "window" },
  { id: "forward", keys: ["alt+ArrowRight"], where: "window" },
  { id: "here", keys: ["F1"], where: "window", typing: true },
  { id: "keys", keys: ["?", "mod+/"], where: "window" },
  ...PLACES.flatMap(go),
  { id: "list-down", keys: ["j", "ArrowDown"], where: "list" },
  { id: "list-up", keys: ["k", "ArrowUp"], where: "list" },
  { id: "list-open", keys: ["Enter"], where: "list" },
  { id: "list-select", keys: ["x"], where: "list" },
  { id: "list-range", keys: ["shift+ArrowDown", "shift+ArrowUp"], where: "list" },
  { id: "list-all", keys: ["mod+a"], where: "list" },
  { id: "list-copy", keys: ["mod+c"], where: "list" },
  { id: "list-ends", keys: ["Home", "End"], where: "list" },
  { id: "list-page", keys: ["PageUp", "PageDown"], where: "list" },
  { id: "create", keys: ["mod+Enter"], where: "pane" },
  { id: "pane-close", keys: ["Escape"], where: "pane" },
  { id: "pane-width", keys: ["ArrowLeft", "ArrowRight"], where: "pane" },
];

/** Single-letter keys hold; the person can turn them off. */
export const singleKeys = signal(true);
/** The keyboard has ⌘ in place of Ctrl. */
export const apple = signal(false);

export const shortcut = (id: string): Shortcut | undefined =>
  SHORTCUTS.find((one) => one.id === id);

/** A lone letter, digit or sign, which others may type or speak by accident. */
export const isSingle = (keys: string): boolean => [...(keys.split(" ")[0] ?? "")].length === 1;

/** The keys of a shortcut that hold just now. */
export const heldKeys = ({ keys }: Shortcut): string[] =>
  keys.filter((one) => singleKeys.value || !isSingle(one));

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  PageUp: "PgUp",
  PageDown: "PgDn",
};

/** The caps of one stroke, as printed on a keyboard. */
const caps = (stroke: string): string[] =>
  stroke.split("+").map((part) => {
    if (part === "mod") return apple.value ? "⌘" : "Ctrl";
    if (part === "alt") return apple.value ? "⌥" : "Alt";
    if (part === "shift") return apple.value ? "⇧" : "Shift";
    return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });

/** The caps of keys, stroke by stroke: `[["Ctrl", "K"]]`. */
export const capsOf = (keys: string): string[][] => keys.split(" ").map(caps);

/** The first keys of a shortcut for people: `Ctrl K`; empty when none hold. */
export function keysText(id: string): string {
  const one = shortcut(id);
  const [first] = one === undefined ? [] : heldKeys(one);
  return first === undefined ? "" : capsOf(first).flat().join(" ");
}

/** A text for a tooltip, with the keys behind it: `New link (C)`. */
export function tip(id: string, text: string): string {
  const keys = keysText(id);
  return keys === "" ? text : `${text} (${keys})`;
}

/** The keys as `aria-keyshortcuts` wants them; a sequence has no form there. */
export function ariaKeys(id: string): string {
  const one = shortcut(id);
  const held = one === undefined ? [] : heldKeys(one).filter((keys) => !keys.includes(" "));
  const name = (part: string): string =>
    part === "mod" ? (apple.value ? "Meta" : "Control") : part === "alt" ? "Alt" : part;
  return held.map((keys) => keys.split("+").map(name).join("+")).join(" ");
}
