//! A clock that a test sets.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use ambitus::token::Clock;

/// Starts at the real time and stands still until it is set. Clones show the same time.
#[derive(Clone, Debug)]
pub(crate) struct TestClock {
    start: SystemTime,
    seconds: Arc<AtomicU64>,
}

impl TestClock {
    pub(crate) fn new() -> Self {
        Self { start: SystemTime::now(), seconds: Arc::default() }
    }

    /// A clock that is so many seconds ahead.
    pub(crate) fn ahead(seconds: u64) -> Self {
        let clock = Self::new();
        clock.set(seconds);
        clock
    }

    /// Sets it to so many seconds after its start.
    pub(crate) fn set(&self, seconds: u64) {
        self.seconds.store(seconds, Ordering::SeqCst);
    }

    pub(crate) fn advance(&self, seconds: u64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> SystemTime {
        self.start + Duration::from_secs(self.seconds.load(Ordering::SeqCst))
    }
}
