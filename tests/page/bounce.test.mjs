// The bounce page as a customer's browser has it, at a company's https address: it hands its query on to the desk, and
// shows the address for copying where no desk is there or no script runs.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import axe from "axe-core";

import { openBrowser } from "../browser.mjs";
import { BINARY } from "../practice/serve.mjs";
import { until } from "../window/session.mjs";

const HOME = "https://company.example/linked";
/** A way back with everything that has to be kept as it is. */
const QUERY = "?state=Az-_09&code=ac_1&error_description=a%20b%2Bc%26d&x=%E2%82%AC";
const LANGUAGES = ["en", "de", "zh-CN"];
const SCREENS = new URL("../../target/screens/", import.meta.url).pathname;

const run = promisify(execFile);
let browser;
let folder;
/** The page as the desk writes it, by language. */
const pages = {};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "linkdesk-bounce-"));
  const env = { ...process.env, LINKDESK_DATA_DIR: join(folder, "data"), LINKDESK_VAULT: "memory" };
  const ctl = async (...args) => JSON.parse((await run(BINARY, ["--json", ...args], { env })).stdout);
  const settings = { app_id: "com.example.app", redirect_uris: HOME };
  const draft = { system: "stripe-apps", name: "Apps", environment: "sandbox", settings };
  await ctl("call", "integration_save", JSON.stringify(draft));
  for (const language of LANGUAGES) {
    const output = join(folder, `${language}.html`);
    await ctl("integration", "bounce-page", "Apps", "--language", language, "--output", output);
    pages[language] = await readFile(output, "utf8");
  }
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens it at the company's address; `went` are the addresses it wanted to go to, `asked` those it asked for. */
async function open({ language = "en", query = QUERY, through = browser } = {}) {
  const page = await through.page();
  const asked = [];
  const went = [];
  await page.route("**", (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: pages[language], contentType: "text/html" });
  });
  const inside = await page.context().newCDPSession(page);
  await inside.send("Page.enable");
  inside.on("Page.frameRequestedNavigation", ({ url }) => went.push(url));
  // The way to the desk is taken before the page has loaded.
  await page.goto(HOME + query, { waitUntil: "commit" });
  await page.getByRole("heading").waitFor();
  return { page, asked, went };
}

async function findings(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  return violations.map(({ id, help }) => `${id}: ${help}`);
}

test("the query goes on to the desk as it came, and nowhere else", async () => {
  const { page, asked, went } = await open();
  await until("the way to the desk", () => went.length > 0);
  assert.deepEqual(went, [`linkdesk://back${QUERY}`]);
  assert.deepEqual(asked, [HOME + QUERY]);
  await page.close();
});

test("where no desk is there, the whole address can be copied, and the desk be tried again", async () => {
  const { page } = await open();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  assert.equal(await page.getByLabel("The address of this page").inputValue(), HOME + QUERY);
  assert.equal(await page.getByRole("link", { name: "Open in Linkdesk" }).getAttribute("href"), `linkdesk://back${QUERY}`);
  await page.getByRole("button", { name: "Copy" }).click();
  await until("the address on the clipboard", async () => (await page.evaluate(() => navigator.clipboard.readText())) === HOME + QUERY);
  await mkdir(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, "bounce-page.png") });
  await page.close();
});

test("without a script it says what to copy, and offers nothing that does nothing", async () => {
  const through = await openBrowser({ javaScriptEnabled: false });
  const { page, went } = await open({ through });
  const words = page.locator("noscript p");
  assert.equal(await words.innerText(), "The address stands at the top of the browser window.");
  assert.ok(await words.isVisible());
  assert.ok(await page.getByText("send the whole address of this page").isVisible());
  assert.ok(!(await page.locator("#with-script").isVisible()));
  assert.deepEqual(went, []);
  await through.close();
});

test("opened without a query it goes nowhere by itself", async () => {
  const { page, went } = await open({ query: "" });
  await page.getByRole("link", { name: "Open in Linkdesk" }).waitFor();
  assert.deepEqual(went, []);
  await page.close();
});

test("nothing of a query becomes part of the page, and its policy lets nothing else run or load", async () => {
  const query = `?code=${encodeURIComponent('"><img src=x onerror=alert(1)>')}&state=<script>window.ran=1</script>`;
  const { page, asked } = await open({ query });
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.ran = 1";
    const image = document.createElement("img");
    image.src = "https://elsewhere.example/seen";
    document.body.append(script, image);
    const fetched = await fetch("https://elsewhere.example/told").then(
      () => true,
      () => false,
    );
    return { ran: "ran" in window, fetched, scripts: document.scripts.length, images: document.images.length };
  });
  assert.deepEqual(ran, { ran: false, fetched: false, scripts: 2, images: 1 }, "its own script, and what was tried here");
  assert.equal(asked.length, 1);
  await page.close();
});

for (const language of LANGUAGES)
  test(`it can be read, and holds nothing of the integration, ${language}`, async () => {
    for (const known of ["company.example", "com.example.app"]) assert.ok(!pages[language].includes(known));
    const { page } = await open({ language });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await findings(page), []);
    }
    assert.equal(await page.evaluate(() => document.documentElement.lang), language);
    await page.close();
  });
