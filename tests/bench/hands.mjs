// How soon the window follows the hand: from a keystroke to the first rows, and from a click to the painted detail, both
// timed inside the page, from the event's own time to the frame after the change.

import { setTimeout as pause } from "node:timers/promises";

import { Key } from "selenium-webdriver";

import { testId } from "../window/desk.mjs";
import { until } from "../window/session.mjs";

/** Typed letter by letter and taken back the same way; every stroke narrows or widens the list. */
const WORDS = ["kest", "löwe", "café", "acme", "nord", "bake", "grün", "health"];
const CLICKS = 60;
/** What has not come by then is no sample, in milliseconds: a stroke that changes nothing cannot be seen. */
const LIMIT = 3000;

/** Times every event of a kind until what an expression tells of the page has changed and was painted. */
const stopwatch = (kind, look) => `
  const kind = "${kind}";
  const read = () => ${look};
  const watch = { samples: [], stop: () => removeEventListener(kind, begin, true) };
  const begin = ({ timeStamp }) => {
    const before = read();
    const end = performance.now() + ${LIMIT};
    const frame = () => {
      const now = read();
      // A task after the frame comes once that is painted.
      if (now !== before && now !== "") setTimeout(() => watch.samples.push(performance.now() - timeStamp));
      else if (performance.now() < end) requestAnimationFrame(frame);
      else watch.samples.push(null);
    };
    requestAnimationFrame(frame);
  };
  addEventListener(kind, begin, true);
  window.stopwatch?.stop();
  window.stopwatch = watch;`;

/** The rows in sight and how many there are; empty while a row is still on its way. */
const ROWS = `(() => {
  const grid = document.querySelector('[role="grid"]');
  if (grid === null || grid.querySelector('[aria-busy="true"]') !== null) return "";
  return grid.ariaRowCount + [...grid.querySelectorAll('[data-testid="account-row"]')].map((row) => row.dataset.id);
})()`;

/** Whose detail is painted; empty while it is not whole. */
const DETAIL = `(() => {
  const facts = document.querySelector('${testId("detail")} .facts');
  return facts === null ? "" : facts.textContent;
})()`;

/** Milliseconds of every keystroke in the search of the accounts. */
export async function measureKeys(desk) {
  await desk.go("accounts");
  await desk.find("account-row");
  await desk.press("search", "#search");
  await desk.run(stopwatch("keydown", ROWS));
  for (const word of WORDS) {
    for (const letter of word) await stroke(desk, letter);
    for (const _ of word) await stroke(desk, Key.BACK_SPACE);
  }
  return samples(desk);
}

/** Milliseconds of every click on a row of the accounts. */
export async function measureClicks(desk) {
  await desk.go("today");
  await desk.go("accounts");
  await desk.find("account-row");
  await desk.run(stopwatch("click", DETAIL));
  for (let at = 0; at < CLICKS; at++) {
    const rows = await desk.run(`return [...document.querySelectorAll('${testId("account-row")}')].slice(0, 12)`);
    await once(desk, () => rows[at % rows.length].click());
  }
  return samples(desk);
}

const stroke = (desk, key) => once(desk, () => desk.driver.actions().sendKeys(key).perform());

/** Does one thing and waits until it was timed. */
async function once(desk, act) {
  const count = () => desk.run("return stopwatch.samples.length");
  const before = await count();
  await act();
  await until("the window to follow", async () => (await count()) > before);
  // Nobody types faster than this.
  await pause(60);
}

async function samples(desk) {
  const all = await desk.run("return stopwatch.samples");
  return all.filter((sample) => sample !== null);
}
