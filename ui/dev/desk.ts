/** A made-up desk that answers every command, for looking at the page without the core. */

import type { Notice, Error as Refusal } from "../src/bindings.ts";
import type { Call } from "../src/bridge.ts";
import { AppError } from "../src/errors.ts";
import { accountAnswers } from "./accounts.ts";
import { customerAnswers } from "./customers.ts";
import { integrationAnswers } from "./integrations.ts";
import { jobAnswers } from "./jobs.ts";
import { linkAnswers } from "./links.ts";
import { machineAnswers } from "./machine.ts";
import { practiceAnswers } from "./practice.ts";
import { roomAnswers } from "./rooms.ts";
import { type Answers, MadeUp, type Wish } from "./state.ts";
import { trailAnswers } from "./trail.ts";

export type { Wish };

export class MadeUpDesk {
  readonly #state: MadeUp;
  readonly #answers: Answers;

  constructor(wish: Wish) {
    const state = new MadeUp(wish);
    this.#state = state;
    this.#answers = {
      ...machineAnswers(state),
      ...integrationAnswers(state),
      ...roomAnswers(state),
      ...customerAnswers(state),
      ...linkAnswers(state),
      ...accountAnswers(state),
      ...trailAnswers(state),
      ...jobAnswers(state),
      ...practiceAnswers(state),
    };
  }

  set tell(tell: (notice: Notice) => void) {
    this.#state.tell = tell;
  }

  readonly call: Call = async (name, request) => {
    const { slow, fail } = this.#state.wish;
    await new Promise((done) => setTimeout(done, slow));
    if (fail === name) throw new AppError(refusal());
    const answer: (request: never) => unknown = this.#answers[name];
    return structuredClone(answer(request as never)) as never;
  };
}

const refusal = (): Refusal => ({
  code: "unauthorized",
  message: "StackOne refused the key.",
  system: "stackone",
  request_id: "req_1f0a77",
  status: 401,
  body: '{"statusCode":401,"message":"Unauthorized"}',
});
