//! The limits of a call.

use std::time::Duration;

/// How long a call may take, how often it is tried, and how long it waits for rate limits.
///
/// Set for a whole client with [`call_options`](crate::Spotify::call_options), for a session with
/// [`with_options`](crate::Spotify::with_options), for one call with `.options(…)` on its builder.
///
/// A long list of ids is sent in several requests, one after another. These limits apply to each of them.
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

/// Longer times are cut to this, so that adding them to the time does not overflow.
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
    /// The defaults, which the docs of each method below name.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The most attempts of a call, the first one included; 5 by default, at least 1. Attempts that are answered with 429 do not count.
    ///
    /// The docs of [`Error`](crate::Error#what-is-tried-again) list what is tried again.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The longest pause before the second attempt; 200 ms by default. This maximum doubles with each attempt, up to 10 s. The pause is
    /// a random part of it.
    #[must_use]
    pub fn backoff(mut self, first: Duration) -> Self {
        self.backoff = first.min(LONGEST);
        self
    }

    /// How long a call waits in total when Spotify answers 429; 30 s by default. If Spotify asks for a longer wait, the call fails at
    /// once with [`is_rate_limited`](crate::Error::is_rate_limited) and [`retry_after`](crate::Error::retry_after).
    #[must_use]
    pub fn rate_limit_wait(mut self, longest: Duration) -> Self {
        self.rate_limit_wait = longest.min(LONGEST);
        self
    }

    /// How long an attempt may take until an answer begins, connecting included; 30 s by default. In a browser, a session with
    /// middleware applies only the [`deadline`](Self::deadline).
    #[must_use]
    pub fn response_timeout(mut self, longest: Duration) -> Self {
        self.response_timeout = longest.min(LONGEST);
        self
    }

    /// How long the body of an answer may take; 60 s by default. In a browser, a session with middleware applies only the
    /// [`deadline`](Self::deadline).
    #[must_use]
    pub fn body_timeout(mut self, longest: Duration) -> Self {
        self.body_timeout = longest.min(LONGEST);
        self
    }

    /// How long the whole call may take: refresh, waits and all attempts; 2 minutes by default. A pause that would not end in time is
    /// not started.
    ///
    /// A token request belongs to the session, not to a call. Once started, it continues after the deadline, for up to 30 s, for the
    /// benefit of later calls.
    #[must_use]
    pub fn deadline(mut self, longest: Duration) -> Self {
        self.deadline = longest.min(LONGEST);
        self
    }

    /// Whether calls that may already have taken effect are repeated too, such as a `POST` that adds to a playlist and whose answer was
    /// lost; false by default, because a repetition may add the items twice.
    #[must_use]
    pub fn repeat_unsafe(mut self, repeat: bool) -> Self {
        self.repeat_unsafe = repeat;
        self
    }
}
