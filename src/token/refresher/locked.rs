//! Work with the store: one piece at a time in this process, under the store's lock, and in time.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::Inner;
use crate::error::Error;
use crate::platform::{Instant, within};
use crate::token::store::{Holder, Versioned};
use crate::token::{Event, Held, StoreEntry};

/// The most time to wait for a turn in this process and for the lock. Another process may hold the lock during a refresh, whose token
/// request may take 30 s.
pub(crate) const TURN: Duration = Duration::from_secs(34);

/// The most time that a public call spends with the store.
const STORE: Duration = Duration::from_secs(58);

/// A turn at the store in this process.
pub(super) struct Turn<'a> {
    _turn: Option<tokio::sync::MutexGuard<'a, ()>>,
    /// Until when to wait for the lock.
    until: Instant,
}

impl Turn<'_> {
    /// How long to wait for the lock.
    pub(super) fn left(&self) -> Duration {
        self.until.saturating_duration_since(Instant::now())
    }
}

/// A part of the session's work with a store, which ends in time.
pub(super) async fn in_time<T>(work: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    within(STORE, pin!(work)).await.unwrap_or_else(|| Err(Error::store("it took too long".into(), true)))
}

impl Inner {
    /// A turn at the store. A refresh whose runtime is not driven would keep it for ever, so the wait has an end.
    pub(super) async fn turn(&self) -> Turn<'_> {
        let until = Instant::now() + TURN;
        Turn { _turn: within(TURN, pin!(self.store_turn.lock())).await, until }
    }

    /// The store's lock. A store that does not give it costs an event: at worst two processes refresh at once, and the one that is refused
    /// looks for the token of the other.
    pub(super) async fn lock(entry: &StoreEntry, patience: Duration, events: &mut Vec<Event>) -> Option<Held> {
        let lock = match Holder::random() {
            Ok(holder) => entry.lock(&holder, patience).await,
            Err(error) => Err(error),
        };
        lock.map_err(|error| events.push(Event::LockFailed(error))).ok()
    }

    /// Releases the store's lock. A store that fails costs an event: the lock ends by itself.
    pub(super) async fn release(lock: Option<Held>, events: &mut Vec<Event>) {
        if let Some(lock) = lock
            && let Err(error) = lock.release().await
        {
            events.push(Event::LockFailed(error));
        }
    }
}

/// Does `work` under the lock, if it was had.
pub(super) async fn under<F: Future>(lock: &mut Option<Held>, work: Pin<&mut F>) -> F::Output {
    match lock {
        Some(lock) => lock.during(work).await,
        None => work.await,
    }
}

/// What the lock says to the work that is done under it.
pub(super) struct Locked {
    /// The text that was read with the lock, until it is used.
    pub(super) text: Option<Option<Versioned>>,
    /// Whether the lock was lost. `None` if it was not had.
    lost: Option<Arc<AtomicBool>>,
    /// Why the server refused the last token.
    pub(super) refusal: Option<Error>,
}

impl Locked {
    pub(super) fn by(lock: Option<&Held>) -> Self {
        Self { text: lock.map(Held::text), lost: lock.map(Held::lost), refusal: None }
    }

    pub(super) fn is_held(&self) -> bool {
        self.lost.as_ref().is_some_and(|lost| !lost.load(Ordering::Relaxed))
    }
}
