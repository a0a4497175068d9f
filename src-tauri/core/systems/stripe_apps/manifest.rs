//! The block of the app's manifest that names where customers may come back to
//! (`allowed_redirect_uris` of schema/stripe-app.schema.json in stripe/stripe-apps).

/// Whether the schema takes an address: http or https, and a path that is not empty. No comparison by Stripe is
/// documented beyond that, so that an address counts to the letter.
pub(super) fn takes(address: &str) -> bool {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    let path = rest.and_then(|rest| rest.split_once('/'));
    path.is_some_and(|(host, path)| !host.is_empty() && !path.is_empty())
        && url::Url::parse(address).is_ok()
}

/// The block, ready to be pasted into `stripe-app.json`, of those addresses that the schema takes.
pub(super) fn block<'a>(addresses: impl Iterator<Item = &'a str>) -> String {
    let taken: Vec<&str> = addresses.filter(|address| takes(address)).collect();
    let block = serde_json::json!({ "allowed_redirect_uris": taken });
    serde_json::to_string_pretty(&block).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests {
    use super::{block, takes};

    #[test]
    fn a_path_is_needed_and_http_or_https() {
        for (address, taken) in [
            ("https://localhost:3000/callback", true),
            ("http://127.0.0.1:4611/back/x", true),
            ("https://x.test", false),
            ("https://x.test/", false),
            ("myapp://back/x", false),
            ("https:///x", false),
            ("", false),
        ] {
            assert_eq!(takes(address), taken, "{address}");
        }
        let all = ["https://x.test/a", "https://x.test"];
        assert_eq!(
            block(all.into_iter()),
            "{\n  \"allowed_redirect_uris\": [\n    \"https://x.test/a\"\n  ]\n}\n"
        );
    }
}
