/** A made-up desk that answers every command, for looking at the page without the core. */

import type {
  Account,
  AccountDetail,
  Commands,
  DeskState,
  Environment,
  Integration,
  Job,
  KeyGuess,
  Link,
  LinkDetail,
  Mail,
  MailRequest,
  Notice,
  PageRequest,
  PracticeState,
  Error as Refusal,
  Status,
} from "../src/bindings.ts";
import type { Call, CommandName } from "../src/bridge.ts";
import { AppError } from "../src/errors.ts";
import { valuesOf, words } from "../src/query.ts";
import { inspect } from "./inspect.ts";
import * as keep from "./keep.ts";
import { makeMail } from "./mail.ts";
import { makeQr } from "./qr.ts";
import * as rows from "./rows.ts";
import * as smile from "./smile.ts";
import { stackone } from "./spec.ts";
import * as stripe from "./stripe.ts";
import { today } from "./today.ts";

export type Wish = {
  accounts: number;
  empty: boolean;
  vault: string;
  theme: string;
  language: string;
  environment: string;
  slow: number;
  fail: string;
};

type Answers = { [K in CommandName]: (request: Commands[K][0]) => Commands[K][1] };

export class MadeUpDesk {
  tell: (notice: Notice) => void = () => {};
  readonly #wish: Wish;
  readonly #links: Link[];
  readonly #integrations: Integration[];
  readonly #count: number;
  /** Made once: a hundred thousand take a while. */
  #accountRows: Account[] | undefined;
  #desk: DeskState;
  #practice: PracticeState;
  #jobs: Job[];
  #made = 0;
  readonly #views = new keep.MadeUpViews();
  #templates = [smile.template("tpl-1", "Income check"), smile.template("tpl-2", "Reminder")];
  #webhooks = [
    smile.webhook(
      {
        webhook_name: "Linkdesk",
        webhook_url: "https://tunnel.acme.example/in/8c2b77",
        event_types: "ALL_EVENTS",
      },
      "wh-1",
    ),
  ];

  constructor(wish: Wish) {
    this.#wish = wish;
    this.#count = wish.empty ? 0 : wish.accounts;
    this.#links = wish.empty ? [] : Array.from({ length: 27 }, (_, at) => rows.makeLink(at));
    const first = integration(!wish.empty);
    this.#integrations = wish.empty
      ? [first]
      : [first, { ...smile.integration(first), environment: wish.environment as Environment }];
    this.#desk = desk(wish, this.#count);
    this.#practice = practice();
    this.#jobs = wish.empty ? [] : jobs();
  }

  readonly call: Call = async (name, request) => {
    await new Promise((done) => setTimeout(done, this.#wish.slow));
    if (this.#wish.fail === name) throw new AppError(refusal());
    const answer: (request: never) => unknown = this.#answers[name];
    return structuredClone(answer(request as never)) as never;
  };

  #page<T>(
    all: readonly T[],
    { offset, limit }: PageRequest,
  ): { rows: T[]; total: number; next: null } {
    return { rows: all.slice(offset, offset + (limit || 100)), total: all.length, next: null };
  }

  #accounts(request: PageRequest) {
    const wanted = valuesOf(request.query, "status");
    const text = words(request.query).toLowerCase();
    this.#accountRows ??= Array.from({ length: this.#count }, (_, at) => rows.makeAccount(at));
    const all =
      text === ""
        ? this.#accountRows
        : this.#accountRows.filter((one) =>
            `${one.owner_name} ${one.provider_name}`.toLowerCase().includes(text),
          );
    const status: Record<string, number> = {};
    for (const one of all) status[one.status] = (status[one.status] ?? 0) + 1;
    const shown = wanted.length === 0 ? [...all] : all.filter((one) => wanted.includes(one.status));
    if (request.sort === "owner_name")
      shown.sort(
        (a, b) => a.owner_name.localeCompare(b.owner_name) * (request.descending ? -1 : 1),
      );
    const counts = { status, system: { stackone: all.length } };
    return { ...this.#page(shown, request), counts };
  }

  #customers(request: PageRequest) {
    const owner = valuesOf(request.query, "owner")[0];
    const text = words(request.query).toLowerCase();
    const all = this.#wish.empty && !this.#made ? rows.customers.slice(0, 5) : rows.customers;
    return this.#page(
      all.filter(
        (one) =>
          (!owner || one.owner_id === owner) &&
          `${one.name} ${one.owner_id}`.toLowerCase().includes(text),
      ),
      request,
    );
  }

  #listLinks(request: PageRequest) {
    const wanted = valuesOf(request.query, "state");
    const counts: Record<string, number> = {};
    for (const one of this.#links) counts[one.state] = (counts[one.state] ?? 0) + 1;
    const shown = this.#links.filter((one) => wanted.length === 0 || wanted.includes(one.state));
    return {
      ...this.#page(
        shown.map((one) => ({ ...one, url: null })),
        request,
      ),
      counts,
    };
  }

  #link(id: string): Link {
    const found = this.#links.find((one) => one.id === id);
    if (found === undefined)
      throw new AppError({ code: "not_found", message: `There is no link “${id}”.` });
    return found;
  }

  #change(id: string, part: Partial<Link>): Link {
    const link = Object.assign(this.#link(id), part);
    setTimeout(() => this.tell({ kind: "changed", place: "links", id }), 20);
    return link;
  }

  #make(customer: string, kind: string, options: Record<string, string>): Link {
    const who =
      rows.customers.find((one) => one.id === customer || one.owner_id === customer) ??
      rows.customers[0];
    this.#made += 1;
    const link: Link = {
      ...rows.makeLink(0),
      id: `new${this.#made}`,
      kind,
      state: "created",
      created_at: rows.ago(0),
      expires_at: new Date(Date.now() + Number(options.expires_in ?? 432000) * 1000).toISOString(),
      customer: who?.id ?? "",
      customer_name: who?.name ?? "",
      owner_id: who?.owner_id ?? "",
      provider: options.provider ?? "",
    };
    this.#links.unshift(link);
    this.#desk.first_link_open = false;
    return link;
  }

  #invite(customer: string, kind: string, options: Record<string, string>): Link {
    const made = this.#make(customer, kind, options);
    const told = { ...smile.link(this.#detail(made.id)).link, id: made.id, kind };
    return Object.assign(made, told, { state: "sent", attempt: "INVITED" });
  }

  #account(id: string, part = {}): AccountDetail {
    if (id.startsWith("u")) return stripe.account(id, this.#told("a1", part));
    return id.startsWith("s") ? smile.account(id, this.#told("a2", part)) : this.#told(id, part);
  }

  #told(id: string, part: object): AccountDetail {
    const account = { ...rows.makeAccount(Number(id.slice(1))), ...part };
    const broken = account.status === "needs-reconnect";
    return {
      account,
      reasons: broken
        ? [
            {
              code: "invalid_credentials",
              description: "BambooHR answered 401.",
              at: rows.ago(rows.HOUR),
              until: null,
            },
          ]
        : [],
      diagnoses: broken
        ? [
            {
              key: "needs-reconnect",
              level: "error",
              values: {
                provider: account.provider_name,
                reason: account.reason,
                raw: account.raw_status,
              },
              steps: ["relink", "recheck", "logs"],
            },
          ]
        : [],
      timeline: rows.story,
      link: this.#links[0] ?? null,
      raw: JSON.stringify({
        id: account.remote_id,
        provider: account.provider,
        status: account.raw_status,
      }),
      dashboard_url: "https://app.stackone.com/accounts",
      acts_by: "",
      relinks: true,
    };
  }

  #mail(request: MailRequest): Mail {
    const link = request.link ? this.#link(request.link) : undefined;
    const customer = rows.customers.find(({ id }) => id === (link?.customer ?? request.customer));
    const key = link?.provider ?? request.provider;
    const provider = rows.providers.find((one) => one.key === key)?.name ?? key;
    return makeMail(request, customer, provider, link, this.#desk.settings.language);
  }

  #detail(id: string): LinkDetail {
    if (id === "ls") return smile.link(this.#detail("l1"));
    const link = this.#link(id);
    const key = { expired: "link-expired", exited: "attempt-failed" }[link.state as string];
    return {
      link,
      options: { expires_in: "432000", type: "production", provider: link.provider },
      timeline: rows.story.slice(4),
      diagnoses: key
        ? [
            {
              key,
              level: key === "link-expired" ? "error" : "warning",
              values: { error: link.attempt_error, attempt: link.attempt },
              steps: ["new-link"],
            },
          ]
        : [],
    };
  }

  #set(part: Partial<DeskState>): DeskState {
    this.#desk = { ...this.#desk, ...part, now: rows.ago(0) };
    return this.#desk;
  }

  #job(id: string, state: Job["state"]): Job {
    this.#jobs = this.#jobs.map((job) => (job.id === id ? { ...job, state } : job));
    return this.#jobs.find((job) => job.id === id) as Job;
  }

  readonly #answers: Answers = {
    desk_state: () => this.#desk,
    today_show: () => today(this.#count, this.#integrations),
    vault_open: ({ kind }) => this.#set({ vault: { kind, state: "ready", detail: "" } }),
    settings_set: (settings) => this.#set({ settings }),
    settings_export: () => ({
      path: "/home/mara/.local/share/linkdesk/exports/settings-practice-2026-11-21.json",
      rows: 16,
    }),
    settings_import: () => keep.changes(),
    backup_create: () => {
      const last = { at: rows.ago(0), ok: true, path: rows.BACKUP, bytes: 38_400_000, detail: "" };
      this.#set({ backup: { ...this.#desk.backup, last } });
      return keep.backup(this.#count);
    },
    backup_check: () => keep.backup(this.#count),
    view_list: () => this.#views.all,
    view_save: (draft) => this.#views.save(draft),
    view_remove: ({ id }) => this.#views.remove(id),
    search: ({ text, limit }) => {
      const page = { query: text, sort: "", descending: false, limit, offset: 0 };
      return {
        customers: this.#customers(page).rows,
        accounts: this.#accounts(page).rows,
        links: this.#listLinks(page).rows,
      };
    },
    live_open: ({ minutes }) => this.#set({ live_until: rows.ago(-minutes * 60_000) }),
    live_close: () => this.#set({ live_until: null }),
    receiver_start: ({ port }) =>
      this.#set({ receiver: { on: true, port: port || 41848, detail: "" } }),
    receiver_stop: () => this.#set({ receiver: { on: false, port: 0, detail: "" } }),
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
    integration_list: ({ environment }) =>
      this.#integrations.filter((one) => !environment || one.environment === environment),
    integration_save: (draft) => {
      const found = this.#integrations.find(({ id }) => id === draft.id) ?? {
        ...integration(false),
        id: `i${this.#integrations.length + 1}`,
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
      const at = this.#integrations.findIndex(({ id }) => id === saved.id);
      if (at >= 0) this.#integrations[at] = saved;
      else this.#integrations.push(saved);
      return saved;
    },
    integration_test: ({ id }) => {
      const report = {
        ok: true,
        detail: "StackOne answered with 1 account.",
        request_id: "req_7f31",
        at: rows.ago(0),
      };
      const one = this.#integrations.find((other) => other.id === id);
      if (one) one.last_test = report;
      return report;
    },
    integration_remove: ({ id }) => {
      this.#integrations.splice(
        this.#integrations.findIndex((one) => one.id === id),
        1,
      );
      return {};
    },
    provider_list: ({ query, integration: of }) => ({
      rows: (of === "i2" ? smile.providers : rows.providers).filter(({ name, key }) =>
        `${name} ${key}`.toLowerCase().includes(query.toLowerCase()),
      ),
      learnt: "auth_configs",
      at: rows.ago(0),
    }),
    customer_list: (request) => this.#customers(request),
    customer_save: (draft) => {
      const saved = {
        ...(rows.customers[0] as (typeof rows.customers)[number]),
        ...draft,
        id: draft.id ?? `c${rows.customers.length}`,
        owner_id: draft.owner_id || draft.name.toLowerCase().replaceAll(" ", "-"),
      };
      if (!draft.id)
        rows.customers.unshift({ ...saved, links: 0, accounts: 0, created_at: rows.ago(0) });
      return saved;
    },
    customer_remove: () => ({}),
    customer_restore: (draft) => ({
      ...(rows.customers[0] as (typeof rows.customers)[number]),
      ...draft,
      id: draft.id ?? "c0",
    }),
    customer_import: ({ csv }) => ({
      created: csv.split("\n").length - 2,
      updated: 1,
      unchanged: 0,
      rejected: [{ line: 4, column: "email", reason: "“hr@” is not a mail address." }],
    }),
    link_build: () => ({
      url: "https://connect.stripe.com/oauth/authorize",
      parts: [],
      warnings: [],
    }),
    event_poll: () => ({ rows: 0, since: rows.ago(0), horizon_days: 30, every: 1800, reads: null }),
    callback_take: ({ text }) => stripe.taken(text),
    link_create: ({ integration: of, customer, kind, options }) =>
      of === "i2" ? this.#invite(customer, kind, options) : this.#make(customer, kind, options),
    link_bulk: () => this.#jobs[0] as Job,
    link_list: (request) => this.#listLinks(request),
    link_show: ({ id }) => this.#detail(id),
    link_relink: () => this.#make("c0", "relink", {}),
    link_mark_sent: ({ id }) => this.#change(id, { state: "sent" }),
    link_unsend: ({ id }) => this.#change(id, { state: "created" }),
    link_revoke: ({ id }) => this.#change(id, { state: "revoked" }),
    link_reinstate: ({ id }) => this.#change(id, { state: "created" }),
    link_watch: ({ id }) => {
      this.#change(id, { state: "completed", account: "a1", learnt: "poll" });
      return this.#detail(id);
    },
    link_snippets: ({ options }) => [
      {
        id: "curl",
        language: "shell",
        code: `curl --request POST https://api.stackone.com/connect_sessions \\\n  --user "$STACKONE_API_KEY:" \\\n  --header 'Content-Type: application/json' \\\n  --data '${JSON.stringify({ origin_owner_id: "customer-0192", origin_owner_name: "Acme Payroll GmbH", ...options }, null, 2)}'\n`,
      },
      {
        id: "typescript",
        language: "typescript",
        code: 'import { StackOne } from "@stackone/stackone-client-ts";\n\nconst stackOne = new StackOne({\n  security: { username: process.env.STACKONE_API_KEY ?? "", password: "" },\n});\n',
      },
      {
        id: "react",
        language: "tsx",
        code: 'import { StackOneHub } from "@stackone/hub";\n\nexport const Connect = ({ token }: { token: string }) => <StackOneHub token={token} />;\n',
      },
      {
        id: "web-component",
        language: "javascript",
        code: 'import "@stackone/hub/webcomponent";\n',
      },
    ],
    link_open: ({ id }) => ({
      url: this.#link(id).url ?? "",
      link: this.#change(id, { state: "opened" }),
    }),
    hub_open: ({ customer, kind, options }) => ({
      url: "http://127.0.0.1:4610/hub/x",
      link: this.#make(customer, kind, options),
    }),
    mail_render: (request) => this.#mail(request),
    mail_save: () => ({
      path: "/home/mara/.local/share/linkdesk/exports/mail-practice-2026-11-21.eml",
      rows: 1,
    }),
    mail_open: () => ({}),
    link_qr: () => makeQr(),
    account_list: (request) => this.#accounts(request),
    account_rows: (request) => this.#accounts(request),
    account_counts: ({ query }) =>
      this.#accounts({ query, sort: "", descending: false, limit: 1, offset: 0 }),
    account_show: ({ id }) => this.#account(id),
    account_recheck: ({ id }) => this.#account(id, { checked_at: rows.ago(0) }),
    account_renew: ({ id }) => this.#account(id, {}),
    bounce_page: () => ({ path: "/home/ann/bounce.html", registration: "", listed: true }),
    account_bind: ({ account, customer }) => {
      stripe.bind(account, customer);
      return this.#account(account);
    },
    account_disconnect: ({ id }) =>
      this.#account(id, { status: "disconnected" as Status, raw_status: "deleted" }),
    account_stop_monitor: ({ id }) => this.#account(id, {}),
    template_list: () => this.#templates,
    template_save: ({ id, values }) => {
      this.#made += 1;
      const saved = { id: id ?? `tpl-new${this.#made}`, name: values.name ?? "", values };
      this.#templates = [...this.#templates.filter((one) => one.id !== saved.id), saved];
      return saved;
    },
    template_remove: ({ id }) => {
      this.#templates = this.#templates.filter((one) => one.id !== id);
      return {};
    },
    template_preview: ({ values }) => smile.preview(values),
    webhook_list: () => this.#webhooks,
    webhook_create: ({ values }) => {
      this.#made += 1;
      const made = smile.webhook(values, `wh-${this.#made}`);
      this.#webhooks = [...this.#webhooks, made];
      return made;
    },
    webhook_remove: ({ id }) => {
      this.#webhooks = this.#webhooks.filter((one) => one.id !== id);
      return {};
    },
    person_list: ({ after }) => ({
      rows: after ? smile.people.slice(2) : smile.people.slice(0, 2),
      next: after ? null : "2",
    }),
    account_logs: () => ({
      unavailable: null,
      rows: [
        {
          request_id: "r1",
          at: rows.ago(120_000),
          method: "GET",
          path: "/unified/hris/employees",
          status: 401,
          success: false,
          milliseconds: 312,
          detail: "Invalid API key",
        },
        {
          request_id: "r2",
          at: rows.ago(rows.DAY),
          method: "GET",
          path: "/unified/hris/employees",
          status: 200,
          success: true,
          milliseconds: 1240,
          detail: "",
        },
      ],
    }),
    account_export: () => ({
      path: "/home/mara/.local/share/linkdesk/exports/accounts-practice-2026-11-21.csv",
      rows: this.#count,
    }),
    sync_start: () => this.#jobs[0] as Job,
    inspect: ({ text }) => inspect(text),
    event_list: (request) => this.#page(this.#wish.empty ? [] : rows.events, request),
    audit_list: (request) => ({
      ...this.#page(this.#wish.empty ? [] : rows.audit, request),
      head: rows.newHash(0),
    }),
    audit_verify: ({ anchor }) => ({
      ok: anchor !== "bad",
      entries: 140,
      head: rows.newHash(0),
      first_bad: anchor === "bad" ? 73 : null,
      detail: anchor === "bad" ? "Entry 73 was edited: its hash does not fit." : "",
      anchored: Boolean(anchor),
    }),
    audit_export: () => ({ path: "/home/mara/.local/share/linkdesk/exports/audit.csv", rows: 140 }),
    job_list: () => this.#jobs,
    job_show: ({ id }) => ({
      job: this.#jobs.find((job) => job.id === id) as Job,
      rows: [
        {
          line: 3,
          customer: "customer-0194",
          status: "failed",
          link: null,
          error: { code: "rate_limited", message: "StackOne asks for patience." },
        },
      ],
    }),
    job_pause: ({ id }) => this.#job(id, "paused"),
    job_resume: ({ id }) => this.#job(id, "running"),
    job_cancel: ({ id }) => this.#job(id, "cancelled"),
    practice_state: () => this.#practice,
    practice_complete: ({ url, outcome }) => {
      const link = this.#links.find((one) => one.url === url);
      if (link && outcome === "linked")
        this.#change(link.id, { state: "completed", account: "a1" });
      return { outcome, account_id: outcome === "linked" ? "458911207" : null, redirect_url: null };
    },
    practice_webhook: ({ mode }) => ({
      statuses: mode === "duplicate" ? [200, 200] : mode === "wrong-signature" ? [401] : [200],
    }),
    practice_clock: ({ speed }) => {
      this.#practice = { ...this.#practice, speed: speed ?? this.#practice.speed };
      return this.#practice;
    },
    practice_fault: ({ name, on }) => {
      this.#practice = {
        ...this.#practice,
        faults: this.#practice.faults.map((one) => (one.name === name ? { name, on } : one)),
      };
      return this.#practice;
    },
    practice_reset: () => practice(),
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

const desk = (wish: Wish, accounts: number): DeskState => ({
  version: "0.1.0",
  data_dir: "/home/mara/.local/share/linkdesk",
  settings: {
    environment: wish.environment as "practice",
    language: wish.language,
    theme: wish.theme,
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
  },
  vault: {
    kind: "keyring",
    state: wish.vault as "ready",
    detail: wish.vault === "ready" ? "" : "org.freedesktop.secrets does not answer",
  },
  receiver: { on: true, port: 4610, detail: "" },
  counts: {
    links: wish.empty ? 0 : 27,
    accounts,
    accounts_need_you: Math.round(accounts * 0.13),
    customers: 60,
    integrations: 1,
    jobs: wish.empty ? 0 : 1,
  },
  first_link_open: wish.empty,
  backup: {
    dir: "/home/mara/.local/share/linkdesk/backups",
    last: wish.empty
      ? null
      : { at: rows.ago(rows.HOUR), ok: true, path: rows.BACKUP, bytes: 38_400_000, detail: "" },
  },
  live_until: null,
  now: rows.ago(0),
});

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

const integration = (tested: boolean): Integration => ({
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

const FAULTS = [
  "429",
  "429-bare",
  "429-date",
  "429-absurd",
  "lock-timeout",
  "500",
  "503",
  "504",
  "hang",
  "cut-off",
  "html",
  "wrong-types",
  "unknown-enum",
  "duplicate-webhooks",
  "reordered-webhooks",
  "wrong-signature",
  "endless-paging",
  "wrapped-list",
  "gzip-bomb",
  "huge-body",
  "redirect",
  "expired-token",
  "item-without-type",
];

const practice = (): PracticeState => ({
  running: true,
  base_url: "http://127.0.0.1:41847",
  now: rows.ago(0),
  speed: 1,
  accounts: { stackone: 412 },
  faults: FAULTS.map((name) => ({ name, on: name === "429" })),
  requests: Array.from({ length: 14 }, (_, at) => ({
    at: rows.ago(at * 3000),
    method: at % 3 === 0 ? "POST" : "GET",
    path: at % 3 === 0 ? "/connect_sessions" : "/accounts",
    status: at === 4 ? 429 : 200,
  })),
});

const jobs = (): Job[] => [
  {
    id: "j1",
    kind: "sync",
    title: "StackOne",
    state: "running",
    done: 18_400,
    total: 48_217,
    failed: 0,
    error: null,
    sync: null,
    created_at: rows.ago(40_000),
    ended_at: null,
  },
  {
    id: "j2",
    kind: "links",
    title: "StackOne",
    state: "done",
    done: 120,
    total: 120,
    failed: 2,
    error: null,
    sync: null,
    created_at: rows.ago(rows.HOUR),
    ended_at: rows.ago(rows.HOUR * 0.9),
  },
];
