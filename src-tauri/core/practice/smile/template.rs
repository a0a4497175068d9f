//! Invite templates: what a mail and its pages say.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{asked::Given, invite::Invite};

/// Id of the template that is there from the start.
pub(crate) const FIRST_TEMPLATE: &str = "tpl-00000000000000000000000000000001";

/// A template.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Template {
    pub(crate) id: String,
    pub(crate) wording: Wording,
}

/// What a template says; every block and field is required.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Wording {
    pub(crate) name: String,
    pub(crate) company: String,
    /// Kept, not shown: logos are “not yet available”.
    pub(crate) logo: String,
    pub(crate) sender: String,
    pub(crate) reply: String,
    pub(crate) subject: String,
    pub(crate) body: String,
    pub(crate) landing: Page,
    pub(crate) success: Page,
}

/// What a page says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Page {
    pub(crate) header: String,
    pub(crate) description: String,
    pub(crate) button: String,
}

impl Wording {
    /// Reads a template's fields, each within its longest length (the published OpenAPI).
    pub(crate) fn read(given: &mut Given) -> Self {
        let wording = Self {
            name: given.text("name", 64),
            company: given.text("company.name", 200),
            logo: given.text("company.logoUrl", 200),
            sender: given.text("email.senderName", 200),
            reply: given.email("email.replyAddress", 200),
            subject: given.text("email.subject", 200),
            body: given.text("email.body", 5000),
            landing: Page::read(given, "landingPage"),
            success: Page::read(given, "successPage"),
        };
        if !given.flag("email.sendEmail") {
            given.blame("email.sendEmail", "has to be true.");
        }
        if marked_up(&wording.body) {
            given.blame("email.body", "is plain text, without HTML.");
        }
        wording
    }

    /// A text with its variables filled in. Chapter 4 of the documentation knows `${fullName}`, the page about
    /// templates `${firstName}`; both work here.
    pub(crate) fn filled(&self, text: &str, invite: &Invite) -> String {
        text.replace("${companyName}", &self.company)
            .replace("${firstName}", invite.called())
            .replace("${fullName}", &invite.full_name)
    }
}

impl Page {
    fn read(given: &mut Given, block: &str) -> Self {
        Self {
            header: given.text(&format!("{block}.header"), 200),
            description: given.text(&format!("{block}.description"), 5000),
            button: given.text(&format!("{block}.button"), 200),
        }
    }

    fn shown(&self) -> Value {
        json!({"header": self.header, "description": self.description, "button": self.button})
    }
}

/// Whether a text holds a tag: `<`, a letter or a stroke, and later `>`.
fn marked_up(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| {
        let tag = |first: char| first.is_ascii_alphabetic() || first == '/';
        rest.starts_with(tag) && rest.contains('>')
    })
}

impl Template {
    /// The template that is there from the start.
    pub(crate) fn first() -> Self {
        let text = |text: &str| text.to_owned();
        Self {
            id: text(FIRST_TEMPLATE),
            wording: Wording {
                name: text("Practice invitation"),
                company: text("Practice Platform"),
                logo: text("https://practice.example/logo.png"),
                sender: text("Practice Platform"),
                reply: text("replies@practice.example"),
                subject: text("Please connect your work account for ${companyName}"),
                body: text(
                    "Hello ${firstName}! We work with our partner Smile, so that you can share your employment and \
                     income data with us. It takes a few minutes.",
                ),
                landing: Page {
                    header: text("Share your employment and income data with ${companyName}"),
                    description: text(
                        "You choose your employer or provider and sign in there once.",
                    ),
                    button: text("Start now"),
                },
                success: Page {
                    header: text("Thank you, ${firstName}"),
                    description: text("That was all. ${companyName} will get in touch."),
                    button: text("Connect another account"),
                },
            },
        }
    }

    /// The template as the API shows it.
    pub(crate) fn shown(&self) -> Value {
        let wording = &self.wording;
        json!({
            "id": self.id,
            "name": wording.name,
            "company": {"name": wording.company, "logoUrl": wording.logo},
            "email": {
                "sendEmail": true,
                "senderName": wording.sender,
                "replyAddress": wording.reply,
                "subject": wording.subject,
                "body": wording.body,
            },
            "landingPage": wording.landing.shown(),
            "successPage": wording.success.shown(),
        })
    }
}
