/** What happened, newest first, and how each fact was learnt. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Event } from "../bindings.ts";
import { t, tMaybe, tOr } from "../texts.ts";
import { since } from "./bits.ts";
import { STATUS, type Tone } from "./chip.ts";
import { stepText } from "./ladder.ts";

const TONES: Record<string, Tone> = {
  "account-created": "active",
  "link-completed": "active",
  "account-deleted": "off",
  disconnected: "off",
  "link-expired": "error",
  "link-attempt-failed": "action",
  "webhook-rejected": "error",
  "link-created": "waiting",
  "link-sent": "waiting",
  "link-opened": "waiting",
  "link-step": "waiting",
  "webhook-received": "waiting",
};

export function toneOf(event: Event): Tone {
  if (event.kind === "status-changed" && event.to in STATUS)
    return STATUS[event.to as keyof typeof STATUS].tone;
  return TONES[event.kind] ?? "off";
}

/** `Active → Needs reconnect`, or the name of what happened. */
export function eventTitle(event: Event): string {
  const from = tMaybe(`status-${event.from}`) ?? event.from;
  const to = tMaybe(`status-${event.to}`) ?? event.to;
  if (event.kind === "status-changed")
    return event.from === "" ? t("event-status-set", { to }) : `${from} → ${to}`;
  return tOr(`event-${event.kind}`, event.kind);
}

/** What it led to, in people's words where one of the systems has some, and what was said of it. */
export function eventMore({ kind, to, detail }: Event, systems: readonly string[]): string {
  const words = () => systems.map((system) => stepText(system, to)).find((word) => word !== to);
  const word = kind === "status-changed" ? "" : (tMaybe(`status-${to}`) ?? words() ?? to);
  return joined([word, detail]);
}

/** How it was learnt, and more. */
const eventDetail = (event: Event, system: string): string =>
  joined([t(`source-${event.source}`), eventMore(event, [system])]);

const joined = (parts: string[]): string => parts.filter((part) => part !== "").join(" · ");

export const timeline = (
  events: readonly Event[],
  system: string,
): TemplateResult | typeof nothing =>
  events.length === 0
    ? nothing
    : html`<section class="section" data-testid="timeline">
        <h3>${t("timeline")}<span class="third">${events.length}</span></h3>
        <ol class="timeline">
          ${events.map(
            (event) =>
              html`<li class=${toneOf(event)} data-kind=${event.kind} data-source=${event.source}>
                <span class="timeline-title">${eventTitle(event)}</span>
                <span class="timeline-time third">${since(event.at)}</span>
                <span class="timeline-detail third">${eventDetail(event, system)}</span>
              </li>`,
          )}
        </ol>
      </section>`;
