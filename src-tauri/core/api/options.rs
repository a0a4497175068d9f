//! Options against the Spec: each value by its field, and fields by one another.

use std::collections::BTreeMap;

use super::addresses::{as_sent, check_address, check_way_back};
use crate::{
    error::{Code, Error, Result},
    systems::{
        System,
        spec::{Field, Input, LinkKind, Premise, pattern_fits},
    },
};

/// A kind of the system's Spec.
pub(super) fn kind(system: &'static dyn System, id: &str) -> Result<&'static LinkKind> {
    let spec = system.spec();
    spec.kinds.iter().find(|kind| kind.id == id).ok_or_else(|| {
        let kinds: Vec<_> = spec.kinds.iter().map(|kind| kind.id).collect();
        let sentence = format!(
            "{} has no link “{id}”, only {}.",
            spec.name,
            kinds.join(", ")
        );
        Error {
            code: Code::Unsupported,
            ..Error::field("kind", sentence)
        }
    })
}

/// Options that fit the kind, with its defaults filled in and empty ones left out.
pub(super) fn checked_options(
    kind: &LinkKind,
    given: BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>> {
    checked_fields(&format!("A link of kind {}", kind.id), kind.fields, given)
}

/// Options that many customers have in common: what each of them fills in is looked at where they are known.
pub(super) fn check_common(kind: &LinkKind, given: BTreeMap<String, String>) -> Result<()> {
    let mut common = kind.fields.to_vec();
    for field in &mut common {
        field.required &= field.from.is_empty();
    }
    checked_fields(&format!("A link of kind {}", kind.id), &common, given).map(drop)
}

/// Values that fit these fields, with their defaults filled in and empty ones left out; `what` has them.
pub(super) fn checked_fields(
    what: &str,
    fields: &[Field],
    given: BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>> {
    if let Some(name) = given
        .keys()
        .find(|name| !fields.iter().any(|field| field.name == *name))
    {
        return Err(Error::field(
            name,
            format!("{what} has no option “{name}”."),
        ));
    }
    let mut options = BTreeMap::new();
    for field in fields {
        let value = given
            .get(field.name)
            .map_or(field.default, String::as_str)
            .trim();
        if value.is_empty() {
            if field.required {
                return Err(Error::field(
                    field.name,
                    format!("{} is needed.", field.name),
                ));
            }
            continue;
        }
        let value = checked_value(field, value)?;
        options.insert(field.name.to_owned(), value);
    }
    Ok(options)
}

/// One value as it is kept and sent, if it fits its field.
pub(super) fn checked_value(field: &Field, value: &str) -> Result<String> {
    let value = tidy(field, value);
    check_value(field, &value)?;
    Ok(value)
}

/// A value as it is kept: of several choices each once, however often it was given; hosts as they are sent.
fn tidy(field: &Field, value: &str) -> String {
    let Input::Multi { .. } = field.input else {
        return as_sent(field, value);
    };
    let mut parts = Vec::new();
    for part in value.split(',').map(str::trim) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.join(",")
}

/// One value against its field.
pub(super) fn check_value(field: &Field, value: &str) -> Result<()> {
    let wrong = |sentence: String| Err(Error::field(field.name, sentence));
    if field.max > 0 && value.chars().count() > field.max as usize {
        return wrong(format!("At most {} characters.", field.max));
    }
    if value.is_empty() {
        return Ok(());
    }
    match &field.input {
        Input::Lines => {}
        Input::Secret => {
            if value
                .chars()
                .any(|letter| letter.is_whitespace() || letter.is_control())
            {
                return wrong(
                    "A key holds no spaces or line breaks; it looks as if more was pasted."
                        .to_owned(),
                );
            }
        }
        Input::Text | Input::Provider | Input::Template | Input::Suggest { .. } => {
            if value.chars().any(char::is_control) {
                return wrong("One line, without tabs and control characters.".to_owned());
            }
        }
        Input::Url => check_address(field, value)?,
        Input::Registered { .. } => check_way_back(field, value)?,
        Input::Urls => {
            for part in value.split(',').map(str::trim) {
                check_way_back(field, part)?;
            }
        }
        // A sign would be sent as it stands.
        Input::Number { min, max } => match value.parse::<i32>() {
            _ if value.starts_with('+') => {
                return wrong(format!(
                    "A whole number from {min} to {max}, without a sign."
                ));
            }
            Ok(number) if (*min..=*max).contains(&number) => {}
            _ => return wrong(format!("A whole number from {min} to {max}.")),
        },
        Input::Duration { min, max, .. } => match value.parse::<u32>() {
            Ok(seconds) if (*min..=*max).contains(&seconds) => {}
            _ => return wrong(format!("Seconds from {min} to {max}.")),
        },
        Input::Toggle if value == "true" || value == "false" => {}
        Input::Toggle => return wrong("true or false.".to_owned()),
        Input::Select { options } if options.contains(&value) => {}
        Input::Select { options } => return wrong(format!("One of {}.", options.join(", "))),
        Input::Multi { options } => {
            if let Some(strange) = value
                .split(',')
                .map(str::trim)
                .find(|part| !options.contains(part))
            {
                return wrong(format!("“{strange}” is none of {}.", options.join(", ")));
            }
        }
        Input::Pairs => {
            if serde_json::from_str::<BTreeMap<String, String>>(value).is_err() {
                return wrong(
                    "A JSON object with text values, such as {\"team\": \"sales\"}.".to_owned(),
                );
            }
        }
    }
    match pattern_fits(field.pattern, value) {
        true => Ok(()),
        false if matches!(field.input, Input::Secret) => wrong(
            "This holds a letter that no such key has, such as a colon or one beyond ASCII; it looks as if something else was pasted."
                .to_owned(),
        ),
        false if field.example.is_empty() => {
            wrong(format!("This is not how {} is written.", field.name))
        }
        false => wrong(format!("This does not look like {}.", field.example)),
    }
}

/// Holds fields against one another: a value that does not count without another is refused where it stands.
pub(super) fn check_needs(kind: &LinkKind, options: &BTreeMap<String, String>) -> Result<()> {
    for field in kind
        .fields
        .iter()
        .filter(|field| options.contains_key(field.name))
    {
        let own = options.get(field.name).map_or("", String::as_str);
        let counts = |need: &&Premise| need.firm && need.concerns(own);
        for need in field.needs.iter().filter(counts) {
            let other = options.get(need.field).map_or("", String::as_str);
            let sentence = match (other, need.is) {
                ("", "") => format!("This counts only together with {}.", need.field),
                ("", wanted) => match words(wanted) {
                    Some(words) => format!("This counts only with {} {words}.", need.field),
                    None => format!("This counts only together with {}.", need.field),
                },
                (other, wanted) if !pattern_fits(wanted, other) => match words(wanted) {
                    Some(words) => format!(
                        "This does not count with {} {other}, only with {words}.",
                        need.field
                    ),
                    None => format!("This does not count with {} {other}.", need.field),
                },
                _ => continue,
            };
            return Err(Error::field(field.name, sentence));
        }
    }
    Ok(())
}

/// The values that a pattern names, where it does no more than that: nobody is shown a rule for machines.
fn words(pattern: &str) -> Option<String> {
    let letter = |letter: u8| letter.is_ascii_alphanumeric() || b"_-|".contains(&letter);
    let plain = pattern.bytes().all(letter);
    plain.then(|| pattern.split('|').collect::<Vec<_>>().join(" or "))
}
