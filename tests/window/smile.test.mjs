// Smile in the real window: a template and a webhook are made at its practice, somebody is invited, opens the page, types
// the code that was asked for, and stands here on day 1 of 60.

import assert from "node:assert/strict";
import { after, before } from "node:test";

import { Key } from "selenium-webdriver";

import { openBrowser } from "../browser.mjs";
import { openDesk, testId } from "./desk.mjs";
import { path } from "./path.mjs";
import { colourCount, cut, readScreen } from "./picture.mjs";
import { until } from "./session.mjs";

/** What a template says; every field is needed. */
const TEMPLATE = {
  name: "Income check",
  company_name: "Kühn Lending",
  company_logo_url: "https://kuehn.example/logo.png",
  sender_name: "Kühn Lending",
  reply_address: "hello@kuehn.example",
  subject: "${companyName} asks for your income",
  body: `Hello \${firstName},${Key.ENTER}please connect your employer.`,
  landing_header: "Welcome, ${firstName}",
  landing_description: "It takes two minutes.",
  landing_button: "Begin",
  success_header: "Thank you",
  success_description: "Kühn Lending has what it needs.",
  success_button: "Connect another one",
};

let desk;
let browser;
let page;
let url;

const step = path();

before(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  page = await browser.page();
  await desk.call("receiver_start", { port: 0 });
});

after(async () => {
  await Promise.all([desk?.close(), browser?.close()]);
});

/** Opens the integration of Smile at a part of it. */
async function room(part) {
  const { id } = await desk.integration("smile");
  await desk.run("location.hash = `#/integrations/${arguments[0]}?part=${arguments[1]}`", id, part);
  await desk.find("part", `${testId(`part-tab-${part}`)}[aria-selected="true"]`);
}

/** Shows the window in a theme. */
async function wear(theme) {
  const { settings } = await desk.call("desk_state");
  await desk.call("settings_set", { ...settings, theme });
  await desk.find("theme", `html[data-theme="${theme}"]`);
}

step("a template is written beside its preview, and says what Smile would not fill in", async () => {
  await desk.settled();
  await room("templates");
  await desk.press("template-new");
  for (const [name, text] of Object.entries(TEMPLATE)) await desk.fill(`template-${name}`, text);
  await until("the preview", async () => /Kühn Lending asks for your income/.test(await desk.text("invitation-subject")));
  await desk.fill("template-subject", "{{companyName}} asks for your income");
  assert.match(await desk.text("template-warning"), /\{\{companyName\}\}/);
  await desk.picture("smile-template-warning");
  await desk.fill("template-subject", TEMPLATE.subject);
  await desk.press("template-save");
  await desk.find("template-remove");
  await desk.picture("smile-template");
  await desk.press("template-back");
  await desk.find("templates");
  await desk.picture("smile-templates");
});

step("a webhook is set up at Smile with the events chosen, and comes here", async () => {
  await room("webhooks");
  await desk.press("webhook-new");
  await desk.find("webhook-form");
  await desk.picture("smile-webhook-form");
  await desk.press("webhook-create");
  await desk.find("here", `${testId("webhook-row")}[data-here="true"]`);
  await desk.picture("smile-webhooks");
});

step("people and providers stand as Smile has them", async () => {
  await room("people");
  await desk.find("people");
  await desk.picture("smile-people");
  await room("providers");
  await desk.find("providers");
  await desk.picture("smile-providers");
});

step("an invitation says before that Smile mails it, and shows the mail", async () => {
  await desk.go("compose");
  await desk.press("way", `label:has(${testId("way-smile-invitation")})`);
  assert.match(await desk.text("way-before"), /Smile mails the invitation itself/);
  await desk.fill("compose-customer", "Jana Kühn");
  await desk.press("compose-customer-option");
  await desk.fill("newcomer-owner_id", "kuehn-1");
  await desk.fill("newcomer-email", "jana@kuehn.example");
  await desk.press("template", `${testId("compose-template_id")} option:not([value=""]):last-of-type`);
  const templates = await desk.find("compose-template_id");
  const named = await templates.findElements({ xpath: './/option[normalize-space()="Income check"]' });
  await named[0].click();
  await until("the mail", async () => /Kühn Lending asks/.test(await desk.text("invitation-subject")));
  await desk.picture("smile-compose");
  await desk.press("compose-create");
  await desk.find("compose-again");
  await desk.find("invitation-sent");
  await desk.picture("smile-invited");
  await desk.press("outcome-tab-link");
  url = await (await desk.find("link-url")).getAttribute("value");
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/invite-user\//);
  await desk.press("link-show");
  await desk.find("ladder", `${testId("ladder")} [data-step="INVITED"][data-stage="done"]`);
  await desk.picture("smile-ladder-invited");
});

step("the customer opens mail and page, and the ladder follows", async () => {
  await page.goto(url.replace("invite-user", "invite-mail"));
  await page.screenshot({ path: desk.screen("smile-mail") });
  await page.getByRole("link", { name: "Begin" }).click();
  await page.getByRole("heading", { name: "Welcome, Jana" }).waitFor();
  await page.screenshot({ path: desk.screen("smile-landing") });
  await desk.find("opened", `${testId("ladder")} [data-step="LANDING_PAGE_OPENED"][data-stage="done"]`);
  await desk.picture("smile-ladder-opened");
});

step("a code is asked for, and the desk says so with its age", async () => {
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Agree and continue" }).click();
  await page.getByRole("button", { name: "Grab", exact: true }).click();
  await page.getByRole("button", { name: "Fill in" }).first().click();
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.locator("#code").waitFor();
  await page.screenshot({ path: desk.screen("smile-code") });
  await desk.go("accounts");
  const waiting = await until("the account that waits", async () => {
    const { rows } = await desk.call("account_list", { query: "system:smile raw:awaiting_mfa owner:kuehn-1", limit: 1 });
    return rows[0];
  });
  await desk.run("location.hash = `#/accounts/${arguments[0]}`", waiting.id);
  await desk.find("diagnosis", `${testId("diagnosis")}[data-key="smile-awaiting-mfa"]`);
  await desk.picture("smile-awaiting-code");
});

step("connected: the link is done, and the account stands on day 1 of 60", async () => {
  await page.fill("#code", "1234");
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByText("Thank you").first().waitFor();
  await page.screenshot({ path: desk.screen("smile-connected") });
  const day = await desk.find("day", `${testId("kept")}[data-day="1"]`);
  // Fluent keeps numbers apart from the text around them.
  assert.match(await day.getText(), /Day \u2068?1\u2069? of \u2068?60/);
  await desk.picture("smile-day-1");
  await desk.go("links");
  const { rows } = await desk.call("link_list", { query: "owner:kuehn-1", limit: 1 });
  await desk.run("location.hash = `#/links/${arguments[0]}`", rows[0].id);
  await desk.find("linked", `${testId("ladder")} [data-step="LINKED"][data-stage="done"]`);
  await desk.picture("smile-ladder-linked");
});

step("from day 52 to day 61 the account says itself how long there is, in both themes", async () => {
  const { rows } = await desk.call("account_list", { query: "system:smile owner:kuehn-1", limit: 1 });
  await desk.run("location.hash = `#/accounts/${arguments[0]}`", rows[0].id);
  let passed = 1;
  for (const [day, tone, key] of [
    [52, "active", null],
    [54, "action", "data-end-soon"],
    [61, "error", "data-ended"],
  ]) {
    await desk.call("practice_clock", { advance_seconds: (day - passed) * 86_400 });
    passed = day;
    await desk.call("account_recheck", { id: rows[0].id });
    await desk.find("day", `${testId("kept")}[data-day="${day}"]`);
    await desk.find("status", `.detail .chip.${tone}`);
    if (key !== null) {
      await desk.find("diagnosis", `${testId("diagnosis")}[data-key="${key}"]`);
      await desk.find("step-new-link");
    }
    for (const theme of ["dark", "light"]) {
      await wear(theme);
      await desk.picture(`smile-day-${day}-${theme}`);
    }
  }
});

step("data that end soon stand on Today, with the way to them", async () => {
  await desk.go("today");
  await desk.find("need", `${testId("need")}[data-key^="data-end"]`);
  await desk.picture("smile-today");
  await desk.press("solve", `${testId("need")}[data-key^="data-end"] button`);
  await desk.find("accounts", `${testId("nav-accounts")}[aria-current="page"]`);
  await desk.calm();
  await desk.picture("smile-ending");
});

step("the widget opens here for a call, in a window of its own, and links an account", async () => {
  const main = await desk.driver.getWindowHandle();
  await desk.go("compose");
  await desk.press("compose-again");
  await desk.press("way", `label:has(${testId("way-smile-wink")})`);
  await desk.fill("compose-customer", "Wink & Söhne");
  await desk.press("compose-customer-option");
  await desk.fill("newcomer-owner_id", "wink-1");
  await desk.press("compose-create");
  const widget = await until("the widget's window", async () => {
    const handles = await desk.driver.getAllWindowHandles();
    return handles.find((handle) => handle !== main);
  });
  await desk.driver.switchTo().window(widget);
  await desk.driver.switchTo().frame(await desk.find("frame", "iframe"));
  await desk.find("agree", 'button[value="agree"]');
  await until("the widget to be painted", async () => {
    const window = cut(await readScreen(desk.session.framebuffer), { width: 880, height: 600 });
    return colourCount(window) > 20;
  });
  await desk.picture("smile-wink-window");
  await desk.driver.switchTo().window(main);
  assert.match(await desk.text("link-expiry"), /left/, "the token's time is told");
  await desk.picture("smile-wink");
  await desk.driver.switchTo().window(widget);
  await desk.driver.switchTo().frame(await desk.find("frame", "iframe"));
  for (const act of ["agree", "provider:upwork", "fill:0", "sign-in", "done"]) await desk.press(act, `button[value="${act}"]`);
  await desk.driver.switchTo().window(main);
  await desk.find("made", `${testId("made")}[data-state="completed"]`);
  await desk.picture("smile-wink-linked");
});
