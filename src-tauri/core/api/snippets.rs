//! Code that carries the chosen options.

use crate::{
    desk::Desk,
    error::Result,
    store::{customers, integrations},
    systems::{self, LinkAsk},
    wire::{LinkRequest, Snippet},
};

use super::options::{checked_options, kind};

/// Ready code for the chosen options. A customer not chosen yet is a placeholder.
pub async fn link_snippets(desk: &Desk, request: LinkRequest) -> Result<Vec<Snippet>> {
    let row = desk
        .store()
        .read(|db| integrations::find(db, &request.integration))?;
    let system = systems::find(&row.system)?;
    let kind = kind(system, &request.kind)?;
    let customer = desk
        .store()
        .read(|db| customers::find(db, &request.customer))?;
    let ask = LinkAsk {
        kind: kind.id.to_owned(),
        owner_id: customer
            .as_ref()
            .map_or("customer-id".to_owned(), |customer| {
                customer.owner_id.clone()
            }),
        owner_name: customer.map_or("Customer name".to_owned(), |customer| customer.name),
        options: checked_options(kind, request.options)?,
        ..LinkAsk::default()
    };
    let base = super::line::base(desk, &row).await?;
    Ok(system.snippets(&base, &ask))
}
