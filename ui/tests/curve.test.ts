import { describe, expect, it } from "vitest";
import { curvePath } from "../src/pages/today/curve.ts";

const heights = (line: string): number[] =>
  line
    .slice(1)
    .split(" L")
    .map((point) => Number(point.split(" ")[1]));

describe("the curve of accounts", () => {
  it("rises with the numbers, within its field", () => {
    const drawn = heights(curvePath([10, 20, 15]).line);
    expect(drawn).toHaveLength(3);
    expect(drawn[1], "the highest is uppermost").toBeLessThan(drawn[2] ?? 0);
    expect(drawn[0], "the lowest is undermost").toBeGreaterThan(drawn[2] ?? 1);
    for (const y of drawn) expect(y).toBeGreaterThan(0);
    for (const y of drawn) expect(y).toBeLessThan(1);
  });

  it("draws the same number every day as a level line, nothing at the floor", () => {
    const [first, ...more] = heights(curvePath([5, 5, 5]).line);
    expect(more).toEqual([first, first]);
    expect(heights(curvePath([0, 0]).line), "no accounts lie on the floor").toEqual([1, 1]);
  });

  it("closes the area under the line", () => {
    expect(curvePath([1, 2]).area).toMatch(/ L1 1 L0 1 Z$/);
  });
});
