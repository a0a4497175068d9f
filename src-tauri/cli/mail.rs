//! `mail`: the mail of a link, for other programs to send.

use linkdesk::{
    api,
    desk::Desk,
    error::{Code, Error, Result},
    wire::MailRequest,
};
use serde_json::json;

use crate::{args, out::Out};

pub(crate) async fn run(command: args::Mail, desk: &Desk, out: &Out) -> Result<()> {
    let args::Mail::Render {
        link,
        language,
        format,
    } = command;
    let request = MailRequest {
        link: Some(link),
        language: language.unwrap_or_default(),
        ..MailRequest::default()
    };
    let mail = api::mail_render(desk, request).await?;
    for warning in &mail.warnings {
        out.note(sentence(warning));
    }
    match format.as_str() {
        "text" => out.whole(&mail, &mail.text),
        "html" => out.whole(&mail, &mail.html),
        _ => {
            let text = String::from_utf8(api::mail_file(desk, &mail)?);
            let text = text.map_err(|_| Error::new(Code::Internal, "The mail is no text."))?;
            out.whole(&json!({ "eml": text }), &text)
        }
    }
}

fn sentence(warning: &str) -> &'static str {
    match warning {
        "ends-soon" => "The link ends within an hour: it may be over before the mail is read.",
        "ended" => "The link's time is over.",
        "no-address" => "This customer has no mail address yet.",
        _ => "Some mail programs cut a mail this long when it is opened by its address.",
    }
}
