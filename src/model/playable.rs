//! What plays: tracks, episodes, and what may come.

use serde::{Deserialize, Deserializer, Serialize, de::Error};
use serde_json::{Value, value::RawValue};

use super::{Episode, Track};
use crate::{api::json_path, id::Uri};

/// Something that plays, told by its own `type`.
///
/// A local file is a [`Track`](Self::Track) whose `is_local` is true and whose id is `None`. An advertisement is `null` in
/// Spotify's answers, so it is no item at all.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum PlayableItem {
    /// A track.
    Track(Box<Track>),
    /// An episode of a show.
    Episode(Box<Episode>),
    /// A kind that this version does not know, as it came.
    Unknown(Value),
}

impl PlayableItem {
    /// The name.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Track(track) => Some(&track.name),
            Self::Episode(episode) => Some(&episode.name),
            Self::Unknown(json) => json.get("name")?.as_str(),
        }
    }

    /// The URI.
    #[must_use]
    pub fn uri(&self) -> Option<&Uri> {
        match self {
            Self::Track(track) => track.uri.as_ref(),
            Self::Episode(episode) => Some(&episode.uri),
            Self::Unknown(_) => None,
        }
    }

    /// The track, if it is one.
    #[must_use]
    pub fn as_track(&self) -> Option<&Track> {
        match self {
            Self::Track(track) => Some(track),
            _ => None,
        }
    }

    /// The episode, if it is one.
    #[must_use]
    pub fn as_episode(&self) -> Option<&Episode> {
        match self {
            Self::Episode(episode) => Some(episode),
            _ => None,
        }
    }
}

#[derive(Deserialize)]
struct Kind<'a> {
    #[serde(rename = "type", borrow, default)]
    kind: Option<std::borrow::Cow<'a, str>>,
}

impl<'de> Deserialize<'de> for PlayableItem {
    // The `type` decides, and may stand last: the item is looked at twice.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let kind = serde_json::from_str::<Kind<'_>>(raw.get()).map_err(D::Error::custom)?.kind;
        match kind.as_deref() {
            Some("track") => serde_json::from_str(raw.get()).map(Self::Track),
            Some("episode") => serde_json::from_str(raw.get()).map(Self::Episode),
            _ => serde_json::from_str(raw.get()).map(Self::Unknown),
        }
        .map_err(|error| D::Error::custom(json_path::describe(raw.get().as_bytes(), &error)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> PlayableItem {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn an_item_is_told_by_its_own_type_wherever_that_stands() {
        let track =
            read(r#"{"name":"A","duration_ms":1000,"explicit":false,"disc_number":1,"track_number":1,"type":"track"}"#);
        assert_eq!(track.as_track().map(|track| track.name.as_str()), Some("A"));
        let episode = read(
            r#"{"type":"episode","id":"e","name":"B","duration_ms":2.0E3,"explicit":true,"uri":"spotify:episode:e"}"#,
        );
        assert_eq!(episode.as_episode().map(|episode| episode.duration.as_secs()), Some(2));
    }

    #[test]
    fn an_unknown_kind_keeps_its_json() {
        let PlayableItem::Unknown(json) = read(r#"{"type":"hologram","depth":3}"#) else { panic!() };
        assert_eq!(json["depth"], 3);
    }
}
