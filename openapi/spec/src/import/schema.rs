//! Converts a schema of the document to one of the contract.

use std::collections::BTreeSet;

use ambitus_compiler::Error;
use ambitus_compiler::contract::Schema;
use serde_json::{Number, Value};

use super::families::Families;
use super::node::{Node, is_prose, text};
use super::notes::Notes;
use super::place::Place;

/// The greatest nesting of schemas without a name.
const DEPTH: usize = 64;
/// The greatest number of schemas, counted after shared answers are copied into their operations.
const COUNT: usize = 500_000;
const PREFIX: &str = "#/components/schemas/";
const KINDS: &[&str] = &["string", "integer", "number", "boolean", "array", "object"];
const KNOWN: &[&str] = &[
    "$ref",
    "type",
    "format",
    "deprecated",
    "nullable",
    "enum",
    "default",
    "minimum",
    "maximum",
    "minItems",
    "maxItems",
    "items",
    "properties",
    "required",
    "additionalProperties",
    "allOf",
    "oneOf",
];

/// Reads schemas.
pub(crate) struct Schemas<'a> {
    pub(crate) families: Families<'a>,
    names: BTreeSet<&'a str>,
    left: usize,
}

/// The context that a schema is read in.
#[derive(Clone, Copy)]
pub(crate) struct Within<'w> {
    /// Properties of the schemas that it is merged with.
    relatives: &'w BTreeSet<String>,
    /// Whether it is a whole body of a request.
    body: bool,
    depth: usize,
}

static NO_RELATIVES: BTreeSet<String> = BTreeSet::new();

impl Within<'static> {
    pub(crate) const NOTHING: Self = Self { relatives: &NO_RELATIVES, body: false, depth: 0 };
    pub(crate) const BODY: Self = Self { body: true, ..Self::NOTHING };
}

impl<'w> Within<'w> {
    pub(crate) fn family(relatives: &'w BTreeSet<String>) -> Self {
        Self { relatives, ..Within::NOTHING }
    }

    fn child(self) -> Self {
        Self { relatives: &NO_RELATIVES, body: false, depth: self.depth + 1 }
    }
}

impl<'a> Schemas<'a> {
    pub(crate) fn new(families: Families<'a>, names: BTreeSet<&'a str>) -> Self {
        Self { families, names, left: COUNT }
    }

    /// Reads a schema.
    pub(crate) fn read(&mut self, node: &Node<'a>, within: Within<'_>, notes: &mut Notes) -> Result<Schema, Error> {
        self.left = self.left.checked_sub(1).ok_or_else(|| node.error(format!("is schema number {COUNT} and more")))?;
        if within.depth > DEPTH {
            return Err(node.error(format!("is nested more than {DEPTH} schemas deep")));
        }
        if let Some(reference) = node.text("$ref")? {
            return self.reference(node, reference, notes);
        }
        node.report_unknown(KNOWN, notes);
        let mut schema = Schema {
            kind: node.text("type")?.map(|kind| known_kind(node, kind)).transpose()?,
            format: node.text("format")?.map(str::to_owned),
            deprecated: node.flag("deprecated")?,
            nullable: node.flag("nullable")?,
            values: values(node)?,
            default: default(node, notes),
            minimum: number(node, "minimum", notes)?,
            maximum: number(node, "maximum", notes)?,
            min_items: count(node, "minItems", notes)?,
            max_items: count(node, "maxItems", notes)?,
            required: self.required(node, within, notes)?,
            ..Schema::default()
        };
        if let Some(items) = node.object("items")? {
            schema.items = Some(Box::new(self.read(&items, within.child(), notes)?));
        }
        for (name, property) in node.objects("properties")? {
            schema.properties.insert(name.to_owned(), self.read(&property, within.child(), notes)?);
        }
        schema.one_of = self.branches(node, "oneOf", within.child(), notes)?;
        let mut relatives = within.relatives.clone();
        if node.get("allOf").is_some() {
            relatives.extend(self.properties(node));
        }
        let parts = self.branches(node, "allOf", Within { relatives: &relatives, ..within.child() }, notes)?;
        schema.open = open(node, &schema, !parts.is_empty(), notes);
        Ok(self.merge(schema, parts))
    }

    /// The properties of a schema with its parents'. `properties` wants a value, a node holds the map.
    fn properties(&self, node: &Node<'a>) -> BTreeSet<String> {
        let own = node.get("properties").and_then(Value::as_object).into_iter().flat_map(|map| map.keys().cloned());
        let parts = node.get("allOf").and_then(Value::as_array).into_iter().flatten();
        own.chain(parts.flat_map(|part| self.families.properties(part))).collect()
    }

    fn branches(
        &mut self,
        node: &Node<'a>,
        key: &str,
        within: Within<'_>,
        notes: &mut Notes,
    ) -> Result<Vec<Schema>, Error> {
        let place = node.place.at(key);
        let list = node.list(key)?;
        list.iter()
            .enumerate()
            .map(|(index, branch)| self.read(&Node::new(branch, place.at(index))?, within, notes))
            .collect()
    }

    fn reference(&mut self, node: &Node<'a>, reference: &str, notes: &mut Notes) -> Result<Schema, Error> {
        let name = reference
            .strip_prefix(PREFIX)
            .ok_or_else(|| node.error(format!("refers to {reference}, which is not one of {PREFIX}")))?;
        if !self.names.contains(name) {
            return Err(node.error(format!("refers to the schema {name}, which does not exist")));
        }
        let schema = Schema {
            reference: Some(name.to_owned()),
            deprecated: node.flag("deprecated")?,
            nullable: node.flag("nullable")?,
            ..Schema::default()
        };
        for (key, kept) in [("deprecated", schema.deprecated), ("nullable", schema.nullable)] {
            if kept {
                notes.repaired(&node.place, format!("kept `{key}`, which OpenAPI does not allow beside `$ref`"));
            }
        }
        node.report_unknown(&["$ref", "deprecated", "nullable"], notes);
        Ok(schema)
    }

    /// The names under `required` that exist as properties.
    fn required(&self, node: &Node<'a>, within: Within<'_>, notes: &mut Notes) -> Result<BTreeSet<String>, Error> {
        let place = node.place.at("required");
        if let Some(Value::Bool(_)) = node.get("required") {
            notes.repaired(
                &place,
                if within.body {
                    "took it as the body's `required`; a schema's is a list of names"
                } else {
                    "left out; a schema's `required` is a list of names"
                },
            );
            return Ok(BTreeSet::new());
        }
        let list = node.list("required")?;
        if list.is_empty() {
            return Ok(BTreeSet::new());
        }
        let mut known = self.properties(node);
        known.extend(within.relatives.iter().cloned());
        let mut required = BTreeSet::new();
        for (index, name) in list.iter().enumerate() {
            let name = text(name, &place.at(index))?;
            if known.contains(name) {
                required.insert(name.to_owned());
            } else {
                notes.repaired(&place.at(index), format!("left out `{name}`; no property has that name"));
            }
        }
        Ok(required)
    }

    /// Simplifies an `allOf`: empty parts are removed, and an `allOf` that is a single reference with a description
    /// becomes that reference.
    fn merge(&self, mut schema: Schema, mut parts: Vec<Schema>) -> Schema {
        let says_nothing = Schema { kind: Some("object".to_owned()), ..Schema::default() };
        let had_parts = !parts.is_empty();
        parts.retain(|part| *part != says_nothing && *part != Schema::default());
        if had_parts && parts.is_empty() && schema.kind.is_none() {
            schema.kind = says_nothing.kind;
        }
        if let [part] = parts.as_slice()
            && let Some(name) = &part.reference
        {
            let bare = Schema { deprecated: false, nullable: false, kind: None, ..schema.clone() };
            let same_kind = schema.kind.is_none() || schema.kind.as_deref() == self.families.kind(name);
            if bare == Schema::default() && same_kind {
                return Schema {
                    deprecated: schema.deprecated || part.deprecated,
                    nullable: schema.nullable || part.nullable,
                    ..part.clone()
                };
            }
        }
        schema.all_of = parts;
        schema
    }
}

fn known_kind(node: &Node<'_>, kind: &str) -> Result<String, Error> {
    if KINDS.contains(&kind) {
        Ok(kind.to_owned())
    } else {
        Err(Error::new(&node.place.at("type"), format!("is `{kind}`, which is not one of {}", KINDS.join(", "))))
    }
}

fn values(node: &Node<'_>) -> Result<Vec<Value>, Error> {
    let list = node.list("enum")?;
    match list.iter().position(|value| value.is_array() || value.is_object()) {
        Some(index) => Err(Error::new(&node.place.at("enum").at(index), "is not a plain value")),
        None => Ok(list.to_vec()),
    }
}

/// The default. A document writes `null` for none.
fn default(node: &Node<'_>, notes: &mut Notes) -> Option<Value> {
    let value = node.get("default")?;
    if value.is_null() {
        notes.repaired(&node.place.at("default"), "left out; null is not a default");
        return None;
    }
    Some(value.clone())
}

/// A number, which may be written as text.
fn number(node: &Node<'_>, key: &str, notes: &mut Notes) -> Result<Option<Number>, Error> {
    let place = node.place.at(key);
    match node.get(key) {
        None => Ok(None),
        Some(Value::Number(number)) => Ok(Some(number.clone())),
        Some(Value::String(text)) if text.trim().parse::<Number>().is_ok() => {
            notes.repaired(&place, "took the text for the number that it spells");
            Ok(text.trim().parse().ok())
        }
        Some(_) => Err(Error::new(&place, "must be a number")),
    }
}

fn count(node: &Node<'_>, key: &str, notes: &mut Notes) -> Result<Option<u64>, Error> {
    match number(node, key, notes).map_err(|_| Error::new(&node.place.at(key), "must be a number of items"))? {
        None => Ok(None),
        Some(number) => {
            number.as_u64().map(Some).ok_or_else(|| Error::new(&node.place.at(key), "must be a number of items"))
        }
    }
}

/// Whether `additionalProperties` says that an object is a map. Beside named properties `true` is only OpenAPI's own
/// default written out.
fn open(node: &Node<'_>, schema: &Schema, built: bool, notes: &mut Notes) -> bool {
    let Some(value) = node.get("additionalProperties") else { return false };
    if let Some(kind) = schema.kind.as_deref().filter(|kind| *kind != "object") {
        let what = format!("left out; it means nothing on {kind} values");
        notes.repaired(&node.place.at("additionalProperties"), what);
        return false;
    }
    match value {
        Value::Bool(false) => false,
        Value::Object(map) if map.keys().any(|key| !is_prose(key)) => {
            notes.ignored(&Place::clone(&node.place), "additionalProperties (only that there may be any is kept)");
            true
        }
        _ => schema.properties.is_empty() && !built,
    }
}
