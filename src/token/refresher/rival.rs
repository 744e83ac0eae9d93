//! A conflict in the store: two processes have renewed one token, and only one of the results may be good.

use std::sync::Arc;

use super::Refresher;
use super::stored::Stored;
use crate::token::Token;

impl Refresher {
    /// The token that somebody else saved in place of this session's. The next call tries it.
    pub(crate) fn rival(&self) -> Option<Arc<Token>> {
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
        let mut state = self.0.state();
        if state.rival.take_if(|known| known.is(rival)).is_some() && !state.is_signed_out() {
            state.token = rival.clone();
            state.stored = Stored::holding(rival.clone());
        }
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
