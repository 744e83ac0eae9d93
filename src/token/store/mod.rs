//! Stores, which keep tokens between two runs of a program and share them between processes.
//!
//! A [`Store`] keeps texts by key and has a lock. This crate defines the content of the texts, so a custom store, for example in a
//! database, needs only a few lines.
//!
//! | Store | |
//! |---|---|
//! | [`MemoryStore`] | for tests, pages, and sessions of one process |
//! | `FileStore` | for programs on one machine: one file with mode 0600, atomic changes, any number of processes |
//! | `KeyringStore` (feature `keyring`) | for desktops: the system's keyring |

use std::any::Any;
use std::fmt;
use std::time::Duration;

use secrecy::SecretString;
use url::form_urlencoded::byte_serialize;

use super::Flow;
use crate::error::Error;

#[cfg(not(target_arch = "wasm32"))]
mod file;
#[cfg(all(feature = "keyring", not(target_arch = "wasm32")))]
mod keyring;
#[cfg(not(target_arch = "wasm32"))]
mod locks;
mod memory;

#[cfg(not(target_arch = "wasm32"))]
pub use file::{FileStore, FileStoreError};
#[cfg(all(feature = "keyring", not(target_arch = "wasm32")))]
pub use keyring::KeyringStore;
pub use memory::MemoryStore;

/// How long a pending login is kept. A code is valid for ten minutes, and the user may need time for the sign-in before.
pub(crate) const PENDING: Duration = Duration::from_secs(3600);

/// How long a text that could not be read is kept.
const ASIDE: Duration = Duration::from_secs(7 * 24 * 3600);

/// How long the mark of a sign-out is kept: no refresh token lives longer than six months.
const SIGNED_OUT: Duration = Duration::from_secs(184 * 24 * 3600);

/// The error of a store, of any type.
///
/// It may quote the texts that the store was given: this crate does not print it. [`Error::store_error`] returns it.
pub type StoreError = Box<dyn std::error::Error + Send + Sync>;

/// The error of a store of this crate, whose words hold no secret.
#[derive(Debug)]
struct Own {
    error: StoreError,
    /// Whether the store holds a text that cannot be read.
    damaged: bool,
}

impl fmt::Display for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl std::error::Error for Own {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}

/// Marks an error as one of this crate.
pub(super) fn own(error: impl Into<StoreError>) -> StoreError {
    Box::new(Own { error: error.into(), damaged: false })
}

/// Marks an error as one of this crate, for a text that cannot be read.
pub(super) fn own_damage(error: impl Into<StoreError>) -> StoreError {
    Box::new(Own { error: error.into(), damaged: true })
}

/// The error for what a store answered.
pub(crate) fn failed(error: StoreError) -> Error {
    match error.downcast::<Own>() {
        Ok(own) if own.damaged => Error::damaged_store(own.error),
        Ok(own) => Error::store(own.error, true),
        Err(error) => Error::store(error, false),
    }
}

/// Keeps texts by key.
///
/// # Security
///
/// The texts contain tokens. Only the app may have access to them. Write access is as dangerous as read access: a replaced text signs
/// in another user.
///
/// ```
/// use std::collections::HashMap;
/// use std::sync::{Arc, Mutex};
///
/// use ambitus::SecretString;
/// use ambitus::token::store::{Key, Lock, Store, StoreError};
///
/// #[derive(Debug, Default)]
/// struct Table {
///     texts: Mutex<HashMap<String, SecretString>>,
///     locks: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
/// }
///
/// #[async_trait::async_trait]
/// impl Store for Table {
///     async fn load(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
///         Ok(self.texts.lock().unwrap().get(&key.to_string()).cloned())
///     }
///
///     async fn save(&self, key: &Key, text: &SecretString) -> Result<(), StoreError> {
///         self.texts.lock().unwrap().insert(key.to_string(), text.clone());
///         Ok(())
///     }
///
///     async fn clear(&self, key: &Key) -> Result<(), StoreError> {
///         self.texts.lock().unwrap().remove(&key.to_string());
///         Ok(())
///     }
///
///     async fn lock(&self, key: &Key) -> Result<Lock, StoreError> {
///         let lock = self.locks.lock().unwrap().entry(key.to_string()).or_default().clone();
///         Ok(Lock::held(lock.lock_owned().await))
///     }
/// }
///
/// let spotify = ambitus::Spotify::new("client id").store(Table::default());
/// ```
#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
pub trait Store: fmt::Debug + Send + Sync + 'static {
    /// The text that was last saved under `key`, or `None` if the key has no text.
    async fn load(&self, key: &Key) -> Result<Option<SecretString>, StoreError>;

    /// Saves `text` under `key` and replaces the old text. After success, the text outlives the process. If the save fails, or the
    /// process ends during it, the old text must still be stored.
    async fn save(&self, key: &Key, text: &SecretString) -> Result<(), StoreError>;

    /// Removes the text under `key`. A key without a text is a success.
    async fn clear(&self, key: &Key) -> Result<(), StoreError>;

    /// Waits until the lock of `key` is free in all processes, and acquires it. A refresh holds the lock, and may take 30 s. The lock
    /// must not block the other three methods, nor the lock of another key: a session that changes its account's name holds both.
    ///
    /// If a store cannot lock, two processes can refresh at once. One of them may then lose a refresh token that is valid for one use.
    async fn lock(&self, key: &Key) -> Result<Lock, StoreError>;

    /// How long a load, a save or a removal may take: 5 s by default. Then it counts as failed. A store that may ask the user for a
    /// password needs more.
    fn patience(&self) -> Duration {
        Duration::from_secs(5)
    }
}

/// A lock, held until this value is dropped.
pub struct Lock(#[allow(dead_code)] Box<dyn Any + Send>);

impl Lock {
    /// A lock that `guard` releases when it is dropped.
    pub fn held(guard: impl Any + Send) -> Self {
        Self(Box::new(guard))
    }
}

impl fmt::Debug for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lock")
    }
}

/// The key of a text. Its `Display` output is a unique name for it: printable ASCII without spaces.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key(Kind);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Token {
        client_id: String,
        flow: Flow,
        account: String,
    },
    /// A pending login, under the hash of its ticket.
    Pending {
        client_id: String,
        ticket: String,
    },
    /// A text that could not be read, moved here by a save. Each place has one.
    Aside {
        beside: Box<Key>,
    },
    /// The mark that a grant was signed out of.
    SignedOut {
        client_id: String,
        grant: String,
    },
}

impl Key {
    pub(crate) fn token(client_id: &str, flow: Flow, account: &str) -> Self {
        Self(Kind::Token { client_id: client_id.to_owned(), flow, account: account.to_owned() })
    }

    pub(crate) fn pending(client_id: &str, ticket: String) -> Self {
        Self(Kind::Pending { client_id: client_id.to_owned(), ticket })
    }

    pub(crate) fn aside(&self) -> Self {
        Self(Kind::Aside { beside: Box::new(self.clone()) })
    }

    pub(crate) fn signed_out(client_id: &str, grant: &str) -> Self {
        Self(Kind::SignedOut { client_id: client_id.to_owned(), grant: grant.to_owned() })
    }

    /// The account's name, as set by [`account`](crate::Spotify::account). `None` unless the key is that of a token.
    #[must_use]
    pub fn account(&self) -> Option<&str> {
        match &self.0 {
            Kind::Token { account, .. } => Some(account),
            Kind::Pending { .. } | Kind::Aside { .. } | Kind::SignedOut { .. } => None,
        }
    }

    /// How long a text under this key is useful: an hour for a pending login, which the user may not finish; a week for a text that could
    /// not be read; six months for the mark of a sign-out. `None` means without limit, as for a token. After that time, a store should
    /// remove the text.
    #[must_use]
    pub fn lifetime(&self) -> Option<Duration> {
        match &self.0 {
            Kind::Pending { .. } => Some(PENDING),
            Kind::Aside { .. } => Some(ASIDE),
            Kind::SignedOut { .. } => Some(SIGNED_OUT),
            Kind::Token { .. } => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Each part is encoded, so that an account name cannot produce another key.
        let part = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
        match &self.0 {
            Kind::Token { client_id, flow, account } => {
                write!(f, "token/{}/{}/{}", part(client_id), flow.name(), part(account))
            }
            Kind::Pending { client_id, ticket } => write!(f, "login/{}/{ticket}", part(client_id)),
            Kind::Aside { beside } => write!(f, "unreadable/{beside}"),
            Kind::SignedOut { client_id, grant } => write!(f, "signed-out/{}/{}", part(client_id), part(grant)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Key;
    use crate::token::Flow;

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
            Key::pending("id", "a".into()),
            Key::token("id", Flow::Pkce, "a").aside(),
            Key::signed_out("id", "a"),
        ]
        .map(|key| key.to_string());
        for (index, name) in names.iter().enumerate() {
            assert!(name.bytes().all(|byte| byte.is_ascii_graphic()), "{name}");
            assert!(!names[..index].contains(name), "{name}");
        }
    }
}
