//! How long a call and its parts may take.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use super::CallOptions;
use crate::error::Transfer;
use crate::platform::{Instant, within};

/// The longest wait for something that the call can do without.
const PATIENCE: Duration = Duration::from_secs(5);

/// When a call has to end, and how long each part of it may take.
///
/// Each wait has its own timeout; there is no timer around the whole call, because one more timer per call is the largest cost.
/// Where these functions are not `async`, it is because the future of such a function holds its arguments twice.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimeLimits {
    end: Instant,
    response: Duration,
    body: Duration,
}

impl TimeLimits {
    /// The limits of a call that begins now.
    pub(super) fn begin(options: &CallOptions) -> Self {
        let (response, body) = (options.response_timeout, options.body_timeout);
        Self { end: Instant::now() + options.deadline, response, body }
    }

    /// The time until the call's deadline.
    pub(super) fn left(&self) -> Duration {
        self.end.saturating_duration_since(Instant::now())
    }

    /// Waits for an answer to begin.
    pub(super) fn answer<F: Future>(&self, future: Pin<&mut F>) -> impl Future<Output = Result<F::Output, Transfer>> {
        self.part(self.response, Transfer::Late { answered: false }, future)
    }

    /// Waits for a body. One that has arrived already needs no timer.
    pub(super) async fn body<F: Future>(&self, mut future: Pin<&mut F>) -> Result<F::Output, Transfer> {
        let arrived = poll_fn(|context| match future.as_mut().poll(context) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending => Poll::Ready(None),
        });
        match arrived.await {
            Some(output) => Ok(output),
            // Boxed, so that a call's future has no room for another timer.
            None => Box::pin(self.part(self.body, Transfer::Late { answered: true }, future)).await,
        }
    }

    /// Waits for something that only the call's deadline limits.
    pub(super) async fn call<F: Future>(&self, future: Pin<&mut F>) -> Result<F::Output, Transfer> {
        within(self.left(), future).await.ok_or(Transfer::Deadline)
    }

    /// Waits for something that the call can do without.
    pub(super) async fn briefly<F: Future>(&self, future: Pin<&mut F>) -> Result<F::Output, Transfer> {
        within(PATIENCE.min(self.left() / 2), future).await.ok_or(Transfer::Deadline)
    }

    fn part<F: Future>(
        &self,
        limit: Duration,
        late: Transfer,
        future: Pin<&mut F>,
    ) -> impl Future<Output = Result<F::Output, Transfer>> {
        let left = self.left();
        let (limit, late) = if limit < left { (limit, late) } else { (left, Transfer::Deadline) };
        async move { within(limit, future).await.ok_or(late) }
    }
}
