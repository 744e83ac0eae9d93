//! An object's fields, its own and inherited ones.

use std::collections::{BTreeMap, BTreeSet};

use ambitus_compiler::contract::{Contract, Schema};

/// An object as its users see it.
pub(super) struct Shape<'a> {
    /// The names of the object's own fields.
    pub(super) own: BTreeSet<&'a str>,
    /// The named schemas that the object inherits from.
    pub(super) parents: BTreeSet<&'a str>,
    /// Every field, inherited ones included.
    pub(super) fields: BTreeMap<&'a str, &'a Schema>,
    /// The fields that are always there.
    pub(super) required: BTreeSet<&'a str>,
}

impl<'a> Shape<'a> {
    /// The shape of a schema. Missing and circular parents are skipped.
    pub(super) fn of(schema: &'a Schema, contract: &'a Contract) -> Self {
        let mut shape =
            Self { own: BTreeSet::new(), parents: BTreeSet::new(), fields: BTreeMap::new(), required: BTreeSet::new() };
        let mut parents = Vec::new();
        shape.collect(schema, &mut parents);
        shape.own = shape.fields.keys().copied().collect();
        shape.parents = parents.iter().copied().collect();
        let mut seen = BTreeSet::new();
        while let Some(parent) = parents.pop() {
            if seen.insert(parent)
                && let Some(schema) = contract.schemas.get(parent)
            {
                shape.collect(schema, &mut parents);
            }
        }
        shape
    }

    /// Collects a schema's own fields. A field that was collected before overrides the inherited one.
    fn collect(&mut self, schema: &'a Schema, parents: &mut Vec<&'a str>) {
        let mut rest = vec![schema];
        while let Some(schema) = rest.pop() {
            parents.extend(schema.reference.as_deref());
            for (name, field) in &schema.properties {
                self.fields.entry(name).or_insert(field);
            }
            self.required.extend(schema.required.iter().map(String::as_str));
            rest.extend(&schema.all_of);
        }
    }
}

/// Whether a schema without a name is an object with fields.
pub(super) fn is_object(schema: &Schema) -> bool {
    schema.reference.is_none() && !(schema.properties.is_empty() && schema.all_of.is_empty())
}

/// A schema's type in words.
pub(super) fn describe(schema: &Schema) -> String {
    if let Some(name) = &schema.reference {
        return name.clone();
    }
    if !schema.one_of.is_empty() {
        let kinds: Vec<String> = schema.one_of.iter().map(describe).collect();
        return format!("one of {}", kinds.join(", "));
    }
    if is_object(schema) {
        return "object".to_owned();
    }
    match (schema.kind.as_deref(), &schema.items, &schema.format) {
        (Some("object"), ..) => "map".to_owned(),
        (Some("array"), Some(items), _) => format!("list of {}", describe(items)),
        (Some("array"), None, _) => "list".to_owned(),
        (Some(kind), _, Some(format)) => format!("{kind} ({format})"),
        (Some(kind), ..) => kind.to_owned(),
        (None, ..) => "anything".to_owned(),
    }
}
