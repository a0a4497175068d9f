//! Links: the authorize address with its state, and account links, which Stripe makes for one use.

use serde::Deserialize;

use super::{address, spec::SPEC};
use crate::{
    clock::Time,
    error::{Error, Result},
    http::{Idempotent, Method},
    secret::Secret,
    systems::{
        Cx, LinkAsk, LinkMade,
        shapes::{loose, unix},
        stripe::client::call,
    },
};

/// Makes a link of either kind.
pub(super) async fn create(cx: &Cx<'_>, ask: &LinkAsk) -> Result<LinkMade> {
    match ask.account.as_deref() {
        None => authorize(cx, ask),
        Some(account) => account_link(cx, ask, account).await,
    }
}

/// No call is made: the state is the desk's, and so is the time for which it is taken.
fn authorize(cx: &Cx<'_>, ask: &LinkAsk) -> Result<LinkMade> {
    let built = address::build(cx.settings, ask)?;
    let seconds = ask
        .options
        .get("expires_in")
        .and_then(|text| text.parse().ok());
    Ok(LinkMade {
        url: Some(built.url),
        created_at: cx.now,
        expires_at: seconds.map(|seconds| cx.now.plus_seconds(seconds)),
        ..LinkMade::default()
    })
}

/// `account_link` of the OpenAPI document.
#[derive(Deserialize)]
struct AccountLink {
    #[serde(default, deserialize_with = "loose")]
    url: String,
    #[serde(default, deserialize_with = "unix")]
    created: Option<Time>,
    #[serde(default, deserialize_with = "unix")]
    expires_at: Option<Time>,
}

/// Stripe makes the link (docs.stripe.com/api/account_links/create); one wish has one key, so that a repeat of a request
/// whose answer was lost makes no second.
async fn account_link(cx: &Cx<'_>, ask: &LinkAsk, account: &str) -> Result<LinkMade> {
    let names = [
        ("type", "type"),
        ("return_url", "return_url"),
        ("refresh_url", "refresh_url"),
        ("collect", "collection_options[fields]"),
        (
            "future_requirements",
            "collection_options[future_requirements]",
        ),
    ];
    let given = names.iter().filter_map(|(option, name)| {
        let value = ask.options.get(*option)?;
        (!value.is_empty()).then_some((*name, value.as_str()))
    });
    let post = call(
        cx,
        &SPEC,
        Idempotent(ask.intent.clone()),
        Method::POST,
        &["v1", "account_links"],
    )?
    .form([("account", account)].into_iter().chain(given));
    let reply = cx.http.send(post).await?;
    let made: AccountLink = reply.json()?;
    if made.url.is_empty() {
        // The answer holds nothing that could be shown without giving the way away.
        return Err(Error {
            body: None,
            ..reply.unreadable("“url” is missing")
        });
    }
    Ok(LinkMade {
        url: Some(Secret::new(made.url)),
        created_at: made.created.unwrap_or(cx.now),
        expires_at: made.expires_at,
        ..LinkMade::default()
    })
}
