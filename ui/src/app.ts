/** What every page is given, and what a page is. */

import { batch, signal } from "@preact/signals-core";
import type { TemplateResult } from "lit-html";
import type { Notice } from "./bindings.ts";
import type { Call, Hear } from "./bridge.ts";
import { Desk } from "./desk.ts";
import { now } from "./format.ts";
import { type AddressBar, type Place, type Route, Router } from "./route.ts";

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

/** How long something stays said, in milliseconds. */
const SAID = 4000;

/** The one value that models and views share. */
export class App {
  readonly call: Call;
  readonly copy: (text: string) => Promise<void>;
  readonly browse: (url: string) => void;
  readonly router: Router;
  readonly desk: Desk;
  /** What is said just now. */
  readonly said = signal("");
  #fading: ReturnType<typeof setTimeout> | undefined;
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
    clearTimeout(this.#fading);
    this.said.value = text;
    this.#fading = setTimeout(() => {
      this.said.value = "";
    }, SAID);
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
