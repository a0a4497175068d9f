//! Account links that are out there, and the page behind them: opened once, within minutes, it lets a person
//! complete the account and go back; opened again, it leads to where a new one is made.

use std::collections::BTreeMap;

use axum::{
    Form, Router,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
    routing::{get, post},
};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use url::Url;

use super::{account::Account, connection, health};
use crate::{
    clock::Time,
    practice::{
        page,
        world::{Shared, World},
    },
};

/// An account link.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Link {
    pub(crate) account: String,
    /// Where a link that does not work any more leads to.
    pub(crate) refresh: Option<Url>,
    /// Where the person goes afterwards.
    pub(crate) back: Option<Url>,
    pub(crate) ends: Time,
}

/// Links by the marks of their tokens, and the visits that began with one.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Hosted {
    links: BTreeMap<String, Link>,
    /// Opened links still say where a new one is made.
    opened: BTreeMap<String, Link>,
    visits: BTreeMap<String, Link>,
}

impl Hosted {
    /// Notes a new link; those whose end is a day ago are forgotten.
    pub(crate) fn offer(&mut self, mark: String, link: Link, now: Time) {
        for links in [&mut self.links, &mut self.opened, &mut self.visits] {
            links.retain(|_, link| now < link.ends.plus_seconds(86_400));
        }
        self.links.insert(mark, link);
    }

    /// Opens a link: the visit it begins, or the link that does not work any more; nothing for one nobody made.
    fn open(&mut self, mark: &str, visit: String, now: Time) -> Option<Result<Link, Link>> {
        let Some(link) = self.links.remove(mark) else {
            return self.opened.get(mark).cloned().map(Err);
        };
        self.opened.insert(mark.to_owned(), link.clone());
        if now >= link.ends {
            return Some(Err(link));
        }
        self.visits.insert(visit, link.clone());
        Some(Ok(link))
    }

    fn end(&mut self, visit: &str) -> Option<Link> {
        self.visits.remove(visit)
    }
}

/// How a visit ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Everything is filled in.
    Done,
    /// Everything is filled in and has to be verified.
    Review,
    /// Something is filled in wrongly.
    Rejected,
    /// Nothing is filled in.
    Later,
}

/// The routes of the page.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/setup/{account}/{token}", get(open))
        .route("/setup/visit", post(act))
}

/// Begins a visit: its name and link, or the link that does not work any more; nothing for one nobody made.
pub(crate) fn begin(world: &World, token: &str) -> Option<Result<(String, Link), Link>> {
    let visit = world.id("", 16);
    let now = world.pace.now();
    let opened = world.stripe(|platform| {
        let mark = platform.keys.mark(token);
        platform.ledger.hosted.open(&mark, visit.clone(), now)
    });
    world.keep();
    Some(opened?.map(|link| (visit, link)))
}

/// Ends a visit and says where the person goes; nothing when it has ended before.
pub(crate) fn end(world: &World, visit: &str, ending: Ending) -> Option<Link> {
    let link = world.stripe(|platform| platform.ledger.hosted.end(visit))?;
    let state = match ending {
        Ending::Done => health::find("active"),
        Ending::Review => health::find("pending-verification"),
        Ending::Rejected => health::find("past-due"),
        Ending::Later => None,
    };
    if let Some(state) = state {
        connection::turn(world, &link.account, state);
    }
    world.keep();
    Some(link)
}

async fn open(State(world): State<Shared>, Path((_, token)): Path<(String, String)>) -> Response {
    match begin(&world, &token) {
        Some(Ok((visit, link))) => {
            let account = world.stripe(|platform| platform.accounts.get(&link.account));
            match account {
                Some(account) => form(&visit, &link, &account),
                None => gone("This account is not connected any more."),
            }
        }
        Some(Err(link)) => match link.refresh {
            Some(refresh) => page::see_other(refresh.as_str()),
            None => gone("It works once and for a few minutes. Please ask for a new one."),
        },
        None => gone("Please check that it was copied whole, or ask for a new one."),
    }
}

async fn act(
    State(world): State<Shared>,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Response {
    let field = |name: &str| fields.get(name).map_or("", String::as_str);
    let ending = match field("act") {
        "done" => Ending::Done,
        "review" => Ending::Review,
        "rejected" => Ending::Rejected,
        _ => Ending::Later,
    };
    match end(&world, field("visit"), ending) {
        Some(Link {
            back: Some(back), ..
        }) => page::see_other(back.as_str()),
        Some(_) => page::answer(
            StatusCode::OK,
            ended("good", "✓", "You can close this page", ""),
            &[],
        ),
        None => gone("This visit has ended."),
    }
}

fn form(visit: &str, link: &Link, account: &Account) -> Response {
    let health = account.health();
    let missing = [health.past_due, health.currently_due].concat();
    let body = html! {
        div.head {
            img src="/practice.svg" alt="";
            div { h1 { "Complete your account" } p { "For " bdi { (account.name) } ", as Practice Platform asked." } }
        }
        @if missing.is_empty() {
            p.hint { "Nothing is missing; there is nothing to type here in any case." }
        } @else {
            p.hint { "Still missing; here, one press of a button fills it all in:" }
            ul { @for name in missing.iter().collect::<std::collections::BTreeSet<_>>() { li { code { (name) } } } }
        }
        form method="post" action="/setup/visit" {
            input type="hidden" name="visit" value=(visit);
            div.row {
                button.first name="act" value="done" { "Fill in and finish" }
                button name="act" value="later" { "Finish later" }
            }
            div.other {
                h2 { "Rehearse another ending" }
                button name="act" value="review" { "Fill in, and let the details be verified" }
                button name="act" value="rejected" { "Fill in a document that has expired" }
            }
        }
    };
    let back = link
        .back
        .iter()
        .map(|url| url.origin().ascii_serialization());
    page::answer(StatusCode::OK, body, &back.collect::<Vec<_>>())
}

fn gone(why: &str) -> Response {
    let body = ended("bad", "!", "This link does not work any more", why);
    page::answer(StatusCode::GONE, body, &[])
}

fn ended(kind: &str, sign: &str, title: &str, below: &str) -> Markup {
    html! {
        div.head {
            span class={ "mark " (kind) } aria-hidden="true" { (sign) }
            div { h1 { (title) } p { (below) } }
        }
    }
}
