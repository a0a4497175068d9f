//! Webhooks, right and wrong, once and often.

use linkdesk::{api, wire::*};

use super::{Bench, search, until};

fn webhook(account: &Account, status: &str, mode: &str) -> PracticeWebhook {
    PracticeWebhook {
        system: "stackone".to_owned(),
        event: "account.updated".to_owned(),
        account_id: account.remote_id.clone(),
        status: status.to_owned(),
        mode: mode.to_owned(),
    }
}

async fn active(bench: &Bench) -> Account {
    api::account_list(&bench.desk, search("system:stackone status:active"))
        .await
        .unwrap()
        .rows
        .remove(0)
}

async fn kinds(bench: &Bench) -> Vec<String> {
    let page = api::event_list(&bench.desk, search("")).await.unwrap();
    page.rows.into_iter().map(|event| event.kind).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_makes_the_desk_read_again() {
    let bench = Bench::new().await;
    let account = active(&bench).await;
    let sent = api::practice_webhook(&bench.desk, webhook(&account, "expired", ""))
        .await
        .unwrap();
    assert_eq!(sent.statuses, [200], "taken");
    until("the account is read again", || async {
        let page = api::account_list(&bench.desk, search(&account.remote_id))
            .await
            .unwrap();
        (page.rows[0].status == Status::NeedsReconnect).then_some(())
    })
    .await;
    let page = api::event_list(&bench.desk, search("kind:status-changed source:webhook"))
        .await
        .unwrap();
    assert_eq!(page.total, 1, "one edge, learnt by webhook");
    assert!(
        bench.integration().await.last_webhook_at.is_some(),
        "the integration knows that webhooks arrive"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_signature_is_refused_outside_and_explained_inside() {
    let bench = Bench::new().await;
    let account = active(&bench).await;
    let sent = api::practice_webhook(&bench.desk, webhook(&account, "", "wrong-signature"))
        .await
        .unwrap();
    assert_eq!(sent.statuses, [400], "outside there is one generic answer");
    assert!(
        kinds(&bench).await.contains(&"webhook-rejected".to_owned()),
        "inside the refusal is told"
    );
    let diagnoses = bench.integration().await.diagnoses;
    assert!(
        diagnoses.iter().any(|one| one.key == "webhook-refused"),
        "and diagnosed at the integration"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_copies_have_one_effect() {
    let bench = Bench::new().await;
    let account = active(&bench).await;
    let sent = api::practice_webhook(&bench.desk, webhook(&account, "error", "duplicate"))
        .await
        .unwrap();
    assert!(
        sent.statuses.len() > 1 && sent.statuses.iter().all(|status| *status == 200),
        "each copy is taken politely"
    );
    until("the account is read again", || async {
        let page = api::account_list(&bench.desk, search(&account.remote_id))
            .await
            .unwrap();
        (page.rows[0].status == Status::NeedsReconnect).then_some(())
    })
    .await;
    let edges = api::event_list(&bench.desk, search("kind:status-changed source:webhook"))
        .await
        .unwrap();
    assert_eq!(edges.total, 1, "one effect");
    let kinds = kinds(&bench).await;
    let count = |kind: &str| kinds.iter().filter(|one| *one == kind).count();
    assert_eq!(count("webhook-received"), 1, "one was the first");
    assert_eq!(
        count("webhook-repeated"),
        sent.statuses.len() - 1,
        "the others were repeats"
    );
    let trail = api::audit_list(&bench.desk, search("action:webhook.take"))
        .await
        .unwrap();
    assert_eq!(trail.total, 1, "one audit entry");
}

#[tokio::test(flavor = "multi_thread")]
async fn events_out_of_order_leave_the_newest_state() {
    let bench = Bench::new().await;
    let account = active(&bench).await;
    api::practice_webhook(&bench.desk, webhook(&account, "suspended", "reordered"))
        .await
        .unwrap();
    until("the newest state is read", || async {
        let page = api::account_list(&bench.desk, search(&account.remote_id))
            .await
            .unwrap();
        (page.rows[0].status == Status::Paused).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_get_one_answer() {
    let bench = Bench::new().await;
    let port = api::desk_state(&bench.desk, Nothing {})
        .await
        .unwrap()
        .receiver
        .port;
    let real = bench.integration().await.webhook_url;
    let client = reqwest_client();
    let mut answers = Vec::new();
    for (method, url) in [
        (reqwest::Method::GET, format!("http://127.0.0.1:{port}/")),
        (
            reqwest::Method::POST,
            format!("http://127.0.0.1:{port}/in/guessed"),
        ),
        (reqwest::Method::DELETE, real.clone()),
        (reqwest::Method::POST, real.clone()),
        (
            reqwest::Method::GET,
            format!("http://127.0.0.1:{port}/hub/tguessed"),
        ),
    ] {
        let answer = client.request(method, url).send().await.unwrap();
        answers.push((answer.status().as_u16(), answer.text().await.unwrap()));
    }
    assert!(
        answers.windows(2).all(|pair| pair[0] == pair[1]),
        "all the same: {answers:?}"
    );
    let huge = client
        .post(&real)
        .body(vec![b'x'; 1 << 20])
        .send()
        .await
        .unwrap();
    assert_eq!(
        (huge.status().as_u16(), huge.text().await.unwrap()),
        answers[0],
        "a body past the limit is not read, and not talked about"
    );
    let bytes = raw(
        port,
        b"POST /in/%ff HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
    )
    .await;
    assert!(
        bytes.starts_with("HTTP/1.1 400 ") && bytes.ends_with("Refused.\n"),
        "nor is a broken path: {bytes}"
    );
}

/// What the receiver answers to these bytes until it closes.
async fn raw(port: u16, bytes: &[u8]) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut stream = tokio::net::TcpStream::connect(("127.0.0.1", port))
        .await
        .unwrap();
    stream.write_all(bytes).await.unwrap();
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer);
    let ended = tokio::time::timeout(std::time::Duration::from_secs(20), read).await;
    ended.expect("the receiver does not wait for ever").unwrap();
    String::from_utf8(answer).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sends_slowly_or_without_end_is_not_waited_for() {
    let bench = Bench::new().await;
    let url = bench.integration().await.webhook_url;
    let (host, inbox) = url
        .strip_prefix("http://")
        .unwrap()
        .split_once('/')
        .unwrap();
    let port = host.rsplit(':').next().unwrap().parse().unwrap();
    let head = format!("POST /{inbox} HTTP/1.1\r\nhost: {host}\r\n");
    let half_a_head = raw(port, head.as_bytes());
    let half = format!("{head}content-length: 100\r\n\r\nhalf");
    let half_a_body = raw(port, half.as_bytes());
    let mut endless = format!("{head}transfer-encoding: chunked\r\n\r\n").into_bytes();
    for _ in 0..17 {
        endless.extend_from_slice(b"4000\r\n");
        endless.extend_from_slice(&[b'x'; 0x4000]);
        endless.extend_from_slice(b"\r\n");
    }
    let in_chunks = raw(port, &endless);
    let (_, half_a_body, in_chunks) = tokio::join!(half_a_head, half_a_body, in_chunks);
    assert!(half_a_body.starts_with("HTTP/1.1 400 "), "{half_a_body}");
    assert!(in_chunks.starts_with("HTTP/1.1 400 "), "{in_chunks}");
}

fn reqwest_client() -> reqwest::Client {
    // Tests only speak to 127.0.0.1 in the clear; the provider is what the client asks for at its making.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::new()
}

#[tokio::test(flavor = "multi_thread")]
async fn deliveries_are_known_for_thirty_days() {
    let bench = Bench::new().await;
    let account = active(&bench).await;
    api::practice_webhook(&bench.desk, webhook(&account, "", ""))
        .await
        .unwrap();
    let db = rusqlite::Connection::open(bench.folder.path().join("linkdesk.sqlite")).unwrap();
    db.busy_timeout(std::time::Duration::from_secs(5)).unwrap();
    let known = || -> u32 {
        db.query_row("SELECT count(*) FROM deliveries", [], |row| row.get(0))
            .unwrap()
    };
    let restart = || api::receiver_start(&bench.desk, ReceiverStart { port: 0 });
    restart().await.unwrap();
    assert_eq!(known(), 1, "a fresh one stays");
    db.execute("UPDATE deliveries SET at = at - 2592000000 - 1000", [])
        .unwrap();
    restart().await.unwrap();
    assert_eq!(known(), 0, "an old one is forgotten");
}
