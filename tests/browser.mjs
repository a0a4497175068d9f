// The customer's browser: a Chromium of this machine, without a window, with a profile of its own.

import { accessSync, constants, realpathSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens a browser with one empty profile, as playwright's options say; `close()` ends it and removes the profile. */
export async function openBrowser(options = {}) {
  const profile = await mkdtemp(join(tmpdir(), "linkdesk-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable(),
    args: FLAGS,
    headless: true,
    ...options,
  });
  return {
    context,
    page: () => context.newPage(),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** The first browser on the path that is no snap; nothing means the one that playwright installed. */
function executable() {
  const places = process.env.PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return !realpathSync(place).includes("snap");
    } catch {
      return false;
    }
  });
}
