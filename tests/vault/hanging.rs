//! Backends that hang, lose what they were given, or keep what they were to forget.

use std::{
    sync::{
        Arc, Condvar, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use linkdesk::{
    error::{Code, Error, Result},
    secret::Secret,
    vault::{Backend, Vault},
    wire::VaultKind,
};

use super::code;

/// Answers nothing until it is let go.
#[derive(Default)]
struct Stuck {
    calls: AtomicUsize,
    given_up: AtomicUsize,
    open: Mutex<bool>,
    opened: Condvar,
}

impl Stuck {
    fn let_go(&self) {
        *self.open.lock().unwrap() = true;
        self.opened.notify_all();
    }

    fn hang(&self) {
        self.calls.fetch_add(1, Ordering::SeqCst);
        let open = self.open.lock().unwrap();
        drop(self.opened.wait_while(open, |open| !*open).unwrap());
    }
}

impl Backend for Stuck {
    fn get(&self, _: &str) -> Result<Option<Secret>> {
        self.hang();
        Ok(None)
    }

    fn put(&self, _: &str, _: &Secret) -> Result<()> {
        self.hang();
        Ok(())
    }

    fn forget(&self, _: &str) -> Result<()> {
        self.hang();
        Ok(())
    }

    fn unlock(&self) -> Result<()> {
        self.hang();
        Ok(())
    }

    fn give_up(&self, _: Duration) -> Error {
        self.given_up.fetch_add(1, Ordering::SeqCst);
        Error::new(Code::VaultTimeout, "stuck")
    }
}

/// The clock stands still and jumps: three seconds a call cost nothing here.
#[tokio::test(start_paused = true)]
async fn every_call_is_bounded_and_threads_do_not_pile_up() {
    let stuck = Arc::new(Stuck::default());
    let vault = Vault::over(stuck.clone(), VaultKind::Keyring, Duration::from_secs(3));
    for _ in 0..10 {
        let began = tokio::time::Instant::now();
        assert_eq!(code(vault.get("a").await), Code::VaultTimeout);
        assert_eq!(
            began.elapsed().as_secs(),
            3,
            "the limit, and not a second more"
        );
    }
    assert_eq!(
        code(vault.put("a", &Secret::new("x")).await),
        Code::VaultTimeout
    );
    assert_eq!(code(vault.forget("a").await), Code::VaultTimeout);
    assert_eq!(code(vault.unlock().await), Code::VaultTimeout);
    assert_eq!(
        stuck.given_up.load(Ordering::SeqCst),
        13,
        "the backend is told each time"
    );
    assert!(
        stuck.calls.load(Ordering::SeqCst) <= 4,
        "of thirteen calls at most four hang in a thread"
    );
    stuck.let_go();
}

#[tokio::test]
async fn a_keyring_that_comes_back_is_used_again() {
    let stuck = Arc::new(Stuck::default());
    let vault = Vault::over(stuck.clone(), VaultKind::Keyring, Duration::from_millis(50));
    for _ in 0..6 {
        assert_eq!(code(vault.get("a").await), Code::VaultTimeout);
    }
    stuck.let_go();
    let began = Instant::now();
    while vault.get("a").await.is_err() {
        assert!(
            began.elapsed() < Duration::from_secs(5),
            "the stuck calls have ended by now"
        );
    }
}

#[test]
fn a_stuck_call_does_not_keep_the_program_from_ending() {
    let stuck = Arc::new(Stuck::default());
    let vault = Vault::over(stuck.clone(), VaultKind::Keyring, Duration::from_millis(20));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    assert_eq!(code(runtime.block_on(vault.get("a"))), Code::VaultTimeout);
    let began = Instant::now();
    drop(runtime);
    assert!(
        began.elapsed() < Duration::from_secs(2),
        "the runtime waits for nobody"
    );
    stuck.let_go();
}

/// Says yes to everything and does nothing.
struct Liar;

impl Backend for Liar {
    fn get(&self, _: &str) -> Result<Option<Secret>> {
        Ok(Some(Secret::new("an older one")))
    }

    fn put(&self, _: &str, _: &Secret) -> Result<()> {
        Ok(())
    }

    fn forget(&self, _: &str) -> Result<()> {
        Ok(())
    }

    fn unlock(&self) -> Result<()> {
        panic!("a fault in a keyring library")
    }

    fn give_up(&self, _: Duration) -> Error {
        Error::new(Code::VaultTimeout, "never")
    }
}

#[tokio::test]
async fn what_was_not_kept_is_not_reported_kept() {
    let vault = Vault::over(Arc::new(Liar), VaultKind::Keyring, Duration::from_secs(3));
    assert_eq!(
        code(vault.put("a", &Secret::new("a newer one")).await),
        Code::VaultFailed,
        "written is what can be read back"
    );
    assert_eq!(
        code(vault.forget("a").await),
        Code::VaultFailed,
        "forgotten is what cannot be found any more"
    );
}

#[tokio::test]
async fn a_panic_in_a_keyring_library_is_an_error_like_others() {
    let vault = Vault::over(Arc::new(Liar), VaultKind::Keyring, Duration::from_secs(3));
    assert_eq!(code(vault.unlock().await), Code::Internal);
    assert!(
        vault.get("a").await.is_ok(),
        "and the next call is answered"
    );
}
