//! Any bytes may come as an answer: a call ends with a value or an error, never in a panic.

use std::sync::{Arc, Mutex};

use proptest::{prelude::*, test_runner::TestRunner};

use super::{Rig, ask, stackone, watched};
use crate::fake::{Answer, Fake, answer, json};

/// JSON of any shape, with the names that the readers look for.
fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let name = prop_oneof![
        Just("id"),
        Just("data"),
        Just("status"),
        Just("status_reasons"),
        Just("origin_owner_id"),
        Just("provider"),
        Just("created_at"),
        Just("latest_connection_attempt"),
        Just("account_secure_id"),
        Just("auth_link_url"),
        Just("token"),
        Just("account_id"),
        Just("connector_key"),
        Just("categories"),
        Just("active"),
        Just("response"),
        Just("provider_errors"),
        Just("duration"),
        Just("credentials"),
        Just("resources"),
        Just("images"),
        Just("message"),
    ];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
        Just("https://example.test/x".into()),
    ];
    leaf.prop_recursive(4, 64, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Into::into),
            prop::collection::vec((name.clone(), inner), 0..8).prop_map(|pairs| {
                pairs
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value))
                    .collect::<serde_json::Map<_, _>>()
                    .into()
            }),
        ]
    })
}

/// Every call once, against whatever the fake says.
async fn call_everything(rig: &Rig) {
    let (system, cx) = (stackone(), rig.cx());
    let _ = system.test(&cx).await;
    let _ = system.providers(&cx).await;
    let _ = system.link(&cx, &ask("auth-link", &[])).await;
    let _ = system.watch(&cx, &watched("session-token")).await;
    let _ = system.accounts(&cx, None).await;
    let _ = system.accounts_of(&cx, "customer-123").await;
    let _ = system.account(&cx, "acc-10").await;
    let _ = system.disconnect(&cx, "acc-10").await;
    let _ = system.logs(&cx, "acc-10").await;
}

/// Runs every call against each answer of a strategy.
fn survive<T: std::fmt::Debug>(answers: impl Strategy<Value = T>, play: impl Fn(T) -> Answer) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let said = Arc::new(Mutex::new(json(200, "[]")));
    let rig = runtime.block_on(async {
        let said = said.clone();
        Rig::on(Fake::by(move |_| said.lock().unwrap().clone()).await)
    });
    let config = ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    TestRunner::new(config)
        .run(&answers, |value| {
            *said.lock().unwrap() = play(value);
            runtime.block_on(call_everything(&rig));
            Ok(())
        })
        .unwrap();
}

#[test]
fn any_bytes_as_a_body() {
    let answers = (
        prop_oneof![Just(200u16), Just(201), Just(404), Just(400), Just(409)],
        any::<Vec<u8>>(),
    );
    survive(answers, |(status, body)| answer(status, &[], body));
}

#[test]
fn any_json_as_a_body() {
    let answers = (prop_oneof![Just(200u16), Just(403), Just(422)], any_json());
    survive(answers, |(status, body)| json(status, &body.to_string()));
}

#[test]
fn any_rows_as_a_list() {
    survive(prop::collection::vec(any_json(), 0..40), |rows| {
        json(200, &serde_json::Value::from(rows).to_string())
    });
}

#[test]
fn any_bytes_instead_of_http() {
    survive(any::<Vec<u8>>(), Answer::Bytes);
}
