//! Notes of an import: mistakes of the document that were repaired, and keys that were ignored.

use std::collections::HashSet;
use std::fmt;

use super::place::Place;

/// One line of the report.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Note {
    /// A mistake of the document and its repair.
    Repaired {
        /// A JSON Pointer into the document.
        place: String,
        /// What was done.
        what: String,
    },
    /// A key that may hold a fact, which the contract cannot represent.
    Ignored {
        /// A JSON Pointer to the object with the key.
        place: String,
        /// The key.
        key: String,
    },
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Repaired { place, what } => write!(f, "repaired {place}: {what}"),
            Self::Ignored { place, key } => write!(f, "ignored {key} at {place}"),
        }
    }
}

/// The notes in order of appearance, without repetitions: a shared component is read once per operation.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    list: Vec<Note>,
    seen: HashSet<Note>,
}

impl Notes {
    pub(crate) fn repaired(&mut self, place: &Place, what: impl Into<String>) {
        self.add(Note::Repaired { place: place.into(), what: what.into() });
    }

    pub(crate) fn ignored(&mut self, place: &Place, key: impl Into<String>) {
        self.add(Note::Ignored { place: place.into(), key: key.into() });
    }

    fn add(&mut self, note: Note) {
        if self.seen.insert(note.clone()) {
            self.list.push(note);
        }
    }

    pub(crate) fn into_list(self) -> Vec<Note> {
        self.list
    }
}
