//! Keeps the session's token and the stored token the same.

use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::locked::{Locked, in_time, under};
use super::{Inner, Refresher};
use crate::error::Error;
use crate::platform::{BorrowingFuture, sleep, spawn};
use crate::token::store::Versioned;
use crate::token::{Event, Placed, Replace, StoreEntry, Token};

/// A save that failed is tried again after this long.
const SAVE_AGAIN: Duration = Duration::from_secs(10);

/// How often a token that may have no session any more is saved again.
const ATTEMPTS: u32 = 6;

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
    fn replace<'a>(&self, rejected: Option<&'a Token>) -> Replace<'a> {
        match (rejected, &self.last, self.late) {
            (Some(rejected), _, _) => Replace::Rejected(rejected),
            (None, Some(_), _) => Replace::SameUser,
            (None, None, true) => Replace::Earlier,
            (None, None, false) => Replace::Anything,
        }
    }

    /// A save failed at `now`.
    pub(super) fn is_late(&mut self, now: SystemTime) {
        self.due = now.checked_add(SAVE_AGAIN);
        self.late = true;
    }

    /// Whether `found`, read from `entry`, was put there by another process and can replace `current`.
    ///
    /// If the stored token is the last one that this session saw there, the session's own is newer: its save failed. Once the server has
    /// `refused` the session's own, that does not count any more.
    fn is_newer(&self, entry: &StoreEntry, found: &Token, current: &Token, refused: &[Arc<Token>]) -> bool {
        let known = refused.is_empty() && self.last.as_ref().is_some_and(|last| last.is(found));
        let usable = found.is_of_grant(current) || found.covers(current);
        let spent = refused.iter().any(|refused| refused.is(found));
        !known && !spent && usable && found.is_after(current) && entry.is_of_same_user(current, found)
    }
}

impl Refresher {
    /// Saves the token if the store does not have it.
    pub(crate) async fn save(&self) -> Result<(), Error> {
        let mut events = Vec::new();
        let saved = in_time(self.0.save(&mut events)).await;
        if let Err(error) = &saved {
            // It may have ended before it could note that.
            let now = self.0.clock.now();
            self.0.state().stored.is_late(now);
            events.push(Event::SaveFailed(Error::clone(error)));
        }
        self.0.tell(&events);
        saved
    }

    /// Signs out: marks the grant and removes the token from the store, and drops it. Another user's token in its place stays.
    pub(crate) async fn sign_out(&self) -> Result<(), Error> {
        let inner = &*self.0;
        let mut events = Vec::new();
        let removed = in_time(async {
            let turn = inner.turn().await;
            let Some(entry) = inner.entry() else {
                inner.state().end(Error::signed_out());
                return Ok(());
            };
            let mut lock = Inner::lock(&entry, turn.left(), &mut events).await;
            let token = self.token();
            let removed = under(&mut lock, pin!(entry.sign_out(&token))).await;
            Inner::release(lock, &mut events).await;
            if removed.is_ok() {
                // Before the next piece of work with the store begins.
                inner.state().end(Error::signed_out());
            }
            removed
        })
        .await;
        inner.tell(&events);
        removed
    }

    /// Notes whose token it is, and saves it. It fails if the token is known to be another account's.
    pub(crate) async fn set_account_id(&self, account_id: &str) -> Result<(), Error> {
        if account_id.is_empty() {
            return Err(Error::invalid("account id", "is empty"));
        }
        let now = self.0.clock.now();
        {
            let mut state = self.0.state();
            state.refuse_signed_out()?;
            match state.token.grant().account_id() {
                Some(known) if known == account_id => return Ok(()),
                Some(_) => return Err(Error::invalid("account id", "this session is another account's")),
                None => {}
            }
            state.token = Arc::new(state.token.of_account(account_id));
            if state.entry.is_some() && state.ended.is_none() {
                state.stored.due = Some(now);
            }
        }
        self.save().await
    }

    /// Keeps the session's token alive for some attempts to save it, although nobody may hold the session any more.
    pub(crate) fn keep_until_saved(&self) {
        let refresher = self.clone();
        let keeping = async move {
            for _ in 0..ATTEMPTS {
                sleep(SAVE_AGAIN).await;
                if refresher.0.state().stored.due.is_none() || refresher.save().await.is_ok() {
                    break;
                }
            }
        };
        let _ = spawn(Box::pin(keeping));
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
    /// Ends the session, because the user signed out in another process.
    pub(super) fn end_signed_out(&self, events: &mut Vec<Event>) -> Error {
        let error = Error::signed_out();
        events.push(Event::ReauthRequired(error.clone()));
        self.state().end(error.clone());
        error
    }

    /// Looks into the store for what another process did. `read` is the text if it has been read already, `refused` what the server refused.
    pub(super) fn look<'a>(
        &'a self,
        entry: &'a StoreEntry,
        current: &'a Arc<Token>,
        read: Option<Option<Versioned>>,
        refused: &'a [Arc<Token>],
        events: &'a mut Vec<Event>,
    ) -> BorrowingFuture<'a, Look> {
        Box::pin(async move {
            let found = match read {
                Some(read) => read.map(|read| entry.read(&read.text)).transpose().map(Option::flatten),
                None => entry.load().await,
            };
            let found = match found {
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
            let state = self.state();
            match found.filter(|found| state.stored.is_newer(entry, found, current, refused)) {
                Some(newer) => Look::Newer(Arc::new(newer)),
                None => Look::Nothing,
            }
        })
    }

    /// Saves a token that the server sent. It fails only if the user signed out.
    pub(super) async fn save_new(
        &self,
        entry: &StoreEntry,
        token: &Arc<Token>,
        events: &mut Vec<Event>,
    ) -> Result<(), Error> {
        let replace = {
            let mut state = self.state();
            state.refuse_signed_out()?;
            // The new token follows both.
            (state.rival, state.rejected) = (None, None);
            state.stored.replace(None)
        };
        match entry.save(token, replace).await {
            Ok(placed) => self.is_placed(placed, token, events),
            Err(error) if error.is_signed_out() => return Err(self.end_signed_out(events)),
            Err(error) => {
                events.push(Event::SaveFailed(error));
                let now = self.clock.now();
                self.state().stored.is_late(now);
            }
        }
        Ok(())
    }

    /// Notes what became of a save.
    fn is_placed(&self, placed: Placed, token: &Arc<Token>, events: &mut Vec<Event>) {
        let mut state = self.state();
        match placed {
            Placed::Saved => {
                events.push(Event::Saved);
                state.rejected = None;
                state.stored.last = Some(token.clone());
                // What became known of the token meanwhile is not in the store yet.
                if !state.token.is(token) || state.token.grant() == token.grant() {
                    state.stored.due = None;
                }
                state.stored.late = false;
            }
            // The session does not replace another user's token.
            Placed::Displaced => {
                state.stored.due = None;
                if !std::mem::replace(&mut state.displaced, true) {
                    events.push(Event::Displaced);
                }
            }
            Placed::Conflict(rival) => state.meets(Arc::new(*rival)),
        }
    }

    /// Saves the current token if the store does not have it.
    fn save<'a>(&'a self, events: &'a mut Vec<Event>) -> BorrowingFuture<'a, Result<(), Error>> {
        Box::pin(self.save_in_turn(events))
    }

    async fn save_in_turn(&self, events: &mut Vec<Event>) -> Result<(), Error> {
        let turn = self.turn().await;
        let Some(entry) = &self.entry() else { return Ok(()) };
        if self.state().stored.due.is_none() {
            return Ok(());
        }
        let mut lock = Self::lock(entry, turn.left(), events).await;
        let locked = Locked::by(lock.as_ref());
        let saved = under(&mut lock, pin!(self.save_locked(entry, locked, events))).await;
        Self::release(lock, events).await;
        match saved {
            Err(error) if error.is_signed_out() => {
                self.end_signed_out(events);
                Ok(())
            }
            saved => saved,
        }
    }

    /// Saves the current token, or takes a newer one from the store.
    async fn save_locked(&self, entry: &StoreEntry, mut locked: Locked, events: &mut Vec<Event>) -> Result<(), Error> {
        let (token, rejected, is_login) = {
            let state = self.state();
            state.refuse_signed_out()?;
            (state.token.clone(), state.rejected.clone(), state.stored.last.is_none())
        };
        // Another process may have done something since this session last looked. After a login it has not looked yet.
        if !is_login && rejected.is_none() {
            match self.look(entry, &token, locked.text.take(), &[], events).await {
                Look::Newer(newer) => {
                    // An account that the store does not know yet is saved with the token that was taken.
                    if !self.adopt_or_meet(newer, events) || self.state().stored.due.is_none() {
                        return Ok(());
                    }
                }
                Look::SignedOut => return Err(Error::signed_out()),
                Look::Nothing => {}
            }
        }
        let (token, replace) = {
            let state = self.state();
            state.refuse_signed_out()?;
            (state.token.clone(), state.stored.replace(rejected.as_deref()))
        };
        let placed = entry.save(&token, replace).await?;
        self.is_placed(placed, &token, events);
        Ok(())
    }
}
