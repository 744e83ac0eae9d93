//! What changed from one contract to another, and what that means for those who use the crate.
//!
//! [`compare`] judges by the facts alone, by the crate's public surface as the compiler builds it: a method per operation with
//! the required parameters as arguments and the optional ones on a builder, `#[non_exhaustive]` structs and open enums for
//! answers. Where `policy.toml` or `types.toml` has the last word, the worse of the possible outcomes is assumed and the reason
//! says so; where they have the only word, as with scopes, the change is a patch. [`judge`] then looks at what becomes of the
//! facts in Rust.

mod change;
mod command;
mod judge;
mod operations;
mod render;
mod schemas;
mod shape;
mod uses;

use std::collections::BTreeSet;

use ambitus_compiler::Sources;
use ambitus_compiler::contract::Contract;

pub use change::{Change, Effect, Report, Subject};
pub use command::{Old, Options, run};
pub use render::Format;

use change::Judgement;

/// Compares two contracts.
#[must_use]
pub fn compare(old: &Contract, new: &Contract) -> Report {
    let mut comparison = Comparison { old, new, changes: Vec::new() };
    comparison.server_and_scopes();
    comparison.operations();
    comparison.schemas();
    let mut changes = comparison.changes;
    changes.sort_by_key(|change| std::cmp::Reverse(change.effect));
    Report { changes }
}

/// Compares two contracts, and judges by what the project's files make of them in Rust. Where those do not fit the
/// contracts, the facts alone are judged, and in doubt gravely.
#[must_use]
pub fn judge(old: &Contract, new: &Contract, sources: &Sources) -> Report {
    let mut report = compare(old, new);
    if !report.changes.is_empty()
        && let Ok(judge) = judge::Judge::new(old, new, sources)
    {
        judge.correct(&mut report);
        report.changes.sort_by_key(|change| std::cmp::Reverse(change.effect));
    }
    report
}

/// A comparison under way.
struct Comparison<'a> {
    old: &'a Contract,
    new: &'a Contract,
    changes: Vec<Change>,
}

impl Comparison<'_> {
    fn add(
        &mut self,
        subject: &Subject,
        kind: impl Into<String>,
        name: &str,
        what: impl Into<String>,
        judgement: Judgement,
    ) {
        let Judgement { effect, why } = judgement;
        let (kind, what, name, subject) = (kind.into(), what.into(), name.to_owned(), subject.clone());
        self.changes.push(Change { kind, subject, name, effect, what, why });
    }

    fn server_and_scopes(&mut self) {
        let (old, new) = (&self.old.server, &self.new.server);
        if old != new {
            let what = format!("the server is `{new}`, was `{old}`");
            self.add(
                &Subject::Document,
                "server_changed",
                new,
                what,
                Judgement::patch("no name or type depends on it"),
            );
        }
        let (come, gone) = (Judgement::minor("a type is added"), Judgement::major("its type goes"));
        self.scopes(&Subject::Document, "declares", [&self.old.scopes, &self.new.scopes], come, gone);
    }

    fn scopes(
        &mut self,
        subject: &Subject,
        verb: &str,
        [old, new]: [&BTreeSet<String>; 2],
        come: Judgement,
        gone: Judgement,
    ) {
        for scope in new.difference(old) {
            self.add(subject, "scope_added", scope, format!("{verb} the scope `{scope}`"), come);
        }
        for scope in old.difference(new) {
            self.add(subject, "scope_removed", scope, format!("no longer {verb} the scope `{scope}`"), gone);
        }
    }
}

#[cfg(test)]
mod tests;
