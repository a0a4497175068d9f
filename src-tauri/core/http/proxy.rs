//! The proxy that stands between this machine and the systems.

use url::Url;

use crate::error::{Error, Result};

/// The proxy that the environment names, as other programs take it: `HTTPS_PROXY` or `https_proxy`.
pub fn proxy_of_environment() -> Result<Option<Url>> {
    let named = ["HTTPS_PROXY", "https_proxy"]
        .into_iter()
        .find_map(|name| Some((name, std::env::var(name).ok()?)))
        .filter(|(_, text)| !text.trim().is_empty());
    let Some((name, text)) = named else {
        return Ok(None);
    };
    proxy_address(name, text.trim()).map(Some)
}

/// A proxy's address may leave its scheme out, as in `proxy.example:3128`; it may hold a password, so that a wrong
/// one is not repeated.
fn proxy_address(name: &str, text: &str) -> Result<Url> {
    let whole = match text.contains("://") {
        true => text.to_owned(),
        false => format!("http://{text}"),
    };
    let url = Url::parse(&whole).ok();
    url.filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        .ok_or_else(|| Error::field(name, format!("{name} is not the address of a proxy.")))
}

#[cfg(test)]
mod tests {
    use super::proxy_address;

    #[test]
    fn a_proxy_is_named_with_or_without_scheme() {
        for (text, address) in [
            ("http://proxy.example:3128", "http://proxy.example:3128/"),
            ("proxy.example:3128", "http://proxy.example:3128/"),
            (
                "https://me:word@proxy.example",
                "https://me:word@proxy.example/",
            ),
        ] {
            assert_eq!(
                proxy_address("P", text).unwrap().as_str(),
                address,
                "{text}"
            );
        }
        let error = proxy_address("P", "socks5://me:word@x").unwrap_err();
        assert_eq!(error.field.as_deref(), Some("P"), "what cannot be is named");
        assert!(!error.message.contains("word"), "without its password");
    }
}
