## The frame

rail = Places
rail-tools = Tools
rail-need-you = { $count ->
    [one] 1 thing needs you
   *[other] { $count } things need you
}
place-today = Today
place-links = Links
place-accounts = Accounts
place-customers = Customers
place-events = Events
place-audit = Audit trail
place-compose = Build a link
place-verify = Verify
place-practice = Practice
place-integrations = Integrations
place-settings = Settings
environment = Environment
environment-switch = Choose another environment
environment-practice = Practice
    .help = Built-in systems
environment-sandbox = Sandbox
    .help = Provider test systems
environment-live = Live
    .help = Real customers
environment-shown = { $environment } is on show
live-closed = Read-only
    .help = Nothing can be changed in live until you switch it on for a time.
live-open = On, { $left } left
live-ask = Switch on…
live-close = Switch off
live-off = Switch live off
live-over = Live is read-only again
live-dialog = While live is on, what you do reaches real customers. It switches itself off when the time is over.
live-minutes = For how long
new-link = New link
new-link-live = New live link
close = Close
undo = Undo
undone = Taken back: { $act }
arrival-linked = { $customer } came back: the account is here
arrival-told = { $customer } came back. { $said }
arrival-show = Show the link
arrivals-taken = { $count ->
    [one] One customer came back
   *[other] { $count } customers came back
}
arrivals-show = Show links
arrival-waits-vault = A customer came back. Nothing is lost: it is taken as soon as the vault is open.
arrival-waits-live = A customer came back. Nothing is lost: it is taken as soon as live is switched on.
skip = Skip to the content
palette = Search everything
    .hint = Search, or say what to do
palette-recent = Used lately
palette-here = Here
palette-act = Do
palette-place = Go to
palette-view = Saved views
palette-integration = Integrations
palette-customer = Customers
palette-account = Accounts
palette-link = Links
palette-count = { $count ->
    [one] 1 result
   *[other] { $count } results
}
palette-none = Nothing fits “{ $typed }”
palette-move = move
palette-take = choose
act-environment = Show { $environment }
act-theme = Theme: { $theme }
act-language = Language: { $language }
keys = Keys
keys-everywhere = Everywhere
keys-places = Go to
keys-lists = In lists
keys-panes = In the detail
keys-change = Change in Settings
keys-singles-off = Single-letter keys are off.
key-or = or
key-palette = Search everything
key-search = Search this list
key-new-link = New link
key-undo = Undo
key-environment = Choose another environment
key-jobs = Show jobs
key-back = Back
key-forward = Forward
key-keys = Show the keys
key-here = What can I do here
key-create = Create
key-list-down = Next row
key-list-up = Row before
key-list-open = Open the row
key-list-select = Select the row
key-list-range = Select while moving
key-list-all = Select all rows loaded
key-list-copy = Copy as table
key-list-ends = First row, last row
key-list-page = A page up, a page down
key-pane-close = Close the detail
key-pane-width = Width of the detail, on its border
cancel = Cancel
save = Save
save-live = Save live
remove = Remove
replace = Replace
test = Test
copy = Copy
copied = Copied
copy-path = Copy path
never = never
unknown = unknown
export-csv = Export CSV
export-json = Export JSON
exported = { $rows ->
    [one] 1 row written to
   *[other] { $rows } rows written to
}
desk-closed = The desk cannot be opened
detail-close = Close the detail
detail-resize = Width of the detail
    .help = Drag, or use the arrow keys; a double click brings back the usual width
detail-back = Back to the list
first-link = Link your first customer
    .help = Everything here is made up and runs inside this program.
timeline = Timeline
show-account = Show the account
show-integration = Show the integration

## Today

today-funnel = Onboarding, last { $days } days
today-all-links = All links
funnel-created = Created
funnel-sent = Sent
funnel-opened = Opened (where known)
funnel-completed = Linked
funnel-expired = Expired unused
today-needs = Needs you
today-needs-none = Nothing needs you.
today-linked = Accounts linked
today-days = { $days } days
today-linked-words = From { $from } to { $to } accounts; the table that follows names every day.
today-now = today
today-day = Day
today-total = Accounts
today-new = New
today-point = { $day }: { $total }, { $new } new
today-empty = A quiet start
    .help = What needs you, how onboarding goes and how the integrations are will stand here. Link a first customer; in practice nothing leaves this computer.
level-error = Broken
level-warning = Needs attention
level-info = For information
need-step-show = { $count ->
    [one] Show
   *[other] Show { $count }
}
need-vault-closed = The keys cannot be used
    .detail = { $detail }
need-receiver-off = The receiver is off
    .detail = Webhooks cannot arrive. Results are found by asking until it runs.
need-receiver-moved = The receiver listens on port { $port } for now
    .detail = { $detail }
need-secret-missing = { $integration }: the key is missing
    .detail = Without it the desk cannot ask the system anything.
need-key-fails = { $integration }: the key does not work
    .detail = { $detail }
need-key-other-mode = { $integration }: the key is of the other mode
    .detail = { $environment ->
        [live] It works in the sandbox of { $system }, and this integration is live.
       *[other] It works in production of { $system }, and this integration is for the sandbox.
    }
need-reads-high = { $integration }: most reads of the month are used
    .detail = { $used } of { $allowed } in { $days } days. Lists of events are no longer read by themselves.
need-webhooks-rejected = { $count ->
    [one] { $integration }: a webhook was refused
   *[other] { $integration }: { $count } webhooks were refused
}
    .detail = They are not signed with the secret that is saved here.
need-link-ends = { $customer }: the link ends within a day, unused
    .detail = through { $integration }
need-link-ends-many = { $count } links end within a day, unused
    .detail = through { $integration }
need-link-ended = { $customer }: the link ended unused
    .detail = through { $integration }
need-link-ended-many = { $count } links ended unused
    .detail = through { $integration }
need-reconnect = { $owner }: { $provider } refuses the access
    .detail = { $reason }
need-reconnect-many = { $count } accounts of { $provider } need reconnect
    .detail = through { $integration }
need-wrong-owner = { $owner }: linked under another owner
    .detail = The account does not belong to the customer the link was made for.
need-unasked = { $owner }: confirm by hand
    .detail = It came through { $integration } without a link of this desk. Nothing was linked; say which customer it belongs to.
need-double = { $owner }: linked twice at { $provider }
    .detail = One active account is enough.
need-action-due = { $owner }: { $provider } waits for something
    .detail = { $reason }
need-action-due-many = { $count } accounts of { $provider } have action due
    .detail = through { $integration }
need-job-failed = { $kind ->
    [sync] { $title }: the sync failed
   *[other] { $title }: the links could not be made
}
    .detail = { $error }
need-job-rows-failed = { $count ->
    [one] { $title }: a row failed
   *[other] { $title }: { $count } rows failed
}
    .detail = { $error }
need-reconnect-several = { $count } accounts need reconnect
    .detail = through { $integration }
need-action-due-several = { $count } accounts have action due
    .detail = through { $integration }
need-wrong-owner-many = { $count } accounts are linked under another owner
    .detail = They came through { $integration } and do not belong to the customers their links were made for.
need-double-many = { $count } accounts are linked twice
    .detail = through { $integration }. One active account of an owner is enough.
need-unasked-many = { $count } accounts have no customer yet
    .detail = They came through { $integration } without a link of this desk. Nothing was linked; say which customers they belong to.
need-job-failed-many = { $title }: the sync failed { $count } times
    .detail = { $error }
need-parts = At which providers
reason-expired = The access has expired
reason-unsaid = The system does not say why
token-doubt = doubt
doubt-none = none
doubt-double = linked twice
doubt-wrong-owner = another owner
doubt-unasked = no customer yet
ending-yes = soon or over
ending-no = not yet
relinked-open = on its way
relinked-none = none
renewed-yes = yes
renewed-no = no
health-secret-missing = Key missing
health-key-fails = Key refused
health-key-other-mode = Key of the other mode
health-webhook-refused = Webhooks refused
health-webhook-secret-missing = No webhook secret
health-receiver-off = Receiver is off
health-reads-high = { $used } of { $allowed } reads used

## The guide

guide = Guided first link
guide-of = Step { $step } of { $all }
guide-customer = Choose a customer: type the first letters of a name, then press Enter.
guide-create = Press “Create practice link”. Nothing is sent, and everything here is made up.
guide-play = The link is ready. Now be the customer and press Connect.
guide-account = It is linked. Look at the account that came of it.
guide-done = Done: { $customer } is linked, and here is the account. With a key of your own it goes the same way for real customers.
guide-go = Go to { $place }
guide-show = Show me where
guide-leave = Leave the guide
guide-left = The guide waits for you under Practice
guide-resume = Go on with the guide

## What can I do here

here = What can I do here
here-today-needs = Begin with what needs you: every line has the button that solves it.
here-today-numbers = Press a number to see the rows behind it.
here-today-find = Find any customer, link or account, and every action.
here-today-link = Make a new link, from any place.
here-links-state = See what was sent and what became of it; press a state to see only that.
here-links-search = Search by customer, provider or integration.
here-links-row = Open a link to copy it again, check it now or make another like it.
here-links-link = Make a new link.
here-accounts-bar = Press a colour of the bar to see only that status.
here-accounts-search = Search by customer, provider or ID.
here-accounts-row = Open an account: what is wrong or due and until when, what to do, and all that happened.
here-accounts-relink = Send a relink to a customer who has to connect once more.
here-accounts-sync = Sync asks the systems for all accounts anew.
here-customers-enter = Enter a customer, or take in many from a CSV file.
here-customers-row = Open a customer to change their data or to see their links and accounts.
here-customers-search = Search by name, owner ID or mail address.
here-customers-palette = Find a customer from any place.
here-events-learnt = Every line says what happened, and how it was learnt.
here-events-search = Search for a customer or a kind of event.
here-events-row = Open an event to come to its link and account.
here-audit-acts = Every act that changes something stands here, each chained to the one before.
here-audit-verify = Verify shows that nothing was changed, taken out or put in between.
here-audit-anchor = Note the head outside this computer: it proves the past later.
here-audit-export = Export hands the trail to others, who can check it themselves.
here-compose-customers = Choose one customer or several: each gets a link and a mail of their own.
here-compose-provider = Leave the provider empty and the customer chooses; for Stripe, fill in beforehand what you know.
here-compose-mail = Read the mail at the right, in the customer’s language, before anything is sent.
here-compose-code = See every part of the address, and the request and the code that do the same.
here-compose-create = Create. Sending it is a step of its own.
here-verify-paste = Paste whatever came: a webhook with its headers, an address, a curl line, a HAR file or a key.
here-verify-back = Paste the address a customer ended at, and take it at a press; a Dashboard address that leads nowhere is mended.
here-verify-secret = Choose the integration whose secret it should fit; left open, all are tried.
here-verify-checks = Read what was found, one by one, and take the next step at its button.
here-verify-kept = Nothing you paste is kept or sent anywhere.
here-practice-seat = Play the customer and see what Linkdesk learns; nothing here reaches anybody.
here-practice-webhook = Send webhooks: right, twice, out of order or wrongly signed.
here-practice-clock = Move the clock to see links end.
here-practice-faults = Switch on what can go wrong and see how Linkdesk copes.
here-practice-reset = Start over whenever you like.
here-integrations-add = Add access to a system with its key; the key goes to the keyring and is never shown again.
here-integrations-test = Test tells at once whether the key works.
here-integrations-webhook = Copy the webhook address and enter it at the system.
here-integrations-bounce = For Stripe, save the bounce page: it brings customers from your https address back to this window.
here-integrations-replace = Replace a key, and everything else stays as it is; a signing secret of before may stand beside the new one.
here-settings-look = Choose language, theme and time zone; they hold at once.
here-settings-keys = See all keys, or turn single letters off.
here-settings-receiver = Switch the receiver for webhooks on, and choose its port.
here-settings-vault = See where your keys rest.
here-settings-backup = Back the desk up, or carry your settings to another one.

## Receiver and vault

receiver-on = Receiver on :{ $port }
receiver-off = Receiver off
receiver-start = Start
receiver-restart = Restart
receiver-stop = Stop
vault-keyring-ready = keyring unlocked
vault-keyring-closed = keyring not open
vault-file-ready = passphrase file open
vault-file-closed = passphrase file locked
vault-memory-ready = keys in memory only
vault-memory-closed = keys in memory only
vault-keyring =
    .help = Keys rest in the keyring of this computer and never reach this window.
vault-file =
    .help = Keys rest in a file in the data folder, encrypted with your passphrase.
vault-memory =
    .help = Keys are kept for this run only and are gone when Linkdesk closes.
vault-locked =
    .title = The keyring is locked
    .help = Unlock it and try again.
vault-locked-file =
    .title = The passphrase file is locked
    .help = Enter its passphrase.
vault-missing =
    .title = This computer has no keyring
    .help = Start one, or keep keys in a file that a passphrase protects.
vault-cancelled =
    .title = The keyring’s question was closed
    .help = Try again and confirm it.
vault-timeout =
    .title = The keyring does not answer
    .help = It may be waiting for you behind another window.
vault-wrong =
    .title = This is another keyring
    .help = The saved keys were sealed with a different one. Open that one, or enter the keys again.
vault-failed =
    .title = The keyring does not work
    .help = It did not keep what was written to it.
vault-meanwhile = Until then only what needs no key works.
vault-retry = Try again
vault-use-file = Use a passphrase file
vault-use-memory = Keep keys for this run only
vault-passphrase = Passphrase
vault-open = Open
vault-check = Check again

## Jobs

jobs = Jobs
jobs-none = No work is running. Syncs and links from files show here.
jobs-button = { $count ->
    [0] Jobs
    [one] 1 job running
   *[other] { $count } jobs running
}
closing = { $count ->
    [one] A job is running
   *[other] { $count } jobs are running
 }
    .help = Closing stops the work after the step it is at. Nothing is lost: it goes on when Linkdesk starts again.
closing-stay = Keep running
closing-stop = Stop and close
job-kind-sync = Sync
job-kind-links = Links
job-running = Running
job-paused = Paused
job-interrupted = Interrupted
job-done = Done
job-cancelled = Cancelled
job-failed = Failed
job-done-of = { $done } of { $total }
job-done-of-unknown = { $done } so far
job-failed-rows = { $count ->
    [one] 1 failed
   *[other] { $count } failed
}
job-rate = { $rate } a second
job-left = { $time } left
job-sync = { $created } new, { $changed } changed, { $vanished } gone, { $unchanged } as before
job_pause = Pause
job_resume = Resume
job_cancel = Cancel
job-rows = Rows
job-rows-failed = Failed rows
job-row-waiting = waiting
job-row-asked = asked
job-row-done = done
job-row-failed = failed

## Lists

list-waiting = Loading…
list-no-match = Nothing matches
    .help = There are rows here, but none that fits the search and filters.
list-clear = Clear search and filters
list-cleared = Search and filters cleared
list-pick = Select { $name }
list-pick-all = Select all rows shown
list-pick-none = Clear the selection
list-pick-rest = Select all { $shown }
list-pick-first = Select the first { $shown }
list-picked = { $count ->
    [one] 1 selected
   *[other] { $shown } selected
}
list-picked-bar = Selected rows
list-copy = Copy as table
list-copied = { $count ->
    [one] 1 row copied
   *[other] { $count } rows copied
}
batch-running = { $done } of { $total }
batch-stop = Stop
columns = Columns
columns-changed = Columns changed
columns-reset = The list’s own columns
columns-up = { $column } further to the front
columns-down = { $column } further to the back
filter-add = Filter
search-offers = Filters to choose from
views = Views
views-none = No saved views here yet.
view-name = Name of the view
view-save = Save this view
view-replace = Replace “{ $name }”
view-rename = Rename “{ $name }”
view-rename-do = Rename
view-remove = Remove “{ $name }”
view-saved = View “{ $name }” saved
view-renamed = The view is called “{ $name }” now
view-removed = View “{ $name }” removed
export = Export
export-rows = { $count ->
    [one] 1 row, as filtered
   *[other] { $shown } rows, as filtered
}
column-owner_name = Customer
column-provider = Account
column-system = System
column-status = Status
column-checked_at = Checked
column-linked_at = Linked
column-status_since = Status since
column-reason = Reason
column-label = Label
column-account_kind = Kind
column-remote_id = System’s ID
column-raw_status = System’s word
column-integration = Integration
column-customer = Customer
column-kind = Link
column-wished = Provider
column-state = State
column-expires_at = Ends
column-created_at = Made
column-learnt = Learnt by
column-attempt = Last attempt
column-contact_name = Contact
column-language = Language
column-tags = Tags
column-note = Note
column-happened = Happened
column-environment = Environment
column-name = Name
column-owner_id = Owner ID
column-email = Mail
column-links = Links
column-accounts = Accounts
column-what = What
column-who = Customer
column-source = Learnt by
column-detail = Detail
column-at = When
column-position = No.
column-action = Action
column-subject = Subject
column-hash = Hash
token-system = system
token-owner = owner
token-provider = provider
token-kind = kind
token-integration = integration
token-job = job
token-made = made
token-since = since
token-ends = ends
token-renewed = renewed
token-relink = relink
token-customer = customer
token-days = { $days ->
    [one] since yesterday
   *[other] in the last { $days } days
}
token-status = status
token-state = state
token-source = learnt by
token-env = environment

## Status words

status-active = Active
status-action-due = Action due
status-waiting = Waiting for customer
status-in-review = In review
status-needs-reconnect = Needs reconnect
status-paused = Paused
status-disconnected = Disconnected
status-unknown = Unknown
link-created = Created
link-sent = Sent
link-opened = Opened
link-exited = Stopped halfway
link-completed = Linked
link-expired = Expired
link-revoked = Taken back
link-superseded = Replaced

## Accounts

accounts-sub = every provider, one list
accounts-search = Search accounts
accounts-by-status = Filter by status
accounts-count = { $count ->
    [one] 1 account
   *[other] { $shown } accounts
}
accounts-detail = Account
accounts-sync = Sync
accounts-synced = Last sync
picked-relink = { $count ->
    [one] Make 1 relink
   *[other] Make { $count } relinks
}
picked-relink-live = { $count ->
    [one] Make 1 live relink
   *[other] Make { $count } live relinks
}
picked-relinked = { $count ->
    [one] 1 relink is ready to send
   *[other] { $count } relinks are ready to send
}
picked-relinked-show = Show in Links
accounts-empty = No accounts yet
    .help = Every account that your customers link appears here, whatever the provider, with its status and the next step.
account-through = { $provider } through { $system }
account-raw = Raw JSON
account-reasons = Reasons
account-dashboard = Open in { $system }
disconnect-title = Disconnect { $provider } for { $owner }?
disconnect-help = The account ends at the system. It cannot be brought back; the customer would have to link anew.
disconnect-type = Type “{ $word }” to confirm
disconnect-do = Disconnect
disconnect-do-live = Disconnect live account
bind-title = Whose is { $account }?
bind-customer = Type a name
bind-do = Link to this customer
bind-do-live = Link to this customer in live
account-is-bound = Linked to { $owner }
relink-ready = The relink is ready to send
logs = Requests to the provider
logs-none = No requests in the log.
logs-unavailable = The log cannot be read
fact-owner-id = Owner ID
fact-remote-id = System’s ID
fact-acts-by = To act for it
fact-status = System’s word
fact-since = Since
fact-linked = Linked
fact-checked = Checked
fact-integration = Integration
fact-kind = Kind
fact-label = Label
fact-link = Link used
fact-made = Made
fact-attempt = Last attempt
fact-account = Account
fact-accounts = Accounts
fact-links = Links
fact-learnt = Learnt by
fact-learnt-at = Learnt
fact-happened = Happened
fact-customer = Customer
fact-entered = Entered
fact-from = Before
fact-to = After
fact-detail = Detail
fact-when = When
fact-action = Action
fact-subject = Subject
fact-environment = Environment
fact-hash = Hash
fact-address = Address
fact-api-version = API version
fact-webhook = Webhook address
fact-last-webhook = Last webhook
fact-last-sync = Last sync
fact-version = Version
fact-data = Data folder

## Links

links-sub = what was sent, and what became of it
links-search = Search links
links-by-state = Filter by state
links-count = { $count ->
    [one] 1 link
   *[other] { $shown } links
}
links-detail = Link
links-empty = No links yet
    .help = Every link you make appears here, with the time it has left and what became of it.
link-through = { $kind } through { $integration }
link-address = Address of the link
link-copied = Link copied. Whoever has it can connect in the customer’s name.
link-valid = Valid until { $time }, { $left } left
link-ended = Ended { $time }
link-expiry-unknown = The system does not say how long it is valid
link-check = Check now
link-open = Open as the customer
link-mark-sent = Mark as sent
link-again = New link like this
link-was-sent = Marked as sent
link-was-revoked = Link taken back
links-were-sent = { $count ->
    [one] 1 link marked as sent
   *[other] { $count } links marked as sent
}
link-revoke = Take back
link-revoke-live = Take back live link
link-show = Show in Links
bulk = Links from a CSV file
bulk-help = One link for every row. owner_id and name are needed; columns named like an option win over the options below.
bulk-rows = First rows of the file
bulk-would = { $count ->
    [0] No row can be used
    [one] 1 link would be made
   *[other] { $count } links would be made
}
bulk-start = { $count ->
    [0] Create links
    [one] Create 1 link
   *[other] Create { $count } links
}
bulk-start-live = { $count ->
    [0] Create live links
    [one] Create 1 live link
   *[other] Create { $count } live links
}
bulk-started = The links are being made
bulk-started-help = Nothing is sent. The job can be paused, and goes on where it stopped after a restart.
bulk-links = Show its links
picked-addresses = { $count ->
    [one] Copy 1 address
   *[other] Copy { $count } addresses
}
picked-addresses-copied = { $count ->
    [one] 1 address copied. Whoever has it can connect in the customer’s name.
   *[other] { $count } addresses copied. Whoever has one can connect in that customer’s name.
}
picked-sent = { $count ->
    [one] Mark 1 as sent
   *[other] Mark { $count } as sent
}
picked-check = { $count ->
    [one] Check 1 now
   *[other] Check { $count } now
}
link-attempt-said = The provider said: { $words }

## Compose

compose-customers = Customers
compose-customers-add = Add a name, or drop a CSV
compose-customers-none = Type a name to add a new customer
compose-newcomer = New customer
compose-how = How they connect
compose-never-dashboard = A link made in the provider’s dashboard belongs to nobody here: never use one for production.
compose-integration = Integration
compose-no-integration = There is no { $environment } integration for this yet.
compose-missing-customer = Choose a customer first
compose-missing-integration = An integration is needed first
compose-create-practice = { $count ->
    [one] Create practice link
   *[other] Create { $count } practice links
}
compose-create-sandbox = { $count ->
    [one] Create sandbox link
   *[other] Create { $count } sandbox links
}
compose-create-live = { $count ->
    [one] Create live link
   *[other] Create { $count } live links
}
compose-create-note = { $count ->
    [one] 1 session · nothing is sent until you send it
   *[other] { $count } sessions · nothing is sent until you send them
}
compose-again = Another link
compose-made = { $count ->
    [one] Created. Nothing has been sent.
   *[other] { $count } created. Nothing has been sent.
}
compose-hub-practice = Open practice { $what } here
compose-hub-sandbox = Open sandbox { $what } here
compose-hub-live = Open live { $what } here
compose-hub-note = Opens in a window of its own, for a call
compose-hub-open = { $what } is open in a window of its own. Go through it with the customer; the result shows here by itself.
compose-outcome = Link
compose-tab-mail = Mail
compose-tab-qr = QR code
compose-mail-language = Language of the mail
compose-mail-nobody = Choose an integration to see the mail.
compose-mail-to = To
compose-mail-subject = Subject
compose-mail-no-address = no address yet
compose-mail-add-address = Enter one
compose-mail-open = Open in mail program
compose-mail-copy = Copy as rich text
compose-mail-copied = Mail copied. Paste it where you write.
compose-mail-save = Save .eml
compose-mail-saved = Saved as a draft:
compose-tab-link = Link
compose-tab-request = Request
compose-tab-code = Code
compose-draft = The link will stand here, ready to copy, with the moment it ends.
compose-draft-hub = { $what } opens in a window of its own. What becomes of it shows here.
compose-qr-draft = The QR code will stand here once the link is made, to be scanned or printed.
compose-qr-over = This link can no longer be used.
compose-qr-name = QR code of the link for { $customer }
compose-qr-scan = Scan the code to choose your system and connect it.
compose-qr-scan-provider = Scan the code to connect { $provider }.
compose-qr-valid = Valid until { $time }
compose-qr-print = Print
compose-code-missing = Choose an integration to see the code.
compose-code-note = Filled with the options chosen. No key is in it.
snippet-curl = curl
snippet-typescript = TypeScript, back end
snippet-react = React, hub
snippet-web-component = Web component, hub
next = What happens next
next-now = now
next-session = Session created
next-session-for = Session created for
next-sign-in = Customer chooses a provider and signs in
next-sign-in-at = Customer signs in at { $provider }
next-learn = The webhook arrives, or the next check finds the account
next-linked = The account is linked
next-practice = In practice you play the customer yourself: open the link, or use

## Mail

mail-us = us
mail-subject = Connect { $provider } with { $company }
mail-subject-any = Connect your system with { $company }
mail-subject-again = Connect { $provider } with { $company } again
mail-greeting = Hello { $contact },
mail-greeting-nobody = Hello,
mail-body = One click connects { $provider } with { $company }. You sign in at { $provider } itself; we never see your password.
mail-body-any = One click connects your system with { $company }. You choose it from a list and sign in there; we never see your password.
mail-body-again = { $provider } no longer lets { $company } in. One click connects it again: you sign in at { $provider } once more, and everything else stays as it is.
mail-button = Connect { $provider }
mail-button-any = Choose and connect
mail-button-again = Connect { $provider } again
mail-valid = The link can be used until { $moment }.
mail-moment = { $weekday }, { $day } { $month } { $year }, { $time } ({ $zone })
mail-weekday = { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}
mail-month = { $month ->
    [jan] January
    [feb] February
    [mar] March
    [apr] April
    [may] May
    [jun] June
    [jul] July
    [aug] August
    [sep] September
    [oct] October
    [nov] November
   *[dec] December
}
mail-questions = If you have a question, simply reply to this mail.
mail-placeholder = (The address of the link will stand here.)
mail-warning-ends-soon = The link ends within an hour: it may be over before the mail is read.
mail-warning-ended = The link’s time is over.
mail-warning-no-address = This customer has no mail address yet.
mail-warning-long = Some mail programs cut a mail this long when it is opened from here. The file is safe.

## Forms

form-more = More options ({ $count })
form-none = none
form-any = any
form-no-option = Nothing of this name
form-optional = optional
form-remove = Remove { $what }
form-read-more = Read more
form-doc = The vendor’s page about “{ $name }”
form-pair-name = Name
form-pair-value = Value
provider-any = Empty: the customer chooses
provider-none = No provider of this name is enabled
provider-open = customer’s choice
invalid-required = This is needed.
invalid-too-long = At most { $max } characters.
invalid-number = A whole number, please.
invalid-bounds = Between { $min } and { $max }.
invalid-duration = Between { $min } and { $max }.
invalid-url = An address that begins with https://
invalid-pairs = Names and values, as a JSON object.
invalid-pattern = This does not look right.
invalid-pattern-example = This does not look right. Example: { $example }
invalid-secret-letters = It holds a letter that no such key has, such as a colon or one with an accent.

## StackOne

kind-stackone-auth-link =
    .label = StackOne auth link
    .short = Auth link
    .when = A page to send by mail; lasts days
kind-stackone-hub =
    .label = StackOne Hub
    .short = Hub
    .when = Opens the picker here, for a call
kind-stackone-relink =
    .label = StackOne relink
    .short = Relink
    .when = Connects an existing account again
field-stackone-api_key =
    .label = API key
    .help = From Project settings, API keys. Needs to read and write accounts.
field-stackone-webhook_secret =
    .label = Webhook secret
    .help = Proves that webhooks come from StackOne. Without it the desk asks by itself.
field-stackone-requests_per_minute =
    .label = Requests a minute
    .help = StackOne allows 1,000 for each key; leave some for others who use it.
field-stackone-provider =
    .label = Provider
    .help = Only providers enabled in the project can be linked.
field-stackone-expires_in =
    .label = Expires after
    .help = Counts from the moment the link is made.
field-stackone-type =
    .label = Account type
    .help = Test accounts stay apart from production data.
field-stackone-categories =
    .label = Categories
    .help = Offers only providers of these kinds.
field-stackone-label =
    .label = Label
    .help = Stays with the account, for telling several apart.
field-stackone-multiple =
    .label = Allow a second account at the same provider
    .help = Otherwise the same customer and provider opens the account that is there.
field-stackone-origin_username =
    .label = User name
    .help = The person who makes the link.
field-stackone-metadata =
    .label = Metadata
    .help = Names and values that travel with the session.
field-stackone-integration_id =
    .label = Auth config ID
    .help = One configuration of the provider. Newer projects use the connector profile.
field-stackone-connector_profile_id =
    .label = Connector profile ID
    .help = One profile of the provider, where there are several.
field-stackone-shared =
    .label = Shared
    .help = Not explained by StackOne; sent as it is.
field-stackone-relink =
    .label = Relink
    .help = Not explained by StackOne; sent as it is.
field-stackone-scopes =
    .label = Scopes
    .help = Not explained by StackOne; sent as it is.
field-stackone-provider_version =
    .label = Provider version
    .help = Out of use: with it, making the link may fail.
field-stackone-name =
    .label = Name
    .help = What you call this access.
field-stackone-base_url =
    .label = Base address
    .help = Only for another region or a proxy.
option-type-production = Production
option-type-test = Test
option-categories-ats = Recruiting (ATS)
option-categories-hris = HR (HRIS)
option-categories-hris-legacy = HR, legacy
option-categories-crm = CRM
option-categories-iam = Identity (IAM)
option-categories-marketing = Marketing
option-categories-lms = Learning (LMS)
option-categories-stackone = StackOne
option-categories-documents = Documents
option-categories-ticketing = Ticketing
option-categories-screening = Screening
option-categories-messaging = Messaging
option-categories-accounting = Accounting
option-categories-scheduling = Scheduling

## Stripe Apps
kind-stripe-apps-install =
    .label = Stripe App
    .short = Install
    .when = For a published app without OAuth; comes back signed
kind-stripe-apps-install-oauth =
    .label = Stripe App with OAuth
    .short = Install, OAuth
    .when = For a published app that uses OAuth; comes back with a code
kind-stripe-apps-install-test =
    .label = Stripe App, external test
    .short = External test
    .when = For an app that is not published yet, with up to 25 testers
kind-stripe-apps-deep-link =
    .label = Stripe Dashboard page
    .short = Deep link
    .when = Opens a page of the customer’s Dashboard with the app in it
field-stripe-apps-secret_key =
    .label = Secret key
    .help = Of the developer’s account. Codes of apps with OAuth are exchanged with a secret key alone; a restricted one is enough for everything else.
field-stripe-apps-app_signing_secret =
    .label = App’s signing secret
    .help = absec_…, from the app’s page in the Dashboard, menu at the right. Not the secret of a webhook.
field-stripe-apps-previous_signing_secret =
    .label = Previous signing secret
    .help = While it is being rotated: Stripe signs with either for up to 24 hours.
field-stripe-apps-webhook_secret =
    .label = Webhook secret
    .help = Of the app’s endpoint. Without it the desk reads the list of events, now and then.
field-stripe-apps-previous_webhook_secret =
    .label = Previous webhook secret
    .help = While it is being rolled: Stripe signs with either for up to 24 hours.
field-stripe-apps-app_id =
    .label = App ID
    .help = As the manifest names it. Installs are listed by it, and deep links open it.
field-stripe-apps-app_client_id =
    .label = Client ID
    .help = ca_…, from the app’s Settings tab; one for live, another for test.
field-stripe-apps-link_template =
    .label = Install link
    .help = Paste it whole from the Dashboard; its parameters are built anew. An external test cannot do without.
field-stripe-apps-redirect_uris =
    .label = Redirect addresses
    .help = As in the manifest, to the letter, separated by commas; each needs a path. The first is used unless a link says otherwise.
field-stripe-apps-signature_form =
    .label = Form of the signature
    .help = Official, unless an older integration signs the account alone. The plain form is bound to no time and no customer: it can be played back.
field-stripe-apps-signature_tolerance =
    .label = Seconds a signature is good
    .help = 300, as in Stripe’s libraries; 0 switches the check off. What is pasted by hand is often older.
field-stripe-apps-marketplace_url =
    .label = Marketplace address
    .help = Only for a practice that runs elsewhere, or a proxy.
field-stripe-apps-dashboard_url =
    .label = Dashboard address
    .help = Only for a practice that runs elsewhere.
field-stripe-apps-requests_per_minute =
    .label = Requests a minute
    .help = Stripe allows 25 a second for each endpoint; leave some for others.
field-stripe-apps-name =
    .label = Name
    .help = What this integration shall be called.
field-stripe-apps-base_url =
    .label = Base address
    .help = Only for a proxy or a practice elsewhere.
field-stripe-apps-redirect_uri =
    .label = Comes back to
    .help = One of the integration’s redirect addresses; empty takes the first.
field-stripe-apps-expires_in =
    .label = Taken until
    .help = Stripe never ends such links: this is how long Linkdesk takes what comes back.
field-stripe-apps-onward =
    .label = Then open
    .help = One link for both: after the install the customer is led to this page of the app.
field-stripe-apps-oauth_words =
    .label = Add response_type and scope
    .help = Some integrators send them; Stripe does not ask for them.
field-stripe-apps-channel_link =
    .label = Channel link
    .help = The part chnlink_… of the external test’s address, instead of the pasted link.
field-stripe-apps-form =
    .label = Form of the link
    .help = An older description put the app’s ID in place of the client ID.
field-stripe-apps-account =
    .label = Account
    .help = acct_…; empty opens the account that is signed in to.
field-stripe-apps-mode =
    .label = Mode
    .help = Test stands for every sandbox. Left out, the integration says it.
field-stripe-apps-viewport =
    .label = View
    .help = Where the app opens. Empty opens it on the page’s own view.
field-stripe-apps-object =
    .label = Object ID
    .help = For views of one object: its ID, as in cus_123.
field-stripe-apps-page =
    .label = Page
    .help = Of the Dashboard; empty takes the page that the view lies on.
field-stripe-apps-target =
    .label = Opens in
    .help = Stripe names drawer and modal.
field-stripe-apps-extra =
    .label = Parameters for the app
    .help = A JSON object with text values; app_ is put before each name, as the Dashboard wants it.
field-stripe-apps-tab =
    .label = Tab of the full page
    .help = Only for the view stripe.dashboard.fullpage.
field-stripe-apps-wording =
    .label = Wording of the address
    .help = Account first is today’s; the others are for what already exists.
option-signature_form-official = Official: time, state, user and account
option-signature_form-plain = Plain, for older integrations: account alone
option-onward-onboarding = The app’s first page
option-onward-settings = The app’s settings
option-form-current = Official
option-form-app-id = Older: the app’s ID as client ID
option-mode-live = Live
option-mode-test = Test
option-wording-account-first = Account, then mode (2026)
option-wording-mode-first = Mode, then account (2025)
option-wording-open-drawer = open_drawer_app (older)
option-wording-live-or-test = Always live or test (not Stripe’s)
warning-client-id-shape = A client ID begins with ca_; Stripe may refuse this one
warning-older-form = This form is in no current description of Stripe’s; it is for integrations that still expect it
warning-needs-path = The manifest takes no address without a path
warning-no-account = Without an account the page of whoever is signed in opens
warning-no-account-here = This wording cannot name an account
warning-mode-unsaid = No mode is said: this address is for live
warning-earlier-wording = An earlier wording of Stripe’s, still honoured
warning-unofficial-wording = Stripe has published no wording with “live” in it
warning-view-mended = Taken for the view { $view }
warning-view-unknown = Stripe’s tables do not know this view
warning-view-unproven = Stripe does not say whether this view opens from a link; try it once
warning-target-unknown = Stripe names only drawer and modal
warning-page-of-other-view = This view lies on another page: { $page }
warning-id-shape = The ID does not look like one for this page: { $wanted }…
warning-unused = { $field } is left out: it does not count with this { $other }
warning-template-unused = The pasted link is of another kind, so that it does not count here
warning-client-of-template = The pasted link names another client ID; the one of the integration counts
diagnosis-callback-unasked =
    .title = Installed without a link of this desk
    .cause = Nothing was linked: the customer began in the marketplace. { $account } waits for you to say whose it is; or send a link, which says so.
diagnosis-install-mode =
    .title = It is of the other mode
    .cause = Live and test have installs of their own. Use a link and an integration of the same mode.
diagnosis-install-stale =
    .title = The signature is too old
    .cause = Nothing was linked. Ask the customer to open the link once more, or allow more seconds at the integration.
diagnosis-install-signature =
    .title = The signature does not hold
    .cause = It belongs to another app, another customer, or another signing secret. Save the app’s current secret, during a rotation the one of before as well, and take it again.
diagnosis-install-plain =
    .title = A signature of an older form
    .cause = It covers the account alone. Where your app really signs so, choose the plain form at the integration.
diagnosis-install-malformed =
    .title = That is no signature of Stripe’s
    .cause = It must name a time and a v1 of 64 digits. Paste the whole address as the browser shows it.
diagnosis-install-other =
    .title = The install came back with an error
    .cause = Stripe says: { $error }
diagnosis-install-failed =
    .title = The install failed
    .cause = The customer tries again with a new link: { $reason }
diagnosis-install-attention =
    .title = The install needs somebody
    .cause = Approval is given in the customer’s own Dashboard: { $reason }
diagnosis-install-open =
    .title = The install is under way
    .cause = Stripe is still at it: { $raw }
diagnosis-install-ended =
    .title = The app is no longer installed
    .cause = It was ended here or by the customer. A new link starts afresh.
inspect-kind-deep-link = An address of the Dashboard
inspect-kind-install-link = An install link
inspect-host-warn = { $host } is this machine, not { $system }
inspect-path-pass = { $kind ->
    [install] It installs an app without OAuth
    [install-oauth] It installs an app with OAuth
   *[install-test] It installs an app in an external test
}
inspect-path-fail = It is none of the three install links
inspect-shape-skip = It has the shape of a signing secret of { $system }
inspect-client-pass = Client ID: { $client }
inspect-client-warn = { $client } is no client ID: those begin with ca_
inspect-client-fail = The client ID is missing
inspect-back-pass = Comes back to { $address }
inspect-back-fail = The manifest does not take { $address }: a path is needed
inspect-bound-pass = It carries a state
inspect-bound-warn = Without a state nobody can tell who comes back
inspect-wording-pass = Account first, then the mode: today’s wording
inspect-wording-warn = { $wording ->
    [live-or-test] “live” stands in no official wording: the page would not be found
    [mode-first] The mode stands before the account, as in 2025
   *[other] The older form, which cannot name the account
}
inspect-account-pass = Account: { $account }
inspect-account-warn = No account is named: whoever is signed in sees their own
inspect-side-pass = Mode: { $mode }
inspect-side-warn = { $mode } is a mode only in small letters
inspect-side-fail = It says { $mode }, which is not the mode of { $integration }
inspect-page-pass = Page: { $page }
inspect-page-warn = Page: { $page }; its ID should begin with { $wanted }
inspect-app-pass = App: { $app }
inspect-app-warn = It opens no app
inspect-app-fail = { $app } is no ID of a manifest, such as com.example.my-app
inspect-target-pass = Opens in: { $target }
inspect-target-warn = { $target } is no place that Stripe names: drawer or modal
inspect-view-pass = View: { $view }
inspect-ownview-pass = View: the page’s own
inspect-view-warn = Stripe’s tables do not know the view { $view }
inspect-view-fail = { $view } is no view; { $meant } is
inspect-place-warn = { $view } lies on another page: { $page }
inspect-place-fail = The link leads back to { $address }, not to where this came
inspect-extra-pass = Parameter for the app: { $name }
inspect-extra-warn = { $name } does not reach the app: it must begin with app_
inspect-twice-fail = { $name } stands in it twice: nobody can tell which one counts
inspect-double-fail = { $part } stands where the page begins: account and mode are named once
inspect-wrapped-warn = { $name } was encoded once too often
inspect-second-fail = A second app is opened by { $part }: nobody can tell which one is meant
inspect-opening-fail = { $part } opens nothing: apps[<app>][drawer] would
inspect-repair-pass = In today’s wording: { $url }
inspect-install-pass = It says that the app was installed on { $account }
inspect-plain-warn = The signature covers the account alone, an older form: it can be played back
inspect-appsecret-skip = No signing secret of the app is saved to hold it against
inspect-claim-pass = The signature fits state, user and account
inspect-claim-fail = { $how ->
    [malformed] It is no signature of Stripe’s
   *[differs] The signature fits none of the app’s signing secrets
}
inspect-next-use-repaired = Copy the address in today’s wording
inspect-next-add-app-secret = Save the app’s signing secret at the integration

bounce-title = Nearly done
bounce-copy = Your consent is given. If no program opens by itself, send the whole address of this page to whoever sent you the link. It is good for a few minutes and for nobody else.
bounce-open = Open in Linkdesk
bounce-address = The address of this page
bounce-button = Copy
bounce-bar = The address stands at the top of the browser window.
bounce-section = Bounce page
bounce-what = One file for your https redirect address: it hands customers who come back on to Linkdesk, and shows the address for copying where Linkdesk is not installed. No secret is in it.
bounce-save = Save the bounce page
bounce-saved = Saved:
bounce-put = Put it, just as it is, where your redirect address leads.
bounce-manifest = Paste this into the app’s manifest, stripe-app.json, and upload the app anew:
bounce-register = Register the same address at { $system }, to the letter.
bounce-unlisted = List the address here under “Redirect addresses” and save: no https address is listed yet.
step-renew = Renew the grant
step-bind = Say whose it is
audit-account-bind = Said whose an account is
audit-account-arrive = Took in an account that nobody asked for
audit-account-renew = Replaced a grant
diagnosis-grant-lost =
    .title = The grant is lost
    .cause = Nothing more can be got with the refresh token kept here. The install still counts; for access the customer agrees once more by a new link.
diagnosis-refresh-request =
    .title = Stripe misses something in the renewal
    .cause = The refresh token went out incomplete; the one that is kept is as good as before. Look for a newer Linkdesk.
diagnosis-refresh-grant =
    .title = The refresh token is good no more
    .cause = It was replaced, revoked, is of the other mode, or its account has gone. The customer agrees once more by a new link.
diagnosis-refresh-type =
    .title = Stripe does not know this kind of renewal
    .cause = Linkdesk asked in a way that Stripe no longer offers; look for a newer Linkdesk. The grant is as good as before.
diagnosis-refresh-scope =
    .title = Stripe does not grant this scope again
    .cause = A renewal gives the same rights or fewer. The grant is as good as before; for more rights the customer agrees by a new link.
diagnosis-refresh-client =
    .title = Stripe did not accept the secret key
    .cause = The grant is as good as before. Replace the key, test it, then renew again.
diagnosis-refresh-not-sent =
    .title = Stripe could not be reached for the renewal
    .cause = Nothing was sent and the grant is as good as before. Renew again.
diagnosis-refresh-no-answer =
    .title = Nobody can tell whether the grant was renewed
    .cause = The refresh token went out once and no clear answer came; it is not sent again by itself. Where Stripe replaces it at each use, the customer agrees once more by a new link; otherwise renew again.
diagnosis-refresh-other =
    .title = Stripe refused the renewal
    .cause = Its last renewal brought no grant. Check the account again, and renew once more or make a new link.
requirement-list-past-due = Overdue: { $what }
requirement-list-currently-due = Due: { $what }
requirement-list-pending-verification = Being verified: { $what }
requirement-list-eventually-due = Needed eventually: { $what }
requirement-list-future = Later: { $what }
requirement-whose-individual = the person’s { $what }
requirement-whose-company = the company’s { $what }
requirement-whose-person = a person’s { $what }
requirement-whose-representative = the representative’s { $what }
requirement-whose-owners = the owners’ { $what }
requirement-whose-directors = the directors’ { $what }
requirement-whose-executives = the executives’ { $what }
requirement-whose-business-profile = { $what } in the business profile
requirement-whose-tos-acceptance = { $what } of accepting Stripe’s terms
requirement-what-address-city = city
requirement-what-address-country = country
requirement-what-address-line1 = street and number
requirement-what-address-postal-code = postal code
requirement-what-address-state = state or province
requirement-what-annual-revenue = annual revenue
requirement-what-business-type = the business type
requirement-what-date = date
requirement-what-directors-provided = word that all directors are named
requirement-what-dob-day = day of birth
requirement-what-dob-month = month of birth
requirement-what-dob-year = year of birth
requirement-what-email = email address
requirement-what-estimated-worker-count = estimated number of workers
requirement-what-executives-provided = word that all executives are named
requirement-what-external-account = the bank account
requirement-what-first-name = first name
requirement-what-first-name-kana = first name in kana
requirement-what-first-name-kanji = first name in kanji
requirement-what-full-name-aliases = other names
requirement-what-gender = gender
requirement-what-id-number = identity number
requirement-what-ip = IP address
requirement-what-last-name = last name
requirement-what-last-name-kana = last name in kana
requirement-what-last-name-kanji = last name in kanji
requirement-what-mcc = category code (MCC)
requirement-what-name = name
requirement-what-name-kana = name in kana
requirement-what-name-kanji = name in kanji
requirement-what-nationality = nationality
requirement-what-owners-provided = word that all owners are named
requirement-what-ownership-declaration = declaration of ownership
requirement-what-phone = phone number
requirement-what-political-exposure = political exposure
requirement-what-product-description = description of what is sold
requirement-what-registration-number = registration number
requirement-what-relationship-executive = word whether they are an executive
requirement-what-relationship-owner = word whether they are an owner
requirement-what-relationship-percent-ownership = share of the company in percent
requirement-what-relationship-title = title
requirement-what-ssn-last-4 = last four digits of the social security number
requirement-what-structure = legal structure
requirement-what-support-email = support email address
requirement-what-support-phone = support phone number
requirement-what-support-url = support website
requirement-what-tax-id = tax number
requirement-what-url = website
requirement-what-vat-id = VAT number
requirement-what-verification-additional-document = second identity document
requirement-what-verification-document = identity document
requirement-what-verification-proof-of-liveness = proof of liveness
requirement-disabled-action-required-requested-capabilities = Capabilities that were asked for need more
requirement-disabled-listed = It may be on a list of prohibited persons; Stripe looks at it
requirement-disabled-other = Stripe holds it for another reason
requirement-disabled-platform-paused = Paused by your platform
requirement-disabled-rejected-fraud = Stripe rejected it: suspected fraud
requirement-disabled-rejected-incomplete-verification = Stripe rejected it: verification was not completed
requirement-disabled-rejected-listed = Stripe rejected it: on a list of prohibited persons
requirement-disabled-rejected-other = Stripe rejected it for another reason
requirement-disabled-rejected-platform-fraud = Your platform rejected it: suspected fraud
requirement-disabled-rejected-platform-other = Your platform rejected it for another reason
requirement-disabled-rejected-platform-terms-of-service = Your platform rejected it: against its terms
requirement-disabled-rejected-terms-of-service = Stripe rejected it: against its terms
requirement-disabled-requirements-past-due = Something Stripe asked for is overdue
requirement-disabled-requirements-pending-verification = Stripe verifies what was handed in
requirement-disabled-under-review = Stripe reviews it
requirement-capability = { $what }: { $detail }
reason-grant-ends = The grant ends soon
diagnosis-grant-ends =
    .title = The grant ends soon
    .cause = { $days ->
        [one] One day is left of its year. Renewing replaces it.
       *[other] { $days } days are left of its year. Renewing replaces it.
    }

## Stripe Connect

kind-stripe-connect-oauth =
    .label = Stripe Connect
    .short = Connect
    .when = Stripe’s own pages, sent by mail; comes back to you
kind-stripe-connect-account-link =
    .label = Stripe account link
    .short = Account link
    .when = Works once and within minutes
field-stripe-connect-secret_key =
    .label = Secret key
    .help = A restricted key with read rights on accounts and events is best; disconnecting and account links need write rights.
field-stripe-connect-webhook_secret =
    .label = Webhook secret
    .help = Of the endpoint for connected accounts. Without it the desk reads the list of events, now and then.
field-stripe-connect-previous_webhook_secret =
    .label = Previous webhook secret
    .help = While it is being rolled: Stripe signs with either for up to 24 hours.
field-stripe-connect-client_id =
    .label = Client ID
    .help = From the Dashboard’s Connect settings, OAuth; one for live, another for test.
field-stripe-connect-redirect_uris =
    .label = Redirect addresses
    .help = As registered at Stripe, to the letter, separated by commas. The first is used unless a link says otherwise.
field-stripe-connect-keep_tokens =
    .label = Keep the deprecated tokens
    .help = Stripe deprecates the tokens of an exchange, and the desk needs none: your own key does it all. Switch this on only for something that still asks for them; the refresh token then rests in the vault. Switching it off forgets those that are kept.
field-stripe-connect-connect_url =
    .label = Connect address
    .help = Only for a practice that runs elsewhere, or a proxy.
field-stripe-connect-requests_per_minute =
    .label = Requests a minute
    .help = Stripe allows 25 a second for each endpoint and counts reads over a month; leave some for others.
field-stripe-connect-name =
    .label = Name
    .help = What you call this access.
field-stripe-connect-base_url =
    .label = Base address
    .help = Only for a proxy or a practice elsewhere.
field-stripe-connect-redirect_uri =
    .label = Comes back to
    .help = One of the integration’s redirect addresses; the first if left empty.
field-stripe-connect-expires_in =
    .label = Taken until
    .help = Stripe ends no such link: this is how long the desk takes what comes back.
field-stripe-connect-scope =
    .label = Scope
    .help = Platforms connect with read and write; read only is for extensions.
field-stripe-connect-account_type =
    .label = Account type
    .help = Express is closed to new platforms; Stripe then shows an error page.
field-stripe-connect-stripe_landing =
    .label = Begins with
    .help = Whether Stripe’s page begins with signing in or with a new account.
field-stripe-connect-always_prompt =
    .label = Ask again even when connected
    .help = Also somebody who has agreed before sees the page.
field-stripe-connect-suggested_capabilities =
    .label = Suggested capabilities
    .help = For Express accounts.
field-stripe-connect-email =
    .label = E-mail
    .help = Fills in Stripe’s form; no effect for people who have an account.
field-stripe-connect-url =
    .label = Website
    .help = Begins with http:// or https://.
field-stripe-connect-country =
    .label = Country
    .help = Two capital letters.
field-stripe-connect-business_name =
    .label = Business name
    .help = The legal name.
field-stripe-connect-business_type =
    .label = Business type
    .help = The legal form Stripe asks for first; it decides what else is asked.
field-stripe-connect-phone_number =
    .label = Phone number
    .help = Ten digits, together with the country.
field-stripe-connect-first_name =
    .label = First name
    .help = Of the person who fills in the form.
field-stripe-connect-last_name =
    .label = Last name
    .help = Of the person who fills in the form.
field-stripe-connect-dob_day =
    .label = Day of birth
    .help = Only all three together.
field-stripe-connect-dob_month =
    .label = Month of birth
    .help = Only all three together.
field-stripe-connect-dob_year =
    .label = Year of birth
    .help = Only all three together.
field-stripe-connect-gender =
    .label = Gender
    .help = Japan only.
field-stripe-connect-street_address =
    .label = Street
    .help = Standard accounts only.
field-stripe-connect-city =
    .label = City
    .help = Standard accounts only; better with the country.
field-stripe-connect-state =
    .label = State or province
    .help = Of the US or Canada, two capital letters.
field-stripe-connect-zip =
    .label = Postal code
    .help = Standard accounts only; better with the country.
field-stripe-connect-physical_product =
    .label = Sells physical goods
    .help = Standard accounts only.
field-stripe-connect-product_description =
    .label = What they sell
    .help = A sentence or two; Stripe asks it where there is no website.
field-stripe-connect-currency =
    .label = Currency
    .help = Three small letters, valid in the country.
field-stripe-connect-first_name_kana =
    .label = First name, kana
    .help = Japan only.
field-stripe-connect-first_name_kanji =
    .label = First name, kanji
    .help = Japan only.
field-stripe-connect-last_name_kana =
    .label = Last name, kana
    .help = Japan only.
field-stripe-connect-last_name_kanji =
    .label = Last name, kanji
    .help = Japan only.
field-stripe-connect-block_kana =
    .label = Block, kana
    .help = Japan only, with a Japanese postal code.
field-stripe-connect-block_kanji =
    .label = Block, kanji
    .help = Japan only, with a Japanese postal code.
field-stripe-connect-building_kana =
    .label = Building, kana
    .help = Japan only, with a Japanese postal code.
field-stripe-connect-building_kanji =
    .label = Building, kanji
    .help = Japan only, with a Japanese postal code.
field-stripe-connect-type =
    .label = What for
    .help = An update needs a platform that collects the requirements itself.
field-stripe-connect-return_url =
    .label = Back to, when done
    .help = Where Stripe leads the customer afterwards; https in live.
field-stripe-connect-refresh_url =
    .label = Back to, when it has ended
    .help = Where Stripe leads the customer when the link was used or is over.
field-stripe-connect-collect =
    .label = Asks for
    .help = What is due now, or all that will be.
field-stripe-connect-future_requirements =
    .label = Future requirements
    .help = Whether rules to come are asked for as well.
option-business_type-sole_prop = Sole proprietor
option-business_type-corporation = Corporation
option-business_type-non_profit = Non-profit
option-business_type-partnership = Partnership
option-business_type-llc = LLC
option-scope-read_write = Read and write
option-scope-read_only = Read only
option-account_type-standard = Standard
option-account_type-express = Express, legacy
option-stripe_landing-login = Sign in
option-stripe_landing-register = New account
option-suggested_capabilities-transfers = Transfers
option-suggested_capabilities-card_payments = Card payments
option-gender-male = Male
option-gender-female = Female
option-physical_product-true = Yes
option-physical_product-false = No
option-type-account_onboarding = First onboarding
option-type-account_update = Update what is known
option-collect-currently_due = What is due now
option-collect-eventually_due = All that will be due
option-future_requirements-include = Include
option-future_requirements-omit = Leave out
link-failed = Failed
link-cannot-tell = Cannot tell
form-undocumented = no longer documented
form-first-registered = The first that is listed
invalid-needs = This counts only together with “{ $other }”.
invalid-needs-value = This counts only with “{ $other }” { $wanted }.
invalid-needs-shape = This counts only with a “{ $other }” that fits it.
compose-tab-address = Address
compose-address-note = The state stands in the address only once the link is made; it is good for one customer and one use.
compose-address-missing = Choose an integration to see the address.
part-later = filled in when the link is made
part-address = Where it leads
part-oauth_state = State
part-response_type = Answer asked for
next-agree-at = Customer agrees at { $system }
next-come-back = The customer is sent back, and the code becomes an account
fact-events = Events read
events-horizon = every half hour; the system keeps 30 days
events-sparing = only when you ask: { $used } of { $allowed } reads in { $days } days are used; the system keeps 30 days
fact-callback = Comes back to
callback-linked = Connected: the account is here.
callback-onward = The customer’s next step
callback-onward-send = Send the next step
diagnosis-customer-refused =
    .title = The customer said no
    .cause = Nothing is connected. For a second thought make a new link: { $error }
diagnosis-authorize-scope =
    .title = Stripe does not know this scope
    .cause = Choose read and write. Stripe says: { $error }
diagnosis-authorize-redirect =
    .title = The redirect address is not registered
    .cause = It must stand in the Dashboard’s OAuth settings to the letter, slash at the end included; test and live have lists of their own. Stripe says: { $error }
diagnosis-authorize-request =
    .title = The address is incomplete
    .cause = A part of it was lost on its way; send the link again whole. Stripe says: { $error }
diagnosis-authorize-response-type =
    .title = The address was changed on its way
    .cause = Only the answer “code” can be asked for. Send the link again. Stripe says: { $error }
diagnosis-authorize-client =
    .title = Stripe does not know the client ID
    .cause = Compare it with the Dashboard’s OAuth settings; test and live have different ones, and OAuth must be switched on. Stripe says: { $error }
diagnosis-authorize-express =
    .title = Express is closed to this platform
    .cause = Make a link for a Standard account. Stripe says: { $error }
diagnosis-authorize-other =
    .title = Stripe refused on its page
    .cause = Stripe says: { $error }
diagnosis-token-request =
    .title = Stripe misses something in the exchange
    .cause = The code arrived incomplete. Make a new link. { $error }
diagnosis-token-grant =
    .title = The code is good no more
    .cause = A code lives five minutes and works once; one that came twice ends the connection. It may also be of the other mode. Ask the customer to connect again with a new link. { $error }
diagnosis-token-type =
    .title = Stripe does not know this kind of exchange
    .cause = Linkdesk asked in a way that Stripe no longer offers; look for a newer Linkdesk. { $error }
diagnosis-token-scope =
    .title = Stripe does not grant this scope
    .cause = Make a new link with read and write. { $error }
diagnosis-token-client =
    .title = Stripe did not accept the secret key
    .cause = The code is lost. Replace the key, test it, then make a new link. { $error }
diagnosis-token-not-sent =
    .title = Stripe could not be reached
    .cause = Nothing was sent and nothing is connected, but the customer’s consent is used up. Make a new link. { $error }
diagnosis-token-no-answer =
    .title = Nobody can tell whether it worked
    .cause = The code went out once and no clear answer came; sending it again would end the connection. Sync and look for the account under its name; only when it is not there, ask the customer to connect again with a new link. { $error }
diagnosis-token-other =
    .title = Stripe refused the code
    .cause = Make a new link. Stripe says: { $error }
diagnosis-callback-used =
    .title = This way back was taken already
    .cause = Each is good once. What became of it stands at the link.
diagnosis-callback-expired =
    .title = It came too late
    .cause = The time in which this link is taken was over. Make a new link.
diagnosis-callback-over =
    .title = The link is over
    .cause = It was taken back or replaced on this desk; nothing was sent to the system.
diagnosis-callback-other =
    .title = This kind of link does not end that way
    .cause = One kind of app is signed for, another brings a code; this is the other’s way back. Nothing was sent and nothing is used up. Compare the kind of the link with the app.
diagnosis-callback-elsewhere =
    .title = It came back to another address
    .cause = The link was made to end elsewhere, and a state is good at that address alone. Nothing was sent; take the whole address at which the browser ended, or make a new link.
diagnosis-visit-closed =
    .title = The page did not open any more
    .cause = Such a link opens once and for a few minutes; the customer came when it was closed. Make a new one and open it at once.
diagnosis-visit-left =
    .title = The page was left before all was filled in
    .cause = The account still waits for the customer, and such a link opens only once. Make a new one when the customer is ready.
diagnosis-callback-unbound =
    .title = It belongs to no link of this desk
    .cause = Without a state that this desk made, nothing is linked: it may be somebody else’s. Make a new link.
diagnosis-callback-foreign =
    .title = { $why ->
        [long] The address is too long for a way back: nothing of it was read
        [control] The address holds control characters: nothing of it was read
        [empty] The address brings neither a code nor an install: nothing was taken
       *[other] This is no address of Linkdesk’s: nothing of it was read
    }
    .cause = Any page can open linkdesk:// addresses. Only what a customer came back with is taken.
diagnosis-callback-broken =
    .title = What came back contradicts itself
    .cause = { $how ->
        [repeated] A part stands in it twice; nobody can say which counts. Nothing was sent.
        [both] It holds a code and a refusal at once. Nothing was sent.
        [unsigned] It names an account, and nothing proves it: the signature is missing. Nothing was linked.
        [no-account] It is signed, but names no account. Nothing was linked.
       *[no-code] It holds neither a code nor a refusal. Nothing was sent.
    }
diagnosis-rejected =
    .title = Stripe has rejected this account
    .cause = It stays closed ({ $raw }). Only Stripe’s support can say more.
diagnosis-platform-paused =
    .title = Your platform has paused this account
    .cause = It is resumed in your own Dashboard.
diagnosis-onboarding-open =
    .title = The customer has not finished
    .cause = Stripe still waits for the form to be handed in: { $reason }
diagnosis-in-review =
    .title = Stripe is checking
    .cause = Nobody has to do anything: { $reason }
diagnosis-restricted =
    .title = Restricted: charges or payouts are off
    .cause = { $reason }. The customer hands it in at their own Dashboard, or by an account link where your platform controls the account.
diagnosis-requirements-due =
    .title = Stripe wants something
    .cause = The account works, but only until the deadline: { $reason }
back-page-linked = Done: your account is connected. You can close this page.
back-page-visited = Thank you. What you filled in has been handed over; you can close this page.
back-page-refused = Nothing was connected. If you change your mind, ask for a new link.
back-page-cannot-tell = Whether it worked is being looked up. Please wait to hear from us and do not try again yet.
back-page-failed = It did not work. You will get a new link.
back-page-unasked = Your install has arrived. We will get in touch with you; you can close this page.
back-page-later = Please reload this page in a moment.
warning-express-legacy = Express is closed to new platforms; Stripe then shows an error page
warning-read-only = Read only is for extensions, and new ones cannot be made
warning-undocumented = { $field } is no longer documented; Stripe may ignore it
warning-should-have = { $field } should come together with { $other }; otherwise Stripe may drop it
warning-first-registered = No redirect address is named: Stripe takes the first that is registered
warning-this-machine = The way back leads to this machine: it works only in a browser here
warning-mail-letters = Stripe does not say whether it takes letters beyond a–z before the @; where it does not, the field stays empty
warning-no-state = Without a state nobody can tell who comes back: link nothing that comes without one
inspect-kind-callback = What a customer came back with
inspect-code-pass = It brings a code, good once and for five minutes
inspect-visit-pass = The customer comes back from an account link
inspect-code-warn = It brings a code that does not look like Stripe’s
inspect-code-fail = { $how ->
    [other-way] No link of this kind comes back this way
    [repeated] A part stands in it twice
    [both] It holds a code and a refusal at once
    [unsigned] It names an account, but its signature is missing
    [no-account] It is signed, but names no account
   *[no-code] It holds neither a code nor a refusal
}
inspect-refusal-warn = It is a refusal: { $error }
inspect-callback-pass = Its state was made on this desk for { $customer }, through { $integration }
inspect-callback-fail = Its state was not made on this desk: it may be somebody else’s
inspect-once-pass = It has not been taken yet
inspect-once-fail = { $how ->
    [callback-used] It was taken already
    [callback-expired] Its time is over
   *[other] The link is over
}
inspect-through-fail = The link was made through another integration, not through { $integration }
inspect-age-pass = The signature is no older than five minutes
inspect-age-warn = The signature is older than five minutes: a receiver would refuse it by now
inspect-mode-pass = It has the shape of a key of { $system } ({ $mode })
inspect-next-do-take-callback = Take it: the account is connected
inspect-next-do-not-take = Do not link anything to it
event-event-read = Event read from the list
event-account-bound = Owner confirmed by hand
audit-callback-take = Took a way back
audit-link-attempt = A link led to nothing
audit-event-read = Read an event
account-until = until { $time }

## Customers

customers-sub = who you link
customers-search = Search customers
customers-count = { $count ->
    [one] 1 customer
   *[other] { $shown } customers
}
customers-detail = Customer
customers-empty = No customers yet
    .help = Enter one, or take in a CSV file. A customer’s owner ID is what the systems echo back.
customer-saved = { $name } saved
customer-removed = { $name } removed
customer-added = { $name } entered
customers-import = Import CSV
customer-new = New customer
customer-name = Name
customer-owner_id = Owner ID
    .made = made from the name
customer-email = Mail
customer-links = { $count ->
    [0] none
    [one] 1 link
   *[other] { $count } links
}
customer-accounts = { $count ->
    [0] none
    [one] 1 account
   *[other] { $count } accounts
}
field-customer-name =
    .label = Name
    .help = The organisation.
field-customer-owner_id =
    .label = Owner ID
    .help = Your own ID of the customer, which the systems echo back. Left empty, it is made from the name.
field-customer-contact_name =
    .label = Contact
field-customer-email =
    .label = Mail
field-customer-language =
    .label = Language
    .help = For what is written to them.
field-customer-time_zone =
    .label = Time zone
field-customer-tags =
    .label = Tags
    .help = Separated by commas.
field-customer-note =
    .label = Note
option-language-en = English
option-language-de = German
option-language-zh-CN = Chinese
import-help = owner_id and name are needed; contact_name, email, language, time_zone, tags and note are known.
import-text = Or paste it here
csv-choose = Choose a file
csv-drop = or drop it here
import-check = Check
import-do = Import
import-would = This is what would happen
import-did = Imported
import-counts = { $created } new, { $updated } changed, { $unchanged } as before.
import-rejected = { $count ->
    [one] 1 row is left out:
   *[other] { $count } rows are left out:
}
import-line = Line { $line }

## Events

# What a notification of the system says to somebody who is not looking.
news-connected = { $count ->
    [one] { $name } is connected
   *[other] { $count } customers are connected
 }
news-recovered = { $count ->
    [one] { $name } works again
   *[other] { $count } accounts work again
 }
news-needs-you = { $count ->
    [one] { $name } needs you
   *[other] { $count } accounts need you
 }
news-expired = { $count ->
    [one] The link for { $name } ended unused
   *[other] { $count } links ended unused
 }
news-job-done = { $count ->
    [one] Done: { $name }
   *[other] { $count } jobs are done
 }
news-job-failed = { $count ->
    [one] Stopped with an error: { $name }
   *[other] { $count } jobs stopped with an error
 }

events-sub = everything learnt, and how
events-search = Search events
events-count = { $count ->
    [one] 1 event
   *[other] { $shown } events
}
events-detail = Event
events-empty = Nothing has happened yet
    .help = Webhooks, checks and your own actions are written down here as they happen.
event-account-created = Account linked
event-account-deleted = Account deleted
event-status-changed = Status changed
event-status-set = Status: { $to }
event-link-created = Link created
event-link-sent = Link marked as sent
event-link-unsent = Mark as sent taken back
event-link-opened = Customer opened the link
event-link-completed = Link led to an account
event-link-expired = Link expired unused
event-link-revoked = Link taken back
event-link-reinstated = Link valid again
event-link-superseded = Link replaced
event-link-renewed = Session renewed
event-link-attempt-failed = Attempt failed
event-webhook-received = Webhook received
event-webhook-rejected = Webhook with a wrong signature
event-webhook-repeated = Webhook came again
event-webhook-late = Webhook came late
event-disconnected = Disconnected
event-rechecked = Checked again
event-hub-trouble = Trouble in the hub
source-webhook = Webhook
source-poll = Asked the system
source-sync = Found by sync
source-hub = Told by the hub, read back
source-match = Matched by owner and time
source-own-action = Done at this desk
source-callback = Sent back by the system
source-paste = Pasted

## Verify

verify-sub = whether what came is genuine
verify-text = Paste anything that came
    .help = A webhook with its headers, raw HTTP, a curl line, a HAR file, an address or a key. A file can be dropped here too.
verify-integration =
    .help = The one whose secret it should fit.
verify-any = Any integration
verify-do = Verify
verify-take = Take from clipboard
verify-clear = Clear
verify-withheld = The clipboard is empty or not given to this window. Click into the box and paste.
verify-kept = Nothing you paste is kept, and nothing is sent anywhere.
verify-verdict = Verdict
verify-checks = What was checked
verify-empty = Nothing to judge yet
    .help = The verdict will stand here, with every check and the next step.
check-pass = passed
check-fail = failed
check-warn = doubtful
check-skip = left out
inspect-genuine = Genuine
inspect-not-genuine = Not genuine
inspect-cannot-tell = Cannot be told
inspect-kind-webhook = A webhook
inspect-kind-request = A call of the system’s API
inspect-kind-auth-link = An address for a customer
inspect-kind-api-key = An API key
inspect-kind-secret = A secret of this desk
inspect-kind-account = An account
inspect-kind-link = A link of this desk
inspect-kind-unknown = Nothing the desk knows
inspect-form-pass = { $form ->
    [har] Read from a HAR file
    [curl] Read from a curl command
    [raw] Read from a whole request
   *[body] Read as a body, with the headers beside it
}
inspect-length-warn = content-length says { $said } bytes, here are { $found }
inspect-header-pass = The signature stands in { $header }
inspect-header-fail = There is no { $header }: without it nothing can be proved
inspect-signature-pass = The signature has the right form
inspect-signature-warn = The signature was written anew: + and / stand where - and _ belong
inspect-signature-fail = { $how ->
    [hex] The signature is hexadecimal, not base64url of 32 bytes
    [stripe] It names no time, or no v1 of 64 lower-case digits
    [smile] It is not 128 lower-case hexadecimal digits
    [prefix] Something stands before or behind the signature
   *[length] The signature is not base64url of 32 bytes
}
inspect-secret-skip = No webhook secret is saved to hold it against
inspect-hmac-pass = The HMAC fits the secret of { $integration }
inspect-hmac-fail = The HMAC differs: { $wanted } was expected with the secret of { $integration }, { $got } came
inspect-body-warn = { $how ->
    [newline] It fits without the line break at the end, which was added by pasting
    [no-newline] It would fit with a line break at the end
    [line-ends] It would fit with other line breaks
    [mark] It would fit without the byte order mark at the start
    [space] It would fit without the white space around it
    [compact] It would fit without white space between its parts: the JSON was written anew
   *[pretty] It would fit indented: the JSON was written anew
}
inspect-event-pass = It tells of { $event }
inspect-event-fail = The body is no event of { $system }
inspect-time-skip = { $system } signs no time: a repeat looks like the first one
inspect-other-warn = It is signed with the secret of { $integration }
inspect-repeated-pass = It has not come to this desk before
inspect-repeated-warn = It has come to this desk before
inspect-owner-pass = Belongs to { $owner }, through { $integration }
inspect-owner-warn = The account { $account } is not known here
inspect-host-pass = { $host } is of { $system }
inspect-host-fail = { $host } only looks like { $system }
inspect-scheme-fail = The address is not plain https
inspect-authorization-pass = The key comes as it should: as the user, with an empty password
inspect-authorization-fail = { $how ->
    [missing] The key is missing
    [scheme] The key must come as Basic, not in another way
    [password] The password must be empty
   *[colon] The colon behind the key is missing
}
inspect-shape-pass = It has the shape of a key of { $system }, region { $region }
inspect-saved-pass = It is the { $field } saved at { $integration }
inspect-saved-warn = No integration has saved it
inspect-link-pass = Made on this desk for { $customer }, through { $integration }
inspect-link-warn = It was not made on this desk
inspect-state-pass = It can be used
inspect-state-warn = It is over
inspect-kind-skip = It is neither a request nor an address, an ID or a key that the desk knows
inspect-next-paste-headers = Paste the headers as well: the signature stands there
inspect-next-add-webhook-secret = Save the webhook secret at the integration
inspect-next-raw-body = Check over the bytes as they came, before anything parses them
inspect-next-compare-secret = Compare the secret with the one in the system’s dashboard
inspect-next-choose-other = Choose the other integration, or give both the same secret
inspect-next-do-not-open = Do not open it
inspect-next-basic-with-colon = Send Authorization: Basic with the key, a colon, and nothing behind it
inspect-next-show-link = Look at the link
inspect-next-new-link = Make a new link
inspect-next-show-account = Look at the account
inspect-next-add-integration = Save it at an integration, if it is yours
inspect-next-paste-whole = Paste the whole request, with its headers

## Audit trail

audit-sub = every act, chained
audit-search = Search the trail
audit-count = { $count ->
    [one] 1 entry
   *[other] { $shown } entries
}
audit-detail = Entry
audit-entry = Entry { $position }
audit-empty = No entries yet
    .help = Every act that changes something is written here, chained so that a later change is noticed.
audit-verify = Verify
audit-anchor = Head noted earlier
    .help = A head kept outside this computer also proves that nothing was rewritten up to it.
audit-head = Head now
audit-copy-hash = Copy hash
audit-whole = { $count ->
    [one] The trail is whole: 1 entry
   *[other] The trail is whole: { $count } entries
}
audit-whole-anchored = Nothing was changed, and the noted head is in it.
audit-whole-open = Nothing was changed. Note the head outside this computer to prove it later.
audit-broken = The trail is broken at entry { $position }
audit-link-create = Created a link
audit-link-bulk = Created links from a file
audit-link-ask = Asked for a link
audit-link-sent = Marked a link as sent
audit-link-unsend = Took the mark as sent back
audit-mail-save = Saved a mail
audit-mail-open = Opened a mail
audit-text-inspect = Verified something pasted
audit-link-revoke = Took a link back
audit-link-reinstate = Gave a link back
audit-link-renew = Renewed a session
audit-link-complete = A link led to an account
audit-account-disconnect = Disconnected an account
audit-account-read = Read an account again
audit-account-doubt = Doubted an account
audit-customer-add = Entered a customer
audit-customer-change = Changed a customer
audit-customer-remove = Removed a customer
audit-customer-restore = Brought a customer back
audit-customer-import = Imported customers
audit-integration-add = Added an integration
audit-integration-change = Changed an integration
audit-integration-remove = Removed an integration
audit-integration-test = Tested an integration
audit-sync-start = Started a sync
audit-sync-page = Took in accounts
audit-sync-end = Ended a sync
audit-job-pause = Paused a job
audit-job-resume = Resumed a job
audit-job-cancel = Cancelled a job
audit-live-open = Switched live on
audit-live-close = Switched live off
audit-webhook-take = Took a webhook
audit-practice-demo = Filled the practice
audit-view-add = Saved a view
audit-view-change = Changed a saved view
audit-view-remove = Removed a saved view
audit-view-restore = Brought a saved view back
audit-settings-change = Changed settings
audit-settings-import = Took settings in from a file
audit-vault-change = Chose another place for keys
audit-backup-restore = Restored a backup

## Integrations

integrations-sub = access to the systems
integrations-detail = Integration
integrations-empty = No integration in this environment
    .help = Add one with its API key; everything else builds on it.
integration-add = Add an integration
integration-save-test = Save and test
integration-save-test-live = Save and test live
integration-built-in = built in
integration-key = key …{ $last }
integration-no-key = no key yet
integration-tested = tested
integration-remove-title = Remove { $name }?
integration-remove-help = Its keys are deleted from the vault. Its links, accounts and events go from this desk; at the system nothing changes.
integration-remove-do = Remove integration
integration-remove-do-live = Remove live integration
integration-remove = Remove…
integration-removed = { $name } removed, its keys deleted
integration-saved = { $name } saved
integration-discard = Discard changes
health-well = Healthy
health-untested = Not tested
secret-fingerprint = fingerprint
secret-saved = saved { $time }
secret-used = used { $time }
secret-unused = not used yet
secret-keep = Keep the old one
test-ok = The key works
test-failed = The key does not work
key-known = Recognised: { $system } key { $detail }.
key-not-practice = This key is for a real system. Practice takes only its own keys.
key-anywhere = Nothing in it tells sandbox from live: it will be saved under { $here }.
key-belongs = It belongs to { $here }.
key-other-environment = This is a { $there } key. It cannot be saved under { $here }.
key-other-system = This is a { $system } key. Choose { $system } as the system, or paste another key.
key-other-field = This belongs into the field “{ $field }”.
key-public = This is a publishable key: it stands in web pages and opens nothing. Paste the secret key.
key-move = Add it under { $there }

## Practice

practice-sub = play every part
practice-elsewhere = Show practice data
practice-stopped = not running
practice-clock = Practice clock
    .help = Links end and tokens run out by this clock. Move it to see what then happens.
practice-speed = Speed
practice-still = Stand still
practice-accounts = { $system }: { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
practice-reset = Start over
    .help = Puts all systems back to their first day: accounts, links, clock and faults.
practice-reset-do = Start over
practice-requests = Last requests
practice-no-requests = No requests yet.
seat = You are the customer
    .help = A link was made for you. Decide what happens when you open it.
seat-none = No link is open. Make one first.
seat-more = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
seat-do = What { $customer } does
seat-open = Open the page
    .help = Opens the customer’s page in your browser, as they would see it
play-linked = Connect
play-declined = Decline
play-error = Fail
play-mfa = Connect with a code
played-linked = { $customer } has connected: account { $account }
played-declined = { $customer } has declined
played-error = The provider has refused { $customer }’s sign-in
played-mfa = { $customer } has entered a code and connected: account { $account }
played-again = The same link can be used again.
played-unlearnt = The desk does not know it yet. It learns of it by webhook, or by its next check.
played-learnt = The desk knows it. Learnt by: { $source }
webhook = Send a webhook
    .help = The practice sends it to this desk’s receiver, as the system would.
webhook-event = Event
webhook-status = New status first
webhook-status-as-is = as it is
webhook-mode = How
webhook-mode-plain = once, as it should be
webhook-mode-duplicate = twice
webhook-mode-reordered = out of order
webhook-mode-wrong-signature = wrongly signed
webhook-account = Account
webhook-account-newest = the newest
webhook-account-none = No account of this name
webhook-send = Send
webhook-answered = The receiver answered { $statuses }
webhook-unanswered = Nobody answered: the receiver is off.
faults = What can go wrong
    .help = Each switch changes how the systems answer, until it is off again.
faults-on = { $count ->
    [one] 1 fault is on
   *[other] { $count } faults are on
}
faults-off = Switch all off
faults-answers = Answers of the systems
faults-webhooks = Webhooks
faults-hub = Hub
fault-429 = Too many requests, with a wait
fault-429-bare = Too many requests, without a wait
fault-429-date = Too many requests, until a date
fault-429-absurd = Too many requests, wait a year
fault-lock-timeout = An object that is locked for a moment
fault-500 = Server error
fault-503 = The service is not available
fault-504 = The service takes too long
fault-hang = No answer at all
fault-reset = Connection breaks, although it was done
fault-cut-off = Answer cut off
fault-html = HTML instead of JSON
fault-wrong-types = Wrong types
fault-unknown-enum = Unknown status word
fault-duplicate-webhooks = Webhooks twice
fault-reordered-webhooks = Webhooks out of order
fault-wrong-signature = Webhooks wrongly signed
fault-endless-paging = Pages without end
fault-wrapped-list = List in an envelope
fault-gzip-bomb = Answer that unpacks without end
fault-huge-body = Huge answer
fault-redirect = Redirect to another host
fault-expired-token = Hub token ended
fault-item-without-type = Hub item without a type
fault-express-refused = Stripe refuses Express accounts

## Settings

settings-sub = kept as you choose
settings-sections = Sections of the settings
settings-section-looks = Look
settings-section-keys = Keys
settings-section-sender = Sender
    .help = Stands in the mails that carry your links.
settings-section-attention = Notifications and clipboard
settings-section-machine = Receiver and keys
settings-section-backup = Backup and transfer
settings-section-about = This desk
setting-saved = { $name } saved
settings-never = never
settings-saved = Saved
settings-language = Language
settings-theme = Theme
settings-density = Density
    .help = How close rows stand.
settings-time_zone = Time zone
    .help = All times in the window are told in it; UTC stands in the tooltip.
settings-single_keys = Single-letter keys
    .help = Letters alone work as keys. Turn them off if you dictate, or press them by accident.
settings-sender_company = Company
    .help = As customers know it.
settings-sender_name = Your name
settings-sender_signature = Signature
    .help = Ends every mail; may have several lines.
settings-notify = Notifications
    .help = While you look elsewhere, your desktop tells you when a customer connects, an account needs you or long work ends: each once, grouped.
settings-clipboard_seconds = Clear copied links after
    .help = Whoever has a link can connect in the customer’s name. Only what is still yours is cleared.
settings-backup_dir = Backup folder
    .help = Full path. Empty: the folder “backups” beside the data.
settings-receiver_port = Port
    .help = 0 takes any free port. A new port holds from the next start of the receiver.
settings-system = as the system
settings-backup = Backup
    .help = A copy of everything but your keys, which never leave the vault. Restored on another computer, the desk can be read there; links open and changes work only with the vault it was made with. To restore: linkdeskctl backup restore.
backup-now = Back up now
backup-busy = Working…
backup-check = Check it
backup-none = No backup yet
backup-well = Backed up
backup-failed = Failed
backup-into = Folder:
backup-whole = This backup is whole
backup-broken = This is no backup that could be restored
backup-rows = Customers: { $customers }, accounts: { $accounts }, links: { $links }.
backup-key-own = Your vault has its key.
backup-key-other = It was made with another key than your vault has.
backup-key-closed = Whether your vault has its key can be told once the vault is open.
backup-trail-whole = Its audit trail is whole.
backup-trail-broken = Its audit trail is broken.
backup-trail-unknown = Its audit trail can be verified only with its key.
settings-transfer = Settings as a file
    .help = Settings, saved views and integrations, as text that can be read. Keys are not in it.
settings-export = Save as a file
settings-exported = Written to
settings-import = Choose a file
settings-import-drop = or drop it here; first you see what it would change.
settings-import-do = Take it in
settings-import-nothing = The file changes nothing here
settings-import-same = { $count ->
    [one] One thing is here already, just so.
   *[other] { $count } things are here already, just so.
}
change-setting = { $name }: { $from } → { $to }
change-view-added = View “{ $name }”: new
change-view-changed = View “{ $name }”: changed
change-integration-added = Integration “{ $name }” ({ $to }): new, without its keys
change-integration-kept = Integration “{ $name }”: stays as it is here, so that no key goes elsewhere
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
theme-system = as the system
density-comfortable = Comfortable
density-compact = Compact
settings-receiver = Receiver
    .help = Takes webhooks on this computer only. A tunnel of your own can bring them here.
settings-vault = Keys

## Diagnoses

diagnosis-secret-missing =
    .title = The key is missing
    .cause = Without it the desk cannot ask the system anything.
diagnosis-key-fails =
    .title = The key does not work
    .cause = { $detail }
diagnosis-key-other-mode =
    .title = The key is of the other mode
    .cause = { $environment ->
        [live] It works in the sandbox of { $system }, and this integration is live. Save the key of production here, or make an integration for the sandbox.
       *[other] It works in production of { $system }, and this integration is for the sandbox. Save the key of the sandbox here, or make a live integration.
    }
diagnosis-webhook-secret-missing =
    .title = No webhook secret
    .cause = Results are still found by asking. With the secret they arrive at once.
diagnosis-receiver-off =
    .title = The receiver is off
    .cause = Webhooks cannot arrive. Results are found by asking until it runs.
diagnosis-reads-high =
    .title = Most reads of the month are used
    .cause = { $used } of at least { $allowed } reads in { $days } days, as far as this desk sent them; others who use the same account’s keys count too. What is left is left to people: the list of events is read only when you ask for it.
diagnosis-webhook-refused =
    .title = Webhooks come with a wrong signature
    .cause = The secret saved here is not the one they are signed with. Save the current one.
diagnosis-webhook-never-came =
    .title = No webhook has come yet
    .cause = Enter the webhook address at the system; it must reach this computer. Results are found by asking meanwhile.
diagnosis-link-expired =
    .title = The link has expired
    .cause = Nobody used it in time. A new one takes its place.
diagnosis-attempt-failed =
    .title = The customer did not get through
    .cause = { $error } The same link can be used again.
diagnosis-link-ends-soon =
    .title = The link ends within a day
    .cause = It has not been used. Remind the customer, or send a new one.
diagnosis-hub-not-rendered =
    .title = The hub did not show
    .cause = The component drew nothing. Usually no provider is enabled, or the address is wrong. { $error }
diagnosis-hub-token-expired =
    .title = The hub’s token has ended
    .cause = The page stood open for longer than the session lasts. A fresh one helps.
diagnosis-hub-script-failed =
    .title = The hub’s script failed
    .cause = { $error }
diagnosis-hub-false-success =
    .title = The hub reported success, but there is no account
    .cause = The desk read it back and did not find it for this customer.
diagnosis-hub-unreachable =
    .title = The hub cannot reach the system
    .cause = { $error }
diagnosis-wrong-owner =
    .title = Linked under another owner
    .cause = The account belongs to “{ $owner }”, not to the customer the link was made for.
diagnosis-unasked =
    .title = Nobody has said whose it is
    .cause = { $account } came without a link of this desk, begun in the marketplace or elsewhere. It is linked to nobody until you say which customer it belongs to.
diagnosis-double =
    .title = Linked twice
    .cause = { $owner } has two active accounts at { $provider }. One is enough.
diagnosis-linked-but-error =
    .title = Linked, but { $provider } refuses
    .cause = The link succeeded and the first calls fail: { $reason }. The request log names the call.
diagnosis-needs-reconnect =
    .title = { $provider } refuses the access
    .cause = { $reason }. The customer has to connect once more; the account keeps its ID.
diagnosis-connector-disabled =
    .title = { $provider } is switched off in the project
    .cause = Switch the connector on at the system; the account then works again without the customer.
diagnosis-suspended =
    .title = Paused at the system
    .cause = Somebody paused this account by hand. It is resumed there as well.
diagnosis-disconnected =
    .title = Disconnected
    .cause = The account is gone at the system. A new link starts afresh.
diagnosis-waiting =
    .title = Not finished yet
    .cause = The customer has begun and not come to the end.
diagnosis-not-confirmed =
    .title = Not confirmed for { $days } days
    .cause = The system has not spoken of this account since.
diagnosis-unknown-status =
    .title = A status nobody knows
    .cause = The system says “{ $raw }”, which it does not document.

## Steps

step-relink = Send a relink
step-relink-live = Send a live relink
step-recheck = Check again
step-new-link = New link
step-new-link-live = New live link
step-open-dashboard = Open the dashboard
step-replace-key = Replace the key
step-enable-connector = Switch it on at the system
step-start-receiver = Start the receiver
step-add-webhook-secret = Save the webhook secret
step-sync = Sync now
step-logs = Request logs
step-reload-hub = Open the hub again
step-test = Test the key
step-disconnect = Disconnect…
step-disconnect-live = Disconnect live…
step-show = Show
step-retry = Try again
step-reload = Read again
step-open-vault = Open the vault
step-open-live = Switch live on

## Errors

error-answer = The system’s answer
error-request = Request ID
error-bad_input = That does not fit
    .advice = Correct it and try again.
error-not_found = That is not there
    .advice = It may have been removed meanwhile.
error-conflict = That has changed meanwhile
    .advice = Read it again and decide anew.
error-unsupported = The system does not offer that
    .advice = Choose another way.
error-needs_confirmation = This needs your word first
    .advice = Confirm it as asked.
error-live_read_only = Live is read-only
    .advice = Switch it on for a time; it switches itself off again.
error-secret_absent = A key is missing
    .advice = Save it with the integration.
error-vault_locked = The keyring is locked
    .advice = Unlock it, then try again.
error-vault_missing = There is no keyring
    .advice = Choose where keys shall rest.
error-vault_cancelled = The keyring’s question was closed
    .advice = Try again and confirm it.
error-vault_timeout = The keyring does not answer
    .advice = Look for its question behind other windows.
error-vault_wrong = This is another keyring
    .advice = Open the one that was used here before.
error-vault_failed = The keyring does not work
    .advice = Try again, or choose another place for keys.
error-unauthorized = The system refuses the key
    .advice = Check the key; it may have been replaced or revoked.
error-wrong_mode = The key is of the system’s other mode
    .advice = Save the key of this mode, or make an integration for the other one.
error-forbidden = The key may not do this
    .advice = Give the key more rights at the system, or save another one.
error-rate_limited = The system asks for patience
    .advice = The desk keeps to the limit by itself; try again in a moment.
error-refused = The system refuses
    .advice = Its answer says why.
error-system_down = The system has a fault
    .advice = It is not your doing. Try again later.
error-network = The system cannot be reached
    .advice = Check the connection of this computer.
error-timeout = The system did not answer in time
    .advice = Try again.
error-bad_reply = The system answered something else than documented
    .advice = Try again; if it stays, the request ID helps its support.
error-redirect_refused = The system points elsewhere
    .advice = The desk does not follow with a key in hand. Check the base address.
error-cannot_tell = Nobody knows whether it happened
    .advice = Sync, and see what is there before you try again. An invitation asked for again unchanged is looked for first and not sent twice; with another name, address or template it is a new one.
error-newer_file = The data is from a newer Linkdesk
    .advice = Install the newer version; nothing was changed.
error-disk = The disk does not take it
    .advice = Make room or check its rights, then try again.
error-cancelled = Stopped
    .advice = You stopped it.
error-internal = A fault in Linkdesk
    .advice = Try again. If it stays, restart the desk.

## The hub’s page

hub-page-wait = Preparing the connection …
hub-page-done = Connected. This window can be closed.
hub-page-blank = The system’s component does not appear. Close this window and read the cause at the link.
hub-page-expired = The session has ended; a new one is being opened …
hub-page-false = The system reports success, but there is no account behind it. Please connect once more.
hub-page-unread = The system reports success; the account could not be read back yet. The link on the desk shows what comes of it.

## Smile

kind-smile-invitation =
    .label = Smile invitation
    .short = Invitation
    .when = Smile mails the customer itself; you see how far they are
    .before = As soon as you create it, Smile mails the invitation itself. Nothing is left for you to send.
kind-smile-invitation-page =
    .label = Smile invitation page
    .short = Invitation page
    .when = The page of an invitation for your own mail. Smile sends its mail all the same
    .before = As soon as you create it, Smile sends its own mail too, although you bring the page to the customer yourself: they get two mails.
kind-smile-wink =
    .label = Smile Wink
    .short = Wink
    .when = Opens the widget here, for a call
    .before = Nothing is mailed. The widget opens here, in a window of its own, and its token lasts hours.
field-smile-api_key =
    .label = API key
    .help = From the portal. It works in one mode only, together with its secret.
field-smile-api_secret =
    .label = API secret
    .help = Stands beside the key in the portal.
field-smile-webhook_secret =
    .label = Webhook secret
    .help = Proves that webhooks come from Smile. Made by itself when you set a webhook up here.
field-smile-name =
    .label = Name
    .help = What you call it. Nobody else sees it.
field-smile-base_url =
    .label = Base address
    .help = Only for a proxy: sandbox and production have their own.
field-smile-template_id =
    .label = Invitation template
    .help = What the mail and its pages say.
field-smile-email =
    .label = E-mail
    .help = Smile writes to this address.
field-smile-full_name =
    .label = Full name
    .help = Of the person who is invited.
field-smile-first_name =
    .label = First name
    .help = Stands in the mail; otherwise the full name does.
field-smile-last_name =
    .label = Last name
field-smile-wink_template_id =
    .label = Wink template
    .help = Made in the portal. Without one the widget looks as it does by itself.
field-smile-company_name =
    .label = Company
    .help = Stands wherever the template names the company.
field-smile-company_logo_url =
    .label = Logo address
    .help = Smile does not show it yet, but wants one.
field-smile-sender_name =
    .label = Sender
field-smile-reply_address =
    .label = Reply address
    .help = Where answers to the mail go.
field-smile-subject =
    .label = Subject
field-smile-body =
    .label = Text of the mail
    .help = Plain text, no HTML.
field-smile-landing_header =
    .label = Landing page: heading
field-smile-landing_description =
    .label = Landing page: text
field-smile-landing_button =
    .label = Landing page: button
field-smile-success_header =
    .label = Last page: heading
field-smile-success_description =
    .label = Last page: text
field-smile-success_button =
    .label = Last page: button
field-smile-webhook_name =
    .label = Name
    .help = As the list at Smile shows it.
field-smile-webhook_url =
    .label = Address
    .help = Your tunnel, ending as the receiver’s address of this integration does.
field-smile-event_types =
    .label = Events
    .help = What Smile tells of.
field-smile-include_payload =
    .label = Bring the data along
    .help = Only for finished tasks; the desk does not need it.
diagnosis-smile-pending =
    .title = Sign-in not done yet
    .cause = The customer is at { $provider } and has not signed in yet; they began { $minutes ->
        [0] just now
        [one] a minute ago
       *[other] { $minutes } minutes ago
    }.
diagnosis-smile-awaiting-mfa =
    .title = Waiting for the code
    .cause = { $provider } has sent the customer a code { $minutes ->
        [0] just now
        [one] a minute ago
       *[other] { $minutes } minutes ago
    }; codes do not last long. The customer types it into the widget.
diagnosis-data-end-soon =
    .title = The data end soon
    .cause = The system keeps them until about { $until } and syncs no further. Fetch what you need, or let the customer connect again.
diagnosis-data-ended =
    .title = The data are presumed deleted
    .cause = The system kept them until about { $until }. The customer has to connect again.
diagnosis-smile-authorise-again =
    .title = The customer has to authorise again
    .cause = The continuous sync at { $provider } has stopped. Data so far can be read.
diagnosis-smile-error =
    .title = The connection failed
    .cause = { $reason }. The customer tries again.
diagnosis-smile-account-disabled =
    .title = The account is disabled at { $provider }
    .cause = The customer settles it with { $provider } and connects again.
diagnosis-smile-account-inaccessible =
    .title = { $provider } does not open the account
    .cause = The customer asks { $provider } why and connects again.
diagnosis-smile-account-incomplete =
    .title = The account is not set up completely
    .cause = The customer finishes it at { $provider } and connects again.
diagnosis-smile-account-locked =
    .title = The account is locked at { $provider }
    .cause = The customer unlocks it there and connects again.
diagnosis-smile-auth-required =
    .title = No login reached { $provider }
    .cause = The customer connects again and signs in.
diagnosis-smile-expired-credentials =
    .title = The password has expired
    .cause = The customer sets a new one at { $provider } and connects again.
diagnosis-smile-invalid-account-type =
    .title = This kind of account cannot be connected
    .cause = The customer connects another account at { $provider }.
diagnosis-smile-invalid-auth =
    .title = The sign-in at { $provider } failed
    .cause = Smile has to look at it: write to its support with { $request_id ->
        [none] the ID of the account
       *[other] the ID of the account and that of the last request, { $request_id }
    }.
diagnosis-smile-invalid-credentials =
    .title = Wrong login
    .cause = The customer connects again with the right user name and password.
diagnosis-smile-invalid-mfa =
    .title = Wrong code
    .cause = The customer connects again and types the code that { $provider } sends.
diagnosis-smile-mfa-timeout =
    .title = The code came too late
    .cause = The customer connects again and has the telephone at hand.
diagnosis-smile-service-unavailable =
    .title = { $provider } does not answer
    .cause = Nobody needs to act: wait, then check again.
diagnosis-smile-system-error =
    .title = A fault at Smile
    .cause = Smile has to look at it: write to its support with { $request_id ->
        [none] the ID of the account
       *[other] the ID of the account and that of the last request, { $request_id }
    }.
diagnosis-smile-tos-required =
    .title = New terms at { $provider }
    .cause = The customer accepts them there and connects again.
diagnosis-smile-unsupported-auth-type =
    .title = Smile does not know this kind of sign-in
    .cause = { $request_id ->
        [none] Ask the support of Smile
       *[other] Ask the support of Smile and name the last request, { $request_id }
    }, or let the customer sign in another way.
diagnosis-smile-unsupported-mfa-method =
    .title = Smile does not know this kind of code
    .cause = { $request_id ->
        [none] Ask the support of Smile
       *[other] Ask the support of Smile and name the last request, { $request_id }
    }, or let the customer choose another way to get the code at { $provider }.
warning-template-unknown = Smile does not fill in { $variable }: it reaches the customer as it stands
warning-template-doubtful = Smile’s own pages disagree on { $variable }: try it, or use the first name
warning-template-open = { $variable } is never closed: it reaches the customer as it stands
warning-template-html = Smile takes no HTML in the mail’s text: leave { $tag } out
need-data-ends = { $owner }: the data of { $provider } end soon
    .detail = until about { $until }
need-data-ends-many = { $count } accounts: the data end soon
    .detail = through { $integration }
need-data-ended = { $owner }: the data of { $provider } are presumed deleted
    .detail = since about { $until }
need-data-ended-many = { $count } accounts: the data are presumed deleted
    .detail = through { $integration }
inspect-pair-pass = Key and secret come as they should: as user and password
inspect-pair-fail = { $how ->
    [missing] Key and secret are missing
    [scheme] They must come as Basic, not otherwise
    [secret] The secret is missing behind the key
   *[colon] The colon between key and secret is missing
}
inspect-next-basic-with-secret = Send Authorization: Basic with the key, a colon and the secret
hub-page-closed = Closed. This window can be closed too.
snippet-wink-2 = Wink, version 2
snippet-wink-1 = Wink, version 1 (old)
token-kept = data until
token-ending = data end
event-hub-callback = The widget reported
event-link-step = A step of the customer
event-monitor-stopped = Continuous sync stopped
audit-account-stop-monitor = Continuous sync stopped
audit-template-add = Template added
audit-template-change = Template changed
audit-template-remove = Template removed
audit-webhook-add = Webhook set up
audit-webhook-remove = Webhook taken down

## What an integration holds at its system

integration-parts = Parts of the integration
part-access = Access
part-templates = Templates
part-webhooks = Webhooks
part-people = People
part-providers = Providers
template-choose = Choose a template
template-none = No templates yet
template-new = New template
templates-all = All templates
templates-empty = No invitation templates
    .help = A template holds what the system’s mail and its two pages say. Invitations need one.
template-create = Create template
template-create-live = Create live template
template-saved = { $name } saved
template-remove = Delete…
template-remove-live = Delete live template…
template-remove-title = Delete the template { $name }?
template-remove-help = It goes at the system itself. Invitations that were sent with it stay as they are; what else uses its ID stops working.
template-remove-do = Delete template
template-remove-do-live = Delete live template
template-removed = { $name } deleted
template-preview = Preview
template-preview-of = with an invented name
template-variables-smile = {"$"}{"{"}firstName{"}"} becomes the first name, {"$"}{"{"}companyName{"}"} the name of the company.
invitation-from = From
invitation-replies = replies to { $address }
invitation-landing = The page behind the mail
invitation-success = The page at the end
invitation-choose = Choose a template to see the mail.
invitation-will-send = { $system } mails this as soon as you create the invitation.
invitation-sent = { $system } has mailed it.
compose-invite-practice = { $count ->
    [one] Send practice invitation
   *[other] Send { $count } practice invitations
}
compose-invite-sandbox = { $count ->
    [one] Send sandbox invitation
   *[other] Send { $count } sandbox invitations
}
compose-invite-live = { $count ->
    [one] Send live invitation
   *[other] Send { $count } live invitations
}
compose-invite-note = { $system } mails at once
compose-invited = { $count ->
    [one] Created. { $system } has sent its mail.
   *[other] { $count } created. { $system } has sent its mails.
}
link-open-here = Open { $what } here again
link-ladder = How far the customer is
rung-next = next
rung-smile-INVITED = Invited by mail
rung-smile-EMAIL_OPENED = Mail opened
rung-smile-LANDING_PAGE_OPENED = Page opened
rung-smile-WINK_WIDGET_OPENED = Widget opened
rung-smile-LINKED = Linked
rung-smile-REVOKED = Revoked
webhook-new = Set up a webhook
webhooks-empty = No webhooks at the system
    .help = With one, the desk hears of connections at once instead of asking now and then.
webhook-create = Set up
webhook-create-live = Set up live webhook
webhook-made = { $name } set up
webhook-here = comes here
    .help = Its address ends as this integration’s own on the receiver does.
webhook-off = switched off
webhook-payload = with data
webhook-events = { $count ->
    [one] 1 event
   *[other] { $count } events
}
webhook-secret-kept = Signed with the secret saved here (····{ $last }).
webhook-secret-made = A secret is made for it and kept in your vault.
webhook-secret-own = Type your own
webhook-remove = Take down…
webhook-remove-live = Take down live webhook…
webhook-remove-title = Take down the webhook { $name }?
webhook-remove-help = The system tells its address of nothing more. It cannot be switched on again, only set up anew.
webhook-remove-do = Take down
webhook-remove-do-live = Take down live webhook
webhook-removed = { $name } taken down
option-event_types-ALL_EVENTS = All events
providers-empty = No providers yet
    .help = What is switched on at the system for this key appears here.
people-empty = Nobody yet
    .help = Whoever is invited or opens the widget appears here.
people-more = More people
person-nobody = No customer of this desk
provider-search = Search providers
provider-count = { $count ->
    [one] 1 provider
   *[other] { $shown } providers
}
provider-fresh = Ask again
provider-off = not enabled
provider-mfa = asks for a code
provider-monitor = continuous sync
provider-category-GIG = Gig platform
provider-category-GOVERNMENT = Government
provider-category-SYSTEM = HR and payroll system
provider-category-EMPLOYER = Employer
provider-category-CREDENTIAL = Credentials
key-file-known = Key and secret of { $system }, taken from the file.
key-file-unknown = There is no key and secret in { $name } that this desk knows.
key-file-pasted = the pasted text
key-mode = The pair does not work in { $here }. Each pair works in one mode only: is this one of the other?
estimated = estimated
    .help = The system does not tell this; it is reckoned from what it publishes.
fact-kept = Data kept
fact-person = Person
column-kept = Data kept
kept-day = Day { $day } of { $days }
kept-over = Over { $days } days
kept-until = until
kept-renewed = Continuous sync runs: the end may not come.
step-stop-monitor = Stop continuous sync…
step-stop-monitor-live = Stop live sync…
stop-monitor-title = Stop the continuous sync of { $provider } for { $owner }?
stop-monitor-help = { $provider } is read no more. It cannot be switched on again; the data so far are kept until their end, which then comes.
stop-monitor-do = Stop sync
stop-monitor-do-live = Stop live sync
disconnect-help-smile = Smile revokes the connection to { $provider } and deletes its data. Nothing brings them back; the customer would have to link anew.
seat-here = Goes through in its own window
logins = { $count ->
    [one] One test login
   *[other] { $shown } test logins
}
    .help = Made up and published by the system, for its test mode alone. In live nobody signs in with them.
login-email = Email
login-mobile = Mobile
login-password = Password
login-code = Code
login-social-security = Social security
