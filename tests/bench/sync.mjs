// How many accounts a second go from the practice into SQLite, against the official SDK that only reads them.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

import { StackOne } from "@stackone/stackone-client-ts";

/** Starts the practice with that many accounts and without a rate limit; `stop()` ends it. */
export async function servePractice(ctl, accounts) {
  const args = ["practice", "serve", "--no-rate-limit", "--accounts", String(accounts)];
  const program = spawn(ctl, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(createInterface(program.stdout), "line");
  return {
    ...JSON.parse(line).stackone,
    async stop() {
      program.kill("SIGTERM");
      await once(program, "exit");
    },
  };
}

/** Adds the practice as an integration to the desk of that environment, with no budget to speak of. */
export async function addIntegration(ctl, env, practice) {
  const secrets = JSON.stringify({ api_key: practice.api_key });
  const args = ["integration", "add", "stackone", "--name", "Bench", "--environment", "practice"];
  const more = ["--base-url", practice.base_url, "--set", "requests_per_minute=60000"];
  await answer(ctl, env, [...args, ...more], secrets);
}

/** One whole run of the program, its start included: accounts, and seconds. */
export async function measureSync(ctl, env) {
  const start = performance.now();
  const done = await answer(ctl, env, ["sync", "--integration", "Bench"]);
  const seconds = (performance.now() - start) / 1000;
  return { count: done.created + done.changed + done.unchanged, seconds };
}

/** The same accounts through the official SDK, which keeps nothing; only its reading is timed, not its start. */
export async function measureSdk(practice, pageSize) {
  const client = new StackOne({
    serverURL: practice.base_url,
    security: { username: practice.api_key, password: "" },
  });
  const start = performance.now();
  let count = 0;
  for (let page = 1; ; page++) {
    const { classes = [] } = await client.accounts.listLinkedAccounts({ page, pageSize });
    count += classes.length;
    if (classes.length < pageSize) break;
  }
  return { count, seconds: (performance.now() - start) / 1000 };
}

async function answer(ctl, env, args, input = "") {
  const program = spawn(ctl, ["--json", ...args], { env, stdio: ["pipe", "pipe", "inherit"] });
  let output = "";
  program.stdout.on("data", (text) => (output += text));
  program.stdin.end(input);
  const [code] = await once(program, "close");
  if (code !== 0) throw new Error(`linkdeskctl ${args.join(" ")} ended with ${code}: ${output}`);
  return JSON.parse(output);
}
