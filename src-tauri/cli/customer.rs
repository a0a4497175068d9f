//! `customer`: imports and lists.

use linkdesk::{
    api,
    desk::Desk,
    error::Result,
    wire::{CustomerImport, CustomerPage, ImportReport},
};

use crate::{args, list::Page as _, out::Out, run, text::Text};

pub(crate) async fn run(command: args::Customer, desk: &Desk, out: &Out) -> Result<()> {
    match command {
        args::Customer::Import { file, dry_run } => {
            let csv = run::read(&file)?;
            let report = api::customer_import(desk, CustomerImport { csv, dry_run }).await?;
            out.answer(&report, |text| imported(text, &report, dry_run))
        }
        args::Customer::List(list) => {
            let page = list
                .read(async |request| api::customer_list(desk, request).await)
                .await?;
            out.answer(&page, |text| table(text, &page))
        }
    }
}

fn imported(text: &mut Text, report: &ImportReport, dry_run: bool) {
    let ImportReport {
        created,
        updated,
        unchanged,
        rejected,
    } = report;
    let would = if dry_run { "It would be: " } else { "" };
    text.say(&format!(
        "{would}{created} created, {updated} updated, {unchanged} unchanged, {} rejected.",
        rejected.len()
    ));
    if !rejected.is_empty() {
        let rows: Vec<_> = rejected
            .iter()
            .map(|row| [row.line.to_string(), row.column.clone(), row.reason.clone()])
            .collect();
        text.table(["Line", "Column", "Reason"], &rows);
    }
}

fn table(text: &mut Text, page: &CustomerPage) {
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|row| {
            [
                row.owner_id.clone(),
                row.name.clone(),
                row.email.clone(),
                row.links.to_string(),
                row.accounts.to_string(),
                row.tags.join(", "),
            ]
        })
        .collect();
    text.table(
        ["Owner id", "Name", "Email", "Links", "Accounts", "Tags"],
        &rows,
    );
    page.footer(text);
}
