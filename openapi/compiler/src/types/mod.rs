//! Which Rust type holds which of Spotify's values: `openapi/types.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use heck::ToSnakeCase;
use serde::Deserialize;

use crate::{Error, names::sanitized};

mod named;

use named::check_unique;
pub use named::{Kind, Named, Row, RustPath};

const FILE: &str = "types.toml";

/// A Rust type, as a field or an answer holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// `bool`.
    Bool,
    /// A number without a fraction; the name is the Rust type's.
    Integer(String),
    /// `f64`.
    Float,
    /// `String`.
    Text,
    /// A type that is written by hand, or an enum of `types.toml`.
    Named(Arc<Named>),
    /// A struct that is generated from the contract.
    Struct(String),
    /// `Vec<T>`.
    List(Box<Type>),
    /// `Page<T>`: by offset and limit.
    Page(Box<Type>),
    /// `CursorPage<T>`.
    CursorPage(Box<Type>),
    /// Any JSON.
    Json,
}

impl Type {
    /// Its name in `types.toml`.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Bool => "bool".to_owned(),
            Self::Integer(name) | Self::Struct(name) => name.clone(),
            Self::Float => "f64".to_owned(),
            Self::Text => "String".to_owned(),
            Self::Named(named) => named.name.clone(),
            Self::List(item) => format!("Vec<{}>", item.name()),
            Self::Page(item) => format!("Page<{}>", item.name()),
            Self::CursorPage(item) => format!("CursorPage<{}>", item.name()),
            Self::Json => "JSON".to_owned(),
        }
    }

    /// Whether it can hold a value of the contract's `type`. If a type that `types.toml` decides cannot, the contract has
    /// changed since the decision.
    #[must_use]
    pub fn fits(&self, kind: Option<&str>) -> bool {
        match self {
            Self::List(_) => kind == Some("array"),
            Self::Bool => kind == Some("boolean"),
            Self::Integer(_) | Self::Float => matches!(kind, Some("integer" | "number")),
            Self::Named(named) => named.holds(kind),
            _ => kind == Some("string"),
        }
    }
}

/// What `types.toml` says.
#[derive(Clone, Debug)]
pub struct Types {
    named: BTreeMap<String, Arc<Named>>,
    parameters: BTreeMap<String, Type>,
    // A schema and a field, then a field in any schema.
    schema_fields: BTreeMap<(String, String), Type>,
    fields: BTreeMap<String, Type>,
    schemas: BTreeMap<String, String>,
    names: BTreeMap<String, String>,
    firm: BTreeMap<String, BTreeSet<String>>,
    /// The open enums of answers.
    pub enums: BTreeMap<String, Values>,
    /// The closed enums of requests.
    pub requests: BTreeMap<String, Values>,
}

/// The values of an enum.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Values {
    /// As Spotify spells them.
    pub values: Vec<String>,
}

// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    types: BTreeMap<String, Row>,
    parameters: BTreeMap<String, String>,
    schemas: BTreeMap<String, String>,
    fields: BTreeMap<String, FieldEntry>,
    names: BTreeMap<String, String>,
    firm: BTreeMap<String, BTreeSet<String>>,
    enums: BTreeMap<String, Values>,
    requests: BTreeMap<String, Values>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum FieldEntry {
    Anywhere(String),
    In(BTreeMap<String, String>),
}

impl Types {
    /// Reads `types.toml`.
    ///
    /// # Errors
    ///
    /// Names the line that is malformed, the row that is wrong, or the type that has no row.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let file: File = toml::from_str(text).map_err(|e| Error::new(FILE, e))?;
        let mut types = Self {
            named: named(file.types, &file.enums, &file.requests)?,
            parameters: BTreeMap::new(),
            schema_fields: BTreeMap::new(),
            fields: BTreeMap::new(),
            schemas: file.schemas,
            names: file.names,
            firm: file.firm,
            enums: file.enums,
            requests: file.requests,
        };
        for (name, text) in file.parameters {
            let ty = types.read(&text, || format!("{FILE}: [parameters] {name}"))?;
            types.parameters.insert(name, ty);
        }
        for (name, entry) in file.fields {
            match entry {
                FieldEntry::Anywhere(text) => {
                    let ty = types.read(&text, || format!("{FILE}: [fields] {name}"))?;
                    types.fields.insert(name, ty);
                }
                FieldEntry::In(fields) => {
                    for (field, text) in fields {
                        let ty = types.read(&text, || format!("{FILE}: [fields.{name}] {field}"))?;
                        types.schema_fields.insert((name.clone(), field), ty);
                    }
                }
            }
        }
        Ok(types)
    }

    /// Reads a type as `types.toml` and `policy.toml` spell it.
    ///
    /// # Errors
    ///
    /// The type has neither a row nor values in `types.toml`.
    pub(crate) fn read(&self, text: &str, place: impl FnOnce() -> String) -> Result<Type, Error> {
        if let Some(inner) = text.strip_prefix("Vec<").and_then(|rest| rest.strip_suffix('>')) {
            return Ok(Type::List(Box::new(self.read(inner, place)?)));
        }
        if let Some(primitive) = primitive(text) {
            return Ok(primitive);
        }
        let unknown = || format!("is of the type {text}, for which types.toml has no row: add it to [types]");
        self.named.get(text).cloned().map(Type::Named).ok_or_else(|| Error::new(place(), unknown()))
    }

    /// The type of a parameter: the longest matching path counts, then the name alone.
    #[must_use]
    pub fn parameter(&self, path: &str, name: &str) -> Option<&Type> {
        let mut prefix = path;
        loop {
            if let Some(found) = self.parameters.get(&format!("{prefix} {name}")) {
                return Some(found);
            }
            match prefix.rfind('/') {
                Some(cut) if cut > 0 => prefix = &prefix[..cut],
                _ => break,
            }
        }
        self.parameters.get(name)
    }

    /// The type of an answer's field, if this file decides it.
    #[must_use]
    pub fn field(&self, schema: &str, name: &str) -> Option<&Type> {
        self.schema_fields.get(&(schema.to_owned(), name.to_owned())).or_else(|| self.fields.get(name))
    }

    /// Whether a hand-written type with this name is an id's.
    #[must_use]
    pub fn is_id(&self, name: &str) -> bool {
        self.named.get(name).is_some_and(|named| named.row.id)
    }

    /// The type of the strings with a `format`.
    #[must_use]
    pub fn of_format(&self, format: &str) -> Option<Type> {
        self.find(|row| row.format.as_deref() == Some(format))
    }

    /// The type of the bodies with a media type.
    #[must_use]
    pub fn of_media(&self, media: &str) -> Option<Type> {
        self.find(|row| row.media.as_deref() == Some(media))
    }

    /// The type that tells the schemas of a `oneOf` apart.
    #[must_use]
    pub fn of_union(&self, schemas: &[&str]) -> Option<Type> {
        self.find(|row| !schemas.is_empty() && row.one_of == schemas)
    }

    fn find(&self, is: impl Fn(&Row) -> bool) -> Option<Type> {
        self.named.values().find(|named| is(&named.row)).cloned().map(Type::Named)
    }

    /// A schema's name in Rust.
    #[must_use]
    pub fn schema(&self, name: &str) -> String {
        self.schemas.get(name).map_or_else(|| name.trim_end_matches("Object").to_owned(), Clone::clone)
    }

    /// Whether the service always sends a field of this Rust type.
    #[must_use]
    pub fn is_firm(&self, name: &str, field: &str) -> bool {
        self.firm.get(name).is_some_and(|fields| fields.contains(field))
    }

    /// A field's or parameter's name in Rust.
    #[must_use]
    pub fn rust_name(&self, name: &str) -> String {
        self.names.get(name).map_or_else(|| sanitized(&name.to_snake_case()), Clone::clone)
    }
}

fn primitive(text: &str) -> Option<Type> {
    Some(match text {
        "bool" => Type::Bool,
        "f64" => Type::Float,
        "String" => Type::Text,
        "u8" | "u16" | "u32" | "u64" | "i32" | "i64" => Type::Integer(text.to_owned()),
        _ => return None,
    })
}

// The rows and the enums by name.
fn named(
    rows: BTreeMap<String, Row>,
    enums: &BTreeMap<String, Values>,
    requests: &BTreeMap<String, Values>,
) -> Result<BTreeMap<String, Arc<Named>>, Error> {
    let mut all = Vec::new();
    for (name, row) in rows {
        all.push(Named::of_row(&name, row)?);
    }
    for (table, closed) in [(enums, false), (requests, true)] {
        for name in table.keys() {
            all.push(Named::of_enum(name, closed)?);
        }
    }
    let mut named = BTreeMap::new();
    for one in all {
        let name = one.name.clone();
        if primitive(&name).is_some() {
            return Err(Error::new(FILE, format!("has a row for {name}, which is a type of Rust's own")));
        }
        if named.insert(name.clone(), one).is_some() {
            return Err(Error::new(FILE, format!("has two rows for {name} in [types], [enums] and [requests]")));
        }
    }
    check_unique(&named)?;
    Ok(named)
}

#[cfg(test)]
mod tests;
