//! Decodes the bytes of an answer into its value.
//!
//! An answer is read at most twice. [`Mode::Fast`] assumes that every value fits. If one does not, the answer is read again in
//! [`Mode::Strict`] or [`Mode::Lenient`].

use std::{fmt, marker::PhantomData};

use bytes::Bytes;
use serde::{
    Serialize,
    de::{DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor},
};
use serde_json::{Map, Value};

use crate::{error::Error, operation::Operation};

pub(crate) mod form;
mod json_path;
pub(crate) mod object;
mod state;

pub(crate) use state::{DecodeFailure, Mode, RawPart, in_place, mode, operation};

/// The body of a 2xx, and how it is to be read.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) operation: &'static Operation,
    pub(crate) status: u16,
    pub(crate) body: Bytes,
    /// Whether one broken item of a page fails the whole answer.
    pub(crate) strict: bool,
}

/// An operation, and how its answer is read and written back.
pub(crate) type Known = (&'static Operation, ReadBack);

/// Reads the answer of one operation as its types, and returns what they hold, as JSON.
pub(crate) type ReadBack = fn(Answer) -> Result<Value, Error>;

fn write<T: Serialize>(value: &T) -> Result<Value, Error> {
    serde_json::to_value(value).map_err(|error| Error::invalid("answer", error.to_string()))
}

pub(crate) fn back_done(answer: Answer) -> Result<Value, Error> {
    done(answer).map(|()| Value::Null)
}

pub(crate) fn back_value<T: DeserializeOwned + Serialize>(answer: Answer) -> Result<Value, Error> {
    write(&value::<T>(answer)?)
}

pub(crate) fn back_optional<T: DeserializeOwned + Serialize>(answer: Answer) -> Result<Value, Error> {
    write(&optional::<T>(answer)?)
}

pub(crate) fn back_envelope<T: DeserializeOwned + Serialize>(
    answer: Answer,
    field: &'static str,
) -> Result<Value, Error> {
    let value = write(&envelope::<T>(answer, field)?)?;
    Ok(Value::Object(Map::from_iter([(field.to_owned(), value)])))
}

/// A command's answer, which is ignored: Spotify answers player commands with text that is not JSON.
#[allow(clippy::unnecessary_wraps)] // the signature of its siblings
pub(crate) fn done(_: Answer) -> Result<(), Error> {
    Ok(())
}

/// A value.
pub(crate) fn value<T: DeserializeOwned>(answer: Answer) -> Result<T, Error> {
    read_answer(&answer, || PhantomData)
}

/// A value, or `None` for a 204, an empty body or `null`.
pub(crate) fn optional<T: DeserializeOwned>(answer: Answer) -> Result<Option<T>, Error> {
    if answer.status == 204 || answer.body.is_empty() { Ok(None) } else { value(answer) }
}

/// The value of an object's only field.
pub(crate) fn envelope<T: DeserializeOwned>(answer: Answer, field: &'static str) -> Result<T, Error> {
    read_answer(&answer, || Envelope { field, value: PhantomData })
}

fn read_answer<'a, S: DeserializeSeed<'a>>(answer: &'a Answer, seed: impl Fn() -> S) -> Result<S::Value, Error> {
    read_with(&answer.body, answer.strict, Some(answer.operation), seed).map_err(Error::from)
}

fn read_with<'a, S: DeserializeSeed<'a>>(
    body: &'a Bytes,
    strict: bool,
    operation: Option<&'static Operation>,
    seed: impl Fn() -> S,
) -> Result<S::Value, DecodeFailure> {
    // JSON is UTF-8 (RFC 8259, section 8.1). Checking the whole body once is cheaper than checking every string in it.
    let text = std::str::from_utf8(body).map_err(|error| DecodeFailure {
        path: json_path::to(&body[..error.valid_up_to()]),
        why: "the answer is not UTF-8".to_owned(),
    })?;
    let attempt = |mode| state::with_state(mode, body, operation, || finish(text, seed()));
    let careful = if strict { Mode::Strict } else { Mode::Lenient };
    attempt(Mode::Fast).or_else(|_| attempt(careful))
}

fn finish<'a, S: DeserializeSeed<'a>>(text: &'a str, seed: S) -> Result<S::Value, serde_json::Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = seed.deserialize(&mut json)?;
    json.end()?;
    Ok(value)
}

struct Envelope<T> {
    field: &'static str,
    value: PhantomData<T>,
}

impl<'a, T: DeserializeOwned> DeserializeSeed<'a> for Envelope<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'a, T: DeserializeOwned> Visitor<'a> for Envelope<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with `{}`", self.field)
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<T, A::Error> {
        let mut value = None;
        while let Some(key) = map.next_key::<std::borrow::Cow<'_, str>>()? {
            if key == self.field {
                value = Some(map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        value.ok_or_else(|| serde::de::Error::missing_field(self.field))
    }
}

impl From<DecodeFailure> for Error {
    fn from(DecodeFailure { path, why }: DecodeFailure) -> Self {
        Self::unreadable(path, why)
    }
}

/// Reads `body` as `T`.
pub(crate) fn read<T: DeserializeOwned>(body: &Bytes, strict: bool) -> Result<T, Error> {
    read_with(body, strict, None, || PhantomData).map_err(Error::from)
}

/// The schema of `T`, or of an object whose only field `envelope` is a `T`.
#[cfg(feature = "schemars")]
pub(crate) fn schema_of<T: schemars::JsonSchema>(envelope: Option<&str>) -> schemars::Schema {
    let mut generator = schemars::SchemaGenerator::default();
    let Some(field) = envelope else { return generator.into_root_schema_for::<T>() };
    let value = generator.subschema_for::<T>();
    let definitions = generator.take_definitions(true);
    schemars::json_schema!({
        "type": "object",
        "properties": { field: value },
        "required": [field],
        "$defs": definitions,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_is_not_utf_8_is_refused_with_the_place() {
        let body = Bytes::from_static(b"{\"a\":[\"x\",\"\xFF\"]}");
        let error = read::<Value>(&body, false).unwrap_err();
        assert_eq!(error.json_path(), Some("a[1]"));
        assert!(error.is_decode() && error.to_string().contains("not UTF-8"), "{error}");
    }
}
