//! How a customer's visit ends, well or otherwise.

use maud::{Markup, html};

use super::{
    account::Account,
    provider::{self, Provider},
    session::Stale,
};

/// The end, when all went well.
pub(crate) fn done(account: &Account) -> Markup {
    let provider = provider::find(&account.provider).map_or("The account", |found| found.name);
    let works = account.status == "active";
    html! {
        (end(if works { "good" } else { "bad" }, if works { "✓" } else { "!" },
            &format!("{provider} is connected"),
            if works { "You can close this page." } else { "The sign-in worked, but the access does not: the account is in error." }))
        dl {
            dt { "Account" } dd { code { (account.id) } }
            dt { "For" } dd { bdi { (account.origin_owner_name) } }
            dt { "Status" } dd { (account.status) }
        }
    }
}

/// The provider refused.
pub(crate) fn refused(provider: &Provider, again: &str) -> Markup {
    html! {
        (end("bad", "✕", &format!("{} refused the sign-in", provider.name), "Nothing was connected."))
        div.row { a.button.first href=(again) { "Try again" } }
    }
}

/// The customer turned away.
pub(crate) fn cancelled(provider: &Provider, again: &str) -> Markup {
    html! {
        (end("off", "–", "Cancelled", &format!("{} was not connected.", provider.name)))
        div.row { a.button href=(again) { "Start again" } }
    }
}

/// The link works once, and did.
pub(crate) fn used() -> Markup {
    end(
        "off",
        "✓",
        "This link has been used",
        "The account is connected already. Ask for a new link to connect another one.",
    )
}

/// The link never worked, or does no longer.
pub(crate) fn stale(stale: Stale) -> Markup {
    match stale {
        Stale::Expired => end(
            "bad",
            "!",
            "This link has expired",
            "Please ask for a new one.",
        ),
        Stale::Unknown => end(
            "bad",
            "?",
            "This link is not known",
            "Please check that it was copied whole, or ask for a new one.",
        ),
    }
}

/// The popup belongs to an attempt that has ended.
pub(crate) fn attempt_over() -> Markup {
    end(
        "off",
        "–",
        "This window is out of date",
        "Please close it and start again.",
    )
}

/// The session asks for providers that the project does not have.
pub(crate) fn nothing_offered() -> Markup {
    end(
        "off",
        "–",
        "There is nothing to connect",
        "The project has enabled no service of this kind.",
    )
}

/// Where the popup comes back to; the component closes it.
pub(crate) fn callback() -> Markup {
    end(
        "good",
        "✓",
        "You can close this window",
        "The page you came from goes on by itself.",
    )
}

fn end(kind: &str, sign: &str, title: &str, below: &str) -> Markup {
    html! {
        div.head {
            span class={ "mark " (kind) } aria-hidden="true" { (sign) }
            div { h1 { (title) } p { (below) } }
        }
    }
}
