/** Keys of a list: arrows or j and k, page and end keys, Enter. */

/** Where a key leads from a row; undefined: not a key of the list. */
export function moved(key: string, from: number, total: number, page: number): number | undefined {
  switch (key) {
    case "ArrowDown":
    case "j":
      return from + 1;
    case "ArrowUp":
    case "k":
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
