//! What Smile is, as data. Facts: the vendor's OpenAPI document 1.14.0 (github.com/SmileAPI/smile-openapi) and the pages
//! beside it, published at docs.getsmileapi.com/reference.

use super::{events::EVENTS, logins::TEST_LOGINS};
use crate::systems::spec::{
    Ends, Field, Fits, HEADER_LETTERS, Input, LinkKind, Mails, Offers, Premise, Spec, USER_LETTERS,
    field,
};

/// 20 requests a second are allowed over all endpoints, counted by address (docs.getsmileapi.com/reference, chapter 2); a
/// tenth is left for others behind the same address.
const REQUESTS_PER_MINUTE: u32 = 18 * 60;

/// Kind ids.
pub(super) const INVITATION: &str = "invitation";
pub(super) const INVITATION_PAGE: &str = "invitation-page";
pub(super) const WINK: &str = "wink";

/// Where Smile explains invitations, webhooks and accounts.
const INVITES_URL: &str = "https://docs.getsmileapi.com/reference/invites";
const WEBHOOKS_URL: &str = "https://docs.getsmileapi.com/reference/webhooks";
const START_URL: &str = "https://docs.getsmileapi.com/reference/chapter-2";
const WINK_URL: &str = "https://docs.getsmileapi.com/reference/chapter-3";

/// All there is to say about Smile.
pub(super) static SPEC: Spec = Spec {
    id: "smile",
    name: "Smile",
    short: "Sm",
    help_url: "https://docs.getsmileapi.com",
    dashboard_url: "https://portal.getsmileapi.com",
    base_url: "https://open.smileapi.io/v1",
    sandbox_url: "https://sandbox.smileapi.io/v1",
    requests_per_minute: REQUESTS_PER_MINUTE,
    counted_seconds: 1,
    shared_budget: true,
    api_version: "",
    version_header: "",
    account_header: "",
    secrets: &[
        Field {
            required: true,
            pattern: USER_LETTERS,
            help_url: START_URL,
            ..field("api_key", Input::Secret)
        },
        Field {
            required: true,
            pattern: HEADER_LETTERS,
            help_url: START_URL,
            ..field("api_secret", Input::Secret)
        },
        Field {
            max: 64,
            help_url: WEBHOOKS_URL,
            ..field("webhook_secret", Input::Secret)
        },
    ],
    settings: &[],
    kinds: &[
        LinkKind {
            id: INVITATION,
            fits: Fits::Mail,
            needs_account: false,
            ends: Ends::Asked,
            several: "",
            mails: Mails::Alone,
            steps: STEPS,
            fields: INVITE,
        },
        LinkKind {
            id: INVITATION_PAGE,
            fits: Fits::Mail,
            needs_account: false,
            ends: Ends::Asked,
            several: "",
            mails: Mails::Also,
            steps: STEPS,
            fields: INVITE,
        },
        LinkKind {
            id: WINK,
            fits: Fits::Call,
            needs_account: false,
            ends: Ends::Asked,
            several: "",
            mails: Mails::Nothing,
            steps: &[],
            fields: &[WINK_TEMPLATE],
        },
    ],
    template: &[
        text("name", 64),
        text("company_name", 200),
        Field {
            max: 200,
            required: true,
            example: "https://example.com/logo.png",
            ..field("company_logo_url", Input::Url)
        },
        text("sender_name", 200),
        Field {
            pattern: MAIL,
            example: "support@example.com",
            ..text("reply_address", 200)
        },
        text("subject", 200),
        lines("body"),
        text("landing_header", 200),
        lines("landing_description"),
        text("landing_button", 200),
        text("success_header", 200),
        lines("success_description"),
        text("success_button", 200),
    ],
    webhook: &[
        Field {
            help_url: WEBHOOKS_URL,
            ..text("webhook_name", 200)
        },
        Field {
            max: 500,
            required: true,
            example: "https://tunnel.example.com/in/…",
            help_url: WEBHOOKS_URL,
            ..field("webhook_url", Input::Url)
        },
        Field {
            required: true,
            default: "ALL_EVENTS",
            help_url: WEBHOOKS_URL,
            ..field("event_types", Input::Multi { options: EVENTS })
        },
        Field {
            advanced: true,
            help_url: WEBHOOKS_URL,
            needs: &[Premise {
                field: "event_types",
                is: ".*(TASK_FINISHED|ALL_EVENTS).*",
                of: "",
                firm: false,
            }],
            ..field("include_payload", Input::Toggle)
        },
    ],
    test_logins: TEST_LOGINS,
    offers: Offers {
        providers: true,
        accounts: true,
        disconnect: true,
        logs: false,
        webhooks: true,
        // An invitation makes another user and the widget needs a page: the customer begins anew, as the same person.
        relink: false,
        // No documented call takes an invitation back.
        revoke: false,
        owners: false,
        events: false,
        people: true,
        monitor: true,
    },
};

/// How far somebody who was invited is, in Smile's words (`InviteStatus`) and in their order.
const STEPS: &[&str] = &[
    "INVITED",
    "EMAIL_OPENED",
    "LANDING_PAGE_OPENED",
    "WINK_WIDGET_OPENED",
    "LINKED",
];

/// What is needed of an address; Smile looks at it again.
const MAIL: &str = r"[^@\s]+@[^@\s]+\.[^@\s]+";

const INVITE: &[Field] = &[
    Field {
        max: 64,
        required: true,
        help_url: INVITES_URL,
        ..field("template_id", Input::Template)
    },
    Field {
        pattern: MAIL,
        example: "jane@example.com",
        from: "email",
        help_url: INVITES_URL,
        ..text("email", 200)
    },
    Field {
        from: "person",
        help_url: INVITES_URL,
        ..text("full_name", 200)
    },
    Field {
        required: false,
        advanced: true,
        from: "first_name",
        help_url: INVITES_URL,
        ..text("first_name", 64)
    },
    Field {
        required: false,
        advanced: true,
        from: "last_name",
        help_url: INVITES_URL,
        ..text("last_name", 64)
    },
    Field {
        advanced: true,
        ..WINK_TEMPLATE
    },
];

/// A template of the widget; made in the portal alone.
const WINK_TEMPLATE: Field = Field {
    max: 64,
    example: "wtpl-…",
    help_url: WINK_URL,
    ..field("wink_template_id", Input::Text)
};

const fn text(name: &'static str, max: u32) -> Field {
    Field {
        max,
        required: true,
        help_url: INVITES_URL,
        ..field(name, Input::Text)
    }
}

const fn lines(name: &'static str) -> Field {
    Field {
        max: 5000,
        required: true,
        help_url: INVITES_URL,
        ..field(name, Input::Lines)
    }
}
