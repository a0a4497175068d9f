//! Ways back: registered addresses, and the state that only one customer brings along.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::{
    api::line::Line,
    desk::Desk,
    error::{Error, Result},
    hex::hex,
    http::address_as_sent,
    inbox,
    secret::Secret,
    store::{integrations::IntegrationRow, states::StateRow},
    systems::spec::{Ends, Input, LinkKind},
    wire::{Environment, Link},
};

/// 256 random bits in URL-safe letters.
pub(in crate::api) fn new_state(desk: &Desk) -> Secret {
    Secret::new(crate::clock::random_id(desk.entropy(), "", 32))
}

/// What is kept of a state: enough to know it again, nothing to bring along.
pub(in crate::api) fn hash(state: &Secret) -> String {
    hex(&Sha256::digest(state.expose().as_bytes()))
}

/// The row of a state, bound to the link with its customer and integration, and to the way back.
pub(in crate::api) fn row(state: &Secret, link: &Link, redirect_uri: &str) -> StateRow {
    StateRow {
        hash: hash(state),
        link: link.id.clone(),
        integration: link.integration.clone(),
        customer: link.customer.clone(),
        redirect_uri: redirect_uri.to_owned(),
        expires_at: link.expires_at,
        used_at: None,
    }
}

/// The addresses in a setting.
pub(in crate::api) fn listed(setting: &str) -> impl Iterator<Item = &str> {
    setting
        .split(',')
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

/// The receiver's own address for an integration; in live a customer is never sent to a machine.
pub(in crate::api) fn own_address(desk: &Desk, row: &IntegrationRow) -> Option<String> {
    let port = desk.receiver_report().0;
    (port != 0 && row.environment != Environment::Live)
        .then(|| inbox::callback_url(port, &row.inbox))
}

/// The registered address that a link leads back to: the chosen one, else the first, else the receiver's own.
pub(in crate::api) fn chosen(
    desk: &Desk,
    row: &IntegrationRow,
    kind: &LinkKind,
    options: &BTreeMap<String, String>,
) -> Result<String> {
    let field = kind.fields.iter().find_map(|field| match field.input {
        Input::Registered { setting } => Some((field.name, setting)),
        _ => None,
    });
    let (Some((name, setting)), Ends::Returned) = (field, kind.ends) else {
        return Ok(String::new());
    };
    let own = own_address(desk, row);
    let setting = row.settings.get(setting).map_or("", String::as_str);
    let mut all = listed(setting).chain(own.as_deref());
    let address = match options.get(name) {
        Some(wished) => all.find(|one| *one == address_as_sent(wished)).ok_or_else(|| {
            Error::field(
                name,
                "The integration does not list this address; it must be one of them to the letter.",
            )
        })?,
        None => match all.next() {
            Some(first) => first,
            // The system then takes the first that is registered there.
            None if row.environment != Environment::Practice => return Ok(String::new()),
            None => {
                return Err(Error::field(
                    name,
                    "There is nowhere to come back to: list an address at the integration, or start the receiver.",
                ));
            }
        },
    };
    if row.environment == Environment::Live && !address.starts_with("https://") {
        return Err(Error::field(
            name,
            "In live the way back must begin with https://.",
        ));
    }
    Ok(address.to_owned())
}

/// Where a customer comes back to from a page that opens for one visit; empty: nowhere, and none comes back.
pub(in crate::api) fn of_visit(desk: &Desk, line: &Line, kind: &LinkKind) -> String {
    if kind.ends != Ends::Fleeting {
        return String::new();
    }
    let listed_here = line.row.settings.get("redirect_uris");
    let own = own_address(desk, &line.row);
    let all = listed(listed_here.map_or("", String::as_str)).chain(own.as_deref());
    let live = line.row.environment == Environment::Live;
    let mut fit = all.filter(|address| !live || address.starts_with("https://"));
    fit.next().unwrap_or_default().to_owned()
}
