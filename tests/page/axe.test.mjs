// axe-core over the page and its made-up desk: every place, every theme, every language, and what lies over the window.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { openBrowser } from "../browser.mjs";
import { PLACES } from "./places.mjs";
import { servePage } from "./serve.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Each theme, language and environment once; the texts' colours are counted in the page's own tests. */
const LOOKS = [
  "theme=light",
  "theme=dark&language=de&environment=live",
  "theme=contrast&language=zh-CN&environment=sandbox",
];
/** What is opened over a place, by its keys. */
const OVER = { palette: ["Control+k"], keys: ["Control+/"], environments: ["Control+e"], jobs: ["g", "j"], here: ["F1"], live: [] };

let browser;
let page;
let served;

before(async () => {
  [browser, served] = await Promise.all([openBrowser(), servePage()]);
  page = await browser.page();
  await page.setViewportSize({ width: 1280, height: 800 });
});

after(async () => {
  await Promise.all([browser?.close(), served?.close()]);
});

async function open(look, place) {
  await page.goto(`${served.url}?${look}#/${place}`);
  await page.waitForSelector("html[data-ready]");
  await page.waitForTimeout(150);
}

async function findings() {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
}

for (const look of LOOKS)
  test(`axe finds nothing in any place, ${look}`, async () => {
    const found = {};
    for (const place of PLACES) {
      await open(look, place);
      const wrong = await findings();
      if (wrong.length > 0) found[place] = wrong;
    }
    assert.deepEqual(found, {});
  });

test("axe finds nothing in what lies over the window", async () => {
  const found = {};
  for (const [name, keys] of Object.entries(OVER)) {
    // Another fragment alone would leave open what was opened before.
    await page.goto("about:blank");
    await open("theme=light&environment=live", "accounts");
    if (name === "live") await page.click('[data-testid="live-ask"]');
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(150);
    const wrong = await findings();
    if (wrong.length > 0) found[name] = wrong;
  }
  assert.deepEqual(found, {});
});

test("axe finds nothing in saved views, in a backup and in a file of settings", async () => {
  const found = {};
  const look = async (name) => {
    const wrong = await findings();
    if (wrong.length > 0) found[name] = wrong;
  };
  const click = (id) => page.click(`[data-testid="${id}"]`);
  for (const theme of ["light", "dark"]) {
    await page.goto("about:blank");
    await open(`theme=${theme}`, "accounts");
    await click("accounts-views");
    await click("view-rename");
    await look(`views, ${theme}`);
    await page.goto("about:blank");
    await open(`theme=${theme}`, "settings?at=backup");
    await click("backup-now");
    await click("settings-export");
    const file = { name: "settings.json", mimeType: "application/json", buffer: Buffer.from("{}") };
    await page.setInputFiles('[data-testid="settings-import-file"]', file);
    for (const id of ["backup-report", "settings-exported", "settings-report"])
      await page.waitForSelector(`[data-testid="${id}"]`);
    await look(`backup, ${theme}`);
  }
  assert.deepEqual(found, {});
});

test("axe finds nothing in what is made for two customers", async () => {
  const found = {};
  await open("theme=dark", "compose");
  for (const name of ["Acme", "North"]) {
    await page.fill("#compose-customer", name);
    await page.waitForSelector('[data-testid="compose-customer-option"]');
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Control+Enter");
  for (const tab of ["mail", "link", "qr", "request", "code"]) {
    await page.click(`#outcome-tab-${tab}`);
    await page.waitForTimeout(150);
    const wrong = await findings();
    if (wrong.length > 0) found[tab] = wrong;
  }
  assert.deepEqual(found, {});
});
