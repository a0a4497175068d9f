/** Keys that the page puts together from its own words. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../../src/bindings.ts";
import { advice } from "../../src/errors.ts";
import { GROUPS } from "../../src/frame/palette/model.ts";
import { SHORTCUTS } from "../../src/frame/shortcuts.ts";
import { GUIDE_STEPS } from "../../src/guide/model.ts";
import { HERE } from "../../src/help/lines.ts";
import { TABS } from "../../src/pages/compose/tabs.ts";
import { PARTS } from "../../src/pages/integrations/rooms/rooms.ts";
import { FIELDS as SETTINGS } from "../../src/pages/settings/fields.ts";
import { PLACES } from "../../src/route.ts";
import { STEPS } from "../../src/steps.ts";
import { DENSITIES } from "../../src/themes.ts";
import { all } from "./sources.ts";

const PAGES = join(import.meta.dirname, "../../src/pages");

const SOURCES: Source[] = [
  "webhook",
  "poll",
  "sync",
  "hub",
  "match",
  "own-action",
  "callback",
  "paste",
];
const STATUSES = [
  "active",
  "action-due",
  "waiting",
  "in-review",
  "needs-reconnect",
  "paused",
  "disconnected",
  "unknown",
];
const LINKS = [
  "created",
  "sent",
  "opened",
  "exited",
  "completed",
  "expired",
  "revoked",
  "superseded",
  "failed",
  "cannot-tell",
];
const JOBS = ["running", "paused", "interrupted", "done", "cancelled", "failed"];
const ENVIRONMENTS = ["practice", "sandbox", "live"];
const VAULTS = ["locked", "missing", "cancelled", "timeout", "wrong", "failed"];
export const CUSTOMER = [
  "name",
  "owner_id",
  "contact_name",
  "email",
  "language",
  "time_zone",
  "tags",
  "note",
];

/** Words the core documents for events and may send later. */
const DOCUMENTED = ["account-deleted", "webhook-late", "disconnected", "rechecked", "status-set"];

/** Every list names its columns in a file of its own. */
const COLUMNS = ["accounts", "links", "customers", "events", "audit"].flatMap((place) => {
  const text = readFileSync(join(PAGES, place, "columns.ts"), "utf8");
  return [
    ...all(text, /^ {2,8}name: "([a-z_]+)",$/gm),
    ...all(text, /\b(?:plain|words|count)\("([a-z_]+)"/g),
  ];
});

const SECTIONS = ["looks", "keys", "sender", "attention", "machine", "backup", "about"];

export function pageKeys(): string[] {
  return [
    ...PLACES.map((place) => `place-${place}`),
    ...SHORTCUTS.filter(({ place }) => !place).map(({ id }) => `key-${id}`),
    ...["recent", "here", ...GROUPS].map((group) => `palette-${group}`),
    ...["system", "light", "dark", "contrast"].map((theme) => `theme-${theme}`),
    ...Object.keys(advice).flatMap((code) => [`error-${code}`, `error-${code}.advice`]),
    ...STEPS.map((step) => `step-${step}`),
    ...SOURCES.map((word) => `source-${word}`),
    ...STATUSES.map((word) => `status-${word}`),
    ...LINKS.map((word) => `link-${word}`),
    ...JOBS.map((word) => `job-${word}`),
    ...ENVIRONMENTS.flatMap((word) => [`environment-${word}`, `environment-${word}.help`]),
    ...[...VAULTS, "locked-file"].flatMap((word) => [`vault-${word}.title`, `vault-${word}.help`]),
    ...["keyring", "file", "memory"].flatMap((word) => [
      `vault-${word}-ready`,
      `vault-${word}-closed`,
      `vault-${word}.help`,
    ]),
    ...CUSTOMER.map((name) => `field-customer-${name}.label`),
    ...["name", "owner_id", "email"].map((name) => `customer-${name}`),
    ...["en", "de", "zh-CN"].map((language) => `option-language-${language}`),
    ...TABS.map((tab) => `compose-tab-${tab}`),
    ...["create", "hub", "invite"].flatMap((verb) =>
      [...ENVIRONMENTS, "note"].map((word) => `compose-${verb}-${word}`),
    ),
    ...["curl", "typescript", "react", "web-component", "wink-2", "wink-1"].map(
      (id) => `snippet-${id}`,
    ),
    ...[
      "required",
      "too-long",
      "number",
      "bounds",
      "duration",
      "url",
      "pairs",
      "pattern",
      "pattern-example",
      "secret-letters",
      "needs",
      "needs-value",
      "needs-shape",
    ].map((key) => `invalid-${key}`),
    ...Object.entries(HERE).flatMap(([place, lines]) =>
      lines.map(({ text }) => `here-${place}-${text}`),
    ),
    ...["pass", "fail", "warn", "skip"].map((result) => `check-${result}`),
    ...[...GUIDE_STEPS, "done"].map((step) => `guide-${step}`),
    ...["answers", "webhooks", "hub"].map((group) => `faults-${group}`),
    ...["linked", "declined", "error", "mfa"].flatMap((word) => [`play-${word}`, `played-${word}`]),
    ...["plain", "duplicate", "reordered", "wrong-signature"].map((mode) => `webhook-mode-${mode}`),
    ...["event", "status", "mode"].map((name) => `webhook-${name}`),
    ...SETTINGS.map(({ name }) => `settings-${name}`),
    ...SECTIONS.map((name) => `settings-section-${name}`),
    ...["own", "other", "closed"].map((key) => `backup-key-${key}`),
    ...["whole", "broken", "unknown"].map((trail) => `backup-trail-${trail}`),
    ...["added", "changed"].map((what) => `change-view-${what}`),
    ...["added", "kept"].map((what) => `change-integration-${what}`),
    ...DENSITIES.map((density) => `density-${density}`),
    ...["sync", "links"].map((kind) => `job-kind-${kind}`),
    ...["waiting", "asked", "done", "failed"].map((word) => `job-row-${word}`),
    ...["system", "owner", "provider", "kind", "integration"].map((name) => `token-${name}`),
    ...["status", "state", "source", "env", "job", "made", "ends", "since", "kept", "ending"].map(
      (name) => `token-${name}`,
    ),
    ...["renewed", "relink", "customer", "doubt"].map((name) => `token-${name}`),
    ...["none", "double", "wrong-owner", "unasked"].map((doubt) => `doubt-${doubt}`),
    ...["ending-yes", "ending-no", "relinked-open", "relinked-none"],
    ...["renewed-yes", "renewed-no"],
    ...COLUMNS.map((name) => `column-${name}`),
    ...["created", "sent", "opened", "completed", "expired"].map((stage) => `funnel-${stage}`),
    ...["error", "warning", "info"].map((level) => `level-${level}`),
    "need-step-show",
    ...["email", "mobile", "password", "code", "social-security"].map((part) => `login-${part}`),
    ...PARTS.map((part) => `part-${part}`),
    ...["landing", "success"].map((page) => `invitation-${page}`),
    ...["disconnect", "stop-monitor"].flatMap((what) => [
      ...["title", "help", "do", "do-live"].map((part) => `${what}-${part}`),
      `step-${what}`,
      `step-${what}-live`,
    ]),
    ...["relink", "new-link", "disconnect"].map((step) => `step-${step}-live`),
    ...["rest", "first"].map((how) => `list-pick-${how}`),
    ...["csv", "json"].map((format) => `export-${format}`),
    ...DOCUMENTED.map((kind) => `event-${kind}`),
  ];
}
