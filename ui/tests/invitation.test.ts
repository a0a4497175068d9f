import { describe, expect, it } from "vitest";
import { preview, smile, template } from "../dev/smile.ts";
import type { LinkRequest, PageRequest } from "../src/bindings.ts";
import { loginsIn } from "../src/pages/compose/logins.ts";
import { ComposeModel } from "../src/pages/compose/model.ts";
import { tabsOf } from "../src/pages/compose/tabs.ts";
import { customer, fakeCore, integration, link, paged } from "./fake.ts";

const people = [
  { ...customer("c1", "Acme"), email: "jane@acme.example", contact_name: "Jane Smith" },
  { ...customer("c2", "Globex"), email: "" },
];

function desk(templates = [template("tpl-1", "Income check"), template("tpl-2", "Reminder")]) {
  const core = fakeCore({
    integration_list: () => [integration("i2", { system: "smile" })],
    customer_list: (request: PageRequest) =>
      paged(people.filter(({ name }) => name.includes(request.query)))(request),
    template_list: () => templates,
    template_preview: ({ values }) => preview(values),
    link_create: (request: LinkRequest) => link("l1", { customer: request.customer }),
    hub_open: () => ({ url: "", link: link("w1", { kind: "wink", url: null }) }),
  });
  const model = new ComposeModel({
    call: core.call,
    systems: () => [smile],
    environment: () => "practice",
  });
  return { core, model };
}

async function pick(model: ComposeModel, name: string): Promise<void> {
  await model.recipients.combo.type(name);
  model.recipients.combo.take();
  model.suggest();
}

describe("an invitation", () => {
  it("wants a template, and is filled in from its customer", async () => {
    const { core, model } = desk();
    await model.enter({ kind: "smile/invitation" });
    await model.readTemplates();
    await pick(model, "Acme");
    expect(await model.create(), "two to choose from").toBe(false);
    model.form.value?.set("template_id", "tpl-2");
    expect(model.form.value?.get("full_name"), "the person, not the company").toBe("Jane Smith");
    expect(await model.create()).toBe(true);
    expect(core.of("link_create")[0]).toMatchObject({
      kind: "invitation",
      options: { template_id: "tpl-2" },
    });
  });

  it("takes the only template by itself", async () => {
    const { model } = desk([template("tpl-1", "Income check")]);
    await model.enter({ kind: "smile/invitation" });
    await model.readTemplates();
    expect(model.form.value?.get("template_id")).toBe("tpl-1");
  });

  it("shows the mail of the system, since that is the one that goes out", async () => {
    const { core, model } = desk();
    await model.enter({ kind: "smile/invitation" });
    await model.readTemplates();
    model.form.value?.set("template_id", "tpl-1");
    await pick(model, "Acme");
    await model.preview();
    expect(core.of("template_preview").at(-1)).toMatchObject({ integration: "i2", customer: "c1" });
    expect(core.of("mail_render"), "the desk writes none").toEqual([]);
    expect(model.invitation.preview.value.value?.warnings[0]?.key).toBe("template-unknown");
  });

  it("says of each way what goes out by itself", async () => {
    const { model } = desk();
    await model.enter({});
    const mails = model.ways.value.map((way) => {
      model.choose(way);
      return [way.kind.id, model.mails.value];
    });
    expect(mails).toEqual([
      ["invitation", "alone"],
      ["invitation-page", "also"],
      ["wink", "nothing"],
    ]);
  });
});

describe("a widget", () => {
  it("opens here, and once more with a fresh token", async () => {
    const { core, model } = desk();
    await model.enter({ kind: "smile/wink" });
    await pick(model, "Acme");
    await model.create();
    await model.reopen(model.result.value?.customer ?? customer("c1", "Acme"));
    expect(core.of("hub_open")).toHaveLength(2);
    expect(model.made.results.value, "the newer one in the place of the first").toHaveLength(1);
    expect(tabsOf(model.way.value?.kind)).toEqual(["link", "request", "code"]);
  });
});

describe("test logins", () => {
  it("stand where nothing is real, and never in live", () => {
    expect(loginsIn("practice", smile)).toHaveLength(4);
    expect(loginsIn("sandbox", smile)).toHaveLength(4);
    expect(loginsIn("live", smile)).toEqual([]);
    expect(loginsIn("sandbox", undefined)).toEqual([]);
  });
});
