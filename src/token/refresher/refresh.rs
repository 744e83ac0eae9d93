//! One refresh: gets the next token, from the store or from the server.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use super::locked::Locked;
use super::stored::Look;
use super::{Inner, Outcome, State};
use crate::error::Error;
use crate::platform::sleep;
use crate::token::{Event, StoreEntry, Token};

/// How many refused tokens one refresh may find replaced by another process.
const ROUNDS: u32 = 3;

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
        let mut outcome = self.inner.refresh(&stale, &mut events).await;
        {
            let mut state = self.inner.state();
            if state.is_signed_out() {
                outcome = Err(Error::signed_out());
            }
            if let Ok(token) = &mut outcome {
                // The account may have become known meanwhile.
                if let Some(account_id) = state.token.grant().account_id()
                    && token.grant().account_id().is_none()
                    && token.grant().id() == state.token.grant().id()
                {
                    *token = Arc::new(token.of_account(account_id));
                    state.stored.due = state.entry.as_ref().map(|_| self.inner.clock.now());
                }
            }
            // A refresh that was given up may land after the next one.
            let in_time = state.token.is(&stale);
            match &outcome {
                Ok(token) if in_time || token.is_after(&state.token) => state.token = token.clone(),
                Err(error) if (in_time && error.is_final()) || error.is_signed_out() => state.end(error.clone()),
                _ => {}
            }
            self.leave(&mut state);
        }
        if let Some(done) = self.done.take() {
            done.send_replace(Some(outcome));
        }
        // Last, because a subscriber may block or panic.
        self.inner.tell(&events);
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

impl Inner {
    /// Gets the token after `stale`, and saves it if the server sent it.
    async fn refresh(&self, stale: &Arc<Token>, events: &mut Vec<Event>) -> Outcome {
        let turn = self.turn().await;
        match &self.entry() {
            Some(entry) => self.refresh_stored(entry, stale, turn.left(), events).await,
            None => {
                let renewed = self.request_token(stale, events).await;
                if let Err(error) = &renewed
                    && error.is_final()
                {
                    events.push(Event::ReauthRequired(error.clone()));
                }
                renewed
            }
        }
    }

    /// The same with a store, under its lock: takes the token of another process if there is a newer one.
    async fn refresh_stored(
        &self,
        entry: &StoreEntry,
        stale: &Arc<Token>,
        patience: Duration,
        events: &mut Vec<Event>,
    ) -> Outcome {
        let mut lock = Self::lock(entry, patience, events).await;
        let locked = Locked::by(lock.as_ref());
        let outcome = {
            let work = pin!(self.refresh_locked(entry, stale, locked, events));
            match &mut lock {
                Some(lock) => lock.during(work).await,
                None => work.await,
            }
        };
        Self::release(lock, events).await;
        outcome
    }

    async fn refresh_locked(
        &self,
        entry: &StoreEntry,
        stale: &Arc<Token>,
        mut locked: Locked,
        events: &mut Vec<Event>,
    ) -> Outcome {
        let mut base = stale.clone();
        let mut round = 1;
        loop {
            match self.look(entry, &base, locked.text.take(), events).await {
                Look::Newer(newer) if !newer.is_due(self.clock.now()) => {
                    events.push(Event::Taken);
                    return Ok(newer);
                }
                Look::Newer(newer) => base = newer,
                Look::SignedOut => return Err(self.end_signed_out(events)),
                Look::Nothing => {}
            }
            match self.request_token(&base, events).await {
                Ok(token) => {
                    self.save_new(entry, &token, events).await?;
                    return Ok(token);
                }
                Err(error) if error.is_final() => {
                    // Another process may have refreshed without the lock, or signed in again.
                    if round < ROUNDS {
                        if !locked.is_held() {
                            // It may hold the lock, and be about to save the token for which this one was exchanged.
                            sleep(OTHER).await;
                        }
                        if self.stores_another(entry, &base).await {
                            round += 1;
                            continue;
                        }
                    }
                    if locked.is_held() {
                        self.put_aside(entry, &base, &error, events).await;
                    }
                    events.push(Event::ReauthRequired(error.clone()));
                    return Err(error);
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Removes a refused token from its place, and keeps it for a week unless it expired.
    async fn put_aside(&self, entry: &StoreEntry, token: &Token, refusal: &Error, events: &mut Vec<Event>) {
        let keeps = !self.discards_refused && !refusal.says_expired();
        let since = Some(self.clock.now()).filter(|_| keeps);
        if let Err(error) = entry.clear_if(token.refresh_token(), since).await {
            events.push(Event::LoadFailed(error));
        }
    }

    async fn request_token(&self, token: &Token, events: &mut Vec<Event>) -> Outcome {
        let response = self.source.renew(token).await?;
        let renewed = token.renewed(response, self.clock.now());
        events.push(Event::Refreshed);
        let lost = renewed.scopes().missing(&token.scopes().iter().collect::<Vec<_>>());
        if !lost.is_empty() {
            self.state().lost_scopes = true;
            events.push(Event::ScopesLost(lost));
        }
        Ok(Arc::new(renewed))
    }
}
