//! The entry of one session in a store.

use std::sync::Arc;
use std::time::SystemTime;

use secrecy::{ExposeSecret as _, SecretString};

use super::store::{Key, Lock, Store, StoreError};
use super::{RefreshToken, Token};
use crate::error::Error;

/// A store and the key of a session's token there.
#[derive(Clone, Debug)]
pub(crate) struct StoreEntry {
    store: Arc<dyn Store>,
    key: Key,
}

impl StoreEntry {
    pub(crate) fn new(store: Arc<dyn Store>, key: Key) -> Self {
        Self { store, key }
    }

    /// Whether both have the same key.
    pub(crate) fn is_at(&self, other: &Self) -> bool {
        self.key == other.key
    }

    pub(crate) async fn lock(&self) -> Result<Lock, Error> {
        self.store.lock(&self.key).await.map_err(failed)
    }

    /// The stored token.
    pub(crate) async fn load(&self) -> Result<Option<Token>, Error> {
        let text = self.store.load(&self.key).await.map_err(failed)?;
        text.map(|text| Token::from_record(&text).map_err(|why| failed(why.into()))).transpose()
    }

    /// Saves `token`. A stored text that cannot be read is moved to another key first, because a newer version may have written it.
    pub(crate) async fn save(&self, token: &Token, now: SystemTime) -> Result<(), Error> {
        // If the load fails, the save may still succeed: a file store moves a damaged file aside itself.
        if let Ok(Some(text)) = self.store.load(&self.key).await
            && Token::from_record(&text).is_err()
        {
            let at = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_millis();
            self.put(&self.key.aside(u64::try_from(at).unwrap_or_default()), &text).await?;
        }
        self.put(&self.key, &token.to_record()).await
    }

    /// Removes the token if it still has the refresh token `refused`. The caller holds the lock.
    pub(crate) async fn clear_if(&self, refused: Option<&RefreshToken>) -> Result<(), Error> {
        let stored = self.load().await?;
        let holds = stored.is_some_and(|stored| {
            stored.refresh_token().map(RefreshToken::expose) == refused.map(RefreshToken::expose)
        });
        if holds { self.store.clear(&self.key).await.map_err(failed) } else { Ok(()) }
    }

    /// Removes the token.
    pub(crate) async fn clear(&self) -> Result<(), Error> {
        self.store.clear(&self.key).await.map_err(failed)
    }

    async fn put(&self, key: &Key, text: &SecretString) -> Result<(), Error> {
        let saved = self.store.save(key, text).await;
        saved.map_err(|error| Error::store(error, &[text.expose_secret()]))
    }
}

fn failed(error: StoreError) -> Error {
    Error::store(error, &[])
}
