//! What the compiler of the contract knows of an operation, for errors, spans and the layers that a call passes.

/// What is known of an operation at build time.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Operation {
    /// Spotify's name for it, such as `get-an-album`.
    pub(crate) id: &'static str,
    /// The HTTP method, in capitals.
    pub(crate) method: &'static str,
    /// The path under the API's base, such as `/albums/{id}`.
    pub(crate) path: &'static str,
    /// Whether doing it twice is doing it once.
    pub(crate) idempotent: bool,
    /// The media type to send in the place of the generator's.
    pub(crate) body: Option<&'static str>,
}
