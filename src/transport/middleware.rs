//! The chain of the user's middleware, and this crate's layers around and below it.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use reqwest::Request;
use reqwest_middleware::{ClientWithMiddleware, Middleware};

use super::answer::Answer;
use super::body::{self, BodyError, LIMIT, read};
use super::time_limits::TimeLimits;
use crate::error::{Error, Transfer};

/// The user's middleware, and below it the layer that reads bodies.
pub(super) struct Chain(ClientWithMiddleware);

impl Chain {
    /// The chain, or `None` if the user has no middleware.
    pub(super) fn new(http: &reqwest::Client, users: Vec<Arc<dyn Middleware>>) -> Option<Self> {
        if users.is_empty() {
            return None;
        }
        #[cfg(not(target_arch = "wasm32"))]
        let users = users.into_iter().chain([Arc::new(native::BodyLayer) as Arc<dyn Middleware>]).collect::<Vec<_>>();
        Some(Self(ClientWithMiddleware::new(http.clone(), users)))
    }

    pub(super) async fn send(&self, request: Request, limits: &TimeLimits) -> Result<Answer, Error> {
        let mut extensions = http::Extensions::new();
        let sent = Sent::default();
        extensions.insert(*limits);
        extensions.insert(sent.clone());
        let answer = limits.call(pin!(self.0.execute_with_extensions(request, &mut extensions))).await?;
        let mut response = answer.map_err(|error| untyped(error, sent.0.load(Ordering::Relaxed)))?;
        let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
        let bytes = limits.call(pin!(read(response, LIMIT))).await??;
        Ok(body::answer(status, headers, bytes))
    }
}

/// Whether the request may have reached the server. The result of the user's middleware does not affect it.
#[derive(Clone, Default)]
struct Sent(Arc<AtomicBool>);

/// Wraps an error of this crate while it passes the user's middleware, so that it is not mistaken for an [`Error`] that the middleware
/// itself returned.
#[derive(Debug)]
struct OurError(Error);

impl fmt::Display for OurError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for OurError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}

impl From<BodyError> for reqwest_middleware::Error {
    fn from(error: BodyError) -> Self {
        match error {
            // Unchanged, so that the user's retry middleware recognizes it.
            BodyError::Reqwest(error) => error.into(),
            limit => Self::middleware(OurError(limit.into())),
        }
    }
}

/// Finds this crate's own error in the error of the chain. Once the request was sent, a failed connection is one that a middleware
/// made. It says nothing about the request.
fn untyped(error: reqwest_middleware::Error, sent: bool) -> Error {
    match error {
        reqwest_middleware::Error::Reqwest(error) => match Transfer::from_reqwest(error) {
            Transfer::Connect { timeout, source } if sent => Transfer::Request { timeout, source }.into(),
            transfer => transfer.into(),
        },
        reqwest_middleware::Error::Middleware(error) => match error.downcast::<OurError>() {
            Ok(OurError(ours)) => ours,
            Err(theirs) => Transfer::Middleware { source: theirs.into() }.into(),
        },
    }
}

/// The layer below the user's middleware, which passes only answers whose body has arrived.
///
/// In a browser no response can be built from its parts, so the body is read after the chain there.
#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::pin::pin;
    use std::sync::atomic::Ordering;

    use reqwest::{Request, Response, ResponseBuilderExt as _};
    use reqwest_middleware::{Middleware, Next};

    use super::{BodyError, Sent, TimeLimits};
    use crate::transport::body::whole;

    pub(super) struct BodyLayer;

    #[async_trait::async_trait]
    impl Middleware for BodyLayer {
        async fn handle(
            &self,
            request: Request,
            extensions: &mut http::Extensions,
            next: Next<'_>,
        ) -> reqwest_middleware::Result<Response> {
            let Some(limits) = extensions.get::<TimeLimits>().copied() else {
                return next.run(request, extensions).await;
            };
            let sent = extensions.get::<Sent>().cloned().unwrap_or_default();
            let before = sent.0.swap(true, Ordering::Relaxed);
            let answer = limits.answer(pin!(next.run(request, extensions))).await.map_err(BodyError::from)?;
            if let Err(reqwest_middleware::Error::Reqwest(error)) = &answer
                && error.is_connect()
            {
                sent.0.store(before, Ordering::Relaxed);
            }
            let response = answer?;
            // The only public way to set the URL is a builder.
            let builder = http::Response::builder().url(response.url().clone()).version(response.version());
            let whole = whole(response, &limits).await?;
            let answer = builder.status(whole.status).body(whole.body);
            let mut answer = answer.map_err(reqwest_middleware::Error::middleware)?;
            *answer.headers_mut() = whole.headers;
            Ok(answer.into())
        }
    }
}
