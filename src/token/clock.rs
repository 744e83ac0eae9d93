//! The clock of a session, which a test can replace.

use std::fmt;
use std::time::SystemTime;

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
