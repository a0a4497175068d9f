//! How the customer's pages look. Everything written here is escaped by the template; nothing needs a script.

use maud::{Markup, html};

use super::{
    account::Account,
    provider::Provider,
    scene::{CODE, Form, LOGIN, PASSWORD},
    session::{Session, Stale},
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

/// The end, when all went well.
pub(crate) fn done(account: &Account) -> Markup {
    let provider =
        super::provider::find(&account.provider).map_or("The account", |found| found.name);
    let works = account.status == "active";
    html! {
        (end(if works { "good" } else { "bad" }, if works { "✓" } else { "!" },
            &format!("{provider} is connected"),
            if works { "You can close this page." } else { "The sign-in worked, but the access does not: the account is in error." }))
        dl {
            dt { "Account" } dd { code { (account.id) } }
            dt { "For" } dd { bdi { (account.origin_owner_name) } }
            dt { "Status" } dd { (account.status) }
        }
    }
}

/// The provider refused.
pub(crate) fn refused(provider: &Provider, again: &str) -> Markup {
    html! {
        (end("bad", "✕", &format!("{} refused the sign-in", provider.name), "Nothing was connected."))
        div.row { a.button.first href=(again) { "Try again" } }
    }
}

/// The customer turned away.
pub(crate) fn cancelled(provider: &Provider, again: &str) -> Markup {
    html! {
        (end("off", "–", "Cancelled", &format!("{} was not connected.", provider.name)))
        div.row { a.button href=(again) { "Start again" } }
    }
}

/// The link works once, and did.
pub(crate) fn used() -> Markup {
    end(
        "off",
        "✓",
        "This link has been used",
        "The account is connected already. Ask for a new link to connect another one.",
    )
}

/// The link never worked, or does no longer.
pub(crate) fn stale(stale: Stale) -> Markup {
    match stale {
        Stale::Expired => end(
            "bad",
            "!",
            "This link has expired",
            "Please ask for a new one.",
        ),
        Stale::Unknown => end(
            "bad",
            "?",
            "This link is not known",
            "Please check that it was copied whole, or ask for a new one.",
        ),
    }
}

/// The popup belongs to an attempt that has ended.
pub(crate) fn attempt_over() -> Markup {
    end(
        "off",
        "–",
        "This window is out of date",
        "Please close it and start again.",
    )
}

/// The session asks for providers that the project does not have.
pub(crate) fn nothing_offered() -> Markup {
    end(
        "off",
        "–",
        "There is nothing to connect",
        "The project has enabled no service of this kind.",
    )
}

/// Where the popup comes back to; the component closes it.
pub(crate) fn callback() -> Markup {
    end(
        "good",
        "✓",
        "You can close this window",
        "The page you came from goes on by itself.",
    )
}

fn end(kind: &str, sign: &str, title: &str, below: &str) -> Markup {
    html! {
        div.head {
            span class={ "mark " (kind) } aria-hidden="true" { (sign) }
            div { h1 { (title) } p { (below) } }
        }
    }
}
