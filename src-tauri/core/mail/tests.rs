//! Every mail in every language, and what must never get into one.

use proptest::prelude::*;

use super::{Facts, Sender, file, write};
use crate::{clock::Time, wire::MailPart};

fn facts(language: &str) -> Facts {
    Facts {
        to: "hr@acme.example".to_owned(),
        to_name: "Jana Roth".to_owned(),
        language: language.to_owned(),
        provider: "BambooHR".to_owned(),
        url: Some("https://app.example/link?token=abc&x=1".to_owned()),
        ends: Time::parse("2026-11-26T09:12:00Z"),
        zone: jiff::tz::TimeZone::get("Europe/Berlin").ok(),
        now: Time::parse("2026-11-21T09:12:00Z").unwrap(),
        sender: Sender {
            company: "Orbit".to_owned(),
            name: "Mara Lindt".to_owned(),
            signature: String::new(),
        },
        ..Facts::default()
    }
}

#[test]
fn a_mail_reads_like_one_in_every_language() {
    let german = write(&facts("de")).unwrap();
    assert_eq!(german.subject, "BambooHR mit Orbit verbinden");
    let expected = "Guten Tag Jana Roth,\n\nmit einem Klick verbinden Sie BambooHR mit Orbit. Sie melden sich dabei \
        direkt bei BambooHR an; Ihr Passwort sehen wir nicht.\n\nBambooHR verbinden:\n\
        https://app.example/link?token=abc&x=1\n\nDer Link gilt bis Donnerstag, 26. November 2026, 10:12 Uhr \
        (Europe/Berlin, UTC+1).\n\nBei Fragen antworten Sie einfach auf diese Mail.\n\nMara Lindt, Orbit\n";
    assert_eq!(german.text, expected);
    let english = write(&facts("en")).unwrap();
    assert!(
        english
            .text
            .contains("until Thursday, 26 November 2026, 10:12 (Europe/Berlin, UTC+1).")
    );
    let chinese = write(&facts("zh-CN")).unwrap();
    assert!(chinese.text.starts_with("Jana Roth，您好："));
    assert!(
        chinese
            .text
            .contains("2026年11月26日（星期四）10:12（Europe/Berlin, UTC+1）。")
    );
    for mail in [german, english, chinese] {
        assert!(!mail.text.contains("mail-"), "every key has its text");
        assert!(!mail.preview && mail.warnings.is_empty());
    }
}

#[test]
fn what_is_not_known_is_left_out() {
    let bare = Facts {
        language: "de".to_owned(),
        ..Facts::default()
    };
    let mail = write(&bare).unwrap();
    assert_eq!(mail.subject, "Ihr System mit uns verbinden");
    assert!(mail.text.starts_with("Guten Tag,\n"), "nobody is greeted");
    assert!(mail.text.ends_with("diese Mail.\n"), "nobody signs");
    assert!(
        mail.preview && mail.mailto.is_empty() && !mail.html.contains("href"),
        "a preview leads nowhere"
    );
    assert_eq!(mail.warnings, ["no-address"]);
    let again = Facts {
        again: true,
        ..facts("en")
    };
    assert_eq!(
        write(&again).unwrap().subject,
        "Connect BambooHR with Orbit again"
    );
}

#[test]
fn a_link_that_may_be_dead_before_it_is_read_is_warned_of() {
    let ends = |moment: &str| Facts {
        ends: Time::parse(moment),
        ..facts("en")
    };
    let warned = |facts: &Facts| write(facts).unwrap().warnings;
    assert_eq!(warned(&ends("2026-11-21T10:11:59Z")), ["ends-soon"]);
    assert_eq!(warned(&ends("2026-11-21T10:12:00Z")), [""; 0]);
    assert_eq!(warned(&ends("2026-11-21T09:12:00Z")), ["ended"]);
}

/// Puts a text into one of the facts.
type Put = fn(&mut Facts, String);

#[test]
fn nobody_writes_another_header() {
    let fields: [(&str, Put); 4] = [
        ("email", |facts, text| facts.to = text),
        ("contact_name", |facts, text| facts.to_name = text),
        ("provider", |facts, text| facts.provider = text),
        ("sender_company", |facts, text| facts.sender.company = text),
    ];
    for (field, set) in fields {
        for line in ["\r\nBcc: x@y.example", "\rX", "\nX", "\u{85}X"] {
            let mut facts = facts("en");
            set(&mut facts, format!("a@b.example{line}"));
            let error = write(&facts).unwrap_err();
            assert_eq!(error.field.as_deref(), Some(field), "refused at its field");
        }
    }
    for to in ["a@b.example,c@d.example", "a@b.example>x", "a b@c.example"] {
        let mut facts = facts("en");
        facts.to = to.to_owned();
        assert_eq!(write(&facts).unwrap_err().field.as_deref(), Some("email"));
    }
}

fn saved(facts: &Facts) -> String {
    let mail = write(facts).unwrap();
    String::from_utf8(file(&mail, facts.now, "mark").unwrap()).unwrap()
}

#[test]
fn the_file_is_a_draft_that_names_have_no_power_over() {
    let mut odd = facts("en");
    odd.to_name = "Jana \"<b>\" Roth, <x@y.example>".to_owned();
    odd.to = "hr@bücher.example".to_owned();
    let text = saved(&odd);
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("\r\nX-Unsent: 1\r\n"), "a draft: {head}");
    assert!(head.contains("<hr@xn--bcher-kva.example>"), "{head}");
    assert_eq!(
        head.matches("\r\nTo: ").count() + usize::from(head.starts_with("To: ")),
        1
    );
    let to = head.lines().find(|line| line.starts_with("To: ")).unwrap();
    assert!(
        to.starts_with("To: \"Jana \\\"<b>\\\" Roth, <x@y.example>\"") || to.contains("=?"),
        "the name stays a name: {to}"
    );
    assert!(head.contains("multipart/alternative") && head.contains("boundary=\"=mark=\""));
    assert!(body.contains("text/plain") && body.contains("text/html"));
    assert!(
        !text.replace("\r\n", "").contains(['\r', '\n']),
        "every line ends with CR LF"
    );
    let mut long = facts("zh-CN");
    long.to_name = "名".repeat(400);
    let text = saved(&long);
    assert!(text.is_ascii(), "RFC 2047 and a transfer encoding carry it");
}

#[test]
fn html_is_escaped_and_mailto_encoded() {
    let mut odd = facts("en");
    odd.to_name = "<img src=x onerror=alert(1)> & \"q\"".to_owned();
    let mail = write(&odd).unwrap();
    assert!(!mail.html.contains("<img"), "a name is text");
    assert!(
        mail.html
            .contains(r#"href="https://app.example/link?token=abc&amp;x=1""#)
    );
    let url = url::Url::parse(&mail.mailto).unwrap();
    assert_eq!(url.path(), "hr@acme.example");
    let pairs: Vec<_> = url.query_pairs().into_owned().collect();
    assert_eq!(pairs[0], ("subject".to_owned(), mail.subject.clone()));
    assert_eq!(
        pairs[1],
        ("body".to_owned(), mail.text.replace('\n', "\r\n")),
        "what is opened is what was shown"
    );
    assert_eq!(pairs.len(), 2, "and nothing else");
}

proptest! {
    #[test]
    fn any_names_make_a_mail_or_are_refused(
        to_name in "\\PC{0,80}", provider in "\\PC{0,40}", company in ".{0,40}", signature in "(?s).{0,80}"
    ) {
        let mut facts = facts("de");
        facts.to_name.clone_from(&to_name);
        facts.provider = provider;
        facts.sender.company = company;
        facts.sender.signature = signature;
        let Ok(mail) = write(&facts) else { return Ok(()) };
        let bytes = file(&mail, facts.now, "mark").unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let head = text.split("\r\n\r\n").next().unwrap_or_default();
        prop_assert!(head.lines().all(|line| line.starts_with(['\t', ' ']) || line.contains(": ")), "{}", head);
        let leads = mail.parts.iter().any(|part| matches!(part, MailPart::Button { .. }));
        prop_assert!(leads, "the link is in it");
    }
}
