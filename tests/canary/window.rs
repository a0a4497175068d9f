//! The same desk as the window uses it: every command of the list, each reply and each error written down.

use std::{collections::BTreeSet, sync::Arc};

use linkdesk::{
    api,
    clock::{SystemClock, SystemEntropy},
    desk::{Desk, DeskOptions},
    error::Result,
    secret::Secret,
    store::links,
    wire::*,
};
use serde_json::{Value, json};
use tokio::sync::broadcast::Receiver;

use super::watch::{Place, Watch};

macro_rules! doors {
    ($($name:ident($request:ty) -> $reply:ty;)*) => {
        /// Every command there is.
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        async fn call(desk: &Desk, name: &str, request: Value) -> Result<Value> {
            match name {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_value(request).unwrap();
                    let reply: $reply = api::$name(desk, request).await?;
                    Ok(serde_json::to_value(reply).unwrap())
                })*
                other => panic!("no command {other}"),
            }
        }
    };
}
linkdesk::with_commands!(doors);

/// A desk over a watched home.
pub(super) struct Window<'a> {
    desk: Desk,
    watch: &'a mut Watch,
    notices: Receiver<Notice>,
    called: BTreeSet<String>,
}

impl<'a> Window<'a> {
    pub(super) async fn open(watch: &'a mut Watch, passphrase: &str) -> Self {
        let options = DeskOptions {
            data_dir: watch.home.folder.path().join("data"),
            vault: VaultKind::File,
            passphrase: Some(Secret::new(passphrase)),
            clock: Arc::new(SystemClock),
            entropy: Arc::new(SystemEntropy),
            built_in_practice: false,
            live_guard: true,
            proxy: None,
        };
        let desk = Desk::open(options).await.unwrap();
        Self {
            notices: desk.notices(),
            desk,
            watch,
            called: BTreeSet::new(),
        }
    }

    /// Asks; a failure is a reply too.
    pub(super) async fn ask(&mut self, name: &str, request: Value) -> Option<Value> {
        self.called.insert(name.to_owned());
        let answer = call(&self.desk, name, request).await;
        let text = match &answer {
            Ok(reply) => reply.to_string(),
            Err(error) => serde_json::to_string(error).unwrap(),
        };
        self.watch.keep(Place::Reply, name, &text);
        self.hear();
        answer.ok()
    }

    /// Asks for what has to be there.
    pub(super) async fn told(&mut self, name: &str, request: Value) -> Value {
        let answer = self.ask(name, request).await;
        answer.unwrap_or_else(|| panic!("{name} answers"))
    }

    /// Keeps what the window was told meanwhile.
    fn hear(&mut self) {
        while let Ok(notice) = self.notices.try_recv() {
            let by = match notice {
                Notice::Open { .. } => "open",
                Notice::Changed { .. } => "changed",
                Notice::News(_) => "news",
                Notice::Received { .. } => "received",
            };
            let text = serde_json::to_string(&notice).unwrap();
            self.watch.keep(Place::Notice, by, &text);
        }
    }

    /// Keeps every file while the desk holds them open; answers with their names.
    pub(super) fn keep_files(&mut self) -> BTreeSet<String> {
        self.watch.keep_files()
    }

    /// The tokens of all links, unsealed; who has one of them can connect an account.
    pub(super) async fn tokens(&mut self) -> Vec<String> {
        let page = self.told("link_list", json!({ "limit": 200 })).await;
        let ids = page["rows"].as_array().unwrap().iter();
        ids.map(|row| self.token(row["id"].as_str().unwrap()))
            .collect()
    }

    fn token(&self, id: &str) -> String {
        let record = self.desk.store().read(|db| links::get(db, id)).unwrap();
        let keys = self.desk.keys().unwrap();
        let open = |column: &str, sealed: &[u8]| {
            let opened = keys.sealer.open(&format!("links/{id}/{column}"), sealed);
            opened.unwrap().expose().to_owned()
        };
        let token = open("token", &record.token.unwrap());
        // What opens on a page of the desk alone has no address.
        assert!(
            record.url.is_empty() || open("url", &record.url).contains(&token),
            "it is the address"
        );
        token
    }

    /// Commands of the list that were not asked.
    pub(super) fn left_out(&self) -> Vec<&'static str> {
        let asked = |name: &&&str| !self.called.contains(**name);
        NAMES.iter().filter(asked).copied().collect()
    }

    pub(super) async fn close(mut self) {
        self.desk.close().await;
        self.hear();
    }
}
