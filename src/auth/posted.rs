//! Mixed mode: the client side signs in with PKCE and posts the token, and the server side makes calls for that user.
//!
//! A posted token proves nothing: its scopes may be invented, and it may have been issued to another app, for another user. Therefore
//! the server uses only the refresh token, with its own client id (RFC 6749, section 6 binds a refresh token to the client to which it
//! was issued). Spotify's answer says what was granted, and `/me` says who the user is.

use std::fmt;
use std::time::{Duration, SystemTime};

use secrecy::SecretString;
use serde_json::json;

use super::app::App;
use super::callback::Callback;
use super::finish_error::FinishError;
use super::login::{CodeClient, Login, Pending};
use super::random::State;
use super::refresh_token::{RefreshTokenError, prove};
use super::session::{Authorized, Unverified, User, UserSession};
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::scope::ScopeSet;
use crate::token::{Flow, Granted, Token, TokenResponse};
use crate::wiped::{Buffer, Json, secret};

/// The longest post that is read, in bytes. It is parsed before anything is known of its sender.
const LONGEST: usize = 64 << 10;

/// A token that the client side sends to the server side, as the JSON that Spotify's TypeScript SDK posts and reads.
///
/// ```json
/// {"access_token": "…", "token_type": "Bearer", "expires_in": 3600, "refresh_token": "…", "scope": "…", "expires": 1790000000000}
/// ```
///
/// `expires_in` is in seconds, `expires` in milliseconds since 1970. Its `Debug` output is redacted.
pub struct Posted {
    response: TokenResponse,
    expires_at: Option<SystemTime>,
}

impl Posted {
    /// Reads a posted token. Fields that are missing or malformed are ignored, except the access token and the token type.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) when the body is longer than 64 KiB or is not a JSON object, when its access
    /// token is missing or cannot be sent in a header, when one of its tokens is longer than 8 KiB, or when its token type is not Bearer.
    ///
    /// ```
    /// use ambitus::auth::Posted;
    ///
    /// assert!(Posted::from_json(r#"{"access_token":"a","token_type":"Bearer"}"#).is_ok());
    /// assert!(Posted::from_json("a").unwrap_err().is_invalid_argument());
    /// ```
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, Error> {
        let body = body.as_ref();
        let refused = |why| Error::invalid("posted token", why);
        if body.len() > LONGEST {
            return Err(refused("it is longer than 65536 bytes"));
        }
        let mut json = Json::read(body).unwrap_or_default();
        let response = TokenResponse::take_from(&mut json).map_err(refused)?;
        let since = json["expires"].as_f64().and_then(|expires| Duration::try_from_secs_f64(expires / 1000.0).ok());
        let expires_at = since.and_then(|since| SystemTime::UNIX_EPOCH.checked_add(since));
        Ok(Self { response, expires_at })
    }

    /// The JSON to post to your own server over HTTPS. `expires_in` is the lifetime from the time at which the token was obtained.
    #[must_use]
    pub fn to_json(&self) -> SecretString {
        let response = &self.response;
        let mut body = Json::from(json!({ "access_token": response.access.expose(), "token_type": "Bearer" }));
        if let Some(lifetime) = response.lifetime {
            body["expires_in"] = json!(lifetime.as_secs());
        }
        if let Some(refresh) = &response.refresh {
            body["refresh_token"] = json!(refresh.expose());
        }
        if let Some(scopes) = &response.scopes {
            body["scope"] = json!(scopes.to_string());
        }
        if let Some(since) = self.expires_at.and_then(|at| at.duration_since(SystemTime::UNIX_EPOCH).ok()) {
            body["expires"] = json!(u64::try_from(since.as_millis()).unwrap_or(u64::MAX));
        }
        SecretString::from(Buffer::json(&*body).text())
    }

    /// Whether it has a refresh token, which [`accept`](Spotify::accept) needs.
    #[must_use]
    pub fn has_refresh_token(&self) -> bool {
        self.response.refresh.is_some()
    }
}

impl fmt::Debug for Posted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Posted([redacted])")
    }
}

impl<C: CodeClient, S: ScopeSet> Spotify<Login<C, Pending<S>>> {
    /// Exchanges the code for a token to post to the server side. This side gets no session: from now on only the server may refresh,
    /// because a refresh token may be valid for one use only.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the exchange goes on without the caller, and its token is lost: the user has to sign in again.
    ///
    /// # Errors
    ///
    /// As for [`finish`](Spotify::finish).
    pub async fn hand_over(self, callback: Callback) -> Result<Posted, FinishError<Self>> {
        let (app, asked) = (self.state.step.app.clone(), self.state.step.asked.clone());
        let exchanged = match self.code_of(&callback) {
            Ok(code) => app.exchange(code).await,
            Err(error) => Err(error),
        };
        let mut response = exchanged.map_err(|error| self.unfinished(error, callback))?;
        // The server side does not know which scopes were asked for.
        let scopes = response.scopes.get_or_insert(asked);
        scopes.require(&S::names()).map_err(FinishError::last)?;
        let expires_at = response.lifetime.and_then(|lifetime| app.clock().now().checked_add(lifetime));
        Ok(Posted { response, expires_at })
    }
}

impl Spotify<Unauthenticated> {
    /// The server side: turns a posted token into a session of its user. The token is refreshed at once. This proves that it was issued
    /// to this client id, and shows what was granted. From now on this side refreshes, so keep the session or use a
    /// [`store`](Spotify::store).
    ///
    /// The six months are counted from now, because the time of the user's consent is unknown.
    ///
    /// # Security
    ///
    /// - Identify the user by the `account_id` of [`/me`](crate::api::me::Me::profile). Nothing in the post identifies a user.
    /// - A client that can post a token can sign a browser in as the user of that token. Give each browser session a [`Nonce`] before its
    ///   login, and refuse a post without it.
    /// - Keep one session per user, never one session for all users.
    /// - Limit the rate of posts, for each sender and in all. Anyone can post, and each post costs a request of your client id at the
    ///   token endpoint.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the exchange and the save go on without the caller, as when a browser hangs up. With a
    /// store and a named [`account`](Spotify::account), [`load`](Spotify::load) finds the token then.
    ///
    /// # Errors
    ///
    /// A [`RefreshTokenError`], which `?` converts into an [`Error`] and which returns the refresh token if it is still good.
    /// [`is_invalid_argument`](Error::is_invalid_argument) when all users would share one place in the [`store`](Spotify::store) (see
    /// [`account`](Spotify::account)); [`is_reauth_required`](Error::is_reauth_required) when the refresh token is missing, is no longer
    /// valid, or was issued to another client; [`is_missing_scope`](Error::is_missing_scope) when Spotify does not confirm that `S` was
    /// granted; any other error of
    /// [the token endpoint](crate::Error#what-the-token-endpoint-may-answer).
    ///
    /// ```no_run
    /// use ambitus::auth::Posted;
    /// use ambitus::{Error, Spotify, scope::UserLibraryRead};
    ///
    /// async fn sign_in(body: &str) -> Result<(), Error> {
    ///     let spotify = Spotify::new("client id").accept::<(UserLibraryRead,)>(Posted::from_json(body)?).await?;
    ///     println!("{:?}", spotify.me().profile().await?.account_id);
    ///     Ok(())
    /// }
    /// ```
    pub async fn accept<S: ScopeSet>(self, posted: Posted) -> Result<UserSession<S>, RefreshTokenError> {
        let settings = self.state.settings;
        let Some(refresh) = posted.response.refresh else {
            return Err(RefreshTokenError::early(Error::not_renewable(), None));
        };
        // The posted scopes and the posted access token are discarded: only what the refresh brings counts.
        prove(settings.refuse_shared_slot().and_then(|()| App::of(settings)), refresh).await
    }

    /// The server side, for a posted token without a refresh token. The session cannot be renewed, and its token is **not verified**,
    /// as its type says.
    ///
    /// # Security
    ///
    /// The token may belong to another app or another user, and its scopes are only what the post claims.
    ///
    /// # Errors
    ///
    /// [`is_missing_scope`](Error::is_missing_scope) when the post does not claim `S`.
    pub fn accept_unverified<S: ScopeSet>(
        self,
        posted: Posted,
    ) -> Result<Spotify<Authorized<User<S, Unverified>>>, Error> {
        let app = App::of(self.state.settings)?;
        let now = app.clock().now();
        let Posted { mut response, expires_at } = posted;
        response.refresh = None;
        response.lifetime = expires_at.map_or(response.lifetime, |at| Some(at.duration_since(now).unwrap_or_default()));
        let token = Token::new(app.new_grant()?, response, Flow::Vouched, Granted::default(), now);
        token.scopes().require(&S::names())?;
        Ok(app.unstored(token))
    }
}

/// Binds a post to its browser session. Keep the nonce in the session's data on the server, put it into the page, and let the page
/// send it back in a header, which a form on another site cannot do.
///
/// ```
/// use ambitus::auth::Nonce;
///
/// let nonce = Nonce::random()?;
/// let page = format!("<meta name=\"nonce\" content=\"{}\">", nonce.expose());
/// assert!(nonce.is(nonce.expose()) && !nonce.is("guess"));
/// # Ok::<(), ambitus::Error>(())
/// ```
///
/// A server that keeps its sessions in a database restores the nonce from its text:
///
/// ```
/// use ambitus::auth::Nonce;
///
/// fn is_of_session(stored: Option<String>, header: &str) -> bool {
///     stored.is_some_and(|stored| Nonce::from(stored).is(header))
/// }
///
/// let kept = Nonce::random()?.expose().to_owned();
/// assert!(is_of_session(Some(kept.clone()), &kept));
/// assert!(!is_of_session(Some(String::new()), "")); // an empty column matches nothing
/// # Ok::<(), ambitus::Error>(())
/// ```
pub struct Nonce(State);

impl Nonce {
    /// A new nonce: 22 characters from 128 bits of the operating system's randomness.
    ///
    /// # Errors
    ///
    /// An error with a [`source`](std::error::Error::source) when the operating system provides no randomness.
    pub fn random() -> Result<Self, Error> {
        State::random().map(Self)
    }

    /// The text.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// Whether `text` is the nonce. The comparison takes constant time. A nonce that was restored from a text that is empty, or that is
    /// not 22 characters long, matches nothing.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        self.0.is_whole() && self.0.is(text)
    }
}

impl From<String> for Nonce {
    fn from(text: String) -> Self {
        Self(secret(text).into())
    }
}

impl From<&str> for Nonce {
    fn from(text: &str) -> Self {
        Self(SecretString::from(text).into())
    }
}

impl fmt::Debug for Nonce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Nonce([redacted])")
    }
}
