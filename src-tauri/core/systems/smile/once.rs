//! What Smile makes once and would make again with every repeat: it is sent once, and where no clear answer came it is
//! looked for in the list.
//!
//! Nothing is taken that somebody else may have made: what the desk knows already does not count, every field must agree,
//! and of several that could be it none is, unless one is as good as the other.

use serde_json::{Value, value::RawValue};

use super::{
    client::{Told, post},
    paging,
    spec::SPEC,
};
use crate::{
    error::{Code, Error, Result},
    systems::{Asked, Cx, Noted},
};

/// Something to be made.
pub(super) struct Once<'a, T> {
    /// Where it is made, and listed.
    pub(super) path: &'a [&'a str],
    /// What it is made of.
    pub(super) body: &'a Value,
    /// When it was sent before and nobody could tell what became of it.
    pub(super) before: Asked,
    /// Where it is noted that it goes out.
    pub(super) noted: Noted,
    /// Which it is, of those that could be it.
    pub(super) choose: fn(Vec<T>) -> Result<Option<T>>,
    /// What a person should know where nobody can tell.
    pub(super) advice: &'static str,
}

/// Of what is looked for when it is asked for again.
pub(super) const ASK_AGAIN: &str =
    "Ask for it again: what this may have made is looked for first, and nothing is sent twice.";

/// Of what would be made once more.
pub(super) const LOOK_FIRST: &str = "Look at the list before you ask again: it may be there.";

/// Makes it, after a look for what an earlier asking may have made. `read` takes it from the answer, and `could_be` from
/// a row of the list, where that may come of an asking at that moment. Where nobody can tell, the failure stands.
pub(super) async fn once<T>(
    cx: &Cx<'_>,
    wish: Once<'_, T>,
    read: impl Fn(&Told) -> Result<T>,
    could_be: impl Fn(&RawValue, &Asked) -> Option<T>,
) -> Result<T> {
    let look = async |asked: &Asked| {
        let rows = paging::all(cx, wish.path, &[], |row| could_be(row, asked)).await?;
        (wish.choose)(rows)
    };
    if !wish.before.is_empty()
        && let Some(found) = look(&wish.before).await?
    {
        return Ok(found);
    }
    let sent_at = wish.noted.goes_out(cx.now)?;
    let answer = post(cx, wish.path, wish.body).await;
    let error = match answer.and_then(|told| read(&told)) {
        Ok(made) => return Ok(made),
        Err(error) if error.code.is_unclear() => error,
        Err(error) => {
            wish.noted.refused();
            return Err(error);
        }
    };
    match look(&Asked::at([sent_at])).await {
        Ok(Some(found)) => Ok(found),
        Err(several) if several.code == Code::CannotTell => Err(several),
        _ => Err(error.adding(wish.advice)),
    }
}

/// The one there is; [`Code::CannotTell`] where there are several.
pub(super) fn only<T>(mut rows: Vec<T>) -> Result<Option<T>> {
    match rows.len() {
        0 | 1 => Ok(rows.pop()),
        count => {
            let sentence = format!(
                "{count} entries of {0}'s list could be what was asked for; none is taken, and nothing more is sent. See at {0} which it is; asked for with another name or text, it is a new one.",
                SPEC.name
            );
            Err(Error::new(Code::CannotTell, sentence).of_system(SPEC.id))
        }
    }
}
