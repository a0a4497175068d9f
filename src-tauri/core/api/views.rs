//! Saved views: what a person looks at again and again, under a name.

use rusqlite::{Connection, Transaction};

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    store::views,
    wire::{Id, Nothing, SavedView, ViewDraft},
};

use super::settings::{check_names, is_name};

/// Places whose lists have saved views.
const PLACES: [&str; 4] = ["links", "accounts", "customers", "events"];

/// The most views there may be, and the most characters of a name and of a search.
pub(super) const VIEWS_MOST: usize = 200;
const NAME_MOST: usize = 80;
const QUERY_MOST: usize = 2000;

/// They join letters; at an end of a name there is nothing to join.
const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];

/// What the ids of views begin with.
const PREFIX: &str = "view_";

/// All saved views, by place and name.
pub async fn view_list(desk: &Desk, _: Nothing) -> Result<Vec<SavedView>> {
    desk.store().read(views::all)
}

/// Makes a saved view, changes one, or brings one back.
pub async fn view_save(desk: &Desk, request: ViewDraft) -> Result<SavedView> {
    let draft = checked(request)?;
    let view = desk.enter(|db| {
        let known = draft.id.as_deref().map(|id| views::find(db, id));
        let known = known.transpose()?.flatten();
        refuse_taken_name(db, &draft)?;
        if known
            .as_ref()
            .is_some_and(|known| known.place != draft.place)
        {
            let sentence = "A view stays in the place it was made for.";
            return Err(Error::field("place", sentence));
        }
        let action = match (&known, &draft.id) {
            (Some(_), _) => "view.change",
            (None, Some(_)) => "view.restore",
            (None, None) => "view.add",
        };
        let view = keep(desk, db, draft.clone())?;
        let act = act(action, &view);
        Ok((view, act))
    })?;
    desk.changed("views", Some(&view.id));
    Ok(view)
}

/// Removes a saved view; the rows it showed stay as they are.
pub async fn view_remove(desk: &Desk, request: Id) -> Result<Nothing> {
    desk.enter(|db| {
        let view = views::get(db, &request.id)?;
        views::remove(db, &view.id)?;
        Ok(((), act("view.remove", &view)))
    })?;
    desk.changed("views", Some(&request.id));
    Ok(Nothing {})
}

/// Writes a checked draft, under a new id unless it has one.
pub(super) fn keep(desk: &Desk, db: &Transaction<'_>, draft: ViewDraft) -> Result<SavedView> {
    let view = SavedView {
        id: draft.id.unwrap_or_else(|| desk.new_id(PREFIX)),
        place: draft.place,
        name: draft.name,
        query: draft.query,
        sort: draft.sort,
        descending: draft.descending,
        columns: draft.columns,
    };
    views::save(db, &view)?;
    refuse_too_many(views::all(db)?.len())?;
    Ok(view)
}

/// More views than a list shows well.
pub(super) fn refuse_too_many(count: usize) -> Result<()> {
    if count <= VIEWS_MOST {
        return Ok(());
    }
    let sentence = format!("There would be more than {VIEWS_MOST} saved views; remove some first.");
    Err(Error::new(Code::Conflict, sentence))
}

fn refuse_taken_name(db: &Connection, draft: &ViewDraft) -> Result<()> {
    match views::named(db, &draft.place, &draft.name)? {
        Some(other) if draft.id.as_deref() != Some(&other.id) => {
            let sentence = format!("There is a view “{}” here already.", other.name);
            Err(Error {
                code: Code::Conflict,
                ..Error::field("name", sentence)
            })
        }
        _ => Ok(()),
    }
}

fn act(action: &'static str, view: &SavedView) -> Act {
    Act {
        action,
        subject: format!("{} {}", view.name, view.id),
        detail: format!("{}: {}", view.place, view.query),
        environment: None,
    }
}

/// Checks a draft; the first field that cannot be is named.
pub(super) fn checked(mut draft: ViewDraft) -> Result<ViewDraft> {
    let name = draft
        .name
        .trim_matches(|letter: char| letter.is_whitespace() || JOINERS.contains(&letter));
    draft.name = name.to_owned();
    draft.query = draft.query.trim().to_owned();
    if !PLACES.contains(&draft.place.as_str()) {
        let sentence = format!("Views are saved in {}.", PLACES.join(", "));
        return Err(Error::field("place", sentence));
    }
    if draft.name.is_empty() {
        return Err(Error::field("name", "A view needs a name."));
    }
    let texts = [
        ("name", &draft.name, NAME_MOST),
        ("query", &draft.query, QUERY_MOST),
    ];
    for (field, text, most) in texts {
        if text.chars().count() > most {
            return Err(Error::field(field, format!("At most {most} characters.")));
        }
        if text.chars().any(char::is_control) {
            let sentence = "Control characters such as line breaks do not belong here.";
            return Err(Error::field(field, sentence));
        }
        // Two names that look the same would be two views.
        if text.chars().any(is_invisible) {
            let sentence = "There is a letter in it that nobody can see.";
            return Err(Error::field(field, sentence));
        }
    }
    if !draft.sort.is_empty() && !is_name(&draft.sort) {
        return Err(Error::field("sort", "This is no column's name."));
    }
    check_names(&draft.columns)?;
    match draft.id.as_deref() {
        Some(id) if !is_id(id) => Err(Error::not_found("saved view", id)),
        _ => Ok(draft),
    }
}

/// Letters without a shape: soft hyphens, marks of direction, fillers, tags (Unicode 16, Cf and the like). The two
/// joiners are not among them: Persian and many emoji cannot be written without.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{feff}'
            | '\u{ffa0}'
            | '\u{180b}'..='\u{180e}'
            | '\u{200b}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// An id as this desk makes them: nothing else is taken for one that was removed.
fn is_id(text: &str) -> bool {
    let rest = text.strip_prefix(PREFIX).unwrap_or_default();
    (1..=40).contains(&rest.len())
        && rest
            .bytes()
            .all(|letter| letter.is_ascii_alphanumeric() || b"_-".contains(&letter))
}
