//! Links: the authorize address with its state, and account links, which Stripe makes for one use.

use serde::Deserialize;
use url::Url;

use super::{
    address,
    callback::{CLOSED, LEFT, VISIT},
    spec::SPEC,
};
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

/// Where Stripe sends the customer afterwards, and where a link that is closed leads: back to this desk, unless an
/// address of somebody's own is named.
fn ways_back(ask: &LinkAsk) -> Result<Vec<(&'static str, String)>> {
    let redirect = &ask.back.redirect_uri;
    let (Some(state), false) = (&ask.back.state, redirect.is_empty()) else {
        return Ok(Vec::new());
    };
    let back = Url::parse(redirect).map_err(|_| {
        Error::field("redirect_uris", format!("“{redirect}” is no address.")).of_system(SPEC.id)
    })?;
    let mut given = Vec::new();
    for (name, visit) in [("return_url", LEFT), ("refresh_url", CLOSED)] {
        if ask.options.get(name).is_none_or(String::is_empty) {
            let mut url = back.clone();
            url.query_pairs_mut()
                .append_pair(VISIT, visit)
                .append_pair("state", state.expose());
            given.push((name, url.into()));
        }
    }
    Ok(given)
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
    let back = ways_back(ask)?;
    let back = back.iter().map(|(name, url)| (*name, url.as_str()));
    let post = call(
        cx,
        &SPEC,
        Idempotent(ask.intent.clone()),
        Method::POST,
        &["v1", "account_links"],
    )?
    .form([("account", account)].into_iter().chain(given).chain(back));
    let post = match &ask.back.state {
        Some(state) => post.hiding(state),
        None => post,
    };
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
