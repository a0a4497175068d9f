//! Calm text: sentences, facts and aligned columns. Whatever enters is made harmless, so that no name from a
//! system can move the cursor, colour the screen or turn the reading direction.

use linkdesk::clock::Time;
use unicode_width::UnicodeWidthStr;

/// Cells are cut at this width, so that one long name does not push all others off the screen.
const WIDEST: usize = 48;

/// Lines for people.
pub(crate) struct Text {
    lines: String,
    terminal: bool,
}

impl Text {
    /// `terminal`: headings may stand out.
    pub(crate) fn new(terminal: bool) -> Self {
        Self {
            lines: String::new(),
            terminal: terminal && std::env::var_os("NO_COLOR").is_none(),
        }
    }

    /// A line of its own.
    pub(crate) fn say(&mut self, sentence: &str) {
        self.lines.push_str(harmless(sentence).trim_end());
        self.lines.push('\n');
    }

    /// Labels and values, one a line; empty values are left out.
    pub(crate) fn facts(&mut self, facts: &[(&str, String)]) {
        let widest = facts
            .iter()
            .map(|(label, _)| label.width())
            .max()
            .unwrap_or(0);
        for (label, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
            let gap = " ".repeat(widest - label.width());
            self.say(&format!("{label}{gap}  {value}"));
        }
    }

    /// Aligned columns under a heading; a column that is empty throughout is left out, and so is an empty table.
    pub(crate) fn table<const N: usize>(&mut self, heading: [&str; N], rows: &[[String; N]]) {
        if rows.is_empty() {
            return;
        }
        let cells: Vec<[String; N]> = rows
            .iter()
            .map(|row| row.each_ref().map(|cell| cut(&harmless(cell))))
            .collect();
        let widths: [usize; N] = std::array::from_fn(|column| {
            let widest = cells
                .iter()
                .map(|row| row[column].width())
                .max()
                .unwrap_or(0);
            if widest == 0 {
                0
            } else {
                widest.max(heading[column].width())
            }
        });
        let heading = line(&heading.map(str::to_owned), &widths);
        match self.terminal {
            true => self
                .lines
                .push_str(&format!("\u{1b}[1m{heading}\u{1b}[0m\n")),
            false => self.lines.push_str(&format!("{heading}\n")),
        }
        for row in &cells {
            self.lines.push_str(&line(row, &widths));
            self.lines.push('\n');
        }
    }

    pub(crate) fn finish(self) -> String {
        self.lines
    }
}

fn line<const N: usize>(cells: &[String; N], widths: &[usize; N]) -> String {
    let mut line = String::new();
    for (cell, width) in cells.iter().zip(widths).filter(|(_, width)| **width > 0) {
        line.push_str(cell);
        line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
    }
    line.truncate(line.trim_end().len());
    line
}

fn cut(cell: &str) -> String {
    if cell.width() <= WIDEST {
        return cell.to_owned();
    }
    let mut kept = String::new();
    for letter in cell.chars() {
        kept.push(letter);
        if kept.width() >= WIDEST {
            kept.pop();
            break;
        }
    }
    kept + "…"
}

/// One line in which nothing can steer a terminal.
pub(crate) fn harmless(text: &str) -> String {
    let tame = |letter: char| match letter {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        letter if unsafe_for_terminals(letter) => char::REPLACEMENT_CHARACTER,
        letter => letter,
    };
    text.chars().map(tame).collect()
}

/// Control letters, which begin escape sequences, and those that turn the reading direction of what follows.
pub(crate) fn unsafe_for_terminals(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The word that a value is written as on the wire, such as `needs-reconnect`.
pub(crate) fn word<T: serde::Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// A moment, by the clock on the wall.
pub(crate) fn when(moment: Time) -> String {
    written(moment, "%Y-%m-%d %H:%M")
}

/// Its day, where the minute is of no matter.
pub(crate) fn day(moment: Time) -> String {
    written(moment, "%Y-%m-%d")
}

fn written(moment: Time, form: &str) -> String {
    jiff::Timestamp::from_millisecond(moment.0).map_or_else(
        |_| moment.to_string(),
        |stamp| {
            let stamp = stamp.to_zoned(jiff::tz::TimeZone::system());
            stamp.strftime(form).to_string()
        },
    )
}

/// [`when`] where there may be none.
pub(crate) fn when_known(moment: Option<Time>) -> String {
    moment.map(when).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Text;

    fn lines(terminal: bool, fill: impl FnOnce(&mut Text)) -> String {
        let mut text = Text::new(terminal);
        fill(&mut text);
        text.finish()
    }

    #[test]
    fn columns_stand_under_each_other_in_any_script() {
        let rows = [
            ["東京".to_owned(), String::new(), "a".to_owned()],
            ["Ünal".to_owned(), String::new(), "b".to_owned()],
        ];
        let text = lines(false, |text| text.table(["Name", "Empty", "Id"], &rows));
        assert_eq!(
            text, "Name  Id\n東京  a\nÜnal  b\n",
            "wide letters count twice; empty columns vanish"
        );
    }

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        let name = "\u{1b}]0;owned\u{7}\u{9b}31mAcme\u{202e}\r\nFake  row";
        let text = lines(false, |text| {
            text.table(["Name"], &[[name.to_owned()]]);
            text.say(name);
            text.facts(&[("Name", name.to_owned())]);
        });
        assert_eq!(text.lines().count(), 4, "no name makes a line of its own");
        assert!(
            text.chars()
                .all(|letter| letter == '\n' || !super::unsafe_for_terminals(letter))
        );
    }

    #[test]
    fn long_cells_are_cut() {
        let text = lines(false, |text| text.table(["Name"], &[["x".repeat(500)]]));
        assert!(
            text.lines()
                .all(|line| line.chars().count() <= super::WIDEST)
        );
    }
}
