// The guided first link in Practice, by the keyboard alone, in the real window over the real core.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Key } from "selenium-webdriver";

import { openDesk } from "./desk.mjs";
import { until } from "./session.mjs";

let desk;

before(async () => {
  desk = await openDesk({ size: "900x600" });
  await until("the demo", async () => (await desk.call("desk_state")).counts.accounts > 0);
});

after(() => desk?.close());

test("leads from the first start to the account by the keyboard alone", async () => {
  await desk.find("first-link-go");
  await tabTo("first-link-go");
  await press(Key.ENTER);
  await step("customer");
  await on("compose-customer");
  await press(..."Kestrel");
  await desk.find("compose-customer-option");
  await press(Key.ENTER);
  await step("create");
  await press(Key.ENTER);
  await step("play");
  await desk.picture("guide-play");
  // To the place and the very button that the guide speaks of.
  await tabTo("guide-go");
  await press(Key.ENTER);
  await on("play-linked");
  await press(Key.ENTER);
  await step("account");
  await on("played-account");
  await press(Key.ENTER);
  await step("done");
  await desk.find("detail");
  await desk.picture("guide-done");
  assert.match(await desk.run("return location.hash"), /^#\/accounts\/./);
});

/** Presses keys one after the other; they go where the keyboard is. */
async function press(...keys) {
  await desk.driver.actions().sendKeys(...keys).perform();
}

function step(name) {
  return desk.find("guide", `[data-testid="guide"][data-step="${name}"]`);
}

/** Name of what has the keyboard. */
function here() {
  return desk.run(`return document.activeElement?.dataset.testid ?? document.activeElement?.id ?? ""`);
}

function on(name) {
  return until(`the keyboard on ${name}`, async () => (await here()) === name);
}

async function tabTo(name, most = 60) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if ((await here()) === name) return;
    await press(Key.TAB);
  }
  assert.fail(`${name} is not reached by the keyboard`);
}
