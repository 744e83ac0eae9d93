//! The end of every login: a session that can make calls.

use std::fmt;
use std::marker::PhantomData;
use std::time::SystemTime;

use secrecy::SecretString;

use super::accounts::Credentials;
use super::config::App;
use super::login::{Draft, Login, More};
use super::redirect::Redirect;
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::scope::{GrantsAll, ScopeSet, With};
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
    app: App,
    // `fn() -> G`: says what was granted and holds none of it, so it is Send and Sync whatever `G` is.
    grant: PhantomData<fn() -> G>,
}

/// A user stands behind the session and granted the scopes `S`. Never made, only named.
///
/// `K` says whether the token is kept going: [`Renewed`] unless the type says otherwise.
pub struct User<S, K = Renewed>(PhantomData<fn() -> (S, K)>);

/// The session renews its token by itself. Never made, only named.
#[derive(Debug)]
pub enum Renewed {}

/// The token has no refresh token, so the session ends with it. Never made, only named.
#[cfg(feature = "implicit-grant")]
#[derive(Debug)]
pub enum Fleeting {}

/// The token has no refresh token and came from somebody who may have made up whose it is and what it may do: see
/// [`accept_unverified`](Spotify::accept_unverified). Never made, only named.
#[derive(Debug)]
pub enum Unverified {}

/// No user stands behind the session: it reads public data. Never made, only named.
pub struct AppOnly(PhantomData<()>);

impl<G> Authorized<G> {
    pub(super) fn session(session: Session, app: App) -> Spotify<Self> {
        Spotify { state: Self { session, app, grant: PhantomData } }
    }

    /// The same session under another type.
    fn seen_as<H>(&self) -> Spotify<Authorized<H>> {
        Authorized::session(self.session.clone(), self.app.clone())
    }
}

impl<G> Clone for Spotify<Authorized<G>> {
    fn clone(&self) -> Self {
        self.state.seen_as()
    }
}

impl<G> fmt::Debug for Authorized<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Authorized").field("session", &self.session).finish_non_exhaustive()
    }
}

/// A session whose token can be renewed. Implemented by this crate only.
#[diagnostic::on_unimplemented(
    message = "this session has no refresh token, so nothing renews it",
    label = "cannot be renewed",
    note = "sign the user in with `Spotify::new(client_id).pkce(redirect)` for a session that lasts"
)]
pub trait Renewable: sealed::Renewable {}

impl<S> Renewable for User<S> {}
impl Renewable for AppOnly {}

mod sealed {
    /// Seals [`Renewable`](super::Renewable).
    pub trait Renewable {}
    impl<S> Renewable for super::User<S> {}
    impl Renewable for super::AppOnly {}
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
    pub async fn refresh(&self) -> Result<(), Error>
    where
        G: Renewable,
    {
        let keeper = self.session().keeper();
        keeper.renew(&keeper.peek()).await.map(drop)
    }

    /// The same session, whose calls go by `options`. The token and its renewal are shared.
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        Authorized::session(self.session().clone().with_options(options), self.state.app.clone())
    }

    /// What this session and its clones have done so far.
    #[must_use]
    pub fn counters(&self) -> Counters {
        self.session().counters()
    }

    /// Sees to it that the token is in the [`store`](Spotify::store), before the program ends for example. It nearly always is: logins
    /// and refreshes save it, and what could not be saved is tried again. Without a store there is nothing to do.
    ///
    /// # Errors
    ///
    /// [`is_store`](Error::is_store) when it cannot be saved now, either. The session goes on with it.
    pub async fn save(&self) -> Result<(), Error> {
        self.session().keeper().save().await
    }

    /// Keeps the token under the name `account` from now on, and no longer under the one before: for a server that learns only from
    /// [`/me`](crate::api::me::Me::profile) who signed in. For clones too. A token that was there is replaced.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) where no [`store`](Spotify::store) was set;
    /// [`is_store`](Error::is_store) when it fails: then the token is where it was, or under both names.
    pub async fn keep_as(&self, account: impl Into<String>) -> Result<(), Error> {
        let keeper = self.session().keeper();
        keeper.move_to(self.state.app.config.vault_of(keeper.peek().flow(), &account.into())?).await
    }

    /// Signs out: the token is cleared from the [`store`](Spotify::store) and not renewed any more, by no clone either. Spotify is not told: it has
    /// no way to be, but for the user's own account page.
    ///
    /// # Errors
    ///
    /// [`is_store`](Error::is_store) when it cannot be cleared; then nothing has changed.
    pub async fn forget(self) -> Result<(), Error> {
        self.session().keeper().forget().await
    }

    /// What groups and builders hold.
    pub(crate) fn session(&self) -> &Session {
        &self.state.session
    }
}

/// A user's session.
impl<S: ScopeSet, K> Spotify<Authorized<User<S, K>>> {
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
    pub fn claim<T: ScopeSet>(&self) -> Result<Spotify<Authorized<User<T, K>>>, Error> {
        prove::<T>(self.session().keeper().peek().scopes())?;
        Ok(self.state.seen_as())
    }

    /// The same session seen with fewer scopes, for code that should not be able to do more. The compiler checks that they are
    /// fewer.
    ///
    /// It is a matter of types: whoever has the session may [`claim`](Self::claim) the others back.
    ///
    /// ```
    /// use ambitus::UserSession;
    /// use ambitus::scope::{PlaylistModifyPrivate, UserLibraryRead};
    ///
    /// fn for_the_viewer(spotify: &UserSession<(UserLibraryRead, PlaylistModifyPrivate)>) -> UserSession<(UserLibraryRead,)> {
    ///     spotify.narrow()
    /// }
    /// ```
    #[must_use]
    pub fn narrow<T: ScopeSet>(&self) -> Spotify<Authorized<User<T, K>>>
    where
        User<S, K>: GrantsAll<T>,
    {
        self.state.seen_as()
    }

    /// When Spotify ends the refresh token, six months after the user's consent: a new login is needed before. None where nothing
    /// is renewed by one. [`Event::ReauthSoon`](crate::token::Event::ReauthSoon) tells two weeks ahead.
    #[must_use]
    pub fn reauth_required_at(&self) -> Option<SystemTime> {
        self.session().keeper().peek().reauth_required_at()
    }
}

impl<S: ScopeSet> UserSession<S> {
    /// A login that asks the user for the scopes `T` too, beside all that were granted before. This session goes on as it is;
    /// the one that comes of the login has both, and takes its place in the [`store`](Spotify::store).
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
        let mut draft = Draft::new(app.config.clone(), app.accounts.credentials.clone(), redirect);
        draft.named = self.granted().iter().map(str::to_owned).collect();
        Login::at(draft)
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
        let now = app.clock().now();
        let token = Token::new(grant, Flow::Vouched, S::names().into_iter().collect(), now);
        Ok(app.unkept(token))
    }
}

/// Proves that `granted` covers `S`.
pub(super) fn prove<S: ScopeSet>(granted: &Granted) -> Result<(), Error> {
    let missing = granted.missing(&S::names());
    if missing.is_empty() { Ok(()) } else { Err(Error::missing_scopes_of(missing)) }
}
