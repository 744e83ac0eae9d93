//! Tokens that another process saved in the session's place.
//!
//! A session that has nothing of its own to lose adopts such a token. One that has a token that is not stored has a conflict: two
//! processes have renewed one token, and only one of the results may be good. The next call shows which.

use std::sync::Arc;
use std::time::SystemTime;

use super::stored::Stored;
use super::{Inner, Refresher, State};
use crate::token::{Event, Token};

impl State {
    /// Whether the session has a token that the store does not have.
    pub(super) fn has_own(&self) -> bool {
        !self.stored.last.as_ref().is_some_and(|last| last.is(&self.token))
    }

    /// Takes `found`, which the store has, in place of the session's token.
    pub(super) fn adopt(&mut self, found: Arc<Token>, now: SystemTime, events: &mut Vec<Event>) {
        events.push(Event::Taken);
        let lost = found.scopes().missing(&self.token.scopes().iter().collect::<Vec<_>>());
        if !lost.is_empty() {
            self.lost_scopes = true;
            events.push(Event::ScopesLost(lost));
        }
        self.stored = Stored::holding(found.clone());
        (self.rival, self.rejected) = (None, None);
        self.token = match self.known_account(&found) {
            // The store does not know the account yet.
            Some(named) => {
                self.stored.due = Some(now);
                named
            }
            None => found,
        };
    }

    /// `token` with the account, if the session knows that and the token does not.
    pub(super) fn known_account(&self, token: &Token) -> Option<Arc<Token>> {
        let known = self.token.grant().account_id().filter(|_| token.grant().account_id().is_none())?;
        (token.grant().id() == self.token.grant().id()).then(|| Arc::new(token.of_account(known)))
    }

    /// Another process has saved `rival` in place of the session's own token.
    pub(super) fn meets(&mut self, rival: Arc<Token>) {
        self.stored = Stored::holding(rival.clone());
        self.rival = Some(rival);
    }
}

impl Inner {
    /// Takes a token from the store, unless the session has one of its own. Returns whether it did.
    pub(super) fn adopt_or_meet(&self, found: Arc<Token>, events: &mut Vec<Event>) -> bool {
        let now = self.clock.now();
        let mut state = self.state();
        // A login that is not saved yet replaces what is stored.
        if state.is_signed_out() || state.stored.last.is_none() {
            return false;
        }
        if state.has_own() {
            state.meets(found);
            return false;
        }
        state.adopt(found, now, events);
        true
    }
}

impl Refresher {
    /// The token that somebody else saved in place of this session's. The next call tries it.
    pub(crate) fn rival(&self) -> Option<Arc<Token>> {
        // Most calls find none, and need not look at the clock.
        self.0.state().rival.as_ref()?;
        let now = self.0.clock.now();
        let mut state = self.0.state();
        // An expired one proves nothing. The session's own is saved then.
        if state.rival.as_ref().is_some_and(|rival| rival.is_expired(now)) {
            state.rejected = state.rival.take();
            state.stored.due = Some(now);
        }
        state.rival.clone()
    }

    /// The rival has served a call: it takes the place of the session's own token.
    pub(crate) fn accept_rival(&self, rival: &Arc<Token>) {
        let now = self.0.clock.now();
        let mut events = Vec::new();
        {
            let mut state = self.0.state();
            if state.rival.take_if(|known| known.is(rival)).is_none() || state.is_signed_out() {
                return;
            }
            state.adopt(rival.clone(), now, &mut events);
        }
        self.0.tell(&events);
    }

    /// The API refused the rival: the session keeps its own token, and saves it again.
    pub(crate) fn reject_rival(&self, rival: &Token) {
        let now = self.0.clock.now();
        let mut state = self.0.state();
        if let Some(rejected) = state.rival.take_if(|known| known.is(rival)) {
            state.rejected = Some(rejected);
            state.stored.due = Some(now);
        }
    }
}
