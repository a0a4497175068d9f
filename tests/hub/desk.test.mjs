// The desk's own page around StackOne's unmodified component, as `linkdeskctl hub` serves it: accounts are linked and
// the desk knows at once; what goes wrong becomes a diagnosis.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { until } from "../window/session.mjs";
import { openDesk } from "./desk.mjs";

/** Reports that stay under the strict policy, by stackone-hub's facts: a caught probe, and styles it does without. */
const KNOWN = [/'unsafe-eval'|\beval\b/, /^Applying inline style violates/];

let desk;

before(async () => {
  desk = await openDesk();
});

after(() => desk?.close());

test("an account is linked by form, and the desk knows at once", async () => {
  await desk.hub("hub-form", [], async (hub) => {
    await hub.open();
    await hub.page.getByText("BambooHR").click();
    assert.equal((await hub.show()).link.state, "opened", "the desk knows that the component shows itself");
    await hub.fill("Subdomain", "acme");
    await hub.fill("API key", "wrong");
    await hub.connect();
    await hub.page.getByText("BambooHR did not accept the credentials.").waitFor();
    await hub.fill("Subdomain", "acme");
    await hub.fill("API key", "a-key-of-the-customer");
    await hub.connect();
    await hub.words("Connected. This window can be closed.");
    const link = await hub.ended();
    assert.equal(link.state, "completed");
    assert.equal(link.learnt, "hub", "told by the component, and read back");
    const { account } = await desk.read("account_show", { id: link.account });
    assert.equal(account.status, "active");
    assert.equal(account.provider, "bamboohr");
    assert.equal(account.owner_id, "hub-form");
    assert.deepEqual((await hub.show()).diagnoses, []);
  });
});

test("the page asks this machine alone and keeps to its policy", async () => {
  await desk.hub("hub-policy", [], async (hub) => {
    const answer = await hub.open();
    const policy = answer.headers()["content-security-policy"];
    assert.ok(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), policy);
    assert.ok(!policy.includes("unsafe"), policy);
    await hub.page.getByText("BambooHR").click();
    await hub.page.getByLabel("API key").waitFor();
    const others = hub.said.filter((text) => !KNOWN.some((known) => known.test(text)));
    assert.deepEqual(others, [], "the console says nothing but what is known");
    assert.deepEqual(hub.strangers, []);
    const again = await hub.page.goto(hub.url);
    assert.equal(again.status(), 400, "the address worked once");
  });
});

test("an account is linked by pop-up, after one that was refused and one that was cancelled", async () => {
  await desk.hub("hub-popup", ["provider=hubspot"], async (hub) => {
    await hub.open();
    const refused = await hub.popup();
    await refused.getByRole("button", { name: "refuse" }).click();
    await hub.page.getByText("HubSpot did not accept the sign-in.").waitFor();
    const shy = await hub.popup();
    await shy.getByRole("button", { name: "Cancel" }).click();
    await shy.waitForEvent("close");
    await hub.page.getByRole("button", { name: "Connect", exact: true }).waitFor();
    const consent = await hub.popup();
    await consent.getByRole("button", { name: "Sign in and connect" }).click();
    await hub.words("Connected.");
    const link = await hub.ended();
    assert.equal(link.state, "completed");
    assert.equal(link.learnt, "hub");
  });
});

test("a customer's account is given new credentials, and stays the same", async () => {
  const [known] = (await desk.read("account_list", { query: "owner:hub-form" })).rows;
  await desk.hub("hub-form", ["provider=bamboohr"], async (hub) => {
    await hub.open();
    await hub.fill("Subdomain", "acme-renamed");
    await hub.connect();
    const link = await hub.ended();
    assert.equal(link.state, "completed");
    assert.equal(link.account, known.id);
  });
});

test("a token that has ended is renewed in place, and the link stays the same", async () => {
  await desk.hub("hub-late", ["provider=bamboohr", "expires_in=60"], async (hub) => {
    await hub.open();
    await hub.page.getByLabel("API key").waitFor();
    await desk.control("clock", { advance_seconds: 61 });
    await hub.fill("Subdomain", "acme");
    await hub.fill("API key", "typed too late");
    await hub.connect();
    await hub.trouble("hub-token-expired");
    await hub.page.waitForFunction(() => document.querySelector("#words").textContent === "");
    const { link, timeline } = await until("the trouble to be over, as the component shows itself again", async () => {
      const shown = await hub.show();
      return shown.diagnoses.length === 0 && shown;
    });
    assert.equal(link.state, "opened");
    assert.ok(timeline.some((event) => event.kind === "link-renewed"));
    await hub.fill("Subdomain", "acme");
    await hub.fill("API key", "a-key-of-the-customer");
    await hub.connect();
    assert.equal((await hub.ended()).state, "completed", "the very link that was opened");
  });
});

test("a refused change is no success, though the component says so", async () => {
  await desk.hub("hub-form", ["provider=bamboohr", "expires_in=60"], async (hub) => {
    await hub.open();
    await hub.page.getByLabel("Subdomain").waitFor();
    await desk.control("clock", { advance_seconds: 61 });
    await hub.fill("Subdomain", "never-taken");
    await hub.connect();
    await hub.trouble("hub-token-expired");
    await hub.page.waitForFunction(() => document.querySelector("#words").textContent === "");
    assert.equal((await hub.show()).link.state, "opened");
    assert.equal(await hub.page.getByLabel("Subdomain").inputValue(), "acme-renamed");
  });
});

test("a token that cannot be renewed is a diagnosis", async () => {
  await desk.hub("hub-ended", ["expires_in=60"], async (hub) => {
    await desk.control("clock", { advance_seconds: 61 });
    await hub.page.route("**/token", (route) => route.fulfill({ status: 503 }));
    await hub.open();
    await hub.words("The system’s component does not appear.");
    await hub.trouble("hub-token-expired");
    assert.deepEqual(keys(await hub.show()), ["hub-token-expired"]);
  });
});

test("a fresh token that is refused as well is not made anew for ever", async () => {
  await faulty("expired-token", async () => {
    await desk.hub("hub-refused", [], async (hub) => {
      await hub.open();
      await hub.words("The system’s component does not appear.");
      assert.match(await hub.trouble("hub-not-rendered"), /HTTP 401/);
      const { timeline } = await hub.show();
      assert.equal(timeline.filter((event) => event.kind === "link-renewed").length, 1);
    });
  });
});

test("a component that only draws an error is a diagnosis with its words", async () => {
  await faulty("item-without-type", async () => {
    await desk.hub("hub-blank", [], async (hub) => {
      await hub.open();
      await hub.words("The system’s component does not appear.");
      assert.match(await hub.trouble("hub-not-rendered"), /Something went wrong/);
      assert.deepEqual(keys(await hub.show()), ["hub-not-rendered"]);
    });
  });
});

test("a system that the page cannot reach is a diagnosis", async () => {
  await desk.hub("hub-unreachable", [], async (hub) => {
    await hub.page.route("**/hub/connectors", (route) => route.abort("connectionrefused"));
    await hub.open();
    assert.match(await hub.trouble("hub-unreachable"), /fetch/i);
    assert.deepEqual(keys(await hub.show()), ["hub-unreachable"]);
  });
});

for (const [name, answer, why] of [
  ["is blocked", (route) => route.abort("blockedbyclient"), /did not load/],
  ["breaks", (route) => route.fulfill({ contentType: "text/javascript", body: "throw new Error('too old a browser')" }), /too old a browser/],
]) {
  test(`a vendor's script that ${name} is a diagnosis at once`, async () => {
    await desk.hub("hub-script", [], async (hub) => {
      await hub.page.route("**/component.js", answer);
      await hub.open();
      await hub.words("The system’s component does not appear.");
      assert.match(await hub.trouble("hub-script-failed"), why);
      assert.deepEqual(keys(await hub.show()), ["hub-script-failed"]);
    });
  });
}

test("a success without an account is none", async () => {
  await desk.hub("hub-false", [], async (hub) => {
    await hub.open();
    await hub.page.getByText("BambooHR").waitFor();
    for (const detail of [{ id: "no-such-account", provider: "bamboohr" }, { provider: "bamboohr" }]) {
      await hub.page.locator("stackone-hub").evaluate((element, told) => {
        element.dispatchEvent(new CustomEvent("success", { detail: told }));
      }, detail);
      await hub.words("there is no account behind it");
      await hub.trouble("hub-false-success");
    }
    const shown = await hub.show();
    assert.equal(shown.link.state, "opened");
    assert.deepEqual(keys(shown), ["hub-false-success"]);
  });
});

for (const [theme, ground, panel] of [
  ["light", "rgb(247, 247, 245)", "rgb(255, 255, 255)"],
  ["dark", "rgb(21, 21, 19)", "rgb(29, 29, 27)"],
]) {
  test(`the component wears the desk's colours and type and fills the window, ${theme}`, async () => {
    await desk.set({ theme });
    await desk.hub("hub-look", [], async (hub) => {
      // The person's choice, not the system's.
      await hub.page.emulateMedia({ colorScheme: theme === "dark" ? "light" : "dark" });
      await hub.page.setViewportSize({ width: 900, height: 720 });
      await hub.open();
      await hub.page.getByText("BambooHR").waitFor();
      const card = hub.page.locator("stackone-hub .card-base");
      await hub.page.waitForFunction((wanted) => getComputedStyle(document.body).backgroundColor === wanted, ground);
      const look = await card.evaluate((one) => {
        const { backgroundColor } = getComputedStyle(one);
        const { width, height } = one.getBoundingClientRect();
        return { backgroundColor, width, height, inter: document.fonts.check("13px Inter") };
      });
      assert.equal(look.backgroundColor, panel);
      assert.ok(look.width > 860 && look.height > 680, `${look.width} × ${look.height}`);
      assert.ok(look.inter, "its typeface is there");
      await hub.picture(`hub-list-${theme}`);
      await hub.page.getByText("BambooHR").click();
      await hub.page.getByLabel("API key").waitFor();
      await hub.picture(`hub-form-${theme}`);
    });
  });
}

for (const [language, words] of [
  ["de", "Die Komponente des Systems erscheint nicht."],
  ["zh-CN", "系统的组件没有显示。"],
]) {
  test(`the page's own words are ${language}`, async () => {
    await desk.set({ language });
    await desk.hub("hub-words", [], async (hub) => {
      await hub.page.route("**/component.js", (route) => route.abort());
      await hub.open();
      await hub.words(words);
      assert.equal(await hub.page.locator("html").getAttribute("lang"), language);
    });
    await desk.set({ language: "" });
  });
}

test("the page's words follow the browser where the person has set none", async () => {
  await desk.hub("hub-words", [], async (hub) => {
    await hub.page.setExtraHTTPHeaders({ "accept-language": "de-AT,en;q=0.5" });
    await hub.open();
    assert.equal(await hub.page.locator("html").getAttribute("lang"), "de");
  });
});

/** Keys of the diagnoses. */
function keys({ diagnoses }) {
  return diagnoses.map((one) => one.key);
}

/** Acts while a fault of the practice is on. */
async function faulty(name, act) {
  await desk.control("fault", { name, on: true });
  try {
    await act();
  } finally {
    await desk.control("fault", { name, on: false });
  }
}
