//! A place in a document, as a JSON Pointer.

use std::fmt;

/// A place in a document: `/paths/~1albums/get/parameters/0`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place(String);

impl Place {
    /// The place of a local reference such as `#/components/schemas/AlbumObject`.
    pub(crate) fn of_reference(reference: &str) -> Option<Self> {
        reference.strip_prefix('#').filter(|rest| rest.starts_with('/')).map(|rest| Self(rest.to_owned()))
    }

    /// The place of a key or an index below this one.
    #[must_use]
    pub(crate) fn at(&self, step: impl fmt::Display) -> Self {
        let step = step.to_string().replace('~', "~0").replace('/', "~1");
        Self(format!("{}/{step}", self.0))
    }

    /// Whether this is the last step.
    pub(crate) fn is_in(&self, step: &str) -> bool {
        self.0.rsplit('/').next() == Some(step)
    }

    /// Whether this is the last step but one.
    pub(crate) fn is_in_list_of(&self, step: &str) -> bool {
        self.0.rsplit('/').nth(1) == Some(step)
    }

    /// The pointer, as [`serde_json::Value::pointer`] takes it.
    pub(crate) fn pointer(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "the document" } else { &self.0 })
    }
}

impl From<&Place> for String {
    fn from(place: &Place) -> Self {
        place.to_string()
    }
}
