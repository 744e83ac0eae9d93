//! Tokens that come from elsewhere: a broker, a vault, another service of yours.

use std::fmt;
use std::time::Duration;

use secrecy::SecretString;

use super::{AccessToken, Granted, TokenResponse};
use crate::error::Error;

/// The error of a [`TokenSource`], of any type.
///
/// It may quote tokens: this crate does not print it. [`Error::token_source_error`] returns it.
pub type TokenSourceError = Box<dyn std::error::Error + Send + Sync>;

/// Gives a session its access tokens, in place of a login. For programs whose tokens come from a broker, a vault or another service.
/// [`Spotify::token_source`](crate::Spotify::token_source) makes a session of one.
///
/// A session asks once for all of its callers, ahead of the expiry of the token that it has, and after the API refused one. It waits 30 s
/// for an answer.
///
/// ```
/// use std::time::Duration;
///
/// use ambitus::token::{Provided, TokenSource, TokenSourceError};
///
/// #[derive(Debug)]
/// struct Broker;
///
/// #[async_trait::async_trait]
/// impl TokenSource for Broker {
///     async fn token(&self) -> Result<Provided, TokenSourceError> {
///         // Here the broker is asked.
///         Ok(Provided::new("access token").expires_in(Duration::from_secs(3600)).scopes(["user-library-read"]))
///     }
/// }
/// ```
#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
pub trait TokenSource: fmt::Debug + Send + Sync + 'static {
    /// A token that is valid now, always of the same user. One that names no scopes has those of the token before it.
    async fn token(&self) -> Result<Provided, TokenSourceError>;

    /// `token` is not wanted any more although it has not expired as far as is known: the API refused it, or the program called
    /// [`refresh`](crate::Spotify::refresh). [`token`](Self::token), which is called next, should return another one.
    async fn refused(&self, token: &AccessToken) {
        let _ = token;
    }
}

/// An access token from a [`TokenSource`], and what the source says of it. Its `Debug` output contains no secret.
#[derive(Debug)]
pub struct Provided {
    access: SecretString,
    lifetime: Option<Duration>,
    scopes: Option<Granted>,
}

impl Provided {
    /// A token whose lifetime and scopes are unknown. The session uses it until the API refuses it.
    #[must_use]
    pub fn new(access_token: impl Into<SecretString>) -> Self {
        Self { access: access_token.into(), lifetime: None, scopes: None }
    }

    /// How long the token is valid from now.
    #[must_use]
    pub fn expires_in(mut self, lifetime: Duration) -> Self {
        self.lifetime = Some(lifetime);
        self
    }

    /// The scopes that the token was granted, by Spotify's names.
    #[must_use]
    pub fn scopes(mut self, scopes: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let scopes: Vec<String> = scopes.into_iter().map(|scope| scope.as_ref().to_owned()).collect();
        self.scopes = Some(scopes.iter().map(String::as_str).collect());
        self
    }

    pub(crate) fn into_response(self) -> Result<TokenResponse, Error> {
        let Self { access, lifetime, scopes } = self;
        Ok(TokenResponse { lifetime, scopes, ..TokenResponse::vouched(access)? })
    }
}
