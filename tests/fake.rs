//! A system that plays what it is told and remembers what it was asked, and a clock that does not wait.
//!
//! The listener speaks just enough HTTP/1.1 to misbehave at will: one request per connection, the answer as raw
//! bytes. It knows nothing of any system.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Arc, Mutex},
    time::Duration,
};

use linkdesk::clock::{Clock, Entropy, Time, Wait};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};
use url::Url;

/// A request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: Vec<(String, String)>,
    /// Names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Seen {
    /// A value of the query.
    pub(crate) fn asked(&self, name: &str) -> Option<&str> {
        let (_, value) = self.query.iter().find(|(key, _)| key == name)?;
        Some(value)
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// What the fake does with a request.
#[derive(Clone, Debug)]
pub(crate) enum Answer {
    /// Writes these bytes and closes.
    Bytes(Vec<u8>),
    /// Reads the request and says nothing.
    Hang,
    /// Reads the request and closes.
    Close,
}

/// An answer with a body of any kind.
pub(crate) fn answer(status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Answer {
    let body = body.as_ref();
    let mut head = format!(
        "HTTP/1.1 {status} Played\r\nconnection: close\r\ncontent-length: {}\r\n",
        body.len()
    );
    for (name, value) in headers {
        head += &format!("{name}: {value}\r\n");
    }
    Answer::Bytes([head.as_bytes(), b"\r\n", body].concat())
}

/// An answer with a JSON text.
pub(crate) fn json(status: u16, body: &str) -> Answer {
    answer(status, &[("content-type", "application/json")], body)
}

/// An answer that ends in the middle of its body.
pub(crate) fn cut_off(status: u16, body: &str) -> Answer {
    let length = body.len() + 10;
    let head = format!(
        "HTTP/1.1 {status} Played\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n"
    );
    Answer::Bytes([head.as_bytes(), body.as_bytes()].concat())
}

/// A fake system on a free port of this machine; gone when dropped.
pub(crate) struct Fake {
    pub(crate) base: Url,
    seen: Arc<Mutex<Vec<Seen>>>,
    task: JoinHandle<()>,
}

impl Fake {
    /// Answers every request by this rule.
    pub(crate) async fn by(rule: impl Fn(&Seen) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (rule, memory) = (Arc::new(rule), seen.clone());
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, rule.clone(), memory.clone()));
            }
        });
        Self {
            base: Url::parse(&base).unwrap(),
            seen,
            task,
        }
    }

    /// Plays these answers in their order; a request too many gets a status no system uses.
    pub(crate) async fn playing(answers: impl IntoIterator<Item = Answer>) -> Self {
        let answers = Mutex::new(VecDeque::from_iter(answers));
        Self::by(move |_| {
            let next = answers.lock().unwrap().pop_front();
            next.unwrap_or_else(|| json(418, r#"{"message":"a request too many"}"#))
        })
        .await
    }

    /// Everything asked so far.
    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(
    mut stream: TcpStream,
    rule: Arc<dyn Fn(&Seen) -> Answer + Send + Sync>,
    memory: Arc<Mutex<Vec<Seen>>>,
) {
    let Some(seen) = read(&mut stream).await else {
        return;
    };
    // Remembered first: whoever the rule tells of it may look at once.
    memory.lock().unwrap().push(seen.clone());
    match rule(&seen) {
        Answer::Bytes(bytes) => {
            // The client may have read enough and gone away.
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
        }
        Answer::Hang => tokio::time::sleep(Duration::from_secs(60)).await,
        Answer::Close => {}
    }
}

async fn read(stream: &mut TcpStream) -> Option<Seen> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8(bytes[..end].to_vec()).ok()?;
    let mut body = bytes[end + 4..].to_vec();
    let mut lines = head.lines();
    let mut request = lines.next()?.split(' ');
    let (method, target) = (request.next()?, request.next()?);
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers
        .get("content-length")
        .map_or(0, |length| length.parse().unwrap());
    while body.len() < length {
        stream.read_buf(&mut body).await.ok()?;
    }
    let url = Url::parse(&format!("http://fake{target}")).ok()?;
    Some(Seen {
        method: method.to_owned(),
        path: url.path().to_owned(),
        query: url.query_pairs().into_owned().collect(),
        headers,
        body,
    })
}

/// A clock whose waits are over at once and move it ahead; it remembers them.
pub(crate) struct Leaping {
    now: Mutex<Time>,
    waits: Mutex<Vec<Duration>>,
}

impl Leaping {
    pub(crate) fn at(now: &str) -> Arc<Self> {
        Arc::new(Self {
            now: Mutex::new(Time::parse(now).unwrap()),
            waits: Mutex::default(),
        })
    }

    /// Every wait so far.
    pub(crate) fn waits(&self) -> Vec<Duration> {
        self.waits.lock().unwrap().clone()
    }
}

impl Clock for Leaping {
    fn now(&self) -> Time {
        *self.now.lock().unwrap()
    }

    fn sleep(&self, span: Duration) -> Wait<'_> {
        self.waits.lock().unwrap().push(span);
        let mut now = self.now.lock().unwrap();
        *now = now.plus(span);
        Box::pin(std::future::ready(()))
    }
}

/// Chance that always falls the same.
pub(crate) struct Fixed(pub(crate) u8);

impl Entropy for Fixed {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(self.0);
    }
}
