// The window on a desktop: its size, its place, and that there is one a desk.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";

import { openDesk, PROGRAM } from "./desk.mjs";
import { until } from "./session.mjs";

let desk;

before(async () => {
  desk = await openDesk({ size: "1600x1000", manager: true });
  // A window that closes over a job asks first.
  await desk.settled();
});

after(() => desk?.close());

test("the first window is of a sensible size, in the middle of the screen", async () => {
  await standsAt({ x: 160, y: 100, width: 1280, height: 800 });
});

test("size and place are remembered", async () => {
  const place = { x: 40, y: 30, width: 1000, height: 700 };
  await move(place);
  await standsAt(place);
  await quit();
  await desk.open();
  await standsAt(place);
});

test("a maximised window comes back maximised, and knows its size from before", async () => {
  await maximise("add");
  await standsAt({ x: 0, y: 0, width: 1600, height: 1000 });
  await quit();
  await desk.open();
  await standsAt({ x: 0, y: 0, width: 1600, height: 1000 });
  await maximise("remove");
  await standsAt({ x: 40, y: 30, width: 1000, height: 700 });
});

test("the window does not become smaller than its page can be", async () => {
  await move({ x: 0, y: 0, width: 300, height: 200 });
  await standsAt({ x: 0, y: 0, width: 900, height: 600 });
});

test("a window from a screen that is gone opens on the one that is there, no larger than it", async () => {
  await quit();
  const file = join(desk.session.dataDir, "window.json");
  const kept = JSON.parse(await readFile(file, "utf8"));
  Object.assign(kept.area, { x: 5000, y: 3000, width: 2400, height: 1500 });
  await writeFile(file, JSON.stringify(kept));
  await desk.open();
  await standsAt({ x: 0, y: 0, width: 1600, height: 1000 });
});

test("a second start leads to the window that is there", async () => {
  await desk.session.ask("wmctrl", ["-r", "Linkdesk", "-b", "add,hidden"]);
  await until("the window to be put away", () => desk.run("return document.visibilityState === 'hidden'"));
  const second = desk.session.run(PROGRAM, [], { stdio: "ignore" });
  const [code] = await once(second, "exit");
  assert.equal(code, 0);
  await until("the window to come back", () => desk.run("return document.visibilityState === 'visible' && document.hasFocus()"));
  assert.equal((await desk.windows()).length, 1);
});

test("a desk over other data has a window of its own", async () => {
  const env = { ...desk.session.env, LINKDESK_DATA_DIR: join(desk.session.folder, "other") };
  const other = desk.session.run(PROGRAM, [], { env, stdio: "ignore" });
  await until("two windows", async () => (await desk.windows()).length === 2);
  await desk.session.stop(other);
});

/** Closes the window as a person does, and waits for the end of the program. */
async function quit() {
  await desk.requestClose();
  await desk.gone();
}

async function move({ x, y, width, height }) {
  await desk.session.ask("wmctrl", ["-r", "Linkdesk", "-e", `0,${x},${y},${width},${height}`]);
}

async function maximise(how) {
  await desk.session.ask("wmctrl", ["-r", "Linkdesk", "-b", `${how},maximized_vert,maximized_horz`]);
}

/** Waits until the window stands exactly there. */
async function standsAt(place) {
  let seen;
  const there = async () => {
    seen = await desk.run("return { x: screenX, y: screenY, width: innerWidth, height: innerHeight }");
    return isDeepStrictEqual(seen, place);
  };
  await until("the window's place", there, 5000).catch(() => assert.deepEqual(seen, place));
}
