//! Monotonic time and sleep, on each kind of machine. A wall clock that jumps moves neither.

use std::pin::Pin;
use std::time::Duration;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use tokio::time::{Instant, sleep};
#[cfg(target_arch = "wasm32")]
pub(crate) use web_time::Instant;

/// Lets `duration` pass. A browser's timers count milliseconds in 31 bits.
#[cfg(target_arch = "wasm32")]
pub(crate) async fn sleep(duration: Duration) {
    gloo_timers::future::sleep(duration.min(Duration::from_millis(i32::MAX as u64))).await;
}

/// What `future` comes to, or None when that takes longer than `limit`.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) async fn within<F: Future>(limit: Duration, future: Pin<&mut F>) -> Option<F::Output> {
    tokio::time::timeout(limit, future).await.ok()
}

/// What `future` comes to, or None when that takes longer than `limit`.
#[cfg(target_arch = "wasm32")]
pub(crate) async fn within<F: Future>(limit: Duration, future: Pin<&mut F>) -> Option<F::Output> {
    let (mut future, mut alarm) = (future, std::pin::pin!(sleep(limit)));
    std::future::poll_fn(|context| {
        use std::task::Poll;
        match (future.as_mut().poll(context), alarm.as_mut().poll(context)) {
            (Poll::Ready(output), _) => Poll::Ready(Some(output)),
            (Poll::Pending, Poll::Ready(())) => Poll::Ready(None),
            (Poll::Pending, Poll::Pending) => Poll::Pending,
        }
    })
    .await
}
