//! Query strings as StackOne's clients write them: lists as repeated keys.

use url::form_urlencoded;

use super::refusal::Refusal;
use crate::practice::world::World;

/// Items per page unless asked otherwise.
const PAGE_SIZE: usize = 25;

/// A parsed query string.
pub(crate) struct Asked(Vec<(String, String)>);

/// A page of a list.
pub(crate) struct Page {
    /// The first is 1.
    pub(crate) number: usize,
    pub(crate) size: usize,
}

impl Asked {
    /// Parses a query string.
    pub(crate) fn new(query: Option<&str>) -> Self {
        let pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
        Self(pairs.into_owned().collect())
    }

    /// The first value of that name that is not empty.
    pub(crate) fn one(&self, name: &str) -> Option<&str> {
        let mut values = self
            .0
            .iter()
            .filter(|(key, value)| key == name && !value.is_empty());
        values.next().map(|(_, value)| value.as_str())
    }

    /// All values of that name that are not empty.
    pub(crate) fn all(&self, name: &str) -> Vec<String> {
        let values = self
            .0
            .iter()
            .filter(|(key, value)| key == name && !value.is_empty());
        values.map(|(_, value)| value.clone()).collect()
    }

    /// All values of a name that takes comma lists, spelt plainly or as `filter[name]`: the specification leaves open
    /// which.
    pub(crate) fn filter(&self, name: &str) -> Vec<String> {
        let bracketed = format!("filter[{name}]");
        let values = self
            .0
            .iter()
            .filter(|(key, _)| key == name || *key == bracketed);
        let words = values.flat_map(|(_, value)| value.split(','));
        words
            .filter(|word| !word.is_empty())
            .map(ToOwned::to_owned)
            .collect()
    }

    /// `page` and `page_size`. The documentation does not say whether the first page is 0 or 1; here both are the
    /// first.
    pub(crate) fn page(&self, world: &World, largest: usize) -> Result<Page, Refusal> {
        let number = self.whole(world, "page", 1, usize::MAX)?.max(1);
        let size = self.whole(world, "page_size", PAGE_SIZE, largest)?;
        if size == 0 {
            return Err(bad(world, "page_size must be at least 1."));
        }
        Ok(Page { number, size })
    }

    fn whole(
        &self,
        world: &World,
        name: &str,
        usual: usize,
        largest: usize,
    ) -> Result<usize, Refusal> {
        let Some(text) = self.one(name) else {
            return Ok(usual);
        };
        match text.parse::<usize>() {
            Ok(number) if number <= largest => Ok(number),
            Ok(_) => Err(bad(
                world,
                &format!("{name} must not be greater than {largest}."),
            )),
            Err(_) => Err(bad(world, &format!("{name} must be a whole number."))),
        }
    }
}

fn bad(world: &World, why: &str) -> Refusal {
    world
        .refuse(400, "Bad request.")
        .because(vec![why.to_owned()])
}
