//! Calls of a store, which may fail in any way: by an error, by a panic, and by never ending.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use secrecy::SecretString;

use super::contained::{Contained, contained};
use super::store::{Changes, Expected, Holder, Key, Lock, Saved, Store, StoreError, Versioned, failed, own};
use crate::error::Error;
use crate::platform::{BorrowingFuture, Instant, sleep, within};

/// The patience with a store whose last operation hung, so that a piece of work does not wait for each of its operations.
const HUNG: Duration = Duration::from_secs(1);

/// The patience with a lock's renewal and release.
const LEASE: Duration = Duration::from_secs(5);

/// A store whose operations end in time.
#[derive(Clone, Debug)]
pub(crate) struct Bounded(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    store: Box<dyn Store>,
    /// Whether the last operation took too long.
    hung: AtomicBool,
}

impl Bounded {
    pub(crate) fn new(store: impl Store) -> Self {
        Self(Arc::new(Inner { store: Box::new(store), hung: AtomicBool::new(false) }))
    }

    fn store(&self) -> &dyn Store {
        &*self.0.store
    }

    // All are boxed: what works with a store calls them in many places, and would otherwise have a copy of each.

    pub(crate) fn load<'a>(&'a self, key: &'a Key) -> BorrowingFuture<'a, Result<Option<Versioned>, Error>> {
        Box::pin(self.operation("load", async { self.store().load(key).await }))
    }

    pub(crate) fn save<'a>(
        &'a self,
        key: &'a Key,
        text: &'a SecretString,
        expected: Expected,
    ) -> BorrowingFuture<'a, Result<Saved, Error>> {
        Box::pin(self.operation("save", async move { self.store().save(key, text, expected).await }))
    }

    pub(crate) fn take<'a>(&'a self, key: &'a Key) -> BorrowingFuture<'a, Result<Option<SecretString>, Error>> {
        Box::pin(self.operation("take", async { self.store().take(key).await }))
    }

    pub(crate) fn clear<'a>(&'a self, key: &'a Key) -> BorrowingFuture<'a, Result<(), Error>> {
        Box::pin(self.operation("clear", async { self.store().clear(key).await }))
    }

    /// Waits no longer than `limit` for the lock.
    pub(crate) fn lock<'a>(
        &'a self,
        key: &'a Key,
        holder: &'a Holder,
        limit: Duration,
    ) -> BorrowingFuture<'a, Result<Held, Error>> {
        Box::pin(async move {
            let limit = if self.0.hung.load(Ordering::Relaxed) { limit.min(LEASE) } else { limit };
            let lock = bounded("lock", limit, async { self.store().lock(key, holder).await }).await;
            Ok(Held { lock: lock.map_err(failed)?, lost: Arc::default() })
        })
    }

    /// The moments at which the text under `key` changes, if the store tells.
    pub(crate) fn watch(&self, key: &Key) -> Option<Changes> {
        contained("the store", || self.store().watch(key)).flatten()
    }

    async fn operation<T>(
        &self,
        what: &'static str,
        operation: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, Error> {
        let usual = contained("the store", || self.store().patience()).unwrap_or(LEASE);
        let patience = if self.0.hung.load(Ordering::Relaxed) { HUNG.min(usual) } else { usual };
        let outcome = bounded(what, patience, operation).await;
        self.0.hung.store(matches!(&outcome, Err(error) if error.is::<TooLong>()), Ordering::Relaxed);
        outcome.map_err(|error| match error.downcast::<TooLong>() {
            Ok(late) => failed(own(late)),
            Err(error) => failed(error),
        })
    }
}

/// An operation took longer than it may.
#[derive(Debug)]
struct TooLong(&'static str, Duration);

impl std::fmt::Display for TooLong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "its {} took longer than {} s", self.0, self.1.as_secs())
    }
}

impl std::error::Error for TooLong {}

async fn bounded<T>(
    what: &'static str,
    limit: Duration,
    operation: impl Future<Output = Result<T, StoreError>>,
) -> Result<T, StoreError> {
    match within(limit, pin!(Contained("the store", pin!(operation)))).await {
        Some(Some(outcome)) => outcome,
        Some(None) => Err(own(format!("its {what} panicked"))),
        None => Err(Box::new(TooLong(what, limit))),
    }
}

/// A lock that is prolonged while work is done under it.
pub(crate) struct Held {
    lock: Lock,
    lost: Arc<AtomicBool>,
}

impl Held {
    /// The text that was read with the lock.
    pub(crate) fn text(&self) -> Option<Versioned> {
        self.lock.text().cloned()
    }

    /// Whether the lock was lost meanwhile.
    pub(crate) fn lost(&self) -> Arc<AtomicBool> {
        self.lost.clone()
    }

    /// Does `work`, and prolongs the lock until it is done.
    pub(crate) async fn during<F: Future>(&mut self, mut work: Pin<&mut F>) -> F::Output {
        let time_to_live = contained("the store", || self.lock.time_to_live()).flatten();
        let Some(time_to_live) = time_to_live else { return work.await };
        let mut prolonging = pin!(prolong(&mut self.lock, time_to_live, &self.lost));
        let mut is_prolonging = true;
        std::future::poll_fn(|context| {
            if is_prolonging {
                is_prolonging = prolonging.as_mut().poll(context).is_pending();
            }
            work.as_mut().poll(context)
        })
        .await
    }

    /// Releases the lock.
    pub(crate) async fn release(self) -> Result<(), Error> {
        bounded("release", LEASE, self.lock.release()).await.map_err(failed)
    }
}

/// Prolongs a lock each third of its time to live, and ends when the lock is lost.
async fn prolong(lock: &mut Lock, time_to_live: Duration, lost: &AtomicBool) {
    let pause = time_to_live / 3;
    let mut renewed = Instant::now();
    loop {
        sleep(pause).await;
        match bounded("renewal", pause, lock.renew()).await {
            Ok(true) => renewed = Instant::now(),
            Err(_) if renewed.elapsed() < time_to_live => {}
            Ok(false) | Err(_) => break lost.store(true, Ordering::Relaxed),
        }
    }
}
