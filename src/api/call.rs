//! Sending: from a builder to the future of its answer.
//!
//! A builder knows how to build its request and how to decode the answer. Everything between is the same for all of them, and is
//! compiled once.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use crate::{
    decode::Answer,
    error::Error,
    operation::Operation,
    platform::BoxFuture,
    transport::{Request, Session},
};

/// What the generated code says of a builder.
pub(crate) trait Call {
    /// What the call returns.
    type Answer;

    const OPERATION: &'static Operation;

    fn session(&self) -> &Session;

    /// Checks the values and builds the request.
    fn request(&self) -> Result<Request, Error>;

    fn decode(answer: Answer) -> Result<Self::Answer, Error>;
}

/// A builder with a list that is sent in batches.
pub(crate) trait Batched: Call {
    type Item;

    /// How many items one request takes.
    const MOST: usize;

    fn list(&mut self) -> &mut Vec<Self::Item>;
}

/// A call on its way: the future of its answer.
///
/// Nothing is sent before it is polled. Dropping it ends the call; a request that was sent by then may still take effect.
#[must_use = "nothing is sent until it is awaited"]
pub struct Sending<A>(State<A>);

enum State<A> {
    One { answer: BoxFuture<Result<Answer, Error>>, decode: fn(Answer) -> Result<A, Error> },
    Batches(BoxFuture<Result<A, Error>>),
}

/// Sends a call that is one request. The error of a request that could not be built is the future's result.
#[allow(clippy::needless_pass_by_value)] // sending ends the builder
pub(crate) fn send<C: Call>(call: C) -> Sending<C::Answer> {
    Sending::new(&call, C::decode)
}

impl<A> Sending<A> {
    /// Sends a call that is one request, and decodes its answer.
    pub(super) fn new<C: Call>(call: &C, decode: fn(Answer) -> Result<A, Error>) -> Self {
        Self(State::One { answer: start(call.session().clone(), C::OPERATION, call.request()), decode })
    }

    /// Sends several requests, of which `answer` is the combined answer.
    pub(super) fn batches(answer: BoxFuture<Result<A, Error>>) -> Self {
        Self(State::Batches(answer))
    }
}

impl<A> Future for Sending<A> {
    type Output = Result<A, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match &mut self.0 {
            State::One { answer, decode } => Poll::Ready(ready!(answer.as_mut().poll(context)).and_then(|answer| {
                let operation = answer.operation;
                decode(answer).map_err(|error| error.during(operation))
            })),
            State::Batches(answer) => answer.as_mut().poll(context),
        }
    }
}

impl<A> fmt::Debug for Sending<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sending").finish_non_exhaustive()
    }
}

// A function that is not generic and boxes its future: it is compiled with this crate, and not again with each program.
fn start(
    session: Session,
    operation: &'static Operation,
    request: Result<Request, Error>,
) -> BoxFuture<Result<Answer, Error>> {
    Box::pin(deliver(session, operation, request))
}

/// Sends one request. Every error names the operation.
pub(super) async fn deliver(
    session: Session,
    operation: &'static Operation,
    request: Result<Request, Error>,
) -> Result<Answer, Error> {
    let answer = match request {
        Ok(request) => session.send(operation, &request).await,
        Err(error) => Err(error),
    };
    let answer = answer.map_err(|error| error.during(operation))?;
    let (status, strict) = (answer.status.as_u16(), session.is_strict());
    Ok(Answer { operation, status, body: answer.body, strict })
}
