//! What crosses to the window and the command line: the request and reply types, and the command list, once.
//!
//! Everything here is plain data. The list is read by the shell (one Tauri command a line), by `linkdeskctl call`
//! and by the test that writes `ui/src/bindings.ts`; a line without its function in `api` does not compile.

mod accounts;
mod backup;
mod desk;
mod inspect;
mod integrations;
mod jobs;
mod links;
mod mail;
mod page;
mod practice;
mod rooms;
mod search;
mod settings;
mod settings_file;
mod today;
mod trail;
mod views;
mod ways;

pub use accounts::*;
pub use backup::*;
pub use desk::*;
pub use inspect::*;
pub use integrations::*;
pub use jobs::*;
pub use links::*;
pub use mail::*;
pub use page::*;
pub use practice::*;
pub use rooms::*;
pub use search::*;
pub use settings::*;
pub use settings_file::*;
pub use today::*;
pub use trail::*;
pub use views::*;
pub use ways::*;

pub use crate::{
    clock::Time,
    error::{Code, Error},
    systems::spec::*,
};

/// Hands the command list, `name(Request) -> Reply`, to the macro that is named.
#[macro_export]
macro_rules! with_commands {
    ($then:ident) => {
        $then! {
            desk_state(Nothing) -> DeskState;
            today_show(Nothing) -> Today;
            vault_open(VaultChoice) -> DeskState;
            settings_set(Settings) -> DeskState;
            settings_export(SettingsExport) -> Exported;
            settings_import(SettingsImport) -> SettingsReport;
            backup_create(BackupRequest) -> BackupReport;
            backup_check(BackupCheck) -> BackupReport;
            live_open(LiveOpen) -> DeskState;
            live_close(Nothing) -> DeskState;
            receiver_start(ReceiverStart) -> DeskState;
            receiver_stop(Nothing) -> DeskState;

            system_list(Nothing) -> Vec<Spec>;
            key_recognise(KeyText) -> KeyGuess;
            integration_list(IntegrationQuery) -> Vec<Integration>;
            integration_save(IntegrationDraft) -> Integration;
            integration_test(Id) -> TestReport;
            integration_remove(Id) -> Nothing;
            bounce_page(BounceRequest) -> BouncePage;
            provider_list(ProviderQuery) -> ProviderPage;

            template_list(Id) -> Vec<Template>;
            template_save(TemplateDraft) -> Template;
            template_remove(RemoteId) -> Nothing;
            template_preview(TemplateText) -> TemplatePreview;
            webhook_list(Id) -> Vec<Webhook>;
            webhook_create(WebhookDraft) -> Webhook;
            webhook_remove(RemoteId) -> Nothing;
            person_list(PersonQuery) -> PersonPage;

            customer_list(PageRequest) -> CustomerPage;
            customer_save(CustomerDraft) -> Customer;
            customer_remove(Id) -> Nothing;
            customer_restore(CustomerDraft) -> Customer;
            customer_import(CustomerImport) -> ImportReport;

            link_create(LinkRequest) -> Link;
            link_build(LinkBuild) -> BuiltLink;
            callback_take(CallbackText) -> CallbackTaken;
            link_bulk(BulkRequest) -> Job;
            link_list(PageRequest) -> LinkPage;
            link_show(Id) -> LinkDetail;
            link_relink(RelinkRequest) -> Link;
            link_mark_sent(Id) -> Link;
            link_unsend(Id) -> Link;
            link_revoke(Id) -> Link;
            link_reinstate(Id) -> Link;
            link_watch(Id) -> LinkDetail;
            link_snippets(LinkRequest) -> Vec<Snippet>;
            link_open(Id) -> Opened;
            link_qr(Id) -> QrCode;
            hub_open(LinkRequest) -> Opened;
            mail_render(MailRequest) -> Mail;
            mail_save(MailRequest) -> Exported;
            mail_open(MailRequest) -> Nothing;

            account_list(PageRequest) -> AccountPage;
            account_rows(PageRequest) -> AccountRows;
            account_counts(AccountQuery) -> AccountTotals;
            account_show(Id) -> AccountDetail;
            account_recheck(Id) -> AccountDetail;
            account_renew(Id) -> AccountDetail;
            account_bind(AccountBind) -> AccountDetail;
            account_disconnect(Disconnect) -> AccountDetail;
            account_stop_monitor(Disconnect) -> AccountDetail;
            account_logs(Id) -> AccountLogs;
            account_export(Export) -> Exported;
            sync_start(SyncRequest) -> Job;

            inspect(InspectRequest) -> Inspection;
            search(SearchRequest) -> Found;
            view_list(Nothing) -> Vec<SavedView>;
            view_save(ViewDraft) -> SavedView;
            view_remove(Id) -> Nothing;

            event_list(PageRequest) -> EventPage;
            event_poll(Id) -> EventsRead;
            audit_list(PageRequest) -> AuditPage;
            audit_verify(AuditCheck) -> AuditVerdict;
            audit_export(Export) -> Exported;

            job_list(Nothing) -> Vec<Job>;
            job_show(JobQuery) -> JobDetail;
            job_pause(Id) -> Job;
            job_resume(Id) -> Job;
            job_cancel(Id) -> Job;

            practice_state(Nothing) -> PracticeState;
            practice_complete(PracticeComplete) -> PracticeOutcome;
            practice_webhook(PracticeWebhook) -> PracticeDelivery;
            practice_clock(PracticeClock) -> PracticeState;
            practice_fault(PracticeFault) -> PracticeState;
            practice_reset(Nothing) -> PracticeState;
        }
    };
}

#[cfg(test)]
mod bindings;
