//! Which schemas inherit from which, by `$ref` and `allOf`: `required` may name a property of a parent or child.

use std::collections::{BTreeMap, BTreeSet};

use ambitus_compiler::Error;
use serde_json::{Map, Value};

use super::node::is_prose;
use super::place::Place;

/// The greatest number of generations.
const GENERATIONS: usize = 32;
const SCHEMAS: &str = "#/components/schemas/";

type Names = BTreeSet<String>;

/// The inheritance of all named schemas.
pub(crate) struct Families<'a> {
    schemas: &'a Map<String, Value>,
    /// By schema, its own properties and those that it inherits.
    inherited: BTreeMap<&'a str, Names>,
    /// By schema, the properties of the schemas that inherit from it.
    added: BTreeMap<&'a str, Names>,
}

impl<'a> Families<'a> {
    /// Reads the inheritance from a document. A schema that inherits from itself is an error.
    pub(crate) fn find(document: &'a Value, schemas: &'a Map<String, Value>) -> Result<Self, Error> {
        let order = parents_first(schemas)?;
        let mut families = Self { schemas, inherited: BTreeMap::new(), added: BTreeMap::new() };
        for name in &order {
            let names = families.schemas.get(*name).map(|schema| families.properties(schema)).unwrap_or_default();
            families.inherited.insert(name, names);
        }
        families.collect_added(document);
        for name in order.iter().rev() {
            let names = families.added.get(name).cloned().unwrap_or_default();
            if let Some(schema) = families.schemas.get(*name) {
                families.pass_on(schema, &names);
            }
        }
        Ok(families)
    }

    /// The properties of a schema, including inherited ones.
    pub(crate) fn properties(&self, schema: &'a Value) -> Names {
        let mut names = Names::new();
        let mut rest = vec![schema];
        while let Some(schema) = rest.pop() {
            if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
                names.extend(properties.keys().cloned());
            }
            if let Some(inherited) = reference(schema).and_then(|name| self.inherited.get(name)) {
                names.extend(inherited.iter().cloned());
            }
            rest.extend(branches(schema, "allOf"));
        }
        names
    }

    /// The properties of the schemas that inherit from this one.
    pub(crate) fn added(&self, name: &str) -> Names {
        self.added.get(name).cloned().unwrap_or_default()
    }

    /// The `type` of a named schema, its own or inherited.
    pub(crate) fn kind(&self, name: &str) -> Option<&'a str> {
        let mut rest = vec![self.schemas.get(name)?];
        // The number of generations is bounded, so this ends.
        while let Some(schema) = rest.pop() {
            if let Some(kind) = schema.get("type").and_then(Value::as_str) {
                return Some(kind);
            }
            rest.extend(reference(schema).and_then(|name| self.schemas.get(name)));
            rest.extend(branches(schema, "allOf").take(1));
        }
        None
    }

    /// Visits every `allOf`, also of schemas without a name.
    fn collect_added(&mut self, document: &'a Value) {
        let mut rest = vec![document];
        while let Some(value) = rest.pop() {
            match value {
                Value::Array(items) => rest.extend(items),
                Value::Object(map) => {
                    if branches(value, "allOf").next().is_some() {
                        let names = self.properties(value);
                        self.pass_on(value, &names);
                    }
                    rest.extend(map.iter().filter(|(key, _)| !is_prose(key)).map(|(_, value)| value));
                }
                _ => {}
            }
        }
    }

    fn pass_on(&mut self, schema: &'a Value, names: &Names) {
        let mut rest = vec![schema];
        while let Some(schema) = rest.pop() {
            if let Some(parent) = reference(schema).filter(|_| !names.is_empty()) {
                self.added.entry(parent).or_default().extend(names.iter().cloned());
            }
            rest.extend(branches(schema, "allOf"));
        }
    }
}

/// The name of the schema that a schema refers to.
fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix(SCHEMAS)
}

fn branches<'a>(schema: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    schema.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// The named schemas that a schema inherits from.
fn parents<'a>(schema: &'a Value, schemas: &'a Map<String, Value>) -> BTreeSet<&'a str> {
    let mut parents = BTreeSet::new();
    let mut rest = vec![schema];
    while let Some(schema) = rest.pop() {
        parents.extend(reference(schema).filter(|name| schemas.contains_key(*name)));
        rest.extend(branches(schema, "allOf").chain(branches(schema, "oneOf")));
    }
    parents
}

/// All schemas' names, each after those it inherits from.
fn parents_first(schemas: &Map<String, Value>) -> Result<Vec<&str>, Error> {
    let parents: BTreeMap<&str, BTreeSet<&str>> =
        schemas.iter().map(|(name, schema)| (name.as_str(), parents(schema, schemas))).collect();
    let place = |name: &str| Place::default().at("components").at("schemas").at(name);
    let mut order = Vec::with_capacity(schemas.len());
    let mut done = BTreeSet::new();
    for _ in 0..GENERATIONS {
        let generation: Vec<&str> = parents
            .iter()
            .filter(|(name, parents)| !done.contains(*name) && parents.is_subset(&done))
            .map(|(name, _)| *name)
            .collect();
        if generation.is_empty() {
            break;
        }
        done.extend(&generation);
        order.extend(generation);
    }
    let Some(mut name) = parents.keys().copied().find(|name| !done.contains(name)) else { return Ok(order) };
    // The parents of a schema that is left form a circle, or exceed the bound.
    let mut path = Vec::new();
    while !path.contains(&name) && path.len() <= GENERATIONS {
        path.push(name);
        match parents.get(name).and_then(|parents| parents.iter().find(|parent| !done.contains(*parent))) {
            Some(parent) => name = parent,
            None => break,
        }
    }
    let what = match path.iter().position(|step| *step == name) {
        Some(start) if path.len() <= GENERATIONS => {
            let circle: Vec<&str> = path.drain(start..).chain([name]).collect();
            format!("is built on itself: {}", circle.join(" -> "))
        }
        _ => format!("is built on more than {GENERATIONS} others in a row"),
    };
    Err(Error::new(&place(name), what))
}
