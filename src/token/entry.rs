//! The slot of one session in a store.

use std::time::{Duration, SystemTime};

use secrecy::SecretString;

use super::record::{Unreadable, milliseconds};
use super::store::{Changes, Expected, Holder, Key, Saved, failed, own};
use super::{Bounded, Held, Hosts, RefreshToken, Refused, Token};
use crate::error::Error;
use crate::platform::BorrowingFuture;

/// How often a save looks again, because the text was changed after its last look.
const LOOKS: u32 = 3;

/// A store, and the key of a session's token there.
#[derive(Clone, Debug)]
pub(crate) struct StoreEntry {
    store: Bounded,
    key: Key,
    /// Whether the caller gave the slot its name, which says that everything in it is of one user.
    named: bool,
    hosts: Hosts,
}

/// What a save replaces.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Replace<'a> {
    /// Whatever is in the slot: the user has just signed in.
    Anything,
    /// The token of an earlier login: the user has signed in, and the save is late.
    Earlier,
    /// A token of the same user only, and no later one.
    SameUser,
    /// The same, and this token, which the API refused.
    Rejected(&'a Token),
}

impl Replace<'_> {
    fn is_login(self) -> bool {
        matches!(self, Self::Anything)
    }

    /// Whether another user's token may be replaced.
    fn allows(self, token: &Token, stored: &Token) -> bool {
        match self {
            Self::Anything => true,
            Self::Earlier => milliseconds(stored.consented_at()) <= milliseconds(token.consented_at()),
            Self::SameUser | Self::Rejected(_) => false,
        }
    }

    /// Whether `stored` is of a later login of the same user, which the session of `token` cannot use.
    fn is_late_for(self, token: &Token, stored: &Token) -> bool {
        matches!(self, Self::Earlier) && stored.consented_at() > token.consented_at() && !stored.covers(token)
    }

    /// Whether `stored` is a later token of the same user, which somebody else put there meanwhile.
    fn conflicts(self, token: &Token, stored: &Token) -> bool {
        let later = stored.is_after(token) && (stored.is_of_grant(token) || stored.covers(token));
        match self {
            Self::SameUser => later,
            Self::Rejected(rejected) => later && !stored.is(rejected),
            // The user has signed in again since.
            Self::Earlier => later && stored.consented_at() > token.consented_at(),
            Self::Anything => false,
        }
    }
}

/// What became of the save of a token.
#[derive(Debug)]
pub(crate) enum Placed {
    Saved,
    /// The slot holds another user's token, which only a login may replace.
    Displaced,
    /// The slot holds a later token of the same user.
    Conflict(Box<Token>),
}

impl StoreEntry {
    /// The entry of a key for tokens of `hosts`.
    pub(crate) fn new(store: Bounded, key: Key, named: bool, hosts: Hosts) -> Self {
        Self { store, key, named, hosts }
    }

    /// The account's name.
    pub(crate) fn account(&self) -> Option<&str> {
        self.key.account()
    }

    /// Whether the caller gave the account its name.
    pub(crate) fn is_named(&self) -> bool {
        self.named
    }

    /// The key. Two entries of one store with one key are the same.
    pub(crate) fn key(&self) -> &Key {
        &self.key
    }

    /// Waits no longer than `limit` for the lock.
    pub(crate) async fn lock(&self, holder: &Holder, limit: Duration) -> Result<Held, Error> {
        self.store.lock(&self.key, holder, limit).await
    }

    /// The moments at which the stored text changes, if the store tells.
    pub(crate) fn watch(&self) -> Option<Changes> {
        self.store.watch(&self.key)
    }

    /// The stored token. One of other hosts is as good as none.
    pub(crate) async fn load(&self) -> Result<Option<Token>, Error> {
        let found = self.store.load(&self.key).await?;
        found.map(|found| self.read(&found.text)).transpose().map(Option::flatten)
    }

    /// Reads a stored text. A token of other hosts is as good as none.
    pub(crate) fn read(&self, text: &SecretString) -> Result<Option<Token>, Error> {
        let token = Token::from_record(text).map_err(|why| failed(own(why)))?;
        Ok(Some(token).filter(|token| *token.grant().hosts() == self.hosts).map(|token| token.at(&self.hosts)))
    }

    /// Whether a session of `token` may use `stored` instead, or replace it.
    pub(crate) fn is_of_same_user(&self, token: &Token, stored: &Token) -> bool {
        token.is_of_same_user(stored, self.named)
    }

    /// Saves `token`, unless the slot holds a token that it may not replace.
    ///
    /// A grant that was signed out of is not saved again. A stored text that cannot be read is moved to another key first. One that a newer
    /// version of this crate wrote stays where it is, and the save fails.
    pub(crate) fn save<'a>(
        &'a self,
        token: &'a Token,
        replace: Replace<'a>,
    ) -> BorrowingFuture<'a, Result<Placed, Error>> {
        Box::pin(async move {
            for _ in 0..LOOKS {
                let found = self.record_for(token, replace).await?;
                // After the load, because a sign-out marks the grant and then removes the text.
                self.refuse_signed_out(token, replace).await?;
                let (record, expected) = match found {
                    Ok(both) => both,
                    Err(placed) => return Ok(placed),
                };
                if self.store.save(&self.key, &record, expected).await? == Saved::Conflict {
                    continue;
                }
                if replace.is_login() {
                    // What was refused before is of no more use. If this fails, the text ends after a week.
                    let _ = self.store.clear(&self.key.refused()).await;
                } else if self.is_signed_out(token).await.is_ok_and(|signed_out| signed_out) {
                    // The sign-out came between the look and the save, from a process that did not get the lock.
                    let _ = self.clear_if(token.refresh_token(), None, || true).await;
                    return Err(Error::signed_out());
                }
                return Ok(Placed::Saved);
            }
            Err(Error::store("others keep changing it".into(), true))
        })
    }

    /// Fails if the grant was signed out of, unless the user has just signed in.
    async fn refuse_signed_out(&self, token: &Token, replace: Replace<'_>) -> Result<(), Error> {
        if replace.is_login() {
            return Ok(());
        }
        match self.is_signed_out(token).await {
            Ok(true) => Err(Error::signed_out()),
            // What cannot be read says nothing. The save puts it aside.
            Err(error) if !error.is_damaged_store() => Err(error),
            Ok(false) | Err(_) => Ok(()),
        }
    }

    /// The record to save and what it replaces, or why it is not saved.
    async fn record_for(
        &self,
        token: &Token,
        replace: Replace<'_>,
    ) -> Result<Result<(SecretString, Expected), Placed>, Error> {
        let found = match self.store.load(&self.key).await {
            Ok(found) => found,
            // The save puts a damaged file aside. A login replaces what is there, whatever it is.
            Err(error) if replace.is_login() || error.is_damaged_store() => {
                return Ok(Ok((token.to_record(), Expected::Anything)));
            }
            Err(error) => return Err(error),
        };
        let Some(found) = found else { return Ok(Ok((token.to_record(), Expected::Nothing))) };
        let record = match Token::from_record(&found.text) {
            Ok(stored) if !self.is_of_same_user(token, &stored) && !replace.allows(token, &stored) => {
                return Ok(Err(Placed::Displaced));
            }
            Ok(stored) if replace.is_late_for(token, &stored) => return Ok(Err(Placed::Displaced)),
            Ok(stored) if replace.conflicts(token, &stored) => return Ok(Err(Placed::Conflict(Box::new(stored)))),
            Ok(stored) if stored.grant().id() == token.grant().id() => token.with_more_of(&stored).to_record(),
            Ok(_) => token.to_record(),
            Err(newer @ Unreadable::Newer(_)) => return Err(failed(own(newer))),
            Err(Unreadable::Damaged) => {
                self.put(&self.key.unreadable(), &found.text).await?;
                token.to_record()
            }
        };
        Ok(Ok((record, Expected::At(found.generation))))
    }

    /// Removes the token if it still has the refresh token `refused`, and keeps it aside if `keep` says since when it is refused. The caller
    /// holds the lock, as long as `is_held` says so.
    pub(crate) async fn clear_if(
        &self,
        refused: Option<&RefreshToken>,
        keep: Option<SystemTime>,
        is_held: impl Fn() -> bool,
    ) -> Result<(), Error> {
        let Some(found) = self.store.load(&self.key).await? else { return Ok(()) };
        let Some(stored) = self.read(&found.text)? else { return Ok(()) };
        if stored.refresh_token().map(RefreshToken::expose) != refused.map(RefreshToken::expose) {
            return Ok(());
        }
        if let Some(at) = keep {
            self.put(&self.key.refused(), &stored.refused(Refused { at, tried: false }).to_record()).await?;
        }
        if is_held() { self.store.clear(&self.key).await } else { Ok(()) }
    }

    /// The refused token that was kept aside, with the generation of its text.
    pub(crate) async fn load_refused(&self) -> Result<Option<(Token, Expected)>, Error> {
        let Some(found) = self.store.load(&self.key.refused()).await? else { return Ok(None) };
        Ok(self.read(&found.text)?.map(|token| (token, Expected::At(found.generation))))
    }

    /// Notes whether the refused token was tried once more, and says whether nobody else noted something meanwhile.
    pub(crate) async fn note_refused(&self, token: &Token, tried: bool, expected: Expected) -> Result<bool, Error> {
        let Some(refused) = token.is_refused() else { return Ok(false) };
        let record = token.refused(Refused { tried, ..refused }).to_record();
        Ok(self.store.save(&self.key.refused(), &record, expected).await? != Saved::Conflict)
    }

    /// Removes the refused token that was kept aside.
    pub(crate) async fn forget_refused(&self) -> Result<(), Error> {
        self.store.clear(&self.key.refused()).await
    }

    /// Marks the grant of `token` as signed out, and removes its token and what was kept aside. Another user's token, a later login's, and a
    /// text of a newer version of this crate stay. The caller holds the lock.
    ///
    /// The mark is first: another process that has the token cannot bring it back then.
    pub(crate) fn sign_out<'a>(&'a self, token: &'a Token) -> BorrowingFuture<'a, Result<(), Error>> {
        Box::pin(async move {
            self.put(&self.mark(token), &SecretString::from("signed out")).await?;
            self.store.clear(&self.key.unreadable()).await?;
            self.store.clear(&self.key.refused()).await?;
            let stays = match self.store.load(&self.key).await?.map(|found| Token::from_record(&found.text)) {
                Some(Ok(stored)) => {
                    let own = stored.grant().id() == token.grant().id();
                    let earlier = self.is_of_same_user(token, &stored) && Replace::Earlier.allows(token, &stored);
                    !own && !earlier
                }
                Some(Err(Unreadable::Newer(_))) => true,
                Some(Err(Unreadable::Damaged)) | None => false,
            };
            if stays { Ok(()) } else { self.store.clear(&self.key).await }
        })
    }

    /// Removes what the store has of the account, and marks the grants of it as signed out. The caller holds the lock. A text of a newer
    /// version of this crate stays.
    pub(crate) async fn forget(&self) -> Result<(), Error> {
        if let Ok(Some((token, _))) = self.load_refused().await {
            self.put(&self.mark(&token), &SecretString::from("signed out")).await?;
        }
        self.store.clear(&self.key.unreadable()).await?;
        self.store.clear(&self.key.refused()).await?;
        let Some(found) = self.store.load(&self.key).await? else { return Ok(()) };
        match Token::from_record(&found.text) {
            Ok(token) => self.put(&self.mark(&token), &SecretString::from("signed out")).await?,
            Err(newer @ Unreadable::Newer(_)) => return Err(failed(own(newer))),
            Err(Unreadable::Damaged) => {}
        }
        self.store.clear(&self.key).await
    }

    /// Whether the grant of `token` was signed out of.
    pub(crate) async fn is_signed_out(&self, token: &Token) -> Result<bool, Error> {
        Ok(self.store.load(&self.mark(token)).await?.is_some())
    }

    fn mark(&self, token: &Token) -> Key {
        Key::signed_out(self.key.client_id(), token.grant().id())
    }

    async fn put(&self, key: &Key, text: &SecretString) -> Result<(), Error> {
        let _ = self.store.save(key, text, Expected::Anything).await?;
        Ok(())
    }
}
