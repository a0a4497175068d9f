/** What every page is given, and what a page is. */

import { batch } from "@preact/signals-core";
import type { TemplateResult } from "lit-html";
import type { Notice } from "./bindings.ts";
import type { Call, Hear } from "./bridge.ts";
import { Desk } from "./desk.ts";
import { now } from "./format.ts";
import { type AddressBar, type Place, type Route, Router } from "./route.ts";
import { Said, type Undo } from "./said.ts";
import { t } from "./texts.ts";

/** A notice that a row or a place changed. */
export type Changed = Extract<Notice, { kind: "changed" }>;

export type Outside = {
  call: Call;
  hear: Hear;
  bar: AddressBar;
  /** Puts text on the clipboard. */
  copy: (text: string) => Promise<void>;
  /** Opens somebody else's page in the person's own browser. */
  browse: (url: string) => void;
};

/** The one value that models and views share. */
export class App {
  readonly call: Call;
  readonly copy: (text: string) => Promise<void>;
  readonly browse: (url: string) => void;
  readonly router: Router;
  readonly desk: Desk;
  /** What is said just now, and what can be taken back. */
  readonly said = new Said((act) => t("undone", { act }));
  readonly #listeners = new Set<(notice: Changed) => void>();

  constructor({ call, hear, bar, copy, browse }: Outside) {
    this.call = call;
    this.copy = copy;
    this.browse = browse;
    this.router = new Router(bar);
    this.desk = new Desk(call);
    hear((notice) => this.#heard(notice));
  }

  get route(): Route {
    return this.router.route.value;
  }

  /** Says something for a moment, politely, to those who see it and to those who hear it. */
  say(text: string): void {
    this.said.say(text);
  }

  /**
   * Says what was done. With `undo` it can be taken back: by a button for ten seconds, and by Ctrl Z while the window
   * is open. A refusal while taking back is shown where the word stood.
   */
  did(text: string, undo?: Undo): void {
    this.said.did(text, undo);
  }

  /** Takes the latest act back. */
  async undo(): Promise<void> {
    await this.said.undo();
  }

  /** Is told of every change in the core. */
  onChanged(listener: (notice: Changed) => void): void {
    this.#listeners.add(listener);
  }

  #heard(notice: Notice): void {
    if (notice.kind !== "changed") return;
    // What has just happened happened now, not at the last beat.
    now.value = Date.now();
    void this.desk.refresh();
    if (notice.place === "jobs" || notice.place === "desk") void this.desk.refreshJobs();
    batch(() => {
      for (const listener of this.#listeners) listener(notice);
    });
  }
}

/** One place of the window. */
export interface Page {
  /** The address now says this; called on every change of it while the place is open. */
  enter(route: Route): void;
  /** Something in the core changed while the place is open; without an id perhaps everything of that place. */
  changed(notice: Changed): void;
  view(): TemplateResult;
}

export type Pages = Record<Place, Page>;
