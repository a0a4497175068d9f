//! Whatever is sent once is never sent twice: not after a lost answer, and not by two at once.

use std::sync::Arc;

use linkdesk::{
    api,
    clock::{Clock, SystemClock},
    desk::{Desk, DeskOptions},
    error::{Code, Result},
    secret::Secret,
    wire::*,
};

use super::{
    own, person,
    stand_in::{Manner, StandIn},
};
use crate::journeys::{Bench, id, options, pairs, search};

/// A desk, a stand-in, and what the desk knows it as.
pub(super) struct Place {
    pub(super) desk: Desk,
    pub(super) smile: StandIn,
    pub(super) integration: Integration,
    folder: tempfile::TempDir,
}

impl Place {
    pub(super) async fn new() -> Self {
        Self::by(Arc::new(SystemClock), VaultKind::Memory).await
    }

    /// The same by another clock or with another vault.
    pub(super) async fn by(clock: Arc<dyn Clock>, vault: VaultKind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Self::desk(&folder, clock, vault).await;
        let smile = StandIn::new().await;
        Self {
            integration: smile.integration(&desk).await,
            desk,
            smile,
            folder,
        }
    }

    /// A desk over a folder. With a vault that is a file, another can be open over it as well.
    async fn desk(folder: &tempfile::TempDir, clock: Arc<dyn Clock>, vault: VaultKind) -> Desk {
        let options = DeskOptions {
            vault,
            passphrase: Some(Secret::new("correct horse")),
            clock,
            ..options(folder, false)
        };
        Desk::open(options).await.unwrap()
    }

    async fn customer(&self, owner_id: &str) -> Customer {
        let draft = CustomerDraft {
            name: "Jane Smith".to_owned(),
            owner_id: owner_id.to_owned(),
            email: "jane@customer.example".to_owned(),
            ..CustomerDraft::default()
        };
        api::customer_save(&self.desk, draft).await.unwrap()
    }

    async fn link(&self, customer: &Customer, kind: &str) -> Result<Link> {
        self.link_at(&self.desk, customer, kind).await
    }

    async fn link_at(&self, desk: &Desk, customer: &Customer, kind: &str) -> Result<Link> {
        let options: &[_] = match kind {
            "wink" => &[],
            _ => &[("template_id", "tpl-1")],
        };
        let request = LinkRequest {
            integration: self.integration.id.clone(),
            customer: customer.id.clone(),
            kind: kind.to_owned(),
            options: pairs(options),
        };
        api::link_create(desk, request).await
    }

    pub(super) async fn file(&self, csv: &str, options: &[(&str, &str)]) -> Job {
        let request = BulkRequest {
            integration: self.integration.id.clone(),
            kind: "invitation".to_owned(),
            csv: csv.to_owned(),
            options: pairs(options),
        };
        let job = api::link_bulk(&self.desk, request).await.unwrap();
        api::job_wait(&self.desk, &job.id).await.unwrap()
    }

    pub(super) fn invited(&self) -> usize {
        self.smile.sent("/v1/invites").len()
    }

    /// How many wishes are open.
    pub(super) fn wishes(&self) -> u32 {
        let count = "SELECT count(*) FROM wishes";
        let ask = |db: &rusqlite::Connection| Ok(db.query_row(count, [], |row| row.get(0))?);
        self.desk.store().read(ask).unwrap()
    }

    pub(super) async fn trail(&self, action: &str) -> usize {
        let page = api::audit_list(&self.desk, search("")).await.unwrap();
        let of = page.rows.iter().filter(|entry| entry.action == action);
        of.count()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_is_found_at_once() {
    let place = Place::new().await;
    let customer = place.customer("c-1").await;
    place.smile.set(Manner::Loses);
    let link = place.link(&customer, "invitation").await.unwrap();
    assert_eq!(link.state, LinkState::Sent);
    assert_eq!((place.invited(), place.wishes()), (1, 0));
    // A twin of the same minute: the one that a link has already is not taken for it.
    let twin = place.link(&customer, "invitation").await.unwrap();
    assert_ne!(twin.id, link.id);
    assert_eq!(
        (place.invited(), place.wishes()),
        (2, 0),
        "asked for twice, sent twice"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_tried_again_after_nobody_could_tell_sends_no_second_mail() {
    let place = Place::new().await;
    let customer = place.customer("c-1").await;
    place.smile.set(Manner::Silent);
    let error = place.link(&customer, "invitation").await.unwrap_err();
    assert_eq!(error.code, Code::CannotTell);
    assert!(error.message.contains("nothing is sent twice"), "{error}");
    assert_eq!((place.invited(), place.wishes()), (1, 1));
    assert_eq!(
        place.trail("link.ask").await,
        1,
        "a mail may be out, and the trail says so"
    );
    let error = place.link(&customer, "invitation").await.unwrap_err();
    assert_eq!(error.code, Code::Forbidden, "the look failed");
    assert_eq!(place.invited(), 1, "without a look nothing is sent");
    place.smile.set(Manner::Well);
    // Whichever of the two kinds: the mail would be the same.
    let link = place.link(&customer, "invitation-page").await.unwrap();
    assert!(link.url.is_some_and(|url| url.contains("/invite-user/1")));
    assert_eq!((place.invited(), place.wishes()), (1, 0));
    place.link(&customer, "invitation").await.unwrap();
    assert_eq!(place.invited(), 2, "a new wish is a new invitation");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_customer_of_the_same_address_gets_their_own() {
    let place = Place::new().await;
    let (first, second) = (place.customer("c-1").await, place.customer("c-2").await);
    place.smile.set(Manner::Silent);
    place.link(&first, "invitation").await.unwrap_err();
    place.smile.set(Manner::Well);
    let link = place.link(&second, "invitation").await.unwrap();
    assert!(link.url.is_some_and(|url| url.contains("/invite-user/2")));
    let link = place.link(&first, "invitation").await.unwrap();
    assert!(
        link.url.is_some_and(|url| url.contains("/invite-user/1")),
        "and keeps theirs"
    );
    assert_eq!((place.invited(), place.wishes()), (2, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_made_once_however_often_the_widget_is_asked_for() {
    let place = Place::new().await;
    let customer = place.customer("c-1").await;
    place.smile.set(Manner::Silent);
    place.link(&customer, "wink").await.unwrap_err();
    place.smile.set(Manner::Well);
    place.link(&customer, "wink").await.unwrap();
    place.link(&customer, "wink").await.unwrap();
    assert_eq!(place.smile.sent("/v1/users").len(), 1);
    assert_eq!(place.wishes(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_is_at_nobody_else_asks_for_in_this_program_or_another() {
    let clock = Arc::new(SystemClock);
    let place = Place::by(clock.clone(), VaultKind::File).await;
    let customer = place.customer("c-1").await;
    let other = Place::desk(&place.folder, clock, VaultKind::File).await;
    place.smile.set(Manner::Hangs);
    let asking = place.link(&customer, "invitation");
    let meanwhile = async {
        while place.invited() == 0 {
            tokio::task::yield_now().await;
        }
        for desk in [&place.desk, &other] {
            let second = place.link_at(desk, &customer, "invitation").await;
            assert_eq!(second.unwrap_err().code, Code::Conflict);
        }
    };
    tokio::select! {
        answer = asking => panic!("nobody answers: {answer:?}"),
        () = meanwhile => {}
    }
    // The first has given up, and what it sent is found by the other.
    place
        .link_at(&other, &customer, "invitation")
        .await
        .unwrap();
    assert_eq!((place.invited(), place.wishes()), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_made_once_by_two_who_ask_at_once() {
    let place = Place::new().await;
    let customer = place.customer("c-1").await;
    let ask = || place.link(&customer, "wink");
    let answers: [_; 4] = tokio::join!(ask(), ask(), ask(), ask()).into();
    for answer in answers {
        assert!(answer.is_ok_and(|link| link.kind == "wink") || place.wishes() == 0);
    }
    assert_eq!(place.smile.sent("/v1/users").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_customer_brought_back_is_not_mailed_again() {
    let place = Place::new().await;
    let customer = place.customer("c-1").await;
    place.smile.set(Manner::Silent);
    place.link(&customer, "invitation").await.unwrap_err();
    api::customer_remove(&place.desk, id(&customer.id))
        .await
        .unwrap();
    let back = CustomerDraft {
        id: Some(customer.id.clone()),
        name: customer.name.clone(),
        owner_id: customer.owner_id.clone(),
        email: customer.email.clone(),
        ..CustomerDraft::default()
    };
    let back = api::customer_restore(&place.desk, back).await.unwrap();
    place.smile.set(Manner::Well);
    place.link(&back, "invitation").await.unwrap();
    assert_eq!((place.invited(), place.wishes()), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_leaves_no_wish() {
    let place = Place::new().await;
    let customer = place.customer("c-1").await;
    let gone = IntegrationDraft {
        id: Some(place.integration.id.clone()),
        base_url: Some("http://127.0.0.1:9/v1".to_owned()),
        ..place.smile.draft()
    };
    api::integration_save(&place.desk, gone).await.unwrap();
    let error = place.link(&customer, "invitation").await.unwrap_err();
    assert_eq!(
        (error.code, place.wishes()),
        (Code::Network, 0),
        "it never left"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn practice_rehearses_a_lost_answer() {
    let bench = Bench::new().await;
    let customer = person(&bench, "Bäckerei  Süß").await;
    let place = own(&bench).await;
    let templates = api::template_list(&bench.desk, id(&place.id))
        .await
        .unwrap();
    let fault = async |on: bool| {
        let name = "reset".to_owned();
        let state = api::practice_fault(&bench.desk, PracticeFault { name, on }).await;
        let asked = state.unwrap().requests;
        let sent = asked
            .iter()
            .filter(|one| one.method == "POST" && one.path.ends_with("/invites"));
        sent.count()
    };
    let ask = || LinkRequest {
        integration: place.id.clone(),
        customer: customer.id.clone(),
        kind: "invitation-page".to_owned(),
        options: pairs(&[("template_id", &templates[0].id), ("first_name", "Jana")]),
    };
    fault(true).await;
    let error = api::link_create(&bench.desk, ask()).await.unwrap_err();
    assert_eq!(error.code, Code::CannotTell);
    assert_eq!(fault(false).await, 1, "it was sent, and done");
    let link = api::link_create(&bench.desk, ask()).await.unwrap();
    assert_eq!(fault(false).await, 1, "it was found, and not sent again");
    bench.play(&link, "linked").await;
    bench.wait_for(&link, LinkState::Completed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_type_of_event_given_twice_is_kept_once() {
    let place = Place::new().await;
    let draft = WebhookDraft {
        integration: place.integration.id.clone(),
        values: pairs(&[
            ("webhook_name", "Desk"),
            ("webhook_url", "https://t.test/in/x"),
            (
                "event_types",
                "ACCOUNT_CONNECTED, INVITE_LINKED,ACCOUNT_CONNECTED",
            ),
        ]),
    };
    let made = api::webhook_create(&place.desk, draft).await.unwrap();
    assert_eq!(made.events, ["ACCOUNT_CONNECTED", "INVITE_LINKED"]);
    let sent = &place.smile.sent("/v1/webhooks")[0]["eventTypes"];
    assert_eq!(
        *sent,
        serde_json::json!(["ACCOUNT_CONNECTED", "INVITE_LINKED"])
    );
}
