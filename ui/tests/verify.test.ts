import { describe, expect, it } from "vitest";
import type { Check, Inspection } from "../src/bindings.ts";
import { type Mark, marksOf, pieces } from "../src/pages/verify/marks.ts";
import { VerifyModel } from "../src/pages/verify/model.ts";
import { read } from "../src/parts/dropped.ts";
import { fakeCore, integration, refusal } from "./fake.ts";

const check = (
  name: string,
  result: Check["result"],
  values: Record<string, string> = {},
): Check => ({
  name,
  result,
  detail: "",
  values,
});

describe("marks in a text", () => {
  const cut = (text: string, marks: Mark[]) =>
    pieces(text, marks).map(({ text: of, tone }) => [of, tone]);

  it("stand where they were set, with plain text around", () => {
    expect(cut("t=1,v1=5d41", [{ from: 4, to: 11, tone: "error" }])).toEqual([
      ["t=1,", ""],
      ["v1=5d41", "error"],
    ]);
  });

  it("show what is worse where they overlap", () => {
    const marks: Mark[] = [
      { from: 0, to: 4, tone: "active" },
      { from: 2, to: 6, tone: "error" },
    ];
    expect(cut("abcdef", marks)).toEqual([
      ["ab", "active"],
      ["cd", "error"],
      ["ef", "error"],
    ]);
  });

  it("leave nothing out and reach no further than the text", () => {
    expect(cut("ab", [{ from: -3, to: 99, tone: "waiting" }])).toEqual([["ab", "waiting"]]);
    expect(cut("", [])).toEqual([]);
  });
});

describe("what the checks speak of", () => {
  const marked = (text: string, checks: Check[]) =>
    marksOf(text, checks).map(({ from, to, tone }) => [text.slice(from, to), tone]);
  const header = check("header", "pass", { header: "x-stackone-signature" });

  it("is the signature, as bad as the worst said of it", () => {
    const text = 'X-StackOne-Signature: 5d41\n\n{"event":"account.created"}';
    const event = check("event", "pass", { event: "account.created" });
    expect(marked(text, [header, check("hmac", "fail"), event])).toEqual([
      ["account.created", "active"],
      ["5d41", "error"],
    ]);
  });

  it.each([
    ["curl -H 'x-stackone-signature: 5d41' https://desk.example", "5d41"],
    ['"x-stackone-signature": "5d41"', "5d41"],
  ])("is found in %s", (text, value) => {
    expect(marked(text, [header])).toEqual([[value, "active"]]);
  });

  it("is nothing where the text does not hold it, or too little to be sure", () => {
    expect(marked("{}", [header, check("owner", "warn", { account: "12" })])).toEqual([]);
    expect(marked("12 12", [check("owner", "warn", { account: "12" })])).toEqual([]);
  });
});

const found = (more: Partial<Inspection> = {}): Inspection => ({
  kind: "webhook",
  verdict: "genuine",
  checks: [],
  next: [],
  integration: null,
  account: null,
  link: null,
  environment: null,
  ...more,
});

function place(answers: Parameters<typeof fakeCore>[0] = {}, clipboard = "") {
  const core = fakeCore({
    integration_list: () => [integration("i1")],
    inspect: () => found(),
    ...answers,
  });
  const model = new VerifyModel({
    call: core.call,
    environment: () => "practice",
    clipboard: async () => clipboard,
  });
  return { core, model };
}

describe("judging what came", () => {
  it("asks with every letter as it was pasted", async () => {
    const { core, model } = place();
    model.type(" {}\n");
    await model.verify();
    expect(core.of("inspect")).toEqual([{ text: " {}\n", integration: null, headers: {} }]);
    expect(model.found.value?.verdict).toBe("genuine");
  });

  it("asks with the bytes of a file that is no text, until what is shown of it is changed", async () => {
    const { core, model } = place();
    model.drop(read(new Uint8Array([0x7b, 0xff, 0x7d])));
    expect(model.text.value, "as far as it can be shown").toBe("{\ufffd}");
    await model.verify();
    model.drop(read(new TextEncoder().encode("{ü}\r\n")));
    await model.verify();
    model.drop(read(new Uint8Array([0xff])));
    model.type("{}");
    await model.verify();
    expect(core.of("inspect")).toEqual([
      { text: "", base64: "e/99", integration: null, headers: {} },
      { text: "{ü}\r\n", integration: null, headers: {} },
      { text: "{}", integration: null, headers: {} },
    ]);
  });

  it("asks with the mark before a text too, since it was signed with it", async () => {
    const { core, model } = place();
    model.drop(read(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d])));
    expect(model.text.value, "nobody sees the mark").toBe("{}");
    await model.verify();
    expect(core.of("inspect")).toEqual([
      { text: "", base64: "77u/e30=", integration: null, headers: {} },
    ]);
  });

  it("says nothing of a file that looks like the one that was judged", async () => {
    const { model } = place();
    model.drop(read(new Uint8Array([0xff])));
    await model.verify();
    expect(model.found.value?.verdict).toBe("genuine");
    model.drop(read(new Uint8Array([0xfe])));
    expect(model.text.value, "both look alike").toBe("\ufffd");
    expect(model.found.value).toBeNull();
    model.drop(read(new Uint8Array([0xff])));
    expect(model.found.value?.verdict, "the first once more").toBe("genuine");
    model.type("\ufffd");
    expect(model.found.value, "the letter itself is another text").toBeNull();
  });

  it("says nothing of a file that came while one like it was judged", async () => {
    const { model } = place({
      inspect: () => {
        model.drop(read(new Uint8Array([0xfe])));
        return found();
      },
    });
    model.drop(read(new Uint8Array([0xff])));
    await model.verify();
    expect(model.found.value).toBeNull();
    model.drop(read(new Uint8Array([0xff])));
    expect(model.found.value, "that answer was never taken").toBeNull();
  });

  it("says nothing of a text that was changed since, or while it was judged", async () => {
    const { model } = place({
      inspect: () => {
        model.type("other");
        return found();
      },
    });
    model.type("one");
    await model.verify();
    expect(model.found.value).toBeNull();
    model.type("one");
    expect(model.found.value, "that answer was never taken").toBeNull();
  });

  it("judges anew by another secret, once there is a verdict", async () => {
    const { core, model } = place();
    await model.enter();
    await model.choose("i1");
    expect(core.of("inspect"), "nothing is there to be judged").toEqual([]);
    model.type("{}");
    await model.verify();
    await model.choose("");
    expect(core.of("inspect").map((request) => Object(request).integration)).toEqual(["i1", null]);
  });

  it("takes what is on the clipboard, and says when there is nothing", async () => {
    const { model } = place({}, "curl https://desk.example");
    await model.take();
    expect([model.text.value, model.found.value?.kind]).toEqual([
      "curl https://desk.example",
      "webhook",
    ]);
    const none = place();
    await none.model.take();
    expect(none.model.withheld.value).toBe(true);
  });

  it("leaves nothing behind", async () => {
    const { model } = place();
    model.type("v1.eu1.secret");
    await model.verify();
    model.forget();
    expect([model.text.value, model.found.value]).toEqual(["", null]);
    model.type("v1.eu1.secret");
    expect(model.found.value).toBeNull();
  });

  it("shows why it could not be judged", async () => {
    const { model } = place({
      inspect: () => {
        throw refusal("bad_input", "text");
      },
    });
    model.type("x");
    await model.verify();
    expect(model.act.error.value?.code).toBe("bad_input");
  });
});
