/** Next steps as the core and the error codes name them; each has a text `step-<name>` and somebody who takes it. */

export const STEPS = [
  "relink",
  "bind",
  "recheck",
  "renew",
  "new-link",
  "open-dashboard",
  "replace-key",
  "enable-connector",
  "start-receiver",
  "add-webhook-secret",
  "sync",
  "logs",
  "reload-hub",
  "test",
  "disconnect",
  "show",
  "retry",
  "reload",
  "open-vault",
  "open-live",
] as const;

export type Step = (typeof STEPS)[number];

/** Where it is said whose an account is: its detail, with the question open. */
export const toBind = (id: string) => ({
  place: "accounts" as const,
  id,
  params: { step: "bind" satisfies Step },
});

/** Who takes the steps in one place; a step nobody takes there is not offered. */
export type StepTakers = Partial<Record<Step, () => void>>;

/** The steps of `wanted` that somebody here takes, in their order. */
export function offered(wanted: readonly Step[], takers: StepTakers): Step[] {
  return STEPS.filter((step) => wanted.includes(step) && takers[step] !== undefined).sort(
    (a, b) => wanted.indexOf(a) - wanted.indexOf(b),
  );
}
