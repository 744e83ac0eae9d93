//! The keys of texts in a store.

use std::fmt;
use std::time::Duration;

use sha2::{Digest as _, Sha256};
use url::form_urlencoded::byte_serialize;

use crate::token::Flow;

const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// How long a pending login is kept. A code is valid for ten minutes, and the user may need time for the sign-in before.
pub(crate) const PENDING: Duration = HOUR;

/// How many pending logins a store of this crate keeps in all. A further one displaces the oldest.
pub(super) const MOST_PENDING: usize = 4096;

/// How long a refused token is kept, and a text that could not be read.
pub(crate) const ASIDE: Duration = Duration::from_secs(7 * 24 * 3600);

/// The key of a text. Its `Display` output is a unique name for it: printable ASCII without spaces.
///
/// Names stay the same in later versions of this crate, within one major version. Keys are ordered by a hash of the name: a session that
/// needs the locks of two keys acquires them in this order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key(Kind);

/// What the text under a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeyKind {
    /// The token of an account.
    Token,
    /// A pending login, under the hash of its ticket. Anybody can begin one.
    PendingLogin,
    /// A text that could not be read, moved here by a save. Each key has one.
    Unreadable,
    /// The mark that a grant was signed out of.
    SignedOut,
    /// A token that Spotify refused, kept for a while because a refusal can be a mistake. Each key of a token has one.
    Refused,
    /// Until when the calls of a client id have to wait. No session saves it yet.
    RateLimit,
    /// How many calls a client id has made. No session saves it yet.
    Usage,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Token { client_id: String, flow: Flow, account: String },
    Beside { kind: KeyKind, key: Box<Key> },
    OfClient { kind: KeyKind, client_id: String, name: String },
}

impl Key {
    /// The key of an account's token.
    #[must_use]
    pub fn token(client_id: &str, flow: Flow, account: &str) -> Self {
        Self(Kind::Token { client_id: client_id.to_owned(), flow, account: account.to_owned() })
    }

    /// The key of a pending login. `ticket` is a hash, so that a reader of the store does not learn the ticket.
    #[must_use]
    pub fn pending_login(client_id: &str, ticket: &str) -> Self {
        Self::of_client(KeyKind::PendingLogin, client_id, ticket)
    }

    /// The key of the mark that `grant` was signed out of.
    #[must_use]
    pub fn signed_out(client_id: &str, grant: &str) -> Self {
        Self::of_client(KeyKind::SignedOut, client_id, grant)
    }

    /// The key of the waiting time of a client id at the API with the base URL `api`.
    #[must_use]
    pub fn rate_limit(client_id: &str, api: &str) -> Self {
        Self::of_client(KeyKind::RateLimit, client_id, api)
    }

    /// The key of the number of calls of a client id at the API with the base URL `api`.
    #[must_use]
    pub fn usage(client_id: &str, api: &str) -> Self {
        Self::of_client(KeyKind::Usage, client_id, api)
    }

    /// The key of the text that could not be read under this key.
    #[must_use]
    pub fn unreadable(&self) -> Self {
        Self(Kind::Beside { kind: KeyKind::Unreadable, key: Box::new(self.clone()) })
    }

    /// The key of the refused token of this key.
    #[must_use]
    pub fn refused(&self) -> Self {
        Self(Kind::Beside { kind: KeyKind::Refused, key: Box::new(self.clone()) })
    }

    fn of_client(kind: KeyKind, client_id: &str, name: &str) -> Self {
        Self(Kind::OfClient { kind, client_id: client_id.to_owned(), name: name.to_owned() })
    }

    /// What the text under this key is.
    #[must_use]
    pub fn kind(&self) -> KeyKind {
        match &self.0 {
            Kind::Token { .. } => KeyKind::Token,
            Kind::Beside { kind, .. } | Kind::OfClient { kind, .. } => *kind,
        }
    }

    /// The account's name, as set by [`account`](crate::Spotify::account). `None` unless the key is that of a token.
    #[must_use]
    pub fn account(&self) -> Option<&str> {
        match &self.0 {
            Kind::Token { account, .. } => Some(account),
            Kind::Beside { .. } | Kind::OfClient { .. } => None,
        }
    }

    /// How long a text under this key is useful, from its last save: an hour for a pending login, which the user may not finish; a week for a
    /// refused token and for a text that could not be read; 184 days for a token and for the mark of a sign-out, because no refresh token
    /// lives longer than six months; a day for rate limits; a week for the number of calls. After that time, a store should remove the text.
    #[must_use]
    pub fn lifetime(&self) -> Duration {
        match self.kind() {
            KeyKind::Token | KeyKind::SignedOut => 184 * DAY,
            KeyKind::PendingLogin => PENDING,
            KeyKind::Unreadable | KeyKind::Refused => ASIDE,
            KeyKind::RateLimit => DAY,
            KeyKind::Usage => 7 * DAY,
        }
    }

    /// The client id.
    pub(crate) fn client_id(&self) -> &str {
        match &self.0 {
            Kind::Token { client_id, .. } | Kind::OfClient { client_id, .. } => client_id,
            Kind::Beside { key, .. } => key.client_id(),
        }
    }

    /// A hash of the name.
    pub(super) fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.to_string().as_bytes()).into()
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.hash().cmp(&other.hash())
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Each part is encoded, so that an account name cannot produce another key.
        let part = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
        let kind = match self.kind() {
            KeyKind::Token => "token",
            KeyKind::PendingLogin => "login",
            KeyKind::Unreadable => "unreadable",
            KeyKind::SignedOut => "signed-out",
            KeyKind::Refused => "refused",
            KeyKind::RateLimit => "rate-limit",
            KeyKind::Usage => "usage",
        };
        match &self.0 {
            Kind::Token { client_id, flow, account } => {
                write!(f, "{kind}/{}/{}/{}", part(client_id), flow.name(), part(account))
            }
            Kind::Beside { key, .. } => write!(f, "{kind}/{key}"),
            Kind::OfClient { client_id, name, .. } => write!(f, "{kind}/{}/{}", part(client_id), part(name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Flow, Key};

    #[test]
    fn each_key_has_a_unique_name() {
        let names = [
            Key::token("id", Flow::Pkce, "a"),
            Key::token("id", Flow::Code, "a"),
            Key::token("id", Flow::Pkce, "b"),
            Key::token("id", Flow::Pkce, ""),
            Key::token("id", Flow::Pkce, "a/b"),
            Key::token("id/pkce", Flow::Pkce, "a"),
            Key::token("id", Flow::Pkce, "é ü\n"),
            Key::token("id", Flow::Pkce, "é+ü\n"),
            Key::pending_login("id", "a"),
            Key::token("id", Flow::Pkce, "a").unreadable(),
            Key::token("id", Flow::Pkce, "a").refused(),
            Key::signed_out("id", "a"),
            Key::rate_limit("id", "a"),
            Key::usage("id", "a"),
        ]
        .map(|key| key.to_string());
        for (index, name) in names.iter().enumerate() {
            assert!(name.bytes().all(|byte| byte.is_ascii_graphic()), "{name}");
            assert!(!names[..index].contains(name), "{name}");
        }
    }
}
