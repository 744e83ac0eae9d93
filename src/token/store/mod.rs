//! Stores, which keep tokens between two runs of a program and share them between processes.
//!
//! A [`Store`] keeps texts by key, each with a generation, and has locks. This crate defines the content of the texts, so a custom store,
//! for example in a database, needs only a page of code.
//!
//! | Store | |
//! |---|---|
//! | [`MemoryStore`] | for tests, pages, and sessions of one process |
//! | `FileStore` | for programs on one machine: one file with mode 0600, atomic changes, any number of processes |
//! | `KeyringStore` (feature `keyring`) | for desktops: the system's keyring |
//! | `Encrypted` (feature `encryption`) | around any of them |

use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use futures_core::Stream;
use secrecy::SecretString;
use sha2::{Digest as _, Sha256};

use crate::error::Error;
use crate::platform::MaybeSend;

#[cfg(feature = "encryption")]
mod encrypted;
#[cfg(not(target_arch = "wasm32"))]
mod file;
mod key;
#[cfg(all(feature = "keyring", not(target_arch = "wasm32")))]
mod keyring;
#[cfg(feature = "encryption")]
mod keys;
mod lock;
mod memory;

#[cfg(feature = "encryption")]
pub use encrypted::Encrypted;
#[cfg(not(target_arch = "wasm32"))]
pub use file::{FileStore, FileStoreError};
pub(crate) use key::{ASIDE, PENDING};
pub use key::{Key, KeyKind};
#[cfg(all(feature = "keyring", not(target_arch = "wasm32")))]
pub use keyring::KeyringStore;
#[cfg(feature = "encryption")]
pub use keys::Keys;
#[cfg(feature = "encryption")]
pub(crate) use keys::Why;
pub use lock::{Holder, Lease, Lock};
pub use memory::MemoryStore;

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

/// A text, and which one it is of those that were saved under its key.
#[derive(Clone, Debug)]
pub struct Versioned {
    /// The text. It contains tokens.
    pub text: SecretString,
    /// Its generation.
    pub generation: Generation,
}

/// Tells the texts apart that were saved under one key, one after the other. A store never uses a generation twice for a key, not even
/// after the key was cleared: a counter of the whole store does, or a hash of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Generation(u64);

impl Generation {
    /// The generation with a number.
    #[must_use]
    pub fn new(number: u64) -> Self {
        Self(number)
    }

    /// A generation from a text: for a store without numbers, which has the text itself or an ETag. Two records of tokens are never equal,
    /// so the hash of the text will do.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let hash: [u8; 32] = Sha256::digest(text.as_bytes()).into();
        Self(u64::from_be_bytes(hash[..8].try_into().unwrap_or_default()))
    }

    /// The number.
    #[must_use]
    pub fn number(self) -> u64 {
        self.0
    }
}

/// What has to be under a key for a save to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Whatever there is.
    Anything,
    /// No text.
    Nothing,
    /// The text of this generation.
    At(Generation),
}

impl Expected {
    /// Whether a key with the text of generation `found`, or with none, is as expected.
    #[must_use]
    pub fn allows(self, found: Option<Generation>) -> bool {
        match self {
            Self::Anything => true,
            Self::Nothing => found.is_none(),
            Self::At(generation) => found == Some(generation),
        }
    }
}

/// What became of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Saved {
    /// The text was saved, and has this generation.
    As(Generation),
    /// Something else was under the key than expected. It stays there.
    Conflict,
}

/// Tells that a text was changed: a stream of nothing but the moments.
pub struct Changes(Pin<Box<dyn Moments>>);

trait Moments: Stream<Item = ()> + MaybeSend {}
impl<S: Stream<Item = ()> + MaybeSend> Moments for S {}

impl Changes {
    /// Changes from a stream, which a session polls while it lives.
    pub fn new(moments: impl Stream<Item = ()> + MaybeSend + 'static) -> Self {
        Self(Box::pin(moments))
    }

    /// Waits for the next change. `None` when there will be none.
    pub(crate) async fn next(&mut self) -> Option<()> {
        std::future::poll_fn(|context| self.0.as_mut().poll_next(context)).await
    }
}

impl fmt::Debug for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Changes")
    }
}

/// Keeps texts by key.
///
/// # Security
///
/// The texts contain tokens. Only the app may have access to them. Write access is as dangerous as read access: a replaced text signs
/// in another user. `Encrypted` takes both from whoever has access to the store alone.
///
/// # A store of your own
///
/// This one is a table in memory. In a database, `save` is one statement with the generation in its condition, and `take` is one that
/// removes a row and returns it.
///
/// ```
/// use std::collections::HashMap;
/// use std::sync::{Arc, Mutex};
///
/// use ambitus::SecretString;
/// use ambitus::token::store::{Expected, Generation, Holder, Key, Lock, Saved, Store, StoreError, Versioned};
///
/// #[derive(Debug, Default)]
/// struct Table {
///     rows: Mutex<HashMap<String, Versioned>>,
///     // Counts all saves, so that no generation is used twice.
///     saves: Mutex<u64>,
///     locks: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
/// }
///
/// #[async_trait::async_trait]
/// impl Store for Table {
///     async fn load(&self, key: &Key) -> Result<Option<Versioned>, StoreError> {
///         Ok(self.rows.lock().unwrap().get(&key.to_string()).cloned())
///     }
///
///     async fn save(&self, key: &Key, text: &SecretString, expected: Expected) -> Result<Saved, StoreError> {
///         let mut rows = self.rows.lock().unwrap();
///         if !expected.allows(rows.get(&key.to_string()).map(|row| row.generation)) {
///             return Ok(Saved::Conflict);
///         }
///         let mut saves = self.saves.lock().unwrap();
///         *saves += 1;
///         let generation = Generation::new(*saves);
///         rows.insert(key.to_string(), Versioned { text: text.clone(), generation });
///         Ok(Saved::As(generation))
///     }
///
///     async fn take(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
///         Ok(self.rows.lock().unwrap().remove(&key.to_string()).map(|row| row.text))
///     }
///
///     async fn clear(&self, key: &Key) -> Result<(), StoreError> {
///         self.rows.lock().unwrap().remove(&key.to_string());
///         Ok(())
///     }
///
///     async fn lock(&self, key: &Key, _: &Holder) -> Result<Lock, StoreError> {
///         let lock = self.locks.lock().unwrap().entry(key.to_string()).or_default().clone();
///         let guard = lock.lock_owned().await;
///         Ok(Lock::held(self.load(key).await?, guard))
///     }
/// }
///
/// let spotify = ambitus::Spotify::new("client id").store(Table::default());
/// ```
#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
pub trait Store: fmt::Debug + Send + Sync + 'static {
    /// The text that was last saved under `key`, or `None` if the key has no text.
    async fn load(&self, key: &Key) -> Result<Option<Versioned>, StoreError>;

    /// Saves `text` under `key` if the key is as `expected`: both in one step, so that of two savers who expect the same, one gets
    /// [`Saved::Conflict`]. After success, the text outlives the process. If the save fails, or the process ends during it, the old text must
    /// still be stored.
    async fn save(&self, key: &Key, text: &SecretString, expected: Expected) -> Result<Saved, StoreError>;

    /// Removes the text under `key`, and returns it: in one step, so that only one of two callers gets it. For
    /// [pending logins](KeyKind::PendingLogin), whose keys anybody can make up: a key without a text must leave nothing behind.
    async fn take(&self, key: &Key) -> Result<Option<SecretString>, StoreError>;

    /// Removes the text under `key`. A key without a text is a success.
    async fn clear(&self, key: &Key) -> Result<(), StoreError>;

    /// Waits until the lock of `key` is free in all processes, acquires it for `holder`, and reads the text while it is held. A refresh
    /// holds the lock, and may take 30 s. The lock must not block the other methods. A holder may acquire the locks of two keys.
    ///
    /// If a store cannot lock, two processes can refresh at once. One of them may then lose a refresh token that is valid for one use.
    async fn lock(&self, key: &Key, holder: &Holder) -> Result<Lock, StoreError>;

    /// Tells when the text under `key` was changed or removed, by another process too. `None`, the default, if the store cannot tell: then
    /// a session looks at its next renewal.
    fn watch(&self, key: &Key) -> Option<Changes> {
        let _ = key;
        None
    }

    /// How long an operation other than the lock may take: 5 s by default. Then it counts as failed. A store that may ask the user for a
    /// password needs more.
    fn patience(&self) -> Duration {
        Duration::from_secs(5)
    }
}

#[cfg(test)]
mod tests {
    use super::{Expected, Generation};

    #[test]
    fn a_save_is_allowed_where_the_key_is_as_expected() {
        let (one, two) = (Generation::of("one"), Generation::of("two"));
        assert_ne!(one, two);
        for found in [None, Some(one), Some(two)] {
            assert!(Expected::Anything.allows(found));
            assert_eq!(Expected::Nothing.allows(found), found.is_none());
            assert_eq!(Expected::At(one).allows(found), found == Some(one));
        }
    }
}
