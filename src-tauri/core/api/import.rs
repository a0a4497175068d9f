//! Customers from a CSV file: every row gets its answer, a bad one stops no other.

use std::collections::{BTreeMap, HashSet};

use crate::{
    audit::Act,
    desk::Desk,
    error::{Error, Result},
    store::customers,
    wire::{Customer, CustomerDraft, CustomerImport, ImportReport, Rejected},
};

use super::customers::{checked, filled};

/// A row that can be used, or why it cannot.
pub(super) struct Row {
    /// Line in the file, the header being 1.
    pub(super) line: u32,
    /// The customer in it.
    pub(super) draft: std::result::Result<CustomerDraft, Rejected>,
}

/// Columns of a customer; every other column goes to `extra`.
const KNOWN: [&str; 8] = [
    "owner_id",
    "name",
    "contact_name",
    "email",
    "language",
    "time_zone",
    "tags",
    "note",
];

/// Reads customers from CSV, or says what reading them would do.
pub async fn customer_import(desk: &Desk, request: CustomerImport) -> Result<ImportReport> {
    let rows = rows(&request.csv)?;
    let mut report = ImportReport::default();
    let mut wanted = Vec::new();
    for row in rows {
        match row.draft {
            Ok(draft) => wanted.push(draft),
            Err(rejected) => report.rejected.push(rejected),
        }
    }
    if request.dry_run {
        desk.store().read(|db| {
            for draft in wanted {
                let known = customers::of_owner(db, &draft.owner_id)?;
                let customer = merged(desk, draft, known.clone());
                tally(&mut report, known.as_ref(), &customer);
            }
            Ok(())
        })?;
        return Ok(report);
    }
    desk.act(|db| {
        for draft in wanted {
            let known = customers::of_owner(db, &draft.owner_id)?;
            let customer = merged(desk, draft, known.clone());
            if tally(&mut report, known.as_ref(), &customer) {
                customers::save(db, &customer, false)?;
            }
            customers::leave_practice(db, &customer.id)?;
        }
        let detail = format!(
            "{} created, {} updated, {} unchanged, {} rejected",
            report.created,
            report.updated,
            report.unchanged,
            report.rejected.len()
        );
        let act = Act {
            action: "customer.import",
            subject: "CSV file".to_owned(),
            detail,
            environment: None,
        };
        Ok(((), act))
    })?;
    desk.changed("customers", None);
    Ok(report)
}

/// A row of a file over what is known: an empty cell, or a column that is not there, changes nothing.
pub(super) fn merged(desk: &Desk, mut draft: CustomerDraft, known: Option<Customer>) -> Customer {
    if let Some(known) = &known {
        for (cell, kept) in [
            (&mut draft.contact_name, &known.contact_name),
            (&mut draft.email, &known.email),
            (&mut draft.language, &known.language),
            (&mut draft.time_zone, &known.time_zone),
            (&mut draft.note, &known.note),
        ] {
            if cell.is_empty() {
                cell.clone_from(kept);
            }
        }
        if draft.tags.is_empty() {
            draft.tags.clone_from(&known.tags);
        }
        for (name, kept) in &known.extra {
            draft
                .extra
                .entry(name.clone())
                .or_insert_with(|| kept.clone());
        }
    }
    filled(desk, draft, known)
}

/// Counts a row; `true`: it has to be written.
fn tally(report: &mut ImportReport, known: Option<&Customer>, customer: &Customer) -> bool {
    match known {
        None => report.created += 1,
        Some(known) if known == customer => report.unchanged += 1,
        Some(_) => report.updated += 1,
    }
    known != Some(customer)
}

/// Takes a CSV text apart. The delimiter is the one of `,` `;` tab that the header uses most.
pub(super) fn rows(text: &str) -> Result<Vec<Row>> {
    let text = text.trim_start_matches('\u{feff}');
    if text.contains('\0') {
        return Err(Error::field(
            "csv",
            "This is not a text file in UTF-8. Save it as “CSV UTF-8” and try again.",
        ));
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .from_reader(text.as_bytes());
    let headers = reader
        .headers()
        .map_err(|error| Error::field("csv", format!("The header cannot be read: {error}.")))?;
    let headers: Vec<String> = headers
        .iter()
        .map(|name| name.trim().to_lowercase())
        .collect();
    check_headers(&headers)?;
    let mut seen = HashSet::new();
    let records = reader.records().enumerate();
    Ok(records
        .map(|(index, record)| {
            let guess = u32::try_from(index).unwrap_or(u32::MAX - 2) + 2;
            let position = record.as_ref().ok().and_then(csv::StringRecord::position);
            let line = position.map_or(guess, |at| u32::try_from(at.line()).unwrap_or(u32::MAX));
            let draft = match record {
                Ok(record) => draft(&headers, &record, &mut seen),
                Err(error) => Err((String::new(), format!("The row cannot be read: {error}."))),
            };
            Row {
                line,
                draft: draft.map_err(|(column, reason)| Rejected {
                    line,
                    column,
                    reason,
                }),
            }
        })
        .collect())
}

fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| header.bytes().filter(|byte| byte == delimiter).count();
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(count)
        .unwrap_or(b',')
}

fn check_headers(headers: &[String]) -> Result<()> {
    for needed in ["owner_id", "name"] {
        if !headers.iter().any(|name| name == needed) {
            return Err(Error::field(
                "csv",
                format!("The file has no column “{needed}” in its first line."),
            ));
        }
    }
    let mut seen = HashSet::new();
    match headers
        .iter()
        .find(|name| !name.is_empty() && !seen.insert(*name))
    {
        Some(double) => Err(Error::field(
            "csv",
            format!("The column “{double}” is there twice."),
        )),
        None => Ok(()),
    }
}

/// Without the apostrophe that keeps a spreadsheet from running a text, as an export puts it there.
fn plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if text.starts_with(['=', '+', '-', '@']) => text,
        _ => cell,
    }
}

type Refusal = (String, String);

fn draft(
    headers: &[String],
    record: &csv::StringRecord,
    seen: &mut HashSet<String>,
) -> std::result::Result<CustomerDraft, Refusal> {
    if record.len() != headers.len() {
        let reason = format!(
            "The row has {} cells, the header {}.",
            record.len(),
            headers.len()
        );
        return Err((String::new(), reason));
    }
    let mut cells: BTreeMap<String, String> = headers
        .iter()
        .zip(record)
        .map(|(name, cell)| (name.clone(), plain(cell.trim()).to_owned()))
        .collect();
    let mut take = |name: &str| cells.remove(name).unwrap_or_default();
    let [
        owner_id,
        name,
        contact_name,
        email,
        language,
        time_zone,
        tags,
        note,
    ] = KNOWN.map(&mut take);
    if owner_id.is_empty() {
        return Err(("owner_id".to_owned(), "The owner id is empty.".to_owned()));
    }
    cells.retain(|name, cell| !name.is_empty() && !cell.is_empty());
    let draft = CustomerDraft {
        id: None,
        tags: tags
            .split([',', ';'])
            .map(str::trim)
            .filter(|tag| !tag.is_empty())
            .map(str::to_owned)
            .collect(),
        owner_id,
        name,
        contact_name,
        email,
        language,
        time_zone,
        note,
        extra: cells,
    };
    let draft = checked(draft).map_err(|error| (error.field.unwrap_or_default(), error.message))?;
    if !seen.insert(draft.owner_id.clone()) {
        return Err((
            "owner_id".to_owned(),
            format!("The owner id “{}” is in the file twice.", draft.owner_id),
        ));
    }
    Ok(draft)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::rows;

    #[test]
    fn bad_rows_are_named_and_good_ones_kept() {
        let text = "\u{feff}owner_id;name;email\na-1;Acme;x@acme.example\n;Nameless;\na-1;Twice;\na-2;\"Two\nlines\";\na-3;Short\na-4;Söhne;";
        let found = rows(text).unwrap();
        let bad: Vec<_> = found
            .iter()
            .filter_map(|row| row.draft.as_ref().err())
            .collect();
        let places: Vec<_> = bad
            .iter()
            .map(|bad| (bad.line, bad.column.as_str()))
            .collect();
        assert_eq!(
            places,
            [(3, "owner_id"), (4, "owner_id"), (5, "name"), (7, "")],
            "line and column of every bad row"
        );
        assert_eq!(found.len() - bad.len(), 2, "the good rows stay");
    }

    #[test]
    fn a_header_without_owner_id_is_refused_whole() {
        assert!(
            rows("name,email\nAcme,x@y.example").is_err(),
            "owner_id is needed"
        );
        assert!(
            rows("owner_id,name,name\n1,2,3").is_err(),
            "a double column is ambiguous"
        );
        assert!(
            rows("o\0w\0n\0e\0r").is_err(),
            "UTF-16 is said to be no UTF-8"
        );
    }

    proptest! {
        #[test]
        fn any_text_gets_an_answer(text in "\\PC*", body in ".*") {
            let _ = rows(&text);
            let _ = rows(&format!("owner_id,name\n{body}"));
        }
    }
}
