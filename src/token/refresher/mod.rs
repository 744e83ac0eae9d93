//! Holds the current token of a session and refreshes it once, however many callers ask.

use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, SystemTime};

use tokio::sync::watch;
use tracing::Instrument as _;

use super::{Clock, Event, StoreEntry, Subscriber, Token, TokenResponse};
use crate::error::Error;
use crate::platform::{BorrowingFuture, spawn, within};

mod calm;
mod locked;
mod moving;
mod refresh;
mod rival;
mod stored;
#[cfg(test)]
mod tests;
mod watching;

pub(crate) use locked::TURN;
use refresh::{Refresh, abandoned};
use stored::Stored;

/// A refresh that takes longer than any store and any token endpoint may take: its runtime is not driven any more. Another one begins.
const ABANDONED: Duration = Duration::from_secs(180);

/// The user is told this long before the refresh token ends.
const NOTICE: Duration = Duration::from_secs(14 * 24 * 3600);

/// After a failed refresh, a token that is still valid is not refreshed for this long, or for longer if the server requests it.
pub(crate) const REFRESH_PAUSE: Duration = Duration::from_secs(5);

/// Where a new token comes from.
pub(crate) trait Renewal: Send + Sync + 'static {
    /// Whether the token can be renewed at all.
    fn can_renew(&self, token: &Token) -> bool;

    /// Exchanges `token` for a new one.
    fn renew<'a>(&'a self, token: &'a Token) -> BorrowingFuture<'a, Result<TokenResponse, Error>>;
}

/// What a refresher uses besides the token and its source.
#[derive(Clone)]
pub(crate) struct Means {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) subscriber: Subscriber,
    /// Whether a refused token is removed at once, and not kept aside.
    pub(crate) discards_refused: bool,
}

/// A reference to a refresher that does not keep it alive.
#[derive(Clone)]
pub(crate) struct WeakRefresher(Weak<Inner>);

impl WeakRefresher {
    /// The refresher, if a session still holds it.
    pub(crate) fn upgrade(&self) -> Option<Refresher> {
        self.0.upgrade().map(Refresher)
    }

    /// Whether a session still holds it.
    pub(crate) fn is_alive(&self) -> bool {
        self.0.strong_count() > 0
    }
}

/// The current token of a session, shared by its clones and by the other sessions of its slot in this process.
///
/// - A token that is due is refreshed before it is handed out.
/// - One refresh is in flight at a time. It runs in its own task, so a caller that gives up does not end it for the others.
/// - All waiting callers get its outcome, including a failure. After a final failure, the server is not asked again.
/// - With a store, a new token is saved before it is handed out, and the store is read before a new one is requested.
#[derive(Clone)]
pub(crate) struct Refresher(Arc<Inner>);

struct Inner {
    source: Arc<dyn Renewal>,
    clock: Arc<dyn Clock>,
    subscriber: Subscriber,
    /// Whether a refused token is removed at once, and not kept aside.
    discards_refused: bool,
    // Serializes store access in this process, also for stores whose `lock` does nothing.
    store_turn: tokio::sync::Mutex<()>,
    // Never held across an await.
    state: Mutex<State>,
}

struct State {
    token: Arc<Token>,
    entry: Option<StoreEntry>,
    /// A token that somebody else saved in place of this one. Whether it is good shows with the next call.
    rival: Option<Arc<Token>>,
    /// Ends the task that watches the store when it is dropped: with the session, or when the session moves. `None` if the store cannot tell.
    watching: Option<watch::Sender<()>>,
    /// A rival that the API refused, and that the session's own token replaces.
    rejected: Option<Arc<Token>>,
    /// Whether a renewal brought fewer scopes than before.
    lost_scopes: bool,
    in_flight: Option<watch::Receiver<Option<Outcome>>>,
    /// The final failure, or the sign-out, after which nothing is refreshed.
    ended: Option<Error>,
    /// No refresh ahead of the expiry before this, because the last one failed.
    not_before: Option<SystemTime>,
    stored: Stored,
    /// No 401 forces a renewal before this, because one just did.
    calm_until: Option<SystemTime>,
    /// The token that a 401 forces to be renewed.
    forcing: Option<Arc<Token>>,
    /// Whether a 401 that named expiry forced one nevertheless.
    expiry_counted: bool,
    /// Whether another login took the token's place in the store.
    displaced: bool,
    /// Whether the user was told that the six months end.
    noticed: bool,
}

type Outcome = Result<Arc<Token>, Error>;

impl Refresher {
    /// Holds `token`, and shares it through `entry`.
    pub(crate) fn new(token: Token, source: Arc<dyn Renewal>, means: Means, entry: Option<StoreEntry>) -> Self {
        let Means { clock, subscriber, discards_refused } = means;
        // Due at once, without a look at the clock.
        let stored = Stored { last: None, due: entry.as_ref().map(|_| SystemTime::UNIX_EPOCH), late: false };
        let state = State {
            token: Arc::new(token),
            entry,
            rival: None,
            watching: None,
            rejected: None,
            lost_scopes: false,
            in_flight: None,
            ended: None,
            not_before: None,
            stored,
            calm_until: None,
            forcing: None,
            expiry_counted: false,
            displaced: false,
            noticed: false,
        };
        let (store_turn, state) = (tokio::sync::Mutex::default(), Mutex::new(state));
        let inner = Inner { source, clock, subscriber, discards_refused, store_turn, state };
        Self(Arc::new(inner))
    }

    /// A reference that does not keep the token alive.
    pub(crate) fn downgrade(&self) -> WeakRefresher {
        WeakRefresher(Arc::downgrade(&self.0))
    }

    /// The same, for a token that came from the store.
    pub(crate) fn loaded(self) -> Self {
        {
            let mut state = self.0.state();
            state.stored = Stored::holding(state.token.clone());
        }
        self
    }

    /// The same, for a token that was renewed from `before` and whose save failed.
    pub(crate) fn late_after(self, before: Token) -> Self {
        let now = self.0.clock.now();
        {
            let mut state = self.0.state();
            state.stored = Stored { last: Some(Arc::new(before)), due: None, late: false };
            state.stored.is_late(now);
        }
        self
    }

    /// Whether nothing ended the grant.
    pub(crate) fn is_alive(&self) -> bool {
        self.0.state().ended.is_none()
    }

    /// Whether a renewal brought fewer scopes than the token had before.
    pub(crate) fn has_lost_scopes(&self) -> bool {
        self.0.state().lost_scopes
    }

    /// The slot of the token in the store, if there is a store: the account's name, and whether the caller gave it.
    pub(crate) fn account(&self) -> Option<(String, bool)> {
        let entry = self.0.entry()?;
        Some((entry.account()?.to_owned(), entry.is_named()))
    }

    /// The current token, even if it is due.
    pub(crate) fn token(&self) -> Arc<Token> {
        self.0.state().token.clone()
    }

    pub(crate) fn can_renew(&self, token: &Token) -> bool {
        self.0.source.can_renew(token)
    }

    /// A token for a call, if no refresh has to be waited for.
    pub(crate) fn ready(&self) -> Option<Arc<Token>> {
        if self.0.state().is_signed_out() {
            return None;
        }
        let (token, now) = (self.token(), self.0.clock.now());
        self.notice(&token, now);
        // After a temporary failure, the refresh pauses as long as the old token is valid.
        let pausing = !token.is_expired(now) && self.0.state().not_before.is_some_and(|at| at > now);
        if token.is_due(now) && !pausing && self.can_renew(&token) {
            return None;
        }
        self.save_again(now);
        Some(token)
    }

    /// A token for a call, refreshed first if it is due.
    pub(crate) async fn current(&self) -> Outcome {
        if let Some(token) = self.ready() {
            return Ok(token);
        }
        match self.renew(&self.token()).await {
            Err(error) if !error.is_final() => {
                self.postpone(error.retry_after().unwrap_or_default().max(REFRESH_PAUSE)).ok_or(error)
            }
            outcome => outcome,
        }
    }

    /// The old token if it has not expired. No call waits for a new one until `pause` is over.
    pub(crate) fn postpone(&self, pause: Duration) -> Option<Arc<Token>> {
        let now = self.0.clock.now();
        let token = self.serving()?;
        self.0.state().not_before = now.checked_add(pause);
        Some(token)
    }

    /// The token, if it has not expired.
    pub(crate) fn serving(&self) -> Option<Arc<Token>> {
        let now = self.0.clock.now();
        Some(self.token()).filter(|token| !token.is_expired(now) && !self.0.state().is_signed_out())
    }

    /// The token after `stale`: starts a refresh, or joins the one in flight, unless there is a newer token already.
    pub(crate) async fn renew(&self, stale: &Arc<Token>) -> Outcome {
        let (mut in_flight, refresh) = {
            let mut state = self.0.state();
            if let Some(error) = &state.ended {
                return Err(error.clone());
            }
            if !state.token.is(stale) {
                return Ok(state.token.clone());
            }
            if !self.can_renew(stale) {
                return Err(Error::not_renewable());
            }
            match &state.in_flight {
                Some(in_flight) => (in_flight.clone(), None),
                None => {
                    let (done, in_flight) = watch::channel(None);
                    state.in_flight = Some(in_flight.clone());
                    (in_flight, Some(Refresh::new(self.0.clone(), done)))
                }
            }
        };
        // Outside the lock: a runtime that is shutting down drops the refresh, which takes the lock.
        if let Some(refresh) = refresh {
            let span = tracing::debug_span!("refresh", flow = stale.flow().name());
            spawn(Box::pin(refresh.run(stale.clone()).instrument(span))).map_err(no_runtime)?;
        }
        let waited_for = in_flight.clone();
        match within(ABANDONED, pin!(in_flight.wait_for(Option::is_some))).await {
            Some(Ok(outcome)) => outcome.clone().unwrap_or_else(|| Err(abandoned())),
            Some(Err(_)) => Err(abandoned()),
            None => {
                // Only the one that was waited for: another caller may have begun the next one.
                self.0.state().in_flight.take_if(|flight| flight.same_channel(&waited_for));
                Err(abandoned())
            }
        }
    }

    /// Reports once that the six months end soon.
    fn notice(&self, token: &Token, now: SystemTime) {
        let Some(at) = token.reauth_required_at() else { return };
        let near = now.checked_add(NOTICE).is_none_or(|soon| soon >= at);
        if near && !std::mem::replace(&mut self.0.state().noticed, true) {
            self.0.subscriber.tell(&Event::ReauthSoon { at });
        }
    }
}

impl State {
    /// Whether the session was signed out, here or by another process. Its token has no secrets then.
    fn is_signed_out(&self) -> bool {
        self.ended.as_ref().is_some_and(Error::is_signed_out)
    }

    fn refuse_signed_out(&self) -> Result<(), Error> {
        if self.is_signed_out() { Err(Error::signed_out()) } else { Ok(()) }
    }

    /// Ends the session. Nothing is refreshed any more.
    fn end(&mut self, error: Error) {
        // What was refused is not saved again.
        self.stored.due = None;
        (self.rival, self.rejected, self.watching) = (None, None, None);
        if error.is_signed_out() {
            self.entry = None;
            self.token = Arc::new(self.token.without_secrets());
            self.stored = Stored { last: None, due: None, late: false };
        }
        self.ended = Some(error);
    }
}

impl Inner {
    fn state(&self) -> MutexGuard<'_, State> {
        // The state is valid between any two statements, so a panic elsewhere does not corrupt it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn entry(&self) -> Option<StoreEntry> {
        self.state().entry.clone()
    }

    fn tell(&self, events: &[Event]) {
        events.iter().for_each(|event| self.subscriber.tell(event));
    }
}

fn no_runtime(error: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::environment("a token can be renewed only inside a tokio runtime", error)
}
