// The end of the window while a job is at work.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { openDesk, testId } from "./desk.mjs";
import { until } from "./session.mjs";

let desk;

before(async () => {
  desk = await openDesk({ manager: true });
  await desk.settled();
});

after(() => desk?.close());

test("with a job at work the window asks, and stays when it shall", async () => {
  await startEndlessSync();
  await desk.requestClose();
  assert.match(await desk.text("closing"), /A job is running/);
  assert.deepEqual(await desk.findings(), []);
  await desk.snapshot("closing");
  await desk.press("closing-stay");
  await until("the question to go", () => desk.run(`return document.querySelector('${testId("closing")}') === null`));
  assert.equal((await desk.windows()).length, 1);
});

test("the job stops with the window, and goes on when it opens again", async () => {
  await desk.requestClose();
  const stop = await desk.find("closing-stop");
  // The answer may go down with the window.
  await stop.click().catch(() => {});
  await desk.gone();
  await desk.open();
  await desk.press("jobs");
  await desk.find("the job to be done", `${testId("job")}[data-state="done"]`);
});

test("a page that hangs keeps nobody", async () => {
  await startEndlessSync();
  await desk.run("setTimeout(() => { for (;;); }, 100)");
  await pause(300);
  await desk.requestClose();
  await desk.gone();
  await desk.open();
});

test("without a job the window closes at once", async () => {
  await until("the jobs to end", async () => (await desk.call("desk_state")).counts.jobs === 0);
  await desk.requestClose();
  await desk.gone();
});

/** A sync whose practice does not answer. */
async function startEndlessSync() {
  // What is at work already could not come to its end any more.
  await until("the desk to be idle", async () => (await desk.call("desk_state")).counts.jobs === 0);
  await desk.call("practice_fault", { name: "hang", on: true });
  const { id } = await desk.call("sync_start", { integration: "StackOne practice" });
  await until("the sync to run", async () => (await desk.call("job_list")).some((job) => job.id === id && job.state === "running"));
}
