// Stripe Connect in the real window: a link filled in from the customer, the consent on practice's page, the account.

import assert from "node:assert/strict";
import { after, before } from "node:test";

import { openBrowser } from "../browser.mjs";
import { openDesk, testId } from "./desk.mjs";
import { path } from "./path.mjs";

let desk;
let browser;
let url;

const step = path();

before(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
});

after(async () => {
  await Promise.all([desk?.close(), browser?.close()]);
});

step("the form is filled in from the customer and says what does not fit", async () => {
  await desk.go("compose");
  await desk.fill("compose-customer", "Bäckerei Kühn");
  await desk.press("compose-customer-option");
  await desk.fill("newcomer-owner_id", "kuehn-1");
  await desk.fill("newcomer-email", "kontor@kuehn.example");
  await desk.press("way", `label:has(${testId("way-stripe-connect-oauth")})`);
  assert.match(await desk.text("mail"), /kontor@kuehn\.example/, "the mail goes to the address that stands in the form");
  await desk.press("more", `${testId("compose-more")} > summary`);
  await desk.fill("compose-phone_number", "555");
  await desk.press("compose-country");
  await desk.find("compose-phone_number-wrong");
  await desk.fill("compose-phone_number", "5551234567");
  await desk.press("compose-country");
  assert.match(await desk.text("compose-phone_number-wrong"), /Country/, "it counts only with a country");
  await desk.fill("compose-country", "DE");
  await desk.picture("stripe-compose");
});

step("every part of the address is named before it is made", async () => {
  await desk.press("outcome-tab-address");
  const state = await desk.find("state", `${testId("part-state")}`);
  assert.match(await state.getText(), /when the link is made/);
  await desk.picture("stripe-address");
  await desk.press("compose-create");
  await desk.find("compose-again");
  await desk.press("outcome-tab-link");
  url = await (await desk.find("link-url")).getAttribute("value");
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/oauth\/authorize\?client_id=ca_/);
});

step("the customer agrees and comes back, and the account is here", async () => {
  const page = await browser.page();
  await page.goto(url);
  if (await page.locator("#password").count()) await page.fill("#password", "practice");
  await page.screenshot({ path: desk.screen("stripe-consent") });
  await page.getByRole("button", { name: "Connect my Stripe account" }).click();
  await page.getByText("your account is connected").waitFor();
  await page.screenshot({ path: desk.screen("stripe-back") });
  await desk.find("made", `${testId("made")}[data-state="completed"]`);
  await desk.press("made-account");
  await desk.find("detail");
  await desk.find("timeline", `${testId("timeline")} [data-source="callback"]`);
  await desk.picture("stripe-account");
});

step("an account that Stripe wants something of says what, and until when", async () => {
  const query = "system:stripe-connect status:action-due";
  const { rows } = await desk.call("account_list", { query, limit: 1 });
  await desk.run("location.hash = `#/accounts/${arguments[0]}`", rows[0].id);
  await desk.find("diagnosis", `${testId("diagnosis")}[data-key="requirements-due"]`);
  await desk.picture("stripe-due");
});
