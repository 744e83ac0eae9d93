//! The implicit grant (RFC 6749, section 4.2), which Spotify ended on 2025-11-27. Feature `implicit-grant`.
//!
//! The redirect URL contains the token, so everything that sees the URL can read it. The token cannot be renewed. RFC 9700, section
//! 2.1.2 advises against this grant. It is kept for servers that still support it.

use std::fmt;
use std::marker::PhantomData;

use serde_json::Value;
use url::Url;

use super::app::App;
use super::callback::{answer, parsed, tied};
use super::login::{Draft, Login};
use super::random::State;
use super::redirect::Redirect;
use super::session::{Authorized, Fleeting, User};
use super::{Spotify, Unauthenticated};
use crate::error::{CallbackError, Error};
use crate::scope::ScopeSet;
use crate::token::{Flow, Granted, Token, TokenResponse};
use crate::wiped::Json;

/// A login by the implicit grant, at one of its steps: [`Draft`] or [`Asked`].
pub type Implicit<Step> = Login<ImplicitClient, Step>;

/// A client that receives its token in a URL. A marker type; it has no values.
#[derive(Debug)]
pub enum ImplicitClient {}

/// A login that waits for the user's answer. Holds the `state`.
pub struct Asked<S> {
    app: App,
    redirect: Redirect,
    state: State,
    url: Url,
    asked: Granted,
    scopes: PhantomData<fn() -> S>,
}

impl<S> fmt::Debug for Asked<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Asked").field("app", &self.app).field("redirect", &self.redirect).finish_non_exhaustive()
    }
}

/// A redirect that its login has checked. Holds the token.
pub struct Fragment {
    response: TokenResponse,
    state: State,
}

impl fmt::Debug for Fragment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fragment([redacted])")
    }
}

impl Spotify<Unauthenticated> {
    /// A login by the implicit grant. Its steps are those of [`pkce`](Spotify::pkce). Its session cannot be renewed.
    #[deprecated(note = "Spotify ended the implicit grant on 2025-11-27; use `pkce`")]
    pub fn implicit(self, redirect: impl TryInto<Redirect, Error: Into<Error>>) -> Spotify<Implicit<Draft<()>>> {
        Login::at(Draft::new(self.state.settings, redirect))
    }
}

impl<S: ScopeSet> Spotify<Implicit<Draft<S>>> {
    /// Begins the login: generates a `state`. Sends nothing.
    ///
    /// # Errors
    ///
    /// As for [`begin`](Spotify::begin) of a login with PKCE.
    pub fn begin(self) -> Result<Spotify<Implicit<Asked<S>>>, Error> {
        let draft = self.state.step;
        let asked = draft.asked()?;
        let app = App::of(draft.settings.clone())?;
        let state = State::random()?;
        let url = draft.url(&app, "token", &state, &asked)?;
        let redirect = draft.redirect?;
        Ok(Login::at(Asked { app, redirect, state, url, asked, scopes: PhantomData }))
    }
}

impl<S: ScopeSet> Spotify<Implicit<Asked<S>>> {
    /// The page to open in the user's browser (RFC 6749, section 4.2.1).
    #[must_use]
    pub fn authorize_url(&self) -> &Url {
        &self.state.step.url
    }

    /// Checks a URL that arrived at the redirect, with its fragment. The login stays usable: a forged URL does not end it.
    ///
    /// # Errors
    ///
    /// - [`is_foreign_callback`](Error::is_foreign_callback): the `state` is missing or belongs to another login, or the URL is not that
    ///   of the redirect; keep waiting;
    /// - [`is_access_denied`](Error::is_access_denied): the user refused;
    /// - any other: the server sent another error, the token is missing, or a parameter is repeated.
    pub fn check(&self, callback: impl AsRef<str>) -> Result<Fragment, Error> {
        let Asked { redirect, state, .. } = &self.state.step;
        parsed(callback.as_ref(), |url| {
            if !redirect.received(url) {
                return Err(CallbackError::Elsewhere.into());
            }
            // RFC 6749, section 4.2.2: the whole answer is in the fragment, encoded like a query.
            let fragment = url.fragment().unwrap_or_default();
            tied(fragment, state)?;
            let mut json = Json::default();
            for parameter in ["access_token", "token_type", "expires_in", "scope"] {
                if let Some(mut value) = answer(fragment, parameter)? {
                    json[parameter] = Value::String(std::mem::take(&mut *value));
                }
            }
            let response = TokenResponse::take_from(&mut json).map_err(|_| CallbackError::NoToken)?;
            Ok(Fragment { response, state: state.clone() })
        })
    }

    /// Finishes the login with the token from the redirect.
    ///
    /// # Errors
    ///
    /// [`is_foreign_callback`](Error::is_foreign_callback) when another login checked `fragment`;
    /// [`is_missing_scope`](Error::is_missing_scope) when the token was granted less than `S`.
    pub fn finish(self, fragment: Fragment) -> Result<Spotify<Authorized<User<S, Fleeting>>>, Error> {
        let Asked { app, state, asked, .. } = self.state.step;
        if !state.is(fragment.state.expose()) {
            return Err(CallbackError::OtherLogin.into());
        }
        let token = Token::new(app.new_grant()?, fragment.response, Flow::Implicit, asked, app.clock().now());
        token.scopes().require(&S::names())?;
        Ok(app.unstored(token))
    }
}
