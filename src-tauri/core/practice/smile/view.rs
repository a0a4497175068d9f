//! How Wink's pages look. Everything written here is escaped by the template.

use maud::{Markup, html};

use super::{
    account::Account,
    invite::Invite,
    landing,
    provider::{self, Provider, label},
    scene::{self, Form},
    sign_in,
    template::Wording,
    upload::{self, Upload},
    visit::{KINDS, Kind, Step, Visit},
};
use crate::practice::world::World;

/// Types of providers in the order in which they are offered.
const TYPES: &[&str] = &["GIG", "GOVERNMENT", "SYSTEM", "EMPLOYER", "CREDENTIAL"];

/// A page with what the page around is to hear.
pub(crate) fn telling(opener: Option<&str>, told: &str, body: &Markup) -> Markup {
    html! {
        (body)
        @if let Some(opener) = opener { span hidden id="told" data-opener=(opener) data-told=(told) {} }
    }
}

/// The frame before it has a token.
pub(crate) fn waiting() -> Markup {
    html! {
        div.head { img src="/practice.svg" alt=""; div { h1 { "Wink is opening" } } }
        form id="open" method="post" action="/wink/open" {
            input type="hidden" name="token";
            input type="hidden" name="opener";
        }
        noscript { p { "Wink needs a script." } }
    }
}

/// A token or visit that does not work any more.
pub(crate) fn expired() -> Markup {
    gone("It works once and for a few hours. Please open the page anew.")
}

/// A link that does not work any more.
pub(crate) fn gone(why: &str) -> Markup {
    ended("bad", "!", "This link does not work any more", why)
}

/// The page of a visit as it stands.
pub(crate) fn shown(world: &World, visit: &Visit, asked: &Form) -> Markup {
    let invite = visit.invite.as_ref();
    let invite = invite.and_then(|id| world.smile(|tenant| tenant.invites.get(id)));
    let invited = invite.map(|invite| (landing::wording(world, &invite.template), invite));
    match &visit.step {
        Step::Consent => consent(invited.as_ref()),
        Step::Choose => choose(world, visit, asked),
        Step::Login(provider) => sign_in::login(visit, provider),
        Step::Code(provider) => sign_in::code(visit, provider),
        Step::Connected(provider) => connected(provider, invited.as_ref()),
        Step::Account(id) => match scene::own(world, visit, id) {
            Some(account) => linked(&account),
            None => form(&html! { button name="act" value="list" { "Back" } }),
        },
        Step::Kinds => kinds(),
        Step::File(kind) => file(visit, kind),
        Step::Upload(id) => uploaded(upload::own(world, &visit.user, id).as_ref()),
        Step::Closed => ended("good", "✓", "You can close this page", ""),
    }
}

/// A form around buttons, with the way out.
pub(crate) fn form(inner: &Markup) -> Markup {
    html! {
        form method="post" {
            (inner)
            p.elsewhere { button.plain name="act" value="close" formnovalidate { "Close" } }
        }
    }
}

fn consent(invited: Option<&(Wording, Invite)>) -> Markup {
    let company = invited.map_or("Practice Platform", |(wording, _)| wording.company.as_str());
    html! {
        div.head {
            img src="/practice.svg" alt="";
            div { h1 { bdi { (company) } " asks for your employment and income data" } }
        }
        p { "You choose where they come from and sign in there. You can take it back at any time." }
        (form(&html! { div.row { button.first name="act" value="agree" { "Agree and continue" } } }))
    }
}

fn choose(world: &World, visit: &Visit, asked: &Form) -> Markup {
    let wanted = asked.get("q").map_or("", |words| words.trim());
    let lower = wanted.to_lowercase();
    let offered = provider::ALL.iter().filter(|provider| provider.offered());
    let found: Vec<_> = offered
        .filter(|provider| provider.name.to_lowercase().contains(&lower))
        .collect();
    let (accounts, uploads) = world.smile(|tenant| {
        let uploads = tenant
            .ledger
            .uploads
            .all()
            .filter(|upload| upload.user == visit.user);
        let uploads: Vec<Upload> = uploads.filter(|upload| upload.shared()).cloned().collect();
        (tenant.accounts_of(&visit.user), uploads)
    });
    let linked = accounts
        .iter()
        .filter(|account| account.status != "DISCONNECTED");
    let linked: Vec<_> = linked.collect();
    html! {
        div.head { div { h1 { "Who pays you?" } p { "Choose your employer or provider." } } }
        form.search method="get" role="search" {
            label for="q" { "Search providers" }
            input id="q" name="q" type="search" placeholder="Search providers" value=(wanted);
            button { "Search" }
        }
        form method="post" {
            @if found.is_empty() { p role="status" { "No provider is called “" bdi { (wanted) } "”." } }
            @for kind in TYPES {
                @let of_kind: Vec<_> = found.iter().filter(|provider| provider.kind == *kind).collect();
                @if !of_kind.is_empty() {
                    h2 { (label(kind)) }
                    ul.providers { @for provider in of_kind { li { (choice(provider)) } } }
                }
            }
            @if !linked.is_empty() || !uploads.is_empty() {
                h2 { "Shared already" }
                ul.providers {
                    @for account in linked { li { button name="act" value={ "account:" (account.id) } {
                        (name(account)) " · " (account.status)
                    } } }
                    @for upload in &uploads { li { button name="act" value={ "upload:" (upload.id) } { (upload.name) } } }
                }
            }
            div.row { button name="act" value="kinds" { "Upload a document instead" } }
            p.elsewhere { button.plain name="act" value="close" { "Close" } }
        }
    }
}

fn choice(provider: &Provider) -> Markup {
    html! {
        button name="act" value={ "provider:" (provider.id) } {
            img src={ "/logos/" (provider.id) ".svg" } alt="";
            (provider.name)
        }
    }
}

fn name(account: &Account) -> &str {
    let known = provider::find(&account.provider);
    known.map_or(account.provider.as_str(), |provider| provider.name)
}

fn connected(provider: &Provider, invited: Option<&(Wording, Invite)>) -> Markup {
    let title = format!("{} is connected", provider.name);
    let filled = |text: &str| invited.map(|(wording, invite)| wording.filled(text, invite));
    let page = invited.map(|(wording, _)| &wording.success);
    let [header, below, again] = page.map_or([None, None, None], |page| {
        [&page.header, &page.description, &page.button].map(|text| filled(text))
    });
    html! {
        (ended("good", "✓", header.as_deref().unwrap_or(&title), below.as_deref().unwrap_or("Thank you.")))
        @if invited.is_some() { p { (title) "." } }
        (form(&html! {
            div.row {
                button.first name="act" value="done" { "Done" }
                button name="act" value="list" { (again.as_deref().unwrap_or("Connect another account")) }
            }
        }))
    }
}

fn linked(account: &Account) -> Markup {
    html! {
        div.head { div { h1 { (name(account)) } p { (account.status) } } }
        p { "If you take it back, its data are removed." }
        (form(&html! {
            div.row {
                button.first name="act" value="cut" { "Stop sharing" }
                button name="act" value="list" { "Back" }
            }
        }))
    }
}

fn kinds() -> Markup {
    html! {
        div.head { div { h1 { "Which document is it?" } } }
        (form(&html! {
            ul.providers { @for kind in KINDS { li { button name="act" value={ "kind:" (kind.name) } { (kind.label) } } } }
            div.row { button name="act" value="list" { "Back" } }
        }))
    }
}

fn file(visit: &Visit, kind: &Kind) -> Markup {
    html! {
        div.head { div { h1 { "Upload: " (kind.label) } } }
        p.hint { "The sandbox takes sample files only; nothing of this computer is read." }
        @if let Some(wrong) = &visit.wrong { p.wrong role="alert" { (wrong) } }
        (form(&html! {
            label for="file" { "File" }
            select id="file" name="file" { @for sample in kind.samples { option { (sample) } } }
            div.row {
                button.first name="act" value="send" { "Upload" }
                button name="act" value="list" { "Back" }
            }
        }))
    }
}

fn uploaded(upload: Option<&Upload>) -> Markup {
    let title = upload.map_or("It is not shared any more", |upload| upload.name.as_str());
    html! {
        (ended("good", "✓", title, "Shared."))
        (form(&html! {
            div.row {
                button.first name="act" value="done" { "Done" }
                button name="act" value="list" { "Share something else" }
            }
            @if upload.is_some() {
                div.other { button name="act" value="withdraw" { "Stop sharing this file" } }
            }
        }))
    }
}

/// A page of a provider begins with its name.
pub(crate) fn head(provider: &Provider, title: &str) -> Markup {
    html! {
        div.head {
            img src={ "/logos/" (provider.id) ".svg" } alt="";
            div { h1 { (title) } p { (provider.long_name) } }
        }
    }
}

fn ended(kind: &str, sign: &str, title: &str, below: &str) -> Markup {
    html! {
        div.head {
            span class={ "mark " (kind) } aria-hidden="true" { (sign) }
            div { h1 dir="auto" { (title) } p dir="auto" { (below) } }
        }
    }
}
