//! Links: make, show, send, take back.

use std::collections::BTreeMap;

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        accounts, customers, events,
        integrations::{self, IntegrationRow},
        links,
        names::{self, PROVIDER, TEMPLATE},
    },
    systems::{self, spec::Input},
    wire::{
        Account, Customer, CustomerDraft, Environment, Event, Id, Link, LinkDetail, LinkPage,
        LinkRequest, LinkState, Notice, Opened, PageRequest, RelinkRequest, Source,
    },
};

use super::{
    callback::redirect,
    diagnose,
    learn::{blank, word},
    line::{self, Line},
    make::{Plan, act, context, make, plan},
    options::{check_needs, check_value, checked_options},
};

/// Makes a link for a customer.
pub async fn link_create(desk: &Desk, request: LinkRequest) -> Result<Link> {
    let line = Line::open(desk, &request.integration).await?;
    let plan = plan(desk, &line, request, None)?;
    let (link, _) = make(desk, &line, plan).await?;
    Ok(link)
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
    if !line.system.relinks(&account.kind) {
        let sentence = "This account is the customer's own: what is missing is asked for there, in its own dashboard.";
        return Err(Error::new(Code::Unsupported, sentence).of_system(&account.system));
    }
    let mut options = request.options;
    for (name, value) in [("provider", &account.provider), ("type", &account.kind)] {
        let field = kind.fields.iter().find(|field| field.name == name);
        // The system's own word may be one that its form does not know.
        let fits = field.is_some_and(|field| check_value(field, value).is_ok());
        if fits && !value.is_empty() {
            options
                .entry(name.to_owned())
                .or_insert_with(|| value.clone());
        }
    }
    let options = checked_options(kind, options)?;
    check_needs(kind, &options)?;
    let plan = Plan {
        kind,
        customer: customer_of(desk, &account)?,
        options,
        redirect_uri: redirect::of_visit(desk, &line, kind),
        account: Some((account.id, account.remote_id)),
        job: None,
    };
    Ok(make(desk, &line, plan).await?.0)
}

/// The customer of an owner; one that no link of this desk made is entered first.
fn customer_of(desk: &Desk, account: &Account) -> Result<Customer> {
    let (owner_id, owner_name) = (&account.owner_id, &account.owner_name);
    let known = desk.store().read(|db| customers::of_owner(db, owner_id))?;
    if let Some(customer) = known {
        return Ok(customer);
    }
    let draft = CustomerDraft {
        owner_id: owner_id.clone(),
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
        let practice = account.environment == Environment::Practice;
        customers::save(db, &customer, practice)?;
        let act = Act {
            action: "customer.add",
            subject: format!("{} {}", customer.name, customer.id),
            detail: "for a relink".to_owned(),
            environment: Some(account.environment),
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
    let row = desk
        .store()
        .read(|db| integrations::find(db, &record.link.integration))?;
    let now = line::system_now(desk, &row).await;
    let mut link = record.link.clone();
    if link.state.is_open() {
        // With the vault closed the list still works; only the address stays sealed.
        link.url = desk.keys().ok().and_then(|keys| {
            let opened = keys.sealer.open(&context(&link.id, "url"), &record.url);
            opened.ok().map(|url| url.expose().to_owned())
        });
    }
    Ok(LinkDetail {
        diagnoses: diagnose::link(&link, &timeline, now),
        names: names(desk, &link, &record.options)?,
        options: record.options,
        link,
        timeline,
    })
}

/// What keys among a link's options are called, as far as the system has told.
fn names(
    desk: &Desk,
    link: &Link,
    options: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>> {
    let kinds = systems::find(&link.system)?.spec().kinds;
    let fields = kinds.iter().filter(|kind| kind.id == link.kind);
    let mut told = BTreeMap::new();
    for field in fields.flat_map(|kind| kind.fields) {
        let thing = match field.input {
            Input::Provider => PROVIDER,
            Input::Template => TEMPLATE,
            _ => continue,
        };
        let Some(key) = options.get(field.name) else {
            continue;
        };
        let name = desk
            .store()
            .read(|db| names::of(db, &link.integration, thing, key))?;
        told.extend(name.map(|name| (field.name.to_owned(), name)));
    }
    Ok(told)
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
            state if state.is_open() => Ok(LinkState::Revoked),
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
    next: impl Fn(LinkState) -> std::result::Result<LinkState, &'static str>,
) -> Result<Link> {
    let next = |link: &Link| {
        next(link.state).map_err(|why| {
            let sentence = format!("The link of {} {why}.", link.customer_name);
            Error::new(Code::Conflict, sentence)
        })
    };
    let link = desk.store().read(|db| links::get(db, id))?.link;
    if next(&link)? == link.state {
        return Ok(link);
    }
    let link = desk.act(|db| {
        // The customer may have come to the end of the way since the look above.
        let mut record = links::get(db, id)?;
        let before = record.link.state;
        record.link.state = next(&record.link)?;
        if !record.link.state.is_open() {
            record.watch_at = None;
        }
        links::update(db, &record)?;
        let link = record.link;
        let row = integrations::find(db, &link.integration)?;
        events::insert(db, &event(&row, &link, kind, before, desk.now()))?;
        let act = act(action, &link);
        Ok((link, act))
    })?;
    desk.changed("links", Some(id));
    Ok(link)
}

/// What a person has done with a link, and how it stood before.
pub(super) fn event(
    row: &IntegrationRow,
    link: &Link,
    kind: &str,
    before: LinkState,
    now: Time,
) -> Event {
    Event {
        from: word(before),
        link: Some(link.id.clone()),
        customer: Some(link.customer.clone()),
        customer_name: link.customer_name.clone(),
        ..blank(row, kind, Source::OwnAction, now)
    }
}

/// The address of a link as `link_show` tells it; one that is over has none, nor has one of a component that opens on a
/// page of this desk, and a closed vault gives none away.
pub(super) fn address(desk: &Desk, link: &Link) -> Result<String> {
    link.url.clone().ok_or_else(|| match desk.keys() {
        Ok(_) if link.state.is_open() => {
            let sentence = "This link has no address of its own: it opens on a page of this desk.";
            Error::new(Code::Unsupported, sentence)
        }
        Ok(_) => Error::new(Code::Conflict, "This link is over; make a new one."),
        Err(error) => error,
    })
}

/// Opens a link in the person's browser, as the customer would.
pub async fn link_open(desk: &Desk, request: Id) -> Result<Opened> {
    let detail = link_show(desk, request).await?;
    let url = address(desk, &detail.link)?;
    // What was checked is what is opened: the address as it was understood, not as it was spelt.
    let parsed = url::Url::parse(&url)
        .map_err(|_| Error::new(Code::Internal, "The link's address cannot be read."))?;
    desk.tell(Notice::Open {
        url: parsed.into(),
        title: detail.link.customer_name.clone(),
        place: "browser".to_owned(),
        popups: Vec::new(),
    });
    Ok(Opened {
        url,
        link: detail.link,
    })
}
