//! Ids and URIs of Spotify's objects, one type per kind.
//!
//! A typed id parses what people have at hand: the bare id, the `spotify:` URI, or the link that the apps share. It refuses
//! the id of another kind:
//!
//! ```
//! use ambitus::id::{AlbumId, TrackId};
//!
//! let id: TrackId = "https://open.spotify.com/intl-de/track/4cOdK2wGLETKBW3PvgPWqT?si=1a2b3c".parse()?;
//! assert_eq!(id.as_str(), "4cOdK2wGLETKBW3PvgPWqT");
//! assert_eq!(id.uri(), "spotify:track:4cOdK2wGLETKBW3PvgPWqT");
//! assert!("spotify:track:4cOdK2wGLETKBW3PvgPWqT".parse::<AlbumId>().is_err());
//! # Ok::<(), ambitus::id::ParseIdError>(())
//! ```
//!
//! What you pass in is checked; what Spotify's answers hold is taken as it comes.
//!
//! Source: <https://developer.spotify.com/documentation/web-api/concepts/spotify-uris-ids>.

use std::{borrow::Cow, fmt, str::FromStr};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    api::request::Parameter,
    model::Timestamp,
    scope::{
        PlaylistModifyPublic, PlaylistReadPrivate, UserFollowModify, UserFollowRead, UserLibraryModify, UserLibraryRead,
    },
};

/// The length of the ids in Spotify's catalogue: 128 bits in base 62.
const CATALOGUE_ID: usize = 22;

/// Why a text is not an id of the kind that was asked for.
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

/// What stands in URIs and links as it is; all else is percent-encoded (RFC 3986, section 2.3).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

// The kind and the id of a URI or a link; a text that is neither has no kind.
fn split(text: &str) -> (Option<&str>, &str) {
    if let Some(rest) = text.strip_prefix("spotify:") {
        // What follows is the file's names, of which any may be a kind's.
        if let Some(names) = rest.strip_prefix("local:") {
            return (Some("local"), names);
        }
        // What a user saved: spotify:collection, spotify:user:<user>:collection.
        if rest == "collection" || (rest.starts_with("user:") && rest.ends_with(":collection")) {
            return (Some("collection"), rest);
        }
        // spotify:user:<user>:playlist:<id> is how playlists were once written.
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

// User ids are whatever their owners once chose: letters of any script, `#`, spaces.
fn is_odd_id(text: &str) -> bool {
    !text.is_empty() && text != "." && text != ".." && text.len() <= 255 && !text.chars().any(char::is_control)
}

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
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({:?})"), &self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl Parameter for $name {
            fn text(&self) -> Cow<'_, str> {
                Cow::Borrowed(&self.0)
            }
        }
    };
}

macro_rules! object_id {
    ($name:ident, $kind:literal $(or $alias:literal)?, $article:literal, $check:ident) => {
        string_type! {
            #[doc = concat!("The id of ", $article, ". Its URI is `spotify:", $kind, ":…`.")]
            $name
        }

        impl $name {
            /// The kind as it stands in URIs and links.
            pub const KIND: &'static str = $kind;

            /// Reads an id, a URI or a link.
            ///
            /// # Errors
            ///
            /// The text is no id, or the id of something else.
            pub fn new(text: impl AsRef<str>) -> Result<Self, ParseIdError> {
                let (kind, id) = split(text.as_ref().trim());
                match kind {
                    Some(kind) if kind != $kind $(&& kind != $alias)? => {
                        let why = if kind.is_empty() { Why::Form } else { Why::Kind(kind.to_owned()) };
                        Err(ParseIdError { expected: $article, why })
                    }
                    kind => {
                        // In URIs and links a user's `#` is `%23`.
                        let id = if kind.is_some() { percent_decode_str(id).decode_utf8().ok() } else { Some(id.into()) };
                        id.filter(|id| $check(id))
                            .map(|id| Self(id.into()))
                            .ok_or(ParseIdError { expected: $article, why: Why::Form })
                    }
                }
            }

            /// The URI.
            #[must_use]
            pub fn uri(&self) -> String {
                format!(concat!("spotify:", $kind, ":{}"), utf8_percent_encode(&self.0, ENCODED))
            }

            /// The link that opens it in Spotify's apps.
            #[must_use]
            pub fn link(&self) -> String {
                format!(concat!("https://open.spotify.com/", $kind, "/{}"), utf8_percent_encode(&self.0, ENCODED))
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;

            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                Self::new(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = ParseIdError;

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
            /// Takes the text as it is.
            ///
            /// # Errors
            ///
            /// The text is empty, longer than 255 bytes, or holds control characters.
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

string_type! {
    /// A Spotify URI as an answer holds it, such as `spotify:track:4cOdK2wGLETKBW3PvgPWqT`.
    Uri
}

impl Uri {
    /// The kind: `track` in `spotify:track:…`. `local` for a file on a device, `collection` for what a user saved; empty for a text
    /// that is no URI.
    #[must_use]
    pub fn kind(&self) -> &str {
        if self.0.starts_with("spotify:") { split(&self.0).0.unwrap_or_default() } else { "" }
    }

    /// The id: what stands behind the kind, as the URI writes it. The id types decode it.
    #[must_use]
    pub fn id(&self) -> &str {
        split(&self.0).1
    }
}

/// Why a URI cannot be used for what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UriKindError {
    kind: String,
    wanted: &'static str,
}

impl fmt::Display for UriKindError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected the URI of {}, but this is of the kind `{}`", self.wanted, self.kind)
    }
}

impl std::error::Error for UriKindError {}

macro_rules! uri_of {
    ($name:ident, $doc:literal, $wanted:literal, [$($kind:literal),*], [$($id:ident),*]) => {
        string_type! {
            #[doc = $doc]
            $name
        }

        $(
            impl From<$id> for $name {
                fn from(id: $id) -> Self {
                    Self(id.uri().into())
                }
            }

            impl From<&$id> for $name {
                fn from(id: &$id) -> Self {
                    Self(id.uri().into())
                }
            }
        )*

        impl FromStr for $name {
            type Err = UriKindError;

            /// Reads a URI or a link. A bare id does not tell its kind.
            fn from_str(text: &str) -> Result<Self, UriKindError> {
                let text = text.trim();
                let kind = split(text).0.unwrap_or_default();
                $(if let (false, Ok(id)) = (kind.is_empty(), $id::new(text)) {
                    return Ok(id.into());
                })*
                match kind {
                    "local" | "collection" => Self::try_from(Uri(text.into())),
                    kind => Err(UriKindError { kind: kind.to_owned(), wanted: $wanted }),
                }
            }
        }

        impl TryFrom<&Uri> for $name {
            type Error = UriKindError;

            fn try_from(uri: &Uri) -> Result<Self, UriKindError> {
                match uri.kind() {
                    $($kind)|* => Ok(Self(uri.0.clone())),
                    kind => Err(UriKindError { kind: kind.to_owned(), wanted: $wanted }),
                }
            }
        }

        impl TryFrom<Uri> for $name {
            type Error = UriKindError;

            fn try_from(uri: Uri) -> Result<Self, UriKindError> {
                Self::try_from(&uri)
            }
        }
    };
}

uri_of!(
    PlayableUri,
    "The URI of something that plays by itself: a track, an episode, a chapter, a file on a device.",
    "a track, an episode, a chapter or a local file",
    ["track", "episode", "chapter", "local"],
    [TrackId, EpisodeId, ChapterId]
);
uri_of!(
    ContextUri,
    "The URI of something that plays one item after another: an album, an artist, a playlist, a show, an audiobook, or the \
     user's collection.",
    "an album, an artist, a playlist, a show or a collection",
    ["album", "artist", "playlist", "show", "audiobook", "collection"],
    [AlbumId, ArtistId, PlaylistId, ShowId, AudiobookId]
);
string_type! {
    /// The URI of something that a library can hold; made from the id of a [`LibraryItem`].
    LibraryUri
}

/// Something that a user's library can hold, told by the type of its id, which names the scopes too.
///
/// | kind | read | modify |
/// |---|---|---|
/// | album, audiobook, episode, show, track | `user-library-read` | `user-library-modify` |
/// | artist, user | `user-follow-read` | `user-follow-modify` |
/// | playlist | `playlist-read-private` | `playlist-modify-public` |
pub trait LibraryItem: sealed::LibraryItem {
    /// The scope that tells whether the library holds it.
    type Read;
    /// The scope that puts it into the library or takes it out.
    type Modify;

    /// Its URI.
    fn library_uri(&self) -> LibraryUri;
}

mod sealed {
    /// Closes [`LibraryItem`](super::LibraryItem) to other crates.
    pub trait LibraryItem {}
    impl<T: LibraryItem> LibraryItem for &T {}
}

impl<T: LibraryItem> LibraryItem for &T {
    type Read = T::Read;
    type Modify = T::Modify;

    fn library_uri(&self) -> LibraryUri {
        (**self).library_uri()
    }
}

macro_rules! library_item {
    ($($id:ident, $kind:literal: $read:ident, $modify:ident;)*) => {$(
        impl sealed::LibraryItem for $id {}
        impl LibraryItem for $id {
            type Read = $read;
            type Modify = $modify;

            fn library_uri(&self) -> LibraryUri {
                LibraryUri(format!(concat!("spotify:", $kind, ":{}"), utf8_percent_encode(&self.0, ENCODED)).into())
            }
        }
    )*};
}

library_item! {
    AlbumId, "album": UserLibraryRead, UserLibraryModify;
    AudiobookId, "audiobook": UserLibraryRead, UserLibraryModify;
    EpisodeId, "episode": UserLibraryRead, UserLibraryModify;
    ShowId, "show": UserLibraryRead, UserLibraryModify;
    TrackId, "track": UserLibraryRead, UserLibraryModify;
    ArtistId, "artist": UserFollowRead, UserFollowModify;
    UserId, "user": UserFollowRead, UserFollowModify;
    PlaylistId, "playlist": PlaylistReadPrivate, PlaylistModifyPublic;
}

/// A track and the time at which it is to count as saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedAt {
    /// The track.
    pub id: TrackId,
    /// The time.
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
    fn text(&self) -> Cow<'_, str> {
        self.id.text()
    }

    fn json(&self) -> Value {
        json!({ "id": self.id, "added_at": self.added_at })
    }
}

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
    fn what_is_no_id_is_refused() {
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
    fn odd_ids_are_encoded_in_uris_and_links_and_come_back() {
        for text in ["smedjan", "a b#c", "ünïcode", "a:b/c?d%23"] {
            let user = UserId::new(text).unwrap();
            assert_eq!(UserId::new(user.uri()).unwrap(), user);
            assert_eq!(UserId::new(user.link()).unwrap(), user);
            assert_eq!(UserId::new(user.library_uri().as_str()).unwrap(), user);
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
        let uri = |text: &str| serde_json::from_value::<Uri>(Value::from(text)).unwrap();
        assert_eq!(uri("spotify:episode:x").kind(), "episode");
        assert_eq!(uri("spotify:local:Artist:Album:Title:210").kind(), "local");
        assert_eq!(uri("spotify:user:someone:collection").kind(), "collection");
        assert_eq!(uri("spotify:collection").kind(), "collection");
        assert_eq!(uri("nonsense").kind(), "");
        assert!(PlayableUri::try_from(uri("spotify:album:x")).is_err());
    }
}
