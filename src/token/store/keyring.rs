//! Tokens in the system's keyring: Keychain, Credential Manager, or the Secret Service.

use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use keyring_core::{Entry, Error as Failure, get_default_store};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};

use super::file::{Protection, locks};
use super::{Expected, Generation, Holder, Key, Lock, Saved, Store, StoreError, Versioned, own};

/// How long to wait while another writer changes an entry.
const WRITE: Duration = Duration::from_secs(30);

/// Keeps texts in the keyring of the system, one entry for each. Feature `keyring`.
///
/// It uses the keyring of the platform, or the one that the program set with `keyring_core::set_default_store`. A keyring has no
/// locks, so lock files in a folder of the app serialize its processes.
///
/// A keyring removes no old entries. Do not park logins in it: a desktop app should keep pending logins in memory. The marks of sign-outs
/// stay too.
///
/// ```no_run
/// use ambitus::token::store::KeyringStore;
///
/// let spotify = ambitus::Spotify::new("client id").store(KeyringStore::new("my player", "/home/anna/.cache/player"));
/// ```
#[derive(Clone, Debug)]
pub struct KeyringStore {
    service: String,
    locks: PathBuf,
}

impl KeyringStore {
    /// A store whose entries have the service name `service`. Its lock files are in the folder `locks`, to which only the user may have
    /// access.
    #[must_use]
    pub fn new(service: impl Into<String>, locks: impl Into<PathBuf>) -> Self {
        Self { service: service.into(), locks: locks.into() }
    }

    /// Makes a change of several steps the only one.
    async fn lock_for_writing(&self) -> Result<Arc<File>, StoreError> {
        self.lock_file("write.lock".to_owned(), WRITE, Holder::random()?).await
    }

    async fn lock_file(&self, name: String, patience: Duration, holder: Holder) -> Result<Arc<File>, StoreError> {
        let folder = self.locks.clone();
        tokio::task::spawn_blocking(move || {
            locks::make_folder(&folder).map_err(own)?;
            Protection::Required.check_folder(&folder).map_err(own)
        })
        .await??;
        locks::wait(self.locks.join(name), patience, holder, Protection::Required).await.map_err(own)
    }

    /// Accesses an entry on a thread where blocking is allowed, because a keyring may ask the user for a password.
    async fn on<T: Send + 'static>(
        &self,
        key: &Key,
        work: impl FnOnce(&Entry) -> Result<T, Failure> + Send + 'static,
    ) -> Result<Option<T>, StoreError> {
        let (service, name) = (self.service.clone(), key.to_string());
        let done = tokio::task::spawn_blocking(move || match get_default_store() {
            Some(_) => work(&Entry::new(&service, &name)?),
            None => work(&keyring::Entry::new(&service, &name)?.inner),
        });
        match done.await? {
            Ok(value) => Ok(Some(value)),
            Err(Failure::NoEntry) => Ok(None),
            // These errors contain the data that was read.
            Err(Failure::BadEncoding(_) | Failure::BadDataFormat(..)) => Err(own("the keyring's entry is not text")),
            Err(failure) => Err(own(failure)),
        }
    }
}

#[async_trait::async_trait]
impl Store for KeyringStore {
    async fn load(&self, key: &Key) -> Result<Option<Versioned>, StoreError> {
        let Some(bytes) = self.on(key, |entry| entry.get_secret().map(Zeroizing::new)).await? else {
            return Ok(None);
        };
        match std::str::from_utf8(&bytes) {
            Ok(text) => Ok(Some(Versioned { text: SecretString::from(text), generation: Generation::of(text) })),
            Err(_) => Err(own("the keyring's entry is not text")),
        }
    }

    async fn save(&self, key: &Key, text: &SecretString, expected: Expected) -> Result<Saved, StoreError> {
        let _writing = self.lock_for_writing().await?;
        if expected != Expected::Anything {
            let found = self.load(key).await?;
            if !expected.allows(found.map(|found| found.generation)) {
                return Ok(Saved::Conflict);
            }
        }
        // Saved as bytes: Windows would store a password as UTF-16, and allows only 2560 bytes.
        let bytes = Zeroizing::new(text.expose_secret().as_bytes().to_vec());
        self.on(key, move |entry| entry.set_secret(&bytes)).await?;
        Ok(Saved::As(Generation::of(text.expose_secret())))
    }

    async fn take(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        if self.load(key).await?.is_none() {
            return Ok(None);
        }
        let _writing = self.lock_for_writing().await?;
        let found = self.load(key).await?;
        self.on(key, Entry::delete_credential).await?;
        Ok(found.map(|found| found.text))
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.take(key).await.map(drop)
    }

    // The system may ask the user to unlock the keyring.
    fn patience(&self) -> Duration {
        Duration::from_secs(60)
    }

    async fn lock(&self, key: &Key, holder: &Holder) -> Result<Lock, StoreError> {
        let lock = self.lock_file(locks::name(key), locks::REFRESH, holder.clone()).await?;
        Ok(Lock::held(self.load(key).await?, lock))
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret as _;

    use super::{Expected, Holder, Key, KeyringStore, Saved, Store};
    use crate::token::Flow;

    #[tokio::test]
    async fn a_text_is_saved_replaced_and_cleared() {
        keyring_core::set_default_store(keyring_core::mock::Store::new().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let store = KeyringStore::new("ambitus test", folder.path().join("locks"));
        let (key, other) = (Key::token("id", Flow::Pkce, "anna"), Key::token("id", Flow::Pkce, "ben"));
        assert!(store.load(&key).await.unwrap().is_none());
        for text in ["one", "zwei ü"] {
            assert_ne!(store.save(&key, &text.into(), Expected::Anything).await.unwrap(), Saved::Conflict);
            let found = store.load(&key).await.unwrap().unwrap();
            assert_eq!(found.text.expose_secret(), text);
            assert_eq!(store.save(&key, &"x".into(), Expected::Nothing).await.unwrap(), Saved::Conflict);
            let again = store.save(&key, &text.into(), Expected::At(found.generation)).await.unwrap();
            assert_ne!(again, Saved::Conflict);
        }
        assert!(store.load(&other).await.unwrap().is_none());
        let (holder, another) = (Holder::random().unwrap(), Holder::random().unwrap());
        let lock = store.lock(&key, &holder).await.unwrap();
        assert_eq!(lock.text().unwrap().text.expose_secret(), "zwei ü");
        let _free = store.lock(&other, &holder).await.unwrap();
        let wait = std::time::Duration::from_millis(50);
        assert!(tokio::time::timeout(wait, store.lock(&key, &another)).await.is_err());
        drop(lock);
        store.lock(&key, &another).await.unwrap();
        assert!(store.take(&other).await.unwrap().is_none());
        assert_eq!(store.take(&key).await.unwrap().unwrap().expose_secret(), "zwei ü");
        store.clear(&key).await.unwrap();
        store.clear(&key).await.unwrap();
        assert!(store.load(&key).await.unwrap().is_none());
    }
}
