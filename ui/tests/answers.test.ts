import { expect, it } from "vitest";
import { Answers } from "../src/answers.ts";
import type { Call } from "../src/bridge.ts";

it("waits for every answer, and for those that a first answer leads to", async () => {
  const waiting: (() => void)[] = [];
  const slow = () => new Promise<void>((done) => waiting.push(done));
  const answers = new Answers(slow as unknown as Call);
  const chain = answers.call("desk_state", {}).then(() => answers.call("today_show", {}));
  let done = false;
  const all = answers.all().then(() => {
    done = true;
  });
  waiting.shift()?.();
  await new Promise((rest) => setTimeout(rest, 5));
  expect(done, "the second is out").toBe(false);
  waiting.shift()?.();
  await chain;
  await all;
});

it("counts a refusal as an answer", async () => {
  const answers = new Answers((() => Promise.reject(new Error("no"))) as unknown as Call);
  await expect(answers.call("desk_state", {})).rejects.toThrow("no");
  await answers.all();
});
