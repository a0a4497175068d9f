//! Keys and passphrases: from stdin, a prompt or (the passphrase only) the environment, never from an argument.

use std::{
    collections::BTreeMap,
    io::{IsTerminal, Read},
    path::Path,
};

use linkdesk::{
    error::{Code, Error, Result},
    secret::Secret,
    vault,
    wire::{Spec, VaultKind},
};
use zeroize::Zeroizing;

/// More than this on stdin is no set of keys, in bytes.
const MOST: u64 = 1024 * 1024;

/// The passphrase of the file vault; absent for the others, and where nobody can be asked.
pub(crate) fn passphrase(vault: VaultKind, folder: &Path) -> Result<Option<Secret>> {
    if vault != VaultKind::File {
        return Ok(None);
    }
    if let Ok(text) = std::env::var("LINKDESK_VAULT_PASSPHRASE")
        && !text.trim().is_empty()
    {
        return Ok(Some(Secret::new(text)));
    }
    if !std::io::stderr().is_terminal() {
        return Ok(None);
    }
    let passphrase = prompt("Passphrase of the secrets file: ")?;
    let first = !folder.join(vault::FILE_NAME).exists();
    if first && prompt("Once more, since the file is new: ")?.expose() != passphrase.expose() {
        return Err(Error::new(Code::BadInput, "The two passphrases differ."));
    }
    Ok(Some(passphrase))
}

/// The secrets of an integration: asked one by one on a terminal, else a JSON object on stdin; empty is none.
pub(crate) fn of_integration(spec: Option<&Spec>) -> Result<BTreeMap<String, Secret>> {
    if !std::io::stdin().is_terminal() {
        return from_json(&stdin()?);
    }
    let fields = spec.map_or(&[][..], |spec| spec.secrets);
    let ask = |name: &str| {
        Ok((
            name.to_owned(),
            prompt(&format!("{name} (empty: later): "))?,
        ))
    };
    fields.iter().map(|field| ask(field.name)).collect()
}

fn from_json(text: &str) -> Result<BTreeMap<String, Secret>> {
    if text.trim().is_empty() {
        return Ok(BTreeMap::new());
    }
    // The parser's own sentence may quote a secret.
    serde_json::from_str(text).map_err(|fault| {
        let place = format!("line {}, column {}", fault.line(), fault.column());
        Error::new(
            Code::BadInput,
            format!(
                "Stdin is not a JSON object of secrets, such as {{\"api_key\": \"…\"}} ({place})."
            ),
        )
    })
}

/// All of stdin.
pub(crate) fn stdin() -> Result<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    let read = std::io::stdin()
        .lock()
        .take(MOST + 1)
        .read_to_string(&mut text);
    match read {
        Ok(size) if size as u64 <= MOST => Ok(text),
        Ok(_) => Err(Error::new(Code::BadInput, "There is too much on stdin.")),
        Err(_) => Err(Error::new(
            Code::BadInput,
            "Stdin cannot be read as UTF-8 text.",
        )),
    }
}

fn prompt(question: &str) -> Result<Secret> {
    rpassword::prompt_password(question)
        .map(Secret::new)
        .map_err(|_| Error::new(Code::Cancelled, "No answer was given."))
}

#[cfg(test)]
mod tests {
    use super::from_json;

    #[test]
    fn a_broken_object_is_refused_without_quoting_it() {
        for text in [
            "[\"sk_canary\"]",
            "{\"api_key\": \"sk_canary\"",
            "\"sk_canary\"",
            "{\"api_key\": {\"sk_canary\": 1}}",
        ] {
            let error = from_json(text).unwrap_err();
            assert!(
                !error.message.contains("canary"),
                "quoted: {}",
                error.message
            );
        }
        assert!(from_json(" \n").unwrap().is_empty(), "nothing is no secret");
    }
}
