//! A curl command, as browsers copy it and people write it.

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{Form, Pasted, header};

/// Reads it; absent: the text is nothing of the kind.
pub(super) fn read(text: &str) -> Option<Pasted> {
    let text = text.trim_start().trim_start_matches("$ ");
    let rest = text.strip_prefix("curl")?;
    if !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let mut pasted = Pasted {
        form: Form::Curl,
        ..Pasted::default()
    };
    let mut words = words(rest).into_iter();
    while let Some(word) = words.next() {
        let (name, inline) = option(&word);
        if takes_value(name) {
            let value = inline.map(str::to_owned).or_else(|| words.next());
            set(&mut pasted, name, value.unwrap_or_default());
        } else if !word.starts_with('-') && pasted.url.is_empty() {
            pasted.url = word;
        }
    }
    if pasted.method.is_empty() {
        pasted.method = if pasted.body.is_empty() {
            "GET"
        } else {
            "POST"
        }
        .to_owned();
    }
    Some(pasted)
}

/// An option and the value that hangs on it: `--data=x`, `-Hx`, `-X POST`.
fn option(word: &str) -> (&str, Option<&str>) {
    if word.starts_with("--") {
        return match word.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (word, None),
        };
    }
    match word.char_indices().nth(2) {
        Some((at, _)) if takes_value(&word[..at]) => (&word[..at], Some(&word[at..])),
        _ => (word, None),
    }
}

/// The options of curl that a value follows and that people paste.
fn takes_value(name: &str) -> bool {
    let known = "-X --request -H --header -d --data --data-raw --data-binary --data-ascii --data-urlencode --json -u \
                 --user --url -A --user-agent -b --cookie -e --referer -o --output -m --max-time --connect-timeout \
                 -x --proxy --cacert -E --cert -w --write-out -F --form -T --upload-file --resolve --retry";
    known.split_ascii_whitespace().any(|one| one == name)
}

fn set(pasted: &mut Pasted, name: &str, value: String) {
    match name {
        "-X" | "--request" => pasted.method = value,
        "--url" => pasted.url = value,
        "-H" | "--header" => pasted.headers.extend(header(&value)),
        "-u" | "--user" => {
            let value = format!("Basic {}", STANDARD.encode(value));
            pasted.headers.insert("authorization".to_owned(), value);
        }
        "-d" | "--data" | "--data-raw" | "--data-binary" | "--data-ascii" | "--json" => {
            if !pasted.body.is_empty() {
                pasted.body.push(b'&');
            }
            pasted.body.extend(value.into_bytes());
        }
        _ => {}
    }
}

/// Splits as a shell does: quotes, `$'…'`, backslashes, and lines that go on.
fn words(text: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), None::<String>);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('\n') | None => {}
                Some('\r') => drop(letters.next_if_eq(&'\n')),
                Some(plain) => word.get_or_insert_default().push(plain),
            },
            '$' if letters.next_if_eq(&'\'').is_some() => {
                word.get_or_insert_default()
                    .push_str(&escaped(&mut letters));
            }
            '\'' => word
                .get_or_insert_default()
                .extend(letters.by_ref().take_while(|letter| *letter != '\'')),
            '"' => word.get_or_insert_default().push_str(&quoted(&mut letters)),
            letter if letter.is_whitespace() => words.extend(word.take()),
            letter => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

/// Between double quotes: a backslash counts before a few letters only.
fn quoted(letters: &mut impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => break,
            '\\' => match letters.next() {
                Some('\n') | None => {}
                Some(next @ ('"' | '\\' | '$' | '`')) => text.push(next),
                Some(next) => text.extend(['\\', next]),
            },
            letter => text.push(letter),
        }
    }
    text
}

/// Between `$'` and `'`: the escapes that browsers write.
fn escaped(letters: &mut impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\'' => break,
            '\\' => match letters.next() {
                Some('n') => text.push('\n'),
                Some('r') => text.push('\r'),
                Some('t') => text.push('\t'),
                Some('u') => {
                    let digits: String = letters.by_ref().take(4).collect();
                    let code = u32::from_str_radix(&digits, 16).ok();
                    text.extend(code.and_then(char::from_u32));
                }
                Some(next) => text.push(next),
                None => {}
            },
            letter => text.push(letter),
        }
    }
    text
}
