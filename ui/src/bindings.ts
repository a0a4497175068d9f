// Written by `cargo test` from src-tauri/core/wire; do not edit.

export type Account = { 
/**
 * The desk's id.
 */
id: string, 
/**
 * The system's id.
 */
remote_id: string, 
/**
 * Name of the owner as the system tells it.
 */
owner_name: string, 
/**
 * The owner id the system echoes.
 */
owner_id: string, 
/**
 * The desk's customer with that owner id.
 */
customer: string | null, 
/**
 * Provider key.
 */
provider: string, 
/**
 * Provider name for people.
 */
provider_name: string, 
/**
 * Label given at linking.
 */
label: string, 
/**
 * System of the integration.
 */
system: string, 
/**
 * The desk's id of the integration.
 */
integration: string, 
/**
 * Its name.
 */
integration_name: string, 
/**
 * Environment of the integration.
 */
environment: Environment, 
/**
 * The desk's word.
 */
status: Status, 
/**
 * The system's word.
 */
raw_status: string, 
/**
 * First reason, short, for the list.
 */
reason: string, 
/**
 * `production`, `test` or what the system says.
 */
kind: string, 
/**
 * When the system says it was made.
 */
linked_at: string | null, 
/**
 * When the status changed last, as far as the desk saw it.
 */
status_since: string, 
/**
 * When the desk last heard of it.
 */
checked_at: string, 
/**
 * The system's id of the person it belongs to, or empty.
 */
person: string, 
/**
 * How long the system keeps its data; absent: it names no end.
 */
kept: KeptData | null, };

export type AccountBind = { 
/**
 * The desk's id of the account.
 */
account: string, 
/**
 * Id or owner id of the customer.
 */
customer: string, };

export type AccountCounts = { 
/**
 * By status word, without the query's own `status:` tokens, so that the bar can be used as a filter.
 */
status: Record<string, number>, 
/**
 * By system id.
 */
system: Record<string, number>, };

export type AccountDetail = { 
/**
 * The row.
 */
account: Account, 
/**
 * All reasons.
 */
reasons: Array<Reason>, 
/**
 * What the desk makes of them.
 */
diagnoses: Array<Diagnosis>, 
/**
 * Newest first.
 */
timeline: Array<Event>, 
/**
 * The link it came through, when the desk knows.
 */
link: Link | null, 
/**
 * The system's last answer, redacted, as JSON text.
 */
raw: string, 
/**
 * Its page in the system's dashboard; empty: none.
 */
dashboard_url: string, 
/**
 * The header that makes a call with the integration's own key act for it, as it is sent, such as
 * `Stripe-Account: acct_…`; empty: none does.
 */
acts_by: string, 
/**
 * A link can connect it again.
 */
relinks: boolean, };

export type AccountLogs = { 
/**
 * Newest first; at most 100.
 */
rows: Array<RequestLog>, 
/**
 * Why there are none, when the system or the plan does not offer them.
 */
unavailable: Error | null, };

export type AccountPage = { 
/**
 * The rows.
 */
rows: Array<Account>, 
/**
 * Cursor of the next page.
 */
next: string | null, 
/**
 * Rows of the whole result.
 */
total: number, 
/**
 * Counts over the whole result.
 */
counts: AccountCounts, };

export type AccountQuery = { 
/**
 * As in [`PageRequest`](super::PageRequest); empty: all.
 */
query: string, };

export type AccountRows = { 
/**
 * The rows.
 */
rows: Array<Account>, 
/**
 * Cursor of the next page.
 */
next: string | null, };

export type AccountTotals = { 
/**
 * Rows of the whole result.
 */
total: number, 
/**
 * Counts over the whole result.
 */
counts: AccountCounts, };

export type AddressPart = { 
/**
 * As it stands in the address, such as `stripe_user[email]`.
 */
name: string, 
/**
 * Decoded; empty: filled in when the link is made.
 */
value: string, 
/**
 * The field it comes from, or a word of its own: text by `field-<system>-<field>` or `part-<field>`.
 */
field: string, };

export type AuditCheck = { 
/**
 * A head noted earlier, outside this machine: proves the past up to it, a rewrite included.
 */
anchor?: string | null, };

export type AuditEntry = { 
/**
 * Position, the first being 1.
 */
position: number, 
/**
 * When.
 */
at: string, 
/**
 * What: `link.create`, `integration.add`, `account.disconnect`, …
 */
action: string, 
/**
 * On what: id and name.
 */
subject: string, 
/**
 * What was asked or changed, never a secret.
 */
detail: string, 
/**
 * Environment concerned.
 */
environment: Environment | null, 
/**
 * Keyed hash over this entry and the one before, lower-case hex.
 */
hash: string, };

export type AuditPage = { 
/**
 * Newest first.
 */
rows: Array<AuditEntry>, 
/**
 * Cursor of the next page.
 */
next: string | null, 
/**
 * Entries in all.
 */
total: number, 
/**
 * Hash of the newest entry.
 */
head: string, };

export type AuditVerdict = { 
/**
 * Nothing was edited, deleted, inserted or reordered, and the anchor (if given) is in it.
 */
ok: boolean, 
/**
 * Entries found.
 */
entries: number, 
/**
 * Hash of the newest.
 */
head: string, 
/**
 * Position of the first bad entry.
 */
first_bad: number | null, 
/**
 * What is wrong, for people.
 */
detail: string, 
/**
 * An anchor was given and found; without one a cut tail with a rewritten count cannot be told.
 */
anchored: boolean, };

export type BackupCheck = { 
/**
 * The file.
 */
path: string, };

export type BackupReport = { 
/**
 * It is whole and this Linkdesk can restore it.
 */
ok: boolean, 
/**
 * Where it lies.
 */
path: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * The form of its tables; an older one is brought to the newest when it is restored.
 */
form: number, 
/**
 * Customers in it.
 */
customers: number, 
/**
 * Accounts in it.
 */
accounts: number, 
/**
 * Links in it.
 */
links: number, 
/**
 * `own`: this desk's vault has the key it was made with; `other`: it was made with another one; `closed`: the
 * vault is not open, so that nobody can tell.
 */
key: string, 
/**
 * `whole`, `broken`, or `unknown` where the key is not at hand.
 */
trail: string, 
/**
 * What is wrong, for people; empty when all is well.
 */
detail: string, };

export type BackupRequest = { 
/**
 * File to write, which must not be there yet; empty: a name of its own in the folder for backups.
 */
output: string, };

export type BackupState = { 
/**
 * The folder.
 */
dir: string, 
/**
 * The last one made at this desk.
 */
last: LastBackup | null, };

export type BouncePage = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * What has to stand in the system's own settings, such as a block of an app's manifest; empty: nothing to paste.
 */
registration: string, 
/**
 * The integration lists an address that the page can stand at.
 */
listed: boolean, };

export type BounceRequest = { 
/**
 * Id or name of the integration.
 */
integration: string, 
/**
 * `en`, `de` or `zh-CN`; empty: the desk's.
 */
language: string, 
/**
 * File to write; empty: a generated name in the data folder's `exports`.
 */
output: string, };

export type BuiltLink = { 
/**
 * The whole; a state stands in it only when the caller brought one.
 */
url: string, 
/**
 * Its parts in their order.
 */
parts: Array<AddressPart>, 
/**
 * What to think of before it is sent.
 */
warnings: Array<Warning>, };

export type BulkRequest = { 
/**
 * Id or name of the integration.
 */
integration: string, 
/**
 * Kind as in the system's Spec.
 */
kind: string, 
/**
 * Text of a CSV file of customers; further columns named like options win over `options`.
 */
csv: string, 
/**
 * Options for every row.
 */
options?: Record<string, string>, };

export type CallbackTaken = { 
/**
 * `linked`, `visited`: a page made for one visit was left, `refused`, `failed`, `cannot-tell`, or `unbound`: it names no link of this desk.
 */
outcome: string, 
/**
 * The link it belongs to, as it stands now.
 */
link: Link | null, 
/**
 * What it means and what to do; absent: it led to an account.
 */
diagnosis: Diagnosis | null, 
/**
 * Where the customer is led next, such as the app's first page; absent: nowhere.
 */
onward: string | null, 
/**
 * The link that leads there, for a customer whose browser is elsewhere: to be sent as any other.
 */
onward_link: string | null, 
/**
 * The account that came without a link of this desk, and waits for somebody to say whose it is.
 */
account: string | null, 
/**
 * Where link and account are; absent: there is neither.
 */
environment: Environment | null, 
/**
 * The system's id of the request that exchanged the code.
 */
request_id: string | null, };

export type CallbackText = { 
/**
 * The address the browser ended at, its query, or the text of the system's error page.
 */
text: string, };

export type Check = { 
/**
 * What was looked at; with the result the key of the text: `inspect-<name>-<result>`.
 */
name: string, 
/**
 * What came of it.
 */
result: CheckResult, 
/**
 * The text in English.
 */
detail: string, 
/**
 * Values for the text.
 */
values: Record<string, string>, };

export type CheckResult = "pass" | "fail" | "warn" | "skip";

export type Code = "bad_input" | "not_found" | "conflict" | "unsupported" | "needs_confirmation" | "live_read_only" | "secret_absent" | "vault_locked" | "vault_missing" | "vault_cancelled" | "vault_timeout" | "vault_wrong" | "vault_failed" | "unauthorized" | "wrong_mode" | "forbidden" | "rate_limited" | "refused" | "system_down" | "network" | "timeout" | "bad_reply" | "redirect_refused" | "cannot_tell" | "newer_file" | "disk" | "cancelled" | "internal";

export type Customer = { 
/**
 * The desk's id.
 */
id: string, 
/**
 * The id that the systems echo back; unique.
 */
owner_id: string, 
/**
 * Name of the organisation.
 */
name: string, 
/**
 * Person to write to.
 */
contact_name: string, 
/**
 * Where to write to.
 */
email: string, 
/**
 * `en`, `de`, `zh-CN` or empty.
 */
language: string, 
/**
 * IANA name or empty.
 */
time_zone: string, 
/**
 * Free words.
 */
tags: Array<string>, 
/**
 * Free text.
 */
note: string, 
/**
 * Further columns of an import, such as prefill names.
 */
extra: Record<string, string>, 
/**
 * Links made for them.
 */
links: number, 
/**
 * Accounts they have.
 */
accounts: number, 
/**
 * When they were entered.
 */
created_at: string, };

export type CustomerDraft = { 
/**
 * The one to change.
 */
id?: string | null, 
/**
 * Needed; empty: made from the name.
 */
owner_id: string, 
/**
 * Needed.
 */
name: string, 
/**
 * Person to write to.
 */
contact_name: string, 
/**
 * Where to write to.
 */
email: string, 
/**
 * `en`, `de`, `zh-CN` or empty.
 */
language: string, 
/**
 * IANA name or empty.
 */
time_zone: string, 
/**
 * Free words.
 */
tags: Array<string>, 
/**
 * Free text.
 */
note: string, 
/**
 * Further columns of an import.
 */
extra: Record<string, string>, };

export type CustomerImport = { 
/**
 * The text of the file; `owner_id` and `name` are needed columns.
 */
csv: string, 
/**
 * Say what would happen and change nothing.
 */
dry_run: boolean, };

export type CustomerPage = { 
/**
 * The rows.
 */
rows: Array<Customer>, 
/**
 * Cursor of the next page.
 */
next: string | null, 
/**
 * Rows of the whole result.
 */
total: number, };

export type DayCount = { 
/**
 * Begin of the day in the time zone of the settings.
 */
day: string, 
/**
 * Accounts linked by its end and not disconnected by then.
 */
total: number, 
/**
 * Accounts linked on it.
 */
new: number, };

export type DeskState = { 
/**
 * The program's version.
 */
version: string, 
/**
 * Where the data lies, for people to find it.
 */
data_dir: string, 
/**
 * What the person has set.
 */
settings: Settings, 
/**
 * The keyring or what stands in its place.
 */
vault: VaultReport, 
/**
 * The way in for webhooks.
 */
receiver: ReceiverReport, 
/**
 * Rows per place, of the environment in `settings`.
 */
counts: PlaceCounts, 
/**
 * Nobody has linked a customer here yet: the window highlights that one step.
 */
first_link_open: boolean, 
/**
 * Where backups go, and how the last one went.
 */
backup: BackupState, 
/**
 * When live closes by itself; absent: it is read-only.
 */
live_until: string | null, 
/**
 * The moment of the answer.
 */
now: string, };

export type Diagnosis = { 
/**
 * Key of the texts: `diagnosis-<key>` with `.title`, `.cause`.
 */
key: string, 
/**
 * How bad: `error`, `warning`, `info`.
 */
level: string, 
/**
 * Values for the texts.
 */
values: Record<string, string>, 
/**
 * Next steps, the nearest first.
 */
steps: Array<Step>, };

export type Disconnect = { 
/**
 * The desk's id of the account.
 */
id: string, 
/**
 * In live: the owner's name, typed; elsewhere `yes`.
 */
confirm: string, };

export type Ends = "asked" | "returned" | "fleeting" | "nowhere";

export type Environment = "practice" | "sandbox" | "live";

export type Error = { 
/**
 * What the program acts on.
 */
code: Code, 
/**
 * One sentence for people, in English; never holds a secret.
 */
message: string, 
/**
 * The form field or request parameter concerned.
 */
field?: string | null, 
/**
 * Id of the system that answered, such as `stackone`.
 */
system?: string | null, 
/**
 * The system's own id of the failed request, for its support.
 */
request_id?: string | null, 
/**
 * HTTP status of the answer.
 */
status?: number | null, 
/**
 * Seconds to wait before trying again.
 */
retry_after?: number | null, 
/**
 * The system's answer, redacted and cut, for people to read.
 */
body?: string | null, };

export type Event = { 
/**
 * The desk's id.
 */
id: string, 
/**
 * When the desk learnt it.
 */
at: string, 
/**
 * When it happened, as the system says.
 */
happened_at: string | null, 
/**
 * What: `status-changed`, `account-created`, `account-deleted`, `link-created`, `link-opened`, `link-completed`,
 * `link-expired`, `link-sent`, `link-unsent`, `link-revoked`, `link-reinstated`, `link-superseded`, `link-attempt-failed`, `webhook-received`,
 * `webhook-rejected`, `webhook-repeated`, `webhook-late`, `disconnected`, `rechecked`, …; texts by key `event-<kind>`.
 */
kind: string, 
/**
 * How it was learnt.
 */
source: Source, 
/**
 * Before, for a change.
 */
from: string, 
/**
 * After, for a change; else the system's word for the event.
 */
to: string, 
/**
 * One sentence more, redacted.
 */
detail: string, 
/**
 * Integration concerned.
 */
integration: string | null, 
/**
 * Environment of the integration.
 */
environment: Environment | null, 
/**
 * Account concerned.
 */
account: string | null, 
/**
 * Link concerned.
 */
link: string | null, 
/**
 * Customer concerned.
 */
customer: string | null, 
/**
 * Their name, or the owner's name of the account.
 */
customer_name: string, 
/**
 * Nobody knows a name: `customer_name` is one of the account's ids in its place.
 */
nameless: boolean, };

export type EventPage = { 
/**
 * Newest first.
 */
rows: Array<Event>, 
/**
 * Cursor of the next page.
 */
next: string | null, 
/**
 * Rows of the whole result.
 */
total: number, };

export type EventsRead = { 
/**
 * Events that were new to the desk.
 */
rows: number, 
/**
 * From when on the list was read, by the system's clock.
 */
since: string, 
/**
 * How far back the system keeps its events, in days.
 */
horizon_days: number, 
/**
 * Seconds between two looks that the desk takes by itself; absent: it takes none, so as to leave what is left of
 * the reads to people.
 */
every: number | null, 
/**
 * How far the reads have come; absent: the system counts none.
 */
reads: Reads | null, };

export type Export = { 
/**
 * The view's query.
 */
query: string, 
/**
 * Only these rows of the view, by the desk's ids; empty: all of it.
 */
ids: Array<string>, 
/**
 * `csv` or `json`.
 */
format: string, 
/**
 * File to write; empty: a generated name in the data folder's `exports`.
 */
output: string, };

export type Exported = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * Rows in it.
 */
rows: number, };

export type FaultState = { 
/**
 * Such as `429`, `500`, `hang`.
 */
name: string, 
/**
 * Switched on.
 */
on: boolean, };

export type Field = { 
/**
 * Name in forms, CSV headers and `--set`.
 */
name: string, 
/**
 * How it is entered.
 */
input: Input, 
/**
 * Must be given (a secret may still be saved later).
 */
required: boolean, 
/**
 * Value when nothing is given; empty: none.
 */
default: string, 
/**
 * An example to show in the empty field.
 */
example: string, 
/**
 * Regular expression the whole value must match, in the common subset of Rust and ECMAScript; empty: any.
 */
pattern: string, 
/**
 * The most characters; 0: no limit known.
 */
max: number, 
/**
 * Shown apart, under *More options*.
 */
advanced: boolean, 
/**
 * No longer documented by the vendor, or never: marked as such, and warned of.
 */
undocumented: boolean, 
/**
 * What other fields must hold for this one to count.
 */
needs: Array<Premise>, 
/**
 * The customer's column that fills it in: `name`, `email`, `contact_name`, `person` (that, or else the name), or a
 * further one, which is called as the field is and wins over those; empty: none.
 */
from: string, 
/**
 * The vendor's page about it; empty: the system's.
 */
help_url: string, };

export type Fits = "mail" | "call";

export type Found = { 
/**
 * Customers.
 */
customers: Array<Customer>, 
/**
 * Accounts.
 */
accounts: Array<Account>, 
/**
 * Links, without their addresses.
 */
links: Array<Link>, };

export type Funnel = { 
/**
 * Days looked back: links made in these are counted.
 */
days: number, 
/**
 * Made.
 */
created: number, 
/**
 * Marked as sent, or used and therefore given to the customer.
 */
sent: number, 
/**
 * Begun by the customer, as far as the systems tell.
 */
opened: number, 
/**
 * A system has told of an attempt; `false`: nobody knows how many were opened.
 */
opened_known: boolean, 
/**
 * Led to an account.
 */
completed: number, 
/**
 * Ended without an account.
 */
expired_unused: number, };

export type Health = { 
/**
 * How bad: `error`, `warning`, `info`; `ok` when all is well.
 */
level: string, 
/**
 * Key of the text: `health-<key>`.
 */
key: string, 
/**
 * Values for the text, and `last_four` of the key.
 */
values: Record<string, string>, };

export type Id = { 
/**
 * The desk's own id of the row.
 */
id: string, };

export type ImportReport = { 
/**
 * New customers.
 */
created: number, 
/**
 * Known ones with another value somewhere.
 */
updated: number, 
/**
 * Known ones as they were.
 */
unchanged: number, 
/**
 * Rows left out.
 */
rejected: Array<Rejected>, };

export type Input = { "kind": "text" } | { "kind": "secret" } | { "kind": "url" } | { "kind": "urls" } | { "kind": "registered", 
/**
 * Name of the setting.
 */
setting: string, } | { "kind": "number", 
/**
 * Smallest.
 */
min: number, 
/**
 * Largest.
 */
max: number, } | { "kind": "toggle" } | { "kind": "select", 
/**
 * Values on the wire.
 */
options: Array<string>, } | { "kind": "suggest", 
/**
 * Values that are known.
 */
offers: Array<string>, } | { "kind": "multi", 
/**
 * Values on the wire.
 */
options: Array<string>, } | { "kind": "duration", 
/**
 * Seconds offered.
 */
offers: Array<number>, 
/**
 * Shortest.
 */
min: number, 
/**
 * Longest.
 */
max: number, } | { "kind": "provider" } | { "kind": "template" } | { "kind": "lines" } | { "kind": "pairs" };

export type InspectRequest = { 
/**
 * The text as it was pasted: every letter counts for a signature.
 */
text: string, 
/**
 * The bytes in Base64, in place of the text, where they are none in UTF-8: a signature is made over bytes.
 */
base64?: string | null, 
/**
 * Id or name of the integration it should belong to; absent: any.
 */
integration?: string | null, 
/**
 * Headers that came with it, by name, when they are not in the text itself.
 */
headers: Record<string, string>, };

export type Inspection = { 
/**
 * What it is: `webhook`, `request`, `auth-link`, `api-key`, `secret`, `account`, `link`, `unknown`; text by
 * `inspect-kind-<kind>`.
 */
kind: string, 
/**
 * Whether it is genuine.
 */
verdict: Verdict, 
/**
 * How the verdict was found.
 */
checks: Array<Check>, 
/**
 * What to do next; texts by `inspect-next-<word>`.
 */
next: Array<string>, 
/**
 * The desk's id of the integration it belongs to.
 */
integration: string | null, 
/**
 * The desk's id of the account it is about.
 */
account: string | null, 
/**
 * The desk's id of the link it is.
 */
link: string | null, 
/**
 * Where those are; absent: there is none of them.
 */
environment: Environment | null, };

export type Integration = { 
/**
 * The desk's id.
 */
id: string, 
/**
 * What people call it; unique.
 */
name: string, 
/**
 * Id of the system.
 */
system: string, 
/**
 * Environment, fixed at creation.
 */
environment: Environment, 
/**
 * Address the system is reached at; for the built-in practice the one of this run.
 */
base_url: string, 
/**
 * The version of the system's API that the desk's calls are written for; empty: it has none to choose.
 */
api_version: string, 
/**
 * It is the emulator inside this program.
 */
built_in: boolean, 
/**
 * Settings by field name.
 */
settings: { [key in string]: string }, 
/**
 * One entry for every secret the system's Spec names.
 */
secrets: Array<SecretReport>, 
/**
 * Last test call.
 */
last_test: TestReport | null, 
/**
 * Address to give to the system for webhooks, on this machine; empty while the receiver is off.
 */
webhook_url: string, 
/**
 * Address to register for customers who come back, on this machine; empty while the receiver is off, in live, and
 * for systems that send nobody back.
 */
callback_url: string, 
/**
 * Last webhook whose signature was right.
 */
last_webhook_at: string | null, 
/**
 * Last completed sync.
 */
last_sync_at: string | null, 
/**
 * Up to when its list of events has been read; absent: never, or the system keeps none.
 */
events_until: string | null, 
/**
 * How far its reads have come; absent: its system counts none.
 */
reads: Reads | null, 
/**
 * Accounts known of it.
 */
accounts: number, 
/**
 * What the desk finds wrong with it, with the next step.
 */
diagnoses: Array<Diagnosis>, 
/**
 * How it stands, in one word.
 */
health: Health, 
/**
 * When it was made.
 */
created_at: string, };

export type IntegrationDraft = { 
/**
 * The one to change.
 */
id?: string, 
/**
 * Id of the system; cannot be changed later.
 */
system: string, 
/**
 * What people call it.
 */
name: string, 
/**
 * Cannot be changed later.
 */
environment: Environment, 
/**
 * Another address than the system's own; empty: the system's own, or the built-in practice.
 */
base_url?: string, 
/**
 * Settings by field name; all of them.
 */
settings?: Record<string, string>, 
/**
 * Secrets to save, by field name; those left out stay as they are.
 */
secrets?: Record<string, string>, };

export type IntegrationHealth = { 
/**
 * The desk's id.
 */
integration: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Id of the system.
 */
system: string, 
/**
 * How it stands.
 */
health: Health, 
/**
 * When the desk last heard of it: a test, a sync or a webhook.
 */
checked_at: string | null, };

export type IntegrationQuery = { 
/**
 * Only those of one environment.
 */
environment?: Environment | null, };

export type Job = { 
/**
 * The desk's id.
 */
id: string, 
/**
 * What it does.
 */
kind: JobKind, 
/**
 * What it works on, for people: the integration's name.
 */
title: string, 
/**
 * How it stands.
 */
state: JobState, 
/**
 * Rows done.
 */
done: number, 
/**
 * Rows in all; absent while nobody knows.
 */
total: number | null, 
/**
 * Rows that failed.
 */
failed: number, 
/**
 * Why it waits or failed; on one that is done, a warning.
 */
error: Error | null, 
/**
 * A sync's result.
 */
sync: SyncReport | null, 
/**
 * When it was started.
 */
created_at: string, 
/**
 * When it ended.
 */
ended_at: string | null, };

export type JobDetail = { 
/**
 * The job.
 */
job: Job, 
/**
 * Its rows.
 */
rows: Array<JobRow>, };

export type JobKind = "sync" | "links";

export type JobQuery = { 
/**
 * The job.
 */
id: string, 
/**
 * Rows after this line.
 */
after_line: number, 
/**
 * Only rows that failed.
 */
failed_only: boolean, };

export type JobRow = { 
/**
 * Line in the file, the header being 1.
 */
line: number, 
/**
 * Owner id of the customer.
 */
customer: string, 
/**
 * `waiting`, `asked`, `done`, `failed`.
 */
status: string, 
/**
 * Id of the link that was made.
 */
link: string | null, 
/**
 * Why it failed.
 */
error: Error | null, };

export type JobState = "running" | "paused" | "interrupted" | "done" | "cancelled" | "failed";

export type KeptData = { 
/**
 * When it deletes them, estimated.
 */
until: string, 
/**
 * Which day it is, counted from 1 by the system's clock; beyond `days`: the data are presumed deleted.
 */
day: number, 
/**
 * Of how many.
 */
days: number, 
/**
 * The system goes on syncing, so that the end may not come.
 */
renewed: boolean, 
/**
 * The account's status comes of that end.
 */
ending: boolean, };

export type KeyGuess = { 
/**
 * Id of the system.
 */
system: string | null, 
/**
 * The secret field it belongs to.
 */
field: string | null, 
/**
 * It stands in pages for everybody to read and opens nothing, so that it belongs into no field.
 */
public: boolean, 
/**
 * The environment, where the shape tells it.
 */
environment: Environment | null, 
/**
 * Region or the like, as the key names it.
 */
detail: string | null, 
/**
 * Another address than the system's own that the text names; empty: the system's own; absent: it names none.
 */
base_url: string | null, 
/**
 * Where the secrets stand in a text that holds several, such as a file of settings; they themselves do not cross.
 */
parts: Array<KeyPart>, };

export type KeyPart = { 
/**
 * The secret field it belongs to.
 */
field: string, 
/**
 * Its first unit of UTF-16, as JavaScript counts.
 */
begin: number, 
/**
 * The unit behind its last.
 */
end: number, };

export type KeyText = { 
/**
 * What was pasted.
 */
text: string, 
/**
 * Id of the system whose key is asked for; empty: any. Systems of one vendor share the shape of their keys.
 */
system: string, 
/**
 * The secret field it stands in; empty: none.
 */
field: string, };

export type LastBackup = { 
/**
 * When.
 */
at: string, 
/**
 * It was made, and found whole.
 */
ok: boolean, 
/**
 * The file.
 */
path: string, 
/**
 * Its size; 0: there is none.
 */
bytes: number, 
/**
 * What went wrong, for people; empty when all is well.
 */
detail: string, };

export type Link = { 
/**
 * The desk's id.
 */
id: string, 
/**
 * Kind as in the system's Spec: `auth-link`, `hub`, `relink`, …
 */
kind: string, 
/**
 * Address for the customer, a bearer of rights: given where one link is made, shown, watched or opened, never in a
 * list.
 */
url: string | null, 
/**
 * How it stands.
 */
state: LinkState, 
/**
 * When it was made, by the system's clock.
 */
created_at: string, 
/**
 * When it ends; absent where the system does not tell.
 */
expires_at: string | null, 
/**
 * The system does not tell its end: it is reckoned from what it publishes of such links.
 */
estimated: boolean, 
/**
 * The desk's id of the customer.
 */
customer: string, 
/**
 * Their name.
 */
customer_name: string, 
/**
 * Their owner id.
 */
owner_id: string, 
/**
 * The desk's id of the integration.
 */
integration: string, 
/**
 * Its name.
 */
integration_name: string, 
/**
 * System of the integration.
 */
system: string, 
/**
 * Environment of the integration.
 */
environment: Environment, 
/**
 * Provider chosen beforehand, or empty.
 */
provider: string, 
/**
 * What that is called, as far as the desk knows; else its key.
 */
provider_name: string, 
/**
 * The account it led to, or that it connects again.
 */
account: string | null, 
/**
 * How the result was learnt, in one of the words of `Source`.
 */
learnt: Source | null, 
/**
 * The system's own word of the last attempt.
 */
attempt: string, 
/**
 * The system's error of the last attempt, for people.
 */
attempt_error: string, 
/**
 * Job that made it.
 */
job: string | null, };

export type LinkBuild = { 
/**
 * Id or name of the integration; absent: its settings stand among the options.
 */
integration?: string | null, 
/**
 * Id or owner id of the customer who fills fields in; empty: nobody.
 */
customer: string, 
/**
 * Kind as in the system's Spec.
 */
kind: string, 
/**
 * Options by the names of the Spec.
 */
options: Record<string, string>, };

export type LinkDetail = { 
/**
 * The link; `url` is there unless the vault is closed or the link is ended.
 */
link: Link, 
/**
 * The options it was made with.
 */
options: Record<string, string>, 
/**
 * What options that hold a key of the system's are called there, by their field; without those it has not told.
 */
names: Record<string, string>, 
/**
 * Newest first.
 */
timeline: Array<Event>, 
/**
 * What the desk finds wrong with it.
 */
diagnoses: Array<Diagnosis>, };

export type LinkKind = { 
/**
 * Id on the command line, such as `auth-link`.
 */
id: string, 
/**
 * Where it fits.
 */
fits: Fits, 
/**
 * It works on an existing account: made by *relink*, not by *compose*.
 */
needs_account: boolean, 
/**
 * How the desk learns what became of it.
 */
ends: Ends, 
/**
 * The option that says with `true` that several accounts of one owner are meant; empty: none does.
 */
several: string, 
/**
 * What the system mails to the customer by itself, as soon as it is made.
 */
mails: Mails, 
/**
 * The customer's steps in the system's words, in their order, the first taken by making it; empty: it tells of none.
 */
steps: Array<string>, 
/**
 * What can be chosen.
 */
fields: Array<Field>, };

export type LinkPage = { 
/**
 * The rows.
 */
rows: Array<Link>, 
/**
 * Cursor of the next page.
 */
next: string | null, 
/**
 * Rows of the whole result.
 */
total: number, 
/**
 * Rows of the whole result by state.
 */
counts: Record<string, number>, };

export type LinkRequest = { 
/**
 * Id or name of the integration.
 */
integration: string, 
/**
 * Id or owner id of the customer.
 */
customer: string, 
/**
 * Kind as in the system's Spec; empty where a component is opened: the one that fits a call.
 */
kind: string, 
/**
 * Options by the names of the Spec; lists comma-separated, objects as JSON.
 */
options: Record<string, string>, };

export type LinkState = "created" | "sent" | "opened" | "exited" | "completed" | "expired" | "revoked" | "superseded" | "failed" | "cannot-tell";

export type LiveOpen = { 
/**
 * Minutes until it closes by itself, 1 to 240; counted from now, also when it is open already.
 */
minutes: number, };

export type Mail = { 
/**
 * Address; empty: the customer has none yet.
 */
to: string, 
/**
 * Name of the person written to; empty: not known.
 */
to_name: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * What the mail consists of, for showing it.
 */
parts: Array<MailPart>, 
/**
 * The mail as plain text.
 */
text: string, 
/**
 * The mail as a page of its own.
 */
html: string, 
/**
 * The language it is written in.
 */
language: string, 
/**
 * Address that opens it in a mail program; empty for a preview.
 */
mailto: string, 
/**
 * There is no link yet: its address is a placeholder.
 */
preview: boolean, 
/**
 * What to think of before sending; texts by `mail-warning-<key>`: `ends-soon`, `ended`, `no-address`, `long`.
 */
warnings: Array<string>, };

export type MailPart = { "kind": "text", 
/**
 * Its words.
 */
text: string, } | { "kind": "button", 
/**
 * What is on it.
 */
label: string, 
/**
 * Where it leads; a placeholder in a preview.
 */
url: string, } | { "kind": "valid", 
/**
 * Words before the moment.
 */
before: string, 
/**
 * The moment in words, to stand out.
 */
moment: string, 
/**
 * Words after it.
 */
after: string, 
/**
 * The moment itself.
 */
at: string, };

export type MailRequest = { 
/**
 * The link; what follows is then told by it.
 */
link?: string | null, 
/**
 * Id or owner id of the customer.
 */
customer?: string | null, 
/**
 * Id or name of the integration.
 */
integration: string, 
/**
 * Kind as in the system's Spec.
 */
kind: string, 
/**
 * Provider key, or empty: the customer's choice.
 */
provider: string, 
/**
 * Seconds that the link will live.
 */
expires_in?: number | null, 
/**
 * `en`, `de`, `zh-CN`; empty: the customer's own, then the desk's.
 */
language: string, };

export type Mails = "nothing" | "also" | "alone";

export type Need = { 
/**
 * Key of the texts: `need-<key>` with `.detail`; they get `values`, and `count` as a number.
 */
key: string, 
/**
 * How bad: `error`, `warning`, `info`.
 */
level: string, 
/**
 * Values for the texts. With an `id` among them, `owner` is that id and no name; `raw` is the system's own word.
 */
values: Record<string, string>, 
/**
 * Since when, or, for what is still ahead, until when it can be helped; absent: it stands by itself.
 */
since: string | null, 
/**
 * Place of the row or list: `accounts`, `links`, `integrations`, `jobs`, `settings`.
 */
place: string, 
/**
 * Row to open there; empty: a list, or the place itself.
 */
id: string, 
/**
 * Search of the list that shows exactly what is meant; empty: a row.
 */
query: string, 
/**
 * Verb of the button, as in `Diagnosis`, or `show`.
 */
step: string, 
/**
 * How many rows are meant.
 */
count: number, 
/**
 * The providers that most of these rows are at, where they are at several.
 */
parts: Array<NeedPart>, };

export type NeedPart = { 
/**
 * What the provider is called.
 */
name: string, 
/**
 * How many rows.
 */
count: number, 
/**
 * Search of the need's list that shows exactly these.
 */
query: string, };

export type News = { 
/**
 * What: `connected`, `recovered`, `needs-you`, `expired`, `job-done`, `job-failed`; texts by key `news-<what>`.
 */
what: string, 
/**
 * How many there are.
 */
count: number, 
/**
 * Name of the first: the customer, or what the job works on.
 */
name: string, 
/**
 * Where they are.
 */
environment: Environment | null, 
/**
 * Place of the window that shows them: `accounts`, `links` or `jobs`.
 */
place: string, 
/**
 * The row, when there is but one.
 */
id: string | null, };

export type Nothing = Record<symbol, never>;

export type Notice = { "kind": "changed", 
/**
 * The place concerned.
 */
place: string, 
/**
 * The row, when it is one.
 */
id: string | null, } | { "kind": "open", 
/**
 * Already checked: https, or http on loopback; for a mail `mailto:` with nothing but subject and body.
 */
url: string, 
/**
 * Title for the window.
 */
title: string, 
/**
 * `hub`, `browser` or `mail`.
 */
place: string, 
/**
 * Origins whose pop-ups are windows of the desk as well, such as the hub's system; whatever else the page
 * opens belongs into the person's browser.
 */
popups: Array<string>, } | { "kind": "news" } & News | { "kind": "received", 
/**
 * The event as listed.
 */
event: Event, };

export type Offers = { 
/**
 * A list of providers to choose from.
 */
providers: boolean, 
/**
 * A list of accounts.
 */
accounts: boolean, 
/**
 * Ending an account from outside.
 */
disconnect: boolean, 
/**
 * A log of the system's requests for an account.
 */
logs: boolean, 
/**
 * Signed webhooks.
 */
webhooks: boolean, 
/**
 * Connecting an existing account again.
 */
relink: boolean, 
/**
 * Taking a link back at the system; otherwise it stays valid until it ends.
 */
revoke: boolean, 
/**
 * The system echoes the owner id of a link on the account it led to; otherwise the link says whose account it is.
 */
owners: boolean, 
/**
 * A list of events that can be read, for a desk that no webhook reaches.
 */
events: boolean, 
/**
 * A list of the people that accounts belong to.
 */
people: boolean, 
/**
 * Syncing an account's data on and on, which can be stopped.
 */
monitor: boolean, };

export type Opened = { 
/**
 * Its address.
 */
url: string, 
/**
 * The link behind it.
 */
link: Link, };

export type PageRequest = { 
/**
 * Token search: `status:needs-reconnect system:stackone env:practice acme`.
 */
query: string, 
/**
 * Column to sort by; empty: the list's own order (newest first).
 */
sort: string, 
/**
 * Sort from the end.
 */
descending: boolean, 
/**
 * Rows wanted, 1 to 200; 0 means 100.
 */
limit: number, 
/**
 * Cursor of an earlier answer's `next`; wins over `offset`.
 */
after?: string | null, 
/**
 * Rows to skip from the start, for jumping to a place in the list.
 */
offset: number, };

export type Person = { 
/**
 * The system's id.
 */
id: string, 
/**
 * When the system made them.
 */
created_at: string | null, 
/**
 * The system's word on how far they are; empty: none.
 */
state: string, 
/**
 * Where they came from, in the system's word; empty: not told.
 */
channel: string, 
/**
 * What was kept with them at the system.
 */
metadata: Record<string, string>, 
/**
 * The desk's id of the customer they are; absent: none of this desk's.
 */
customer: string | null, 
/**
 * Their owner id.
 */
owner_id: string, 
/**
 * Their name.
 */
customer_name: string, 
/**
 * Accounts of theirs that the desk knows.
 */
accounts: number, };

export type PersonPage = { 
/**
 * The rows, as the system orders them.
 */
rows: Array<Person>, 
/**
 * Where to go on; absent: the end.
 */
next: string | null, };

export type PersonQuery = { 
/**
 * Id or name of the integration.
 */
integration: string, 
/**
 * `next` of the page before; absent: the first.
 */
after?: string | null, };

export type PlaceCounts = { 
/**
 * Links of the environment.
 */
links: number, 
/**
 * Accounts of the environment.
 */
accounts: number, 
/**
 * Accounts whose status asks for somebody: needs reconnect or action due.
 */
accounts_need_you: number, 
/**
 * Customers, who belong to no environment.
 */
customers: number, 
/**
 * Integrations of the environment.
 */
integrations: number, 
/**
 * Jobs not yet ended.
 */
jobs: number, };

export type PracticeClock = { 
/**
 * New speed, 0.0 (stands still) to 100,000.
 */
speed?: number | null, 
/**
 * Seconds to jump ahead.
 */
advance_seconds?: number | null, };

export type PracticeComplete = { 
/**
 * Address of the link.
 */
url: string, 
/**
 * `linked`, `declined`, `error` or `mfa`.
 */
outcome: string, 
/**
 * Control address of a practice that runs elsewhere; absent: the built-in one.
 */
control?: string, };

export type PracticeDelivery = { 
/**
 * HTTP status of each delivery; 0 when nothing answered.
 */
statuses: Array<number>, };

export type PracticeFault = { 
/**
 * Its name.
 */
name: string, 
/**
 * On or off.
 */
on: boolean, };

export type PracticeOutcome = { 
/**
 * As asked.
 */
outcome: string, 
/**
 * The system's id of the account, when there is one.
 */
account_id: string | null, 
/**
 * Where the customer's browser would go.
 */
redirect_url: string | null, };

export type PracticeRequest = { 
/**
 * When, by the practice's clock.
 */
at: string, 
/**
 * HTTP method.
 */
method: string, 
/**
 * Path without query.
 */
path: string, 
/**
 * HTTP status answered.
 */
status: number, };

export type PracticeState = { 
/**
 * It runs.
 */
running: boolean, 
/**
 * Address of its StackOne part.
 */
base_url: string, 
/**
 * The practice's own time.
 */
now: string | null, 
/**
 * How many times faster than real time it runs.
 */
speed: number, 
/**
 * Accounts at each emulated system.
 */
accounts: Record<string, number>, 
/**
 * Every fault there is.
 */
faults: Array<FaultState>, 
/**
 * Requests taken, newest first, at most 50; without query and body.
 */
requests: Array<PracticeRequest>, };

export type PracticeWebhook = { 
/**
 * System id: `stackone`, `stripe-connect`, `stripe-apps` or `smile`.
 */
system: string, 
/**
 * Event name, such as `account.updated`.
 */
event: string, 
/**
 * The system's id of the account; empty: the newest one.
 */
account_id: string, 
/**
 * Changes the account first to this raw status; empty: leaves it.
 */
status: string, 
/**
 * `plain`, `duplicate`, `reordered`, `wrong-signature`.
 */
mode: string, };

export type Premise = { 
/**
 * Its name.
 */
field: string, 
/**
 * Regular expression its whole value must match, in the same subset as [`Field::pattern`]; empty: any value.
 */
is: string, 
/**
 * Regular expression for the own value: it counts for those that match alone, as for the states of one country;
 * empty: for any.
 */
of: string, 
/**
 * Without it the value is refused; otherwise it is only warned of.
 */
firm: boolean, };

export type Provider = { 
/**
 * Key on the wire, such as `bamboohr`.
 */
key: string, 
/**
 * Name for people.
 */
name: string, 
/**
 * Categories, such as `hris`.
 */
categories: Array<string>, 
/**
 * Address of a logo; the window shows letters where it is empty or not reachable.
 */
logo_url: string, 
/**
 * It can be used now.
 */
enabled: boolean, 
/**
 * It asks for a further code when somebody signs in; absent: not told.
 */
mfa: boolean | null, 
/**
 * The system can go on syncing its data; absent: not told.
 */
monitor: boolean | null, };

export type ProviderPage = { 
/**
 * Those that match, enabled ones first; at most 200.
 */
rows: Array<Provider>, 
/**
 * How the list was learnt: `auth_configs`, `connectors_meta`, or `accounts` (only those already linked).
 */
learnt: string, 
/**
 * When.
 */
at: string, };

export type ProviderQuery = { 
/**
 * The integration.
 */
integration: string, 
/**
 * Part of a name, key or category; empty: all.
 */
query: string, 
/**
 * Ask the system again instead of using the answer of the last ten minutes.
 */
fresh: boolean, };

export type QrCode = { 
/**
 * Modules a side, the quiet zone of four on each side included: the view box is `0 0 size size`.
 */
size: number, 
/**
 * The dark modules as the `d` of an SVG path.
 */
path: string, };

export type Reads = { 
/**
 * Sent by this desk in these days.
 */
used: number, 
/**
 * Allowed at the least, to everybody who reads with keys of the same account.
 */
allowed: number, 
/**
 * Days over which they are counted, today included.
 */
days: number, };

export type Reason = { 
/**
 * The system's code.
 */
code: string, 
/**
 * The system's description.
 */
description: string, 
/**
 * When the system says it began.
 */
at: string | null, 
/**
 * When it has to be done.
 */
until: string | null, };

export type ReceiverReport = { 
/**
 * It listens.
 */
on: boolean, 
/**
 * The port it listens on; 0 when off.
 */
port: number, 
/**
 * Why it does not listen, for people; empty when all is well.
 */
detail: string, };

export type ReceiverStart = { 
/**
 * Port on 127.0.0.1; 0: any free one.
 */
port: number, };

export type Rejected = { 
/**
 * Line in the file, the header being 1.
 */
line: number, 
/**
 * Column name, empty when it is the whole row.
 */
column: string, 
/**
 * One sentence.
 */
reason: string, };

export type RelinkRequest = { 
/**
 * The desk's id of the account, or the system's.
 */
account: string, 
/**
 * Options by the names of the Spec.
 */
options?: Record<string, string>, };

export type RemoteId = { 
/**
 * Id or name of the integration.
 */
integration: string, 
/**
 * The system's id.
 */
id: string, };

export type RequestLog = { 
/**
 * The system's id of it.
 */
request_id: string, 
/**
 * When.
 */
at: string | null, 
/**
 * HTTP method.
 */
method: string, 
/**
 * Path, without query.
 */
path: string, 
/**
 * HTTP status.
 */
status: number | null, 
/**
 * The system counts it as success.
 */
success: boolean, 
/**
 * How long it took, in milliseconds.
 */
milliseconds: number | null, 
/**
 * What the provider said, redacted.
 */
detail: string, };

export type SavedView = { 
/**
 * The desk's id.
 */
id: string, 
/**
 * Place of the list: `links`, `accounts`, `customers` or `events`.
 */
place: string, 
/**
 * What people call it; unique in its place.
 */
name: string, 
/**
 * The person's own search, without the environment.
 */
query: string, 
/**
 * Column to sort by; empty: the list's own order.
 */
sort: string, 
/**
 * Sort from the end.
 */
descending: boolean, 
/**
 * Columns in their order; empty: those chosen for the list.
 */
columns: Array<string>, };

export type SearchRequest = { 
/**
 * Words and tokens as in the lists, each of which reads the tokens it knows; empty: the newest rows.
 */
text: string, 
/**
 * Rows of each kind, 1 to 50; 0 means 6.
 */
limit: number, };

export type SecretReport = { 
/**
 * Field name, such as `api_key`.
 */
name: string, 
/**
 * It has been given.
 */
present: boolean, 
/**
 * The last four characters.
 */
last_four: string, 
/**
 * Short keyed fingerprint, equal for equal keys on this desk.
 */
fingerprint: string, 
/**
 * When it was saved.
 */
saved_at: string | null, 
/**
 * When a request last used it.
 */
used_at: string | null, };

export type Settings = { 
/**
 * The environment the window shows.
 */
environment: Environment, 
/**
 * `en`, `de`, `zh-CN`; empty: the system's.
 */
language: string, 
/**
 * `light`, `dark`, `contrast`; empty: the system's.
 */
theme: string, 
/**
 * `comfortable`, `compact`; empty: comfortable.
 */
density: string, 
/**
 * IANA name such as `Europe/Berlin`; empty: the machine's.
 */
time_zone: string, 
/**
 * Single letters work as shortcuts.
 */
single_keys: boolean, 
/**
 * Seconds after which a copied link leaves the clipboard, at most a day; 0: never.
 */
clipboard_seconds: number, 
/**
 * Full path of the folder for backups; empty: `backups` in the data folder.
 */
backup_dir: string, 
/**
 * The sender's company, for mails.
 */
sender_company: string, 
/**
 * The sender's own name, for mails.
 */
sender_name: string, 
/**
 * What stands below a mail; may have several lines.
 */
sender_signature: string, 
/**
 * The operating system's notifications are shown.
 */
notify: boolean, 
/**
 * Chosen columns by list, in their order; a list that is not named shows its own.
 */
columns: Record<string, Array<string>>, 
/**
 * Port of the receiver; 0: any free one.
 */
receiver_port: number, 
/**
 * The receiver starts with the desk.
 */
receiver_on: boolean, };

export type SettingsChange = { 
/**
 * `setting`, `view` or `integration`.
 */
part: string, 
/**
 * `added`, `changed`; `kept` for an integration that is here and stays as it is, though the file says otherwise.
 */
what: string, 
/**
 * Name of the setting, the view or the integration.
 */
name: string, 
/**
 * Before; empty for what is new.
 */
from: string, 
/**
 * After.
 */
to: string, };

export type SettingsExport = { 
/**
 * File to write; empty: a generated name in the data folder's `exports`.
 */
output: string, };

export type SettingsImport = { 
/**
 * The file's text.
 */
text: string, 
/**
 * Say what would change and change nothing.
 */
dry_run: boolean, };

export type SettingsReport = { 
/**
 * One by one.
 */
changes: Array<SettingsChange>, 
/**
 * How many things in the file are here already, just so.
 */
unchanged: number, };

export type Snippet = { 
/**
 * `curl`, `typescript`, `react`, `web-component`.
 */
id: string, 
/**
 * Language for the reader's colours.
 */
language: string, 
/**
 * The code.
 */
code: string, };

export type Source = "webhook" | "poll" | "sync" | "hub" | "match" | "own-action" | "callback" | "paste";

export type Spec = { 
/**
 * Id in rows and on the command line, such as `stackone`.
 */
id: string, 
/**
 * Name for people.
 */
name: string, 
/**
 * Two letters for small places, such as `S1`.
 */
short: string, 
/**
 * The vendor's documentation.
 */
help_url: string, 
/**
 * The vendor's dashboard.
 */
dashboard_url: string, 
/**
 * Address the API is reached at, unless the integration says another.
 */
base_url: string, 
/**
 * The same for the system's test mode, where that lives elsewhere; empty: it does not.
 */
sandbox_url: string, 
/**
 * Requests a minute that the desk allows itself by one key.
 */
requests_per_minute: number, 
/**
 * Over how many seconds the system itself counts them: 60 where its limit is one of a minute.
 */
counted_seconds: number, 
/**
 * The system counts requests by where they come from, so that all keys share one budget.
 */
shared_budget: boolean, 
/**
 * The version of the API that the desk's calls are written for; empty: the system has none to choose.
 */
api_version: string, 
/**
 * The header that says so in each of them, such as `Stripe-Version`; empty: none does.
 */
version_header: string, 
/**
 * The header that makes a call with the integration's own key act for one of its accounts, such as
 * `Stripe-Account`; empty: none does.
 */
account_header: string, 
/**
 * What must stay secret.
 */
secrets: Array<Field>, 
/**
 * What an integration is set to beside its secrets.
 */
settings: Array<Field>, 
/**
 * Ways of connecting.
 */
kinds: Array<LinkKind>, 
/**
 * What a template of the system's own invitations is made of; empty: it has none.
 */
template: Array<Field>, 
/**
 * What a webhook is made of that the desk sets up at the system; empty: that is done in the dashboard.
 */
webhook: Array<Field>, 
/**
 * People whom the system's test mode lets in, as its documentation publishes them; empty: it names none.
 */
test_logins: Array<TestLogin>, 
/**
 * What the system offers; the window shows nothing else.
 */
offers: Offers, };

export type Status = "active" | "action-due" | "waiting" | "in-review" | "needs-reconnect" | "paused" | "disconnected" | "unknown";

export type Step = "relink" | "recheck" | "new-link" | "open-dashboard" | "replace-key" | "enable-connector" | "start-receiver" | "add-webhook-secret" | "sync" | "logs" | "reload-hub" | "renew" | "bind" | "disconnect" | "test";

export type SyncReport = { 
/**
 * Accounts not known before.
 */
created: number, 
/**
 * Accounts with another value somewhere.
 */
changed: number, 
/**
 * Accounts known here and gone there.
 */
vanished: number, 
/**
 * Accounts as they were.
 */
unchanged: number, 
/**
 * Rows of the list that could not be read; the others were taken in.
 */
unreadable: number, 
/**
 * Why the first of them could not be read; empty: all could.
 */
unreadable_why: string, 
/**
 * Requests sent.
 */
requests: number, 
/**
 * Times the system asked for patience.
 */
throttled: number, 
/**
 * Seconds it took.
 */
seconds: number, };

export type SyncRequest = { 
/**
 * Id or name; absent: every integration of the environment in the settings.
 */
integration?: string | null, };

export type Template = { 
/**
 * The system's id.
 */
id: string, 
/**
 * What people call it.
 */
name: string, 
/**
 * Its values by the names of the Spec's `template`.
 */
values: Record<string, string>, };

export type TemplateDraft = { 
/**
 * Id or name of the integration.
 */
integration: string, 
/**
 * The one to change.
 */
id?: string | null, 
/**
 * All of its values by the names of the Spec's `template`.
 */
values: Record<string, string>, };

export type TemplatePreview = { 
/**
 * The values with their variables filled in.
 */
values: Record<string, string>, 
/**
 * What the system would leave as it stands, or may.
 */
warnings: Array<Warning>, 
/**
 * What cannot be saved so, by field; in English.
 */
errors: Record<string, string>, };

export type TemplateText = { 
/**
 * Id or name of the integration.
 */
integration: string, 
/**
 * The values as they stand in the form, finished or not.
 */
values: Record<string, string>, 
/**
 * Id or owner id of the customer to fill in; empty: an invented one.
 */
customer: string, };

export type TestLogin = { 
/**
 * What they are called.
 */
name: string, 
/**
 * What they type.
 */
parts: Array<TestPart>, };

export type TestPart = { 
/**
 * What it is: `email`, `mobile`, `password`, `code` or `social-security`; its text is `login-<name>`.
 */
name: string, 
/**
 * What to type.
 */
value: string, };

export type TestReport = { 
/**
 * The key works.
 */
ok: boolean, 
/**
 * What is wrong, in one word; absent: the key works, or an older desk has tested it.
 */
code: Code | null, 
/**
 * Whether a refused key works in the system's other mode; absent: not refused, or nobody could say.
 */
other_mode: boolean | null, 
/**
 * One sentence for people.
 */
detail: string, 
/**
 * The system's id of the request.
 */
request_id: string | null, 
/**
 * When it was made.
 */
at: string, };

export type Today = { 
/**
 * What needs somebody: the worst first and of those the oldest.
 */
needs: Array<Need>, 
/**
 * How far the links of the last days have come.
 */
funnel: Funnel, 
/**
 * Accounts over the last 30 days, one point a day, the last of them today.
 */
linked: Array<DayCount>, 
/**
 * The integrations, by name.
 */
integrations: Array<IntegrationHealth>, 
/**
 * The moment all this was counted at; in practice by the practice's clock.
 */
at: string, };

export type VaultChoice = { 
/**
 * Where secrets shall live; the same kind again means: try once more.
 */
kind: VaultKind, 
/**
 * For the file.
 */
passphrase?: string, };

export type VaultKind = "keyring" | "file" | "memory";

export type VaultReport = { 
/**
 * Where secrets live.
 */
kind: VaultKind, 
/**
 * Whether they can be used.
 */
state: VaultState, 
/**
 * What the keyring said, for people; empty when all is well.
 */
detail: string, };

export type VaultState = "ready" | "locked" | "missing" | "cancelled" | "timeout" | "wrong" | "failed";

export type Verdict = "genuine" | "not-genuine" | "cannot-tell";

export type ViewDraft = { 
/**
 * The one to change or to bring back.
 */
id?: string, 
/**
 * Place of the list; cannot be changed later.
 */
place: string, 
/**
 * What people call it.
 */
name: string, 
/**
 * As in the view.
 */
query: string, 
/**
 * As in the view.
 */
sort: string, 
/**
 * As in the view.
 */
descending: boolean, 
/**
 * As in the view.
 */
columns: Array<string>, };

export type Warning = { 
/**
 * The field concerned; empty: the whole.
 */
field: string, 
/**
 * Text by `warning-<key>`.
 */
key: string, 
/**
 * Values for the text.
 */
values: Record<string, string>, 
/**
 * The text in English.
 */
detail: string, };

export type Webhook = { 
/**
 * The system's id.
 */
id: string, 
/**
 * What people call it.
 */
name: string, 
/**
 * Where it goes.
 */
url: string, 
/**
 * What it tells of, in the system's words.
 */
events: Array<string>, 
/**
 * It is switched on.
 */
active: boolean, 
/**
 * It brings the data along.
 */
payload: boolean, 
/**
 * Its address ends as this integration's own on the receiver does.
 */
here: boolean, };

export type WebhookDraft = { 
/**
 * Id or name of the integration.
 */
integration: string, 
/**
 * Its values by the names of the Spec's `webhook`.
 */
values: Record<string, string>, };

/** Every command: what it is asked, what it answers. */
export type Commands = {
  desk_state: [Nothing, DeskState];
  today_show: [Nothing, Today];
  vault_open: [VaultChoice, DeskState];
  settings_set: [Settings, DeskState];
  settings_export: [SettingsExport, Exported];
  settings_import: [SettingsImport, SettingsReport];
  backup_create: [BackupRequest, BackupReport];
  backup_check: [BackupCheck, BackupReport];
  live_open: [LiveOpen, DeskState];
  live_close: [Nothing, DeskState];
  receiver_start: [ReceiverStart, DeskState];
  receiver_stop: [Nothing, DeskState];
  system_list: [Nothing, Array<Spec>];
  key_recognise: [KeyText, KeyGuess];
  integration_list: [IntegrationQuery, Array<Integration>];
  integration_save: [IntegrationDraft, Integration];
  integration_test: [Id, TestReport];
  integration_remove: [Id, Nothing];
  bounce_page: [BounceRequest, BouncePage];
  provider_list: [ProviderQuery, ProviderPage];
  template_list: [Id, Array<Template>];
  template_save: [TemplateDraft, Template];
  template_remove: [RemoteId, Nothing];
  template_preview: [TemplateText, TemplatePreview];
  webhook_list: [Id, Array<Webhook>];
  webhook_create: [WebhookDraft, Webhook];
  webhook_remove: [RemoteId, Nothing];
  person_list: [PersonQuery, PersonPage];
  customer_list: [PageRequest, CustomerPage];
  customer_save: [CustomerDraft, Customer];
  customer_remove: [Id, Nothing];
  customer_restore: [CustomerDraft, Customer];
  customer_import: [CustomerImport, ImportReport];
  link_create: [LinkRequest, Link];
  link_build: [LinkBuild, BuiltLink];
  callback_take: [CallbackText, CallbackTaken];
  link_bulk: [BulkRequest, Job];
  link_list: [PageRequest, LinkPage];
  link_show: [Id, LinkDetail];
  link_relink: [RelinkRequest, Link];
  link_mark_sent: [Id, Link];
  link_unsend: [Id, Link];
  link_revoke: [Id, Link];
  link_reinstate: [Id, Link];
  link_watch: [Id, LinkDetail];
  link_snippets: [LinkRequest, Array<Snippet>];
  link_open: [Id, Opened];
  link_qr: [Id, QrCode];
  hub_open: [LinkRequest, Opened];
  mail_render: [MailRequest, Mail];
  mail_save: [MailRequest, Exported];
  mail_open: [MailRequest, Nothing];
  account_list: [PageRequest, AccountPage];
  account_rows: [PageRequest, AccountRows];
  account_counts: [AccountQuery, AccountTotals];
  account_show: [Id, AccountDetail];
  account_recheck: [Id, AccountDetail];
  account_renew: [Id, AccountDetail];
  account_bind: [AccountBind, AccountDetail];
  account_disconnect: [Disconnect, AccountDetail];
  account_stop_monitor: [Disconnect, AccountDetail];
  account_logs: [Id, AccountLogs];
  account_export: [Export, Exported];
  sync_start: [SyncRequest, Job];
  inspect: [InspectRequest, Inspection];
  search: [SearchRequest, Found];
  view_list: [Nothing, Array<SavedView>];
  view_save: [ViewDraft, SavedView];
  view_remove: [Id, Nothing];
  event_list: [PageRequest, EventPage];
  event_poll: [Id, EventsRead];
  audit_list: [PageRequest, AuditPage];
  audit_verify: [AuditCheck, AuditVerdict];
  audit_export: [Export, Exported];
  job_list: [Nothing, Array<Job>];
  job_show: [JobQuery, JobDetail];
  job_pause: [Id, Job];
  job_resume: [Id, Job];
  job_cancel: [Id, Job];
  practice_state: [Nothing, PracticeState];
  practice_complete: [PracticeComplete, PracticeOutcome];
  practice_webhook: [PracticeWebhook, PracticeDelivery];
  practice_clock: [PracticeClock, PracticeState];
  practice_fault: [PracticeFault, PracticeState];
  practice_reset: [Nothing, PracticeState];
};
