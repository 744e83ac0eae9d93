//! A session of the app itself, with no user behind it (RFC 6749, section 4.4).
//!
//! Not compiled for the browser: a secret that is sent to one is no secret.

use std::fmt;

use secrecy::SecretString;

use super::accounts::Credentials;
use super::config::{Config, sealed};
use super::session::{AppSession, Authorized};
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::token::{Flow, Granted, Token};

/// A client that can keep a secret (RFC 6749, section 2.1), such as a server. Holds the secret.
pub struct Confidential {
    config: Config,
    secret: SecretString,
}

impl fmt::Debug for Confidential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Confidential").field("config", &self.config).finish_non_exhaustive()
    }
}

impl sealed::Configurable for Confidential {
    #[allow(private_interfaces)]
    fn config(&mut self) -> &mut Config {
        &mut self.config
    }
}

impl Spotify<Unauthenticated> {
    /// Adds the client secret, which makes this a confidential client. Does not exist on wasm32.
    ///
    /// # Security
    ///
    /// A secret in a program that is handed out is public. Use [`pkce`](Self::pkce) there.
    #[must_use]
    pub fn with_secret(self, secret: impl Into<SecretString>) -> Spotify<Confidential> {
        Spotify { state: Confidential { config: self.state.config, secret: secret.into() } }
    }
}

impl Spotify<Confidential> {
    /// Gets a token for the app itself. The session renews it by itself, ahead of its expiry and after a 401.
    ///
    /// # Errors
    ///
    /// [`is_invalid_client`](Error::is_invalid_client) when id or secret is wrong; any other outcome that
    /// [the token endpoint may have](crate::Error).
    ///
    /// ```no_run
    /// # async fn run(secret: ambitus::SecretString) -> Result<(), ambitus::Error> {
    /// let app = ambitus::Spotify::new("client id").with_secret(secret).client_credentials().await?;
    /// # Ok(()) }
    /// ```
    pub async fn client_credentials(self) -> Result<AppSession, Error> {
        let Confidential { config, secret } = self.state;
        let app = config.build(Credentials::Secret(secret))?;
        let grant = app.accounts.client_credentials().await?;
        let now = app.clock.now();
        let token = Token::new(grant, Flow::ClientCredentials, Granted::default(), now);
        Ok(Authorized::session(app.session(token)))
    }
}
