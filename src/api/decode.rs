//! From an answer's bytes to its value.

use std::{fmt, marker::PhantomData};

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::{api::json_path, error::Error, transport::Answer};

/// A command's answer: whatever came with the 2xx does not matter. Spotify answers player commands with text that is not
/// JSON.
#[allow(clippy::unnecessary_wraps)] // the shape of its siblings
pub(crate) fn done(_: Answer) -> Result<(), Error> {
    Ok(())
}

/// A value.
pub(crate) fn value<T: DeserializeOwned>(answer: Answer) -> Result<T, Error> {
    read(&answer, PhantomData)
}

/// A value, or nothing: 204, or a 200 with no body.
pub(crate) fn optional<T: DeserializeOwned>(answer: Answer) -> Result<Option<T>, Error> {
    if answer.status == 204 || answer.body.is_empty() { Ok(None) } else { value(answer).map(Some) }
}

/// The value in an object that is there only to wrap it.
pub(crate) fn envelope<T: DeserializeOwned>(answer: Answer, field: &'static str) -> Result<T, Error> {
    read(&answer, Envelope { field, value: PhantomData })
}

fn read<'a, S: DeserializeSeed<'a>>(answer: &'a Answer, seed: S) -> Result<S::Value, Error> {
    let mut json = serde_json::Deserializer::from_slice(&answer.body);
    seed.deserialize(&mut json).and_then(|value| json.end().map(|()| value)).map_err(|error| {
        let path = json_path::at(&answer.body, error.line(), error.column());
        Error::decode(answer.operation, path, json_path::without_position(&error))
    })
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
