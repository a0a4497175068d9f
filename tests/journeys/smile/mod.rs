//! Smile against Practice: invitations and their steps, the widget, what is set up at Smile, and data that end.

mod data;
mod files;
pub(crate) mod host;
mod invitations;
mod names;
mod rooms;
mod sends;
pub(crate) mod stand_in;
mod widget;

use linkdesk::{api, wire::*};

use super::{Bench, pairs, search};

/// The integration that practice opens for itself.
async fn own(bench: &Bench) -> Integration {
    let all = api::integration_list(&bench.desk, IntegrationQuery::default())
        .await
        .unwrap();
    let own = all.into_iter().find(|one| one.system == "smile");
    own.expect("practice opens one for itself")
}

/// A customer with an address that Smile can write to.
async fn person(bench: &Bench, name: &str) -> Customer {
    let draft = CustomerDraft {
        name: name.to_owned(),
        email: "jane@customer.example".to_owned(),
        ..CustomerDraft::default()
    };
    api::customer_save(&bench.desk, draft).await.unwrap()
}

/// Every value of a template, as Smile needs them.
fn template() -> std::collections::BTreeMap<String, String> {
    pairs(&[
        ("name", "First contact"),
        ("company_name", "Bäckerei Süß"),
        ("company_logo_url", "https://example.test/logo.png"),
        ("sender_name", "Bäckerei Süß"),
        ("reply_address", "help@example.test"),
        ("subject", "Your account with ${companyName}"),
        ("body", "Hello ${firstName},\nplease connect."),
        ("landing_header", "Welcome"),
        ("landing_description", "Two minutes."),
        ("landing_button", "Begin"),
        ("success_header", "Done"),
        ("success_description", "Thank you."),
        ("success_button", "Close"),
    ])
}

/// An invitation for a customer.
async fn invite(bench: &Bench, customer: &Customer, kind: &str) -> Link {
    let integration = own(bench).await;
    let draft = TemplateDraft {
        integration: integration.id.clone(),
        id: None,
        values: template(),
    };
    let template = api::template_save(&bench.desk, draft).await.unwrap();
    let request = LinkRequest {
        integration: integration.id,
        customer: customer.id.clone(),
        kind: kind.to_owned(),
        options: pairs(&[("template_id", &template.id)]),
    };
    api::link_create(&bench.desk, request).await.unwrap()
}

/// The first account that a search finds.
async fn account(bench: &Bench, query: &str) -> Account {
    let query = format!("system:smile {query}");
    let page = api::account_list(&bench.desk, search(&query)).await;
    let first = page.unwrap().rows.into_iter().next();
    first.unwrap_or_else(|| panic!("the demo has {query}"))
}
