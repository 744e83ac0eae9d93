//! How values are written into the path, the query and the body of a request.

use std::{borrow::Cow, time::Duration};

use serde_json::Value;

use crate::{
    error::Error,
    id::{
        AlbumId, ArtistId, AudiobookId, CategoryId, ChapterId, ContextUri, DeviceId, EpisodeId, LibraryUri,
        PlayableUri, PlaylistId, ShowId, SnapshotId, TrackId, Uri, UserId,
    },
};

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
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Parameter for bool {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(if *self { "true" } else { "false" })
    }

    #[inline]
    fn json(&self) -> Value {
        Value::Bool(*self)
    }
}

impl Parameter for u32 {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    #[inline]
    fn json(&self) -> Value {
        Value::from(*self)
    }
}

impl Parameter for f64 {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    #[inline]
    fn json(&self) -> Value {
        Value::from(*self)
    }
}

// Spotify expects durations in milliseconds.
impl Parameter for Duration {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.as_millis().to_string())
    }

    #[inline]
    fn json(&self) -> Value {
        Value::from(u64::try_from(self.as_millis()).unwrap_or(u64::MAX))
    }
}

impl<T: Parameter> Parameter for Vec<T> {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        match self.as_slice() {
            [only] => only.text(),
            items => Cow::Owned(items.iter().map(Parameter::text).collect::<Vec<_>>().join(",")),
        }
    }

    #[inline]
    fn json(&self) -> Value {
        self.iter().map(Parameter::json).collect()
    }
}

/// A value that is split into several parameters.
pub(crate) trait Parts {
    /// The part for the parameter `name`, if there is one.
    fn part(&self, name: &'static str) -> Result<Option<String>, Error>;
}

macro_rules! text_parameters {
    ($($ty:ident)*) => {$(
        impl Parameter for $ty {
            #[inline]
            fn text(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.as_str())
            }
        }
    )*};
}

text_parameters! {
    AlbumId ArtistId AudiobookId CategoryId ChapterId ContextUri DeviceId EpisodeId LibraryUri PlayableUri PlaylistId ShowId SnapshotId TrackId Uri UserId
}

/// Rejects values that a comma-separated list cannot hold: one with a comma in it would be read as two.
pub(crate) fn entries<T: Parameter>(name: &'static str, values: &[T]) -> Result<(), Error> {
    if values.is_empty() {
        return Err(Error::invalid(name, "must not be an empty list"));
    }
    let unfit = |value: &T| value.text().is_empty() || value.text().contains(',');
    if values.iter().any(unfit) {
        return Err(Error::invalid(
            name,
            "must not hold an entry that is empty or contains a comma, because commas separate the entries",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_joined_by_commas() {
        assert_eq!(vec!["a".to_owned(), "b".to_owned()].text(), "a,b");
        assert_eq!(vec!["a".to_owned()].text(), "a");
    }
}
