//! Where a walk through a numbered list stands, and when it ends.
//!
//! Two facts are not published: whether the first page is 0 or 1, and how large a page may be
//! (docs.stackone.com/api/multi-tenant-accounts shows neither). So nothing is assumed:
//!
//! - The first request names no page, which gives the first one under either count. The second asks for page 1:
//!   under the count from 0 it is new, under the count from 1 it repeats the first page and costs one request.
//!   Both go on with page 2.
//! - The first request asks for 100 rows. If fewer come, the service may have capped the page silently; the walk
//!   goes on with the number that came, so that page numbers mean the same to both sides. If 100 is refused, 25 is
//!   asked for, which is the documented default.
//! - Only fewer rows than that default mean the end: no cap can lie below it. A fuller page is followed by another
//!   request, however many rows were asked for.
//! - A service that repeats itself beyond its end is noticed. The last page again brings no new row, the first page
//!   again is known by its rows. For any other circle the walk keeps a sample of all rows so far: those with the
//!   smallest fingerprints. A new row that would belong there joins it; [`CIRCLE`] known ones in a row, with no new
//!   one between, mean that the list begins again. A list of ever new rows ends in an error after [`MOST_PAGES`],
//!   never in a part that looks whole.
//!
//! A row deleted while the walk is under way moves the rows behind it forward by one, over the edge of a page. No
//! walk by page number can see that, so a row that did not turn up is not yet gone: read it before saying so.

use std::collections::{BTreeSet, HashSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::client::{bad_input, broken_list};
use crate::error::Result;

/// Rows asked for at first.
const LARGE: usize = 100;

/// The documented default of `page_size`.
const USUAL: usize = 25;

/// Pages after which a list counts as endless: ten million rows at 100 a page.
const MOST_PAGES: u32 = 100_000;

/// Rows in the sample.
const SAMPLE: usize = 128;

/// Rows of the sample met again that make a circle: an eighth of it, so that a circle is noticed after an eighth.
const CIRCLE: usize = SAMPLE / 8;

/// The page that is new under the count from 0 and a repeat under the count from 1.
const PROBE: u32 = 1;

/// A walk; outside it is an opaque text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Walk {
    /// Page to ask for; 0 stands for the first, which is asked for without a number.
    page: u32,
    /// Rows to ask for.
    size: usize,
    /// The first page.
    first: u64,
    /// The smallest of all rows so far, by fingerprint.
    sample: BTreeSet<u64>,
    /// Rows met again in the sample since a new one joined it.
    met: usize,
    /// Rows of the page before, to tell whether a page brings anything new.
    before: HashSet<u64>,
}

impl Walk {
    /// At the first page.
    pub(super) fn begin() -> Self {
        Self {
            page: 0,
            size: LARGE,
            first: 0,
            sample: BTreeSet::new(),
            met: 0,
            before: HashSet::new(),
        }
    }

    /// From the text of [`Walk::write`].
    pub(super) fn read(cursor: &str) -> Result<Self> {
        let walk: Self = serde_json::from_str(cursor)
            .map_err(|_| bad_input("cursor", "This cursor is not one of StackOne's lists."))?;
        Ok(Self {
            size: walk.size.clamp(USUAL, LARGE),
            ..walk
        })
    }

    /// As a text to go on from.
    pub(super) fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Nothing has been read yet.
    pub(super) fn is_first(&self) -> bool {
        self.page == 0
    }

    /// What to ask for.
    pub(super) fn query(&self) -> Vec<(&'static str, String)> {
        let size = ("page_size", self.size.to_string());
        match self.page {
            0 => vec![size],
            page => vec![("page", page.to_string()), size],
        }
    }

    /// Asks for fewer rows, when the first page was refused; `false`: that was tried.
    pub(super) fn shrink(&mut self) -> bool {
        let may = self.is_first() && self.size > USUAL;
        if may {
            self.size = USUAL;
        }
        may
    }

    /// Takes a page by the ids of its rows: the places of those that are new, and whether the walk goes on.
    pub(super) fn take(&mut self, ids: &[String]) -> Result<(Vec<usize>, bool)> {
        let rows: Vec<u64> = ids.iter().map(|id| fingerprint([id.as_bytes()])).collect();
        let page = fingerprint(rows.iter().map(|row| row.to_le_bytes()));
        let fresh = if page == self.first {
            Vec::new()
        } else {
            self.fresh(&rows)
        };
        fresh.iter().for_each(|&place| self.remember(rows[place]));
        let repeats = fresh.is_empty() || self.met >= CIRCLE;
        if rows.len() < USUAL || (repeats && self.page != PROBE) {
            return Ok((fresh, false));
        }
        if self.is_first() {
            self.first = page;
            self.size = rows.len().clamp(USUAL, LARGE);
        }
        if self.page != PROBE {
            // The probe may be the first page again, so that what follows it is held against both.
            self.before.clear();
        }
        self.before.extend(rows);
        self.page += 1;
        if self.page > MOST_PAGES {
            return Err(broken_list("the list has no end"));
        }
        Ok((fresh, true))
    }

    /// Places of the rows that neither the page before had nor this one has twice.
    fn fresh(&self, rows: &[u64]) -> Vec<usize> {
        let mut seen = HashSet::new();
        (0..rows.len())
            .filter(|&place| !self.before.contains(&rows[place]) && seen.insert(rows[place]))
            .collect()
    }

    /// Counts a row that is in the sample already, or lets it join if it belongs there.
    fn remember(&mut self, row: u64) {
        if self.sample.contains(&row) {
            self.met += 1;
        } else if self.sample.len() < SAMPLE || self.sample.last().is_some_and(|last| row < *last) {
            self.met = 0;
            self.sample.insert(row);
            if self.sample.len() > SAMPLE {
                self.sample.pop_last();
            }
        }
    }
}

/// Eight bytes that stand for these; the same in every version of the program, since cursors outlive it.
fn fingerprint(parts: impl IntoIterator<Item = impl AsRef<[u8]>>) -> u64 {
    let mut hash = Sha256::new();
    parts.into_iter().for_each(|part| hash.update(part));
    let bytes: [u8; 32] = hash.finalize().into();
    bytes[..8]
        .iter()
        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests;
