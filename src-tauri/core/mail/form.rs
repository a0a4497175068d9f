//! The two forms of a mail: plain text, and a page that every mail program can show.

use maud::{DOCTYPE, Markup, html};

use crate::wire::MailPart;

/// Paragraphs with an empty line between them; the link on a line of its own.
pub(super) fn text(parts: &[MailPart]) -> String {
    let paragraphs: Vec<String> = parts
        .iter()
        .map(|part| match part {
            MailPart::Text { text } => text.clone(),
            MailPart::Button { label, url } => format!("{label}:\n{url}"),
            MailPart::Valid {
                before,
                moment,
                after,
                ..
            } => format!("{before}{moment}{after}"),
        })
        .collect();
    paragraphs.join("\n\n") + "\n"
}

const BODY: &str = "margin:0;padding:24px;background:#ffffff;color:#1d1d1b;\
                    font:15px/1.5 -apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei',sans-serif";
const BUTTON: &str = "display:inline-block;padding:10px 18px;border-radius:8px;background:#0b6b5d;color:#ffffff;\
                      font-weight:600;text-decoration:none";
const SMALL: &str = "color:#55534d;font-size:13px;word-break:break-all";

/// A page of its own. Styles stand at their elements, since mail programs drop style sheets; every text is escaped.
pub(super) fn page(language: &str, subject: &str, parts: &[MailPart], preview: bool) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(language) {
            head { meta charset="utf-8"; title { (subject) } }
            body style=(BODY) {
                @for part in parts { (block(part, preview)) }
            }
        }
    };
    page.into_string()
}

fn block(part: &MailPart, preview: bool) -> Markup {
    match part {
        MailPart::Text { text } => html! {
            @for paragraph in text.split("\n\n") {
                p {
                    @for (at, line) in paragraph.lines().enumerate() {
                        @if at > 0 { br; }
                        (line)
                    }
                }
            }
        },
        MailPart::Button { label, url } if preview => html! {
            p { span style=(BUTTON) { (label) } }
            p style=(SMALL) { (url) }
        },
        // Some programs show no colours, and some people want to see where they go.
        MailPart::Button { label, url } => html! {
            p { a href=(url) style=(BUTTON) { (label) } }
            p style=(SMALL) { (url) }
        },
        MailPart::Valid {
            before,
            moment,
            after,
            ..
        } => html! { p { (before) strong { (moment) } (after) } },
    }
}
