//! A receiver of webhooks that keeps what arrives.

use std::time::Duration;

use axum::{Router, body::Bytes, extract::State, http::HeaderMap, routing::post};
use reqwest::Method;
use serde_json::json;
use tokio::sync::mpsc;

use super::Stage;

/// What arrives, in its order.
pub(super) struct Mailbox(mpsc::UnboundedReceiver<(HeaderMap, Bytes)>);

impl Mailbox {
    /// Starts one and registers it with the practice.
    pub(super) async fn of(stage: &Stage, system: &str) -> Self {
        let (sender, arrived) = mpsc::unbounded_channel();
        let take = |State(sender): State<mpsc::UnboundedSender<_>>,
                    headers: HeaderMap,
                    body: Bytes| async move {
            sender.send((headers, body)).unwrap();
        };
        let routes = Router::new().route("/in", post(take)).with_state(sender);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/in", listener.local_addr().unwrap());
        tokio::spawn(async { axum::serve(listener, routes).await });
        let wish = json!({"system": system, "url": url});
        assert_eq!(stage.control(Method::PUT, "endpoint", wish).await.0, 200);
        Self(arrived)
    }

    /// The next webhook.
    pub(super) async fn next(&mut self) -> (HeaderMap, Bytes) {
        let next = tokio::time::timeout(Duration::from_secs(5), self.0.recv()).await;
        next.expect("a webhook arrives").unwrap()
    }
}
