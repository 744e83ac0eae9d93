//! The public surface of Rust code: one line for each item that users can name.
//!
//! The surface is read from the code itself. Every `pub` item counts as reachable, which the lint `unreachable_pub` ensures.

mod files;
mod generics;
mod list;
mod macros;
mod spell;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

pub use files::of_crate;
pub use list::of_code;
pub use spell::spell;

/// Everything that users of some code can name, by its path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surface {
    /// The items, by a path that stays the same if the rest of the line changes.
    pub entries: BTreeMap<String, Entry>,
}

/// An item that users can name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The item in one line, such as a function's signature.
    pub line: String,
    /// The bounds of its type parameters.
    pub bounds: BTreeSet<String>,
    /// The note of its deprecation.
    pub deprecated: Option<String>,
}

impl Surface {
    /// The entries of a module and its submodules.
    #[must_use]
    pub fn within(&self, module: &str) -> Self {
        let prefix = format!("{module}::");
        let entries = self.entries.iter().filter(|(path, _)| path.starts_with(&prefix));
        Self { entries: entries.map(|(path, entry)| (path.clone(), entry.clone())).collect() }
    }

    /// The top-level modules, in order.
    #[must_use]
    pub fn modules(&self) -> BTreeSet<&str> {
        self.entries.keys().filter_map(|path| path.split_once("::")).map(|(module, _)| module).collect()
    }

    /// The paths that code written for this surface may not find in another one: the item is gone, has another line, or has
    /// more bounds. `scopes::All` is exempt, since it lists all scopes and grows with each new one.
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
