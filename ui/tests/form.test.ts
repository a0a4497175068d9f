import { describe, expect, it } from "vitest";
import type { Field } from "../src/bindings.ts";
import { Form, flaw } from "../src/form/model.ts";
import { tidied } from "../src/form/tidy.ts";
import { customer, refusal } from "./fake.ts";

const field = (more: Partial<Field>): Field => ({
  name: "x",
  input: { kind: "text" },
  required: false,
  default: "",
  example: "",
  pattern: "",
  max: 0,
  advanced: false,
  undocumented: false,
  needs: [],
  from: "",
  help_url: "",
  ...more,
});

describe("a value", () => {
  it.each([
    ["needed and absent", field({ required: true }), "", "required"],
    ["absent and not needed", field({}), "", undefined],
    ["too long, counted in characters and not in units", field({ max: 2 }), "東西南", "too-long"],
    ["two characters beyond the basic plane", field({ max: 2 }), "𠮷𠮷", undefined],
    ["of the right shape", field({ pattern: "[a-z]+" }), "abc", undefined],
    ["of the right shape in part only", field({ pattern: "[a-z]+" }), "abc1", "pattern"],
    ["of alternatives, both ends held", field({ pattern: "a|bc" }), "abc", "pattern"],
    [
      "misshapen, with an example",
      field({ pattern: "v1\\..*", example: "v1.eu1.…" }),
      "x",
      "pattern-example",
    ],
    [
      "a key with a letter that none has",
      field({ pattern: "[!-9;-~]+", example: "v1.eu1.…", input: { kind: "secret" } }),
      "v1:eu1",
      "secret-letters",
    ],
    ["no number", field({ input: { kind: "number", min: 1, max: 9 } }), "1e3", "number"],
    ["out of bounds", field({ input: { kind: "number", min: 1, max: 9 } }), "10", "bounds"],
    [
      "too short a time",
      field({ input: { kind: "duration", offers: [60], min: 60, max: 90 } }),
      "5",
      "duration",
    ],
    ["an address", field({ input: { kind: "url" } }), "https://api.example.test/v1", undefined],
    ["a loopback address", field({ input: { kind: "url" } }), "http://127.0.0.1:4610", undefined],
    [
      "an address without encryption",
      field({ input: { kind: "url" } }),
      "http://example.test",
      "url",
    ],
    ["names and values", field({ input: { kind: "pairs" } }), '{"a":"b"}', undefined],
    ["a list in place of names and values", field({ input: { kind: "pairs" } }), "[]", "pairs"],
  ])("%s", (_, of, value, key) => {
    expect(flaw(of, value)?.key).toBe(key);
  });
});

describe("a form", () => {
  const make = (): Form =>
    new Form("stackone", [
      field({ name: "name", required: true }),
      field({ name: "type", default: "production" }),
      field({ name: "label", max: 9, pattern: "[a-z]+", example: "abc" }),
    ]);

  it("says nothing of an empty field before it was left", () => {
    const form = make();
    const [name] = form.fields;
    if (name === undefined) throw new Error("no field");
    expect(form.flawOf(name)).toBeNull();
    form.touch("name");
    expect(form.flawOf(name)?.key).toBe("required");
  });

  it("says what is wrong once the field was left, and from then on while it is typed", () => {
    const form = make();
    const label = form.fields[2] as Field;
    form.set("label", "A");
    expect(form.flawOf(label), "nobody is corrected in the middle of the first word").toBeNull();
    form.leave(label);
    expect(form.flawOf(label)?.key).toBe("pattern-example");
    form.set("label", "a");
    expect(form.flawOf(label)).toBeNull();
    form.set("label", "A");
    expect(form.flawOf(label)?.key).toBe("pattern-example");
  });

  it("says at once that a text is too long, as more typing makes none shorter", () => {
    const form = make();
    const label = form.fields[2] as Field;
    form.set("label", "abcdefghij");
    expect(form.flawOf(label)?.key).toBe("too-long");
  });

  it("leaves to each of several customers what they fill in", () => {
    const form = new Form("smile", [field({ name: "email", required: true, from: "email" })]);
    expect(form.check()).toBe(false);
    form.suggest(null);
    expect(form.check()).toBe(true);
    form.suggest({ name: "Acme", email: "a@b.example", contact_name: "", extra: {} });
    expect([form.check(), form.get("email")]).toEqual([true, "a@b.example"]);
  });

  it("keeps a value without the blanks and quotes it came with", () => {
    const form = make();
    form.set("name", " “Acme”\n");
    form.leave(form.fields[0] as Field);
    expect(form.get("name")).toBe("Acme");
  });

  it("sends defaults and what was given, and nothing empty", () => {
    const form = make();
    form.set("name", "Acme");
    expect(form.given()).toEqual({ name: "Acme", type: "production" });
  });

  it("shows a refusal at its field until that is changed", () => {
    const form = make();
    expect(form.refuse(refusal("bad_input", "name"))).toBe(true);
    expect(form.refusedAt("name")).toBe("refused: bad_input");
    form.set("name", "other");
    expect(form.refusedAt("name")).toBeNull();
    expect(form.refuse(refusal("bad_input", "elsewhere")), "a field it has not").toBe(false);
    expect(form.refuse(refusal("network")), "no field at all").toBe(false);
  });

  it("checks everything before it is sent", () => {
    const form = make();
    expect(form.check()).toBe(false);
    form.set("name", "Acme");
    expect(form.check()).toBe(true);
  });
});

describe("what is pasted", () => {
  const text = { input: { kind: "text" } } as const;
  const secret = { input: { kind: "secret" } } as const;
  const number = { input: { kind: "number", min: 1, max: 60_000 } } as const;
  it.each([
    ["a text in typed quotes", text, "„Acme Payroll“ ", "Acme Payroll"],
    ["quotes within quotes", text, "'\"Acme\"'", "Acme"],
    ["a text that ends in a quotation", text, "the “Acme”", "the “Acme”"],
    ["blanks that nobody sees", text, "\ufeffac\u200bme\r\n", "acme"],
    [
      "a key with the variable it was kept in",
      secret,
      "export STACKONE_API_KEY='v1.eu1.x=='",
      "v1.eu1.x==",
    ],
    ["a key as it stands in a header", secret, "Authorization: Bearer v1.eu1.x", "v1.eu1.x"],
    ["a key that ends like a variable", secret, "WHSEC_ABC=", "WHSEC_ABC="],
    [
      "a host in letters of any script",
      { input: { kind: "url" } } as const,
      "https://Bäcker.test:8443/Ä?b=C#d",
      "https://xn--bcker-gra.test:8443/Ä?b=C#d",
    ],
    [
      "hosts in letters of any script",
      { input: { kind: "urls" } } as const,
      "https://x.test/a,https://bäcker.test",
      "https://x.test/a, https://xn--bcker-gra.test",
    ],
    [
      "a plain address",
      { input: { kind: "url" } } as const,
      "https://X.test/A,b",
      "https://X.test/A,b",
    ],
    ["a number for people", number, "60.000", "60000"],
    ["a number with decimals", number, "60.5", "60.5"],
    [
      "names and values, which are left alone",
      { input: { kind: "pairs" } } as const,
      ' {"a":"b"} ',
      ' {"a":"b"} ',
    ],
  ])("%s", (_, of, given, kept) => {
    expect(tidied(of, given)).toBe(kept);
  });
});

describe("fields that count only with others", () => {
  const need = (name: string, is = "", firm = true, of = "") => ({ field: name, is, of, firm });
  const form = (): Form =>
    new Form("stripe-connect", [
      field({ name: "country", pattern: "[A-Z]{2}" }),
      field({ name: "phone_number", needs: [need("country")] }),
      field({
        name: "state",
        pattern: "NY|ON",
        needs: [need("country", "US", true, "NY"), need("country", "CA", true, "ON")],
      }),
      field({ name: "gender", needs: [need("country", "JP")] }),
      field({ name: "block_kana", needs: [need("zip", "[0-9]{3}-?[0-9]{4}")] }),
      field({ name: "zip", needs: [need("country", "", false)] }),
    ]);
  const said = (of: Form, name: string): string | undefined => {
    const found = of.fields.find((one) => one.name === name);
    if (found === undefined) return undefined;
    of.touch(name);
    return of.flawOf(found)?.key;
  };

  it.each([
    ["phone_number", { phone_number: "1" }, "needs"],
    ["phone_number", { phone_number: "1", country: "DE" }, undefined],
    ["state", { state: "ON", country: "US" }, "needs-value"],
    ["state", { state: "ON", country: "CA" }, undefined],
    ["state", { state: "NY" }, "needs-value"],
    ["gender", { gender: "male", country: "DE" }, "needs-value"],
    ["gender", { gender: "male", country: "JP" }, undefined],
    ["block_kana", { block_kana: "x", zip: "1" }, "needs-shape"],
    ["block_kana", { block_kana: "x", zip: "150-0001" }, undefined],
    ["zip", { zip: "1" }, undefined],
  ])("%s with %o", (name, values, key) => {
    const of = form();
    for (const [field, value] of Object.entries(values)) of.set(field, value);
    expect(said(of, name)).toBe(key);
    expect(of.check(), "what is shown is what holds it up").toBe(key === undefined);
  });
});

describe("what a customer fills in", () => {
  const acme = { ...customer("c1", "Acme"), email: "hr@acme.example", extra: { country: "DE" } };
  const form = (): Form =>
    new Form("stripe-connect", [
      field({ name: "email", from: "email", pattern: "[^@]+@[^@]+" }),
      field({ name: "business_name", from: "name" }),
      field({ name: "country", from: "country" }),
      field({ name: "scope", default: "read_write" }),
    ]);

  it("is shown and left to the core, which does the same", () => {
    const of = form();
    of.suggest(acme);
    expect([of.get("email"), of.get("business_name"), of.get("country")]).toEqual([
      "hr@acme.example",
      "Acme",
      "DE",
    ]);
    expect(of.given()).toEqual({ scope: "read_write" });
    of.suggest(null);
    expect(of.get("email"), "several customers have their own each").toBe("");
  });

  it("gives way to what the person says, and stays out when taken out", () => {
    const of = form();
    of.set("business_name", "Acme Holding");
    of.suggest(acme);
    of.set("email", "");
    expect([of.get("business_name"), of.get("email")]).toEqual(["Acme Holding", ""]);
    expect(of.given()).toEqual({ scope: "read_write", business_name: "Acme Holding", email: "" });
  });

  it("is held to the field's rule like anything else", () => {
    const of = form();
    of.suggest({ ...acme, email: "nobody" });
    expect(of.check()).toBe(false);
  });
});
