//! What a session has done so far.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Counts of a session and its clones since it began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counters {
    /// Calls that were begun.
    pub calls: u64,
    /// Requests that were sent for them: first attempts and repetitions. Token requests do not count.
    pub attempts: u64,
    /// Answers of 429.
    pub rate_limited: u64,
    /// Time that calls spent waiting for a rate limit, added up.
    pub waited: Duration,
    /// Calls that ended without a 2xx. An answer that fails to decode does not count.
    pub failed: u64,
}

/// The counters while the session counts.
#[derive(Debug, Default)]
pub(crate) struct Count {
    calls: AtomicU64,
    attempts: AtomicU64,
    rate_limited: AtomicU64,
    waited_micros: AtomicU64,
    failed: AtomicU64,
}

impl Count {
    pub(crate) fn call(&self) {
        self.calls.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn attempt(&self) {
        self.attempts.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn rate_limited(&self) {
        self.rate_limited.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn waited(&self, wait: Duration) {
        self.waited_micros.fetch_add(u64::try_from(wait.as_micros()).unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    pub(crate) fn failed(&self) {
        self.failed.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn read(&self) -> Counters {
        Counters {
            calls: self.calls.load(Ordering::Relaxed),
            attempts: self.attempts.load(Ordering::Relaxed),
            rate_limited: self.rate_limited.load(Ordering::Relaxed),
            waited: Duration::from_micros(self.waited_micros.load(Ordering::Relaxed)),
            failed: self.failed.load(Ordering::Relaxed),
        }
    }
}
