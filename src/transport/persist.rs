//! The outermost layer: waits where Spotify says so, and tries again what may be tried again.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use super::bearer::Trail;
use super::bounds::Bounds;
use super::gate::Held;
use super::network::Whole;
use super::time::sleep;
use super::{Call, bearer, draft::Draft};
use crate::error::Error;

/// The longest pause between two attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// A 429 that does not say how long is taken to say this, and one that says less, this for each that came in a row.
const SHORTEST_WAIT: Duration = Duration::from_millis(250);

/// What to do about a failure.
#[derive(Debug, PartialEq, Eq)]
enum Advice {
    GiveUp,
    Wait(Duration),
    Again,
}

/// Sends `draft` as often as it takes, and may.
pub(super) async fn send(call: &Call, draft: &Draft) -> Result<Whole, Error> {
    let (operation, options, shared) = (call.operation, call.options(), &call.session.shared);
    let bounds = Bounds::begin(options);
    let mut waited = Duration::ZERO;
    let (mut trail, mut tries, mut refusals) = (Trail::default(), 0, 0);
    // What to say if there is no time for another attempt.
    let mut last = None;
    loop {
        let left = options.rate_limit_wait.saturating_sub(waited).min(bounds.left());
        let wait = match shared.gate.pass(operation.id, left).await {
            Ok(wait) => wait,
            Err(Held { wait, quota }) => {
                tracing::debug!(operation = operation.id, wait = ?wait, "does not wait so long for a rate limit");
                // What Spotify itself said tells more, if it was about this.
                return Err(last.filter(Error::is_rate_limited).unwrap_or_else(|| Error::held(wait, quota)));
            }
        };
        if !wait.is_zero() {
            waited += wait;
            shared.count.waited(wait);
            tracing::debug!(operation = operation.id, wait = ?wait, "waited for a rate limit");
        }
        let error = match bearer::send(call, draft, &bounds, &mut trail).await {
            Ok(answer) => {
                if operation.method == "GET" && !has_end(&answer.body) && tries + 1 < options.attempts {
                    tries += 1;
                    let pause = pause(options.backoff, tries, random());
                    if pause <= bounds.left() && shared.budget.take() {
                        tracing::debug!(operation = operation.id, attempts = trail.attempts, pause = ?pause, "the answer has no end; tries again");
                        sleep(pause).await;
                        continue;
                    }
                }
                shared.budget.refill();
                return Ok(answer);
            }
            Err(error) => error,
        };
        match advise(call, &error, refusals) {
            Advice::Wait(wait) => {
                refusals += 1;
                shared.count.rate_limited();
                tracing::debug!(operation = operation.id, attempts = trail.attempts, wait = ?wait, "told to wait by a rate limit");
                // The token endpoint's limit is its own.
                let of_api = error.status_of_api().is_some();
                if of_api {
                    shared.gate.close(wait);
                }
                if waited + wait > options.rate_limit_wait || wait > bounds.left() {
                    return Err(error);
                }
                if !of_api {
                    sleep(wait).await;
                    waited += wait;
                    shared.count.waited(wait);
                }
            }
            Advice::Again => {
                tries += 1;
                // A server that is in trouble may say for how long.
                let asked = error.retry_after().unwrap_or_default();
                let pause = pause(options.backoff, tries, random()).max(asked);
                if tries >= options.attempts
                    || waited + asked > options.rate_limit_wait
                    || pause > bounds.left()
                    || !shared.budget.take()
                {
                    return Err(error);
                }
                waited += asked;
                tracing::debug!(operation = operation.id, attempts = trail.attempts, pause = ?pause, %error, "tries again");
                sleep(pause).await;
            }
            Advice::GiveUp => return Err(error),
        }
        last = Some(error);
    }
}

fn advise(call: &Call, error: &Error, refusals: u32) -> Advice {
    if error.is_quota_exceeded() {
        call.session.shared.count.rate_limited();
        call.session.shared.gate.close_quota(call.operation.id, error.retry_after().unwrap_or(LONGEST_PAUSE));
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

/// Whether JSON that begins also ends. Without a length, an answer that was cut off looks like a whole one to HTTP.
fn has_end(body: &[u8]) -> bool {
    match (body.trim_ascii_start().first(), body.trim_ascii_end().last()) {
        (Some(b'{'), last) => last == Some(&b'}'),
        (Some(b'['), last) => last == Some(&b']'),
        _ => true,
    }
}

/// Full jitter: any part of a pause that doubles with each attempt.
fn pause(first: Duration, tries: u32, random: f64) -> Duration {
    let most = first.saturating_mul(2_u32.saturating_pow(tries.saturating_sub(1))).min(LONGEST_PAUSE);
    most.mul_f64(random)
}

/// From 0 to 1. Without randomness everybody pauses for as long as may be.
fn random() -> f64 {
    getrandom::u32().map_or(1.0, |number| f64::from(number) / f64::from(u32::MAX))
}

/// How many repetitions a session may still ask of a server that is in trouble. Successes refill it, ten for one.
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
    fn pauses_double_and_end_at_a_bound() {
        let first = Duration::from_millis(200);
        assert_eq!(pause(first, 1, 1.0), first);
        assert_eq!(pause(first, 3, 0.5), 2 * first);
        assert_eq!(pause(first, u32::MAX, 1.0), LONGEST_PAUSE);
        assert_eq!(pause(first, 2, 0.0), Duration::ZERO);
    }

    #[test]
    fn a_budget_ends_and_successes_refill_it() {
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
