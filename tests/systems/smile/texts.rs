//! What needs no call: where Smile lives, the widget's page, ready code, and what is pasted.

use std::collections::BTreeMap;

use linkdesk::{
    clock::Time,
    secret::Secret,
    systems::{
        Component, Heard, Script,
        inspect::{Form, Pasted},
    },
    wire::{Environment, Verdict},
};
use url::Url;

use super::{KEY, SECRET, ask, smile};

#[test]
fn each_environment_has_its_host() {
    let spec = smile().spec();
    assert_eq!(
        spec.home(Environment::Sandbox),
        "https://sandbox.smileapi.io/v1"
    );
    assert_eq!(spec.home(Environment::Live), "https://open.smileapi.io/v1");
    assert!(
        spec.shared_budget && spec.requests_per_minute == 1080,
        "18 a second for all"
    );
    let kinds: Vec<_> = spec.kinds.iter().map(|kind| kind.id).collect();
    assert_eq!(kinds, ["invitation", "invitation-page", "wink"]);
    let secrets: Vec<_> = spec.secrets.iter().map(|field| field.name).collect();
    assert_eq!(secrets, ["api_key", "api_secret", "webhook_secret"]);
}

#[test]
fn the_widget_is_the_vendors_own() {
    let options = BTreeMap::from([("wink_template_id".to_owned(), "wtpl-1".to_owned())]);
    let base = Url::parse("https://open.smileapi.io/v1").unwrap();
    let page = smile().hub(&base, &options).unwrap();
    let Script::At(script) = &page.script else {
        panic!("the vendor ships it in no other way")
    };
    assert_eq!(script, "https://web.smileapi.io/v2/smile.v2.js");
    assert_eq!(
        page.connect,
        [
            "https://web.smileapi.io",
            "https://link-sandbox.smileapi.io",
            "https://link.smileapi.io",
            "https://open.smileapi.io",
        ]
    );
    assert_eq!(page.heard("onAccountConnected"), Some(Heard::Linked));
    assert_eq!(page.heard("onAccountRemoved"), Some(Heard::Read));
    assert_eq!(page.heard("onTokenExpired"), Some(Heard::Expired));
    assert_eq!(page.heard("onClose"), Some(Heard::Closed));
    assert_eq!(page.heard("eval"), None, "only its own callbacks");
    let Component::Modal {
        class,
        options,
        callbacks,
        ..
    } = page.component
    else {
        panic!("an object that is told to open")
    };
    assert_eq!(
        (class, options["templateId"].as_str()),
        ("SmileLinkModal", "wtpl-1")
    );
    assert_eq!(callbacks.len(), 9);
    let practice = Url::parse("http://127.0.0.1:4710").unwrap();
    let page = smile().hub(&practice, &BTreeMap::new()).unwrap();
    assert_eq!(
        page.connect,
        ["http://127.0.0.1:4710"],
        "nothing leaves this machine"
    );
}

#[test]
fn code_is_ready_and_holds_no_secret() {
    let base = Url::parse("https://sandbox.smileapi.io/v1").unwrap();
    let nasty = [
        ("template_id", "tpl-1"),
        ("email", "o'neil@example.com"),
        ("full_name", "O'Neil </script>"),
    ];
    let code = smile().snippets(&base, &ask("invitation", &nasty));
    let ids: Vec<_> = code.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["curl", "typescript"]);
    assert!(
        code[0].code.contains(r"o'\''neil@example.com"),
        "{}",
        code[0].code
    );
    assert!(
        code[0]
            .code
            .contains("https://sandbox.smileapi.io/v1/invites")
    );
    let code = smile().snippets(&base, &ask("wink", &[("wink_template_id", "wtpl-1")]));
    let ids: Vec<_> = code.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["curl", "typescript", "wink-2", "wink-1"]);
    assert!(
        code[2]
            .code
            .contains("https://web.smileapi.io/v2/smile.v2.js")
    );
    assert!(code[2].code.contains("templateId: \"wtpl-1\""));
    assert!(
        code[3]
            .code
            .contains("https://web.smileapi.io/v1/smile.v1.js")
    );
    assert!(
        !code[3].code.contains("wtpl-1"),
        "version 1 knows no templates"
    );
    for one in code {
        assert!(!one.code.contains(KEY) && !one.code.contains(SECRET));
    }
}

fn pasted(form: Form, url: &str, headers: &[(&str, &str)], body: &[u8], text: &str) -> Pasted {
    Pasted {
        form,
        url: url.to_owned(),
        headers: headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        body: body.to_vec(),
        text: text.to_owned(),
        ..Pasted::default()
    }
}

#[test]
fn addresses_are_smiles_or_only_look_so() {
    let judge = |text: &str| {
        let pasted = pasted(Form::Text, "", &[], b"", text);
        let found = smile().inspect(&pasted, &BTreeMap::new(), Time(0));
        found.map(|one| (one.kind, one.verdict))
    };
    let fair = Some(("auth-link", Verdict::CannotTell));
    let foul = Some(("auth-link", Verdict::NotGenuine));
    assert_eq!(
        judge("https://user.getsmileapi.com/invite-user/x?token=y"),
        fair
    );
    assert_eq!(judge("http://user.getsmileapi.com/invite-user/x"), foul);
    assert_eq!(judge("https://user.getsmileapi.com@evil.test/"), foul);
    assert_eq!(judge("https://getsmileapi.com.evil.test/"), foul);
    assert_eq!(judge("https://smile-api.test/"), foul);
    assert_eq!(judge("https://smile.io/"), None, "another company");
    assert_eq!(
        judge("API_KEY=k-1\nAPI_SECRET=s-1\nOPEN_API_HOST=https://open.smileapi.io/v1"),
        Some(("api-key", Verdict::CannotTell))
    );
}

#[test]
fn a_webhook_that_was_pasted_is_held_against_the_secret() {
    let body = br#"{"id":"et-1","version":1,"type":"ACCOUNT_CREATED","data":{"accountId":"a-1"}}"#;
    let secret = Secret::new("s3cret");
    let value = linkdesk::sign::Scheme::Sha512Hex.sign(&secret, body, Time(0));
    let secrets = BTreeMap::from([("webhook_secret".to_owned(), secret)]);
    let judge = |body: &[u8], value: &str, secrets: &BTreeMap<String, Secret>| {
        let headers = [("smile-signature", value)];
        let pasted = pasted(Form::Raw, "", &headers, body, "");
        let found = smile().inspect(&pasted, secrets, Time(0)).unwrap();
        (found.verdict, found.next.first().copied())
    };
    assert_eq!(judge(body, &value, &secrets), (Verdict::Genuine, None));
    let added = [body.as_slice(), b"\n"].concat();
    assert_eq!(
        judge(&added, &value, &secrets).0,
        Verdict::Genuine,
        "the editor's line break"
    );
    assert_eq!(
        judge(b"{}", &value, &secrets),
        (Verdict::NotGenuine, Some("compare-secret"))
    );
    assert_eq!(
        judge(body, &value.to_uppercase(), &secrets).0,
        Verdict::NotGenuine
    );
    assert_eq!(
        judge(body, &value, &BTreeMap::new()),
        (Verdict::CannotTell, Some("add-webhook-secret"))
    );
}

#[test]
fn a_call_that_was_pasted_brings_key_and_secret() {
    let judge = |value: &str| {
        let headers = [("authorization", value)];
        let url = "https://sandbox.smileapi.io/v1/users";
        let pasted = pasted(Form::Curl, url, &headers, b"", "");
        let found = smile().inspect(&pasted, &BTreeMap::new(), Time(0)).unwrap();
        found.next.first().copied()
    };
    assert_eq!(judge("Basic a2V5OnNlY3JldA=="), None);
    for wrong in ["", "Bearer x", "Basic a2V5Og==", "Basic a2V5"] {
        assert_eq!(judge(wrong), Some("basic-with-secret"), "{wrong}");
    }
}
