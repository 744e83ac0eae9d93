//! Signs in with the stored token, without the user.

use std::fmt;

use super::Spotify;
use super::app::App;
use super::login::{CodeClient, Draft, Login};
use super::session::UserSession;
use super::settings::Account;
use crate::error::Error;
use crate::scope::ScopeSet;
use crate::token::{Granted, Token};

impl<C: CodeClient, S: ScopeSet> Spotify<Login<C, Draft<S>>> {
    /// Signs in with the token in the [`store`](Spotify::store), if it was granted `S` and the scopes of
    /// [`more_scopes`](Spotify::more_scopes). Sends nothing: the first call refreshes a token that is due.
    ///
    /// # Errors
    ///
    /// A [`LoadError`], which returns the login so that it can begin:
    ///
    /// - [`is_reauth_required`](Error::is_reauth_required): no token is stored, or its six months are over;
    /// - [`is_missing_scope`](Error::is_missing_scope), with the [`missing_scopes`](Error::missing_scopes); the login then also asks for
    ///   all scopes that the stored token has, so that none is lost;
    /// - [`is_store`](Error::is_store): the store failed, or the stored text cannot be read;
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
        match self.stored().await {
            Ok(session) => Ok(session),
            Err((error, granted)) => {
                // The new grant replaces the old one, so the login asks for the old scopes again.
                self.state.step.named.extend(granted.iter().map(str::to_owned));
                Err(LoadError { error, login: self })
            }
        }
    }

    /// The session, or the error and the scopes of the stored token, which a new login should ask for too.
    async fn stored(&self) -> Result<UserSession<S>, (Error, Granted)> {
        let alone = |error| (error, Granted::default());
        let Draft { settings, credentials, .. } = &self.state.step;
        let flow = credentials.flow();
        let asked = self.state.step.asked().map_err(alone)?;
        settings.store().map_err(alone)?;
        if settings.account == Account::PerLogin {
            return Err(alone(Error::invalid("account", "each login has a place of its own: name the one to load")));
        }
        let app = App::build(settings.clone(), credentials.clone()).map_err(alone)?;
        let stored = match app.entry(flow, "") {
            Some(entry) => match entry.load().await.map_err(alone)? {
                Some(token) if entry.is_signed_out(&token).await.map_err(alone)? => None,
                stored => stored,
            },
            None => None,
        };
        let token: Token = stored.filter(|token| token.flow() == flow).ok_or_else(|| alone(Error::not_stored()))?;
        if token.reauth_required_at().is_some_and(|end| end <= app.clock().now()) {
            return Err((Error::consent_ended(), token.scopes().clone()));
        }
        let missing = token.scopes().missing(&asked.iter().collect::<Vec<_>>());
        if !missing.is_empty() {
            return Err((Error::missing_scopes_of(missing), token.scopes().clone()));
        }
        token.scopes().require(&S::names()).map_err(alone)?;
        Ok(app.loaded(token))
    }
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
