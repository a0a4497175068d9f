//! The rate limit and the clock.

use reqwest::Method;
use serde_json::json;

use super::{Stage, options};

#[tokio::test]
async fn a_thousand_requests_a_minute_and_no_more() {
    let stage = Stage::new(1).await;
    for _ in 0..1000 {
        assert_eq!(
            stage
                .call(Method::GET, "/accounts/x")
                .send()
                .await
                .unwrap()
                .status(),
            404
        );
    }
    let refused = stage.call(Method::GET, "/accounts").send().await.unwrap();
    assert_eq!(refused.status(), 429);
    assert_eq!(
        refused.headers()["retry-after"],
        "60",
        "a whole minute is left"
    );
    stage.clock.advance(45);
    let refused = stage.call(Method::GET, "/accounts").send().await.unwrap();
    let left: u32 = refused.headers()["retry-after"]
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!(
        (15..=16).contains(&left),
        "what is left of the minute: {left}"
    );
    stage.clock.advance(left.into());
    assert_eq!(
        stage
            .call(Method::GET, "/accounts")
            .send()
            .await
            .unwrap()
            .status(),
        200,
        "and on it goes"
    );
}

#[tokio::test]
async fn the_limit_can_be_left_out() {
    let mut unlimited = options(1);
    unlimited.rate_limit = false;
    let stage = Stage::with(unlimited).await;
    for _ in 0..1010 {
        assert_eq!(
            stage
                .call(Method::GET, "/accounts/x")
                .send()
                .await
                .unwrap()
                .status(),
            404
        );
    }
}

#[tokio::test]
async fn the_clock_runs_faster_jumps_and_stands_still() {
    let stage = Stage::new(0).await;
    let clock = |wish| stage.control(Method::POST, "clock", wish);
    assert_eq!(stage.state().await["now"], "2026-11-21T07:05:16.042Z");
    clock(json!({"speed": 60.0})).await;
    stage.clock.advance(60);
    assert_eq!(
        stage.state().await["now"],
        "2026-11-21T08:05:16.042Z",
        "a minute is an hour"
    );
    clock(json!({"advance_seconds": 86_400, "speed": 0.0})).await;
    stage.clock.advance(3_600);
    assert_eq!(
        stage.state().await["now"],
        "2026-11-22T08:05:16.042Z",
        "a day on, and still"
    );
    assert_eq!(
        clock(json!({"speed": -1.0})).await.0,
        400,
        "it never runs backwards"
    );
    stage.control(Method::POST, "reset", json!(null)).await;
    assert_eq!(
        stage.state().await["now"],
        "2026-11-21T08:06:16.042Z",
        "real time again"
    );
}
