//! The innermost step: one request to the network, through the user's middleware where there is any, and the answer's body to its
//! end, up to a bound, before anybody else sees the answer.

use std::fmt;
#[cfg(target_arch = "wasm32")]
use std::pin::Pin;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, StatusCode};
use reqwest::{Request, Response};
use reqwest_middleware::{ClientWithMiddleware, Middleware};

use super::bounds::Bounds;
use super::telemetry;
use crate::error::{Error, Transfer};

/// The longest answer that is read: the largest real one is a few megabytes.
pub(crate) const LIMIT: usize = 32 << 20;

/// An answer that has arrived as a whole.
#[derive(Debug)]
pub(super) struct Whole {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

/// Why no answer arrived as a whole.
pub(crate) enum Broken {
    Off(reqwest::Error),
    Ended(Transfer),
}

impl From<Transfer> for Broken {
    fn from(transfer: Transfer) -> Self {
        Self::Ended(transfer)
    }
}

impl From<reqwest::Error> for Broken {
    fn from(error: reqwest::Error) -> Self {
        Self::Off(error)
    }
}

impl From<Broken> for Error {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Off(error) => Transfer::from_reqwest(error).into(),
            Broken::Ended(transfer) => transfer.into(),
        }
    }
}

impl From<Broken> for reqwest_middleware::Error {
    fn from(broken: Broken) -> Self {
        match broken {
            // Left as it is, so that a retry of the user's knows what it sees.
            Broken::Off(error) => error.into(),
            broken => Self::middleware(Ours(broken.into())),
        }
    }
}

/// An error of ours on its way through the user's middleware. One of theirs may be of the same type, from another session.
#[derive(Debug)]
struct Ours(Error);

impl fmt::Display for Ours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Ours {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}

/// Whether the request may have reached the server, whatever the user's middleware makes of it.
#[derive(Clone, Default)]
struct Sent(Arc<AtomicBool>);

/// The way to the servers.
pub(super) struct Network {
    http: reqwest::Client,
    /// The user's middleware, and below it what reads the bodies. None where the user has none, which is the shorter way.
    users: Option<ClientWithMiddleware>,
}

impl Network {
    pub(super) fn new(http: reqwest::Client, users: Vec<Arc<dyn Middleware>>) -> Self {
        let users = (!users.is_empty()).then(|| {
            #[cfg(not(target_arch = "wasm32"))]
            let users = users.into_iter().chain([Arc::new(BodyLayer) as Arc<dyn Middleware>]).collect::<Vec<_>>();
            ClientWithMiddleware::new(http.clone(), users)
        });
        Self { http, users }
    }

    pub(super) fn http(&self) -> &reqwest::Client {
        &self.http
    }

    pub(super) async fn send(&self, request: Request, bounds: &Bounds) -> Result<Whole, Error> {
        let Some(users) = &self.users else {
            // Futures are pinned where they are: one that is handed to a function by value is copied, and they are large.
            let response = bounds.answer(pin!(self.http.execute(request))).await?;
            return Ok(whole(response.map_err(Broken::Off)?, bounds).await?);
        };
        let mut extensions = http::Extensions::new();
        let sent = Sent::default();
        extensions.insert(*bounds);
        extensions.insert(sent.clone());
        let answer = bounds.call(pin!(users.execute_with_extensions(request, &mut extensions))).await?;
        let mut response = answer.map_err(|error| untyped(error, sent.0.load(Ordering::Relaxed)))?;
        let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
        let body = bounds.call(pin!(read(response, LIMIT))).await??;
        Ok(Whole { status, headers, body })
    }
}

/// Waits for the body of an answer.
async fn whole(mut response: Response, bounds: &Bounds) -> Result<Whole, Broken> {
    let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
    match bounds.body(pin!(read(response, LIMIT))).await.map_err(Broken::Ended).flatten() {
        Ok(body) => Ok(Whole { status, headers, body }),
        Err(broken) => {
            telemetry::begun(status);
            Err(broken)
        }
    }
}

/// Reads the body of an answer to its end, and no further than `limit` bytes.
pub(crate) async fn read(response: Response, limit: usize) -> Result<Bytes, Broken> {
    let mut pieces = Pieces::of(response);
    let mut whole = BytesMut::new();
    // Most answers come in one piece, which is then handed on without a copy.
    let mut first = Bytes::new();
    while let Some(piece) = pieces.next().await? {
        if first.len() + whole.len() + piece.len() > limit {
            return Err(Transfer::TooLarge { limit }.into());
        }
        if first.is_empty() && whole.is_empty() {
            first = piece;
        } else {
            whole.extend_from_slice(&std::mem::take(&mut first));
            whole.extend_from_slice(&piece);
        }
    }
    Ok(if first.is_empty() { whole.freeze() } else { first })
}

/// A body as it arrives.
#[cfg(not(target_arch = "wasm32"))]
struct Pieces(Response);

#[cfg(not(target_arch = "wasm32"))]
impl Pieces {
    fn of(response: Response) -> Self {
        Self(response)
    }

    async fn next(&mut self) -> reqwest::Result<Option<Bytes>> {
        self.0.chunk().await
    }
}

// In a browser a stream is the only way to a part of it.
#[cfg(target_arch = "wasm32")]
struct Pieces(Pin<Box<dyn futures_core::Stream<Item = reqwest::Result<Bytes>>>>);

#[cfg(target_arch = "wasm32")]
impl Pieces {
    fn of(response: Response) -> Self {
        Self(Box::pin(response.bytes_stream()))
    }

    async fn next(&mut self) -> reqwest::Result<Option<Bytes>> {
        std::future::poll_fn(|context| self.0.as_mut().poll_next(context)).await.transpose()
    }
}

/// Below the user's middleware: what reaches it is an answer whose body has arrived.
///
/// Not in a browser, where no answer can be put together from its parts; there the body is read after the chain.
#[cfg(not(target_arch = "wasm32"))]
struct BodyLayer;

#[cfg(not(target_arch = "wasm32"))]
#[async_trait::async_trait]
impl Middleware for BodyLayer {
    async fn handle(
        &self,
        request: Request,
        extensions: &mut http::Extensions,
        next: reqwest_middleware::Next<'_>,
    ) -> reqwest_middleware::Result<Response> {
        use reqwest::ResponseBuilderExt as _;
        let Some(bounds) = extensions.get::<Bounds>().copied() else {
            return next.run(request, extensions).await;
        };
        let sent = extensions.get::<Sent>().cloned().unwrap_or_default();
        let before = sent.0.swap(true, Ordering::Relaxed);
        let answer = bounds.answer(pin!(next.run(request, extensions))).await.map_err(Broken::Ended)?;
        if let Err(reqwest_middleware::Error::Reqwest(error)) = &answer
            && error.is_connect()
        {
            sent.0.store(before, Ordering::Relaxed);
        }
        let response = answer?;
        // The only public way to set the URL is a builder.
        let builder = http::Response::builder().url(response.url().clone()).version(response.version());
        let whole = whole(response, &bounds).await?;
        let answer = builder.status(whole.status).body(whole.body);
        let mut answer = answer.map_err(reqwest_middleware::Error::middleware)?;
        *answer.headers_mut() = whole.headers;
        Ok(answer.into())
    }
}

/// Finds our own error in what the chain returned. A middleware that could not connect to somewhere else, after the request was
/// sent, says nothing about the request.
fn untyped(error: reqwest_middleware::Error, sent: bool) -> Error {
    match error {
        reqwest_middleware::Error::Reqwest(error) => match Transfer::from_reqwest(error) {
            Transfer::Connect { timeout, source } if sent => Transfer::Request { timeout, source }.into(),
            transfer => transfer.into(),
        },
        reqwest_middleware::Error::Middleware(error) => match error.downcast::<Ours>() {
            Ok(Ours(ours)) => ours,
            Err(theirs) => Transfer::Middleware { source: theirs.into() }.into(),
        },
    }
}
