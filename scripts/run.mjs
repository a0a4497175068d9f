// Opens the window. Where there is no display it does so on a virtual one, waits until the page is up and saves a
// picture of it.
//
//   node scripts/run.mjs PROGRAM PICTURE

import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { colourCount, readScreen, toPng } from "../tests/window/picture.mjs";
import { startSession, until } from "../tests/window/session.mjs";

/** A page that has not changed for so long is up; so is one that goes on changing so long, in milliseconds. */
const [CALM, RESTLESS] = [1500, 8000];
/** How long the page may take, in milliseconds. */
const LIMIT = 60_000;

const [program, picture] = process.argv.slice(2).map((path) => resolve(path));

if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== "linux") {
  spawn(program, { stdio: "inherit" }).on("exit", (code) => process.exit(code ?? 1));
} else {
  console.log("There is no display: the window opens on a virtual one.");
  const session = await startSession();
  try {
    const window = session.run(program, [], { stdio: ["ignore", "inherit", "inherit"] });
    await mkdir(dirname(picture), { recursive: true });
    await writeFile(picture, toPng(await settled(session, window)));
    console.log(`The page is up. Its picture: ${picture}`);
  } finally {
    await session.end();
  }
}

/** The screen, once there is more on it than an empty window and nothing has changed for a while. */
async function settled(session, window) {
  let [last, changed, painted] = [undefined, 0, Infinity];
  return until(
    "the page",
    async () => {
      if (window.exitCode !== null) throw new Error(`the window ended by itself, with ${window.exitCode}`);
      const [screen, now] = [await readScreen(session.framebuffer), performance.now()];
      if (!last?.rgb.equals(screen.rgb)) [last, changed] = [screen, now];
      if (painted === Infinity && colourCount(screen) > 8) painted = now;
      await pause(100);
      return painted < now && (now - changed > CALM || now - painted > RESTLESS) && screen;
    },
    LIMIT,
  );
}
