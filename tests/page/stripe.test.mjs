// An install that nobody here asked for, by the keyboard: from Today and from a pasted way back to whose it is.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { visit } from "./visit.mjs";

const SCREENS = new URL("../../target/screens/", import.meta.url).pathname;

let desk;
let page;

before(async () => {
  desk = await visit();
  page = desk.page;
  await mkdir(SCREENS, { recursive: true });
});

after(async () => {
  await desk?.close();
});

const open = (address, wish) => desk.open(address, wish);

const see = (id) => page.waitForSelector(`[data-testid="${id}"]`);
const focused = (id) => page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
const picture = (name) => page.screenshot({ path: join(SCREENS, `${name}.png`) });

test("from Today to whose it is, without a mouse", async () => {
  await open("#/today");
  await see("solve-bind");
  await page.focus('[data-testid="solve-bind"]');
  await page.keyboard.press("Enter");
  await focused("bind-customer");
  await picture("bind");
  await page.keyboard.press("Enter");
  await see("bind-customer-wrong");
  await page.keyboard.type("Glo");
  await see("bind-customer-option");
  await picture("bind-options");
  // The first Escape closes the suggestions, the second the question.
  await page.keyboard.press("Escape");
  assert.ok(await page.isVisible('[data-testid="bind"]'));
  await page.keyboard.press("ArrowDown");
  await see("bind-customer-option");
  await page.keyboard.press("Enter");
  await see("bind-customer-picked");
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-testid="bind"]', { state: "detached" });
  await page.waitForSelector('[data-testid="diagnosis"]', { state: "detached" });
  assert.match(await page.locator(".detail").innerText(), /Globex/);
});

test("a second Escape takes the question back, and its step asks it again", async () => {
  await open("#/accounts/u1");
  await page.click('[data-testid="step-bind"]');
  await focused("bind-customer");
  await page.keyboard.press("Escape");
  await page.waitForSelector('[data-testid="bind"]', { state: "detached" });
  await page.waitForSelector('[data-testid="step-bind"]');
});

test("a pasted way back leads there, and one that goes on to the link to be sent", async () => {
  await open("#/verify");
  await page.fill("#verify-text", "?code=ac_1&account_id=acct_1");
  await page.keyboard.press("Control+Enter");
  await page.click('[data-testid="next-do-take-callback"]');
  await page.click('[data-testid="step-bind"]');
  await focused("bind-customer");
  await open("#/verify");
  await page.fill("#verify-text", "?state=Az&code=ac_1");
  await page.keyboard.press("Control+Enter");
  await page.click('[data-testid="next-do-take-callback"]');
  await see("onward-url");
  await picture("onward");
  await page.click('[data-testid="onward-link"]');
  await page.waitForFunction(() => location.hash === "#/links/l2");
});

test("the header that acts for a connected account is copied as it is sent", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("#/accounts/u2");
  await see("acts-by");
  await picture("acts-by");
  await page.click('[data-testid="acts-by-copy"]');
  const wanted = "Stripe-Account: acct_1QxPractice7Kuehn";
  await page.waitForFunction(async (text) => (await navigator.clipboard.readText()) === text, wanted);
});
