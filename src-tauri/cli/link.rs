//! `link`: makes, lists, connects again, takes back.

use linkdesk::{
    api,
    desk::Desk,
    error::Result,
    wire::{BuiltLink, Id, Link, LinkBuild, LinkPage, LinkRequest, RelinkRequest},
};

use crate::{
    args, bulk,
    list::Page as _,
    out::Out,
    text::{Text, when, when_known, word},
};

pub(crate) async fn run(command: args::Link, desk: &Desk, out: &Out) -> Result<()> {
    match command {
        args::Link::Create {
            integration,
            customer,
            csv,
            kind,
            settings,
        } => {
            let options = settings.set.into_iter().collect();
            if let Some(file) = csv {
                return bulk::run(
                    bulk::Wish {
                        integration,
                        kind,
                        file,
                        options,
                    },
                    desk,
                    out,
                )
                .await;
            }
            let customer = customer.unwrap_or_default();
            let request = LinkRequest {
                integration,
                customer,
                kind,
                options,
            };
            show(out, &api::link_create(desk, request).await?)
        }
        args::Link::Build { kind, settings } => {
            let options = settings.set.into_iter().collect();
            let request = LinkBuild {
                kind,
                options,
                ..LinkBuild::default()
            };
            built(out, &api::link_build(desk, request).await?)
        }
        args::Link::List(list) => {
            let page = list
                .read(async |request| api::link_list(desk, request).await)
                .await?;
            out.answer(&page, |text| table(text, &page))
        }
        args::Link::Relink { account, settings } => {
            let options = settings.set.into_iter().collect();
            show(
                out,
                &api::link_relink(desk, RelinkRequest { account, options }).await?,
            )
        }
        args::Link::Revoke { id } => show(out, &api::link_revoke(desk, Id { id }).await?),
    }
}

/// An address with its parts, and what to think of.
fn built(out: &Out, built: &BuiltLink) -> Result<()> {
    out.answer(built, |text| {
        for warning in &built.warnings {
            text.say(&warning.detail);
        }
        let parts: Vec<_> = built
            .parts
            .iter()
            .map(|part| (part.name.as_str(), part.value.clone()))
            .collect();
        text.facts(&parts);
        text.say(&built.url);
    })
}

/// One link, with its address while it has one.
pub(crate) fn show(out: &Out, link: &Link) -> Result<()> {
    out.answer(link, |text| {
        text.facts(&[
            (
                "Customer",
                format!("{} ({})", link.customer_name, link.owner_id),
            ),
            (
                "Integration",
                format!("{} ({})", link.integration_name, word(link.environment)),
            ),
            ("Kind", link.kind.clone()),
            ("State", word(link.state)),
            ("Created", when(link.created_at)),
            ("Expires", when_known(link.expires_at)),
            ("Id", link.id.clone()),
        ]);
        if let Some(url) = &link.url {
            // On a line of its own, whole, to be copied.
            text.say(url);
        }
    })
}

fn table(text: &mut Text, page: &LinkPage) {
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|row| {
            [
                word(row.state),
                row.customer_name.clone(),
                row.kind.clone(),
                row.provider_name.clone(),
                row.integration_name.clone(),
                when(row.created_at),
                when_known(row.expires_at),
                row.id.clone(),
            ]
        })
        .collect();
    text.table(
        [
            "State",
            "Customer",
            "Kind",
            "Provider",
            "Integration",
            "Created",
            "Expires",
            "Id",
        ],
        &rows,
    );
    page.footer(text);
}
