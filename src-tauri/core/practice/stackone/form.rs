//! How the hub is told about a provider's form: `config` of `GET /hub/connectors/{id}`, in both shapes that the
//! component reads.

use serde_json::{Value, json};

use super::{
    catalogue::logo_url,
    provider::{Field, Provider, SignIn},
};
use crate::practice::world::World;

/// The form of a provider, flat or in the older nested shape.
pub(crate) fn config(world: &World, provider: &Provider) -> Value {
    match provider.sign_in {
        SignIn::NestedForm(fields) => nested(world, provider, fields),
        _ => flat(world, provider),
    }
}

fn flat(world: &World, provider: &Provider) -> Value {
    let (kind, grant) = match provider.sign_in {
        SignIn::Popup(_) => ("oauth2", Some("authorization_code")),
        SignIn::Machine(_) => ("oauth2", Some("client_credentials")),
        SignIn::Form(_) | SignIn::NestedForm(_) => ("custom", None),
    };
    let mut config = json!({
        "key": provider.key,
        "name": provider.name,
        "type": kind,
        "configFields": provider.fields().iter().map(field).collect::<Vec<_>>(),
        "configNotices": [{
            "key": "practice",
            "type": "info",
            "description": "Practice: nothing leaves this computer. “wrong” as a value is refused, “broken” links an account in error.",
        }],
        "assets": {"icon": logo_url(world, provider)},
        "support": {"description": "Any value works here."},
    });
    if let Some(grant) = grant {
        config["grantType"] = json!(grant);
    }
    config
}

/// The older shape, by auth config and environment.
fn nested(world: &World, provider: &Provider, fields: &[Field]) -> Value {
    json!({
        "key": provider.key,
        "name": provider.name,
        "assets": {"icon": logo_url(world, provider)},
        "authentication": {
            provider.auth_key(): {
                "production": {
                    "type": "custom",
                    "fields": fields.iter().map(field).collect::<Vec<_>>(),
                    "guide": {"description": "Any value works here."},
                },
            },
        },
    })
}

fn field(field: &Field) -> Value {
    json!({
        "key": field.key,
        "type": if field.secret { "password" } else { "text" },
        "label": field.label,
        "placeholder": field.sample,
        "required": true,
        "secret": field.secret,
    })
}
