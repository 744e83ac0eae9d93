//! The clock of a session, which a test can replace.

use std::fmt;
use std::time::SystemTime;

use super::contained::contained;

/// Where a session reads the time from.
///
/// It is wall-clock time: after a laptop wakes from sleep, its token must count as expired. A clock that jumps costs one refresh,
/// never a token.
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// #[derive(Debug)]
/// struct Stopped;
///
/// impl ambitus::token::Clock for Stopped {
///     fn now(&self) -> SystemTime {
///         SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
///     }
/// }
///
/// let spotify = ambitus::Spotify::new("client id").clock(Stopped);
/// ```
pub trait Clock: fmt::Debug + Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> SystemTime;
}

/// The system clock.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        crate::platform::now()
    }
}

/// A user's clock. While it panics, the system's time counts.
#[derive(Debug)]
pub(crate) struct ContainedClock<C>(pub(crate) C);

impl<C: Clock> Clock for ContainedClock<C> {
    fn now(&self) -> SystemTime {
        contained("the clock", || self.0.now()).unwrap_or_else(|| SystemClock.now())
    }
}
