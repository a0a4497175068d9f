//! The token search of every list: `status:needs-reconnect system:stackone acme "two words"`.
//!
//! A token with a known name narrows one column (values comma-separated); everything else is searched as text, in
//! any script, without regard to case or accents. Nothing a person types is an error.

use rusqlite::types::Value;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::clock::Time;

/// A search, taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// Named tokens: name in lower case, values.
    pub tokens: Vec<(String, Vec<String>)>,
    /// Folded words, all of which must be found.
    pub words: Vec<String>,
}

/// The most words and tokens of a search, and the most values of a token; a pasted letter narrows enough with these.
const MOST: usize = 50;

/// Takes a search apart; `names` are the tokens the list knows. A token still without a value narrows nothing yet.
pub fn parse(text: &str, names: &[&str]) -> Query {
    let mut query = Query::default();
    for piece in pieces(text).into_iter().take(MOST) {
        match piece.split_once(':') {
            Some((name, values)) if names.contains(&name.to_lowercase().as_str()) => {
                let values = values.split(',').filter(|value| !value.is_empty());
                let values: Vec<_> = values.take(MOST).map(str::to_owned).collect();
                if !values.is_empty() {
                    query.tokens.push((name.to_lowercase(), values));
                }
            }
            _ => query
                .words
                .extend(Some(fold(&piece)).filter(|word| !word.is_empty())),
        }
    }
    query
}

/// Splits at white space outside double quotes; the quotes go.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => quoted = !quoted,
            letter if letter.is_whitespace() && !quoted => pieces.push(String::new()),
            letter => pieces
                .last_mut()
                .expect("there is always a last piece")
                .push(letter),
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// The form in which texts are compared: lower case, compatibility forms unified, accents off.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        // The same, without looking every letter up.
        return text.to_ascii_lowercase();
    }
    text.nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

/// A `WHERE` under construction.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    sql: String,
    values: Vec<Value>,
}

impl Filter {
    /// One more condition; `?` stands for each value in turn.
    pub(super) fn and(&mut self, condition: &str, values: impl IntoIterator<Item = Value>) {
        self.sql += if self.sql.is_empty() {
            " WHERE "
        } else {
            " AND "
        };
        self.sql += condition;
        self.values.extend(values);
    }

    /// The column is one of these values.
    pub(super) fn one_of(&mut self, column: &str, values: &[String]) {
        let marks = vec!["?"; values.len()].join(", ");
        self.and(
            &format!("{column} IN ({marks})"),
            values.iter().map(|value| Value::from(value.to_lowercase())),
        );
    }

    /// The column lies within `FROM..TO`, both RFC 3339, the end left out; a side that cannot be read is open.
    pub(super) fn between(&mut self, column: &str, range: &str) {
        let (from, to) = range.split_once("..").unwrap_or((range, ""));
        for (sign, side) in [(">=", from), ("<", to)] {
            if let Some(moment) = Time::parse(side) {
                self.and(&format!("{column} {sign} ?"), [Value::from(moment.0)]);
            }
        }
    }

    /// The folded column holds every word.
    pub(super) fn words(&mut self, column: &str, words: &[String]) {
        for word in words {
            self.and(
                &format!("instr({column}, ?) > 0"),
                [Value::from(word.clone())],
            );
        }
    }

    /// Both filters at once.
    pub(super) fn joined(mut self, other: Self) -> Self {
        if !other.sql.is_empty() {
            self.and(other.condition(), other.values.clone());
        }
        self
    }

    /// The same as a condition that stands by itself; true without any.
    pub(super) fn condition(&self) -> &str {
        self.sql.strip_prefix(" WHERE ").unwrap_or("1")
    }

    pub(super) fn sql(&self) -> &str {
        &self.sql
    }

    pub(super) fn values(&self) -> impl Iterator<Item = &Value> {
        self.values.iter()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{fold, parse};

    #[test]
    fn takes_tokens_and_words_apart() {
        let query = parse(
            r#"Status:active,paused  "Müller & Söhne" foo:bar x"#,
            &["status"],
        );
        assert_eq!(query.tokens.len(), 1, "only known names are tokens");
        assert_eq!(
            query.tokens[0].1,
            ["active", "paused"],
            "values are split at commas"
        );
        assert_eq!(
            query.words,
            ["muller & sohne", "foo:bar", "x"],
            "the rest is folded text"
        );
    }

    #[test]
    fn half_a_token_narrows_nothing_and_a_letter_is_no_error() {
        assert_eq!(
            parse("status: acme status:,", &["status"]),
            parse("acme", &["status"]),
            "the value is still being typed"
        );
        let letter = "word ".repeat(5000);
        assert_eq!(parse(&letter, &[]).words.len(), super::MOST, "bounded");
    }

    #[test]
    fn folds_every_script() {
        assert_eq!(
            fold("ＡＢＣ Ünïcode ﬁ"),
            "abc unicode fi",
            "full width and ligatures are unified"
        );
        assert_eq!(
            fold("腾讯科技"),
            "腾讯科技",
            "Chinese stays as it is, so two characters can be searched"
        );
        assert_eq!(
            fold("İstanbul"),
            "istanbul",
            "the dotted I is found by its plain letter"
        );
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(text in ".*") {
            let query = parse(&text, &["status", "system"]);
            prop_assert!(query.words.iter().all(|word| !word.is_empty()), "no empty word would match everything");
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone(), "rows and searches are folded the same way");
        }
    }
}
