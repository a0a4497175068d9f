//! One function per command, taking the [`Desk`]; the only place where store, vault and systems meet.
//!
//! A function here looks up rows, takes secrets from the vault, asks the system, and writes rows, events and the
//! audit entry in one transaction. The window and the command line are two thin doors to these functions.

mod accounts;
mod addresses;
mod backup;
mod batch;
mod bounce;
mod build;
mod bulk;
mod callback;
mod changes;
mod columns;
mod customers;
mod desk;
mod diagnose;
mod doubt;
mod draft;
mod emulated;
mod ending;
mod export;
mod grants;
mod ground;
mod health;
mod hub;
mod import;
mod inbox;
mod inspect;
mod integrations;
mod jobs;
mod kept;
mod learn;
mod line;
mod links;
mod live;
mod mail;
mod make;
mod needs;
mod news;
mod options;
mod people;
mod poll;
mod practice;
mod providers;
mod qr;
mod quota;
mod reasons;
mod renewal;
mod search;
mod settings;
mod settings_file;
mod settings_plan;
mod snippets;
mod steps;
mod sync;
mod templates;
mod today;
mod told;
mod trail;
mod undo;
mod views;
mod watch;
mod webhooks;
mod wish;

pub use accounts::{
    account_counts, account_disconnect, account_list, account_logs, account_recheck, account_rows,
    account_show, account_stop_monitor, disconnect_word,
};
pub use backup::{backup_check, backup_create, backup_restored};
pub use bounce::bounce_page;
pub use build::link_build;
pub use bulk::link_bulk;
pub(crate) use callback::take_back;
pub use callback::{account_bind, callback_arrived, callback_take};
pub use customers::{customer_list, customer_remove, customer_restore, customer_save};
pub use desk::{desk_state, receiver_start, receiver_stop, vault_open};
pub use export::{account_export, audit_export};
pub use hub::hub_open;
pub(crate) use hub::{hub_report, hub_token};
pub use import::customer_import;
pub(crate) use inbox::take_delivery;
pub use inspect::inspect;
pub use integrations::{
    integration_list, integration_remove, integration_save, integration_test, key_recognise,
    system_list,
};
pub use jobs::{job_cancel, job_list, job_pause, job_resume, job_show, job_wait};
pub use links::{
    link_create, link_list, link_mark_sent, link_open, link_relink, link_revoke, link_show,
};
pub use live::{live_close, live_open};
pub use mail::{mail_file, mail_open, mail_render, mail_save};
pub use news::news_words;
pub use people::person_list;
pub use poll::event_poll;
pub use practice::{
    practice_clock, practice_complete, practice_fault, practice_reset, practice_state,
    practice_webhook,
};
pub use providers::provider_list;
pub use qr::link_qr;
pub use renewal::account_renew;
pub use search::search;
pub use settings::settings_set;
pub use settings_file::{settings_export, settings_import};
pub use snippets::link_snippets;
pub use sync::sync_start;
pub use templates::{template_list, template_preview, template_remove, template_save};
pub use today::today_show;
pub use trail::{audit_list, audit_verify, event_list};
pub use undo::{link_reinstate, link_unsend};
pub use views::{view_list, view_remove, view_save};
pub use watch::link_watch;
pub use webhooks::{webhook_create, webhook_list, webhook_remove};

use std::time::Duration;

use crate::desk::Desk;

/// How long the end of the program waits for the steps that jobs are at.
const LAST_STEP: Duration = Duration::from_secs(2);

impl Desk {
    /// Starts what runs beside: practice with its demo, the receiver, interrupted jobs, and the watch over links.
    ///
    /// For the window; a script asks for what it needs, one call at a time.
    pub async fn begin(&self) {
        practice::prepare(self).await;
        desk::start_receiver_as_set(self).await;
        practice::connect_receiver(self).await;
        jobs::resume_interrupted(self).await;
        watch::begin(self);
        news::begin(self);
    }

    /// Stops jobs between two steps, so that the next start goes on with them; closes the receiver and the practice.
    pub async fn close(&self) {
        // A step that takes longer ends with the program; the next start finds its job interrupted all the same.
        let _ = tokio::time::timeout(LAST_STEP, self.controls().leave()).await;
        if let Some(receiver) = self.receiver().lock().await.take() {
            receiver.stop().await;
        }
        quota::note(self);
        if let Some(practice) = self.practice().lock().await.take() {
            practice.stop().await;
        }
        if let Err(error) = self.store().settle() {
            tracing::warn!(%error, "the log stays beside the data file");
        }
    }
}
