//! What the Dashboard would open at an address: for deep links, in every official wording
//! (<https://docs.stripe.com/stripe-apps/deep-links>).

use axum::{
    extract::{RawQuery, State},
    http::{Method, StatusCode, Uri},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};

use super::{access::nothing_here, asked::Asked, keys::APP_ID};
use crate::practice::{
    page,
    world::{Shared, World},
};

/// A deep link taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Opened {
    pub(crate) account: Option<String>,
    pub(crate) test: bool,
    /// Account and mode stand in the order of 2026, or it cannot be told.
    pub(crate) current: bool,
    pub(crate) page: String,
    pub(crate) app: Option<String>,
    pub(crate) target: Option<String>,
    /// Empty: the app opens on the page's own view.
    pub(crate) viewport: Option<String>,
    /// The app's own parameters, without their `app_`.
    pub(crate) extra: Vec<(String, String)>,
}

/// Takes an address apart.
pub(crate) fn opened(path: &str, asked: &Asked) -> Opened {
    let mut parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
    let mut take = |fits: fn(&str) -> bool| match parts.first() {
        Some(part) if fits(part) => Some(parts.remove(0).to_owned()),
        _ => None,
    };
    let is_account = |part: &str| part.starts_with("acct_") || part == "~";
    let before = take(is_account);
    let test = take(|part| part == "test").is_some();
    let after = if before.is_none() {
        take(is_account)
    } else {
        None
    };
    let (app, target, viewport) = app_of(&parts, asked);
    let extra = asked.pairs().iter().filter_map(|(name, value)| {
        let name = name.strip_prefix("app_")?;
        Some((name.to_owned(), value.clone()))
    });
    Opened {
        current: after.is_none(),
        account: before.or(after).filter(|account| account != "~"),
        test,
        page: format!("/{}", parts.join("/")),
        app,
        target,
        viewport,
        extra: extra.collect(),
    }
}

type App = (Option<String>, Option<String>, Option<String>);

/// The app, where it opens, and with which view.
fn app_of(parts: &[&str], asked: &Asked) -> App {
    if let ["app", app, ..] = parts {
        return (Some((*app).to_owned()), Some("full page".to_owned()), None);
    }
    if let Some(app) = asked.one("open_drawer_app") {
        return (Some(app.to_owned()), Some("drawer".to_owned()), None);
    }
    let mut named = asked.under("apps").filter_map(|(inner, view)| {
        let (app, target) = inner.split_once("][")?;
        Some((app.to_owned(), target.to_owned(), view.to_owned()))
    });
    match named.next() {
        Some((app, target, view)) => (Some(app), Some(target), Some(view)),
        None => (None, None, None),
    }
}

/// Any address of the Dashboard.
pub(crate) async fn open(
    State(world): State<Shared>,
    method: Method,
    uri: Uri,
    RawQuery(query): RawQuery,
) -> Response {
    if method != Method::GET {
        return nothing_here(method, uri).await.into_response();
    }
    let opened = opened(uri.path(), &Asked::query(query));
    page::answer(StatusCode::OK, shown(&world, &opened), &[])
}

fn shown(world: &World, opened: &Opened) -> Markup {
    let installed = opened
        .account
        .as_ref()
        .map(|account| world.stripe(|platform| platform.install_of(account).is_some()));
    let ours = opened.app.as_deref() == Some(APP_ID);
    html! {
        div.head {
            img src="/practice.svg" alt="";
            div { h1 { "The Dashboard would open this" } p { "There is no Dashboard here, only what it would be asked for." } }
        }
        @if !opened.current { p.hint { "Account and mode stand in the order of 2025; today the account comes first." } }
        dl {
            dt { "Account" } dd { (opened.account.as_deref().unwrap_or("the one signed in to")) }
            dt { "Mode" } dd { (if opened.test { "test" } else { "live" }) }
            dt { "Page" } dd { code { (opened.page) } }
            dt { "App" } dd { (opened.app.as_deref().unwrap_or("none")) }
            @if let Some(target) = &opened.target { dt { "Opens in" } dd { (target) } }
            @if let Some(view) = &opened.viewport {
                dt { "View" } dd { (if view.is_empty() { "the page’s own" } else { view }) }
            }
            @for (name, value) in &opened.extra { dt { "Parameter " code { (name) } } dd { bdi { (value) } } }
        }
        @if opened.app.is_some() && !ours { p.wrong { "This is not the practice’s app." } }
        @if ours && installed == Some(false) { p.wrong { "The app is not installed on this account: the link lands on a closed app." } }
    }
}
