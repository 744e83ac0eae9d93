//! The differences between a native program and a browser: time, randomness, tasks, and which futures may move between threads.
//!
//! The rest of the crate uses this module and is the same on both.

use std::pin::Pin;
use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use reqwest::{Client, ClientBuilder, Response};
use secrecy::zeroize::Zeroizing;

/// Why a task could not be started, or ended without a result.
type TaskError = Box<dyn std::error::Error + Send + Sync>;

/// `N` bytes of the operating system's or the browser's randomness, in base64url.
pub(crate) fn random<const N: usize>() -> Result<String, getrandom::Error> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(bytes.as_mut_slice())?;
    Ok(URL_SAFE_NO_PAD.encode(bytes.as_slice()))
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::*;

    /// A boxed future that borrows nothing. It is `Send`, except in a browser.
    pub(crate) type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send + 'static>>;

    /// A boxed future that borrows.
    pub(crate) type BorrowingFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

    /// `Send`, except in a browser, where everything runs on one thread.
    pub trait MaybeSend: Send {}
    impl<T: Send + ?Sized> MaybeSend for T {}

    /// Monotonic time: setting the wall clock does not change it.
    pub(crate) use tokio::time::{Instant, sleep};

    /// The output of `future`, or `None` when that takes longer than `limit`.
    pub(crate) async fn within<F: Future>(limit: Duration, future: Pin<&mut F>) -> Option<F::Output> {
        tokio::time::timeout(limit, future).await.ok()
    }

    /// The wall-clock time.
    pub(crate) fn now() -> SystemTime {
        SystemTime::now()
    }

    /// Runs `task` in the background. Needs a tokio runtime.
    pub(crate) fn spawn(task: BoxFuture<()>) -> Result<(), TaskError> {
        tokio::runtime::Handle::try_current()?.spawn(task);
        Ok(())
    }

    /// Lets `future` make progress while the result is not polled. Dropping the result cancels it.
    pub(crate) fn in_background<T: Send + 'static>(
        future: BoxFuture<T>,
    ) -> impl Future<Output = Result<T, TaskError>> + Send + 'static {
        struct Task<T>(tokio::task::JoinHandle<T>);
        impl<T> Drop for Task<T> {
            fn drop(&mut self) {
                self.0.abort();
            }
        }

        let task = match tokio::runtime::Handle::try_current() {
            Ok(runtime) => Ok(Task(runtime.spawn(future))),
            // The call itself reports that it needs a runtime.
            Err(_) => Err(future),
        };
        async move {
            match task {
                Ok(mut task) => Ok((&mut task.0).await?),
                Err(future) => Ok(future.await),
            }
        }
    }

    /// Runs `future` to its end, also if the result is dropped. Needs a tokio runtime.
    pub(crate) async fn detached<T: Send + 'static>(future: BoxFuture<T>) -> Result<T, TaskError> {
        Ok(tokio::runtime::Handle::try_current()?.spawn(future).await?)
    }

    /// The HTTP client for a program that configures none. `connect_timeout` limits the time to connect.
    pub(crate) fn client_builder(connect_timeout: Duration) -> ClientBuilder {
        let agent = concat!("ambitus/", env!("CARGO_PKG_VERSION"));
        Client::builder().user_agent(agent).connect_timeout(connect_timeout)
    }

    /// Makes sure that the client follows no redirect, and that TLS has a cryptography provider.
    pub(crate) fn hardened(builder: ClientBuilder) -> ClientBuilder {
        // Without a provider reqwest panics. One that the program installed is kept.
        #[cfg(all(feature = "rustls-ring", not(feature = "rustls-aws-lc")))]
        if rustls::crypto::CryptoProvider::get_default().is_none() {
            // This fails only if another thread installed one in between, which works as well.
            let _ = rustls::crypto::ring::default_provider().install_default();
        }
        builder.redirect(reqwest::redirect::Policy::none())
    }

    /// The body of an answer, chunk by chunk.
    pub(crate) struct Chunks(Response);

    impl Chunks {
        pub(crate) fn of(response: Response) -> Self {
            Self(response)
        }

        pub(crate) async fn next(&mut self) -> reqwest::Result<Option<Bytes>> {
            self.0.chunk().await
        }
    }

    /// Whether `error` says that no connection was made.
    pub(crate) fn is_connect(error: &reqwest::Error) -> bool {
        error.is_connect()
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use super::*;

    /// A boxed future that borrows nothing. It is `Send`, except in a browser.
    pub(crate) type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + 'static>>;

    /// A boxed future that borrows.
    pub(crate) type BorrowingFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

    /// `Send`, except in a browser, where everything runs on one thread.
    pub trait MaybeSend {}
    impl<T: ?Sized> MaybeSend for T {}

    /// Monotonic time: setting the wall clock does not change it.
    pub(crate) use web_time::Instant;

    /// Waits for `duration`. A browser's timers count milliseconds in 31 bits.
    pub(crate) async fn sleep(duration: Duration) {
        gloo_timers::future::sleep(duration.min(Duration::from_millis(i32::MAX as u64))).await;
    }

    /// The output of `future`, or `None` when that takes longer than `limit`.
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

    /// The wall-clock time. The standard library has no clock in a browser.
    pub(crate) fn now() -> SystemTime {
        let elapsed = web_time::SystemTime::now().duration_since(web_time::SystemTime::UNIX_EPOCH);
        SystemTime::UNIX_EPOCH + elapsed.unwrap_or_default()
    }

    /// Runs `task` in the background.
    #[allow(clippy::unnecessary_wraps)] // the signature of its native counterpart
    pub(crate) fn spawn(task: BoxFuture<()>) -> Result<(), TaskError> {
        wasm_bindgen_futures::spawn_local(task);
        Ok(())
    }

    /// Waits for `future` where it is: a browser's futures stay on their thread.
    pub(crate) async fn in_background<T: 'static>(future: BoxFuture<T>) -> Result<T, TaskError> {
        Ok(future.await)
    }

    /// Runs `future` to its end, also if the result is dropped.
    pub(crate) async fn detached<T: 'static>(future: BoxFuture<T>) -> Result<T, TaskError> {
        let (done, result) = tokio::sync::oneshot::channel();
        wasm_bindgen_futures::spawn_local(async move { _ = done.send(future.await) });
        Ok(result.await?)
    }

    /// The HTTP client for a program that configures none. The browser sets the timeouts and the user agent.
    pub(crate) fn client_builder(_: Duration) -> ClientBuilder {
        Client::builder()
    }

    /// Returns `builder` unchanged: a browser follows redirects by itself, and drops the bearer when the host changes.
    pub(crate) fn hardened(builder: ClientBuilder) -> ClientBuilder {
        builder
    }

    /// The body of an answer, chunk by chunk. In a browser only a stream gives access to them.
    pub(crate) struct Chunks(Pin<Box<dyn futures_core::Stream<Item = reqwest::Result<Bytes>>>>);

    impl Chunks {
        pub(crate) fn of(response: Response) -> Self {
            Self(Box::pin(response.bytes_stream()))
        }

        pub(crate) async fn next(&mut self) -> reqwest::Result<Option<Bytes>> {
            std::future::poll_fn(|context| self.0.as_mut().poll_next(context)).await.transpose()
        }
    }

    /// Whether `error` says that no connection was made. A browser does not report it, so this is false.
    pub(crate) fn is_connect(_: &reqwest::Error) -> bool {
        false
    }
}

#[cfg(target_arch = "wasm32")]
use browser as imp;
#[cfg(not(target_arch = "wasm32"))]
use native as imp;

pub use imp::MaybeSend;
pub(crate) use imp::{
    BorrowingFuture, BoxFuture, Chunks, Instant, client_builder, detached, hardened, in_background, is_connect, now,
    sleep, spawn, within,
};
