//! Tokens that end with the process.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use secrecy::SecretString;

use super::{Key, Lock, Store, StoreError};
use crate::token::{Clock, SystemClock};

/// Keeps texts in memory. Clones share them.
#[derive(Clone, Default)]
pub struct MemoryStore(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    texts: HashMap<Key, Kept>,
    locks: HashMap<Key, Arc<tokio::sync::Mutex<()>>>,
}

struct Kept {
    text: SecretString,
    until: Option<SystemTime>,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MemoryStore")
    }
}

#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
impl Store for MemoryStore {
    async fn load(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        Ok(self.state().texts.get(key).map(|kept| kept.text.clone()))
    }

    async fn save(&self, key: &Key, text: &SecretString) -> Result<(), StoreError> {
        let now = SystemClock.now();
        let until = key.lifetime().and_then(|lifetime| now.checked_add(lifetime));
        let mut state = self.state();
        state.texts.retain(|_, kept| kept.until.is_none_or(|until| until > now));
        state.texts.insert(key.clone(), Kept { text: text.clone(), until });
        Ok(())
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.state().texts.remove(key);
        Ok(())
    }

    async fn lock(&self, key: &Key) -> Result<Lock, StoreError> {
        let lock = {
            let mut state = self.state();
            // Locks that have no holder and no waiter are removed.
            state.locks.retain(|_, lock| Arc::strong_count(lock) > 1);
            state.locks.entry(key.clone()).or_default().clone()
        };
        Ok(Lock::held(lock.lock_owned().await))
    }
}
