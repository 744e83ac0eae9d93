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

/// The HTTP client, with the user's middleware around it.
pub(super) struct Network {
    http: reqwest::Client,
    /// `None` if the user has no middleware. Requests then skip it.
    chain: Option<Chain>,
}

impl Network {
    pub(super) fn new(http: reqwest::Client, users: Vec<Arc<dyn Middleware>>) -> Self {
        Self { chain: Chain::new(&http, users), http }
    }

    pub(super) fn http(&self) -> &reqwest::Client {
        &self.http
    }

    pub(super) async fn send(&self, request: Request, limits: &TimeLimits) -> Result<Answer, Error> {
        match &self.chain {
            Some(chain) => chain.send(request, limits).await,
            None => {
                // Futures are pinned here: passing one by value would copy it, and they are large.
                let response = limits.answer(pin!(self.http.execute(request))).await?;
                Ok(whole(response.map_err(BodyError::from)?, limits).await?)
            }
        }
    }
}
