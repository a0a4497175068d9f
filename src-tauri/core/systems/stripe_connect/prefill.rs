//! The 27 fields that Stripe's own form is filled in with, `stripe_user[…]` in the address, with their rules as data.
//!
//! docs.stripe.com/connect/oauth-reference lists them. Stripe drops a value that breaks a rule without a word, and none
//! has an effect for somebody who has an account already; so the rules are held here, before the address is sent.

use crate::{
    http,
    systems::spec::{Field, Input, Premise, field},
};

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

/// The 50 states with their capital's district, areas abroad and posts of the forces (pe.usps.com/text/pub28/28apb.htm).
macro_rules! states {
    () => {
        "A[AEKLPRSZ]|C[AOT]|D[CE]|F[LM]|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEHINOPST]|N[CDEHJMVY]|O[HKR]|P[ARW]|\
         RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]"
    };
}

/// Canada's provinces and territories (its post's addressing guidelines), none of which is written as a state is.
macro_rules! provinces {
    () => {
        "AB|BC|MB|N[BLSTU]|ON|PE|QC|SK|YT"
    };
}

/// The currencies of ISO 4217, of which Stripe supports most; letters that name none are a slip.
const CURRENCIES: &str = "aed|afn|all|amd|ang|aoa|ars|aud|awg|azn|bam|bbd|bdt|bgn|bhd|bif|bmd|bnd|bob|brl|bsd|btn|bwp|byn|bzd|\
     cad|cdf|chf|clp|cny|cop|crc|cup|cve|czk|djf|dkk|dop|dzd|egp|ern|etb|eur|fjd|fkp|gbp|gel|ghs|gip|gmd|\
     gnf|gtq|gyd|hkd|hnl|htg|huf|idr|ils|inr|iqd|irr|isk|jmd|jod|jpy|kes|kgs|khr|kmf|kpw|krw|kwd|kyd|kzt|\
     lak|lbp|lkr|lrd|lsl|lyd|mad|mdl|mga|mkd|mmk|mnt|mop|mru|mur|mvr|mwk|mxn|myr|mzn|nad|ngn|nio|nok|npr|\
     nzd|omr|pab|pen|pgk|php|pkr|pln|pyg|qar|ron|rsd|rub|rwf|sar|sbd|scr|sdg|sek|sgd|shp|sle|sos|srd|ssp|\
     stn|svc|syp|szl|thb|tjs|tmt|tnd|top|try|ttd|twd|tzs|uah|ugx|usd|uyu|uzs|ves|vnd|vuv|wst|xaf|xc[dg]|\
     xof|xpf|yer|zar|zmw|zwg";

/// No white space, and none of the letters that nobody sees, which a person cannot have meant.
const EMAIL: &str = "[^\\s@\u{0}-\u{1f}\u{7f}-\u{9f}\u{ad}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}]+@([^\\s@.\u{0}-\u{1f}\u{7f}-\u{9f}\u{ad}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}]+\\.)+[^\\s@.\u{0}-\u{1f}\u{7f}-\u{9f}\u{ad}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}]+";

/// A host, and whatever stands behind it.
const WEBSITE: &str = "https?://[^\\s/?#@:\\\\\u{0}-\u{1f}\u{7f}-\u{9f}\u{ad}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}]+(:[0-9]+)?([/?#][^\\s\u{0}-\u{1f}\u{7f}-\u{9f}\u{ad}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}]*)?";

/// All of them: what a page needs first, then the rest under *More options*.
pub(super) const FIELDS: [Field; 27] = [
    Field {
        from: "email",
        example: "jane@example.com",
        ..plain("email", EMAIL, &[])
    },
    Field {
        example: "https://example.com",
        max: 2_048,
        ..plain("url", WEBSITE, &[])
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
        2099,
        &[firm("dob_day", ""), firm("dob_month", "")],
    ),
    select("gender", &["male", "female"], &[JAPAN]),
    more("street_address", "", &[STANDARD]),
    more("city", "", &[STANDARD, SHOULD_COUNTRY]),
    Field {
        example: "CA",
        ..more(
            "state",
            concat!(states!(), "|", provinces!()),
            &[
                STANDARD,
                Premise {
                    of: states!(),
                    ..firm("country", "US")
                },
                Premise {
                    of: provinces!(),
                    ..firm("country", "CA")
                },
            ],
        )
    },
    more("zip", "", &[STANDARD, SHOULD_COUNTRY]),
    select("physical_product", &["true", "false"], &[STANDARD]),
    Field {
        max: 5_000,
        ..more("product_description", "", &[])
    },
    Field {
        example: "eur",
        ..more("currency", CURRENCIES, &[STANDARD, COUNTRY])
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

/// A value as it is sent: hosts in letters of any script have a form that Stripe knows too.
pub(super) fn as_sent(name: &str, value: &str) -> String {
    match name {
        "email" => http::mail_as_sent(value),
        "url" => http::address_as_sent(value),
        _ => value.to_owned(),
    }
}

const fn firm(field: &'static str, is: &'static str) -> Premise {
    Premise {
        field,
        is,
        of: "",
        firm: true,
    }
}

const fn plain(name: &'static str, pattern: &'static str, needs: &'static [Premise]) -> Field {
    Field {
        pattern,
        // Stripe names no limit; what is longer is a mishap, and no browser takes it in an address.
        max: 500,
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
