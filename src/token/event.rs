//! What happens to a session's token, told to whoever wants to know.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use crate::error::Error;

/// Something that happened to a session's token. Holds no secret.
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
    /// There is a new access token.
    Refreshed,
    /// The token is in the store.
    Saved,
    /// The token is not in the store. The session has it all the same, and tries again; until then it ends with the process.
    SaveFailed(Error),
    /// The store could not be read, so that the session goes on with the token it has.
    LoadFailed(Error),
    /// Another process has renewed the token, and the session took it from the store.
    Taken,
    /// The six months after the user's consent are nearly over: less than two weeks are left. Told once by each session.
    ReauthSoon {
        /// When the refresh token ends.
        at: SystemTime,
    },
    /// The grant is gone and only a new login helps. The store no longer holds the token.
    ReauthRequired(Error),
}

type Listener = dyn Fn(&Event) + Send + Sync;

/// Who is told.
#[derive(Clone, Default)]
pub(crate) struct Subscriber(Option<Arc<Listener>>);

impl Subscriber {
    pub(crate) fn new(subscriber: impl Fn(&Event) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(subscriber)))
    }

    /// Tells the subscriber, and the log.
    pub(crate) fn tell(&self, event: &Event) {
        match event {
            Event::Refreshed => tracing::debug!("token refreshed"),
            Event::Saved => tracing::debug!("token saved"),
            Event::Taken => tracing::debug!("token taken from the store"),
            Event::SaveFailed(error) => tracing::warn!(%error, "token not saved"),
            Event::LoadFailed(error) => tracing::warn!(%error, "stored token not read"),
            Event::ReauthSoon { .. } => tracing::info!("the user has to sign in again soon"),
            Event::ReauthRequired(error) => tracing::warn!(%error, "the user has to sign in again"),
        }
        if let Some(subscriber) = &self.0 {
            subscriber(event);
        }
    }
}

impl fmt::Debug for Subscriber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Subscriber")
    }
}
