// Addresses of `linkdesk://`: the program is started with one, as a browser starts it, while no window is there, while
// one is, and while its vault is closed.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { after, before } from "node:test";

import { openDesk, PROGRAM, testId } from "./desk.mjs";
import { path } from "./path.mjs";
import { until } from "./session.mjs";

const PASSPHRASE = "only for this session";
/** As long as an argument may be, nearly. */
const HUGE = `linkdesk://back?code=${"a".repeat(100_000)}`;

let desk;
const step = path();

before(async () => {
  desk = await openDesk({
    manager: true,
    keyring: false,
    prepare: ({ env }) => Object.assign(env, { LINKDESK_VAULT: "file", LINKDESK_VAULT_PASSPHRASE: PASSPHRASE }),
  });
  await desk.settled();
});

after(() => desk?.close());

step("a second start hands its address to the window that is there", async () => {
  const { id, back } = await comesBack("Käserei Nordlicht");
  await lookElsewhere();
  await startWith(back);
  await until("the window to come back", () => desk.run("return document.visibilityState === 'visible' && document.hasFocus()"));
  await saying(/Käserei Nordlicht.* came back: the account is here/);
  await desk.picture("arrived");
  await desk.press("said-lead");
  await desk.find("timeline", `${testId("timeline")} [data-source="callback"]`);
  assert.equal(await desk.run("return location.hash"), `#/links/${id}`);
  assert.equal((await desk.call("link_show", { id })).link.state, "completed");
  assert.equal((await desk.windows()).length, 1);
});

step("an address is good once", async () => {
  const { back } = await comesBack("Weberei Süd");
  await startWith(back);
  await saying(/Weberei Süd.* came back: the account is here/);
  await startWith(back);
  await saying(/taken already/);
});

step("the packages say that the program takes such addresses, and hand one over", async () => {
  const read = (name) => readFile(new URL(`../../${name}`, import.meta.url), "utf8");
  const { plugins, bundle } = JSON.parse(await read("tauri.conf.json"));
  assert.deepEqual(plugins["deep-link"].desktop.schemes, ["linkdesk"]);
  for (const { desktopTemplate } of [bundle.linux.deb, bundle.linux.rpm]) {
    const entry = await read(desktopTemplate);
    assert.match(entry, /^Exec=\{\{exec\}\} %u$/m);
    assert.match(entry, /^MimeType=\{\{mime_type\}\}$/m);
  }
});

const STRANGE = [
  ["another host", ["linkdesk://elsewhere?code=ac_1&state=s"], /no address of Linkdesk/],
  ["no address", ["linkdesk://ba ck?code=ac_1"], /no address of Linkdesk/],
  ["two arguments", ["more", "linkdesk://back?code=ac_1"], /no address of Linkdesk/],
  ["a word", ["--help"], /no address of Linkdesk/],
  ["control characters", ["linkdesk://back?code=ac%001&state=%1B[2J"], /control characters/],
  ["a huge one", [HUGE], /too long/],
  ["nothing in it", ["linkdesk://back?hello=1"], /neither a code nor an install/],
  ["somebody else’s state", ["linkdesk://back?code=ac_1&state=somebody-elses"], /no link of this desk/],
];

for (const [what, given, answer] of STRANGE)
  step(`what is none of ours gets a clear answer: ${what}`, async () => {
    await startWith(...given);
    await saying(answer);
    assert.equal(await desk.run("return document.querySelector('[data-testid=said-lead]')"), null);
    await desk.press("said-close", ".said.on .button.bare");
  });

step("the first start takes its address as soon as the desk stands", async () => {
  const { back } = await comesBack("Mühle am Bach");
  await desk.shut();
  await desk.open(back);
  await saying(/Mühle am Bach.* came back/);
});

step("while the vault is closed it is kept, and taken once it opens", async () => {
  const { id, back } = await comesBack("Sägewerk Tal");
  await desk.shut();
  delete desk.session.env.LINKDESK_VAULT_PASSPHRASE;
  await desk.open(back);
  await saying(/as soon as the vault is open/);
  await desk.picture("arrived-waits");
  assert.notEqual((await desk.call("link_show", { id })).link.state, "completed");
  await desk.fill("vault-passphrase", PASSPHRASE);
  await desk.press("vault-open");
  await saying(/Sägewerk Tal.* came back/);
});

/** A link whose customer has agreed, and the address that the bounce page would open. */
async function comesBack(name) {
  const customer = await desk.call("customer_save", {
    name, owner_id: name.toLowerCase().replaceAll(/\W+/g, "-"), contact_name: "", email: "", language: "",
    time_zone: "", tags: [], note: "", extra: {},
  });
  const all = await desk.call("integration_list");
  const { id: integration } = all.find(({ system }) => system === "stripe-apps");
  const { id, url } = await desk.call("link_create", { customer: customer.id, integration, kind: "install", options: {} });
  const { redirect_url } = await desk.call("practice_complete", { url, outcome: "linked" });
  return { id, back: `linkdesk://back${new URL(redirect_url).search}` };
}

/** Starts the program once more, as a browser does, and waits for its end; whatever is logged, nothing of it is. */
async function startWith(...given) {
  const env = { ...desk.session.env, LINKDESK_LOG: "trace" };
  const second = desk.session.run(PROGRAM, given, { env, stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  second.stderr.on("data", (text) => (log += text));
  const [code] = await once(second, "close");
  assert.equal(code, 0);
  for (const one of given) assert.ok(!log.includes(one.slice(0, 1000)), "an address is in the log");
}

async function lookElsewhere() {
  await desk.session.ask("wmctrl", ["-r", "Linkdesk", "-b", "add,hidden"]);
  await until("the window to be put away", () => desk.run("return document.visibilityState === 'hidden'"));
}

const said = () => desk.run("return document.querySelector('.said.on')?.textContent.replaceAll(/[\\u2068\\u2069]/g, '') ?? ''");

const saying = (words) => until(`${words} to be said`, async () => words.test(await said()));
