//! Making a link: everything checked first, the system asked once, everything kept in one transaction.

use std::collections::BTreeMap;

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::{Code, Error, Result},
    secret::Secret,
    store::{
        customers, events, jobs,
        links::{self, LinkRecord},
        persons,
        states::{self, StateRow},
    },
    systems::{
        Back, LinkAsk, LinkMade,
        spec::{Ends, Input, LinkKind},
    },
    wire::{Customer, Environment, Event, Link, LinkRequest, LinkState, Source},
};

use super::{
    callback::redirect,
    columns::Columns,
    ground::check_address,
    learn::blank,
    line::Line,
    options::{check_needs, checked_options, kind},
    providers,
    wish::Wish,
};

/// A link about to be made: everything checked, nothing asked yet.
pub(super) struct Plan {
    pub(super) kind: &'static LinkKind,
    pub(super) customer: Customer,
    pub(super) options: BTreeMap<String, String>,
    /// Where the customer comes back to; empty: nowhere, or the first address registered at the system.
    pub(super) redirect_uri: String,
    /// The account to connect again: the desk's id and the system's.
    pub(super) account: Option<(String, String)>,
    /// Job and line that make it.
    pub(super) job: Option<(String, u32)>,
}

/// Checks a request whole before anything is asked.
pub(super) fn plan(
    desk: &Desk,
    line: &Line,
    request: LinkRequest,
    job: Option<(String, u32)>,
) -> Result<Plan> {
    let kind = kind(line.system, &request.kind)?;
    if kind.needs_account {
        return Err(Error::field(
            "kind",
            "This kind connects an account again: use relink with that account.",
        ));
    }
    if request.customer.trim().is_empty() {
        return Err(Error::field("customer", "Choose who shall connect."));
    }
    let customer = desk
        .store()
        .read(|db| customers::get(db, &request.customer));
    let customer = customer.map_err(|error| Error {
        field: Some("customer".to_owned()),
        ..error
    })?;
    let mut options = request.options;
    Columns::from(&customer).fill(kind, &mut options);
    let options = checked_options(kind, options)?;
    check_needs(kind, &options)?;
    Ok(Plan {
        redirect_uri: redirect::chosen(desk, &line.row, kind, &options)?,
        kind,
        customer,
        options,
        account: None,
        job,
    })
}

/// Asks the system, once where that leaves something for good, and keeps what it answers; the token goes back to the caller alone.
pub(super) async fn make(desk: &Desk, line: &Line, plan: Plan) -> Result<(Link, Option<Secret>)> {
    // Whoever comes back is known by it; from a page that opened for one visit only where there is an address for it.
    let returns = match plan.kind.ends {
        Ends::Returned => true,
        Ends::Fleeting => !plan.redirect_uri.is_empty(),
        Ends::Asked | Ends::Nowhere => false,
    };
    let state = returns.then(|| redirect::new_state(desk));
    let (made, wish) = ask(desk, line, &plan, state.as_ref()).await?;
    keep(desk, line, plan, made, wish, state)
}

/// Gives a link that is open on a page a new session in place of the one that has ended; it stays the same link.
pub(super) async fn renew(
    desk: &Desk,
    line: &Line,
    plan: Plan,
    id: &str,
) -> Result<Option<Secret>> {
    desk.store().read(|db| renewable(db, id))?;
    let (made, wish) = ask(desk, line, &plan, None).await?;
    let (url, token) = seal(desk, id, &made)?;
    desk.act(|db| {
        // It may have been taken back or come to its end while the system was asked.
        let mut record = renewable(db, id)?;
        (record.url, record.token) = (url, token);
        record.remote_id = made.remote_id;
        record.watch_at = Some(desk.now());
        record.link.state = LinkState::Opened;
        record.link.expires_at = made.expires_at;
        record.link.estimated = made.estimated;
        links::renew(db, &record)?;
        if let Some(person) = &made.person {
            persons::save(db, &line.row.id, person, &record.link.customer, desk.now())?;
        }
        wish.as_ref().map_or(Ok(()), |wish| wish.fulfilled(db))?;
        events::insert(db, &event(line, &record.link, "link-renewed", desk.now()))?;
        Ok(((), act("link.renew", &record.link)))
    })?;
    desk.changed("links", Some(id));
    Ok(made.token)
}

/// A link that a new session may be given to: one in use, or one whose time has just ended.
fn renewable(db: &rusqlite::Connection, id: &str) -> Result<LinkRecord> {
    let record = links::get(db, id)?;
    if record.link.state.is_open() || record.link.state == LinkState::Expired {
        return Ok(record);
    }
    Err(Error::new(
        Code::Conflict,
        "This link is over; make a new one.",
    ))
}

/// What the system makes, with the wish that is open until that is kept.
async fn ask(
    desk: &Desk,
    line: &Line,
    plan: &Plan,
    state: Option<&Secret>,
) -> Result<(LinkMade, Option<Wish>)> {
    desk.keys()?;
    let mut ask = LinkAsk {
        kind: plan.kind.id.to_owned(),
        owner_id: plan.customer.owner_id.clone(),
        owner_name: plan.customer.name.clone(),
        options: plan.options.clone(),
        account: plan
            .account
            .as_ref()
            .map(|(_, remote_id)| remote_id.clone()),
        back: Back {
            redirect_uri: plan.redirect_uri.clone(),
            state: state.cloned(),
        },
        intent: desk.new_id("wish_"),
        environment: Some(line.row.environment),
        ..LinkAsk::default()
    };
    let cx = line.acting(desk)?;
    let wish = Wish::begin(desk, line, plan, &mut ask)?;
    // Only now: whoever had the same wish until a moment ago may have made them.
    ask.person = known_person(desk, line, &plan.customer)?;
    let made = line.system.link(&cx, &ask).await?;
    check_address(line, &made)?;
    Ok((made, wish))
}

/// Whom the system knows a customer as already.
fn known_person(desk: &Desk, line: &Line, customer: &Customer) -> Result<Option<String>> {
    desk.store()
        .read(|db| persons::of_customer(db, &line.row.id, &customer.id))
}

fn keep(
    desk: &Desk,
    line: &Line,
    plan: Plan,
    made: LinkMade,
    wish: Option<Wish>,
    state: Option<Secret>,
) -> Result<(Link, Option<Secret>)> {
    let id = desk.new_id("lnk_");
    let (mut url, token) = seal(desk, &id, &made)?;
    let watch_at = match plan.kind.ends {
        Ends::Asked => Some(desk.now()),
        // Nobody can be asked: the desk only looks when its time is over.
        Ends::Returned => made.expires_at,
        Ends::Nowhere => None,
        Ends::Fleeting => {
            url = Vec::new();
            made.expires_at
        }
    };
    let several = plan.options.get(plan.kind.several);
    let mut record = LinkRecord {
        several: several.is_some_and(|value| value == "true"),
        remote_id: made.remote_id.clone(),
        url,
        token,
        options: plan.options,
        job_line: plan.job.as_ref().map(|(_, line)| *line),
        watch_at,
        link: Link {
            kind: plan.kind.id.to_owned(),
            url: None,
            state: LinkState::Created,
            created_at: made.created_at,
            expires_at: made.expires_at,
            estimated: made.estimated,
            customer: plan.customer.id,
            customer_name: plan.customer.name,
            owner_id: plan.customer.owner_id,
            integration: line.row.id.clone(),
            integration_name: line.row.name.clone(),
            system: line.row.system.clone(),
            environment: line.row.environment,
            provider: String::new(),
            provider_name: String::new(),
            account: plan.account.map(|(id, _)| id),
            learnt: None,
            attempt: String::new(),
            attempt_error: String::new(),
            job: plan.job.map(|(job, _)| job),
            id,
        },
    };
    let provider = plan
        .kind
        .fields
        .iter()
        .find(|field| matches!(field.input, Input::Provider));
    let provider = provider.and_then(|field| record.options.get(field.name));
    record.link.provider = provider.cloned().unwrap_or_default();
    record.link.provider_name = providers::name(desk, &line.row.id, &record.link.provider)?;
    let ends = match plan.kind.ends {
        // A visit goes on for as long as the customer stays.
        Ends::Fleeting => None,
        _ => record.link.expires_at,
    };
    let state = state.map(|state| StateRow {
        expires_at: ends,
        ..redirect::row(&state, &record.link, &plan.redirect_uri)
    });
    enter(desk, line, &record, &made, wish.as_ref(), state)?;
    if made.sent {
        record.link.state = LinkState::Sent;
    }
    record.link.url = made.url.map(|url| url.expose().to_owned());
    desk.changed("links", Some(&record.link.id));
    Ok((record.link, made.token))
}

/// Address and token as they rest in the row of that id; no address is empty.
fn seal(desk: &Desk, id: &str, made: &LinkMade) -> Result<(Vec<u8>, Option<Vec<u8>>)> {
    let keys = desk.keys()?;
    let seal =
        |column: &str, text: &Secret| keys.sealer.seal(desk.entropy(), &context(id, column), text);
    let token = made.token.as_ref().map(|token| seal("token", token));
    let url = made.url.as_ref().map(|url| seal("url", url));
    Ok((url.transpose()?.unwrap_or_default(), token.transpose()?))
}

fn enter(
    desk: &Desk,
    line: &Line,
    record: &LinkRecord,
    made: &LinkMade,
    wish: Option<&Wish>,
    state: Option<StateRow>,
) -> Result<()> {
    let link = &record.link;
    desk.act(|db| {
        supersede(db, desk, line, link)?;
        links::insert(db, record)?;
        if let Some(person) = &made.person {
            persons::save(db, &line.row.id, person, &link.customer, desk.now())?;
        }
        wish.map_or(Ok(()), |wish| wish.fulfilled(db))?;
        if let Some(state) = &state {
            states::insert(db, state)?;
        }
        if link.environment != Environment::Practice {
            customers::leave_practice(db, &link.customer)?;
        }
        events::insert(db, &event(line, link, "link-created", desk.now()))?;
        if made.sent {
            let mut record = record.clone();
            record.link.state = LinkState::Sent;
            links::update(db, &record)?;
            events::insert(db, &event(line, link, "link-sent", desk.now()))?;
        }
        if let (Some(job), Some(at)) = (&link.job, record.job_line) {
            jobs::set_row(db, job, at, "done", Some(&link.id), None)?;
        }
        Ok(((), act("link.create", link)))
    })
}

/// An open link that connects the same account gives way to the new one.
fn supersede(db: &rusqlite::Transaction<'_>, desk: &Desk, line: &Line, new: &Link) -> Result<()> {
    let Some(account) = &new.account else {
        return Ok(());
    };
    for mut old in links::open_of(db, &new.integration, &new.owner_id)? {
        if old.link.account.as_ref() == Some(account) {
            old.link.state = LinkState::Superseded;
            old.watch_at = None;
            links::update(db, &old)?;
            events::insert(db, &event(line, &old.link, "link-superseded", desk.now()))?;
        }
    }
    Ok(())
}

/// What binds a sealed text to its row and column.
pub(super) fn context(id: &str, column: &str) -> String {
    format!("links/{id}/{column}")
}

pub(super) fn act(action: &'static str, link: &Link) -> Act {
    Act {
        action,
        subject: format!("{} {}", link.customer_name, link.id),
        detail: format!("{} by {}", link.kind, link.integration_name),
        environment: Some(link.environment),
    }
}

fn event(line: &Line, link: &Link, kind: &str, now: Time) -> Event {
    Event {
        link: Some(link.id.clone()),
        account: link.account.clone(),
        customer: Some(link.customer.clone()),
        customer_name: link.customer_name.clone(),
        to: link.kind.clone(),
        ..blank(&line.row, kind, Source::OwnAction, now)
    }
}
