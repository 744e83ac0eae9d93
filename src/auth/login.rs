//! The login of a user: authorization code with PKCE (RFC 6749, section 4.1; RFC 7636), with a secret or without one.

use std::fmt;
use std::marker::PhantomData;

use url::Url;

use super::Spotify;
use super::accounts::Credentials;
use super::callback::Callback;
use super::config::{App, Config};
use super::random::{State, Verifier};
use super::redirect::Redirect;
use super::session::{UserSession, prove};
use crate::error::{Callback as Problem, Error};
use crate::scope::ScopeSet;
use crate::token::{Grant, Granted, Token};

/// A login by the client `C`, at one of its steps: [`Draft`] or [`Pending`].
///
/// [`Pkce`], `Code` and [`More`] are what one writes.
pub struct Login<C, Step> {
    pub(super) step: Step,
    client: PhantomData<fn() -> C>,
}

/// A login of a public client, which has no secret.
pub type Pkce<Step> = Login<Public, Step>;

/// A login of a confidential client: its secret, and PKCE beside it (RFC 9700, section 2.1.1).
#[cfg(not(target_arch = "wasm32"))]
pub type Code<Step> = Login<WithSecret, Step>;

/// A login by whatever client a session already has, for more scopes.
pub type More<Step> = Login<AsBefore, Step>;

/// A client without a secret. Never made, only named.
#[derive(Debug)]
pub enum Public {}

/// A client with its secret. Never made, only named.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug)]
pub enum WithSecret {}

/// The client that a session belongs to. Never made, only named.
#[derive(Debug)]
pub enum AsBefore {}

/// A client whose login ends in a code. Implemented by this crate only.
pub trait CodeClient: sealed::CodeClient {}

impl<C: sealed::CodeClient> CodeClient for C {}

mod sealed {
    /// Seals [`CodeClient`](super::CodeClient).
    pub trait CodeClient {}
    impl CodeClient for super::Public {}
    #[cfg(not(target_arch = "wasm32"))]
    impl CodeClient for super::WithSecret {}
    impl CodeClient for super::AsBefore {}
}

/// A login that is being put together. Holds the redirect and the scopes to ask for.
pub struct Draft<S> {
    pub(super) config: Config,
    pub(super) credentials: Credentials,
    pub(super) redirect: Result<Redirect, Error>,
    pub(super) show_dialog: bool,
    pub(super) named: Vec<String>,
    scopes: PhantomData<fn() -> S>,
}

/// The user is asked. Holds the verifier and the `state`, and ends with [`finish`](Spotify::finish).
pub struct Pending<S> {
    pub(super) app: App,
    pub(super) redirect: Redirect,
    pub(super) verifier: Verifier,
    pub(super) state: State,
    pub(super) url: Url,
    pub(super) asked: Granted,
    pub(super) scopes: PhantomData<fn() -> S>,
}

impl<C, Step: fmt::Debug> fmt::Debug for Login<C, Step> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Login").field(&self.step).finish()
    }
}

impl<S> fmt::Debug for Draft<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Draft").field("config", &self.config).field("redirect", &self.redirect).finish_non_exhaustive()
    }
}

impl<S> fmt::Debug for Pending<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").field("app", &self.app).field("redirect", &self.redirect).finish_non_exhaustive()
    }
}

impl<C, Step> Login<C, Step> {
    pub(super) fn at(step: Step) -> Spotify<Self> {
        Spotify { state: Self { step, client: PhantomData } }
    }
}

impl<S> Draft<S> {
    pub(super) fn new(
        config: Config,
        credentials: Credentials,
        redirect: impl TryInto<Redirect, Error: Into<Error>>,
    ) -> Self {
        let redirect = redirect.try_into().map_err(Into::into);
        Self { config, credentials, redirect, show_dialog: false, named: Vec::new(), scopes: PhantomData }
    }

    fn typed<T>(self) -> Draft<T> {
        let Self { config, credentials, redirect, show_dialog, named, scopes: _ } = self;
        Draft { config, credentials, redirect, show_dialog, named, scopes: PhantomData }
    }
}

impl<S: ScopeSet> Draft<S> {
    /// The scopes to ask for: those of the type, and those by name.
    pub(super) fn asked(&self) -> Result<Granted, Error> {
        Granted::asked(S::names().into_iter().chain(self.named.iter().map(String::as_str)))
    }

    /// The authorization endpoint with all that every login sends there.
    pub(super) fn url(&self, app: &App, response_type: &str, state: &State, asked: &Granted) -> Result<Url, Error> {
        let redirect = self.redirect.as_ref().map_err(Clone::clone)?;
        let mut url = app.accounts.authorize_endpoint()?;
        url.query_pairs_mut()
            .append_pair("response_type", response_type)
            .append_pair("client_id", &app.accounts.client_id)
            .append_pair("redirect_uri", redirect.as_str())
            .append_pair("state", state.expose());
        if !asked.is_empty() {
            url.query_pairs_mut().append_pair("scope", &asked.to_string());
        }
        if self.show_dialog {
            url.query_pairs_mut().append_pair("show_dialog", "true");
        }
        Ok(url)
    }
}

impl<C, S: ScopeSet> Spotify<Login<C, Draft<S>>> {
    /// The scopes to ask the user for, as a tuple of types; without this call none, which leaves public data.
    #[must_use]
    pub fn scopes<T: ScopeSet>(self) -> Spotify<Login<C, Draft<T>>> {
        Login::at(self.state.step.typed())
    }

    /// More scopes to ask for, by Spotify's names: those that are known only when the program runs, or to which this crate has
    /// no type yet. [`claim`](Spotify::claim) makes them a type afterwards.
    ///
    /// A name that cannot be one is reported by [`begin`](Spotify::begin).
    #[must_use]
    pub fn more_scopes(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.state.step.named.extend(names.into_iter().map(Into::into));
        self
    }

    /// Whether Spotify asks for consent even if the user gave it before, which lets them change the account.
    #[must_use]
    pub fn show_dialog(mut self, show: bool) -> Self {
        self.state.step.show_dialog = show;
        self
    }
}

impl<C: CodeClient, S: ScopeSet> Spotify<Login<C, Draft<S>>> {
    /// Begins the login: draws a verifier and a `state`, both from the operating system's randomness. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) for an unfit client id, redirect or scope; others if the HTTP client
    /// cannot be built or there is no randomness.
    ///
    /// ```
    /// use ambitus::{Spotify, scope::UserLibraryRead};
    ///
    /// let login = Spotify::new("client id").pkce("http://127.0.0.1:8080/callback").scopes::<(UserLibraryRead,)>().begin();
    /// assert!(login.unwrap_err().is_invalid_argument()); // no client id has a space in it
    /// ```
    pub fn begin(self) -> Result<Spotify<Login<C, Pending<S>>>, Error> {
        let draft = self.state.step;
        let asked = draft.asked()?;
        let app = draft.config.clone().build(draft.credentials.clone())?;
        let (verifier, state) = (Verifier::random()?, State::random()?);
        let mut url = draft.url(&app, "code", &state, &asked)?;
        url.query_pairs_mut()
            .append_pair("code_challenge_method", "S256")
            .append_pair("code_challenge", &verifier.challenge());
        let redirect = draft.redirect?;
        Ok(Login::at(Pending { app, redirect, verifier, state, url, asked, scopes: PhantomData }))
    }
}

impl<C: CodeClient, S: ScopeSet> Spotify<Login<C, Pending<S>>> {
    /// The page to open in the user's browser (RFC 6749, section 4.1.1; RFC 7636, section 4.3).
    ///
    /// Open it in a browser of the user's, not in a view inside an app (RFC 8252, section 8.12). It holds the `state`, so
    /// keep it out of logs that others read.
    #[must_use]
    pub fn authorize_url(&self) -> &Url {
        &self.state.step.url
    }

    /// Looks at a URL that came to the redirect, and is not used up by it: a stranger's callback does not end the login.
    ///
    /// # Errors
    ///
    /// - [`is_foreign_callback`](Error::is_foreign_callback): no `state`, another login's, or another redirect; go on waiting;
    /// - [`is_access_denied`](Error::is_access_denied): the user said no;
    /// - any other: Spotify sent another error, or no code, or a parameter twice.
    ///
    /// ```
    /// # let login = ambitus::Spotify::new("id").pkce("http://127.0.0.1:8080/callback").begin()?;
    /// let error = login.check("http://127.0.0.1:8080/callback?code=x&state=guessed").unwrap_err();
    /// assert!(error.is_foreign_callback());
    /// # Ok::<(), ambitus::Error>(())
    /// ```
    pub fn check(&self, callback: impl AsRef<str>) -> Result<Callback, Error> {
        let step = &self.state.step;
        Callback::check(callback.as_ref(), &step.redirect, &step.state)
    }

    /// Exchanges the code for a token, which ends the login. With a [`store`](Spotify::store) the token is saved there first;
    /// should that fail, the session has it all the same, and tries again (see [`save`](Spotify::save)).
    ///
    /// # Errors
    ///
    /// A [`FinishError`], which `?` turns into an [`Error`]. Where the server cannot have used up the code (no connection, a
    /// 429, or the callback was checked by another login) it gives the login back.
    /// [`is_missing_scope`](Error::is_missing_scope) when less was granted than `S`.
    pub async fn finish(self, callback: Callback) -> Result<UserSession<S>, FinishError<Self>> {
        let (Pending { app, asked, .. }, grant) = self.exchange(callback).await?;
        let token = Token::new(grant, app.accounts.flow(), asked, app.clock().now());
        prove::<S>(token.scopes()).map_err(FinishError::last)?;
        Ok(app.signed_in(token).await)
    }

    pub(super) async fn exchange(self, callback: Callback) -> Result<(Pending<S>, Grant), FinishError<Self>> {
        let step = &self.state.step;
        let exchanged = if callback.is_of(&step.state) {
            step.app.accounts.exchange(callback.code(), &step.verifier, &step.redirect).await
        } else {
            Err(Problem::OtherLogin.into())
        };
        match exchanged {
            Ok(grant) => Ok((self.state.step, grant)),
            Err(error) if error.is_unsent() => {
                Err(FinishError { error, unfinished: Some(Box::new(Unfinished { login: self, callback })) })
            }
            Err(error) => Err(FinishError::last(error)),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn redirect(&self) -> &Redirect {
        &self.state.step.redirect
    }
}

/// The login `L` was not finished. Becomes an [`Error`] by `?`.
pub struct FinishError<L> {
    error: Error,
    unfinished: Option<Box<Unfinished<L>>>,
}

/// A login whose code is still unused, with the callback that brought it.
#[derive(Debug)]
pub struct Unfinished<L> {
    /// The login, to be finished once more.
    pub login: L,
    /// The callback that was to finish it. A code lives about ten minutes.
    pub callback: Callback,
}

impl<L> FinishError<L> {
    pub(super) fn last(error: Error) -> Self {
        Self { error, unfinished: None }
    }

    /// What went wrong.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// What went wrong, and the login if it can still be finished.
    ///
    /// ```no_run
    /// # use ambitus::{Error, Spotify, UserSession, auth::{Callback, Pending, Pkce, Unfinished}};
    /// async fn insist(login: Spotify<Pkce<Pending<()>>>, callback: Callback) -> Result<UserSession<()>, Error> {
    ///     match login.finish(callback).await {
    ///         Ok(session) => Ok(session),
    ///         Err(failure) => match failure.into_parts() {
    ///             (_, Some(Unfinished { login, callback })) => Ok(login.finish(callback).await?),
    ///             (error, None) => Err(error),
    ///         },
    ///     }
    /// }
    /// ```
    #[must_use]
    pub fn into_parts(self) -> (Error, Option<Unfinished<L>>) {
        (self.error, self.unfinished.map(|unfinished| *unfinished))
    }
}

impl<L> fmt::Debug for FinishError<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FinishError").field("error", &self.error).finish_non_exhaustive()
    }
}

impl<L> fmt::Display for FinishError<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl<L> std::error::Error for FinishError<L> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}

impl<L> From<FinishError<L>> for Error {
    fn from(failure: FinishError<L>) -> Self {
        failure.error
    }
}
