// `make bench`: ratios and times of one run on one machine. It measures and prints; it never fails because of a figure.
//
//   node tests/bench/bench.mjs                 everything, with the release build
//   node tests/bench/bench.mjs debug hands     one part, with another build

import { fileURLToPath } from "node:url";
import { join } from "node:path";

import { startSession } from "../window/session.mjs";
import { openDesk } from "../window/desk.mjs";
import { measureClicks, measureKeys } from "./hands.mjs";
import { addIntegration, measureSdk, measureSync, servePractice } from "./sync.mjs";
import { measureWindow } from "./window.mjs";

const [PROFILE = "release", ...CHOSEN] = process.argv.slice(2);
const BUILD = fileURLToPath(new URL(`../../target/${PROFILE}/`, import.meta.url));
const CTL = join(BUILD, "linkdeskctl");
/** Windows opened of each kind, one after the other in turn. */
const WINDOW_ROUNDS = 7;
const SYNC_ROUNDS = 3;
const ACCOUNTS = 100_000;

/** Accounts a page: as the SDK asks by itself, and as the desk asks. */
const PAGES = [25, 100];

const PARTS = {
  window: inSession(async (session) =>
    printRatios("The window, against a bare Tauri window", ["Linkdesk", "bare"], await compareWindows(session)),
  ),
  hands: async () => printTimes(`The window in use, with ${ACCOUNTS} accounts`, await timeHands()),
  sync: inSession(async (session) => {
    const title = `Sync of ${ACCOUNTS} accounts into SQLite, against the official SDK that stores nothing`;
    printRatios(title, ["linkdeskctl", "SDK"], await compareSync(session));
  }),
};

for (const part of CHOSEN.length > 0 ? CHOSEN : Object.keys(PARTS)) await PARTS[part]();

/** The same in a session of its own. */
function inSession(part) {
  return async () => {
    const session = await startSession();
    await part(session).finally(() => session.end());
  };
}

async function timeHands() {
  const practice = await servePractice(CTL, ACCOUNTS);
  let desk;
  try {
    const prepare = async ({ env }) => {
      await addIntegration(CTL, env, practice);
      await measureSync(CTL, env);
    };
    desk = await openDesk({ program: join(BUILD, "linkdesk"), prepare });
    return [
      { name: "keystroke to the first rows", samples: await measureKeys(desk) },
      { name: "click to the painted detail", samples: await measureClicks(desk) },
    ];
  } finally {
    await desk?.close();
    await practice.stop();
  }
}

async function compareWindows(session) {
  const programs = [join(BUILD, "linkdesk"), join(BUILD, "examples/bare-window")];
  const rounds = await alternate(WINDOW_ROUNDS, programs, (program) => measureWindow(session, program));
  const row = (name, key, unit, goal) => ({ name, unit, goal, values: rounds.map((runs) => median(runs.map((run) => run[key]))) });
  return [
    row("page painted", "painted", milliseconds),
    row("picture at rest", "settled", milliseconds, "at most 1.3"),
    row("memory of all its processes", "memory", mebibytes, "at most 1.2"),
  ];
}

async function compareSync(session) {
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

function printRatios(title, columns, rows) {
  const lines = rows.map(({ name, unit, goal, values: [ours, theirs] }) =>
    [name, unit(ours), unit(theirs), (ours / theirs).toFixed(2), goal ?? ""],
  );
  printTable(title, [["", ...columns, "ratio", "goal"], ...lines]);
}

/** Times of which the slow ones count: nineteen of twenty shall be within the goal. */
function printTimes(title, rows) {
  const lines = rows.map(({ name, samples }) => {
    const sorted = samples.toSorted((a, b) => a - b);
    const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1];
    return [`${name}, ${samples.length} times`, milliseconds(median(samples)), milliseconds(p95), "below 100 ms"];
  });
  printTable(title, [["", "median", "p95", "goal"], ...lines]);
}

function printTable(title, table) {
  const width = (column) => Math.max(...table.map((line) => line[column].length));
  const pad = (cell, column) => (column === 0 || column === table[0].length - 1 ? cell.padEnd(width(column)) : cell.padStart(width(column)));
  console.log(`\n${title}\n`);
  for (const line of table) console.log(`  ${line.map(pad).join("   ")}`.trimEnd());
}
