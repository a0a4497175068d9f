//! Opens the desk beside the window: the page is drawn meanwhile, and its first command waits here.

use std::{path::PathBuf, sync::Arc, time::Duration};

use linkdesk::{
    clock::{SystemClock, SystemEntropy},
    desk::{Desk, DeskOptions, default_data_dir},
    error::{Code, Error, Result},
    secret::Secret,
    wire::VaultKind,
};
use tauri::{AppHandle, async_runtime};
use tokio::sync::watch;

use crate::notices;

/// How long the end of the program waits for the desk to be put in order.
const LAST_WAIT: Duration = Duration::from_secs(3);

/// The desk, once it is open, or the reason why it is not: every command then answers with that reason.
pub(crate) struct Door(watch::Receiver<Option<Result<Desk>>>);

impl Door {
    /// Starts opening and returns at once.
    pub(crate) fn open(app: &AppHandle) -> Self {
        let (tell, hear) = watch::channel(None);
        let app = app.clone();
        async_runtime::spawn(async move {
            let opened = open().await;
            if let Err(error) = &opened {
                tracing::error!(%error, "the desk cannot be opened");
            }
            tell.send_replace(Some(opened.clone()));
            if let Ok(desk) = opened {
                let notices = desk.notices();
                tokio::join!(desk.begin(), notices::follow(app, notices));
            }
        });
        Self(hear)
    }

    /// The desk, as soon as it is there.
    pub(crate) async fn desk(&self) -> Result<Desk> {
        match self.0.clone().wait_for(Option::is_some).await.as_deref() {
            Ok(Some(opened)) => opened.clone(),
            _ => Err(Error::new(Code::Internal, "The desk was never opened.")),
        }
    }

    /// Puts the desk in order before the program ends; what takes too long is left to the next start.
    pub(crate) fn close(&self) {
        let Some(Ok(desk)) = self.0.borrow().clone() else {
            return;
        };
        async_runtime::block_on(async {
            if tokio::time::timeout(LAST_WAIT, desk.close()).await.is_err() {
                tracing::warn!("the desk took too long to close");
            }
        });
    }
}

/// Opens the desk where the environment says, or where this platform keeps such data.
async fn open() -> Result<Desk> {
    Desk::open(DeskOptions {
        data_dir: match std::env::var_os("LINKDESK_DATA_DIR") {
            Some(dir) => PathBuf::from(dir),
            None => default_data_dir(),
        },
        vault: vault_kind(std::env::var("LINKDESK_VAULT").ok().as_deref())?,
        passphrase: std::env::var("LINKDESK_VAULT_PASSPHRASE")
            .ok()
            .map(Secret::new),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        built_in_practice: true,
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
