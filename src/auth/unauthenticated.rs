//! The first state, before a login.

use super::Spotify;
use super::login::{Draft, Login, Pkce};
use super::redirect::Redirect;
use super::settings::{Settings, sealed};
use crate::error::Error;

/// The first state, before a login. Holds the client id and the settings.
#[derive(Clone, Debug)]
pub struct Unauthenticated {
    pub(super) settings: Settings,
}

impl Spotify<Unauthenticated> {
    /// Creates the first state from the client id of an app, as Spotify's dashboard shows it. The id is public. Sends nothing.
    ///
    /// ```
    /// let spotify = ambitus::Spotify::new("0123456789abcdef0123456789abcdef");
    /// ```
    #[must_use]
    pub fn new(client_id: impl Into<String>) -> Self {
        Self { state: Unauthenticated { settings: Settings::new(client_id.into()) } }
    }

    /// A login for a public client. `redirect` is the URI to which Spotify sends the browser back. It must be registered in the
    /// dashboard. It can be a [`Redirect`], for example that of a `Listener`, or a text or [`Url`](url::Url) to convert into one.
    ///
    /// [`begin`](Spotify::begin) reports an invalid redirect.
    pub fn pkce(self, redirect: impl TryInto<Redirect, Error: Into<Error>>) -> Spotify<Pkce<Draft<()>>> {
        Login::at(Draft::new(self.state.settings, redirect))
    }
}

// One implementation for each state: for a generic one, the compiler would advise to clone a login.
impl Clone for Spotify<Unauthenticated> {
    fn clone(&self) -> Self {
        Self { state: self.state.clone() }
    }
}

impl sealed::Configurable for Unauthenticated {
    fn settings(&mut self) -> &mut Settings {
        &mut self.settings
    }
}
