//! What Stripe Apps is, as data. Facts: docs.stripe.com/stripe-apps, the manifest's JSON schema in stripe/stripe-apps,
//! and stripe-node 23.

use super::views;
use crate::systems::{
    spec::{Ends, Field, Fits, HEADER_LETTERS, Input, LinkKind, Mails, Offers, Spec, field},
    stripe::client,
};

/// A published app that does not use OAuth; its way back is signed.
pub(super) const INSTALL: &str = "install";
/// A published app that uses OAuth; its way back brings a code.
pub(super) const OAUTH: &str = "install-oauth";
/// The external test of an app that is not published.
pub(super) const TEST: &str = "install-test";
/// Opens a page of the Dashboard with the app in it.
pub(super) const DEEP: &str = "deep-link";

/// The marketplace that install links live at.
pub(super) const MARKETPLACE: &str = "https://marketplace.stripe.com";
/// The Dashboard that deep links lead into.
pub(super) const DASHBOARD: &str = "https://dashboard.stripe.com";

const INSTALL_URL: &str = "https://docs.stripe.com/stripe-apps/install-links";
const OAUTH_URL: &str = "https://docs.stripe.com/stripe-apps/api-authentication/oauth";
const DEEP_URL: &str = "https://docs.stripe.com/stripe-apps/deep-links";
const VIEW_URL: &str = "https://docs.stripe.com/stripe-apps/reference/viewports";

/// All there is to say about Stripe Apps.
pub(super) static SPEC: Spec = Spec {
    id: "stripe-apps",
    name: "Stripe Apps",
    short: "SA",
    help_url: "https://docs.stripe.com/stripe-apps",
    dashboard_url: DASHBOARD,
    base_url: "https://api.stripe.com",
    sandbox_url: "",
    requests_per_minute: 1320,
    counted_seconds: 1,
    shared_budget: false,
    api_version: client::VERSION,
    version_header: client::VERSION_HEADER,
    // An app with OAuth acts by the token of its install, and whether one without does by its own key is not certain.
    account_header: "",
    secrets: &[
        Field {
            required: true,
            pattern: HEADER_LETTERS,
            example: "sk_test_…",
            help_url: "https://docs.stripe.com/keys",
            ..field("secret_key", Input::Secret)
        },
        Field {
            example: "absec_…",
            help_url: INSTALL_URL,
            ..field("app_signing_secret", Input::Secret)
        },
        // After a rotation Stripe signs with either for up to 24 hours.
        Field {
            example: "absec_…",
            help_url: INSTALL_URL,
            ..field("previous_signing_secret", Input::Secret)
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
            example: "com.example.my-app",
            // `id` of the manifest's schema.
            pattern: "[a-zA-Z0-9_.-]+",
            max: 255,
            help_url: "https://docs.stripe.com/stripe-apps/reference/app-manifest",
            ..field("app_id", Input::Text)
        },
        Field {
            example: "ca_…",
            pattern: "[a-zA-Z0-9_.-]+",
            max: 255,
            help_url: OAUTH_URL,
            ..field("app_client_id", Input::Text)
        },
        Field {
            example: "https://marketplace.stripe.com/oauth/v2/chnlink_…/authorize",
            pattern: r"https?://\S+",
            max: 2048,
            help_url: INSTALL_URL,
            ..field("link_template", Input::Text)
        },
        Field {
            example: "https://example.com/installed",
            // `allowed_redirect_uris` of the manifest's schema: a path is needed.
            pattern: r"https?://[^,/\s]+/[^,\s]+(\s*,\s*https?://[^,/\s]+/[^,\s]+)*",
            help_url: INSTALL_URL,
            ..field("redirect_uris", Input::Urls)
        },
        Field {
            default: "official",
            advanced: true,
            help_url: INSTALL_URL,
            ..field(
                "signature_form",
                Input::Select {
                    options: &["official", "plain"],
                },
            )
        },
        Field {
            default: "300",
            advanced: true,
            ..field(
                "signature_tolerance",
                Input::Number {
                    min: 0,
                    max: 604_800,
                },
            )
        },
        Field {
            example: MARKETPLACE,
            advanced: true,
            ..field("marketplace_url", Input::Url)
        },
        Field {
            example: DASHBOARD,
            advanced: true,
            ..field("dashboard_url", Input::Url)
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
            id: INSTALL,
            fits: Fits::Mail,
            needs_account: false,
            ends: Ends::Returned,
            several: "",
            mails: Mails::Nothing,
            steps: &[],
            fields: &[BACK, LIFE, ONWARD, FORM],
        },
        LinkKind {
            id: OAUTH,
            fits: Fits::Mail,
            needs_account: false,
            ends: Ends::Returned,
            several: "",
            mails: Mails::Nothing,
            steps: &[],
            fields: &[BACK, LIFE, ONWARD, WORDS],
        },
        LinkKind {
            id: TEST,
            fits: Fits::Mail,
            needs_account: false,
            ends: Ends::Returned,
            several: "",
            mails: Mails::Nothing,
            steps: &[],
            fields: &[BACK, LIFE, CHANNEL, ONWARD, WORDS],
        },
        LinkKind {
            id: DEEP,
            fits: Fits::Mail,
            needs_account: false,
            ends: Ends::Nowhere,
            several: "",
            mails: Mails::Nothing,
            steps: &[],
            fields: &DEEP_FIELDS,
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
        relink: false,
        revoke: false,
        owners: false,
        events: true,
        people: false,
        monitor: false,
    },
};

const BACK: Field = Field {
    help_url: INSTALL_URL,
    ..field(
        "redirect_uri",
        Input::Registered {
            setting: "redirect_uris",
        },
    )
};

/// Stripe ends no install link: this is how long the desk takes what comes back.
const LIFE: Field = Field {
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
};

/// Where the customer is led once the install is taken: one link for both.
const ONWARD: Field = Field {
    help_url: DEEP_URL,
    ..field(
        "onward",
        Input::Select {
            options: &["onboarding", "settings"],
        },
    )
};

/// Some integrators add `response_type=code&scope=stripe_apps`; the documentation does not ask for it.
const WORDS: Field = Field {
    advanced: true,
    undocumented: true,
    help_url: OAUTH_URL,
    ..field("oauth_words", Input::Toggle)
};

/// One cannot derive it: it is copied from the *External test* tab.
const CHANNEL: Field = Field {
    example: "chnlink_61…",
    pattern: "[A-Za-z0-9_-]+",
    max: 255,
    help_url: INSTALL_URL,
    ..field("channel_link", Input::Text)
};

/// An older form, in which the app's id stood for the client id.
const FORM: Field = Field {
    default: "current",
    advanced: true,
    undocumented: true,
    help_url: INSTALL_URL,
    ..field(
        "form",
        Input::Select {
            options: &["current", "app-id"],
        },
    )
};

const DEEP_FIELDS: [Field; 9] = [
    Field {
        example: "acct_…",
        pattern: "acct_[A-Za-z0-9]+|~",
        max: 255,
        help_url: DEEP_URL,
        ..field("account", Input::Text)
    },
    Field {
        help_url: DEEP_URL,
        ..field(
            "mode",
            Input::Select {
                options: &["live", "test"],
            },
        )
    },
    Field {
        example: "stripe.dashboard.customer.detail",
        max: 255,
        help_url: VIEW_URL,
        ..field(
            "viewport",
            Input::Suggest {
                offers: &views::NAMES,
            },
        )
    },
    Field {
        example: "cus_…",
        pattern: "[A-Za-z0-9_]+",
        max: 255,
        help_url: DEEP_URL,
        ..field("object", Input::Text)
    },
    Field {
        example: "customers/cus_…",
        pattern: "[A-Za-z0-9_/.~-]+",
        max: 512,
        help_url: DEEP_URL,
        ..field("page", Input::Text)
    },
    Field {
        default: "drawer",
        max: 64,
        pattern: "[A-Za-z0-9_-]+",
        help_url: DEEP_URL,
        ..field(
            "target",
            Input::Suggest {
                offers: &["drawer", "modal"],
            },
        )
    },
    Field {
        example: r#"{"step": "2"}"#,
        help_url: DEEP_URL,
        ..field("extra", Input::Pairs)
    },
    Field {
        advanced: true,
        example: "reports",
        pattern: "[A-Za-z0-9_/.~-]+",
        max: 255,
        help_url: DEEP_URL,
        ..field("tab", Input::Text)
    },
    Field {
        default: "account-first",
        advanced: true,
        help_url: DEEP_URL,
        ..field(
            "wording",
            Input::Select {
                options: &["account-first", "mode-first", "open-drawer", "live-or-test"],
            },
        )
    },
];
