//! Accounts that need somebody: one by one while they are few, as a list with its providers when they are many.

use rusqlite::Connection;

use super::{Judged, ONE_BY_ONE, need};
use crate::{
    api::reasons::Teller,
    clock::Time,
    error::Result,
    store::{
        accounts::{AccountRecord, Doubt},
        today::{self, Cause, Counted},
    },
    systems,
    wire::{Account, Environment, Need, NeedPart, Status},
};

/// The providers that are named of those that accounts of one cause are at.
const PARTS: usize = 12;

/// All accounts of one cause.
struct Group {
    cause: Cause,
    /// By provider, most accounts first.
    counted: Vec<Counted>,
    count: u32,
    since: Time,
}

/// What accounts need, one need a cause or an account.
pub(in crate::api) fn of_accounts(
    db: &Connection,
    environment: Environment,
    judged: &[Judged],
) -> Result<Vec<Need>> {
    let mut found = Vec::new();
    let teller = Teller::of(db)?;
    for group in groups(today::causes(db, environment)?) {
        let few = group.count <= ONE_BY_ONE;
        let limit = if few { group.count } else { 1 };
        let mut records = today::of_cause(db, environment, &group.cause, limit)?;
        for record in &mut records {
            teller.first(record);
        }
        match records.first() {
            Some(first) if !few => {
                let told = many(db, environment, &group, &first.account, judged)?;
                found.push(told);
            }
            _ => found.extend(records.iter().map(|record| one(record, judged))),
        }
    }
    Ok(found)
}

fn groups(counted: Vec<Counted>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for one in counted {
        let known = groups.iter_mut().find(|group| group.cause == one.cause);
        match known {
            Some(group) => {
                group.count += one.count;
                group.since = group.since.min(one.since);
                group.counted.push(one);
            }
            None => groups.push(Group {
                cause: one.cause.clone(),
                count: one.count,
                since: one.since,
                counted: vec![one],
            }),
        }
    }
    for group in &mut groups {
        group
            .counted
            .sort_by_key(|one| std::cmp::Reverse(one.count));
    }
    groups
}

fn one(record: &AccountRecord, judged: &[Judged]) -> Need {
    let account = &record.account;
    let ending = account.kept.as_ref().filter(|kept| kept.ending);
    let told = match (account.status, record.flag) {
        (_, Doubt::Unasked) => need("unasked", "warning", "bind"),
        (Status::NeedsReconnect, _) if ending.is_some() => need("data-ended", "warning", "show"),
        _ if ending.is_some() => need("data-ends", "error", "show"),
        (Status::NeedsReconnect, _) if relinks(account, judged) => {
            need("reconnect", "error", "relink")
        }
        (Status::NeedsReconnect, _) => need("reconnect", "error", "show"),
        // What the system itself finds wrong comes first; the account's page tells both.
        _ if record.own_status == Status::ActionDue => need("action-due", "warning", "show"),
        (_, Doubt::WrongOwner) => need("wrong-owner", "warning", "show"),
        (_, Doubt::Double) => need("double", "warning", "show"),
        _ => need("action-due", "warning", "show"),
    };
    let until = ending.map_or(String::new(), |kept| kept.until.to_string());
    owned(told, account)
        .with("provider", provider(account))
        .with("reason", &account.reason)
        .with("raw", raw(record))
        .with("integration", &account.integration_name)
        .with("until", until)
        .since(ending.is_none().then_some(account.status_since))
        .row("accounts", &account.id)
}

/// Whose it is; an id in place of a name is marked as one, since nobody can read it out.
fn owned(told: Need, account: &Account) -> Need {
    let names = [&account.owner_name, &account.owner_id, &account.remote_id];
    let called = names.into_iter().find(|name| !name.is_empty());
    let called = called.map_or("", |name| name);
    let ids = [&account.owner_id, &account.remote_id, &account.person];
    let named = !ids.iter().any(|id| *id == called);
    let told = told.with("owner", called);
    if named { told } else { told.with("id", called) }
}

/// The system's own word beside the reason, where there is one and it is not that word.
fn raw(record: &AccountRecord) -> &str {
    let code = record.reasons.first().map(|reason| reason.code.as_str());
    let code = code.filter(|code| !code.is_empty());
    let raw = code.unwrap_or(&record.account.raw_status);
    let reason = &record.account.reason;
    if reason.is_empty() || raw == reason {
        ""
    } else {
        raw
    }
}

/// A link can connect it again.
fn relinks(account: &Account, judged: &[Judged]) -> bool {
    let offered = judged
        .iter()
        .any(|one| one.row.id == account.integration && one.spec.offers.relink);
    offered && systems::find(&account.system).is_ok_and(|system| system.relinks(&account.kind))
}

fn many(
    db: &Connection,
    environment: Environment,
    group: &Group,
    first: &Account,
    judged: &[Judged],
) -> Result<Need> {
    // All are at one provider, which the texts then name.
    let alike = group.counted.len() == 1;
    let told = match (group.cause.status, group.cause.doubt) {
        (_, Doubt::Unasked) => need("unasked-many", "warning", "show"),
        (Status::NeedsReconnect, _) if group.cause.ending => {
            need("data-ended-many", "warning", "show")
        }
        _ if group.cause.ending => need("data-ends-many", "error", "show"),
        (Status::NeedsReconnect, _) if alike => need("reconnect-many", "error", "show"),
        (Status::NeedsReconnect, _) => need("reconnect-several", "error", "show"),
        (_, Doubt::WrongOwner) => need("wrong-owner-many", "warning", "show"),
        (_, Doubt::Double) => need("double-many", "warning", "show"),
        _ if alike => need("action-due-many", "warning", "show"),
        _ => need("action-due-several", "warning", "show"),
    };
    let integration = judged
        .iter()
        .find(|one| one.row.id == group.cause.integration);
    let integration = integration.map_or("", |one| &one.token);
    let query = query(&group.cause, integration);
    let told = Need {
        parts: parts(db, environment, group, &query)?,
        ..told
    };
    let told = told
        .with("provider", provider(first))
        .with("integration", &first.integration_name)
        // What has a deadline stands before what has only a beginning.
        .since((!group.cause.ending).then_some(group.since));
    Ok(told.list("accounts", query, group.count))
}

/// The search that finds exactly these.
fn query(cause: &Cause, integration: &str) -> String {
    if cause.doubt == Doubt::Unasked {
        return format!("{integration} doubt:unasked");
    }
    let status = match cause.status {
        Status::NeedsReconnect => "needs-reconnect",
        _ => "action-due",
    };
    let doubt = match cause.doubt {
        Doubt::WrongOwner => "wrong-owner",
        Doubt::Double => "double",
        Doubt::None | Doubt::Unasked => "none",
    };
    let ending = if cause.ending { "yes" } else { "no" };
    format!("status:{status} {integration} doubt:{doubt} ending:{ending} relink:none")
}

/// The providers that most of them are at; none where all are at one.
fn parts(
    db: &Connection,
    environment: Environment,
    group: &Group,
    query: &str,
) -> Result<Vec<NeedPart>> {
    let several = group.counted.len() > 1 && group.cause.doubt != Doubt::Unasked;
    let named = group
        .counted
        .iter()
        .filter(|one| several && !one.provider.is_empty());
    let parts = named.take(PARTS).map(|one| {
        Ok(NeedPart {
            name: today::provider_of(db, environment, &group.cause, &one.provider)?,
            count: one.count,
            query: format!("{query} \"provider:{}\"", one.provider),
        })
    });
    parts.collect()
}

fn provider(account: &Account) -> &str {
    let names = [&account.provider_name, &account.provider];
    let name = names.into_iter().find(|name| !name.is_empty());
    name.map_or("", |name| name)
}
