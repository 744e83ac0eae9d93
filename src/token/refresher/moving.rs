//! Moves the session's token to another place in the store.

use std::pin::pin;
use std::sync::Arc;

use super::locked::in_time;
use super::stored::{Look, Stored};
use super::{Inner, Refresher};
use crate::error::Error;
use crate::token::store::{Holder, Key};
use crate::token::{Event, Placed, Replace, StoreEntry};

impl Refresher {
    /// Saves the token at `entry`, and removes it from its entry before.
    pub(crate) async fn move_to(&self, entry: StoreEntry) -> Result<(), Error> {
        let mut events = Vec::new();
        let key = entry.key().clone();
        let moved = in_time(self.0.move_to(entry, &mut events)).await;
        // Also if it failed after the move. What was watched is the old place.
        if self.is_at(&key) {
            self.watch();
        }
        self.0.tell(&events);
        moved
    }
}

impl Refresher {
    /// Whether the session's place in the store is that of `key`.
    pub(crate) fn is_at(&self, key: &Key) -> bool {
        self.0.entry().is_some_and(|entry| entry.key() == key)
    }
}

impl Inner {
    async fn move_to(&self, entry: StoreEntry, events: &mut Vec<Event>) -> Result<(), Error> {
        let turn = self.turn().await;
        self.state().refuse_signed_out()?;
        let here = self.entry();
        let before = here.clone().filter(|before| before.key() != entry.key());
        // Always in the same order, so that two sessions that exchange their names do not wait for each other.
        let mut slots: Vec<&StoreEntry> = before.iter().chain([&entry]).collect();
        slots.sort_by_key(|slot| slot.key().clone());
        let holder = Holder::random()?;
        let [first, rest @ ..] = &slots[..] else { return Ok(()) };
        let mut first = first.lock(&holder, turn.left()).await?;
        // The first lock is prolonged while the second is waited for.
        let moved = {
            let moving = pin!(async {
                let Some(second) = rest.first() else {
                    return self.move_locked(&entry, here, before.clone(), events).await;
                };
                let mut second = second.lock(&holder, turn.left()).await?;
                let moved = second.during(pin!(self.move_locked(&entry, here, before.clone(), events))).await;
                Self::release(Some(second), events).await;
                moved
            });
            first.during(moving).await
        };
        Self::release(Some(first), events).await;
        moved
    }

    async fn move_locked(
        &self,
        entry: &StoreEntry,
        here: Option<StoreEntry>,
        before: Option<StoreEntry>,
        events: &mut Vec<Event>,
    ) -> Result<(), Error> {
        if let Some(here) = &here {
            // Another process may have renewed it, or signed out. A sign-out must not be missed: the move replaces what it finds.
            let token = self.state().token.clone();
            if here.is_signed_out(&token).await? {
                return Err(self.end_signed_out(events));
            }
            if let Look::Newer(newer) = self.look(here, &token, None, &[], events).await
                && !self.state().has_own()
            {
                self.adopt_or_meet(newer, events);
            }
        }
        let token = {
            let state = self.state();
            state.refuse_signed_out()?;
            state.token.clone()
        };
        // It may be of another login by now.
        if entry.is_signed_out(&token).await? {
            return Err(self.end_signed_out(events));
        }
        // A move replaces what is in the place, as a login does.
        if !matches!(entry.save(&token, Replace::Anything).await?, Placed::Saved) {
            return Err(Error::store("another token is in the place".into(), true));
        }
        {
            let mut state = self.state();
            // An account that became known meanwhile is not in the store yet.
            let due = state.stored.due.filter(|_| state.token.grant() != token.grant());
            state.stored = Stored { due, ..Stored::holding(Arc::clone(&token)) };
            (state.rival, state.rejected, state.displaced) = (None, None, false);
            state.entry = Some(entry.clone());
        }
        events.push(Event::Saved);
        match before {
            Some(before) => before.clear_if(token.refresh_token(), None, || true).await,
            None => Ok(()),
        }
    }
}
