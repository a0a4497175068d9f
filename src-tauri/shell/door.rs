//! Opens the desk beside the window: the page is drawn meanwhile, and its first command waits here.

use std::{env, path::PathBuf, sync::Arc, time::Duration};

use linkdesk::{
    clock::{SystemClock, SystemEntropy},
    desk::{Desk, DeskOptions, default_data_dir},
    error::{Error, Result},
    http::proxy_of_environment,
    secret::Secret,
    wire::VaultKind,
};
use tauri::{AppHandle, async_runtime};
use tokio::sync::OnceCell;

use crate::notices;

/// How long the end of the program waits for the desk to be put in order.
const LAST_WAIT: Duration = Duration::from_secs(3);

/// The desk, once it is open. Every command waits for it; while it cannot be opened, each of them tries once more
/// and answers with the reason.
pub(crate) struct Door {
    app: AppHandle,
    data_dir: PathBuf,
    desk: OnceCell<Desk>,
}

impl Door {
    /// A closed door; [`Door::desk`] opens it.
    pub(crate) fn new(app: &AppHandle, data_dir: PathBuf) -> Self {
        Self {
            app: app.clone(),
            data_dir,
            desk: OnceCell::new(),
        }
    }

    /// The desk, opened by whoever asks first.
    pub(crate) async fn desk(&self) -> Result<Desk> {
        let open = || async {
            let desk = open(self.data_dir.clone()).await?;
            async_runtime::spawn(serve(self.app.clone(), desk.clone()));
            Ok(desk)
        };
        self.desk.get_or_try_init(open).await.cloned()
    }

    /// How many jobs would stop with this program.
    pub(crate) fn jobs_at_work(&self) -> usize {
        self.desk.get().map_or(0, Desk::jobs_at_work)
    }

    /// Puts the desk in order before the program ends; what takes too long is left to the next start.
    pub(crate) fn close(&self) {
        let Some(desk) = self.desk.get() else { return };
        let closing = async { tokio::time::timeout(LAST_WAIT, desk.close()).await };
        if async_runtime::block_on(closing).is_err() {
            tracing::warn!("the desk took too long to close");
        }
    }
}

/// Starts what runs beside the commands, and tells the windows what happens.
async fn serve(app: AppHandle, desk: Desk) {
    let notices = desk.notices();
    tokio::join!(desk.begin(), notices::follow(app, notices));
}

/// Where the desk lies: where the environment says, or where this platform keeps such data.
pub(crate) fn data_dir() -> PathBuf {
    let said = env::var_os("LINKDESK_DATA_DIR").map_or_else(default_data_dir, PathBuf::from);
    // Fails only for an empty path, which then cannot be used and says so.
    std::path::absolute(&said).unwrap_or(said)
}

async fn open(data_dir: PathBuf) -> Result<Desk> {
    Desk::open(DeskOptions {
        data_dir,
        vault: vault_kind(env::var("LINKDESK_VAULT").ok().as_deref())?,
        passphrase: env::var("LINKDESK_VAULT_PASSPHRASE").ok().map(Secret::new),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        built_in_practice: true,
        live_guard: true,
        proxy: proxy_of_environment()?,
    })
    .await
}

/// Where secrets live; the keyring when nothing is said.
fn vault_kind(word: Option<&str>) -> Result<VaultKind> {
    match word {
        None | Some("" | "keyring") => Ok(VaultKind::Keyring),
        Some("file") => Ok(VaultKind::File),
        Some("memory") => Ok(VaultKind::Memory),
        Some(other) => Err(Error::field(
            "LINKDESK_VAULT",
            format!("LINKDESK_VAULT is keyring, file or memory, not “{other}”."),
        )),
    }
}
