//! The login of a user: authorization code with PKCE (RFC 6749, section 4.1; RFC 7636), with or without a client secret.

use std::fmt;
use std::marker::PhantomData;

use url::Url;

use super::Spotify;
use super::accounts::Credentials;
use super::app::App;
use super::callback::Callback;
use super::exchange::Grantable;
use super::finish_error::{FinishError, Unfinished};
use super::random::{State, Verifier};
use super::redirect::Redirect;
use super::session::UserSession;
use super::settings::{Account, Settings};
use crate::error::{CallbackError, Error};
use crate::scope::{ScopeSet, With};
use crate::token::Granted;

/// A login by the client `C`, at one of its steps: [`Draft`] or [`Pending`].
///
/// Its aliases are [`Pkce`], `Code` and [`More`].
pub struct Login<C, Step> {
    pub(super) step: Step,
    client: PhantomData<fn() -> C>,
}

/// A login of a public client, which has no secret.
pub type Pkce<Step> = Login<Public, Step>;

/// A login for more scopes, by the client of an existing session.
pub type More<Step> = Login<SameClient, Step>;

/// A client without a secret. A marker type; it has no values.
#[derive(Debug)]
pub enum Public {}

/// The client that a session belongs to. A marker type; it has no values.
#[derive(Debug)]
pub enum SameClient {}

/// A client whose login uses an authorization code. Implemented by this crate only.
pub trait CodeClient: sealed::CodeClient {}

impl<C: sealed::CodeClient> CodeClient for C {}

pub(super) mod sealed {
    /// Restricts [`CodeClient`](super::CodeClient) to this crate.
    pub trait CodeClient {}
    impl CodeClient for super::Public {}
    impl CodeClient for super::SameClient {}
}

/// A login that has not begun. Holds the redirect and the scopes to ask for.
pub struct Draft<S> {
    pub(super) settings: Settings,
    pub(super) redirect: Result<Redirect, Error>,
    pub(super) show_dialog: bool,
    pub(super) named: Vec<String>,
    scopes: PhantomData<fn() -> S>,
}

/// A login that waits for the user's answer. Holds the verifier and the `state`. [`finish`](Spotify::finish) ends it.
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
        f.debug_struct("Draft")
            .field("settings", &self.settings)
            .field("redirect", &self.redirect)
            .finish_non_exhaustive()
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
    pub(super) fn new(settings: Settings, redirect: impl TryInto<Redirect, Error: Into<Error>>) -> Self {
        let redirect = redirect.try_into().map_err(Into::into);
        Self { settings, redirect, show_dialog: false, named: Vec::new(), scopes: PhantomData }
    }

    fn typed<T>(self) -> Draft<T> {
        let Self { settings, redirect, show_dialog, named, scopes: _ } = self;
        Draft { settings, redirect, show_dialog, named, scopes: PhantomData }
    }
}

impl<S: ScopeSet> Draft<S> {
    /// The scopes to ask for: those of the type `S`, and those that were added by name.
    pub(super) fn asked(&self) -> Result<Granted, Error> {
        Granted::asked(S::names().into_iter().chain(self.named.iter().map(String::as_str)))
    }

    /// The authorization endpoint with the parameters that every login sends.
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
    /// The scopes to ask the user for, as a tuple of types. The default is none, which allows public data.
    #[must_use]
    pub fn scopes<T: ScopeSet>(self) -> Spotify<Login<C, Draft<T>>> {
        Login::at(self.state.step.typed())
    }

    /// Adds scopes to ask for, by Spotify's names. For scopes that are known only at run time, or that have no type in this crate yet.
    /// After the login, [`claim`](Spotify::claim) adds the ones that have a type to the session's type.
    ///
    /// [`begin`](Spotify::begin) reports a name that cannot be a scope.
    #[must_use]
    pub fn more_scopes(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.state.step.named.extend(names.into_iter().map(Into::into));
        self
    }

    /// Whether Spotify asks for consent even if the user gave it before. On that page the user can also change the account.
    #[must_use]
    pub fn show_dialog(mut self, show: bool) -> Self {
        self.state.step.show_dialog = show;
        self
    }
}

impl<C: CodeClient, S: ScopeSet> Spotify<Login<C, Draft<S>>> {
    /// Begins the login: generates a verifier and a `state` from the operating system's randomness. Sends nothing.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) for an invalid client id, redirect or scope, and for a login with a secret
    /// whose users would share one place in the [`store`](Spotify::store) (see [`account`](Spotify::account)); another error when the
    /// HTTP client cannot be built, or when the operating system provides no randomness.
    ///
    /// ```
    /// use ambitus::{Spotify, scope::UserLibraryRead};
    ///
    /// let login = Spotify::new("client id").pkce("http://127.0.0.1:8080/callback").scopes::<(UserLibraryRead,)>().begin();
    /// assert!(login.unwrap_err().is_invalid_argument()); // a client id has no spaces
    /// ```
    pub fn begin(self) -> Result<Spotify<Login<C, Pending<S>>>, Error> {
        let draft = self.state.step;
        let asked = draft.asked()?;
        if matches!(draft.settings.credentials, Credentials::Secret(_)) {
            draft.settings.refuse_shared_slot()?;
        }
        let app = App::of(draft.settings.clone())?;
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
    /// Open it in the user's browser, not in a web view inside an app (RFC 8252, section 8.12). It contains the `state`, so keep it out
    /// of logs that others can read.
    #[must_use]
    pub fn authorize_url(&self) -> &Url {
        &self.state.step.url
    }

    /// Checks a URL that arrived at the redirect. The login stays usable: a forged callback does not end it.
    ///
    /// # Errors
    ///
    /// - [`is_foreign_callback`](Error::is_foreign_callback): the `state` is missing or belongs to another login, or the URL is not that
    ///   of the redirect; keep waiting;
    /// - [`is_access_denied`](Error::is_access_denied): the user refused;
    /// - any other: Spotify sent another error, the code is missing, or a parameter is repeated.
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

    /// Exchanges the code for a token, which ends the login. With a [`store`](Spotify::store), the token is saved before the session
    /// uses it. If the save fails, the session still has the token, and saves it later (see [`save`](Spotify::save)).
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the exchange and the save go on without the caller, as when a browser hangs up. With a
    /// store and a named [`account`](Spotify::account), [`load`](Spotify::load) finds the token then. Otherwise the user has to sign in again:
    /// with [`account_per_login`](Spotify::account_per_login) nobody learns the token's name, so run the login and
    /// [`rename_account`](Spotify::rename_account) together in a task of your own.
    ///
    /// # Errors
    ///
    /// A [`FinishError`], which `?` converts into an [`Error`]. It returns the login when the server cannot have consumed the code:
    /// there was no connection, the server answered 429, or another login checked the callback.
    /// [`is_missing_scope`](Error::is_missing_scope) when the token was granted less than `S`.
    pub async fn finish(self, callback: Callback) -> Result<UserSession<S>, FinishError<Self>> {
        let (app, asked) = (self.state.step.app.clone(), self.state.step.asked.clone());
        let signed_in = match self.code_of(&callback) {
            Ok(code) => app.sign_in(code, asked, S::names()).await,
            Err(error) => Err(error),
        };
        signed_in.map(|holder| app.session(holder)).map_err(|error| self.unfinished(error, callback))
    }

    /// The code of a callback, to be exchanged.
    pub(super) fn code_of(&self, callback: &Callback) -> Result<Grantable, Error> {
        let Pending { state, verifier, redirect, .. } = &self.state.step;
        if !callback.is_of(state) {
            return Err(CallbackError::OtherLogin.into());
        }
        let (verifier, redirect) = (verifier.clone(), redirect.clone());
        Ok(Grantable { code: callback.code().into(), verifier, redirect })
    }

    /// The error of a login that is not finished. It can go on if the code was not sent.
    pub(super) fn unfinished(self, error: Error, callback: Callback) -> FinishError<Self> {
        if error.is_unsent() {
            FinishError::retryable(error, Unfinished { login: self, callback })
        } else {
            FinishError::last(error)
        }
    }
}

impl<S: ScopeSet> UserSession<S> {
    /// A login that asks the user for the scopes `T` in addition to all scopes that were granted before. This session stays usable.
    /// The session of the new login has all these scopes. Its token replaces the old one in the [`store`](Spotify::store).
    ///
    /// ```no_run
    /// use ambitus::auth::Listener;
    /// use ambitus::scope::{PlaylistModifyPrivate, UserLibraryRead};
    /// use ambitus::{Error, UserSession};
    ///
    /// async fn keep(spotify: UserSession<(UserLibraryRead,)>) -> Result<(), Error> {
    ///     let listener = Listener::bind().await?;
    ///     let login = spotify.ask_for::<(PlaylistModifyPrivate,)>(listener.redirect()).begin()?;
    ///     println!("open {}", login.authorize_url());
    ///     let callback = listener.callback(&login).await?;
    ///     let spotify = login.finish(callback).await?;
    ///     spotify.playlists().create_private("Kept").await?;
    ///     spotify.library().saved_tracks().await?;
    ///     Ok(())
    /// }
    /// ```
    pub fn ask_for<T: ScopeSet>(
        &self,
        redirect: impl TryInto<Redirect, Error: Into<Error>>,
    ) -> Spotify<More<Draft<With<S, T>>>> {
        let app = &self.state.app;
        let mut settings = app.settings.clone();
        // The new token replaces this session's own, wherever that is by now.
        if let Some((account, named)) = self.session().refresher().account()
            && (named || settings.account == Account::PerLogin)
        {
            settings.account = Account::Named(account);
        }
        let mut draft = Draft::new(settings, redirect);
        draft.named = self.granted().iter().map(str::to_owned).collect();
        Login::at(draft)
    }
}
