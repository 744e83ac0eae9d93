//! What a client with a secret can do: sign users in, and act for itself (RFC 6749, sections 4.1 and 4.4).
//!
//! Not compiled for the browser: a secret that is sent to one is no secret.

use std::fmt;

use secrecy::SecretString;

use super::accounts::Credentials;
use super::config::{Config, sealed};
use super::login::{Code, Draft, Login};
use super::redirect::Redirect;
use super::session::AppSession;
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::token::{Flow, Granted, Token};

/// A client that can keep a secret (RFC 6749, section 2.1), such as a server. Holds the secret.
pub struct Confidential {
    pub(super) config: Config,
    pub(super) secret: SecretString,
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
    /// A login for a server: authorization code with the client secret, and PKCE beside it, so that neither a stolen code nor
    /// a stolen secret is enough. `redirect` is one of those registered in the dashboard.
    ///
    /// It goes on as [`pkce`](Spotify::pkce) does. A server of several processes [seals](Spotify::seal) it while the user is away.
    ///
    /// ```
    /// # fn run(secret: ambitus::SecretString) -> Result<(), ambitus::Error> {
    /// use ambitus::{Spotify, scope::UserLibraryRead};
    ///
    /// let spotify = Spotify::new("0123456789abcdef").with_secret(secret);
    /// let login = spotify.code("https://app.example/callback").scopes::<(UserLibraryRead,)>().begin()?;
    /// println!("open {}", login.authorize_url());
    /// # Ok(()) }
    /// # run("secret".into()).unwrap();
    /// ```
    pub fn code(self, redirect: impl TryInto<Redirect, Error: Into<Error>>) -> Spotify<Code<Draft<()>>> {
        let Confidential { config, secret } = self.state;
        Login::at(Draft::new(config, Credentials::Secret(secret), redirect))
    }

    /// Gets a token for the app itself. The session renews it by itself, ahead of its expiry and after a 401.
    ///
    /// With a [`store`](Spotify::store) one that is stored there and not due yet is taken.
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
        let now = app.clock().now();
        // A store that cannot be read costs no more than a request.
        if let Some(vault) = app.config.vault(Flow::ClientCredentials)
            && let Ok(Some(token)) = vault.load().await
            && token.expires_at().is_some()
            && !token.is_due(now)
        {
            return Ok(app.loaded(token));
        }
        let grant = app.accounts.client_credentials().await?;
        let token = Token::new(grant, Flow::ClientCredentials, Granted::default(), app.clock().now());
        Ok(app.signed_in(token).await)
    }
}
