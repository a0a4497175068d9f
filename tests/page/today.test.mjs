// What needs somebody, as a person in a hurry meets it: what is alike in one line with its providers, reasons in words, ids
// short enough to compare; and how the end of data and of an account are told before anything is done.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { visit } from "./visit.mjs";

const SCREENS = new URL("../../target/screens/", import.meta.url).pathname;
const STRANGER = "practice-81130734056517b1c9d3423185f66a41";

let desk;
let page;

before(async () => {
  desk = await visit();
  page = desk.page;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await mkdir(SCREENS, { recursive: true });
});

after(async () => {
  await desk?.close();
});

const open = (address, wish) => desk.open(address, wish);

const see = (id) => page.waitForSelector(`[data-testid="${id}"]`);
/** Text without the marks that keep values apart from the words around them. */
const textOf = async (place) => (await place.innerText()).replaceAll(/[\u2068\u2069]/g, "");
const picture = (name) => page.screenshot({ path: join(SCREENS, `${name}.png`) });
const clipboard = (text) =>
  page.waitForFunction(async (wanted) => (await navigator.clipboard.readText()) === wanted, text);

for (const theme of ["light", "dark"])
  test(`many alike are one line that unfolds to their providers, ${theme}`, async () => {
    await open("#/today", `theme=${theme}`);
    const line = page.locator('[data-testid="need"][data-key="reconnect-several"]');
    assert.match(await textOf(line), /28 accounts need reconnect/);
    assert.equal(await line.locator('[data-testid="need-part"]').first().isVisible(), false);
    await line.locator("summary").focus();
    await page.keyboard.press("Enter");
    const parts = line.locator('[data-testid="need-part"]');
    assert.deepEqual(await textOf(parts.first()), "Workday 9");
    await picture(`today-many-${theme}`);
    await parts.first().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => decodeURIComponent(location.hash).includes("provider:workday"));
    const tags = await page.locator(".tag").allInnerTexts();
    assert.ok(tags.some((tag) => /doubt: none/.test(tag)), `${tags}`);
  });

test("a reason is words, with the system's own word small beside it", async () => {
  await open("#/today");
  const lines = page.locator('[data-testid="need"]');
  for (const text of await lines.locator(".need-text .small").allInnerTexts())
    assert.doesNotMatch(text.split("·").at(-1).trim(), /^\S*(_|[a-z][A-Z])\S*$/, "no bare word");
  assert.equal(await lines.first().locator("code").innerText(), "UnknownError");
});

test("somebody without a name is called by both ends of their id, and the whole is at hand", async () => {
  await open("#/today");
  const called = page.locator('[data-testid="need"] a[title^="practice-"]');
  assert.match(await textOf(called), /^practice-36ce2…1d2b: /);
  await open("#/accounts/s5");
  await see("person-copy");
  const heading = page.locator(".detail h2 code");
  assert.equal(await heading.innerText(), "practice-81130…6a41");
  assert.equal(await heading.getAttribute("title"), STRANGER);
  await page.click('[data-testid="person-copy"]');
  await clipboard(STRANGER);
});

for (const [id, day, key] of [
  ["s4", 55, "data-end-soon"],
  ["s5", 61, "data-ended"],
])
  for (const theme of ["light", "dark"])
    test(`day ${day} of the data says what is left to do, ${theme}`, async () => {
      await open(`#/accounts/${id}`, `theme=${theme}`);
      await page.waitForSelector(`[data-testid="diagnosis"][data-key="${key}"]`);
      assert.equal(await page.locator('[data-testid="kept"]').getAttribute("data-day"), String(day));
      await see("step-new-link");
      await picture(`retention-${day}-${theme}`);
    });

test("in live an account ends only by its name, and it is said before what ends with it", async () => {
  await open("#/accounts/s4", "environment=live&theme=dark");
  const ask = await see("account-disconnect");
  assert.match(await ask.innerText(), /live/i);
  await ask.click();
  const form = page.locator('form[data-testid="disconnect"]');
  assert.match(await textOf(form), /revokes the connection to SSS and deletes its data/);
  const name = await page.locator(".detail h2").innerText();
  const confirm = page.locator('[data-testid="disconnect-confirm"]');
  assert.ok(await confirm.isDisabled());
  await page.fill("#disconnect-word", name.slice(1));
  assert.ok(await confirm.isDisabled(), "almost the name is not the name");
  await page.fill("#disconnect-word", name);
  assert.ok(await confirm.isEnabled());
  await picture("disconnect-live");
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
});

test("of somebody without a name the word to type can be copied, whole", async () => {
  await open("#/accounts/s5", "environment=live");
  await page.click('[data-testid="account-disconnect"]');
  await page.click('[data-testid="disconnect-copy"]');
  await clipboard(STRANGER);
  await picture("disconnect-stranger");
  await page.focus("#disconnect-word");
  await page.keyboard.press("Control+V");
  assert.ok(await page.locator('[data-testid="disconnect-confirm"]').isEnabled());
});
