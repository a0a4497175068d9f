// Stripe Apps in the real window: an app is installed by a link that leads on into its first page, a page of the
// Dashboard is opened by a deep link and a wrong one is mended, and the signing secret is rotated while a customer is on
// the way back.

import assert from "node:assert/strict";
import { after, before } from "node:test";

import { openBrowser } from "../browser.mjs";
import { serve } from "../practice/serve.mjs";
import { openDesk, testId } from "./desk.mjs";
import { path } from "./path.mjs";
import { until } from "./session.mjs";

const CUSTOMER = "Bäckerei Kühn";
const ROTATED = "absec_PracticeRotated0123456789abcdef";

let desk;
let browser;
/** A practice of its own, whose secrets this test knows. */
let practice;
let url;
let account;
let back;

const step = path();

before(async () => {
  [desk, browser, practice] = await Promise.all([openDesk(), openBrowser(), serve(3)]);
  await desk.settled();
});

after(async () => {
  await Promise.all([desk?.close(), browser?.close(), practice?.stop()]);
});

step("an install link leads on into the app's first page", async () => {
  await desk.go("compose");
  await desk.fill("compose-customer", CUSTOMER);
  await desk.press("compose-customer-option");
  await desk.fill("newcomer-owner_id", "kuehn-1");
  await desk.fill("newcomer-email", "kontor@kuehn.example");
  await desk.press("way", `label:has(${testId("way-stripe-apps-install")})`);
  await desk.choose("compose-onward", "onboarding");
  await desk.picture("apps-compose");
  await desk.press("compose-create");
  await desk.find("compose-again");
  await desk.press("outcome-tab-link");
  url = await (await desk.find("link-url")).getAttribute("value");
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/apps\/install\/link\/com\.linkdesk\.practice\?/);
});

step("the customer installs it, comes back signed, and the account is here", async () => {
  const page = await browser.page();
  await page.goto(url);
  if (await page.locator("#password").count()) await page.fill("#password", "practice");
  await page.screenshot({ path: desk.screen("apps-install") });
  await page.fill("#email", "kontor@kuehn.example");
  await page.getByRole("button", { name: "Install" }).click();
  await page.getByText("The Dashboard would open this").waitFor();
  await page.getByText("onboarding").first().waitFor();
  await page.screenshot({ path: desk.screen("apps-onward") });
  await desk.find("made", `${testId("made")}[data-state="completed"]`);
  await desk.press("made-account");
  await desk.find("timeline", `${testId("timeline")} [data-source="callback"]`);
  account = await desk.run(`return document.querySelector(".fact code:not(:empty)") && [...document.querySelectorAll(".fact code")].map((one) => one.textContent).find((text) => text.startsWith("acct_"))`);
  assert.match(account, /^acct_/);
  await desk.picture("apps-account");
});

step("a deep link is built from its parts, and says which id its page needs", async () => {
  await desk.go("compose");
  await desk.press("compose-again");
  await desk.fill("compose-customer", CUSTOMER);
  await desk.press("compose-customer-option");
  await desk.press("way", `label:has(${testId("way-stripe-apps-deep-link")})`);
  await desk.fill("compose-account", account);
  await desk.fill("compose-viewport", "stripe.dashboard.customer.detail");
  await desk.press("compose-create");
  await desk.find("compose-object-wrong");
  await desk.fill("compose-object", "cus_123");
  await desk.press("outcome-tab-address");
  await desk.find("outcome");
  await desk.picture("apps-deep-link");
  await desk.press("compose-create");
  await desk.find("compose-again");
  await desk.press("outcome-tab-link");
  const made = await (await desk.find("link-url")).getAttribute("value");
  assert.equal(new URL(made).pathname, `/${account}/test/customers/cus_123`);
  const page = await browser.page();
  await page.goto(made);
  await page.getByText("The Dashboard would open this").waitFor();
  await page.screenshot({ path: desk.screen("apps-dashboard") });
});

step("the doctor names the parts of a wrong address and offers it mended", async () => {
  await desk.go("verify");
  await desk.fill("verify-text", "https://dashboard.stripe.com/live/acct_1A/dashboard?apps[com.a.b][drawer]=stripe.dashboard.onboarding");
  await desk.press("verify-do");
  await desk.find("repair", `${testId("check")}[data-name="repair"]`);
  await desk.press("next-use-repaired");
  await until("a word", () => desk.run("return document.querySelector('.said.on') !== null"));
  await desk.picture("apps-doctor");
});

step("an integration of one's own is entered, and its keys are tested", async () => {
  const { stripe } = practice.hello;
  await desk.go("integrations");
  await desk.press("integration-new");
  await desk.choose("integration-system", "stripe-apps");
  await desk.find("integration-app_id");
  await desk.fill("integration-name", "Rotating app");
  await desk.fill("integration-secret_key", stripe.secret_key);
  await desk.fill("integration-app_signing_secret", stripe.app_signing_secret);
  await desk.fill("integration-app_id", stripe.app_id);
  await desk.fill("integration-redirect_uris", "https://company.example/linked");
  await desk.press("more", "#integration-form details.more > summary");
  await desk.fill("integration-base_url", stripe.base_url);
  await desk.fill("integration-marketplace_url", stripe.marketplace_url);
  await desk.picture("apps-integration-new");
  await desk.press("integration-save");
  await desk.find("tested", `${testId("test-result")}[data-ok="true"]`);
});

step("its bounce page is saved, with what has to stand in the manifest", async () => {
  await desk.press("bounce-save");
  assert.match(await desk.text("bounce-registration"), /"allowed_redirect_uris": \[\s+"https:\/\/company\.example\/linked"/);
  await desk.picture("apps-bounce");
});

step("a way back signed before the rotation is not genuine, and leads to where the secret is saved", async () => {
  back = await comesBack();
  await replace("app_signing_secret", ROTATED);
  await paste(back);
  await desk.find("verdict", `${testId("verdict")}[data-verdict="not-genuine"]`);
  await desk.find("claim", `${testId("check")}[data-name="claim"][data-result="fail"]`);
  await desk.picture("apps-rotated");
  await desk.press("next-add-app-secret");
  await desk.find("integration-previous_signing_secret");
});

step("with the old secret beside the new one it is taken", async () => {
  await replace("previous_signing_secret", practice.hello.stripe.app_signing_secret);
  await paste(back);
  await desk.find("verdict", `${testId("verdict")}[data-verdict="genuine"]`);
  await desk.find("claim", `${testId("check")}[data-name="claim"][data-result="pass"]`);
  await desk.picture("apps-verify");
  await desk.press("next-do-take-callback");
  await desk.find("callback-taken");
  await desk.picture("apps-taken");
  await desk.press("next-show-link");
  await desk.find("timeline", `${testId("timeline")} [data-source="paste"]`);
});

step("axe finds nothing in what belongs to Stripe, in both themes", async () => {
  const found = {};
  const places = await stripePlaces();
  for (const theme of ["light", "dark"]) {
    await desk.go("settings");
    await desk.choose("settings-theme", theme);
    await desk.find("theme", `html[data-theme="${theme}"]`);
    await desk.press("said-close", ".said.on .button.bare");
    for (const [name, address] of Object.entries(places)) {
      await desk.run("location.hash = arguments[0]", `#/${address}`);
      await desk.find("detail");
      await desk.rest();
      const wrong = await desk.findings();
      await desk.picture(`stripe-${name}-${theme}`);
      if (wrong.length > 0) found[`${name} ${theme}`] = wrong;
    }
  }
  assert.deepEqual(found, {});
});

/** Addresses of details that are Stripe's, by the names of their pictures. */
async function stripePlaces() {
  const first = async (list, query) => (await desk.call(list, { query, limit: 1 })).rows[0].id;
  const integrations = await desk.call("integration_list");
  const own = (system) => integrations.find((one) => one.system === system).id;
  return {
    "connect-account": `accounts/${await first("account_list", "system:stripe-connect status:action-due")}`,
    "connect-integration": `integrations/${own("stripe-connect")}`,
    "apps-account": `accounts/${await first("account_list", "system:stripe-apps status:needs-reconnect")}`,
    "apps-integration": `integrations/${own("stripe-apps")}`,
    "apps-link": `links/${await first("link_list", "system:stripe-apps")}`,
  };
}

/** A customer of the practice beside the desk who has agreed: the address at which their browser ended. */
async function comesBack() {
  const customer = await desk.call("customer_save", {
    name: "Weberei Süd", owner_id: "weberei", contact_name: "", email: "", language: "", time_zone: "", tags: [], note: "", extra: {},
  });
  const request = { customer: customer.id, integration: "Rotating app", kind: "install", options: {} };
  const { url } = await desk.call("link_create", request);
  const { control_url } = practice.hello;
  const { redirect_url } = await desk.call("practice_complete", { url, outcome: "linked", control: control_url });
  return redirect_url;
}

/** Gives the integration another secret, as a person does. */
async function replace(name, secret) {
  const { id } = (await desk.call("integration_list")).find((one) => one.name === "Rotating app");
  await desk.run("location.hash = arguments[0]", `#/integrations/${id}`);
  await desk.find("detail");
  const stored = await desk.run("return document.querySelector(arguments[0]) !== null", testId(`replace-${name}`));
  if (stored) await desk.press(`replace-${name}`);
  await desk.fill(`integration-${name}`, secret);
  await desk.press("integration-save");
  await until("the secret to be kept", async () => {
    const one = (await desk.call("integration_list")).find((one) => one.id === id);
    return one.secrets.some((kept) => kept.name === name && kept.last_four === secret.slice(-4));
  });
}

async function paste(text) {
  await desk.go("verify");
  await desk.fill("verify-text", text);
  await desk.press("verify-do");
  await desk.find("verdict");
}
