/** Status as icon and word and colour, never colour alone. */

import { html, type TemplateResult } from "lit-html";
import type { IconNode } from "lucide";
import type { JobState, LinkState, Status } from "../bindings.ts";
import { t } from "../texts.ts";
import { icon, icons } from "./icon.ts";

/** The five colours that carry meaning. */
export type Tone = "active" | "waiting" | "action" | "error" | "off";
type Look = { tone: Tone; icon: IconNode };

/** In the order of the bar over the list. */
export const STATUS: Record<Status, Look> = {
  active: { tone: "active", icon: icons.check },
  waiting: { tone: "waiting", icon: icons.clock },
  "in-review": { tone: "waiting", icon: icons.hourglass },
  "action-due": { tone: "action", icon: icons.triangle },
  "needs-reconnect": { tone: "error", icon: icons.close },
  paused: { tone: "off", icon: icons.pause },
  disconnected: { tone: "off", icon: icons.dashed },
  unknown: { tone: "off", icon: icons.help },
};

export const LINK_STATE: Record<LinkState, Look> = {
  created: { tone: "off", icon: icons.add },
  sent: { tone: "waiting", icon: icons.links },
  opened: { tone: "waiting", icon: icons.clock },
  exited: { tone: "action", icon: icons.triangle },
  completed: { tone: "active", icon: icons.check },
  expired: { tone: "error", icon: icons.hourglass },
  revoked: { tone: "off", icon: icons.ban },
  superseded: { tone: "off", icon: icons.dashed },
  failed: { tone: "error", icon: icons.close },
  "cannot-tell": { tone: "action", icon: icons.help },
};

export const JOB_STATE: Record<JobState, Look> = {
  running: { tone: "waiting", icon: icons.refresh },
  paused: { tone: "off", icon: icons.pause },
  interrupted: { tone: "action", icon: icons.triangle },
  done: { tone: "active", icon: icons.check },
  cancelled: { tone: "off", icon: icons.ban },
  failed: { tone: "error", icon: icons.close },
};

export const chip = ({ tone, icon: drawn }: Look, word: string, title = ""): TemplateResult =>
  html`<span class="chip ${tone}" title=${title}>${icon(drawn)}<span>${word}</span></span>`;

/** The desk's word; the system's own stands in the tooltip. */
export const statusChip = (status: Status, raw = ""): TemplateResult =>
  chip(STATUS[status], t(`status-${status}`), raw);

export const linkChip = (state: LinkState): TemplateResult =>
  chip(LINK_STATE[state], t(`link-${state}`));

export const jobChip = (state: JobState): TemplateResult =>
  chip(JOB_STATE[state], t(`job-${state}`));
