//! Lists: as many rows as the person asks for, in as many calls as that takes.

use linkdesk::{
    error::Result,
    wire::{AccountPage, AuditPage, CustomerPage, LinkPage, PAGE_LIMIT, PageRequest},
};

use crate::{options::List, text::Text};

/// A page that can be continued.
pub(crate) trait Page {
    /// Rows so far.
    fn count(&self) -> usize;
    /// Rows of the whole result.
    fn total(&self) -> u32;
    /// Where the next page begins.
    fn next(&self) -> Option<&str>;
    /// Takes the rows of the page that follows; counts and total are those of the last one asked.
    fn go_on(self, more: Self) -> Self;

    /// Says how much of the result is shown, and how to get at the rest.
    fn footer(&self, text: &mut Text) {
        let (count, total) = (self.count(), self.total());
        match self.next() {
            _ if total == 0 => text.say("Nothing found."),
            None => text.say(&format!("{count} of {total}")),
            Some(next) => text.say(&format!("{count} of {total}; go on with --after {next}")),
        }
    }
}

macro_rules! pages {
    ($($page:ty),*) => {$(
        impl Page for $page {
            fn count(&self) -> usize {
                self.rows.len()
            }

            fn total(&self) -> u32 {
                self.total
            }

            fn next(&self) -> Option<&str> {
                self.next.as_deref()
            }

            fn go_on(mut self, mut more: Self) -> Self {
                self.rows.append(&mut more.rows);
                Self { rows: self.rows, ..more }
            }
        }
    )*};
}
pages!(AccountPage, AuditPage, CustomerPage, LinkPage);

impl List {
    /// Asks until the wanted number of rows is there, or no more are.
    pub(crate) async fn read<P: Page>(
        self,
        ask: impl AsyncFn(PageRequest) -> Result<P>,
    ) -> Result<P> {
        let descending = self.sort.starts_with('-');
        let request = |limit: u32, after: Option<String>| PageRequest {
            query: self.query.join(" "),
            sort: self.sort.trim_start_matches('-').to_owned(),
            descending,
            limit: limit.min(PAGE_LIMIT),
            after,
            offset: 0,
        };
        let mut page = ask(request(self.limit, self.after.clone())).await?;
        loop {
            let wanted = self
                .limit
                .saturating_sub(u32::try_from(page.count()).unwrap_or(u32::MAX));
            match page.next().map(str::to_owned) {
                Some(next) if wanted > 0 => {
                    page = page.go_on(ask(request(wanted, Some(next))).await?)
                }
                _ => return Ok(page),
            }
        }
    }
}
