//! What changed from one contract to another, and what that means for users of the crate.
//!
//! [`compare`] describes the changes. [`judge`] compiles both contracts to the generated code and reads the effect of each
//! change from the difference between the two public surfaces.

mod change;
mod command;
mod judge;
mod operations;
mod render;
mod schemas;
mod shape;
mod sides;

use std::collections::BTreeSet;

use ambitus_compiler::contract::Contract;

pub use change::{Change, Effect, Judged, Report, Subject};
pub use command::{Old, Options, run};
pub use judge::judge;
pub use render::Format;

/// Describes what changed from one contract to another.
#[must_use]
pub fn compare(old: &Contract, new: &Contract) -> Vec<Change> {
    let mut comparison = Comparison { old, new, changes: Vec::new() };
    comparison.server_and_scopes();
    comparison.operations();
    comparison.schemas();
    comparison.changes
}

/// A comparison and the changes found so far.
struct Comparison<'a> {
    old: &'a Contract,
    new: &'a Contract,
    changes: Vec<Change>,
}

impl Comparison<'_> {
    fn add(&mut self, subject: &Subject, kind: impl Into<String>, name: &str, what: impl Into<String>) {
        let (kind, what, name, subject) = (kind.into(), what.into(), name.to_owned(), subject.clone());
        self.changes.push(Change { kind, subject, name, what });
    }

    fn server_and_scopes(&mut self) {
        let (old, new) = (&self.old.server, &self.new.server);
        if old != new {
            let what = format!("the server is `{new}`, was `{old}`");
            self.add(&Subject::Document, "server_changed", new, what);
        }
        self.scopes(&Subject::Document, "declares", [&self.old.scopes, &self.new.scopes]);
    }

    fn scopes(&mut self, subject: &Subject, verb: &str, [old, new]: [&BTreeSet<String>; 2]) {
        for scope in new.difference(old) {
            self.add(subject, "scope_added", scope, format!("{verb} the scope `{scope}`"));
        }
        for scope in old.difference(new) {
            self.add(subject, "scope_removed", scope, format!("no longer {verb} the scope `{scope}`"));
        }
    }
}

#[cfg(test)]
mod tests;
