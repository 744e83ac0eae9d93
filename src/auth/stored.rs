//! Signing in from the store, without the user.

use std::fmt;

use super::Spotify;
use super::accounts::Credentials;
use super::login::{CodeClient, Draft, Login};
use super::session::{UserSession, prove};
use crate::error::Error;
use crate::scope::ScopeSet;
use crate::token::{Flow, Granted, Token};

impl<C: CodeClient, S: ScopeSet> Spotify<Login<C, Draft<S>>> {
    /// Signs in from the [`store`](Spotify::store), if a token is there that was granted `S` and the named scopes. Sends nothing: a token that is
    /// due is refreshed by the first call.
    ///
    /// # Errors
    ///
    /// A [`LoadError`], which gives the login back, to be begun:
    ///
    /// - [`is_reauth_required`](Error::is_reauth_required): nothing is stored, or the six months are over;
    /// - [`is_missing_scope`](Error::is_missing_scope), with the [`missing_scopes`](Error::missing_scopes); the login then asks for
    ///   all that the token has beside, so that nothing is lost;
    /// - [`is_store`](Error::is_store): the store failed, or what is there cannot be read;
    /// - [`is_invalid_argument`](Error::is_invalid_argument): there is no store, or as for [`begin`](Spotify::begin).
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
                // What it held before is asked for again: Spotify's answer is the whole of the new grant.
                self.state.step.named.extend(granted.iter().map(str::to_owned));
                Err(LoadError { error, login: self })
            }
        }
    }

    /// The session, or why there is none and what the stored token holds that a new one should too.
    async fn stored(&self) -> Result<UserSession<S>, (Error, Granted)> {
        let alone = |error| (error, Granted::default());
        let Draft { config, credentials, .. } = &self.state.step;
        let flow = match credentials {
            Credentials::Public => Flow::Pkce,
            #[cfg(not(target_arch = "wasm32"))]
            Credentials::Secret(_) => Flow::Code,
        };
        let asked = self.state.step.asked().map_err(alone)?;
        config.store().map_err(alone)?;
        let app = config.clone().build(credentials.clone()).map_err(alone)?;
        let stored = match config.vault(flow) {
            Some(vault) => vault.load().await.map_err(alone)?,
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
        prove::<S>(token.scopes()).map_err(alone)?;
        Ok(app.loaded(token))
    }
}

/// Nobody was signed in from the store. Holds the login `L`, and becomes an [`Error`] by `?`.
pub struct LoadError<L> {
    error: Error,
    login: L,
}

impl<L> LoadError<L> {
    /// Why not.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// The login, to be begun.
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
