/** Parts of a pasted text that a check speaks of. No DOM. */

import type { Check, CheckResult } from "../../bindings.ts";
import type { Tone } from "../../parts/chip.ts";

export const TONE: Record<CheckResult, Tone> = {
  pass: "active",
  fail: "error",
  warn: "action",
  skip: "off",
};

/** From one place in the text up to another, in UTF-16 units. */
export type Mark = { from: number; to: number; tone: Tone };
export type Piece = { text: string; tone: Tone | "" };

/** What is worse is seen, where two checks speak of the same part. */
const WEIGHT: Record<Tone, number> = { error: 5, action: 4, active: 3, waiting: 2, off: 1 };

/** Checks that judge what stands behind the header that one of them names. */
const OF_SIGNATURE = ["header", "signature", "hmac", "other"];
/** Values that a check takes from the text itself. */
const TAKEN = ["event", "account", "host"];
/** A shorter value stands in a text by chance, in characters. */
const LEAST = 5;

const worst = (tones: readonly Tone[]): Tone | undefined =>
  [...tones].sort((a, b) => WEIGHT[b] - WEIGHT[a])[0];

function places(text: string, value: string): number[] {
  const found: number[] = [];
  if (value.length < LEAST) return found;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
    found.push(at);
  return found;
}

/** Where the value of a header stands, as in `X-Signature: abc` and `-H 'x-signature: abc'`. */
function headerValue(text: string, header: string): { from: number; to: number } | undefined {
  const name = header.replace(/[^\w-]/g, "");
  if (name === "") return undefined;
  const found = new RegExp(`\\b${name}["']?\\s*[:=]\\s*["']?([^\\s"',]+)`, "di").exec(text);
  const [from, to] = found?.indices?.[1] ?? [];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** What the checks speak of, as far as it can be found in the text. */
export function marksOf(text: string, checks: readonly Check[]): Mark[] {
  const marks = checks.flatMap(({ values, result }) =>
    TAKEN.flatMap((name) => {
      const value = values[name] ?? "";
      return places(text, value).map((from) => ({
        from,
        to: from + value.length,
        tone: TONE[result],
      }));
    }),
  );
  const judged = checks.filter(({ name }) => OF_SIGNATURE.includes(name));
  const header = judged.find(({ values }) => values.header !== undefined)?.values.header ?? "";
  const place = headerValue(text, header);
  const tone = worst(judged.map(({ result }) => TONE[result]));
  return place === undefined || tone === undefined ? marks : [...marks, { ...place, tone }];
}

/** Cuts a text into marked and plain pieces, in its order; what reaches beyond it is cut off. */
export function pieces(text: string, marks: readonly Mark[]): Piece[] {
  const within = (at: number): number => Math.max(0, Math.min(text.length, at));
  const cut = marks.map(({ from, to, tone }) => ({ from: within(from), to: within(to), tone }));
  const edges = new Set([0, text.length, ...cut.flatMap(({ from, to }) => [from, to])]);
  const ends = [...edges].sort((a, b) => a - b);
  return ends.slice(1).map((to, at) => {
    const from = ends[at] ?? 0;
    const over = cut.filter((mark) => mark.from <= from && mark.to >= to);
    return { text: text.slice(from, to), tone: worst(over.map(({ tone }) => tone)) ?? "" };
  });
}
