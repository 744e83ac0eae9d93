//! Which of the API's refusals force a renewal.

use std::time::{Duration, SystemTime};

use super::{Refresher, State};
use crate::token::Token;

/// After a renewal that a 401 forced, no other 401 forces one for this long, or for half of the token's lifetime if that is less.
const CALM: Duration = Duration::from_secs(30);

impl Refresher {
    /// Whether a 401 may force a renewal of `token` now. `expired` says that the API named expiry as the reason, which counts once while
    /// other 401s do not.
    ///
    /// An API that refuses good tokens would otherwise cause a token request for each call.
    pub(crate) fn may_force(&self, token: &Token, expired: bool) -> bool {
        let now = self.0.clock.now();
        let mut state = self.0.state();
        if !state.token.is(token) {
            return true;
        }
        let calm = state.calm_until.is_some_and(|until| until > now);
        if !calm {
            state.expiry_counted = false;
        }
        let may = !calm || (expired && !std::mem::replace(&mut state.expiry_counted, true));
        if may {
            // The renewal notes that it was forced, also if the call does not wait for it.
            state.forcing = Some(state.token.clone());
        }
        may
    }
}

impl State {
    /// Notes that a 401 forced a renewal, which brought `token`.
    pub(super) fn keep_calm(&mut self, token: &Token, now: SystemTime) {
        let half = token.expires_at().and_then(|end| end.duration_since(now).ok()).map_or(CALM, |left| left / 2);
        self.calm_until = now.checked_add(CALM.min(half));
    }
}
