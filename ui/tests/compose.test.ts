import { describe, expect, it } from "vitest";
import type { LinkRequest, Mail, PageRequest } from "../src/bindings.ts";
import { ComposeModel } from "../src/pages/compose/model.ts";
import { customer, fakeCore, integration, link, paged, refusal, stackone } from "./fake.ts";

const people = [customer("c1", "Acme Payroll"), customer("c2", "Bäckerei Kühn")];

const mail: Mail = {
  to: "hr@acme.example",
  to_name: "",
  subject: "",
  parts: [],
  text: "",
  html: "",
  language: "en",
  mailto: "",
  preview: true,
  warnings: [],
};

function desk(answers: Parameters<typeof fakeCore>[0] = {}) {
  let made = 0;
  const core = fakeCore({
    integration_list: () => [integration("i1"), integration("i2")],
    customer_list: (request: PageRequest) =>
      paged(
        people.filter(({ name, owner_id }) => `${name} owner:${owner_id}`.includes(request.query)),
      )(request),
    customer_save: (draft) => customer("c9", draft.name),
    provider_list: () => ({
      rows: [
        { key: "bamboohr", name: "BambooHR", categories: ["hris"], logo_url: "", enabled: true },
      ],
      learnt: "auth_configs",
      at: "",
    }),
    link_snippets: () => [],
    mail_render: () => mail,
    link_create: (request: LinkRequest) => {
      made += 1;
      return link(`l${made}`, { customer: request.customer });
    },
    hub_open: () => ({ url: "http://127.0.0.1:4610/hub/x", link: link("h1", { kind: "hub" }) }),
    ...answers,
  });
  const model = new ComposeModel({
    call: core.call,
    systems: () => [stackone],
    environment: () => "practice",
  });
  return { core, model };
}

async function pick(model: ComposeModel, name: string): Promise<void> {
  await model.recipients.combo.type(name);
  model.recipients.combo.take();
}

describe("a new link", () => {
  it("offers every way that makes something new", async () => {
    const { model } = desk();
    await model.enter({});
    expect(model.ways.value.map(({ id }) => id)).toEqual(["stackone/auth-link", "stackone/hub"]);
    expect(model.integration.value?.id, "the first that fits is taken").toBe("i1");
  });

  it("says what is missing before it can be made", async () => {
    const { model } = desk({ integration_list: () => [] });
    await model.enter({});
    expect(model.missing.value).toBe("compose-missing-customer");
    await pick(model, "Acme");
    expect(model.missing.value).toBe("compose-missing-integration");
  });

  it("is made with the options given, five days by default", async () => {
    const { core, model } = desk();
    await model.enter({});
    await pick(model, "Acme");
    await model.providers.combo.type("bam");
    model.providers.combo.take();
    await model.create();
    expect(core.of("link_create")).toEqual([
      {
        integration: "i1",
        customer: "c1",
        kind: "auth-link",
        options: { provider: "bamboohr", expires_in: "432000", type: "production" },
      },
    ]);
    expect(model.result.value?.link?.id).toBe("l1");
    expect(model.providers.name("bamboohr")).toBe("BambooHR");
  });

  it("is made for several, each with a result of its own", async () => {
    const { model } = desk({
      link_create: ({ customer: id }) => {
        if (id === "c2") throw refusal("network");
        return link("l1", { customer: id });
      },
    });
    await model.enter({});
    await pick(model, "Acme");
    await pick(model, "Bäck");
    await model.create();
    expect(model.made.results.value.map(({ link: one, error }) => one?.id ?? error?.code)).toEqual([
      "l1",
      "network",
    ]);
  });

  it("asks once more for those alone who got none, and for those who joined", async () => {
    let down = true;
    const { core, model } = desk({
      link_create: ({ customer: id }) => {
        if (id === "c2" && down) throw refusal("network");
        return link(`l-${id}`, { customer: id });
      },
    });
    await model.enter({});
    await pick(model, "Acme");
    await pick(model, "Bäck");
    expect(model.count.value).toBe(2);
    await model.create();
    expect([model.count.value, model.done.value]).toEqual([1, false]);
    down = false;
    await model.create();
    expect(model.made.results.value.map(({ link: one }) => one?.id)).toEqual(["l-c1", "l-c2"]);
    expect(model.done.value).toBe(true);
    await model.create();
    expect(core.of("link_create"), "nobody gets a second link").toHaveLength(3);
    model.form.value?.set("label", "HQ");
    expect(model.count.value, "with other options it is another link").toBe(2);
  });

  it("shows what was made until others are picked", async () => {
    const { model } = desk();
    await model.enter({});
    await pick(model, "Acme");
    expect(model.person.value?.id, "a draft").toBe("c1");
    await model.create();
    model.recipients.remove("c1");
    expect(model.result.value?.link?.id, "what was made stays in view").toBe("l1");
    await pick(model, "Bäck");
    expect([model.person.value?.id, model.result.value]).toEqual(["c2", undefined]);
  });

  it("begins anew with the same way and options", async () => {
    const { model } = desk();
    await model.enter({});
    await pick(model, "Acme");
    model.form.value?.set("label", "HQ");
    await model.create();
    model.another();
    expect([model.people.value, model.missing.value]).toEqual([[], "compose-missing-customer"]);
    expect(model.form.value?.get("label")).toBe("HQ");
  });

  it("shows the mail of what would be made, and then of what was", async () => {
    const { core, model } = desk();
    await model.enter({});
    await pick(model, "Acme");
    await model.preview();
    const asked = model.asked.value;
    expect(core.of("mail_render")).toEqual([
      {
        link: null,
        customer: "c1",
        integration: "i1",
        kind: "auth-link",
        provider: "",
        expires_in: 432_000,
        language: "",
      },
    ]);
    await model.create();
    expect(model.asked.value, "there is something new to read").not.toBe(asked);
    await model.preview();
    expect(core.of("mail_render").at(-1)).toMatchObject({ link: "l1" });
  });

  it("writes to each customer in the language chosen for them, else in their own", async () => {
    const { core, model } = desk();
    await model.enter({});
    await pick(model, "Acme");
    await pick(model, "Bäck");
    await model.mail.speak("zh-CN");
    model.shown.value = "c2";
    await model.preview();
    model.shown.value = "c1";
    await model.preview();
    expect(core.of("mail_render").map((request) => Object(request).language)).toEqual([
      "zh-CN",
      "",
      "zh-CN",
    ]);
  });

  it("opens and saves the mail of the link, and says where", async () => {
    const { core, model } = desk({
      mail_open: () => ({}),
      mail_save: () => ({ path: "/exports/mail.eml", rows: 1 }),
    });
    await model.enter({});
    await pick(model, "Acme");
    await model.create();
    expect(await model.mail.open()).toBe(true);
    await model.mail.save();
    expect(core.of("mail_open")[0]).toMatchObject({ link: "l1" });
    expect(model.mail.saved.value?.path).toBe("/exports/mail.eml");
    await model.mail.read();
    expect(model.mail.saved.value, "that was another mail").toBeNull();
  });

  it("offers nothing to send on a call", async () => {
    const { model } = desk();
    await model.enter({});
    model.look("qr");
    const hub = model.ways.value[1];
    if (hub) model.choose(hub);
    expect([model.tabs.value, model.tab.value]).toEqual([["link", "request", "code"], "link"]);
  });

  it("draws the code of a link that can be used, and of no other", async () => {
    const { core, model } = desk({
      link_qr: () => ({ size: 45, path: "M4 4h7v1h-7z" }),
      link_watch: ({ id }) => ({
        link: link(id, { state: "completed", account: "a1" }),
        options: {},
        timeline: [],
        diagnoses: [],
      }),
    });
    await model.enter({});
    await pick(model, "Acme");
    model.look("qr");
    await model.preview();
    expect(core.of("link_qr"), "there is no link yet").toEqual([]);
    await model.create();
    await model.preview();
    expect(model.previews.qr.value.value?.size).toBe(45);
    await model.made.check("l1");
    await model.preview();
    expect(model.previews.qr.value.value).toBeNull();
    expect(core.of("link_qr")).toEqual([{ id: "l1" }]);
  });

  it("enters a customer who is new", async () => {
    const { core, model } = desk();
    await model.enter({});
    await pick(model, "Neuland");
    expect(model.recipients.newcomer.value?.name).toBe("Neuland");
    model.recipients.enter({ owner_id: "neu-1" });
    await model.create();
    expect(core.of("customer_save")[0]).toMatchObject({ name: "Neuland", owner_id: "neu-1" });
    expect(core.of("link_create")[0]).toMatchObject({ customer: "c9" });
  });

  it("takes customer and way from the address", async () => {
    const { model } = desk();
    await model.enter({ customer: "owner-c2", kind: "stackone/hub", integration: "i2" });
    expect(model.recipients.picked.value.map(({ id }) => id)).toEqual(["c2"]);
    expect([model.way.value?.id, model.integration.value?.id]).toEqual(["stackone/hub", "i2"]);
  });

  it("opens the hub on a call, with the hub's own time", async () => {
    const { core, model } = desk();
    await model.enter({ kind: "stackone/hub" });
    await pick(model, "Acme");
    await model.create();
    expect(core.of("hub_open")[0]).toMatchObject({ kind: "hub", options: { expires_in: "1800" } });
    expect(core.of("link_create")).toHaveLength(0);
  });

  it("keeps what was given when the way changes, but not the time", async () => {
    const { model } = desk();
    await model.enter({});
    model.form.value?.set("label", "HQ");
    model.form.value?.set("expires_in", "604800");
    const hub = model.ways.value[1];
    if (hub) model.choose(hub);
    expect([model.form.value?.get("label"), model.form.value?.get("expires_in")]).toEqual([
      "HQ",
      "1800",
    ]);
  });

  it("puts a refusal at the field it is about", async () => {
    const { model } = desk({
      link_create: () => {
        throw refusal("bad_input", "label");
      },
    });
    await model.enter({});
    await pick(model, "Acme");
    await model.create();
    expect(model.form.value?.refusedAt("label")).toBe("refused: bad_input");
  });

  it("follows the link until it is an account", async () => {
    const { model } = desk({
      link_watch: ({ id }) => ({
        link: link(id, { state: "completed", account: "a1", url: null }),
        options: {},
        timeline: [],
        diagnoses: [],
      }),
    });
    await model.enter({});
    await pick(model, "Acme");
    await model.create();
    await model.made.check("l1");
    expect(model.result.value?.link).toMatchObject({ state: "completed", account: "a1" });
    expect(model.result.value?.link?.url, "the address stays where the answer leaves it out").toBe(
      "https://example.test/l1",
    );
  });

  it("leaves out no change, however quickly they follow each other", async () => {
    const answers: ((state: "opened" | "completed") => void)[] = [];
    const { model } = desk({
      link_show: ({ id }) =>
        new Promise((done) =>
          answers.push((state) =>
            done({ link: link(id, { state }), options: {}, timeline: [], diagnoses: [] }),
          ),
        ),
    });
    await model.enter({});
    await pick(model, "Acme");
    await model.create();
    const first = model.made.read("l1");
    const second = model.made.read("l1");
    await model.made.read("another link");
    expect(answers, "what is not on show is not read").toHaveLength(2);
    answers[1]?.("completed");
    answers[0]?.("opened");
    await Promise.all([first, second]);
    expect(model.result.value?.link?.state).toBe("completed");
  });
});
