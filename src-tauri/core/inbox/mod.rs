//! The way in: a receiver on 127.0.0.1 for webhooks and for customers who come back, and the page that embeds a
//! system's own component.
//!
//! Strangers get one generic answer whatever they try; why something was refused is told on the desk alone. A
//! webhook may come through a tunnel and carry any host name; the component's page answers only to a loopback name,
//! so that no other site can reach it by a name of its own (DNS rebinding).

mod back;
mod hub;
mod hubs;
pub(crate) mod inspect;
mod page;
mod serve;

use std::{
    collections::BTreeMap,
    net::{Ipv4Addr, SocketAddr},
};

use axum::{
    Router,
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    middleware,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

pub(crate) use hub::{HubReport, HubSession};

use crate::{api, clock::Entropy, desk::Desk, error::Code, systems::Delivery};

/// The receiver, while it listens.
pub(crate) struct Receiver {
    port: u16,
    hubs: hubs::Hubs,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Receiver {
    /// Listens on 127.0.0.1; port 0 takes any free one.
    pub(crate) async fn start(desk: Desk, port: u16) -> std::io::Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
        let port = listener.local_addr()?.port();
        let hubs = hubs::Hubs::new(desk.clock().clone());
        let app = Router::new()
            .route("/in/{inbox}", post(take))
            .route("/back/{inbox}", get(back::take))
            .with_state(desk.clone())
            .merge(hub::routes(desk, hubs.clone(), port))
            .fallback(|| async { stranger() })
            .method_not_allowed_fallback(|| async { stranger() })
            .layer(middleware::from_fn(serve::bounded));
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(serve::serve(listener, app, stopped));
        Ok(Self {
            port,
            hubs,
            stop,
            task,
        })
    }

    /// The port it listens on.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Stops, and gives open connections a moment to end.
    pub(crate) async fn stop(self) {
        // The task may have ended by itself.
        let _ = self.stop.send(());
        let abort = self.task.abort_handle();
        if tokio::time::timeout(std::time::Duration::from_secs(1), self.task)
            .await
            .is_err()
        {
            abort.abort();
        }
    }

    /// Lets a component's page in, and answers with its one-time address.
    pub(crate) fn admit(&self, session: HubSession, entropy: &dyn Entropy) -> String {
        let ticket = self.hubs.admit(session, entropy);
        format!("http://127.0.0.1:{}/hub/{ticket}", self.port)
    }
}

/// The address to give to a system, by way of the user's tunnel, for an integration.
pub(crate) fn webhook_url(port: u16, inbox: &str) -> String {
    format!("http://127.0.0.1:{port}/in/{inbox}")
}

/// The address that a system sends customers back to, on this machine.
pub(crate) fn callback_url(port: u16, inbox: &str) -> String {
    format!("http://127.0.0.1:{port}/back/{inbox}")
}

/// The one answer to whatever does not belong here.
fn stranger() -> Response {
    (StatusCode::BAD_REQUEST, "Refused.\n").into_response()
}

async fn take(
    State(desk): State<Desk>,
    Path(inbox): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let delivery = Delivery {
        headers: plain(&headers),
        body: body.to_vec(),
    };
    match api::take_delivery(&desk, &inbox, delivery).await {
        Ok(()) => (StatusCode::OK, "ok\n").into_response(),
        // The vault or the disk is at fault, not the sender: it may come again.
        Err(error) if is_ours(error.code) => {
            (StatusCode::SERVICE_UNAVAILABLE, "Later.\n").into_response()
        }
        Err(_) => stranger(),
    }
}

fn is_ours(code: Code) -> bool {
    matches!(code, Code::Disk | Code::Internal) || code.is_of_vault()
}

/// Header values that are text; a repeated name keeps its first value, as a signature check needs exactly one.
fn plain(headers: &HeaderMap) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for (name, value) in headers {
        if let Ok(value) = value.to_str() {
            texts
                .entry(name.as_str().to_owned())
                .or_insert_with(|| value.to_owned());
        }
    }
    texts
}
