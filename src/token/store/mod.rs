//! Where tokens are kept between two runs of a program, and shared by several.
//!
//! A [`Store`] keeps texts by key and has a lock; what the texts say is this crate's business. So a store of your own, in a
//! database or a vault, is a few lines.
//!
//! | Store | |
//! |---|---|
//! | [`MemoryStore`] | for tests, pages, and sessions of one process |
//! | `FileStore` | for programs on one machine: one file, 0600, never half-written, shared by any number of processes |
//! | `KeyringStore` (feature `keyring`) | for desktops: the system's keyring |

use std::any::Any;
use std::fmt;
use std::time::Duration;

use secrecy::SecretString;
use url::form_urlencoded::byte_serialize;

use super::Flow;

#[cfg(not(target_arch = "wasm32"))]
mod file;
#[cfg(all(feature = "keyring", not(target_arch = "wasm32")))]
mod keyring;
#[cfg(not(target_arch = "wasm32"))]
mod locks;
mod memory;

#[cfg(not(target_arch = "wasm32"))]
pub use file::{FileProblem, FileStore};
#[cfg(all(feature = "keyring", not(target_arch = "wasm32")))]
pub use keyring::KeyringStore;
pub use memory::MemoryStore;

/// How long a pending login is kept: a code lives ten minutes, and the user may have to find the password first.
pub(crate) const PENDING: Duration = Duration::from_secs(3600);

/// Whatever a store fails with.
pub type StoreError = Box<dyn std::error::Error + Send + Sync>;

/// Keeps texts by key.
///
/// # Security
///
/// The texts hold tokens. Nobody but the app may be able to read them, or to write them: who writes one chooses who is signed in.
///
/// ```
/// use std::collections::HashMap;
/// use std::sync::{Arc, Mutex};
///
/// use ambitus::SecretString;
/// use ambitus::token::store::{Key, Lock, Store, StoreError};
///
/// #[derive(Debug, Default)]
/// struct Table(Mutex<HashMap<String, SecretString>>, Arc<tokio::sync::Mutex<()>>);
///
/// #[async_trait::async_trait]
/// impl Store for Table {
///     async fn load(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
///         Ok(self.0.lock().unwrap().get(&key.to_string()).cloned())
///     }
///
///     async fn save(&self, key: &Key, text: &SecretString) -> Result<(), StoreError> {
///         self.0.lock().unwrap().insert(key.to_string(), text.clone());
///         Ok(())
///     }
///
///     async fn clear(&self, key: &Key) -> Result<(), StoreError> {
///         self.0.lock().unwrap().remove(&key.to_string());
///         Ok(())
///     }
///
///     async fn lock(&self, _: &Key) -> Result<Lock, StoreError> {
///         Ok(Lock::held(self.1.clone().lock_owned().await))
///     }
/// }
///
/// let spotify = ambitus::Spotify::new("client id").store(Table::default());
/// ```
#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
pub trait Store: fmt::Debug + Send + Sync + 'static {
    /// The text that was saved last under `key`, and None if there is none.
    async fn load(&self, key: &Key) -> Result<Option<SecretString>, StoreError>;

    /// Keeps `text` under `key`, in the place of what was there. Once this returns the text outlives the process; should it
    /// fail, or the process end, what was there before is still there.
    async fn save(&self, key: &Key, text: &SecretString) -> Result<(), StoreError>;

    /// Forgets what is under `key`. Nothing there is no error.
    async fn clear(&self, key: &Key) -> Result<(), StoreError>;

    /// Waits until nobody else, in any process, holds the lock of `key`, and takes it. It is held around a refresh, which
    /// may take 30 s, and is no hindrance to the other three methods.
    ///
    /// A store that cannot lock lets two processes refresh at once, of which one may lose a token that is good for one use.
    async fn lock(&self, key: &Key) -> Result<Lock, StoreError>;
}

/// A lock that is held until this is dropped.
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

/// What a text is kept under. Its Display is a name for it: printable ASCII without spaces, never the same for two keys.
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
    /// What could not be read when something else was to be saved in its place.
    Aside {
        beside: Box<Key>,
        at: u64,
    },
}

impl Key {
    pub(crate) fn token(client_id: &str, flow: Flow, account: &str) -> Self {
        Self(Kind::Token { client_id: client_id.to_owned(), flow, account: account.to_owned() })
    }

    pub(crate) fn pending(client_id: &str, ticket: String) -> Self {
        Self(Kind::Pending { client_id: client_id.to_owned(), ticket })
    }

    pub(crate) fn aside(&self, at: u64) -> Self {
        Self(Kind::Aside { beside: Box::new(self.clone()), at })
    }

    /// The account's name, as [`account`](crate::Spotify::account) set it; None for what is no token.
    #[must_use]
    pub fn account(&self) -> Option<&str> {
        match &self.0 {
            Kind::Token { account, .. } => Some(account),
            Kind::Pending { .. } | Kind::Aside { .. } => None,
        }
    }

    /// How long a text under this key is of use: None for a token, an hour for a pending login, which its user may have
    /// given up. A store may forget it after that, and should.
    #[must_use]
    pub fn lifetime(&self) -> Option<Duration> {
        match &self.0 {
            Kind::Pending { .. } => Some(PENDING),
            Kind::Token { .. } | Kind::Aside { .. } => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Each part is encoded, so that no account name can be taken for another key.
        let part = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
        match &self.0 {
            Kind::Token { client_id, flow, account } => {
                write!(f, "token/{}/{}/{}", part(client_id), flow.name(), part(account))
            }
            Kind::Pending { client_id, ticket } => write!(f, "login/{}/{ticket}", part(client_id)),
            Kind::Aside { beside, at } => write!(f, "unreadable/{at}/{beside}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Key;
    use crate::token::Flow;

    #[test]
    fn no_two_keys_have_one_name() {
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
            Key::token("id", Flow::Pkce, "a").aside(1),
        ]
        .map(|key| key.to_string());
        for (index, name) in names.iter().enumerate() {
            assert!(name.bytes().all(|byte| byte.is_ascii_graphic()), "{name}");
            assert!(!names[..index].contains(name), "{name}");
        }
    }
}
