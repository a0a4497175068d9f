// The first whole path, in the real window with a real keyring: from the first start to a linked, active account.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openBrowser } from "../browser.mjs";
import { openDesk, testId } from "./desk.mjs";
import { path } from "./path.mjs";
import { until } from "./session.mjs";

const CUSTOMER = "Käserei Nordlicht";
const PLACES = ["today", "links", "accounts", "customers", "events", "audit", "compose", "verify", "practice", "integrations", "settings"];

let desk;
let browser;
let url;
let account;

const step = path();

before(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
});

after(async () => {
  await Promise.all([desk?.close(), browser?.close()]);
});

step("the first start shows practice with its demo and one step to take", async () => {
  await desk.find("need");
  assert.equal(await desk.run(`return document.querySelectorAll(".rail .first").length`), 1, "one step is highlighted");
  await desk.picture("first-start");
  await desk.press("nav-compose");
  await desk.find("first-link");
});

step("a new customer gets an auth link", async () => {
  await desk.fill("compose-customer", CUSTOMER);
  await desk.press("compose-customer-option");
  await desk.fill("newcomer-owner_id", "nordlicht-1");
  await desk.fill("newcomer-email", "kontor@nordlicht.example");
  await desk.press("way", `label:has(${testId("way-stackone-auth-link")})`);
  await desk.picture("compose-filled");
  await desk.press("compose-create");
  await desk.find("mail", `${testId("mail")}[data-preview="false"]`);
  await desk.picture("compose-mail");
  await desk.press("outcome-tab-qr");
  await desk.find("qr");
  await desk.press("outcome-tab-link");
  const made = await desk.find("made");
  assert.equal(await made.getAttribute("data-state"), "created");
  url = await (await desk.find("link-url")).getAttribute("value");
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\//, "the practice's link leads to this machine");
  await desk.picture("compose-made");
});

step("the link opens in the person's own browser", async () => {
  await desk.press("link-open");
  await until("the browser", async () => (await desk.session.opened()) === url);
});

step("the customer connects, and the desk learns it from a webhook", async () => {
  const page = await browser.page();
  await page.goto(url);
  await page.screenshot({ path: desk.screen("customer-choose") });
  await page.getByRole("link", { name: "BambooHR" }).click();
  await page.screenshot({ path: desk.screen("customer-sign-in") });
  await page.getByRole("button", { name: "Sign in and connect" }).click();
  await page.getByText("BambooHR is connected").waitFor();
  await page.screenshot({ path: desk.screen("customer-done") });

  await desk.find("made", `${testId("made")}[data-state="completed"]`);
  await desk.picture("compose-linked");
  await desk.press("made-account");
  await desk.find("timeline", `${testId("timeline")} [data-source="webhook"]`);
  account = decodeURIComponent((await desk.run("return location.hash")).split(/[/?]/)[2]);
});

step("the account is active in the grid, and its detail tells how it came about", async () => {
  await desk.go("accounts");
  await desk.fill("search", "Nordlicht");
  const row = `${testId("account-row")}[data-id="${account}"]`;
  await desk.find("row", `${row} .chip.active`);
  await desk.press("row", row);
  await desk.find("detail");
  const kinds = await desk.run(
    `return [...document.querySelectorAll('${testId("timeline")} [data-kind]')].map((event) => event.dataset.kind)`,
  );
  for (const kind of ["account-created", "link-completed"]) assert.ok(kinds.includes(kind), `${kind} is among ${kinds}`);
  await desk.picture("account-detail");
});

step("the trail is whole", async () => {
  await desk.go("audit");
  await desk.press("audit-verify");
  await desk.find("verdict", `${testId("audit-verdict")}[data-ok="true"]`);
  await desk.picture("audit-verified");
});

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing in any place, ${theme}`, async () => {
    await desk.go("settings");
    await desk.choose("settings-theme", theme);
    await desk.find("theme", `html[data-theme="${theme}"]`);
    const findings = [];
    for (const place of PLACES) {
      await desk.go(place);
      await desk.calm();
      await desk.picture(`${place}-${theme}`);
      for (const finding of await desk.findings()) findings.push(`${place}: ${finding}`);
    }
    assert.deepEqual(findings, []);
  });
}

step("after a restart everything is still there, and the keyring opens it", async () => {
  await desk.shut();
  await desk.open();
  await desk.go("audit");
  await desk.press("audit-verify");
  await desk.find("verdict", `${testId("audit-verdict")}[data-ok="true"]`);
  await desk.go("links");
  assert.match(await desk.text("link-row"), new RegExp(CUSTOMER));
});
