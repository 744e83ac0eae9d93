//! Values that control playback.

use std::{borrow::Cow, fmt};

use serde_json::{Value, json};

use super::{Page, PlayableItem, Playlist, PlaylistItem, ResumePoint, SimplifiedPlaylist};
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

impl Playlist {
    /// The first page of what the playlist holds: `items`, or `tracks` where Spotify still calls it so. `None` where Spotify keeps
    /// it back.
    #[must_use]
    pub fn first_page(&self) -> Option<&Page<PlaylistItem>> {
        self.items.as_ref().or(self.tracks.as_ref())
    }
}

impl SimplifiedPlaylist {
    /// How much the playlist holds, by `items`, or by `tracks` where Spotify still calls it so.
    #[must_use]
    pub fn item_count(&self) -> Option<u32> {
        self.items.as_ref().or(self.tracks.as_ref())?.total
    }
}

impl PlaylistItem {
    /// What plays in this row: `item`, or `track` where Spotify still calls it so.
    #[must_use]
    pub fn playable(&self) -> Option<&PlayableItem> {
        self.item.as_ref().or(self.track.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_playlist_is_read_in_one_way_whatever_its_items_are_called() {
        let track = r#"{"type":"track","name":"a","disc_number":1,"duration_ms":1,"explicit":false,"track_number":1}"#;
        let rows = [
            format!(r#"{{"item":{track}}}"#),
            format!(r#"{{"track":{track}}}"#),
            format!(r#"{{"item":{track},"track":{track}}}"#),
        ];
        let page = format!(r#"{{"items":[{},{{}}],"total":4}}"#, rows.join(","));
        let playlist = |items: &str| {
            let owner = r#"{"id":"o","type":"user","uri":"u"}"#;
            format!(
                r#"{{"id":"p","name":"p","collaborative":false,"owner":{owner},"type":"playlist","uri":"u"{items}}}"#
            )
        };
        for (items, count) in [
            (format!(r#","items":{page}"#), Some(4)),
            (format!(r#","tracks":{page}"#), Some(4)),
            (format!(r#","items":{page},"tracks":{page}"#), Some(4)),
            (String::new(), None),
        ] {
            let text = playlist(&items);
            let simple: SimplifiedPlaylist = serde_json::from_str(&text).unwrap();
            assert_eq!(simple.item_count(), count);
            let whole: Playlist = serde_json::from_str(&text).unwrap();
            let names = whole.first_page().map(|page| page.items.iter().filter_map(PlaylistItem::playable).count());
            assert_eq!(names, count.map(|_| 3));
        }
    }
}
