//! The bounds that a call has in time.

use std::pin::Pin;
use std::time::Duration;

use super::CallOptions;
use super::time::{Instant, within};
use crate::error::Transfer;

/// The longest wait for what the call can do without.
const PATIENCE: Duration = Duration::from_secs(5);

/// When a call has to be over, and how long each part of it may take.
///
/// What waits is bounded where it waits, and not the call as a whole: a timer more for each call is what it costs most.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    end: Instant,
    response: Duration,
    body: Duration,
}

impl Bounds {
    /// The bounds of a call that begins.
    pub(super) fn begin(options: &CallOptions) -> Self {
        let (response, body) = (options.response_timeout, options.body_timeout);
        Self { end: Instant::now() + options.deadline, response, body }
    }

    /// How long the call still has.
    pub(super) fn left(&self) -> Duration {
        self.end.saturating_duration_since(Instant::now())
    }

    /// Waits for an answer to begin.
    pub(super) async fn answer<F: Future>(&self, future: Pin<&mut F>) -> Result<F::Output, Transfer> {
        self.part(self.response, Transfer::Late { answered: false }, future).await
    }

    /// Waits for a body.
    pub(super) async fn body<F: Future>(&self, future: Pin<&mut F>) -> Result<F::Output, Transfer> {
        self.part(self.body, Transfer::Late { answered: true }, future).await
    }

    /// Waits for something that has no bound but the call's.
    pub(super) async fn call<F: Future>(&self, future: Pin<&mut F>) -> Result<F::Output, Transfer> {
        within(self.left(), future).await.ok_or(Transfer::Deadline)
    }

    /// Waits for something that the call can do without.
    pub(super) async fn briefly<F: Future>(&self, future: Pin<&mut F>) -> Result<F::Output, Transfer> {
        within(PATIENCE.min(self.left() / 2), future).await.ok_or(Transfer::Deadline)
    }

    async fn part<F: Future>(
        &self,
        limit: Duration,
        late: Transfer,
        future: Pin<&mut F>,
    ) -> Result<F::Output, Transfer> {
        let left = self.left();
        let (limit, late) = if limit < left { (limit, late) } else { (left, Transfer::Deadline) };
        within(limit, future).await.ok_or(late)
    }
}
