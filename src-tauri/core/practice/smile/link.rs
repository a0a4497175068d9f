//! What happens at Smile while a customer signs in at a provider, and what is told of it.

use serde_json::json;

use super::{
    account::Account,
    invite::{LINKED, STEPS},
    invites, notice,
    provider::{self, Provider},
    user::Session,
};
use crate::practice::world::World;

/// What became of a sign-in.
#[derive(Clone, Copy)]
pub(crate) enum Ending {
    /// The provider wants a code.
    AwaitsCode,
    /// Signed in.
    Connected,
    /// Refused, with one of the documented errors.
    Failed(&'static str),
    /// The customer cut the link.
    Cut,
}

/// Wink opens for a user: its session begins, and an invite of theirs has come that far.
pub(crate) fn enter(world: &World, user: &str) {
    let session = Session {
        status: "IN_PROGRESS".to_owned(),
        began: world.pace.now(),
    };
    let invite = world.smile(|tenant| {
        tenant
            .users
            .change(user, |user| user.session = Some(session));
        tenant.invite_of(user)
    });
    if let Some(invite) = invite {
        invites::step(world, &invite.id, STEPS[3]);
    }
    world.keep();
}

/// Wink closes; a session that brought an account is complete.
pub(crate) fn leave(world: &World, user: &str, brought: bool) {
    if !brought {
        return;
    }
    let left = world.smile(|tenant| {
        tenant.users.change(user, |user| {
            if let Some(session) = &mut user.session {
                session.status = "COMPLETED".to_owned();
            }
        })
    });
    if let Some(user) = left {
        let data = json!({"session": user.session_shown()});
        notice::announce(world, "USER_SESSION_COMPLETED", data);
    }
}

/// A sign-in begins: at an account of before that did not come to its end or needs the customer, else at a new one.
pub(crate) fn begin(world: &World, user: &str, provider: &Provider, login: &str) -> Account {
    let unfinished = |account: &Account| {
        account.provider == provider.id
            && (matches!(
                account.status.as_str(),
                "PENDING" | "AWAITING_MFA" | "ERROR"
            ) || account.monitor == "USER_ACTION_REQUIRED")
    };
    let again = world.smile(|tenant| {
        let accounts = tenant.accounts_of(user);
        let account = accounts.into_iter().rev().find(unfinished)?;
        let change = |account: &mut Account| login.clone_into(&mut account.login);
        tenant.accounts.change(&account.id, change)
    });
    if let Some(account) = again {
        return account;
    }
    let now = world.pace.now();
    let account = Account {
        id: world.id("a-", 16),
        created: now,
        provider: provider.id.to_owned(),
        user: user.to_owned(),
        status: "PENDING".to_owned(),
        error: None,
        since: now,
        monitor: "UNSUPPORTED".to_owned(),
        monitor_since: None,
        login: login.to_owned(),
    };
    world.smile(|tenant| tenant.accounts.add(account.clone()));
    notice::of_account(world, "ACCOUNT_CREATED", &account);
    account
}

/// What became of it: the account as it is then; nothing for one that is not there.
pub(crate) fn end(world: &World, id: &str, ending: Ending) -> Option<Account> {
    let now = world.pace.now();
    let account = world.smile(|tenant| {
        tenant.accounts.change(id, |account| match ending {
            Ending::AwaitsCode => account.turn("AWAITING_MFA", None, now),
            Ending::Failed(code) => account.turn("ERROR", Some(code), now),
            Ending::Cut => account.turn("DISCONNECTED", None, now),
            Ending::Connected => {
                account.turn("CONNECTED", None, now);
                if provider::find(&account.provider).is_some_and(|provider| provider.monitor) {
                    account.watch("ACTIVE", now);
                }
            }
        })
    })?;
    match ending {
        Ending::AwaitsCode => world.keep(),
        Ending::Failed(_) => notice::of_account(world, "ACCOUNT_FAILED", &account),
        Ending::Cut => notice::of_account(world, "ACCOUNT_DISCONNECTED", &account),
        Ending::Connected => tell_connected(world, &account),
    }
    Some(account)
}

/// Connected; its data are read at once, and the invite that led here is linked.
fn tell_connected(world: &World, account: &Account) {
    notice::of_account(world, "ACCOUNT_CONNECTED", account);
    let mut task = json!({
        "userId": account.user,
        "sourceId": account.id,
        "sourceType": "ACCOUNT",
        "taskType": "LINK_ACCOUNT",
        "providers": [account.provider],
    });
    notice::announce(world, "TASK_STARTED", task.clone());
    task["status"] = json!("SUCCEEDED");
    task["errorCode"] = json!(null);
    task["datapoints"] = json!([]);
    notice::announce(world, "TASK_FINISHED", task);
    if let Some(invite) = world.smile(|tenant| tenant.invite_of(&account.user)) {
        invites::step(world, &invite.id, LINKED);
    }
}
