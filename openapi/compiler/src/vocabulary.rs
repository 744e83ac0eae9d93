//! Which Rust type holds which of Spotify's values: `openapi/types.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::Error;

/// What `types.toml` says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    parameters: BTreeMap<String, String>,
    schemas: BTreeMap<String, String>,
    unions: BTreeMap<String, String>,
    fields: BTreeMap<String, FieldEntry>,
    names: BTreeMap<String, String>,
    firm: BTreeMap<String, std::collections::BTreeSet<String>>,
    /// The open enums of answers.
    pub enums: BTreeMap<String, Values>,
    /// The closed enums of requests.
    pub requests: BTreeMap<String, Values>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum FieldEntry {
    Anywhere(String),
    In(BTreeMap<String, String>),
}

/// The values of an enum.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Values {
    /// As Spotify spells them.
    pub values: Vec<String>,
}

impl Vocabulary {
    /// Reads `types.toml`.
    ///
    /// # Errors
    ///
    /// Names the line that is malformed.
    pub fn parse(text: &str) -> Result<Self, Error> {
        toml::from_str(text).map_err(|e| Error::new("types.toml", e))
    }

    /// The type of a parameter: the longest matching path counts, then the name alone.
    #[must_use]
    pub fn parameter(&self, path: &str, name: &str) -> Option<&str> {
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
        self.parameters.get(name).map(String::as_str)
    }

    /// The type of an answer's field, where this file decides it.
    #[must_use]
    pub fn field(&self, schema: &str, name: &str) -> Option<&str> {
        if let Some(FieldEntry::In(fields)) = self.fields.get(schema)
            && let Some(found) = fields.get(name)
        {
            return Some(found);
        }
        match self.fields.get(name) {
            Some(FieldEntry::Anywhere(found)) => Some(found),
            _ => None,
        }
    }

    /// A schema's name in Rust.
    #[must_use]
    pub fn schema(&self, name: &str) -> String {
        self.schemas.get(name).map_or_else(|| name.trim_end_matches("Object").to_owned(), Clone::clone)
    }

    /// The hand-written type that tells the schemas of a `oneOf` apart.
    #[must_use]
    pub fn union(&self, schemas: &[&str]) -> Option<&str> {
        self.unions.get(&schemas.join(" ")).map(String::as_str)
    }

    /// Whether the service always sends a field of this Rust type.
    #[must_use]
    pub fn is_firm(&self, name: &str, field: &str) -> bool {
        self.firm.get(name).is_some_and(|fields| fields.contains(field))
    }

    /// A field's or parameter's name in Rust.
    #[must_use]
    pub fn rust_name(&self, name: &str) -> String {
        let own = || crate::names::sanitized(&heck::ToSnakeCase::to_snake_case(name));
        self.names.get(name).map_or_else(own, Clone::clone)
    }
}
