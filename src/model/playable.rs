//! Playable items: tracks, episodes, chapters, and kinds that Spotify may add.

use std::time::Duration;

use serde::{Deserialize, Deserializer, Serialize, de::Error};
use serde_json::Value;

use super::{Chapter, Episode, ObjectType, Track};
use crate::{
    decode::{self, Mode, RawPart},
    id::Uri,
};

/// A playable item. Its `type` decides which kind it is.
///
/// A local file is a [`Track`](Self::Track) whose `is_local` is true and whose id is `None`. An advertisement is `null` in
/// Spotify's answers, so it has no `PlayableItem`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum PlayableItem {
    /// A track.
    Track(Box<Track>),
    /// An episode of a show.
    Episode(Box<Episode>),
    /// A chapter of an audiobook.
    Chapter(Box<Chapter>),
    /// An item of a kind that this version does not know: its JSON, unchanged.
    Unknown(#[cfg_attr(feature = "schemars", schemars(with = "serde_json::Map<String, Value>"))] Value),
}

impl PlayableItem {
    /// The name.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Track(track) => Some(&track.name),
            Self::Episode(episode) => Some(&episode.name),
            Self::Chapter(chapter) => Some(&chapter.name),
            Self::Unknown(json) => json.get("name")?.as_str(),
        }
    }

    /// The URI.
    #[must_use]
    pub fn uri(&self) -> Option<&Uri> {
        match self {
            Self::Track(track) => track.uri.as_ref(),
            Self::Episode(episode) => Some(&episode.uri),
            Self::Chapter(chapter) => Some(&chapter.uri),
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

    /// The chapter, if it is one.
    #[must_use]
    pub fn as_chapter(&self) -> Option<&Chapter> {
        match self {
            Self::Chapter(chapter) => Some(chapter),
            _ => None,
        }
    }

    /// Its duration.
    #[must_use]
    pub fn duration(&self) -> Option<Duration> {
        match self {
            Self::Track(track) => Some(track.duration),
            Self::Episode(episode) => Some(episode.duration),
            Self::Chapter(chapter) => Some(chapter.duration),
            Self::Unknown(json) => json.get("duration_ms")?.as_u64().map(Duration::from_millis),
        }
    }
}

#[derive(Deserialize)]
struct Kind {
    #[serde(rename = "type", default)]
    kind: Value,
}

impl<'de> Deserialize<'de> for PlayableItem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if decode::mode() == Mode::Fast {
            let track = Box::<Track>::deserialize(deserializer)?;
            return match track.kind {
                ObjectType::Track => Ok(Self::Track(track)),
                _ => Err(D::Error::custom("not a track")),
            };
        }
        // The `type` decides, and may be the last field. An item that is not a track is read again.
        let item = RawPart::deserialize(deserializer)?;
        let track = item.read::<Box<Track>>();
        if let Ok(track) = track
            && track.kind == ObjectType::Track
        {
            return Ok(Self::Track(track));
        }
        if !item.text().starts_with('{') {
            return Err(item.refuse("expected a track, an episode or another playable item"));
        }
        match item.read_in::<Kind, _>()?.kind.as_str().map(ObjectType::from) {
            Some(ObjectType::Track) => item.read_in().map(Self::Track),
            Some(ObjectType::Episode) => item.read_in().map(Self::Episode),
            Some(ObjectType::Chapter) => item.read_in().map(Self::Chapter),
            _ => item.read_in().map(Self::Unknown),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> PlayableItem {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn the_type_decides_the_kind_at_any_position() {
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

    #[test]
    fn a_chapter_is_recognized_and_its_type_is_read_in_any_case() {
        let chapter = read(r#"{"type":"CHAPTER","id":"c","name":"C","duration_ms":1,"explicit":false,"uri":"u"}"#);
        assert!(chapter.as_chapter().is_some() && chapter.as_track().is_none());
    }

    #[test]
    fn an_episode_that_looks_like_a_track_is_an_episode() {
        let item = read(
            r#"{"type":"episode","track":true,"id":"e","name":"E","uri":"spotify:episode:e","duration_ms":1,"explicit":false,
                "disc_number":0,"track_number":0,"is_local":false,"album":{"type":"show","name":"S","id":"s"},
                "artists":[{"name":null,"type":"S","id":"s"}]}"#,
        );
        let episode = item.as_episode().unwrap();
        assert_eq!(episode.album.as_ref().and_then(|show| show.name.as_deref()), Some("S"));
        assert!(episode.artists[0].name.is_none() && item.as_track().is_none());
    }

    #[test]
    fn values_other_than_objects_and_broken_tracks_are_refused() {
        for text in ["7", r#""track""#, "[]", r#"{"type":"track"}"#, r#"{"type":"track","name":[]}"#] {
            assert!(serde_json::from_str::<PlayableItem>(text).is_err(), "{text}");
        }
    }
}
