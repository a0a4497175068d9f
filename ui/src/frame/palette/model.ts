/** The palette: one field for every act, every place, every integration, customer, link and account. No DOM. */

import { batch, computed, signal } from "@preact/signals-core";
import { single } from "fuzzysort";
import type { IconNode } from "lucide";
import { Latest } from "../../action.ts";
import type { Environment } from "../../bindings.ts";
import type { Memory } from "./memory.ts";

/** What an entry is, in the order shown while nothing is typed. */
export const GROUPS = [
  "act",
  "place",
  "view",
  "integration",
  "customer",
  "account",
  "link",
] as const;
export type Group = (typeof GROUPS)[number];

export type Item = {
  /** The same at every start, so that what was used is known again. */
  id: string;
  group: Group;
  title: string;
  detail?: string;
  /** Further words it is found by, not shown. */
  words?: string;
  /** Id of the shortcut that does the same. */
  keys?: string;
  icon: IconNode;
  /** Where it acts, or where its row belongs. */
  environment?: Environment;
  run: () => void;
};

/** A piece of a title, and whether it was typed. */
export type Piece = { text: string; hit: boolean };
export type Match = { item: Item; pieces: Piece[]; score: number };
export type Section = { group: Group | "recent" | "here"; matches: Match[] };

/** How long typing has to rest before the core is asked, in milliseconds. */
const REST = 80;
/** Entries of one group at most. */
const MOST = 8;
/** What an entry gains for having been used lately. */
const BONUS = 0.1;
/** The score of a row that the core found by something else than its title. */
const ELSEWHERE = 0.4;
/** A worse likeness is none. */
const LIKE = 0.35;

/** How well a title fits, with the typed letters marked; null when it does not. */
export function matched(typed: string, title: string): { pieces: Piece[]; score: number } | null {
  const found = single(typed, title);
  if (found === null || found.score < LIKE) return null;
  const hits = new Set(found.indexes);
  const pieces: Piece[] = [];
  for (let at = 0; at < title.length; at += 1) {
    const hit = hits.has(at);
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += title[at];
    else pieces.push({ text: title[at] ?? "", hit });
  }
  return { pieces, score: found.score };
}

const plain = (item: Item, score = 0): Match => ({
  item,
  pieces: [{ text: item.title, hit: false }],
  score,
});

const best = ({ matches }: Section): number => Math.max(...matches.map(({ score }) => score));

export type PaletteNeeds = {
  /** What the window itself has to offer. */
  own: () => readonly Item[];
  /** Ids of those among them that belong to the place in view, the likeliest first. */
  here: () => readonly string[];
  /** Reads what the window's own entries are made of. */
  opened: () => Promise<void>;
  /** Rows for what is typed. */
  find: (typed: string) => Promise<readonly Item[]>;
  /** The entry of an id that was used and is not among the window's own. */
  known: (id: string, title: string) => Item | null;
  memory: Memory;
};

export class Palette {
  readonly shown = signal(false);
  readonly typed = signal("");
  readonly rows = new Latest<readonly Item[]>();
  readonly #needs: PaletteNeeds;
  /** Id of the entry the keyboard stands on; an id no longer shown means the first. */
  readonly #active = signal("");

  constructor(needs: PaletteNeeds) {
    this.#needs = needs;
  }

  readonly sections = computed<Section[]>(() => {
    if (!this.shown.value) return [];
    const typed = this.typed.value.trim();
    return typed === "" ? this.#untyped() : this.#sought(typed);
  });

  /** All entries in the order shown. */
  readonly matches = computed(() => this.sections.value.flatMap(({ matches }) => matches));

  readonly active = computed(() => {
    const at = this.matches.value.findIndex(({ item }) => item.id === this.#active.value);
    return Math.max(0, at);
  });

  open(): void {
    batch(() => {
      this.typed.value = "";
      this.#active.value = "";
      this.rows.set([]);
      this.shown.value = true;
    });
    // Without it the palette only knows a little less; the next opening asks again.
    this.#needs.opened().catch(() => {});
  }

  close(): void {
    this.shown.value = false;
  }

  async type(text: string): Promise<void> {
    batch(() => {
      this.typed.value = text;
      this.#active.value = "";
    });
    const typed = text.trim();
    if (typed === "") {
      this.rows.set([]);
      return;
    }
    await this.rows.load(async () => {
      await new Promise((done) => setTimeout(done, REST));
      // Whoever goes on typing shall not keep the core busy.
      return this.typed.peek() === text ? this.#needs.find(typed) : [];
    });
  }

  move(by: number): void {
    const { length } = this.matches.peek();
    if (length > 0) this.point((this.active.peek() + by + length) % length);
  }

  /** Puts the keyboard on the entry at this position. */
  point(at: number): void {
    this.#active.value = this.matches.peek()[at]?.item.id ?? "";
  }

  /** Does the entry that the keyboard stands on, or the one given. */
  take(item = this.matches.peek()[this.active.peek()]?.item): void {
    if (item === undefined) return;
    this.#needs.memory.add({ id: item.id, title: item.title });
    this.close();
    item.run();
  }

  /** Takes a key; true when it was one of the palette's. */
  key(key: string): boolean {
    if (key === "ArrowDown") this.move(1);
    else if (key === "ArrowUp") this.move(-1);
    else if (key === "PageDown")
      this.point(Math.min(this.matches.peek().length - 1, this.active.peek() + MOST));
    else if (key === "PageUp") this.point(Math.max(0, this.active.peek() - MOST));
    else if (key === "Enter") this.take();
    else return false;
    return true;
  }

  #untyped(): Section[] {
    const own = this.#needs.own();
    const recent = this.#needs.memory.all.value
      .map(({ id, title }) => own.find((one) => one.id === id) ?? this.#needs.known(id, title))
      .filter((item) => item !== null);
    const shown = new Set(recent.map(({ id }) => id));
    const left = (): readonly Item[] => own.filter(({ id }) => !shown.has(id));
    const here = this.#needs.here().flatMap((id) => left().find((one) => one.id === id) ?? []);
    for (const { id } of here) shown.add(id);
    const rest = GROUPS.map((group) => ({
      group,
      matches: left()
        .filter((one) => one.group === group)
        .map((one) => plain(one)),
    }));
    const first = [
      { group: "recent" as const, matches: recent.map((one) => plain(one)) },
      { group: "here" as const, matches: here.map((one) => plain(one)) },
    ];
    return [...first, ...rest].filter(({ matches }) => matches.length > 0);
  }

  #sought(typed: string): Section[] {
    const used = new Set(this.#needs.memory.all.value.map(({ id }) => id));
    const own = this.#needs.own().flatMap((item) => fitting(typed, item) ?? []);
    const rows = (this.rows.value.value ?? []).map(
      (item) => fitting(typed, item) ?? plain(item, ELSEWHERE),
    );
    const all = [...own, ...rows].map((match) =>
      used.has(match.item.id) ? { ...match, score: match.score + BONUS } : match,
    );
    const sections = GROUPS.map((group) => ({
      group,
      matches: all
        .filter(({ item }) => item.group === group)
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST),
    })).filter(({ matches }) => matches.length > 0);
    return sections.sort((a, b) => best(b) - best(a));
  }
}

/** An entry by its title, or by its other words, which then have nothing to mark. */
function fitting(typed: string, item: Item): Match | null {
  const title = matched(typed, item.title);
  if (title !== null) return { item, ...title };
  const words = item.words === undefined ? null : matched(typed, item.words);
  return words === null ? null : plain(item, words.score * 0.8);
}
