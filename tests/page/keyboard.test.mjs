// The page by the keyboard alone: keys lead where they say, and the keyboard is never left nowhere.

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";

import { openBrowser } from "../browser.mjs";
import { servePage } from "./serve.mjs";

let browser;
let page;
let served;

before(async () => {
  [browser, served] = await Promise.all([openBrowser(), servePage()]);
  page = await browser.page();
});

beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("about:blank");
});

after(async () => {
  await Promise.all([browser?.close(), served?.close()]);
});

async function open(address, wish = "") {
  await page.goto(`${served.url}?${wish}${address}`);
  await page.waitForSelector("html[data-ready]");
}

const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const place = () => page.evaluate(() => location.hash.replace("#/", ""));

/** Waits until the keyboard is there. */
const on = (selector) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector, { timeout: 3000 });

test("keys lead to places, to a new link and to the list", async () => {
  await open("#/accounts");
  await press("g", "c");
  assert.equal(await place(), "customers");
  await press("c");
  assert.equal(await place(), "compose");
  await press("Alt+ArrowLeft");
  await page.waitForFunction(() => location.hash === "#/customers");
  await page.waitForSelector('[data-testid="customer-row"]');
  await press("j");
  await on('[role="row"]');
  await press("/");
  await on("#search");
});

test("what is on show is saved as a view, found in the palette, removed and brought back", async () => {
  await open("#/accounts?q=status:active");
  await page.focus('[data-testid="accounts-views"]');
  await press("Enter");
  await page.focus('[data-testid="view-name"]');
  await page.keyboard.type("All well");
  await press("Enter");
  await page.waitForSelector('[data-testid="accounts-views"]:has-text("All well")');
  await press("g", "c");
  await press("Control+k");
  await page.keyboard.type("all well");
  await page.waitForSelector('[data-testid="palette-item"][data-id^="view/"]');
  await press("Enter");
  assert.match(await place(), /^accounts\?q=status/);
  await page.focus('[data-testid="accounts-views"]');
  await press("Enter");
  await page.focus('[data-name="All well"] [data-testid="view-remove"]');
  await press("Enter");
  await page.waitForSelector('[data-name="All well"]', { state: "detached" });
  await press("Escape", "Control+z");
  await page.waitForSelector('[data-testid="accounts-views"]:has-text("All well")');
});

test("the skip link is the first stop, and leads to the content", async () => {
  await open("#/accounts");
  await press("Tab");
  await on('[data-testid="skip"]');
  await press("Enter");
  await on("h1");
});

test("the palette gives the keyboard back to where it was", async () => {
  await open("#/accounts");
  await page.focus('[data-testid="nav-links"]');
  await press("Control+k");
  await on('[role="combobox"]');
  await press("Escape");
  await on('[data-testid="nav-links"]');
});

test("the palette does what its first entry says, and knows it the next time", async () => {
  await open("#/accounts");
  await press("Control+k");
  await page.keyboard.type("dark");
  await page.waitForSelector('[data-testid="palette-item"][data-id="theme/dark"][aria-selected="true"]');
  await press("Enter");
  await page.waitForSelector('html[data-theme="dark"]');
  await press("Control+z");
  await page.waitForSelector("html:not([data-theme])");
  await press("Control+k");
  await page.waitForSelector('[aria-labelledby="palette-recent"] [data-id="theme/dark"]');
});

test("a detail over the list gives the keyboard back to its row", async () => {
  await page.setViewportSize({ width: 900, height: 600 });
  await open("#/accounts");
  await page.waitForSelector('[data-testid="account-row"]');
  await press("j", "j", "Enter");
  await on('[data-testid="detail"] *');
  await press("Escape");
  await on('[data-testid="account-row"][data-id="a1"]');
});

test("a button that is off while it works has the keyboard again afterwards", async () => {
  await open("#/integrations/i1", "slow=150");
  await page.focus('[data-testid="integration-test"]');
  await press("Enter");
  await page.waitForSelector('[data-testid="integration-test"]:disabled');
  await page.waitForSelector('[data-testid="integration-test"]:not(:disabled)');
  await on('[data-testid="integration-test"]');
});

test("a dialog keeps the keyboard inside and gives it back", async () => {
  await open("#/accounts");
  await page.focus('[data-testid="everything"]');
  await press("Control+/");
  await on('[data-testid="key-sheet"] *');
  for (let at = 0; at < 6; at += 1) await press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".main") === null), true);
  await press("Escape");
  await on('[data-testid="everything"]');
});

test("single letters do nothing once they are off, and the other ways stay", async () => {
  await open("#/settings");
  await page.click("#settings-single_keys");
  await page.waitForSelector('[data-testid="undo"]');
  await page.evaluate(() => document.activeElement.blur());
  await press("c", "g", "a", "?");
  assert.equal(await place(), "settings");
  assert.equal(await page.locator('[data-testid="key-sheet"]').count(), 0);
  await press("Control+/");
  await page.waitForSelector('[data-testid="key-sheet"]');
});

test("letters typed into a field are text", async () => {
  await open("#/customers/%2B");
  await page.focus("#customer-name");
  await page.keyboard.type("gc?/");
  assert.equal(await page.inputValue("#customer-name"), "gc?/");
  assert.equal(await place(), "customers/%2B");
});
