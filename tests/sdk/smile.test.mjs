// Smile's Wink, as a page of somebody else shows it: the practice's stand-in of the vendor's script, on a page of
// another origin under a strict policy. A customer links an account by hand and the page hears of each step; and an
// invited person comes from the landing page to the end without a script of their own.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { openBrowser } from "../browser.mjs";
import { serve } from "../practice/serve.mjs";

const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
let practice;
let host;
let browser;

before(async () => {
  practice = await serve(40);
  host = await embed(practice.hello.smile.base_url);
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  host?.server.close();
  await practice?.stop();
});

/** A page that opens Wink with the token behind its `#` and notes every callback. */
async function embed(base) {
  const script = `
    window.calls = [];
    const names = ["onAccountCreated", "onAccountConnected", "onAccountRemoved", "onAccountError", "onTokenExpired",
      "onClose", "onUploadsCreated", "onUploadsRemoved", "onUIEvent"];
    const callbacks = Object.fromEntries(names.map((name) => [name, (...given) => window.calls.push([name, ...given])]));
    new SmileLinkModal({ userToken: location.hash.slice(1), ...callbacks }).open();`;
  const page = `<!doctype html><meta charset="utf-8"><body><script src="${base}/v2/smile.v2.js"></script><script src="page.js"></script>`;
  const files = { "/": ["text/html", page], "/page.js": ["text/javascript", script] };
  const policy = `default-src 'none'; script-src 'self' ${base}; frame-src ${base}`;
  const server = createServer((request, response) => {
    const [kind, body] = files[request.url] ?? ["text/plain", ""];
    response.writeHead(files[request.url] ? 200 : 404, { "content-type": kind, "content-security-policy": policy });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
}

/** The data of a call of the API. */
async function api(method, path, body) {
  const { base_url, api_key, api_secret } = practice.hello.smile;
  const authorization = `Basic ${Buffer.from(`${api_key}:${api_secret}`).toString("base64")}`;
  const answer = await fetch(`${base_url}/v1${path}`, {
    method,
    headers: { authorization, "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
  assert.ok(answer.ok, `${method} ${path} is answered with ${answer.status}`);
  return (await answer.json()).data;
}

/** A page of the browser on which whatever the policy refused counts as a failure. */
async function visit(url) {
  const page = await browser.page();
  page.setDefaultTimeout(20_000);
  const refused = [];
  page.on("console", (message) => {
    if (message.type() === "error" && message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  await page.goto(url);
  return { page, refused };
}

/** What stands against reading the page with any sense. */
async function obstacles(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

test("a customer links an account in the frame, and the page hears of it", async () => {
  const { user, token } = await api("POST", "/users");
  const { page, refused } = await visit(`${host.url}#${token.accessToken}`);
  const wink = page.frameLocator("iframe[title='Smile Wink']");
  const press = (name) => wink.getByRole("button", { name, exact: true }).click();
  await press("Agree and continue");
  await press("Grab");
  await wink.getByLabel("E-mail, mobile").fill("nobody@customer.example");
  await wink.getByLabel("Password", { exact: true }).fill("wrong");
  await press("Sign in");
  await wink.getByRole("alert").filter({ hasText: "The user name or password is wrong." }).waitFor();
  await wink.getByRole("button", { name: "Fill in" }).nth(2).click();
  await press("Sign in");
  await wink.getByLabel("Code").fill("1234");
  await press("Confirm");
  await press("Done");
  await page.waitForFunction(() => window.calls.some(([name]) => name === "onClose"));
  assert.equal(await page.locator("iframe").count(), 0, "the frame is gone");

  const calls = await page.evaluate(() => window.calls);
  const [account] = (await api("GET", `/accounts?userId=${user.id}`)).items;
  const told = { accountId: account.id, userId: user.id, providerId: "grab" };
  assert.equal(account.connectionStatus, "CONNECTED");
  const outcomes = calls.filter(([name]) => name !== "onUIEvent");
  assert.deepEqual(outcomes, [
    ["onAccountCreated", told],
    ["onAccountError", { ...told, errorCode: "INVALID_CREDENTIALS" }],
    ["onAccountConnected", told],
    ["onClose", { reason: "exit" }],
  ]);
  const pages = calls.filter(([name]) => name === "onUIEvent").map(([, event]) => event.eventName);
  assert.deepEqual(pages, [
    "ConsentPageOpened",
    "ProviderListPageOpened",
    "LoginPageOpened",
    "MfaPageOpened",
    "ConnectSuccessPageOpened",
  ]);
  assert.deepEqual(refused, [], "nothing inline, nothing of elsewhere");
  await page.close();
});

test("a token opens Wink once", async () => {
  const { token } = await api("POST", "/users");
  const first = await visit(`${host.url}#${token.accessToken}`);
  const frame = first.page.frameLocator("iframe");
  await frame.getByRole("button", { name: "Close" }).click();
  await first.page.waitForFunction(() => window.calls.some(([name]) => name === "onClose"));
  const calls = await first.page.evaluate(() => window.calls);
  assert.deepEqual(calls.at(-1), ["onClose", { reason: "close" }]);
  await first.page.close();

  const again = await visit(`${host.url}#${token.accessToken}`);
  await again.page.waitForFunction(() => window.calls.length > 0);
  assert.deepEqual(await again.page.evaluate(() => window.calls), [["onTokenExpired"]], "without anything");
  await again.page.close();
});

test("an invited person comes from the landing page to the end", async () => {
  const [template] = (await api("GET", "/inviteTemplates")).items;
  const person = { email: "juan@customer.example", fullName: "Juan dela Cruz", firstName: "Juan" };
  const invite = await api("POST", "/invites", { ...person, templateId: template.id });
  const { page, refused } = await visit(invite.inviteLandingPageUrl);
  const readable = async (place) => assert.deepEqual(await obstacles(page), [], place);
  const press = async (name) => {
    await page.getByRole("button", { name, exact: true }).click();
    await page.waitForLoadState();
    await readable(`after ${name}`);
  };
  await readable("the landing page");
  await page.getByRole("link", { name: "The mail that brought this link" }).click();
  await page.getByText("Hello Juan!").waitFor();
  await readable("the mail");
  await page.getByRole("link", { name: "Start now" }).click();
  await press("Start now");
  await press("Agree and continue");
  await page.getByLabel("Search providers").fill("sss");
  await press("Search");
  await press("SSS");
  await page.getByRole("button", { name: "Fill in" }).first().click();
  await press("Sign in");
  await page.getByText("Thank you, Juan").waitFor();
  await press("Connect another account");
  await press("Upload a document instead");
  await press("Payslip");
  await press("Upload");
  await press("Done");
  await page.getByText("You can close this page").waitFor();
  const { status } = await api("GET", `/invites/${invite.id}`);
  assert.equal(status, "LINKED");
  assert.deepEqual(refused, []);
  await page.close();
});
