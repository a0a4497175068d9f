// Every place of the page over the made-up desk, with texts two fifths longer than English and in three languages: at the
// smallest window nothing is cut off, nothing lies outside, nothing scrolls sideways, and every target can be hit.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openBrowser } from "../browser.mjs";
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

/** What is wrong with the layout, in the page. */
function flaws() {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // What is there for screen readers alone takes a single pixel.
  const seen = (element) => shown(element) && element.getBoundingClientRect().width > 2;
  const name = (element) => element.dataset.testid ?? `${element.tagName.toLowerCase()}.${element.className}`;
  const text = (element) => element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
  const found = [];
  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`);
  for (const main of document.querySelectorAll(".main, .scroll, .detail-body, .rail"))
    if (main.scrollWidth > main.clientWidth + 1)
      found.push(`${main.className} scrolls sideways: ${main.scrollWidth} > ${main.clientWidth}`);
  for (const one of document.querySelectorAll("button, a.button, h1, .rail-name, .tabs button, .check, label")) {
    if (!seen(one) || one.closest(".row, .palette")) continue;
    const { left, right } = one.getBoundingClientRect();
    if (right > innerWidth + 1 || left < -1) found.push(`${name(one)} lies outside: “${text(one)}”`);
    if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== "visible")
      found.push(`${name(one)} is cut off: “${text(one)}”`);
  }
  for (const one of document.querySelectorAll("button, input:not([type=checkbox]):not([type=radio]), select, a.button")) {
    if (!seen(one)) continue;
    const { width, height } = one.getBoundingClientRect();
    if (width < 24 || height < 24) found.push(`${name(one)} is too small to hit: ${width} × ${height}`);
  }
  return found;
}

for (const size of SIZES)
  for (const texts of TEXTS)
    test(`every place holds ${texts} at ${size.width} × ${size.height}`, async () => {
      await page.setViewportSize(size);
      const found = {};
      for (const place of PLACES) {
        await page.goto(`${served.url}?${texts}#/${place}`);
        await page.waitForSelector("html[data-ready]");
        await page.waitForTimeout(150);
        const wrong = await page.evaluate(flaws);
        if (wrong.length > 0) found[place] = wrong;
      }
      assert.deepEqual(found, {});
    });
