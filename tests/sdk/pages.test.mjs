// The pages of the emulated Stripe in a real browser: a customer gets through them, and anybody can read them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { openBrowser } from "../browser.mjs";
import { serve } from "../practice/serve.mjs";

const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
let practice;
let stripe;
let browser;
let desk;
let page;

before(async () => {
  practice = await serve(20);
  stripe = practice.hello.stripe;
  browser = await openBrowser();
  desk = createServer((_, answer) => answer.end("Back at the desk."));
  await new Promise((resolve) => desk.listen(0, "127.0.0.1", resolve));
  page = await browser.page();
});

after(async () => {
  await browser?.close();
  desk?.close();
  await practice?.stop();
});

const back = () => `http://127.0.0.1:${desk.address().port}/callback/page`;

function address(base, path, more) {
  const url = new URL(path, base);
  const fields = { redirect_uri: back(), state: "st_page", ...more };
  url.search = new URLSearchParams(fields);
  return url.href;
}

const authorize = (more) =>
  address(stripe.connect_url, "/oauth/authorize", {
    response_type: "code",
    scope: "read_write",
    client_id: stripe.client_id,
    ...more,
  });

/** What stands against reading the page with any sense. */
async function obstacles() {
  // The page's own policy forbids scripts; evaluating goes past it as a screen reader does.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

/** Where the browser ends after a press of a button. */
async function pressed(name) {
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/callback/page");
  return new URL(page.url()).searchParams;
}

test("a customer signs up with what the link filled in, and comes back with a code", async () => {
  await page.goto(
    authorize({
      "stripe_user[email]": "jana@kuehn.example",
      "stripe_user[business_name]": "Kühn & Söhne",
    }),
  );
  assert.equal(await page.getByLabel("Business name").inputValue(), "Kühn & Söhne");
  assert.deepEqual(await obstacles(), []);
  const query = await pressed("Connect my Stripe account");
  assert.match(query.get("code"), /^ac_/);
  assert.equal(query.get("state"), "st_page");
});

test("a customer signs in, and Enter connects", async () => {
  await page.goto(authorize({}));
  await page.getByRole("button", { name: "I have an account" }).click();
  await page.getByLabel("E-mail").fill("finance-0@customer.example");
  await page.getByLabel("Password").fill("guess");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  assert.deepEqual(await obstacles(), []);
  await page.getByLabel("E-mail").fill("finance-0@customer.example");
  await page.getByLabel("Password").fill("practice");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/callback/page");
  assert.match(new URL(page.url()).searchParams.get("code"), /^ac_/);
});

test("a customer declines", async () => {
  await page.goto(authorize({}));
  assert.equal((await pressed("Decline")).get("error"), "access_denied");
});

test("the app is installed from its page", async () => {
  await page.goto(address(stripe.marketplace_url, `/apps/install/link/${stripe.app_id}`, {}));
  assert.deepEqual(await obstacles(), []);
  await page.getByLabel("E-mail").fill("owner@kuehn.example");
  const query = await pressed("Install");
  assert.match(query.get("install_signature"), /^t=\d+,v1=[0-9a-f]{64}$/);
  await page.goto(
    address(stripe.marketplace_url, "/oauth/v2/authorize", { client_id: "ca_other" }),
  );
  assert.match(await page.textContent("h1"), /OAuth link invalid/);
  assert.deepEqual(await obstacles(), []);
});

test("a person completes an account behind its link", async () => {
  const call = async (path, form) => {
    const answer = await fetch(`${stripe.base_url}${path}`, {
      method: form ? "POST" : "GET",
      headers: { authorization: `Bearer ${stripe.secret_key}` },
      body: form && new URLSearchParams(form),
    });
    return answer.json();
  };
  const { data } = await call("/v1/accounts?limit=100");
  const account = data.find((one) => one.type === "express").id;
  const wish = { account, type: "account_onboarding", return_url: back(), refresh_url: back() };
  const { url } = await call("/v1/account_links", wish);
  await page.goto(url);
  assert.deepEqual(await obstacles(), []);
  await pressed("Fill in and finish");
  assert.equal((await call(`/v1/accounts/${account}`)).charges_enabled, true);
});

test("the Dashboard's stand-in and the list of links can be read", async () => {
  for (const path of [
    "/",
    `/acct_1Vector0000000001/test/customers?apps[${stripe.app_id}][drawer]=`,
  ]) {
    await page.goto(new URL(path, stripe.marketplace_url).href);
    assert.deepEqual(await obstacles(), [], path);
  }
});
