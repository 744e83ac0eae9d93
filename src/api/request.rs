//! What generated builders share: checks of arguments, JSON bodies, and sending by `.await`.

use serde_json::{Map, Value};

use crate::error::Error;
pub(crate) use crate::model::entries;
use crate::model::{Parameter, Timestamp};

/// `[{"property": item}, …]`.
pub(crate) fn each_in_object<T: Parameter>(items: &[T], property: &str) -> Value {
    items.iter().map(|item| Value::Object(Map::from_iter([(property.to_owned(), item.json())]))).collect()
}

/// Rejects a value that cannot be a segment of a path.
///
/// An id that a user hands in was checked when it was parsed. An id from an answer is unchecked, and `..` would lead to another
/// operation.
pub(crate) fn segment(name: &'static str, value: &impl Parameter) -> Result<(), Error> {
    match &*value.text() {
        "" => Err(Error::invalid(name, "must not be empty")),
        "." | ".." => Err(Error::invalid(name, "must not be `.` or `..`, which would lead to another address")),
        _ => Ok(()),
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

/// What every builder has: options for its call, and sending by `.await`.
macro_rules! request {
    ($name:ident => $answer:ty) => {
        impl $name {
            /// Timeouts, retries and waits of this call, instead of the session's.
            #[must_use]
            #[inline]
            pub fn options(mut self, options: crate::transport::CallOptions) -> Self {
                self.session = self.session.with_options(options);
                self
            }
        }

        impl IntoFuture for $name {
            type Output = Result<$answer, Error>;
            type IntoFuture = crate::platform::BoxFuture<Self::Output>;

            // `#[inline]`, as in the generated code: compiled only where it is used.
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
    fn each_item_is_put_into_an_object() {
        assert_eq!(each_in_object(&["x".to_owned()], "uri").to_string(), r#"[{"uri":"x"}]"#);
    }
}
