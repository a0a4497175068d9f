import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GRACE } from "../src/action.ts";
import { moved } from "../src/list/keys.ts";
import { type Fetch, ListModel, PAGE } from "../src/list/model.ts";
import { refusal } from "./fake.ts";

type Row = { id: string };
const rows = (count: number): Row[] => Array.from({ length: count }, (_, at) => ({ id: `r${at}` }));
const view = (query: string) => ({ query, sort: "", descending: false });

function listOf(count: number) {
  const all = rows(count);
  const fetch = vi.fn<Fetch<Row>>(async ({ offset, limit }) => ({
    rows: all.slice(offset, offset + limit),
    total: all.length,
  }));
  return { fetch, list: new ListModel<Row>(fetch, ({ id }) => id) };
}

describe("a long list", () => {
  it("reads a page at a time, and no page twice", async () => {
    const { fetch, list } = listOf(1000);
    await list.show(view(""));
    await list.need(190, 230);
    await list.need(195, 399);
    expect(fetch.mock.calls.map(([{ offset, limit }]) => [offset, limit])).toEqual([
      [0, PAGE],
      [PAGE, PAGE],
    ]);
    expect(list.at(201)?.id).toBe("r201");
    expect(list.indexOf("r399")).toBe(399);
    expect(list.at(900), "what was not looked at is not read").toBeUndefined();
  });

  it("jumps to the end without reading the middle", async () => {
    const { fetch, list } = listOf(100_000);
    await list.show(view(""));
    list.move(Number.POSITIVE_INFINITY);
    await list.need(list.cursor.value - 20, list.cursor.value);
    expect(list.at(99_999)?.id).toBe("r99999");
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("drops the answer to a question that no longer counts", async () => {
    const waiting: ((total: number) => void)[] = [];
    const list = new ListModel<Row>(
      () => new Promise((done) => waiting.push((total) => done({ rows: rows(total), total }))),
      ({ id }) => id,
    );
    const slow = list.show(view("a"));
    const quick = list.show(view("ab"));
    waiting[1]?.(2);
    waiting[0]?.(7);
    await Promise.all([slow, quick]);
    expect(list.total.value, "the later search wins, whichever answer comes last").toBe(2);
  });

  it("keeps what is looked at, whichever page of a refreshed list comes first", async () => {
    const waiting: (() => void)[] = [];
    let held = false;
    const all = rows(1000);
    const list = new ListModel<Row>(
      async ({ offset, limit }) => {
        if (held) await new Promise<void>((done) => waiting.push(done));
        return { rows: all.slice(offset, offset + limit), total: all.length };
      },
      ({ id }) => id,
    );
    await list.show(view(""));
    await list.need(600, 640);
    list.move(620);
    held = true;
    const refreshed = list.refresh();
    waiting[1]?.();
    await Promise.resolve();
    waiting[0]?.();
    await refreshed;
    expect([list.at(620)?.id, list.at(0)?.id]).toEqual(["r620", "r0"]);
  });

  it("shows the rows before they are counted, and keeps the place of a list that is read again", async () => {
    const counts: ((total: number) => void)[] = [];
    const all = rows(1000);
    const list = new ListModel<Row>(
      async ({ offset, limit }) => ({ rows: all.slice(offset, offset + limit) }),
      ({ id }) => id,
      () => new Promise((done) => counts.push((total) => done({ total }))),
    );
    const shown = list.show(view(""));
    await Promise.resolve();
    await Promise.resolve();
    expect([list.at(0)?.id, list.total.value, list.count.value]).toEqual(["r0", PAGE, 0]);
    counts[0]?.(1000);
    await shown;
    expect([list.total.value, list.count.value]).toEqual([1000, 1000]);
    list.move(620);
    const refreshed = list.refresh();
    await Promise.resolve();
    await Promise.resolve();
    expect([list.total.value, list.cursor.value], "room is kept until counted").toEqual([
      1000, 620,
    ]);
    counts[1]?.(999);
    await refreshed;
    expect(list.total.value).toBe(999);
  });

  it("says that the counting failed and keeps the rows", async () => {
    const list = new ListModel<Row>(
      async () => ({ rows: rows(3) }),
      ({ id }) => id,
      () => Promise.reject(refusal("network")),
    );
    await list.show(view(""));
    expect([list.phase.value, list.total.value, list.error.value?.code]).toEqual([
      "rows",
      3,
      "network",
    ]);
  });

  it("tells empty from failed", async () => {
    const empty = listOf(0).list;
    await empty.show(view("nobody"));
    expect(empty.phase.value).toBe("empty");
    const failing = new ListModel<Row>(
      () => Promise.reject(refusal("network")),
      ({ id }) => id,
    );
    await failing.show(view(""));
    expect(failing.phase.value).toBe("error");
    expect(failing.error.value?.code).toBe("network");
  });

  it("keeps the cursor within the list when it shrinks", async () => {
    let total = 10;
    const list = new ListModel<Row>(
      async () => ({ rows: rows(total), total }),
      ({ id }) => id,
    );
    await list.show(view(""));
    list.move(9);
    total = 3;
    await list.refresh();
    expect(list.cursor.value).toBe(2);
  });
});

describe("waiting", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is not mentioned before the grace is over", async () => {
    let answer: (page: { rows: Row[]; total: number }) => void = () => {};
    const list = new ListModel<Row>(
      () =>
        new Promise((done) => {
          answer = done;
        }),
      ({ id }) => id,
    );
    const shown = list.show(view(""));
    await vi.advanceTimersByTimeAsync(GRACE - 1);
    expect(list.phase.value).toBe("first");
    await vi.advanceTimersByTimeAsync(2);
    expect(list.phase.value).toBe("waiting");
    answer({ rows: rows(1), total: 1 });
    await shown;
    expect(list.phase.value).toBe("rows");
  });
});

describe("keys", () => {
  it("lead where the hand expects", () => {
    expect(["ArrowDown", "j", "ArrowUp", "k"].map((key) => moved(key, 5, 100, 20))).toEqual([
      6, 6, 4, 4,
    ]);
    expect(["PageDown", "PageUp", "Home", "End"].map((key) => moved(key, 50, 100, 20))).toEqual([
      70, 30, 0, 99,
    ]);
    expect(moved("a", 5, 100, 20), "other keys are left alone").toBeUndefined();
  });
});
