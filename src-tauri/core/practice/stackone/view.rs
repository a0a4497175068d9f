//! How the customer's pages look. Everything written here is escaped by the template; nothing needs a script.

use maud::{Markup, html};

use super::{
    account::Account,
    provider::Provider,
    scene::{CODE, Form, LOGIN, PASSWORD},
    session::Session,
};

/// Categories as customers call them, in the order in which they are offered.
const CATEGORIES: &[(&str, &str)] = &[
    ("hris", "People and payroll"),
    ("ats", "Recruiting"),
    ("crm", "Customers and sales"),
    ("lms", "Learning"),
    ("iam", "Identity"),
    ("marketing", "Marketing"),
    ("ticketing", "Tickets"),
    ("documents", "Documents"),
    ("messaging", "Messages"),
    ("screening", "Screening"),
    ("accounting", "Accounting"),
];

/// The page on which the customer chooses a provider.
pub(crate) fn choose(session: &Session, offered: &[&Provider], form: &Form) -> Markup {
    let wanted = form.get("q").map_or("", |words| words.trim());
    let lower = wanted.to_lowercase();
    let found = |category: &str| {
        let of_category = offered
            .iter()
            .filter(move |provider| provider.category == category);
        of_category
            .filter(|provider| provider.name.to_lowercase().contains(&lower))
            .collect::<Vec<_>>()
    };
    let groups = CATEGORIES.iter().map(|(key, name)| (name, found(key)));
    let groups: Vec<_> = groups
        .filter(|(_, providers)| !providers.is_empty())
        .collect();
    html! {
        div.head { div {
            h1 { "Which service do you use?" }
            p { "You are connecting it for " bdi { (session.wish.origin_owner_name) } "." }
        } }
        form.search method="get" action="/embedded/integrations" role="search" {
            input type="hidden" name="token" value=(session.token);
            label for="q" { "Search services" }
            input id="q" name="q" type="search" placeholder="Search services" value=(wanted);
            button { "Search" }
        }
        @if groups.is_empty() {
            p role="status" { "No service is called “" bdi { (wanted) } "”. "
                a href={ "/embedded/integrations?token=" (session.token) } { "Show all" } }
        }
        @for (name, providers) in groups {
            h2 { (name) }
            ul.providers {
                @for provider in providers {
                    li { a href={ "/embedded/integrations?token=" (session.token) "&provider=" (provider.key) } {
                        img src={ "/logos/" (provider.key) ".svg" } alt="";
                        (provider.name)
                    } }
                }
            }
        }
    }
}

/// What a sign-in page is made of.
pub(crate) struct SignIn<'a> {
    pub(crate) provider: &'a Provider,
    pub(crate) session: &'a Session,
    /// The account that gets new credentials.
    pub(crate) edited: Option<&'a Account>,
    /// What travels along.
    pub(crate) hidden: &'a Form,
    /// What was typed before.
    pub(crate) typed: &'a Form,
    pub(crate) wrong: Option<&'a str>,
    /// The provider's own fields were asked for elsewhere.
    pub(crate) login_alone: bool,
    /// Where another provider can be chosen.
    pub(crate) elsewhere: Option<&'a str>,
}

impl SignIn<'_> {
    /// The page on which the customer signs in.
    pub(crate) fn page(&self) -> Markup {
        let name = self.provider.name;
        let verb = if self.edited.is_some() {
            "Reconnect"
        } else {
            "Connect"
        };
        let inputs = self.inputs();
        let shown = |name: &str| inputs.iter().any(|input| input.name == name);
        html! {
            (head(self.provider, &format!("{verb} {name}"), &html! {
                "for " bdi { (self.session.wish.origin_owner_name) }
            }))
            (self.hint())
            @if let Some(wrong) = self.wrong { p.wrong role="alert" { (wrong) } }
            form method="post" {
                @for (key, value) in self.hidden.iter().filter(|(key, _)| !shown(key)) {
                    input type="hidden" name=(key) value=(value);
                }
                @for input in &inputs { (input.markup()) }
                div.row {
                    button.first name="act" value="sign-in" { "Sign in and " (verb.to_lowercase()) }
                    button name="act" value="cancel" formnovalidate { "Cancel" }
                }
                (endings(name))
            }
            @if let Some(elsewhere) = self.elsewhere {
                p.elsewhere { a href=(elsewhere) { "Choose another service" } }
            }
        }
    }

    fn hint(&self) -> Markup {
        html! {
            p.hint {
                "Play the customer. "
                @if self.provider.popup() {
                    "The test login is filled in already: " code { (LOGIN) } ", password " code { (PASSWORD) } "."
                } @else {
                    "Working values are filled in already; any other do as well."
                }
            }
        }
    }

    fn inputs(&self) -> Vec<Input<'_>> {
        let fields = self.provider.fields().iter().filter(|_| !self.login_alone);
        let own = fields.map(|field| (field.key, field.label, field.sample, field.secret));
        let login = [
            ("username", "User name", LOGIN, false),
            ("password", "Password", PASSWORD, true),
        ];
        let login = login.into_iter().filter(|_| self.provider.popup());
        own.chain(login)
            .map(|(name, label, sample, secret)| Input {
                name,
                label,
                secret,
                value: self.typed.get(name).map_or(sample, String::as_str),
            })
            .collect()
    }
}

struct Input<'a> {
    name: &'a str,
    label: &'a str,
    secret: bool,
    value: &'a str,
}

impl Input<'_> {
    fn markup(&self) -> Markup {
        html! {
            label for=(self.name) { (self.label) }
            input id=(self.name) name=(self.name) value=(self.value) required autocomplete="off"
                type=(if self.secret { "password" } else { "text" });
        }
    }
}

/// The endings that are not success, to be tried out.
fn endings(name: &str) -> Markup {
    html! {
        div.other role="group" aria-labelledby="endings" {
            h2 id="endings" { "Rehearse another ending" }
            button name="act" value="mfa" { "Ask for a second step first" }
            button name="act" value="broken" { "Connect, but with access that does not work" }
            button name="act" value="refuse" formnovalidate { "Let " (name) " refuse the sign-in" }
        }
    }
}

/// The second step.
pub(crate) fn code(provider: &Provider, hidden: &Form, wrong: Option<&str>) -> Markup {
    html! {
        (head(provider, "One more step", &html! { (provider.name) " sent a code to your phone." }))
        p.hint { "In practice the code is always " code { (CODE) } "." }
        @if let Some(wrong) = wrong { p.wrong role="alert" { (wrong) } }
        form method="post" {
            @for (key, value) in hidden { input type="hidden" name=(key) value=(value); }
            label for="code" { "Code" }
            input.code id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required;
            div.row {
                button.first name="act" value="code" { "Confirm" }
                button name="act" value="cancel" formnovalidate { "Cancel" }
            }
        }
    }
}

fn head(provider: &Provider, title: &str, below: &Markup) -> Markup {
    html! {
        div.head {
            img src={ "/logos/" (provider.key) ".svg" } alt="";
            div { h1 { (title) } p { (below) } }
        }
    }
}
