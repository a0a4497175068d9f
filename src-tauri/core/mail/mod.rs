//! The mail that brings a link to a customer, in the customer's language.
//!
//! Text and page are written from the same parts, so that they cannot say different things. Everything here is pure:
//! who, what and when are passed in.

mod file;
mod form;
mod moment;
mod open;

use jiff::tz::TimeZone;

pub(crate) use file::file;

use crate::{
    clock::Time,
    error::{Error, Result},
    texts::Texts,
    wire::{Mail, MailPart},
};

/// What a mail is made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// Address; may be empty.
    pub(crate) to: String,
    /// Who is greeted; may be empty.
    pub(crate) to_name: String,
    /// One of the desk's languages.
    pub(crate) language: String,
    /// Name of the provider; empty: the customer's choice.
    pub(crate) provider: String,
    /// The account was connected before.
    pub(crate) again: bool,
    /// Address of the link; absent: a preview.
    pub(crate) url: Option<String>,
    /// When the link ends, if that is known.
    pub(crate) ends: Option<Time>,
    /// The customer's time zone.
    pub(crate) zone: Option<TimeZone>,
    /// The moment, by the system's clock.
    pub(crate) now: Time,
    /// Who writes.
    pub(crate) sender: Sender,
}

/// Who writes, as the settings say.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sender {
    /// The company.
    pub(crate) company: String,
    /// The person.
    pub(crate) name: String,
    /// Lines under the mail, in place of the two.
    pub(crate) signature: String,
}

/// A link that ends sooner than this may be dead before it is read.
const SOON_SECONDS: i64 = 3600;

/// Longer addresses are cut by some mail programs and by Windows.
const LONG: usize = 2000;

/// Writes a mail.
pub(crate) fn write(facts: &Facts) -> Result<Mail> {
    check(facts)?;
    let texts = Texts::of(&facts.language);
    let parts = parts(facts, &texts);
    let values = values(facts, &texts);
    let subject = texts.with(key("mail-subject", facts), &values);
    let text = form::text(&parts);
    let mailto = match facts.url {
        Some(_) => open::mailto(&facts.to, &subject, &text),
        None => String::new(),
    };
    Ok(Mail {
        warnings: warnings(facts, &mailto),
        html: form::page(&facts.language, &subject, &parts, facts.url.is_none()),
        to: facts.to.clone(),
        to_name: facts.to_name.clone(),
        language: facts.language.clone(),
        preview: facts.url.is_none(),
        subject,
        parts,
        text,
        mailto,
    })
}

/// What would end a header and begin another is refused where it stands.
fn check(facts: &Facts) -> Result<()> {
    let fields = [
        ("email", &facts.to),
        ("contact_name", &facts.to_name),
        ("provider", &facts.provider),
        ("sender_company", &facts.sender.company),
        ("sender_name", &facts.sender.name),
    ];
    for (name, text) in fields {
        if text.chars().any(char::is_control) {
            return Err(Error::field(
                name,
                "Line breaks and other control characters do not belong into a mail's head.",
            ));
        }
    }
    let odd = |letter: char| letter.is_whitespace() || "<>()[],;:\\\"".contains(letter);
    match facts.to.contains(odd) {
        true => Err(Error::field(
            "email",
            format!("“{}” cannot be written to.", facts.to),
        )),
        false => Ok(()),
    }
}

/// The text for what this mail is about.
fn key(name: &str, facts: &Facts) -> &'static str {
    let kind = match (facts.again, facts.provider.is_empty()) {
        (true, false) => 2,
        (_, false) => 0,
        (_, true) => 1,
    };
    match name {
        "mail-subject" => ["mail-subject", "mail-subject-any", "mail-subject-again"][kind],
        "mail-body" => ["mail-body", "mail-body-any", "mail-body-again"][kind],
        _ => ["mail-button", "mail-button-any", "mail-button-again"][kind],
    }
}

type Values<'a> = Vec<(&'static str, String)>;

fn values(facts: &Facts, texts: &Texts) -> Values<'static> {
    let company = match facts.sender.company.as_str() {
        "" => texts.get("mail-us"),
        company => company.to_owned(),
    };
    vec![
        ("provider", facts.provider.clone()),
        ("company", company),
        ("contact", facts.to_name.clone()),
    ]
}

fn parts(facts: &Facts, texts: &Texts) -> Vec<MailPart> {
    let values = values(facts, texts);
    let text = |text: String| MailPart::Text { text };
    let greeting = match facts.to_name.is_empty() {
        true => texts.get("mail-greeting-nobody"),
        false => texts.with("mail-greeting", &values),
    };
    let url = facts.url.clone();
    let mut parts = vec![
        text(greeting),
        text(texts.with(key("mail-body", facts), &values)),
        MailPart::Button {
            label: texts.with(key("mail-button", facts), &values),
            url: url.unwrap_or_else(|| texts.get("mail-placeholder")),
        },
    ];
    parts.extend(facts.ends.map(|at| valid(facts, texts, at)));
    let signature = signature(&facts.sender);
    let questions = texts.get("mail-questions");
    parts.push(text(match signature.is_empty() {
        true => questions,
        false => format!("{questions}\n\n{signature}"),
    }));
    parts
}

fn valid(facts: &Facts, texts: &Texts, at: Time) -> MailPart {
    // No text holds this letter, so that it marks where the moment stands.
    let sentence = texts.with("mail-valid", &[("moment", "\u{0}".to_owned())]);
    let (before, after) = sentence.split_once('\u{0}').unwrap_or((&sentence, ""));
    MailPart::Valid {
        before: before.to_owned(),
        after: after.to_owned(),
        moment: moment::words(texts, at, facts.zone.as_ref()),
        at,
    }
}

fn signature(sender: &Sender) -> String {
    if !sender.signature.trim().is_empty() {
        return sender.signature.trim().to_owned();
    }
    let who = [sender.name.as_str(), &sender.company];
    let who: Vec<&str> = who.into_iter().filter(|text| !text.is_empty()).collect();
    who.join(", ")
}

fn warnings(facts: &Facts, mailto: &str) -> Vec<String> {
    let soon = facts.now.plus_seconds(SOON_SECONDS);
    let cases = [
        ("ended", facts.ends.is_some_and(|at| at <= facts.now)),
        (
            "ends-soon",
            facts.ends.is_some_and(|at| at > facts.now && at < soon),
        ),
        ("no-address", facts.to.is_empty()),
        ("long", mailto.len() > LONG),
    ];
    let told = cases.into_iter().filter(|(_, holds)| *holds);
    told.map(|(key, _)| key.to_owned()).collect()
}

#[cfg(test)]
mod tests;
