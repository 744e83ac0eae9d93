//! No answer, or not all of it.

use std::error::Error as StdError;
use std::fmt;

use super::text::tame;

type Source = Box<dyn StdError + Send + Sync>;

/// How far a request came.
#[derive(Debug)]
pub(crate) enum Transfer {
    /// No connection, so no byte of the request reached the server.
    Connect { timeout: bool, source: Source },
    /// Sent, perhaps in part, and no answer.
    Request { timeout: bool, source: Source },
    /// An answer whose body broke off.
    Body { timeout: bool, source: Source },
    /// No answer, or not all of it, in the time that the call's options give to it.
    Late { answered: bool },
    /// The call as a whole took longer than its options allow.
    Deadline,
    /// A body longer than is read.
    TooLarge { limit: usize },
    /// A user's middleware gave up.
    Middleware { source: Source },
}

impl Transfer {
    /// Sorts an error of reqwest. Its URL is taken out: the operation says where, and a query is the user's own business.
    pub(crate) fn from_reqwest(error: reqwest::Error) -> Self {
        let error = error.without_url();
        let timeout = error.is_timeout();
        #[cfg(not(target_arch = "wasm32"))]
        let connect = error.is_connect();
        #[cfg(target_arch = "wasm32")]
        let connect = false;
        // A body of ours is sent from memory and does not fail: what breaks is the answer's.
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

    /// Whether it may be over when it is tried again.
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
            Self::Body { source, .. } => write!(f, "the answer broke off: {}", root(source.as_ref())),
            Self::Deadline => f.write_str("the call did not end in time"),
            Self::TooLarge { limit } => write!(f, "the answer is longer than {limit} bytes"),
            Self::Middleware { .. } => f.write_str("a middleware failed"),
        }
    }
}

/// What lies behind it all, in one line: refused, unknown host, a certificate.
fn root(error: &(dyn StdError + 'static)) -> String {
    let mut root = error;
    while let Some(source) = root.source() {
        root = source;
    }
    tame(&root.to_string(), &[])
}
