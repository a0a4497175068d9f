/** What went wrong, and what can be done about it: an answer for every code, held by the compiler. */

import type { Code, Error as Refusal } from "./bindings.ts";
import type { Step } from "./steps.ts";

/** A failure as the core tells it. Its message is shown, never matched. */
export class AppError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "AppError";
    this.refusal = refusal;
  }

  get code(): Code {
    return this.refusal.code;
  }
}

/** What a code asks of the person: a sentence by key `error-<code>.advice` and, where there is one, a step to take. */
export type Advice = { step?: Step };

export const advice: Record<Code, Advice> = {
  bad_input: {},
  not_found: {},
  conflict: { step: "reload" },
  unsupported: {},
  needs_confirmation: {},
  live_read_only: { step: "open-live" },
  secret_absent: { step: "replace-key" },
  vault_locked: { step: "open-vault" },
  vault_missing: { step: "open-vault" },
  vault_cancelled: { step: "open-vault" },
  vault_timeout: { step: "open-vault" },
  vault_wrong: { step: "open-vault" },
  vault_failed: { step: "open-vault" },
  unauthorized: { step: "replace-key" },
  wrong_mode: { step: "replace-key" },
  forbidden: { step: "replace-key" },
  rate_limited: { step: "retry" },
  refused: {},
  system_down: { step: "retry" },
  network: { step: "retry" },
  timeout: { step: "retry" },
  bad_reply: { step: "retry" },
  redirect_refused: { step: "replace-key" },
  cannot_tell: { step: "sync" },
  newer_file: {},
  disk: { step: "retry" },
  cancelled: {},
  internal: { step: "retry" },
};

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" &&
  value !== null &&
  "code" in value &&
  "message" in value &&
  typeof value.code === "string" &&
  value.code in advice;

/** Turns whatever was thrown into an `AppError`; what is not from the core counts as a fault in Linkdesk itself. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (isRefusal(thrown)) return new AppError(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError({ code: "internal", message });
}
