/** Texts in three languages, switchable at run time. */

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { computed, signal } from "@preact/signals-core";
import de from "../../src-tauri/locales/de.ftl?raw";
import en from "../../src-tauri/locales/en.ftl?raw";
import zh from "../../src-tauri/locales/zh-CN.ftl?raw";
import type { Environment } from "./bindings.ts";

export const LANGUAGES = ["en", "de", "zh-CN"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words. */
export const NAMES: Record<Language, string> = {
  en: "English",
  de: "Deutsch",
  "zh-CN": "简体中文",
};

const SOURCES: Record<Language, string> = { en, de, "zh-CN": zh };

export type Values = Record<string, FluentVariable>;

/** The language to show when the person has set none: the first the system lists that we speak. */
export function spoken(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const main = tag.toLowerCase().split("-")[0];
    const found = LANGUAGES.find((language) => language.toLowerCase().split("-")[0] === main);
    if (found !== undefined) return found;
  }
  return "en";
}

/** The language in use; whatever reads a text is drawn again when it changes. */
export const language = signal<Language>("en");

/** What the system lists, such as `en-GB`; the page puts it in at the start. */
export const regions = signal<readonly string[]>([]);

/** The language in the form of the system's region, for dates and numbers. */
export const locale = computed(() => {
  const main = language.value.split("-")[0];
  return regions.value.find((region) => region.split("-")[0] === main) ?? language.value;
});

/** What every text goes through before it is shown; layouts are tried with longer ones by it. */
export const altered = signal<(text: string) => string>((text) => text);

/** The texts of a language by their keys, as they are written. */
function written(source: string): Map<string, string> {
  const texts = source.split(/\n(?=[a-z])/);
  return new Map(texts.map((text) => [text.slice(0, text.indexOf(" ")), text]));
}

/** Each text is read when it is first shown: reading all of them at once would hold up the first picture. */
const bundle = computed(() => ({
  read: new FluentBundle(language.value, { transform: altered.value }),
  unread: written(SOURCES[language.value]),
}));

function pattern(key: string) {
  const [id = "", attribute] = key.split(".");
  const { read, unread } = bundle.value;
  const text = unread.get(id);
  if (text !== undefined) {
    read.addResource(new FluentResource(text));
    unread.delete(id);
  }
  const message = read.getMessage(id);
  return attribute === undefined ? message?.value : message?.attributes[attribute];
}

/** The text of a key, `id` or `id.attribute`; a missing one shows as its key, which a test finds first. */
export function t(key: string, values?: Values): string {
  const found = pattern(key);
  if (found === undefined || found === null) return key;
  return bundle.value.read.formatPattern(found, values ?? null, []);
}

/** The text of a key that need not exist, such as the help of an option. */
export function tMaybe(key: string, values?: Values): string | undefined {
  return pattern(key) ? t(key, values) : undefined;
}

/** The environment that verbs act in; the page puts it in. */
export const ground = signal<Environment>("practice");

/** The text of a verb; in live that word stands in it, where `<key>-live` says how. */
export function verb(key: string, values?: Values): string {
  const plain = t(key, values);
  return ground.value === "live" ? tOr(`${key}-live`, plain, values) : plain;
}

/** The first of the keys that has a text; for words of the systems, which are open lists. */
export function tOr(key: string, otherwise: string, values?: Values): string {
  return tMaybe(key, values) ?? otherwise;
}
