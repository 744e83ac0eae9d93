//! The outermost layer: waits when Spotify asks for it, and repeats calls that may be repeated.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use super::Call;
use super::answer::Answer;
use super::bearer::{self, Attempts};
use super::gate::Closed;
use super::time_limits::TimeLimits;
use crate::error::Error;
use crate::platform::sleep;

/// The longest pause between two attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// The wait after a 429 without `Retry-After`, and the least wait after any 429. It doubles with each 429 of a call.
const SHORTEST_WAIT: Duration = Duration::from_millis(250);

/// What to do about a failure.
#[derive(Debug, PartialEq, Eq)]
enum Advice {
    GiveUp,
    Wait(Duration),
    Again,
}

/// Sends a call, as often as its options and its errors allow.
pub(super) async fn send(call: &Call<'_>) -> Result<Answer, Error> {
    let mut retries = Retries::begin(call);
    loop {
        retries.pass_gate().await?;
        // The answer is dropped before the pause. Otherwise the future of every call would need space for it.
        let pause = match bearer::send(call, &retries.limits, &mut retries.attempts).await {
            Ok(answer) => {
                let cut_off = call.operation.method == "GET" && answer.cut_off;
                let Some(pause) = cut_off.then(|| retries.pause(None)).flatten() else {
                    call.session.shared.budget.refill();
                    return Ok(answer);
                };
                pause
            }
            Err(error) => {
                let pause = match advise(call, &error, retries.refusals) {
                    Advice::Wait(wait) => retries.wait_as_told(&error, wait),
                    Advice::Again => retries.pause(Some(&error)),
                    Advice::GiveUp => None,
                };
                let Some(pause) = pause else { return Err(error) };
                retries.last = Some(error);
                pause
            }
        };
        retries.rest(pause).await;
    }
}

/// What comes before the next attempt.
enum Pause {
    /// The gate, which makes the call wait.
    Gate,
    /// A wait that a server asked for.
    Told(Duration),
    /// A pause that this crate chose.
    Chosen(Duration),
}

/// The attempts and waits of one call so far.
struct Retries<'a> {
    call: &'a Call<'a>,
    limits: TimeLimits,
    attempts: Attempts,
    /// Time spent waiting because a server asked for it.
    waited: Duration,
    /// Failures that count against [`CallOptions::attempts`](super::CallOptions::attempts).
    failures: u32,
    /// 429s, which do not count against it.
    refusals: u32,
    /// The error of the previous attempt, for a call that has no time for another one.
    last: Option<Error>,
}

impl<'a> Retries<'a> {
    fn begin(call: &'a Call<'a>) -> Self {
        Self {
            call,
            limits: TimeLimits::begin(call.options()),
            attempts: Attempts::default(),
            waited: Duration::ZERO,
            failures: 0,
            refusals: 0,
            last: None,
        }
    }

    /// Waits for the rate gate of the client id.
    async fn pass_gate(&mut self) -> Result<(), Error> {
        let (operation, shared) = (self.call.operation.id, &self.call.session.shared);
        if shared.api.gate.is_open() {
            return Ok(());
        }
        let left = self.call.options().rate_limit_wait.saturating_sub(self.waited).min(self.limits.left());
        match shared.api.gate.pass(operation, left).await {
            Ok(wait) => {
                if !wait.is_zero() {
                    self.waited += wait;
                    shared.count.waited(wait);
                    tracing::debug!(operation, wait = ?wait, "waited for a rate limit");
                }
                Ok(())
            }
            Err(Closed { wait, quota }) => {
                tracing::debug!(operation, wait = ?wait, "fails because the wait for a rate limit is too long");
                // Spotify's own answer to this call says more than the closed gate.
                let last = self.last.take().filter(Error::is_rate_limited);
                Err(last.unwrap_or_else(|| Error::rate_gate_closed(wait, quota)))
            }
        }
    }

    /// The wait after a 429. Closes the gate for other calls. `None` if the call may not wait so long.
    fn wait_as_told(&mut self, error: &Error, wait: Duration) -> Option<Pause> {
        let (operation, shared) = (self.call.operation.id, &self.call.session.shared);
        self.refusals += 1;
        shared.count.rate_limited();
        tracing::debug!(operation, attempts = self.attempts.sent, wait = ?wait, "told to wait by a rate limit");
        // The token endpoint has a separate limit, for which the API's gate stays open.
        let by_api = error.status_of_api().is_some();
        if by_api {
            shared.api.gate.close(wait);
        }
        if self.waited + wait > self.call.options().rate_limit_wait || wait > self.limits.left() {
            return None;
        }
        Some(if by_api { Pause::Gate } else { Pause::Told(wait) })
    }

    /// The pause before a repetition. `None` if the call may not be repeated. `error` is `None` if the answer was cut off.
    fn pause(&mut self, error: Option<&Error>) -> Option<Pause> {
        let (options, operation) = (self.call.options(), self.call.operation.id);
        self.failures += 1;
        // A failing server may say how long to wait.
        let asked = error.and_then(Error::retry_after).unwrap_or_default();
        let pause = pause(options.backoff, self.failures, random()).max(asked);
        if self.failures >= options.attempts
            || self.waited + asked > options.rate_limit_wait
            || pause > self.limits.left()
            || !self.call.session.shared.budget.take()
        {
            return None;
        }
        self.waited += asked;
        let attempts = self.attempts.sent;
        match error {
            Some(error) => tracing::debug!(operation, attempts, pause = ?pause, %error, "tries again"),
            None => tracing::debug!(operation, attempts, pause = ?pause, "the answer was cut off; tries again"),
        }
        Some(Pause::Chosen(pause))
    }

    async fn rest(&mut self, pause: Pause) {
        match pause {
            Pause::Gate => {}
            Pause::Told(wait) => {
                sleep(wait).await;
                self.waited += wait;
                self.call.session.shared.count.waited(wait);
            }
            Pause::Chosen(pause) => sleep(pause).await,
        }
    }
}

fn advise(call: &Call<'_>, error: &Error, refusals: u32) -> Advice {
    let shared = &call.session.shared;
    if error.is_quota_exceeded() {
        shared.count.rate_limited();
        shared.api.gate.close_quota(call.operation.id, error.retry_after().unwrap_or(LONGEST_PAUSE));
        return Advice::GiveUp;
    }
    if error.is_rate_limited() {
        let least = SHORTEST_WAIT * 2_u32.saturating_pow(refusals.min(6));
        return Advice::Wait(error.retry_after().unwrap_or_default().max(least));
    }
    let repeatable = call.operation.idempotent || call.options().repeat_unsafe;
    if error.is_unsent() || (error.is_passing() && (repeatable || error.came_before_sending())) {
        Advice::Again
    } else {
        Advice::GiveUp
    }
}

/// Full jitter: a random part of a pause that doubles with each failure.
fn pause(first: Duration, failures: u32, random: f64) -> Duration {
    let most = first.saturating_mul(2_u32.saturating_pow(failures.saturating_sub(1))).min(LONGEST_PAUSE);
    most.mul_f64(random)
}

/// A random number from 0 to 1; 1, the longest pause, if the system has no randomness.
fn random() -> f64 {
    getrandom::u32().map_or(1.0, |number| f64::from(number) / f64::from(u32::MAX))
}

/// How many repetitions a session may still send to a failing server. Each repetition costs as much as ten successes add.
pub(crate) struct Budget(AtomicI64);

impl Budget {
    const FULL: i64 = 1000;
    const ONE: i64 = 10;

    pub(crate) fn full() -> Self {
        Self(AtomicI64::new(Self::FULL))
    }

    fn take(&self) -> bool {
        self.0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| (left >= Self::ONE).then(|| left - Self::ONE))
            .is_ok()
    }

    fn refill(&self) {
        // Usually full, which costs no write.
        if self.0.load(Ordering::Relaxed) < Self::FULL {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Budget, LONGEST_PAUSE, pause};

    #[test]
    fn pauses_double_up_to_a_limit() {
        let first = Duration::from_millis(200);
        assert_eq!(pause(first, 1, 1.0), first);
        assert_eq!(pause(first, 3, 0.5), 2 * first);
        assert_eq!(pause(first, u32::MAX, 1.0), LONGEST_PAUSE);
        assert_eq!(pause(first, 2, 0.0), Duration::ZERO);
    }

    #[test]
    fn a_budget_is_used_up_and_successes_refill_it() {
        let budget = Budget::full();
        assert_eq!((0..200).filter(|_| budget.take()).count(), 100);
        (0..9).for_each(|_| budget.refill());
        assert!(!budget.take());
        budget.refill();
        assert!(budget.take() && !budget.take());
        (0..5000).for_each(|_| budget.refill());
        assert_eq!((0..200).filter(|_| budget.take()).count(), 100);
    }
}
