//! Ready code for the chosen options. Key and secret are names in it, never values.

use serde_json::{Value, json};
use url::Url;

use super::{hub, link::invitation, people, spec::WINK};
use crate::{
    systems::{
        LinkAsk,
        quote::{script, shell, visible},
    },
    wire::Snippet,
};

/// One piece per place where code is needed.
pub(super) fn all(base: &Url, ask: &LinkAsk) -> Vec<Snippet> {
    let base = base.as_str().trim_end_matches('/');
    let snippet = |id: &str, language: &str, lines: Vec<String>| Snippet {
        id: id.to_owned(),
        language: language.to_owned(),
        code: lines.join("\n") + "\n",
    };
    if ask.kind != WINK {
        let body = Value::Object(invitation(ask));
        return vec![
            snippet("curl", "shell", curl(base, "invites", &body)),
            snippet("typescript", "typescript", fetch(base, "invites", &body)),
        ];
    }
    let body = json!({ "externalMetadata": people::metadata(&ask.owner_id) });
    vec![
        snippet("curl", "shell", curl(base, "users", &body)),
        snippet("typescript", "typescript", fetch(base, "users", &body)),
        snippet("wink-2", "html", widget(ask, "2")),
        snippet("wink-1", "html", widget(ask, "1")),
    ]
}

/// A first try by hand.
fn curl(base: &str, path: &str, body: &Value) -> Vec<String> {
    let json = visible(&serde_json::to_string_pretty(body).unwrap_or_default());
    vec![
        format!(
            "curl --request POST {} \\",
            shell(&format!("{base}/{path}"))
        ),
        r#"  --user "$SMILE_API_KEY:$SMILE_API_SECRET" \"#.to_owned(),
        r"  --header 'Content-Type: application/json' \".to_owned(),
        format!("  --data {}", shell(&json)),
    ]
}

/// The back end.
fn fetch(base: &str, path: &str, body: &Value) -> Vec<String> {
    let json = visible(&serde_json::to_string_pretty(body).unwrap_or_default());
    let mut lines = vec![
        "const pair = `${process.env.SMILE_API_KEY}:${process.env.SMILE_API_SECRET}`;".to_owned(),
        String::new(),
        "// Sent once: a repeat would make another user.".to_owned(),
        format!(
            "const answer = await fetch({}, {{",
            script(&format!("{base}/{path}"))
        ),
        r#"  method: "POST","#.to_owned(),
        "  headers: {".to_owned(),
        r#"    authorization: `Basic ${Buffer.from(pair).toString("base64")}`,"#.to_owned(),
        r#"    "content-type": "application/json","#.to_owned(),
        "  },".to_owned(),
        format!("  body: JSON.stringify({}),", json.replace('\n', "\n  ")),
        "});".to_owned(),
        "const { code, message, requestId, data } = await answer.json();".to_owned(),
        "if (!answer.ok) throw new Error(`${code}: ${message} (${requestId})`);".to_owned(),
    ];
    if path == "users" {
        lines.push(
            "// For the page: data.token.accessToken. For this person's next token: POST /tokens?userId=data.user.id"
                .to_owned(),
        );
    }
    lines
}

/// The widget in a page. Version 1 differs in its script alone, and is no longer recommended.
fn widget(ask: &LinkAsk, version: &str) -> Vec<String> {
    let path = hub::SCRIPT.replace('2', version);
    let mut lines = Vec::new();
    if version == "1" {
        lines.push("<!-- Version 1: the vendor recommends version 2. -->".to_owned());
    }
    lines.extend([
        format!(r#"<script src="{}{path}"></script>"#, hub::WIDGET),
        "<script>".to_owned(),
        "  // The token comes from your back end; key and secret never reach a page.".to_owned(),
        "  const modal = new SmileLinkModal({".to_owned(),
        "    userToken: token,".to_owned(),
    ]);
    let template = ask.options.get("wink_template_id");
    if let Some(template) = template.filter(|_| version == "2") {
        lines.push(format!("    templateId: {},", script(template)));
    }
    lines.extend(
        [
            "    onAccountCreated: ({ accountId, userId, providerId }) => {},",
            "    onAccountConnected: ({ accountId, userId, providerId }) => {},",
            "    onAccountRemoved: ({ accountId, userId, providerId }) => {},",
            "    onAccountError: ({ accountId, userId, providerId, errorCode }) => {},",
            "    onTokenExpired: () => {},",
            "    onClose: ({ reason }) => {},",
            "  });",
            "  modal.open();",
            "</script>",
        ]
        .map(str::to_owned),
    );
    lines
}
