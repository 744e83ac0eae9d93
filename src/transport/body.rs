//! Bodies are read to their end, up to a bound, before anybody sees the answer.

use std::future::poll_fn;
use std::pin::Pin;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

#[cfg(not(target_arch = "wasm32"))]
use super::{Call, time::within};
use crate::error::{Error, Transfer};

/// The longest answer that is read: the largest real one is a few megabytes.
pub(crate) const LIMIT: usize = 32 << 20;

/// Why a body did not arrive.
pub(crate) enum Broken {
    Off(reqwest::Error),
    TooLarge { limit: usize },
}

impl From<Broken> for Error {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Off(error) => Transfer::from_reqwest(error).into(),
            Broken::TooLarge { limit } => Transfer::TooLarge { limit }.into(),
        }
    }
}

/// Reads a stream to its end, and no further than `limit` bytes.
pub(crate) async fn collect<S>(mut stream: Pin<&mut S>, limit: usize) -> Result<Bytes, Broken>
where
    S: Stream<Item = reqwest::Result<Bytes>> + ?Sized,
{
    let mut whole = BytesMut::new();
    // Most answers come in one piece, which is then handed on without a copy.
    let mut first = Bytes::new();
    while let Some(piece) = poll_fn(|context| stream.as_mut().poll_next(context)).await {
        let piece = piece.map_err(Broken::Off)?;
        if first.len() + whole.len() + piece.len() > limit {
            return Err(Broken::TooLarge { limit });
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

/// Reads the body of an answer to its end, and no further than `limit` bytes.
pub(crate) async fn read(response: reqwest::Response, limit: usize) -> Result<Bytes, Broken> {
    collect(std::pin::pin!(response.bytes_stream()), limit).await
}

/// The innermost layer: what reaches the layers above is an answer whose body has arrived.
///
/// Not in a browser, where no answer can be put together from its parts; there the body is read after the chain.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) struct BodyLayer;

#[cfg(not(target_arch = "wasm32"))]
#[async_trait::async_trait]
impl reqwest_middleware::Middleware for BodyLayer {
    async fn handle(
        &self,
        request: reqwest::Request,
        extensions: &mut http::Extensions,
        next: reqwest_middleware::Next<'_>,
    ) -> reqwest_middleware::Result<reqwest::Response> {
        let options = extensions.get::<Call>().map(|call| call.options().clone()).unwrap_or_default();
        let late = |transfer: Transfer| reqwest_middleware::Error::middleware(Error::from(transfer));
        let answered = within(options.response_timeout, next.run(request, extensions)).await;
        let response = answered.ok_or_else(|| late(Transfer::Late { answered: false }))??;
        let (head, response) = Head::take(response);
        let arrived = within(options.body_timeout, read(response, LIMIT)).await;
        let body = arrived.ok_or_else(|| late(Transfer::Late { answered: true }))?.map_err(|broken| match broken {
            // Left as it is, so that a retry of the user's knows what it sees.
            Broken::Off(error) => error.into(),
            broken @ Broken::TooLarge { .. } => reqwest_middleware::Error::middleware(Error::from(broken)),
        })?;
        Ok(head.with(body))
    }
}

/// An answer without its body.
#[cfg(not(target_arch = "wasm32"))]
struct Head {
    url: reqwest::Url,
    parts: http::response::Parts,
}

#[cfg(not(target_arch = "wasm32"))]
impl Head {
    fn take(response: reqwest::Response) -> (Self, reqwest::Response) {
        let mut parts = http::Response::new(()).into_parts().0;
        parts.status = response.status();
        parts.version = response.version();
        parts.headers = response.headers().clone();
        (Self { url: response.url().clone(), parts }, response)
    }

    fn with(self, body: Bytes) -> reqwest::Response {
        use reqwest::ResponseBuilderExt as _;
        // The only public way to set the URL is a builder; its extension is moved over.
        let mut parts = self.parts;
        if let Ok(carrier) = http::Response::builder().url(self.url).body(()) {
            parts.extensions = carrier.into_parts().0.extensions;
        }
        http::Response::from_parts(parts, body).into()
    }
}
