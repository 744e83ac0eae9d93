//! A pending login put into words, so that another process, or the same page after a reload, can finish it.

use std::fmt;
use std::marker::PhantomData;
use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use url::Url;

use super::accounts::Credentials;
use super::config::Config;
use super::login::{CodeClient, Login, Pending, Pkce};
use super::random::{State, Verifier};
use super::{Spotify, Unauthenticated};
#[cfg(not(target_arch = "wasm32"))]
use super::{confidential::Confidential, login::Code};
use crate::error::Error;
use crate::scope::ScopeSet;
use crate::token::Granted;
use crate::token::store::{Key, PENDING};

const VERSION: u64 = 1;

/// A pending login as text: printable ASCII without spaces, under 2 KB as a rule.
///
/// # Security
///
/// The text is a secret. It holds the verifier and the `state`: whoever can read it can finish the login with a code that was stolen,
/// and whoever can put another in its place can sign the user in as somebody else (RFC 6749, section 10.12). So keep it where
/// only this user's browser session leads: a page in its `sessionStorage`, a server in its own session data. Remove it from there
/// when you take it out, so that it is resumed once.
///
/// A server that has a [`store`](Spotify::store) should rather [`leave`](Spotify::leave) the login there: then the browser holds nothing
/// but a [`Ticket`], and that a login is resumed once is certain.
pub struct Sealed(SecretString);

impl Sealed {
    /// The text.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed([redacted])")
    }
}

impl From<String> for Sealed {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<SecretString> for Sealed {
    fn from(text: SecretString) -> Self {
        Self(text)
    }
}

/// What fetches a pending login from the store, once. For a cookie that is `HttpOnly`, `Secure` and `SameSite=Lax`.
///
/// It is no use without the store, and the store (which knows a hash of it) is no use without it. It must be tied to the browser that began
/// the login, as a cookie is: in a URL it would let anybody send a victim to the end of their own login.
pub struct Ticket(SecretString);

impl Ticket {
    /// The text: 22 characters that need no encoding in a cookie.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Where the login lies: under a hash, so that who reads the store cannot fetch.
    fn key(&self, client_id: &str) -> Key {
        let hash = Sha256::new().chain_update(b"ticket ").chain_update(self.expose().as_bytes()).finalize();
        Key::pending(client_id, URL_SAFE_NO_PAD.encode(hash))
    }
}

impl fmt::Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ticket([redacted])")
    }
}

impl From<String> for Ticket {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&str> for Ticket {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

/// What is under the base64.
#[derive(Serialize, Deserialize)]
struct Content {
    version: u64,
    flow: String,
    client_id: String,
    redirect: String,
    authorize_url: String,
    state: String,
    verifier: String,
    asked: String,
    /// Seconds since 1970.
    begun_at: u64,
}

#[derive(Deserialize)]
struct Versioned {
    version: u64,
}

impl<C: CodeClient, S: ScopeSet> Spotify<Login<C, Pending<S>>> {
    /// Puts the login into words, for [`resume`](Spotify::resume) in another process or after a page's reload. The session's
    /// settings (hosts, store, HTTP client) are not in it.
    ///
    /// Please read what [protects it](Sealed#security).
    ///
    /// ```
    /// use ambitus::{Spotify, scope::UserLibraryRead};
    ///
    /// let app = || Spotify::new("0123456789abcdef");
    /// let login = app().pkce("https://app.example/callback").scopes::<(UserLibraryRead,)>().begin()?;
    /// let sealed = login.seal();
    ///
    /// // Somewhere else.
    /// let login = app().resume::<(UserLibraryRead,)>(sealed)?;
    /// assert!(login.check("https://app.example/callback?code=x&state=guess").unwrap_err().is_foreign_callback());
    /// # Ok::<(), ambitus::Error>(())
    /// ```
    #[must_use]
    pub fn seal(self) -> Sealed {
        self.state.step.sealed()
    }

    /// Leaves the login in the [`store`](Spotify::store), from which [`fetch`](Spotify::fetch) takes it: once, in any process that has the store.
    ///
    /// # Errors
    ///
    /// [`is_store`](Error::is_store); [`is_invalid_argument`](Error::is_invalid_argument) where no store was set.
    pub async fn leave(self) -> Result<Ticket, Error> {
        let step = &self.state.step;
        let ticket = Ticket(State::random()?.into_secret());
        let sealed = step.sealed();
        let store = step.app.config.store()?;
        let saved = store.save(&ticket.key(&step.app.accounts.client_id), &sealed.0).await;
        saved.map_err(|error| Error::store(error, &[sealed.expose(), step.verifier.expose(), step.state.expose()]))?;
        Ok(ticket)
    }
}

impl<S> Pending<S> {
    fn sealed(&self) -> Sealed {
        let content = Content {
            version: VERSION,
            flow: self.app.accounts.flow().name().to_owned(),
            client_id: self.app.accounts.client_id.clone(),
            redirect: self.redirect.as_str().to_owned(),
            authorize_url: self.url.to_string(),
            state: self.state.expose().to_owned(),
            verifier: self.verifier.expose().to_owned(),
            asked: self.asked.to_string(),
            begun_at: seconds(self.app.clock().now()),
        };
        // Nothing in it can fail to be JSON.
        let json = Zeroizing::new(serde_json::to_vec(&content).unwrap_or_default());
        let _wiped = (Zeroizing::new(content.state), Zeroizing::new(content.verifier));
        Sealed(URL_SAFE_NO_PAD.encode(&*json).into())
    }
}

impl Spotify<Unauthenticated> {
    /// Takes a [sealed](Spotify::seal) login up again.
    ///
    /// # Errors
    ///
    /// [`is_sealed_login`](Error::is_sealed_login) when it is torn, older than an hour, of another client, flow or host, or did
    /// not ask for `S`; others as for [`begin`](Spotify::begin).
    pub fn resume<S: ScopeSet>(self, sealed: Sealed) -> Result<Spotify<Pkce<Pending<S>>>, Error> {
        open(self.state.config, Credentials::Public, &sealed)
    }

    /// Takes a login up again that was [left](Spotify::leave) in the [`store`](Spotify::store), and takes it out of there.
    ///
    /// # Errors
    ///
    /// As for [`resume`](Self::resume), also when it is not there: fetched before, or left more than an hour ago.
    pub async fn fetch<S: ScopeSet>(self, ticket: Ticket) -> Result<Spotify<Pkce<Pending<S>>>, Error> {
        let sealed = take(&self.state.config, &ticket).await?;
        open(self.state.config, Credentials::Public, &sealed)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Spotify<Confidential> {
    /// Takes a [sealed](Spotify::seal) login up again.
    ///
    /// # Errors
    ///
    /// [`is_sealed_login`](Error::is_sealed_login) when it is torn, older than an hour, of another client, flow or host, or did
    /// not ask for `S`; others as for [`begin`](Spotify::begin).
    pub fn resume<S: ScopeSet>(self, sealed: Sealed) -> Result<Spotify<Code<Pending<S>>>, Error> {
        open(self.state.config, Credentials::Secret(self.state.secret), &sealed)
    }

    /// Takes a login up again that was [left](Spotify::leave) in the [`store`](Spotify::store), and takes it out of there.
    ///
    /// # Errors
    ///
    /// As for [`resume`](Self::resume), also when it is not there: fetched before, or left more than an hour ago.
    pub async fn fetch<S: ScopeSet>(self, ticket: Ticket) -> Result<Spotify<Code<Pending<S>>>, Error> {
        let sealed = take(&self.state.config, &ticket).await?;
        open(self.state.config, Credentials::Secret(self.state.secret), &sealed)
    }
}

/// Takes a login out of the store. Under the lock, so that of two who come at once one gets it.
async fn take(config: &Config, ticket: &Ticket) -> Result<Sealed, Error> {
    let store = config.store()?;
    let key = ticket.key(&config.client_id);
    let failed = |error| Error::store(error, &[ticket.expose()]);
    let _lock = store.lock(&key).await.map_err(failed)?;
    let text = store.load(&key).await.map_err(failed)?;
    store.clear(&key).await.map_err(failed)?;
    text.map(Sealed).ok_or_else(|| Error::sealed("is not in the store: it was fetched before, or too long ago"))
}

fn open<C: CodeClient, S: ScopeSet>(
    config: Config,
    credentials: Credentials,
    sealed: &Sealed,
) -> Result<Spotify<Login<C, Pending<S>>>, Error> {
    let refuse = |why| Err(Error::sealed(why));
    let Ok(json) = URL_SAFE_NO_PAD.decode(sealed.expose()).map(Zeroizing::new) else {
        return refuse("is torn");
    };
    let Ok(Versioned { version: VERSION }) = serde_json::from_slice(&json) else {
        return refuse("is torn or of another version");
    };
    let Ok(content) = serde_json::from_slice::<Content>(&json) else {
        return refuse("is torn");
    };
    let (state, verifier) = (State::from(content.state), Verifier::from(content.verifier));
    let app = config.build(credentials)?;
    if content.client_id != app.accounts.client_id || content.flow != app.accounts.flow().name() {
        return refuse("is of another client or flow");
    }
    let Ok(url) = Url::parse(&content.authorize_url) else {
        return refuse("is torn");
    };
    if app.accounts.authorize_endpoint()?.as_str() != bare(&url) {
        return refuse("is of another accounts host");
    }
    // A clock that is set back a little makes it no younger than new.
    let begun_at = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(content.begun_at));
    if begun_at.is_none_or(|begun_at| app.clock().now().duration_since(begun_at).unwrap_or_default() > PENDING) {
        return refuse("is older than an hour");
    }
    let asked = Granted::parse(&content.asked);
    if !asked.missing(&S::names()).is_empty() {
        return refuse("did not ask for these scopes");
    }
    if !state.is_whole() || !verifier.is_whole() {
        return refuse("is torn");
    }
    let redirect = content.redirect.parse()?;
    Ok(Login::at(Pending { app, redirect, verifier, state, url, asked, scopes: PhantomData }))
}

/// A URL without its query.
fn bare(url: &Url) -> &str {
    url.as_str().split('?').next().unwrap_or_default()
}

fn seconds(time: SystemTime) -> u64 {
    time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
}
