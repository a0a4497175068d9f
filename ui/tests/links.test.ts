import { describe, expect, it } from "vitest";
import type { LinkDetail, PageRequest } from "../src/bindings.ts";
import { LinksModel } from "../src/pages/links/model.ts";
import { fakeCore, fakeRouter, link, paged, stackone } from "./fake.ts";

describe("links", () => {
  const detail = (id: string, more = {}): LinkDetail => ({
    link: link(id, more),
    options: {},
    names: {},
    timeline: [],
    diagnoses: [],
  });
  const open = (answers: Parameters<typeof fakeCore>[0] = {}, spec = () => stackone) => {
    const core = fakeCore({
      link_list: (request: PageRequest) => ({
        ...paged([link("l1")])(request),
        counts: { created: 1 },
      }),
      link_show: ({ id }) => detail(id),
      ...answers,
    });
    const { router } = fakeRouter("#/links/l1");
    const undo: (() => Promise<void>)[] = [];
    return {
      core,
      router,
      undo,
      model: new LinksModel({
        call: core.call,
        router,
        environment: () => "sandbox",
        did: (_, back) => {
          if (back) undo.push(back);
        },
        spec,
      }),
    };
  };

  it("filters by state with the core's own token", async () => {
    const { core, model } = open();
    model.toggleState("expired");
    await model.enter();
    expect(core.of("link_list")[0]).toMatchObject({ query: "env:sandbox state:expired" });
  });

  it("shows what a check has found", async () => {
    const { model } = open({ link_watch: ({ id }) => detail(id, { state: "completed" }) });
    await model.enter();
    await model.check();
    expect(model.detail.value.value?.link.state).toBe("completed");
  });

  it("offers the way back for what was done on this desk alone", async () => {
    const ended = { ...stackone, offers: { ...stackone.offers, revoke: true } };
    const answers = {
      link_mark_sent: () => link("l1", { state: "sent" }),
      link_revoke: () => link("l1", { state: "revoked" }),
      link_unsend: () => link("l1"),
      link_reinstate: () => link("l1"),
    } as const;
    const { core, model, undo } = open(answers);
    await model.enter();
    await model.markSent();
    await model.revoke();
    await model.markAllSent([link("l1"), link("l2")]);
    for (const back of undo) await back();
    expect(core.of("link_unsend")).toHaveLength(3);
    expect(core.of("link_reinstate")).toEqual([{ id: "l1" }]);
    const away = open(answers, () => ended);
    await away.model.enter();
    await away.model.revoke();
    expect(away.undo, "the system has ended it too").toEqual([]);
  });

  it("reads a link again after it was taken back", async () => {
    const { core, model } = open({ link_revoke: ({ id }) => link(id, { state: "revoked" }) });
    await model.enter();
    await model.revoke();
    expect(core.of("link_show")).toHaveLength(2);
  });
});
