//! Links: make, show, send, take back.

use std::collections::BTreeMap;

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::{Code, Error, Result},
    secret::Secret,
    store::{
        accounts, customers, events,
        links::{self, LinkRecord},
    },
    systems::{LinkAsk, LinkMade},
    wire::{
        Customer, CustomerDraft, Environment, Event, Id, Link, LinkDetail, LinkPage, LinkRequest,
        LinkState, Notice, Opened, PageRequest, RelinkRequest, Source,
    },
};

use super::{
    diagnose,
    learn::blank,
    line::Line,
    snippets::{checked_options, kind},
};

/// A link about to be made: everything checked, nothing asked yet.
pub(super) struct Plan {
    pub(super) kind: String,
    pub(super) customer: Customer,
    pub(super) options: BTreeMap<String, String>,
    /// The account to connect again: the desk's id and the system's.
    pub(super) account: Option<(String, String)>,
    /// Job and line that make it.
    pub(super) job: Option<(String, u32)>,
}

/// Makes a link for a customer.
pub async fn link_create(desk: &Desk, request: LinkRequest) -> Result<Link> {
    let line = Line::open(desk, &request.integration).await?;
    let plan = plan(desk, &line, request, None)?;
    let (link, _) = make(desk, &line, plan).await?;
    Ok(link)
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
    Ok(Plan {
        kind: kind.id.to_owned(),
        customer,
        options: checked_options(kind, request.options)?,
        account: None,
        job,
    })
}

/// Asks the system once and keeps what it answers; the token goes back to the caller alone.
pub(super) async fn make(desk: &Desk, line: &Line, plan: Plan) -> Result<(Link, Option<Secret>)> {
    desk.keys()?;
    let ask = LinkAsk {
        kind: plan.kind.clone(),
        owner_id: plan.customer.owner_id.clone(),
        owner_name: plan.customer.name.clone(),
        options: plan.options.clone(),
        account: plan
            .account
            .as_ref()
            .map(|(_, remote_id)| remote_id.clone()),
    };
    let made = line.system.link(&line.cx(), &ask).await?;
    check_address(line, &made)?;
    keep(desk, line, plan, made)
}

/// What a system hands out must be a web address on the system's own ground, before anybody is sent there.
fn check_address(line: &Line, made: &LinkMade) -> Result<()> {
    let refuse = |why: &str| {
        Err(Error::new(
            Code::BadReply,
            format!("The link that came back {why}; it is not used."),
        ))
    };
    let Ok(url) = url::Url::parse(made.url.expose()) else {
        return refuse("is no address");
    };
    let local = crate::http::is_loopback(&url) && line.row.environment != Environment::Live;
    if url.scheme() != "https" && !local {
        return refuse("is not https");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("hides another host behind a user name");
    }
    Ok(())
}

fn keep(desk: &Desk, line: &Line, plan: Plan, made: LinkMade) -> Result<(Link, Option<Secret>)> {
    let keys = desk.keys()?;
    let id = desk.new_id("lnk_");
    let seal = |column: &str, text: &Secret| {
        keys.sealer
            .seal(desk.entropy(), &context(&id, column), text)
    };
    let mut record = LinkRecord {
        remote_id: made.remote_id,
        url: seal("url", &made.url)?,
        token: made
            .token
            .as_ref()
            .map(|token| seal("token", token))
            .transpose()?,
        options: plan.options,
        job_line: plan.job.as_ref().map(|(_, line)| *line),
        watch_at: Some(desk.now()),
        link: Link {
            kind: plan.kind,
            url: None,
            state: LinkState::Created,
            created_at: made.created_at,
            expires_at: made.expires_at,
            customer: plan.customer.id,
            customer_name: plan.customer.name,
            owner_id: plan.customer.owner_id,
            integration: line.row.id.clone(),
            integration_name: line.row.name.clone(),
            system: line.row.system.clone(),
            environment: line.row.environment,
            provider: String::new(),
            account: plan.account.map(|(id, _)| id),
            learnt: None,
            attempt: String::new(),
            attempt_error: String::new(),
            job: plan.job.map(|(job, _)| job),
            id,
        },
    };
    record.link.provider = record.options.get("provider").cloned().unwrap_or_default();
    enter(desk, line, &record)?;
    record.link.url = Some(made.url.expose().to_owned());
    desk.changed("links", Some(&record.link.id));
    Ok((record.link, made.token))
}

fn enter(desk: &Desk, line: &Line, record: &LinkRecord) -> Result<()> {
    let link = &record.link;
    desk.act(|db| {
        supersede(db, desk, line, link)?;
        links::insert(db, record)?;
        events::insert(db, &event(line, link, "link-created", desk.now()))?;
        if let (Some(job), Some(at)) = (&link.job, record.job_line) {
            crate::store::jobs::set_row(db, job, at, "done", Some(&link.id), None)?;
        }
        Ok(((), act("link.create", link)))
    })
}

/// An earlier link of the same kind that is over or connects the same account gives way to the new one.
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

fn act(action: &'static str, link: &Link) -> Act {
    Act {
        action,
        subject: format!("{} {}", link.id, link.customer_name),
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

/// Connects an account again: the id stays, and its links of before give way.
pub async fn link_relink(desk: &Desk, request: RelinkRequest) -> Result<Link> {
    let account = desk
        .store()
        .read(|db| accounts::get(db, &request.account))?
        .account;
    let line = Line::open(desk, &account.integration).await?;
    let kind = line
        .system
        .spec()
        .kinds
        .iter()
        .find(|kind| kind.needs_account);
    let kind = kind.ok_or_else(|| {
        Error::new(
            Code::Unsupported,
            "This system cannot connect an account again by a link.",
        )
        .of_system(&account.system)
    })?;
    let mut options = request.options;
    for (name, value) in [("provider", &account.provider), ("type", &account.kind)] {
        if kind.fields.iter().any(|field| field.name == name) && !value.is_empty() {
            options
                .entry(name.to_owned())
                .or_insert_with(|| value.clone());
        }
    }
    let plan = Plan {
        kind: kind.id.to_owned(),
        customer: customer_of(desk, &account.owner_id, &account.owner_name)?,
        options: checked_options(kind, options)?,
        account: Some((account.id, account.remote_id)),
        job: None,
    };
    Ok(make(desk, &line, plan).await?.0)
}

/// The customer of an owner; one that no link of this desk made is entered first.
fn customer_of(desk: &Desk, owner_id: &str, owner_name: &str) -> Result<Customer> {
    if let Some(customer) = desk.store().read(|db| customers::find(db, owner_id))? {
        return Ok(customer);
    }
    let draft = CustomerDraft {
        owner_id: owner_id.to_owned(),
        name: if owner_name.is_empty() {
            owner_id
        } else {
            owner_name
        }
        .to_owned(),
        ..CustomerDraft::default()
    };
    let customer = super::customers::filled(desk, draft, None);
    desk.act(|db| {
        customers::save(db, &customer, false)?;
        let act = Act {
            action: "customer.add",
            subject: format!("{} {}", customer.id, customer.name),
            detail: "for a relink".to_owned(),
            environment: None,
        };
        Ok((customer.clone(), act))
    })
}

/// A page of links, without their addresses.
pub async fn link_list(desk: &Desk, request: PageRequest) -> Result<LinkPage> {
    desk.store().read(|db| links::page(db, &request))
}

/// A link with its address, its past and what is wrong with it.
pub async fn link_show(desk: &Desk, request: Id) -> Result<LinkDetail> {
    let (record, timeline) = desk.store().read(|db| {
        Ok((
            links::get(db, &request.id)?,
            events::of_link(db, &request.id)?,
        ))
    })?;
    let mut link = record.link.clone();
    if links::is_open(link.state) {
        // With the vault closed the list still works; only the address stays sealed.
        link.url = desk.keys().ok().and_then(|keys| {
            let opened = keys.sealer.open(&context(&link.id, "url"), &record.url);
            opened.ok().map(|url| url.expose().to_owned())
        });
    }
    Ok(LinkDetail {
        diagnoses: diagnose::link(&link, desk.now()),
        options: record.options,
        link,
        timeline,
    })
}

/// Notes that the person has sent the link.
pub async fn link_mark_sent(desk: &Desk, request: Id) -> Result<Link> {
    step(
        desk,
        &request.id,
        "link-sent",
        "link.sent",
        |state| match state {
            LinkState::Created => Ok(LinkState::Sent),
            LinkState::Sent | LinkState::Opened | LinkState::Exited => Ok(state),
            _ => Err("is over and not to be sent"),
        },
    )
    .await
}

/// Takes a link back on this desk. A system without such a call keeps it valid until it ends; the window says so.
pub async fn link_revoke(desk: &Desk, request: Id) -> Result<Link> {
    step(
        desk,
        &request.id,
        "link-revoked",
        "link.revoke",
        |state| match state {
            state if links::is_open(state) => Ok(LinkState::Revoked),
            LinkState::Revoked => Ok(state),
            _ => Err("is over already"),
        },
    )
    .await
}

async fn step(
    desk: &Desk,
    id: &str,
    kind: &str,
    action: &'static str,
    next: impl FnOnce(LinkState) -> std::result::Result<LinkState, &'static str>,
) -> Result<Link> {
    let mut record = desk.store().read(|db| links::get(db, id))?;
    let integration = record.link.integration.clone();
    let row = desk
        .store()
        .read(|db| crate::store::integrations::find(db, &integration))?;
    let state = next(record.link.state).map_err(|why| {
        Error::new(
            Code::Conflict,
            format!("The link of {} {why}.", record.link.customer_name),
        )
    })?;
    if state == record.link.state {
        return Ok(record.link);
    }
    record.link.state = state;
    if !links::is_open(state) {
        record.watch_at = None;
    }
    let event = Event {
        link: Some(record.link.id.clone()),
        customer: Some(record.link.customer.clone()),
        customer_name: record.link.customer_name.clone(),
        ..blank(&row, kind, Source::OwnAction, desk.now())
    };
    desk.act(|db| {
        links::update(db, &record)?;
        events::insert(db, &event)?;
        Ok(((), act(action, &record.link)))
    })?;
    desk.changed("links", Some(id));
    Ok(record.link)
}

/// Opens a link in the person's browser, as the customer would.
pub async fn link_open(desk: &Desk, request: Id) -> Result<Opened> {
    let detail = link_show(desk, request).await?;
    let url = detail.link.url.clone().ok_or_else(|| match desk.keys() {
        Ok(_) => Error::new(Code::Conflict, "This link is over; make a new one."),
        Err(error) => error,
    })?;
    desk.tell(Notice::Open {
        url: url.clone(),
        title: detail.link.customer_name.clone(),
        place: "browser".to_owned(),
    });
    Ok(Opened {
        url,
        link: detail.link,
    })
}
