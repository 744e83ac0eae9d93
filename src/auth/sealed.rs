//! A pending login as an encrypted text, for a cookie. Feature `encryption`.

use std::fmt;

use secrecy::{ExposeSecret as _, SecretString};

use super::app::App;
#[cfg(not(target_arch = "wasm32"))]
use super::confidential::{Code, Confidential};
use super::login::{CodeClient, Login, Pending, Pkce};
use super::settings::Settings;
use super::suspend::open_json;
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::scope::ScopeSet;
use crate::token::store::{Keys, Why};

/// A pending login as an encrypted text: printable ASCII without spaces, usually under 2 KB. Feature `encryption`.
///
/// # Security
///
/// Keep it in a cookie that is `HttpOnly`, `Secure` and `SameSite=Lax`: it is bound to the browser that began the login. Within its hour it
/// can be resumed more than once, and its code can be exchanged once.
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

impl<C: CodeClient, S: ScopeSet> Spotify<Login<C, Pending<S>>> {
    /// Writes the login as an encrypted text, for a cookie: [`unseal`](Spotify::unseal) resumes it in any process that has the keys, within
    /// an hour. Feature `encryption`.
    ///
    /// The text is bound to the client id, the flow and the accounts host. Nobody without the keys can read or change it.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) when all users would share one place in the store (see
    /// [`account`](Spotify::account)); an error with a [`source`](std::error::Error::source) when the operating system provides no
    /// randomness.
    ///
    /// ```
    /// use ambitus::{Spotify, scope::UserLibraryRead, token::store::Keys};
    ///
    /// let app = Spotify::new("0123456789abcdef");
    /// let keys = Keys::new("2026-08", [8; 32]);
    /// let login = app.clone().pkce("https://app.example/callback").scopes::<(UserLibraryRead,)>().begin()?;
    /// let cookie = login.seal(&keys)?;
    ///
    /// // In another process.
    /// let login = app.unseal::<(UserLibraryRead,)>(cookie, &keys)?;
    /// # Ok::<(), ambitus::Error>(())
    /// ```
    pub fn seal(self, keys: &Keys) -> Result<Sealed, Error> {
        let step = &self.state.step;
        step.app.settings.refuse_shared_slot()?;
        let json = step.to_json();
        let text = std::str::from_utf8(&json).unwrap_or_default();
        Ok(Sealed(keys.encrypt(text, context(&step.app).as_bytes())?))
    }
}

impl Spotify<Unauthenticated> {
    /// Resumes a [sealed](Spotify::seal) login. Feature `encryption`.
    ///
    /// # Errors
    ///
    /// As for [`resume`](Self::resume). [`is_suspended_login`](Error::is_suspended_login) also when the text was altered, or when the
    /// keys are other ones.
    pub fn unseal<S: ScopeSet>(
        self,
        sealed: impl Into<Sealed>,
        keys: &Keys,
    ) -> Result<Spotify<Pkce<Pending<S>>>, Error> {
        unseal(self.state.settings, &sealed.into(), keys)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Spotify<Confidential> {
    /// Resumes a [sealed](Spotify::seal) login. Feature `encryption`.
    ///
    /// # Errors
    ///
    /// As for [`resume`](Self::resume). [`is_suspended_login`](Error::is_suspended_login) also when the text was altered, or when the
    /// keys are other ones.
    pub fn unseal<S: ScopeSet>(
        self,
        sealed: impl Into<Sealed>,
        keys: &Keys,
    ) -> Result<Spotify<Code<Pending<S>>>, Error> {
        unseal(self.state.settings, &sealed.into(), keys)
    }
}

/// What an encrypted login is bound to, besides its key.
fn context(app: &App) -> String {
    format!("login\n{}\n{}\n{}", app.accounts.flow().name(), app.accounts.client_id, app.accounts.host())
}

fn unseal<C: CodeClient, S: ScopeSet>(
    settings: Settings,
    sealed: &Sealed,
    keys: &Keys,
) -> Result<Spotify<Login<C, Pending<S>>>, Error> {
    settings.refuse_shared_slot()?;
    let context = context(&App::of(settings.clone())?);
    match keys.decrypt(sealed.expose(), context.as_bytes()) {
        Ok(json) => open_json(settings, json.expose_secret(), true),
        Err(Why::UnknownKey) => Err(Error::suspended("was encrypted with a key that is not among the given ones")),
        Err(Why::OtherVersion) => Err(Error::suspended("has another version")),
        Err(Why::NotEncrypted | Why::Refused) => {
            Err(Error::suspended("was altered, or belongs to another client, flow or host"))
        }
    }
}
