//! An integration as it is entered: checked against the Spec, and each key against the environment it belongs to.

use std::collections::BTreeMap;

use crate::{
    desk::Desk,
    error::{Error, Result},
    secret::Secret,
    store::integrations::{self, IntegrationRow},
    systems::{
        self,
        spec::{Field, Input, Spec},
    },
    wire::{Environment, IntegrationDraft, KeyGuess},
};

use super::options::{check_value, checked_value};

/// The most characters of a name.
const MOST: usize = 200;

/// Checks a draft against the Spec, and a key against the environment it says it belongs to.
pub(super) fn checked(
    desk: &Desk,
    draft: &IntegrationDraft,
    spec: &Spec,
    known: Option<&IntegrationRow>,
) -> Result<IntegrationRow> {
    let name = draft.name.trim().to_owned();
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Error::field(
            "name",
            "An integration needs a name in one line.",
        ));
    }
    if name.chars().count() > MOST {
        return Err(Error::field("name", format!("At most {MOST} characters.")));
    }
    if known
        .is_some_and(|known| known.environment != draft.environment || known.system != draft.system)
    {
        return Err(Error::field(
            "environment",
            "System and environment are fixed once an integration is made.",
        ));
    }
    let built_in = known.is_some_and(|known| known.built_in);
    let address = draft
        .base_url
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty() && !built_in);
    let base_url = address
        .map(|text| checked_address(text, draft.environment))
        .transpose()?;
    if base_url.is_none() && !built_in && draft.environment == Environment::Practice {
        return Err(Error::field(
            "base_url",
            "A practice that runs elsewhere needs its address.",
        ));
    }
    if let Some(known) = known {
        refuse_new_place(spec, draft, known, base_url.as_deref())?;
    }
    let mut settings = BTreeMap::new();
    for (name, value) in &draft.settings {
        let field = spec.settings.iter().find(|field| field.name == name);
        let field = field
            .ok_or_else(|| Error::field(name, format!("{} has no setting “{name}”.", spec.name)))?;
        let value = checked_value(field, value)?;
        check_places(field, &value, draft.environment)?;
        if !value.is_empty() {
            settings.insert(name.clone(), value);
        }
    }
    for (name, secret) in &draft.secrets {
        check_secret(spec, name, secret, draft.environment)?;
    }
    let moved = known.is_some_and(|known| known.base_url != base_url);
    let fresh = |prefix| desk.new_id(prefix);
    Ok(IntegrationRow {
        id: known.map_or_else(|| fresh("int_"), |known| known.id.clone()),
        inbox: known.map_or_else(
            || crate::clock::random_id(desk.entropy(), "", 24),
            |known| known.inbox.clone(),
        ),
        name,
        system: spec.id.to_owned(),
        environment: draft.environment,
        base_url,
        built_in,
        settings,
        last_test: known
            .and_then(|known| known.last_test.clone())
            .filter(|_| draft.secrets.is_empty() && !moved),
        last_webhook_at: None,
        last_refusal_at: None,
        last_sync_at: None,
        events_until: None,
        created_at: known.map_or(desk.now(), |known| known.created_at),
    })
}

/// A stored key is write-only: whoever points it to another place must hold it. Practice keys open nothing.
fn refuse_new_place(
    spec: &Spec,
    draft: &IntegrationDraft,
    known: &IntegrationRow,
    address: Option<&str>,
) -> Result<()> {
    let origin = |address: Option<&str>| {
        let url = url::Url::parse(address.unwrap_or(spec.home(known.environment)));
        url.map(|url| url.origin()).ok()
    };
    let given = |field: &Field| {
        let secret = draft.secrets.get(field.name);
        secret.is_some_and(|secret| !secret.is_empty())
    };
    let practice = known.environment == Environment::Practice;
    // Settings that are addresses are places that the key is sent to as well.
    let mut places = spec
        .settings
        .iter()
        .filter(|field| matches!(field.input, Input::Url));
    let moved = places.any(|field| {
        let of = |settings: &BTreeMap<String, String>| {
            let text = settings.get(field.name).filter(|text| !text.is_empty());
            text.and_then(|text| url::Url::parse(text).ok())
                .map(|url| url.origin())
        };
        of(&draft.settings) != of(&known.settings)
    });
    if practice || (!moved && origin(address) == origin(known.base_url.as_deref())) {
        return Ok(());
    }
    match spec.secrets.iter().find(|field| field.required) {
        Some(field) if !given(field) => Err(Error::field(
            field.name,
            "The stored key is not sent to another address: enter it again for the new one.",
        )),
        _ => Ok(()),
    }
}

/// An address among the settings is as safe as the environment asks.
fn check_places(field: &Field, value: &str, environment: Environment) -> Result<()> {
    let all = match field.input {
        Input::Url | Input::Urls => value.split(',').map(str::trim),
        _ => return Ok(()),
    };
    match all
        .filter(|one| !one.is_empty())
        .find(|one| !one.starts_with("https://"))
    {
        Some(one) if environment == Environment::Live => Err(Error::field(
            field.name,
            format!("In live an address begins with https://; “{one}” does not."),
        )),
        _ => Ok(()),
    }
}

/// https, or http on this machine; a key is never sent in the clear over a network.
fn checked_address(text: &str, environment: Environment) -> Result<String> {
    let wrong = |sentence: &str| Error::field("base_url", sentence);
    let url = url::Url::parse(text)
        .map_err(|_| wrong("This is not an address such as https://api.example.com."))?;
    let local = crate::http::is_loopback(&url);
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() {
        return Err(wrong("An address here has neither user nor query."));
    }
    match url.scheme() {
        "https" => {}
        "http" if local && environment != Environment::Live => {}
        "http" => {
            return Err(wrong(
                "A key is sent over https only; http is for this machine, and not in live.",
            ));
        }
        _ => return Err(wrong("An address begins with https://.")),
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// A secret against the field that it stands in: how long it may be, and of which letters.
pub(super) fn check_shape(spec: &Spec, name: &str, secret: &Secret) -> Result<()> {
    let field = spec.secrets.iter().find(|field| field.name == name);
    let field: &Field = field.ok_or_else(|| {
        // The name is not repeated: with name and value swapped it would be the key.
        let names: Vec<_> = spec.secrets.iter().map(|field| field.name).collect();
        let sentence = format!("{} has only the secrets {}.", spec.name, names.join(", "));
        Error::field("secrets", sentence)
    })?;
    debug_assert!(
        matches!(field.input, Input::Secret),
        "secrets of a Spec are entered as secrets"
    );
    check_value(field, secret.expose())
}

fn check_secret(spec: &Spec, name: &str, secret: &Secret, environment: Environment) -> Result<()> {
    check_shape(spec, name, secret)?;
    let guess = taken_for(Some(spec), name, secret);
    if guess
        .system
        .as_deref()
        .is_some_and(|system| system != spec.id)
    {
        return Err(Error::field(
            name,
            format!(
                "This looks like a key of {}.",
                guess.system.unwrap_or_default()
            ),
        ));
    }
    if guess.public {
        return Err(Error::field(
            name,
            "This is a publishable key, which opens nothing: the secret one is needed.",
        ));
    }
    // Secrets that only prove what came may look like each other's, as older ones do; a key that opens something may not.
    let opens = |field: &str| {
        let mut secrets = spec.secrets.iter();
        let known = secrets.find(|secret| secret.name == field);
        known.is_none_or(|known| known.required)
    };
    let place = guess.field.as_deref().filter(|place| *place != name);
    if place.is_some_and(|place| opens(place) || opens(name)) {
        return Err(Error::field(
            name,
            format!("This looks like the {}.", guess.field.unwrap_or_default()),
        ));
    }
    let told = guess.environment.filter(|told| *told != environment);
    let practice_elsewhere = environment == Environment::Practice
        && guess.system.is_some()
        && guess.environment.is_none();
    if told.is_some() || practice_elsewhere {
        return Err(Error::field(
            name,
            "This key belongs to another environment and is not saved here.",
        ));
    }
    Ok(())
}

/// What a key looks like, asked of a system first, where one is known: those of one vendor share the shape of their
/// keys. Where two fields take the same shape, as with a secret and the one before it, it belongs where it stands.
pub(super) fn taken_for(spec: Option<&Spec>, field: &str, secret: &Secret) -> KeyGuess {
    let all = || systems::ALL.iter();
    let own = all().find(|system| spec.is_some_and(|spec| system.spec().id == spec.id));
    let own = own.and_then(|system| system.recognise(secret));
    let any = || all().find_map(|system| system.recognise(secret));
    let mut guess = own.or_else(any).unwrap_or_default();
    let shape = |name: &str| {
        let mut fields = spec?.secrets.iter();
        fields
            .find(|field| field.name == name)
            .map(|field| field.example)
    };
    if shape(field).is_some() && guess.field.as_deref().and_then(shape) == shape(field) {
        guess.field = Some(field.to_owned());
    }
    guess
}

/// A key belongs to one environment. Where its shape does not tell which, the integration that holds it already does.
pub(super) fn refuse_key_of_elsewhere(
    desk: &Desk,
    row: &IntegrationRow,
    secrets: &BTreeMap<String, Secret>,
) -> Result<()> {
    let keys = desk.keys()?;
    for (field, secret) in secrets.iter().filter(|(_, secret)| !secret.is_empty()) {
        let print = keys.fingerprint(secret);
        let other = desk
            .store()
            .read(|db| integrations::elsewhere(db, &print, row.environment))?;
        if let Some((name, place)) = other {
            let sentence = format!(
                "This key is in use in {}, by “{name}”; it is not saved in {}.",
                place.word(),
                row.environment.word()
            );
            return Err(Error::field(field, sentence));
        }
    }
    Ok(())
}
