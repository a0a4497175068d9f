/** Where the palette of a window gets its entries from. */

import { signal } from "@preact/signals-core";
import type { App } from "../../app.ts";
import type { Integration } from "../../bindings.ts";
import { Memory, type Shelf } from "./memory.ts";
import type { PaletteNeeds } from "./model.ts";
import { HERE, ownItems } from "./own.ts";
import { findRows, knownRow } from "./rows.ts";

export function paletteNeeds(app: App, shelf: Shelf): PaletteNeeds {
  const integrations = signal<readonly Integration[]>([]);
  return {
    own: () => ownItems(app, integrations.value),
    here: () => HERE[app.route.place],
    opened: async () => {
      integrations.value = await app.call("integration_list", {});
    },
    find: (typed) => findRows(app, typed),
    known: (id, title) => knownRow(app, id, title),
    memory: new Memory(shelf),
  };
}
