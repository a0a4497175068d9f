//! A wish that is asked for again: when it was asked before, and what the desk has already, so that nothing is made twice
//! and nothing of somebody else's is taken.

use std::{fmt, sync::Arc};

use crate::clock::Time;

/// How much earlier than its wish something may seem to be made, in seconds: two clocks of one system.
const SLACK: i64 = 60;

/// How long after it was asked for something may still be made, in seconds.
const SETTLES: i64 = 600;

/// When something was asked for without an answer that says what became of it, by the system's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The first time.
    pub first: Time,
    /// The last time, which may be the same.
    pub last: Time,
}

impl Asked {
    /// Asked for once, at this moment.
    pub fn once(at: Time) -> Self {
        Self {
            first: at,
            last: at,
        }
    }

    /// Whether something that was made at that moment may come of it.
    pub fn may_have_made(&self, at: Time) -> bool {
        self.first.plus_seconds(-SLACK) <= at && at <= self.last.plus_seconds(SETTLES)
    }
}

/// Which of a system's links and persons the desk has already, asked when it matters: others go on meanwhile.
#[derive(Clone)]
pub struct Known(Arc<dyn Fn(&str) -> bool + Send + Sync>);

impl Known {
    /// As this rule says of a system's id.
    pub fn by(rule: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        Self(Arc::new(rule))
    }

    /// Whether a link or a person of that id is the desk's already.
    pub fn has(&self, remote_id: &str) -> bool {
        (self.0)(remote_id)
    }
}

impl Default for Known {
    /// Nothing is known yet.
    fn default() -> Self {
        Self::by(|_| false)
    }
}

impl fmt::Debug for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Known")
    }
}
