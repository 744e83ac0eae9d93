//! A store failed, or its contents cannot be read.

use std::error::Error as StdError;
use std::fmt;

use super::text::sanitize;

/// The error of a store.
pub(crate) struct Storage {
    /// What a store of this crate says. The words of any other may quote the texts that it was given, so they are not printed.
    why: Option<String>,
    error: Box<dyn StdError + Send + Sync>,
    /// Whether the store holds a text that cannot be read, which a save puts aside.
    damaged: bool,
}

impl Storage {
    /// Keeps the error. `own` says that it is of this crate, so that its words are known to hold no secret.
    pub(super) fn new(error: Box<dyn StdError + Send + Sync>, own: bool) -> Self {
        Self { why: own.then(|| sanitize(&error.to_string(), &[])), error, damaged: false }
    }

    /// The error of a store of this crate that holds a text which cannot be read.
    pub(super) fn damaged(error: Box<dyn StdError + Send + Sync>) -> Self {
        Self { damaged: true, ..Self::new(error, true) }
    }

    pub(super) fn is_damaged(&self) -> bool {
        self.damaged
    }

    /// The error's source, which those who print errors with their sources print too.
    pub(super) fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.why.as_ref().map(|_| self.error.as_ref() as _)
    }

    pub(super) fn error(&self) -> &(dyn StdError + Send + Sync + 'static) {
        self.error.as_ref()
    }
}

impl fmt::Display for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("token store: ")?;
        f.write_str(self.why.as_deref().unwrap_or("it failed; `store_error` has its error, which may quote tokens"))
    }
}

impl fmt::Debug for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Storage").field(&self.why).finish()
    }
}

/// The error of a user's own code, whose words may quote tokens.
pub(crate) struct Unprinted(pub(super) Box<dyn StdError + Send + Sync>);

impl fmt::Debug for Unprinted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Unprinted")
    }
}
