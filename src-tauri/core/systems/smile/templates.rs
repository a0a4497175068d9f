//! Templates of invitations (docs.getsmileapi.com/reference/invites): the mail, the page it leads to, and the page at the
//! end. Every block and every field is needed, and a change replaces the whole.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json, value::RawValue};

use super::{
    client::{Told, call, delete, send},
    once::{LOOK_FIRST, Once, once, only},
    paging, variables,
};
use crate::{
    error::Result,
    http::{Method, Safe},
    systems::{Answer, Asked, Cx, Noted, Templates, shapes::Text},
    wire::{Template, Warning},
};

/// Templates at Smile.
pub(super) struct SmileTemplates;

/// Where each value stands in `InviteTemplate`.
const PLACES: [(&str, &str); 13] = [
    ("name", "/name"),
    ("company_name", "/company/name"),
    ("company_logo_url", "/company/logoUrl"),
    ("sender_name", "/email/senderName"),
    ("reply_address", "/email/replyAddress"),
    ("subject", "/email/subject"),
    ("body", "/email/body"),
    ("landing_header", "/landingPage/header"),
    ("landing_description", "/landingPage/description"),
    ("landing_button", "/landingPage/button"),
    ("success_header", "/successPage/header"),
    ("success_description", "/successPage/description"),
    ("success_button", "/successPage/button"),
];

impl Templates for SmileTemplates {
    fn list<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, Vec<Template>> {
        Box::pin(async move { paging::all(cx, &["inviteTemplates"], &[], read).await })
    }

    fn save<'a>(
        &'a self,
        cx: &'a Cx<'a>,
        id: Option<&'a str>,
        values: &'a BTreeMap<String, String>,
    ) -> Answer<'a, Template> {
        Box::pin(save(cx, id, values))
    }

    fn remove<'a>(&'a self, cx: &'a Cx<'a>, id: &'a str) -> Answer<'a, ()> {
        Box::pin(async move { delete(cx, &["inviteTemplates", id]).await })
    }

    fn preview(
        &self,
        values: &BTreeMap<String, String>,
        customer: &str,
    ) -> (BTreeMap<String, String>, Vec<Warning>) {
        variables::preview(values, customer)
    }
}

/// A template with an id; one without cannot be used.
fn read(row: &RawValue) -> Option<Template> {
    #[derive(Deserialize)]
    struct Row {
        id: Text,
    }
    let Row { id: Text(id) } = serde_json::from_str(row.get()).ok()?;
    let whole: Value = serde_json::from_str(row.get()).ok()?;
    let text = |place: &str| Some(whole.pointer(place)?.as_str()?.to_owned());
    let values: BTreeMap<String, String> = PLACES
        .iter()
        .filter_map(|(name, place)| Some(((*name).to_owned(), text(place)?)))
        .collect();
    (!id.is_empty()).then(|| Template {
        id,
        name: values.get("name").cloned().unwrap_or_default(),
        values,
    })
}

/// The body that Smile takes: all of it, also what is empty.
fn body(values: &BTreeMap<String, String>) -> Value {
    let of = |name: &str| values.get(name).cloned().unwrap_or_default();
    json!({
        "name": of("name"),
        "company": { "name": of("company_name"), "logoUrl": of("company_logo_url") },
        "email": {
            // Smile offers no other way yet.
            "sendEmail": true,
            "senderName": of("sender_name"),
            "replyAddress": of("reply_address"),
            "subject": of("subject"),
            "body": of("body"),
        },
        "landingPage": page(values, "landing"),
        "successPage": page(values, "success"),
    })
}

fn page(values: &BTreeMap<String, String>, which: &str) -> Value {
    let of = |part: &str| {
        let value = values.get(&format!("{which}_{part}"));
        value.cloned().unwrap_or_default()
    };
    json!({ "header": of("header"), "description": of("description"), "button": of("button") })
}

async fn save(
    cx: &Cx<'_>,
    id: Option<&str>,
    values: &BTreeMap<String, String>,
) -> Result<Template> {
    let body = body(values);
    let Some(id) = id else {
        return make(cx, &body, values).await;
    };
    let put = call(cx, Safe, Method::PUT, &["inviteTemplates", id])?.json(&body);
    taken(&send(cx, put).await?)
}

/// Makes a new template. One whose answer got lost is known by being new, and by its whole text.
async fn make(cx: &Cx<'_>, body: &Value, values: &BTreeMap<String, String>) -> Result<Template> {
    let before = paging::ids(cx, &["inviteTemplates"]).await?;
    let wish = Once {
        path: &["inviteTemplates"],
        body,
        before: Asked::default(),
        noted: Noted::default(),
        choose: only,
        advice: LOOK_FIRST,
    };
    let could_be = |row: &RawValue, _: &Asked| {
        let one = read(row)?;
        let of =
            |values: &BTreeMap<String, String>, name| values.get(name).cloned().unwrap_or_default();
        let same = PLACES
            .iter()
            .all(|(name, _)| of(&one.values, *name) == of(values, *name));
        (same && !before.contains(&one.id)).then_some(one)
    };
    once(cx, wish, taken, could_be).await
}

fn taken(told: &Told) -> Result<Template> {
    let row: Box<RawValue> = told.data()?;
    read(&row).ok_or_else(|| told.unreadable("a template without an id"))
}
