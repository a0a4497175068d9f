/** A core that answers as a test says, an address bar without a window, and rows to show. */

import type {
  Account,
  Commands,
  Customer,
  Integration,
  Link,
  PageRequest,
  SavedView,
  Settings,
  Spec,
} from "../src/bindings.ts";
import type { Call, CommandName } from "../src/bridge.ts";
import { AppError } from "../src/errors.ts";
import { type AddressBar, Router } from "../src/route.ts";

type Answers = { [K in CommandName]?: (request: Commands[K][0]) => unknown };

/** Answers the commands given; any other call fails the test that made it. */
export function fakeCore(answers: Answers) {
  const asked: { name: CommandName; request: unknown }[] = [];
  const call = (async (name: CommandName, request: never) => {
    asked.push({ name, request });
    const answer = answers[name] as ((request: never) => unknown) | undefined;
    if (answer === undefined) throw new Error(`nobody expected ${name}`);
    return answer(request);
  }) as Call;
  const of = (name: CommandName): unknown[] =>
    asked.filter((one) => one.name === name).map(({ request }) => request);
  return { call, of };
}

export const refusal = (code: "unauthorized" | "bad_input" | "network", field?: string): AppError =>
  new AppError({ code, message: `refused: ${code}`, ...(field === undefined ? {} : { field }) });

/** A router over a plain history. */
export function fakeRouter(hash = "") {
  const history = [hash];
  let heard = (): void => {};
  const bar: AddressBar = {
    read: () => history.at(-1) ?? "",
    write: (to, replace) => {
      if (replace) history[history.length - 1] = to;
      else history.push(to);
    },
    changed: (then) => {
      heard = then;
    },
  };
  const back = (): void => {
    history.pop();
    heard();
  };
  return { router: new Router(bar), history, back };
}

/** Answers a list command from all rows. */
export const paged =
  <Row>(all: readonly Row[]) =>
  ({ offset, limit }: PageRequest) => ({
    rows: all.slice(offset, offset + limit),
    total: all.length,
    next: null,
  });

export const at = "2026-11-21T09:00:00Z";

/** Settings as a fresh desk has them. */
export const settings = (more: Partial<Settings> = {}): Settings => ({
  environment: "practice",
  language: "",
  theme: "",
  density: "",
  time_zone: "",
  single_keys: true,
  clipboard_seconds: 60,
  backup_dir: "",
  sender_company: "",
  sender_name: "",
  sender_signature: "",
  notify: true,
  columns: {},
  receiver_port: 4610,
  receiver_on: true,
  ...more,
});

export const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  remote_id: `r-${id}`,
  owner_name: "Acme",
  owner_id: "customer-0192",
  customer: "c1",
  provider: "bamboohr",
  provider_name: "BambooHR",
  label: "",
  system: "stackone",
  integration: "i1",
  integration_name: "StackOne",
  environment: "practice",
  status: "active",
  raw_status: "active",
  reason: "",
  kind: "production",
  linked_at: at,
  status_since: at,
  checked_at: at,
  person: "",
  kept: null,
  ...more,
});

export const link = (id: string, more: Partial<Link> = {}): Link => ({
  id,
  kind: "auth-link",
  url: `https://example.test/${id}`,
  state: "created",
  created_at: at,
  expires_at: "2026-11-26T09:00:00Z",
  estimated: false,
  customer: "c1",
  customer_name: "Acme",
  owner_id: "customer-0192",
  integration: "i1",
  integration_name: "StackOne",
  system: "stackone",
  environment: "practice",
  provider: "",
  provider_name: "",
  account: null,
  learnt: null,
  attempt: "",
  attempt_error: "",
  job: null,
  ...more,
});

export const customer = (id: string, name: string): Customer => ({
  id,
  owner_id: `owner-${id}`,
  name,
  contact_name: "",
  email: "",
  language: "",
  time_zone: "",
  tags: [],
  note: "",
  extra: {},
  links: 0,
  accounts: 0,
  created_at: at,
});

export const integration = (id: string, more: Partial<Integration> = {}): Integration => ({
  id,
  name: "StackOne",
  system: "stackone",
  environment: "practice",
  base_url: "https://api.stackone.com",
  api_version: "",
  built_in: false,
  settings: {},
  secrets: [
    {
      name: "api_key",
      present: false,
      last_four: "",
      fingerprint: "",
      saved_at: null,
      used_at: null,
    },
  ],
  last_test: null,
  webhook_url: "",
  callback_url: "",
  last_webhook_at: null,
  last_sync_at: null,
  events_until: null,
  reads: null,
  accounts: 0,
  diagnoses: [],
  health: { level: "info", key: "untested", values: {} },
  created_at: at,
  ...more,
});

export const view = (id: string, more: Partial<SavedView> = {}): SavedView => ({
  id,
  place: "accounts",
  name: "Broken",
  query: "status:needs-reconnect",
  sort: "status_since",
  descending: true,
  columns: ["owner_name", "status"],
  ...more,
});

export { stackone } from "../dev/spec.ts";
export type { Spec };
