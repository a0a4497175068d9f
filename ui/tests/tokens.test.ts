import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../style/tokens.css"), "utf8");

type Colours = Record<string, string>;

/** Colours of a block, light or dark. */
function colours(selector: string, dark: boolean): Colours {
  const start = css.indexOf(selector);
  const block = css.slice(start, css.indexOf("\n}", start));
  const pairs = [...block.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
  return Object.fromEntries(pairs.map(([, name = "", a = "", b = ""]) => [name, dark ? b : a]));
}

const channel = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours as WCAG counts it. */
function contrast(one = "", other = ""): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["bg", "panel", "sunken"];
const TONES = ["active", "waiting", "action", "error", "off"];

/** Every pair of text and ground that the window has. */
const texts: [string, string][] = [
  ...["ink", "ink-2", "ink-3", "accent"].flatMap((ink) =>
    GROUNDS.map((ground): [string, string] => [ink, ground]),
  ),
  ...["ink", "ink-2", "ink-3"].map((ink): [string, string] => [ink, "accent-soft"]),
  ...TONES.map((tone): [string, string] => [tone, `${tone}-soft`]),
  ...TONES.map((tone): [string, string] => [tone, "panel"]),
  ...TONES.map((tone): [string, string] => ["ink-2", `${tone}-soft`]),
  ...["practice", "sandbox", "live"].flatMap((name) =>
    ["panel", "sunken"].map((ground): [string, string] => [name, ground]),
  ),
  ["on-accent", "accent"],
  ["panel", "error"],
];

describe.each([
  ["light", 4.5, colours(":root {", false)],
  ["dark", 4.5, colours(":root {", true)],
  ["contrast, light", 7, colours('[data-contrast="more"]', false)],
  ["contrast, dark", 7, colours('[data-contrast="more"]', true)],
])("theme %s", (_, least, theme) => {
  it(`has all text at ${least}:1 at least`, () => {
    const weak = texts
      .map(([text, ground]) => ({ text, ground, is: contrast(theme[text], theme[ground]) }))
      .filter(({ is }) => is < least);
    expect(weak).toEqual([]);
  });
});
