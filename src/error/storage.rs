//! A store failed, or its contents cannot be read.

use std::error::Error as StdError;
use std::fmt;

use super::text::sanitize;

/// The error of a store.
pub(crate) struct Storage {
    why: String,
    source: Box<dyn StdError + Send + Sync>,
}

impl Storage {
    /// Keeps the store's message, without `secrets`. The [`source`](Self::source) is the store's error, unchanged.
    pub(super) fn new(source: Box<dyn StdError + Send + Sync>, secrets: &[&str]) -> Self {
        Self { why: sanitize(&source.to_string(), secrets), source }
    }

    pub(super) fn source(&self) -> &(dyn StdError + 'static) {
        self.source.as_ref()
    }
}

impl fmt::Display for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "token store: {}", self.why)
    }
}

impl fmt::Debug for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Storage").field(&self.why).finish()
    }
}
