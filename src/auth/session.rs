//! Sessions, which a login ends with and which make calls.

use std::fmt;
use std::marker::PhantomData;
use std::time::SystemTime;

use super::Spotify;
use super::app::App;
use crate::error::Error;
use crate::scope::{GrantsAll, ScopeSet};
use crate::token::{AccessToken, Granted, Refresher, Token};
use crate::transport::{CallOptions, Counters, Session};

/// A session that acts for a user who granted the scopes `S`, a tuple such as `(UserLibraryRead, PlaylistModifyPrivate)`.
pub type UserSession<S> = Spotify<Authorized<User<S>>>;

/// A session that acts for the app itself.
pub type AppSession = Spotify<Authorized<AppOnly>>;

/// A session. `G` says for whom it acts: [`User<S>`] or [`AppOnly`].
///
/// Cheap to clone; clones share the token and its renewal.
pub struct Authorized<G> {
    session: Session,
    pub(super) app: App,
    // `fn() -> G` holds no value of `G`, so the session is `Send` and `Sync` for every `G`.
    grant: PhantomData<fn() -> G>,
}

/// The session acts for a user who granted the scopes `S`. A marker type; it has no values.
///
/// `K` says whether the token is renewed. The default is [`Renewed`].
pub struct User<S, K = Renewed>(PhantomData<fn() -> (S, K)>);

/// The session renews its token. A marker type; it has no values.
#[derive(Debug)]
pub enum Renewed {}

/// There is no refresh token, so the session ends with its access token. A marker type; it has no values.
#[cfg(feature = "implicit-grant")]
#[derive(Debug)]
pub enum Fleeting {}

/// There is no refresh token, and neither the user nor the scopes of the access token are verified: see
/// [`accept_unverified`](Spotify::accept_unverified). A marker type; it has no values.
#[derive(Debug)]
pub enum Unverified {}

/// The session acts for the app, without a user: it reads public data. A marker type; it has no values.
pub struct AppOnly(PhantomData<()>);

impl<G> Authorized<G> {
    fn session(session: Session, app: App) -> Spotify<Self> {
        Spotify { state: Self { session, app, grant: PhantomData } }
    }

    /// The same session with another type.
    fn seen_as<H>(&self) -> Spotify<Authorized<H>> {
        Authorized::session(self.session.clone(), self.app.clone())
    }
}

/// Creates sessions.
impl App {
    /// A session whose token is not stored.
    pub(super) fn unstored<G>(self, token: Token) -> Spotify<Authorized<G>> {
        let holder = self.holder(token, None);
        self.session(holder)
    }

    /// A session with a holder of its token.
    pub(super) fn session<G>(self, holder: Refresher) -> Spotify<Authorized<G>> {
        Authorized::session(Session::new(self.api.clone(), holder), self)
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
    /// Restricts [`Renewable`](super::Renewable) to this crate.
    pub trait Renewable {}
    impl<S> Renewable for super::User<S> {}
    impl Renewable for super::AppOnly {}
}

/// Every session.
impl<G> Spotify<Authorized<G>> {
    /// Renews the access token now, even if it is not due. Calls renew it automatically; an app that is about to go offline may renew it
    /// early. Concurrent callers share one renewal.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the refresh goes on for the other callers, and so does its save.
    ///
    /// # Errors
    ///
    /// [`is_reauth_required`](Error::is_reauth_required) when the refresh token is missing or no longer valid; any other error of
    /// [the token endpoint](crate::Error#what-the-token-endpoint-may-answer).
    pub async fn refresh(&self) -> Result<(), Error>
    where
        G: Renewable,
    {
        let refresher = self.session().refresher();
        refresher.renew(&refresher.token()).await.map(drop)
    }

    /// The current access token, renewed first if it is due and can be renewed. For a part of the program that cannot use this session, such as Spotify's Web
    /// Playback SDK. It is good for about an hour: ask again for each use.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, a refresh goes on for the other callers, and so does its save.
    ///
    /// # Errors
    ///
    /// As for a call: [`is_reauth_required`](Error::is_reauth_required) when the user has to sign in again; any other error of
    /// [the token endpoint](crate::Error#what-the-token-endpoint-may-answer).
    ///
    /// ```no_run
    /// # async fn run(spotify: ambitus::UserSession<()>) -> Result<(), ambitus::Error> {
    /// let token = spotify.access_token().await?;
    /// assert_eq!(format!("{token:?}"), "AccessToken([redacted])");
    /// # Ok(()) }
    /// ```
    pub async fn access_token(&self) -> Result<AccessToken, Error> {
        Ok(self.session().refresher().current().await?.access_token().clone())
    }

    /// The same session with `options` for its calls. Both share the token and its renewal.
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        Authorized::session(self.session().clone().with_options(options), self.state.app.clone())
    }

    /// The counts of what this session and its clones have done so far.
    #[must_use]
    pub fn counters(&self) -> Counters {
        self.session().counters()
    }

    /// Saves the token in the [`store`](Spotify::store) if it is not there yet, for example before the program ends. Logins and refreshes
    /// save the token, and a failed save is repeated, so this is rarely necessary. Without a store, this does nothing.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the token may be saved or not. The session tries again with a later call.
    ///
    /// # Errors
    ///
    /// [`is_store`](Error::is_store) when the save fails again. The session keeps the token and stays usable.
    pub async fn save(&self) -> Result<(), Error> {
        self.session().refresher().save().await
    }

    /// Moves the token in the store to the name `account`, for this session and its clones. For a server that learns from
    /// [`/me`](crate::api::me::Me::profile) who signed in. A token that is already stored under this name is replaced. Sessions
    /// that have the replaced token take the new one at their next renewal, if it has all of their scopes. From then on they are one login,
    /// which a sign-out ends.
    ///
    /// Sessions of the same login in other processes stay at the old name. Where refresh tokens are good once, one of them ends at its next
    /// renewal: rename before you share a login.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the token is in its old place, in the new one, or in both. Rename again.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) when no [`store`](Spotify::store) was set, or when the token cannot be
    /// refreshed; [`is_store`](Error::is_store) when the store fails: the token is then under the old name, or under both.
    pub async fn rename_account(&self, account: impl Into<String>) -> Result<(), Error> {
        let refresher = self.session().refresher();
        let entry = self.state.app.entry_named(refresher.token().flow(), &account.into())?;
        let key = entry.key().clone();
        let moved = refresher.move_to(entry).await;
        if refresher.is_at(&key) {
            self.state.app.holders().put(key, refresher);
        }
        moved
    }

    /// The name under which the token is in the [`store`](Spotify::store); `None` without a store. With
    /// [`account_per_login`](Spotify::account_per_login) it is a random text of 22 characters.
    ///
    /// ```no_run
    /// # async fn run(spotify: ambitus::AppSession) {
    /// println!("stored as {:?}", spotify.account_name());
    /// # }
    /// ```
    #[must_use]
    pub fn account_name(&self) -> Option<String> {
        self.session().refresher().account().map(|(name, _)| name)
    }

    /// Signs out: removes the token from the [`store`](Spotify::store) and from memory. From now on every call of this session and its
    /// clones fails with [`is_reauth_required`](Error::is_reauth_required).
    ///
    /// A mark stays in the store for 184 days, which is longer than a refresh token lives. Sessions of the same login in other processes find
    /// it at their next renewal, or at once where the store tells of changes. They end then, and save nothing. Until then they can use the access token that they have. A token of another user is
    /// not removed. Spotify is not informed, because it has no endpoint for that; users can remove an app on their account page.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the user may be signed out or not, and clones may still make calls. Sign out again with a clone.
    ///
    /// # Errors
    ///
    /// [`is_store`](Error::is_store) when the mark cannot be saved or the token cannot be removed. The session is then unchanged, and a
    /// clone of it can try again.
    pub async fn sign_out(self) -> Result<(), Error> {
        self.session().refresher().sign_out().await
    }

    /// The part that groups and builders hold.
    pub(crate) fn session(&self) -> &Session {
        &self.state.session
    }
}

/// A user's session.
impl<S: ScopeSet, K> Spotify<Authorized<User<S, K>>> {
    /// The scopes that the token was granted: those of `S`, and any others that the user granted to this app before.
    #[must_use]
    pub fn granted(&self) -> Granted {
        self.session().refresher().token().scopes().clone()
    }

    /// Notes in the store whose token this is: the `account_id` of [`/me`](crate::api::me::Me::profile). From then on the session takes no
    /// token of another account from the store, whatever the name of its place.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the session knows the account. It is saved with a later call.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) when the session is known to be another account's;
    /// [`is_store`](Error::is_store) when the save fails: the session has noted it, and saves it later.
    ///
    /// ```no_run
    /// # async fn run(spotify: ambitus::UserSession<()>) -> Result<(), ambitus::Error> {
    /// if let Some(account_id) = spotify.me().profile().await?.account_id {
    ///     spotify.set_account_id(account_id).await?;
    /// }
    /// # Ok(()) }
    /// ```
    pub async fn set_account_id(&self, account_id: impl AsRef<str>) -> Result<(), Error> {
        self.session().refresher().set_account_id(account_id.as_ref()).await
    }

    /// The same session with other scopes in its type, if the token was granted them.
    ///
    /// # Errors
    ///
    /// [`is_missing_scope`](Error::is_missing_scope), with the [`missing_scopes`](Error::missing_scopes).
    pub fn claim<T: ScopeSet>(&self) -> Result<Spotify<Authorized<User<T, K>>>, Error> {
        self.session().refresher().token().scopes().require(&T::names())?;
        Ok(self.state.seen_as())
    }

    /// The same session with fewer scopes in its type, for code that should not be able to do more. The compiler checks that `S`
    /// contains all of `T`.
    ///
    /// Only the type changes: code that has the session can [`claim`](Self::claim) the other scopes again.
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

    /// When Spotify ends the refresh token: six months after the user's consent. A new login is needed before that time. `None` if there
    /// is no refresh token. [`Event::ReauthSoon`](crate::token::Event::ReauthSoon) is sent two weeks before.
    #[must_use]
    pub fn reauth_required_at(&self) -> Option<SystemTime> {
        self.session().refresher().token().reauth_required_at()
    }
}
