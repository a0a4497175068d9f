//! Journeys over `core::api`, each against a desk and a practice of its own.

mod accounts;
mod arrived;
mod audit;
mod backup;
mod customers;
mod desk;
mod doubles;
mod exports;
mod hub;
mod inspect;
mod integrations;
mod jobs;
mod keys;
mod links;
mod live;
mod mail;
mod meanwhile;
mod news;
mod practice;
mod search;
mod secrets;
mod settings;
pub(crate) mod smile;
mod stripe;
mod stripe_app_addresses;
mod stripe_app_proofs;
mod stripe_apps;
mod stripe_arrivals;
mod stripe_build;
mod stripe_callbacks;
mod stripe_defects;
mod stripe_forms;
mod stripe_grants;
mod stripe_practice;
mod stripe_reads;
mod stripe_states;
mod stripe_verify;
mod syncs;
mod today;
mod undo;
mod views;
mod webhooks;

use std::{collections::BTreeMap, future::Future, sync::Arc, time::Duration};

use linkdesk::{
    api,
    clock::{SystemClock, SystemEntropy},
    desk::{Desk, DeskOptions},
    error::Result,
    http::Limits,
    wire::*,
};
use tempfile::TempDir;

/// A desk in a folder of its own, with the built-in practice, the receiver and the demo.
pub(crate) struct Bench {
    pub(crate) desk: Desk,
    pub(crate) folder: TempDir,
}

impl Bench {
    /// A desk as after its first start.
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = open(&folder, true).await;
        Self::begun(folder, desk).await
    }

    /// The same with live read-only until it is switched on, as at the window.
    pub(crate) async fn guarded() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = DeskOptions {
            live_guard: true,
            ..options(&folder, true)
        };
        let desk = Desk::open(options).await.unwrap();
        Self::begun(folder, desk).await
    }

    /// The same with little patience for systems that say nothing.
    pub(crate) async fn hasty(limits: Limits) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open_within(options(&folder, true), limits).await;
        Self::begun(folder, desk.unwrap()).await
    }

    async fn begun(folder: TempDir, desk: Desk) -> Self {
        let settings = Settings {
            receiver_port: 0,
            ..Settings::default()
        };
        api::settings_set(&desk, settings).await.unwrap();
        desk.begin().await;
        Self { desk, folder }
    }

    /// The practice's own integration of StackOne.
    pub(crate) async fn integration(&self) -> Integration {
        let query = IntegrationQuery {
            environment: Some(Environment::Practice),
        };
        let all = api::integration_list(&self.desk, query).await.unwrap();
        all.into_iter()
            .find(|one| one.built_in && one.system == "stackone")
            .expect("practice has its integration")
    }

    /// The one that practice opens for itself for a system.
    pub(crate) async fn own(&self, system: &str) -> Integration {
        let all = api::integration_list(&self.desk, IntegrationQuery::default());
        let mut own = all.await.unwrap().into_iter();
        own.find(|one| one.system == system && one.built_in)
            .expect("practice opens one for itself")
    }

    /// Takes what a person pasted of a way back.
    pub(crate) async fn paste(&self, text: &str) -> CallbackTaken {
        let text = CallbackText {
            text: text.to_owned(),
        };
        api::callback_take(&self.desk, text).await.unwrap()
    }

    /// What may be seen of an integration's secrets, as text to compare.
    pub(crate) async fn integration_secrets(&self, integration: &Integration) -> String {
        let all = api::integration_list(&self.desk, IntegrationQuery::default()).await;
        let found = all
            .unwrap()
            .into_iter()
            .find(|one| one.id == integration.id);
        let prints = found.unwrap().secrets.into_iter();
        prints.map(|secret| secret.fingerprint + " ").collect()
    }

    /// A customer of that name.
    pub(crate) async fn customer(&self, name: &str) -> Customer {
        let draft = CustomerDraft {
            name: name.to_owned(),
            ..CustomerDraft::default()
        };
        api::customer_save(&self.desk, draft).await.unwrap()
    }

    /// A link for a customer.
    pub(crate) async fn link(
        &self,
        customer: &Customer,
        kind: &str,
        options: &[(&str, &str)],
    ) -> Result<Link> {
        let request = LinkRequest {
            integration: self.integration().await.id,
            customer: customer.id.clone(),
            kind: kind.to_owned(),
            options: pairs(options),
        };
        api::link_create(&self.desk, request).await
    }

    /// Plays the customer.
    pub(crate) async fn play(&self, link: &Link, outcome: &str) -> PracticeOutcome {
        let request = PracticeComplete {
            url: link.url.clone().expect("a fresh link tells its address"),
            outcome: outcome.to_owned(),
            control: None,
        };
        api::practice_complete(&self.desk, request).await.unwrap()
    }

    /// Shows a link.
    pub(crate) async fn show(&self, link: &Link) -> LinkDetail {
        api::link_show(&self.desk, id(&link.id)).await.unwrap()
    }

    /// Waits until a link stands as wished.
    pub(crate) async fn wait_for(&self, link: &Link, state: LinkState) -> LinkDetail {
        until(&format!("link becomes {state:?}"), || async {
            let detail = self.show(link).await;
            (detail.link.state == state).then_some(detail)
        })
        .await
    }
}

/// Opens a desk over a folder, with secrets in memory or, to come back to it, in a file.
pub(crate) async fn open(folder: &TempDir, practice: bool) -> Desk {
    Desk::open(options(folder, practice)).await.unwrap()
}

/// How tests open a desk: secrets in memory, nothing guarded.
pub(crate) fn options(folder: &TempDir, practice: bool) -> DeskOptions {
    DeskOptions {
        data_dir: folder.path().to_owned(),
        vault: VaultKind::Memory,
        passphrase: None,
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        built_in_practice: practice,
        live_guard: false,
        proxy: None,
    }
}

pub(crate) fn id(id: &str) -> Id {
    Id { id: id.to_owned() }
}

pub(crate) fn pairs(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// A page request with a query.
pub(crate) fn search(query: &str) -> PageRequest {
    PageRequest {
        query: query.to_owned(),
        ..PageRequest::default()
    }
}

/// Asks again and again, for at most a minute.
pub(crate) async fn until<T, F: Future<Output = Option<T>>>(
    what: &str,
    mut ask: impl FnMut() -> F,
) -> T {
    for _ in 0..1200 {
        if let Some(answer) = ask().await {
            return answer;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("waited a minute in vain: {what}");
}
