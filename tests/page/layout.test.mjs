// Every place of the page over the made-up desk, with texts two fifths longer than English and in three languages: at the
// smallest window nothing is cut off, nothing lies outside, nothing scrolls sideways, and every target can be hit.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openBrowser } from "../browser.mjs";
import { flaws } from "../flaws.mjs";
import { PLACES } from "./places.mjs";
import { servePage } from "./serve.mjs";

const TEXTS = ["pseudo", "language=de", "language=zh-CN"];
const SIZES = [
  { width: 900, height: 600 },
  // A window of 1280 × 800 at 200 %.
  { width: 640, height: 400 },
];

let browser;
let page;
let served;

before(async () => {
  [browser, served] = await Promise.all([openBrowser(), servePage()]);
  page = await browser.page();
});

after(async () => {
  await Promise.all([browser?.close(), served?.close()]);
});

for (const size of SIZES)
  for (const texts of TEXTS)
    test(`every place holds ${texts} at ${size.width} × ${size.height}`, async () => {
      await page.setViewportSize(size);
      const found = {};
      for (const place of PLACES) {
        await page.goto(`${served.url}?${texts}#/${place}`);
        await page.waitForSelector("html[data-ready]");
        await page.waitForTimeout(150);
        const wrong = await page.evaluate(flaws, texts === "pseudo");
        if (wrong.length > 0) found[place] = wrong;
      }
      assert.deepEqual(found, {});
    });
