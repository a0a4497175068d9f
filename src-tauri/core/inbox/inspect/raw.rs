//! A request as it goes over the line (RFC 9112), or its headers and body without the first line.

use super::{Form, Pasted, header};

/// Reads it; absent: the text is nothing of the kind.
pub(super) fn read(text: &str) -> Option<Pasted> {
    let text = text.trim_start();
    let (head, body) = split(text);
    let mut lines = head.lines();
    let first = lines.next()?;
    let mut pasted = Pasted {
        form: Form::Raw,
        body: body.as_bytes().to_vec(),
        ..Pasted::default()
    };
    match (request_line(first), header(first)) {
        (Some((method, url)), _) => {
            method.clone_into(&mut pasted.method);
            url.clone_into(&mut pasted.url);
        }
        // Without a request line the body must be there, else any `word: text` would be a request.
        (None, Some(header)) if !body.is_empty() => pasted.headers.extend([header]),
        _ => return None,
    }
    for line in lines {
        // A line that is no header is left out: people cut what they copy.
        pasted.headers.extend(header(line));
    }
    if let Some(host) = pasted.headers.get("host")
        && pasted.url.starts_with('/')
    {
        pasted.url = format!("https://{host}{}", pasted.url);
    }
    Some(pasted)
}

/// At the first empty line; the body stays as it is.
fn split(text: &str) -> (&str, &str) {
    let ends = ["\r\n\r\n", "\n\n"];
    let cuts = ends
        .iter()
        .filter_map(|end| Some((text.find(end)?, end.len())));
    match cuts.min() {
        Some((at, length)) => (&text[..at], &text[at + length..]),
        None => (text, ""),
    }
}

fn request_line(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split_ascii_whitespace();
    let (method, url, version) = (words.next()?, words.next()?, words.next()?);
    let is_method = !method.is_empty() && method.bytes().all(|byte| byte.is_ascii_uppercase());
    (is_method && version.starts_with("HTTP/")).then_some((method, url))
}
