// The guided first link, by somebody who has never seen the window and touches nothing but the keyboard.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openBrowser } from "../browser.mjs";
import { servePage } from "./serve.mjs";

let browser;
let page;
let served;

before(async () => {
  [browser, served] = await Promise.all([openBrowser(), servePage()]);
  page = await browser.page();
  await page.setViewportSize({ width: 900, height: 600 });
});

after(async () => {
  await Promise.all([browser?.close(), served?.close()]);
});

/** Name of what has the keyboard. */
const here = () => page.evaluate(() => document.activeElement?.dataset.testid ?? document.activeElement?.id ?? "");

async function tabTo(name, most = 60) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if ((await here()) === name) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${name} is not reached by the keyboard`);
}

const step = (name) => page.waitForSelector(`[data-testid="guide"][data-step="${name}"]`);

async function firstStart() {
  await page.goto("about:blank");
  await page.goto(`${served.url}?empty=1`);
  await page.waitForSelector("html[data-ready]");
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.waitForSelector('[data-testid="first-link-go"]');
}

test("leads from the first start to the account by the keyboard alone", async () => {
  await firstStart();
  await tabTo("first-link-go");
  await page.keyboard.press("Enter");
  await step("customer");
  await page.waitForFunction(() => document.activeElement?.id === "compose-customer");
  await page.keyboard.type("nor");
  await page.waitForSelector('[data-testid="compose-customer-option"]');
  await page.keyboard.press("Enter");
  await step("create");
  await page.keyboard.press("Enter");
  await step("play");
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await tabTo("play-linked");
  await page.keyboard.press("Enter");
  await step("account");
  await page.waitForFunction(() => document.activeElement?.dataset.testid === "played-account");
  await page.keyboard.press("Enter");
  await step("done");
  assert.match(await page.evaluate(() => location.hash), /^#\/accounts\/./);
});

test("points at the very thing when asked", async () => {
  await firstStart();
  await tabTo("first-link-go");
  await page.keyboard.press("Enter");
  await step("customer");
  await page.keyboard.press("g");
  await page.waitForFunction(() => document.activeElement?.id === "compose-customer");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("nor");
  await page.waitForSelector('[data-testid="compose-customer-option"]');
  await page.keyboard.press("Enter");
  await step("create");
  await page.locator('[data-testid="guide-go"]').focus();
  await page.keyboard.press("Enter");
  assert.equal(await here(), "compose-create");
  await page.keyboard.press("Enter");
  await step("play");
  await page.locator('[data-testid="guide-go"]').focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.dataset.testid === "play-linked");
});

test("can be left, waits, and goes on after the window was closed", async () => {
  await firstStart();
  await tabTo("first-link-go");
  await page.keyboard.press("Enter");
  await step("customer");
  await tabTo("guide-leave");
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-testid="guide"]', { state: "detached" });
  await page.evaluate(() => {
    location.hash = "#/practice";
  });
  await tabTo("guide-begin");
  await page.keyboard.press("Enter");
  await step("customer");
  await page.reload();
  await step("customer");
});
