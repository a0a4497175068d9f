import { describe, expect, it } from "vitest";
import type { Event } from "../src/bindings.ts";
import { ladder } from "../src/ladder.ts";
import { eventMore } from "../src/parts/timeline.ts";
import { at, link } from "./fake.ts";

const STEPS = ["INVITED", "EMAIL_OPENED", "LINKED"];

const event = (to: string, more: Partial<Event> = {}): Event => ({
  id: to,
  at,
  happened_at: null,
  kind: "link-step",
  source: "poll",
  from: "",
  to,
  detail: "",
  integration: "i1",
  environment: "practice",
  account: null,
  link: "l1",
  customer: "c1",
  customer_name: "Acme",
  nameless: false,
  ...more,
});

const hows = (rungs: ReturnType<typeof ladder>): string[] => rungs.map(({ how }) => how);

describe("the ladder of a link", () => {
  it("begins with the first step, before anything is made", () => {
    expect(hows(ladder(STEPS, null))).toEqual(["now", "later", "later"]);
  });

  it("tells when a step was taken, by the system's own time where it says one", () => {
    const then = "2026-11-20T08:00:00Z";
    const rungs = ladder(STEPS, link("l1", { attempt: "EMAIL_OPENED" }), [
      event("EMAIL_OPENED", { happened_at: then }),
      event("INVITED"),
    ]);
    expect(hows(rungs)).toEqual(["done", "done", "now"]);
    expect(rungs.map((one) => one.at)).toEqual([at, then, null]);
  });

  it("takes a step that nobody told of as taken when a later one was, without a time", () => {
    const rungs = ladder(STEPS, link("l1", { state: "completed" }), [
      event("active", { kind: "link-completed", at: "2026-11-21T10:00:00Z" }),
    ]);
    expect(hows(rungs)).toEqual(["done", "done", "done"]);
    expect(rungs.map((one) => one.at)).toEqual([at, null, "2026-11-21T10:00:00Z"]);
  });

  it("has its first step as soon as it is made", () => {
    expect(hows(ladder(STEPS, link("l1")))).toEqual(["done", "now", "later"]);
  });

  it("waits for nothing once the link is over", () => {
    const rungs = ladder(STEPS, link("l1", { state: "expired", attempt: "INVITED" }));
    expect(hows(rungs)).toEqual(["done", "later", "later"]);
  });
});

describe("what an event says", () => {
  const made = { kind: "account-created" } as const;

  it("says a status and a step in people's words, and keeps what it does not know", () => {
    expect(eventMore(event("action-due", made), [])).toBe("Action due");
    expect(eventMore(event("EMAIL_OPENED", made), ["stackone", "smile"])).toBe("Mail opened");
    expect(eventMore(event("ELSE", { ...made, detail: "why" }), ["smile"])).toBe("ELSE · why");
    const changed = event("active", { kind: "status-changed", detail: "why" });
    expect(eventMore(changed, []), "its title says it").toBe("why");
  });
});
