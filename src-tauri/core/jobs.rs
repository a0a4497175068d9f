//! Long work: what a running job listens to.
//!
//! Rows and progress live in SQLite (`store/jobs.rs`), so the end of the program costs nothing; here is only the
//! wish of the person, which a running job asks for between two steps and while it waits.

use std::{
    collections::HashMap,
    fs::File,
    future::Future,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::watch;

use crate::error::{Code, Error, Result};

/// What the person wishes of a running job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// Go on.
    #[default]
    Run,
    /// Stop after this step and stay ready to go on.
    Pause,
    /// Stop for good.
    Cancel,
    /// The program ends: stop after this step; the next start goes on.
    Leave,
}

/// The wishes for all running jobs.
#[derive(Clone, Default)]
pub struct Controls(Arc<Mutex<HashMap<String, watch::Sender<Wish>>>>);

impl Controls {
    /// Takes a job into work; absent: it is at work already. `claim` keeps other processes from it.
    pub fn start(&self, id: &str, claim: impl FnOnce() -> Result<File>) -> Result<Option<Control>> {
        let mut running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if running.contains_key(id) {
            return Ok(None);
        }
        let claim = claim()?;
        let (sender, wish) = watch::channel(Wish::Run);
        running.insert(id.to_owned(), sender);
        Ok(Some(Control {
            id: id.to_owned(),
            wish,
            all: self.clone(),
            claim: Some(claim),
        }))
    }

    /// How many jobs this program is at.
    pub fn at_work(&self) -> usize {
        let running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        running.len()
    }

    /// Tells a running job; `false`: it is not at work.
    pub fn tell(&self, id: &str, wish: Wish) -> bool {
        let running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        running
            .get(id)
            .is_some_and(|sender| sender.send(wish).is_ok())
    }

    /// Tells every running job that the program ends, and waits until none is at work.
    pub async fn leave(&self) {
        let running: Vec<_> = {
            let running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            running.values().cloned().collect()
        };
        for sender in &running {
            // A job that has just ended hears nothing, and need not.
            let _ = sender.send(Wish::Leave);
        }
        for sender in running {
            sender.closed().await;
        }
    }

    /// Waits until a job is no longer at work.
    pub async fn ended(&self, id: &str) {
        let sender = {
            let running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            running.get(id).cloned()
        };
        if let Some(sender) = sender {
            sender.closed().await;
        }
    }
}

/// What one running job holds; dropping it takes the job out of work.
pub struct Control {
    id: String,
    wish: watch::Receiver<Wish>,
    all: Controls,
    claim: Option<File>,
}

impl Control {
    /// Runs a step that may wait long, until the person wishes otherwise.
    ///
    /// The step is dropped in the middle, so it must be one that can be asked again.
    pub async fn or_stop<T>(&mut self, step: impl Future<Output = Result<T>>) -> Result<T> {
        self.check()?;
        tokio::select! {
            answer = step => answer,
            _ = self.wish.wait_for(|wish| *wish != Wish::Run) => Err(stopped()),
        }
    }

    /// Stops here when the person wishes it.
    pub fn check(&self) -> Result<()> {
        match *self.wish.borrow() {
            Wish::Run => Ok(()),
            Wish::Pause | Wish::Cancel | Wish::Leave => Err(stopped()),
        }
    }

    /// What the person wishes now.
    pub fn wish(&self) -> Wish {
        *self.wish.borrow()
    }
}

impl Drop for Control {
    fn drop(&mut self) {
        let mut running = self.all.0.lock().unwrap_or_else(PoisonError::into_inner);
        self.claim = None;
        running.remove(&self.id);
    }
}

fn stopped() -> Error {
    Error::new(Code::Cancelled, "Stopped as asked.")
}
