//! Hosts in letters of any script, as they are sent: in the `xn--` form of RFC 5891, which every name server knows.

use url::{Host, Url};

/// An address with its host as it is sent. All else stays to the letter, since it may be compared so; what is no address
/// stays what it is.
pub fn address_as_sent(text: &str) -> String {
    let plain = || text.to_owned();
    let Some((scheme, rest)) = text.split_once("://") else {
        return plain();
    };
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (place, behind) = rest.split_at(end);
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) => (host, format!(":{port}")),
        None => (place, String::new()),
    };
    // A user before the host is refused elsewhere, and shall be seen there as it was written.
    if host.is_ascii() || host.contains('@') || Url::parse(text).is_err() {
        return plain();
    }
    match Host::parse(host) {
        Ok(host) => format!("{scheme}://{host}{port}{behind}"),
        Err(_) => plain(),
    }
}

/// A mail address with its host as it is sent; what stands before the `@` is the host's own business.
pub fn mail_as_sent(text: &str) -> String {
    match text.rsplit_once('@') {
        Some((name, host)) if !host.is_ascii() => match Host::parse(host) {
            Ok(host) => format!("{name}@{host}"),
            Err(_) => text.to_owned(),
        },
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{address_as_sent, mail_as_sent};

    #[test]
    fn only_the_host_changes() {
        for (text, sent) in [
            (
                "https://bäcker.example/a?b=C",
                "https://xn--bcker-gra.example/a?b=C",
            ),
            (
                "https://Bäcker.example:8443",
                "https://xn--bcker-gra.example:8443",
            ),
            ("https://例え.テスト/x", "https://xn--r8jz45g.xn--zckzah/x"),
            ("https://EXAMPLE.test/A/../b", "https://EXAMPLE.test/A/../b"),
            ("https://x.test/ü", "https://x.test/ü"),
            ("https://me@bäcker.example/", "https://me@bäcker.example/"),
            ("bäcker.example", "bäcker.example"),
            ("", ""),
        ] {
            assert_eq!(address_as_sent(text), sent, "{text}");
        }
    }

    #[test]
    fn a_mail_address_keeps_its_name() {
        for (text, sent) in [
            ("jane@bäcker.example", "jane@xn--bcker-gra.example"),
            ("jörg@bäcker.example", "jörg@xn--bcker-gra.example"),
            ("jane@example.test", "jane@example.test"),
            ("nobody", "nobody"),
        ] {
            assert_eq!(mail_as_sent(text), sent, "{text}");
        }
    }
}
