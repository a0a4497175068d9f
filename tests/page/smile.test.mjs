// What Smile adds to the page, by the keyboard and the clipboard: files of settings, templates, and asking before an end.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { visit } from "./visit.mjs";

const ENV = "API_KEY=abc-123\nAPI_SECRET=def-456\nOPEN_API_HOST=https://sandbox.smileapi.io\nAPP_PORT=8000\n";

let desk;
let page;

before(async () => {
  desk = await visit();
  page = desk.page;
});

after(async () => {
  await desk?.close();
});

const open = (address, wish) => desk.open(address, wish);

const value = (id) => page.locator(`#${id}`).inputValue();

test("a pasted file of settings fills the form, and turns it to its system", async () => {
  await open("#/integrations/new", "environment=sandbox");
  await page.focus("#integration-api_key");
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, ENV);
  await page.waitForSelector("#integration-api_secret");
  assert.deepEqual([await value("integration-api_key"), await value("integration-api_secret")], ["abc-123", "def-456"]);
  await page.waitForSelector('[data-testid="key-guess"]');
});

test("a dropped one of another environment says so at its field, and leads there", async () => {
  await open("#/integrations/new", "environment=live");
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], ".env"));
    const form = document.querySelector("#integration-form");
    form.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, ENV);
  await page.waitForSelector("#integration-api_key-wrong");
  assert.ok(await page.locator('[data-testid="integration-save"]').isDisabled());
  await page.click('[data-testid="key-move-sandbox"]');
  await page.waitForFunction(() => document.querySelector("#integration-api_secret")?.value === "def-456");
});

test("a template is opened, counted and warned of as it is typed, and asked for before it goes", async () => {
  await open("#/integrations/i2?part=templates");
  await page.focus('[data-testid="template-row"]');
  await page.keyboard.press("Enter");
  await page.fill("#template-name", "x".repeat(65));
  assert.equal(await page.textContent('[data-testid="count-name"]'), "65 / 64");
  await page.waitForSelector("#template-name-wrong");
  await page.fill("#template-name", "Income");
  await page.fill("#template-subject", "{{who}} asks");
  await page.waitForSelector('[data-testid="template-warning"][data-key="template-unknown"]');
  await page.click('[data-testid="template-save"]');
  await page.click('[data-testid="template-remove"]');
  await page.waitForSelector("#template-removal[open]");
  await page.keyboard.press("Escape");
  await page.waitForSelector("#template-removal", { state: "detached" });
});

test("test logins stand in the form with their copies, and never in live", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("#/compose?kind=smile/wink", "environment=sandbox");
  await page.click('[data-testid="login-0-email-copy"]');
  const wanted = "gpalomero1234@smileapi.io";
  await page.waitForFunction(async (text) => (await navigator.clipboard.readText()) === text, wanted);
  await open("#/compose?kind=smile/invitation", "environment=practice");
  await page.click('[data-testid="logins"] summary');
  assert.equal(await page.locator('[data-testid="login"]').count(), 4);
  await open("#/compose?kind=smile/wink", "environment=live");
  await page.waitForSelector('[data-testid="way-smile-wink"]');
  assert.equal(await page.locator('[data-testid="logins"]').count(), 0);
});

test("a room that is refused says so, and leads to the keys", async () => {
  for (const [part, command] of [
    ["templates", "template_list"],
    ["webhooks", "webhook_list"],
    ["people", "person_list"],
    ["providers", "provider_list"],
  ]) {
    await open(`#/integrations/i2?part=${part}`, `fail=${command}`);
    await page.waitForSelector('[data-testid="error"][data-code="unauthorized"]');
    await page.click('[data-testid="step-replace-key"]');
    await page.waitForSelector('[data-testid="part-tab-access"][aria-selected="true"]');
  }
});

test("an empty room says what will be there", async () => {
  for (const part of ["templates", "webhooks", "people", "providers"]) {
    await open(`#/integrations/i2?part=${part}`, "bare");
    await page.waitForSelector('[data-testid="empty"] p');
  }
  await open("#/compose?kind=smile/invitation", "bare");
  await page.click('[data-testid="outcome"] a[href*="part=templates"]');
  await page.waitForSelector('[data-testid="part-tab-templates"][aria-selected="true"]');
});

for (const size of [
  { width: 900, height: 600 },
  { width: 640, height: 400 },
])
  for (const texts of ["language=de", "language=zh-CN"])
    test(`a list of choices shows each of them whole, ${texts} at ${size.width} × ${size.height}`, async () => {
      await page.setViewportSize(size);
      for (const [address, field] of [
        ["#/integrations/i2?part=webhooks&item=new", "webhook-event_types"],
        ["#/compose?kind=smile/invitation", "compose-customer"],
        ["#/compose?kind=stackone/auth-link", "compose-provider"],
      ]) {
        await open(address, texts);
        await page.click(`#${field}`);
        const cut = await page.locator(`#${field}-list li`).evaluateAll((all) =>
          all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.innerText),
        );
        assert.deepEqual(cut, [], field);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    });

test("every part has an address that back leads out of", async () => {
  await open("#/integrations/i2");
  for (const part of ["templates", "webhooks", "people", "providers"]) {
    await page.click(`[data-testid="part-tab-${part}"]`);
    await page.waitForFunction((wanted) => location.hash.includes(`part=${wanted}`), part);
  }
  await page.goBack();
  await page.waitForSelector('[data-testid="part-tab-people"][aria-selected="true"]');
  await page.waitForSelector('[data-testid="people"]');
});

test("an event calls by both ends of their id whom nobody knows by name, in the list and beside it", async () => {
  await open("#/events");
  const called = page.locator('[role="gridcell"] code.whole').first();
  await called.waitFor();
  const whole = "practice-81130734056517b1c9d3423185f66a41";
  assert.deepEqual([await called.textContent(), await called.getAttribute("title")], ["practice-81130…6a41", whole]);
  await called.click();
  const beside = page.locator(".facts code.whole").first();
  await beside.waitFor();
  assert.equal(await beside.getAttribute("title"), whole);
});
