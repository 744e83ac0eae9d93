//! Building the HTTP client.

use std::time::Duration;

use crate::error::Error;
use crate::platform;

/// The time limit for connecting, if the user passed no builder.
const CONNECT: Duration = Duration::from_secs(10);
/// The time limit for a whole token request, with any client.
pub(crate) const EXCHANGE: Duration = Duration::from_secs(30);

/// Builds the client. The user's builder keeps its settings, except that redirects are not followed: they would pass on a bearer or
/// a code.
pub(crate) fn build(handed: Option<reqwest::ClientBuilder>) -> Result<reqwest::Client, Error> {
    let builder = handed.unwrap_or_else(|| platform::client_builder(CONNECT));
    platform::hardened(builder).build().map_err(|error| Error::environment("the HTTP client cannot be built", error))
}
