//! Addresses that somebody enters: written as they are sent, safe to lead a customer to.

use crate::{
    error::{Error, Result},
    http,
    systems::spec::{Field, Input},
};

/// A value as it is sent: a host in letters of any script has a form for the line, which is the one that is registered
/// and compared. All else of an address stays to the letter.
pub(super) fn as_sent(field: &Field, value: &str) -> String {
    match field.input {
        Input::Url | Input::Registered { .. } => http::address_as_sent(value),
        Input::Urls if !value.is_ascii() => {
            let all = value.split(',').map(str::trim);
            all.map(http::address_as_sent)
                .collect::<Vec<_>>()
                .join(", ")
        }
        _ => value.to_owned(),
    }
}

/// An address that a customer comes back to. It is compared to the letter, so that it holds no comma, which parts one
/// from the next, and no fragment, which no server gets to see.
pub(super) fn check_way_back(field: &Field, value: &str) -> Result<()> {
    check_address(field, value)?;
    match value.find([',', '#']) {
        Some(at) => {
            let letter = &value[at..=at];
            let sentence = format!("A way back has no “{letter}” in it.");
            Err(Error::field(field.name, sentence))
        }
        None => Ok(()),
    }
}

/// What is sent is the text, not what a reader of addresses mends it into: its letters are those of an address, and two
/// slashes stand behind its scheme.
fn is_as_written(value: &str) -> bool {
    let mut schemes = ["https://", "http://"].iter();
    let behind = schemes.find_map(|scheme| {
        let start = value.get(..scheme.len())?;
        start
            .eq_ignore_ascii_case(scheme)
            .then(|| &value[scheme.len()..])
    });
    let plain = |letter: u8| letter.is_ascii_graphic() && letter != b'\\';
    behind.is_some_and(|rest| !rest.starts_with('/')) && value.bytes().all(plain)
}

/// https, or http on this machine; nothing a customer is sent to hides its host behind a user name.
pub(super) fn check_address(field: &Field, value: &str) -> Result<()> {
    let wrong = |sentence: String| Err(Error::field(field.name, sentence));
    let Ok(url) = url::Url::parse(value) else {
        return wrong(format!("“{value}” is not an address."));
    };
    let near = url.scheme() == "http" && crate::http::is_loopback(&url);
    if url.scheme() != "https" && !near {
        return wrong(format!(
            "“{value}” must begin with https://; http:// is for this machine."
        ));
    }
    if !is_as_written(value) {
        return wrong(format!(
            "“{}” is not written as it would be sent: only plain letters, and // behind the scheme.",
            value.escape_debug()
        ));
    }
    match url.username().is_empty() && url.password().is_none() {
        true => Ok(()),
        false => wrong("An address here has no user.".to_owned()),
    }
}
