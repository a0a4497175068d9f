//! What StackOne is, as data. Facts: docs.stackone.com and the vendor's OpenAPI document of 2025-12-05.

use crate::systems::spec::{
    self, Ends, Field, Fits, Input, LinkKind, Mails, Offers, Spec, USER_LETTERS,
};

/// 1000 requests a minute are allowed per key (docs.stackone.com/guides/rate-limiting); a tenth is left for others
/// who use the same key.
const REQUESTS_PER_MINUTE: u32 = 900;

/// Categories of a connect session, in the vendor's enumeration and spelling.
const CATEGORIES: &[&str] = &[
    "ats",
    "hris",
    "hris-legacy",
    "crm",
    "iam",
    "marketing",
    "lms",
    "stackone",
    "documents",
    "ticketing",
    "screening",
    "messaging",
    "accounting",
    "scheduling",
];

/// All there is to say about StackOne.
pub(super) static SPEC: Spec = Spec {
    id: "stackone",
    name: "StackOne",
    short: "S1",
    help_url: "https://docs.stackone.com",
    dashboard_url: "https://app.stackone.com",
    base_url: "https://api.stackone.com",
    sandbox_url: "",
    requests_per_minute: REQUESTS_PER_MINUTE,
    counted_seconds: 60,
    shared_budget: false,
    api_version: "",
    version_header: "",
    account_header: "",
    secrets: &[
        Field {
            required: true,
            pattern: USER_LETTERS,
            example: "v1.eu1.…",
            help_url: "https://docs.stackone.com/api/authentication",
            ..field("api_key", Input::Secret)
        },
        Field {
            help_url: "https://docs.stackone.com/connect/webhooks",
            ..field("webhook_secret", Input::Secret)
        },
    ],
    settings: &[Field {
        default: "900",
        advanced: true,
        help_url: "https://docs.stackone.com/guides/rate-limiting",
        ..field(
            "requests_per_minute",
            Input::Number {
                min: 1,
                max: 60_000,
            },
        )
    }],
    kinds: &[
        LinkKind {
            id: "auth-link",
            fits: Fits::Mail,
            needs_account: false,
            ends: Ends::Asked,
            several: "multiple",
            mails: Mails::Nothing,
            steps: &[],
            fields: &[
                PROVIDER,
                expires_in("432000"),
                TYPE,
                CATEGORY,
                LABEL,
                MULTIPLE,
                USERNAME,
                METADATA,
                INTEGRATION,
                PROFILE,
                SHARED,
                RELINK,
                SCOPES,
                VERSION,
            ],
        },
        LinkKind {
            id: "hub",
            fits: Fits::Call,
            needs_account: false,
            ends: Ends::Asked,
            several: "multiple",
            mails: Mails::Nothing,
            steps: &[],
            fields: &[
                PROVIDER,
                // The vendor's own default: the token of a page that is open on a call need not live longer.
                expires_in("1800"),
                TYPE,
                CATEGORY,
                LABEL,
                MULTIPLE,
                USERNAME,
                METADATA,
                INTEGRATION,
                PROFILE,
                SHARED,
                RELINK,
                SCOPES,
                VERSION,
            ],
        },
        LinkKind {
            id: "relink",
            fits: Fits::Mail,
            needs_account: true,
            ends: Ends::Asked,
            several: "",
            mails: Mails::Nothing,
            steps: &[],
            // Without `multiple`, which StackOne ignores beside `account_id`.
            fields: &[
                expires_in("432000"),
                PROVIDER,
                TYPE,
                CATEGORY,
                LABEL,
                USERNAME,
                METADATA,
                INTEGRATION,
                PROFILE,
                SHARED,
                RELINK,
                SCOPES,
                VERSION,
            ],
        },
    ],
    template: &[],
    webhook: &[],
    test_logins: &[],
    offers: Offers {
        providers: true,
        accounts: true,
        disconnect: true,
        logs: true,
        webhooks: true,
        relink: true,
        // No documented call lists, reads or deletes a session: a link stays valid until it ends.
        revoke: false,
        owners: true,
        // Its log tells of requests, not of what happened to accounts.
        events: false,
        people: false,
        monitor: false,
    },
};

/// Where StackOne explains every option of a session.
const SESSION_URL: &str =
    "https://docs.stackone.com/platform/api-reference/connect-sessions/create-connect-session";

const PROVIDER: Field = Field {
    example: "bamboohr",
    help_url: "https://docs.stackone.com/guides/auth-configurations",
    ..field("provider", Input::Provider)
};
const TYPE: Field = Field {
    default: "production",
    ..field(
        "type",
        Input::Select {
            options: &["production", "test"],
        },
    )
};
const CATEGORY: Field = field(
    "categories",
    Input::Multi {
        options: CATEGORIES,
    },
);
const LABEL: Field = field("label", Input::Text);
const MULTIPLE: Field = field("multiple", Input::Toggle);
const USERNAME: Field = Field {
    example: "jane@example.com",
    ..advanced("origin_username", Input::Text)
};
const METADATA: Field = Field {
    example: "{\"plan\": \"trial\"}",
    ..advanced("metadata", Input::Pairs)
};
/// Called a deprecated alias of `connector_profile_id` by newer documentation.
const INTEGRATION: Field = advanced("integration_id", Input::Text);
const PROFILE: Field = Field {
    help_url: "https://docs.stackone.com/platform/connect-your-backend-with-stackone",
    ..advanced("connector_profile_id", Input::Text)
};
/// Known from one newer example, which does not say what it does; the same is true of the next two.
const SHARED: Field = advanced("shared", Input::Toggle);
const RELINK: Field = advanced("relink", Input::Toggle);
const SCOPES: Field = advanced("scopes", Input::Toggle);
/// Deprecated: with it the creation may fail.
const VERSION: Field = advanced("provider_version", Input::Text);

/// Seconds that session and link live. StackOne publishes no bounds: these are the desk's own.
const fn expires_in(default: &'static str) -> Field {
    Field {
        default,
        required: true,
        help_url: "https://docs.stackone.com/guides/auth-link",
        ..field(
            "expires_in",
            Input::Duration {
                offers: &[1_800, 86_400, 432_000, 604_800, 2_592_000],
                min: 60,
                max: 2_592_000,
            },
        )
    }
}

const fn advanced(name: &'static str, input: Input) -> Field {
    Field {
        advanced: true,
        ..field(name, input)
    }
}

const fn field(name: &'static str, input: Input) -> Field {
    Field {
        help_url: SESSION_URL,
        ..spec::field(name, input)
    }
}
