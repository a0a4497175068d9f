import { describe, expect, it } from "vitest";
import { shortcut } from "../src/frame/shortcuts.ts";
import { HERE } from "../src/help/lines.ts";
import { PLACES } from "../src/route.ts";

describe("what can be done here", () => {
  it.each(PLACES)("is said in three to five sentences, %s", (place) => {
    const lines = HERE[place] ?? [];
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.length).toBeLessThanOrEqual(5);
  });

  it("names keys that there are", () => {
    const named = Object.values(HERE).flatMap((lines) => lines.flatMap(({ keys }) => keys ?? []));
    expect(named.filter((id) => shortcut(id) === undefined)).toEqual([]);
  });
});
