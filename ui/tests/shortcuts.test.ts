import { afterEach, describe, expect, it } from "vitest";
import {
  apple,
  ariaKeys,
  capsOf,
  keysText,
  SHORTCUTS,
  singleKeys,
  tip,
} from "../src/frame/shortcuts.ts";
import { type Stroke, Strokes } from "../src/frame/strokes.ts";
import { PLACES } from "../src/route.ts";

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

const idOf = (taken: ReturnType<Strokes["take"]>): string | null =>
  taken === null || taken === "first" ? taken : taken.id;

/** What a row of strokes leads to, one after the other within a second. */
function led(strokes: Stroke[], typing = false): (string | null)[] {
  const keys = new Strokes();
  return strokes.map((one, at) => idOf(keys.take(one, typing, 1000 + at * 300)));
}

afterEach(() => {
  singleKeys.value = true;
  apple.value = false;
});

describe("the table of keys", () => {
  it("has no key twice in one place, and none that hides the beginning of another", () => {
    for (const where of ["window", "list", "pane"]) {
      const keys = SHORTCUTS.filter((one) => one.where === where).flatMap((one) => one.keys);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
      const hidden = keys.filter((key) => keys.some((other) => other.startsWith(`${key} `)));
      expect(hidden).toEqual([]);
    }
  });

  it("has a way to every place", () => {
    const places = SHORTCUTS.flatMap(({ place }) => place ?? []);
    expect(places).toEqual([...PLACES]);
  });

  it("keeps a way to search, to the palette and to the sheet without single letters", () => {
    singleKeys.value = false;
    expect(["palette", "search", "keys", "undo"].map(keysText)).toEqual([
      "Ctrl K",
      "Ctrl F",
      "Ctrl /",
      "Ctrl Z",
    ]);
  });
});

describe("a stroke", () => {
  it.each([
    ["c", "new-link"],
    ["/", "search"],
    ["?", "keys"],
    ["q", null],
  ])("%s leads to %s", (key, id) => {
    expect(led([stroke(key, { shiftKey: key === "?" })])).toEqual([id]);
  });

  it("with Ctrl is another key than without, and with Shift none", () => {
    expect(led([stroke("k", { ctrlKey: true })])).toEqual(["palette"]);
    expect(led([stroke("K", { ctrlKey: true, shiftKey: true })])).toEqual([null]);
    expect(led([stroke("c", { ctrlKey: true })]), "copying stays copying").toEqual([null]);
    expect(led([stroke("c", { altKey: true })])).toEqual([null]);
  });

  it("is ⌘ on a Mac", () => {
    apple.value = true;
    expect(led([stroke("k", { metaKey: true })])).toEqual(["palette"]);
    expect(led([stroke("k", { ctrlKey: true })])).toEqual([null]);
    expect([keysText("palette"), ariaKeys("palette")]).toEqual(["⌘ K", "Meta+k"]);
  });

  it("counts by its key where the alphabet has no such letter", () => {
    expect(led([stroke("л", { code: "KeyK", ctrlKey: true })])).toEqual(["palette"]);
  });

  it("leads on from the one before, for a while", () => {
    expect(led([stroke("g"), stroke("a")])).toEqual(["first", "go-accounts"]);
    expect(led([stroke("g"), stroke("c")]), "not a new link").toEqual(["first", "go-customers"]);
    const keys = new Strokes();
    keys.take(stroke("g"), false, 0);
    expect(idOf(keys.take(stroke("c"), false, 5000))).toBe("new-link");
  });

  it("is text while something is typed, unless it is the palette's or the search's", () => {
    expect(led([stroke("c"), stroke("g"), stroke("?")], true)).toEqual([null, null, null]);
    expect(led([stroke("z", { ctrlKey: true })], true), "text has an undo of its own").toEqual([
      null,
    ]);
    expect(led([stroke("k", { ctrlKey: true })], true)).toEqual(["palette"]);
  });

  it("alone does nothing once single letters are off", () => {
    singleKeys.value = false;
    expect(led([stroke("c"), stroke("g"), stroke("a"), stroke("/")])).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(led([stroke("f", { ctrlKey: true })])).toEqual(["search"]);
  });
});

describe("keys for people", () => {
  it("stand in tooltips and for readers", () => {
    expect(tip("new-link", "New link")).toBe("New link (C)");
    expect(ariaKeys("search")).toBe("/ Control+f");
    expect(ariaKeys("go-accounts"), "a row of strokes has no form there").toBe("");
    expect(capsOf("g a")).toEqual([["G"], ["A"]]);
    singleKeys.value = false;
    expect(tip("new-link", "New link")).toBe("New link");
  });
});
