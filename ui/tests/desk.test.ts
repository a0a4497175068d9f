import { describe, expect, it, vi } from "vitest";
import { Action, Latest } from "../src/action.ts";
import { App } from "../src/app.ts";
import type { DeskState, Notice } from "../src/bindings.ts";
import { AppError, advice, toAppError } from "../src/errors.ts";
import { now } from "../src/format.ts";
import { pace } from "../src/frame/pace.ts";
import { offered, STEPS, toBind } from "../src/steps.ts";
import { at, fakeCore, refusal, settings, stackone } from "./fake.ts";

const state = (more: Partial<DeskState> = {}): DeskState => ({
  version: "0",
  data_dir: "",
  settings: settings(),
  vault: { kind: "keyring", state: "ready", detail: "" },
  receiver: { on: true, port: 4610, detail: "" },
  counts: { links: 0, accounts: 0, accounts_need_you: 0, customers: 0, integrations: 0, jobs: 0 },
  first_link_open: false,
  backup: { dir: "/backups", last: null },
  live_until: null,
  now: at,
  ...more,
});

function open(answers: Parameters<typeof fakeCore>[0]) {
  const core = fakeCore({
    desk_state: () => state(),
    system_list: () => [stackone],
    job_list: () => [],
    ...answers,
  });
  let tell = (_: Notice): void => {};
  const bar = { read: () => "", write: () => {}, changed: () => {} };
  const hear = (heard: typeof tell): void => {
    tell = heard;
  };
  const app = new App({ call: core.call, hear, bar, copy: async () => {}, browse: () => {} });
  return { core, app, tell: (notice: Notice) => tell(notice) };
}

describe("the desk", () => {
  it("keeps two settings that are changed at once, and the second after the first was refused", async () => {
    let kept = state();
    let refuse = false;
    const { app } = open({
      desk_state: () => kept,
      settings_set: (wanted) => {
        if (refuse) throw refusal("bad_input");
        kept = state({ settings: wanted });
        return kept;
      },
    });
    await app.desk.load();
    await Promise.all([app.desk.set({ theme: "light" }), app.desk.set({ language: "de" })]);
    expect(kept.settings).toMatchObject({ theme: "light", language: "de" });
    refuse = true;
    const refused = app.desk.put({ theme: "dark" }).catch(() => "refused");
    const next = app.desk.put({ language: "en" }).catch(() => "refused");
    await Promise.resolve();
    expect(await refused).toBe("refused");
    expect(await next).toBe("refused");
    refuse = false;
    await app.desk.put({ language: "en" });
    expect(kept.settings).toMatchObject({ theme: "light", language: "en" });
  });

  it("says why it cannot be opened", async () => {
    const { app } = open({
      desk_state: () => {
        throw new AppError({ code: "newer_file", message: "written by a newer Linkdesk" });
      },
    });
    await app.desk.load();
    expect(app.desk.closed.value?.code).toBe("newer_file");
  });

  it("changes one setting and keeps the others", async () => {
    const { core, app } = open({ settings_set: (settings) => state({ settings }) });
    await app.desk.load();
    await app.desk.set({ environment: "live" });
    expect(core.of("settings_set")).toEqual([{ ...state().settings, environment: "live" }]);
    expect(app.desk.environment.value).toBe("live");
  });

  it("goes where something is, in the environment it belongs to", async () => {
    const { core, app } = open({ settings_set: (settings) => state({ settings }) });
    await app.desk.load();
    const went = vi.spyOn(app.router, "go");
    await app.goIn("sandbox", toBind("a1"));
    expect(app.desk.environment.value).toBe("sandbox");
    expect(went).toHaveBeenLastCalledWith(toBind("a1"));
    await app.goIn(null, { place: "links" });
    await app.goIn("sandbox", { place: "links" });
    expect(core.of("settings_set"), "whoever is there already changes nothing").toHaveLength(1);
  });

  it("reads the counts anew and tells the pages when something changes", async () => {
    const { core, app, tell } = open({});
    await app.desk.load();
    const heard = vi.fn();
    app.onChanged(heard);
    tell({ kind: "changed", place: "jobs", id: null });
    expect(heard).toHaveBeenCalledWith({ kind: "changed", place: "jobs", id: null });
    expect(core.of("desk_state")).toHaveLength(2);
    expect(core.of("job_list")).toHaveLength(1);
  });
});

describe("a failure", () => {
  it("has an answer for every code, and every step somebody who can take it", () => {
    const steps = Object.values(advice).flatMap(({ step }) => (step === undefined ? [] : [step]));
    expect(steps.every((step) => STEPS.includes(step))).toBe(true);
  });

  it("keeps code, field and request id", () => {
    const told = { code: "unauthorized", message: "no", request_id: "r1" } as const;
    expect(toAppError(told).refusal).toEqual(told);
    expect(toAppError(toAppError(told)).refusal).toEqual(told);
  });

  it("that is not the core's counts as a fault of Linkdesk", () => {
    for (const thrown of [new Error("x"), "x", null, { code: "made_up", message: "x" }])
      expect(toAppError(thrown).code).toBe("internal");
  });

  it("offers only the steps that somebody here takes, in the order asked for", () => {
    const takers = { relink: () => {}, logs: () => {} };
    expect(offered(["logs", "recheck", "relink"], takers)).toEqual(["logs", "relink"]);
  });
});

describe("work", () => {
  it("is not started twice", async () => {
    const action = new Action();
    const work = vi.fn(async () => 1);
    await Promise.all([action.run(work), action.run(work)]);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it("keeps its error until the next start", async () => {
    const action = new Action();
    await action.run(() => Promise.reject(refusal("network")));
    expect([action.busy.value, action.error.value?.code]).toEqual([false, "network"]);
    await action.run(async () => 1);
    expect(action.error.value).toBeNull();
  });

  it("lets a later answer stand", async () => {
    const latest = new Latest<number>();
    let first: (value: number) => void = () => {};
    const slow = latest.load(
      () =>
        new Promise<number>((done) => {
          first = done;
        }),
    );
    latest.set(2);
    first(1);
    await slow;
    expect(latest.value.value).toBe(2);
  });
});

describe("the pace of a job", () => {
  const job = { done: 100, total: 400, created_at: "2026-11-21T09:00:00Z" };
  it("tells when it will be done", () => {
    expect(pace(job, Date.parse("2026-11-21T09:00:10Z"))).toEqual({
      rate: 10,
      end: "2026-11-21T09:00:40.000Z",
    });
  });
  it("tells nothing while nobody knows", () => {
    expect(pace({ ...job, total: null }, Date.parse(job.created_at) + 1000).end).toBeNull();
    expect(pace({ ...job, done: 0 }, Date.parse(job.created_at)).rate).toBe(0);
  });
});

describe("live", () => {
  const until = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

  it("is on for the minutes chosen, and read-only again once they are over", async () => {
    const { core, app } = open({ live_open: () => state({ live_until: until(900) }) });
    await app.desk.load();
    expect(app.live.until.value).toBeNull();
    app.live.ask();
    app.live.minutes.value = 15;
    await app.live.open();
    expect(core.of("live_open")).toEqual([{ minutes: 15 }]);
    expect([app.live.asked.value, app.live.until.value === null]).toEqual([false, false]);
    now.value = Date.now() + 901_000;
    await Promise.resolve();
    expect(app.live.until.value).toBeNull();
    expect(app.said.word.value?.text).toContain("read-only");
    now.value = Date.now();
  });

  it("stays asked for when it is refused, with the reason", async () => {
    const { app } = open({
      live_open: () => {
        throw refusal("bad_input", "minutes");
      },
    });
    await app.desk.load();
    app.live.ask();
    await app.live.open();
    expect([app.live.asked.value, app.live.change.error.value?.code]).toEqual([true, "bad_input"]);
  });

  it("is switched off at once", async () => {
    const { app } = open({
      desk_state: () => state({ live_until: until(900) }),
      live_close: () => state(),
    });
    await app.desk.load();
    await app.live.close();
    expect(app.live.until.value).toBeNull();
  });
});
