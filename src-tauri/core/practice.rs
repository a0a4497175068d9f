//! Stub.
use crate::clock::{Clock, Time};
use std::{path::PathBuf, sync::Arc};
/// o
pub struct Options {
    ///
    pub port: u16,
    ///
    pub accounts: u32,
    ///
    pub seed: u64,
    ///
    pub speed: f64,
    ///
    pub rate_limit: bool,
    ///
    pub snapshot: Option<PathBuf>,
}
/// h
pub struct Hello {
    ///
    pub stackone: Access,
    ///
    pub control_url: String,
}
/// a
pub struct Access {
    ///
    pub base_url: String,
    ///
    pub api_key: String,
    ///
    pub webhook_secret: String,
}
/// p
pub struct Practice;
impl Practice {
    /// s
    pub async fn start(_: Options, _: Arc<dyn Clock>) -> std::io::Result<Self> {
        Ok(Self)
    }
    /// h
    pub fn hello(&self) -> Hello {
        unimplemented!()
    }
    /// n
    pub fn now(&self) -> Time {
        Time(0)
    }
    /// s
    pub async fn stop(self) {}
}
