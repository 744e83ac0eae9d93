//! Holds the current token of a session and renews it, once, however many callers ask.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use tokio::sync::watch;
use tracing::Instrument as _;

use super::{Clock, Event, Grant, Subscriber, Token, Vault};
use crate::error::Error;

/// A save that failed is tried again after this long.
const SAVE_AGAIN: Duration = Duration::from_secs(10);
/// The user is told this long before the refresh token ends.
const NOTICE: Duration = Duration::from_secs(14 * 24 * 3600);
/// How many tokens one renewal may find refused, each put into the store by somebody else meanwhile.
const ROUNDS: u32 = 3;

/// Where a new token comes from.
#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
pub(crate) trait Renew: Send + Sync + 'static {
    /// Whether there is a way at all.
    fn can_renew(&self, token: &Token) -> bool;

    /// Exchanges `token` for a new grant.
    async fn renew(&self, token: &Token) -> Result<Grant, Error>;
}

/// After a failure, a token that still serves is not renewed ahead of its expiry for this long; for longer if the server says so.
pub(crate) const ASK_AGAIN: Duration = Duration::from_secs(5);

/// The current token of a session, shared by its clones.
///
/// - A token that is due is renewed before it is handed out.
/// - One renewal is in flight at a time. It runs in a task of its own, so a caller that gives up does not end it for the others.
/// - All who waited get its outcome, a failure too. After a final failure nothing is asked of the server again.
/// - With a vault, a new token is saved before it is handed out, and the vault is looked into before one is asked for.
#[derive(Clone)]
pub(crate) struct Keeper(Arc<Inner>);

struct Inner {
    source: Arc<dyn Renew>,
    clock: Arc<dyn Clock>,
    subscriber: Subscriber,
    // One at a time in the vault, even where its lock is none.
    turn: tokio::sync::Mutex<()>,
    // Never held across an await.
    state: Mutex<State>,
}

struct State {
    token: Arc<Token>,
    vault: Option<Vault>,
    flight: Option<watch::Receiver<Option<Outcome>>>,
    ended: Option<Error>,
    /// No asking ahead of the expiry before this: the last time it failed.
    not_before: Option<SystemTime>,
    stored: Stored,
    /// Whether the user was told that the six months end.
    noticed: bool,
}

/// What is known of the token in the vault.
struct Stored {
    /// What this session last saw or saved there.
    last: Option<Arc<Token>>,
    /// When to try again to save the current token; None while it is there, or nowhere to go.
    due: Option<SystemTime>,
}

type Outcome = Result<Arc<Token>, Error>;

impl Keeper {
    /// Keeps `token`, and nowhere else than in memory.
    #[cfg(test)]
    pub(crate) fn new(token: Token, source: Arc<dyn Renew>, clock: Arc<dyn Clock>) -> Self {
        Self::sharing(token, source, clock, Subscriber::default(), None)
    }

    /// Keeps `token`, tells `subscriber` what happens to it, and shares it through `vault`.
    pub(crate) fn sharing(
        token: Token,
        source: Arc<dyn Renew>,
        clock: Arc<dyn Clock>,
        subscriber: Subscriber,
        vault: Option<Vault>,
    ) -> Self {
        let stored = Stored { last: None, due: vault.as_ref().map(|_| clock.now()) };
        let state = State {
            token: Arc::new(token),
            vault,
            flight: None,
            ended: None,
            not_before: None,
            stored,
            noticed: false,
        };
        let (turn, state) = (tokio::sync::Mutex::default(), Mutex::new(state));
        Self(Arc::new(Inner { source, clock, subscriber, turn, state }))
    }

    /// The same, for a token that is from the vault.
    pub(crate) fn loaded(self) -> Self {
        {
            let mut state = self.0.state();
            state.stored = Stored { last: Some(state.token.clone()), due: None };
        }
        self
    }

    /// The token as it is, due or not.
    pub(crate) fn peek(&self) -> Arc<Token> {
        self.0.state().token.clone()
    }

    pub(crate) fn can_renew(&self, token: &Token) -> bool {
        self.0.source.can_renew(token)
    }

    /// A token to make a call with, if there is no need to wait for one.
    pub(crate) fn ready(&self) -> Option<Arc<Token>> {
        let (token, now) = (self.peek(), self.0.clock.now());
        self.notice(&token, now);
        // After a refusal that will pass there is a pause, for as long as the old token serves.
        let pausing = !token.is_expired(now) && self.0.state().not_before.is_some_and(|at| at > now);
        if token.is_due(now) && !pausing && self.can_renew(&token) {
            return None;
        }
        self.save_again(now);
        Some(token)
    }

    /// A token to make a call with, renewed first if it is due.
    pub(crate) async fn current(&self) -> Outcome {
        if let Some(token) = self.ready() {
            return Ok(token);
        }
        match self.renew(&self.peek()).await {
            Err(error) if !error.is_final() => {
                self.postpone(error.retry_after().unwrap_or_default().max(ASK_AGAIN)).ok_or(error)
            }
            outcome => outcome,
        }
    }

    /// The old token, which serves until its expiry; until `pause` is over nobody waits for another.
    pub(crate) fn postpone(&self, pause: Duration) -> Option<Arc<Token>> {
        let now = self.0.clock.now();
        let token = self.serving()?;
        self.0.state().not_before = now.checked_add(pause);
        Some(token)
    }

    /// The token, if it has not expired.
    pub(crate) fn serving(&self) -> Option<Arc<Token>> {
        Some(self.peek()).filter(|token| !token.is_expired(self.0.clock.now()))
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
            let span = tracing::debug_span!("refresh", flow = stale.flow().name());
            spawn(crossing.run(stale.clone()).instrument(span))?;
        }
        match flight.wait_for(Option::is_some).await {
            Ok(outcome) => outcome.clone().unwrap_or_else(|| Err(abandoned())),
            Err(_) => Err(abandoned()),
        }
    }

    /// Saves the token if it is not in the vault.
    pub(crate) async fn save(&self) -> Result<(), Error> {
        let mut events = Vec::new();
        let saved = self.0.save(&mut events).await;
        self.0.tell(&events);
        saved
    }

    /// Forgets the token: nothing is renewed any more, and the vault is empty.
    pub(crate) async fn forget(&self) -> Result<(), Error> {
        let inner = &*self.0;
        let _turn = inner.turn.lock().await;
        if let Some(vault) = inner.vault() {
            let _lock = vault.lock().await?;
            vault.clear().await?;
        }
        let mut state = inner.state();
        state.ended = Some(Error::not_renewable());
        state.stored = Stored { last: None, due: None };
        Ok(())
    }

    /// Puts the token into `vault` and, where it was in another, takes it out of there.
    pub(crate) async fn move_to(&self, vault: Vault) -> Result<(), Error> {
        let inner = &*self.0;
        let _turn = inner.turn.lock().await;
        let token = {
            let _lock = vault.lock().await?;
            let token = self.peek();
            vault.save(&token, inner.clock.now()).await?;
            token
        };
        let left = {
            let mut state = inner.state();
            state.stored = Stored { last: Some(token.clone()), due: None };
            state.vault.replace(vault.clone())
        };
        inner.subscriber.tell(&Event::Saved);
        if let Some(left) = left.filter(|left| !left.is_at(&vault)) {
            let _lock = left.lock().await?;
            left.clear_if(token.refresh_token()).await?;
        }
        Ok(())
    }

    /// Tries again to save, in a task of its own: no caller should wait for what it did not ask for.
    fn save_again(&self, now: SystemTime) {
        {
            let mut state = self.0.state();
            if state.stored.due.is_none_or(|due| due > now) {
                return;
            }
            state.stored.due = now.checked_add(SAVE_AGAIN);
        }
        let keeper = self.clone();
        // Without a runtime there is nobody to save for, either.
        let _ = spawn(async move { _ = keeper.save().await });
    }

    fn notice(&self, token: &Token, now: SystemTime) {
        let Some(at) = token.reauth_required_at() else { return };
        let near = now.checked_add(NOTICE).is_none_or(|soon| soon >= at);
        if near && !std::mem::replace(&mut self.0.state().noticed, true) {
            self.0.subscriber.tell(&Event::ReauthSoon { at });
        }
    }
}

impl Inner {
    fn state(&self) -> MutexGuard<'_, State> {
        // The state is whole between any two statements, so a panic elsewhere does not spoil it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn vault(&self) -> Option<Vault> {
        self.state().vault.clone()
    }

    fn tell(&self, events: &[Event]) {
        events.iter().for_each(|event| self.subscriber.tell(event));
    }

    /// Gets the token after `stale`, from the vault or from the server, and sees it saved.
    async fn cross(&self, stale: &Arc<Token>, events: &mut Vec<Event>) -> Outcome {
        let _turn = self.turn.lock().await;
        let Some(vault) = &self.vault() else {
            let renewed = self.ask(stale, events).await;
            if let Err(error) = &renewed
                && error.is_final()
            {
                events.push(Event::ReauthRequired(error.clone()));
            }
            return renewed;
        };
        let _lock = vault.lock().await?;
        let mut base = stale.clone();
        let mut round = 1;
        loop {
            if let Some(newer) = self.newer(vault, &base, events).await {
                if !newer.is_due(self.clock.now()) {
                    events.push(Event::Taken);
                    return Ok(newer);
                }
                base = newer;
            }
            match self.ask(&base, events).await {
                Ok(token) => {
                    self.put(vault, &token, events).await;
                    return Ok(token);
                }
                Err(error) if error.is_final() => {
                    // Somebody may have refreshed without the lock, or signed in anew.
                    if round < ROUNDS && self.holds_another(vault, &base).await {
                        round += 1;
                        continue;
                    }
                    if let Err(error) = vault.clear_if(base.refresh_token()).await {
                        events.push(Event::LoadFailed(error));
                    }
                    events.push(Event::ReauthRequired(error.clone()));
                    return Err(error);
                }
                Err(error) => return Err(error),
            }
        }
    }

    async fn ask(&self, token: &Token, events: &mut Vec<Event>) -> Outcome {
        let grant = self.source.renew(token).await?;
        events.push(Event::Refreshed);
        Ok(Arc::new(token.renewed(grant, self.clock.now())))
    }

    /// The token in the vault, if another process put it there and it can take the place of `than`.
    async fn newer(&self, vault: &Vault, than: &Arc<Token>, events: &mut Vec<Event>) -> Option<Arc<Token>> {
        let stored = match vault.load().await {
            Ok(stored) => stored?,
            Err(error) => {
                events.push(Event::LoadFailed(error));
                return None;
            }
        };
        // What this session knew of is older than what it has: it could not be saved.
        let known = self.state().stored.last.as_ref().is_some_and(|last| last.is(&stored));
        if known || stored.is(than) || !stored.covers(than) {
            return None;
        }
        let stored = Arc::new(stored);
        self.state().stored.last = Some(stored.clone());
        Some(stored)
    }

    async fn holds_another(&self, vault: &Vault, refused: &Arc<Token>) -> bool {
        let stored = vault.load().await.ok().flatten();
        let known = |token: &Token| self.state().stored.last.as_ref().is_some_and(|last| last.is(token));
        stored.is_some_and(|stored| !stored.is(refused) && !known(&stored) && stored.covers(refused))
    }

    async fn put(&self, vault: &Vault, token: &Arc<Token>, events: &mut Vec<Event>) {
        let now = self.clock.now();
        match vault.save(token, now).await {
            Ok(()) => {
                events.push(Event::Saved);
                self.state().stored = Stored { last: Some(token.clone()), due: None };
            }
            Err(error) => {
                events.push(Event::SaveFailed(error));
                self.state().stored.due = now.checked_add(SAVE_AGAIN);
            }
        }
    }

    /// Saves the current token if it is not in the vault.
    async fn save(&self, events: &mut Vec<Event>) -> Result<(), Error> {
        let _turn = self.turn.lock().await;
        let Some(vault) = &self.vault() else { return Ok(()) };
        if self.state().stored.due.is_none() {
            return Ok(());
        }
        let saved = async {
            let _lock = vault.lock().await?;
            let (token, last) = {
                let state = self.state();
                (state.token.clone(), state.stored.last.clone())
            };
            // Another process's token is newer than one that waits to be saved, but for that of a login.
            let others = match (last, vault.load().await) {
                (Some(last), Ok(Some(stored))) => !stored.is(&last) && !stored.is(&token) && stored.covers(&token),
                _ => false,
            };
            if !others {
                vault.save(&token, self.clock.now()).await?;
                events.push(Event::Saved);
                self.state().stored.last = Some(token);
            }
            Ok(())
        };
        match saved.await {
            Ok(()) => {
                self.state().stored.due = None;
                Ok(())
            }
            Err(error) => {
                self.state().stored.due = self.clock.now().checked_add(SAVE_AGAIN);
                events.push(Event::SaveFailed(Error::clone(&error)));
                Err(error)
            }
        }
    }
}

/// A renewal under way. Dropped before it landed, it makes room for the next one.
struct Crossing {
    inner: Arc<Inner>,
    landed: Option<watch::Sender<Option<Outcome>>>,
}

impl Crossing {
    async fn run(mut self, stale: Arc<Token>) {
        let mut events = Vec::new();
        let outcome = self.inner.cross(&stale, &mut events).await;
        {
            let mut state = self.inner.state();
            match &outcome {
                Ok(token) => state.token = token.clone(),
                Err(error) if error.is_final() => state.ended = Some(error.clone()),
                Err(_) => {}
            }
            state.flight = None;
        }
        if let Some(landed) = self.landed.take() {
            landed.send_replace(Some(outcome));
        }
        // Last: what a subscriber does is its own affair.
        self.inner.tell(&events);
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
        assert_eq!(access(&bench.keeper).await, "a0");
        assert_eq!(bench.source.asked.load(Ordering::SeqCst), 1, "not asked again by each call");
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
