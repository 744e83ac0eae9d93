//! From an answer's bytes to its value.
//!
//! Calls do this by themselves. What is public is for answers that were kept: [`read_back`] tells what the types of an
//! operation make of one, which is what a bug report needs, and a test on recorded answers.

use std::{fmt, marker::PhantomData};

use serde::{
    Serialize,
    de::{DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor},
};
use serde_json::{Map, Value};

pub use bytes::Bytes;

use super::reading::{self, Blame, Manner};
use crate::{
    error::Error,
    transport::{Answer, Operation},
};

/// Reads an answer as the operation's own types, and writes down what they hold of it.
///
/// `operation` is Spotify's name, such as `get-an-album`. `strict` is [what it is in a session](crate::Spotify::strict); without
/// it, a page's broken items stand in the outcome as they came. A command's answer is nothing that matters, so it comes out as
/// `null`.
///
/// # Errors
///
/// [`is_decode`](Error::is_decode), with the [`json_path`](Error::json_path), when the answer does not fit;
/// [`is_invalid_argument`](Error::is_invalid_argument) when there is no such operation.
///
/// ```
/// use ambitus::api::decode::read_back;
///
/// let kept = r#"{"devices":[{"name":"Kitchen","type":"Speaker","is_active":true,"is_private_session":false,
///     "is_restricted":false,"volume_percent":7E1,"colour":"red"}]}"#;
/// let held = read_back("get-a-users-available-devices", kept, true)?;
/// assert_eq!(held["devices"][0]["volume_percent"], 70);
/// assert!(held["devices"][0].get("colour").is_none());
///
/// let error = read_back("get-an-album", r#"{"name":[]}"#, true).unwrap_err();
/// assert_eq!(error.json_path(), Some("name"));
/// # Ok::<(), ambitus::Error>(())
/// ```
// Generic, so that only who calls it pays for writing every type.
pub fn read_back<B: Into<Bytes>>(operation: &str, answer: B, strict: bool) -> Result<Value, Error> {
    let Some((operation, back)) = super::generated::answers::find::<B>(operation) else {
        return Err(Error::invalid("operation", format!("Spotify has none of the name {operation}")));
    };
    back(Answer { operation, status: 200, body: answer.into(), strict })
}

/// Reads an answer as `T`, a type of [`model`](crate::model), in the way in which calls do.
///
/// `T` is one of those types, or holds them in lists and fields. serde alone reads them as well, and a type of yours that flattens
/// one is for it alone; this is faster, and an error names the place in the answer.
///
/// # Errors
///
/// [`is_decode`](Error::is_decode), with the [`json_path`](Error::json_path).
///
/// ```
/// use ambitus::{api::decode, model::{Page, SavedTrack}};
///
/// let page: Page<SavedTrack> = decode::read(r#"{"items":[{"added_at":"2024-02-29T12:00:00Z"}],"total":1}"#, false)?;
/// assert_eq!(page.broken[0].json_path(), "items[0]");
/// # Ok::<(), ambitus::Error>(())
/// ```
pub fn read<T: DeserializeOwned>(answer: impl Into<Bytes>, strict: bool) -> Result<T, Error> {
    read_with(&answer.into(), strict, None, || PhantomData).map_err(|blame| Error::unreadable(blame.path, blame.why))
}

/// The operations that [`read_back`] knows, by Spotify's names for them.
#[must_use]
pub fn operations() -> &'static [&'static str] {
    super::generated::answers::NAMES
}

/// The JSON Schema of what [`read_back`] tells of an operation's answers. `None` for a command, and for an unknown name.
#[cfg(feature = "schemars")]
#[must_use]
pub fn schema<S: AsRef<str>>(operation: S) -> Option<schemars::Schema> {
    super::generated::answers::schema::<S>(operation.as_ref())
}

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

/// How the answer of one operation is read and written down again.
pub(crate) type Back = fn(Answer) -> Result<Value, Error>;

fn written<T: Serialize>(value: &T) -> Result<Value, Error> {
    serde_json::to_value(value).map_err(|error| Error::invalid("answer", error.to_string()))
}

pub(crate) fn back_done(answer: Answer) -> Result<Value, Error> {
    done(answer).map(|()| Value::Null)
}

pub(crate) fn back_value<T: DeserializeOwned + Serialize>(answer: Answer) -> Result<Value, Error> {
    written(&value::<T>(answer)?)
}

pub(crate) fn back_optional<T: DeserializeOwned + Serialize>(answer: Answer) -> Result<Value, Error> {
    written(&optional::<T>(answer)?)
}

pub(crate) fn back_envelope<T: DeserializeOwned + Serialize>(
    answer: Answer,
    field: &'static str,
) -> Result<Value, Error> {
    let value = written(&envelope::<T>(answer, field)?)?;
    Ok(Value::Object(Map::from_iter([(field.to_owned(), value)])))
}

/// A command's answer: whatever came with the 2xx does not matter. Spotify answers player commands with text that is not
/// JSON.
#[allow(clippy::unnecessary_wraps)] // the shape of its siblings
pub(crate) fn done(_: Answer) -> Result<(), Error> {
    Ok(())
}

/// A value.
pub(crate) fn value<T: DeserializeOwned>(answer: Answer) -> Result<T, Error> {
    read_answer(&answer, || PhantomData)
}

/// A value, or nothing: 204, or a 200 with no body or `null` for one.
pub(crate) fn optional<T: DeserializeOwned>(answer: Answer) -> Result<Option<T>, Error> {
    if answer.status == 204 || answer.body.is_empty() { Ok(None) } else { value(answer) }
}

/// The value in an object that is there only to wrap it.
pub(crate) fn envelope<T: DeserializeOwned>(answer: Answer, field: &'static str) -> Result<T, Error> {
    read_answer(&answer, || Envelope { field, value: PhantomData })
}

fn read_answer<'a, S: DeserializeSeed<'a>>(answer: &'a Answer, seed: impl Fn() -> S) -> Result<S::Value, Error> {
    read_with(&answer.body, answer.strict, Some(answer.operation), seed)
        .map_err(|blame| Error::unreadable(blame.path, blame.why).during(answer.operation))
}

fn read_with<'a, S: DeserializeSeed<'a>>(
    body: &'a Bytes,
    strict: bool,
    operation: Option<&'static Operation>,
    seed: impl Fn() -> S,
) -> Result<S::Value, Blame> {
    // Looking at the whole once is cheaper than looking at every text in it.
    let text = std::str::from_utf8(body);
    let attempt = |manner| {
        reading::during(manner, body, operation, || match text {
            Ok(text) => finish(serde_json::Deserializer::from_str(text), seed()),
            Err(_) => finish(serde_json::Deserializer::from_slice(body), seed()),
        })
    };
    let careful = if strict { Manner::Strict } else { Manner::Lenient };
    attempt(Manner::Swift).or_else(|_| attempt(careful))
}

fn finish<'a, R: serde_json::de::Read<'a>, S: DeserializeSeed<'a>>(
    mut json: serde_json::Deserializer<R>,
    seed: S,
) -> Result<S::Value, serde_json::Error> {
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

/// An operation with the way of its answer.
pub(crate) type Known = (&'static Operation, Back);
