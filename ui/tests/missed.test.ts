import { expect, it } from "vitest";
import { Missed } from "../src/missed.ts";

it("tells a place once what changed while it was out of view", () => {
  const missed = new Missed();
  missed.note("links", "accounts");
  missed.note("links", "accounts");
  missed.note("jobs", "links");
  expect([...missed.take("links")], "the place in view was told").toEqual(["links"]);
  expect([...missed.take("links")]).toEqual([]);
  expect([...missed.take("accounts")]).toEqual(["jobs"]);
});
