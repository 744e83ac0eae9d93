//! A store in memory in which a test has a hand.

use std::fmt::Debug;

use ambitus::SecretString;
use ambitus::token::store::{
    Expected, Generation, Holder, Key, Lock, MemoryStore, Saved, Store, StoreError, Versioned,
};

/// What a store is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Operation {
    Load,
    Save,
    Take,
    Clear,
    Lock,
}

/// What happens in place of, or beside, what a store should do.
#[async_trait::async_trait]
pub(crate) trait Hand: Debug + Send + Sync + 'static {
    /// Before an operation, which it may end. `text` is what is to be saved.
    async fn before(&self, _: Operation, _: &Key, _: Option<&SecretString>) -> Result<(), StoreError> {
        Ok(())
    }

    /// What is saved in place of `text`. `None` if nothing is, although the save succeeds.
    fn saves(&self, text: &SecretString) -> Option<SecretString> {
        Some(text.clone())
    }

    /// Whether a removal takes place. It succeeds in any case.
    fn clears(&self) -> bool {
        true
    }

    /// What an operation answers that found `found`.
    async fn found(
        &self,
        _: Operation,
        _: &Key,
        found: Option<Versioned>,
        _: &MemoryStore,
    ) -> Result<Option<Versioned>, StoreError> {
        Ok(found)
    }
}

/// A store in memory with a hand in it. Clones share it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Handled<H> {
    pub(crate) inner: MemoryStore,
    pub(crate) hand: H,
}

impl<H> Handled<H> {
    pub(crate) fn new(hand: H) -> Self {
        Self { inner: MemoryStore::new(), hand }
    }
}

#[async_trait::async_trait]
impl<H: Hand> Store for Handled<H> {
    async fn load(&self, key: &Key) -> Result<Option<Versioned>, StoreError> {
        self.hand.before(Operation::Load, key, None).await?;
        let found = self.inner.load(key).await?;
        self.hand.found(Operation::Load, key, found, &self.inner).await
    }

    async fn save(&self, key: &Key, text: &SecretString, expected: Expected) -> Result<Saved, StoreError> {
        self.hand.before(Operation::Save, key, Some(text)).await?;
        match self.hand.saves(text) {
            Some(text) => self.inner.save(key, &text, expected).await,
            None => Ok(Saved::As(Generation::of("nothing"))),
        }
    }

    async fn take(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        self.hand.before(Operation::Take, key, None).await?;
        let found = self.inner.load(key).await?;
        let taken = self.hand.found(Operation::Take, key, found, &self.inner).await?;
        self.inner.clear(key).await?;
        Ok(taken.map(|taken| taken.text))
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.hand.before(Operation::Clear, key, None).await?;
        if self.hand.clears() { self.inner.clear(key).await } else { Ok(()) }
    }

    async fn lock(&self, key: &Key, holder: &Holder) -> Result<Lock, StoreError> {
        self.hand.before(Operation::Lock, key, None).await?;
        let lock = self.inner.lock(key, holder).await?;
        let text = self.hand.found(Operation::Lock, key, lock.text().cloned(), &self.inner).await?;
        Ok(lock.with_text(text))
    }
}
