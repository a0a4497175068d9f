//! The desktop's notifications: on Linux the service on the session bus, elsewhere what the system has.

#[cfg(target_os = "linux")]
mod bus;
#[cfg(not(target_os = "linux"))]
mod system;

#[cfg(target_os = "linux")]
pub(crate) use bus::Bell;
#[cfg(not(target_os = "linux"))]
pub(crate) use system::Bell;

/// Why a notification could not be shown.
pub(crate) type Fault = Box<dyn std::error::Error + Send + Sync>;

/// What is shown.
pub(crate) struct Words {
    /// The one line that says it.
    pub(crate) title: String,
    /// A second line, which may be empty.
    pub(crate) text: String,
}
