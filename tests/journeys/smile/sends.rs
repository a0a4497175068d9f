//! Whatever is sent once is never sent twice: not after a lost answer, by a link or by a file, and not from a file whose
//! rows say otherwise than the options for all.

use linkdesk::{api, desk::Desk, error::Result, wire::*};

use super::{
    own, person,
    stand_in::{Manner, StandIn},
};
use crate::journeys::{Bench, id, open, pairs, search};

/// A desk, a stand-in, and what the desk knows it as.
struct Place {
    desk: Desk,
    smile: StandIn,
    integration: Integration,
    _folder: tempfile::TempDir,
}

impl Place {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = open(&folder, false).await;
        let smile = StandIn::new().await;
        Self {
            integration: smile.integration(&desk).await,
            desk,
            smile,
            _folder: folder,
        }
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
        api::link_create(&self.desk, request).await
    }

    async fn file(&self, csv: &str, options: &[(&str, &str)]) -> Job {
        let request = BulkRequest {
            integration: self.integration.id.clone(),
            kind: "invitation".to_owned(),
            csv: csv.to_owned(),
            options: pairs(options),
        };
        let job = api::link_bulk(&self.desk, request).await.unwrap();
        api::job_wait(&self.desk, &job.id).await.unwrap()
    }

    fn invited(&self) -> usize {
        self.smile.sent("/v1/invites").len()
    }

    /// How many wishes are open.
    fn wishes(&self) -> u32 {
        let count = "SELECT count(*) FROM wishes";
        let ask = |db: &rusqlite::Connection| Ok(db.query_row(count, [], |row| row.get(0))?);
        self.desk.store().read(ask).unwrap()
    }

    async fn trail(&self, action: &str) -> usize {
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
async fn the_same_wish_twice_at_once_is_sent_once() {
    let place = Place::new().await;
    let customer = place.customer("c-1").await;
    let ask = || place.link(&customer, "invitation");
    let (one, other) = tokio::join!(ask(), ask());
    let refused = [one, other].into_iter().filter_map(Result::err);
    let codes: Vec<_> = refused.map(|error| error.code).collect();
    assert_eq!(codes, [Code::Conflict], "one of them waits");
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

const FILE: &str = "owner_id,name,email\nb-1,Eins,eins@example.test\nb-2,Zwei,zwei@example.test\nb-3,Drei,drei@example.test\n";

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_nobody_could_tell_of_are_looked_for_before_they_are_asked_again() {
    let place = Place::new().await;
    let options = [("template_id", "tpl-1")];
    place.smile.set(Manner::Silent);
    let job = place.file(FILE, &options).await;
    assert_eq!((job.done, job.failed), (3, 3), "nobody can tell");
    assert_eq!((place.invited(), place.wishes()), (3, 3));
    place.smile.set(Manner::Well);
    let again = place.file(FILE, &options).await;
    assert_eq!((again.id, again.done, again.failed), (job.id, 3, 0));
    assert_eq!(
        (place.invited(), place.wishes()),
        (3, 0),
        "nobody is mailed twice"
    );
    let links = api::link_list(&place.desk, search("kind:invitation")).await;
    let mut names: Vec<_> = links
        .unwrap()
        .rows
        .into_iter()
        .map(|one| one.customer_name)
        .collect();
    names.sort();
    assert_eq!(names, ["Drei", "Eins", "Zwei"], "each their own");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_says_more_than_an_option_for_the_whole_file() {
    let place = Place::new().await;
    let csv = "owner_id,name,email,contact_name,first_name\nb-1,Eins,eins@example.test,Erna Eins,Erna\nb-2,Zwei,,,\n";
    let options = [
        ("template_id", "tpl-1"),
        ("email", "all@example.test"),
        ("full_name", "All of them"),
        ("first_name", "All"),
    ];
    let job = place.file(csv, &options).await;
    assert_eq!((job.done, job.failed), (2, 0));
    let sent = place.smile.sent("/v1/invites");
    let told = |at: usize| {
        ["email", "fullName", "firstName"].map(|name| sent[at][name].as_str().unwrap_or(""))
    };
    assert_eq!(told(0), ["eins@example.test", "Erna Eins", "Erna"]);
    assert_eq!(
        told(1),
        ["all@example.test", "Zwei", "All"],
        "where the row is silent"
    );
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
