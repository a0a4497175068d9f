/** Made-up integrations, and what is known of their systems. */

import type { Integration, KeyGuess, Provider } from "../src/bindings.ts";
import * as rows from "./rows.ts";
import * as smile from "./smile.ts";
import { stackone } from "./spec.ts";
import type { Answers, MadeUp } from "./state.ts";

/** Integrations, their keys and providers. */
export const integrationAnswers = (state: MadeUp) =>
  ({
    integration_list: ({ environment }) =>
      state.integrations.filter((one) => !environment || one.environment === environment),
    integration_save: (draft) => {
      const found = state.integrations.find(({ id }) => id === draft.id) ?? {
        ...integration(false),
        id: `i${state.integrations.length + 1}`,
        api_version: "",
        built_in: false,
        environment: draft.environment,
      };
      const saved = {
        ...found,
        name: draft.name,
        secrets: found.secrets.map((one) =>
          draft.secrets?.[one.name]
            ? {
                ...one,
                present: true,
                last_four: draft.secrets[one.name]?.slice(-4) ?? "",
                fingerprint: "9f3a61",
                saved_at: rows.ago(0),
              }
            : one,
        ),
      };
      const at = state.integrations.findIndex(({ id }) => id === saved.id);
      if (at >= 0) state.integrations[at] = saved;
      else state.integrations.push(saved);
      return saved;
    },
    integration_test: ({ id }) => {
      const report = {
        ok: true,
        code: null,
        other_mode: null,
        detail: "StackOne answered with 1 account.",
        request_id: "req_7f31",
        at: rows.ago(0),
      };
      const one = state.integrations.find((other) => other.id === id);
      if (one) one.last_test = report;
      return report;
    },
    integration_remove: ({ id }) => {
      state.integrations.splice(
        state.integrations.findIndex((one) => one.id === id),
        1,
      );
      return {};
    },
    system_list: () => [stackone, smile.smile],
    key_recognise: ({ text }) =>
      settingsFile(text) ?? {
        system: text.startsWith("v1.") ? "stackone" : null,
        field: "api_key",
        public: false,
        environment: text.startsWith("v1.practice") ? "practice" : null,
        detail: text.split(".")[1] ?? "",
        base_url: null,
        parts: [],
      },
    provider_list: ({ query, integration: of }) => ({
      rows: providersOf(state, of).filter(({ name, key }) =>
        `${name} ${key}`.toLowerCase().includes(query.toLowerCase()),
      ),
      learnt: "auth_configs",
      at: rows.ago(0),
    }),
  }) satisfies Partial<Answers>;

/** What can be linked through an integration. */
const providersOf = ({ wish }: MadeUp, integration: string): Provider[] => {
  if (wish.bare) return [];
  return integration === "i2" ? smile.providers : rows.providers;
};

/** The quickstart's file of settings, with where its secrets stand. */
function settingsFile(text: string): KeyGuess | null {
  const part = (name: string, to: string) => {
    const found = new RegExp(`^${name}=(.+)$`, "mu").exec(text);
    const begin = (found?.index ?? 0) + name.length + 1;
    return found ? [{ field: to, begin, end: begin + (found[1]?.length ?? 0) }] : [];
  };
  const parts = [...part("API_KEY", "api_key"), ...part("API_SECRET", "api_secret")];
  if (parts.length < 2) return null;
  const environment = text.includes("sandbox.smileapi.io") ? "sandbox" : null;
  return {
    system: "smile",
    field: null,
    public: false,
    environment,
    detail: null,
    base_url: "",
    parts,
  };
}

export const integration = (tested: boolean): Integration => ({
  id: "i1",
  name: "StackOne",
  system: "stackone",
  environment: "practice",
  base_url: "http://127.0.0.1:41847",
  api_version: "",
  built_in: true,
  settings: {},
  secrets: [
    {
      name: "api_key",
      present: true,
      last_four: "f3a9",
      fingerprint: "9f3a61",
      saved_at: rows.ago(rows.DAY * 12),
      used_at: rows.ago(120_000),
    },
    {
      name: "webhook_secret",
      present: false,
      last_four: "",
      fingerprint: "",
      saved_at: null,
      used_at: null,
    },
  ],
  last_test: tested
    ? {
        ok: true,
        code: null,
        other_mode: null,
        detail: "StackOne answered with 1 account.",
        request_id: "req_7f31",
        at: rows.ago(120_000),
      }
    : null,
  webhook_url: "http://127.0.0.1:4610/in/5f1c0a9be2",
  callback_url: "",
  last_webhook_at: rows.ago(rows.HOUR),
  last_sync_at: rows.ago(120_000),
  events_until: null,
  reads: null,
  accounts: 412,
  diagnoses: [
    { key: "webhook-secret-missing", level: "info", values: {}, steps: ["add-webhook-secret"] },
  ],
  health: {
    level: tested ? "ok" : "info",
    key: tested ? "well" : "untested",
    values: { last_four: "f3a9" },
  },
  created_at: rows.ago(rows.DAY * 12),
});
