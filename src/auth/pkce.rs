//! The login of a public client: authorization code with PKCE (RFC 7636).

use std::fmt;
use std::marker::PhantomData;

use url::Url;

use super::accounts::Credentials;
use super::callback::Callback;
use super::config::{App, Config};
use super::random::{State, Verifier};
use super::redirect::Redirect;
use super::session::{Authorized, UserSession, prove};
use super::{Spotify, Unauthenticated};
use crate::error::{Callback as Problem, Error};
use crate::scope::ScopeSet;
use crate::token::{Flow, Granted, Token};

/// A login with PKCE, at one of its steps: [`Draft`] or [`Pending`].
#[derive(Debug)]
pub struct Pkce<Step> {
    step: Step,
}

/// A login that is being put together. Holds the redirect and the scopes to ask for.
pub struct Draft<S> {
    config: Config,
    redirect: Result<Redirect, Error>,
    show_dialog: bool,
    named: Vec<String>,
    scopes: PhantomData<fn() -> S>,
}

/// The user is asked. Holds the verifier and the `state`, and ends with [`finish`](Spotify::finish).
pub struct Pending<S> {
    app: App,
    redirect: Redirect,
    verifier: Verifier,
    state: State,
    url: Url,
    asked: Granted,
    scopes: PhantomData<fn() -> S>,
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

impl Spotify<Unauthenticated> {
    /// A login for a public client. `redirect` is where Spotify sends the browser back to, one of those registered in the
    /// dashboard: a [`Redirect`], a text or [`Url`] that becomes one, or that of a [`Listener`](super::Listener).
    ///
    /// A redirect that cannot be one is reported by [`begin`](Spotify::begin).
    pub fn pkce<R>(self, redirect: R) -> Spotify<Pkce<Draft<()>>>
    where
        R: TryInto<Redirect>,
        Error: From<R::Error>,
    {
        let redirect = redirect.try_into().map_err(Error::from);
        let step =
            Draft { config: self.state.config, redirect, show_dialog: false, named: Vec::new(), scopes: PhantomData };
        Spotify { state: Pkce { step } }
    }
}

impl<S: ScopeSet> Spotify<Pkce<Draft<S>>> {
    /// The scopes to ask the user for, as a tuple of types; without this call none, which leaves public data.
    #[must_use]
    pub fn scopes<T: ScopeSet>(self) -> Spotify<Pkce<Draft<T>>> {
        let Draft { config, redirect, show_dialog, named, scopes: _ } = self.state.step;
        Spotify { state: Pkce { step: Draft { config, redirect, show_dialog, named, scopes: PhantomData } } }
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
    pub fn begin(self) -> Result<Spotify<Pkce<Pending<S>>>, Error> {
        let Draft { config, redirect, show_dialog, named, scopes } = self.state.step;
        let redirect = redirect?;
        let asked = Granted::asked(S::names().into_iter().chain(named.iter().map(String::as_str)))?;
        let app = config.build(Credentials::Public)?;
        let (verifier, state) = (Verifier::random()?, State::random()?);
        let mut url = app.accounts.authorize_endpoint()?;
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &app.accounts.client_id)
            .append_pair("redirect_uri", redirect.as_str())
            .append_pair("state", state.expose())
            .append_pair("code_challenge_method", "S256")
            .append_pair("code_challenge", &verifier.challenge());
        if !asked.is_empty() {
            url.query_pairs_mut().append_pair("scope", &asked.to_string());
        }
        if show_dialog {
            url.query_pairs_mut().append_pair("show_dialog", "true");
        }
        Ok(Spotify { state: Pkce { step: Pending { app, redirect, verifier, state, url, asked, scopes } } })
    }
}

impl<S: ScopeSet> Spotify<Pkce<Pending<S>>> {
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

    /// Exchanges the code for a token, which ends the login.
    ///
    /// # Errors
    ///
    /// A [`FinishError`], which `?` turns into an [`Error`]. Where the server cannot have used up the code (no connection, a
    /// 429, or the callback was checked by another login) it gives the login back.
    /// [`is_missing_scope`](Error::is_missing_scope) when less was granted than `S`.
    pub async fn finish(self, callback: Callback) -> Result<UserSession<S>, FinishError<S>> {
        let step = &self.state.step;
        let exchanged = if callback.is_of(&step.state) {
            step.app.accounts.exchange(callback.code(), &step.verifier, &step.redirect).await
        } else {
            Err(Problem::OtherLogin.into())
        };
        match exchanged {
            Ok(grant) => {
                let Pending { app, asked, .. } = self.state.step;
                let token = Token::new(grant, Flow::Pkce, asked, app.clock.now());
                prove::<S>(token.scopes()).map_err(FinishError::last)?;
                Ok(Authorized::session(app.session(token)))
            }
            Err(error) if error.is_unsent() => {
                Err(FinishError { error, unfinished: Some(Box::new(Unfinished { login: self, callback })) })
            }
            Err(error) => Err(FinishError::last(error)),
        }
    }

    pub(super) fn redirect(&self) -> &Redirect {
        &self.state.step.redirect
    }
}

/// A login was not finished. Becomes an [`Error`] by `?`.
pub struct FinishError<S> {
    error: Error,
    unfinished: Option<Box<Unfinished<S>>>,
}

/// A login whose code is still unused, with the callback that brought it.
pub struct Unfinished<S> {
    /// The login, to be finished once more.
    pub login: Spotify<Pkce<Pending<S>>>,
    /// The callback that was to finish it. A code lives about ten minutes.
    pub callback: Callback,
}

impl<S> FinishError<S> {
    fn last(error: Error) -> Self {
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
    pub fn into_parts(self) -> (Error, Option<Unfinished<S>>) {
        (self.error, self.unfinished.map(|unfinished| *unfinished))
    }
}

impl<S> fmt::Debug for Unfinished<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unfinished").field("login", &self.login).field("callback", &self.callback).finish()
    }
}

impl<S> fmt::Debug for FinishError<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FinishError").field("error", &self.error).field("unfinished", &self.unfinished).finish()
    }
}

impl<S> fmt::Display for FinishError<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl<S> std::error::Error for FinishError<S> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}

impl<S> From<FinishError<S>> for Error {
    fn from(failure: FinishError<S>) -> Self {
        failure.error
    }
}
