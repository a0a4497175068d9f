/** Keys of a list: arrows or j and k, page and end keys; with Shift they pick what they pass. */

/** Where a key leads from a row; undefined: not a key of the list. */
export function moved(key: string, from: number, total: number, page: number): number | undefined {
  switch (key) {
    case "ArrowDown":
    case "j":
    case "J":
      return from + 1;
    case "ArrowUp":
    case "k":
    case "K":
      return from - 1;
    case "PageDown":
      return from + page;
    case "PageUp":
      return from - page;
    case "Home":
      return 0;
    case "End":
      return total - 1;
    default:
      return undefined;
  }
}

/** What a key asks of the list besides moving. */
export type Asked = "open" | "toggle" | "all" | "copy" | "clear";

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

const PLAIN: Readonly<Record<string, Asked>> = {
  Enter: "open",
  " ": "toggle",
  x: "toggle",
  Escape: "clear",
};
const WITH_MOD: Readonly<Record<string, Asked>> = { a: "all", c: "copy" };

/** What a stroke asks for; undefined: nothing of ours. */
export function asked({ key, ctrlKey, metaKey, altKey }: Pressed): Asked | undefined {
  if (altKey) return undefined;
  return ctrlKey || metaKey ? WITH_MOD[key.toLowerCase()] : PLAIN[key];
}
