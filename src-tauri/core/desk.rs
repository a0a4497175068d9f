//! The desk: store, vault, http, clock and what runs beside them; the one value every command is given.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rusqlite::Transaction;
use tokio::sync::broadcast;
use url::Url;

use crate::{
    audit::{self, Act},
    clock::{Clock, Entropy, Time, random_id},
    error::{Code, Error, Result},
    http::{Http, Limits},
    inbox::Receiver,
    jobs::Controls,
    keys::{self, Keys},
    practice::Practice,
    presence::Presence,
    secret::Secret,
    store::Store,
    vault::{self, KEYRING_LIMIT, Vault},
    wire::{Notice, ProviderPage, VaultKind, VaultReport, VaultState},
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

struct Inner {
    data_dir: PathBuf,
    store: Store,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    http: Http,
    budgets: Mutex<HashMap<String, (u32, Http)>>,
    vault: Mutex<Safe>,
    notices: broadcast::Sender<Notice>,
    controls: Controls,
    providers: Mutex<HashMap<String, ProviderPage>>,
    receiver: tokio::sync::Mutex<Option<Receiver>>,
    receiver_report: Mutex<(u16, String)>,
    practice: tokio::sync::Mutex<Option<Practice>>,
    built_in_practice: bool,
    presence: Presence,
}

/// The vault, and whether it is the right one.
struct Safe {
    vault: Vault,
    keys: std::result::Result<Arc<Keys>, Error>,
}

impl Desk {
    /// Opens the data folder and the vault. A vault that does not open is a state of the desk, not a failure.
    pub async fn open(options: DeskOptions) -> Result<Self> {
        make_private_folder(&options.data_dir)?;
        let now = options.clock.now();
        let path = options.data_dir.join("linkdesk.sqlite");
        let store = Store::open(&path, &options.data_dir.join("backups"), now)?;
        let presence = Presence::enter(&options.data_dir, &store)?;
        let vault = make_vault(options.vault, &options.data_dir, options.passphrase);
        let http = Http::new(
            Limits::default(),
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
            vault: Mutex::new(Safe {
                vault,
                keys: Err(Error::new(
                    Code::VaultLocked,
                    "The vault has not been opened yet.",
                )),
            }),
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
        held(&self.0.vault).keys = opened.map(Arc::new);
        self.changed("desk", None);
    }

    /// Takes another place for secrets, when it opens; else the old one stays.
    pub async fn change_vault(&self, kind: VaultKind, passphrase: Option<Secret>) -> Result<()> {
        let vault = make_vault(kind, &self.0.data_dir, passphrase);
        let keys = keys::open(&vault, self.store(), self.entropy(), self.now()).await;
        let mut safe = held(&self.0.vault);
        let was_open = safe.keys.is_ok();
        match keys {
            Ok(keys) => {
                *safe = Safe {
                    vault,
                    keys: Ok(Arc::new(keys)),
                }
            }
            Err(error) if was_open => return Err(error),
            Err(error) => {
                *safe = Safe {
                    vault,
                    keys: Err(error.clone()),
                }
            }
        }
        Ok(())
    }

    /// How the vault stands.
    pub fn vault_report(&self) -> VaultReport {
        let safe = held(&self.0.vault);
        let (state, detail) = match &safe.keys {
            Ok(_) => (VaultState::Ready, String::new()),
            Err(error) => (vault_state(error.code), error.message.clone()),
        };
        VaultReport {
            kind: safe.vault.kind(),
            state,
            detail,
        }
    }

    /// The desk's keys, or why there are none.
    pub fn keys(&self) -> Result<Arc<Keys>> {
        held(&self.0.vault).keys.clone()
    }

    /// Where secrets live.
    pub fn vault(&self) -> Vault {
        held(&self.0.vault).vault.clone()
    }

    /// Does something and enters it in the trail, both or neither.
    pub fn act<T>(&self, change: impl FnOnce(&Transaction<'_>) -> Result<(T, Act)>) -> Result<T> {
        let keys = self.keys()?;
        let now = self.now();
        self.store().write(|db| {
            let (answer, act) = change(db)?;
            audit::append(db, &keys.chain, &act, now)?;
            Ok(answer)
        })
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

    /// The client bound to an integration's rate budget; one budget however many ask.
    pub fn http_for(&self, integration: &str, per_minute: u32) -> Http {
        let mut budgets = held(&self.0.budgets);
        match budgets.get(integration) {
            Some((known, http)) if *known == per_minute => http.clone(),
            _ => {
                let http = self.0.http.with_budget(per_minute);
                budgets.insert(integration.to_owned(), (per_minute, http.clone()));
                http
            }
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
    pub(crate) fn providers(&self) -> MutexGuard<'_, HashMap<String, ProviderPage>> {
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

fn make_vault(kind: VaultKind, data_dir: &Path, passphrase: Option<Secret>) -> Vault {
    match kind {
        VaultKind::Keyring => Vault::keyring("linkdesk", KEYRING_LIMIT),
        VaultKind::File => Vault::file(data_dir.join(vault::FILE_NAME), passphrase),
        VaultKind::Memory => Vault::memory(),
    }
}

fn vault_state(code: Code) -> VaultState {
    match code {
        Code::VaultLocked => VaultState::Locked,
        Code::VaultMissing => VaultState::Missing,
        Code::VaultCancelled => VaultState::Cancelled,
        Code::VaultTimeout => VaultState::Timeout,
        Code::VaultWrong => VaultState::Wrong,
        _ => VaultState::Failed,
    }
}

/// Nobody else on the machine has a reason to look into the data folder.
fn make_private_folder(folder: &Path) -> Result<()> {
    let failed = |error: std::io::Error| {
        Error::new(
            Code::Disk,
            format!(
                "The data folder {} cannot be used: {error}.",
                folder.display()
            ),
        )
    };
    std::fs::create_dir_all(folder).map_err(failed)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(folder)
            .map_err(failed)?
            .permissions()
            .mode();
        // What others may do is taken away; what the owner has taken from themselves is not given back.
        if mode & 0o077 != 0 {
            let private = std::fs::Permissions::from_mode(mode & 0o700);
            std::fs::set_permissions(folder, private).map_err(failed)?;
        }
    }
    Ok(())
}
