//! The end of every login: a session that can make calls.

use std::fmt;
use std::marker::PhantomData;

use secrecy::SecretString;

use super::accounts::Credentials;
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::scope::ScopeSet;
use crate::token::{Flow, Grant, Granted, Token};
use crate::transport::{CallOptions, Counters, Session};

/// A session that acts for a user who granted the scopes `S`, a tuple such as `(UserLibraryRead, PlaylistModifyPrivate)`.
pub type UserSession<S> = Spotify<Authorized<User<S>>>;

/// A session that acts for the app itself.
pub type AppSession = Spotify<Authorized<AppOnly>>;

/// Signed in. `G` says for whom: [`User<S>`] or [`AppOnly`].
///
/// Cheap to clone; clones share the token and its renewal.
pub struct Authorized<G> {
    session: Session,
    // `fn() -> G`: says what was granted and holds none of it, so it is Send and Sync whatever `G` is.
    grant: PhantomData<fn() -> G>,
}

/// A user stands behind the session and granted the scopes `S`. Never made, only named.
pub struct User<S>(PhantomData<fn() -> S>);

/// No user stands behind the session: it reads public data. Never made, only named.
pub struct AppOnly(PhantomData<()>);

impl<G> Authorized<G> {
    pub(super) fn session(session: Session) -> Spotify<Self> {
        Spotify { state: Self { session, grant: PhantomData } }
    }
}

impl<G> Clone for Spotify<Authorized<G>> {
    fn clone(&self) -> Self {
        Authorized::session(self.state.session.clone())
    }
}

impl<G> fmt::Debug for Authorized<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Authorized").field("session", &self.session).finish_non_exhaustive()
    }
}

/// Any session.
impl<G> Spotify<Authorized<G>> {
    /// Renews the access token now, whether it is due or not. Calls do this by themselves; an app that is about to go offline
    /// may want it. Callers at the same time share one renewal.
    ///
    /// # Errors
    ///
    /// [`is_reauth_required`](Error::is_reauth_required) when there is no refresh token or it is no longer good; any other
    /// outcome that [the token endpoint may have](crate::Error).
    pub async fn refresh(&self) -> Result<(), Error> {
        let keeper = self.session().keeper();
        keeper.renew(&keeper.peek()).await.map(drop)
    }

    /// The same session, whose calls go by `options`. The token and its renewal are shared.
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        Authorized::session(self.session().clone().with_options(options))
    }

    /// What this session and its clones have done so far.
    #[must_use]
    pub fn counters(&self) -> Counters {
        self.session().counters()
    }

    /// What groups and builders hold.
    pub(crate) fn session(&self) -> &Session {
        &self.state.session
    }
}

/// A user's session.
impl<S: ScopeSet> UserSession<S> {
    /// The scopes that the token was granted: those of `S`, and any more that the user granted this app before.
    #[must_use]
    pub fn granted(&self) -> Granted {
        self.session().keeper().peek().scopes().clone()
    }

    /// The same session seen with other scopes, if the token was granted them.
    ///
    /// # Errors
    ///
    /// [`is_missing_scope`](Error::is_missing_scope), with the [`missing_scopes`](Error::missing_scopes).
    pub fn claim<T: ScopeSet>(&self) -> Result<UserSession<T>, Error> {
        prove::<T>(self.session().keeper().peek().scopes())?;
        Ok(Authorized::session(self.session().clone()))
    }
}

impl Spotify<Unauthenticated> {
    /// A session from a bare access token, whose scopes nobody can prove: **you vouch that it was granted `S`**, and that it was
    /// issued to this app.
    ///
    /// It is not renewed. Once Spotify refuses it, calls fail with [`is_reauth_required`](Error::is_reauth_required).
    ///
    /// # Security
    ///
    /// Where `S` is not true, the compiler's check is not either: calls fail with
    /// [`is_missing_scope`](Error::is_missing_scope). A token that somebody sent you may be anybody's.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) when the token is empty or cannot be sent in a header.
    ///
    /// ```
    /// use ambitus::{SecretString, Spotify, scope::UserLibraryRead};
    ///
    /// let token = SecretString::from("a token from elsewhere");
    /// assert!(Spotify::new("client id").assume_granted::<(UserLibraryRead,)>(token).is_err()); // spaces
    /// ```
    pub fn assume_granted<S: ScopeSet>(self, access_token: impl Into<SecretString>) -> Result<UserSession<S>, Error> {
        let grant = Grant::vouched(access_token.into())?;
        let app = self.state.config.build(Credentials::Public)?;
        let now = app.clock.now();
        let token = Token::new(grant, Flow::Vouched, S::names().into_iter().collect(), now);
        Ok(Authorized::session(app.session(token)))
    }
}

/// Proves that `granted` covers `S`.
pub(super) fn prove<S: ScopeSet>(granted: &Granted) -> Result<(), Error> {
    let missing = granted.missing(&S::names());
    if missing.is_empty() { Ok(()) } else { Err(Error::missing_scopes_of(missing)) }
}
