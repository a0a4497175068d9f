//! The desk: store, vault, http, clock and what runs beside them; the one value every command is given.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use rusqlite::Transaction;
use tokio::sync::broadcast;
use url::Url;

use crate::{
    audit::{self, Act},
    clock::{Clock, Entropy, Time, random_id},
    error::Result,
    folder::{BACKUPS, FILE_NAME, make_private_folder},
    http::{Http, Limits},
    inbox::Receiver,
    jobs::Controls,
    keys::{self, Keys},
    live::Live,
    practice::Practice,
    presence::Presence,
    safe::{Safe, make_vault},
    secret::Secret,
    store::Store,
    vault::Vault,
    wire::{Environment, Notice, ProviderPage, VaultKind, VaultReport},
};

/// How a desk is opened.
pub struct DeskOptions {
    /// Where everything lies; made when it is not there.
    pub data_dir: PathBuf,
    /// Where secrets live.
    pub vault: VaultKind,
    /// For [`VaultKind::File`].
    pub passphrase: Option<Secret>,
    /// Where the time comes from.
    pub clock: Arc<dyn Clock>,
    /// Where randomness comes from.
    pub entropy: Arc<dyn Entropy>,
    /// The practice environment runs inside this desk.
    pub built_in_practice: bool,
    /// Live is read-only until it is switched on for a time, as people at the window expect. A script names its
    /// integration in every command, so that the command line goes without.
    pub live_guard: bool,
    /// What stands between this machine and the systems; the machine itself is never reached through it.
    pub proxy: Option<Url>,
}

/// The platform's folder for Linkdesk's data.
pub fn default_data_dir() -> PathBuf {
    dirs::data_dir().unwrap_or_default().join("linkdesk")
}

/// The desk; clones are the same desk.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

/// What the desk knows of an integration's providers while it runs.
#[derive(Clone, Default)]
pub(crate) struct Providers {
    /// When the system was asked last, whatever came of it; absent: never.
    pub(crate) tried: Option<Time>,
    /// What it answered last; absent: nothing yet.
    pub(crate) page: Option<ProviderPage>,
}

struct Inner {
    data_dir: PathBuf,
    store: Store,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    http: Http,
    budgets: Mutex<HashMap<String, (u32, Http)>>,
    safe: Safe,
    live: Live,
    notices: broadcast::Sender<Notice>,
    controls: Controls,
    providers: Mutex<HashMap<String, Providers>>,
    receiver: tokio::sync::Mutex<Option<Receiver>>,
    receiver_report: Mutex<(u16, String)>,
    practice: tokio::sync::Mutex<Option<Practice>>,
    built_in_practice: bool,
    presence: Presence,
}

impl Desk {
    /// Opens the data folder and the vault. A vault that does not open is a state of the desk, not a failure.
    pub async fn open(options: DeskOptions) -> Result<Self> {
        Self::open_within(options, Limits::default()).await
    }

    /// The same with other bounds on every call: how long an answer may take, and how large it may be.
    pub async fn open_within(options: DeskOptions, limits: Limits) -> Result<Self> {
        make_private_folder(&options.data_dir)?;
        let now = options.clock.now();
        let path = options.data_dir.join(FILE_NAME);
        let store = Store::open(&path, &options.data_dir.join(BACKUPS), now)?;
        let presence = Presence::enter(&options.data_dir, &store)?;
        let vault = make_vault(options.vault, &options.data_dir, options.passphrase);
        let http = Http::new(
            limits,
            options.proxy.as_ref(),
            options.clock.clone(),
            options.entropy.clone(),
        )?;
        let desk = Self(Arc::new(Inner {
            data_dir: options.data_dir,
            store,
            clock: options.clock,
            entropy: options.entropy,
            http,
            budgets: Mutex::default(),
            safe: Safe::closed(vault),
            live: Live::new(options.live_guard),
            notices: broadcast::channel(1024).0,
            controls: Controls::default(),
            providers: Mutex::default(),
            receiver: tokio::sync::Mutex::default(),
            receiver_report: Mutex::default(),
            practice: tokio::sync::Mutex::default(),
            built_in_practice: options.built_in_practice,
            presence,
        }));
        desk.unlock().await;
        Ok(desk)
    }

    /// Tries the vault once more; how it went is in [`Desk::vault_report`].
    pub async fn unlock(&self) {
        let vault = self.vault();
        let opened = keys::open(&vault, self.store(), self.entropy(), self.now()).await;
        self.0.safe.opened(opened);
        self.changed("desk", None);
    }

    /// Takes another place for secrets when it opens. One that does not is taken only while the old one is closed as
    /// well, so that the report tells of the person's choice.
    pub async fn change_vault(&self, kind: VaultKind, passphrase: Option<Secret>) -> Result<()> {
        let vault = make_vault(kind, &self.0.data_dir, passphrase);
        let keys = keys::open(&vault, self.store(), self.entropy(), self.now()).await;
        self.0.safe.change(vault, keys)
    }

    /// Where secrets lived before, when they live elsewhere since; told once.
    pub(crate) fn vault_moved(&self) -> Option<VaultKind> {
        self.0.safe.moved()
    }

    /// How the vault stands.
    pub fn vault_report(&self) -> VaultReport {
        self.0.safe.report()
    }

    /// The desk's keys, or why there are none.
    pub fn keys(&self) -> Result<Arc<Keys>> {
        self.0.safe.keys()
    }

    /// Where secrets live.
    pub fn vault(&self) -> Vault {
        self.0.safe.vault()
    }

    /// Does what a person wants and enters it in the trail, both or neither.
    ///
    /// The guard of live stands here: what changes something in an environment names it in its entry, and is taken
    /// back with [`Code::LiveReadOnly`] while live is closed. What the desk learns by itself is no act of a person:
    /// that goes by [`Desk::enter`].
    pub fn act<T>(&self, change: impl FnOnce(&Transaction<'_>) -> Result<(T, Act)>) -> Result<T> {
        self.enter(|db| {
            let (answer, act) = change(db)?;
            act.environment
                .map_or(Ok(()), |environment| self.may_change(environment))?;
            Ok((answer, act))
        })
    }

    /// Does something and enters it in the trail, both or neither.
    pub fn enter<T>(&self, change: impl FnOnce(&Transaction<'_>) -> Result<(T, Act)>) -> Result<T> {
        let keys = self.keys()?;
        let now = self.now();
        self.store().write(|db| {
            let (answer, act) = change(db)?;
            audit::append(db, &keys.chain, &act, now)?;
            Ok(answer)
        })
    }

    /// Whether a person may change this environment now; else [`Code::LiveReadOnly`].
    ///
    /// For what comes before an act and could not be taken back with it: a system that is asked, a vault that forgets.
    pub fn may_change(&self, environment: Environment) -> Result<()> {
        self.0.live.check(environment, self.now())
    }

    /// The lock on live.
    pub(crate) fn live(&self) -> &Live {
        &self.0.live
    }

    /// The SQLite file.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Where the data lies.
    pub fn data_dir(&self) -> &Path {
        &self.0.data_dir
    }

    /// The moment it is.
    pub fn now(&self) -> Time {
        self.0.clock.now()
    }

    /// Where the time comes from.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.0.clock
    }

    /// Where randomness comes from.
    pub fn entropy(&self) -> &dyn Entropy {
        &*self.0.entropy
    }

    /// The same, for what lives on its own.
    pub fn own_entropy(&self) -> Arc<dyn Entropy> {
        self.0.entropy.clone()
    }

    /// A new id with a prefix that says what it names. It begins with the time, so that new rows stand side by side in
    /// every index; it names, and gives no right to anything.
    pub fn new_id(&self, prefix: &str) -> String {
        let prefix = format!("{prefix}{:011x}", self.now().0);
        random_id(self.entropy(), &prefix, 9)
    }

    /// The client without a budget, for the practice's control address.
    pub fn http(&self) -> &Http {
        &self.0.http
    }

    /// The client bound to a rate budget: an integration's, or that of a system that counts all of them together. One
    /// budget however many ask. `window` is the time over which the system counts.
    pub fn http_for(&self, budget: &str, per_minute: u32, window: Duration) -> Http {
        let mut budgets = held(&self.0.budgets);
        match budgets.get(budget) {
            Some((known, http)) if *known == per_minute => http.clone(),
            _ => {
                let http = self.0.http.with_budget(per_minute, window);
                budgets.insert(budget.to_owned(), (per_minute, http.clone()));
                http
            }
        }
    }

    /// Reads sent since this was asked last, by integration; none where there were none.
    pub(crate) fn reads_sent(&self) -> Vec<(String, u32)> {
        let budgets = held(&self.0.budgets);
        let counts = budgets
            .iter()
            .map(|(id, (_, http))| (id.clone(), http.take_reads()));
        counts.filter(|(_, count)| *count > 0).collect()
    }

    /// Puts reads back that could not be noted.
    pub(crate) fn put_back_reads(&self, integration: &str, count: u32) {
        if let Some((_, http)) = held(&self.0.budgets).get(integration) {
            http.put_back_reads(count);
        }
    }

    /// What happens, as it happens.
    pub fn notices(&self) -> broadcast::Receiver<Notice> {
        self.0.notices.subscribe()
    }

    /// Tells whoever listens; nobody may.
    pub fn tell(&self, notice: Notice) {
        // An error only says that nobody listens.
        let _ = self.0.notices.send(notice);
    }

    /// Rows of a place changed.
    pub fn changed(&self, place: &str, id: Option<&str>) {
        self.tell(Notice::Changed {
            place: place.to_owned(),
            id: id.map(str::to_owned),
        });
    }

    /// What runs beside.
    pub(crate) fn controls(&self) -> &Controls {
        &self.0.controls
    }

    /// How many jobs this program is at, which stop when it ends; those of other programs go on.
    pub fn jobs_at_work(&self) -> usize {
        self.controls().at_work()
    }

    /// How other processes are kept from the same work.
    pub(crate) fn presence(&self) -> &Presence {
        &self.0.presence
    }

    /// Providers of integrations, as last asked.
    pub(crate) fn providers(&self) -> MutexGuard<'_, HashMap<String, Providers>> {
        held(&self.0.providers)
    }

    /// The receiver, while it listens.
    pub(crate) fn receiver(&self) -> &tokio::sync::Mutex<Option<Receiver>> {
        &self.0.receiver
    }

    /// Port of the receiver (0: off) and why it is off.
    pub(crate) fn receiver_report(&self) -> MutexGuard<'_, (u16, String)> {
        held(&self.0.receiver_report)
    }

    /// The built-in practice, while it runs.
    pub(crate) fn practice(&self) -> &tokio::sync::Mutex<Option<Practice>> {
        &self.0.practice
    }

    /// Whether the practice runs inside this desk.
    pub(crate) fn has_practice(&self) -> bool {
        self.0.built_in_practice
    }
}

/// No code of ours panics with one of these held; should it, what lies in it is still whole.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
