//! Ways back through `linkdesk://`, which the bounce page hands on. Every page and program of a machine can open such
//! an address, so it is looked at as a stranger's before anything in it is read.

use url::Url;

use crate::{
    api::diagnose::diagnosis,
    desk::Desk,
    error::Result,
    secret::Secret,
    wire::{CallbackTaken, Source, Step},
};

use super::{landing::lead_on, readings, take};

/// What the bounce page puts before the query.
const WAY_BACK: &str = "linkdesk://back";
/// The longest address that is looked at, in bytes, as with a way back that is pasted.
const LONGEST: usize = 16 << 10;

/// Takes an address that the machine's browser handed over.
///
/// One that is none of ours is answered with the diagnosis `callback-foreign` and leaves no trace. An error whose code
/// [waits](crate::error::Code::waits) leaves its state unused: the same address can be taken later.
pub async fn callback_arrived(desk: &Desk, address: &Secret) -> Result<CallbackTaken> {
    let text = address.expose();
    let why = match query(text) {
        Ok(query) => {
            let readings = readings(&query);
            if !readings.is_empty() {
                let taken = take(desk, readings, None, None, Source::Callback).await?;
                lead_on(desk, &taken);
                return Ok(taken);
            }
            "empty"
        }
        Err(why) => why,
    };
    let foreign = diagnosis("callback-foreign", "warning", &[Step::NewLink]);
    Ok(CallbackTaken::unbound(foreign.with("why", why)))
}

/// The query of an address of ours, or one word why it is none.
fn query(text: &str) -> Result<String, &'static str> {
    if text.len() > LONGEST {
        return Err("long");
    }
    let url = Url::parse(text).map_err(|_| "form")?;
    let query = url.query().unwrap_or_default();
    if !matches!(url.path(), "" | "/")
        || format!("{WAY_BACK}{}?{query}", url.path()) != url.as_str()
    {
        return Err("form");
    }
    let mut pairs = url.query_pairs();
    if pairs.any(|(name, value)| {
        [name, value]
            .iter()
            .any(|part| part.contains(char::is_control))
    }) {
        return Err("control");
    }
    Ok(query.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, query};

    #[test]
    fn only_the_bounce_pages_own_form_is_read() {
        assert_eq!(
            query("linkdesk://back?state=a&code=b").as_deref(),
            Ok("state=a&code=b")
        );
        assert_eq!(query("LinkDesk://back/?code=b").as_deref(), Ok("code=b"));
        for foreign in [
            "linkdesk://back",
            "linkdesk://elsewhere?code=b",
            "linkdesk://back.example?code=b",
            "linkdesk://me@back?code=b",
            "linkdesk://back:1?code=b",
            "linkdesk://back/deeper?code=b",
            "linkdesk://back?code=b#part",
            "linkdesk:back?code=b",
            "https://back?code=b",
            "code=b",
            "",
        ] {
            assert_eq!(query(foreign), Err("form"), "{foreign}");
        }
    }

    #[test]
    fn what_is_too_long_or_holds_control_characters_is_not_read() {
        let long = format!("linkdesk://back?code={}", "b".repeat(LONGEST));
        assert_eq!(query(&long), Err("long"));
        for control in ["%00", "%0A", "%1B", "%7F", "%C2%85"] {
            let address = format!("linkdesk://back?code=a{control}b&state=c");
            assert_eq!(query(&address), Err("control"), "{control}");
        }
    }
}
