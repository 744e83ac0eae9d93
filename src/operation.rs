//! An operation of Spotify's document, for errors, spans and the layers of a call.

/// The facts about an operation that are known at build time.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Operation {
    /// Spotify's name for it, such as `get-an-album`.
    pub(crate) id: &'static str,
    /// The HTTP method, in capitals.
    pub(crate) method: &'static str,
    /// The path under the API's base, such as `/albums/{id}`.
    pub(crate) path: &'static str,
    /// Whether repeating it has the same effect as sending it once.
    pub(crate) idempotent: bool,
    /// The media type of its body, if that is not JSON.
    pub(crate) body: Option<&'static str>,
}
