import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Said } from "../src/said.ts";
import { refusal } from "./fake.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const saying = (): Said => new Said((act) => `back: ${act}`);

describe("what is said", () => {
  it("goes after a moment, and later when it can be taken back", () => {
    const said = saying();
    said.say("Copied");
    vi.advanceTimersByTime(4_000);
    expect(said.word.value).toBeNull();
    said.did("Removed", async () => {});
    vi.advanceTimersByTime(9_900);
    expect(said.word.value).toMatchObject({ text: "Removed", undo: true });
    vi.advanceTimersByTime(200);
    expect(said.word.value).toBeNull();
  });

  it("stays while somebody is on it", () => {
    const said = saying();
    said.did("Removed", async () => {});
    said.hold();
    vi.advanceTimersByTime(60_000);
    expect(said.word.value?.text).toBe("Removed");
    said.release();
    vi.advanceTimersByTime(10_100);
    expect(said.word.value).toBeNull();
  });

  it("is another thing when it is said again", () => {
    const said = saying();
    said.say("Copied");
    const first = said.word.value?.number;
    said.say("Copied");
    expect(said.word.value?.number).not.toBe(first);
  });
});

describe("taking back", () => {
  it("goes from the latest act to the earlier ones, also after the word has gone", async () => {
    const said = saying();
    const done: string[] = [];
    for (const act of ["one", "two"])
      said.did(act, async () => {
        done.push(act);
      });
    vi.advanceTimersByTime(20_000);
    await said.undo();
    expect(said.word.value).toMatchObject({ text: "back: two", undo: false });
    await said.undo();
    await said.undo();
    expect(done).toEqual(["two", "one"]);
  });

  it("tells why it failed, and can be tried again", async () => {
    const said = saying();
    const undo = vi.fn().mockRejectedValueOnce(refusal("network")).mockResolvedValue(undefined);
    said.did("Removed", undo);
    await said.undo();
    expect(said.failure.value?.code).toBe("network");
    expect(said.word.value).toBeNull();
    await said.undo();
    expect([said.failure.value, said.word.value?.text]).toEqual([null, "back: Removed"]);
  });

  it("happens once, however often it is asked for", async () => {
    const said = saying();
    const undo = vi.fn(async () => {});
    said.did("Removed", undo);
    await Promise.all([said.undo(), said.undo()]);
    expect(undo).toHaveBeenCalledTimes(1);
  });
});
