//! Options against the Spec, and code that carries them.

use std::collections::BTreeMap;

use crate::{
    desk::Desk,
    error::{Code, Error, Result},
    store::{customers, integrations},
    systems::{
        self, LinkAsk, System,
        spec::{Field, Input, LinkKind},
    },
    wire::{LinkRequest, Snippet},
};

/// Ready code for the chosen options. A customer not chosen yet is a placeholder.
pub async fn link_snippets(desk: &Desk, request: LinkRequest) -> Result<Vec<Snippet>> {
    let row = desk
        .store()
        .read(|db| integrations::find(db, &request.integration))?;
    let system = systems::find(&row.system)?;
    let kind = kind(system, &request.kind)?;
    let customer = desk
        .store()
        .read(|db| customers::find(db, &request.customer))?;
    let ask = LinkAsk {
        kind: kind.id.to_owned(),
        owner_id: customer
            .as_ref()
            .map_or("customer-id".to_owned(), |customer| {
                customer.owner_id.clone()
            }),
        owner_name: customer.map_or("Customer name".to_owned(), |customer| customer.name),
        options: checked_options(kind, request.options)?,
        account: None,
    };
    let base = super::line::base(desk, &row).await?;
    Ok(system.snippets(&base, &ask))
}

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
    if let Some(name) = given
        .keys()
        .find(|name| !kind.fields.iter().any(|field| field.name == *name))
    {
        return Err(Error::field(
            name,
            format!("A link of kind {} has no option “{name}”.", kind.id),
        ));
    }
    let mut options = BTreeMap::new();
    for field in kind.fields {
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
        check_value(field, value)?;
        options.insert(field.name.to_owned(), value.to_owned());
    }
    Ok(options)
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
        Input::Text | Input::Secret | Input::Provider => {}
        Input::Url => {
            if url::Url::parse(value).is_err() {
                return wrong(format!("“{value}” is not an address."));
            }
        }
        Input::Number { min, max } => match value.parse::<i32>() {
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
        false => wrong(format!("This does not look like {}.", field.example)),
    }
}

/// Whether the whole value matches; a pattern that cannot be read fits everything, and a test reads them all.
fn pattern_fits(pattern: &str, value: &str) -> bool {
    pattern.is_empty()
        || regex_lite::Regex::new(&format!("^(?:{pattern})$"))
            .map_or(true, |rule| rule.is_match(value))
}
