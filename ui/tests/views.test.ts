import { describe, expect, it, vi } from "vitest";
import { App } from "../src/app.ts";
import type { SavedView } from "../src/bindings.ts";
import type { Undo } from "../src/said.ts";
import { routeOf, Views } from "../src/views.ts";
import { fakeCore, fakeRouter, refusal, settings, view } from "./fake.ts";

/** Views over a core that keeps them. */
function open(hash: string, all: SavedView[] = [view("v1")], columns: string[] = []) {
  let kept = all;
  const core = fakeCore({
    view_list: () => kept,
    view_save: (draft) => {
      const saved = { ...draft, id: draft.id ?? "new" };
      kept = [...kept.filter(({ id }) => id !== saved.id), saved];
      return saved;
    },
    view_remove: ({ id }) => {
      kept = kept.filter((one) => one.id !== id);
      return {};
    },
  });
  const { router } = fakeRouter(hash);
  const acts: Undo[] = [];
  const did = vi.fn((_: string, undo?: Undo) => {
    if (undo !== undefined) acts.push(undo);
  });
  const shelf = { read: () => columns, write: async () => {} };
  const views = new Views({ call: core.call, router, columns: shelf, did });
  const names = () => views.all.value.map(({ name }) => name);
  return { core, router, views, did, names, undo: async () => await acts.pop()?.() };
}

describe("a saved view", () => {
  it("is an address, known again when it is on show", async () => {
    const { router, views } = open("#/accounts");
    await views.load();
    expect(views.current).toBeUndefined();
    views.show(view("v1"));
    expect(router.route.value.params).toEqual({
      q: "status:needs-reconnect",
      sort: "status_since",
      dir: "desc",
      cols: "owner_name,status",
    });
    expect(views.current?.id).toBe("v1");
    router.open("a1");
    expect(views.current?.id, "with a row open too").toBe("v1");
    router.set({ q: "status:active" });
    expect(views.current).toBeUndefined();
  });

  it("is made of what is on show, and can be taken back", async () => {
    const { core, router, views, names, undo } = open(
      "#/links?q=state:sent&sort=made",
      [],
      ["who"],
    );
    views.name.value = "Waiting";
    await views.keep("links");
    expect(core.of("view_save")).toEqual([
      {
        place: "links",
        name: "Waiting",
        query: "state:sent",
        sort: "made",
        descending: false,
        columns: ["who"],
      },
    ]);
    expect(router.route.value.params.cols, "the address is the view now").toBe("who");
    expect([names(), views.name.value]).toEqual([["Waiting"], ""]);
    await undo();
    expect(names()).toEqual([]);
  });

  it("replaces the one that has its name, and the undo brings that one back", async () => {
    const { core, views, undo } = open("#/accounts?q=acme");
    await views.load();
    views.name.value = " broken ";
    expect(views.taken("accounts")?.id).toBe("v1");
    expect(views.taken("links"), "elsewhere the name is free").toBeUndefined();
    await views.keep("accounts");
    expect(core.of("view_save")[0]).toMatchObject({ id: "v1", query: "acme" });
    await undo();
    expect(views.all.value).toEqual([view("v1")]);
  });

  it("gets another name and keeps what it shows", async () => {
    const { views, router, undo, names } = open("#/accounts?q=other");
    await views.load();
    views.rename(view("v1"));
    views.name.value = "To mend";
    await views.keep("accounts");
    expect(views.all.value).toEqual([view("v1", { name: "To mend" })]);
    expect(router.route.value.params.q, "the list stays").toBe("other");
    await undo();
    expect(names()).toEqual(["Broken"]);
  });

  it("is removed, and comes back under its id", async () => {
    const { views, names, undo } = open("#/accounts");
    await views.load();
    views.rename(view("v1"));
    await views.remove(view("v1"));
    expect([names(), views.renaming.value]).toEqual([[], null]);
    await undo();
    expect(views.all.value).toEqual([view("v1")]);
  });

  it("that is refused stays in the field", async () => {
    const core = fakeCore({
      view_save: () => {
        throw refusal("bad_input", "name");
      },
    });
    const { router } = fakeRouter("#/links");
    const shelf = { read: () => [], write: async () => {} };
    const views = new Views({ call: core.call, router, columns: shelf, did: () => {} });
    views.name.value = "x";
    await views.keep("links");
    expect([views.name.value, views.saving.error.value?.code]).toEqual(["x", "bad_input"]);
  });
});

describe("columns in the address", () => {
  it("go before those of the settings, and are changed there", async () => {
    const core = fakeCore({ settings_set: (wanted) => ({ settings: wanted }) });
    let hash = "";
    const bar = {
      read: () => hash,
      write: (to: string) => {
        hash = to;
      },
      changed: () => {},
    };
    const outside = { hear: () => {}, bar, copy: async () => {}, browse: () => {} };
    const app = new App({ call: core.call, ...outside });
    const columns = { accounts: ["owner_name"], links: ["state"] };
    app.desk.state.value = { settings: settings({ columns }) } as typeof app.desk.state.value;
    expect(app.columns.read("accounts")).toEqual(["owner_name"]);
    app.router.go(routeOf(view("v1")));
    expect(app.columns.read("accounts")).toEqual(["owner_name", "status"]);
    expect(app.columns.read("links"), "of another list").toEqual(["state"]);
    await app.columns.write("accounts", ["status"]);
    expect(app.route.params.cols).toBe("status");
    expect(core.of("settings_set")).toEqual([]);
    await app.columns.write("accounts", []);
    expect(app.columns.read("accounts"), "back to one's own").toEqual(["owner_name"]);
  });
});
