//! Serving within bounds: whoever sends slowly, much, or from many connections at once holds up nobody for long.

use std::{pin::pin, sync::Arc, time::Duration};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::Request,
    middleware::Next,
    response::Response,
};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, oneshot, watch},
    task::JoinSet,
    time::{sleep, timeout},
};

use super::stranger;

/// The most bytes of a delivery: payloads of the systems are a few kilobytes.
const BODY_LIMIT: usize = 256 * 1024;

/// How long a sender may take for the head of a request, and to stay silent between two.
const HEAD_TIME: Duration = Duration::from_secs(10);

/// How long a sender may take for a body.
const BODY_TIME: Duration = Duration::from_secs(10);

/// The most connections at once; others wait at the door of the operating system.
const SEATS: usize = 128;

/// After a connection could not be taken, such as for want of file handles.
const BREATH: Duration = Duration::from_millis(100);

/// Serves until told to stop, and then until the last connection has ended.
pub(super) async fn serve(listener: TcpListener, app: Router, mut stopped: oneshot::Receiver<()>) {
    let seats = Arc::new(Semaphore::new(SEATS));
    let (stop, stopping) = watch::channel(());
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            // A dropped sender means the same as a sent word: stop.
            _ = &mut stopped => break,
            Some(_) = connections.join_next() => {}
            (stream, seat) = next(&listener, &seats) => {
                connections.spawn(attend(stream, seat, app.clone(), stopping.clone()));
            }
        }
    }
    drop((listener, stop));
    while connections.join_next().await.is_some() {}
}

/// The next connection, once there is a seat for it.
async fn next(
    listener: &TcpListener,
    seats: &Arc<Semaphore>,
) -> (TcpStream, Option<OwnedSemaphorePermit>) {
    // The semaphore is never closed.
    let seat = seats.clone().acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return (stream, seat),
            Err(_) => sleep(BREATH).await,
        }
    }
}

async fn attend(
    stream: TcpStream,
    _seat: Option<OwnedSemaphorePermit>,
    app: Router,
    mut stopping: watch::Receiver<()>,
) {
    let mut connection = pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_TIME)
            .serve_connection(TokioIo::new(stream), TowerToHyperService::new(app))
    );
    tokio::select! {
        // A connection that fails ends itself.
        _ = connection.as_mut() => return,
        _ = stopping.changed() => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

/// Reads a body whole, within its bounds, before anybody looks at the request; every refusal is the one answer.
pub(super) async fn bounded(request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let Ok(Ok(body)) = timeout(BODY_TIME, to_bytes(body, BODY_LIMIT)).await else {
        return stranger();
    };
    let answer = next.run(Request::from_parts(head, Body::from(body))).await;
    if answer.status().is_client_error() {
        return stranger();
    }
    answer
}
