//! A secret in every form in which it might lie about.

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};

/// What is looked for, and how that form is called.
pub(super) type Form = (&'static str, String);

/// The forms of a secret: as it is, a piece of it, encoded for addresses, headers and binary fields.
pub(super) fn forms(secret: &str) -> Vec<Form> {
    let mut forms = vec![
        ("as it is", secret.to_owned()),
        ("in a Basic header", STANDARD.encode(format!("{secret}:"))),
        ("in hex", hex(secret)),
        ("in upper-case hex", hex(secret).to_uppercase()),
    ];
    if secret.len() >= 24 {
        let from = secret.len() / 2 - 6;
        forms.push(("a piece", secret[from..from + 12].to_owned()));
    }
    let percent: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
    if percent != secret {
        forms.push(("percent-encoded", percent));
    }
    for before in 0..3 {
        forms.push(("in base64", inner(&STANDARD_NO_PAD, secret, before)));
        forms.push(("in base64url", inner(&URL_SAFE_NO_PAD, secret, before)));
    }
    forms
}

/// The letters of base64 that depend on the secret alone, when that many bytes stand before it and any after it.
fn inner(base64: &impl Engine, secret: &str, before: usize) -> String {
    let bytes = [&[0; 2][..before], secret.as_bytes()].concat();
    let text = base64.encode(&bytes);
    let from = (before * 4).div_ceil(3);
    let to = text.len() - usize::from(bytes.len() % 3 != 0);
    text[from..to].to_owned()
}

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

/// The first form that is found in a text.
pub(super) fn found<'a>(forms: &'a [Form], text: &str) -> Option<&'a Form> {
    forms
        .iter()
        .find(|(_, needle)| text.contains(needle.as_str()))
}

/// Bytes as a text that can be searched: everything that is no ASCII becomes a question mark.
pub(super) fn searchable(bytes: &[u8]) -> String {
    let letter = |byte: &u8| if byte.is_ascii() { *byte } else { b'?' };
    bytes.iter().map(letter).map(char::from).collect()
}

#[test]
fn every_form_is_found() {
    let secret = "v1.practice.Zm9v+YmFy/_-42";
    let forms = forms(secret);
    for around in 0..6 {
        let text = format!("{}{secret}{}", "ab".repeat(around), "yz".repeat(around));
        let percent: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        for haystack in [
            STANDARD.encode(&text),
            URL_SAFE_NO_PAD.encode(&text),
            hex(&text),
            hex(&text).to_uppercase(),
            percent,
            text,
        ] {
            assert!(
                found(&forms, &haystack).is_some(),
                "not found in {haystack}"
            );
            let bytes = [&[0, 0xff][..], haystack.as_bytes(), &[0xfe]].concat();
            assert!(
                found(&forms, &searchable(&bytes)).is_some(),
                "nor among bytes"
            );
        }
    }
    assert_eq!(
        found(&forms, &STANDARD.encode("another text altogether")),
        None
    );
}
