//! `openapi/docs/`: the documentation of methods, parameters, types and fields.
//!
//! A missing text is not an error, so that a new contract builds before its new fields are described. The fallback is the name
//! of the method or field.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::Error;

/// All texts.
#[derive(Debug, Default)]
pub struct Docs {
    methods: BTreeMap<String, BTreeMap<String, Text>>,
    groups: BTreeMap<String, Text>,
    parameters: BTreeMap<String, String>,
    schemas: BTreeMap<String, SchemaText>,
    enums: BTreeMap<String, EnumText>,
    scopes: BTreeMap<String, String>,
}

/// The documentation of a method or a type.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The first line: one sentence.
    #[serde(default)]
    pub summary: String,
    /// Further paragraphs, or nothing.
    #[serde(default)]
    pub details: String,
}

impl Text {
    /// The first line and the further paragraphs.
    #[must_use]
    pub fn whole(&self) -> String {
        let details = self.details.trim();
        if details.is_empty() { self.summary.clone() } else { format!("{}\n\n{details}", self.summary) }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SchemaText {
    #[serde(default)]
    summary: String,
    #[serde(default)]
    details: String,
    #[serde(default)]
    fields: BTreeMap<String, String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct EnumText {
    #[serde(default)]
    summary: String,
    #[serde(default)]
    values: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    enums: BTreeMap<String, EnumText>,
    #[serde(flatten)]
    schemas: BTreeMap<String, SchemaText>,
}

/// The files of `openapi/docs/`, as text.
#[derive(Clone, Debug, Default)]
pub struct DocFiles {
    /// `methods.toml`.
    pub methods: String,
    /// `groups.toml`.
    pub groups: String,
    /// `parameters.toml`.
    pub parameters: String,
    /// `fields.toml`.
    pub fields: String,
    /// `scopes.toml`.
    pub scopes: String,
}

impl Docs {
    /// Parses all files.
    ///
    /// # Errors
    ///
    /// Names the file and line that is malformed.
    pub fn parse(files: &DocFiles) -> Result<Self, Error> {
        fn read<T: serde::de::DeserializeOwned>(name: &str, text: &str) -> Result<T, Error> {
            toml::from_str(text).map_err(|e| Error::new(format!("docs/{name}"), e))
        }
        let fields: Fields = read("fields.toml", &files.fields)?;
        Ok(Self {
            methods: read("methods.toml", &files.methods)?,
            groups: read("groups.toml", &files.groups)?,
            parameters: read("parameters.toml", &files.parameters)?,
            schemas: fields.schemas,
            enums: fields.enums,
            scopes: read("scopes.toml", &files.scopes)?,
        })
    }

    /// The text for a method.
    #[must_use]
    pub fn method(&self, group: &str, name: &str) -> Text {
        self.methods.get(group).and_then(|methods| methods.get(name)).cloned().unwrap_or_else(|| Text {
            summary: format!("Spotify's `{group}`: {}.", name.replace('_', " ")),
            details: String::new(),
        })
    }

    /// The text for a group.
    #[must_use]
    pub fn group(&self, name: &str) -> Text {
        self.groups
            .get(name)
            .cloned()
            .unwrap_or_else(|| Text { summary: format!("Calls on {name}."), details: String::new() })
    }

    /// The text for a parameter.
    #[must_use]
    pub fn parameter(&self, operation: &str, name: &str) -> String {
        self.parameters
            .get(&format!("{operation} {name}"))
            .or_else(|| self.parameters.get(name))
            .cloned()
            .unwrap_or_else(|| format!("Spotify's parameter `{name}`."))
    }

    /// The text for the type of a schema.
    #[must_use]
    pub fn schema(&self, schema: &str) -> Text {
        match self.schemas.get(schema) {
            Some(text) if !text.summary.is_empty() => {
                Text { summary: text.summary.clone(), details: text.details.clone() }
            }
            _ => Text { summary: format!("Spotify's `{schema}`."), details: String::new() },
        }
    }

    /// The text for a field, from the first of these schemas that describes it.
    #[must_use]
    pub fn field(&self, schemas: &[&str], name: &str) -> String {
        schemas
            .iter()
            .copied()
            .chain(["any"])
            .find_map(|schema| self.schemas.get(schema)?.fields.get(name))
            .cloned()
            .unwrap_or_else(|| format!("Spotify's field `{name}`."))
    }

    /// The text for an enum.
    #[must_use]
    pub fn enumeration(&self, name: &str) -> String {
        match self.enums.get(name) {
            Some(text) if !text.summary.is_empty() => text.summary.clone(),
            _ => format!("One of Spotify's `{name}` values."),
        }
    }

    /// The text for a value of an enum.
    #[must_use]
    pub fn value(&self, name: &str, value: &str) -> String {
        self.enums
            .get(name)
            .and_then(|text| text.values.get(value))
            .cloned()
            .unwrap_or_else(|| format!("Spotify's `{value}`."))
    }

    /// The text for a scope.
    #[must_use]
    pub fn scope(&self, name: &str) -> String {
        self.scopes.get(name).cloned().unwrap_or_else(|| format!("Spotify's scope `{name}`."))
    }
}
