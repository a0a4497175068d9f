// What a person who looks elsewhere is told on the desktop, and where a click on it leads.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { openDesk, testId } from "./desk.mjs";
import { until } from "./session.mjs";

const SERVICE = fileURLToPath(new URL("../../target/debug/examples/notifications", import.meta.url));
/** Longer than the core gathers, in milliseconds. */
const GATHERED = 4500;

let desk;
let service;
/** What the desktop was asked to show and to take back, in order. */
const told = [];

before(async () => {
  desk = await openDesk({ manager: true });
  await until("the demo", async () => (await desk.call("desk_state")).counts.accounts > 0);
  service = desk.session.run(SERVICE, [], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(service.stdout);
  const [first] = await once(lines, "line");
  assert.deepEqual(JSON.parse(first), { ready: true });
  lines.on("line", (line) => told.push(JSON.parse(line)));
});

after(() => desk?.close());

test("who looks at the window is told nothing", async () => {
  await until("the window to have the keyboard", () => desk.run("return document.hasFocus()"));
  await connect("Watched Ltd.");
  await pause(GATHERED);
  assert.deepEqual(told, []);
});

test("who looks elsewhere is told once, however many there are", async () => {
  await lookElsewhere();
  await connect("Käserei Nordlicht");
  const { show } = await shown("Käserei Nordlicht is connected");
  assert.deepEqual(told, [{ show, app: "Linkdesk", title: "Käserei Nordlicht is connected", text: "Practice" }]);
  await connect("Weberei Süd");
  const grown = await shown("2 customers are connected");
  assert.equal(grown.show, show, "the same notification, grown");
});

test("a click on what is told together leads to the list, and the desktop is cleared", async () => {
  const { show } = told.at(-1);
  click(show);
  await until("the window", () => desk.run("return document.visibilityState === 'visible' && document.hasFocus()"));
  await desk.find("accounts", `${testId("nav-accounts")}[aria-current="page"]`);
});

test("a click on one leads to it", async () => {
  await desk.go("today");
  await lookElsewhere();
  await connect("Mühle am Bach");
  const { show } = await shown("Mühle am Bach is connected");
  click(show);
  await desk.find("detail");
  assert.match(await desk.text("detail"), /Mühle am Bach/);
});

test("what was told is taken back once somebody looks", async () => {
  await lookElsewhere();
  await connect("Sägewerk Tal");
  const { show } = await shown("Sägewerk Tal is connected");
  await lookHere();
  await until("the desktop to be cleared", () => told.some(({ close }) => close === show));
});

test("who wants to hear nothing is told nothing", async () => {
  await desk.go("settings");
  await desk.press("settings-notify");
  await until("the setting", async () => (await desk.call("desk_state")).settings.notify === false);
  const before = told.length;
  await lookElsewhere();
  await connect("Quiet & Sons");
  await pause(GATHERED);
  assert.deepEqual(told.slice(before), []);
});

/** A new customer gets a link and connects by it. */
async function connect(name) {
  const customer = await desk.call("customer_save", {
    name, owner_id: name.toLowerCase().replaceAll(/\W+/g, "-"), contact_name: "", email: "", language: "",
    time_zone: "", tags: [], note: "", extra: {},
  });
  const integration = await desk.integration("stackone");
  const request = { customer: customer.id, integration: integration.id, kind: "auth-link", options: { provider: "bamboohr" } };
  const { id, url } = await desk.call("link_create", request);
  await desk.call("practice_complete", { url, outcome: "linked" });
  await until("the account", async () => (await desk.call("link_show", { id })).link.state === "completed");
}

async function lookElsewhere() {
  await desk.session.ask("wmctrl", ["-r", "Linkdesk", "-b", "add,hidden"]);
  await until("the window to be put away", () => desk.run("return document.visibilityState === 'hidden' && !document.hasFocus()"));
}

async function lookHere() {
  await desk.session.ask("wmctrl", ["-a", "Linkdesk"]);
  await until("the window to come back", () => desk.run("return document.hasFocus()"));
}

function shown(title) {
  return until(`“${title}” on the desktop`, () => told.find((one) => one.title === title));
}

function click(id) {
  service.stdin.write(`click ${id}\n`);
}
