//! Keeps the session's token and the stored token the same.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::{Inner, Refresher, in_time};
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

    /// What a save may replace.
    fn replace(&self) -> Replace {
        match (&self.last, self.late) {
            (Some(_), _) => Replace::SameUser,
            (None, true) => Replace::Earlier,
            (None, false) => Replace::Anything,
        }
    }

    /// A save failed at `now`.
    fn is_late(&mut self, now: SystemTime) {
        self.due = now.checked_add(SAVE_AGAIN);
        self.late = true;
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
        let saved = in_time(self.0.save(&mut events)).await;
        self.0.tell(&events);
        saved
    }

    /// Signs out: marks the grant and removes the token from the store, and drops it. Another user's token in its place stays.
    pub(crate) async fn sign_out(&self) -> Result<(), Error> {
        let inner = &*self.0;
        let mut events = Vec::new();
        let removed = in_time(async {
            let turn = inner.turn().await;
            let Some(entry) = inner.entry() else { return Ok(()) };
            let _lock = Inner::lock(&entry, turn.left(), &mut events).await;
            entry.sign_out(&self.token()).await
        })
        .await;
        if removed.is_ok() {
            inner.state().end(Error::signed_out());
        }
        inner.tell(&events);
        removed
    }

    /// Notes whose token it is, and saves it. It fails if the token is known to be another account's.
    pub(crate) async fn set_account_id(&self, account_id: &str) -> Result<(), Error> {
        if account_id.is_empty() {
            return Err(Error::invalid("account id", "is empty"));
        }
        {
            let mut state = self.0.state();
            state.refuse_signed_out()?;
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
        let mut events = Vec::new();
        let moved = in_time(self.0.move_to(entry, &mut events)).await;
        self.0.tell(&events);
        moved
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
    async fn move_to(&self, entry: StoreEntry, events: &mut Vec<Event>) -> Result<(), Error> {
        let turn = self.turn().await;
        self.state().refuse_signed_out()?;
        let here = self.entry();
        let before = here.clone().filter(|before| before.order() != entry.order());
        // Always in the same order, so that two sessions that exchange their names do not wait for each other.
        let mut locked = Vec::new();
        let mut slots: Vec<&StoreEntry> = before.iter().chain([&entry]).collect();
        slots.sort_by_key(|slot| slot.order());
        for slot in slots {
            locked.push(slot.lock(turn.left()).await?);
        }
        let mut token = self.state().token.clone();
        if let Some(here) = &here {
            // Another process may have renewed it, or signed out.
            match self.look(here, &token, events).await {
                Look::Newer(newer) => {
                    token = newer.clone();
                    self.state().token = newer;
                }
                Look::SignedOut => return Err(self.end_signed_out(events)),
                Look::Nothing => {}
            }
        }
        entry.save(&token, Replace::Anything).await?;
        {
            let mut state = self.state();
            state.stored = Stored::holding(token.clone());
            state.displaced = false;
            state.entry = Some(entry);
        }
        events.push(Event::Saved);
        match before {
            Some(before) => before.clear_if(token.refresh_token()).await,
            None => Ok(()),
        }
    }

    /// Ends the session, because the user signed out in another process.
    pub(super) fn end_signed_out(&self, events: &mut Vec<Event>) -> Error {
        let error = Error::signed_out();
        events.push(Event::ReauthRequired(error.clone()));
        self.state().end(error.clone());
        error
    }

    /// Looks into the store for what another process did.
    pub(super) async fn look(&self, entry: &StoreEntry, current: &Arc<Token>, events: &mut Vec<Event>) -> Look {
        let found = match entry.load().await {
            Ok(found) => found,
            Err(error) => {
                events.push(Event::LoadFailed(error));
                return Look::Nothing;
            }
        };
        // Only the mark says that the user signed out: a store can lose an entry.
        match entry.is_signed_out(current).await {
            Ok(true) => return Look::SignedOut,
            Ok(false) => {}
            Err(error) => events.push(Event::LoadFailed(error)),
        }
        let mut state = self.state();
        let Some(newer) = found.filter(|found| state.stored.is_newer(entry, found, current)) else {
            return Look::Nothing;
        };
        let newer = Arc::new(newer);
        state.stored.last = Some(newer.clone());
        Look::Newer(newer)
    }

    /// Whether the store holds a token that can replace the refused one.
    pub(super) async fn stores_another(&self, entry: &StoreEntry, refused: &Arc<Token>) -> bool {
        let found = entry.load().await.ok().flatten();
        found.is_some_and(|found| self.state().stored.is_newer(entry, &found, refused))
    }

    /// Saves a token that the server sent. The store's lock is held. It fails only if the user signed out.
    pub(super) async fn save_new(
        &self,
        entry: &StoreEntry,
        token: &Arc<Token>,
        events: &mut Vec<Event>,
    ) -> Result<(), Error> {
        let replace = {
            let state = self.state();
            state.refuse_signed_out()?;
            state.stored.replace()
        };
        match entry.save(token, replace).await {
            Ok(true) => {
                events.push(Event::Saved);
                self.state().stored = Stored::holding(token.clone());
            }
            Ok(false) => self.is_displaced(events),
            Err(error) if error.is_signed_out() => return Err(self.end_signed_out(events)),
            Err(error) => {
                events.push(Event::SaveFailed(error));
                self.state().stored.is_late(self.clock.now());
            }
        }
        Ok(())
    }

    /// Saves the current token if the store does not have it.
    async fn save(&self, events: &mut Vec<Event>) -> Result<(), Error> {
        let turn = self.turn().await;
        let Some(entry) = &self.entry() else { return Ok(()) };
        if self.state().stored.due.is_none() {
            return Ok(());
        }
        match self.save_current(entry, turn.left(), events).await {
            Ok(saved) => {
                let mut state = self.state();
                // What became known of the token meanwhile is not in the store yet.
                if state.token.grant() == saved.grant() {
                    state.stored.due = None;
                }
                state.stored.late = false;
                Ok(())
            }
            Err(error) if error.is_signed_out() => {
                self.end_signed_out(events);
                Ok(())
            }
            Err(error) => {
                self.state().stored.is_late(self.clock.now());
                events.push(Event::SaveFailed(Error::clone(&error)));
                Err(error)
            }
        }
    }

    /// Saves the current token, or takes a newer one from the store. Returns the one that the store has by then.
    async fn save_current(
        &self,
        entry: &StoreEntry,
        patience: Duration,
        events: &mut Vec<Event>,
    ) -> Result<Arc<Token>, Error> {
        let _lock = Self::lock(entry, patience, events).await;
        let (mut token, replace) = {
            let state = self.state();
            (state.token.clone(), state.stored.replace())
        };
        // Another process may have done something since this session last looked. After a login it has not looked yet.
        if replace == Replace::SameUser {
            match self.look(entry, &token, events).await {
                Look::Newer(newer) => {
                    let known = token.grant().account_id().filter(|_| newer.grant().account_id().is_none());
                    let Some(account_id) = known else { return Ok(token) };
                    token = Arc::new(newer.of_account(account_id));
                    self.state().token = token.clone();
                }
                Look::SignedOut => return Err(Error::signed_out()),
                Look::Nothing => {}
            }
        }
        if entry.save(&token, replace).await? {
            events.push(Event::Saved);
            self.state().stored.last = Some(token.clone());
        } else {
            self.is_displaced(events);
        }
        Ok(token)
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
