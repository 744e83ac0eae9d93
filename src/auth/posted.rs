//! Mixed mode: the client side signs in with PKCE and posts the token, and the server side acts as that user.
//!
//! What is posted proves nothing: its scopes may be made up, and the token may be another app's, whose user was lured elsewhere. So
//! the server believes one thing only, the refresh token, and that by using it with its own client id (RFC 6749, section 6 ties
//! it to the client it was issued to). What Spotify answers says what was granted; who it is, `/me` says.

use std::fmt;
use std::time::{Duration, SystemTime};

use secrecy::SecretString;
use secrecy::zeroize::Zeroizing;
use serde_json::{Value, json};

use super::accounts::Credentials;
use super::callback::Callback;
use super::login::{CodeClient, FinishError, Login, Pending};
use super::random::State;
use super::session::{Authorized, Unverified, User, UserSession, prove};
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::scope::ScopeSet;
use crate::token::{Flow, Grant, Granted, Token};

/// A token on its way from the client side to the server side, as JSON that Spotify's own TypeScript SDK posts and reads.
///
/// ```json
/// {"access_token": "…", "token_type": "Bearer", "expires_in": 3600, "refresh_token": "…", "scope": "…", "expires": 1790000000000}
/// ```
///
/// `expires` is in milliseconds since 1970. Debug shows nothing of it.
pub struct Posted {
    grant: Grant,
    expires_at: Option<SystemTime>,
}

impl Posted {
    /// Reads what was posted. Fields that are missing or odd are no error, but for the access token.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) when it is no such JSON.
    ///
    /// ```
    /// use ambitus::auth::Posted;
    ///
    /// assert!(Posted::from_json(r#"{"access_token":"a","token_type":"Bearer"}"#).is_ok());
    /// assert!(Posted::from_json("a").unwrap_err().is_invalid_argument());
    /// ```
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, Error> {
        let body = body.as_ref();
        let grant = Grant::parse(body).map_err(|why| Error::invalid("posted token", why))?;
        // Read twice, so that what makes a token is written down once.
        let expires = serde_json::from_slice::<Value>(body).ok().and_then(|json| json["expires"].as_f64());
        let since = expires.and_then(|expires| Duration::try_from_secs_f64(expires / 1000.0).ok());
        let expires_at = since.and_then(|since| SystemTime::UNIX_EPOCH.checked_add(since));
        Ok(Self { grant, expires_at })
    }

    /// The JSON to post, over HTTPS and to your own server. `expires_in` is what was left when the token was obtained.
    #[must_use]
    pub fn to_json(&self) -> SecretString {
        let grant = &self.grant;
        let mut body = json!({ "access_token": grant.access.expose(), "token_type": "Bearer" });
        if let Some(lifetime) = grant.lifetime {
            body["expires_in"] = json!(lifetime.as_secs());
        }
        if let Some(refresh) = &grant.refresh {
            body["refresh_token"] = json!(refresh.expose());
        }
        if let Some(scopes) = &grant.scopes {
            body["scope"] = json!(scopes.to_string());
        }
        if let Some(since) = self.expires_at.and_then(|at| at.duration_since(SystemTime::UNIX_EPOCH).ok()) {
            body["expires"] = json!(u64::try_from(since.as_millis()).unwrap_or(u64::MAX));
        }
        let text = Zeroizing::new(body.to_string());
        SecretString::from(text.as_str())
    }

    /// Whether it can be [accepted](Spotify::accept).
    #[must_use]
    pub fn has_refresh_token(&self) -> bool {
        self.grant.refresh.is_some()
    }
}

impl fmt::Debug for Posted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Posted([redacted])")
    }
}

impl<C: CodeClient, S: ScopeSet> Spotify<Login<C, Pending<S>>> {
    /// Exchanges the code for a token that is to be posted to the server side. There is no session here: the server refreshes from
    /// then on, and a refresh token may be good for one use.
    ///
    /// # Errors
    ///
    /// As for [`finish`](Spotify::finish).
    pub async fn hand_over(self, callback: Callback) -> Result<Posted, FinishError<Self>> {
        let (Pending { app, asked, .. }, mut grant) = self.exchange(callback).await?;
        // The server side sees the answer only, and not what was asked.
        let scopes = grant.scopes.get_or_insert(asked);
        prove::<S>(scopes).map_err(FinishError::last)?;
        let expires_at = grant.lifetime.and_then(|lifetime| app.clock().now().checked_add(lifetime));
        Ok(Posted { grant, expires_at })
    }
}

impl Spotify<Unauthenticated> {
    /// The server side: takes a posted token for a session of its user. It is refreshed at once, which proves that it was issued to
    /// this client id, and tells what was granted. From then on this side refreshes, so keep the session or use a
    /// [`store`](Spotify::store).
    ///
    /// The six months are counted from now, for nothing tells when the user consented.
    ///
    /// # Security
    ///
    /// - Ask [`/me`](crate::api::me::Me::profile) who it is, and take its `account_id`; nothing else that was posted names a user.
    /// - Whoever can post a token can sign a browser in as its user: hand out a [`Nonce`] to each browser session before its
    ///   login, and refuse a post without it.
    /// - One session per user, never one for all.
    ///
    /// # Errors
    ///
    /// [`is_reauth_required`](Error::is_reauth_required) when there is no refresh token or it is not good (any more, or for this client);
    /// [`is_missing_scope`](Error::is_missing_scope) when Spotify does not say that it was granted `S`; any other outcome that
    /// [the token endpoint may have](crate::Error).
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
    pub async fn accept<S: ScopeSet>(self, posted: Posted) -> Result<UserSession<S>, Error> {
        let app = self.state.config.build(Credentials::Public)?;
        let mut claimed = posted.grant;
        // What it says it may do counts for nothing, not even where the answer is silent.
        claimed.scopes = Some(Granted::default());
        let claimed = Token::new(claimed, Flow::Pkce, Granted::default(), app.clock().now());
        let refresh = claimed.refresh_token().ok_or_else(Error::not_renewable)?;
        let grant = app.accounts.refresh(refresh.expose()).await?;
        let token = claimed.renewed(grant, app.clock().now());
        prove::<S>(token.scopes())?;
        Ok(app.signed_in(token).await)
    }

    /// The server side, for a posted token without a refresh token: a session that nothing renews and that **nobody has
    /// verified**, which its type says. The token may be another app's or another user's, and its scopes are what the post says.
    ///
    /// # Errors
    ///
    /// [`is_missing_scope`](Error::is_missing_scope) when it does not even claim `S`.
    pub fn accept_unverified<S: ScopeSet>(
        self,
        posted: Posted,
    ) -> Result<Spotify<Authorized<User<S, Unverified>>>, Error> {
        let app = self.state.config.build(Credentials::Public)?;
        let now = app.clock().now();
        let Posted { mut grant, expires_at } = posted;
        grant.refresh = None;
        grant.lifetime = expires_at.map_or(grant.lifetime, |at| Some(at.duration_since(now).unwrap_or_default()));
        let token = Token::new(grant, Flow::Vouched, Granted::default(), now);
        prove::<S>(token.scopes())?;
        Ok(app.unkept(token))
    }
}

/// Ties a post to the browser session that it is for. Keep it in the session's data on the server, put it into the page, and
/// have the page send it back in a header (so that no other site's form can).
///
/// ```
/// use ambitus::auth::Nonce;
///
/// let nonce = Nonce::random()?;
/// let page = format!("<meta name=\"nonce\" content=\"{}\">", nonce.expose());
/// assert!(nonce.is(nonce.expose()) && !nonce.is("guess"));
/// # Ok::<(), ambitus::Error>(())
/// ```
pub struct Nonce(State);

impl Nonce {
    /// A new one: 22 characters from 128 bits of the operating system's randomness.
    ///
    /// # Errors
    ///
    /// When there is no randomness.
    pub fn random() -> Result<Self, Error> {
        State::random().map(Self)
    }

    /// The text.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// Whether `text` is the same, in a time that does not tell how much of a guess was right.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        self.0.is(text)
    }
}

impl fmt::Debug for Nonce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Nonce([redacted])")
    }
}
