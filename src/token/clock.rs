//! The time, handed in, so that a test need not wait for it.

use std::fmt;
use std::time::SystemTime;

/// Where a session reads the time from.
///
/// Wall-clock time on purpose: a laptop that slept must find its token expired. A clock that jumps costs one refresh, never a token.
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

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[cfg(not(target_arch = "wasm32"))]
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    // The standard library has no clock in a browser.
    #[cfg(target_arch = "wasm32")]
    fn now(&self) -> SystemTime {
        let elapsed = web_time::SystemTime::now().duration_since(web_time::SystemTime::UNIX_EPOCH);
        SystemTime::UNIX_EPOCH + elapsed.unwrap_or_default()
    }
}
