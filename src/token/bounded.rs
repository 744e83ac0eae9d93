//! Calls of a store, which may fail in any way: by an error, by a panic, and by never ending.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use secrecy::SecretString;

use super::store::{Key, Lock, Store, StoreError, failed, own};
use crate::error::Error;
use crate::platform::within;

/// A store whose operations end in time.
#[derive(Clone, Debug)]
pub(crate) struct Bounded(Arc<dyn Store>);

impl Bounded {
    pub(crate) fn new(store: Arc<dyn Store>) -> Self {
        Self(store)
    }

    pub(crate) async fn load(&self, key: &Key) -> Result<Option<SecretString>, Error> {
        bounded("load", self.0.patience(), async { self.0.load(key).await }).await
    }

    pub(crate) async fn save(&self, key: &Key, text: &SecretString) -> Result<(), Error> {
        bounded("save", self.0.patience(), async { self.0.save(key, text).await }).await
    }

    pub(crate) async fn clear(&self, key: &Key) -> Result<(), Error> {
        bounded("clear", self.0.patience(), async { self.0.clear(key).await }).await
    }

    /// Waits no longer than `limit` for the lock.
    pub(crate) async fn lock(&self, key: &Key, limit: Duration) -> Result<Lock, Error> {
        bounded("lock", limit, async { self.0.lock(key).await }).await
    }
}

async fn bounded<T>(
    what: &'static str,
    limit: Duration,
    operation: impl Future<Output = Result<T, StoreError>>,
) -> Result<T, Error> {
    match within(limit, pin!(Contained(pin!(operation)))).await {
        Some(Some(outcome)) => outcome.map_err(failed),
        Some(None) => Err(failed(own(format!("its {what} panicked")))),
        None => Err(failed(own(format!("its {what} took longer than {} s", limit.as_secs())))),
    }
}

/// A future whose panic is its output: `None`.
struct Contained<'a, F>(Pin<&'a mut F>);

impl<F: Future> Future for Contained<'_, F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        // It is not polled again after a panic.
        match catch_unwind(AssertUnwindSafe(|| self.0.as_mut().poll(context))) {
            Ok(Poll::Ready(output)) => Poll::Ready(Some(output)),
            Ok(Poll::Pending) => Poll::Pending,
            Err(_) => Poll::Ready(None),
        }
    }
}
