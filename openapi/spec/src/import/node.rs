//! Reads values of the document; each error names the place.

use ambitus_compiler::Error;
use serde_json::{Map, Value};

use super::notes::Notes;
use super::place::Place;

/// Keys that hold prose or hints for readers and generators.
const PROSE: &[&str] = &["description", "summary", "title", "example", "examples", "externalDocs", "discriminator"];

/// An object of the document and its place.
#[derive(Clone)]
pub(crate) struct Node<'a> {
    pub(crate) map: &'a Map<String, Value>,
    pub(crate) place: Place,
}

impl<'a> Node<'a> {
    pub(crate) fn new(value: &'a Value, place: Place) -> Result<Self, Error> {
        match value {
            Value::Object(map) => Ok(Self { map, place }),
            other => Err(Error::new(&place, format!("must be an object, but is {}", kind(other)))),
        }
    }

    pub(crate) fn error(&self, what: impl std::fmt::Display) -> Error {
        Error::new(&self.place, what)
    }

    pub(crate) fn get(&self, key: &str) -> Option<&'a Value> {
        self.map.get(key)
    }

    /// The object under a key.
    pub(crate) fn object(&self, key: &str) -> Result<Option<Node<'a>>, Error> {
        self.get(key).map(|value| Node::new(value, self.place.at(key))).transpose()
    }

    /// The objects by name under a key; none when the key is missing.
    pub(crate) fn objects(&self, key: &str) -> Result<Vec<(&'a str, Node<'a>)>, Error> {
        let Some(holder) = self.object(key)? else { return Ok(Vec::new()) };
        holder.entries()
    }

    /// The entries of this object, each an object itself.
    pub(crate) fn entries(&self) -> Result<Vec<(&'a str, Node<'a>)>, Error> {
        self.map.iter().map(|(name, value)| Ok((name.as_str(), Node::new(value, self.place.at(name))?))).collect()
    }

    /// The list under a key; empty when the key is missing.
    pub(crate) fn list(&self, key: &str) -> Result<&'a [Value], Error> {
        match self.get(key) {
            None => Ok(&[]),
            Some(Value::Array(list)) => Ok(list),
            Some(other) => Err(Error::new(&self.place.at(key), format!("must be a list, but is {}", kind(other)))),
        }
    }

    /// The text under a key.
    pub(crate) fn text(&self, key: &str) -> Result<Option<&'a str>, Error> {
        self.get(key).map(|value| text(value, &self.place.at(key))).transpose()
    }

    /// The text under a key that must be there.
    pub(crate) fn needed(&self, key: &str) -> Result<&'a str, Error> {
        self.text(key)?.filter(|text| !text.is_empty()).ok_or_else(|| self.error(format!("has no `{key}`")))
    }

    /// The truth value under a key; false when the key is missing.
    pub(crate) fn flag(&self, key: &str) -> Result<bool, Error> {
        match self.get(key) {
            None => Ok(false),
            Some(Value::Bool(value)) => Ok(*value),
            Some(other) => {
                Err(Error::new(&self.place.at(key), format!("must be true or false, but is {}", kind(other))))
            }
        }
    }

    /// Reports every key that is not known, not prose and not an extension.
    pub(crate) fn report_unknown(&self, known: &[&str], notes: &mut Notes) {
        for key in self.map.keys() {
            if !known.contains(&key.as_str()) && !is_prose(key) {
                notes.ignored(&self.place, key);
            }
        }
    }
}

/// Whether a key is prose or an extension.
pub(crate) fn is_prose(key: &str) -> bool {
    PROSE.contains(&key) || key.starts_with("x-spotify-")
}

/// A value as text.
pub(crate) fn text<'a>(value: &'a Value, place: &Place) -> Result<&'a str, Error> {
    value.as_str().ok_or_else(|| Error::new(place, format!("must be text, but is {}", kind(value))))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
