//! Lists as files: exactly the current view, safe to open in a spreadsheet.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use rusqlite::Connection;
use serde::Serialize;
use tokio::task::spawn_blocking;

use super::kept::Clocks;
use crate::{
    clock::Time,
    desk::Desk,
    error::{Code, Error, Result},
    folder::is_own_file,
    store::{audit, search},
    wire::{Account, AuditEntry, Environment, Export, Exported},
};

/// Writes the accounts of a view, or those picked in it.
pub async fn account_export(desk: &Desk, request: Export) -> Result<Exported> {
    let clocks = Clocks::of(desk).await?;
    write::<Flat>(desk, "accounts", request, move |db, request, file| {
        let mut missing: BTreeSet<&str> = request.ids.iter().map(String::as_str).collect();
        search::each_account(db, &request.query, &request.ids, |mut row| {
            missing.remove(row.id.as_str());
            clocks.count(&mut row);
            file.row(&Flat::of(row))
        })?;
        refuse_missing(&missing)
    })
    .await
}

/// An account as a table has it: every value in a column of its own.
#[derive(Serialize)]
struct Flat {
    #[serde(flatten)]
    account: serde_json::Map<String, serde_json::Value>,
    kept_until: Option<Time>,
    kept_day: Option<u32>,
    kept_renewed: Option<bool>,
}

impl Flat {
    fn of(mut account: Account) -> Self {
        let kept = account.kept.take();
        let kept = kept.as_ref();
        // A record of plain values always becomes an object.
        let mut cells = match serde_json::to_value(&account) {
            Ok(serde_json::Value::Object(cells)) => cells,
            _ => serde_json::Map::new(),
        };
        cells.remove("kept");
        Self {
            account: cells,
            kept_until: kept.map(|kept| kept.until),
            kept_day: kept.map(|kept| kept.day),
            kept_renewed: kept.map(|kept| kept.renewed),
        }
    }
}

/// Its columns, for the head of a file without rows.
impl Default for Flat {
    fn default() -> Self {
        Self::of(Account::default())
    }
}

/// Writes the trail, newest first.
pub async fn audit_export(desk: &Desk, request: Export) -> Result<Exported> {
    if !request.ids.is_empty() {
        let sentence = "The trail is written as a whole or by a query: it has no rows to pick.";
        return Err(Error::field("ids", sentence));
    }
    write::<AuditEntry>(desk, "audit", request, |db, request, file| {
        audit::each(db, &request.query, |row| file.row(&row))
    })
    .await
}

/// Half of what was picked would look like all of it.
fn refuse_missing(missing: &BTreeSet<&str>) -> Result<()> {
    let mut some = missing.iter().take(3);
    let Some(first) = some.next() else {
        return Ok(());
    };
    let names = some.fold((*first).to_owned(), |names, name| {
        format!("{names}, {name}")
    });
    let sentence = format!(
        "{} of the picked rows are not in this view: {names}.",
        missing.len()
    );
    Err(Error::field("ids", sentence))
}

/// Writes rows of one moment, one at a time, so that a million of them never lie in memory at once; beside everything
/// else, since that takes a while.
async fn write<T: Default + Serialize>(
    desk: &Desk,
    name: &'static str,
    request: Export,
    rows: impl FnOnce(&Connection, &Export, &mut Rows<'_>) -> Result<()> + Send + 'static,
) -> Result<Exported> {
    let desk = desk.clone();
    let written = spawn_blocking(move || {
        let sink = Sink::new(&request.format)?;
        let path = target(&desk, name, &request)?;
        let count = whole(&desk, &path, |partial| {
            let mut file = Rows::begin(partial, sink)?;
            desk.store()
                .read_apart(|db| rows(db, &request, &mut file))?;
            file.end::<T>()
        })?;
        Ok(Exported {
            path: path.display().to_string(),
            rows: count,
        })
    });
    written
        .await
        .map_err(|error| Error::new(Code::Internal, format!("The file was cut off: {error}.")))?
}

/// Writes a file of these bytes, whole or not at all.
pub(super) fn write_file(desk: &Desk, path: &Path, bytes: &[u8]) -> Result<()> {
    whole(desk, path, |partial| {
        fs::write(partial, bytes).map_err(|error| disk(path, &error))
    })
}

/// Lets `fill` write beside the file, and puts it in its place when all of it is there.
fn whole<T>(desk: &Desk, path: &Path, fill: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    if is_own_file(desk.data_dir(), path) {
        let sentence = format!(
            "{} is a file this desk lives from and is not overwritten.",
            path.display()
        );
        return Err(Error {
            code: Code::Conflict,
            ..Error::field("output", sentence)
        });
    }
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

/// A file that rows are written to.
struct Rows<'a> {
    path: &'a Path,
    file: BufWriter<fs::File>,
    sink: Sink,
    count: u32,
}

impl<'a> Rows<'a> {
    /// Makes a new file.
    fn begin(path: &'a Path, sink: Sink) -> Result<Self> {
        let file = fs::File::create_new(path).map_err(|error| disk(path, &error))?;
        Ok(Self {
            path,
            file: BufWriter::new(file),
            sink,
            count: 0,
        })
    }

    fn row<T: Serialize>(&mut self, row: &T) -> Result<()> {
        self.count += 1;
        let text = self.sink.row(row)?;
        self.file
            .write_all(&text)
            .map_err(|error| disk(self.path, &error))
    }

    /// Ends the file, and answers how many rows there are. A list without any still names its columns.
    fn end<T: Default + Serialize>(mut self) -> Result<u32> {
        let end = self.sink.end(&T::default())?;
        let done = self.file.write_all(&end);
        done.and_then(|()| self.file.flush())
            .map_err(|error| disk(self.path, &error))?;
        Ok(self.count)
    }
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
        let value = serde_json::to_value(row).map_err(|error| broken(&error))?;
        match self {
            Self::Json { first } => {
                let start = if std::mem::take(first) { "[\n" } else { ",\n" };
                Ok(format!("{start}{value}").into_bytes())
            }
            Self::Csv { header } => {
                let cells = value.as_object().cloned().unwrap_or_default();
                let names = std::mem::take(header).then(|| line(cells.keys()));
                let texts = line(cells.values().map(|value| safe_cell(&plain(value))))?;
                Ok([names.transpose()?.unwrap_or_default(), texts].concat())
            }
        }
    }

    /// What stands behind the last row; `blank` has the columns that no row has named.
    fn end<T: Serialize>(&self, blank: &T) -> Result<Vec<u8>> {
        Ok(match self {
            Self::Csv { header: true } => {
                let value = serde_json::to_value(blank).map_err(|error| broken(&error))?;
                line(
                    value
                        .as_object()
                        .into_iter()
                        .flat_map(serde_json::Map::keys),
                )?
            }
            Self::Csv { header: false } => Vec::new(),
            Self::Json { first: true } => b"[]\n".to_vec(),
            Self::Json { first: false } => b"\n]\n".to_vec(),
        })
    }
}

/// One line of a CSV file.
fn line(cells: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells).map_err(|error| broken(&error))?;
    writer.into_inner().map_err(|error| broken(&error))
}

fn broken(error: &impl std::fmt::Display) -> Error {
    Error::new(Code::Internal, format!("A row cannot be written: {error}."))
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
