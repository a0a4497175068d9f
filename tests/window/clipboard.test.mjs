// A link on the clipboard: marked, and taken back only while it is still there.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { openDesk } from "./desk.mjs";
import { until } from "./session.mjs";

/** Seconds until a copied link is taken back. */
const WHILE = 3;

let desk;

before(async () => {
  desk = await openDesk({ manager: true });
  await desk.settled();
  const { settings } = await desk.call("desk_state");
  await desk.call("settings_set", { ...settings, clipboard_seconds: WHILE });
  const [customer] = (await desk.call("customer_list")).rows;
  const integration = await desk.integration("stackone");
  const link = { customer: customer.id, integration: integration.id, kind: "auth-link" };
  await desk.call("link_create", link);
  await desk.go("links");
  await desk.press("link-row");
});

after(() => desk?.close());

test("a copied link is marked for histories to leave it out, and taken back after a while", async () => {
  const url = await copyLink();
  assert.ok((await clipboard("TARGETS")).split("\n").includes("x-kde-passwordManagerHint"));
  assert.equal(await clipboard("x-kde-passwordManagerHint"), "secret");
  await until("the clipboard to be empty", async () => (await clipboard()) !== url, (WHILE + 3) * 1000);
  assert.equal(await clipboard(), "");
});

test("what was copied since is left alone", async () => {
  await copyLink();
  await copyElsewhere("a note of one's own");
  await pause((WHILE + 1) * 1000);
  assert.equal(await clipboard(), "a note of one's own");
});

test("a second copy of the link has its whole while", async () => {
  await copyLink();
  await pause((WHILE - 1) * 1000);
  const url = await copyLink();
  await pause(1500);
  assert.equal(await clipboard(), url, "the first one's time is up, and not the second one's");
});

test("the link goes with the window", async () => {
  await copyLink();
  await desk.requestClose();
  await desk.gone();
  await until("the clipboard to be empty", async () => (await clipboard()) === "");
});

/** Copies the link by its button, and gives it. */
async function copyLink() {
  await desk.press("link-copy");
  const url = await (await desk.find("link-url")).getAttribute("value");
  await until("the link on the clipboard", async () => (await clipboard()) === url);
  return url;
}

function clipboard(kind = "UTF8_STRING") {
  return desk.session.ask("xclip", ["-selection", "clipboard", "-o", "-t", kind]);
}

async function copyElsewhere(text) {
  const other = desk.session.run("xclip", ["-selection", "clipboard", "-i", "-quiet"], { stdio: ["pipe", "ignore", "ignore"] });
  other.stdin.end(text);
  await until("the other text", async () => (await clipboard()) === text);
}
