//! Events of a session's token, and their subscriber.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use super::contained::contained;
use crate::error::Error;

/// An event of a session's token. Contains no secret.
///
/// ```
/// use ambitus::token::Event;
///
/// let spotify = ambitus::Spotify::new("client id").on_event(|event| match event {
///     Event::SaveFailed(error) => eprintln!("you may have to sign in again next time: {error}"),
///     Event::ReauthSoon { at } => println!("please sign in again before {at:?}"),
///     Event::ReauthRequired(_) => println!("please sign in again"),
///     _ => {}
/// });
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// The access token was renewed.
    Refreshed,
    /// The token was saved in the store.
    Saved,
    /// The token could not be saved in the store. The session keeps it and tries again. Until a save succeeds, the token is lost when
    /// the process ends.
    SaveFailed(Error),
    /// The store could not be read. The session keeps the token that it has.
    LoadFailed(Error),
    /// The store's lock could not be acquired, and the session went on without it after a look into the store; or it could not be released,
    /// and ends by itself.
    LockFailed(Error),
    /// Another process has renewed the token, and the session took it from the store.
    Taken,
    /// Another login has taken the place of this session's token in the store. The session keeps its token and stays usable, but it
    /// is not stored any more. [`rename_account`](crate::Spotify::rename_account) gives it another place. Each session reports this once.
    Displaced,
    /// A renewal was answered with fewer scopes than before: these are lost. Calls that need one of them fail before they are sent, with
    /// [`is_missing_scope`](Error::is_missing_scope), until a new login. Where the kind of a library item decides which scope a call needs,
    /// the call is sent, and Spotify answers 403.
    ScopesLost(Vec<String>),
    /// The six months after the user's consent end in less than two weeks. Each session reports this once.
    ReauthSoon {
        /// When the refresh token ends.
        at: SystemTime,
    },
    /// The grant has ended, and a new login is needed. If the session held the store's lock, the token was removed from its place; a refused
    /// one that did not expire is [kept aside](crate::token) for a week, unless the program
    /// [discards](crate::Spotify::discard_refused) it.
    ReauthRequired(Error),
}

type Listener = dyn Fn(&Event) + Send + Sync;

/// The function that receives the events, if any.
#[derive(Clone, Default)]
pub(crate) struct Subscriber(Option<Arc<Listener>>);

impl Subscriber {
    pub(crate) fn new(subscriber: impl Fn(&Event) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(subscriber)))
    }

    /// Logs the event, and passes it to the subscriber.
    pub(crate) fn tell(&self, event: &Event) {
        match event {
            Event::Refreshed => tracing::debug!("token refreshed"),
            Event::Saved => tracing::debug!("token saved"),
            Event::Taken => tracing::debug!("token taken from the store"),
            Event::Displaced => tracing::warn!("another login's token is in the store in place of this session's"),
            Event::SaveFailed(error) => tracing::warn!(%error, "token not saved"),
            Event::LockFailed(error) => tracing::warn!(%error, "store not locked"),
            Event::LoadFailed(error) => tracing::warn!(%error, "stored token not read"),
            Event::ScopesLost(scopes) => tracing::warn!(?scopes, "a renewal brought fewer scopes"),
            Event::ReauthSoon { .. } => tracing::info!("the user has to sign in again soon"),
            Event::ReauthRequired(error) => tracing::warn!(%error, "the user has to sign in again"),
        }
        // The session's state is whole by now, and a user's own panic must not end what the session does next.
        if let Some(subscriber) = &self.0 {
            contained("the subscriber to the token's events", || subscriber(event));
        }
    }
}

impl fmt::Debug for Subscriber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Subscriber")
    }
}
