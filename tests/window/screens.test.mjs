// Every place of the real window as people meet it: three themes, three languages, three sizes. A picture of each is kept
// under `target/screens`, for the eye; here stands what can be told without one.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { flaws } from "../flaws.mjs";
import { openDesk, testId } from "./desk.mjs";
import { until } from "./session.mjs";

const NAMES = ["today", "links", "accounts", "customers", "events", "audit", "compose", "verify", "practice", "integrations", "settings"];
const PLACES = Object.fromEntries(NAMES.map((name) => [name, name]));
const THEMES = ["light", "dark", "contrast"];
const LANGUAGES = ["en", "de", "zh-CN"];
const SIZES = [
  { width: 900, height: 600 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

let desk;
/** Addresses of what opens beside a list, by the name of its picture. */
let details;

before(async () => {
  desk = await openDesk({ size: "1920x1080", manager: true });
  await until("the demo", async () => (await desk.call("desk_state")).counts.accounts > 0);
  await makeLinks();
  details = await findDetails();
});

after(() => desk?.close());

for (const theme of THEMES)
  for (const language of LANGUAGES)
    test(`every place holds, ${theme}, ${language}`, async () => {
      await wear(theme, language);
      const texts = await textsOf(language);
      const found = {};
      for (const size of SIZES) {
        await desk.resize(size);
        // What axe tells does not hang on the size, and details are as wide in every one.
        const usual = size.width === 1280;
        for (const [name, address] of Object.entries({ ...PLACES, ...(usual ? details : {}) })) {
          const place = address.split("/")[0];
          await visit(place, address);
          const wrong = await desk.run(`return (${flaws})()`);
          const heading = texts.get(place === "compose" ? "new-link" : `place-${place}`);
          const seen = await desk.run(`return document.querySelector("h1").textContent`);
          if (seen !== heading) wrong.push(`the heading says “${seen}” and not “${heading}”`);
          if (usual) wrong.push(...(await desk.findings()));
          await desk.picture(`${size.width}x${size.height}/${name}-${theme}-${language}`, size);
          if (wrong.length > 0) found[`${name} ${size.width}`] = wrong;
        }
      }
      assert.deepEqual(found, {});
    });

/** Links in several states, so that lists and Today have something to show. */
async function makeLinks() {
  const integration = await desk.integration("stackone");
  const customers = (await desk.call("customer_list")).rows.slice(0, 6);
  for (const [at, customer] of customers.entries()) {
    const options = at % 2 === 0 ? { provider: "bamboohr" } : {};
    const request = { customer: customer.id, integration: integration.id, kind: "auth-link", options };
    const link = await desk.call("link_create", request);
    if (at > 1) await desk.call("link_mark_sent", { id: link.id });
    if (at > 3) await desk.call("practice_complete", { url: link.url, outcome: at === 4 ? "declined" : "linked" });
  }
}

async function findDetails() {
  const first = async (list, key = "id") => (await desk.call(list)).rows[0][key];
  const integration = await desk.integration("stackone");
  const smile = await desk.integration("smile");
  const rooms = ["templates", "webhooks", "people", "providers"];
  const [template] = await desk.call("template_list", { id: smile.id });
  return {
    ...Object.fromEntries(rooms.map((part) => [part, `integrations/${smile.id}?part=${part}`])),
    template: `integrations/${smile.id}?part=templates&item=${template.id}`,
    "new-webhook": `integrations/${smile.id}?part=webhooks&item=new`,
    account: `accounts/${await first("account_list")}`,
    link: `links/${await first("link_list")}`,
    customer: `customers/${await first("customer_list", "owner_id")}`,
    integration: `integrations/${integration.id}`,
    "new-integration": "integrations/new",
    bulk: "links/%2Bcsv",
  };
}

/** Chooses theme and language where a person does. */
async function wear(theme, language) {
  await visit("settings");
  await desk.choose("settings-theme", theme);
  await desk.choose("settings-language", language);
  await desk.find("language", `html[lang="${language}"]`);
  const look = theme === "contrast" ? `html[data-contrast="more"]` : `html[data-theme="${theme}"]`;
  await desk.find("theme", look);
  // What was said about it lies over the page for a while.
  await desk.press("said-close", ".said.on .button.bare");
  await until("nothing to be said", () => desk.run(`return document.querySelector(".said.on") === null`));
}

/** Goes to a place by its address, and waits until it stands there and has come to rest. */
async function visit(place, address = place) {
  await desk.run("location.hash = arguments[0]", `#/${address}`);
  await desk.find(place, `${testId(`nav-${place}`)}[aria-current="page"]`);
  await desk.rest();
}

/** The texts of a language by their keys, those of a single line. */
async function textsOf(language) {
  const file = new URL(`../../src-tauri/locales/${language}.ftl`, import.meta.url);
  const lines = (await readFile(file, "utf8")).matchAll(/^([\w-]+) = (.+)$/gm);
  return new Map(Array.from(lines, ([, key, text]) => [key, text.trim()]));
}
