//! A pending login as text, so that another process, or the same page after a reload, can finish it.

use std::borrow::Cow;
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
use super::app::App;
use super::login::{CodeClient, Login, Pending, Pkce};
use super::random::{State, Verifier};
use super::settings::Settings;
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::scope::ScopeSet;
use crate::token::Granted;
use crate::token::store::{Expected, Key, PENDING};
use crate::wiped::{Buffer, secret};

const VERSION: u64 = 1;

/// A pending login as text: printable ASCII without spaces, usually under 2 KB.
///
/// # Security
///
/// The text is a secret, and it is not encrypted. It contains the verifier and the `state`. An attacker who can read it can finish the
/// login with a stolen code. An attacker who can replace it can sign the user in to another account (RFC 6749, section 10.12).
/// Therefore keep it where only this user's browser session has access: a page in its `sessionStorage`, a server in its session data.
/// Remove it when you read it, so that the login is resumed only once.
///
/// A server that has a [`store`](Spotify::store) should [`park`](Spotify::park) the login there instead. The browser then holds only a
/// [`Ticket`], and the login can be resumed only once.
pub struct Suspended(SecretString);

impl Suspended {
    /// The text.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Suspended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Suspended([redacted])")
    }
}

impl From<String> for Suspended {
    fn from(text: String) -> Self {
        Self(secret(text))
    }
}

impl From<SecretString> for Suspended {
    fn from(text: SecretString) -> Self {
        Self(text)
    }
}

/// The key to a [parked](Spotify::park) login, for one use. Keep it in a cookie that is `HttpOnly`, `Secure` and `SameSite=Lax`.
///
/// # Security
///
/// A ticket is useless without the store. The store contains only a hash of the ticket, so it is useless without the ticket. A ticket
/// must be bound to the browser that began the login, as a cookie is. In a URL, it would let an attacker make a victim finish the
/// attacker's login.
pub struct Ticket(SecretString);

impl Ticket {
    /// The text: 22 characters that need no encoding in a cookie.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// The login's key in the store. It contains a hash, so that a reader of the store does not learn the ticket.
    fn key(&self, client_id: &str) -> Key {
        let hash = Sha256::new().chain_update(b"ticket ").chain_update(self.expose().as_bytes()).finalize();
        Key::pending_login(client_id, &URL_SAFE_NO_PAD.encode(hash))
    }
}

impl fmt::Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ticket([redacted])")
    }
}

impl From<String> for Ticket {
    fn from(text: String) -> Self {
        Self(secret(text))
    }
}

impl From<&str> for Ticket {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

/// The JSON that the base64 encodes. It borrows its texts, so that there are no copies of the secrets to wipe.
#[derive(Serialize, Deserialize)]
struct Content<'a> {
    version: u64,
    flow: &'a str,
    #[serde(borrow)]
    client_id: Cow<'a, str>,
    #[serde(borrow)]
    redirect: Cow<'a, str>,
    // No URL, `state` or verifier has a character that JSON escapes.
    authorize_url: &'a str,
    state: &'a str,
    verifier: &'a str,
    #[serde(borrow)]
    asked: Cow<'a, str>,
    /// Seconds since 1970.
    begun_at: u64,
}

#[derive(Deserialize)]
struct Versioned {
    version: u64,
}

impl<C: CodeClient, S: ScopeSet> Spotify<Login<C, Pending<S>>> {
    /// Writes the login as text, for [`resume`](Spotify::resume) in another process or after a page's reload. The text does not contain
    /// the settings (hosts, store, HTTP client).
    ///
    /// The text is a secret: read [how to protect it](Suspended#security).
    ///
    /// ```
    /// use ambitus::{Spotify, scope::UserLibraryRead};
    ///
    /// let app = || Spotify::new("0123456789abcdef");
    /// let login = app().pkce("https://app.example/callback").scopes::<(UserLibraryRead,)>().begin()?;
    /// let suspended = login.suspend();
    ///
    /// // In another process.
    /// let login = app().resume::<(UserLibraryRead,)>(suspended)?;
    /// assert!(login.check("https://app.example/callback?code=x&state=guess").unwrap_err().is_foreign_callback());
    /// # Ok::<(), ambitus::Error>(())
    /// ```
    #[must_use]
    pub fn suspend(self) -> Suspended {
        self.state.step.suspended()
    }

    /// Saves the login in the [`store`](Spotify::store). [`unpark`](Spotify::unpark) resumes it once, in any process that uses the store.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the login is lost. If the store has saved it already, it stays there for its hour, and nobody has its ticket.
    ///
    /// # Errors
    ///
    /// [`is_store`](Error::is_store) when the store fails; [`is_invalid_argument`](Error::is_invalid_argument) when no store was set, or
    /// when all users would share one place in it (see [`account`](Spotify::account)); another error when the operating system provides
    /// no randomness.
    pub async fn park(self) -> Result<Ticket, Error> {
        let step = &self.state.step;
        step.app.settings.refuse_shared_slot()?;
        let ticket = Ticket(State::random()?.into_secret());
        let suspended = step.suspended();
        let entries = step.app.settings.store()?;
        let _ = entries.save(&ticket.key(&step.app.accounts.client_id), &suspended.0, Expected::Nothing).await?;
        Ok(ticket)
    }
}

impl<S> Pending<S> {
    fn suspended(&self) -> Suspended {
        Suspended(secret(URL_SAFE_NO_PAD.encode(&*self.to_json())))
    }

    pub(super) fn to_json(&self) -> Buffer {
        let content = Content {
            version: VERSION,
            flow: self.app.accounts.flow().name(),
            client_id: self.app.accounts.client_id.as_str().into(),
            redirect: self.redirect.as_str().into(),
            authorize_url: self.url.as_str(),
            state: self.state.expose(),
            verifier: self.verifier.expose(),
            asked: self.asked.to_string().into(),
            begun_at: seconds(self.app.clock().now()),
        };
        Buffer::json(&content)
    }
}

impl Spotify<Unauthenticated> {
    /// Resumes a [suspended](Spotify::suspend) login.
    ///
    /// # Errors
    ///
    /// [`is_suspended_login`](Error::is_suspended_login) when the login is damaged, is older than an hour, belongs to another client,
    /// flow or host, or did not ask for `S`; other errors as for [`begin`](Spotify::begin).
    pub fn resume<S: ScopeSet>(self, suspended: Suspended) -> Result<Spotify<Pkce<Pending<S>>>, Error> {
        open(self.state.settings, &suspended)
    }

    /// Removes a [parked](Spotify::park) login from the [`store`](Spotify::store) and resumes it. A callback that turns out to be a foreign
    /// one leaves the login usable: [`park`](Spotify::park) it again, and set the new ticket.
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
    pub async fn unpark<S: ScopeSet>(self, ticket: Ticket) -> Result<Spotify<Pkce<Pending<S>>>, Error> {
        let suspended = take(&self.state.settings, &ticket).await?;
        open(self.state.settings, &suspended)
    }
}

/// Removes a login from the store and returns it. Only one of two callers gets it.
pub(super) async fn take(settings: &Settings, ticket: &Ticket) -> Result<Suspended, Error> {
    settings.refuse_shared_slot()?;
    let text = settings.store()?.take(&ticket.key(&settings.client_id)).await?;
    text.map(Suspended)
        .ok_or_else(|| Error::suspended("is not in the store: it was resumed before, or it is older than an hour"))
}

pub(super) fn open<C: CodeClient, S: ScopeSet>(
    settings: Settings,
    suspended: &Suspended,
) -> Result<Spotify<Login<C, Pending<S>>>, Error> {
    // The bytes before a damaged one are wiped too.
    let mut json = Zeroizing::new(Vec::new());
    if URL_SAFE_NO_PAD.decode_vec(suspended.expose(), &mut json).is_err() {
        return Err(Error::suspended("is damaged"));
    }
    open_json(settings, std::str::from_utf8(&json).unwrap_or_default(), false)
}

/// Reads a login. `authentic` says that only this program can have written it.
pub(super) fn open_json<C: CodeClient, S: ScopeSet>(
    settings: Settings,
    json: &str,
    authentic: bool,
) -> Result<Spotify<Login<C, Pending<S>>>, Error> {
    let refuse = |why| Err(Error::suspended(why));
    let Ok(Versioned { version: VERSION }) = serde_json::from_str(json) else {
        return refuse("is damaged or has another version");
    };
    let Ok(content) = serde_json::from_str::<Content<'_>>(json) else {
        return refuse("is damaged");
    };
    let (state, verifier) = (State::from(SecretString::from(content.state)), Verifier::from(content.verifier));
    if matches!(settings.credentials, Credentials::Secret(_)) {
        settings.refuse_shared_slot()?;
    }
    let app = App::of(settings)?;
    if content.client_id != app.accounts.client_id || content.flow != app.accounts.flow().name() {
        return refuse("belongs to another client or flow");
    }
    let Ok(url) = Url::parse(content.authorize_url) else {
        return refuse("is damaged");
    };
    if app.accounts.authorize_endpoint()?.as_str() != bare(&url) {
        return refuse("belongs to another accounts host");
    }
    // If the clock was set back, the login counts as new.
    let begun_at = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(content.begun_at));
    if begun_at.is_none_or(|begun_at| app.clock().now().duration_since(begun_at).unwrap_or_default() > PENDING) {
        return refuse("is older than an hour");
    }
    let mut asked = Granted::parse(&content.asked);
    if !asked.missing(&S::names()).is_empty() {
        return refuse("did not ask for these scopes");
    }
    // An answer without scopes grants what was asked. Whoever can write a plain text must not decide that.
    if !authentic {
        asked = S::names().into_iter().collect();
    }
    if !state.is_whole() || !verifier.is_whole() {
        return refuse("is damaged");
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
