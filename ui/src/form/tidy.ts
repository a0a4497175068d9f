/** What people paste, without what came along: blanks, quotes, line ends, the name of a variable. No DOM. */

import type { Field } from "../bindings.ts";

/** Blanks without a width, the mark at the head of files, soft hyphens. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;
const QUOTES = ['""', "''", "``", "“”", "„“", "”“", "‘’", "‚‘", "«»", "»«", "「」", "<>"];
/** `export STACKONE_API_KEY=`, as a secret stands in a file of settings. */
const VARIABLE = /^(?:export\s+)?[A-Z][A-Z0-9]*_[A-Z0-9_]*=(?=\S)/u;
const BEARER = /^(?:Authorization:\s*)?Bearer\s+/iu;
/** `1,000`, `1.000`, `1 000`, `1’000`. */
const GROUPED = /^\d{1,3}(?:[.,'’\s]\d{3})+$/u;

const quoted = (text: string): boolean =>
  text.length > 1 && QUOTES.some((pair) => text[0] === pair[0] && text.at(-1) === pair[1]);

/** Takes off blanks and quotes around a text, however many. */
export function tidy(text: string): string {
  const bare = text.replace(UNSEEN, "").trim();
  return quoted(bare) ? tidy(bare.slice(1, -1)) : bare;
}

/** A letter beyond ASCII. */
const BEYOND = /[\u0080-\u{10ffff}]/u;
const ADDRESS = /^(https?:\/\/)([^/?#\\@:]+)(.*)$/isu;

/** An address with its host as the core sends it, in the `xn--` form; all else stays to the letter. */
function asSent(text: string): string {
  const [, scheme = "", host = "", rest = ""] = ADDRESS.exec(text) ?? [];
  if (!BEYOND.test(host) || !URL.canParse(text)) return text;
  return `${scheme}${new URL(text).hostname}${rest}`;
}

/** What a field makes of a text that was pasted into it, or left in it. */
export function tidied({ input }: Pick<Field, "input">, text: string): string {
  const bare = tidy(text);
  switch (input.kind) {
    case "secret":
      return tidy(bare.replace(VARIABLE, "").replace(BEARER, ""));
    case "number":
      return GROUPED.test(bare) ? bare.replace(/\D/gu, "") : bare;
    case "url":
    case "registered":
      return asSent(bare);
    case "urls":
      return BEYOND.test(bare)
        ? bare
            .split(",")
            .map((one) => asSent(one.trim()))
            .join(", ")
        : bare;
    case "text":
    case "suggest":
    case "provider":
      return bare;
    default:
      return text;
  }
}
