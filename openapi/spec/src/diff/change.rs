//! One change, and all of them.

use std::fmt;

/// What a change means for the crate's next version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Nothing in the public surface changes.
    Patch,
    /// Something is added or advised against.
    Minor,
    /// Code that compiled may no longer do so.
    Major,
}

impl Effect {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// What a change is a change of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The whole: its server, its scopes.
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
    /// Where it is.
    pub subject: Subject,
    /// What changed there: a parameter, a field such as `items[].id`, a scope, or the subject itself.
    pub name: String,
    /// What it means for the next version.
    pub effect: Effect,
    /// What happened, in words.
    pub what: String,
    /// Why it means that.
    pub why: &'static str,
}

/// All changes, the gravest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The changes.
    pub changes: Vec<Change>,
}

impl Report {
    /// The gravest effect; none if nothing changed.
    #[must_use]
    pub fn verdict(&self) -> Option<Effect> {
        self.changes.iter().map(|change| change.effect).max()
    }
}

/// An effect with its reason.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judgement {
    pub(super) effect: Effect,
    pub(super) why: &'static str,
}

impl Judgement {
    pub(super) fn patch(why: &'static str) -> Self {
        Self { effect: Effect::Patch, why }
    }

    pub(super) fn minor(why: &'static str) -> Self {
        Self { effect: Effect::Minor, why }
    }

    pub(super) fn major(why: &'static str) -> Self {
        Self { effect: Effect::Major, why }
    }
}
