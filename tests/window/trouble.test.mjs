// What the window shows when something it stands on is missing, and how it comes back.

import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { openDesk, testId } from "./desk.mjs";

let desk;

before(async () => {
  desk = await openDesk({ keyring: false });
});

after(() => desk?.close());

test("without a keyring the desk says so, goes on working, and takes it when it comes", async () => {
  await desk.find("vault", `${testId("vault")}[data-state="missing"]`);
  await desk.go("settings");
  await desk.picture("vault-missing");
  assert.deepEqual(await desk.findings(), []);
  await desk.session.startKeyring();
  await desk.press("vault-retry");
  await desk.find("the rail's word", `${testId("state")} .dot.well`);
  await desk.go("accounts");
  await desk.find("account-row");
});

test("a data folder that cannot be used is told, and tried once more on demand", async () => {
  await desk.shut();
  await rm(desk.session.dataDir, { recursive: true });
  await writeFile(desk.session.dataDir, "a file where the folder should be");
  await desk.open();
  assert.match(await desk.text("error"), /data folder/);
  await desk.picture("disk");
  await rm(desk.session.dataDir);
  await desk.press("retry", `${testId("error")} button`);
  await desk.find("nav-accounts");
});
