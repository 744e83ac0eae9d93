//! What becomes of a change in Rust.
//!
//! The facts alone do not tell: a field that may be missing now was an `Option` all along, and a parameter's type is the
//! project's decision. So both contracts are compiled to the code that users see, with the project's own corrections, rows and
//! types, and where something is missing there, somebody's code no longer compiles: that is what "major" means.

use std::collections::{BTreeMap, BTreeSet};

use ambitus_compiler::contract::Contract;
use ambitus_compiler::corrections::{self, Correction, Outcome};
use ambitus_compiler::docs::Docs;
use ambitus_compiler::emit::scopes::type_name;
use ambitus_compiler::model::{Lowering, Model, Type};
use ambitus_compiler::policy::{self, Policy};
use ambitus_compiler::vocabulary::Vocabulary;
use ambitus_compiler::{Compiled, Error, Sources, method};
use heck::ToUpperCamelCase;
use serde_json::Value;

use super::change::{Change, Effect, Report, Subject};
use crate::surface::{self, Surface};

/// What two contracts come to.
pub(super) struct Judge {
    old: Side,
    new: Side,
    /// Whether everything that the old contract has is in the comparison. Where not, the facts have the last word.
    complete: bool,
    broken: BTreeSet<String>,
    added: BTreeSet<String>,
}

/// What one contract comes to.
struct Side {
    /// The operations' methods: the group, and the builder's name.
    methods: BTreeMap<String, Vec<(String, String)>>,
    model: Model,
    surface: Surface,
}

impl Judge {
    /// Compiles both contracts as far as the project's files go.
    pub(super) fn new(old: &Contract, new: &Contract, sources: &Sources) -> Result<Self, Error> {
        let all = corrections::parse(&sources.corrections)?;
        let outcomes = [corrections::apply(old, &all)?.1, corrections::apply(new, &all)?.1];
        let facts = [old, new].map(|contract| serde_json::to_value(contract).unwrap_or_default());
        // A correction of only one of them would hide what changed, or show what did not.
        let used: Vec<Correction> = all
            .into_iter()
            .enumerate()
            .filter(|(at, _)| outcomes.iter().all(|outcomes| outcomes.get(*at) == Some(&Outcome::Applied)))
            .map(|(_, correction)| correction)
            .filter(|correction| !adds_to_one(correction, &facts))
            .collect();
        let (old, new) = (corrections::apply(old, &used)?.0, corrections::apply(new, &used)?.0);

        let rows = policy::parse(&sources.policy)?;
        let vocabulary = || Vocabulary::parse(&sources.types);
        // Rows were written for a contract; their operations may stand elsewhere in these two.
        let committed = Contract::parse(&sources.contract).and_then(|it| Ok(corrections::apply(&it, &used)?.0)).ok();
        let (old_rows, new_rows) = (follow(&rows, committed.as_ref(), &old), follow(&rows, committed.as_ref(), &new));
        let mut lost = unlowered(&old_rows, &old, &vocabulary()?);
        lost.extend(unlowered(&new_rows, &new, &vocabulary()?));
        let covers = |operation: &str| {
            policy::each_row(&old_rows).any(|(group, name, row)| {
                row.operation == operation && !lost.contains(&(group.to_owned(), name.to_owned()))
            })
        };
        let complete = old.each_operation().all(|(method, path, _)| covers(&format!("{method} {path}")));
        let side = |rows: Policy, contract: Contract| Side::new(without(rows, &lost), contract, vocabulary()?);
        let (old, new) = (side(old_rows, old)?, side(new_rows, new)?);
        let broken = old.surface.broken_by(&new.surface);
        let added =
            new.surface.entries.keys().filter(|path| !old.surface.entries.contains_key(*path)).cloned().collect();
        Ok(Self { old, new, complete, broken, added })
    }

    /// Corrects a report that was made from the facts alone.
    pub(super) fn correct(&self, report: &mut Report) {
        let mut explained = BTreeSet::new();
        for change in &mut report.changes {
            let paths = self.paths(change);
            if change.effect != Effect::Major {
                continue;
            }
            match &paths {
                None if !self.complete => {}
                Some(paths) if paths.iter().any(|path| self.is_broken(path)) => {
                    explained.extend(self.broken.iter().filter(|path| paths.iter().any(|of| is_of(path, of))).cloned());
                }
                _ => {
                    let adds = paths.iter().flatten().any(|path| self.added.iter().any(|added| is_of(added, path)));
                    change.effect = if adds { Effect::Minor } else { Effect::Patch };
                    change.why = "the Rust code that it comes to keeps all that it had";
                }
            }
        }
        // What breaks and has no grave change that explains it: another change does, or none that has a name.
        for path in self.broken.difference(&explained).cloned().collect::<Vec<_>>() {
            if explained.contains(&path) {
                continue;
            }
            let explains =
                |change: &Change| self.paths(change).is_some_and(|paths| paths.iter().any(|of| is_of(&path, of)));
            match report.changes.iter_mut().find(|change| explains(change)) {
                Some(change) => {
                    change.effect = Effect::Major;
                    change.why = "the Rust code that it comes to loses something that it had";
                    let paths = self.paths(change).unwrap_or_default();
                    explained.extend(self.broken.iter().filter(|path| paths.iter().any(|of| is_of(path, of))).cloned());
                }
                None => report.changes.push(self.unexplained(&path)),
            }
        }
    }

    fn unexplained(&self, path: &str) -> Change {
        let line = |side: &Side| side.surface.entries.get(path).map(|entry| entry.line.clone());
        let was = line(&self.old).unwrap_or_default();
        let what = match line(&self.new).filter(|line| *line != was) {
            Some(is) => format!("`{was}` becomes `{is}`"),
            None => format!("`{was}` goes"),
        };
        Change {
            kind: "surface_changed".to_owned(),
            subject: Subject::Document,
            name: path.to_owned(),
            effect: Effect::Major,
            what,
            why: "whoever uses it no longer compiles",
        }
    }

    fn is_broken(&self, of: &str) -> bool {
        self.broken.iter().any(|path| is_of(path, of))
    }

    /// Where in the surface a change is seen; `None` where the project's files do not tell.
    fn paths(&self, change: &Change) -> Option<BTreeSet<String>> {
        let mut paths = BTreeSet::new();
        match &change.subject {
            Subject::Document => {
                paths.insert(format!("scopes::{}", type_name(&change.name)));
            }
            Subject::Operation(operation) => {
                for side in [&self.old, &self.new] {
                    for (group, builder, answers) in side.calls(operation) {
                        paths.insert(builder.clone());
                        paths.insert(group);
                        paths.extend(answers);
                    }
                }
            }
            Subject::Schema(schema) => {
                for side in [&self.old, &self.new] {
                    paths.extend(side.fields(schema, &change.name));
                }
            }
        }
        (!paths.is_empty()).then_some(paths)
    }
}

/// Whether a correction adds something that only one of two contracts lacks.
fn adds_to_one(correction: &Correction, facts: &[Value; 2]) -> bool {
    let steps = serde_json::to_value(&correction.patch).unwrap_or_default();
    let mut added = steps.as_array().into_iter().flatten().filter(|step| step["op"] == "add");
    added.any(|step| {
        let [old, new] = facts.each_ref().map(|facts| step["path"].as_str().and_then(|path| facts.pointer(path)));
        old.is_some() != new.is_some()
    })
}

/// Whether a path is one of what stands at another.
fn is_of(path: &str, of: &str) -> bool {
    path.strip_prefix(of).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '.', '+']))
}

impl Side {
    fn new(rows: Policy, contract: Contract, vocabulary: Vocabulary) -> Result<Self, Error> {
        let upstream = contract.clone();
        let compiled =
            Compiled { upstream, contract, corrections: Vec::new(), policy: rows, vocabulary, docs: Docs::default() };
        let (_, model) = compiled.lower()?;
        let mut methods: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        for (group, name, row) in policy::each_row(&compiled.policy) {
            methods.entry(row.operation.clone()).or_default().push((group.to_owned(), name.to_owned()));
        }
        Ok(Self { methods, model, surface: surface::of_code(compiled.public()?)? })
    }

    /// For each method of an operation: the method, its builder, and the types that only its answer has.
    fn calls(&self, operation: &str) -> impl Iterator<Item = (String, String, BTreeSet<String>)> {
        self.methods.get(operation).into_iter().flatten().map(|(group, name)| {
            let builder = format!("{group}::{}", name.to_upper_camel_case());
            let method = format!("{group}::{}<G>::{name}", group.to_upper_camel_case());
            (method, builder, self.own_answers(operation))
        })
    }

    /// The structs of an operation's answer that have no name in the contract; they are named after the operation.
    fn own_answers(&self, operation: &str) -> BTreeSet<String> {
        let name = operation.to_upper_camel_case();
        let own = self.model.structs.keys().filter(|it| it.starts_with(&name));
        own.map(|name| format!("types::{name}")).collect()
    }

    /// The fields that a field of a schema comes to; its structs for the schema itself.
    fn fields(&self, schema: &str, name: &str) -> BTreeSet<String> {
        let of_schema = self.model.structs.values().filter(|it| it.schemas.iter().any(|name| name == schema));
        let mut holders: BTreeSet<&str> = of_schema.map(|it| it.name.as_str()).collect();
        if name == schema {
            return holders.into_iter().map(|name| format!("types::{name}")).collect();
        }
        let mut found = BTreeSet::new();
        let mut steps = name.split('.').map(|step| step.trim_end_matches("[]")).peekable();
        while let Some(step) = steps.next() {
            let fields = holders.iter().filter_map(|holder| {
                let field = self.model.structs.get(*holder)?.fields.get(step)?;
                Some((*holder, field))
            });
            if steps.peek().is_none() {
                found.extend(fields.map(|(holder, field)| format!("types::{holder}.{}", field.name)));
                break;
            }
            holders = fields.filter_map(|(_, field)| held(&field.ty)).collect();
        }
        found
    }
}

/// The struct within a type.
fn held(ty: &Type) -> Option<&str> {
    match ty {
        Type::Struct(name) => Some(name),
        Type::List(inner) | Type::Page(inner) | Type::CursorPage(inner) => held(inner),
        _ => None,
    }
}

/// The rows that a contract has operations for; those that stand elsewhere in it follow their operation.
fn follow(rows: &Policy, committed: Option<&Contract>, contract: &Contract) -> Policy {
    let covered: BTreeSet<&str> = policy::each_row(rows).map(|(_, _, row)| row.operation.as_str()).collect();
    let mut followed = Policy::new();
    for (group, name, row) in policy::each_row(rows) {
        let mut row = row.clone();
        if policy::find(contract, &row.operation).is_none() {
            let place = committed.and_then(|committed| crate::import::moved(&row.operation, committed, contract));
            let Some(place) = place.filter(|place| !covered.contains(place.as_str())) else { continue };
            row.operation = place;
        }
        followed.entry(group.to_owned()).or_default().insert(name.to_owned(), row);
    }
    followed
}

type RowNames = BTreeSet<(String, String)>;

/// The rows that cannot be made into methods of this contract.
fn unlowered(rows: &Policy, contract: &Contract, vocabulary: &Vocabulary) -> RowNames {
    let fails = |group: &str, name: &str, row: &policy::Row| {
        let one = Policy::from([(group.to_owned(), BTreeMap::from([(name.to_owned(), row.clone())]))]);
        method::methods(&one, contract, vocabulary, &mut Lowering::new(contract, vocabulary)).is_err()
    };
    let lost = policy::each_row(rows).filter(|(group, name, row)| fails(group, name, row));
    lost.map(|(group, name, _)| (group.to_owned(), name.to_owned())).collect()
}

fn without(mut rows: Policy, lost: &RowNames) -> Policy {
    for (group, rows) in &mut rows {
        rows.retain(|name, _| !lost.contains(&(group.clone(), name.clone())));
    }
    rows.retain(|_, rows| !rows.is_empty());
    rows
}
