//! A notification service for the tests of the window: it writes down what it is asked to show, a line of JSON each,
//! and clicks what it is told on its standard input: `click 3`.

#[cfg(target_os = "linux")]
fn main() -> zbus::Result<()> {
    service::run()
}

#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
mod service {
    use std::{collections::HashMap, io};

    use serde_json::{Value as Json, json};
    use zbus::{blocking::connection::Builder, interface, zvariant::OwnedValue};

    const PATH: &str = "/org/freedesktop/Notifications";
    const NAME: &str = "org.freedesktop.Notifications";

    struct Service {
        shown: u32,
    }

    #[interface(name = "org.freedesktop.Notifications")]
    impl Service {
        #[allow(clippy::too_many_arguments, reason = "the specification's")]
        fn notify(
            &mut self,
            app_name: &str,
            replaces_id: u32,
            _app_icon: &str,
            summary: &str,
            body: &str,
            _actions: Vec<String>,
            _hints: HashMap<String, OwnedValue>,
            _expire_timeout: i32,
        ) -> u32 {
            let id = match replaces_id {
                0 => {
                    self.shown += 1;
                    self.shown
                }
                earlier => earlier,
            };
            say(&json!({ "show": id, "app": app_name, "title": summary, "text": body }));
            id
        }

        fn close_notification(&self, id: u32) {
            say(&json!({ "close": id }));
        }
    }

    /// One line on the standard output.
    #[allow(clippy::print_stdout, reason = "what it writes down")]
    fn say(line: &Json) {
        println!("{line}");
    }

    pub(super) fn run() -> zbus::Result<()> {
        let bus = Builder::session()?
            .serve_at(PATH, Service { shown: 0 })?
            .name(NAME)?
            .build()?;
        say(&json!({ "ready": true }));
        for line in io::stdin().lines() {
            let line = line?;
            if let Some(id) = line
                .strip_prefix("click ")
                .and_then(|id| id.parse::<u32>().ok())
            {
                bus.emit_signal(None::<&str>, PATH, NAME, "ActionInvoked", &(id, "default"))?;
            }
        }
        Ok(())
    }
}
