//! Holds the current token of a session and renews it, once, however many callers ask.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use super::{Clock, Grant, Token};
use crate::error::Error;

/// Where a new token comes from.
#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
pub(crate) trait Renew: Send + Sync + 'static {
    /// Whether there is a way at all.
    fn can_renew(&self, token: &Token) -> bool;

    /// Exchanges `token` for a new grant.
    async fn renew(&self, token: &Token) -> Result<Grant, Error>;
}

/// The current token of a session, shared by its clones.
///
/// - A token that is due is renewed before it is handed out.
/// - One renewal is in flight at a time. It runs in a task of its own, so a caller that gives up does not end it for the others.
/// - All who waited get its outcome, a failure too. After a final failure nothing is asked of the server again.
#[derive(Clone)]
pub(crate) struct Keeper(Arc<Inner>);

struct Inner {
    source: Arc<dyn Renew>,
    clock: Arc<dyn Clock>,
    // Never held across an await.
    state: Mutex<State>,
}

struct State {
    token: Arc<Token>,
    flight: Option<watch::Receiver<Option<Outcome>>>,
    ended: Option<Error>,
}

type Outcome = Result<Arc<Token>, Error>;

impl Keeper {
    pub(crate) fn new(token: Token, source: Arc<dyn Renew>, clock: Arc<dyn Clock>) -> Self {
        let state = Mutex::new(State { token: Arc::new(token), flight: None, ended: None });
        Self(Arc::new(Inner { source, clock, state }))
    }

    /// The token as it is, due or not.
    pub(crate) fn peek(&self) -> Arc<Token> {
        self.0.state().token.clone()
    }

    pub(crate) fn can_renew(&self, token: &Token) -> bool {
        self.0.source.can_renew(token)
    }

    /// A token to make a call with, renewed first if it is due.
    pub(crate) async fn current(&self) -> Outcome {
        let token = self.peek();
        if !token.is_due(self.0.clock.now()) || !self.can_renew(&token) {
            return Ok(token);
        }
        match self.renew(&token).await {
            // Ahead of its expiry the old token still serves.
            Err(error) if !error.is_final() && !token.is_expired(self.0.clock.now()) => Ok(token),
            outcome => outcome,
        }
    }

    /// The token after `stale`: renews it, unless somebody already has.
    pub(crate) async fn renew(&self, stale: &Arc<Token>) -> Outcome {
        let (mut flight, crossing) = {
            let mut state = self.0.state();
            if let Some(error) = &state.ended {
                return Err(error.clone());
            }
            if !Arc::ptr_eq(&state.token, stale) {
                return Ok(state.token.clone());
            }
            if !self.can_renew(stale) {
                return Err(Error::not_renewable());
            }
            match &state.flight {
                Some(flight) => (flight.clone(), None),
                None => {
                    let (landed, flight) = watch::channel(None);
                    state.flight = Some(flight.clone());
                    (flight, Some(Crossing { inner: self.0.clone(), landed: Some(landed) }))
                }
            }
        };
        // Outside the lock: a runtime that is shutting down drops the crossing, which takes it.
        if let Some(crossing) = crossing {
            spawn(crossing.run(stale.clone()))?;
        }
        match flight.wait_for(Option::is_some).await {
            Ok(outcome) => outcome.clone().unwrap_or_else(|| Err(abandoned())),
            Err(_) => Err(abandoned()),
        }
    }
}

impl Inner {
    fn state(&self) -> MutexGuard<'_, State> {
        // The state is whole between any two statements, so a panic elsewhere does not spoil it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A renewal under way. Dropped before it landed, it makes room for the next one.
struct Crossing {
    inner: Arc<Inner>,
    landed: Option<watch::Sender<Option<Outcome>>>,
}

impl Crossing {
    async fn run(mut self, stale: Arc<Token>) {
        let grant = self.inner.source.renew(&stale).await;
        let now = self.inner.clock.now();
        let outcome = grant.map(|grant| Arc::new(stale.renewed(grant, now)));
        let mut state = self.inner.state();
        match &outcome {
            Ok(token) => state.token = token.clone(),
            Err(error) if error.is_final() => state.ended = Some(error.clone()),
            Err(_) => {}
        }
        state.flight = None;
        drop(state);
        if let Some(landed) = self.landed.take() {
            landed.send_replace(Some(outcome));
        }
    }
}

impl Drop for Crossing {
    fn drop(&mut self) {
        if self.landed.is_some() {
            self.inner.state().flight = None;
        }
    }
}

/// The renewal's task ended without an outcome: its runtime shut down, or a user's clock panicked.
fn abandoned() -> Error {
    Error::lacks("the renewal of the token was abandoned")
}

#[cfg(not(target_arch = "wasm32"))]
fn spawn(renewal: impl Future<Output = ()> + Send + 'static) -> Result<(), Error> {
    let runtime = tokio::runtime::Handle::try_current()
        .map_err(|error| Error::machine("a token is renewed inside a tokio runtime only", error))?;
    runtime.spawn(renewal);
    Ok(())
}

#[cfg(target_arch = "wasm32")]
#[allow(clippy::unnecessary_wraps)]
fn spawn(renewal: impl Future<Output = ()> + 'static) -> Result<(), Error> {
    wasm_bindgen_futures::spawn_local(renewal);
    Ok(())
}
