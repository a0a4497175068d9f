//! Lists as files: exactly the current view, safe to open in a spreadsheet.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use serde::Serialize;

use crate::{
    desk::Desk,
    error::{Code, Error, Result},
    store::{audit, search},
    wire::{Environment, Export, Exported, PAGE_LIMIT, PageRequest},
};

/// Writes the accounts of a view, or those picked in it.
pub async fn account_export(desk: &Desk, request: Export) -> Result<Exported> {
    let rows = all(|page| {
        desk.store()
            .read(|db| search::accounts(db, page, &request.ids))
    });
    write(desk, "accounts", &request, rows)
}

/// Writes the trail, newest first.
pub async fn audit_export(desk: &Desk, request: Export) -> Result<Exported> {
    if !request.ids.is_empty() {
        let sentence = "The trail is written as a whole or by a query: it has no rows to pick.";
        return Err(Error::field("ids", sentence));
    }
    let rows = all(|page| {
        desk.store().read(|db| {
            let (rows, next, _) = audit::page(db, page)?;
            Ok((rows, next))
        })
    });
    write(desk, "audit", &request, rows)
}

/// Rows page by page, so that a million of them never lie in memory at once.
fn all<T>(
    mut read: impl FnMut(&PageRequest) -> Result<(Vec<T>, Option<String>)>,
) -> impl FnMut(&str) -> Result<Option<Vec<T>>> {
    let mut page = PageRequest {
        limit: PAGE_LIMIT,
        ..PageRequest::default()
    };
    let mut ended = false;
    move |query| {
        if ended {
            return Ok(None);
        }
        query.clone_into(&mut page.query);
        let (rows, next) = read(&page)?;
        ended = next.is_none();
        page.after = next;
        Ok(Some(rows))
    }
}

fn write<T: Serialize>(
    desk: &Desk,
    name: &str,
    request: &Export,
    mut rows: impl FnMut(&str) -> Result<Option<Vec<T>>>,
) -> Result<Exported> {
    let sink = Sink::new(&request.format)?;
    let path = target(desk, name, request)?;
    let rows = whole(desk, &path, |partial| {
        fill(partial, sink, || rows(&request.query))
    })?;
    Ok(Exported {
        path: path.display().to_string(),
        rows,
    })
}

/// Writes a file of these bytes, whole or not at all.
pub(super) fn write_file(desk: &Desk, path: &Path, bytes: &[u8]) -> Result<()> {
    whole(desk, path, |partial| {
        fs::write(partial, bytes).map_err(|error| disk(path, &error))
    })
}

/// Lets `fill` write beside the file, and puts it in its place when all of it is there.
fn whole<T>(desk: &Desk, path: &Path, fill: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    // A name of its own, so that no file of the person's is taken for a piece of this one.
    let mut partial = path.to_owned().into_os_string();
    partial.push(format!(".{}", desk.new_id("part")));
    let partial = PathBuf::from(partial);
    let written = fill(&partial).and_then(|filled| {
        fs::rename(&partial, path).map_err(|error| disk(path, &error))?;
        Ok(filled)
    });
    if written.is_err() {
        // Half a list looks like a whole one. What was never made need not go.
        let _ = fs::remove_file(&partial);
    }
    written
}

/// Writes all rows to a new file, and answers how many there were.
fn fill<T: Serialize>(
    path: &Path,
    mut sink: Sink,
    mut rows: impl FnMut() -> Result<Option<Vec<T>>>,
) -> Result<u32> {
    let file = fs::File::create_new(path).map_err(|error| disk(path, &error))?;
    let mut file = std::io::BufWriter::new(file);
    let mut count = 0;
    while let Some(page) = rows()? {
        for row in page {
            count += 1;
            let text = sink.row(&row)?;
            file.write_all(&text).map_err(|error| disk(path, &error))?;
        }
    }
    let done = file.write_all(sink.end()).and_then(|()| file.flush());
    done.map_err(|error| disk(path, &error))?;
    Ok(count)
}

pub(super) fn disk(path: &Path, error: &std::io::Error) -> Error {
    Error {
        field: Some("output".to_owned()),
        ..Error::new(
            Code::Disk,
            format!("{} cannot be written: {error}.", path.display()),
        )
    }
}

/// The file as wished, or one with a name of its own in the data folder.
fn target(desk: &Desk, name: &str, request: &Export) -> Result<PathBuf> {
    if !request.output.is_empty() {
        return Ok(PathBuf::from(&request.output));
    }
    let environment = desk.store().read(crate::store::settings::read)?.environment;
    new_file(desk, name, environment, &request.format)
}

/// A file in the data folder's exports, whose name says what is in it, of which environment and from when.
pub(super) fn new_file(
    desk: &Desk,
    name: &str,
    environment: Environment,
    ending: &str,
) -> Result<PathBuf> {
    let folder = desk.data_dir().join("exports");
    fs::create_dir_all(&folder).map_err(|error| disk(&folder, &error))?;
    let environment = environment.word();
    let moment = desk.now().to_string().replace([':', '.'], "-");
    Ok(folder.join(format!("{name}-{environment}-{moment}.{ending}")))
}

/// Turns rows into the bytes of a format.
enum Sink {
    Csv { header: bool },
    Json { first: bool },
}

impl Sink {
    fn new(format: &str) -> Result<Self> {
        match format {
            "csv" => Ok(Self::Csv { header: true }),
            "json" => Ok(Self::Json { first: true }),
            other => Err(Error::field(
                "format",
                format!("“{other}” is neither csv nor json."),
            )),
        }
    }

    fn row<T: Serialize>(&mut self, row: &T) -> Result<Vec<u8>> {
        let broken = |error: String| {
            Error::new(Code::Internal, format!("A row cannot be written: {error}."))
        };
        let value = serde_json::to_value(row).map_err(|error| broken(error.to_string()))?;
        match self {
            Self::Json { first } => {
                let start = if std::mem::take(first) { "[\n" } else { ",\n" };
                Ok(format!("{start}{value}").into_bytes())
            }
            Self::Csv { header } => {
                let cells = value.as_object().cloned().unwrap_or_default();
                let mut writer = csv::Writer::from_writer(Vec::new());
                if std::mem::take(header) {
                    writer
                        .write_record(cells.keys())
                        .map_err(|error| broken(error.to_string()))?;
                }
                let texts = cells.values().map(|value| safe_cell(&plain(value)));
                writer
                    .write_record(texts)
                    .map_err(|error| broken(error.to_string()))?;
                writer
                    .into_inner()
                    .map_err(|error| broken(error.to_string()))
            }
        }
    }

    fn end(&self) -> &'static [u8] {
        match self {
            Self::Csv { .. } => b"",
            Self::Json { first: true } => b"[]\n",
            Self::Json { .. } => b"\n]\n",
        }
    }
}

fn plain(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A spreadsheet must not run a name as a formula: ASVS 1.2.10 asks for the apostrophe.
fn safe_cell(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{text}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::safe_cell;

    #[test]
    fn formulas_stay_text() {
        for text in ["=cmd|' /C calc'!A0", "+1", "-1", "@sum", "\tx", "\rx"] {
            assert_eq!(
                safe_cell(text),
                format!("'{text}"),
                "an apostrophe keeps it text"
            );
        }
        assert_eq!(
            safe_cell("Acme = good"),
            "Acme = good",
            "everything else stays as it is"
        );
    }
}
