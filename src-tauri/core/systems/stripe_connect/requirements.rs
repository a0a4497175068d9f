//! What Stripe asks for, as keys of texts: `individual.verification.document` is whose it is and what it is. Names that
//! this list does not know are said as tidily as their letters allow
//! (docs.stripe.com/connect/handling-api-verification, the vendor's OpenAPI document).

use crate::{systems::Said, wire::Reason};

/// Lists that hold requirements, the pressing first.
const LISTS: [&str; 4] = [
    "past_due",
    "currently_due",
    "pending_verification",
    "eventually_due",
];

/// Whose something is: the first part of a name.
const WHOSE: [&str; 9] = [
    "individual",
    "company",
    "person",
    "representative",
    "owners",
    "directors",
    "executives",
    "business_profile",
    "tos_acceptance",
];

/// What is asked for: the rest of a name, or the whole of one that belongs to nobody.
const WHAT: [&str; 52] = [
    "address.city",
    "address.country",
    "address.line1",
    "address.postal_code",
    "address.state",
    "annual_revenue",
    "business_type",
    "date",
    "directors_provided",
    "dob.day",
    "dob.month",
    "dob.year",
    "email",
    "estimated_worker_count",
    "executives_provided",
    "external_account",
    "first_name",
    "first_name_kana",
    "first_name_kanji",
    "full_name_aliases",
    "gender",
    "id_number",
    "ip",
    "last_name",
    "last_name_kana",
    "last_name_kanji",
    "mcc",
    "name",
    "name_kana",
    "name_kanji",
    "nationality",
    "owners_provided",
    "ownership_declaration",
    "phone",
    "political_exposure",
    "product_description",
    "registration_number",
    "relationship.executive",
    "relationship.owner",
    "relationship.percent_ownership",
    "relationship.title",
    "ssn_last_4",
    "structure",
    "support_email",
    "support_phone",
    "support_url",
    "tax_id",
    "url",
    "vat_id",
    "verification.additional_document",
    "verification.document",
    "verification.proof_of_liveness",
];

/// `disabled_reason`, as far as it is documented.
const DISABLED: [&str; 15] = [
    "action_required.requested_capabilities",
    "listed",
    "other",
    "platform_paused",
    "rejected.fraud",
    "rejected.incomplete_verification",
    "rejected.listed",
    "rejected.other",
    "rejected.platform_fraud",
    "rejected.platform_other",
    "rejected.platform_terms_of_service",
    "rejected.terms_of_service",
    "requirements.past_due",
    "requirements.pending_verification",
    "under_review",
];

/// How the id of a person begins.
const PERSON: &str = "person_";

/// A reason of an account, taken apart for its words in any language; absent: it says itself.
pub(super) fn said(reason: &Reason) -> Option<Said> {
    let code = reason.code.strip_prefix("future/").unwrap_or(&reason.code);
    if DISABLED.contains(&code) {
        return Some(Said {
            what: key("disabled", code),
            ..Said::default()
        });
    }
    let (list, name) = code.split_once('/')?;
    if list == "capabilities" {
        return Some(Said {
            frame: "requirement-capability".to_owned(),
            fallback: plain(name),
            detail: plain(&reason.description),
            ..Said::default()
        });
    }
    if !LISTS.contains(&list) {
        return None;
    }
    let later = reason.code.starts_with("future/");
    let frame = if later { "future" } else { list };
    let (whose, what) = parts(name);
    // Stripe's own sentence about what was handed in follows the words.
    let told = reason.description.strip_prefix(&words(name));
    let told = told.and_then(|rest| rest.strip_prefix(": "));
    Some(Said {
        frame: key("list", frame),
        whose: known(&WHOSE, "whose", whose),
        what: known(&WHAT, "what", what),
        fallback: match WHOSE.contains(&whose) {
            true => plain(what),
            false => plain(name),
        },
        detail: told.unwrap_or_default().to_owned(),
    })
}

fn key(family: &str, name: &str) -> String {
    format!("requirement-{family}-{}", name.replace(['.', '_'], "-"))
}

/// The key of a name that has words of its own; empty: it has none.
fn known(names: &[&str], family: &str, name: &str) -> String {
    match names.contains(&name) {
        true => key(family, name),
        false => String::new(),
    }
}

/// Whose it is and what it is; `person_1AbC…` is one of several people, whose id stays in the code beside.
fn parts(name: &str) -> (&str, &str) {
    let (whose, what) = name.split_once('.').unwrap_or(("", name));
    match whose.starts_with(PERSON) {
        true => (PERSON.trim_end_matches('_'), what),
        false => (whose, what),
    }
}

fn plain(text: &str) -> String {
    text.replace(['.', '_'], " ")
}

/// A requirement in plain English: `individual.verification.document` becomes “individual: verification document”.
pub(super) fn words(name: &str) -> String {
    match parts(name) {
        ("", what) => plain(what),
        (whose, what) => format!("{}: {}", plain(whose), plain(what)),
    }
}

#[cfg(test)]
mod tests {
    use super::{DISABLED, LISTS, WHAT, WHOSE, key, said, words};
    use crate::{texts::Texts, wire::Reason};

    fn reason(code: &str, description: &str) -> Reason {
        Reason {
            code: code.to_owned(),
            description: description.to_owned(),
            at: None,
            until: None,
        }
    }

    #[test]
    fn requirements_are_said_in_plain_words() {
        for (name, plain) in [
            ("external_account", "external account"),
            (
                "individual.verification.document",
                "individual: verification document",
            ),
            ("person_1AbC.dob.day", "person: dob day"),
            ("tos_acceptance.date", "tos acceptance: date"),
            ("", ""),
        ] {
            assert_eq!(words(name), plain);
        }
    }

    #[test]
    fn every_known_part_has_a_text_in_every_language() {
        for language in ["en", "de", "zh-CN"] {
            let texts = Texts::of(language);
            let families: [(&str, &[&str]); 4] = [
                ("list", &LISTS),
                ("whose", &WHOSE),
                ("what", &WHAT),
                ("disabled", &DISABLED),
            ];
            for (family, names) in families {
                for name in names {
                    let key = key(family, name);
                    assert_ne!(texts.get(&key), key, "{language}");
                }
            }
        }
    }

    #[test]
    fn reasons_are_said_in_the_persons_language() {
        for (code, description, english, german) in [
            (
                "past_due/individual.verification.document",
                "individual: verification document: The document has expired.",
                "Overdue: the person’s identity document. The document has expired.",
                "Überfällig: Ausweisdokument der Person. The document has expired.",
            ),
            (
                "currently_due/person_1AbC.dob.day",
                "person: dob day",
                "Due: a person’s day of birth",
                "Fällig: Geburtstag (Tag) einer Person",
            ),
            (
                "currently_due/external_account",
                "external account",
                "Due: the bank account",
                "Fällig: Bankkonto",
            ),
            (
                "future/eventually_due/company.something_new",
                "company: something new",
                "Later: the company’s something new",
                "Später: something new der Firma",
            ),
            (
                "past_due/brand.new",
                "brand: new",
                "Overdue: brand new",
                "Überfällig: brand new",
            ),
            (
                "rejected.fraud",
                "",
                "Stripe rejected it: suspected fraud",
                "Von Stripe abgelehnt: Betrugsverdacht",
            ),
            (
                "capabilities/card_payments",
                "inactive",
                "card payments: inactive",
                "card payments: inactive",
            ),
        ] {
            for (language, wanted) in [("en", english), ("de", german)] {
                let said = said(&reason(code, description)).unwrap();
                assert_eq!(said.words(&Texts::of(language)), wanted, "{code}");
            }
        }
        assert!(said(&reason("grant-ends", "")).is_none());
    }
}
