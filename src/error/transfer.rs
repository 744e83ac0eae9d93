//! A request got no answer, or only a part of it.

use std::error::Error as StdError;
use std::fmt;

use super::text::sanitize;
use crate::platform::is_connect;

type Source = Box<dyn StdError + Send + Sync>;

/// How far a request got.
#[derive(Debug)]
pub(crate) enum Transfer {
    /// No connection, so no byte of the request reached the server.
    Connect { timeout: bool, source: Source },
    /// The request was sent, at least in part, and there was no answer.
    Request { timeout: bool, source: Source },
    /// The body of the answer was cut off.
    Body { timeout: bool, source: Source },
    /// No answer, or only a part of it, in the time that the call's options allow.
    Late { answered: bool },
    /// The whole call took longer than its options allow.
    Deadline,
    /// The body is longer than `limit` bytes.
    TooLarge { limit: usize },
    /// The user's middleware failed.
    Middleware { source: Source },
}

impl Transfer {
    /// Classifies an error of reqwest. Its URL is removed: the operation names the call, and a query may hold private data.
    pub(crate) fn from_reqwest(error: reqwest::Error) -> Self {
        let error = error.without_url();
        let timeout = error.is_timeout();
        let connect = is_connect(&error);
        // The request's body is in memory and cannot fail, so the error concerns the answer's body.
        let body = error.is_body() || error.is_decode();
        let source = Box::new(error);
        match (connect, body) {
            (true, _) => Self::Connect { timeout, source },
            (_, true) => Self::Body { timeout, source },
            _ => Self::Request { timeout, source },
        }
    }

    pub(super) fn is_timeout(&self) -> bool {
        matches!(
            self,
            Self::Connect { timeout: true, .. }
                | Self::Request { timeout: true, .. }
                | Self::Body { timeout: true, .. }
                | Self::Late { .. }
                | Self::Deadline
        )
    }

    /// Whether another attempt may succeed.
    pub(super) fn is_passing(&self) -> bool {
        matches!(self, Self::Connect { .. } | Self::Request { .. } | Self::Body { .. } | Self::Late { .. })
    }

    pub(super) fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Connect { source, .. }
            | Self::Request { source, .. }
            | Self::Body { source, .. }
            | Self::Middleware { source } => Some(source.as_ref()),
            Self::Late { .. } | Self::Deadline | Self::TooLarge { .. } => None,
        }
    }
}

impl fmt::Display for Transfer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Connect { timeout: true, .. } => f.write_str("no connection in time"),
            Self::Connect { source, .. } => write!(f, "no connection: {}", root(source.as_ref())),
            Self::Request { timeout: true, .. } | Self::Late { answered: false } => f.write_str("no answer in time"),
            Self::Request { source, .. } => write!(f, "no answer: {}", root(source.as_ref())),
            Self::Body { timeout: true, .. } | Self::Late { answered: true } => {
                f.write_str("the answer did not end in time")
            }
            Self::Body { source, .. } => write!(f, "the answer was cut off: {}", root(source.as_ref())),
            Self::Deadline => f.write_str("the call did not end in time"),
            Self::TooLarge { limit } => write!(f, "the answer is longer than {limit} bytes"),
            Self::Middleware { .. } => f.write_str("a middleware failed"),
        }
    }
}

/// The root cause in one line, such as a refused connection, an unknown host or a bad certificate.
fn root(error: &(dyn StdError + 'static)) -> String {
    let mut root = error;
    while let Some(source) = root.source() {
        root = source;
    }
    sanitize(&root.to_string(), &[])
}
