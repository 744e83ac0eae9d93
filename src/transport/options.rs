//! How far a call goes before it gives up.

use std::time::Duration;

/// How long a call may take, how often it is tried, and what it waits for.
///
/// Set for a whole client with [`call_options`](crate::Spotify::call_options), for a session with
/// [`with_options`](crate::Spotify::with_options), for one call with `.options(…)` on its builder.
///
/// A long list of ids goes in several requests, one after another, each of them with these bounds.
///
/// ```
/// use std::time::Duration;
/// use ambitus::{CallOptions, Spotify};
///
/// let patient = CallOptions::new().rate_limit_wait(Duration::from_secs(120)).deadline(Duration::from_secs(300));
/// let spotify = Spotify::new("client id").call_options(patient);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallOptions {
    pub(crate) attempts: u32,
    pub(crate) backoff: Duration,
    pub(crate) rate_limit_wait: Duration,
    pub(crate) response_timeout: Duration,
    pub(crate) body_timeout: Duration,
    pub(crate) deadline: Duration,
    pub(crate) repeat_unsafe: bool,
}

/// A time beyond this is no bound at all. Kept, it would be beyond what clocks can add.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 3600);

impl Default for CallOptions {
    fn default() -> Self {
        Self {
            attempts: 5,
            backoff: Duration::from_millis(200),
            rate_limit_wait: Duration::from_secs(30),
            response_timeout: Duration::from_secs(30),
            body_timeout: Duration::from_secs(60),
            deadline: Duration::from_secs(120),
            repeat_unsafe: false,
        }
    }
}

impl CallOptions {
    /// The defaults, which each method below names.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How often a call is tried in all, the first time included; 5 by default, and at least 1. Waiting for a rate limit does not
    /// count.
    ///
    /// What is tried again, and when, is said in [`Error`](crate::Error#what-is-tried-again).
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The longest pause before the second attempt; 200 ms by default. It doubles with each, up to 10 s, and the pause is a random
    /// part of it.
    #[must_use]
    pub fn backoff(mut self, first: Duration) -> Self {
        self.backoff = first.min(LONGEST);
        self
    }

    /// How long a call waits in all when Spotify says 429; 30 s by default. If Spotify asks for more, the call fails at once with
    /// [`is_rate_limited`](crate::Error::is_rate_limited) and [`retry_after`](crate::Error::retry_after).
    #[must_use]
    pub fn rate_limit_wait(mut self, longest: Duration) -> Self {
        self.rate_limit_wait = longest.min(LONGEST);
        self
    }

    /// How long an attempt may take until an answer begins, connecting included; 30 s by default. In a browser, with a middleware of
    /// yours, only the [`deadline`](Self::deadline) counts.
    #[must_use]
    pub fn response_timeout(mut self, longest: Duration) -> Self {
        self.response_timeout = longest.min(LONGEST);
        self
    }

    /// How long the body of an answer may take; 60 s by default. In a browser, with a middleware of yours, only the
    /// [`deadline`](Self::deadline) counts.
    #[must_use]
    pub fn body_timeout(mut self, longest: Duration) -> Self {
        self.body_timeout = longest.min(LONGEST);
        self
    }

    /// How long the call may take as a whole: refresh, waits and every attempt; 2 minutes by default. No pause is begun that would
    /// not end in time.
    ///
    /// A token request that has begun goes on for the calls that come, for up to 30 s; it belongs to the session and to no call.
    #[must_use]
    pub fn deadline(mut self, longest: Duration) -> Self {
        self.deadline = longest.min(LONGEST);
        self
    }

    /// Whether calls that may have had their effect are repeated too, such as a `POST` that adds to a playlist and whose answer was
    /// lost; false by default, for a repetition may add twice.
    #[must_use]
    pub fn repeat_unsafe(mut self, repeat: bool) -> Self {
        self.repeat_unsafe = repeat;
        self
    }
}
