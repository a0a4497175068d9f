//! Services of every kind of paging, walked to the end.

use proptest::prelude::*;

use super::{MOST_PAGES, Walk};

/// A service with `total` rows: answers a page by number and size.
struct Service {
    total: usize,
    /// Number of its first page.
    base: usize,
    /// The most rows of a page.
    cap: usize,
    /// What it answers beyond its end.
    beyond: Beyond,
}

#[derive(Clone, Copy, Debug)]
enum Beyond {
    Nothing,
    LastAgain,
    FirstAgain,
}

impl Service {
    fn page(&self, query: &[(&str, String)]) -> Vec<String> {
        let number = |name| {
            let (_, value) = query.iter().find(|(key, _)| *key == name)?;
            value.parse::<usize>().ok()
        };
        let size = number("page_size").unwrap_or(25).min(self.cap);
        let pages = self.total.div_ceil(size).max(1);
        let index = number("page").map_or(0, |page| page.saturating_sub(self.base));
        let index = match self.beyond {
            Beyond::Nothing => index,
            Beyond::LastAgain => index.min(pages - 1),
            Beyond::FirstAgain => index % pages,
        };
        (index * size..self.total.min((index + 1) * size))
            .map(|id| format!("acc-{id}"))
            .collect()
    }
}

/// Walks to the end, through text at every step as a job does: the rows and the requests it took.
fn walk(service: &Service) -> (Vec<String>, usize) {
    let mut walk = Walk::begin();
    let mut rows = Vec::new();
    for requests in 1.. {
        let ids = service.page(&walk.query());
        let (fresh, more) = walk.take(&ids).unwrap();
        rows.extend(fresh.into_iter().map(|index| ids[index].clone()));
        if !more {
            return (rows, requests);
        }
        walk = Walk::read(&walk.write()).unwrap();
    }
    unreachable!("the walk ends")
}

fn beyond() -> impl Strategy<Value = Beyond> {
    prop_oneof![
        Just(Beyond::Nothing),
        Just(Beyond::LastAgain),
        Just(Beyond::FirstAgain)
    ]
}

proptest! {
    #[test]
    fn no_row_is_lost_whatever_the_count_and_the_cap(
        total in 0usize..1500, base in 0usize..2, cap in 25usize..150, beyond in beyond(),
    ) {
        let (mut rows, requests) = walk(&Service { total, base, cap, beyond });
        rows.sort();
        rows.dedup();
        prop_assert_eq!(rows.len(), total);
        prop_assert!(requests <= total / cap.min(100) + 3, "{} requests", requests);
    }

    #[test]
    fn any_cursor_is_survived(text in any::<String>(), page in any::<u32>(), size in any::<usize>()) {
        let _ = Walk::read(&text);
        let cursor = serde_json::json!({
            "page": page, "size": size, "first": 0, "sample": [], "met": 0, "before": [],
        });
        prop_assert!(Walk::read(&cursor.to_string()).is_ok_and(|walk| (25..=100).contains(&walk.size)));
    }
}

#[test]
fn a_small_project_costs_one_request() {
    let service = Service {
        total: 24,
        base: 1,
        cap: 100,
        beyond: Beyond::LastAgain,
    };
    assert_eq!(
        walk(&service).1,
        1,
        "fewer rows than any page size end the walk"
    );
}

#[test]
fn a_circle_is_noticed_within_a_part_of_it() {
    for (lead, round) in [(7, 13), (0, 400), (200, 37)] {
        let mut walk = Walk::begin();
        let mut pages = 0;
        loop {
            // The rows of a round move by 7 against the pages, so that no page ever comes again as it was.
            let ids: Vec<String> = (0..100)
                .map(|row| {
                    let row = pages * 100 + row;
                    let circle = (row - (lead * 100).min(row)) % (round * 100 - 7);
                    (row.min(lead * 100) + circle).to_string()
                })
                .collect();
            pages += 1;
            if !walk.take(&ids).unwrap().1 {
                break;
            }
        }
        assert!(
            pages >= lead + round,
            "no row is missed: {pages} of {lead} + {round}"
        );
        assert!(
            pages <= lead + round + (lead + round) / 2 + 2,
            "{pages} of {lead} + {round}"
        );
    }
}

#[test]
fn a_list_without_end_is_an_error() {
    let mut walk = Walk {
        page: MOST_PAGES,
        ..Walk::begin()
    };
    let ids: Vec<String> = (0..100).map(|row| row.to_string()).collect();
    assert!(
        walk.take(&ids).is_err(),
        "never a part that looks like the whole"
    );
}
