//! How the values of a call are written into its path, its query and its body.

use std::{borrow::Cow, time::Duration};

use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::Error;
use crate::model::Timestamp;

/// A value that a request carries.
pub(crate) trait Parameter {
    /// As text, for a path or a query.
    fn text(&self) -> Cow<'_, str>;

    /// As JSON, for a body.
    fn json(&self) -> Value {
        Value::String(self.text().into_owned())
    }
}

impl Parameter for String {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Parameter for bool {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(if *self { "true" } else { "false" })
    }

    fn json(&self) -> Value {
        Value::Bool(*self)
    }
}

impl Parameter for u32 {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn json(&self) -> Value {
        Value::from(*self)
    }
}

impl Parameter for f64 {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn json(&self) -> Value {
        Value::from(*self)
    }
}

// Spotify counts in milliseconds.
impl Parameter for Duration {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.as_millis().to_string())
    }

    fn json(&self) -> Value {
        Value::from(u64::try_from(self.as_millis()).unwrap_or(u64::MAX))
    }
}

impl<T: Parameter> Parameter for Vec<T> {
    fn text(&self) -> Cow<'_, str> {
        match self.as_slice() {
            [only] => only.text(),
            items => Cow::Owned(items.iter().map(Parameter::text).collect::<Vec<_>>().join(",")),
        }
    }

    fn json(&self) -> Value {
        self.iter().map(Parameter::json).collect()
    }
}

/// A value that several parameters carry, each a part of it.
pub(crate) trait Parts {
    /// The part that the parameter `name` carries, if there is one.
    fn part(&self, name: &'static str) -> Result<Option<String>, Error>;
}

/// `[{"property": item}, …]`.
pub(crate) fn each_in_object<T: Parameter>(items: &[T], property: &str) -> Value {
    items.iter().map(|item| Value::Object(Map::from_iter([(property.to_owned(), item.json())]))).collect()
}

/// Whether a value can be a segment of a path.
///
/// Ids that a user hands in were looked at when they were read; those of an answer are taken as they come, and `..` would lead to
/// another operation.
pub(crate) fn segment(name: &'static str, value: &impl Parameter) -> Result<(), Error> {
    match &*value.text() {
        "" => Err(Error::invalid(name, "is empty, so it names nothing")),
        "." | ".." => Err(Error::invalid(name, "is a step in a path, which would lead to another address")),
        _ => Ok(()),
    }
}

/// Whether a number is one: JSON and queries have no word for infinity.
#[allow(clippy::trivially_copy_pass_by_ref)] // the shape of its siblings
pub(crate) fn finite(name: &'static str, value: &f64) -> Result<(), Error> {
    if value.is_finite() { Ok(()) } else { Err(Error::invalid(name, "is no number")) }
}

/// Whether a time is one: what an answer held is kept though it is none.
pub(crate) fn time(name: &'static str, value: &Timestamp) -> Result<(), Error> {
    match value.unix_milliseconds() {
        Some(_) => Ok(()),
        None => Err(Error::invalid(name, "is no time such as 2024-02-29T12:00:00Z")),
    }
}

/// Whether values can stand in a list with commas: one with a comma in it would be two.
pub(crate) fn entries<T: Parameter>(name: &'static str, values: &[T]) -> Result<(), Error> {
    if values.is_empty() {
        return Err(Error::invalid(name, "is an empty list, so it asks for nothing"));
    }
    let unfit = |value: &T| value.text().is_empty() || value.text().contains(',');
    if values.iter().any(unfit) {
        return Err(Error::invalid(
            name,
            "holds an entry that is empty or has a comma in it, which would be another entry",
        ));
    }
    Ok(())
}

/// A JSON body. One without properties is written as `null`, which the transport takes for no body at all: progenitor
/// has no optional bodies, and Spotify wants none where there is nothing to say.
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

/// What every builder has: options of its own, and sending by `.await`.
macro_rules! request {
    ($name:ident => $answer:ty) => {
        impl $name {
            /// How far this call goes before it gives up, in the place of the session's options.
            #[must_use]
            #[inline]
            pub fn options(mut self, options: crate::CallOptions) -> Self {
                self.session = self.session.with_options(options);
                self
            }
        }

        impl IntoFuture for $name {
            type Output = Result<$answer, Error>;
            type IntoFuture = crate::BoxFuture<Self::Output>;

            // As in the generated code: made only where it is used.
            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                Box::pin(self.send())
            }
        }
    };
}
pub(crate) use request;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_joined_by_commas() {
        assert_eq!(vec!["a".to_owned(), "b".to_owned()].text(), "a,b");
        assert_eq!(vec!["a".to_owned()].text(), "a");
    }

    #[test]
    fn an_empty_body_is_null_and_no_empty_object() {
        assert_eq!(serde_json::to_string(&Body::default()).unwrap(), "null");
        let mut body = Body::default();
        body.put("position_ms", Duration::from_secs(2).json());
        assert_eq!(serde_json::to_string(&body).unwrap(), r#"{"position_ms":2000}"#);
    }

    #[test]
    fn items_in_objects() {
        assert_eq!(each_in_object(&["x".to_owned()], "uri").to_string(), r#"[{"uri":"x"}]"#);
    }
}
