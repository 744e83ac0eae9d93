//! A track to save, with the time of saving.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::{Parameter, Timestamp};
use crate::id::TrackId;

/// A track to save, and the time that the library shows as the time of saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedAt {
    /// The track.
    pub id: TrackId,
    /// The time to show.
    pub added_at: Timestamp,
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SavedAt {
    fn schema_name() -> Cow<'static, str> {
        "SavedAt".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "properties": {
                "id": generator.subschema_for::<TrackId>(),
                "added_at": generator.subschema_for::<Timestamp>(),
            },
            "required": ["id", "added_at"],
        })
    }
}

impl Parameter for SavedAt {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        self.id.text()
    }

    #[inline]
    fn json(&self) -> Value {
        json!({ "id": self.id, "added_at": self.added_at })
    }
}
