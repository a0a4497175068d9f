//! A mail as a file that mail programs open as a draft.

use mail_builder::{
    MessageBuilder,
    headers::{address::Address, content_type::ContentType, raw::Raw},
    mime::MimePart,
};

use crate::{
    clock::Time,
    error::{Code, Error, Result},
    wire::Mail,
};

/// The bytes of an `.eml` file (RFC 5322), lines ending with CR LF. `X-Unsent` is what makes it a draft. It names no
/// sender: the mail program knows who sends. `mark` is a text that occurs nowhere else.
pub(crate) fn file(mail: &Mail, now: Time, mark: &str) -> Result<Vec<u8>> {
    let parts = vec![
        MimePart::new("text/plain", mail.text.as_str()),
        MimePart::new("text/html", mail.html.as_str()),
    ];
    let kind = ContentType::new("multipart/alternative").attribute("boundary", format!("={mark}="));
    let mut message = MessageBuilder::new();
    if !mail.to.is_empty() {
        let name = Some(mail.to_name.as_str()).filter(|name| !name.is_empty());
        message = message.to(Address::new_address(name, ascii(&mail.to)?));
    }
    message
        .subject(mail.subject.as_str())
        .date(now.seconds())
        .message_id(format!("{mark}@linkdesk.invalid"))
        .header("X-Unsent", Raw::new("1"))
        .header("Content-Language", Raw::new(mail.language.as_str()))
        .body(MimePart::new(kind, parts))
        .write_to_vec()
        .map_err(|error| {
            Error::new(
                Code::Internal,
                format!("The mail cannot be written: {error}."),
            )
        })
}

/// The address as a mail's head takes it: the host in its ASCII form, and a name that needs none.
fn ascii(address: &str) -> Result<String> {
    let broken = || {
        let sentence = format!("“{address}” cannot stand in a mail's head.");
        Error::field("email", sentence)
    };
    let (name, host) = address.rsplit_once('@').ok_or_else(broken)?;
    let host = url::Host::parse(host).map_err(|_| broken())?;
    match name.is_ascii() {
        true => Ok(format!("{name}@{host}")),
        false => Err(broken()),
    }
}
