//! Spotify URIs: of any kind, of playable items, and of playback contexts.

use std::{fmt, str::FromStr};

use percent_encoding::utf8_percent_encode;
use serde::{Deserialize, Serialize};

use super::{
    AlbumId, ArtistId, AudiobookId, ChapterId, ENCODED, EpisodeId, PlaylistId, ShowId, TrackId, split, string_type,
};
use crate::error::invalid_argument;

string_type! {
    /// A Spotify URI as an answer holds it, such as `spotify:track:4cOdK2wGLETKBW3PvgPWqT`.
    Uri
}

impl Uri {
    /// The kind: `track` in `spotify:track:…`, `local` for a file on a device, `collection` for the user's saved items; empty if
    /// the text is not a URI.
    #[must_use]
    pub fn kind(&self) -> &str {
        if self.0.starts_with("spotify:") { split(&self.0).0.unwrap_or_default() } else { "" }
    }

    /// The id as the URI writes it, percent-encoded. The id types decode it.
    #[must_use]
    pub fn id(&self) -> &str {
        split(&self.0).1
    }
}

/// The URI is of a kind that the type does not accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseUriError {
    kind: String,
    wanted: &'static str,
}

impl fmt::Display for ParseUriError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected the URI of {}, but this is of the kind `{}`", self.wanted, self.kind)
    }
}

impl std::error::Error for ParseUriError {}

invalid_argument!(ParseUriError, "URI");

macro_rules! uri_of {
    ($name:ident, $doc:literal, $wanted:literal, [$($kind:literal),*], [$($id:ident),*]) => {
        string_type! {
            #[doc = $doc]
            $name
        }

        $(
            impl From<$id> for $name {
                #[inline]
                fn from(id: $id) -> Self {
                    Self(id.uri().into())
                }
            }

            impl From<&$id> for $name {
                #[inline]
                fn from(id: &$id) -> Self {
                    Self(id.uri().into())
                }
            }
        )*

        impl FromStr for $name {
            type Err = ParseUriError;

            /// Reads a URI or a link. A bare id does not tell its kind.
            fn from_str(text: &str) -> Result<Self, ParseUriError> {
                let text = text.trim();
                let kind = split(text).0.unwrap_or_default();
                $(if let (false, Ok(id)) = (kind.is_empty(), $id::new(text)) {
                    return Ok(id.into());
                })*
                match kind {
                    "local" | "collection" => Self::try_from(Uri(text.into())),
                    kind => Err(ParseUriError { kind: kind.to_owned(), wanted: $wanted }),
                }
            }
        }

        impl TryFrom<&Uri> for $name {
            type Error = ParseUriError;

            fn try_from(uri: &Uri) -> Result<Self, ParseUriError> {
                match uri.kind() {
                    $($kind)|* => Ok(Self(uri.0.clone())),
                    kind => Err(ParseUriError { kind: kind.to_owned(), wanted: $wanted }),
                }
            }
        }

        impl TryFrom<Uri> for $name {
            type Error = ParseUriError;

            fn try_from(uri: Uri) -> Result<Self, ParseUriError> {
                Self::try_from(&uri)
            }
        }
    };
}

uri_of!(
    PlayableUri,
    "The URI of a playable item: a track, an episode, a chapter, or a local file on a device.",
    "a track, an episode, a chapter or a local file",
    ["track", "episode", "chapter", "local"],
    [TrackId, EpisodeId, ChapterId]
);
uri_of!(
    ContextUri,
    "The URI of a playback context, which plays one item after another: an album, an artist, a playlist, a show, an audiobook, or \
     the user's collection.",
    "an album, an artist, a playlist, a show, an audiobook or a collection",
    ["album", "artist", "playlist", "show", "audiobook", "collection"],
    [AlbumId, ArtistId, PlaylistId, ShowId, AudiobookId]
);

string_type! {
    /// The URI of an item that a user's library can hold, made from the id of a [`LibraryItem`](crate::scope::LibraryItem).
    LibraryUri
}

impl LibraryUri {
    pub(crate) fn new(kind: &str, id: &str) -> Self {
        Self(format!("spotify:{kind}:{}", utf8_percent_encode(id, ENCODED)).into())
    }
}
