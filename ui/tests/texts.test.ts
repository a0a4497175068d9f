import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { LANGUAGES, spoken } from "../src/texts.ts";
import { allowed, families } from "./families.ts";

const ROOT = join(import.meta.dirname, "../..");

const source = (language: string): string =>
  readFileSync(join(ROOT, `src-tauri/locales/${language}.ftl`), "utf8");

/** Keys with their texts: `id` and `id.attribute`. */
function texts(language: string): Map<string, string> {
  const found = new Map<string, string>();
  let id = "";
  let key = "";
  for (const line of source(language).split("\n")) {
    const message = /^([a-zA-Z][\w-]*) =(.*)$/.exec(line);
    const attribute = /^ {4}\.([\w-]+) =(.*)$/.exec(line);
    if (message) id = message[1] ?? "";
    if (message) key = id;
    if (attribute) key = `${id}.${attribute[1]}`;
    const text = message?.[2] ?? attribute?.[2] ?? line;
    if (key !== "" && !line.startsWith("#")) found.set(key, `${found.get(key) ?? ""}${text}\n`);
  }
  // A message with attributes alone has no text of its own.
  for (const [name, text] of found) if (text.trim() === "") found.delete(name);
  return found;
}

const variables = (text: string): string[] =>
  [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name))].sort();

const english = texts("en");

function pageSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pageSources(path);
    return entry.name.endsWith(".ts") && entry.name !== "bindings.ts"
      ? [readFileSync(path, "utf8")]
      : [];
  });
}

const code = pageSources(join(ROOT, "ui/src")).join("\n");
const literals = new Set([...code.matchAll(/"([\w.-]+)"/g)].map(([, text = ""]) => text));
/** Keys that are asked for by name. */
const named = [
  ...[...code.matchAll(/\b(?:t|tMaybe|tOr)\(\s*"([\w.-]+)"/g)].map(([, key = ""]) => key),
  ...[...code.matchAll(/\bverb\(\s*"([\w.-]+)"/g)].flatMap(([, key = ""]) => [key, `${key}-live`]),
  ...[...code.matchAll(/\bfact\(\s*"([\w.-]+)"/g)].map(([, key = ""]) => key),
  ...[...code.matchAll(/\bempty\(\s*"([\w.-]+)"/g)].flatMap(([, key = ""]) => [key, `${key}.help`]),
];
const made = families();

describe("texts", () => {
  it.each(LANGUAGES)("can be read, %s", (language) => {
    const errors = new FluentBundle(language).addResource(new FluentResource(source(language)));
    expect(errors).toEqual([]);
    const keys = [...source(language).matchAll(/^([a-zA-Z][\w-]*) =/gm)].map(([, id]) => id);
    expect(
      keys.filter((key, at) => keys.indexOf(key) !== at),
      "no key twice",
    ).toEqual([]);
    const others = source(language).match(/^-[a-z].*|\{ *-?[a-z][\w-]*(\.[\w-]+)? *\}/gm);
    expect(others, "each text is read by itself, and can name no other").toBeNull();
  });

  it.each(LANGUAGES)("are whole: every key, with the same values in it, %s", (language) => {
    const here = texts(language);
    expect([...here.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of here) {
      const wanted = variables(english.get(key) ?? "");
      const unknown = variables(text).filter((name) => !wanted.includes(name) && name !== "count");
      expect(unknown, `${key} uses what nobody gives it`).toEqual([]);
    }
  });

  it("hold every key that the page asks for", () => {
    const missing = [...named, ...made].filter((key) => !english.has(key));
    expect([...new Set(missing)]).toEqual([]);
  });

  it("hold no key that nobody asks for", () => {
    const asked = new Set([...named, ...allowed(), ...literals]);
    expect([...english.keys()].filter((key) => !asked.has(key))).toEqual([]);
  });
});

describe("the language", () => {
  it("is the first of the system's that we speak", () => {
    expect(spoken(["fr-FR", "de-AT", "en"])).toBe("de");
    expect(spoken(["zh-TW"]), "the other script is nearer than English").toBe("zh-CN");
    expect(spoken(["fr"])).toBe("en");
  });
});
