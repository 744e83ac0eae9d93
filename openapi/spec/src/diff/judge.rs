//! The effect of each change, read from the public surfaces of the generated code.
//!
//! The facts alone do not tell the effect: a field that may be missing now was an `Option` before, and `types.toml` decides
//! the type of a parameter. A change is major if an item is missing from the new surface or has another form there. An
//! operation that does not compile cannot be judged and counts as major.

use std::collections::{BTreeMap, BTreeSet};

use ambitus_compiler::contract::Contract;
use ambitus_compiler::names::scope_type;
use ambitus_compiler::{Sources, policy};

use super::change::{Change, Effect, Judged, Report, Subject};
use super::compare;
use super::sides::Sides;

/// Kinds of changes that do not reach the surface. Methods are named, grouped and given scopes by `policy.toml`.
const INVISIBLE: [&str; 11] = [
    "server_changed",
    "operation_moved",
    "operation_renamed",
    "tag_changed",
    "parameter_moved",
    "answer_status_changed",
    "limit_changed",
    "default_changed",
    "operation_undeprecated",
    "parameter_undeprecated",
    "field_undeprecated",
];

/// Compares two contracts, and judges each change by the code that the project's files generate from the two.
#[must_use]
pub fn judge(old: &Contract, new: &Contract, sources: &Sources) -> Report {
    let changes = compare(old, new);
    if changes.is_empty() {
        return Report::default();
    }
    match Sides::new(old, new, sources) {
        Ok(sides) => Judge::new(old, new, sides).report(changes),
        Err(error) => {
            let why = error.to_string();
            Report::new(changes.into_iter().map(|change| not_judged(change, [old, new], &why)).collect())
        }
    }
}

struct Judge<'a> {
    contracts: [&'a Contract; 2],
    sides: Sides,
    /// Where the surfaces differ.
    differences: BTreeMap<String, Effect>,
}

impl<'a> Judge<'a> {
    fn new(old: &'a Contract, new: &'a Contract, sides: Sides) -> Self {
        let (before, after) = (&sides.old.surface, &sides.new.surface);
        let added = after.entries.keys().filter(|path| !before.entries.contains_key(*path));
        let mut differences: BTreeMap<String, Effect> = added.map(|path| (path.clone(), Effect::Minor)).collect();
        differences.extend(before.broken_by(after).into_iter().map(|path| (path, Effect::Major)));
        Self { contracts: [old, new], sides, differences }
    }

    fn report(&self, changes: Vec<Change>) -> Report {
        let mut explained = BTreeSet::new();
        let mut judged: Vec<Judged> = changes.into_iter().map(|change| self.change(change, &mut explained)).collect();
        for (path, effect) in &self.differences {
            // An addition says nothing new beside another one.
            let repeats = *effect == Effect::Minor && judged.iter().any(|judged| judged.effect >= Effect::Minor);
            if !repeats && !explained.iter().any(|of| is_of(path, of)) {
                explained.insert(path.clone());
                judged.push(self.unexplained(path, *effect));
            }
        }
        Report::new(judged)
    }

    /// Judges a change, and notes the paths whose differences it explains.
    fn change(&self, change: Change, explained: &mut BTreeSet<String>) -> Judged {
        if change.kind.ends_with("_deprecated") {
            return judged(change, Effect::Minor, "a deprecation is announced");
        }
        let in_scopes_of_a_call = change.kind.starts_with("scope_") && change.subject != Subject::Document;
        if in_scopes_of_a_call || INVISIBLE.contains(&change.kind.as_str()) {
            return judged(change, Effect::Patch, "the public API does not depend on it");
        }
        let paths = self.paths(&change);
        let failed = match &change.subject {
            Subject::Operation(operation) => self.sides.failed.get(operation),
            _ => None,
        };
        // A schema without a struct may belong to an operation that does not compile.
        let failed = failed.or_else(|| self.sides.failed.values().next().filter(|_| paths.is_empty()));
        if let Some(why) = failed {
            return not_judged(change, self.contracts, why);
        }
        let found = self.differences.iter().rev().filter(|(path, _)| paths.iter().any(|of| is_of(path, of)));
        let greatest = found.max_by(|(_, a), (_, b)| a.cmp(b));
        let (effect, why) = match greatest {
            Some((path, Effect::Major)) => (Effect::Major, format!("code that uses `{path}` no longer compiles")),
            Some((path, effect)) => (*effect, format!("`{path}` is added")),
            None => (Effect::Patch, "the public API stays the same".to_owned()),
        };
        explained.extend(paths);
        judged(change, effect, why)
    }

    /// A difference that belongs to none of the changes.
    fn unexplained(&self, path: &str, effect: Effect) -> Judged {
        let [old, new] = [&self.sides.old, &self.sides.new].map(|side| side.surface.entries.get(path));
        let what = match (old, new) {
            (Some(old), Some(new)) if old.line != new.line => format!("`{}` becomes `{}`", old.line, new.line),
            (Some(old), Some(_)) => format!("`{}` asks for more", old.line),
            (Some(old), None) => format!("`{}` is gone", old.line),
            (None, new) => format!("`{}` is new", new.map_or(path, |new| &new.line)),
        };
        let why = "the generated code differs there";
        let (kind, name) = ("surface_changed".to_owned(), path.to_owned());
        judged(Change { kind, subject: Subject::Document, name, what }, effect, why)
    }

    /// Where in the surfaces a change is seen.
    fn paths(&self, change: &Change) -> BTreeSet<String> {
        let (sides, name) = ([&self.sides.old, &self.sides.new], change.name.as_str());
        match &change.subject {
            Subject::Document => BTreeSet::from([format!("scopes::{}", scope_type(name))]),
            Subject::Operation(operation) if sides.iter().any(|side| side.has_parameter(operation, name)) => {
                sides.iter().flat_map(|side| side.operation(operation, name)).collect()
            }
            Subject::Operation(operation) => sides.iter().flat_map(|side| side.whole_operation(operation)).collect(),
            Subject::Schema(schema) if schema == name => sides.iter().flat_map(|side| side.schema(schema)).collect(),
            Subject::Schema(schema) => {
                let (mut paths, mut types) = (BTreeSet::new(), BTreeSet::new());
                for (fields, of_fields) in sides.map(|side| side.field(schema, name)) {
                    paths.extend(fields);
                    types.extend(of_fields);
                }
                // A value becomes a variant of the field's type; a new field may bring its type along.
                let of_values = change.kind.starts_with("value");
                paths.extend(types.into_iter().filter(|path| of_values || self.differences.contains_key(path)));
                paths
            }
        }
    }
}

/// A change that cannot be judged is major, unless its subject is new: existing code cannot use it.
fn not_judged(change: Change, [old, new]: [&Contract; 2], why: &str) -> Judged {
    let is_new = match &change.subject {
        Subject::Document => change.kind == "scope_added",
        Subject::Schema(name) => !old.schemas.contains_key(name),
        Subject::Operation(place) => {
            let id = policy::find(new, place).map(|operation| operation.id.as_str());
            policy::find(old, place).is_none() && !old.each_operation().any(|(_, _, it)| Some(it.id.as_str()) == id)
        }
    };
    if is_new || change.kind.ends_with("_deprecated") {
        return judged(change, Effect::Minor, "existing code keeps compiling");
    }
    judged(change, Effect::Major, format!("not judged, since this does not compile: {why}"))
}

fn judged(change: Change, effect: Effect, why: impl Into<String>) -> Judged {
    Judged { change, effect, why: why.into() }
}

/// Whether a path is another one, or an item in it.
fn is_of(path: &str, of: &str) -> bool {
    path.strip_prefix(of).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '.', '+']))
}
