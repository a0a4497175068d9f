// `make bench`: ratios of one run on one machine. It measures and prints; it never fails because of a figure.

import { fileURLToPath } from "node:url";
import { join } from "node:path";

import { startSession } from "../window/session.mjs";
import { addIntegration, measureSdk, measureSync, servePractice } from "./sync.mjs";
import { measureWindow } from "./window.mjs";

const RELEASE = fileURLToPath(new URL("../../target/release/", import.meta.url));
const CTL = join(RELEASE, "linkdeskctl");
/** Windows opened of each kind, one after the other in turn. */
const WINDOW_ROUNDS = 7;
const SYNC_ROUNDS = 3;
const ACCOUNTS = 100_000;

/** Accounts a page: as the SDK asks by itself, and as the desk asks. */
const PAGES = [25, 100];

const session = await startSession();
try {
  print("The window, against a bare Tauri window", ["Linkdesk", "bare"], await compareWindows());
  const title = `Sync of ${ACCOUNTS} accounts into SQLite, against the official SDK that stores nothing`;
  print(title, ["linkdeskctl", "SDK"], await compareSync());
} finally {
  await session.end();
}

async function compareWindows() {
  const programs = [join(RELEASE, "linkdesk"), join(RELEASE, "examples/bare-window")];
  const rounds = await alternate(WINDOW_ROUNDS, programs, (program) => measureWindow(session, program));
  const row = (name, key, unit, goal) => ({ name, unit, goal, values: rounds.map((runs) => median(runs.map((run) => run[key]))) });
  return [
    row("page painted", "painted", milliseconds),
    row("picture at rest", "settled", milliseconds, "at most 1.3"),
    row("memory of all its processes", "memory", mebibytes, "at most 1.2"),
  ];
}

async function compareSync() {
  const practice = await servePractice(CTL, ACCOUNTS);
  try {
    let round = 0;
    const ours = async () => {
      // A new desk each time, so that every account is written.
      const env = { ...session.env, LINKDESK_DATA_DIR: join(session.folder, `sync-${++round}`) };
      await addIntegration(CTL, env, practice);
      return measureSync(CTL, env);
    };
    const theirs = PAGES.map((size) => () => measureSdk(practice, size));
    const rounds = await alternate(SYNC_ROUNDS, [ours, ...theirs], (measure) => measure());
    const short = rounds.flat().find((run) => run.count !== ACCOUNTS);
    if (short) throw new Error(`${short.count} accounts came instead of ${ACCOUNTS}`);
    const [desk, ...sdk] = rounds.map((runs) => median(runs.map((run) => run.count / run.seconds)));
    return PAGES.map((size, index) => ({
      name: `accounts a second, SDK with ${size} a page`,
      unit: (value) => value.toFixed(0),
      goal: index === 0 ? "at least 10" : undefined,
      values: [desk, sdk[index]],
    }));
  } finally {
    await practice.stop();
  }
}

/** Measures each in turn, after one round that only warms the caches; gives the results of each. */
async function alternate(rounds, subjects, measure) {
  const results = subjects.map(() => []);
  for (const subject of subjects) await measure(subject);
  for (let round = 0; round < rounds; round++) {
    for (const [index, subject] of subjects.entries()) results[index].push(await measure(subject));
  }
  return results;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function milliseconds(value) {
  return `${value.toFixed(0)} ms`;
}

function mebibytes(value) {
  return `${(value / 2 ** 20).toFixed(0)} MiB`;
}

function print(title, columns, rows) {
  const lines = rows.map(({ name, unit, goal, values: [ours, theirs] }) =>
    [name, unit(ours), unit(theirs), (ours / theirs).toFixed(2), goal ?? ""],
  );
  const table = [["", ...columns, "ratio", "goal"], ...lines];
  const width = (column) => Math.max(...table.map((line) => line[column].length));
  const pad = (cell, column) => (column === 0 || column === 4 ? cell.padEnd(width(column)) : cell.padStart(width(column)));
  console.log(`\n${title}\n`);
  for (const line of table) console.log(`  ${line.map(pad).join("   ")}`.trimEnd());
}
