//! The two ways of printing: one JSON value per answer, or calm text.

use std::io::{IsTerminal, Write};

use linkdesk::error::{Code, Error, Result};
use serde::Serialize;
use serde_json::json;

use crate::text::{Text, harmless, unsafe_for_terminals};

/// Where answers go.
pub(crate) struct Out {
    json: bool,
}

impl Out {
    pub(crate) fn new(json: bool) -> Self {
        Self { json }
    }

    /// Prints an answer, or one line of a stream: as JSON under `--json`, else as `text` writes it.
    pub(crate) fn answer<T: Serialize>(
        &self,
        answer: &T,
        text: impl FnOnce(&mut Text),
    ) -> Result<()> {
        if self.json {
            return self.json(answer);
        }
        let mut lines = Text::new(std::io::stdout().is_terminal());
        text(&mut lines);
        print(&lines.finish())
    }

    /// Prints an answer as JSON under `--json`, else a text that is meant for another program, as it is. What could
    /// steer a terminal is left out all the same; no mail or page has need of it.
    pub(crate) fn whole<T: Serialize>(&self, answer: &T, text: &str) -> Result<()> {
        if self.json {
            return self.json(answer);
        }
        let calm = |letter: &char| "\r\n\t".contains(*letter) || !unsafe_for_terminals(*letter);
        print(&text.chars().filter(calm).collect::<String>())
    }

    /// Prints an answer as JSON whatever was asked: on one line under `--json`, else laid out for reading.
    pub(crate) fn json<T: Serialize>(&self, answer: &T) -> Result<()> {
        let text = match self.json {
            true => serde_json::to_string(answer),
            false => serde_json::to_string_pretty(answer),
        };
        let text = text.map_err(|fault| {
            Error::new(
                Code::Internal,
                format!("The answer cannot be written: {fault}."),
            )
        })?;
        print(&format!("{}\n", escaped(&text)))
    }

    /// Says something beside the answers, on stderr.
    pub(crate) fn note(&self, sentence: &str) {
        let _ = writeln!(std::io::stderr(), "{}", harmless(sentence));
    }

    /// Says something beside the answers that scripts want too: JSON under `--json`, else sentences; on stderr.
    pub(crate) fn aside<T: Serialize>(&self, aside: &T, sentences: &[String]) {
        match (self.json, serde_json::to_string(aside)) {
            (true, Ok(text)) => self.note(&escaped(&text)),
            _ => sentences.iter().for_each(|sentence| self.note(sentence)),
        }
    }

    /// Says why it failed. There is nobody left to tell when that fails too.
    pub(crate) fn failure(&self, error: &Error) {
        if self.json {
            let _ = self.json(&json!({ "error": error }));
            return;
        }
        self.note(&format!("linkdeskctl: {}", error.message));
        if let Some(id) = &error.request_id {
            self.note(&format!("  Request id of the system: {id}"));
        }
        if let Some(seconds) = error.retry_after {
            self.note(&format!("  Try again in {seconds} seconds."));
        }
        if let Some(body) = &error.body {
            self.note(&format!("  The system's answer: {body}"));
        }
    }
}

/// JSON whose texts can be shown on a terminal: what could steer it is escaped. Such letters only occur inside
/// JSON strings, where an escape means the same.
fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '\n' => text.push('\n'),
            letter if unsafe_for_terminals(letter) => {
                text.push_str(&format!("\\u{:04x}", u32::from(letter)))
            }
            letter => text.push(letter),
        }
    }
    text
}

fn print(text: &str) -> Result<()> {
    let mut stdout = std::io::stdout().lock();
    stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
        .map_err(|fault| {
            Error::new(
                Code::Cancelled,
                format!("Nobody reads the output: {fault}."),
            )
        })
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn json_stays_json_and_cannot_steer_a_terminal() {
        let json =
            serde_json::to_string("Ünal \u{9b}31m \u{202e}moc.live \u{7f} \u{1b}[2J").unwrap();
        let safe = escaped(&json);
        assert_eq!(
            safe, "\"Ünal \\u009b31m \\u202emoc.live \\u007f \\u001b[2J\"",
            "steering is escaped"
        );
        assert_eq!(
            serde_json::from_str::<String>(&safe).unwrap(),
            serde_json::from_str::<String>(&json).unwrap(),
            "and means the same"
        );
    }
}
