//! The fields that fill Stripe's form in: all 27, with their rules as data.

use linkdesk::{systems::spec::Field, wire::Input};

use super::stripe;

fn fields() -> Vec<&'static Field> {
    let kind = stripe().spec().kinds.iter().find(|kind| kind.id == "oauth");
    kind.unwrap().fields.iter().collect()
}

fn one(name: &str) -> &'static Field {
    fields()
        .into_iter()
        .find(|field| field.name == name)
        .unwrap()
}

#[test]
fn all_twenty_seven_are_there() {
    let mut filled: Vec<_> = fields()
        .into_iter()
        .filter(|field| !field.from.is_empty())
        .collect();
    filled.sort_by_key(|field| field.name);
    let names: Vec<_> = filled.iter().map(|field| field.name).collect();
    assert_eq!(
        names,
        [
            "block_kana",
            "block_kanji",
            "building_kana",
            "building_kanji",
            "business_name",
            "business_type",
            "city",
            "country",
            "currency",
            "dob_day",
            "dob_month",
            "dob_year",
            "email",
            "first_name",
            "first_name_kana",
            "first_name_kanji",
            "gender",
            "last_name",
            "last_name_kana",
            "last_name_kanji",
            "phone_number",
            "physical_product",
            "product_description",
            "state",
            "street_address",
            "url",
            "zip",
        ]
    );
}

#[test]
fn standard_only_and_japan_only_are_rules_like_others() {
    let needs = |name: &str, field: &str| {
        one(name)
            .needs
            .iter()
            .any(|need| need.field == field && need.firm)
    };
    for name in [
        "street_address",
        "city",
        "state",
        "zip",
        "physical_product",
        "currency",
        "block_kana",
        "block_kanji",
        "building_kana",
        "building_kanji",
    ] {
        assert!(
            needs(name, "account_type"),
            "{name} is for Standard accounts only"
        );
    }
    for name in [
        "first_name_kana",
        "first_name_kanji",
        "last_name_kana",
        "last_name_kanji",
        "gender",
        "block_kana",
        "block_kanji",
        "building_kana",
        "building_kanji",
    ] {
        let need = one(name)
            .needs
            .iter()
            .find(|need| need.field == "country")
            .unwrap();
        assert_eq!(need.is, "JP", "{name} is for Japan only");
    }
    for (name, other) in [
        ("dob_day", "dob_month"),
        ("dob_month", "dob_year"),
        ("dob_year", "dob_day"),
        ("phone_number", "country"),
        ("currency", "country"),
        ("state", "country"),
        ("block_kana", "zip"),
    ] {
        assert!(needs(name, other), "{name} counts only with {other}");
    }
    assert!(
        !needs("city", "country") && !needs("zip", "country"),
        "a country is only advised there"
    );
}

#[test]
fn patterns_are_read_and_hold_their_own_examples() {
    for field in fields() {
        for pattern in [field.pattern]
            .into_iter()
            .chain(field.needs.iter().map(|need| need.is))
        {
            regex_lite::Regex::new(pattern)
                .unwrap_or_else(|error| panic!("{}: {error}", field.name));
        }
        if !field.pattern.is_empty() && !field.example.is_empty() {
            let rule = regex_lite::Regex::new(&format!("^(?:{})$", field.pattern)).unwrap();
            assert!(rule.is_match(field.example), "{}", field.name);
        }
        for need in field.needs {
            assert!(
                fields().iter().any(|one| one.name == need.field),
                "{} names a field",
                field.name
            );
        }
        if let Input::Select { options } = &field.input {
            assert!(
                field.default.is_empty() || options.contains(&field.default),
                "{}",
                field.name
            );
        }
    }
}
