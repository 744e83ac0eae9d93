//! Confidential clients. They sign users in, and act for the app itself (RFC 6749, sections 4.1 and 4.4).
//!
//! Not compiled for wasm32, because a secret in a browser is public.

use std::fmt;

use secrecy::SecretString;

use super::accounts::Credentials;
use super::app::App;
use super::load::{forget, stored};
use super::login::{self, Draft, Login, Pending};
use super::redirect::Redirect;
use super::refresh_token::{RefreshTokenError, prove};
use super::session::{AppSession, UserSession};
use super::settings::{Settings, sealed};
use super::suspend::{Suspended, Ticket, open, take};
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::platform::BoxFuture;
use crate::scope::ScopeSet;
use crate::token::{Flow, Granted, Token};

/// A login of a confidential client, with its secret and PKCE (RFC 9700, section 2.1.1).
pub type Code<Step> = Login<WithSecret, Step>;

/// A client that has a secret. A marker type; it has no values.
#[derive(Debug)]
pub enum WithSecret {}

impl login::sealed::CodeClient for WithSecret {}

/// A client that can keep a secret (RFC 6749, section 2.1), such as a server. Holds the secret.
#[derive(Clone)]
pub struct Confidential {
    pub(super) settings: Settings,
}

impl fmt::Debug for Confidential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Confidential").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Clone for Spotify<Confidential> {
    fn clone(&self) -> Self {
        Self { state: self.state.clone() }
    }
}

impl sealed::Configurable for Confidential {
    fn settings(&mut self) -> &mut Settings {
        &mut self.settings
    }
}

impl Spotify<Unauthenticated> {
    /// Adds the client secret, which makes this a confidential client. Not available on wasm32.
    ///
    /// # Security
    ///
    /// A secret in a distributed program is public. Use [`pkce`](Self::pkce) in such a program.
    #[must_use]
    pub fn with_secret(self, secret: impl Into<SecretString>) -> Spotify<Confidential> {
        let mut settings = self.state.settings;
        settings.change().credentials = Credentials::Secret(secret.into());
        Spotify { state: Confidential { settings } }
    }
}

impl Spotify<Confidential> {
    /// A login for a server: authorization code with the client secret and PKCE, so that neither a stolen code nor a stolen secret
    /// is enough. `redirect` must be registered in the dashboard.
    ///
    /// The next steps are those of [`pkce`](Spotify::pkce). A server with several processes can [park](Spotify::park) the login
    /// while the user is on Spotify's page.
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
        Login::at(Draft::new(self.state.settings, redirect))
    }

    /// Gets a token for the app itself. The session renews it automatically, ahead of its expiry and after a 401.
    ///
    /// With a [`store`](Spotify::store), a stored token is used if it is not due for renewal.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the token of an answer that has not arrived is lost. The app can ask for another at any time.
    ///
    /// # Errors
    ///
    /// [`is_invalid_client`](Error::is_invalid_client) when the client id or the secret is wrong; any other error of
    /// [the token endpoint](crate::Error#what-the-token-endpoint-may-answer).
    ///
    /// ```no_run
    /// # async fn run(secret: ambitus::SecretString) -> Result<(), ambitus::Error> {
    /// let app = ambitus::Spotify::new("client id").with_secret(secret).client_credentials().await?;
    /// # Ok(()) }
    /// ```
    pub async fn client_credentials(self) -> Result<AppSession, Error> {
        self.app_session().await
    }

    // Boxed, so that it is compiled with this crate, and not again with each program that signs in.
    fn app_session(self) -> BoxFuture<Result<AppSession, Error>> {
        Box::pin(async {
            let app = App::of(self.state.settings)?;
            let now = app.clock().now();
            // If the store cannot be read, a new token is requested.
            if let Some(entry) = app.entry(Flow::ClientCredentials, "")
                && let Ok(Some(token)) = entry.load().await
                && token.expires_at().is_some()
                && !token.is_due(now)
            {
                let holder = app.holder_of_stored(token);
                return Ok(app.session(holder));
            }
            let response = app.accounts.client_credentials().await?;
            let token =
                Token::new(app.new_grant()?, response, Flow::ClientCredentials, Granted::default(), app.clock().now());
            let holder = app.holder_of_new(token).await;
            Ok(app.session(holder))
        })
    }
}

impl Spotify<Confidential> {
    /// Signs in with the token in the [`store`](Spotify::store), if it was granted `S`. Needs no redirect. Sends nothing, except that a token
    /// that Spotify refused an hour or more ago is [tried once more](crate::token).
    ///
    /// # Security
    ///
    /// Whoever chooses the account's name gets that user's session: take the name from your own sign-in, never from a request.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, nothing is lost.
    ///
    /// # Errors
    ///
    /// As for the [`load`](Spotify::load) of a login.
    pub async fn load<S: ScopeSet>(&self) -> Result<UserSession<S>, Error> {
        stored(&self.state.settings, Granted::default()).await.map_err(|(error, _)| error)
    }

    /// Signs the account out without a session of it: removes what the store has of it, and marks its login, so that sessions in other
    /// processes end. Sessions that come from clones of this app end at once. An account without a token is a success.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the token may be there or not. Forget the account again.
    ///
    /// # Errors
    ///
    /// [`is_store`](Error::is_store) when the store fails; [`is_invalid_argument`](Error::is_invalid_argument) when no store was set.
    pub async fn forget_account(&self) -> Result<(), Error> {
        forget(&self.state.settings).await
    }

    /// A session from a refresh token that this client, with its secret, was issued before. The token is refreshed at once. This proves that
    /// it belongs to this client, and shows what was granted.
    ///
    /// With a [`store`](Spotify::store), the token is saved under the name of the [`account`](Spotify::account). The six months are counted
    /// from now, because the time of the user's consent is unknown. Nothing says whose token it is: ask
    /// [`/me`](crate::api::me::Me::profile).
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the exchange and the save go on without the caller. With a
    /// store and a named [`account`](Spotify::account), [`load`](Spotify::load) finds the token then.
    ///
    /// # Errors
    ///
    /// A [`RefreshTokenError`], which `?` converts into an [`Error`] and which returns the token if it is still good. The causes are those
    /// for a public client; and [`is_invalid_argument`](Error::is_invalid_argument) also when all users would share one place in the
    /// [`store`](Spotify::store) (see [`account`](Spotify::account)).
    ///
    /// ```no_run
    /// use ambitus::{Error, SecretString, Spotify, UserSession, scope::UserLibraryRead};
    ///
    /// async fn migrate(secret: SecretString, old: SecretString) -> Result<UserSession<(UserLibraryRead,)>, Error> {
    ///     Ok(Spotify::new("client id").with_secret(secret).from_refresh_token(old).await?)
    /// }
    /// ```
    #[allow(clippy::wrong_self_convention)] // it is made from the token, by the app
    pub async fn from_refresh_token<S: ScopeSet>(
        self,
        token: impl Into<SecretString>,
    ) -> Result<UserSession<S>, RefreshTokenError> {
        let settings = self.state.settings;
        let app = settings.refuse_shared_slot().and_then(|()| App::of(settings));
        prove(app, token.into().into()).await
    }

    /// Resumes a [suspended](Spotify::suspend) login.
    ///
    /// # Errors
    ///
    /// [`is_suspended_login`](Error::is_suspended_login) when the login is damaged, is older than an hour, belongs to another client,
    /// flow or host, or did not ask for `S`; other errors as for [`begin`](Spotify::begin).
    pub fn resume<S: ScopeSet>(self, suspended: Suspended) -> Result<Spotify<Code<Pending<S>>>, Error> {
        open(self.state.settings, &suspended)
    }

    /// Removes a [parked](Spotify::park) login from the [`store`](Spotify::store) and resumes it.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, if the store has removed the login already, it is lost, and the user has to begin again.
    ///
    /// # Errors
    ///
    /// As for [`resume`](Self::resume). [`is_suspended_login`](Error::is_suspended_login) also when the store does not have the login:
    /// it was resumed before, or parked more than an hour ago. [`is_store`](Error::is_store) when the store fails;
    /// [`is_invalid_argument`](Error::is_invalid_argument) when no store was set.
    pub async fn unpark<S: ScopeSet>(self, ticket: Ticket) -> Result<Spotify<Code<Pending<S>>>, Error> {
        let suspended = take(&self.state.settings, &ticket).await?;
        open(self.state.settings, &suspended)
    }
}
