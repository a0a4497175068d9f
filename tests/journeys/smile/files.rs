//! Links from a file, at a system that mails them itself: nobody is mailed twice, a busy system is left alone, and a row
//! says more than the options for all.

use std::time::Duration;

use linkdesk::{api, wire::VaultKind};

use super::{sends::Place, stand_in::Manner};
use crate::{fake::Leaping, journeys::search};

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
async fn an_option_taken_out_for_all_stays_out() {
    let place = Place::new().await;
    let csv = "owner_id,name,email,first_name\nb-1,Eins,eins@example.test,Erna\n";
    let options = [("template_id", "tpl-1"), ("first_name", "")];
    let job = place.file(csv, &options).await;
    assert_eq!((job.done, job.failed), (1, 0));
    let sent = &place.smile.sent("/v1/invites")[0];
    assert_eq!(sent["firstName"], serde_json::Value::Null, "{sent}");
    assert_eq!(sent["email"], "eins@example.test");
    let options = [("template_id", "tpl-1"), ("email", "")];
    let job = place.file(csv, &options).await;
    assert_eq!((job.done, job.failed), (1, 1), "nobody to mail to");
    assert_eq!(place.invited(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_busy_system_is_left_alone_longer_each_time_and_the_trail_stays_short() {
    let clock = Leaping::at("2026-11-21T07:05:16Z");
    let place = Place::by(clock.clone(), VaultKind::Memory).await;
    place.smile.set(Manner::Busy(5));
    let job = place.file(FILE, &[("template_id", "tpl-1")]).await;
    assert_eq!((job.done, job.failed), (3, 0));
    let long = Duration::from_secs(1);
    let waits: Vec<u64> = clock
        .waits()
        .into_iter()
        .filter(|wait| *wait >= long)
        .map(|wait| wait.as_secs())
        .collect();
    assert_eq!(waits, [1, 2, 4, 8, 16]);
    assert_eq!(place.trail("link.ask").await, 3, "one entry a row");
    // Each knock was a request of its own.
    assert_eq!((place.invited(), place.wishes()), (3 + 5, 0));
}
