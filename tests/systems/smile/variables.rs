//! What a template reads like, and everything that is odd about it, wherever in the text it stands.

use std::collections::BTreeMap;

use super::smile;

/// How a text reads to Jane Smith, and what is said of it: keys with what they are about.
fn read(field: &str, text: &str) -> (String, Vec<(String, String)>) {
    let values = [("company_name", "Acme"), (field, text)];
    let values: BTreeMap<String, String> = values
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let (filled, warnings) = smile().templates().unwrap().preview(&values, "Jane Smith");
    let told = warnings.into_iter().map(|one| {
        assert_eq!(one.field, field, "it is said where it stands");
        (one.key, one.values.into_values().collect())
    });
    (filled[field].clone(), told.collect())
}

fn told(text: &str) -> Vec<(String, String)> {
    read("body", text).1
}

fn said(key: &str, about: &str) -> (String, String) {
    (format!("template-{key}"), about.to_owned())
}

#[test]
fn what_is_not_closed_hides_nothing_behind_it() {
    let (text, warnings) = read("body", "{{first ${companyName} ${phone} ${firstName}");
    assert_eq!(text, "{{first Acme ${phone} Jane");
    assert_eq!(warnings, [said("open", "{{"), said("unknown", "${phone}")]);
    let (text, warnings) = read("subject", "${first Name\n${fullName} {{x}}");
    assert_eq!(text, "${first Name\nJane Smith {{x}}");
    assert_eq!(
        warnings,
        [
            said("open", "${"),
            said("doubtful", "${fullName}"),
            said("unknown", "{{x}}"),
        ]
    );
    assert_eq!(told("${"), [said("open", "${")]);
    assert_eq!(told("{$a ${b"), [said("open", "{$"), said("open", "${")]);
    assert_eq!(
        told("a} b}} $ {"),
        [],
        "what opens nothing needs no closing"
    );
}

#[test]
fn a_tag_in_the_mail_is_noticed_before_it_is_saved() {
    for (text, tag) in [
        ("Hello <b>you</b>", "<b>"),
        ("a < b <br/> c", "<br/>"),
        ("</p>", "</p>"),
        (
            "<a href=\"https://x.test\">here</a>",
            "<a href=\"https://x.test\">",
        ),
        ("{{open <i>x", "<i>"),
    ] {
        assert!(
            told(text).contains(&said("html", tag)),
            "{text}: {:?}",
            told(text)
        );
    }
    for text in [
        "1 < 2 and 3 > 2",
        "Jane <jane@example.com>",
        "<https://example.com/a>",
        "<3 <- ->",
        "<>",
        "<über>",
        "open <b",
    ] {
        assert_eq!(told(text), [], "{text}");
    }
    assert_eq!(
        read("landing_description", "<b>x</b>").1,
        [],
        "of the mail alone Smile says so"
    );
}
