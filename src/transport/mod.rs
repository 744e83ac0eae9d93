//! One request, from the generated client to the network and back. Each layer is a function that calls the next.
//!
//! ```text
//! generated fn -> draft -> persist: waits, retries -> bearer: signs, renews -> network: the user's middleware, body -> reqwest
//! ```
//!
//! The layers of ours are no `reqwest_middleware::Middleware`: a box, an answer put together again and a lookup in the extensions at
//! each of them made a call a tenth slower.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use reqwest_middleware::Middleware;

use crate::api::wire;
use crate::error::Error;
use crate::token::Keeper;

mod base;
mod bearer;
mod bounds;
mod client;
mod counters;
mod draft;
mod gate;
mod network;
mod options;
mod persist;
mod telemetry;
#[cfg(test)]
mod tests;
pub(crate) mod time;

pub(crate) use base::{Base, is_loopback};
pub(crate) use client::{EXCHANGE, build};
use counters::Count;
pub use counters::Counters;
pub(crate) use draft::Slot;
pub(crate) use gate::Gate;
pub(crate) use network::read;
use network::{Network, Whole};
pub use options::CallOptions;
use persist::Budget;

pub(crate) use crate::operation::Operation;

/// What every group and builder of a session holds: the way to the API and the token. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Session {
    shared: Arc<Shared>,
    options: Arc<CallOptions>,
}

struct Shared {
    base: Base,
    network: Network,
    keeper: Keeper,
    gate: Arc<Gate>,
    budget: Budget,
    count: Count,
    strict: bool,
}

/// What a session is made of, its token aside.
pub(crate) struct Way {
    pub(crate) base: Base,
    pub(crate) http: reqwest::Client,
    pub(crate) users: Vec<Arc<dyn Middleware>>,
    pub(crate) options: CallOptions,
    /// Whether a page's broken item fails the whole.
    pub(crate) strict: bool,
}

impl Session {
    pub(crate) fn new(client_id: &str, way: Way, keeper: Keeper) -> Self {
        let Way { base, http, users, options, strict } = way;
        let (gate, network) = (Gate::of(client_id, base.as_str()), Network::new(http, users));
        let (budget, count) = (Budget::full(), Count::default());
        Self {
            shared: Arc::new(Shared { base, network, keeper, gate, budget, count, strict }),
            options: Arc::new(options),
        }
    }

    /// The same session, whose calls go by other options.
    pub(crate) fn with_options(mut self, options: CallOptions) -> Self {
        self.options = Arc::new(options);
        self
    }

    /// What it has done so far.
    pub(crate) fn counters(&self) -> Counters {
        self.shared.count.read()
    }

    /// How often calls of this client id were told to wait.
    pub(crate) fn times_limited(&self) -> u64 {
        self.shared.gate.closed()
    }

    /// Begins a call.
    pub(crate) fn call(&self, operation: &'static Operation) -> Call {
        Call { operation, session: self.clone(), draft: Slot::default() }
    }

    /// The token's keeper.
    pub(crate) fn keeper(&self) -> &Keeper {
        &self.shared.keeper
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("base", &self.shared.base.as_str()).finish_non_exhaustive()
    }
}

/// One call: what it is for, and what the generated client makes of its arguments.
pub(crate) struct Call {
    operation: &'static Operation,
    session: Session,
    draft: Slot,
}

/// The answer to a call: any 2xx, its body read to the end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) operation: &'static Operation,
    pub(crate) status: u16,
    pub(crate) body: Bytes,
    /// Whether a page's broken item fails the whole.
    pub(crate) strict: bool,
}

impl Call {
    /// The generated client, made for this call.
    pub(crate) fn client(&self) -> wire::Client {
        let shared = &self.session.shared;
        wire::Client::new_with_client(shared.base.as_str(), shared.network.http().clone(), self.draft.clone())
    }

    /// Sends what the generated client built through the layers, for no longer than the call has. `ended` is how it came to its
    /// end.
    pub(crate) async fn send<T>(self, ended: Result<T, progenitor_client::Error<()>>) -> Result<Answer, Error> {
        let (operation, shared) = (self.operation, &self.session.shared);
        let Some(draft) = self.draft.take() else {
            return Err(unbuilt(ended.err()).during(operation));
        };
        shared.count.call();
        match persist::send(&self, &draft).await {
            Ok(Whole { status, body, .. }) => {
                Ok(Answer { operation, status: status.as_u16(), body, strict: shared.strict })
            }
            Err(error) => {
                shared.count.failed();
                Err(error.during(operation))
            }
        }
    }

    /// How far the call goes.
    fn options(&self) -> &CallOptions {
        &self.session.options
    }
}

/// Why the generated client built nothing.
fn unbuilt(why: Option<progenitor_client::Error<()>>) -> Error {
    let why = match why {
        // The URL would repeat what the user handed in.
        Some(progenitor_client::Error::CommunicationError(error)) => error.without_url().to_string(),
        Some(error) => error.to_string(),
        None => "the generated client built nothing".to_owned(),
    };
    Error::invalid("request", why)
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}
