import { describe, expect, it, vi } from "vitest";
import { App } from "../src/app.ts";
import { Memory } from "../src/frame/palette/memory.ts";
import { type Item, matched, Palette } from "../src/frame/palette/model.ts";
import { HERE, ownItems } from "../src/frame/palette/own.ts";
import { findRows, knownRow } from "../src/frame/palette/rows.ts";
import { account, customer, fakeCore, link, view } from "./fake.ts";

const icon: Item["icon"] = [];
const item = (id: string, title: string, more: Partial<Item> = {}): Item => ({
  id,
  group: "act",
  title,
  icon,
  run: () => {},
  ...more,
});

function opened(own: Item[], rows: Item[] = [], kept: string | null = null, here: string[] = []) {
  let shelf = kept;
  const find = vi.fn(async () => rows);
  const memory = new Memory({
    read: () => shelf,
    write: (text) => {
      shelf = text;
    },
  });
  const known = (id: string, title: string) => (id.startsWith("row/") ? item(id, title) : null);
  const palette = new Palette({
    own: () => own,
    here: () => here,
    opened: async () => {},
    find,
    known,
    memory,
  });
  palette.open();
  const shown = () =>
    palette.sections.value.map(({ group, matches }) => [
      group,
      ...matches.map((m) => m.item.title),
    ]);
  return { palette, find, shown, kept: () => shelf };
}

describe("a title", () => {
  it("fits by its letters in order, which are marked", () => {
    expect(matched("nl", "New link")?.pieces.filter(({ hit }) => hit)).toEqual([
      { text: "N", hit: true },
      { text: "l", hit: true },
    ]);
    expect(matched("link", "New link")?.pieces).toEqual([
      { text: "New ", hit: false },
      { text: "link", hit: true },
    ]);
    expect(matched("xyz", "New link")).toBeNull();
  });

  it("fits without its accents, and in Chinese", () => {
    expect(matched("backerei", "Bäckerei Kühn")).not.toBeNull();
    expect(matched("物流", "东方物流")?.pieces).toEqual([
      { text: "东方", hit: false },
      { text: "物流", hit: true },
    ]);
  });
});

describe("the palette", () => {
  const acts = [item("act/new", "New link"), item("act/sync", "Sync")];
  const places = [item("place/links", "Links", { group: "place" })];

  it("shows what there is to do and where to go, and what was used lately first", () => {
    const kept = JSON.stringify([
      { id: "act/sync", title: "Sync" },
      { id: "row/x", title: "Acme" },
      { id: "act/gone", title: "Gone" },
    ]);
    const { shown } = opened([...acts, ...places], [], kept);
    expect(shown()).toEqual([
      ["recent", "Sync", "Acme"],
      ["act", "New link"],
      ["place", "Links"],
    ]);
  });

  it("shows what belongs to the place in view next, and nothing twice", () => {
    const kept = JSON.stringify([{ id: "act/sync", title: "Sync" }]);
    const { shown } = opened([...acts, ...places], [], kept, ["act/sync", "act/new", "act/gone"]);
    expect(shown()).toEqual([
      ["recent", "Sync"],
      ["here", "New link"],
      ["place", "Links"],
    ]);
  });

  it("finds its own at once and the core's rows when they come, best group first", async () => {
    const rows = [item("row/1", "Linkwood Ltd", { group: "customer" })];
    const { palette, shown, find } = opened([...acts, ...places], rows);
    const typing = palette.type("links");
    expect(shown()[0]).toEqual(["place", "Links"]);
    await typing;
    expect(find).toHaveBeenCalledTimes(1);
    expect(shown().map(([group]) => group)).toContain("customer");
  });

  it("asks once for a word typed quickly", async () => {
    const { palette, find } = opened(acts);
    await Promise.all(["l", "li", "lin"].map((text) => palette.type(text)));
    expect(find.mock.calls).toEqual([["lin"]]);
  });

  it("walks round, and does what it stands on once", () => {
    const run = vi.fn();
    const { palette, kept } = opened([item("a", "One"), item("b", "Two", { run })]);
    palette.key("ArrowUp");
    expect(palette.active.value).toBe(1);
    expect(palette.key("Enter")).toBe(true);
    expect(run).toHaveBeenCalledTimes(1);
    expect(palette.shown.value).toBe(false);
    expect(kept()).toContain('"b"');
    expect(palette.key("a")).toBe(false);
  });

  it("keeps standing on the same entry while rows arrive", async () => {
    const rows = [item("row/1", "Sync", { group: "customer" })];
    const { palette } = opened([item("a", "Sync one"), item("b", "Sync two")], rows);
    const typing = palette.type("sync");
    palette.key("ArrowDown");
    const on = palette.matches.value[palette.active.value]?.item.id;
    await typing;
    expect(palette.matches.value[palette.active.value]?.item.id).toBe(on);
  });

  it("takes nonsense on the shelf for nothing", () => {
    for (const kept of ["", "no json", "{}", '[1,{"id":2}]'])
      expect(opened(acts, [], kept).shown()[0]?.[0]).toBe("act");
  });
});

/** An address bar that keeps what is written. */
function addressBar() {
  let hash = "";
  return {
    read: () => hash,
    write: (to: string) => {
      hash = to;
    },
    changed: () => {},
  };
}

describe("rows in the palette", () => {
  const made = () => {
    const core = fakeCore({
      search: () => ({
        customers: [customer("c1", "Acme")],
        accounts: [account("a1", { environment: "sandbox" })],
        links: [link("l1")],
      }),
      view_list: () => [view("v1")],
      settings_set: (wanted) => ({ settings: wanted }),
    });
    const app = new App({
      call: core.call,
      hear: () => {},
      bar: addressBar(),
      copy: async () => {},
      browse: () => {},
    });
    return { core, app };
  };

  it("are customers of all environments, and accounts and links of the one on show", async () => {
    const { core, app } = made();
    const rows = await findRows(app, "acme");
    expect(core.of("search"), "one question for all of them").toEqual([{ text: "acme", limit: 6 }]);
    expect(rows.map(({ group, title }) => [group, title])).toEqual([
      ["customer", "Acme"],
      ["account", "Acme"],
      ["link", "Acme"],
    ]);
  });

  it("know the acts of every place by their ids", () => {
    const { app } = made();
    const own = new Set(ownItems(app, []).map(({ id }) => id));
    expect(Object.values(HERE).flatMap((ids) => ids.filter((id) => !own.has(id)))).toEqual([]);
  });

  it("stand beside saved views, which lead to their address", async () => {
    const { app } = made();
    await app.views.load();
    const found = ownItems(app, []).find(({ group }) => group === "view");
    expect(found).toMatchObject({ id: "view/v1", title: "Broken" });
    found?.run();
    expect(app.route).toMatchObject({ place: "accounts", params: { sort: "status_since" } });
  });

  it("lead to the row in its environment, also when they were used lately", async () => {
    const { app } = made();
    const [who, what] = await findRows(app, "acme");
    who?.run();
    expect(app.route).toMatchObject({ place: "customers", id: "owner-c1" });
    const known = knownRow(app, what?.id ?? "", "Acme");
    expect(known).toMatchObject({ id: what?.id, title: "Acme", environment: "sandbox" });
    expect(knownRow(app, "row/elsewhere//x", "x")).toBeNull();
  });
});
