//! The address of a link that needs no call: looked at part by part, before or without a link being made.

use std::collections::BTreeMap;

use crate::{
    desk::Desk,
    error::{Code, Error, Result},
    secret::Secret,
    store::{customers, integrations},
    systems::{
        self, Back, LinkAsk, System,
        spec::{Input, LinkKind},
    },
    texts::Texts,
    wire::{BuiltLink, LinkBuild},
};

use super::{
    addresses::as_sent,
    callback::redirect,
    columns::Columns,
    line,
    options::{check_needs, checked_options, checked_value, kind},
};

/// The option that brings a state of the caller's own along; the system's forms know `state` as a part of an address.
const STATE: &str = "oauth_state";

/// Builds the address and names its parts. With an integration its settings count, and the state is left out, since
/// only a link has one; without, everything stands among the options and nothing is asked anywhere.
pub async fn link_build(desk: &Desk, request: LinkBuild) -> Result<BuiltLink> {
    let mut options = request.options;
    let (system, kind, settings, back, environment) = match request.integration.as_deref() {
        None | Some("") => {
            let (system, kind) = of_kind(&request.kind)?;
            let settings = taken(system, &mut options)?;
            listed(kind, &settings, &options)?;
            let back = Back {
                redirect_uri: redirect(kind, &options).unwrap_or_default(),
                state: options
                    .remove(STATE)
                    .filter(|state| !state.is_empty())
                    .map(Secret::new),
            };
            (system, kind, settings, back, None)
        }
        Some(name) => {
            let row = desk.store().read(|db| integrations::find(db, name))?;
            let system = systems::find(&row.system)?;
            let kind = kind(system, &request.kind)?;
            let back = Back {
                redirect_uri: redirect::chosen(desk, &row, kind, &options)?,
                state: None,
            };
            let settings = line::settings(desk, &row).await?;
            (system, kind, settings, back, Some(row.environment))
        }
    };
    if let Some(customer) = desk
        .store()
        .read(|db| customers::find(db, &request.customer))?
    {
        Columns::from(&customer).fill(kind, &mut options);
    }
    let options = checked_options(kind, options)?;
    check_needs(kind, &options)?;
    let ask = LinkAsk {
        kind: kind.id.to_owned(),
        options,
        back,
        environment,
        ..LinkAsk::default()
    };
    let mut built = shown(system, &settings, &ask)?;
    if request.integration.is_some() {
        // A link of this desk always has one.
        built.warnings.retain(|warning| warning.field != STATE);
    }
    Ok(built)
}

fn shown(
    system: &'static dyn System,
    settings: &BTreeMap<String, String>,
    ask: &LinkAsk,
) -> Result<BuiltLink> {
    let built = system.address(settings, ask).ok_or_else(|| {
        let name = system.spec().name;
        let sentence = format!("{name} makes this link itself; its address cannot be built here.");
        Error::new(Code::Unsupported, sentence).of_system(system.spec().id)
    })??;
    let texts = Texts::of("en");
    let mut warnings = built.warnings;
    for warning in &mut warnings {
        warning.detail = texts.filled(&format!("warning-{}", warning.key), &warning.values);
    }
    Ok(BuiltLink {
        url: built.url.expose().to_owned(),
        parts: built.parts,
        warnings,
    })
}

/// The system that has that kind of link; no two share one.
fn of_kind(id: &str) -> Result<(&'static dyn System, &'static LinkKind)> {
    let all = systems::ALL.iter().copied();
    let mut kinds =
        all.flat_map(|system| system.spec().kinds.iter().map(move |kind| (system, kind)));
    kinds.find(|(_, kind)| kind.id == id).ok_or_else(|| Error {
        code: Code::Unsupported,
        ..Error::field("kind", format!("No system has a link “{id}”."))
    })
}

/// Takes the settings of an integration out of the options.
fn taken(
    system: &'static dyn System,
    options: &mut BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>> {
    let mut settings = BTreeMap::new();
    for field in system.spec().settings {
        if let Some(value) = options.remove(field.name) {
            settings.insert(field.name.to_owned(), checked_value(field, value.trim())?);
        }
    }
    Ok(settings)
}

/// Where the registered addresses are named too, the way back is one of them.
fn listed(
    kind: &LinkKind,
    settings: &BTreeMap<String, String>,
    options: &BTreeMap<String, String>,
) -> Result<()> {
    let registered = kind.fields.iter().find_map(|field| match field.input {
        Input::Registered { setting } => settings.get(setting),
        _ => None,
    });
    let (Some(all), Some(wished)) = (registered, redirect(kind, options)) else {
        return Ok(());
    };
    if wished.is_empty() || all.is_empty() || redirect::listed(all).any(|one| one == wished) {
        return Ok(());
    }
    Err(Error::field(
        "redirect_uri",
        "It is none of the addresses in redirect_uris; it must be one of them to the letter.",
    ))
}

fn redirect(kind: &LinkKind, options: &BTreeMap<String, String>) -> Option<String> {
    let mut fields = kind.fields.iter();
    let field = fields.find(|field| matches!(field.input, Input::Registered { .. }))?;
    let value = options.get(field.name)?;
    Some(as_sent(field, value.trim()))
}
