//! Where everything begins.

use super::Spotify;
use super::config::{Config, sealed};

/// Nobody has signed in. Holds the client id and the settings.
#[derive(Debug)]
pub struct Unauthenticated {
    pub(super) config: Config,
}

impl Spotify<Unauthenticated> {
    /// Begins with the client id of an app, as Spotify's dashboard shows it. It is no secret. Nothing is sent yet.
    ///
    /// ```
    /// let spotify = ambitus::Spotify::new("0123456789abcdef0123456789abcdef");
    /// ```
    #[must_use]
    pub fn new(client_id: impl Into<String>) -> Self {
        Self { state: Unauthenticated { config: Config::new(client_id.into()) } }
    }
}

impl sealed::Configurable for Unauthenticated {
    #[allow(private_interfaces)]
    fn config(&mut self) -> &mut Config {
        &mut self.config
    }
}
