//! Compiles two contracts to the generated code, so that their public surfaces can be compared.

use std::collections::{BTreeMap, BTreeSet};

use ambitus_compiler::argument::Role;
use ambitus_compiler::contract::Contract;
use ambitus_compiler::corrections::{self, Correction, Outcome};
use ambitus_compiler::docs::Docs;
use ambitus_compiler::library::LibraryItems;
use ambitus_compiler::lowering::{Lowering, Model};
use ambitus_compiler::method::{self, Method};
use ambitus_compiler::policy::{self, Policy, Row};
use ambitus_compiler::types::{Type, Types};
use ambitus_compiler::{Compiled, Error, Origin, Sources};
use heck::ToUpperCamelCase;
use serde_json::Value;

use crate::import::{fit, paging};
use crate::surface::{self, Surface};

/// Both contracts as generated code.
pub(super) struct Sides {
    pub(super) old: Side,
    pub(super) new: Side,
    /// The operations that one of the contracts has and that do not compile there, each with the error. Their methods are
    /// on neither side.
    pub(super) failed: BTreeMap<String, String>,
}

/// One contract as generated code.
pub(super) struct Side {
    calls: BTreeMap<String, Vec<Call>>,
    model: Model,
    pub(super) surface: Surface,
}

/// A method of an operation, by its place in the surface.
struct Call {
    method: String,
    builder: String,
    /// The parameters, by Spotify's name: the builder's method for an optional one, `None` for an argument.
    parameters: BTreeMap<String, Option<String>>,
}

impl Sides {
    /// Compiles both contracts with the corrections that apply to both, the rows that an import would leave, and the types.
    pub(super) fn new(old: &Contract, new: &Contract, sources: &Sources) -> Result<Self, Error> {
        let used = shared_corrections(old, new, sources)?;
        let corrected = |contract: &Contract| Ok::<_, Error>(corrections::apply(contract, &used)?.0);
        let (old, new) = (corrected(old)?, corrected(new)?);
        let committed = Contract::parse(&sources.contract).and_then(|contract| corrected(&contract)).ok();
        let types = Types::parse(&sources.types)?;
        let fitted = |text: &str, before: Option<&Contract>, after: &Contract| {
            Ok::<_, Error>(fit(text, before, after, &|place| paging(place, after, &types), false)?.text)
        };
        let old_text = fitted(&sources.policy, committed.as_ref(), &old)?;
        let new_text = fitted(&old_text, Some(&old), &new)?;
        let (mut old_rows, mut new_rows) = (rows_for(&old, &old_text)?, rows_for(&new, &new_text)?);

        let mut failed = BTreeMap::new();
        let mut failed_rows = BTreeSet::new();
        for (rows, contract) in [(&old_rows, &old), (&new_rows, &new)] {
            for (group, name, row) in policy::each_row(rows) {
                if let Err(error) = compile_alone(group, name, row, contract, &types) {
                    failed.insert(row.operation.clone(), error.to_string());
                    failed_rows.insert((group.to_owned(), name.to_owned()));
                }
            }
        }
        remove(&mut old_rows, &failed_rows);
        remove(&mut new_rows, &failed_rows);
        let (old, new) = (Side::new(old_rows, old, types.clone())?, Side::new(new_rows, new, types)?);
        Ok(Self { old, new, failed })
    }
}

/// The corrections that apply to both contracts. One that applies to a single contract would hide a change, or add one.
fn shared_corrections(old: &Contract, new: &Contract, sources: &Sources) -> Result<Vec<Correction>, Error> {
    let all = corrections::parse(&sources.corrections)?;
    let outcomes = [corrections::apply(old, &all)?.1, corrections::apply(new, &all)?.1];
    let facts = [old, new].map(|contract| serde_json::to_value(contract).unwrap_or_default());
    let applied = |at: usize| outcomes.iter().all(|outcomes| outcomes.get(at) == Some(&Outcome::Applied));
    let used = all.into_iter().enumerate().filter(|(at, it)| applied(*at) && !adds_to_one(it, &facts));
    Ok(used.map(|(_, correction)| correction).collect())
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

/// The rows that a contract has operations for.
fn rows_for(contract: &Contract, text: &str) -> Result<Policy, Error> {
    let mut rows = policy::parse(text)?;
    for rows in rows.values_mut() {
        rows.retain(|_, row| policy::find(contract, &row.operation).is_some());
    }
    rows.retain(|_, rows| !rows.is_empty());
    Ok(rows)
}

/// Compiles a single row, to find out whether it compiles.
fn compile_alone(group: &str, name: &str, row: &Row, contract: &Contract, types: &Types) -> Result<(), Error> {
    let rows = Policy::from([(group.to_owned(), BTreeMap::from([(name.to_owned(), row.clone())]))]);
    method::methods(&rows, contract, types, &mut Lowering::new(contract, types)).map(drop)
}

fn remove(rows: &mut Policy, names: &BTreeSet<(String, String)>) {
    for (group, name) in names {
        if let Some(rows) = rows.get_mut(group) {
            rows.remove(name);
        }
    }
    rows.retain(|_, rows| !rows.is_empty());
}

impl Side {
    fn new(policy: Policy, contract: Contract, types: Types) -> Result<Self, Error> {
        let upstream = contract.clone();
        let compiled = Compiled {
            origin: Origin::default(),
            upstream,
            contract,
            corrections: Vec::new(),
            policy,
            library_items: LibraryItems::new(),
            types,
            docs: Docs::default(),
        };
        let (methods, model) = compiled.lower()?;
        let mut calls: BTreeMap<String, Vec<Call>> = BTreeMap::new();
        for method in &methods {
            calls.entry(method.row.operation.clone()).or_default().push(Call::new(method));
        }
        Ok(Self { calls, model, surface: surface::of_code(compiled.public()?)? })
    }

    /// The paths of what an operation, or one of its parameters, is in the surface.
    pub(super) fn operation(&self, operation: &str, parameter: &str) -> BTreeSet<String> {
        let name = parameter.split(['.', '[']).next().unwrap_or_default();
        let calls = self.calls.get(operation).into_iter().flatten();
        calls.flat_map(|call| call.paths(name)).collect()
    }

    /// Whether an operation has a parameter of that name here.
    pub(super) fn has_parameter(&self, operation: &str, parameter: &str) -> bool {
        let name = parameter.split(['.', '[']).next().unwrap_or_default();
        self.calls.get(operation).into_iter().flatten().any(|call| call.parameters.contains_key(name))
    }

    /// The paths of an operation's methods and builders, and of the structs that are named after it because the contract
    /// has no name for them.
    pub(super) fn whole_operation(&self, operation: &str) -> BTreeSet<String> {
        let name = operation.to_upper_camel_case();
        let structs = self.model.structs.keys().filter(|it| it.starts_with(&name)).map(|it| format!("types::{it}"));
        let calls = self.calls.get(operation).into_iter().flatten();
        calls.flat_map(|call| [call.method.clone(), call.builder.clone()]).chain(structs).collect()
    }

    /// The paths of the structs that a schema becomes.
    pub(super) fn schema(&self, schema: &str) -> BTreeSet<String> {
        self.structs_of(schema).into_iter().map(|name| format!("types::{name}")).collect()
    }

    /// The paths of the fields that a field of a schema becomes, and of the type in them.
    pub(super) fn field(&self, schema: &str, name: &str) -> (BTreeSet<String>, BTreeSet<String>) {
        let mut holders = self.structs_of(schema);
        let (mut fields, mut types) = (BTreeSet::new(), BTreeSet::new());
        let mut steps = name.split('.').map(|step| step.trim_end_matches("[]")).peekable();
        while let Some(step) = steps.next() {
            let found = holders.iter().filter_map(|holder| {
                let field = self.model.structs.get(*holder)?.fields.get(step)?;
                Some((*holder, field))
            });
            if steps.peek().is_none() {
                for (holder, field) in found {
                    fields.insert(format!("types::{holder}.{}", field.name));
                    types.extend(named(&field.ty).map(|name| format!("types::{name}")));
                }
                break;
            }
            holders = found.filter_map(|(_, field)| named(&field.ty)).collect();
        }
        (fields, types)
    }

    fn structs_of(&self, schema: &str) -> BTreeSet<&str> {
        let structs = self.model.structs.values();
        structs.filter(|it| it.schemas.iter().any(|name| name == schema)).map(|it| it.name.as_str()).collect()
    }
}

impl Call {
    fn new(method: &Method<'_>) -> Self {
        let group = method.group;
        let setter = |role: &Role, name: &str| (*role == Role::Option).then(|| name.to_owned());
        Self {
            method: format!("{group}::{}<G>::{}", group.to_upper_camel_case(), method.name),
            builder: format!("{group}::{}", method.builder_name()),
            parameters: method
                .arguments
                .iter()
                .filter(|it| !matches!(it.role, Role::Fixed(_) | Role::Left))
                .map(|it| (it.wire.clone(), setter(&it.role, &it.name)))
                .collect(),
        }
    }

    /// The paths of a parameter: the builder's method, or the method that takes it as an argument.
    fn paths(&self, parameter: &str) -> Vec<String> {
        match self.parameters.get(parameter) {
            None => Vec::new(),
            Some(Some(setter)) => vec![format!("{}::{setter}", self.builder)],
            Some(None) => vec![self.method.clone(), self.builder.clone()],
        }
    }
}

/// The name of the type within lists and pages.
fn named(ty: &Type) -> Option<&str> {
    match ty {
        Type::Struct(name) => Some(name),
        Type::Named(named) => Some(&named.name),
        Type::List(inner) | Type::Page(inner) | Type::CursorPage(inner) => named(inner),
        _ => None,
    }
}
