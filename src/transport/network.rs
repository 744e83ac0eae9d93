//! The innermost layer: sends one request, through the user's middleware where there is any, and reads the answer to its end.

use std::pin::pin;
use std::sync::Arc;

use reqwest::Request;
use reqwest_middleware::Middleware;

use super::answer::Answer;
use super::body::{BodyError, whole};
use super::middleware::Chain;
use super::time_limits::TimeLimits;
use crate::error::Error;
use crate::platform::BorrowingFuture;

/// The HTTP client, with the user's middleware around it.
pub(super) struct Network {
    http: reqwest::Client,
    /// `None` if the user has no middleware. Requests then skip it.
    chain: Option<Chain>,
}

/// A request on its way.
enum Answering<'a, P> {
    Chain(BorrowingFuture<'a, Result<Answer, Error>>),
    Plain(P),
}

impl Network {
    pub(super) fn new(http: reqwest::Client, users: Vec<Arc<dyn Middleware>>) -> Self {
        Self { chain: Chain::new(&http, users), http }
    }

    pub(super) fn http(&self) -> &reqwest::Client {
        &self.http
    }

    /// The request is passed on at once, so that the future does not hold it. A call's future is allocated, and a large one costs more.
    pub(super) fn send<'a>(
        &'a self,
        request: Request,
        limits: &'a TimeLimits,
    ) -> impl Future<Output = Result<Answer, Error>> + 'a {
        let sending = match &self.chain {
            Some(chain) => Answering::Chain(Box::pin(chain.send(request, limits))),
            None => Answering::Plain(self.http.execute(request)),
        };
        async move {
            match sending {
                Answering::Chain(answer) => answer.await,
                Answering::Plain(response) => {
                    let response = limits.answer(pin!(response)).await?.map_err(BodyError::from)?;
                    Ok(whole(response, limits).await?)
                }
            }
        }
    }
}
