//! One request, from the generated client to the network and back.
//!
//! ```text
//! generated fn -> exec -> waits + retries -> bearer + refresh -> the user's middleware -> body -> reqwest
//!   facade <- finish <- status and body, or the typed error in the call's slot
//! ```

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use progenitor_client::{ByteStream, ResponseValue};
use reqwest_middleware::{ClientWithMiddleware, Middleware};

use crate::api::wire;
use crate::error::{Error, Refusal, Transfer};
use crate::token::{Keeper, Token};

mod base;
mod bearer;
mod body;
mod client;
mod counters;
mod gate;
mod hooks;
mod options;
mod persist;
mod telemetry;
#[cfg(test)]
mod tests;
pub(crate) mod time;

pub(crate) use base::{Base, is_loopback};
use bearer::BearerLayer;
pub(crate) use body::{LIMIT, read};
pub(crate) use client::{EXCHANGE, build};
use counters::Count;
pub use counters::Counters;
pub(crate) use gate::Gate;
pub use options::CallOptions;
use persist::{Budget, PersistLayer};

pub(crate) use crate::operation::Operation;

/// What every group and builder of a session holds: the way to the API and the token. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Session {
    shared: Arc<Shared>,
    options: Arc<CallOptions>,
}

struct Shared {
    base: Base,
    http: reqwest::Client,
    chain: ClientWithMiddleware,
    keeper: Keeper,
    gate: Arc<Gate>,
    count: Arc<Count>,
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
        let (gate, count) = (Gate::of(client_id, base.as_str()), Arc::<Count>::default());
        let persist = PersistLayer { gate: gate.clone(), budget: Budget::full(), count: count.clone() };
        let bearer = BearerLayer { base: base.clone(), keeper: keeper.clone() };
        let mut layers: Vec<Arc<dyn Middleware>> = vec![Arc::new(persist), Arc::new(bearer)];
        layers.extend(users);
        #[cfg(not(target_arch = "wasm32"))]
        layers.push(Arc::new(body::BodyLayer));
        let chain = ClientWithMiddleware::new(http.clone(), layers);
        Self { shared: Arc::new(Shared { base, http, chain, keeper, gate, count, strict }), options: Arc::new(options) }
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
        Call { operation, session: self.clone(), context: Arc::default() }
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

/// One call: what it is for, and where the layers leave what `exec` cannot return.
///
/// It travels in the request's extensions, so that every layer knows the operation.
#[derive(Clone)]
pub(crate) struct Call {
    operation: &'static Operation,
    session: Session,
    context: Arc<Mutex<Context>>,
}

/// What happened on the way.
#[derive(Default)]
struct Context {
    error: Option<Error>,
    token: Option<Arc<Token>>,
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
        wire::Client::new_with_client(shared.base.as_str(), shared.http.clone(), self.clone())
    }

    /// What came of it: the answer, or the error that a layer left, or that the answer is.
    pub(crate) async fn finish(
        self,
        sent: Result<ResponseValue<ByteStream>, progenitor_client::Error<()>>,
    ) -> Result<Answer, Error> {
        let failed = self.context().error.take();
        match failed {
            Some(error) => Err(error),
            None => self.read(sent).await,
        }
        .map_err(|error| error.during(self.operation))
    }

    async fn read(
        &self,
        sent: Result<ResponseValue<ByteStream>, progenitor_client::Error<()>>,
    ) -> Result<Answer, Error> {
        use progenitor_client::Error as Sent;
        match sent {
            Ok(answer) => {
                let status = answer.status().as_u16();
                let mut stream = answer.into_inner_stream();
                let body = body::collect(stream.as_mut(), LIMIT).await?;
                Ok(Answer { operation: self.operation, status, body, strict: self.session.shared.strict })
            }
            Err(Sent::CommunicationError(error) | Sent::ResponseBodyError(error) | Sent::InvalidUpgrade(error)) => {
                Err(if error.is_builder() {
                    Error::invalid("request", error.without_url().to_string())
                } else {
                    Transfer::from_reqwest(error).into()
                })
            }
            Err(Sent::InvalidRequest(why) | Sent::Custom(why)) => Err(Error::invalid("request", why)),
            Err(Sent::UnexpectedResponse(_) | Sent::ErrorResponse(_) | Sent::InvalidResponsePayload(..)) => {
                Err(Error::unreadable(String::new(), "the generated client read it by itself".into()))
            }
        }
    }

    /// Sends a request through the chain, for no longer than the call has.
    async fn send(&self, request: reqwest::Request) -> Result<reqwest::Response, Error> {
        let shared = &self.session.shared;
        shared.count.call();
        let mut extensions = http::Extensions::new();
        extensions.insert(self.clone());
        let sent = shared.chain.execute_with_extensions(request, &mut extensions);
        let sent = match time::within(self.options().deadline, sent).await {
            Some(sent) => sent.map_err(untyped),
            None => Err(Transfer::Deadline.into()),
        };
        sent.inspect_err(|_| shared.count.failed())
    }

    /// How far the call goes.
    fn options(&self) -> &CallOptions {
        &self.session.options
    }

    /// Reads an answer that is no success.
    async fn refusal(&self, response: reqwest::Response) -> Result<Refusal, Error> {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = read(response, LIMIT).await?;
        let token = self.context().token.clone();
        let secrets: Vec<&str> = token.iter().flat_map(|token| token.secrets()).collect();
        Ok(Refusal::read(status, &headers, &body, &secrets))
    }

    /// Leaves an error for [`finish`](Self::finish).
    fn fail(&self, error: Error) {
        self.context().error = Some(error);
    }

    /// Leaves the token that the call is made with.
    fn note(&self, token: Arc<Token>) {
        self.context().token = Some(token);
    }

    fn context(&self) -> MutexGuard<'_, Context> {
        self.context.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}

/// Finds our own error in what the chain returned.
fn untyped(error: reqwest_middleware::Error) -> Error {
    match error {
        reqwest_middleware::Error::Reqwest(error) => Transfer::from_reqwest(error).into(),
        reqwest_middleware::Error::Middleware(error) => match error.downcast::<Error>() {
            Ok(ours) => ours,
            Err(theirs) => Transfer::Middleware { source: theirs.into() }.into(),
        },
    }
}

fn typed(error: Error) -> reqwest_middleware::Error {
    reqwest_middleware::Error::middleware(error)
}
