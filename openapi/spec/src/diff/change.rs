//! A change, its effect, and the report of all changes.

use std::fmt;

/// What a change means for the crate's next version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Nothing in the public surface changes.
    Patch,
    /// Something is added or deprecated.
    Minor,
    /// Code that compiled may no longer do so.
    Major,
}

impl Effect {
    /// Its name in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// The part of the contract that changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The server or the declared scopes.
    Document,
    /// An operation, as `PUT /me/library`.
    Operation(String),
    /// A named schema.
    Schema(String),
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document => f.write_str("the document"),
            Self::Operation(name) | Self::Schema(name) => write!(f, "`{name}`"),
        }
    }
}

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its kind, such as `field_removed`.
    pub kind: String,
    /// The operation or schema that changed.
    pub subject: Subject,
    /// What changed there: a parameter, a field such as `items[].id`, a scope, or the subject itself.
    pub name: String,
    /// What happened, in words.
    pub what: String,
}

/// A change with its effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The change.
    pub change: Change,
    /// What it means for the next version.
    pub effect: Effect,
    /// Why it means that.
    pub why: String,
}

/// All changes, those with the greatest effect first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The changes.
    pub changes: Vec<Judged>,
}

impl Report {
    pub(super) fn new(mut changes: Vec<Judged>) -> Self {
        changes.sort_by_key(|judged| std::cmp::Reverse(judged.effect));
        Self { changes }
    }

    /// The greatest effect; `None` if nothing changed.
    #[must_use]
    pub fn verdict(&self) -> Option<Effect> {
        self.changes.iter().map(|judged| judged.effect).max()
    }
}
