//! One call, from its request to its answer. Each layer is a function that calls the next.
//!
//! ```text
//! request -> retry: rate gate, repetitions -> bearer: signs, refreshes -> network: the user's middleware, body -> reqwest
//! ```
//!
//! These layers do not implement `reqwest_middleware::Middleware`: the boxed future, the rebuilt response and the look-up in the
//! extensions at each layer made a call a tenth slower.

use std::fmt;
use std::sync::Arc;

use reqwest_middleware::Middleware;

use crate::error::Error;
use crate::operation::Operation;
use crate::token::Refresher;

mod answer;
mod base;
mod bearer;
mod body;
mod client;
mod counters;
mod gate;
mod middleware;
mod network;
mod options;
mod request;
mod retry;
mod telemetry;
mod time_limits;

pub(crate) use answer::Answer;
pub(crate) use base::{Base, is_loopback};
pub(crate) use body::read_secret;
pub(crate) use client::{EXCHANGE, build};
use counters::Count;
pub use counters::Counters;
use gate::Gate;
use network::Network;
pub use options::CallOptions;
pub(crate) use request::Request;
use retry::Budget;

/// What every group and builder of a session holds: the API's address, the HTTP client and the token. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Session {
    shared: Arc<Shared>,
    options: Arc<CallOptions>,
}

/// What the clones of a session share.
struct Shared {
    api: Arc<Api>,
    refresher: Refresher,
    budget: Budget,
    count: Count,
}

/// The API as all sessions of an app reach it.
pub(crate) struct Api {
    base: Base,
    network: Network,
    gate: Arc<Gate>,
    options: Arc<CallOptions>,
    strict: bool,
}

/// What an [`Api`] is made of.
pub(crate) struct Parts {
    pub(crate) base: Base,
    pub(crate) http: reqwest::Client,
    pub(crate) middleware: Vec<Arc<dyn Middleware>>,
    pub(crate) options: CallOptions,
    /// Whether one broken item of a page fails the call.
    pub(crate) strict: bool,
}

/// One call on its way through the layers.
struct Call<'a> {
    operation: &'static Operation,
    request: &'a Request,
    session: &'a Session,
}

impl Call<'_> {
    fn options(&self) -> &CallOptions {
        &self.session.options
    }
}

impl Api {
    pub(crate) fn new(client_id: &str, parts: Parts) -> Self {
        let Parts { base, http, middleware, options, strict } = parts;
        let (gate, network) = (Gate::of(client_id, base.as_str()), Network::new(http, middleware));
        Self { base, network, gate, options: Arc::new(options), strict }
    }

    /// The base URL, without a slash at its end.
    pub(crate) fn base(&self) -> &str {
        self.base.as_str()
    }
}

impl Session {
    pub(crate) fn new(api: Arc<Api>, refresher: Refresher) -> Self {
        let options = api.options.clone();
        let (budget, count) = (Budget::full(), Count::default());
        Self { shared: Arc::new(Shared { api, refresher, budget, count }), options }
    }

    /// The same session with other options for its calls.
    pub(crate) fn with_options(mut self, options: CallOptions) -> Self {
        self.options = Arc::new(options);
        self
    }

    /// Sends a request. Returns the answer if its status is a success.
    pub(crate) async fn send(&self, operation: &'static Operation, request: &Request) -> Result<Answer, Error> {
        self.shared.count.call();
        let answer = retry::send(&Call { operation, request, session: self }).await;
        if answer.is_err() {
            self.shared.count.failed();
        }
        answer
    }

    /// The API's base URL, without a slash at its end.
    pub(crate) fn base(&self) -> &str {
        self.shared.api.base()
    }

    pub(crate) fn http(&self) -> &reqwest::Client {
        self.shared.api.network.http()
    }

    /// Whether one broken item of a page fails the call.
    pub(crate) fn is_strict(&self) -> bool {
        self.shared.api.strict
    }

    /// What the session has done so far.
    pub(crate) fn counters(&self) -> Counters {
        self.shared.count.read()
    }

    /// How often calls of this client id were told to wait.
    pub(crate) fn times_limited(&self) -> u64 {
        self.shared.api.gate.closed()
    }

    pub(crate) fn refresher(&self) -> &Refresher {
        &self.shared.refresher
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("base", &self.base()).finish_non_exhaustive()
    }
}
