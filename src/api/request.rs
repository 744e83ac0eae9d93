//! What the requests of generated builders are made of: checked values as text, and JSON bodies.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::Error;
pub(crate) use crate::model::entries;
use crate::model::{Parameter, Timestamp};

/// A JSON body. It is sent only if it has properties.
///
/// progenitor has no optional bodies, so a body without properties is written as `null`, which [`built`](super::wire::built) leaves out.
#[derive(Debug, Default)]
pub(crate) struct Body(Map<String, Value>);

impl Body {
    pub(crate) fn put(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }
}

impl Serialize for Body {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_empty() { serializer.serialize_unit() } else { self.0.serialize(serializer) }
    }
}

/// A value that may be left out, as text.
pub(crate) fn text<T: Parameter>(value: &Option<T>) -> Option<Cow<'_, str>> {
    value.as_ref().map(Parameter::text)
}

/// `[{"property": item}, …]`.
pub(crate) fn each_in_object<T: Parameter>(items: &[T], property: &str) -> Value {
    items.iter().map(|item| Value::Object(Map::from_iter([(property.to_owned(), item.json())]))).collect()
}

/// A segment of a path. Rejects a value that cannot be one.
///
/// An id that a user hands in was checked when it was parsed. An id from an answer is unchecked, and `..` would lead to another
/// operation.
pub(crate) fn segment<'a>(name: &'static str, value: &'a impl Parameter) -> Result<Cow<'a, str>, Error> {
    let text = value.text();
    match &*text {
        "" => Err(Error::invalid(name, "must not be empty")),
        "." | ".." => Err(Error::invalid(name, "must not be `.` or `..`, which would lead to another address")),
        _ => Ok(text),
    }
}

/// Rejects NaN and infinities, which neither JSON nor a query can express.
#[allow(clippy::trivially_copy_pass_by_ref)] // the signature of its siblings
pub(crate) fn finite(name: &'static str, value: &f64) -> Result<(), Error> {
    if value.is_finite() { Ok(()) } else { Err(Error::invalid(name, "must be a finite number")) }
}

/// Rejects a `Timestamp` that holds unparsed text.
pub(crate) fn time(name: &'static str, value: &Timestamp) -> Result<(), Error> {
    match value.unix_milliseconds() {
        Some(_) => Ok(()),
        None => Err(Error::invalid(name, "must be a time such as 2024-02-29T12:00:00Z")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_empty_body_is_null_and_not_an_empty_object() {
        assert_eq!(serde_json::to_string(&Body::default()).unwrap(), "null");
        let mut body = Body::default();
        body.put("position_ms", json!(2000));
        assert_eq!(serde_json::to_string(&body).unwrap(), r#"{"position_ms":2000}"#);
    }

    #[test]
    fn each_item_is_put_into_an_object() {
        assert_eq!(each_in_object(&["x".to_owned()], "uri").to_string(), r#"[{"uri":"x"}]"#);
    }
}
