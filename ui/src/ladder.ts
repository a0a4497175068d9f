/** How far a customer is on a link whose system tells of their steps. No DOM. */

import type { Event, Link } from "./bindings.ts";

/** `now`: what the customer does next. */
export type How = "done" | "now" | "later";

export type Rung = {
  /** The system's word. */
  step: string;
  how: How;
  /** When it was taken; null where nobody knows. */
  at: string | null;
};

const OPEN: readonly Link["state"][] = ["created", "sent", "opened", "exited"];

/**
 * The steps in their order. The first is taken by making the link. Whoever has taken one has taken those before it, told
 * or not; the time is told or unknown.
 */
export function ladder(
  steps: readonly string[],
  link: Link | null,
  timeline: readonly Event[] = [],
): Rung[] {
  const told = new Map<string, string>();
  for (const event of timeline)
    if (steps.includes(event.to)) told.set(event.to, event.happened_at ?? event.at);
  const [first = ""] = steps;
  if (link !== null && !told.has(first)) told.set(first, link.created_at);
  const last = steps.length - 1;
  const ended = timeline.find(({ kind }) => kind === "link-completed");
  const linked = link?.state === "completed";
  if (linked && ended !== undefined && !told.has(steps[last] ?? ""))
    told.set(steps[last] ?? "", ended.happened_at ?? ended.at);
  const words = [...told.keys(), link?.attempt ?? ""];
  const reached = linked ? last : Math.max(-1, ...words.map((word) => steps.indexOf(word)));
  const open = link === null || OPEN.includes(link.state);
  return steps.map((step, index) => ({
    step,
    how: index <= reached ? "done" : index === reached + 1 && open ? "now" : "later",
    at: index <= reached ? (told.get(step) ?? null) : null,
  }));
}
