//! Tokens: their content, their renewal and their storage.
//!
//! This module is independent of HTTP. [`Token`] is a value. The refresher of a session holds the current token, renews it ahead of
//! its expiry, and lets concurrent callers share one renewal. With a [`Store`](store::Store), the token outlives the process:
//!
//! - Each operation of a store has a time limit. A store that fails, hangs or panics costs an event, and never the session.
//! - A new token is saved before any caller may use it. If the save fails, the session still uses the token, reports an [`Event`],
//!   and repeats the save later.
//! - A refresh holds the store's lock and reads the store first. So one of the processes that share the store refreshes, and the
//!   others use its token.
//! - A sign-out leaves a mark in the store for 184 days, which is longer than a refresh token lives. Sessions of the same login in other
//!   processes find it at their next look into the store, and end. A missing token alone is no sign-out, because a store can lose one.
//! - A refused refresh token ends the session. Another process may have renewed it; then the session uses that token.
//! - What Spotify refused is kept aside in the store for a week, because Spotify has refused good tokens by mistake. The first
//!   [`load`](crate::Spotify::load) an hour or more later tries it once more, in one process of all. A token that expired, and one that was
//!   signed out of, is not kept. [`discard_refused`](crate::Spotify::discard_refused) keeps none.
//! - A token from the store is used only if it is the same user's, at the same hosts, and was granted every scope of the session's
//!   token. A renewal replaces no other user's token; a login may.
//!
//! # Memory
//!
//! This crate wipes its own copies of tokens, codes, verifiers and secrets when it drops them: the values of its types, the JSON that they
//! come from, and the texts that it writes. The libraries that it uses do not wipe theirs. So a token that was sent or received stays in
//! the buffers of the HTTP client (requests, answers and TLS) until that memory is used again.

use std::time::{Duration, SystemTime};

use sha2::{Digest as _, Sha256};

use crate::calendar::Date;
use crate::wiped::Json;

mod bounded;
mod clock;
mod contained;
mod entry;
mod event;
mod grant;
mod granted;
pub mod import;
mod record;
mod refresher;
mod response;
mod secret;
mod source;
pub mod store;

pub(crate) use bounded::{Bounded, Held};
pub use clock::Clock;
pub(crate) use clock::{ContainedClock, SystemClock};
pub(crate) use contained::{Contained, contained};
pub(crate) use entry::{Placed, Replace, StoreEntry};
pub use event::Event;
pub(crate) use event::Subscriber;
pub(crate) use grant::{Grant, Hosts};
pub use granted::Granted;
pub(crate) use refresher::{Means, REFRESH_PAUSE, Refresher, Renewal, TURN, WeakRefresher};
pub(crate) use response::{TokenResponse, is_too_long};
pub use secret::{AccessToken, RefreshToken};
pub use source::{Provided, TokenSource, TokenSourceError};

/// A token is renewed at least this long before it expires, because clocks differ and requests take time. For a short-lived token it is
/// at most a quarter of the lifetime, so that the token can be used at all.
const AHEAD: Duration = Duration::from_secs(60);

/// A token is renewed at most this long before it expires, or a thirtieth of its lifetime if that is less: between 60 s and 120 s for
/// Spotify's tokens, which live an hour. Each token has its own time between the two limits, so that a thousand sessions whose tokens were
/// obtained at once do not renew them at once. Tokens that live half an hour or less are too short to be spread.
const EARLIEST: Duration = Duration::from_secs(120);

/// How finely the time between the two limits is divided.
const PARTS: u32 = 1 << 16;

/// How a token was obtained, which decides how it is renewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Flow {
    /// A login with PKCE (RFC 7636): renewed with the refresh token and the client id.
    Pkce,
    /// A login with PKCE and the client secret (RFC 6749, section 4.1): renewed with the refresh token and the secret.
    Code,
    /// Client credentials (RFC 6749, section 4.4): renewed by another request with the client secret.
    ClientCredentials,
    /// A bare access token that cannot be verified: not renewed.
    Vouched,
    /// A [`TokenSource`]: renewed by asking it again.
    Source,
    /// An implicit grant (RFC 6749, section 4.2): not renewed.
    #[cfg(feature = "implicit-grant")]
    Implicit,
}

impl Flow {
    /// The flow's name in a store.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pkce => "pkce",
            Self::Code => "code",
            Self::ClientCredentials => "client-credentials",
            Self::Vouched => "vouched",
            Self::Source => "source",
            #[cfg(feature = "implicit-grant")]
            Self::Implicit => "implicit",
        }
    }

    /// Whether its tokens are stored: those that can be refreshed.
    pub(crate) fn is_stored(self) -> bool {
        Self::named(self.name()).is_some()
    }

    /// The flow with this name, if its tokens are stored.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::Pkce, Self::Code, Self::ClientCredentials].into_iter().find(|flow| flow.name() == name)
    }
}

/// An access token, its refresh token, and the facts about both. Its `Debug` output contains no secret.
#[derive(Clone, Debug)]
pub struct Token {
    access: AccessToken,
    refresh: Option<RefreshToken>,
    scopes: Granted,
    flow: Flow,
    grant: Grant,
    consented_at: SystemTime,
    obtained_at: SystemTime,
    expires_at: Option<SystemTime>,
    /// How often it was renewed since the login.
    renewals: u64,
    /// Whether the last renewal brought another refresh token; `None` before the first one.
    rotated: Option<bool>,
    /// Since when it is kept aside, because Spotify refused it.
    refused: Option<Refused>,
    /// What a newer version of this crate wrote beside the fields that this one knows.
    more: More,
}

/// A refusal of a token, which may be a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) at: SystemTime,
    /// Whether the token was tried once more.
    pub(crate) tried: bool,
}

impl Token {
    /// The token of a login's answer. An answer without `scope` grants what was `asked` (RFC 6749, section 5.1).
    pub(crate) fn new(grant: Grant, response: TokenResponse, flow: Flow, asked: Granted, now: SystemTime) -> Self {
        Self {
            access: response.access,
            refresh: response.refresh,
            scopes: response.scopes.unwrap_or(asked),
            flow,
            grant,
            consented_at: now,
            obtained_at: now,
            expires_at: expiry(now, response.lifetime),
            renewals: 0,
            rotated: None,
            refused: None,
            more: More::default(),
        }
    }

    /// This token after a renewal. It keeps what the answer leaves out, and the time of the user's consent.
    pub(crate) fn renewed(&self, response: TokenResponse, now: SystemTime) -> Self {
        let before = self.refresh.as_ref().map(RefreshToken::expose);
        let rotated = response.refresh.as_ref().is_some_and(|refresh| Some(refresh.expose()) != before);
        Self {
            access: response.access,
            refresh: response.refresh.or_else(|| self.refresh.clone()),
            scopes: response.scopes.unwrap_or_else(|| self.scopes.clone()),
            flow: self.flow,
            grant: self.grant.clone(),
            consented_at: self.consented_at,
            obtained_at: now,
            expires_at: expiry(now, response.lifetime),
            renewals: self.renewals.saturating_add(1),
            rotated: Some(rotated),
            refused: None,
            more: self.more.clone(),
        }
    }

    /// The token of a session that has ended: without its secrets.
    pub(crate) fn without_secrets(&self) -> Self {
        Self { access: String::new().into(), refresh: None, more: More::default(), ..self.clone() }
    }

    /// The same token, of an account that is known.
    pub(crate) fn of_account(&self, account_id: &str) -> Self {
        Self { grant: self.grant.clone().of_account(account_id), ..self.clone() }
    }

    /// The same token, whose hosts are these: equal ones, which many tokens share.
    pub(crate) fn at(self, hosts: &Hosts) -> Self {
        Self { grant: self.grant.at(hosts.clone()), ..self }
    }

    /// The same token, which Spotify refused.
    pub(crate) fn refused(&self, refused: Refused) -> Self {
        Self { refused: Some(refused), ..self.clone() }
    }

    /// Whether it is one that Spotify refused.
    pub(crate) fn is_refused(&self) -> Option<Refused> {
        self.refused
    }

    pub(crate) fn grant(&self) -> &Grant {
        &self.grant
    }

    /// Whether a session of this token may use the other one, or replace it in the store. `named` says that both have one name, which the
    /// caller gave.
    pub(crate) fn is_of_same_user(&self, other: &Self, named: bool) -> bool {
        // An app's own token has no user.
        self.grant.is_of_same_user(&other.grant, named || self.flow == Flow::ClientCredentials)
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

    /// The scopes that were granted.
    #[must_use]
    pub fn scopes(&self) -> &Granted {
        &self.scopes
    }

    /// How it was obtained.
    #[must_use]
    pub fn flow(&self) -> Flow {
        self.flow
    }

    /// When the user consented. A refresh does not change it. Six months later, the refresh token ends.
    #[must_use]
    pub fn consented_at(&self) -> SystemTime {
        self.consented_at
    }

    /// When Spotify ends the refresh token: six months after [the consent](Self::consented_at). `None` if there is no refresh token.
    #[must_use]
    pub fn reauth_required_at(&self) -> Option<SystemTime> {
        self.refresh.as_ref().and_then(|_| six_months_after(self.consented_at))
    }

    /// When the access token expires, if that is known.
    #[must_use]
    pub fn expires_at(&self) -> Option<SystemTime> {
        self.expires_at
    }

    /// Whether it should be renewed.
    pub(crate) fn is_due(&self, now: SystemTime) -> bool {
        self.expires_at.is_some_and(|end| {
            let lifetime = end.duration_since(self.obtained_at).unwrap_or_default();
            let is_due = |ahead: Duration| now.checked_add(ahead.min(lifetime / 4)).is_none_or(|soon| soon >= end);
            let earliest = (lifetime / 30).clamp(AHEAD, EARLIEST);
            // Each call asks. Most come long before the end, and need no hash.
            is_due(earliest) && is_due(AHEAD + (earliest - AHEAD) * self.part() / PARTS)
        })
    }

    /// A number below [`PARTS`] that differs between tokens. It depends on what a record holds, so all processes that share a token renew it
    /// at the same time, and the first one does it for the others.
    fn part(&self) -> u32 {
        let token = Sha256::new().chain_update(self.grant.id()).chain_update(self.renewals.to_be_bytes());
        let hash = token.finalize();
        u32::from(u16::from_be_bytes([hash[0], hash[1]]))
    }

    /// Whether it has expired.
    pub(crate) fn is_expired(&self, now: SystemTime) -> bool {
        self.expires_at.is_some_and(|end| now >= end)
    }

    /// Whether both have the same access token and the same refresh token.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.secrets().eq(other.secrets())
    }

    /// Whether it is another token than `other`, and not an older one. A store may answer with a text of before.
    pub(crate) fn is_after(&self, other: &Self) -> bool {
        let later = if self.grant.id() == other.grant.id() {
            self.renewals >= other.renewals
        } else {
            // As a record holds them.
            record::milliseconds(self.obtained_at) >= record::milliseconds(other.obtained_at)
        };
        later && !self.is(other)
    }

    /// Whether both are of one login.
    pub(crate) fn is_of_grant(&self, other: &Self) -> bool {
        self.grant.id() == other.grant.id()
    }

    /// Whether it has every scope of `other`, and the same flow.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        self.flow == other.flow && other.scopes.iter().all(|scope| self.scopes.contains(scope))
    }

    /// Its secrets, which must not appear in any error or log.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.access.expose()).chain(self.refresh.as_ref().map(RefreshToken::expose))
    }
}

/// The fields of a record that this version does not know, in an object. They may be secret.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct More(Json);

impl std::fmt::Debug for More {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} unknown fields", self.0.as_object().map_or(0, serde_json::Map::len))
    }
}

/// The same time of day (UTC) six months later. If that month has no such day, on its last day.
fn six_months_after(time: SystemTime) -> Option<SystemTime> {
    const DAY: u64 = 86_400;
    let seconds = time.duration_since(SystemTime::UNIX_EPOCH).ok()?.as_secs();
    let date = Date::from_days_since_1970(i64::try_from(seconds / DAY).ok()?);
    let days = u64::try_from(date.six_months_later().days_since_1970()).ok()?;
    let later = days.checked_mul(DAY)?.checked_add(seconds % DAY)?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(later))
}

fn expiry(now: SystemTime, lifetime: Option<Duration>) -> Option<SystemTime> {
    now.checked_add(lifetime?)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::{Date, Flow, Grant, Granted, Hosts, Token, TokenResponse, six_months_after};

    const NOW: SystemTime = SystemTime::UNIX_EPOCH;

    fn token(answer: &str) -> Token {
        let grant = Grant::new(
            "grant",
            Hosts { accounts: "https://accounts.example".into(), api: "https://api.example".into() },
        );
        Token::new(grant, TokenResponse::read(answer.as_bytes()).unwrap(), Flow::Pkce, Granted::parse("asked"), NOW)
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
    fn a_renewal_keeps_absent_fields_and_replaces_present_ones() {
        let old = token(r#"{"access_token":"a","refresh_token":"r","scope":"s","expires_in":10}"#);
        let kept = old.renewed(TokenResponse::read(br#"{"access_token":"b"}"#).unwrap(), at(9));
        assert_eq!(kept.access_token().expose(), "b");
        assert_eq!(kept.refresh_token().unwrap().expose(), "r");
        assert!(kept.scopes().contains("s"));
        assert_eq!((kept.consented_at(), kept.expires_at()), (NOW, None));
        let replaced = old.renewed(
            TokenResponse::read(br#"{"access_token":"b","refresh_token":"q","scope":"t","expires_in":10}"#).unwrap(),
            at(9),
        );
        assert_eq!(replaced.refresh_token().unwrap().expose(), "q");
        assert_eq!(replaced.scopes().to_string(), "t");
        assert_eq!(replaced.expires_at(), Some(at(19)));
        assert_eq!([&old, &kept, &replaced].map(|token| token.rotated), [None, Some(false), Some(true)]);
        assert_eq!(replaced.grant(), old.grant());
        assert!(
            replaced.is_after(&old) && kept.is_after(&replaced) && replaced.is_after(&kept),
            "two renewals at once"
        );
        assert!(!old.is_after(&kept) && !old.is_after(&old));
    }

    #[test]
    fn six_months_later_has_the_same_time_of_day() {
        let noon = |year, month, day| {
            let days = Date::new(year, month, day).unwrap().days_since_1970();
            at(u64::try_from(days).unwrap() * 86_400 + 43_200)
        };
        assert_eq!(six_months_after(noon(2026, 8, 31)), Some(noon(2027, 2, 28)));
        assert_eq!(six_months_after(noon(2026, 6, 18)), Some(noon(2026, 12, 18)));
        assert_eq!(six_months_after(NOW - Duration::from_secs(1)), None);
    }

    #[test]
    fn a_token_is_due_a_minute_or_two_ahead_or_a_quarter_of_a_short_lifetime_ahead() {
        let hour = token(r#"{"access_token":"a","expires_in":3600}"#);
        assert!(!hour.is_due(at(3479)) && hour.is_due(at(3540)));
        assert!(!hour.is_expired(at(3599)) && hour.is_expired(at(3600)));
        let half_an_hour = token(r#"{"access_token":"a","expires_in":1800}"#);
        assert!(!half_an_hour.is_due(at(1739)) && half_an_hour.is_due(at(1740)));
        let short = token(r#"{"access_token":"a","expires_in":4}"#);
        assert!(!short.is_due(at(2)) && short.is_due(at(3)));
        let unknown = token(r#"{"access_token":"a"}"#);
        assert!(!unknown.is_due(at(1 << 40)) && !unknown.is_expired(at(1 << 40)));
    }

    /// The second at which a token of an hour is due.
    fn due_at(grant: &str, renewals: u64) -> u64 {
        let hour = token(r#"{"access_token":"a","expires_in":3600}"#);
        let hour = Token { grant: Grant::new(grant, hour.grant.hosts().clone()), renewals, ..hour };
        (0..3600).find(|second| hour.is_due(at(*second))).unwrap()
    }

    #[test]
    fn a_thousand_tokens_that_were_obtained_at_once_are_due_at_different_times() {
        let seconds: Vec<u64> = (0..1000).map(|number| due_at(&format!("grant-{number}"), 7)).collect();
        assert!(seconds.iter().all(|second| (3480..=3540).contains(second)));
        let most = (3480..=3540).map(|second| seconds.iter().filter(|due| **due == second).count()).max();
        assert!(most < Some(50), "{most:?} in one second");
        // One session has another time after each renewal, so two sessions do not stay together.
        let renewals: std::collections::BTreeSet<u64> = (0..20).map(|renewals| due_at("grant", renewals)).collect();
        assert!(renewals.len() > 10, "{renewals:?}");
    }

    #[test]
    fn each_process_finds_a_token_due_at_the_same_time() {
        // Known values: no randomness of this process is in them.
        assert_eq!(["one", "two", "three"].map(|grant| due_at(grant, 0)), [3486, 3503, 3524]);
        assert_eq!([0, 1, 2].map(|renewals| due_at("one", renewals)), [3486, 3513, 3488]);
        let hour = token(r#"{"access_token":"a","expires_in":3600}"#);
        let other = Token::from_record(&hour.to_record()).unwrap();
        assert!((3480..3600).all(|second| hour.is_due(at(second)) == other.is_due(at(second))));
    }
}
