//! The mail of a link: previewed while it is composed, written once it is made, saved and opened as a draft.

use std::fs;

use linkdesk::{api, error::Code, wire::*};

use super::{Bench, id, search};

async fn jana(bench: &Bench) -> Customer {
    let draft = CustomerDraft {
        name: "Acme Payroll GmbH".to_owned(),
        contact_name: "Jana Roth".to_owned(),
        email: "hr@acme.example".to_owned(),
        language: "de".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        ..CustomerDraft::default()
    };
    api::customer_save(&bench.desk, draft).await.unwrap()
}

fn of(link: &Link) -> MailRequest {
    MailRequest {
        link: Some(link.id.clone()),
        ..MailRequest::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_is_marked_and_leaves_the_desk_in_no_way() {
    let bench = Bench::new().await;
    let customer = jana(&bench).await;
    let request = MailRequest {
        customer: Some(customer.id),
        integration: bench.integration().await.id,
        kind: "auth-link".to_owned(),
        provider: "bamboohr".to_owned(),
        expires_in: Some(432_000),
        ..MailRequest::default()
    };
    let mail = api::mail_render(&bench.desk, request.clone())
        .await
        .unwrap();
    assert_eq!(mail.language, "de", "the customer's own");
    assert_eq!(
        mail.subject, "BambooHR mit uns verbinden",
        "the provider by its name"
    );
    assert!(mail.preview && mail.mailto.is_empty());
    assert!(mail.text.contains("Der Link gilt bis "), "with its end");
    assert!(!mail.text.contains("http"), "no address is made up");
    let english = MailRequest {
        language: "en".to_owned(),
        ..request.clone()
    };
    let mail = api::mail_render(&bench.desk, english).await.unwrap();
    assert_eq!(mail.subject, "Connect BambooHR with us", "as asked for");
    let error = api::mail_save(&bench.desk, request.clone())
        .await
        .unwrap_err();
    assert_eq!(error.field.as_deref(), Some("link"), "nothing to send yet");
    let hub = MailRequest {
        kind: "hub".to_owned(),
        ..request
    };
    let error = api::mail_render(&bench.desk, hub).await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("kind"), "a call needs no mail");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_of_a_link_is_saved_and_opened_as_it_was_shown() {
    let bench = Bench::new().await;
    let customer = jana(&bench).await;
    let options = [("provider", "bamboohr"), ("expires_in", "432000")];
    let link = bench.link(&customer, "auth-link", &options).await.unwrap();
    let url = link.url.clone().unwrap();
    let mail = api::mail_render(&bench.desk, of(&link)).await.unwrap();
    assert_eq!(
        (mail.to.as_str(), mail.to_name.as_str()),
        ("hr@acme.example", "Jana Roth")
    );
    assert!(mail.text.contains(&url), "the link itself");
    assert!(mail.text.contains("(Europe/Berlin, UTC+"), "in their time");

    let saved = api::mail_save(&bench.desk, of(&link)).await.unwrap();
    let name = saved.path.rsplit('/').next().unwrap();
    assert!(
        name.starts_with("mail-practice-") && name.ends_with(".eml"),
        "the name tells the environment: {name}"
    );
    assert!(
        saved
            .path
            .starts_with(&bench.folder.path().display().to_string())
    );
    let text = fs::read_to_string(&saved.path).unwrap();
    assert!(text.contains("X-Unsent: 1\r\n") && text.contains("To: "));

    let mut notices = bench.desk.notices();
    api::mail_open(&bench.desk, of(&link)).await.unwrap();
    let opened = loop {
        if let Notice::Open { url, place, .. } = notices.recv().await.unwrap() {
            break (url, place);
        }
    };
    assert_eq!(opened, (mail.mailto, "mail".to_owned()));
    for action in ["mail.save", "mail.open"] {
        let trail = search(&format!("action:{action}"));
        let trail = api::audit_list(&bench.desk, trail).await.unwrap();
        assert_eq!(trail.total, 1, "{action} is in the trail");
        assert!(!trail.rows[0].detail.contains("http"), "without the link");
    }
    assert_eq!(
        bench.show(&link).await.link.state,
        LinkState::Created,
        "opened is not sent"
    );

    api::link_revoke(&bench.desk, id(&link.id)).await.unwrap();
    let error = api::mail_render(&bench.desk, of(&link)).await.unwrap_err();
    assert_eq!(
        error.code,
        Code::Conflict,
        "a link that is over is not sent"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_ends_within_an_hour_is_warned_of() {
    let bench = Bench::new().await;
    let customer = bench.customer("No Address").await;
    let link = bench
        .link(&customer, "auth-link", &[("expires_in", "1800")])
        .await
        .unwrap();
    let mail = api::mail_render(&bench.desk, of(&link)).await.unwrap();
    assert_eq!(mail.warnings, ["ends-soon", "no-address"]);
    assert!(
        mail.mailto.starts_with("mailto:?subject="),
        "the person may fill it in"
    );
}
