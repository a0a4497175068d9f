//! What an authorize link may fill in for the person: `stripe_user[…]`, 27 keys with their rules
//! (<https://docs.stripe.com/connect/oauth-reference>). A value that breaks its rule is dropped without a word.

use std::collections::BTreeMap;

use super::asked::Asked;

/// A key with what it is called on the form.
type Key = (&'static str, &'static str);

/// Every key; those with a `true` are for Standard accounts only.
const KEYS: &[(Key, bool)] = &[
    (("email", "E-mail"), false),
    (("url", "Website"), false),
    (("country", "Country"), false),
    (("phone_number", "Phone"), false),
    (("business_name", "Business name"), false),
    (("business_type", "Business type"), false),
    (("first_name", "First name"), false),
    (("last_name", "Last name"), false),
    (("dob_day", "Day of birth"), false),
    (("dob_month", "Month of birth"), false),
    (("dob_year", "Year of birth"), false),
    (("street_address", "Street"), true),
    (("city", "City"), true),
    (("state", "State"), true),
    (("zip", "Postal code"), true),
    (("physical_product", "Ships goods"), true),
    (("product_description", "What it sells"), false),
    (("currency", "Currency"), true),
    (("first_name_kana", "First name (kana)"), false),
    (("first_name_kanji", "First name (kanji)"), false),
    (("last_name_kana", "Last name (kana)"), false),
    (("last_name_kanji", "Last name (kanji)"), false),
    (("gender", "Gender"), false),
    (("block_kana", "Block (kana)"), true),
    (("block_kanji", "Block (kanji)"), true),
    (("building_kana", "Building (kana)"), true),
    (("building_kanji", "Building (kanji)"), true),
];

/// Values that hold, by key.
pub(crate) type Filled = BTreeMap<String, String>;

/// What a link fills in; Express takes fewer keys.
pub(crate) fn filled(asked: &Asked, express: bool) -> Filled {
    let given: Filled = asked
        .under("stripe_user")
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    let known = KEYS.iter().filter(|(_, standard)| !(express && *standard));
    known
        .filter_map(|((key, _), _)| {
            let value = given.get(*key).filter(|value| holds(key, value, &given))?;
            Some(((*key).to_owned(), value.clone()))
        })
        .collect()
}

/// The filled keys with their names, in the order of the form.
pub(crate) fn named(filled: &Filled) -> impl Iterator<Item = (&'static str, &'static str, &str)> {
    KEYS.iter().filter_map(|((key, name), _)| {
        let value = filled.get(*key)?;
        Some((*key, *name, value.as_str()))
    })
}

fn holds(key: &str, value: &str, all: &Filled) -> bool {
    let other = |key: &str| all.get(key).map_or("", String::as_str);
    let number = |low: u32, high: u32| {
        value
            .parse::<u32>()
            .is_ok_and(|number| (low..=high).contains(&number))
    };
    let born = || {
        ["dob_day", "dob_month", "dob_year"]
            .iter()
            .all(|part| !other(part).is_empty())
    };
    match key {
        "email" => value
            .split_once('@')
            .is_some_and(|(user, host)| !user.is_empty() && host.contains('.')),
        "url" => value.starts_with("http://") || value.starts_with("https://"),
        "country" => value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_alphabetic()),
        "phone_number" => digits(value, 10) && !other("country").is_empty(),
        "business_type" => [
            "sole_prop",
            "corporation",
            "non_profit",
            "partnership",
            "llc",
        ]
        .contains(&value),
        "dob_day" => number(0, 31) && born(),
        "dob_month" => number(1, 12) && born(),
        "dob_year" => number(1901, 9999) && born(),
        "state" => value.len() == 2 && !other("country").is_empty(),
        "physical_product" => ["true", "false"].contains(&value),
        "currency" => {
            value.len() == 3
                && value.bytes().all(|byte| byte.is_ascii_lowercase())
                && !other("country").is_empty()
        }
        "gender" => ["male", "female"].contains(&value) && other("country") == "JP",
        _ if key.starts_with("block_") || key.starts_with("building_") => {
            other("country") == "JP" && digits(&other("zip").replace('-', ""), 7)
        }
        _ if key.ends_with("_kana") || key.ends_with("_kanji") => other("country") == "JP",
        _ => !value.trim().is_empty(),
    }
}

fn digits(value: &str, length: usize) -> bool {
    value.len() == length && value.bytes().all(|byte| byte.is_ascii_digit())
}
