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

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
    use std::time::{Duration, SystemTime};

    use tokio::sync::Semaphore;

    use super::{Keeper, Renew};
    use crate::error::{Error, Exchange};
    use crate::token::{Clock, Flow, Grant, Granted, Token};

    /// A clock that is set by hand.
    #[derive(Debug, Default)]
    struct Hand(AtomicU64);

    impl Hand {
        fn set(&self, seconds: u64) {
            self.0.store(seconds, Ordering::SeqCst);
        }
    }

    impl Clock for Arc<Hand> {
        fn now(&self) -> SystemTime {
            SystemTime::UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::SeqCst))
        }
    }

    /// Renews when it is let, and answers what it is told to.
    struct Source {
        asked: AtomicUsize,
        gate: Semaphore,
        answer: Box<dyn Fn(usize) -> Result<Grant, Error> + Send + Sync>,
    }

    #[async_trait::async_trait]
    impl Renew for Arc<Source> {
        fn can_renew(&self, token: &Token) -> bool {
            token.refresh_token().is_some()
        }

        async fn renew(&self, _: &Token) -> Result<Grant, Error> {
            let number = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
            self.gate.acquire().await.unwrap().forget();
            (self.answer)(number)
        }
    }

    fn grant(answer: &str) -> Grant {
        Grant::read(answer.as_bytes()).unwrap()
    }

    struct Bench {
        clock: Arc<Hand>,
        source: Arc<Source>,
        keeper: Keeper,
    }

    /// A keeper whose token `a0` lives from 0 to 1000 s, and whose renewals are let through `open` times.
    fn bench(open: usize, answer: impl Fn(usize) -> Result<Grant, Error> + Send + Sync + 'static) -> Bench {
        let clock = Arc::new(Hand::default());
        let source =
            Arc::new(Source { asked: AtomicUsize::new(0), gate: Semaphore::new(open), answer: Box::new(answer) });
        let first = grant(r#"{"access_token":"a0","refresh_token":"r0","expires_in":1000}"#);
        let token = Token::new(first, Flow::Pkce, Granted::default(), SystemTime::UNIX_EPOCH);
        let keeper = Keeper::new(token, Arc::new(source.clone()), Arc::new(clock.clone()));
        Bench { clock, source, keeper }
    }

    fn numbered(number: usize) -> Result<Grant, Error> {
        Ok(grant(&format!(r#"{{"access_token":"a{number}","expires_in":1000}}"#)))
    }

    fn dead(_: usize) -> Result<Grant, Error> {
        let body = br#"{"error":"invalid_grant"}"#;
        Err(Exchange::refused(400, &http::HeaderMap::new(), body, &[]).into())
    }

    fn busy(_: usize) -> Result<Grant, Error> {
        Err(Exchange::refused(503, &http::HeaderMap::new(), b"", &[]).into())
    }

    async fn access(keeper: &Keeper) -> String {
        keeper.current().await.unwrap().access_token().expose().to_owned()
    }

    #[tokio::test]
    async fn a_token_is_renewed_when_it_is_due_and_not_before() {
        let bench = bench(9, numbered);
        bench.clock.set(939);
        assert_eq!(access(&bench.keeper).await, "a0");
        bench.clock.set(940);
        assert_eq!(access(&bench.keeper).await, "a1");
        assert_eq!(access(&bench.keeper).await, "a1");
        bench.clock.set(1900);
        assert_eq!(access(&bench.keeper).await, "a2");
        // A day back: the token is taken for fresh, which the API will correct. A day ahead: one renewal.
        bench.clock.set(0);
        assert_eq!(access(&bench.keeper).await, "a2");
        bench.clock.set(90_000);
        assert_eq!(access(&bench.keeper).await, "a3");
        assert_eq!(bench.keeper.peek().refresh_token().unwrap().expose(), "r0");
    }

    #[tokio::test]
    async fn a_thousand_callers_share_one_renewal() {
        let bench = bench(0, numbered);
        bench.clock.set(5000);
        let mut callers = tokio::task::JoinSet::new();
        for _ in 0..1000 {
            let keeper = bench.keeper.clone();
            callers.spawn(async move { access(&keeper).await });
        }
        tokio::task::yield_now().await;
        bench.source.gate.add_permits(9);
        assert!(callers.join_all().await.iter().all(|token| token == "a1"));
        assert_eq!(bench.source.asked.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn a_caller_that_gives_up_does_not_end_the_renewal() {
        let bench = bench(0, numbered);
        bench.clock.set(5000);
        let hasty = tokio::time::timeout(Duration::from_millis(5), bench.keeper.current()).await;
        assert!(hasty.is_err());
        bench.source.gate.add_permits(1);
        assert_eq!(access(&bench.keeper).await, "a1");
        assert_eq!(bench.source.asked.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn a_final_failure_is_shared_and_nothing_is_asked_again() {
        let bench = bench(0, dead);
        bench.clock.set(5000);
        let (one, two) = (bench.keeper.clone(), bench.keeper.clone());
        let waiters =
            (tokio::spawn(async move { one.current().await }), tokio::spawn(async move { two.current().await }));
        tokio::task::yield_now().await;
        bench.source.gate.add_permits(9);
        for outcome in [waiters.0.await.unwrap(), waiters.1.await.unwrap(), bench.keeper.current().await] {
            assert!(outcome.unwrap_err().is_reauth_required());
        }
        assert!(bench.keeper.renew(&bench.keeper.peek()).await.unwrap_err().is_reauth_required());
        assert_eq!(bench.source.asked.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn a_passing_failure_is_tried_again_and_costs_nothing_while_the_token_lives() {
        let bench = bench(9, |number| if number < 3 { busy(number) } else { numbered(number) });
        bench.clock.set(999);
        assert_eq!(access(&bench.keeper).await, "a0");
        bench.clock.set(1000);
        let error = bench.keeper.current().await.unwrap_err();
        assert!(error.is_server_error() && !error.is_reauth_required());
        assert_eq!(access(&bench.keeper).await, "a3");
    }

    #[tokio::test]
    async fn who_comes_with_a_token_already_renewed_gets_the_new_one() {
        let bench = bench(9, numbered);
        let stale = bench.keeper.peek();
        assert_eq!(bench.keeper.renew(&stale).await.unwrap().access_token().expose(), "a1");
        assert_eq!(bench.keeper.renew(&stale).await.unwrap().access_token().expose(), "a1");
        assert_eq!(bench.source.asked.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn a_renewal_that_panics_is_an_error_for_its_waiters_and_makes_room_for_the_next() {
        let bench = bench(9, |number| if number == 1 { panic!("a user's own code") } else { numbered(number) });
        bench.clock.set(5000);
        assert!(bench.keeper.current().await.unwrap_err().to_string().contains("abandoned"));
        assert_eq!(access(&bench.keeper).await, "a2");
    }

    #[test]
    fn without_a_runtime_or_with_one_that_ends_there_is_an_error_and_no_deadlock() {
        let bench = bench(0, numbered);
        bench.clock.set(5000);
        let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let ended = runtime();
        ended.block_on(async {
            let _ = tokio::time::timeout(Duration::from_millis(5), bench.keeper.current()).await;
        });
        drop(ended);
        bench.source.gate.add_permits(9);
        assert_eq!(runtime().block_on(access(&bench.keeper)), "a2");
        bench.clock.set(9000);
        let mut outside = std::pin::pin!(bench.keeper.current());
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        let std::task::Poll::Ready(Err(error)) = outside.as_mut().poll(&mut context) else { panic!("it waits") };
        assert!(error.to_string().contains("tokio"));
    }
}
