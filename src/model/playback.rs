//! Values that control playback.

use std::{borrow::Cow, fmt};

use serde_json::{Value, json};

use super::{PlayableItem, PlaylistItem, ResumePoint};
use crate::{api::request::Parameter, id::PlayableUri};

/// A volume, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u8);

/// A volume beyond 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PercentError(u8);

impl fmt::Display for PercentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a volume is 0 to 100 per cent, not {}", self.0)
    }
}

impl std::error::Error for PercentError {}

impl Percent {
    /// A volume in per cent.
    ///
    /// # Errors
    ///
    /// It is more than 100.
    pub const fn new(percent: u8) -> Result<Self, PercentError> {
        if percent <= 100 { Ok(Self(percent)) } else { Err(PercentError(percent)) }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Parameter for Percent {
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

impl Parameter for Offset {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.json().to_string())
    }

    fn json(&self) -> Value {
        match self {
            Self::Position(position) => json!({ "position": position }),
            Self::Item(uri) => json!({ "uri": uri }),
        }
    }
}

impl ResumePoint {
    /// How far the user has got. Spotify has been seen to send less than nothing, which is zero here.
    #[must_use]
    pub fn resume_position(&self) -> std::time::Duration {
        std::time::Duration::from_millis(u64::try_from(self.resume_position_ms).unwrap_or_default())
    }
}

impl PlaylistItem {
    /// What plays in this row: `item`, or `track` where Spotify still calls it so.
    #[must_use]
    pub fn playable(&self) -> Option<&PlayableItem> {
        #[allow(deprecated)]
        self.item.as_ref().or(self.track.as_ref())
    }
}
