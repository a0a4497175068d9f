//! The lock on live: read-only until a person switches it on for a time.
//!
//! It lies in memory alone, so that every start finds live closed. What asks it is [`crate::desk::Desk::act`], the one
//! way in which a person changes anything.

use std::sync::{Mutex, PoisonError};

use crate::{
    clock::Time,
    error::{Code, Error, Result},
    wire::Environment,
};

/// Whether live may be changed, and until when.
pub(crate) struct Live {
    guarded: bool,
    until: Mutex<Option<Time>>,
}

impl Live {
    /// Closed, when it is guarded at all.
    pub(crate) fn new(guarded: bool) -> Self {
        Self {
            guarded,
            until: Mutex::new(None),
        }
    }

    /// When it closes by itself; absent: it is closed.
    pub(crate) fn until(&self, now: Time) -> Option<Time> {
        let until = *self.until.lock().unwrap_or_else(PoisonError::into_inner);
        until.filter(|until| now < *until)
    }

    /// Opens it until a moment, in place of any other; absent: closes it.
    pub(crate) fn set(&self, until: Option<Time>) {
        *self.until.lock().unwrap_or_else(PoisonError::into_inner) = until;
    }

    /// [`Code::LiveReadOnly`] while this environment is not to be changed.
    pub(crate) fn check(&self, environment: Environment, now: Time) -> Result<()> {
        if environment == Environment::Live && self.guarded && self.until(now).is_none() {
            return Err(Error::new(
                Code::LiveReadOnly,
                "Live is read-only until it is switched on; nothing was changed.",
            ));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn live_opens_for_a_time_and_closes_by_itself() {
        let live = Live::new(true);
        let refused = |now| live.check(Environment::Live, Time(now)).is_err();
        assert!(refused(0), "closed at first");
        for other in [Environment::Practice, Environment::Sandbox] {
            assert!(
                live.check(other, Time(0)).is_ok(),
                "{other:?} is never closed"
            );
        }
        live.set(Some(Time(100)));
        assert!(!refused(99), "open");
        assert!(refused(100), "its time is over");
        assert_eq!(live.until(Time(100)), None, "and nobody is told otherwise");
        live.set(Some(Time(200)));
        live.set(None);
        assert!(refused(150), "closed by hand");
    }

    #[test]
    fn without_a_guard_nothing_is_closed() {
        assert!(Live::new(false).check(Environment::Live, Time(0)).is_ok());
    }
}
