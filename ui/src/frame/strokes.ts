/** From strokes on the keyboard to shortcuts, one stroke or two that follow each other. No DOM. */

import { apple, heldKeys, isSingle, SHORTCUTS, type Shortcut } from "./shortcuts.ts";

/** What a stroke consists of, as the browser tells it. */
export type Stroke = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

/** How long a first stroke waits for the second, in milliseconds. */
const WAIT = 1_500;

const isLetter = (key: string): boolean => /^[a-z]$/i.test(key);

/** The letter on the key where the alphabet in use has another one there. */
function latin({ key, code }: Stroke): string {
  if (isLetter(key) || [...key].length > 1 || key.charCodeAt(0) < 128) return key.toLowerCase();
  const found = /^Key([A-Z])$/.exec(code);
  return found?.[1]?.toLowerCase() ?? key;
}

/** The stroke in the words of the table; null for what no shortcut has, such as Shift with a letter. */
export function named(stroke: Stroke): string | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = stroke;
  const mod = apple.value ? metaKey : ctrlKey;
  const other = apple.value ? ctrlKey : metaKey;
  const plain = [...key].length === 1 ? latin(stroke) : key;
  if (other || (shiftKey && (isLetter(plain) || [...key].length > 1))) return null;
  return `${mod ? "mod+" : ""}${altKey ? "alt+" : ""}${plain}`;
}

export class Strokes {
  #first = "";
  #at = 0;

  /**
   * Takes a stroke at a moment in milliseconds. `typing`: a text field has the keyboard. Gives the shortcut it ends, or
   * `"first"` when it begins one.
   */
  take(stroke: Stroke, typing: boolean, moment: number): Shortcut | "first" | null {
    const name = named(stroke);
    const first = moment - this.#at < WAIT ? this.#first : "";
    this.#first = "";
    if (name === null) return null;
    const whole = first === "" ? name : `${first} ${name}`;
    const candidates = SHORTCUTS.filter(({ where }) => where === "window").flatMap((one) =>
      heldKeys(one)
        .filter((keys) => !typing || (one.typing === true && !isSingle(keys)))
        .map((keys) => ({ one, keys })),
    );
    const found = candidates.find(({ keys }) => keys === whole);
    if (found !== undefined) return found.one;
    if (!candidates.some(({ keys }) => keys.startsWith(`${name} `))) return null;
    this.#first = name;
    this.#at = moment;
    return "first";
  }
}
