//! What the person has set: checked field by field, kept, and entered where it is more than a look.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use crate::{
    desk::Desk,
    error::{Error, Result},
    store::settings,
    wire::{DeskState, Nothing, Settings},
};

use super::changes::{Change, act, changes};

/// How the window looks to one person. Changing that enters no trail and works while the vault is closed: somebody
/// who cannot read the language must be able to change it there too.
const LOOKS: [&str; 7] = [
    "environment",
    "language",
    "theme",
    "density",
    "time_zone",
    "single_keys",
    "columns",
];

/// Keeps the settings. What is more than a look of the window, such as the sender of mails or the backup folder,
/// enters the trail with what it was and what it is.
pub async fn settings_set(desk: &Desk, request: Settings) -> Result<DeskState> {
    let kept = checked(request)?;
    let looks_only = desk.store().write(|db| {
        let looks_only = weighty(&settings::read(db)?, &kept)?.is_empty();
        if looks_only {
            settings::save(db, &kept)?;
        }
        Ok(looks_only)
    })?;
    if !looks_only {
        desk.enter(|db| {
            let changes = weighty(&settings::read(db)?, &kept)?;
            settings::save(db, &kept)?;
            Ok(((), act("settings.change", &changes)))
        })?;
    }
    desk.changed("desk", None);
    super::desk_state(desk, Nothing {}).await
}

fn weighty(before: &Settings, after: &Settings) -> Result<Vec<Change>> {
    let mut found = changes(before, after)?;
    found.retain(|change| !LOOKS.contains(&change.name.as_str()));
    Ok(found)
}

/// A day: nobody means a longer time for the clipboard.
const CLIPBOARD_MOST: u32 = 86_400;

/// The most characters of a name, of a path and of a signature.
const NAME_MOST: usize = 200;
const PATH_MOST: usize = 1000;
const SIGNATURE_MOST: usize = 4000;

/// The most lists with chosen columns, and the most columns of each; the window has far fewer.
const LISTS_MOST: usize = 30;
const COLUMNS_MOST: usize = 50;

/// Checks all of it; the first field that cannot be is named.
pub(super) fn checked(mut settings: Settings) -> Result<Settings> {
    for text in [
        &mut settings.time_zone,
        &mut settings.backup_dir,
        &mut settings.sender_company,
        &mut settings.sender_name,
    ] {
        *text = text.trim().to_owned();
    }
    // What comes from a form on Windows has its line ends.
    settings.sender_signature = settings.sender_signature.trim_end().replace("\r\n", "\n");
    check_choices(&settings)?;
    check_time_zone(&settings.time_zone)?;
    check_texts(&settings)?;
    if settings.clipboard_seconds > CLIPBOARD_MOST {
        let sentence = format!("At most {CLIPBOARD_MOST} seconds, which is a day; 0 never clears.");
        return Err(Error::field("clipboard_seconds", sentence));
    }
    if !settings.backup_dir.is_empty() && !Path::new(&settings.backup_dir).is_absolute() {
        return Err(Error::field(
            "backup_dir",
            "Give the full path of the folder.",
        ));
    }
    check_columns(&settings.columns)?;
    Ok(settings)
}

fn check_choices(settings: &Settings) -> Result<()> {
    let choices: [(&str, &str, &[&str], &str); 3] = [
        (
            "language",
            &settings.language,
            &["en", "de", "zh-CN"],
            "Linkdesk speaks en, de and zh-CN.",
        ),
        (
            "theme",
            &settings.theme,
            &["light", "dark", "contrast"],
            "A theme is light, dark or contrast; empty follows the system.",
        ),
        (
            "density",
            &settings.density,
            &["comfortable", "compact"],
            "A density is comfortable or compact.",
        ),
    ];
    for (field, value, known, sentence) in choices {
        if !value.is_empty() && !known.contains(&value) {
            return Err(Error::field(field, sentence));
        }
    }
    Ok(())
}

/// Only the form of a name, since which zones there are differs from machine to machine: parts of letters, figures
/// and `_+-` between slashes, as in `America/Argentina/Buenos_Aires` or `Etc/GMT+3`.
fn check_time_zone(name: &str) -> Result<()> {
    let is_part = |part: &str| {
        part.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && part
                .bytes()
                .all(|letter| letter.is_ascii_alphanumeric() || b"_+-".contains(&letter))
    };
    if name.is_empty() || (name.len() <= 64 && name.split('/').all(is_part)) {
        return Ok(());
    }
    Err(Error::field(
        "time_zone",
        "A time zone has a name such as Europe/Berlin.",
    ))
}

fn check_texts(settings: &Settings) -> Result<()> {
    let lines = [
        ("sender_company", &settings.sender_company, NAME_MOST),
        ("sender_name", &settings.sender_name, NAME_MOST),
        ("backup_dir", &settings.backup_dir, PATH_MOST),
        (
            "sender_signature",
            &settings.sender_signature,
            SIGNATURE_MOST,
        ),
    ];
    for (field, text, most) in lines {
        if text.chars().count() > most {
            return Err(Error::field(field, format!("At most {most} characters.")));
        }
        let breaks = field == "sender_signature";
        let fits = |letter: char| !letter.is_control() || (breaks && letter == '\n');
        if !text.chars().all(fits) {
            return Err(Error::field(
                field,
                "Control characters such as tabs do not belong here.",
            ));
        }
    }
    Ok(())
}

/// The names are the window's own; here only their form is checked, so that no page fills the file.
fn check_columns(columns: &BTreeMap<String, Vec<String>>) -> Result<()> {
    if columns.len() > LISTS_MOST || !columns.keys().all(|list| is_name(list)) {
        let sentence = "These are not the lists there are.";
        return Err(Error::field("columns", sentence));
    }
    columns.values().try_for_each(|names| check_names(names))
}

/// Columns of one list, each once.
pub(super) fn check_names(names: &[String]) -> Result<()> {
    let wrong = |sentence: &str| Err(Error::field("columns", sentence));
    if names.len() > COLUMNS_MOST {
        return wrong("These are more columns than there are.");
    }
    if !names.iter().all(|name| is_name(name)) {
        return wrong("Columns are named in small letters, figures, _ and -.");
    }
    if names.iter().collect::<BTreeSet<_>>().len() < names.len() {
        return wrong("A column is shown once.");
    }
    Ok(())
}

pub(super) fn is_name(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.bytes().all(|letter| {
            letter.is_ascii_lowercase() || letter.is_ascii_digit() || b"_-".contains(&letter)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(change: impl FnOnce(&mut Settings)) -> Option<String> {
        let mut settings = Settings::default();
        change(&mut settings);
        checked(settings).err().and_then(|error| error.field)
    }

    #[test]
    fn what_fits_is_kept_as_it_was_meant() {
        let meant = Settings {
            theme: "contrast".to_owned(),
            density: "compact".to_owned(),
            time_zone: " America/Argentina/Buenos_Aires ".to_owned(),
            sender_company: " Müller & Söhne ".to_owned(),
            sender_signature: "Mara\r\n腾讯\n\n".to_owned(),
            columns: BTreeMap::from([("accounts".to_owned(), vec!["owner_name".to_owned()])]),
            ..Settings::default()
        };
        let kept = checked(meant).unwrap();
        assert_eq!(kept.time_zone, "America/Argentina/Buenos_Aires", "trimmed");
        assert_eq!(kept.sender_company, "Müller & Söhne", "trimmed");
        assert_eq!(kept.sender_signature, "Mara\n腾讯", "lines stay lines");
    }

    #[test]
    fn every_field_is_named_when_it_cannot_be() {
        let names = |count: usize| (0..count).map(|n| format!("c{n}")).collect::<Vec<_>>();
        let list = |list: &str, names: Vec<String>| BTreeMap::from([(list.to_owned(), names)]);
        assert_eq!(
            refused(|s| s.language = "xx".to_owned()).as_deref(),
            Some("language")
        );
        assert_eq!(
            refused(|s| s.theme = "red".to_owned()).as_deref(),
            Some("theme")
        );
        assert_eq!(
            refused(|s| s.density = "dense".to_owned()).as_deref(),
            Some("density")
        );
        for zone in [
            "Berlin time",
            "Europe//Berlin",
            "/etc/passwd",
            "Europe/Bérlin",
            "+02:00",
        ] {
            let field = refused(|s| s.time_zone = zone.to_owned());
            assert_eq!(field.as_deref(), Some("time_zone"), "{zone}");
        }
        assert_eq!(
            refused(|s| s.clipboard_seconds = 86_401).as_deref(),
            Some("clipboard_seconds")
        );
        assert_eq!(
            refused(|s| s.backup_dir = "backups".to_owned()).as_deref(),
            Some("backup_dir")
        );
        assert_eq!(
            refused(|s| s.sender_name = "a\nb".to_owned()).as_deref(),
            Some("sender_name")
        );
        assert_eq!(
            refused(|s| s.sender_company = "x".repeat(201)).as_deref(),
            Some("sender_company")
        );
        for text in ["x".repeat(4001), "a\u{7}b".to_owned()] {
            let field = refused(|s| s.sender_signature = text);
            assert_eq!(field.as_deref(), Some("sender_signature"));
        }
        for columns in [
            list("Accounts", vec![]),
            list("accounts", vec![String::new()]),
            list("accounts", vec!["a".to_owned(), "a".to_owned()]),
            list("accounts", names(51)),
        ] {
            assert_eq!(refused(|s| s.columns = columns).as_deref(), Some("columns"));
        }
    }
}
