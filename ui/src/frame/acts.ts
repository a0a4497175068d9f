/** What the shortcuts of the window do. */

import type { App } from "../app.ts";
import { toggleHere } from "../help/here.ts";
import type { Shortcut } from "./shortcuts.ts";

/** The search of the list in view, or else the search over everything. */
function search(app: App): void {
  const field = document.getElementById("search");
  if (field === null) app.palette.open();
  else field.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** Opens a popover of the frame and gives it the keyboard. */
export function openMenu(id: string): void {
  const menu = document.getElementById(id);
  if (menu === null) return;
  menu.showPopover();
  const chosen = menu.querySelector<HTMLElement>('[aria-pressed="true"]');
  (chosen ?? menu.querySelector<HTMLElement>("button"))?.focus();
}

const RUNS: Readonly<Record<string, (app: App) => void>> = {
  palette: (app) => app.palette.open(),
  search,
  "new-link": (app) => app.router.go({ place: "compose" }),
  undo: (app) => void app.undo(),
  environment: () => openMenu("environments"),
  jobs: () => openMenu("jobs-panel"),
  here: toggleHere,
  back: () => history.back(),
  forward: () => history.forward(),
  keys: (app) => {
    app.keysShown.value = true;
  },
};

/** Does what a shortcut is for. */
export function perform(app: App, { id, place }: Pick<Shortcut, "id" | "place">): void {
  if (place !== undefined) app.router.go({ place });
  else RUNS[id]?.(app);
}
