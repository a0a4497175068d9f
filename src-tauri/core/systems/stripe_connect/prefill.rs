//! The 27 fields that Stripe's own form is filled in with, `stripe_user[…]` in the address, with their rules as data.
//!
//! docs.stripe.com/connect/oauth-reference lists them. Stripe drops a value that breaks a rule without a word, and none
//! has an effect for somebody who has an account already; so the rules are held here, before the address is sent.

use crate::systems::spec::{Field, Input, Premise, field};

/// Where Stripe explains them.
const URL: &str = "https://docs.stripe.com/connect/oauth-reference";

/// Any country, since the meaning of the value depends on it.
const COUNTRY: Premise = firm("country", "");
const SHOULD_COUNTRY: Premise = Premise {
    firm: false,
    ..COUNTRY
};
const JAPAN: Premise = firm("country", "JP");
const JAPANESE_ZIP: Premise = firm("zip", "[0-9]{3}-?[0-9]{4}");
const STANDARD: Premise = firm("account_type", "standard");

/// The 249 countries of ISO 3166-1, of which Stripe supports some; letters that name none are a slip.
const COUNTRIES: &str = "A[DEFGILMOQRSTUWXZ]|B[ABDEFGHIJLMNOQRSTVWYZ]|C[ACDFGHIKLMNORUVWXYZ]|D[EJKMOZ]|E[CEGHRST]|\
     F[IJKMOR]|G[ABDEFGHILMNPQRSTUWY]|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|\
     L[ABCIKRSTUVY]|M[ACDEFGHKLMNOPQRSTUVWXYZ]|N[ACEFGILOPRUZ]|O[M]|P[AEFGHKLMNRSTWY]|Q[A]|\
     R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]|T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|Y[ET]|\
     Z[AMW]";

/// All of them: what a page needs first, then the rest under *More options*.
pub(super) const FIELDS: [Field; 27] = [
    Field {
        from: "email",
        example: "jane@example.com",
        ..plain("email", "[^\\s@]+@[^\\s@]+\\.[^\\s@.]+", &[])
    },
    Field {
        example: "https://example.com",
        ..plain("url", "https?://[^\\s/]+(/\\S*)?", &[])
    },
    Field {
        example: "DE",
        ..plain("country", COUNTRIES, &[])
    },
    Field {
        from: "name",
        ..plain("business_name", "", &[])
    },
    Field {
        advanced: false,
        ..select(
            "business_type",
            &[
                "sole_prop",
                "corporation",
                "non_profit",
                "partnership",
                "llc",
            ],
            &[],
        )
    },
    Field {
        example: "5551234567",
        ..more("phone_number", "[0-9]{10}", &[COUNTRY])
    },
    more("first_name", "", &[]),
    more("last_name", "", &[]),
    number(
        "dob_day",
        1,
        31,
        &[firm("dob_month", ""), firm("dob_year", "")],
    ),
    number(
        "dob_month",
        1,
        12,
        &[firm("dob_day", ""), firm("dob_year", "")],
    ),
    number(
        "dob_year",
        1901,
        9999,
        &[firm("dob_day", ""), firm("dob_month", "")],
    ),
    select("gender", &["male", "female"], &[JAPAN]),
    more("street_address", "", &[STANDARD]),
    more("city", "", &[STANDARD, SHOULD_COUNTRY]),
    Field {
        example: "CA",
        ..more("state", "[A-Z]{2}", &[STANDARD, firm("country", "US|CA")])
    },
    more("zip", "", &[STANDARD, SHOULD_COUNTRY]),
    select("physical_product", &["true", "false"], &[STANDARD]),
    more("product_description", "", &[]),
    Field {
        example: "eur",
        ..more("currency", "[a-z]{3}", &[STANDARD, COUNTRY])
    },
    more("first_name_kana", "", &[JAPAN]),
    more("first_name_kanji", "", &[JAPAN]),
    more("last_name_kana", "", &[JAPAN]),
    more("last_name_kanji", "", &[JAPAN]),
    more("block_kana", "", &[STANDARD, JAPAN, JAPANESE_ZIP]),
    more("block_kanji", "", &[STANDARD, JAPAN, JAPANESE_ZIP]),
    more("building_kana", "", &[STANDARD, JAPAN, JAPANESE_ZIP]),
    more("building_kanji", "", &[STANDARD, JAPAN, JAPANESE_ZIP]),
];

const fn firm(field: &'static str, is: &'static str) -> Premise {
    Premise {
        field,
        is,
        firm: true,
    }
}

const fn plain(name: &'static str, pattern: &'static str, needs: &'static [Premise]) -> Field {
    Field {
        pattern,
        needs,
        from: name,
        help_url: URL,
        ..field(name, Input::Text)
    }
}

const fn more(name: &'static str, pattern: &'static str, needs: &'static [Premise]) -> Field {
    Field {
        advanced: true,
        ..plain(name, pattern, needs)
    }
}

const fn number(name: &'static str, min: i32, max: i32, needs: &'static [Premise]) -> Field {
    Field {
        advanced: true,
        needs,
        from: name,
        help_url: URL,
        ..field(name, Input::Number { min, max })
    }
}

const fn select(
    name: &'static str,
    options: &'static [&'static str],
    needs: &'static [Premise],
) -> Field {
    Field {
        advanced: true,
        needs,
        from: name,
        help_url: URL,
        ..field(name, Input::Select { options })
    }
}
