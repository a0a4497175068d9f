//! A request as it goes over the line (RFC 9112), or its headers and body without the first line.

use memchr::memmem;

use super::{Form, Pasted, header};

/// Reads it; absent: it is nothing of the kind. The head is text, the body is what it is.
pub(super) fn read(bytes: &[u8]) -> Option<Pasted> {
    let (head, body) = split(bytes.trim_ascii_start());
    let head = std::str::from_utf8(head).ok()?;
    let mut lines = head.lines();
    let first = lines.next()?;
    let mut pasted = Pasted {
        form: Form::Raw,
        body: body.to_vec(),
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
fn split(bytes: &[u8]) -> (&[u8], &[u8]) {
    let ends: [&[u8]; 2] = [b"\r\n\r\n", b"\n\n"];
    let cuts = ends
        .iter()
        .filter_map(|end| Some((memmem::find(bytes, end)?, end.len())));
    match cuts.min() {
        Some((at, length)) => (&bytes[..at], &bytes[at + length..]),
        None => (bytes, b""),
    }
}

fn request_line(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split_ascii_whitespace();
    let (method, url, version) = (words.next()?, words.next()?, words.next()?);
    let is_method = !method.is_empty() && method.bytes().all(|byte| byte.is_ascii_uppercase());
    (is_method && version.starts_with("HTTP/")).then_some((method, url))
}
