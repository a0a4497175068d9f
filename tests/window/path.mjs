// Tests that stand on one another.

import { test } from "node:test";

/** Steps of one path: with one missing, those after it have nothing to stand on and are skipped. */
export function path() {
  let broken = false;
  return (name, take) =>
    test(name, async (t) => {
      if (broken) return t.skip("a step before it failed");
      broken = true;
      await take();
      broken = false;
    });
}
