//! Stores that fail, and tokens that another session saves meanwhile.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ambitus::SecretString;
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::Flow;
use ambitus::token::store::{Expected, Key, KeyKind, MemoryStore, Store as _, StoreError, Versioned};
use secrecy::ExposeSecret as _;

use super::{Events, load};
use crate::support::clock::TestClock;
use crate::support::sign_in::{client, sign_in};
use crate::support::store::{Hand, Handled, Operation};

/// A store that fails when it is told to.
#[derive(Clone, Debug, Default)]
struct Fails {
    to_save: Arc<AtomicBool>,
    to_load: Arc<AtomicBool>,
}

type Brittle = Handled<Fails>;

impl Brittle {
    fn set(&self, load: bool, save: bool) {
        self.hand.to_load.store(load, Ordering::SeqCst);
        self.hand.to_save.store(save, Ordering::SeqCst);
    }
}

#[async_trait::async_trait]
impl Hand for Fails {
    async fn before(&self, operation: Operation, _: &Key, text: Option<&SecretString>) -> Result<(), StoreError> {
        match (operation, text) {
            (Operation::Load, _) if self.to_load.load(Ordering::SeqCst) => Err("moths".into()),
            // Repeats its input, as a database may.
            (Operation::Save, Some(text)) if self.to_save.load(Ordering::SeqCst) => {
                Err(format!("disk full at {}", text.expose_secret()).into())
            }
            _ => Ok(()),
        }
    }
}

#[tokio::test]
async fn a_token_that_cannot_be_saved_is_kept_reported_and_saved_later() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let (store, events, clock) = (Brittle::default(), Events::default(), TestClock::new());
    let app = || events.hear(client(&fake)).store(store.clone()).clock(clock.clone());

    store.set(false, true);
    let spotify = sign_in(&fake, app()).await;
    assert_eq!(events.take(), ["SaveFailed"]);
    let error = spotify.save().await.unwrap_err();
    assert!(error.is_store() && error.store_error().unwrap().to_string().contains("disk full"));
    let printed = format!("{error} {error:?}");
    assert!(!printed.contains("fake-") && !printed.contains("disk full"), "{printed}");
    assert!(std::error::Error::source(&error).is_none());
    assert!(load(app()).await.unwrap_err().is_reauth_required());
    events.take();

    // Any call tries again when the pause is over.
    store.set(false, false);
    spotify.me().profile().await.unwrap();
    assert!(events.take().is_empty());
    clock.set(60);
    spotify.me().profile().await.unwrap();
    for _ in 0..500 {
        if !events.0.lock().unwrap().is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    assert_eq!(events.take(), ["Saved"]);
    assert!(spotify.save().await.is_ok() && events.take().is_empty());

    // A refresh whose token cannot be saved: the old one is in the store and revoked, the new one must not be lost.
    store.set(false, true);
    spotify.refresh().await.unwrap();
    tokio::task::yield_now().await;
    spotify.refresh().await.unwrap();
    store.set(false, false);
    spotify.save().await.unwrap();
    let again = load(app()).await.unwrap();
    again.refresh().await.unwrap();
    spotify.refresh().await.unwrap();

    // A store that cannot be read does not end a session.
    store.set(true, true);
    events.take();
    spotify.refresh().await.unwrap();
    spotify.refresh().await.unwrap();
    tokio::task::yield_now().await;
    assert!(events.take().contains(&"LoadFailed".to_owned()));
    assert!(load(app()).await.unwrap_err().is_store());
}

#[tokio::test]
async fn a_refused_token_is_cleared_only_if_it_is_still_the_stored_one() {
    let fake = FakeSpotify::start().await;
    let (store, events) = (MemoryStore::new(), Events::default());
    let app = || events.hear(client(&fake)).store(store.clone()).account("anna");
    let session = sign_in(&fake, app()).await;
    fake.revoke_refresh_tokens();

    // Signed in anew elsewhere: that token is taken.
    sign_in(&fake, app()).await;
    events.take();
    session.refresh().await.unwrap();
    tokio::task::yield_now().await;
    assert_eq!(events.take(), ["Taken"]);

    fake.revoke_refresh_tokens();
    for _ in 0..2 {
        assert!(session.refresh().await.unwrap_err().is_reauth_required());
    }
    tokio::task::yield_now().await;
    assert_eq!(events.take(), ["ReauthRequired"]);
    assert!(load(app()).await.unwrap_err().is_reauth_required());
}

/// Another program saves without taking the lock, during a refresh: after the first look into the store.
#[derive(Clone, Debug, Default)]
struct Plants(Arc<Mutex<Option<SecretString>>>);

#[async_trait::async_trait]
impl Hand for Plants {
    async fn found(
        &self,
        operation: Operation,
        key: &Key,
        found: Option<Versioned>,
        inner: &MemoryStore,
    ) -> Result<Option<Versioned>, StoreError> {
        let planted = if operation == Operation::Lock { self.0.lock().unwrap().take() } else { None };
        if let Some(planted) = planted {
            let _ = inner.save(key, &planted, Expected::Anything).await?;
        }
        Ok(found)
    }
}

/// The text of a session's token.
async fn stored_text(store: &MemoryStore, client_id: &str) -> SecretString {
    store.load(&Key::token(client_id, Flow::Pkce, "anna")).await.unwrap().unwrap().text
}

#[tokio::test]
async fn a_token_that_appears_while_the_old_one_is_refused_is_taken_and_not_cleared() {
    let fake = FakeSpotify::start().await;
    let (mine, theirs) = (Handled::<Plants>::default(), MemoryStore::new());
    let session = sign_in(&fake, client(&fake).store(mine.clone()).account("anna")).await;
    fake.revoke_refresh_tokens();
    sign_in(&fake, client(&fake).store(theirs.clone()).account("anna")).await;
    // Planted after the first look into the store, so that the old token is sent and refused.
    let planted = stored_text(&theirs, fake.client_id()).await;
    *mine.hand.0.lock().unwrap() = Some(planted);
    let before = fake.token_requests();
    session.refresh().await.unwrap();
    assert_eq!(fake.token_requests(), before + 1);
    let loaded = load(client(&fake).store(mine).account("anna")).await.unwrap();
    loaded.refresh().await.unwrap();
}

#[tokio::test]
async fn a_renewal_replaces_nothing_that_it_could_not_look_at() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let (store, events, clock) = (Brittle::default(), Events::default(), TestClock::new());
    let app = || events.hear(client(&fake)).store(store.clone()).clock(clock.clone());
    fake.set_user("anna");
    let anna = sign_in(&fake, app()).await;
    fake.set_user("ben");
    sign_in(&fake, app()).await;
    events.take();
    store.set(true, false);
    anna.refresh().await.unwrap();
    tokio::task::yield_now().await;
    assert!(events.take().contains(&"SaveFailed".to_owned()));
    store.set(false, false);
    anna.save().await.unwrap();
    let stored = load(app()).await.unwrap();
    assert_eq!(stored.me().profile().await.unwrap().account_id.as_deref(), Some("ben-account"));
}

/// Locks nothing, and cannot load marks once a token was saved.
#[derive(Clone, Debug, Default)]
struct Flaky(Arc<AtomicBool>);

#[async_trait::async_trait]
impl Hand for Flaky {
    async fn before(&self, operation: Operation, key: &Key, _: Option<&SecretString>) -> Result<(), StoreError> {
        match (operation, key.kind()) {
            (Operation::Lock, _) => Err("no lock".into()),
            (Operation::Load, KeyKind::SignedOut) if self.0.load(Ordering::SeqCst) => Err("flaky".into()),
            (Operation::Save, KeyKind::Token) => {
                self.0.store(true, Ordering::SeqCst);
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

#[tokio::test]
async fn a_mark_that_cannot_be_loaded_after_a_save_costs_no_token() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let store = Handled::<Flaky>::default();
    let app = || client(&fake).store(store.clone()).account("anna");
    let session = sign_in(&fake, app()).await;
    store.hand.0.store(false, Ordering::SeqCst);
    session.refresh().await.unwrap();
    let renewed = session.access_token().await.unwrap();
    let stored = stored_text(&store.inner, fake.client_id()).await;
    assert!(stored.expose_secret().contains(renewed.expose()), "the new token is stored");
}
