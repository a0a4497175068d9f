//! The forms in which a request is pasted, and any text at all.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Form, Pasted, read};

const BODY: &str = "{\"event\": \"account.created\", \"it's\": \"a\\\"b\"}";

fn plain(text: &str) -> Pasted {
    read(text.as_bytes(), &BTreeMap::new())
}

fn is_whole(pasted: &Pasted, form: Form) {
    assert_eq!(pasted.form, form);
    assert_eq!(String::from_utf8_lossy(&pasted.body), BODY, "to the letter");
    assert_eq!(pasted.headers["x-signature"], "abc=");
    assert_eq!(
        (pasted.method.as_str(), pasted.url.as_str()),
        ("POST", "https://desk.example/in/x")
    );
}

#[test]
fn a_request_is_read_in_every_form() {
    for end in ["\n", "\r\n"] {
        let lines = [
            "POST /in/x HTTP/1.1",
            "Host: desk.example",
            "X-Signature: abc=",
            "",
        ];
        is_whole(
            &plain(&format!("{}{end}{BODY}", lines.join(end))),
            Form::Raw,
        );
    }
    let har = serde_json::json!({ "log": { "entries": [
        { "request": { "method": "GET", "url": "https://desk.example/", "headers": [] } },
        { "request": {
            "method": "POST",
            "url": "https://desk.example/in/x",
            "headers": [{ "name": "X-Signature", "value": "abc=" }],
            "postData": { "mimeType": "application/json", "text": BODY }
        } }
    ] } });
    is_whole(&plain(&har.to_string()), Form::Har);
    let entry = har.pointer("/log/entries/1").unwrap().to_string();
    is_whole(&plain(&entry), Form::Har);
    let double = BODY.replace('\\', "\\\\").replace('"', "\\\"");
    let single = BODY.replace('\'', "'\\''");
    let dollar = BODY.replace('\\', "\\\\").replace('\'', "\\'");
    for curl in [
        format!(
            "curl -X POST https://desk.example/in/x \\\n  -H 'X-Signature: abc=' \\\n  --data-raw '{single}'"
        ),
        format!(
            "curl 'https://desk.example/in/x' -H \"X-Signature: abc=\" -d \"{double}\" --compressed"
        ),
        format!("$ curl --url=https://desk.example/in/x -HX-Signature:abc= --json $'{dollar}'"),
    ] {
        is_whole(&plain(&curl), Form::Curl);
    }
}

#[test]
fn a_body_comes_with_headers_beside_it_and_stays_as_it_is() {
    let beside = BTreeMap::from([("X-Signature".to_owned(), " abc= ".to_owned())]);
    let pasted = read(format!("{BODY}\n").as_bytes(), &beside);
    assert_eq!(pasted.form, Form::Body);
    assert_eq!(pasted.headers["x-signature"], "abc=");
    assert_eq!(pasted.body.last(), Some(&b'\n'), "a line break counts");
    let pasted = plain(&format!("X-Signature: abc=\nHost: desk.example\n\n{BODY}"));
    assert_eq!((pasted.form, pasted.headers.len()), (Form::Raw, 2));
}

#[test]
fn other_texts_are_texts() {
    for text in [
        "",
        "acc_1",
        "https://app.example/x",
        "Note: call them",
        "curling",
        "POST it",
    ] {
        assert_eq!(plain(text).form, Form::Text, "{text}");
    }
    let user = plain("curl -u key: https://api.example/accounts");
    assert_eq!(user.headers["authorization"], "Basic a2V5Og==");
    assert_eq!(user.method, "GET");
}

proptest! {
    #[test]
    fn any_text_is_read_as_something(text in "(?s).{0,300}") {
        prop_assert_eq!(plain(&text).text, text.trim());
    }

    #[test]
    fn any_command_is_read(text in "curl( (-[XHdu]|--data(=|-raw)|\\$'|\"|'|\\\\|[a-z:/]{1,5}|\n|ü)){0,12}") {
        prop_assert_eq!(plain(&text).form, if text.len() > 4 { Form::Curl } else { Form::Text });
    }

    #[test]
    fn any_head_is_read(text in "([A-Z]{0,4} ?/?[a-z]{0,4} ?(HTTP/1.1)?(\r?\n)|[a-zA-Z-]{0,6}: ?.{0,6}(\r?\n)){0,6}.{0,20}") {
        plain(&text);
    }
}
