//! `audit`: lists, verifies, exports.

use std::path::Path;

use linkdesk::{
    api,
    desk::Desk,
    error::Result,
    wire::{AuditCheck, AuditPage, Export},
};

use crate::{
    args,
    list::Page as _,
    out::Out,
    run,
    text::{Text, when},
};

/// `false`: the trail is not whole.
pub(crate) async fn run(command: args::Audit, desk: &Desk, out: &Out) -> Result<bool> {
    match command {
        args::Audit::List(list) => {
            let page = list
                .read(async |request| api::audit_list(desk, request).await)
                .await?;
            out.answer(&page, |text| table(text, &page))?;
        }
        args::Audit::Verify { anchor } => return verify(anchor, desk, out).await,
        args::Audit::Export { output, format } => {
            let request = Export {
                query: String::new(),
                ids: Vec::new(),
                format: format.unwrap_or_else(|| by_ending(&output)),
                output: run::full(&output)?,
            };
            let written = api::audit_export(desk, request).await?;
            out.answer(&written, |text| {
                text.say(&format!(
                    "{} entries written to {}.",
                    written.rows, written.path
                ))
            })?;
        }
    }
    Ok(true)
}

async fn verify(anchor: Option<String>, desk: &Desk, out: &Out) -> Result<bool> {
    let verdict = api::audit_verify(desk, AuditCheck { anchor }).await?;
    out.answer(&verdict, |text| {
        text.say(if verdict.ok {
            "The trail is whole."
        } else {
            "The trail is not whole."
        });
        text.facts(&[
            ("Entries", verdict.entries.to_string()),
            ("Head", verdict.head.clone()),
            (
                "First bad entry",
                verdict
                    .first_bad
                    .map_or_else(String::new, |place| place.to_string()),
            ),
            ("Detail", verdict.detail.clone()),
        ]);
    })?;
    Ok(verdict.ok)
}

fn by_ending(path: &Path) -> String {
    let csv = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    if csv { "csv" } else { "json" }.to_owned()
}

fn table(text: &mut Text, page: &AuditPage) {
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|row| {
            [
                row.position.to_string(),
                when(row.at),
                row.action.clone(),
                row.subject.clone(),
                row.detail.clone(),
            ]
        })
        .collect();
    text.table(["No.", "When", "What", "On", "Detail"], &rows);
    page.footer(text);
    text.facts(&[("Head", page.head.clone())]);
}
