//! A session from a refresh token that a program has from elsewhere.

use std::fmt;

use secrecy::SecretString;

use super::app::App;
use super::session::UserSession;
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::scope::ScopeSet;
use crate::token::{RefreshToken, is_too_long};

/// Why a refresh token gave no session. `?` converts it into an [`Error`].
#[derive(Debug)]
pub struct RefreshTokenError {
    error: Error,
    token: Option<RefreshToken>,
}

impl RefreshTokenError {
    /// What went wrong.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// The refresh token that is still good as far as is known: the one that was given, or the one that Spotify sent in its place. `None`
    /// if Spotify refused it.
    #[must_use]
    pub fn into_token(self) -> Option<RefreshToken> {
        self.token
    }
}

impl RefreshTokenError {
    /// An error before the token was sent, or without a token.
    pub(super) fn early(error: Error, token: Option<RefreshToken>) -> Self {
        Self { error, token }
    }
}

impl fmt::Display for RefreshTokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl std::error::Error for RefreshTokenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}

impl From<RefreshTokenError> for Error {
    fn from(error: RefreshTokenError) -> Self {
        error.error
    }
}

impl Spotify<Unauthenticated> {
    /// A session from a refresh token that this public client was issued before, by another program or library. The token is refreshed at
    /// once. This proves that it belongs to this client, and shows what was granted.
    ///
    /// With a [`store`](Spotify::store), the token is saved under the name of the [`account`](Spotify::account). The six months are counted
    /// from now, because the time of the user's consent is unknown.
    ///
    /// # Security
    ///
    /// Nothing says whose token it is: ask [`/me`](crate::api::me::Me::profile). A token that a client sends to your server is
    /// [accepted](Spotify::accept) under its rules.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the exchange and the save go on without the caller. With a
    /// store and a named [`account`](Spotify::account), [`load`](Spotify::load) finds the token then.
    ///
    /// # Errors
    ///
    /// A [`RefreshTokenError`], which `?` converts into an [`Error`] and which returns the token if it is still good.
    /// [`is_reauth_required`](Error::is_reauth_required) when the token is no longer valid, or was issued to another client;
    /// [`is_missing_scope`](Error::is_missing_scope) when Spotify does not confirm that `S` was granted;
    /// [`is_invalid_argument`](Error::is_invalid_argument) when the token is longer than 8 KiB, which is then not sent; any other error of
    /// [the token endpoint](crate::Error#what-the-token-endpoint-may-answer).
    ///
    /// ```no_run
    /// use ambitus::{Error, SecretString, Spotify, UserSession, scope::UserLibraryRead};
    ///
    /// async fn migrate(old: SecretString) -> Result<UserSession<(UserLibraryRead,)>, Error> {
    ///     Ok(Spotify::new("client id").from_refresh_token(old).await?)
    /// }
    /// ```
    #[allow(clippy::wrong_self_convention)] // it is made from the token, by the app
    pub async fn from_refresh_token<S: ScopeSet>(
        self,
        token: impl Into<SecretString>,
    ) -> Result<UserSession<S>, RefreshTokenError> {
        prove(App::of(self.state.settings), token.into().into()).await
    }
}

/// A session from a refresh token of unknown origin.
pub(super) async fn prove<S: ScopeSet>(
    app: Result<App, Error>,
    refresh: RefreshToken,
) -> Result<UserSession<S>, RefreshTokenError> {
    let app = match app {
        Ok(app) => app,
        Err(error) => return Err(RefreshTokenError { error, token: Some(refresh) }),
    };
    if refresh.expose().is_empty() {
        return Err(RefreshTokenError { error: Error::not_renewable(), token: None });
    }
    if is_too_long(refresh.expose()) {
        let error = Error::invalid("refresh token", "is longer than 8192 bytes");
        return Err(RefreshTokenError { error, token: Some(refresh) });
    }
    match app.prove(refresh, S::names()).await {
        Ok(holder) => Ok(app.session(holder)),
        Err((error, token)) => Err(RefreshTokenError { error, token }),
    }
}
