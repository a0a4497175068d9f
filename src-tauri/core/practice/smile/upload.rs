//! Files that customers upload: `/archives`, and what is told of them. The sandbox takes its own sample files only, so
//! nothing is ever read here but a name.

use axum::{
    Router,
    extract::{Path, RawQuery, State},
    response::Response,
    routing::get,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    answer::{ok, stamp},
    asked::Asked,
    notice,
    refusal::{Refusal, missing},
    visit::{Kind, Step, Visit},
};
use crate::{
    clock::Time,
    practice::world::{Shared, World},
};

/// An uploaded file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Upload {
    pub(crate) id: String,
    pub(crate) user: String,
    /// Such as `PAYSLIP`.
    pub(crate) kind: String,
    /// Name of the file.
    pub(crate) name: String,
    at: Time,
    revoked: Option<Time>,
}

impl Upload {
    /// Whether the customer still shares it.
    pub(crate) fn shared(&self) -> bool {
        self.revoked.is_none()
    }

    /// The file as the API shows it.
    fn shown(&self) -> Value {
        let status = if self.shared() { "ANALYZED" } else { "REVOKED" };
        json!({
            "id": self.id,
            "createdAt": stamp(self.at),
            "providerId": "user-provided",
            "userId": self.user,
            "type": self.kind,
            "state": {
                "status": status,
                "errorCode": null,
                "errorMessage": null,
                "updatedAt": stamp(self.revoked.unwrap_or(self.at)),
            },
            "rawFiles": [{"name": self.name}],
        })
    }

    fn tell(&self, world: &World, event: &str) {
        let data = json!({"userId": self.user, "archiveId": self.id});
        notice::announce(world, event, data);
    }

    /// What the page around Wink is told of it.
    fn told(&self) -> Value {
        let upload = json!({"id": self.id, "type": self.kind, "name": self.name});
        json!({"uploads": [upload], "userId": self.user})
    }
}

/// The routes of files.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/archives", get(list))
        .route("/archives/{id}", get(read))
}

async fn list(State(world): State<Shared>, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let asked = Asked::new(query.as_deref());
    let page = asked.page(&world)?;
    let of_user = |upload: &Upload| asked.one("userId").is_none_or(|user| upload.user == user);
    let data = world.smile(|tenant| {
        let uploads = &tenant.ledger.uploads;
        let wanted = |number: &u32| uploads.at(*number).is_some_and(of_user);
        let shown = |number| uploads.at(number).map(Upload::shown);
        let newest = uploads.newest().filter(wanted);
        page.of(newest, |number| shown(number).unwrap_or_default())
    });
    Ok(ok(&world, data))
}

async fn read(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let shown = world.smile(|tenant| {
        let uploads = &tenant.ledger.uploads;
        uploads.find(|upload| upload.id == id).map(Upload::shown)
    });
    Ok(ok(
        &world,
        shown.ok_or_else(|| missing(&world, "Archive", &id))?,
    ))
}

/// A file that a user shares.
pub(crate) fn own(world: &World, user: &str, id: &str) -> Option<Upload> {
    world.smile(|tenant| {
        let uploads = &tenant.ledger.uploads;
        let theirs = |upload: &Upload| upload.id == id && upload.user == user && upload.shared();
        uploads.find(theirs).cloned()
    })
}

/// Takes a sample file of a kind.
pub(crate) fn send(world: &World, visit: &mut Visit, kind: &Kind, name: &str) {
    if !kind.samples.contains(&name) {
        let why = "The sandbox takes the sample files only.";
        visit.wrong = Some(why.to_owned());
        return;
    }
    let now = world.pace.now();
    let upload = Upload {
        id: world.id("u-", 16),
        user: visit.user.clone(),
        kind: kind.name.to_owned(),
        name: name.to_owned(),
        at: now,
        revoked: None,
    };
    world.smile(|tenant| tenant.ledger.uploads.add(upload.clone()));
    upload.tell(world, "ARCHIVE_STARTED");
    upload.tell(world, "ARCHIVE_ANALYZED");
    visit.brought = true;
    visit.tell("onUploadsCreated", upload.told());
    let archive = json!({"fileType": kind.name, "archiveId": upload.id});
    visit.tell_page(now, "ArchiveSuccessPageOpened", &json!({}), &archive);
    visit.step = Step::Upload(upload.id);
}

/// The customer does not share a file any more.
pub(crate) fn withdraw(world: &World, visit: &mut Visit, id: &str) {
    let now = world.pace.now();
    let withdrawn = world.smile(|tenant| {
        let uploads = &mut tenant.ledger.uploads;
        let upload = uploads.find_mut(|upload| upload.id == id)?;
        upload.revoked = Some(now);
        Some(upload.clone())
    });
    if let Some(upload) = withdrawn {
        upload.tell(world, "ARCHIVE_REVOKED");
        visit.tell("onUploadsRemoved", upload.told());
    }
    visit.go(now, Step::Choose);
}
