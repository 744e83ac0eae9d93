//! Ids and URIs of Spotify's objects, one type per kind.
//!
//! A typed id parses the bare id, the `spotify:` URI, and the link that Spotify's apps share. It refuses the id of another kind:
//!
//! ```
//! use ambitus::id::{AlbumId, TrackId};
//!
//! let id: TrackId = "https://open.spotify.com/intl-de/track/4cOdK2wGLETKBW3PvgPWqT?si=1a2b3c".parse()?;
//! assert_eq!(id.as_str(), "4cOdK2wGLETKBW3PvgPWqT");
//! assert_eq!(id.uri(), "spotify:track:4cOdK2wGLETKBW3PvgPWqT");
//! assert!("spotify:track:4cOdK2wGLETKBW3PvgPWqT".parse::<AlbumId>().is_err());
//! # Ok::<(), ambitus::Error>(())
//! ```
//!
//! An id that you parse is checked. An id in Spotify's answers is kept unchecked.
//!
//! Source: <https://developer.spotify.com/documentation/web-api/concepts/spotify-uris-ids>.

use std::{fmt, str::FromStr};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::{Deserialize, Serialize};

use crate::error::invalid_argument;

mod uri;

pub use uri::{ContextUri, LibraryUri, ParseUriError, PlayableUri, Uri};

/// The length of the ids in Spotify's catalogue: 128 bits in base 62.
const CATALOGUE_ID: usize = 22;

/// The text is not an id of the wanted kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseIdError {
    expected: &'static str,
    why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Why {
    Kind(String),
    Form,
}

impl fmt::Display for ParseIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.why {
            Why::Kind(kind) => write!(f, "expected the id of {}, but this is of the kind `{kind}`", self.expected),
            Why::Form => {
                write!(f, "expected the id, the spotify: URI or the open.spotify.com link of {}", self.expected)
            }
        }
    }
}

impl std::error::Error for ParseIdError {}

invalid_argument!(ParseIdError, "id");

/// The characters that are percent-encoded in URIs and links: all but the unreserved ones (RFC 3986, section 2.3).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

// The kind and the id of a URI or a link. Any other text has no kind.
fn split(text: &str) -> (Option<&str>, &str) {
    if let Some(rest) = text.strip_prefix("spotify:") {
        // The rest holds names from the file, and a name may equal a kind.
        if let Some(names) = rest.strip_prefix("local:") {
            return (Some("local"), names);
        }
        // The user's saved items: spotify:collection, spotify:user:<user>:collection.
        if rest == "collection" || (rest.starts_with("user:") && rest.ends_with(":collection")) {
            return (Some("collection"), rest);
        }
        // spotify:user:<user>:playlist:<id> is the old form of a playlist's URI.
        let mut parts = rest.rsplitn(2, ':');
        let id = parts.next().unwrap_or_default();
        let kind = parts.next().map(|kinds| kinds.rsplit(':').next().unwrap_or(kinds));
        return (kind.or(Some("")), id);
    }
    let link = ["https://open.spotify.com/", "http://open.spotify.com/", "open.spotify.com/"];
    if let Some(path) = link.iter().find_map(|prefix| text.strip_prefix(prefix)) {
        let path = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let mut segments = path.rsplit('/');
        let id = segments.next().unwrap_or_default();
        return (Some(segments.next().unwrap_or_default()), id);
    }
    (None, text)
}

fn is_catalogue_id(text: &str) -> bool {
    text.len() == CATALOGUE_ID && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

// Users once chose their ids freely: letters of any script, `#`, spaces.
fn is_odd_id(text: &str) -> bool {
    !text.is_empty() && text != "." && text != ".." && text.len() <= 255 && !text.chars().any(char::is_control)
}

// The id in a text: a bare id, or a URI or link of one of the kinds.
fn read(text: &str, kinds: &[&str], expected: &'static str, fits: fn(&str) -> bool) -> Result<Box<str>, ParseIdError> {
    let (kind, id) = split(text.trim());
    if let Some(kind) = kind
        && !kinds.contains(&kind)
    {
        let why = if kind.is_empty() { Why::Form } else { Why::Kind(kind.to_owned()) };
        return Err(ParseIdError { expected, why });
    }
    // URIs and links are percent-encoded: a `#` in a user's id is `%23`.
    let id = if kind.is_some() { percent_decode_str(id).decode_utf8().ok() } else { Some(id.into()) };
    id.filter(|id| fits(id)).map(|id| id.into()).ok_or(ParseIdError { expected, why: Why::Form })
}

fn write(start: &str, id: &str) -> String {
    format!("{start}{}", utf8_percent_encode(id, ENCODED))
}

// These functions are short and many: with `#[inline]`, those that a program does not use are not compiled.
macro_rules! string_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        pub struct $name(Box<str>);

        impl $name {
            /// The text itself.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({:?})"), &self.0)
            }
        }

        impl AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<&$name> for $name {
            #[inline]
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }
    };
}

use string_type;

macro_rules! object_id {
    ($name:ident, $kind:literal $(or $alias:literal)?, $article:literal, $check:ident) => {
        string_type! {
            #[doc = concat!("The id of ", $article, ". Its URI is `spotify:", $kind, ":…`.")]
            $name
        }

        impl $name {
            /// The kind, as it is written in URIs and links.
            pub const KIND: &'static str = $kind;

            /// Reads an id, a URI or a link.
            ///
            /// # Errors
            ///
            /// The text is not an id, or is the id of another kind of object.
            #[inline]
            pub fn new(text: impl AsRef<str>) -> Result<Self, ParseIdError> {
                read(text.as_ref(), &[$kind $(, $alias)?], $article, $check).map(Self)
            }

            /// The URI.
            #[must_use]
            #[inline]
            pub fn uri(&self) -> String {
                write(concat!("spotify:", $kind, ":"), &self.0)
            }

            /// The link that opens it in Spotify's apps.
            #[must_use]
            #[inline]
            pub fn link(&self) -> String {
                write(concat!("https://open.spotify.com/", $kind, "/"), &self.0)
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;

            #[inline]
            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                Self::new(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = ParseIdError;

            #[inline]
            fn try_from(text: &str) -> Result<Self, ParseIdError> {
                Self::new(text)
            }
        }
    };
}

object_id!(AlbumId, "album", "an album", is_catalogue_id);
object_id!(ArtistId, "artist", "an artist", is_catalogue_id);
// Spotify's own URIs for audiobooks and chapters are those of shows and episodes.
object_id!(AudiobookId, "show" or "audiobook", "an audiobook", is_catalogue_id);
object_id!(ChapterId, "episode" or "chapter", "a chapter", is_catalogue_id);
object_id!(EpisodeId, "episode", "an episode", is_catalogue_id);
object_id!(PlaylistId, "playlist", "a playlist", is_catalogue_id);
object_id!(ShowId, "show", "a show", is_catalogue_id);
object_id!(TrackId, "track", "a track", is_catalogue_id);
object_id!(UserId, "user", "a user", is_odd_id);

macro_rules! plain_id {
    ($name:ident, $doc:literal) => {
        string_type! {
            #[doc = $doc]
            $name
        }

        impl $name {
            /// Takes the text unchanged.
            ///
            /// # Errors
            ///
            /// The text is empty, longer than 255 bytes, or holds control characters.
            #[inline]
            pub fn new(text: impl Into<String>) -> Result<Self, ParseIdError> {
                let text = text.into();
                if is_odd_id(&text) {
                    Ok(Self(text.into()))
                } else {
                    Err(ParseIdError { expected: stringify!($name), why: Why::Form })
                }
            }
        }
    };
}

plain_id!(CategoryId, "The id of a browse category, such as `dinner`.");
plain_id!(DeviceId, "The id of a device. It may change from one day to the next.");
plain_id!(SnapshotId, "The name of one version of a playlist.");

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "4cOdK2wGLETKBW3PvgPWqT";

    #[test]
    fn an_id_a_uri_and_a_link_are_the_same_track() {
        for text in [
            ID.to_owned(),
            format!(" {ID} "),
            format!("spotify:track:{ID}"),
            format!("https://open.spotify.com/track/{ID}"),
            format!("https://open.spotify.com/intl-fr/track/{ID}?si=abc&x=y"),
            format!("open.spotify.com/track/{ID}/"),
        ] {
            assert_eq!(TrackId::new(&text).unwrap().as_str(), ID, "{text}");
        }
    }

    #[test]
    fn the_wrong_kind_is_refused_by_name() {
        let error = AlbumId::new(format!("spotify:track:{ID}")).unwrap_err();
        assert_eq!(error.to_string(), "expected the id of an album, but this is of the kind `track`");
    }

    #[test]
    fn other_texts_are_refused() {
        for text in
            ["", "x", "spotify:", "spotify:track", "https://open.spotify.com/", "../../me", "4cOdK2wGLETKBW3PvgPWq/"]
        {
            assert!(TrackId::new(text).is_err(), "{text}");
        }
        for text in ["", ".", "..", "a\nb"] {
            assert!(UserId::new(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn users_may_have_odd_ids() {
        for text in ["smedjan", "a b#c", "ünïcode", "1234"] {
            assert_eq!(UserId::new(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn odd_ids_survive_a_uri_and_a_link() {
        for text in ["smedjan", "a b#c", "ünïcode", "a:b/c?d%23"] {
            let user = UserId::new(text).unwrap();
            assert_eq!(UserId::new(user.uri()).unwrap(), user);
            assert_eq!(UserId::new(user.link()).unwrap(), user);
            assert_eq!(UserId::new(LibraryUri::new("user", user.as_str()).as_str()).unwrap(), user);
        }
        assert_eq!(UserId::new("a#b").unwrap().uri(), "spotify:user:a%23b");
        assert_eq!(UserId::new("spotify:user:a%23b").unwrap().as_str(), "a#b");
        assert!(UserId::new("spotify:user:%2e%2e").is_err() && UserId::new("spotify:user:%ff").is_err());
    }

    #[test]
    fn uris_are_read_by_their_kind() {
        let track = format!("https://open.spotify.com/track/{ID}");
        assert_eq!(track.parse::<PlayableUri>().unwrap().as_str(), format!("spotify:track:{ID}"));
        let local = "spotify:local:Artist:episode:Title:210";
        assert_eq!(local.parse::<PlayableUri>().unwrap().as_str(), local);
        assert_eq!(TrackId::new(local).unwrap_err().to_string().split('`').nth(1), Some("local"));
        for liked in ["spotify:collection", "spotify:user:1112264649:collection"] {
            assert_eq!(liked.parse::<ContextUri>().unwrap().as_str(), liked);
        }
        for wrong in [ID, "", "spotify:track:x", "spotify:album:x", "nonsense", local] {
            assert!(wrong.parse::<ContextUri>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_old_playlist_uri_names_the_playlist() {
        assert_eq!(PlaylistId::new(format!("spotify:user:someone:playlist:{ID}")).unwrap().as_str(), ID);
    }

    #[test]
    fn an_answers_uri_tells_its_kind() {
        let uri = |text: &str| serde_json::from_value::<Uri>(serde_json::Value::from(text)).unwrap();
        assert_eq!(uri("spotify:episode:x").kind(), "episode");
        assert_eq!(uri("spotify:local:Artist:Album:Title:210").kind(), "local");
        assert_eq!(uri("spotify:user:someone:collection").kind(), "collection");
        assert_eq!(uri("spotify:collection").kind(), "collection");
        assert_eq!(uri("nonsense").kind(), "");
        assert!(PlayableUri::try_from(uri("spotify:album:x")).is_err());
    }
}
