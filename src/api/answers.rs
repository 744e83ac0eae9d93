//! Decodes recorded answers.
//!
//! Calls decode their answers themselves. [`read_back`] shows how a recorded answer is decoded, for a bug report or for a test with
//! recordings.

use serde::de::DeserializeOwned;
use serde_json::Value;

pub use bytes::Bytes;

use crate::{
    decode::{self, Answer},
    error::Error,
};

/// How the answer of each operation is decoded.
#[allow(clippy::all)]
mod generated {
    include!(concat!(env!("AMBITUS_GENERATED"), "/answers.rs"));
}

/// Decodes a recorded answer as the types of its operation, and returns what they hold, as JSON.
///
/// `operation` is Spotify's name, such as `get-an-album`. `strict` means the same as [in a session](crate::Spotify::strict); without
/// it, a page's broken items are returned unchanged. Commands have no answer; the result is `null`.
///
/// # Errors
///
/// [`is_decode`](Error::is_decode), with the [`json_path`](Error::json_path), when the answer does not fit its type;
/// [`is_invalid_argument`](Error::is_invalid_argument) when Spotify has no operation of this name.
///
/// ```
/// use ambitus::api::answers::read_back;
///
/// let kept = r#"{"devices":[{"name":"Kitchen","type":"Speaker","is_active":true,"is_private_session":false,
///     "is_restricted":false,"volume_percent":7E1,"colour":"red"}]}"#;
/// let held = read_back("get-a-users-available-devices", kept, true)?;
/// assert_eq!(held["devices"][0]["volume_percent"], 70);
/// assert!(held["devices"][0].get("colour").is_none());
///
/// let error = read_back("get-an-album", r#"{"name":[]}"#, true).unwrap_err();
/// assert_eq!(error.json_path(), Some("name"));
/// # Ok::<(), ambitus::Error>(())
/// ```
// Generic over the body, so that a program that does not call it does not compile the code for every type.
pub fn read_back<B: Into<Bytes>>(operation: &str, answer: B, strict: bool) -> Result<Value, Error> {
    let Some((operation, back)) = generated::find::<B>(operation) else {
        return Err(Error::invalid("operation", format!("Spotify has no operation {operation}")));
    };
    let answer = Answer { operation, status: 200, body: answer.into(), strict };
    back(answer).map_err(|error| error.during(operation))
}

/// Decodes an answer as `T`, a type of [`model`](crate::model), in the same way as calls do.
///
/// `T` is one of those types, or a type that holds them in lists and fields. They also implement `Deserialize`, so serde_json can read
/// them directly. This function is faster, and its errors name the place in the answer. It cannot read a type that flattens one of them
/// (`#[serde(flatten)]`); serde_json can.
///
/// # Errors
///
/// [`is_decode`](Error::is_decode), with the [`json_path`](Error::json_path).
///
/// ```
/// use ambitus::{api::answers, model::{Page, SavedTrack}};
///
/// let page: Page<SavedTrack> = answers::read(r#"{"items":[{"added_at":"2024-02-29T12:00:00Z"}],"total":1}"#, false)?;
/// assert_eq!(page.items.broken()[0].json_path(), "items[0]");
/// # Ok::<(), ambitus::Error>(())
/// ```
pub fn read<T: DeserializeOwned>(answer: impl Into<Bytes>, strict: bool) -> Result<T, Error> {
    decode::read(&answer.into(), strict)
}

/// Spotify's names of the operations that [`read_back`] knows.
#[must_use]
pub fn operations() -> &'static [&'static str] {
    generated::NAMES
}

/// The JSON Schema of what [`read_back`] returns for an operation's answers. `None` for a command, and for an unknown name.
#[cfg(feature = "schemars")]
#[must_use]
pub fn schema<S: AsRef<str>>(operation: S) -> Option<schemars::Schema> {
    generated::schema::<S>(operation.as_ref())
}
