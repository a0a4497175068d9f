import { describe, expect, it } from "vitest";
import type { Link, PageRequest, PracticeState } from "../src/bindings.ts";
import { groupOf } from "../src/pages/practice/faults.ts";
import { PracticeModel } from "../src/pages/practice/model.ts";
import { account, fakeCore, link, paged, refusal } from "./fake.ts";

const state = (more: Partial<PracticeState> = {}): PracticeState => ({
  running: true,
  base_url: "",
  now: null,
  speed: 1,
  accounts: {},
  faults: [],
  requests: [],
  ...more,
});

const detail = (of: Link) => ({ link: of, options: {}, timeline: [], diagnoses: [] });

function practice(answers: Parameters<typeof fakeCore>[0] = {}) {
  const core = fakeCore({
    practice_state: () => state(),
    link_list: paged([1, 2, 3, 4, 5, 6].map((at) => link(`l${at}`))),
    link_show: ({ id }) => detail(link(id)),
    practice_complete: ({ outcome }) => ({
      outcome,
      account_id: outcome === "linked" ? "4589" : null,
      redirect_url: null,
    }),
    ...answers,
  });
  return { core, model: new PracticeModel(core.call) };
}

describe("the practice", () => {
  it("plays the customer with the address of the one link", async () => {
    const { core, model } = practice();
    await model.play("l1", "linked");
    expect(core.of("practice_complete")).toEqual([
      { url: "https://example.test/l1", outcome: "linked" },
    ]);
    expect(model.played.value).toMatchObject({ outcome: "linked", account: "4589" });
    expect(core.of("link_list")[0]).toMatchObject({
      query: "env:practice state:created,sent,opened,exited",
    });
  });

  it("tells when the desk has learnt of the account, and of that one alone", async () => {
    let known: Partial<Link> = {};
    const { model } = practice({ link_show: ({ id }) => detail(link(id, known)) });
    await model.play("l1", "linked");
    expect(model.played.value?.link.account).toBeNull();
    known = { state: "completed", account: "a7", learnt: "webhook" };
    await model.changed("l2");
    expect(model.played.value?.link.account, "another link changed").toBeNull();
    await model.changed("l1");
    expect(model.played.value?.link).toMatchObject({ account: "a7", learnt: "webhook" });
  });

  it("asks in place of waiting", async () => {
    const { core, model } = practice({
      link_watch: ({ id }) => detail(link(id, { state: "completed", account: "a7" })),
    });
    await model.play("l1", "linked");
    await model.check();
    expect(core.of("link_watch")).toEqual([{ id: "l1" }]);
    expect(model.played.value?.link.account).toBe("a7");
  });

  it("says nothing of an act that was refused", async () => {
    const { model } = practice({
      practice_complete: () => {
        throw refusal("network");
      },
    });
    await model.play("l1", "linked");
    expect(model.played.value).toBeNull();
    expect(model.playing.error.value?.code).toBe("network");
  });

  it("shows the newest links, and all when asked", async () => {
    const { model } = practice();
    await model.enter();
    expect(model.shown.value.map(({ id }) => id)).toEqual(["l1", "l2", "l3", "l4"]);
    model.all.value = true;
    expect(model.shown.value).toHaveLength(6);
  });

  it("finds the account of a webhook by name and sends its id", async () => {
    const { core, model } = practice({
      account_rows: (request: PageRequest) => ({
        ...paged([account("a1")])(request),
        counts: { status: {}, system: {} },
      }),
      practice_webhook: () => ({ statuses: [200] }),
    });
    await model.accounts.type(" acme ");
    expect(core.of("account_rows")[0]).toMatchObject({
      query: "env:practice system:stackone acme",
    });
    model.accounts.take();
    expect(model.about.value).toEqual({ id: "r-a1", label: "Acme" });
    await model.send();
    expect(core.of("practice_webhook")[0]).toMatchObject({ account_id: "r-a1" });
    model.choose(null);
    expect(model.webhook.value.account_id).toBe("");
    expect(model.delivered.value, "the answer belonged to what was sent before").toBeNull();
  });

  it("switches off what is on, and nothing else", async () => {
    const on = new Set(["429", "hang"]);
    const now = () =>
      state({ faults: ["429", "500", "hang"].map((name) => ({ name, on: on.has(name) })) });
    const { core, model } = practice({
      practice_state: now,
      practice_fault: ({ name }) => {
        on.delete(name);
        return now();
      },
    });
    await model.enter();
    expect(model.broken.value).toEqual(["429", "hang"]);
    await model.mend();
    expect(core.of("practice_fault")).toEqual([
      { name: "429", on: false },
      { name: "hang", on: false },
    ]);
    expect(model.broken.value).toEqual([]);
  });

  it.each([
    ["429", "answers"],
    ["duplicate-webhooks", "webhooks"],
    ["wrong-signature", "webhooks"],
    ["expired-token", "hub"],
    ["whatever-comes-later", "answers"],
  ])("shows the fault %s among the %s", (name, group) => {
    expect(groupOf(name)).toBe(group);
  });
});
