//! Notifications by the service that desktops have on the session bus, as the [Desktop Notifications Specification]
//! describes it.
//!
//! [Desktop Notifications Specification]: https://specifications.freedesktop.org/notification/latest/

use std::{collections::HashMap, sync::Arc, thread, time::Duration};

use zbus::{blocking::connection::Builder, zvariant::Value};

use super::{Fault, Words};

/// The program as its desktop entry and its icon are called.
const PROGRAM: &str = env!("CARGO_PKG_NAME");
/// How long the service may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// The action that a click anywhere on a notification stands for.
const CLICK: &str = "default";
/// The service decides how long a notification stays.
const AS_USUAL: i32 = -1;

#[zbus::proxy(
    interface = "org.freedesktop.Notifications",
    default_service = "org.freedesktop.Notifications",
    default_path = "/org/freedesktop/Notifications",
    gen_async = false,
    blocking_name = "Service"
)]
trait Notifications {
    #[allow(clippy::too_many_arguments, reason = "the specification's")]
    fn notify(
        &self,
        app_name: &str,
        replaces_id: u32,
        app_icon: &str,
        summary: &str,
        body: &str,
        actions: &[&str],
        hints: HashMap<&str, Value<'_>>,
        expire_timeout: i32,
    ) -> zbus::Result<u32>;

    fn close_notification(&self, id: u32) -> zbus::Result<()>;

    #[zbus(signal)]
    fn action_invoked(&self, id: u32, action_key: &str) -> zbus::Result<()>;
}

/// The service, once it was needed.
pub(crate) struct Bell {
    service: Option<Service<'static>>,
    clicked: Arc<dyn Fn(u32) + Send + Sync>,
}

impl Bell {
    /// A bell that has not rung; `clicked` is told the number of a notification that was clicked.
    pub(crate) fn new(clicked: impl Fn(u32) + Send + Sync + 'static) -> Self {
        Self {
            service: None,
            clicked: Arc::new(clicked),
        }
    }

    /// Shows a notification, in the place of an earlier one where that is given, and answers with its number.
    ///
    /// # Errors
    ///
    /// Without a session bus, or without such a service on it.
    pub(crate) fn ring(&mut self, instead: Option<u32>, words: &Words) -> Result<u32, Fault> {
        let service = match &self.service {
            Some(service) => service,
            None => self.service.insert(self.reach()?),
        };
        let hints = HashMap::from([("desktop-entry", Value::from(PROGRAM))]);
        Ok(service.notify(
            "Linkdesk",
            instead.unwrap_or(0),
            PROGRAM,
            &words.title,
            &words.text,
            &[CLICK, ""],
            hints,
            AS_USUAL,
        )?)
    }

    /// Takes a notification back; one that is gone already is what was wanted.
    pub(crate) fn hush(&self, id: u32) {
        if let Some(service) = &self.service {
            let _ = service.close_notification(id);
        }
    }

    fn reach(&self) -> zbus::Result<Service<'static>> {
        let bus = Builder::session()?.method_timeout(PATIENCE).build()?;
        let service = Service::new(&bus)?;
        let clicks = service.receive_action_invoked()?;
        let clicked = Arc::clone(&self.clicked);
        thread::spawn(move || {
            for click in clicks {
                if let Ok(args) = click.args()
                    && args.action_key == CLICK
                {
                    clicked(args.id);
                }
            }
        });
        Ok(service)
    }
}
