import { signal } from "@preact/signals-core";
import { describe, expect, it } from "vitest";
import type { Environment, Link } from "../src/bindings.ts";
import { Guide } from "../src/guide/model.ts";
import { parseRoute } from "../src/route.ts";
import { fakeCore, link, refusal } from "./fake.ts";

const detail = (of: Link) => ({ link: of, options: {}, timeline: [], diagnoses: [] });

function guided(kept: string | null = null) {
  const now = { link: link("l1") as Link | null };
  const core = fakeCore({
    link_show: () => {
      if (now.link === null) throw refusal("bad_input");
      return detail(now.link);
    },
  });
  const environment = signal<Environment>("practice");
  const hash = signal("#/accounts");
  const chosen = signal(false);
  const shelf = { kept };
  const guide = new Guide({
    call: core.call,
    environment: () => environment.value,
    route: () => parseRoute(hash.value),
    shelf: {
      read: () => shelf.kept,
      write: (text) => {
        shelf.kept = text;
      },
    },
  });
  guide.watch(() => chosen.value);
  return { guide, now, environment, hash, chosen, shelf };
}

describe("the guided first link", () => {
  it("leads from the customer to the account, by what is there and not by what was pressed", async () => {
    const { guide, now, hash, chosen } = guided();
    expect(guide.step.value, "nobody asked for it").toBeNull();
    guide.start();
    expect(guide.step.value).toBe("customer");
    chosen.value = true;
    expect(guide.step.value).toBe("create");
    chosen.value = false;
    expect(guide.step.value, "taken out again").toBe("customer");
    guide.made(link("l1"));
    expect(guide.step.value).toBe("play");
    now.link = link("l1", { state: "completed", account: "a1" });
    await guide.changed("another");
    expect(guide.step.value, "another link changed").toBe("play");
    await guide.changed("l1");
    expect(guide.step.value).toBe("account");
    hash.value = "#/accounts/a2";
    expect(guide.step.value, "another account").toBe("account");
    hash.value = "#/accounts/a1";
    expect(guide.step.value).toBe("done");
    hash.value = "#/links";
    expect(guide.step.value, "what is done stays done").toBe("done");
  });

  it("waits while another environment is on show", () => {
    const { guide, environment } = guided();
    guide.start();
    environment.value = "live";
    expect(guide.step.value).toBeNull();
    environment.value = "practice";
    expect(guide.step.value).toBe("customer");
  });

  it("goes on where it was left, in this window and in the next", async () => {
    const { guide, shelf } = guided();
    guide.start();
    guide.made(link("l1"));
    guide.leave();
    expect(guide.step.value).toBeNull();
    expect(guide.begun.value).toBe(true);
    await guide.resume();
    expect(guide.step.value).toBe("play");
    const next = guided(shelf.kept);
    await next.guide.resume();
    expect(next.guide.step.value).toBe("play");
  });

  it("begins anew when its link is of no more use", async () => {
    const { guide, now } = guided();
    guide.start();
    guide.made(link("l1"));
    now.link = link("l1", { state: "expired" });
    await guide.changed(null);
    expect(guide.step.value).toBe("customer");
    guide.made(link("l2"));
    now.link = null;
    await guide.changed(null);
    expect(guide.step.value, "the practice started over").toBe("customer");
  });

  it("celebrates once", async () => {
    const { guide, now, hash, shelf } = guided();
    guide.start();
    guide.made(link("l1"));
    now.link = link("l1", { state: "completed", account: "a1" });
    hash.value = "#/accounts/a1";
    await guide.changed("l1");
    expect(guide.step.value).toBe("done");
    expect(guided(shelf.kept).guide.step.value).toBeNull();
    guide.leave();
    expect(guide.begun.value, "nothing is left to go on with").toBe(false);
  });

  it("does not follow links that were made without it", () => {
    const { guide } = guided();
    guide.made(link("l1"));
    guide.start();
    expect(guide.step.value).toBe("customer");
  });

  it.each(["", "[]", "{", '"x"', '{"on":1,"link":2}', "null"])("reads nothing from %j", (text) => {
    expect(guided(text).guide.step.value).toBeNull();
  });
});
