//! Keeps the session's token and the stored token the same.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::{Inner, Refresher};
use crate::error::Error;
use crate::platform::spawn;
use crate::token::{Event, Replace, StoreEntry, Token};

/// A save that failed is tried again after this long.
const SAVE_AGAIN: Duration = Duration::from_secs(10);

/// What a look into the store finds.
pub(super) enum Look {
    /// A token that another process put there and that can replace the session's.
    Newer(Arc<Token>),
    /// The mark that the user signed out.
    SignedOut,
    /// Nothing of the kind.
    Nothing,
}

/// What is known of the token in the store.
pub(super) struct Stored {
    /// What this session last saw or saved there.
    pub(super) last: Option<Arc<Token>>,
    /// When to save the current token; `None` while the store has it, or where there is no store.
    pub(super) due: Option<SystemTime>,
    /// Whether a save has failed since the login.
    pub(super) late: bool,
}

impl Stored {
    /// The store holds `token`, which is the current one.
    pub(super) fn holding(token: Arc<Token>) -> Self {
        Self { last: Some(token), due: None, late: false }
    }

    /// Whether `found`, read from `entry`, was put there by another process and can replace `current`.
    ///
    /// If the stored token is the last one that this session saw there, the session's own is newer: its save failed.
    fn is_newer(&self, entry: &StoreEntry, found: &Token, current: &Token) -> bool {
        let known = self.last.as_ref().is_some_and(|last| last.is(found));
        !known && found.is_after(current) && found.covers(current) && entry.is_of_same_user(current, found)
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

    /// Signs out: marks the grant and removes the token from the store, and drops it. Another user's token in its place stays.
    pub(crate) async fn sign_out(&self) -> Result<(), Error> {
        let inner = &*self.0;
        let _turn = inner.turn().await;
        if let Some(entry) = inner.entry() {
            let mut events = Vec::new();
            let _lock = Inner::lock(&entry, &mut events).await;
            inner.tell(&events);
            entry.sign_out(&self.token()).await?;
        }
        inner.state().end(Error::signed_out());
        Ok(())
    }

    /// Notes whose token it is, and saves it. It fails if the token is known to be another account's.
    pub(crate) async fn set_account_id(&self, account_id: &str) -> Result<(), Error> {
        {
            let mut state = self.0.state();
            match state.token.grant().account_id() {
                Some(known) if known == account_id => return Ok(()),
                Some(_) => return Err(Error::invalid("account id", "this session is another account's")),
                None => {}
            }
            state.token = Arc::new(state.token.of_account(account_id));
            if state.entry.is_some() {
                state.stored.due = Some(self.0.clock.now());
            }
        }
        self.save().await
    }

    /// Saves the token at `entry`, and removes it from its entry before.
    pub(crate) async fn move_to(&self, entry: StoreEntry) -> Result<(), Error> {
        let inner = &*self.0;
        let _turn = inner.turn().await;
        let before = inner.entry().filter(|before| before.order() != entry.order());
        // Always in the same order, so that two sessions that exchange their names do not wait for each other.
        let mut locked = Vec::new();
        let mut slots: Vec<&StoreEntry> = before.iter().chain([&entry]).collect();
        slots.sort_by_key(|slot| slot.order());
        for slot in slots {
            locked.push(slot.lock().await?);
        }
        let token = self.token();
        entry.save(&token, Replace::Anything).await?;
        {
            let mut state = inner.state();
            state.stored = Stored::holding(token.clone());
            state.displaced = false;
            state.entry = Some(entry);
        }
        let cleared = match before {
            Some(before) => before.clear_if(token.refresh_token()).await,
            None => Ok(()),
        };
        drop(locked);
        inner.subscriber.tell(&Event::Saved);
        cleared
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
    /// Looks into the store for what another process did.
    pub(super) async fn look(&self, entry: &StoreEntry, current: &Arc<Token>, events: &mut Vec<Event>) -> Look {
        let found = match entry.load().await {
            Ok(found) => found,
            Err(error) => {
                events.push(Event::LoadFailed(error));
                return Look::Nothing;
            }
        };
        let Some(found) = found.filter(|found| entry.is_of_same_user(current, found)) else {
            // Only the mark says that the user signed out: a store can lose an entry.
            return match entry.is_signed_out(current).await {
                Ok(true) => Look::SignedOut,
                Ok(false) => Look::Nothing,
                Err(error) => {
                    events.push(Event::LoadFailed(error));
                    Look::Nothing
                }
            };
        };
        let mut state = self.state();
        if !state.stored.is_newer(entry, &found, current) {
            return Look::Nothing;
        }
        let found = Arc::new(found);
        state.stored.last = Some(found.clone());
        Look::Newer(found)
    }

    /// Whether the store holds a token that can replace the refused one.
    pub(super) async fn stores_another(&self, entry: &StoreEntry, refused: &Arc<Token>) -> bool {
        let found = entry.load().await.ok().flatten();
        found.is_some_and(|found| self.state().stored.is_newer(entry, &found, refused))
    }

    /// Saves a token that the server sent. The store's lock is held.
    pub(super) async fn save_new(&self, entry: &StoreEntry, token: &Arc<Token>, events: &mut Vec<Event>) {
        let now = self.clock.now();
        match entry.save(token, Replace::SameUser).await {
            Ok(true) => {
                events.push(Event::Saved);
                self.state().stored = Stored::holding(token.clone());
            }
            Ok(false) => self.is_displaced(events),
            Err(error) => {
                events.push(Event::SaveFailed(error));
                self.state().stored.due = now.checked_add(SAVE_AGAIN);
            }
        }
    }

    /// Saves the current token if the store does not have it.
    async fn save(&self, events: &mut Vec<Event>) -> Result<(), Error> {
        let _turn = self.turn().await;
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
                {
                    let mut state = self.state();
                    state.stored.due = self.clock.now().checked_add(SAVE_AGAIN);
                    state.stored.late = true;
                }
                events.push(Event::SaveFailed(Error::clone(&error)));
                Err(error)
            }
        }
    }

    async fn save_current(&self, entry: &StoreEntry, events: &mut Vec<Event>) -> Result<(), Error> {
        let _lock = Self::lock(entry, events).await;
        let (token, seen, late) = {
            let state = self.state();
            (state.token.clone(), state.stored.last.is_some(), state.stored.late)
        };
        // Another process may have done something since this session last looked. After a login it has not looked yet.
        if seen && let Ok(found) = entry.load().await {
            match found.filter(|found| entry.is_of_same_user(&token, found)) {
                Some(found) if self.state().stored.is_newer(entry, &found, &token) => return Ok(()),
                Some(_) => {}
                None if entry.is_signed_out(&token).await.is_ok_and(|marked| marked) => {
                    let error = Error::signed_out();
                    events.push(Event::ReauthRequired(error.clone()));
                    self.state().end(error);
                    return Ok(());
                }
                None => {}
            }
        }
        let replace = match (seen, late) {
            (true, _) => Replace::SameUser,
            (false, true) => Replace::Earlier,
            (false, false) => Replace::Anything,
        };
        if entry.save(&token, replace).await? {
            events.push(Event::Saved);
            self.state().stored.last = Some(token);
        } else {
            self.is_displaced(events);
        }
        Ok(())
    }

    /// Notes that the slot holds another user's token, which this session does not replace.
    fn is_displaced(&self, events: &mut Vec<Event>) {
        let mut state = self.state();
        state.stored.due = None;
        if !std::mem::replace(&mut state.displaced, true) {
            events.push(Event::Displaced);
        }
    }
}
