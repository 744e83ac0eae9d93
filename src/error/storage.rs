//! A store failed, or holds what cannot be read.

use std::error::Error as StdError;
use std::fmt;

use super::text::tame;

/// What a store failed with.
pub(crate) struct Storage {
    why: String,
    source: Box<dyn StdError + Send + Sync>,
}

impl Storage {
    /// Keeps what the store said, without `secrets`. What the store itself hands out as [`source`](Self::source) is its own affair.
    pub(super) fn new(source: Box<dyn StdError + Send + Sync>, secrets: &[&str]) -> Self {
        Self { why: tame(&source.to_string(), secrets), source }
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
