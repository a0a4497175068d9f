//! Today: what needs somebody is told with the step that helps, and goes when it is done.

use std::collections::{BTreeMap, BTreeSet};

use linkdesk::{api, wire::*};

use super::{Bench, id, pairs, search};

async fn today(bench: &Bench) -> Today {
    api::today_show(&bench.desk, Nothing {}).await.unwrap()
}

fn keys(today: &Today) -> Vec<&str> {
    today.needs.iter().map(|need| need.key.as_str()).collect()
}

async fn total(bench: &Bench, need: &Need) -> u32 {
    match need.place.as_str() {
        "links" => {
            api::link_list(&bench.desk, search(&need.query))
                .await
                .unwrap()
                .total
        }
        place => {
            assert_eq!(place, "accounts", "only these two have lists of needs");
            api::account_list(&bench.desk, search(&need.query))
                .await
                .unwrap()
                .total
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_need_leads_to_exactly_what_it_counts() {
    let bench = Bench::new().await;
    let today = today(&bench).await;
    assert!(today.needs.len() > 3, "the demo has its troubles");
    let levels: Vec<_> = today.needs.iter().map(|need| &need.level).collect();
    let place = |level: &str| levels.iter().position(|one| *one == level);
    assert!(place("error") < place("warning"), "the worst first");
    let mut accounts = 0;
    for need in &today.needs {
        assert!(
            need.id.is_empty() != need.query.is_empty(),
            "a row or a list: {need:?}"
        );
        if !need.query.is_empty() {
            assert_eq!(total(&bench, need).await, need.count, "{need:?}");
        }
        let named: u32 = need.parts.iter().map(|part| part.count).sum();
        assert!(named <= need.count, "parts of the whole: {need:?}");
        for part in &need.parts {
            let list = api::account_list(&bench.desk, search(&part.query)).await;
            assert_eq!(list.unwrap().total, part.count, "{part:?}");
        }
        if need.place == "accounts" {
            accounts += need.count;
        }
    }
    let state = api::desk_state(&bench.desk, Nothing {}).await.unwrap();
    assert_eq!(
        accounts, state.counts.accounts_need_you,
        "each account once"
    );
}

/// What is told one by one of a kind and integration, and what as a list.
fn lines(today: &Today) -> BTreeMap<(String, String), (usize, usize)> {
    let mut found: BTreeMap<_, (usize, usize)> = BTreeMap::new();
    for need in &today.needs {
        let kind = need
            .key
            .trim_end_matches("-many")
            .trim_end_matches("-several");
        let through = need.values.get("integration").cloned();
        let (ones, lists) = found
            .entry((kind.to_owned(), through.unwrap_or_default()))
            .or_default();
        *if need.count == 1 { ones } else { lists } += 1;
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_alike_is_one_line_however_many_there_are() {
    let bench = Bench::new().await;
    let today = today(&bench).await;
    for (kind, (ones, lists)) in lines(&today) {
        assert!(ones <= 3 && lists <= 1, "{kind:?}: {ones} and {lists}");
        assert!(ones == 0 || lists == 0, "either or: {kind:?}");
    }
    let many = today
        .needs
        .iter()
        .find(|need| need.key == "reconnect-several");
    let many = many.expect("StackOne's providers refuse a few dozen");
    assert!(many.count > 3 && many.parts.len() > 1, "{many:?}");
    let counts: Vec<_> = many.parts.iter().map(|part| part.count).collect();
    assert!(counts.is_sorted_by(|one, other| one >= other), "{counts:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn reasons_are_words_of_the_language_and_the_systems_own_word_stands_beside() {
    let bench = Bench::new().await;
    let settings = Settings {
        language: "de".to_owned(),
        receiver_port: 0,
        ..Settings::default()
    };
    api::settings_set(&bench.desk, settings).await.unwrap();
    let query = "status:needs-reconnect,action-due";
    let request = PageRequest {
        limit: 500,
        ..search(query)
    };
    let list = api::account_list(&bench.desk, request).await.unwrap();
    assert!(list.rows.len() > 50, "the demo has its troubles");
    for row in &list.rows {
        let bare = !row.reason.is_empty() && !row.reason.contains(' ');
        assert!(
            !bare,
            "{} of {}: {}",
            row.raw_status, row.system, row.reason
        );
    }
    let reasons: BTreeSet<_> = list.rows.iter().map(|row| row.reason.as_str()).collect();
    for words in ["Der Zugang ist abgelaufen", "Das System nennt keinen Grund"] {
        assert!(reasons.contains(words), "{words} of {reasons:?}");
    }
    let smile = list
        .rows
        .iter()
        .find(|row| row.reason == "Falsche Anmeldedaten");
    assert!(smile.is_some(), "as the diagnosis says it: {reasons:?}");
    for need in today(&bench).await.needs {
        let (reason, raw) = (need.values.get("reason"), need.values.get("raw"));
        assert!(
            reason != raw || raw.is_none_or(String::is_empty),
            "{need:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relink_takes_an_account_off_the_list() {
    let bench = Bench::new().await;
    let query = "status:needs-reconnect relink:none ending:no";
    let list = api::account_list(&bench.desk, search(query)).await.unwrap();
    let before: u32 = today(&bench)
        .await
        .needs
        .iter()
        .filter(|need| need.key.starts_with("reconnect"))
        .map(|need| need.count)
        .sum();
    assert_eq!(before, list.total, "all of them need one");
    let broken = list.rows.iter().find(|row| row.system == "stackone");
    let broken = broken.expect("one that a link can connect again");
    let request = RelinkRequest {
        account: broken.id.clone(),
        options: pairs(&[]),
    };
    api::link_relink(&bench.desk, request).await.unwrap();
    let after = api::account_list(&bench.desk, search(query)).await.unwrap();
    assert_eq!(after.total, before - 1, "it waits for the customer now");
    let waiting = api::account_list(&bench.desk, search("relink:open"))
        .await
        .unwrap();
    assert_eq!(waiting.rows[0].id, broken.id, "and is found as such");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_funnel_counts_stages_and_unused_links_ask_for_a_new_one() {
    let bench = Bench::new().await;
    let [used, sent, left] = ["Used", "Sent", "Left"];
    let customer = bench.customer(used).await;
    let link = bench.link(&customer, "auth-link", &[]).await.unwrap();
    bench.play(&link, "linked").await;
    bench.wait_for(&link, LinkState::Completed).await;
    let customer = bench.customer(sent).await;
    let link = bench.link(&customer, "auth-link", &[]).await.unwrap();
    api::link_mark_sent(&bench.desk, id(&link.id))
        .await
        .unwrap();
    let customer = bench.customer(left).await;
    bench
        .link(&customer, "auth-link", &[("expires_in", "259200")])
        .await
        .unwrap();
    let first = today(&bench).await;
    let funnel = &first.funnel;
    assert_eq!(
        (funnel.created, funnel.sent, funnel.completed),
        (3, 2, 1),
        "one went all the way"
    );
    assert!(
        funnel.opened_known && funnel.opened == 1,
        "practice tells of attempts"
    );
    assert!(
        !keys(&first).iter().any(|key| key.starts_with("link-end")),
        "nothing ends soon"
    );

    let clock = |seconds| PracticeClock {
        speed: None,
        advance_seconds: Some(seconds),
    };
    api::practice_clock(&bench.desk, clock(2 * 86_400 + 3600))
        .await
        .unwrap();
    let ending = today(&bench).await;
    let need = ending.needs.iter().find(|need| need.key == "link-ends");
    let need = need.expect("one ends within a day");
    assert_eq!(need.values["customer"], left, "the customer is named");

    api::practice_clock(&bench.desk, clock(3 * 86_400))
        .await
        .unwrap();
    let ended = today(&bench).await;
    let need = ended
        .needs
        .iter()
        .find(|need| need.key == "link-ended-many");
    let need = need.expect("both are over");
    assert_eq!((need.count, need.step.as_str()), (2, "show"));
    assert_eq!(total(&bench, need).await, 2, "its list shows them");
    assert_eq!(ended.funnel.expired_unused, 2, "and the funnel counts them");
    assert_eq!(ended.funnel.sent, 2, "what was sent stays sent");

    bench.link(&customer, "auth-link", &[]).await.unwrap();
    let renewed = today(&bench).await;
    let need = renewed.needs.iter().find(|need| need.key == "link-ended");
    assert_eq!(
        need.expect("the other is still there").values["customer"],
        sent,
        "a newer link solves it"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn accounts_grow_day_by_day() {
    let bench = Bench::new().await;
    let before = today(&bench).await;
    let all = api::account_list(&bench.desk, search("env:practice"))
        .await
        .unwrap();
    let gone = all.counts.status.get("disconnected").copied();
    assert_eq!(before.linked.len(), 30, "one point a day");
    let last = before.linked.last().unwrap();
    assert_eq!(
        last.total,
        all.total - gone.unwrap_or_default(),
        "today all are there but those that are gone"
    );
    let new: u32 = before.linked.iter().skip(1).map(|day| day.new).sum();
    assert!(
        before.linked[0].total + new >= last.total,
        "days add up, apart from those that left"
    );
    let customer = bench.customer("Acme").await;
    let link = bench.link(&customer, "auth-link", &[]).await.unwrap();
    bench.play(&link, "linked").await;
    bench.wait_for(&link, LinkState::Completed).await;
    let after = today(&bench).await;
    assert_eq!(
        after.linked.last().unwrap().total,
        last.total + 1,
        "one more"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn integrations_tell_how_they_are() {
    let bench = Bench::new().await;
    let mine = bench.integration().await;
    api::integration_test(&bench.desk, id(&mine.id))
        .await
        .unwrap();
    let well = today(&bench).await;
    let listed = well
        .integrations
        .iter()
        .find(|one| one.integration == mine.id);
    let listed = listed.unwrap();
    let health = &listed.health;
    assert_eq!((health.key.as_str(), health.level.as_str()), ("well", "ok"));
    assert!(listed.checked_at.is_some() && !health.values["last_four"].is_empty());
    assert_eq!(
        &bench.integration().await.health,
        health,
        "Integrations says the same"
    );

    let list = api::account_list(&bench.desk, search("system:stackone status:active")).await;
    let webhook = PracticeWebhook {
        system: "stackone".to_owned(),
        event: "account.updated".to_owned(),
        account_id: list.unwrap().rows[0].remote_id.clone(),
        status: String::new(),
        mode: "wrong-signature".to_owned(),
    };
    api::practice_webhook(&bench.desk, webhook).await.unwrap();
    let draft = IntegrationDraft {
        id: None,
        system: "stackone".to_owned(),
        name: "Keyless".to_owned(),
        environment: Environment::Practice,
        base_url: Some("http://127.0.0.1:9".to_owned()),
        settings: pairs(&[]),
        secrets: Default::default(),
    };
    api::integration_save(&bench.desk, draft).await.unwrap();
    api::receiver_stop(&bench.desk, Nothing {}).await.unwrap();
    let ill = today(&bench).await;
    let needs = keys(&ill);
    for key in ["webhooks-rejected", "secret-missing", "receiver-off"] {
        assert!(needs.contains(&key), "{key} is told among {needs:?}");
    }
    let told: Vec<_> = ill
        .integrations
        .iter()
        .map(|one| one.health.key.as_str())
        .collect();
    assert_eq!(
        told,
        [
            "secret-missing",
            "receiver-off",
            "webhook-refused",
            "receiver-off",
            "receiver-off"
        ],
        "by name"
    );
}
