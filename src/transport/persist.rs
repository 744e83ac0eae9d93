//! The outermost layer: waits where Spotify says so, and tries again what may be tried again.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use reqwest::{Request, Response};
use reqwest_middleware::{Middleware, Next};
use tracing::Instrument as _;

use super::counters::Count;
use super::gate::{Gate, Held};
use super::time::{Instant, sleep};
use super::{Call, typed, untyped};
use crate::error::Error;

/// The longest pause between two attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// A 429 that does not say how long is taken to say this, and one that says less, this for each that came in a row.
const SHORTEST_WAIT: Duration = Duration::from_millis(250);

/// Waits, retries, and counts.
pub(crate) struct PersistLayer {
    pub(crate) gate: Arc<Gate>,
    pub(crate) budget: Budget,
    pub(crate) count: Arc<Count>,
}

/// What to do about a failure.
#[derive(Debug, PartialEq, Eq)]
enum Advice {
    GiveUp,
    Wait(Duration),
    Again,
}

#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
impl Middleware for PersistLayer {
    async fn handle(
        &self,
        request: Request,
        extensions: &mut http::Extensions,
        next: Next<'_>,
    ) -> reqwest_middleware::Result<Response> {
        let Some(call) = extensions.get::<Call>().cloned() else {
            return next.run(request, extensions).await;
        };
        self.send(&call, request, extensions, next).await.map_err(typed)
    }
}

impl PersistLayer {
    async fn send(
        &self,
        call: &Call,
        mut request: Request,
        extensions: &mut http::Extensions,
        next: Next<'_>,
    ) -> Result<Response, Error> {
        let (operation, options) = (call.operation, call.options());
        let end = Instant::now() + options.deadline;
        let mut waited = Duration::ZERO;
        let (mut attempt, mut tries, mut refusals) = (0, 0, 0);
        // What to say if there is no time for another attempt.
        let mut last = None;
        loop {
            let left =
                options.rate_limit_wait.saturating_sub(waited).min(end.saturating_duration_since(Instant::now()));
            let wait = match self.gate.pass(operation.id, left).await {
                Ok(wait) => wait,
                Err(Held { wait, quota }) => return Err(last.unwrap_or_else(|| Error::held(wait, quota))),
            };
            if !wait.is_zero() {
                waited += wait;
                self.count.waited(wait);
                tracing::debug!(operation = operation.id, wait = ?wait, "waited for a rate limit");
            }
            attempt += 1;
            self.count.attempt();
            let again = request.try_clone();
            let span = super::telemetry::attempt(call, &request, attempt);
            let outcome = next.clone().run(request, extensions).instrument(span.clone()).await;
            let error = match outcome {
                Ok(response) if response.status().is_success() => {
                    span.record("http.response.status_code", response.status().as_u16());
                    self.budget.refill();
                    return Ok(response);
                }
                Ok(response) => call.refusal(response).await?.into(),
                Err(error) => untyped(error),
            };
            super::telemetry::failed(&span, &error);
            let advice = self.advise(call, &error, refusals);
            let Some(copy) = again.filter(|_| advice != Advice::GiveUp) else {
                return Err(error);
            };
            request = copy;
            match advice {
                Advice::Wait(wait) => {
                    refusals += 1;
                    self.count.rate_limited();
                    // The token endpoint's limit is its own.
                    let shared = error.status_of_api().is_some();
                    if shared {
                        self.gate.close(wait);
                    }
                    if waited + wait > options.rate_limit_wait || Instant::now() + wait > end {
                        return Err(error);
                    }
                    if !shared {
                        sleep(wait).await;
                        waited += wait;
                        self.count.waited(wait);
                    }
                }
                Advice::Again => {
                    tries += 1;
                    // A server that is in trouble may say for how long.
                    let asked = error.retry_after().unwrap_or_default();
                    let pause = pause(options.backoff, tries, random()).max(asked);
                    if tries >= options.attempts
                        || waited + asked > options.rate_limit_wait
                        || Instant::now() + pause > end
                        || !self.budget.take()
                    {
                        return Err(error);
                    }
                    waited += asked;
                    tracing::debug!(operation = operation.id, attempt, pause = ?pause, %error, "tries again");
                    sleep(pause).await;
                }
                Advice::GiveUp => return Err(error),
            }
            last = Some(error);
        }
    }

    fn advise(&self, call: &Call, error: &Error, refusals: u32) -> Advice {
        if error.is_quota_exceeded() {
            self.count.rate_limited();
            self.gate.close_quota(call.operation.id, error.retry_after().unwrap_or(LONGEST_PAUSE));
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
