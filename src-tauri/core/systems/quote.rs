//! Text inside code: no value may become more than a value.

use serde_json::Value;

/// One word of a POSIX shell.
pub(super) fn shell(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// A string of JavaScript, also fit to stand in a JSX attribute.
pub(super) fn script(text: &str) -> String {
    visible(&Value::from(text).to_string())
}

/// Escapes in JSON what would not be seen, or would show the code in another order than it runs in.
pub(super) fn visible(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '\n' => shown.push(letter),
            '\u{7f}'..='\u{9f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => shown += &format!("\\u{:04x}", u32::from(letter)),
            _ => shown.push(letter),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{script, shell, visible};

    /// What a POSIX shell reads: quoted as it stands, `\'` outside quotes as a quote.
    fn read_by_shell(word: &str) -> Option<String> {
        let mut text = String::new();
        let mut rest = word;
        while !rest.is_empty() {
            rest = if let Some(after) = rest.strip_prefix("\\'") {
                text.push('\'');
                after
            } else {
                let (inside, after) = rest.strip_prefix('\'')?.split_once('\'')?;
                text.push_str(inside);
                after
            };
        }
        Some(text)
    }

    proptest! {
        #[test]
        fn a_shell_reads_back_what_was_quoted(text in any::<String>()) {
            prop_assert_eq!(read_by_shell(&shell(&text)), Some(text));
        }

        #[test]
        fn a_script_reads_back_what_was_quoted(text in any::<String>()) {
            let quoted = script(&text);
            prop_assert_eq!(serde_json::from_str::<String>(&quoted).unwrap(), text);
            prop_assert!(!quoted.contains('\n'));
        }

        #[test]
        fn json_stays_the_same_json(text in any::<String>()) {
            let json = serde_json::json!({ text.clone(): [text] });
            let shown = visible(&serde_json::to_string_pretty(&json).unwrap());
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), json);
        }
    }
}
