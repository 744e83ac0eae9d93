//! Where everything begins.

use super::Spotify;
use super::accounts::Credentials;
use super::config::{Config, sealed};
use super::login::{Draft, Login, Pkce};
use super::redirect::Redirect;
use crate::error::Error;

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

    /// A login for a public client. `redirect` is where Spotify sends the browser back to, one of those registered in the
    /// dashboard: a [`Redirect`], a text or [`Url`](url::Url) that becomes one, or that of a `Listener`.
    ///
    /// A redirect that cannot be one is reported by [`begin`](Spotify::begin).
    pub fn pkce(self, redirect: impl TryInto<Redirect, Error: Into<Error>>) -> Spotify<Pkce<Draft<()>>> {
        Login::at(Draft::new(self.state.config, Credentials::Public, redirect))
    }
}

impl sealed::Configurable for Unauthenticated {
    #[allow(private_interfaces)]
    fn config(&mut self) -> &mut Config {
        &mut self.config
    }
}
