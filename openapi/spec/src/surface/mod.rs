//! The public surface of Rust code: what its users can name, a line each.
//!
//! The surface is read from the code itself, so that it is about what a user meets and not about what was meant. A crate's
//! `pub` is taken at its word: the lint `unreachable_pub` sees to it that whatever says so can be reached.

mod files;
mod list;
mod spell;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

pub use files::of_crate;
pub use list::of_code;
pub use spell::spell;

/// Everything that users of some code can name, by its path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surface {
    /// What there is, by a path that stays when the rest of the line changes.
    pub entries: BTreeMap<String, Entry>,
}

/// One thing that users can name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it is, such as a function's signature.
    pub line: String,
    /// What it asks of its type parameters.
    pub bounds: BTreeSet<String>,
    /// What it says to those who use it all the same.
    pub deprecated: Option<String>,
}

impl Surface {
    /// The entries of a module and of what is in it.
    #[must_use]
    pub fn within(&self, module: &str) -> Self {
        let prefix = format!("{module}::");
        let entries = self.entries.iter().filter(|(path, _)| path.starts_with(&prefix));
        Self { entries: entries.map(|(path, entry)| (path.clone(), entry.clone())).collect() }
    }

    /// The modules at the top, in order.
    #[must_use]
    pub fn modules(&self) -> BTreeSet<&str> {
        self.entries.keys().filter_map(|path| path.split_once("::")).map(|(module, _)| module).collect()
    }

    /// The paths of what code that was written for this surface may miss in another one: what is gone, what has another
    /// line, and what asks for more. The alias for all scopes grows with them, which takes nothing from anybody.
    #[must_use]
    pub fn broken_by(&self, new: &Self) -> BTreeSet<String> {
        let breaks = |path: &str, old: &Entry| match new.entries.get(path) {
            None => true,
            Some(new) => old.line != new.line || !new.bounds.is_subset(&old.bounds),
        };
        let entries = self.entries.iter().filter(|(path, _)| *path != "scopes::All");
        entries.filter(|(path, old)| breaks(path, old)).map(|(path, _)| path.clone()).collect()
    }
}

impl fmt::Display for Surface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for entry in self.entries.values() {
            writeln!(f, "{}", entry.line)?;
            for bound in &entry.bounds {
                writeln!(f, "    where {bound}")?;
            }
            if let Some(note) = &entry.deprecated {
                writeln!(f, "    deprecated: {note}")?;
            }
        }
        Ok(())
    }
}
