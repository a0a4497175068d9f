//! A wish that is asked for again: when it was sent before, what the desk has already, and where the next sending is
//! noted, so that nothing is made twice and nothing of somebody else's is taken.

use std::{fmt, sync::Arc};

use crate::{clock::Time, error::Result};

/// How far from its sending something may seem to be made, in seconds: two clocks that nobody has set by each other, and
/// the time that a system takes.
const SPAN: i64 = 600;

/// When something was sent without an answer that says what became of it, by the system's clock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked(Vec<Time>);

impl Asked {
    /// Sent at each of these moments.
    pub fn at(moments: impl Into<Vec<Time>>) -> Self {
        Self(moments.into())
    }

    /// It was never sent, or it is known what became of it each time.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether something that was made at that moment may come of it.
    pub fn may_have_made(&self, at: Time) -> bool {
        self.0
            .iter()
            .any(|sent| sent.plus_seconds(-SPAN) <= at && at <= sent.plus_seconds(SPAN))
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

/// Keeps in mind that something goes out, for longer than the program may live.
pub trait Note: Send + Sync {
    /// Notes that it is about to be sent, and when that is by the system's clock. It must not be sent after a failure.
    fn goes_out(&self) -> Result<Time>;

    /// Takes that back: the system said clearly that it made nothing of it.
    fn refused(&self);
}

/// Where the sending of a wish is noted.
#[derive(Clone, Default)]
pub struct Noted(Option<Arc<dyn Note>>);

impl Noted {
    /// There.
    pub fn by(note: impl Note + 'static) -> Self {
        Self(Some(Arc::new(note)))
    }

    /// Notes that it is about to be sent, and says when; `now` where nothing is noted.
    pub fn goes_out(&self, now: Time) -> Result<Time> {
        self.0.as_ref().map_or(Ok(now), |note| note.goes_out())
    }

    /// Takes that back.
    pub fn refused(&self) {
        if let Some(note) = &self.0 {
            note.refused();
        }
    }
}

impl fmt::Debug for Noted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Noted")
    }
}
