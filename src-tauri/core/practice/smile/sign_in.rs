//! How signing in at a provider looks: the form with the sandbox's test logins, and the second step.

use maud::{Markup, html};

use super::{
    account::ERRORS,
    logins::{CODE, LOGINS},
    provider::Provider,
    view::{form, head},
    visit::Visit,
};

/// The page on which a customer signs in at a provider.
pub(crate) fn login(visit: &Visit, provider: &Provider) -> Markup {
    let typed = visit.typed.as_deref().unwrap_or_default();
    let password = visit.filled.map_or("", |place| LOGINS[place].password);
    html! {
        (head(provider, &format!("Sign in to {}", provider.name)))
        @if let Some(wrong) = &visit.wrong { p.wrong role="alert" { (wrong) } }
        (form(&html! {
            label for="user" { "E-mail, mobile or social security number" }
            input id="user" name="user" value=(typed) required autocomplete="off";
            label for="password" { "Password" }
            input id="password" name="password" type="password" value=(password) required autocomplete="off";
            div.row {
                button.first name="act" value="sign-in" { "Sign in" }
                button name="act" value="list" formnovalidate { "Back" }
            }
            (logins(provider))
            div.other role="group" aria-labelledby="endings" {
                h2 id="endings" { "Rehearse another ending" }
                label for="error" { "Error" }
                select id="error" name="error" {
                    @for (code, message) in ERRORS { option value=(code) { (code) " – " (message) } }
                }
                button name="act" value="fail" formnovalidate { "Let the sign-in fail with it" }
            }
        }))
    }
}

/// The test logins, to be filled in or copied.
fn logins(provider: &Provider) -> Markup {
    html! {
        div.other role="group" aria-labelledby="logins" {
            h2 id="logins" { "Test logins of the sandbox" }
            @for (place, login) in LOGINS.iter().enumerate() {
                dl {
                    dt { (login.name) }
                    dd { button.plain name="act" value={ "fill:" (place) } formnovalidate { "Fill in" } }
                    (copied("E-mail", login.email))
                    (copied("Mobile", login.mobile))
                    @if let Some(social) = login.social { (copied("SS no.", social)) }
                    (copied("Password", login.password))
                    @if provider.mfa { (copied("Code", CODE)) }
                }
            }
        }
    }
}

fn copied(what: &str, text: &str) -> Markup {
    html! {
        dt { (what) }
        dd { code { (text) } " " button.plain type="button" data-copy=(text) aria-label={ "Copy " (text) } { "Copy" } }
    }
}

/// The page that asks for the provider's code.
pub(crate) fn code(visit: &Visit, provider: &Provider) -> Markup {
    html! {
        (head(provider, "One more step"))
        p { (provider.name) " sent a code to your phone." }
        p.hint { "In the sandbox the code is always " code { (CODE) } "." }
        @if let Some(wrong) = &visit.wrong { p.wrong role="alert" { (wrong) } }
        (form(&html! {
            label for="code" { "Code" }
            input.code id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required;
            div.row {
                button.first name="act" value="code" { "Confirm" }
                button name="act" value="list" formnovalidate { "Back" }
            }
            div.other { button name="act" value="late" formnovalidate { "Let the code come too late" } }
        }))
    }
}
