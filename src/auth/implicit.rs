//! The implicit grant (RFC 6749, section 4.2), which Spotify ended on 2025-11-27. Feature `implicit-grant`.
//!
//! The token comes in the redirect itself, for everybody to see who sees the URL, and nothing renews it (RFC 9700, section 2.1.2
//! advises against it). It is here for servers that still speak it.

use std::fmt;
use std::marker::PhantomData;

use serde_json::{Map, Value};
use url::Url;

use super::accounts::Credentials;
use super::callback::{answer, tied};
use super::config::App;
use super::login::{Draft, Login};
use super::random::State;
use super::redirect::Redirect;
use super::session::{Authorized, Fleeting, User, prove};
use super::{Spotify, Unauthenticated};
use crate::error::{Callback as Problem, Error};
use crate::scope::ScopeSet;
use crate::token::{Flow, Grant, Granted, Token};

/// A login by the implicit grant, at one of its steps: [`Draft`] or [`Asked`].
pub type Implicit<Step> = Login<InTheOpen, Step>;

/// A client that gets its token in a URL. Never made, only named.
#[derive(Debug)]
pub enum InTheOpen {}

/// The user is asked, and a token comes of it. Holds the `state`.
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

/// A redirect that was checked and found to be its login's. Holds the token.
pub struct Fragment {
    grant: Grant,
    state: State,
}

impl fmt::Debug for Fragment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fragment([redacted])")
    }
}

impl Spotify<Unauthenticated> {
    /// A login by the implicit grant, which goes on as [`pkce`](Spotify::pkce) does and ends in a session that cannot be renewed.
    #[deprecated(note = "Spotify ended the implicit grant on 2025-11-27; use `pkce`")]
    pub fn implicit(self, redirect: impl TryInto<Redirect, Error: Into<Error>>) -> Spotify<Implicit<Draft<()>>> {
        Login::at(Draft::new(self.state.config, Credentials::Public, redirect))
    }
}

impl<S: ScopeSet> Spotify<Implicit<Draft<S>>> {
    /// Begins the login: draws a `state`. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// As for [`begin`](Spotify::begin) of a login with PKCE.
    pub fn begin(self) -> Result<Spotify<Implicit<Asked<S>>>, Error> {
        let draft = self.state.step;
        let asked = draft.asked()?;
        let app = draft.config.clone().build(draft.credentials.clone())?;
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

    /// Looks at a URL that came to the redirect, with its fragment, and is not used up by it: a stranger's does not end the login.
    ///
    /// # Errors
    ///
    /// - [`is_foreign_callback`](Error::is_foreign_callback): no `state`, another login's, or another redirect; go on waiting;
    /// - [`is_access_denied`](Error::is_access_denied): the user said no;
    /// - any other: another error of the server's, no token, or a parameter twice.
    pub fn check(&self, callback: impl AsRef<str>) -> Result<Fragment, Error> {
        let Asked { redirect, state, .. } = &self.state.step;
        let mut url = Url::parse(callback.as_ref()).map_err(|_| Problem::Unreadable)?;
        if !redirect.received(&url) {
            return Err(Problem::Elsewhere.into());
        }
        // RFC 6749, section 4.2.2: all of the answer is in the fragment, written as a query is.
        let fragment = url.fragment().unwrap_or_default().to_owned();
        url.set_query(Some(&fragment));
        tied(&url, state)?;
        let mut json = Map::new();
        for parameter in ["access_token", "token_type", "expires_in", "scope"] {
            json.extend(answer(&url, parameter)?.map(|value| (parameter.to_owned(), Value::String(value))));
        }
        let grant = Grant::parse(Value::Object(json).to_string().as_bytes()).map_err(|_| Problem::NoToken)?;
        Ok(Fragment { grant, state: state.clone() })
    }

    /// Ends the login with the token that the redirect brought.
    ///
    /// # Errors
    ///
    /// [`is_foreign_callback`](Error::is_foreign_callback) when `fragment` was checked by another login;
    /// [`is_missing_scope`](Error::is_missing_scope) when less was granted than `S`.
    pub fn finish(self, fragment: Fragment) -> Result<Spotify<Authorized<User<S, Fleeting>>>, Error> {
        let Asked { app, state, asked, .. } = self.state.step;
        if !state.is(fragment.state.expose()) {
            return Err(Problem::OtherLogin.into());
        }
        let token = Token::new(fragment.grant, Flow::Implicit, asked, app.clock().now());
        prove::<S>(token.scopes())?;
        Ok(app.unkept(token))
    }
}
