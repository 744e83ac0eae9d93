//! Keeps the session's token and the stored token the same.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::{Inner, Refresher};
use crate::error::Error;
use crate::platform::spawn;
use crate::token::{Event, StoreEntry, Token};

/// A save that failed is tried again after this long.
const SAVE_AGAIN: Duration = Duration::from_secs(10);

/// What is known of the token in the store.
pub(super) struct Stored {
    /// What this session last saw or saved there.
    pub(super) last: Option<Arc<Token>>,
    /// When to save the current token; `None` while the store has it, or where there is no store.
    pub(super) due: Option<SystemTime>,
}

impl Stored {
    /// The store holds `token`, which is the current one.
    pub(super) fn holding(token: Arc<Token>) -> Self {
        Self { last: Some(token), due: None }
    }

    /// Whether `found`, read from the store, was put there by another process and can replace `current`.
    ///
    /// If the stored token is the last one that this session saw there, the session's own is newer: its save failed.
    fn is_newer(&self, found: &Token, current: &Token) -> bool {
        let known = self.last.as_ref().is_some_and(|last| last.is(found));
        !known && !found.is(current) && found.covers(current)
    }
}

impl Refresher {
    /// Saves the token if the store does not have it.
    pub(crate) async fn save(&self) -> Result<(), Error> {
        let mut events = Vec::new();
        let saved = self.0.save(&mut events).await;
        self.0.tell(&events);
        saved
    }

    /// Signs out: removes the token from the store, and refuses to refresh it.
    pub(crate) async fn sign_out(&self) -> Result<(), Error> {
        let inner = &*self.0;
        let _turn = inner.store_turn.lock().await;
        if let Some(entry) = inner.entry() {
            let _lock = entry.lock().await?;
            entry.clear().await?;
        }
        let mut state = inner.state();
        state.ended = Some(Error::not_renewable());
        state.stored = Stored { last: None, due: None };
        Ok(())
    }

    /// Saves the token at `entry`, and removes it from its entry before.
    pub(crate) async fn move_to(&self, entry: StoreEntry) -> Result<(), Error> {
        let inner = &*self.0;
        let _turn = inner.store_turn.lock().await;
        let token = {
            let _lock = entry.lock().await?;
            let token = self.token();
            entry.save(&token, inner.clock.now()).await?;
            token
        };
        let before = {
            let mut state = inner.state();
            state.stored = Stored::holding(token.clone());
            state.entry.replace(entry.clone())
        };
        inner.subscriber.tell(&Event::Saved);
        if let Some(before) = before.filter(|before| !before.is_at(&entry)) {
            let _lock = before.lock().await?;
            before.clear_if(token.refresh_token()).await?;
        }
        Ok(())
    }

    /// Tries a failed save again, in its own task, so that no call waits for it.
    pub(super) fn save_again(&self, now: SystemTime) {
        {
            let mut state = self.0.state();
            if state.stored.due.is_none_or(|due| due > now) {
                return;
            }
            state.stored.due = now.checked_add(SAVE_AGAIN);
        }
        let refresher = self.clone();
        // Without a runtime there is no call either, so the next one tries again.
        let _ = spawn(Box::pin(async move { _ = refresher.save().await }));
    }
}

impl Inner {
    /// The token in the store, if another process put it there and it can replace `current`.
    pub(super) async fn newer_stored(
        &self,
        entry: &StoreEntry,
        current: &Arc<Token>,
        events: &mut Vec<Event>,
    ) -> Option<Arc<Token>> {
        let found = match entry.load().await {
            Ok(found) => found?,
            Err(error) => {
                events.push(Event::LoadFailed(error));
                return None;
            }
        };
        let mut state = self.state();
        if !state.stored.is_newer(&found, current) {
            return None;
        }
        let found = Arc::new(found);
        state.stored.last = Some(found.clone());
        Some(found)
    }

    /// Whether the store holds a token that can replace the refused one.
    pub(super) async fn stores_another(&self, entry: &StoreEntry, refused: &Arc<Token>) -> bool {
        let found = entry.load().await.ok().flatten();
        found.is_some_and(|found| self.state().stored.is_newer(&found, refused))
    }

    /// Saves a token that the server sent. The store's lock is held.
    pub(super) async fn save_new(&self, entry: &StoreEntry, token: &Arc<Token>, events: &mut Vec<Event>) {
        let now = self.clock.now();
        match entry.save(token, now).await {
            Ok(()) => {
                events.push(Event::Saved);
                self.state().stored = Stored::holding(token.clone());
            }
            Err(error) => {
                events.push(Event::SaveFailed(error));
                self.state().stored.due = now.checked_add(SAVE_AGAIN);
            }
        }
    }

    /// Saves the current token if the store does not have it.
    async fn save(&self, events: &mut Vec<Event>) -> Result<(), Error> {
        let _turn = self.store_turn.lock().await;
        let Some(entry) = &self.entry() else { return Ok(()) };
        if self.state().stored.due.is_none() {
            return Ok(());
        }
        match self.save_current(entry, events).await {
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

    async fn save_current(&self, entry: &StoreEntry, events: &mut Vec<Event>) -> Result<(), Error> {
        let _lock = entry.lock().await?;
        let (token, seen) = {
            let state = self.state();
            (state.token.clone(), state.stored.last.is_some())
        };
        // Another process's token is newer than one that waits to be saved, unless a login just brought this one.
        let superseded = match entry.load().await {
            Ok(Some(found)) if seen => self.state().stored.is_newer(&found, &token),
            _ => false,
        };
        if !superseded {
            entry.save(&token, self.clock.now()).await?;
            events.push(Event::Saved);
            self.state().stored.last = Some(token);
        }
        Ok(())
    }
}
