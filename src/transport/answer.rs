//! An answer that arrived as a whole.

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

/// The answer to one attempt, its body read to the end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Whether the body begins as JSON and does not end as JSON.
    pub(super) cut_off: bool,
}
