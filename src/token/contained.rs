//! A user's own code inside of this crate's work: if it panics, that is logged, and the work goes on.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

/// The result of `work`, or `None` if it panicked. `what` names it in the log.
pub(crate) fn contained<T>(what: &'static str, work: impl FnOnce() -> T) -> Option<T> {
    let done = catch_unwind(AssertUnwindSafe(work));
    done.map_err(|_| tracing::error!("{what} panicked")).ok()
}

/// A future whose panic is its output: `None`.
pub(crate) struct Contained<'a, F>(pub(crate) &'static str, pub(crate) Pin<&'a mut F>);

impl<F: Future> Future for Contained<'_, F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let what = self.0;
        // It is not polled again after a panic.
        match contained(what, || self.1.as_mut().poll(context)) {
            Some(Poll::Ready(output)) => Poll::Ready(Some(output)),
            Some(Poll::Pending) => Poll::Pending,
            None => Poll::Ready(None),
        }
    }
}
