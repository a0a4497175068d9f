//! What Stripe Connect is, as data. Facts: docs.stripe.com/connect/oauth-reference, the vendor's OpenAPI document and
//! stripe-node 23.

use super::prefill;
use crate::systems::{
    spec::{
        Ends, Field, Fits, HEADER_LETTERS, Input, LinkKind, Mails, Offers, Premise, Spec, field,
    },
    stripe::client,
};

/// The id of the kind that leads through Stripe's own pages and back.
pub(super) const OAUTH: &str = "oauth";

/// The setting that keeps the deprecated tokens of an exchange.
pub(super) const KEEP_TOKENS: &str = "keep_tokens";

/// 25 requests a second are allowed per endpoint (docs.stripe.com/rate-limits); a tenth is left for others who use the
/// same key.
const REQUESTS_PER_MINUTE: u32 = 1320;

/// All there is to say about Stripe Connect.
pub(super) static SPEC: Spec = Spec {
    id: "stripe-connect",
    name: "Stripe Connect",
    short: "SC",
    help_url: "https://docs.stripe.com/connect",
    dashboard_url: "https://dashboard.stripe.com",
    base_url: "https://api.stripe.com",
    sandbox_url: "",
    requests_per_minute: REQUESTS_PER_MINUTE,
    counted_seconds: 1,
    shared_budget: false,
    api_version: client::VERSION,
    version_header: client::VERSION_HEADER,
    // docs.stripe.com/api/connected_accounts
    account_header: "Stripe-Account",
    secrets: &[
        Field {
            required: true,
            pattern: HEADER_LETTERS,
            example: "rk_test_…",
            help_url: "https://docs.stripe.com/keys",
            ..field("secret_key", Input::Secret)
        },
        Field {
            example: "whsec_…",
            help_url: "https://docs.stripe.com/webhooks",
            ..field("webhook_secret", Input::Secret)
        },
        Field {
            advanced: true,
            example: "whsec_…",
            help_url: "https://docs.stripe.com/webhooks",
            ..field("previous_webhook_secret", Input::Secret)
        },
    ],
    settings: &[
        Field {
            example: "ca_…",
            pattern: "ca_[A-Za-z0-9_]+",
            max: 255,
            help_url: "https://docs.stripe.com/connect/oauth-standard-accounts",
            ..field("client_id", Input::Text)
        },
        Field {
            example: "https://example.com/connected",
            help_url: "https://docs.stripe.com/connect/oauth-standard-accounts",
            ..field("redirect_uris", Input::Urls)
        },
        Field {
            default: "false",
            advanced: true,
            help_url: REFERENCE,
            ..field("keep_tokens", Input::Toggle)
        },
        Field {
            example: CONNECT_URL,
            advanced: true,
            ..field("connect_url", Input::Url)
        },
        Field {
            default: "1320",
            advanced: true,
            help_url: "https://docs.stripe.com/rate-limits",
            ..field("requests_per_minute", Input::Number { min: 1, max: 6_000 })
        },
    ],
    kinds: &[
        LinkKind {
            id: "oauth",
            fits: Fits::Mail,
            needs_account: false,
            ends: Ends::Returned,
            several: "",
            mails: Mails::Nothing,
            steps: &[],
            fields: &OAUTH_FIELDS,
        },
        LinkKind {
            id: "account-link",
            fits: Fits::Call,
            needs_account: true,
            ends: Ends::Fleeting,
            several: "",
            mails: Mails::Nothing,
            steps: &[],
            fields: &[
                Field {
                    default: "account_onboarding",
                    help_url: LINKS_URL,
                    ..field(
                        "type",
                        Input::Select {
                            options: &["account_onboarding", "account_update"],
                        },
                    )
                },
                address("return_url"),
                address("refresh_url"),
                Field {
                    advanced: true,
                    help_url: LINKS_URL,
                    ..field(
                        "collect",
                        Input::Select {
                            options: &["currently_due", "eventually_due"],
                        },
                    )
                },
                Field {
                    advanced: true,
                    help_url: LINKS_URL,
                    ..field(
                        "future_requirements",
                        Input::Select {
                            options: &["include", "omit"],
                        },
                    )
                },
            ],
        },
    ],
    template: &[],
    webhook: &[],
    test_logins: &[],
    offers: Offers {
        providers: false,
        accounts: true,
        disconnect: true,
        logs: false,
        webhooks: true,
        relink: true,
        // An authorize address is the platform's own: nothing can be taken back there, and its state ends here.
        revoke: false,
        owners: false,
        events: true,
        people: false,
        monitor: false,
    },
};

/// Where OAuth lives, beside the API.
pub(super) const CONNECT_URL: &str = "https://connect.stripe.com";

const LINKS_URL: &str = "https://docs.stripe.com/api/account_links/create";
const REFERENCE: &str = "https://docs.stripe.com/connect/oauth-reference";

/// Fields of the authorize address: its own, then those that fill Stripe's form in.
const OAUTH_FIELDS: [Field; OWN.len() + prefill::FIELDS.len()] = {
    let mut all = [field("", Input::Text); OWN.len() + prefill::FIELDS.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = match at < OWN.len() {
            true => OWN[at],
            false => prefill::FIELDS[at - OWN.len()],
        };
        at += 1;
    }
    all
};

const OWN: [Field; 7] = [
    Field {
        help_url: REFERENCE,
        ..field(
            "redirect_uri",
            Input::Registered {
                setting: "redirect_uris",
            },
        )
    },
    // Stripe ends no authorize address: this is how long the desk takes what comes back.
    Field {
        default: "432000",
        required: true,
        ..field(
            "expires_in",
            Input::Duration {
                offers: &[1_800, 86_400, 432_000, 604_800, 2_592_000],
                min: 60,
                max: 2_592_000,
            },
        )
    },
    Field {
        default: "read_write",
        advanced: true,
        help_url: REFERENCE,
        ..field(
            "scope",
            Input::Select {
                options: &["read_write", "read_only"],
            },
        )
    },
    // Express is closed to new platforms; the SDKs still build its address.
    Field {
        default: "standard",
        ..legacy(
            "account_type",
            Input::Select {
                options: &["standard", "express"],
            },
        )
    },
    legacy(
        "stripe_landing",
        Input::Select {
            options: &["login", "register"],
        },
    ),
    legacy("always_prompt", Input::Toggle),
    Field {
        needs: &[Premise {
            field: "account_type",
            is: "express",
            of: "",
            firm: true,
        }],
        ..legacy(
            "suggested_capabilities",
            Input::Multi {
                options: &["transfers", "card_payments"],
            },
        )
    },
];

/// Known to the SDKs, gone from the page.
const fn legacy(name: &'static str, input: Input) -> Field {
    Field {
        advanced: true,
        undocumented: true,
        help_url: REFERENCE,
        ..field(name, input)
    }
}

const fn address(name: &'static str) -> Field {
    Field {
        example: "https://example.com/done",
        help_url: LINKS_URL,
        ..field(name, Input::Url)
    }
}
