//! A session from a bare access token.

use secrecy::SecretString;

use super::app::App;
use super::session::UserSession;
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::scope::ScopeSet;
use crate::token::{Flow, Token, TokenResponse};

impl Spotify<Unauthenticated> {
    /// Creates a session from a bare access token. Its scopes cannot be verified: **you vouch that it was granted `S`**, and that
    /// it was issued to this app.
    ///
    /// The session cannot renew the token. Once Spotify refuses it, calls fail with
    /// [`is_reauth_required`](Error::is_reauth_required).
    ///
    /// # Security
    ///
    /// If the token was not granted `S`, the compiler's check is wrong: calls fail with
    /// [`is_missing_scope`](Error::is_missing_scope). A token that you received from outside may belong to any user.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) when the token is empty, cannot be sent in a header, or is
    /// longer than 8 KiB.
    ///
    /// ```
    /// use ambitus::{SecretString, Spotify, scope::UserLibraryRead};
    ///
    /// let token = SecretString::from("a token with spaces");
    /// assert!(Spotify::new("client id").assume_granted::<(UserLibraryRead,)>(token).is_err());
    /// ```
    pub fn assume_granted<S: ScopeSet>(self, access_token: impl Into<SecretString>) -> Result<UserSession<S>, Error> {
        let response = TokenResponse::vouched(access_token.into())?;
        let app = App::of(self.state.settings)?;
        let now = app.clock().now();
        let token = Token::new(app.new_grant()?, response, Flow::Vouched, S::names().into_iter().collect(), now);
        Ok(app.unstored(token))
    }
}
