//! What the compiler knows about a type that it only names: a row of `[types]` in `types.toml`, or an enum.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::{Error, names::is_identifier};

/// A type that the compiler only names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// What there is to know about the type.
    pub row: Row,
    /// Whether it is an enum of `[requests]`, so that a list of it is short.
    pub closed: bool,
}

/// A row of `[types]`: everything that the compiler has to know about a type that is written by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The kinds of JSON that it holds.
    #[serde(default = "text")]
    pub holds: Vec<Kind>,
    /// The `format` of the strings that have this type wherever `[fields]` says nothing else.
    pub format: Option<String>,
    /// The media type of the bodies that it holds.
    pub media: Option<String>,
    /// The schemas of the `oneOf` that it tells apart, in the contract's order.
    #[serde(default)]
    pub one_of: Vec<String>,
    /// Whether it is the id of an object, which a library can hold.
    #[serde(default)]
    pub id: bool,
    /// Whether a caller may pass anything that converts into it.
    #[serde(default)]
    pub into: bool,
    /// The function of `api::request` that checks it before it is sent in a query.
    pub check: Option<RustPath>,
    /// The type of `model` that holds a list of it; otherwise it is `Vec`.
    pub list: Option<RustPath>,
    /// The form of `decode::form` in which it is a field; otherwise it implements serde's traits.
    pub form: Option<RustPath>,
    /// The type whose JSON Schema it has as a field; otherwise the type implements `JsonSchema`.
    pub schema: Option<RustPath>,
}

fn text() -> Vec<Kind> {
    vec![Kind::String]
}

/// A kind of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Text.
    String,
    /// A number, with or without a fraction.
    Number,
    /// An object.
    Object,
}

/// A path in Rust, such as `Markets`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct RustPath(String);

impl RustPath {
    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The names in the path.
    pub fn segments(&self) -> impl Iterator<Item = &str> {
        self.0.split("::")
    }
}

impl TryFrom<String> for RustPath {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.split("::").all(is_identifier) {
            Ok(Self(text))
        } else {
            Err(format!("`{text}` is not a path in Rust"))
        }
    }
}

impl Named {
    /// A type of `[types]`.
    ///
    /// # Errors
    ///
    /// A name that Rust does not allow, or a row that contradicts itself.
    pub(crate) fn of_row(name: &str, row: Row) -> Result<Arc<Self>, Error> {
        let wrong = |what: &str| Err(Error::new(format!("types.toml: [types] {name}"), what));
        if !is_identifier(name) {
            return wrong("is not the name of a type in Rust");
        }
        if row.holds.is_empty() {
            return wrong("has an empty `holds`: name the kinds of JSON that it holds");
        }
        if !row.one_of.is_empty() && row.holds != [Kind::Object] {
            return wrong("has `one_of`, so it has to hold [\"object\"]");
        }
        if row.format.is_some() && !row.holds.contains(&Kind::String) {
            return wrong("has the `format` of a string, but does not hold \"string\"");
        }
        Ok(Arc::new(Self { name: name.to_owned(), row, closed: false }))
    }

    /// An enum of `[enums]`, or, if it is `closed`, of `[requests]`.
    ///
    /// # Errors
    ///
    /// A name that Rust does not allow.
    pub(crate) fn of_enum(name: &str, closed: bool) -> Result<Arc<Self>, Error> {
        if !is_identifier(name) {
            let table = if closed { "requests" } else { "enums" };
            return Err(Error::new(format!("types.toml: [{table}.{name}]"), "is not the name of a type in Rust"));
        }
        let row = Row { holds: text(), ..Row::default() };
        Ok(Arc::new(Self { name: name.to_owned(), row, closed }))
    }

    /// Whether it holds a kind of JSON, as the contract spells kinds.
    #[must_use]
    pub fn holds(&self, kind: Option<&str>) -> bool {
        let kind = match kind {
            Some("string") => Kind::String,
            Some("integer" | "number") => Kind::Number,
            Some("object") => Kind::Object,
            _ => return false,
        };
        self.row.holds.contains(&kind)
    }
}

/// Finds the types of which two claim the same values.
pub(crate) fn check_unique(named: &BTreeMap<String, Arc<Named>>) -> Result<(), Error> {
    let mut claims: BTreeMap<String, &str> = BTreeMap::new();
    for named in named.values() {
        let format = named.row.format.iter().map(|format| format!("the format {format}"));
        let media = named.row.media.iter().map(|media| format!("the media type {media}"));
        let one_of = (!named.row.one_of.is_empty()).then(|| format!("one of {}", named.row.one_of.join(", ")));
        for claim in format.chain(media).chain(one_of) {
            if let Some(other) = claims.insert(claim.clone(), &named.name) {
                return Err(Error::new("types.toml", format!("[types] {other} and {} both hold {claim}", named.name)));
            }
        }
    }
    Ok(())
}
