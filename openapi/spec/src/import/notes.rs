//! What an import did beyond reading: the document's mistakes it mended and the keys it has no place for.

use std::collections::HashSet;
use std::fmt;

use super::place::Place;

/// One line to the person who imports.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Note {
    /// A mistake of the document and what was done about it.
    Repaired {
        /// A JSON Pointer into the document.
        place: String,
        /// What was done.
        what: String,
    },
    /// A key that may carry a fact for which the contract has no place.
    Ignored {
        /// A JSON Pointer to what holds the key.
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

/// The notes in the order in which they came up, each once: a shared component is read once per operation.
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
