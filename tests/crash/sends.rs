//! A program that dies while a system holds back its answer: the invitation is out, and no second one follows.

use std::time::Instant;

use super::KILL;
use crate::{
    cli::{Home, PATIENCE},
    journeys::smile::stand_in::{Manner, StandIn},
};

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_that_was_out_when_the_program_died_is_found_again() {
    use std::os::unix::process::ExitStatusExt;

    let smile = StandIn::new().await;
    let home = Home::new();
    let key = |name: &str| smile.draft().secrets[name].expose().to_owned();
    let draft = serde_json::json!({
        "system": "smile",
        "name": "Elsewhere",
        "environment": "practice",
        "base_url": smile.draft().base_url,
        "settings": {},
        "secrets": { "api_key": key("api_key"), "api_secret": key("api_secret") },
    });
    home.json_with(&["call", "integration_save", "-"], &draft.to_string());
    let file = home.file(
        "customers.csv",
        "owner_id,name,email\nb-1,Eins,eins@example.test\nb-2,Zwei,zwei@example.test\n",
    );
    let create = [
        "--json",
        "link",
        "create",
        "--integration",
        "Elsewhere",
        "--kind",
        "invitation",
        "--set",
        "template_id=tpl-1",
        "--csv",
        &file,
    ];

    smile.set(Manner::Hangs);
    let mut child = home.command(&create).spawn().unwrap();
    drop(child.stdin.take());
    let began = Instant::now();
    while smile.sent("/v1/invites").is_empty() {
        assert!(began.elapsed() < PATIENCE, "it does not come to its work");
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    child.kill().unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        output.status.signal(),
        Some(KILL),
        "it was killed while it waited"
    );

    smile.set(Manner::Well);
    let last = home.run(&create);
    assert_eq!(last.code, 0, "{}{}", last.stdout, last.stderr);
    let sent = smile.sent("/v1/invites");
    let mut to: Vec<_> = sent
        .iter()
        .map(|one| one["email"].as_str().unwrap())
        .collect();
    to.sort_unstable();
    assert_eq!(
        to,
        ["eins@example.test", "zwei@example.test"],
        "each is mailed once"
    );
    assert!(
        last.stdout.contains("/invite-user/1"),
        "and the first is the one that was out: {}",
        last.stdout
    );
}
