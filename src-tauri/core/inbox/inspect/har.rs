//! A HAR file, or one entry or request of it, as browsers and proxies export them
//! (w3c.github.io/web-performance/specs/HAR).

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Deserialize;
use serde_json::Value;

use super::{Form, Pasted};

#[derive(Deserialize)]
struct Request {
    method: String,
    url: String,
    headers: Vec<Header>,
    #[serde(default, rename = "postData")]
    post_data: Option<PostData>,
}

#[derive(Deserialize)]
struct Header {
    name: String,
    value: String,
}

#[derive(Deserialize)]
struct PostData {
    #[serde(default)]
    text: String,
    #[serde(default)]
    encoding: String,
}

/// Reads the first request with a body, else the first; absent: the text is nothing of the kind.
pub(super) fn read(text: &str) -> Option<Pasted> {
    let value: Value = serde_json::from_str(text.trim()).ok()?;
    let entries = match value.pointer("/log/entries") {
        Some(Value::Array(entries)) => entries.clone(),
        _ => vec![value],
    };
    let requests: Vec<Request> = entries.into_iter().filter_map(request).collect();
    let with_body = requests.iter().position(|one| one.post_data.is_some());
    requests.into_iter().nth(with_body.unwrap_or(0)).map(taken)
}

fn request(mut entry: Value) -> Option<Request> {
    let inner = entry.get_mut("request").map(Value::take);
    serde_json::from_value(inner.unwrap_or(entry)).ok()
}

fn taken(request: Request) -> Pasted {
    let headers = request.headers.into_iter();
    let body = request.post_data.map_or_else(Vec::new, |data| {
        let decoded = (data.encoding == "base64").then(|| STANDARD.decode(&data.text));
        match decoded {
            Some(Ok(bytes)) => bytes,
            _ => data.text.into_bytes(),
        }
    });
    Pasted {
        form: Form::Har,
        method: request.method,
        url: request.url,
        headers: headers
            .map(|header| (header.name.to_lowercase(), header.value))
            .collect(),
        body,
        ..Pasted::default()
    }
}
