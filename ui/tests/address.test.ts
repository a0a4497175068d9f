import { describe, expect, it } from "vitest";
import {
  isNamed,
  partsOf,
  toggled,
  token,
  tokens,
  valuesOf,
  withValues,
  withWords,
  words,
} from "../src/query.ts";
import { formatRoute, parseRoute } from "../src/route.ts";
import { fakeRouter } from "./fake.ts";

describe("an address", () => {
  it("comes back as it went in, whatever the id is made of", () => {
    for (const id of ["a1", "with space", "ünïcode 东方", "a/b?c=d&e#f", "100%", "+"]) {
      const route = { place: "customers" as const, id, params: { q: `owner:"${id}" x` } };
      expect(parseRoute(formatRoute(route)), id).toEqual(route);
    }
  });

  it("leads somewhere even when it is nonsense", () => {
    for (const hash of ["", "#", "#/nowhere/x", "?q=1"])
      expect(parseRoute(hash).place).toBe("today");
    expect(parseRoute("#/accounts/%E0%A4%A").id, "a broken id opens nothing").toBe("");
  });

  it("leaves empty parameters out", () => {
    expect(formatRoute({ place: "links", params: { q: "", sort: "created_at" } })).toBe(
      "#/links?sort=created_at",
    );
  });
});

describe("going about", () => {
  it("goes back to what was there, filters included", () => {
    const { router, back } = fakeRouter("#/accounts?q=acme");
    router.open("a7");
    expect(router.route.value).toEqual({ place: "accounts", id: "a7", params: { q: "acme" } });
    back();
    expect(router.route.value).toEqual({ place: "accounts", id: "", params: { q: "acme" } });
  });

  it("does not fill the history while typing", () => {
    const { router, history } = fakeRouter("#/accounts");
    for (const q of ["a", "ac", "acm"]) router.set({ q }, true);
    expect(history).toEqual(["#/accounts?q=acm"]);
  });
});

describe("a search", () => {
  it("keeps tokens and words apart", () => {
    const query = 'status:active,paused "owner:Acme GmbH" müller "two words"';
    expect(tokens(query)).toHaveLength(4);
    expect(valuesOf(query, "status")).toEqual(["active", "paused"]);
    expect(valuesOf(query, "owner")).toEqual(["Acme GmbH"]);
    expect(words(query)).toBe('müller "two words"');
  });

  it("joins values of one name, as two tokens of a name would exclude each other", () => {
    const both = toggled(toggled("acme", "status", "active"), "status", "paused");
    expect(both).toBe("status:active,paused acme");
    expect(toggled(both, "status", "active")).toBe("status:paused acme");
    expect(toggled("status:paused acme", "status", "paused")).toBe("acme");
  });

  it("replaces the words and keeps the tokens", () => {
    expect(withWords("status:active old", "new words")).toBe("status:active new words");
    expect(withValues("status:active x", "status", [])).toBe("x");
  });

  it("quotes what has spaces in it", () => {
    expect(token("owner", 'Acme "GmbH"')).toBe('"owner:Acme GmbH"');
    expect(partsOf('"owner:Acme GmbH"')).toEqual({ name: "owner", value: "Acme GmbH" });
    expect([isNamed("http"), isNamed("owner:x")]).toEqual([false, true]);
  });
});
