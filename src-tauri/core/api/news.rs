//! What a person who is not looking would want to hear: edges out of the log of events, gathered, each told once.
//!
//! Told is what was committed: the log is read behind the newest event that was known before, so nothing is news that
//! happened while the desk was closed, and nothing twice.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use fluent_bundle::FluentArgs;
use tokio::sync::broadcast::error::RecvError;

use crate::{
    clock::Time,
    desk::Desk,
    error::Result,
    store::{events, jobs},
    texts::Texts,
    wire::{Environment, Event, Job, JobKind, JobState, News, Notice},
};

/// How long edges are gathered, so that many of them come as one.
const GATHERING: Duration = Duration::from_secs(3);

/// A sync of less than this, in milliseconds, was over before anybody looked away.
const LONG_SYNC: i64 = 30_000;

/// Begins to tell; it ends with the desk's runtime.
pub(super) fn begin(desk: &Desk) {
    let desk = desk.clone();
    tokio::spawn(async move {
        // Without the file there is no news either; the window says at its own place what is wrong with it.
        let Ok(mut mark) = Mark::now(&desk) else {
            return;
        };
        let mut notices = desk.notices();
        loop {
            match notices.recv().await {
                Ok(Notice::Changed { .. }) | Err(RecvError::Lagged(_)) => {}
                Ok(_) => continue,
                Err(RecvError::Closed) => return,
            }
            desk.clock().sleep(GATHERING).await;
            // What came meanwhile is gathered as well.
            while notices.try_recv().is_ok() {}
            for news in mark.news(&desk).unwrap_or_default() {
                desk.tell(Notice::News(news));
            }
        }
    });
}

/// What a notification says in a language: one line with the fact, and one with the environment, where there is one.
pub fn news_words(news: &News, language: &str) -> (String, String) {
    let texts = Texts::of(language);
    let mut values = FluentArgs::new();
    values.set("count", news.count);
    values.set("name", news.name.as_str());
    let place = news.environment.map(|environment| {
        let key = format!("environment-{}", environment.word());
        texts.get(&key)
    });
    let said = texts.fill(&format!("news-{}", news.what), &values);
    (said, place.unwrap_or_default())
}

/// Up to where everything was told.
struct Mark {
    event: i64,
    moment: Time,
}

impl Mark {
    fn now(desk: &Desk) -> Result<Self> {
        Ok(Self {
            event: desk.store().read(events::newest)?,
            moment: desk.now(),
        })
    }

    /// What has happened since, by kind; the mark moves on.
    fn news(&mut self, desk: &Desk) -> Result<Vec<News>> {
        let (edges, ended, event) = desk.store().read(|db| {
            let edges = events::edges(db, self.event)?;
            let ended = jobs::ended_since(db, self.moment)?;
            Ok((edges, ended, events::newest(db)?))
        })?;
        self.event = event;
        if let Some(last) = ended.iter().filter_map(|record| record.job.ended_at).max() {
            self.moment = Time(last.0 + 1);
        }
        let edges = edges.into_iter().filter_map(of_event);
        Ok(gather(edges.chain(
            ended.into_iter().filter_map(|record| of_job(record.job)),
        )))
    }
}

/// Puts those of one kind and environment together, under the name of the first; the same row counts once.
fn gather(news: impl Iterator<Item = News>) -> Vec<News> {
    let (mut all, mut met) = (BTreeMap::<_, News>::new(), BTreeSet::new());
    for one in news {
        if !met.insert((one.what.clone(), one.id.clone())) {
            continue;
        }
        let kind = (one.what.clone(), one.environment.map(Environment::word));
        all.entry(kind)
            .and_modify(|known| {
                known.count += 1;
                known.id = None;
            })
            .or_insert(one);
    }
    all.into_values().collect()
}

fn of_event(event: Event) -> Option<News> {
    let asks = |status: &str| matches!(status, "needs-reconnect" | "action-due");
    let (what, place, id) = match event.kind.as_str() {
        "link-completed" => ("connected", "accounts", event.account),
        "link-expired" => ("expired", "links", event.link),
        _ if asks(&event.to) && !asks(&event.from) => ("needs-you", "accounts", event.account),
        _ if asks(&event.from) && event.to == "active" => ("recovered", "accounts", event.account),
        _ => return None,
    };
    Some(News {
        what: what.to_owned(),
        count: 1,
        name: event.customer_name,
        environment: event.environment,
        place: place.to_owned(),
        id,
    })
}

fn of_job(job: Job) -> Option<News> {
    let lasted = job.ended_at?.0 - job.created_at.0;
    let what = match job.state {
        JobState::Failed => "job-failed",
        _ if job.kind == JobKind::Sync && lasted < LONG_SYNC => return None,
        _ => "job-done",
    };
    Some(News {
        what: what.to_owned(),
        count: 1,
        name: job.title,
        environment: None,
        place: "jobs".to_owned(),
        id: Some(job.id),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(what: &str, id: &str) -> News {
        News {
            what: what.to_owned(),
            count: 1,
            name: format!("Customer {id}"),
            environment: Some(Environment::Practice),
            place: "accounts".to_owned(),
            id: Some(id.to_owned()),
        }
    }

    #[test]
    fn edges_of_one_kind_come_as_one() {
        let news = gather(
            [
                edge("connected", "a"),
                edge("needs-you", "b"),
                edge("connected", "c"),
            ]
            .into_iter(),
        );
        let told: Vec<_> = news
            .iter()
            .map(|news| (news.what.as_str(), news.count, news.id.as_deref()))
            .collect();
        assert_eq!(told, [("connected", 2, None), ("needs-you", 1, Some("b"))]);
        assert_eq!(news[0].name, "Customer a", "the first gives the name");
    }

    #[test]
    fn news_are_told_in_every_language() {
        let one = edge("connected", "a");
        let many = News {
            count: 3,
            ..one.clone()
        };
        let said = ["en", "de", "zh-CN"].map(|language| news_words(&one, language));
        assert_eq!(
            said[0],
            ("Customer a is connected".to_owned(), "Practice".to_owned())
        );
        assert_eq!(said[1].0, "Customer a ist verbunden");
        assert_eq!(said[2].0, "Customer a 已连接");
        assert_eq!(news_words(&many, "en").0, "3 customers are connected");
    }

    #[test]
    fn the_same_account_counts_once() {
        let twice = ["a", "b", "a"].map(|id| edge("needs-you", id));
        assert_eq!(gather(twice.into_iter())[0].count, 2);
    }
}
