/** Small things of this window that last: nothing secret, and nothing the desk itself would need. */

import type { Shelf } from "./frame/palette/memory.ts";

export const shelf = (name: string): Shelf => ({
  read: () => localStorage.getItem(name),
  write: (text) => localStorage.setItem(name, text),
});
