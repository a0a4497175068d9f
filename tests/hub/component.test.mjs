// StackOne's own web component, unmodified, against the practice: an account is linked by form, by popup, and one is
// given new credentials. The page around it lies on another origin and has the strict policy of the desk's hub page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { openBrowser } from "../browser.mjs";
import { control, serve } from "../practice/serve.mjs";

// The very file that the desk builds in and serves.
const COMPONENT = createRequire(new URL("../../ui/", import.meta.url)).resolve("@stackone/hub/webcomponent");

let practice;
let host;

before(async () => {
  practice = await serve(40);
  host = await embed(practice.hello.stackone.base_url);
});

after(async () => {
  host?.server.close();
  await practice?.stop();
});

/** A page that holds nothing but the component; the script tells it what happened. */
async function embed(base) {
  const script = `
    const element = document.createElement("stackone-hub");
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const [name, value] of asked) element.setAttribute(name, value);
    element.setAttribute("base-url", ${JSON.stringify(base)});
    element.setAttribute("app-url", ${JSON.stringify(base)});
    window.linked = [];
    element.addEventListener("success", (event) => window.linked.push(event.detail));
    document.body.append(element);`;
  const files = {
    "/": ["text/html", '<!doctype html><meta charset="utf-8"><script src="component.js"></script><body><script src="page.js"></script>'],
    "/component.js": ["text/javascript", await readFile(COMPONENT)],
    "/page.js": ["text/javascript", script],
  };
  const policy = `default-src 'none'; script-src 'self'; connect-src ${base}; img-src data: ${base}`;
  const server = createServer((request, response) => {
    const [kind, body] = files[request.url] ?? ["text/plain", ""];
    response.writeHead(files[request.url] ? 200 : 404, {
      "content-type": kind,
      "content-security-policy": policy,
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
}

/** Asks the API with the project's key. */
async function api(method, path, body) {
  const { base_url, api_key } = practice.hello.stackone;
  const answer = await fetch(base_url + path, {
    method,
    headers: { authorization: `Basic ${Buffer.from(`${api_key}:`).toString("base64")}` },
    body: body && JSON.stringify(body),
  });
  assert.ok(answer.ok, `${method} ${path} is answered with ${answer.status}`);
  return answer.json();
}

function session(more) {
  const owner = { origin_owner_id: "customer-hub", origin_owner_name: "Łódź <b>Tekstil</b>" };
  return api("POST", "/connect_sessions", { ...owner, ...more });
}

/** Opens the component with a session and gives its page to `act`; nothing may ask another host. */
async function open(attributes, act) {
  const browser = await openBrowser();
  try {
    const page = await browser.page();
    page.setDefaultTimeout(60_000);
    const strangers = [];
    browser.context.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && hostname !== "127.0.0.1") strangers.push(hostname);
    });
    await page.goto(`${host.url}#${new URLSearchParams(attributes)}`);
    await act(page);
    assert.deepEqual(strangers, [], "nothing but this machine is asked");
  } finally {
    await browser.close();
  }
}

/** Waits for the component's `success` and reads the account back, which alone proves it. */
async function linked(page) {
  await page.waitForFunction(() => window.linked.length > 0);
  const [{ id }] = await page.evaluate(() => window.linked);
  return api("GET", `/accounts/${id}`);
}

test("links an account by form", async () => {
  const { token } = await session({ categories: ["hris"] });
  await open({ token }, async (page) => {
    await page.getByText("BambooHR").click();
    await page.getByLabel("Subdomain").fill("acme");
    await page.getByLabel("API key").fill("wrong");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByText("BambooHR did not accept the credentials.").waitFor();

    await page.getByLabel("Subdomain").fill("acme");
    await page.getByLabel("API key").fill("a-key-of-the-customer");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    const account = await linked(page);
    assert.equal(account.provider, "bamboohr");
    assert.equal(account.status, "active");
    assert.equal(account.origin_owner_name, "Łódź <b>Tekstil</b>");
    assert.deepEqual(account.setup_information, { subdomain: "acme" });
    assert.ok(!JSON.stringify(account).includes("a-key-of"), "what the customer typed is not told");
  });
});

test("links an account by the nested form of older connectors", async () => {
  const { token } = await session({ provider: "workday" });
  await open({ token }, async (page) => {
    await page.getByLabel("Tenant").fill("acme_impl");
    await page.getByLabel("User name").fill("stackone");
    await page.getByLabel("Password").fill("secret");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    assert.equal((await linked(page)).provider, "workday");
  });
});

test("links an account by popup, after the provider refused once", async () => {
  const { token } = await session({ provider: "hubspot" });
  await open({ token }, async (page) => {
    const refused = await popup(page);
    await refused.getByRole("button", { name: "refuse" }).click();
    await page.getByText("HubSpot did not accept the sign-in.").waitFor();

    const consent = await popup(page);
    await consent.getByRole("button", { name: "second step" }).click();
    await consent.getByLabel("Code").fill("123456");
    await consent.getByRole("button", { name: "Confirm" }).click();
    const account = await linked(page);
    assert.equal(account.provider, "hubspot");
    assert.equal(account.status, "active");
  });
});

test("a popup that is cancelled links nothing", async () => {
  const owner = { origin_owner_id: "customer-shy", origin_owner_name: "Shy" };
  const { token } = await session({ ...owner, provider: "slack" });
  await open({ token }, async (page) => {
    const consent = await popup(page);
    await consent.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Connect", exact: true }).waitFor();
    assert.deepEqual(await api("GET", "/accounts?origin_owner_id=customer-shy"), []);
  });
});

/** Presses Connect and gives the window that opens. */
async function popup(page) {
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  return opened;
}

test("gives an account new credentials by form", async () => {
  const [{ id }] = await accounts("bamboohr");
  const { token } = await session({ account_id: id });
  await open({ token, "account-id": id }, async (page) => {
    await page.getByLabel("Subdomain").fill("acme-renamed");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    const account = await linked(page);
    assert.equal(account.id, id, "the account stays the same");
    assert.deepEqual(account.setup_information, { subdomain: "acme-renamed" });
  });
});

test("gives an account new credentials by popup", async () => {
  const [{ id }] = await accounts("hubspot");
  const { token } = await session({ account_id: id });
  await open({ token }, async (page) => {
    const consent = await popup(page);
    await consent.getByRole("button", { name: "Sign in and reconnect" }).click();
    const account = await linked(page);
    assert.equal(account.id, id, "the account stays the same");
    assert.equal(account.status, "active");
  });
});

/** The accounts at a provider that the tests before linked. */
function accounts(provider) {
  return api("GET", `/accounts?origin_owner_id=customer-hub&provider=${provider}`);
}

test("an expired token offers nothing", async () => {
  const { token } = await session({ expires_in: 60 });
  await control(practice.hello, "clock", { advance_seconds: 61 });
  await open({ token }, async (page) => {
    await page.getByText("No configured integrations available.").waitFor();
  });
});
