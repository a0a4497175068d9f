import { describe, expect, it } from "vitest";
import type { AccountDetail, PageRequest } from "../src/bindings.ts";
import { AccountsModel } from "../src/pages/accounts/model.ts";
import { account, fakeCore, fakeRouter, link, paged, refusal } from "./fake.ts";

const detail = (id: string, more = {}): AccountDetail => ({
  account: account(id, more),
  reasons: [],
  diagnoses: [],
  timeline: [],
  link: null,
  raw: "{}",
  dashboard_url: "",
  acts_by: "",
  relinks: true,
});

function desk(hash: string, answers: Parameters<typeof fakeCore>[0] = {}) {
  const all = Array.from({ length: 3 }, (_, at) => account(`a${at}`));
  const core = fakeCore({
    account_rows: (request: PageRequest) => paged(all)(request),
    account_counts: () => ({ total: 3, counts: { status: { active: 3 }, system: {} } }),
    account_show: ({ id }) => detail(id),
    ...answers,
  });
  const { router, history } = fakeRouter(hash);
  const model = new AccountsModel({
    call: core.call,
    router,
    environment: () => "live",
    did: () => {},
  });
  return { core, router, history, model };
}

describe("accounts", () => {
  it("asks for the environment on show and the person's own search", async () => {
    const { core, model } = desk("#/accounts?q=status:active+acme&sort=owner_name&dir=desc");
    await model.enter();
    expect(core.of("account_rows")[0]).toMatchObject({
      query: "env:live status:active acme",
      sort: "owner_name",
      descending: true,
    });
    expect(model.counts.value.status.active).toBe(3);
  });

  it("filters by the bar, through the address", async () => {
    const { core, model, router } = desk("#/accounts?q=acme");
    model.toggleStatus("needs-reconnect");
    model.toggleStatus("paused");
    expect(router.route.value.params.q).toBe("status:needs-reconnect,paused acme");
    expect(model.statuses).toEqual(["needs-reconnect", "paused"]);
    await model.enter();
    expect(core.of("account_rows")).toHaveLength(1);
  });

  it("opens what the address names, and forgets the link of another's relink", async () => {
    const { model, router } = desk("#/accounts/a1", { link_relink: () => link("l9") });
    await model.enter();
    expect(model.detail.value.value?.account.id).toBe("a1");
    await model.relink();
    expect(model.relinked.value?.id).toBe("l9");
    router.open("a2", true);
    await model.enter();
    expect(model.relinked.value).toBeNull();
    expect(model.detail.value.value?.account.id).toBe("a2");
  });

  it("shows a refusal where it happened and keeps what was there", async () => {
    const { model } = desk("#/accounts/a1", {
      account_recheck: () => {
        throw refusal("unauthorized");
      },
    });
    await model.enter();
    await model.recheck();
    expect(model.rechecking.error.value?.code).toBe("unauthorized");
    expect(model.detail.value.value?.account.id).toBe("a1");
  });

  it("ends a live account only after its owner's name was typed", async () => {
    const { core, model } = desk("#/accounts/a1", {
      account_show: ({ id }) => detail(id, { environment: "live", owner_name: "Acme GmbH" }),
      account_disconnect: ({ id }) => detail(id, { status: "disconnected" }),
    });
    await model.enter();
    model.ask("disconnect");
    expect(model.wordToType).toBe("Acme GmbH");
    model.confirm.value = "acme";
    await model.end();
    expect(core.of("account_disconnect")).toHaveLength(0);
    model.confirm.value = "Acme GmbH";
    await model.end();
    expect(core.of("account_disconnect")).toEqual([{ id: "a1", confirm: "Acme GmbH" }]);
    expect(model.detail.value.value?.account.status).toBe("disconnected");
    expect(model.confirm.value).toBeNull();
  });

  it("needs no typing in practice", async () => {
    const { core, model } = desk("#/accounts/a1", {
      account_disconnect: ({ id }) => detail(id, { status: "disconnected" }),
    });
    await model.enter();
    model.ask("disconnect");
    await model.end();
    expect(core.of("account_disconnect")).toEqual([{ id: "a1", confirm: "yes" }]);
  });

  it("stops a continuous sync by the same word; an account without a name by its id", async () => {
    const { core, model } = desk("#/accounts/a1", {
      account_show: ({ id }) => detail(id, { environment: "live", owner_name: "", owner_id: "" }),
      account_stop_monitor: ({ id }) => detail(id),
    });
    await model.enter();
    model.ask("stop-monitor");
    expect(model.wordToType).toBe("r-a1");
    model.confirm.value = "r-a1";
    await model.end();
    expect(core.of("account_stop_monitor")).toEqual([{ id: "a1", confirm: "r-a1" }]);
    expect(core.of("account_disconnect")).toEqual([]);
  });

  it("exports exactly the view", async () => {
    const { core, model } = desk("#/accounts?q=status:active", {
      account_export: () => ({ path: "/x.csv", rows: 3 }),
    });
    await model.export("csv");
    expect(core.of("account_export")).toEqual([
      { query: "env:live status:active", ids: [], format: "csv", output: "" },
    ]);
    expect(model.exported.value?.rows).toBe(3);
    await model.export("json", [account("a2"), account("a0")]);
    expect(core.of("account_export")[1], "or only the rows picked in it").toMatchObject({
      query: "env:live status:active",
      ids: ["a2", "a0"],
    });
  });
});

describe("sorting", () => {
  it("goes up, then down, then back to the core's own order", () => {
    const { model, router } = desk("#/accounts");
    const seen = [1, 2, 3].map(() => {
      model.listing.sortBy("status");
      const { sort = "", dir = "" } = router.route.value.params;
      return `${sort}/${dir}`;
    });
    expect(seen).toEqual(["status/", "status/desc", "/"]);
  });
});
