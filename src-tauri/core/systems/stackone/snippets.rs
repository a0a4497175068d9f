//! Ready code for the chosen options. The key is a name in it, never a value.

use serde_json::{Map, Value};
use url::Url;

use super::{link::session, spec::SPEC};
use crate::{
    systems::{
        LinkAsk,
        quote::{script, shell, visible},
    },
    wire::Snippet,
};

/// Options that the vendor's TypeScript SDK leaves out of the request (4.34.1).
const NEWER_THAN_SDK: [&str; 4] = ["connector_profile_id", "shared", "relink", "scopes"];

/// Where a page has its token from.
const TOKEN: &str = "// The token comes from your back end; the API key never reaches a page.";

/// One piece per place where code is needed: a first try, the back end, and the two front ends. None while the
/// options are not valid.
pub(super) fn all(base: &Url, ask: &LinkAsk) -> Vec<Snippet> {
    let ask = LinkAsk {
        account: ask.account.clone().or(Some("ACCOUNT_ID".to_owned())),
        ..ask.clone()
    };
    let Ok(body) = session(&ask) else {
        return Vec::new();
    };
    let base = base.as_str().trim_end_matches('/');
    let snippet = |id: &str, language: &str, lines: Vec<String>| Snippet {
        id: id.to_owned(),
        language: language.to_owned(),
        code: lines.join("\n") + "\n",
    };
    vec![
        snippet("curl", "shell", curl(base, &body)),
        snippet("typescript", "typescript", typescript(base, &body)),
        snippet("react", "tsx", react(base, &body)),
        snippet("web-component", "javascript", web_component(base, &body)),
    ]
}

/// A first try by hand.
fn curl(base: &str, body: &Map<String, Value>) -> Vec<String> {
    let address = shell(&format!("{base}/connect_sessions"));
    let json = visible(&serde_json::to_string_pretty(body).unwrap_or_default());
    vec![
        format!("curl --request POST {address} \\"),
        r#"  --user "$STACKONE_API_KEY:" \"#.to_owned(),
        r"  --header 'Content-Type: application/json' \".to_owned(),
        format!("  --data {}", shell(&json)),
    ]
}

/// The back end, with the vendor's SDK.
fn typescript(base: &str, body: &Map<String, Value>) -> Vec<String> {
    let mut lines = vec![
        r#"import { StackOne } from "@stackone/stackone-client-ts";"#.to_owned(),
        r#"import type { ConnectSessionCreate } from "@stackone/stackone-client-ts/sdk/models/shared";"#
            .to_owned(),
        String::new(),
        "const stackOne = new StackOne({".to_owned(),
    ];
    if base != SPEC.base_url {
        lines.push(format!("  serverURL: {},", script(base)));
    }
    lines.extend([
        r#"  security: { username: process.env.STACKONE_API_KEY ?? "", password: "" },"#.to_owned(),
        "});".to_owned(),
        String::new(),
        "const session = {".to_owned(),
    ]);
    for (name, value) in body {
        lines.push(if NEWER_THAN_SDK.contains(&name.as_str()) {
            format!(
                "  // {name} is unknown to the SDK: send it with fetch, as the curl command does."
            )
        } else {
            format!("  {}: {},", camel_case(name), visible(&value.to_string()))
        });
    }
    lines.extend(
        [
            "} as ConnectSessionCreate;",
            "",
            "const answer = await stackOne.connectSessions.createConnectSession(session, {",
            "  // Sent once: a repeat would make a second valid link.",
            r#"  retries: { strategy: "none" },"#,
            "});",
            "",
            "// For the customer: the link. For the hub in your page: the token.",
            "const { authLinkUrl, token } = answer.connectSessionTokenAuthLink!;",
        ]
        .map(str::to_owned),
    );
    lines
}

/// The hub in a React page.
fn react(base: &str, body: &Map<String, Value>) -> Vec<String> {
    let attributes = hub_attributes(base, body).into_iter().map(|(name, value)| {
        let name = camel_case(&name.replace('-', "_"));
        format!("      {name}={{{}}}", script(&value))
    });
    let before = [
        r#"import { StackOneHub } from "@stackone/hub";"#,
        "",
        TOKEN,
        "export function Connect({ token }: { token: string }) {",
        "  return (",
        "    <StackOneHub",
        "      token={token}",
    ];
    let after = [
        r#"      onSuccess={(account) => console.log("linked", account.id, account.provider)}"#,
        r#"      onClose={() => console.log("closed")}"#,
        "    />",
        "  );",
        "}",
    ];
    around(before, attributes, after)
}

/// The hub in any other page.
fn web_component(base: &str, body: &Map<String, Value>) -> Vec<String> {
    let attributes = hub_attributes(base, body)
        .into_iter()
        .map(|(name, value)| format!("  hub.setAttribute(\"{name}\", {});", script(&value)));
    let before = [
        r#"import "@stackone/hub/webcomponent";"#,
        "",
        TOKEN,
        "export function connect(token) {",
        r#"  const hub = document.createElement("stackone-hub");"#,
        r#"  hub.setAttribute("token", token);"#,
    ];
    let after = [
        r#"  hub.addEventListener("success", ({ detail }) => console.log("linked", detail.id, detail.provider));"#,
        r#"  hub.addEventListener("close", () => hub.remove());"#,
        "  document.body.append(hub);",
        "}",
    ];
    around(before, attributes, after)
}

/// Lines with others between them.
fn around<const B: usize, const A: usize>(
    before: [&str; B],
    lines: impl Iterator<Item = String>,
    after: [&str; A],
) -> Vec<String> {
    before
        .map(str::to_owned)
        .into_iter()
        .chain(lines)
        .chain(after.map(str::to_owned))
        .collect()
}

/// What the hub must be told beside its token.
fn hub_attributes(base: &str, body: &Map<String, Value>) -> Vec<(&'static str, String)> {
    let mut attributes = Vec::new();
    if base != SPEC.base_url {
        attributes.push(("base-url", base.to_owned()));
    }
    if let Some(account) = body.get("account_id").and_then(Value::as_str) {
        attributes.push(("account-id", account.to_owned()));
    }
    attributes
}

/// The SDK's spelling of a name on the wire.
fn camel_case(name: &str) -> String {
    let mut parts = name.split('_');
    let head = parts.next().unwrap_or_default().to_owned();
    parts.fold(head, |text, part| {
        let (first, rest) = part.split_at(part.len().min(1));
        text + &first.to_ascii_uppercase() + rest
    })
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::{all, camel_case};
    use crate::systems::LinkAsk;

    fn ask(kind: &str) -> LinkAsk {
        LinkAsk {
            kind: kind.to_owned(),
            owner_id: "customer-123".to_owned(),
            owner_name: "O'Hara & \"Söhne\" $(reboot) `x` \u{202e}gpj".to_owned(),
            options: [("provider".to_owned(), "bamboohr".to_owned())].into(),
            ..LinkAsk::default()
        }
    }

    #[test]
    fn says_what_was_chosen_and_no_key() {
        let base = Url::parse("https://api.stackone.com").unwrap();
        let snippets = all(&base, &ask("auth-link"));
        let ids: Vec<&str> = snippets.iter().map(|snippet| snippet.id.as_str()).collect();
        assert_eq!(ids, ["curl", "typescript", "react", "web-component"]);
        let curl = &snippets[0].code;
        assert!(
            curl.contains("'https://api.stackone.com/connect_sessions'"),
            "{curl}"
        );
        assert!(
            curl.contains("--user \"$STACKONE_API_KEY:\""),
            "the colon form: {curl}"
        );
        assert!(curl.contains(r"O'\''Hara"), "quoted for the shell: {curl}");
        assert!(curl.contains("\"expires_in\": 432000"), "{curl}");
        assert!(
            snippets[1]
                .code
                .contains("  originOwnerId: \"customer-123\","),
            "{}",
            snippets[1].code
        );
        for snippet in &snippets {
            assert!(
                !snippet.code.contains('\u{202e}'),
                "no hidden order: {}",
                snippet.code
            );
        }
    }

    #[test]
    fn tells_hub_and_sdk_where_a_practice_is() {
        let base = Url::parse("http://127.0.0.1:4710/").unwrap();
        let snippets = all(&base, &ask("relink"));
        assert!(
            snippets[1]
                .code
                .contains("serverURL: \"http://127.0.0.1:4710\""),
            "{}",
            snippets[1].code
        );
        assert!(
            snippets[2].code.contains("accountId={\"ACCOUNT_ID\"}"),
            "{}",
            snippets[2].code
        );
        assert!(
            snippets[3]
                .code
                .contains("  hub.setAttribute(\"base-url\", \"http://127.0.0.1:4710\");"),
            "{}",
            snippets[3].code
        );
    }

    #[test]
    fn invalid_options_give_no_code() {
        let base = Url::parse("https://api.stackone.com").unwrap();
        let mut ask = ask("auth-link");
        ask.options
            .insert("expires_in".to_owned(), "soon".to_owned());
        assert_eq!(all(&base, &ask), [], "code that fails is worse than none");
    }

    #[test]
    fn names_are_spelled_as_in_the_sdk() {
        assert_eq!(camel_case("origin_owner_id"), "originOwnerId");
        assert_eq!(camel_case("type"), "type");
    }
}
