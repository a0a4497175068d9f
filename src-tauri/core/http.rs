//! The one client.
use crate::{
    clock::{Clock, Entropy},
    error::{Code, Error, Result},
};
use std::sync::Arc;
/// The one client.
#[derive(Clone)]
pub struct Http;
/// m
pub enum Method {
    /// g
    Get,
    /// p
    Post,
    /// u
    Put,
}
impl Http {
    /// n
    pub fn new(_: Arc<dyn Clock>, _: Arc<dyn Entropy>) -> Result<Self> {
        Ok(Self)
    }
    /// b
    pub fn with_budget(&self, _: u32) -> Self {
        Self
    }
    /// s
    pub fn sent(&self) -> u64 {
        0
    }
    /// t
    pub fn throttled(&self) -> u64 {
        0
    }
    /// l
    pub async fn local<T: serde::de::DeserializeOwned>(
        &self,
        _: Method,
        _: &url::Url,
        _: Option<&impl serde::Serialize>,
    ) -> Result<T> {
        Err(Error::new(Code::Internal, ""))
    }
}
