//! Tokens: what they hold, how a renewed one is merged with the old, and who renews them.
//!
//! This module knows no HTTP. [`Token`] is a value; the keeper behind a session holds the current one, renews it ahead of its
//! expiry, and lets any number of callers wait for the one renewal. With a [`Store`](store::Store) it outlives the process:
//!
//! - A new token is saved before any caller may use it. Should that fail, the session goes on with it, an [`Event`] says so, and
//!   saving is tried again.
//! - A refresh holds the store's lock and looks into the store first, so that of all processes on a machine one refreshes and the
//!   others take what it got.
//! - A refused refresh token is final, and cleared from the store, but only if it is still the one there: otherwise somebody
//!   has renewed it, and that token is taken.
//! - What is taken from a store must have been granted every scope that the session's token has.

use std::time::{Duration, SystemTime};

mod clock;
mod event;
mod grant;
mod granted;
mod keeper;
mod months;
mod record;
mod secret;
pub mod store;
mod vault;

pub use clock::Clock;
pub(crate) use clock::SystemClock;
pub use event::Event;
pub(crate) use event::Subscriber;
pub(crate) use grant::Grant;
pub use granted::Granted;
pub(crate) use keeper::{ASK_AGAIN, Keeper, Renew};
pub use secret::{AccessToken, RefreshToken};
pub(crate) use vault::Vault;

/// A token is renewed this long before it expires, so that none expires on its way: clocks differ and requests take time.
/// Of a short-lived token it is a quarter of the lifetime, or the token would never be used.
const AHEAD: Duration = Duration::from_secs(60);

/// How a token came to be, which decides how it is renewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Flow {
    /// A login with PKCE (RFC 7636): renewed with the refresh token and the client id.
    Pkce,
    /// A login with PKCE and the client secret (RFC 6749, section 4.1): renewed with the refresh token and the secret.
    Code,
    /// Client credentials (RFC 6749, section 4.4): renewed by asking again.
    ClientCredentials,
    /// A bare access token that nobody can prove: not renewed.
    Vouched,
    /// An implicit grant (RFC 6749, section 4.2): not renewed.
    #[cfg(feature = "implicit-grant")]
    Implicit,
}

impl Flow {
    /// Its name in a store.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pkce => "pkce",
            Self::Code => "code",
            Self::ClientCredentials => "client-credentials",
            Self::Vouched => "vouched",
            #[cfg(feature = "implicit-grant")]
            Self::Implicit => "implicit",
        }
    }

    /// The flow of that name, if its tokens are stored.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::Pkce, Self::Code, Self::ClientCredentials].into_iter().find(|flow| flow.name() == name)
    }
}

/// An access token, what renews it, and what is known of both. Debug shows no secret.
#[derive(Clone, Debug)]
pub struct Token {
    access: AccessToken,
    refresh: Option<RefreshToken>,
    scopes: Granted,
    flow: Flow,
    consented_at: SystemTime,
    obtained_at: SystemTime,
    expires_at: Option<SystemTime>,
}

impl Token {
    /// The token of a fresh grant. `asked` is what an answer without `scope` means (RFC 6749, section 5.1).
    pub(crate) fn new(grant: Grant, flow: Flow, asked: Granted, now: SystemTime) -> Self {
        Self {
            access: grant.access,
            refresh: grant.refresh,
            scopes: grant.scopes.unwrap_or(asked),
            flow,
            consented_at: now,
            obtained_at: now,
            expires_at: expiry(now, grant.lifetime),
        }
    }

    /// This token after a renewal: what the answer leaves out stays, and so does the time of the user's consent.
    pub(crate) fn renewed(&self, grant: Grant, now: SystemTime) -> Self {
        Self {
            access: grant.access,
            refresh: grant.refresh.or_else(|| self.refresh.clone()),
            scopes: grant.scopes.unwrap_or_else(|| self.scopes.clone()),
            flow: self.flow,
            consented_at: self.consented_at,
            obtained_at: now,
            expires_at: expiry(now, grant.lifetime),
        }
    }

    /// The access token.
    #[must_use]
    pub fn access_token(&self) -> &AccessToken {
        &self.access
    }

    /// The refresh token, if there is one.
    #[must_use]
    pub fn refresh_token(&self) -> Option<&RefreshToken> {
        self.refresh.as_ref()
    }

    /// The scopes it was granted.
    #[must_use]
    pub fn scopes(&self) -> &Granted {
        &self.scopes
    }

    /// How it came to be.
    #[must_use]
    pub fn flow(&self) -> Flow {
        self.flow
    }

    /// When the user consented. Refreshing does not move it, and six months later the refresh token ends.
    #[must_use]
    pub fn consented_at(&self) -> SystemTime {
        self.consented_at
    }

    /// When Spotify ends the refresh token: six months after [the consent](Self::consented_at). None where nothing is renewed by one.
    #[must_use]
    pub fn reauth_required_at(&self) -> Option<SystemTime> {
        self.refresh.as_ref().and_then(|_| months::six_after(self.consented_at))
    }

    /// When the access token expires, if that is known.
    #[must_use]
    pub fn expires_at(&self) -> Option<SystemTime> {
        self.expires_at
    }

    /// Time to renew it.
    pub(crate) fn is_due(&self, now: SystemTime) -> bool {
        self.expires_at.is_some_and(|end| {
            let lifetime = end.duration_since(self.obtained_at).unwrap_or_default();
            now.checked_add(AHEAD.min(lifetime / 4)).is_none_or(|soon| soon >= end)
        })
    }

    /// Too late to use it.
    pub(crate) fn is_expired(&self, now: SystemTime) -> bool {
        self.expires_at.is_some_and(|end| now >= end)
    }

    /// Whether it is the same token to the letter.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.secrets().eq(other.secrets())
    }

    /// Whether it was granted all that `other` was, and came to be in the same way.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        self.flow == other.flow && other.scopes.iter().all(|scope| self.scopes.contains(scope))
    }

    /// Everything in it that no text may show.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.access.expose()).chain(self.refresh.as_ref().map(RefreshToken::expose))
    }
}

fn expiry(now: SystemTime, lifetime: Option<Duration>) -> Option<SystemTime> {
    now.checked_add(lifetime?)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::{Flow, Grant, Granted, Token};

    const NOW: SystemTime = SystemTime::UNIX_EPOCH;

    fn token(answer: &str) -> Token {
        Token::new(Grant::read(answer.as_bytes()).unwrap(), Flow::Pkce, Granted::parse("asked"), NOW)
    }

    fn at(seconds: u64) -> SystemTime {
        NOW + Duration::from_secs(seconds)
    }

    #[test]
    fn a_login_without_scope_grants_what_was_asked_and_an_empty_scope_grants_nothing() {
        assert!(token(r#"{"access_token":"a"}"#).scopes().contains("asked"));
        assert!(token(r#"{"access_token":"a","scope":""}"#).scopes().is_empty());
    }

    #[test]
    fn a_renewal_keeps_what_the_answer_leaves_out_and_takes_what_it_brings() {
        let old = token(r#"{"access_token":"a","refresh_token":"r","scope":"s","expires_in":10}"#);
        let kept = old.renewed(Grant::read(br#"{"access_token":"b"}"#).unwrap(), at(9));
        assert_eq!(kept.access_token().expose(), "b");
        assert_eq!(kept.refresh_token().unwrap().expose(), "r");
        assert!(kept.scopes().contains("s"));
        assert_eq!((kept.consented_at(), kept.expires_at()), (NOW, None));
        let replaced = old.renewed(
            Grant::read(br#"{"access_token":"b","refresh_token":"q","scope":"t","expires_in":10}"#).unwrap(),
            at(9),
        );
        assert_eq!(replaced.refresh_token().unwrap().expose(), "q");
        assert_eq!(replaced.scopes().to_string(), "t");
        assert_eq!(replaced.expires_at(), Some(at(19)));
    }

    #[test]
    fn due_a_minute_ahead_or_a_quarter_of_a_short_life() {
        let hour = token(r#"{"access_token":"a","expires_in":3600}"#);
        assert!(!hour.is_due(at(3539)) && hour.is_due(at(3540)));
        assert!(!hour.is_expired(at(3599)) && hour.is_expired(at(3600)));
        let short = token(r#"{"access_token":"a","expires_in":4}"#);
        assert!(!short.is_due(at(2)) && short.is_due(at(3)));
        let unknown = token(r#"{"access_token":"a"}"#);
        assert!(!unknown.is_due(at(1 << 40)) && !unknown.is_expired(at(1 << 40)));
    }
}
