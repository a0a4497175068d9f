//! The address that opens a mail in the person's mail program.

use std::fmt::Write;

/// `mailto:` with subject and body (RFC 6068); a line ends with CR LF there.
pub(super) fn mailto(to: &str, subject: &str, text: &str) -> String {
    let body = text.replace('\n', "\r\n");
    // The sign between name and host is part of the address; every other one might end it.
    let to = escaped(to).replace("%40", "@");
    format!(
        "mailto:{to}?subject={}&body={}",
        escaped(subject),
        escaped(&body)
    )
}

/// Everything but the letters that RFC 3986 reserves for nobody, as bytes of UTF-8.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                escaped.push(char::from(byte));
            }
            // Writing to a String cannot fail.
            byte => drop(write!(escaped, "%{byte:02X}")),
        }
    }
    escaped
}
