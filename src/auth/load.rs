//! Signs in with the stored token, without the user.

use std::fmt;
use std::pin::pin;

use super::app::App;
use super::login::{CodeClient, Draft, Login};
use super::second_try::Again;
use super::session::UserSession;
use super::settings::{Account, Settings};
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::platform::BorrowingFuture;
use crate::scope::ScopeSet;
use crate::token::store::Holder;
use crate::token::{Granted, Refresher, TURN, Token};

impl<C: CodeClient, S: ScopeSet> Spotify<Login<C, Draft<S>>> {
    /// Signs in with the token in the [`store`](Spotify::store), if it was granted `S` and the scopes of
    /// [`more_scopes`](Spotify::more_scopes). Sends nothing: the first call refreshes
    /// a token that is due. Only a token that Spotify refused an hour or more ago is [tried once more](crate::token) at once.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, nothing is lost, except the login in a future that owns it.
    ///
    /// # Errors
    ///
    /// A [`LoadError`], which returns the login so that it can begin:
    ///
    /// - [`is_reauth_required`](Error::is_reauth_required): no token is stored, or its six months are over;
    /// - [`is_missing_scope`](Error::is_missing_scope), with the [`missing_scopes`](Error::missing_scopes); the login then also asks for
    ///   all scopes that the stored token has, so that none is lost;
    /// - [`is_store`](Error::is_store): the store failed, or the stored text cannot be read;
    /// - any error of [the token endpoint](crate::Error#what-the-token-endpoint-may-answer), when a refused token is tried once more;
    /// - [`is_invalid_argument`](Error::is_invalid_argument): no store was set, or as for [`begin`](Spotify::begin).
    ///
    /// ```no_run
    /// use ambitus::auth::Listener;
    /// use ambitus::token::store::FileStore;
    /// use ambitus::{Spotify, UserSession, scope::UserLibraryRead};
    ///
    /// async fn sign_in() -> Result<UserSession<(UserLibraryRead,)>, ambitus::Error> {
    ///     let listener = Listener::bind().await?;
    ///     let spotify = Spotify::new("client id").store(FileStore::new("tokens.json"));
    ///     let login = spotify.pkce(listener.redirect()).scopes::<(UserLibraryRead,)>();
    ///     let login = match login.load().await {
    ///         Ok(session) => return Ok(session),
    ///         Err(unloaded) => {
    ///             println!("{unloaded}");
    ///             unloaded.into_login().begin()?
    ///         }
    ///     };
    ///     println!("open {}", login.authorize_url());
    ///     let callback = listener.callback(&login).await?;
    ///     Ok(login.finish(callback).await?)
    /// }
    /// ```
    pub async fn load(mut self) -> Result<UserSession<S>, LoadError<Self>> {
        let asked = match self.state.step.asked() {
            Ok(asked) => asked,
            Err(error) => return Err(LoadError { error, login: self }),
        };
        match stored(&self.state.step.settings, asked).await {
            Ok(session) => Ok(session),
            Err((error, granted)) => {
                // The new grant replaces the old one, so the login asks for the old scopes again.
                self.state.step.named.extend(granted.iter().map(str::to_owned));
                Err(LoadError { error, login: self })
            }
        }
    }
}

impl Spotify<Unauthenticated> {
    /// Signs in with the token in the [`store`](Spotify::store), if it was granted `S`. Needs no redirect. Sends nothing: the first call
    /// refreshes a token that is due. Only a token that Spotify refused an hour or more ago is [tried once more](crate::token) at once.
    ///
    /// All sessions of an account that come from clones of one app share one token in this process, and all sessions share the connections.
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
    ///
    /// ```no_run
    /// use ambitus::{Error, Spotify, auth::Unauthenticated, scope::UserLibraryRead};
    ///
    /// // A server has one app, and a session for each request.
    /// async fn count(app: &Spotify<Unauthenticated>, user: &str) -> Result<usize, Error> {
    ///     let spotify = app.clone().account(user).load::<(UserLibraryRead,)>().await?;
    ///     Ok(spotify.library().saved_tracks().await?.items.len())
    /// }
    /// ```
    pub async fn load<S: ScopeSet>(&self) -> Result<UserSession<S>, Error> {
        stored(&self.state.settings, Granted::default()).await.map_err(|(error, _)| error)
    }

    /// Signs the account out without a session of it: removes what the store has of it, also a token whose six months are over and one that
    /// Spotify refused, and marks its login, so that sessions in other processes end. Sessions that come from clones of this app end at
    /// once. An account without a token is a success. A login of the account that another one has replaced, and that is still in the memory
    /// of another process, is another login: end it there.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the token may be there or not. Forget the account again.
    ///
    /// # Errors
    ///
    /// [`is_store`](Error::is_store) when the store fails; [`is_invalid_argument`](Error::is_invalid_argument) when no store was set.
    ///
    /// ```no_run
    /// # async fn delete(app: &ambitus::Spotify<ambitus::Unauthenticated>) -> Result<(), ambitus::Error> {
    /// app.clone().account("anna").forget_account().await
    /// # }
    /// ```
    pub async fn forget_account(&self) -> Result<(), Error> {
        forget(&self.state.settings).await
    }
}

/// Signs an account out without a session of it.
// Boxed, so that it is compiled with this crate, and not again with each program that signs out.
pub(super) fn forget(settings: &Settings) -> BorrowingFuture<'_, Result<(), Error>> {
    Box::pin(async move {
        settings.store()?;
        if settings.account == Account::PerLogin {
            return Err(Error::invalid("account", "each login has a place of its own: name the one to forget"));
        }
        let app = App::of(settings.clone())?;
        let Some(entry) = app.entry(settings.credentials.flow(), "") else { return Ok(()) };
        // The sessions in this process end at once.
        if let Some(holder) = app.holders().get(entry.key()) {
            holder.sign_out().await?;
        }
        let mut lock = entry.lock(&Holder::random()?, TURN).await?;
        let forgotten = lock.during(pin!(entry.forget())).await;
        // A lock that is not released ends by itself.
        let _ = lock.release().await;
        forgotten
    })
}

/// The session of the stored token, or the error and the token's scopes, which a new login should ask for too.
pub(super) async fn stored<S: ScopeSet>(
    settings: &Settings,
    asked: Granted,
) -> Result<UserSession<S>, (Error, Granted)> {
    let (app, holder) = holder(settings, asked, S::names()).await?;
    Ok(app.session(holder))
}

// Boxed, so that it is compiled with this crate, and not again with each program that signs in.
fn holder<'a>(
    settings: &'a Settings,
    asked: Granted,
    needed: Vec<&'static str>,
) -> BorrowingFuture<'a, Result<(App, Refresher), (Error, Granted)>> {
    Box::pin(async move {
        let alone = |error| (error, Granted::default());
        let flow = settings.credentials.flow();
        settings.store().map_err(alone)?;
        if settings.account == Account::PerLogin {
            return Err(alone(Error::invalid("account", "each login has a place of its own: name the one to load")));
        }
        let app = App::of(settings.clone()).map_err(alone)?;
        let Some(entry) = app.entry(flow, "") else { return Err(alone(Error::not_stored())) };
        let (token, unsaved) = match entry.load().await.map_err(alone)? {
            Some(token) if token.flow() == flow => (token, None),
            Some(_) => return Err(alone(Error::not_stored())),
            None => match app.tried_again(&entry).await.map_err(alone)? {
                Some(Again::Stored(token)) => (*token, None),
                Some(Again::Unsaved(holder)) => (Token::clone(&holder.token()), Some(holder)),
                None => return Err(alone(Error::not_stored())),
            },
        };
        if unsaved.is_none() && entry.is_signed_out(&token).await.map_err(alone)? {
            return Err(alone(Error::not_stored()));
        }
        if token.reauth_required_at().is_some_and(|end| end <= app.clock().now()) {
            return Err((Error::consent_ended(), token.scopes().clone()));
        }
        let wanted: Granted = asked.iter().chain(needed).collect();
        let missing = token.scopes().missing(&wanted.iter().collect::<Vec<_>>());
        if !missing.is_empty() {
            return Err((Error::missing_scopes_of(missing), token.scopes().clone()));
        }
        let holder = unsaved.unwrap_or_else(|| app.holder_of_stored(token));
        Ok((app, holder))
    })
}

/// Why the stored token gave no session. Holds the login `L`. `?` converts it into an [`Error`].
pub struct LoadError<L> {
    error: Error,
    login: L,
}

impl<L> LoadError<L> {
    /// What went wrong.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// The login, which can begin.
    #[must_use]
    pub fn into_login(self) -> L {
        self.login
    }
}

impl<L: fmt::Debug> fmt::Debug for LoadError<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LoadError").field("error", &self.error).field("login", &self.login).finish()
    }
}

impl<L> fmt::Display for LoadError<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl<L: fmt::Debug> std::error::Error for LoadError<L> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}

impl<L> From<LoadError<L>> for Error {
    fn from(failure: LoadError<L>) -> Self {
        failure.error
    }
}
