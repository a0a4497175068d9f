import { describe, expect, it } from "vitest";
import type { News } from "../src/bindings.ts";
import { wayTo } from "../src/frame/news.ts";

const news = (part: Partial<News>): News => ({
  what: "connected",
  count: 1,
  name: "Acme",
  environment: "practice",
  place: "accounts",
  id: "a1",
  ...part,
});

describe("a click on a notification", () => {
  it("leads to the row when there is but one", () => {
    expect(wayTo(news({}))).toEqual({ place: "accounts", id: "a1" });
  });

  it("leads to those alike when there are several", () => {
    expect(wayTo(news({ what: "needs-you", count: 3, id: null }))).toEqual({
      place: "accounts",
      q: "status:needs-reconnect,action-due",
    });
    expect(wayTo(news({ count: 3, id: null }))).toEqual({ place: "accounts" });
  });

  it("leads to the jobs, which are no place", () => {
    expect(wayTo(news({ what: "job-done", place: "jobs", id: "j1" }))).toBeNull();
  });
});
