import { describe, expect, it } from "vitest";
import { integration as made, smile, template, webhook } from "../dev/smile.ts";
import type { Integration, Spec } from "../src/bindings.ts";
import { partsOf, Rooms } from "../src/pages/integrations/rooms/rooms.ts";
import { fakeCore, fakeRouter, integration, refusal, stackone } from "./fake.ts";

type Answers = Parameters<typeof fakeCore>[0];

function open(hash: string, answers: Answers, more: Partial<Integration> = {}) {
  const core = fakeCore({ template_preview: ({ values }) => values, ...answers });
  const { router } = fakeRouter(hash);
  const undo: (() => Promise<void>)[] = [];
  const where = { integration: { ...made(integration("i2")), ...more }, spec: smile as Spec };
  const rooms = new Rooms({
    call: core.call,
    router,
    did: (_, back) => {
      if (back) undo.push(back);
    },
    where: () => where,
  });
  return { core, router, undo, rooms };
}

describe("what an integration holds", () => {
  it("is what its system's Spec says, whichever system that is", () => {
    expect(partsOf(smile)).toEqual(["access", "templates", "webhooks", "people", "providers"]);
    expect(partsOf(stackone)).toEqual(["access", "providers"]);
    const bare = { ...stackone, offers: { ...stackone.offers, providers: false } };
    expect(partsOf(bare)).toEqual(["access"]);
  });

  it("is read when its address is opened; an unknown part is the access", async () => {
    const { core, router, rooms } = open("#/integrations/i2?part=elsewhere", {
      person_list: ({ after }) => ({ rows: [], next: after ? null : "2" }),
    });
    await rooms.enter();
    expect(rooms.part).toBe("access");
    rooms.choose("people");
    await rooms.enter();
    await rooms.people.more();
    expect(core.of("person_list")).toEqual([
      { integration: "i2", after: null },
      { integration: "i2", after: "2" },
    ]);
    rooms.choose("access");
    expect(router.route.value.params, "the first part needs no word").toEqual({});
  });
});

describe("templates", () => {
  const tpl = template("tpl-1", "Income check");
  const at = "#/integrations/i2?part=templates&item=tpl-1";

  it("are saved whole, and put back as they were", async () => {
    const { core, undo, rooms } = open(at, {
      template_list: () => [tpl],
      template_save: ({ id, values }) => ({ id: id ?? "new", name: values.name ?? "", values }),
    });
    await rooms.enter();
    const { templates } = rooms;
    expect(templates.dirty.value).toBe(false);
    templates.form.value?.set("subject", "Other");
    expect(templates.dirty.value).toBe(true);
    expect(await templates.save()).toBe(true);
    expect(core.of("template_save")[0]).toEqual({
      integration: "i2",
      id: "tpl-1",
      values: { ...tpl.values, subject: "Other" },
    });
    await undo[0]?.();
    expect(core.of("template_save")[1]).toMatchObject({ id: "tpl-1", values: tpl.values });
  });

  it("are not sent while a text is too long, and say so at once", async () => {
    const { core, rooms } = open(at, { template_list: () => [tpl] });
    await rooms.enter();
    const form = rooms.templates.form.value;
    form?.set("subject", "x".repeat(201));
    const subject = form?.fields.find(({ name }) => name === "subject");
    expect(subject && form?.flawOf(subject)?.key).toBe("too-long");
    expect(await rooms.templates.save()).toBe(false);
    expect(core.of("template_save")).toEqual([]);
  });

  it("keep what was typed when another part is looked at, and drop it when it is put back", async () => {
    const { rooms } = open(at, { template_list: () => [tpl], webhook_list: () => [] });
    await rooms.enter();
    rooms.templates.form.value?.set("subject", "Half a sentence");
    rooms.choose("webhooks");
    await rooms.enter();
    rooms.choose("templates");
    await rooms.enter();
    rooms.templates.show("tpl-1");
    expect(rooms.templates.form.value?.get("subject")).toBe("Half a sentence");
    rooms.templates.discard();
    expect(rooms.templates.form.value?.get("subject")).toBe(tpl.values.subject);
  });

  it("show a refusal at its field", async () => {
    const { rooms } = open(at, {
      template_list: () => [tpl],
      template_save: () => {
        throw refusal("bad_input", "reply_address");
      },
    });
    await rooms.enter();
    expect(await rooms.templates.save()).toBe(false);
    expect(rooms.templates.form.value?.refusedAt("reply_address")).toBe("refused: bad_input");
    expect(rooms.templates.saving.error.value, "and not twice").toBeNull();
  });

  it("are deleted in live only by their name", async () => {
    const live = { environment: "live" } as const;
    const answers: Answers = { template_list: () => [tpl], template_remove: () => ({}) };
    const { core, rooms } = open(at, answers, live);
    await rooms.enter();
    const { removal } = rooms.templates;
    removal.ask(tpl);
    expect(await removal.run()).toBeNull();
    removal.typed.value = "Income check";
    expect(await removal.run()).toEqual(tpl);
    expect(core.of("template_remove")).toEqual([{ integration: "i2", id: "tpl-1" }]);
  });
});

describe("webhooks", () => {
  it("are set up with the events chosen, and taken down again", async () => {
    const { core, router, undo, rooms } = open("#/integrations/i2?part=webhooks&item=new", {
      webhook_list: () => [],
      webhook_create: ({ values }) => webhook(values, "wh-9"),
      webhook_remove: () => ({}),
    });
    await rooms.enter();
    const { webhooks } = rooms;
    const { form } = webhooks;
    expect(form.value?.get("webhook_url"), "practice needs no tunnel").toMatch(/^http:.*\/in\//);
    expect(webhooks.ending).toBe("/in/8c2b77");
    form.value?.set("event_types", "ACCOUNT_CONNECTED,INVITE_LINKED");
    expect(await webhooks.create()).toBe(true);
    expect(core.of("webhook_create")[0]).toMatchObject({
      integration: "i2",
      values: { webhook_name: "Linkdesk", event_types: "ACCOUNT_CONNECTED,INVITE_LINKED" },
    });
    expect(router.route.value.params.item).toBeUndefined();
    await undo[0]?.();
    expect(core.of("webhook_remove")).toEqual([{ integration: "i2", id: "wh-9" }]);
  });

  it("ask for a tunnel outside practice", async () => {
    const { rooms } = open(
      "#/integrations/i2?part=webhooks&item=new",
      { webhook_list: () => [] },
      { environment: "sandbox" },
    );
    await rooms.enter();
    expect(rooms.webhooks.form.value?.get("webhook_url")).toBe("");
    expect(await rooms.webhooks.create(), "an address is needed").toBe(false);
  });
});
