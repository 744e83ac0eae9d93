//! What a program sets before a login begins, except the account.

use std::sync::Arc;

use reqwest_middleware::Middleware;

use super::accounts::Credentials;
use crate::error::Error;
use crate::token::{Bounded, Means, Subscriber, SystemClock};
use crate::transport::{Base, CallOptions};

/// What a program sets, except the account. `pub` as [`Settings`](super::settings::Settings) is.
#[derive(Clone)]
pub struct Config {
    pub(super) client_id: String,
    pub(super) credentials: Credentials,
    pub(super) api: Option<Base>,
    pub(super) accounts: Option<Base>,
    pub(super) http: Option<Result<reqwest::Client, Error>>,
    pub(super) middleware: Vec<Arc<dyn Middleware>>,
    pub(super) options: CallOptions,
    pub(super) means: Means,
    pub(super) store: Option<Bounded>,
    pub(super) strict: bool,
}

impl Config {
    pub(super) fn new(client_id: String) -> Self {
        let means = Means { clock: Arc::new(SystemClock), subscriber: Subscriber::default(), discards_refused: false };
        Self {
            client_id,
            credentials: Credentials::Public,
            api: None,
            accounts: None,
            http: None,
            middleware: Vec::new(),
            options: CallOptions::default(),
            means,
            store: None,
            strict: false,
        }
    }
}
