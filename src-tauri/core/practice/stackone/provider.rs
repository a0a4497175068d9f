//! The providers that the emulated project has enabled, and how a customer signs in at each.
//!
//! Keys, names and categories are those of StackOne's public connector list; forms are plausible and short.

/// A provider of the project.
pub(crate) struct Provider {
    /// Key, such as `bamboohr`.
    pub(crate) key: &'static str,
    /// Name for people.
    pub(crate) name: &'static str,
    /// One of StackOne's categories.
    pub(crate) category: &'static str,
    /// How customers sign in.
    pub(crate) sign_in: SignIn,
    /// Colour of its logo.
    pub(crate) colour: &'static str,
    /// Whether the project offers it.
    pub(crate) active: bool,
}

/// How customers sign in.
pub(crate) enum SignIn {
    /// They type credentials into a form.
    Form(&'static [Field]),
    /// The same, described in the older nested shape.
    NestedForm(&'static [Field]),
    /// They type what their administrator gave them, and the provider's server is asked with it.
    Machine(&'static [Field]),
    /// They sign in at the provider's own page; some type something first.
    Popup(&'static [Field]),
}

/// A field of a sign-in form.
pub(crate) struct Field {
    pub(crate) key: &'static str,
    pub(crate) label: &'static str,
    /// A value that works.
    pub(crate) sample: &'static str,
    pub(crate) secret: bool,
}

impl Provider {
    /// Id of the project's auth config for it; used in addresses, hence URL-safe.
    pub(crate) fn integration_id(&self) -> String {
        format!("int-{}", self.key)
    }

    /// The fields a customer fills in.
    pub(crate) fn fields(&self) -> &'static [Field] {
        match self.sign_in {
            SignIn::Form(fields)
            | SignIn::NestedForm(fields)
            | SignIn::Machine(fields)
            | SignIn::Popup(fields) => fields,
        }
    }

    /// Whether the customer signs in at the provider's own page.
    pub(crate) fn popup(&self) -> bool {
        matches!(self.sign_in, SignIn::Popup(_))
    }

    /// The auth config's key, as StackOne names kinds of credentials.
    pub(crate) fn auth_key(&self) -> &'static str {
        match self.sign_in {
            SignIn::Form(_) => "api_key",
            SignIn::NestedForm(_) => "basic",
            SignIn::Machine(_) => "oauth2_client_credentials",
            SignIn::Popup(_) => "oauth2",
        }
    }
}

/// The provider of that key, active or not.
pub(crate) fn find(key: &str) -> Option<&'static Provider> {
    ALL.iter().find(|provider| provider.key == key)
}

/// The provider of that auth config.
pub(crate) fn of_integration(id: &str) -> Option<&'static Provider> {
    find(id.strip_prefix("int-")?)
}

/// Version of every connector of the project.
pub(crate) const VERSION: &str = "1.0.0";

const fn open(key: &'static str, label: &'static str, sample: &'static str) -> Field {
    Field {
        key,
        label,
        sample,
        secret: false,
    }
}

const fn secret(key: &'static str, label: &'static str, sample: &'static str) -> Field {
    Field {
        key,
        label,
        sample,
        secret: true,
    }
}

const API_KEY: Field = secret("api_key", "API key", "practice-key-0001");
const KEY: SignIn = SignIn::Form(&[API_KEY]);
const SUBDOMAIN_AND_KEY: SignIn = SignIn::Form(&[open("subdomain", "Subdomain", "acme"), API_KEY]);
const DOMAIN_AND_TOKEN: SignIn = SignIn::Form(&[
    open("domain", "Domain", "acme.example"),
    secret("token", "API token", "practice-token-0001"),
]);
const SERVICE_USER: SignIn = SignIn::Form(&[
    open("service_user", "Service user id", "SERVICE-1001"),
    secret("token", "Service user token", "practice-token-0001"),
]);
const CLIENT: SignIn = SignIn::Machine(&[
    open("client_id", "Client id", "papi-0001"),
    secret("client_secret", "Client secret", "practice-secret-0001"),
]);
const TENANT: SignIn = SignIn::NestedForm(&[
    open("tenant", "Tenant", "acme_impl"),
    open("username", "User name", "stackone@acme_impl"),
    secret("password", "Password", "practice-password"),
]);
const POPUP: SignIn = SignIn::Popup(&[]);
const SUBDOMAIN_AND_POPUP: SignIn = SignIn::Popup(&[open("subdomain", "Subdomain", "acme")]);

const fn on(
    key: &'static str,
    name: &'static str,
    category: &'static str,
    sign_in: SignIn,
    colour: &'static str,
) -> Provider {
    Provider {
        key,
        name,
        category,
        sign_in,
        colour,
        active: true,
    }
}

const fn off(provider: Provider) -> Provider {
    Provider {
        active: false,
        ..provider
    }
}

/// Every provider, grouped by category.
pub(crate) const ALL: &[Provider] = &[
    on("bamboohr", "BambooHR", "hris", SUBDOMAIN_AND_KEY, "#5b8c1f"),
    on("hibob", "HiBob", "hris", SERVICE_USER, "#d1345b"),
    on("personio", "Personio", "hris", CLIENT, "#0b57d0"),
    on("workday", "Workday", "hris", TENANT, "#005cb9"),
    on("gusto", "Gusto", "hris", POPUP, "#c2410c"),
    on("rippling", "Rippling", "hris", POPUP, "#7a005d"),
    on("deel", "Deel", "hris", POPUP, "#15357a"),
    on("factorial", "Factorial", "hris", POPUP, "#c4314b"),
    off(on("cezannehr", "Cezanne HR", "hris", CLIENT, "#3b6e8f")),
    on("greenhouse", "Greenhouse", "ats", KEY, "#0f7a5a"),
    on("lever", "Lever", "ats", POPUP, "#3f4cb5"),
    on("ashby", "Ashby", "ats", KEY, "#4b3fd1"),
    on("teamtailor", "Teamtailor", "ats", KEY, "#b0256b"),
    on(
        "workable",
        "Workable",
        "ats",
        SUBDOMAIN_AND_POPUP,
        "#0d7d74",
    ),
    on("salesforce", "Salesforce", "crm", POPUP, "#0b6fb0"),
    on("hubspot", "HubSpot", "crm", POPUP, "#c5482a"),
    on("pipedrive", "Pipedrive", "crm", POPUP, "#26292c"),
    on("docebo", "Docebo", "lms", DOMAIN_AND_TOKEN, "#0057b8"),
    on("cornerstone", "Cornerstone", "lms", CLIENT, "#b9431b"),
    on("okta", "Okta", "iam", DOMAIN_AND_TOKEN, "#1d1d5b"),
    on(
        "googleworkspace",
        "Google Workspace",
        "iam",
        POPUP,
        "#1a66c9",
    ),
    on("mailchimp", "Mailchimp", "marketing", POPUP, "#8a6d00"),
    on("braze", "Braze", "marketing", KEY, "#801ed7"),
    on("jira", "Jira", "ticketing", POPUP, "#0b52cc"),
    on(
        "zendesk",
        "Zendesk",
        "ticketing",
        SUBDOMAIN_AND_POPUP,
        "#03363d",
    ),
    on("googledrive", "Google Drive", "documents", POPUP, "#177a3d"),
    on("sharepoint", "SharePoint", "documents", POPUP, "#036c70"),
    on("slack", "Slack", "messaging", POPUP, "#611f69"),
    on("checkr", "Checkr", "screening", KEY, "#1b6fae"),
    on("xero", "Xero", "accounting", POPUP, "#0a7ea8"),
    off(on(
        "quickbooks",
        "QuickBooks",
        "accounting",
        POPUP,
        "#237a1f",
    )),
];
