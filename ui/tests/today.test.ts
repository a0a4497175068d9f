import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Funnel, Need, Today } from "../src/bindings.ts";
import { needId, stages, TodayModel, wayTo } from "../src/pages/today/model.ts";
import { at, fakeCore, link, refusal } from "./fake.ts";

const funnel = (more: Partial<Funnel> = {}): Funnel => ({
  days: 30,
  created: 50,
  sent: 40,
  opened: 30,
  opened_known: true,
  completed: 25,
  expired_unused: 3,
  ...more,
});

const need = (more: Partial<Need> = {}): Need => ({
  key: "reconnect",
  level: "error",
  values: {},
  since: at,
  place: "accounts",
  id: "a1",
  query: "",
  step: "relink",
  count: 1,
  parts: [],
  ...more,
});

const today = (more: Partial<Today> = {}): Today => ({
  needs: [],
  funnel: funnel(),
  linked: [{ day: at, total: 4, new: 1 }],
  integrations: [],
  at,
  ...more,
});

function open(answers: Parameters<typeof fakeCore>[0] = {}) {
  const core = fakeCore({ today_show: () => today(), ...answers });
  const needs = {
    call: core.call,
    go: vi.fn(),
    openJobs: vi.fn(),
    openVault: vi.fn(async () => {}),
    startReceiver: vi.fn(async () => {}),
  };
  return { core, needs, model: new TodayModel(needs) };
}

describe("the funnel", () => {
  it("leads to the rows behind a number where the list can show exactly these", () => {
    const all = stages(funnel(), at);
    expect(all.map(({ name, query }) => [name, query !== undefined])).toEqual([
      ["created", true],
      ["sent", false],
      ["opened", false],
      ["completed", true],
      ["expired", true],
    ]);
    expect(all[0]?.query).toBe("made:2026-10-22T09:00:00.000Z..");
    expect(all[3]?.share).toBe(0.5);
  });

  it("says unknown where no system tells, and divides nothing by nothing", () => {
    const all = stages(funnel({ opened_known: false, created: 0, completed: 0 }), at);
    expect(all[2]?.count).toBeNull();
    expect(all[3]?.share).toBeUndefined();
  });
});

describe("a need", () => {
  it("leads to its row, its list, or nowhere", () => {
    expect(wayTo(need())).toEqual({ place: "accounts", id: "a1" });
    expect(wayTo(need({ id: "", query: "status:paused" }))).toEqual({
      place: "accounts",
      params: { q: "status:paused" },
    });
    expect(wayTo(need({ place: "jobs", id: "j1" }))).toBeNull();
  });

  it("is solved by its step", async () => {
    const { needs, model, core } = open({
      link_relink: () => link("l9"),
      link_show: ({ id }) => ({ link: link(id), options: {}, timeline: [], diagnoses: [] }),
    });
    await model.solve(need());
    expect(core.of("link_relink")).toEqual([{ account: "a1" }]);
    expect(needs.go).toHaveBeenLastCalledWith({ place: "links", id: "l9" });
    await model.solve(need({ step: "new-link", place: "links", id: "l1" }));
    expect(needs.go.mock.lastCall?.[0]).toMatchObject({
      place: "compose",
      params: { customer: "customer-0192", kind: "stackone/auth-link" },
    });
    await model.solve(need({ key: "unasked", step: "bind" }));
    expect(needs.go).toHaveBeenLastCalledWith({
      place: "accounts",
      id: "a1",
      params: { step: "bind" },
    });
    await model.solve(need({ step: "start-receiver", place: "settings", id: "" }));
    expect(needs.startReceiver).toHaveBeenCalledTimes(1);
    await model.solve(need({ step: "open-vault", place: "settings", id: "" }));
    expect(needs.openVault).toHaveBeenCalledTimes(1);
    await model.solve(need({ step: "show", place: "jobs", id: "j1" }));
    expect(needs.openJobs).toHaveBeenCalledTimes(1);
    await model.solve(need({ step: "replace-key", place: "integrations", id: "i1" }));
    expect(needs.go).toHaveBeenLastCalledWith({ place: "integrations", id: "i1" });
  });

  it("says at its own line what went wrong", async () => {
    const { model } = open({
      link_relink: () => {
        throw refusal("unauthorized");
      },
    });
    await model.solve(need());
    expect(model.solving.value).toBe(needId(need()));
    expect(model.act.error.value?.code).toBe("unauthorized");
  });
});

describe("counting anew", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("happens once for many changes, sooner where it is looked at", async () => {
    const { core, model } = open({
      today_show: () => today({ needs: [need(), need({ id: "a2" })] }),
    });
    for (let change = 0; change < 20; change += 1) model.changed(true);
    await vi.advanceTimersByTimeAsync(300);
    expect(core.of("today_show")).toHaveLength(1);
    expect(model.total.value).toBe(2);
    model.changed(false);
    await vi.advanceTimersByTimeAsync(300);
    expect(core.of("today_show"), "nobody is looking").toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(core.of("today_show")).toHaveLength(2);
  });

  it("tells a start without anything from a day without needs", async () => {
    const bare = { funnel: funnel({ created: 0 }), linked: [{ day: at, total: 0, new: 0 }] };
    const { model } = open({ today_show: () => today(bare) });
    expect(model.fresh, "not known yet").toBe(false);
    await model.read();
    expect(model.fresh).toBe(true);
    const busy = open({
      today_show: () => today({ ...bare, linked: [{ day: at, total: 1, new: 0 }] }),
    });
    await busy.model.read();
    expect(busy.model.fresh).toBe(false);
  });
});
