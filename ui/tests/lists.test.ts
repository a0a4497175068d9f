import { signal } from "@preact/signals-core";
import { describe, expect, it, vi } from "vitest";
import { Batch } from "../src/list/batch.ts";
import { type Column, type ColumnShelf, Columns, fitting, tracks } from "../src/list/columns.ts";
import { asked } from "../src/list/keys.ts";
import { Listing } from "../src/list/listing.ts";
import { KEPT_PAGES, ListModel, PAGE } from "../src/list/model.ts";
import { among, type Filtered, TokenSearch } from "../src/list/search.ts";
import { Selection } from "../src/list/selection.ts";
import { tableOf } from "../src/list/table.ts";
import { withWords, words } from "../src/query.ts";
import { fakeRouter, refusal } from "./fake.ts";

type Row = { id: string };
const rows = (count: number): Row[] => Array.from({ length: count }, (_, at) => ({ id: `r${at}` }));

const listOf = (count: number) => {
  const all = rows(count);
  return new ListModel<Row>(
    async ({ offset, limit }) => ({ rows: all.slice(offset, offset + limit), total: count }),
    ({ id }) => id,
    undefined,
    () => 0,
  );
};
const view = (query = "") => ({ query, sort: "", descending: false });

describe("a selection", () => {
  const open = async (count = 300) => {
    const list = listOf(count);
    await list.show(view());
    return { list, picked: new Selection(list) };
  };
  const ids = (picked: Selection<Row>): string[] => picked.list.map(({ id }) => id);

  it("picks a range from where it began, and lets rows go on the way back", async () => {
    const { picked } = await open();
    picked.begin(3);
    picked.extend(5);
    expect(ids(picked)).toEqual(["r3", "r4", "r5"]);
    picked.extend(4);
    expect(ids(picked)).toEqual(["r3", "r4"]);
    picked.extend(1);
    expect(ids(picked), "to the other side as well").toEqual(["r1", "r2", "r3"]);
  });

  it("keeps what was picked besides the range", async () => {
    const { picked } = await open();
    picked.toggle(9);
    picked.toggle(2);
    picked.extend(3);
    expect(ids(picked).sort()).toEqual(["r2", "r3", "r9"]);
    picked.toggle(9);
    expect(picked.has("r9")).toBe(false);
  });

  it("takes all rows at hand, and the rest once they were read", async () => {
    const { list, picked } = await open(450);
    picked.all();
    expect(picked.size.value).toBe(PAGE);
    await list.read(450);
    picked.all();
    expect(picked.size.value).toBe(450);
    picked.clear();
    expect(picked.size.value).toBe(0);
  });

  it("goes when another view hides what was picked, and stays when it is only sorted", async () => {
    const { router } = fakeRouter("#/accounts");
    const listing = new Listing<Row>({
      router,
      place: "accounts",
      key: ({ id }) => id,
      fetch: async () => ({ rows: rows(3), total: 3 }),
      did: () => {},
    });
    await listing.enter();
    listing.selection.toggle(1);
    listing.sortBy("status");
    await listing.enter();
    expect(listing.selection.size.value).toBe(1);
    listing.filter("status:active");
    await listing.enter();
    expect(listing.selection.size.value).toBe(0);
  });
});

describe("a long list", () => {
  it("does not keep every page that was ever looked at", async () => {
    const list = listOf(100_000);
    await list.show(view());
    for (let page = 0; page < KEPT_PAGES + 40; page += 1)
      await list.need(page * PAGE, page * PAGE + 40);
    expect(list.loaded().length).toBeLessThanOrEqual(KEPT_PAGES * PAGE);
    expect(list.at(0), "the farthest went").toBeUndefined();
    await list.need(0, 40);
    expect(list.at(0)?.id, "and is read again").toBe("r0");
  });

  it("keeps its rows when they cannot be read anew, and says so", async () => {
    let broken = false;
    const list = new ListModel<Row>(
      async () => {
        if (broken) throw refusal("network");
        return { rows: rows(3), total: 3 };
      },
      ({ id }) => id,
    );
    await list.show(view());
    broken = true;
    await list.refresh();
    expect([list.phase.value, list.error.value?.code]).toEqual(["rows", "network"]);
    await list.show(view("status:paused"));
    expect(list.phase.value, "rows of another view are no answer").toBe("error");
  });
});

const column = (name: string, more: Partial<Column<Row>> = {}): Column<Row> => ({
  name,
  least: 100,
  cell: ({ id }) => id,
  text: ({ id }) => id,
  ...more,
});

describe("columns", () => {
  const open = (kept: readonly string[] = []) => {
    const state = signal<readonly string[]>(kept);
    const shelf: ColumnShelf = {
      read: () => state.value,
      write: async (_, names) => {
        state.value = names;
      },
    };
    const all = [column("a"), column("b"), column("c", { extra: true })];
    return new Columns("rows", all, shelf);
  };
  const names = (columns: Columns<Row>): string[] => columns.chosen.value.map(({ name }) => name);

  it("are the list's own until somebody chooses", async () => {
    const columns = open();
    expect([names(columns), columns.own.value]).toEqual([["a", "b"], false]);
    await columns.toggle("c");
    await columns.move("c", -2);
    expect([names(columns), columns.own.value]).toEqual([["c", "a", "b"], true]);
    await columns.toggle("a");
    expect(columns.offered.value.map(({ name }) => name)).toEqual(["c", "b", "a"]);
    await columns.keep([]);
    expect(names(columns)).toEqual(["a", "b"]);
  });

  it("keep at least one, stay within their ends, and pass over names that are gone", async () => {
    const columns = open(["b", "gone"]);
    expect(names(columns)).toEqual(["b"]);
    await columns.toggle("b");
    await columns.move("b", -1);
    expect(names(columns)).toEqual(["b"]);
  });

  it("give way where there is no room, the highest first", () => {
    const all = [column("a"), column("b", { yields: 1 }), column("c", { yields: 2 })];
    const room = (width: number): string[] => fitting(all, width).map(({ name }) => name);
    expect([room(300), room(299), room(150)]).toEqual([["a", "b", "c"], ["a", "b"], ["a"]]);
    expect(room(10), "what does not yield stays").toEqual(["a"]);
    expect(tracks([{ least: 90 }, { least: 120, grow: 1.5 }])).toBe("90px minmax(120px, 1.5fr)");
  });
});

describe("a table for the clipboard", () => {
  const table = (value: string) =>
    tableOf([{ heading: "Name & place", text: () => value }], [{ id: "" }]);

  it("has one line and one cell for each row and column, in both forms", () => {
    const { text, html } = table("Acme\tPayroll\r\nGmbH <b>");
    expect(text).toBe("Name & place\nAcme Payroll GmbH <b>");
    expect(html).toContain("<th>Name &amp; place</th>");
    expect(html).toContain("<td>Acme Payroll GmbH &lt;b&gt;</td>");
  });

  it("holds nothing that a spreadsheet would run", () => {
    expect(table("=HYPERLINK(1)").text).toContain("'=HYPERLINK(1)");
    expect(table("-5").text, "a number is a number").toContain("\n-5");
  });
});

describe("one act on many rows", () => {
  it("goes on after a failure of one, and tells the first", async () => {
    const batch = new Batch();
    const outcome = await batch.run([1, 2, 3], async (row) => {
      if (row === 2) throw refusal("bad_input");
    });
    expect(outcome).toEqual({ done: 2, failed: 1, stopped: false });
    expect(batch.error.value?.code).toBe("bad_input");
  });

  it("ends at what would meet every row, and when told to", async () => {
    const batch = new Batch();
    const work = vi.fn(async () => {
      throw refusal("unauthorized");
    });
    expect(await batch.run([1, 2, 3], work)).toMatchObject({ failed: 1, stopped: true });
    expect(work).toHaveBeenCalledTimes(1);
    const outcome = await batch.run([1, 2, 3], async () => batch.stop());
    expect(outcome).toEqual({ done: 1, failed: 0, stopped: true });
  });
});

describe("the search of a list", () => {
  const open = (query = "") => {
    const state = signal(query);
    const list: Filtered = {
      get query() {
        return state.value;
      },
      get words() {
        return words(state.value);
      },
      search: (free) => {
        state.value = withWords(state.value, free);
      },
      filter: (next) => {
        state.value = next;
      },
    };
    const took = vi.fn();
    const statuses = [
      { value: "active", label: "Works" },
      { value: "paused", label: "Paused" },
    ];
    const search = new TokenSearch(list, [
      { name: "status", label: () => "status", values: among(() => statuses) },
      {
        name: "env",
        label: () => "environment",
        values: among(() => [{ value: "live", label: "Live" }]),
        take: took,
      },
    ]);
    const offers = (): string[] => (search.offers.value.value ?? []).map(({ label }) => label);
    return { state, search, offers, took };
  };

  it("offers tokens by name, then their values, and puts a whole one among the filters", async () => {
    const { state, search, offers } = open();
    await search.type("acme st");
    expect(offers()).toEqual(["status:"]);
    search.key("ArrowDown");
    search.key("Enter");
    await Promise.resolve();
    expect(search.text).toBe("acme status:");
    expect(state.value, "what is not whole is not searched for").toBe("acme");
    await search.type("acme status:wor");
    expect(offers()).toEqual(["Works"]);
    search.key("ArrowDown");
    search.key("Enter");
    expect(state.value).toBe("status:active acme");
    expect(search.text.trim()).toBe("acme");
  });

  it("takes a token that was typed out, by a space or by Enter", async () => {
    const { state, search } = open();
    await search.type("status:paused ");
    expect([state.value, search.text]).toEqual(["status:paused", ""]);
    await search.type("kind:test");
    search.key("Enter");
    expect(state.value.split(" ").sort()).toEqual(["kind:test", "status:paused"]);
  });

  it("hands what is no filter to who takes it", async () => {
    const { state, search, took } = open();
    await search.type("env:li");
    search.key("ArrowDown");
    search.key("Enter");
    expect(took).toHaveBeenCalledWith("live");
    expect(state.value).toBe("");
  });

  it("follows the address when that goes elsewhere", async () => {
    const { state, search } = open();
    await search.type("acme");
    state.value = "globex";
    expect(search.text).toBe("globex");
  });

  it("closes by Escape first, and is emptied by it then", async () => {
    const { state, search } = open();
    await search.type("acme");
    expect(search.key("Escape")).toBe(true);
    expect([search.open.value, state.value]).toEqual([false, "acme"]);
    search.key("Escape");
    expect(state.value).toBe("");
  });
});

describe("clearing the filters", () => {
  it("can be taken back", async () => {
    const { router } = fakeRouter("#/accounts?q=status:active&sort=status");
    const undo: (() => Promise<void>)[] = [];
    const listing = new Listing<Row>({
      router,
      place: "accounts",
      key: ({ id }) => id,
      fetch: async () => ({ rows: [], total: 0 }),
      did: (_, back) => {
        if (back) undo.push(back);
      },
    });
    listing.clear();
    expect(listing.query).toBe("");
    await undo[0]?.();
    expect(router.route.value.params).toEqual({ q: "status:active", sort: "status" });
  });
});

describe("strokes on a list", () => {
  const stroke = (key: string, more = {}) =>
    asked({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

  it("pick, open, copy and let go", () => {
    expect(["x", " ", "Enter", "Escape"].map((key) => stroke(key))).toEqual([
      "toggle",
      "toggle",
      "open",
      "clear",
    ]);
    expect([stroke("a", { ctrlKey: true }), stroke("c", { metaKey: true })]).toEqual([
      "all",
      "copy",
    ]);
    expect(stroke("a"), "a letter alone is the window's").toBeUndefined();
  });
});
