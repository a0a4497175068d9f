// Starts `linkdeskctl practice serve` for a test and ends it afterwards.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** How long a practice may take to say hello, in milliseconds. */
const PATIENCE = 20_000;

/** The built `linkdeskctl`. */
export const BINARY =
  process.env.LINKDESKCTL ??
  fileURLToPath(new URL("../../target/debug/linkdeskctl", import.meta.url));

/**
 * A running practice: what it said first, and how to end it.
 *
 * @param {number} accounts how many accounts it is seeded with
 * @param {string[]} more further arguments
 */
export async function serve(accounts, more = []) {
  const seeded = ["--port", "0", "--accounts", `${accounts}`, "--seed", "7"];
  const args = ["practice", "serve", ...seeded, ...more];
  const child = spawn(BINARY, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGINT");
    const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(late);
  };
  try {
    return { hello: JSON.parse(await firstLine(child)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function firstLine(child) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The practice did not say hello.")), PATIENCE);
    const settle = (act, value) => {
      clearTimeout(late);
      act(value);
    };
    createInterface({ input: child.stdout }).once("line", (line) => settle(resolve, line));
    child.once("error", (error) => settle(reject, error));
    child.once("exit", (code) => settle(reject, new Error(`The practice ended with ${code}.`)));
  });
}

/** Asks the practice's control address, as a person in the window would. */
export async function control(hello, path, body) {
  const answer = await fetch(`${hello.control_url}/${path}`, {
    method: body ? "POST" : "GET",
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
