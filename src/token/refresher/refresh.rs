//! One refresh: gets the next token, from the store or from the server.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use super::locked::{Locked, under};
use super::stored::Look;
use super::{Inner, Outcome, State};
use crate::error::Error;
use crate::platform::sleep;
use crate::token::{Event, StoreEntry, Token};

/// How many refused tokens one refresh may find replaced by another process.
const ROUNDS: usize = 3;

/// How long a refresh without the lock waits for the token of another process after a refusal.
const OTHER: Duration = Duration::from_secs(5);

/// A refresh in flight. If it is dropped before it is done, the next caller can start another one.
pub(super) struct Refresh {
    inner: Arc<Inner>,
    done: Option<watch::Sender<Option<Outcome>>>,
}

impl Refresh {
    pub(super) fn new(inner: Arc<Inner>, done: watch::Sender<Option<Outcome>>) -> Self {
        Self { inner, done: Some(done) }
    }

    pub(super) async fn run(mut self, stale: Arc<Token>) {
        let mut events = Vec::new();
        let outcome = {
            let turn = self.inner.turn().await;
            let fresh = self.inner.refresh(&stale, turn.left(), &mut events).await;
            // Before the next piece of work with the store, which has to see the new token.
            self.settle(&stale, fresh, &mut events)
        };
        if let Some(done) = self.done.take() {
            done.send_replace(Some(outcome));
        }
        // Last, because a subscriber may block or panic.
        self.inner.tell(&events);
    }

    /// Puts the outcome into the session's state.
    fn settle(&self, stale: &Arc<Token>, fresh: Result<Fresh, Error>, events: &mut Vec<Event>) -> Outcome {
        let now = self.inner.clock.now();
        let mut state = self.inner.state();
        self.leave(&mut state);
        let forced = state.forcing.take().is_some_and(|forcing| forcing.is(stale));
        if state.is_signed_out() {
            return Err(Error::signed_out());
        }
        // A refresh that was given up may land after the next one.
        let in_time = state.token.is(stale);
        let token = match fresh {
            Ok(Fresh::Taken(found)) if in_time || found.is_after(&state.token) => {
                state.adopt(found, now, events);
                state.token.clone()
            }
            Ok(Fresh::Issued(token)) if in_time || token.is_after(&state.token) => {
                // The account may have become known meanwhile.
                state.token = match state.known_account(&token) {
                    Some(named) => {
                        state.stored.due = state.entry.as_ref().map(|_| now);
                        named
                    }
                    None => token,
                };
                state.token.clone()
            }
            Ok(Fresh::Taken(token) | Fresh::Issued(token)) => token,
            Err(error) => {
                if (in_time && error.is_final()) || error.is_signed_out() {
                    state.end(error.clone());
                }
                return Err(error);
            }
        };
        if forced {
            state.keep_calm(&token, now);
        }
        Ok(token)
    }
}

impl Refresh {
    /// Makes room for the next refresh, unless that has begun.
    fn leave(&self, state: &mut State) {
        state.in_flight.take_if(|flight| self.done.as_ref().is_some_and(|done| flight.same_channel(&done.subscribe())));
    }
}

impl Drop for Refresh {
    fn drop(&mut self) {
        if self.done.is_some() {
            self.leave(&mut self.inner.state());
        }
    }
}

/// The refresh ended without an outcome: its runtime shut down, or a user's clock panicked.
pub(super) fn abandoned() -> Error {
    Error::no_environment("the renewal of the token was abandoned")
}

/// Where the token after a stale one comes from.
enum Fresh {
    /// The server sent it.
    Issued(Arc<Token>),
    /// Another process put it into the store.
    Taken(Arc<Token>),
}

impl Inner {
    /// Gets the token after `stale`, and saves it if the server sent it.
    async fn refresh(&self, stale: &Arc<Token>, patience: Duration, events: &mut Vec<Event>) -> Result<Fresh, Error> {
        let Some(entry) = &self.entry() else {
            let renewed = self.request_token(stale, events).await;
            if let Err(error) = &renewed
                && error.is_final()
            {
                events.push(Event::ReauthRequired(error.clone()));
            }
            return renewed.map(Fresh::Issued);
        };
        // With a store, under its lock: takes the token of another process if there is a newer one.
        let mut lock = Self::lock(entry, patience, events).await;
        let locked = Locked::by(lock.as_ref());
        let fresh = under(&mut lock, pin!(self.refresh_locked(entry, stale, locked, events))).await;
        Self::release(lock, events).await;
        fresh
    }

    async fn refresh_locked(
        &self,
        entry: &StoreEntry,
        stale: &Arc<Token>,
        mut locked: Locked,
        events: &mut Vec<Event>,
    ) -> Result<Fresh, Error> {
        let mut base = stale.clone();
        let mut refused: Vec<Arc<Token>> = Vec::new();
        loop {
            match self.look(entry, &base, locked.text.take(), &refused, events).await {
                // The session's own token that is not stored is tried first: nobody else has it.
                Look::Newer(_) if refused.is_empty() && self.state().has_own() => {}
                Look::Newer(newer) if !newer.is_due(self.clock.now()) => return Ok(Fresh::Taken(newer)),
                Look::Newer(newer) => base = newer,
                Look::SignedOut => return Err(self.end_signed_out(events)),
                Look::Nothing => {}
            }
            let is_spent = |token: &Arc<Token>| refused.iter().any(|refused| refused.is(token));
            if is_spent(&base) {
                // Nobody has put another one there. The last resorts are a rival that is not in the store any more, and the session's own.
                let rival = self.state().rival.take().filter(|rival| !is_spent(rival));
                match rival.or_else(|| Some(stale.clone()).filter(|stale| !is_spent(stale))) {
                    Some(other) => base = other,
                    None => return Err(self.refused(entry, &base, &locked, events).await),
                }
            }
            match self.request_token(&base, events).await {
                Ok(token) => {
                    self.save_new(entry, &token, events).await?;
                    return Ok(Fresh::Issued(token));
                }
                Err(error) if error.is_final() => {
                    if !locked.is_held() {
                        // Another process may hold the lock, and be about to save the token for which this one was exchanged.
                        sleep(OTHER).await;
                    }
                    locked.refusal = Some(error);
                    refused.push(base.clone());
                    if refused.len() == ROUNDS {
                        return Err(self.refused(entry, &base, &locked, events).await);
                    }
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// The end of a grant whose token was refused. Its token is removed from its place, and kept aside for a week unless it expired.
    async fn refused(&self, entry: &StoreEntry, token: &Token, locked: &Locked, events: &mut Vec<Event>) -> Error {
        let refusal = locked.refusal.clone().unwrap_or_else(abandoned);
        let keeps = !self.discards_refused && !refusal.says_expired();
        let since = Some(self.clock.now()).filter(|_| keeps);
        // Without the lock, another process may be about to save.
        if locked.is_held()
            && let Err(error) = entry.clear_if(token.refresh_token(), since, || locked.is_held()).await
        {
            events.push(Event::LoadFailed(error));
        }
        events.push(Event::ReauthRequired(refusal.clone()));
        refusal
    }

    async fn request_token(&self, token: &Token, events: &mut Vec<Event>) -> Outcome {
        let response = self.source.renew(token).await?;
        let renewed = token.renewed(response, self.clock.now());
        events.push(Event::Refreshed);
        let mut state = self.state();
        let lost = renewed.scopes().missing(&state.token.scopes().iter().collect::<Vec<_>>());
        if !lost.is_empty() {
            state.lost_scopes = true;
            events.push(Event::ScopesLost(lost));
        }
        Ok(Arc::new(renewed))
    }
}
