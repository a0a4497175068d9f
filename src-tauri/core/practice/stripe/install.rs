//! Installs of the app: what they are, how they are seeded, and what becomes of them.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    Platform,
    account::Account,
    connection::tell_access,
    event::{AUTHORIZED, DEAUTHORIZED, Event},
    grants::Client,
    notice,
    seed::created,
};
use crate::{
    clock::Time,
    practice::{
        names,
        random::draw,
        seed::{Seed, Seeded, gathered, scattered},
        world::World,
    },
};

/// The app as the API names it; its manifest has another id.
pub(crate) const APP: &str = "app_Practice";

/// Every state of an install at the control address; all but the last are the API's words.
pub(crate) const STATES: &[&str] = &[
    "installed",
    "installing",
    "install_failed",
    "uninstalling",
    "uninstall_failed",
    APPROVAL,
];

/// The app wants more than it was granted.
const APPROVAL: &str = "approval-required";

/// An install.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Install {
    pub(crate) id: String,
    /// The account that installed the app.
    pub(crate) account: Account,
    /// `usr_…`, who did it.
    pub(crate) user: String,
    /// `public` or `testing`.
    pub(crate) channel: String,
    /// One of [`STATES`].
    pub(crate) state: String,
    pub(crate) created: Time,
}

impl Install {
    /// `status` of the API.
    pub(crate) fn status(&self) -> &str {
        match self.state.as_str() {
            APPROVAL => "installed",
            status => status,
        }
    }

    /// Whether permissions wait for the installer.
    pub(crate) fn approval_required(&self) -> bool {
        self.state == APPROVAL
    }

    /// The install as the API shows it.
    pub(crate) fn shown(&self) -> Value {
        let pending: &[&str] = match self.approval_required() {
            true => &["invoice_read"],
            false => &[],
        };
        let granted: &[&str] = match self.status() {
            "installed" | "uninstalling" | "uninstall_failed" => &["customer_read", "event_read"],
            _ => &[],
        };
        let policy = json!({"connect_src": [], "image_src": []});
        json!({
            "id": self.id,
            "object": "apps.install",
            "account": self.account.id,
            "app": APP,
            "approval_required": self.approval_required(),
            "auth_code": null,
            "channel": self.channel,
            "content_security_policy_granted": policy,
            "content_security_policy_pending": policy,
            "created": self.created.seconds(),
            "created_by": null,
            "endpoints_granted": [],
            "endpoints_pending": [],
            "livemode": false,
            "permissions_granted": granted,
            "permissions_pending": pending,
            "status": self.status(),
        })
    }
}

/// The installs of a seed.
#[derive(Clone, Copy)]
pub(crate) struct Installs(pub(crate) Seed);

impl Seeded for Installs {
    type Item = Install;

    fn seed(&self) -> Seed {
        self.0
    }

    fn index(&self, id: &str) -> Option<u32> {
        self.numbered(id, "appinst_1P")
    }

    fn item(&self, index: u32) -> Install {
        let (seed, at) = (self.0.number, u64::from(index));
        let created = self.created(index);
        // The second is as the first, so that a list does not begin with trouble alone.
        let state = match index.checked_sub(1).map(|index| STATES.get(index as usize)) {
            None => STATES[0],
            Some(Some(state)) => state,
            Some(None) if draw(seed, "install", at).below(12) == 0 => STATES[5],
            Some(None) => STATES[0],
        };
        Install {
            id: self.id("appinst_1P", index),
            account: Account {
                id: self.id("acct_1A", index),
                kind: "standard".to_owned(),
                name: names::owner_name(seed, at),
                email: format!("app-{index}@customer.example"),
                country: "DE".to_owned(),
                currency: "eur".to_owned(),
                health: "active".to_owned(),
                since: created,
                created,
                details: Default::default(),
            },
            user: self.id("usr_P", index),
            channel: match draw(seed, "channel", at).below(5) {
                0 => "testing",
                _ => "public",
            }
            .to_owned(),
            state: state.to_owned(),
            created,
        }
    }

    fn id_of(install: &Install) -> &str {
        &install.id
    }
}

impl Installs {
    fn id(&self, prefix: &str, index: u32) -> String {
        let own = draw(self.0.number, "installs", 0).below(1000);
        format!("{prefix}{own:03}{}", scattered(index))
    }

    fn numbered(&self, id: &str, prefix: &str) -> Option<u32> {
        let index = gathered(id.get(prefix.len() + 3..)?)?;
        (index < self.0.count && self.id(prefix, index) == id).then_some(index)
    }

    /// When the app was installed.
    pub(crate) fn created(&self, index: u32) -> Time {
        created(self.0, "install-created", index)
    }
}

impl Platform {
    /// The install of an account, or the one that is named by its own id.
    pub(crate) fn install_of(&self, id: &str) -> Option<Install> {
        if let Some(install) = self.installs.get(id) {
            return Some(install);
        }
        let written = self.installs.written();
        if let Some((_, install)) = { written }.find(|(_, install)| install.account.id == id) {
            return Some(install.clone());
        }
        let number = self.installs.seeds().numbered(id, "acct_1A")?;
        let install = self.installs.at(number)?;
        (install.account.id == id).then_some(install)
    }

    /// The install of who signs in with that address.
    fn install_of_email(&self, email: &str) -> Option<Install> {
        let mut written = self.installs.written();
        if let Some((_, install)) = written.find(|(_, install)| install.account.email == email) {
            return Some(install.clone());
        }
        let number = email.strip_prefix("app-")?;
        let number = number.strip_suffix("@customer.example")?.parse().ok()?;
        let install = self.installs.at(number)?;
        (install.account.email == email).then_some(install)
    }

    /// Removes an install and ends what it granted.
    pub(crate) fn uninstall(&mut self, id: &str) -> Option<Install> {
        let install = self.installs.remove(id)?;
        self.ledger.grants.revoke(Client::App, &install.account.id);
        Some(install)
    }
}

/// Installs the app for who signs in with that address; who has it already keeps the install.
pub(crate) fn install(world: &World, email: &str, channel: &str) -> Install {
    let now = world.pace.now();
    let known = world.stripe(|platform| platform.install_of_email(email));
    if let Some(known) = known {
        turn(world, &known.id, STATES[0]);
        return known;
    }
    let install = Install {
        id: world.id("appinst_1P", 8),
        account: Account {
            id: world.id("acct_1A", 7),
            kind: "standard".to_owned(),
            name: email.to_owned(),
            email: email.to_owned(),
            country: "DE".to_owned(),
            currency: "eur".to_owned(),
            health: "active".to_owned(),
            since: now,
            created: now,
            details: Default::default(),
        },
        user: world.id("usr_P", 8),
        channel: channel.to_owned(),
        state: STATES[0].to_owned(),
        created: now,
    };
    world.stripe(|platform| platform.installs.add(install.clone()));
    tell(world, "apps.install.created", &install);
    tell_access(world, Client::App, AUTHORIZED, &install.account.id);
    install
}

/// Puts an install in another state and tells it; nothing if there is none.
pub(crate) fn turn(world: &World, id: &str, state: &str) -> Option<Install> {
    let install = world.stripe(|platform| {
        platform
            .installs
            .change(id, |install| state.clone_into(&mut install.state))
    })?;
    tell(world, "apps.install.updated", &install);
    Some(install)
}

/// Ends an install and tells it; nothing if there is none.
pub(crate) fn uninstall(world: &World, id: &str) -> Option<Install> {
    let mut install = world.stripe(|platform| platform.uninstall(id))?;
    "uninstalling".clone_into(&mut install.state);
    tell(world, "apps.install.deleted", &install);
    tell_access(world, Client::App, DEAUTHORIZED, &install.account.id);
    Some(install)
}

/// An event about an install.
pub(crate) fn event(world: &World, kind: &str, install: &Install) -> Event {
    notice::event(
        world,
        Client::App,
        kind,
        &install.account.id,
        install.shown(),
    )
}

fn tell(world: &World, kind: &str, install: &Install) {
    notice::announce(world, event(world, kind, install));
}
