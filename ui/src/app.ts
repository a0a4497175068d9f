/** What every page is given, and what a page is. */

import { batch, type ReadonlySignal, signal } from "@preact/signals-core";
import type { TemplateResult } from "lit-html";
import type { Environment, Notice, Settings } from "./bindings.ts";
import type { Call, Hear } from "./bridge.ts";
import type { Rich } from "./clipboard.ts";
import { Desk } from "./desk.ts";
import { now } from "./format.ts";
import type { Arrivals } from "./frame/arrivals.ts";
import type { Closing } from "./frame/closing.ts";
import type { Opened } from "./frame/news.ts";
import type { Shelf } from "./frame/palette/memory.ts";
import { Palette } from "./frame/palette/model.ts";
import { paletteNeeds } from "./frame/palette/needs.ts";
import { Guide } from "./guide/model.ts";
import type { ColumnShelf } from "./list/columns.ts";
import { Live } from "./live.ts";
import { type AddressBar, type Place, type Route, Router } from "./route.ts";
import { type Lead, Said, type Undo } from "./said.ts";
import { t } from "./texts.ts";
import { Views } from "./views.ts";

/** A notice that a row or a place changed. */
export type Changed = Extract<Notice, { kind: "changed" }>;

export type Outside = {
  call: Call;
  hear: Hear;
  bar: AddressBar;
  /** Puts text on the clipboard. */
  copy: (text: string) => Promise<void>;
  /** Puts a link on the clipboard, or formatted text that holds it: kept out of histories, and for a while only. */
  copyLink?: (text: string, html?: string) => Promise<void>;
  /** Puts text and the same as HTML on the clipboard; without it the text alone. */
  copyRich?: (rich: Rich) => Promise<void>;
  /** Opens somebody else's page in the person's own browser. */
  browse: (url: string) => void;
  /** The window wants to close. */
  closing?: Closing;
  /** A notification on the desktop was clicked. */
  opened?: Opened;
  /** Addresses of the desk that the browser hands over. */
  arrivals?: Arrivals;
  /** Keeps small things of this window from one start to the next. */
  shelf?: (name: string) => Shelf;
};

/** Keeps nothing. */
const NO_SHELF = (): Shelf => ({ read: () => null, write: () => {} });

/** Never closes. */
const NO_CLOSING: Closing = { asked: () => {}, agree: () => {} };

/** The one value that models and views share. */
export class App {
  readonly call: Call;
  readonly copy: (text: string) => Promise<void>;
  readonly copyLink: (text: string, html?: string) => Promise<void>;
  readonly copyRich: (rich: Rich) => Promise<void>;
  readonly browse: (url: string) => void;
  readonly closing: Closing;
  readonly router: Router;
  readonly desk: Desk;
  /** What is said just now, and what can be taken back. */
  readonly said = new Said((act) => t("undone", { act }));
  readonly live: Live;
  readonly palette: Palette;
  readonly guide: Guide;
  /** How many things need somebody today; *Today* counts them. */
  needs: ReadonlySignal<number> = signal(0);
  /** The columns of each list: those of the address, as a saved view brings them, else those a person has chosen. */
  readonly columns: ColumnShelf = {
    read: (list) => this.#named(list) ?? this.desk.state.value?.settings.columns[list] ?? [],
    write: async (list, names) => {
      if (this.#named(list) !== null) {
        this.router.set({ cols: names.join(",") });
        return;
      }
      const columns = this.desk.state.peek()?.settings.columns;
      await this.desk.put({ columns: { ...columns, [list]: [...names] } });
    },
  };
  readonly views: Views;
  /** A file of customers that was dropped where single ones are asked for; the form for many takes it. */
  readonly dropped = signal<string | null>(null);
  /** The sheet of keys is open. */
  readonly keysShown = signal(false);
  readonly #listeners = new Set<(notice: Changed) => void>();

  constructor(outside: Outside) {
    const { call, hear, bar, copy, copyLink = copy, browse } = outside;
    const { copyRich = ({ text }) => copy(text) } = outside;
    const { closing = NO_CLOSING, shelf = NO_SHELF } = outside;
    this.call = call;
    this.copy = copy;
    this.copyLink = copyLink;
    this.copyRich = copyRich;
    this.browse = browse;
    this.closing = closing;
    this.router = new Router(bar);
    this.desk = new Desk(call);
    this.live = new Live(this.desk, () => this.say(t("live-over")));
    this.views = new Views({
      call,
      router: this.router,
      columns: this.columns,
      did: (text, undo) => this.did(text, undo),
    });
    this.palette = new Palette(paletteNeeds(this, shelf("palette")));
    this.guide = new Guide({
      call,
      environment: () => this.desk.environment.value,
      route: () => this.route,
      shelf: shelf("guide"),
    });
    hear((notice) => this.#heard(notice));
  }

  /** The columns that the address names for the list of a place. */
  #named(list: string): string[] | null {
    const { place, params } = this.route;
    return place === list && params.cols ? params.cols.split(",") : null;
  }

  get route(): Route {
    return this.router.route.value;
  }

  /** Says something for a moment, politely, to those who see it and to those who hear it. */
  say(text: string, lead?: Lead): void {
    this.said.say(text, lead);
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

  /** Changes settings, says so and offers the way back; false when they were refused. */
  async set(part: Partial<Settings>, text = t("settings-saved")): Promise<boolean> {
    const before = this.desk.state.peek()?.settings;
    if (before === undefined || !(await this.desk.set(part))) return false;
    const names = Object.keys(part) as (keyof Settings)[];
    const old = Object.fromEntries(names.map((name) => [name, before[name]]));
    this.did(text, () => this.desk.put(old));
    return true;
  }

  /** Shows another environment; what is open belongs to the one that is left. */
  async switchTo(environment: Environment): Promise<void> {
    if (environment === this.desk.environment.peek()) return;
    if (!(await this.desk.set({ environment }))) return;
    const { place, id } = this.route;
    if (id !== "") this.router.go({ place });
    this.say(t("environment-shown", { environment: t(`environment-${environment}`) }));
  }

  /** Opens a row, in the environment it belongs to. */
  async show(place: Place, id: string, environment: Environment | null): Promise<void> {
    await this.goIn(environment, { place, id });
  }

  /** Goes somewhere in the environment that it belongs to; null: in any. */
  async goIn(environment: Environment | null, to: Parameters<Router["go"]>[0]): Promise<void> {
    if (environment !== null) await this.switchTo(environment);
    this.router.go(to);
  }

  /** Asks all systems of the environment anew; the jobs show how far it is. */
  async sync(): Promise<void> {
    await this.desk.change.run(() => this.call("sync_start", {}));
    await this.desk.refreshJobs();
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
    if (notice.place === "views") void this.views.load();
    void this.guide.changed(notice.id);
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
