/** A made-up judgement, by what the text looks like. */

import type { Inspection } from "../src/bindings.ts";

const check = (
  name: string,
  result: "pass" | "fail" | "warn" | "skip",
  values: Record<string, string> = {},
) => ({ name, result, detail: "", values });

const nothing = { integration: null, account: null, link: null, environment: null };

export function inspect(text: string): Inspection {
  if (text.includes("event"))
    return {
      ...nothing,
      kind: "webhook",
      verdict: "not-genuine",
      checks: [
        check("form", "pass", { form: "raw" }),
        check("header", "pass", { header: "x-stackone-signature" }),
        check("signature", "pass"),
        check("hmac", "fail", { wanted: "8b1f…c2", got: "5d41…9e", integration: "StackOne" }),
        check("body", "warn", { how: "compact" }),
        check("event", "pass", { event: "account.updated" }),
        check("time", "skip", { system: "StackOne" }),
      ],
      next: ["raw-body"],
      integration: "i1",
      environment: "practice",
    };
  if (text.includes("code="))
    return {
      ...nothing,
      kind: "callback",
      verdict: "genuine",
      checks: [check("state", "pass")],
      next: ["do-take-callback"],
    };
  if (text.startsWith("http"))
    return {
      ...nothing,
      kind: "link",
      verdict: "genuine",
      checks: [
        check("link", "pass", { customer: "Bäckerei Kühn", integration: "StackOne" }),
        check("state", "pass"),
      ],
      next: ["show-link"],
      link: "l1",
      environment: "practice",
    };
  return {
    ...nothing,
    kind: "unknown",
    verdict: "cannot-tell",
    checks: [check("kind", "skip")],
    next: ["paste-whole"],
  };
}
