//! The slot of one session in a store.

use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;

use super::record::{Unreadable, milliseconds};
use super::store::{Key, Lock, Store, failed, own};
use super::{Bounded, Hosts, RefreshToken, Token};
use crate::error::Error;

/// A store, and the key of a session's token there.
#[derive(Clone, Debug)]
pub(crate) struct StoreEntry {
    store: Bounded,
    client_id: String,
    key: Key,
    /// Whether the caller gave the slot its name, which says that everything in it is of one user.
    named: bool,
    hosts: Hosts,
}

/// What a save replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Replace {
    /// Whatever is in the slot: the user has just signed in.
    Anything,
    /// The token of an earlier login: the user has signed in, and the save is late.
    Earlier,
    /// A token of the same user only.
    SameUser,
}

impl Replace {
    fn allows(self, token: &Token, stored: &Token) -> bool {
        match self {
            Self::Anything => true,
            Self::Earlier => milliseconds(stored.consented_at()) <= milliseconds(token.consented_at()),
            Self::SameUser => false,
        }
    }
}

impl StoreEntry {
    /// The entry of a key for tokens of `hosts`.
    pub(crate) fn new(store: Arc<dyn Store>, client_id: &str, key: Key, named: bool, hosts: Hosts) -> Self {
        Self { store: Bounded::new(store), client_id: client_id.to_owned(), key, named, hosts }
    }

    /// The account's name.
    pub(crate) fn account(&self) -> Option<&str> {
        self.key.account()
    }

    /// Whether the caller gave the account its name.
    pub(crate) fn is_named(&self) -> bool {
        self.named
    }

    /// The name by which entries are ordered. Two entries of one store with one name are the same.
    pub(crate) fn order(&self) -> String {
        self.key.to_string()
    }

    /// Waits no longer than `limit` for the lock.
    pub(crate) async fn lock(&self, limit: Duration) -> Result<Lock, Error> {
        self.store.lock(&self.key, limit).await
    }

    /// The stored token. One of other hosts is as good as none.
    pub(crate) async fn load(&self) -> Result<Option<Token>, Error> {
        let text = self.store.load(&self.key).await?;
        let token = text.map(|text| Token::from_record(&text)).transpose().map_err(|why| failed(own(why)))?;
        Ok(token.filter(|token| *token.grant().hosts() == self.hosts))
    }

    /// Whether a session of `token` may use `stored` instead, or replace it.
    pub(crate) fn is_of_same_user(&self, token: &Token, stored: &Token) -> bool {
        token.is_of_same_user(stored, self.named)
    }

    /// Saves `token`, and says whether it did: `false` if the slot holds another user's token, which only a login may replace.
    ///
    /// A grant that was signed out of is not saved again. A stored text that cannot be read is moved to another key first. One that a newer
    /// version of this crate wrote stays where it is, and the save fails.
    pub(crate) async fn save(&self, token: &Token, replace: Replace) -> Result<bool, Error> {
        let is_login = replace == Replace::Anything;
        if !is_login && self.is_signed_out(token).await? {
            return Err(Error::signed_out());
        }
        let stored = match self.store.load(&self.key).await {
            Ok(stored) => stored,
            // The save puts a damaged file aside. A login replaces what is there, whatever it is.
            Err(error) if is_login || error.is_damaged_store() => None,
            Err(error) => return Err(error),
        };
        let mut record = token.to_record();
        if let Some(text) = stored {
            match Token::from_record(&text) {
                Ok(stored) if !self.is_of_same_user(token, &stored) && !replace.allows(token, &stored) => {
                    return Ok(false);
                }
                Ok(stored) if stored.grant().id() == token.grant().id() => {
                    record = token.with_more_of(&stored).to_record()
                }
                Ok(_) => {}
                Err(newer @ Unreadable::Newer(_)) => return Err(failed(own(newer))),
                Err(Unreadable::Damaged) => self.put(&self.key.aside(), &text).await?,
            }
        }
        self.put(&self.key, &record).await?;
        Ok(true)
    }

    /// Removes the token if it still has the refresh token `refused`. The caller holds the lock.
    pub(crate) async fn clear_if(&self, refused: Option<&RefreshToken>) -> Result<(), Error> {
        let stored = self.load().await?;
        let holds = stored.is_some_and(|stored| {
            stored.refresh_token().map(RefreshToken::expose) == refused.map(RefreshToken::expose)
        });
        if holds { self.store.clear(&self.key).await } else { Ok(()) }
    }

    /// Marks the grant of `token` as signed out, and removes its token. Another user's token, a later login's, and a text of a newer version
    /// of this crate stay. The caller holds the lock.
    ///
    /// The mark is first: another process that has the token cannot bring it back then.
    pub(crate) async fn sign_out(&self, token: &Token) -> Result<(), Error> {
        self.put(&self.mark(token), &SecretString::from("signed out")).await?;
        self.store.clear(&self.key.aside()).await?;
        let stays = match self.store.load(&self.key).await?.map(|text| Token::from_record(&text)) {
            Some(Ok(stored)) => {
                let own = stored.grant().id() == token.grant().id();
                let earlier = self.is_of_same_user(token, &stored) && Replace::Earlier.allows(token, &stored);
                !own && !earlier
            }
            Some(Err(Unreadable::Newer(_))) => true,
            Some(Err(Unreadable::Damaged)) | None => false,
        };
        if stays { Ok(()) } else { self.store.clear(&self.key).await }
    }

    /// Whether the grant of `token` was signed out of.
    pub(crate) async fn is_signed_out(&self, token: &Token) -> Result<bool, Error> {
        Ok(self.store.load(&self.mark(token)).await?.is_some())
    }

    fn mark(&self, token: &Token) -> Key {
        Key::signed_out(&self.client_id, token.grant().id())
    }

    async fn put(&self, key: &Key, text: &SecretString) -> Result<(), Error> {
        self.store.save(key, text).await
    }
}
