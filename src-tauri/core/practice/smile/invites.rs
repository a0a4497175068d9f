//! `/invites`: make and send, list, read, and how far each has come. No call sends one again or takes one back.

use axum::{
    Router,
    extract::{Path, RawQuery, State},
    http::HeaderMap,
    response::Response,
    routing::get,
};
use serde_json::{Value, json};

use super::{
    Tenant,
    answer::{created, ok},
    asked::{Asked, Body, Given},
    invite::{Invite, LINKED, STEPS},
    notice,
    refusal::{Refusal, missing},
    users,
};
use crate::practice::{
    place::Place,
    world::{Shared, World},
};

/// The routes of invites.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/invites", get(list).post(create))
        .route("/invites/{id}", get(read))
        .route("/invites/{id}/logs", get(logs))
}

impl Tenant {
    /// The invite as the API shows it, with the address of its landing page.
    fn invite_shown(&self, invite: &Invite, origin: &str) -> Value {
        let token = self.keys.landing(&invite.id);
        invite.shown(&format!("{origin}/invite-user/{}?token={token}", invite.id))
    }

    /// The invite that made a user.
    pub(crate) fn invite_of(&self, user: &str) -> Option<Invite> {
        let written = self.invites.written();
        let mut later = written.filter(|(_, invite)| invite.user == user);
        if let Some((_, invite)) = later.next() {
            return Some(invite.clone());
        }
        let number = self.users.number(user)?;
        let number = self.invites.seeds().of_user(number)?;
        self.invites.at(number).filter(|invite| invite.user == user)
    }
}

async fn list(State(world): State<Shared>, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let page = Asked::new(query.as_deref()).page(&world)?;
    let origin = world.origin(Place::Smile);
    let data = world.smile(|tenant| {
        let invites = &tenant.invites;
        let newest = invites.order().iter().rev().copied();
        page.of(newest, |number| {
            tenant.invite_shown(&invites.item(number), origin)
        })
    });
    Ok(ok(&world, data))
}

async fn create(
    State(world): State<Shared>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let mut given = Given::read(&world, &headers, body)?;
    let (email, full_name) = (given.email("email", 200), given.text("fullName", 200));
    let template = given.text("templateId", 64);
    let [first_name, last_name] = ["firstName", "lastName"].map(|name| given.optional(name, 64));
    let wink_template = given.optional("winkTemplateId", 64);
    given.checked(&world)?;
    if world.smile(|tenant| tenant.template(&template).is_none()) {
        return Err(missing(&world, "Invite template", &template));
    }
    let now = world.pace.now();
    let invite = Invite {
        id: world.id("iv-", 16),
        full_name,
        first_name,
        last_name,
        email,
        template,
        wink_template,
        user: users::new(&world, None).id,
        invited: now,
        log: vec![(STEPS[0].to_owned(), now)],
    };
    let origin = world.origin(Place::Smile);
    let shown = world.smile(|tenant| {
        tenant.invites.add(invite.clone());
        tenant.invite_shown(&invite, origin)
    });
    tell(&world, "INVITE_INVITED", &invite);
    Ok(created(&world, shown))
}

async fn read(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let origin = world.origin(Place::Smile);
    let shown = world.smile(|tenant| {
        let invite = tenant.invites.get(&id)?;
        Some(tenant.invite_shown(&invite, origin))
    });
    let shown = shown.ok_or_else(|| missing(&world, "Invite", &id))?;
    Ok(ok(&world, shown))
}

async fn logs(
    State(world): State<Shared>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let page = Asked::new(query.as_deref()).page(&world)?;
    let invite = world.smile(|tenant| tenant.invites.get(&id));
    let invite = invite.ok_or_else(|| missing(&world, "Invite", &id))?;
    let logs = invite.logs();
    let count = u32::try_from(logs.len()).unwrap_or_default();
    let shown = |number: u32| logs[number as usize].clone();
    Ok(ok(&world, page.of((0..count).rev(), shown)))
}

/// Notes how far an invite has come; one that has come further stays there. Only the last step is told.
pub(crate) fn step(world: &World, id: &str, status: &str) {
    let now = world.pace.now();
    let mut onward = false;
    let invite = world.smile(|tenant| {
        tenant
            .invites
            .change(id, |invite| onward = invite.step(status, now))
    });
    if let Some(invite) = invite.filter(|_| onward && status == LINKED) {
        tell(world, "INVITE_LINKED", &invite);
    }
    world.keep();
}

fn tell(world: &World, event: &str, invite: &Invite) {
    let data = json!({"userId": invite.user, "inviteId": invite.id});
    notice::announce(world, event, data);
}
