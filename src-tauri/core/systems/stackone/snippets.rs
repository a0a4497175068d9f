//! Ready code for the chosen options. The key is a name in it, never a value.

use serde_json::{Map, Value};
use url::Url;

use super::{link::session, spec::SPEC};
use crate::{systems::LinkAsk, wire::Snippet};

/// Options that the types of the vendor's TypeScript SDK do not know.
const NEWER_THAN_SDK: [&str; 4] = ["connector_profile_id", "shared", "relink", "scopes"];

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
    let snippet = |id: &str, language: &str, code: String| Snippet {
        id: id.to_owned(),
        language: language.to_owned(),
        code,
    };
    vec![
        snippet("curl", "shell", curl(base, &body)),
        snippet("typescript", "typescript", typescript(base, &body)),
        snippet("react", "tsx", react(base, &body)),
        snippet("web-component", "javascript", web_component(base, &body)),
    ]
}

fn curl(base: &str, body: &Map<String, Value>) -> String {
    let json = visible(&serde_json::to_string_pretty(body).unwrap_or_default());
    format!(
        "curl --request POST {} \\\n  --user \"$STACKONE_API_KEY:\" \\\n  --header 'Content-Type: application/json' \\\n  --data {}\n",
        shell(&format!("{base}/connect_sessions")),
        shell(&json),
    )
}

fn typescript(base: &str, body: &Map<String, Value>) -> String {
    let mut code = String::from(
        "import { StackOne } from \"@stackone/stackone-client-ts\";\n\nconst stackOne = new StackOne({\n",
    );
    if base != SPEC.base_url {
        code += &format!("  serverURL: {},\n", script(base));
    }
    code +=
        "  security: { username: process.env.STACKONE_API_KEY ?? \"\", password: \"\" },\n});\n\n";
    let (newer, known): (Vec<_>, Vec<_>) = body
        .iter()
        .partition(|(name, _)| NEWER_THAN_SDK.contains(&name.as_str()));
    for (name, _) in newer {
        code += &format!(
            "// {name} is newer than the types of the SDK: send it with fetch, as the curl command does.\n"
        );
    }
    code += "const answer = await stackOne.connectSessions.createConnectSession(\n  {\n";
    for (name, value) in known {
        code += &format!(
            "    {}: {},\n",
            camel_case(name),
            visible(&value.to_string())
        );
    }
    code += "  },\n  // Sent once: a repeat would make a second valid link.\n  { retries: { strategy: \"none\" } },\n);\n\n";
    code += "// For the customer: the link. For the hub in your page: the token.\n";
    code += "const { authLinkUrl, token } = answer.connectSessionTokenAuthLink!;\n";
    code
}

fn react(base: &str, body: &Map<String, Value>) -> String {
    let mut attributes = String::new();
    for (name, value) in hub_attributes(base, body) {
        attributes += &format!(
            "      {}={{{}}}\n",
            camel_case(&name.replace('-', "_")),
            script(&value)
        );
    }
    format!(
        "import {{ StackOneHub }} from \"@stackone/hub\";\n\n\
         // The token comes from your back end; the API key never reaches a page.\n\
         export function Connect({{ token }}: {{ token: string }}) {{\n  return (\n    <StackOneHub\n      token={{token}}\n\
         {attributes}      onSuccess={{(account) => console.log(\"linked\", account.id, account.provider)}}\n      \
         onClose={{() => console.log(\"closed\")}}\n    />\n  );\n}}\n"
    )
}

fn web_component(base: &str, body: &Map<String, Value>) -> String {
    let mut attributes = String::new();
    for (name, value) in hub_attributes(base, body) {
        attributes += &format!("hub.setAttribute(\"{name}\", {});\n", script(&value));
    }
    format!(
        "import \"@stackone/hub/webcomponent\";\n\n\
         // The token comes from your back end; the API key never reaches a page.\n\
         export function connect(token) {{\n\
         const hub = document.createElement(\"stackone-hub\");\n\
         hub.setAttribute(\"token\", token);\n\
         {attributes}\
         hub.addEventListener(\"success\", (event) => console.log(\"linked\", event.detail.id, event.detail.provider));\n\
         hub.addEventListener(\"close\", () => hub.remove());\n\
         document.body.append(hub);\n"
    )
    .replace("\nhub.", "\n  hub.")
    .replace("\nconst hub", "\n  const hub")
    .replace("\ndocument", "\n  document")
        + "}\n"
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

/// One word of a POSIX shell.
fn shell(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// A string of JavaScript, also fit to stand in a JSX attribute.
fn script(text: &str) -> String {
    visible(&Value::from(text).to_string())
}

/// Escapes in JSON what would not be seen, or would show the code in another order than it runs in.
fn visible(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '\n' => shown.push(letter),
            '\u{7f}'..='\u{9f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => shown += &format!("\\u{:04x}", u32::from(letter)),
            _ => shown.push(letter),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::Url;

    use super::{all, camel_case, script, shell, visible};
    use crate::systems::LinkAsk;

    /// What a POSIX shell reads: quoted as it stands, `\'` outside quotes as a quote.
    fn read_by_shell(word: &str) -> Option<String> {
        let mut text = String::new();
        let mut rest = word;
        while !rest.is_empty() {
            rest = if let Some(after) = rest.strip_prefix("\\'") {
                text.push('\'');
                after
            } else {
                let (inside, after) = rest.strip_prefix('\'')?.split_once('\'')?;
                text.push_str(inside);
                after
            };
        }
        Some(text)
    }

    fn ask(kind: &str) -> LinkAsk {
        LinkAsk {
            kind: kind.to_owned(),
            owner_id: "customer-123".to_owned(),
            owner_name: "O'Hara & \"Söhne\" $(reboot) `x` \u{202e}gpj".to_owned(),
            options: [("provider".to_owned(), "bamboohr".to_owned())].into(),
            account: None,
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
            snippets[1].code.contains("originOwnerId: \"customer-123\""),
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

    proptest! {
        #[test]
        fn a_shell_reads_back_what_was_quoted(text in any::<String>()) {
            prop_assert_eq!(read_by_shell(&shell(&text)), Some(text));
        }

        #[test]
        fn a_script_reads_back_what_was_quoted(text in any::<String>()) {
            let quoted = script(&text);
            prop_assert_eq!(serde_json::from_str::<String>(&quoted).unwrap(), text);
            prop_assert!(!quoted.contains('\n'));
        }

        #[test]
        fn json_stays_the_same_json(text in any::<String>()) {
            let json = serde_json::json!({ text.clone(): [text] });
            let shown = visible(&serde_json::to_string_pretty(&json).unwrap());
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), json);
        }
    }
}
