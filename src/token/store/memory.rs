//! Tokens that end with the process.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use secrecy::SecretString;

use super::key::MOST_PENDING;
use super::{Expected, Generation, Holder, Key, KeyKind, Lock, Saved, Store, StoreError, Versioned};
use crate::token::{Clock, SystemClock};

/// At how many entries those whose time is over are looked for, at the least.
const SWEEP: usize = 1024;

/// Keeps texts in memory. Clones share them.
///
/// It keeps 4,096 pending logins at the most. A further one displaces the oldest.
#[derive(Clone, Default)]
pub struct MemoryStore(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    /// The number of saves so far, from which generations are made.
    saves: u64,
    entries: HashMap<Key, Kept>,
    /// The keys of the pending logins, in the order of their saves.
    pending: Vec<Key>,
    /// At how many entries those whose time is over are removed.
    sweep_at: usize,
}

#[derive(Default)]
struct Kept {
    text: Option<Versioned>,
    until: Option<SystemTime>,
    /// Shared by the holder and the waiters.
    lock: Option<Arc<tokio::sync::Mutex<()>>>,
}

impl Kept {
    fn is_locked(&self) -> bool {
        self.lock.as_ref().is_some_and(|lock| Arc::strong_count(lock) > 1)
    }
}

impl State {
    fn text(&self, key: &Key) -> Option<&Versioned> {
        self.entries.get(key)?.text.as_ref()
    }

    /// Removes the text under a key, and the key if nobody locks it.
    fn remove(&mut self, key: &Key) -> Option<Versioned> {
        let entry = self.entries.get_mut(key)?;
        let text = entry.text.take();
        if !entry.is_locked() {
            self.entries.remove(key);
        }
        if key.kind() == KeyKind::PendingLogin {
            self.pending.retain(|pending| pending != key);
        }
        text
    }

    /// Makes room for a text: removes the oldest pending login if there are too many, and from time to time what is over.
    fn make_room(&mut self, key: &Key, now: SystemTime) {
        if key.kind() == KeyKind::PendingLogin {
            if self.pending.len() >= MOST_PENDING {
                let oldest = self.pending.remove(0);
                self.remove(&oldest);
            }
            self.pending.push(key.clone());
        }
        if self.entries.len() >= self.sweep_at.max(SWEEP) {
            self.entries.retain(|_, kept| kept.is_locked() || kept.until.is_some_and(|until| until > now));
            self.pending.retain(|pending| self.entries.contains_key(pending) || pending == key);
            self.sweep_at = 2 * self.entries.len();
        }
    }
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
    async fn load(&self, key: &Key) -> Result<Option<Versioned>, StoreError> {
        Ok(self.state().text(key).cloned())
    }

    async fn save(&self, key: &Key, text: &SecretString, expected: Expected) -> Result<Saved, StoreError> {
        let mut state = self.state();
        if !expected.allows(state.text(key).map(|found| found.generation)) {
            return Ok(Saved::Conflict);
        }
        let now = SystemClock.now();
        if state.text(key).is_none() {
            state.make_room(key, now);
        }
        let until = now.checked_add(key.lifetime());
        state.saves += 1;
        let generation = Generation::new(state.saves);
        let kept = state.entries.entry(key.clone()).or_default();
        (kept.text, kept.until) = (Some(Versioned { text: text.clone(), generation }), until);
        Ok(Saved::As(generation))
    }

    async fn take(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        Ok(self.state().remove(key).map(|found| found.text))
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.state().remove(key);
        Ok(())
    }

    async fn lock(&self, key: &Key, _: &Holder) -> Result<Lock, StoreError> {
        // Before the lock, so that it is dropped after it, also if this future is dropped while it waits.
        let released = Released { store: self.clone(), key: key.clone() };
        let lock = self.state().entries.entry(key.clone()).or_default().lock.get_or_insert_default().clone();
        let guard = lock.lock_owned().await;
        // The guard is dropped first, and then the entry if it is of no more use.
        Ok(Lock::held(self.load(key).await?, (guard, released)))
    }
}

/// Removes the entry of a key that has neither a text nor a lock any more.
struct Released {
    store: MemoryStore,
    key: Key,
}

impl Drop for Released {
    fn drop(&mut self) {
        let mut state = self.store.state();
        if state.entries.get(&self.key).is_some_and(|kept| kept.text.is_none() && !kept.is_locked()) {
            state.entries.remove(&self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Expected, Holder, Key, Saved, Store as _};
    use super::{MOST_PENDING, MemoryStore};
    use crate::token::Flow;

    #[tokio::test]
    async fn pending_logins_are_bounded_and_displace_no_token() {
        let store = MemoryStore::new();
        let token = Key::token("id", Flow::Pkce, "anna");
        let _ = store.save(&token, &"token".into(), Expected::Nothing).await.unwrap();
        let login = |number: usize| Key::pending_login("id", &number.to_string());
        for number in 0..=MOST_PENDING {
            let _ = store.save(&login(number), &"login".into(), Expected::Anything).await.unwrap();
        }
        assert!(store.take(&login(0)).await.unwrap().is_none(), "the oldest is displaced");
        assert!(store.take(&login(1)).await.unwrap().is_some());
        assert!(store.take(&login(1)).await.unwrap().is_none());
        assert!(store.load(&login(MOST_PENDING)).await.unwrap().is_some());
        assert!(store.load(&token).await.unwrap().is_some());
        assert_eq!(store.state().pending.len(), MOST_PENDING - 1);
        assert_eq!(store.state().entries.len(), MOST_PENDING);
    }

    #[tokio::test]
    async fn a_save_has_a_condition_and_no_generation_comes_twice() {
        let (store, key) = (MemoryStore::new(), Key::token("id", Flow::Pkce, "anna"));
        let Saved::As(first) = store.save(&key, &"one".into(), Expected::Nothing).await.unwrap() else { panic!() };
        for expected in [Expected::Nothing, Expected::At(super::Generation::new(77))] {
            assert_eq!(store.save(&key, &"two".into(), expected).await.unwrap(), Saved::Conflict);
        }
        store.clear(&key).await.unwrap();
        let Saved::As(second) = store.save(&key, &"two".into(), Expected::Nothing).await.unwrap() else { panic!() };
        assert_ne!(first, second);
        assert_eq!(store.save(&key, &"three".into(), Expected::At(first)).await.unwrap(), Saved::Conflict);
        assert_ne!(store.save(&key, &"three".into(), Expected::At(second)).await.unwrap(), Saved::Conflict);
    }

    #[tokio::test]
    async fn locks_leave_nothing_behind() {
        let (store, holder) = (MemoryStore::new(), Holder::random().unwrap());
        let key = Key::token("id", Flow::Pkce, "anna");
        let lock = store.lock(&key, &holder).await.unwrap();
        let wait = std::time::Duration::from_millis(20);
        assert!(tokio::time::timeout(wait, store.lock(&key, &Holder::random().unwrap())).await.is_err());
        lock.release().await.unwrap();
        drop(store.lock(&key, &holder).await.unwrap());
        assert!(store.state().entries.is_empty());
    }
}
