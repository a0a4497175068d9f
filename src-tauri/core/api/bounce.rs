//! The bounce page: one static file that a company puts at its https redirect address. It hands the query of its own
//! address on to the desk of whoever opened it, and shows the address for copying where no desk is there.
//!
//! It holds no secret and knows no customer, so that it can lie anywhere. It loads nothing; its one script and its one
//! style are named by their hashes, and without the script the page says what to copy.

use base64::{Engine, engine::general_purpose::STANDARD};
use maud::{DOCTYPE, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::{
    desk::Desk,
    error::{Error, Result},
    store::{integrations, settings},
    systems::{self, spec::Ends},
    texts::{Texts, chosen},
    wire::{BouncePage, BounceRequest, Environment},
};

use super::{
    callback::redirect::listed,
    export::{new_file, write_file},
    line,
};

/// Nothing of the query is written into the page as markup: it is a link's address and a field's value.
const SCRIPT: &str = "'use strict';
const whole = window.location.href;
const onward = 'linkdesk://back' + window.location.search;
const link = document.getElementById('open');
const field = document.getElementById('address');
const copy = document.getElementById('copy');
link.href = onward;
field.value = whole;
document.getElementById('with-script').hidden = false;
copy.addEventListener('click', () => {
  field.select();
  if (navigator.clipboard) void navigator.clipboard.writeText(whole);
  else document.execCommand('copy');
});
if (window.location.search.length > 1) window.location.replace(onward);
";

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:10vh auto;padding:0 1rem;color:#1c1c1c;background:#fff}
h1{font-size:1.5rem;line-height:1.25}
label{display:block;margin:1.5rem 0 .25rem}
textarea{width:100%;box-sizing:border-box;margin-bottom:.5rem;padding:.5rem .75rem;border:1px solid #767676;border-radius:.5rem;font:.875rem/1.5 ui-monospace,monospace;word-break:break-all}
a,button{display:inline-block;min-height:2.75rem;padding:.5625rem 1rem;box-sizing:border-box;border:1px solid #767676;border-radius:.5rem;font:inherit;color:inherit;background:none}
a{border-color:#0b6b5b;color:#fff;background:#0b6b5b;text-decoration:none}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}textarea{color:inherit;background:#222}a{border-color:#5cc8b2;color:#10211d;background:#5cc8b2}}
";

/// Writes the page, and says what has to stand in the system's settings for its address to be taken.
pub async fn bounce_page(desk: &Desk, request: BounceRequest) -> Result<BouncePage> {
    let row = desk
        .store()
        .read(|db| integrations::find(db, &request.integration))?;
    let system = systems::find(&row.system)?;
    let mut kinds = system.spec().kinds.iter();
    if !kinds.any(|kind| kind.ends == Ends::Returned) {
        let sentence = "Customers of this system do not come back to an address of yours.";
        return Err(Error::field("integration", sentence).of_system(&row.system));
    }
    let language = match request.language.as_str() {
        "" => chosen(&desk.store().read(settings::read)?.language, "").to_owned(),
        known @ ("en" | "de" | "zh-CN") => known.to_owned(),
        _ => {
            let sentence = "Linkdesk writes en, de and zh-CN.";
            return Err(Error::field("language", sentence));
        }
    };
    let path = match request.output.is_empty() {
        true => new_file(desk, "bounce", row.environment, "html")?,
        false => request.output.into(),
    };
    write_file(desk, &path, page(&language).as_bytes())?;
    let settings = line::settings(desk, &row).await?;
    let addresses = settings.get("redirect_uris").map_or("", String::as_str);
    let addresses: Vec<&str> = listed(addresses).collect();
    let live = row.environment == Environment::Live;
    Ok(BouncePage {
        path: path.display().to_string(),
        registration: system.registration(&addresses).unwrap_or_default(),
        listed: addresses
            .iter()
            .any(|address| address.starts_with("https://") || !live),
    })
}

/// The page in a language; the same bytes for every integration.
fn page(language: &str) -> String {
    let texts = Texts::of(language);
    let say = |key: &str| texts.get(key);
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(SCRIPT),
        hash(STYLE)
    );
    let page = html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="referrer" content="no-referrer";
                meta name="robots" content="noindex";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (say("bounce-title")) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (say("bounce-title")) }
                    p { (say("bounce-copy")) }
                    div id="with-script" hidden {
                        p { a id="open" href="linkdesk://back" { (say("bounce-open")) } }
                        label for="address" { (say("bounce-address")) }
                        textarea id="address" readonly rows="4" {}
                        button id="copy" type="button" { (say("bounce-button")) }
                    }
                    noscript { p { (say("bounce-bar")) } }
                }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    page.into_string() + "\n"
}

fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text.as_bytes()))
}
