//! The contract: Spotify's facts in the format of `openapi/contract.json`.
//!
//! Everything is a map by name. A JSON Pointer such as `/operations/~1albums~1{id}/GET/parameters/market` therefore stays
//! valid when something is added, and two contracts differ only where Spotify's facts differ. It contains no prose.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Error;

/// The version of the format. A contract of another version is refused.
pub const FORMAT: u32 = 1;

/// What Spotify's document says, without its prose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// The version of the format, [`FORMAT`].
    pub format: u32,
    /// The base address of all paths.
    pub server: String,
    /// Every scope that the document declares.
    pub scopes: BTreeSet<String>,
    /// Path, then method in capitals, then the operation.
    pub operations: BTreeMap<String, BTreeMap<String, Operation>>,
    /// The named schemas.
    pub schemas: BTreeMap<String, Schema>,
}

/// One operation: a method on a path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// Spotify's `operationId`. It is not used as a key, because Spotify moves it between paths.
    pub id: String,
    /// Spotify's first tag.
    pub tag: String,
    /// Whether Spotify advises against it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub deprecated: bool,
    /// The scopes of the `security` entry, which is incomplete: see `policy.toml`.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub scopes: BTreeSet<String>,
    /// Parameters of path, query and header, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, Parameter>,
    /// The request's body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Body>,
    /// The success answers by status; `null` if an answer has no body.
    pub answers: BTreeMap<String, Option<Schema>>,
}

/// A parameter of a path, a query or a header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Where it is sent.
    #[serde(rename = "in")]
    pub location: Location,
    /// Whether a request without it is refused.
    #[serde(default, skip_serializing_if = "is_false")]
    pub required: bool,
    /// Whether Spotify advises against it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub deprecated: bool,
    /// Its values.
    pub schema: Schema,
}

/// Where a parameter is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Location {
    /// A segment of the path.
    Path,
    /// The query string.
    Query,
    /// A header.
    Header,
}

/// A request's body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// The media type, such as `application/json`.
    pub media: String,
    /// Whether a request without it is refused.
    #[serde(default, skip_serializing_if = "is_false")]
    pub required: bool,
    /// Its content.
    pub schema: Schema,
}

/// A schema: the part of OpenAPI 3.0's schema object that Spotify's document uses.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schema {
    /// The name of the schema that this one refers to.
    #[serde(rename = "$ref", default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// `string`, `integer`, `number`, `boolean`, `array` or `object`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// OpenAPI's `format`, such as `date-time`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Whether Spotify advises against it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub deprecated: bool,
    /// Whether `null` is declared. Undeclared nulls are common.
    #[serde(default, skip_serializing_if = "is_false")]
    pub nullable: bool,
    /// The values allowed, in the document's order.
    #[serde(rename = "enum", default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Value>,
    /// The value that the service uses if none is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Value>,
    /// The least number allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<serde_json::Number>,
    /// The greatest number allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<serde_json::Number>,
    /// The least length of a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_items: Option<u64>,
    /// The greatest length of a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_items: Option<u64>,
    /// A list's items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items: Option<Box<Schema>>,
    /// An object's properties, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub properties: BTreeMap<String, Schema>,
    /// The properties that the document declares as required, of this object or of one that it is merged with.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub required: BTreeSet<String>,
    /// Whether an answer may have further properties.
    #[serde(default, skip_serializing_if = "is_false")]
    pub open: bool,
    /// Schemas that all apply.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub all_of: Vec<Schema>,
    /// Schemas of which one applies, distinguished by the property `type`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub one_of: Vec<Schema>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde's signature
fn is_false(value: &bool) -> bool {
    !*value
}

impl Contract {
    /// Reads a contract.
    ///
    /// # Errors
    ///
    /// Names the place of the first error in the text.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let contract: Self = serde_json::from_str(text).map_err(|e| Error::new("contract.json", e))?;
        if contract.format != FORMAT {
            return Err(Error::new(
                "contract.json",
                format!("has format {}, but this compiler reads format {FORMAT}", contract.format),
            ));
        }
        Ok(contract)
    }

    /// Writes the contract: sorted keys, an indent of two spaces, a line break at the end.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Every operation with its method and path, in a stable order.
    pub fn each_operation(&self) -> impl Iterator<Item = (&str, &str, &Operation)> {
        self.operations.iter().flat_map(|(path, methods)| {
            methods.iter().map(move |(method, operation)| (method.as_str(), path.as_str(), operation))
        })
    }
}
