//! Moves the session's token to another place in the store.

use std::pin::pin;
use std::sync::Arc;

use super::locked::in_time;
use super::stored::{Look, Stored};
use super::{Inner, Refresher};
use crate::error::Error;
use crate::token::store::Holder;
use crate::token::{Event, Placed, Replace, StoreEntry};

impl Refresher {
    /// Saves the token at `entry`, and removes it from its entry before.
    pub(crate) async fn move_to(&self, entry: StoreEntry) -> Result<(), Error> {
        let mut events = Vec::new();
        let moved = in_time(self.0.move_to(entry, &mut events)).await;
        if moved.is_ok() {
            // What was watched is the old place.
            self.watch();
        }
        self.0.tell(&events);
        moved
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
        let mut locks = Vec::new();
        let mut failed = None;
        for slot in slots {
            match slot.lock(&holder, turn.left()).await {
                Ok(lock) => locks.push(lock),
                Err(error) => failed = Some(error),
            }
        }
        let moved = match failed {
            Some(error) => Err(error),
            None => {
                let mut work = pin!(self.move_locked(&entry, here, before, events));
                match &mut locks[..] {
                    [first, second] => first.during(pin!(second.during(work))).await,
                    [only] => only.during(work).await,
                    _ => work.as_mut().await,
                }
            }
        };
        for lock in locks {
            Self::release(Some(lock), events).await;
        }
        moved
    }

    async fn move_locked(
        &self,
        entry: &StoreEntry,
        here: Option<StoreEntry>,
        before: Option<StoreEntry>,
        events: &mut Vec<Event>,
    ) -> Result<(), Error> {
        let mut token = self.state().token.clone();
        if let Some(here) = &here {
            // Another process may have renewed it, or signed out.
            match self.look(here, &token, None, events).await {
                Look::Newer(newer) => {
                    token = newer.clone();
                    self.state().token = newer;
                }
                Look::SignedOut => return Err(self.end_signed_out(events)),
                Look::Nothing => {}
            }
        }
        // A move replaces what is in the place, as a login does.
        if !matches!(entry.save(&token, Replace::Anything).await?, Placed::Saved) {
            return Err(Error::store("another token is in the place".into(), true));
        }
        {
            let mut state = self.state();
            state.stored = Stored::holding(Arc::clone(&token));
            (state.rival, state.rejected, state.displaced) = (None, None, false);
            state.entry = Some(entry.clone());
        }
        events.push(Event::Saved);
        match before {
            Some(before) => before.clear_if(token.refresh_token(), None).await,
            None => Ok(()),
        }
    }
}
