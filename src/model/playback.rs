//! Values that control playback.

use std::{borrow::Cow, fmt};

use serde_json::{Value, json};

use super::Parameter;
use crate::{error::invalid_argument, id::PlayableUri};

/// A volume in per cent, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u8);

/// The volume is greater than 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PercentError(u8);

impl fmt::Display for PercentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a volume is 0 to 100 per cent, not {}", self.0)
    }
}

impl std::error::Error for PercentError {}

invalid_argument!(PercentError, "volume");

impl Percent {
    /// Takes a volume in per cent, 0 to 100.
    ///
    /// # Errors
    ///
    /// The number is greater than 100.
    pub const fn new(percent: u8) -> Result<Self, PercentError> {
        if percent <= 100 { Ok(Self(percent)) } else { Err(PercentError(percent)) }
    }

    /// The volume in per cent.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Percent {
    fn schema_name() -> Cow<'static, str> {
        "Percent".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 0, "maximum": 100 })
    }
}

impl Parameter for Percent {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.0.to_string())
    }
}

/// Where in a context playback begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offset {
    /// At the item with this index, counted from 0.
    Position(u32),
    /// At this item.
    Item(PlayableUri),
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Offset {
    fn schema_name() -> Cow<'static, str> {
        "Offset".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "anyOf": [
                { "type": "object", "properties": { "position": generator.subschema_for::<u32>() }, "required": ["position"] },
                { "type": "object", "properties": { "uri": generator.subschema_for::<PlayableUri>() }, "required": ["uri"] },
            ],
        })
    }
}

impl Parameter for Offset {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.json().to_string())
    }

    #[inline]
    fn json(&self) -> Value {
        match self {
            Self::Position(position) => json!({ "position": position }),
            Self::Item(uri) => json!({ "uri": uri }),
        }
    }
}
