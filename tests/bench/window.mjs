// How soon a window is up, and how much memory it and its helpers hold.

import { readdir, readFile } from "node:fs/promises";

import { colourCount, readScreen } from "../window/picture.mjs";
import { until } from "../window/session.mjs";

/** A picture that has not changed for so long is the last one, in milliseconds. */
const CALM = 1000;

/**
 * Opens the program's window in the session and closes it again.
 *
 * `painted` is the time until there is a page in the window, `settled` the time until its picture changes no more,
 * both in milliseconds from the start of the process; `memory` is the proportional set size (PSS) of the process and
 * of all it started, in bytes.
 */
export async function measureWindow(session, program) {
  const start = performance.now();
  const window = session.run(program, [], { stdio: ["ignore", "ignore", "inherit"] });
  try {
    const times = await watch(session.framebuffer, start);
    return { ...times, memory: await treeMemory(window.pid) };
  } finally {
    await session.stop(window);
    // The screen must be empty again before the next one is measured.
    await until("the empty screen", async () => colourCount(await readScreen(session.framebuffer)) === 1);
  }
}

async function watch(framebuffer, start) {
  let [last, painted, settled] = [undefined, undefined, start];
  await until("the page", async () => {
    const now = performance.now();
    const raw = await readFile(framebuffer);
    if (!last?.equals(raw)) {
      [last, settled] = [raw, now];
      if (!painted && colourCount(await readScreen(framebuffer)) > 8) painted = now;
    }
    return painted && now - settled > CALM;
  });
  return { painted: painted - start, settled: settled - start };
}

/** The memory of a process and all its descendants; shared pages are divided among those who share them. */
async function treeMemory(root) {
  const parents = new Map();
  for (const entry of await readdir("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, "utf8").catch(() => undefined);
    // The name in brackets may hold anything; the parent is the second word after it.
    if (stat) parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const inTree = (pid) => pid === root || (parents.has(pid) && inTree(parents.get(pid)));
  let bytes = 0;
  for (const pid of parents.keys()) {
    if (!inTree(pid)) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
    bytes += Number(rollup.match(/^Pss:\s+(\d+) kB/m)?.[1] ?? 0) * 1024;
  }
  return bytes;
}
