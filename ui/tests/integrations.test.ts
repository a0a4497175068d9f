import { describe, expect, it } from "vitest";
import { smile } from "../dev/smile.ts";
import type { Spec } from "../src/bindings.ts";
import { mismatch } from "../src/pages/integrations/guess.ts";
import { IntegrationsModel, spent } from "../src/pages/integrations/model.ts";
import { fakeCore, fakeRouter, integration, stackone } from "./fake.ts";

describe("integrations", () => {
  const open = (
    hash: string,
    answers: Parameters<typeof fakeCore>[0] = {},
    systems: readonly Spec[] = [stackone],
  ) => {
    const core = fakeCore({ integration_list: () => [integration("i1")], ...answers });
    const { router } = fakeRouter(hash);
    const model = new IntegrationsModel({
      call: core.call,
      router,
      did: () => {},
      systems: () => systems,
      environment: () => "sandbox",
    });
    return { core, router, model };
  };

  it("saves keys once, and tests them at once", async () => {
    const saved = integration("i7", {
      secrets: [
        {
          name: "api_key",
          present: true,
          last_four: "f3a9",
          fingerprint: "",
          saved_at: null,
          used_at: null,
        },
      ],
    });
    const { core, router, model } = open("#/integrations/new", {
      integration_save: () => saved,
      integration_test: () => ({ ok: true, detail: "", request_id: null, at: "" }),
      integration_list: () => [saved],
    });
    await model.enter();
    model.form.value?.set("name", "EU");
    model.form.value?.set("api_key", " v1.eu1.secret ");
    await model.save();
    expect(core.of("integration_save")[0]).toMatchObject({
      name: "EU",
      environment: "sandbox",
      secrets: { api_key: "v1.eu1.secret" },
    });
    expect(core.of("integration_test")).toEqual([{ id: "i7" }]);
    expect(router.route.value.id).toBe("i7");
    expect(model.form.value?.get("api_key"), "what was typed is gone from the page").toBe("");
  });

  it("says that lists are read only when asked for, once the reads are spent", () => {
    const reads = { used: 8_000, allowed: 10_000, days: 30 };
    const told = { key: "reads-high", level: "warning", values: {}, steps: [] };
    expect(spent(integration("i1", { reads, diagnoses: [told] }))).toBe(reads);
    expect(spent(integration("i1", { reads })), "there is room").toBeNull();
  });

  it("writes the bounce page of the integration in view, and shows it nowhere else", async () => {
    const page = { path: "/tmp/bounce.html", registration: "", listed: true };
    const { core, router, model } = open("#/integrations/i1", {
      integration_list: () => [integration("i1"), integration("i2")],
      bounce_page: () => page,
    });
    await model.enter();
    await model.bounce.save();
    expect(core.of("bounce_page")).toEqual([{ integration: "i1", language: "", output: "" }]);
    expect(model.bounce.made.value).toEqual(page);
    router.open("i2");
    expect(model.bounce.made.value).toBeNull();
  });

  it("leaves stored secrets alone when something else changes", async () => {
    const { core, model } = open("#/integrations/i1", {
      integration_save: () => integration("i1"),
    });
    await model.enter();
    model.form.value?.set("name", "Other name");
    await model.save();
    expect(core.of("integration_save")[0]).toMatchObject({ id: "i1", secrets: {} });
  });

  it("says what a pasted key looks like, and nothing when it cannot tell", async () => {
    const guess = {
      system: "stackone",
      field: "api_key",
      public: false,
      environment: null,
      detail: "eu1",
    };
    const { model } = open("#/integrations/new", { key_recognise: () => guess });
    await model.guess.look("api_key", "v1.eu1.x");
    expect(model.guess.latest.value).toEqual({ at: "api_key", found: guess });
    expect(model.mismatch.value, "nothing in it speaks against sandbox").toBeNull();
    await model.guess.look("api_key", "  ");
    expect(model.guess.latest.value).toBeNull();
  });

  it.each([
    [{ environment: "live" }, { why: "environment", environment: "live" }],
    [{ system: "smile" }, { why: "system", system: "smile" }],
    [{ field: "webhook_secret" }, { why: "field", field: "webhook_secret" }],
    [{ field: null, public: true }, { why: "public" }],
  ])("keeps a key out that belongs elsewhere: %o", async (part, why) => {
    const guess = {
      system: "stackone",
      field: "api_key",
      public: false,
      environment: null,
      detail: "",
      ...part,
    };
    const { core, model } = open("#/integrations/new", { key_recognise: () => guess });
    await model.enter();
    model.form.value?.set("api_key", "v1.live.secret");
    await model.guess.look("api_key", "v1.live.secret");
    expect(model.mismatch.value).toEqual({ at: "api_key", ...why });
    expect(await model.save()).toBeNull();
    expect(core.of("integration_save")).toEqual([]);
  });

  it("keeps a real key out of practice, whatever else it says", () => {
    const found = {
      system: "stackone",
      field: "api_key",
      public: false,
      environment: null,
      detail: "eu1",
      base_url: null,
      parts: [],
    };
    const here = { system: "stackone", environment: "practice" } as const;
    expect(mismatch({ at: "api_key", found }, here)).toMatchObject({ environment: null });
    const own = { ...found, environment: "practice" } as const;
    expect(mismatch({ at: "api_key", found: own }, here)).toBeNull();
  });

  it("shows the form although something changed while it was opened", async () => {
    const answers: (() => void)[] = [];
    const { model } = open("#/integrations/i1", {
      integration_list: () =>
        new Promise((done) => {
          answers.push(() => done([integration("i1")]));
        }),
    });
    const both = [model.enter(), model.changed()];
    for (const answer of answers) answer();
    await Promise.all(both);
    expect(model.form.value?.get("name")).toBe("StackOne");
  });

  it("takes key and secret out of a file of settings, and turns to its system", async () => {
    const text = "API_KEY=abc-123\nAPI_SECRET=def-456\nOPEN_API_HOST=https://sandbox.smileapi.io";
    const part = (field: string, value: string) => {
      const begin = text.indexOf(value);
      return { field, begin, end: begin + value.length };
    };
    const found = {
      system: "smile",
      field: null,
      public: false,
      environment: "sandbox",
      detail: null,
      base_url: "",
      parts: [part("api_key", "abc-123"), part("api_secret", "def-456")],
    };
    const known = (asked: string) => (asked === text ? found : { ...found, parts: [] });
    const { model } = open(
      "#/integrations/new",
      { key_recognise: ({ text: asked }) => known(asked) },
      [stackone, smile],
    );
    await model.enter();
    expect(await model.take("PORT=8080\nHOST=a"), "nothing of it is a key").toBe(false);
    expect(await model.take(text)).toBe(true);
    expect(model.spec?.id).toBe("smile");
    expect(model.form.value?.get("api_key")).toBe("abc-123");
    expect(model.form.value?.get("api_secret")).toBe("def-456");
    expect(model.mismatch.value).toBeNull();
  });

  it("says at a field when the file belongs to another environment or system", async () => {
    const parts = [{ field: "api_secret", begin: 0, end: 1 }];
    const found = {
      system: "smile",
      field: null,
      public: false,
      detail: null,
      base_url: "",
      parts,
    };
    const other = open("#/integrations/i1", {
      key_recognise: () => ({ ...found, environment: "sandbox" }),
    });
    await other.model.enter();
    await other.model.take("A=1\nB=2");
    expect(other.model.mismatch.value).toEqual({ why: "system", at: "api_key", system: "smile" });
    const live = open(
      "#/integrations/new",
      { key_recognise: () => ({ ...found, environment: "live" }) },
      [smile],
    );
    await live.model.enter();
    await live.model.take("A=1\nB=2");
    expect(live.model.mismatch.value).toMatchObject({ why: "environment", at: "api_secret" });
  });

  it("takes a key along to where it belongs", async () => {
    const { router, model } = open("#/integrations/i1");
    await model.enter();
    model.form.value?.set("api_key", "v1.live.secret");
    model.carry();
    router.open("new");
    await model.enter();
    expect(model.form.value?.get("api_key")).toBe("v1.live.secret");
    expect(model.form.value?.get("name")).toBe("StackOne sandbox");
  });

  it("keeps what was typed, but no key, until it is saved or put back", async () => {
    const { router, model } = open("#/integrations/i1");
    await model.enter();
    expect(model.dirty.value).toBe(false);
    model.form.value?.set("name", "Other name");
    model.form.value?.set("api_key", "v1.eu1.secret");
    router.open("");
    await model.enter();
    router.open("i1");
    await model.enter();
    expect(model.form.value?.get("name")).toBe("Other name");
    expect(model.form.value?.get("api_key")).toBe("");
    expect(model.dirty.value).toBe(true);
    model.discard();
    expect([model.form.value?.get("name"), model.dirty.value]).toEqual(["StackOne", false]);
  });

  it("can be put back after a change, but not after a new key", async () => {
    const { core, model } = open("#/integrations/i1", {
      integration_save: () => integration("i1"),
    });
    await model.enter();
    model.form.value?.set("name", "Other name");
    const done = await model.save();
    await done?.back?.();
    expect(core.of("integration_save")[1]).toMatchObject({ id: "i1", name: "StackOne" });
    model.form.value?.set("api_key", "v1.eu1.secret");
    expect((await model.save())?.back).toBeUndefined();
  });

  it("is removed in live only by its name", async () => {
    const { core, model } = open("#/integrations/i1", {
      integration_list: () => [integration("i1", { environment: "live" })],
      integration_remove: () => ({}),
    });
    await model.enter();
    if (model.current !== null) model.removal.ask(model.current);
    expect(await model.removal.run()).toBeNull();
    model.removal.typed.value = "StackOne ";
    expect((await model.removal.run())?.id).toBe("i1");
    expect(core.of("integration_remove")).toEqual([{ id: "i1" }]);
  });
});
