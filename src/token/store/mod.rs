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
use std::sync::Arc;
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
#[cfg_attr(not(feature = "encryption"), allow(dead_code))] // a page has no files
pub(super) fn own_damage(error: impl Into<StoreError>) -> StoreError {
    Box::new(Own { error: error.into(), damaged: true })
}

/// Whether a store of this crate says that a text cannot be read.
#[cfg_attr(target_arch = "wasm32", allow(dead_code))]
pub(super) fn is_damage(error: &StoreError) -> bool {
    error.downcast_ref::<Own>().is_some_and(|own| own.damaged)
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

/// Tells the texts apart that were saved under one key, one after the other. Two different texts of a key never have the same generation, not
/// even after the key was cleared: take a counter of the whole store, never one of the row, which begins again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Generation(u64);

impl Generation {
    /// The generation with a number.
    #[must_use]
    pub fn new(number: u64) -> Self {
        Self(number)
    }

    /// A generation from a text or an ETag, by its hash: for a store without numbers that compares and writes in one step.
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

/// Tells that a text was changed: a stream that yields `()` each time.
pub struct Changes(Pin<Box<dyn Moments>>);

trait Moments: Stream<Item = ()> + MaybeSend {}
impl<S: Stream<Item = ()> + MaybeSend> Moments for S {}

impl Changes {
    /// Changes from a stream, which a task polls while the session lives.
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
/// in another user. `Encrypted` protects the texts from whoever has the store and not the encryption keys, except that a text can be removed
/// or an older one put back.
///
/// # A store of your own
///
/// The example below is a table in memory. It needs the crates `async-trait` and `tokio`. `testing::check_store` (feature `testing`) checks a
/// store against what is said here, except expiry and [`watch`](Self::watch).
///
/// - **Names.** `Key::to_string()` is the name, to be compared byte by byte. It has no maximum length.
/// - **Expiry.** Keep the time of the save plus [`Key::lifetime`] with the text, and remove the text after that. A load may return such a text
///   until it is removed.
/// - **Saves.** [`Expected::Nothing`] is `INSERT … ON CONFLICT DO NOTHING`, [`Expected::At`] is `UPDATE … WHERE generation = …`, and
///   [`Expected::Anything`] is an upsert, each with a new number of one sequence. Load from the primary, not from a replica.
/// - **Time.** A session drops an operation that takes longer than [`patience`](Self::patience), so any future may be dropped at any moment.
///   It repeats what failed: a save 10 s later, a conflict after another load.
/// - **Locks.** Only the keys of tokens are locked. A session waits 34 s for a lock, then drops the future and goes on without it: a lock that is
///   acquired by then must become free by itself. Saves happen under the lock, maybe on another connection, so do not lock the text's
///   own row. Where the drop of a value cannot release a lock, as with a pool of connections, return a [`Lease`] of 10 s or more: in Redis
///   `SET NX PX` with the [`Holder`], and a script that prolongs or removes it only if it is the holder's. If two keys share a lock in
///   your store, a holder that has it gets it again.
/// - **Changes.** [`watch`](Self::watch) is called for each session's place, so share one connection. A session's own changes and false alarms
///   are allowed. Begin to listen at the first poll. Yield once when
///   listening has begun, and once after a connection was lost. A sign-out saves its mark and then removes
///   the token, so a change of the token's key is enough. A change that is missed is noticed at the next renewal.
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
    /// [`Saved::Conflict`]. After success, the text outlives the process. After a failure, or a process that ended, either the old text is
    /// stored or the new one, whole.
    async fn save(&self, key: &Key, text: &SecretString, expected: Expected) -> Result<Saved, StoreError>;

    /// Removes the text under `key`, and returns it: in one step (`DELETE … RETURNING`, `GETDEL`), so that only one of two callers gets it.
    /// Sessions take [pending logins](KeyKind::PendingLogin) alone. Anybody can send a made-up ticket, so a key without a text must leave
    /// nothing behind.
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

/// A store that several apps share, or that is chosen when the program runs.
#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
impl<S: Store + ?Sized> Store for Arc<S> {
    async fn load(&self, key: &Key) -> Result<Option<Versioned>, StoreError> {
        (**self).load(key).await
    }

    async fn save(&self, key: &Key, text: &SecretString, expected: Expected) -> Result<Saved, StoreError> {
        (**self).save(key, text, expected).await
    }

    async fn take(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        (**self).take(key).await
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        (**self).clear(key).await
    }

    async fn lock(&self, key: &Key, holder: &Holder) -> Result<Lock, StoreError> {
        (**self).lock(key, holder).await
    }

    fn watch(&self, key: &Key) -> Option<Changes> {
        (**self).watch(key)
    }

    fn patience(&self) -> Duration {
        (**self).patience()
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
