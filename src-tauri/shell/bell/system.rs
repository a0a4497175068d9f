//! Notifications of macOS and Windows.

use std::{sync::Arc, thread};

use notify_rust::{Notification, NotificationResponse};

use super::{Fault, Words};

/// Numbers what it shows; neither system takes one notification for another.
pub(crate) struct Bell {
    last: u32,
    clicked: Arc<dyn Fn(u32) + Send + Sync>,
}

impl Bell {
    /// A bell that has not rung; `clicked` is told the number of a notification that was clicked.
    pub(crate) fn new(clicked: impl Fn(u32) + Send + Sync + 'static) -> Self {
        Self {
            last: 0,
            clicked: Arc::new(clicked),
        }
    }

    /// Shows a notification, and answers with its number.
    ///
    /// # Errors
    ///
    /// Where the system does not show it.
    pub(crate) fn ring(&mut self, _instead: Option<u32>, words: &Words) -> Result<u32, Fault> {
        let mut notification = Notification::new();
        notification.summary(&words.title).body(&words.text);
        let shown = notification.show()?;
        self.last += 1;
        let (id, clicked) = (self.last, Arc::clone(&self.clicked));
        thread::spawn(move || {
            let answered = shown.wait_for_response(|response: &NotificationResponse| {
                if response.is_default_action() {
                    clicked(id);
                }
            });
            if let Err(error) = answered {
                tracing::debug!(%error, "what became of a notification is not known");
            }
        });
        Ok(id)
    }

    /// The system puts away what it showed.
    pub(crate) fn hush(&self, _id: u32) {}
}
