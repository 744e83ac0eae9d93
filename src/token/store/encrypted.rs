//! A store that encrypts what another one keeps.

use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};

use super::keys::Why;
use super::{
    Changes, Expected, Holder, Key, Keys, Lock, Saved, Store, StoreError, Versioned, is_damage, own, own_damage,
};

/// Encrypts and authenticates the texts of another store, by XChaCha20-Poly1305. Feature `encryption`.
///
/// Each text is bound to its [`Key`]: one that was moved to another key is refused. A text that is not encrypted is refused, too. It wraps
/// any store: administrators and backups of a database then have no token that they can use.
///
/// ```
/// use ambitus::Spotify;
/// use ambitus::token::store::{Encrypted, Keys, MemoryStore};
///
/// // 32 bytes of randomness, as your secret manager keeps them.
/// let keys = Keys::new("2026-08", [8; 32]);
/// let spotify = Spotify::new("client id").store(Encrypted::new(MemoryStore::new(), keys));
/// ```
///
/// # Security
///
/// The names of the texts are not encrypted: they contain client ids and accounts. Whoever can write to the store can put an older text of
/// the same name back, and remove texts, also the mark of a sign-out.
#[derive(Clone, Debug)]
pub struct Encrypted<S> {
    store: S,
    keys: Keys,
}

impl<S: Store> Encrypted<S> {
    /// A store that keeps texts in `store`, encrypted with `keys`.
    #[must_use]
    pub fn new(store: S, keys: Keys) -> Self {
        Self { store, keys }
    }

    fn encrypt(&self, key: &Key, text: &SecretString) -> Result<SecretString, StoreError> {
        self.keys.encrypt(text.expose_secret(), key.to_string().as_bytes()).map_err(own)
    }

    fn decrypt(&self, key: &Key, text: &SecretString) -> Result<SecretString, StoreError> {
        let decrypted = self.keys.decrypt(text.expose_secret(), key.to_string().as_bytes());
        decrypted.map_err(|why| match why {
            // Another key, or a later version of this crate, may read it: a save does not replace it.
            Why::UnknownKey | Why::OtherVersion => own(why),
            Why::NotEncrypted | Why::Refused => own_damage(why),
        })
    }

    fn decrypted(&self, key: &Key, found: &Versioned) -> Result<Versioned, StoreError> {
        Ok(Versioned { text: self.decrypt(key, &found.text)?, generation: found.generation })
    }

    /// Moves a text that cannot be read to another key, before a save replaces it.
    async fn put_aside(&self, key: &Key) -> Result<(), StoreError> {
        let found = match self.store.load(key).await {
            // The store below puts it aside itself.
            Err(error) if is_damage(&error) => return Ok(()),
            found => found?,
        };
        let Some(found) = found else { return Ok(()) };
        match self.keys.decrypt(found.text.expose_secret(), key.to_string().as_bytes()) {
            Ok(_) => Ok(()),
            Err(why @ Why::OtherVersion) => Err(own(why)),
            Err(_) => self.store.save(&key.unreadable(), &found.text, Expected::Anything).await.map(|_| ()),
        }
    }
}

#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
impl<S: Store> Store for Encrypted<S> {
    async fn load(&self, key: &Key) -> Result<Option<Versioned>, StoreError> {
        let found = self.store.load(key).await?;
        found.map(|found| self.decrypted(key, &found)).transpose()
    }

    async fn save(&self, key: &Key, text: &SecretString, expected: Expected) -> Result<Saved, StoreError> {
        if expected == Expected::Anything {
            self.put_aside(key).await?;
        }
        self.store.save(key, &self.encrypt(key, text)?, expected).await
    }

    async fn take(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        // What this process cannot read stays for one that can.
        self.load(key).await?;
        let taken = self.store.take(key).await?;
        taken.map(|text| self.decrypt(key, &text)).transpose()
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.store.clear(key).await
    }

    async fn lock(&self, key: &Key, holder: &Holder) -> Result<Lock, StoreError> {
        let lock = self.store.lock(key, holder).await?;
        // A text that cannot be read is no reason to go without the lock. A load reports it.
        let text = lock.text().and_then(|found| self.decrypted(key, found).ok());
        Ok(lock.with_text(text))
    }

    fn watch(&self, key: &Key) -> Option<Changes> {
        self.store.watch(key)
    }

    fn patience(&self) -> Duration {
        self.store.patience()
    }
}
