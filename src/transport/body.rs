//! Reading the body of an answer to its end, up to a limit.

use std::pin::pin;

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, StatusCode};
use reqwest::Response;

use super::answer::Answer;
use super::telemetry;
use super::time_limits::TimeLimits;
use crate::error::{Error, Transfer};
use crate::platform::Chunks;
use crate::wiped::Buffer;

/// The longest answer that is read: the largest real one is a few megabytes.
pub(super) const LIMIT: usize = 32 << 20;

/// Why no whole answer arrived.
pub(crate) enum BodyError {
    /// reqwest's own error, so that a user's middleware can recognize it.
    Reqwest(reqwest::Error),
    /// A limit of this crate was exceeded.
    Limit(Transfer),
}

impl From<Transfer> for BodyError {
    fn from(transfer: Transfer) -> Self {
        Self::Limit(transfer)
    }
}

impl From<reqwest::Error> for BodyError {
    fn from(error: reqwest::Error) -> Self {
        Self::Reqwest(error)
    }
}

impl From<BodyError> for Error {
    fn from(error: BodyError) -> Self {
        match error {
            BodyError::Reqwest(error) => Transfer::from_reqwest(error).into(),
            BodyError::Limit(transfer) => transfer.into(),
        }
    }
}

/// Waits for the whole body of an answer. It is not `async`, because the future would then hold the response twice.
pub(super) fn whole(mut response: Response, limits: &TimeLimits) -> impl Future<Output = Result<Answer, BodyError>> {
    let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
    let mut chunks = Chunks::of(response);
    async move {
        match limits.body(pin!(collect(&mut chunks, LIMIT))).await.map_err(BodyError::from).flatten() {
            Ok(body) => Ok(answer(status, headers, body)),
            Err(error) => {
                telemetry::record_status(status);
                Err(error)
            }
        }
    }
}

/// The answer with a body that was read to its end. Where an answer has no length, HTTP does not notice that it was cut off; the JSON
/// then begins and does not end.
pub(super) fn answer(status: StatusCode, headers: HeaderMap, body: Bytes) -> Answer {
    let last = body.trim_ascii_end().last();
    let cut_off = match body.trim_ascii_start().first() {
        Some(b'{') => last != Some(&b'}'),
        Some(b'[') => last != Some(&b']'),
        _ => false,
    };
    Answer { status, headers, body, cut_off }
}

/// Reads the body of an answer to its end, and no further than `limit` bytes.
pub(super) async fn read(response: Response, limit: usize) -> Result<Bytes, BodyError> {
    collect(&mut Chunks::of(response), limit).await
}

/// Reads a body that holds secrets to its end, and no further than `limit` bytes. The chunks themselves are the HTTP client's.
pub(crate) async fn read_secret(response: Response, limit: usize) -> Result<Buffer, BodyError> {
    let (mut chunks, mut whole) = (Chunks::of(response), Buffer::default());
    while let Some(chunk) = chunks.next().await? {
        if whole.len() + chunk.len() > limit {
            return Err(Transfer::TooLarge { limit }.into());
        }
        whole.push(&chunk);
    }
    Ok(whole)
}

async fn collect(chunks: &mut Chunks, limit: usize) -> Result<Bytes, BodyError> {
    let mut whole = BytesMut::new();
    // Most answers come in one chunk, which is passed on without a copy.
    let mut first = Bytes::new();
    while let Some(chunk) = chunks.next().await? {
        if first.len() + whole.len() + chunk.len() > limit {
            return Err(Transfer::TooLarge { limit }.into());
        }
        if first.is_empty() && whole.is_empty() {
            first = chunk;
        } else {
            whole.extend_from_slice(&std::mem::take(&mut first));
            whole.extend_from_slice(&chunk);
        }
    }
    Ok(if first.is_empty() { whole.freeze() } else { first })
}
