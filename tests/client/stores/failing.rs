//! Stores that fail, and tokens that another session saves meanwhile.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ambitus::SecretString;
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::store::{Key, Lock, MemoryStore, Store, StoreError};

use super::{Events, load};
use crate::support::clock::TestClock;
use crate::support::sign_in::{client, sign_in};

/// A store that fails when it is told to.
#[derive(Clone, Debug, Default)]
struct Brittle {
    inner: MemoryStore,
    fails_to_save: Arc<AtomicBool>,
    fails_to_load: Arc<AtomicBool>,
}

impl Brittle {
    fn set(&self, load: bool, save: bool) {
        self.fails_to_load.store(load, Ordering::SeqCst);
        self.fails_to_save.store(save, Ordering::SeqCst);
    }
}

#[async_trait::async_trait]
impl Store for Brittle {
    async fn load(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        if self.fails_to_load.load(Ordering::SeqCst) { Err("moths".into()) } else { self.inner.load(key).await }
    }

    async fn save(&self, key: &Key, text: &SecretString) -> Result<(), StoreError> {
        if self.fails_to_save.load(Ordering::SeqCst) {
            // Repeats its input, as a database may.
            return Err(format!("disk full at {}", secrecy::ExposeSecret::expose_secret(text)).into());
        }
        self.inner.save(key, text).await
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.inner.clear(key).await
    }

    async fn lock(&self, key: &Key) -> Result<Lock, StoreError> {
        self.inner.lock(key).await
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

/// A store in which another program saves, without taking the lock, during a refresh.
#[derive(Clone, Debug, Default)]
struct Race {
    inner: MemoryStore,
    loads: Arc<AtomicU64>,
    planted: Arc<Mutex<Option<SecretString>>>,
}

#[async_trait::async_trait]
impl Store for Race {
    async fn load(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        let loaded = self.inner.load(key).await?;
        self.loads.fetch_add(1, Ordering::SeqCst);
        let planted = self.planted.lock().unwrap().take();
        if let Some(planted) = planted {
            self.inner.save(key, &planted).await?;
        }
        Ok(loaded)
    }

    async fn save(&self, key: &Key, text: &SecretString) -> Result<(), StoreError> {
        self.inner.save(key, text).await
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.inner.clear(key).await
    }

    async fn lock(&self, key: &Key) -> Result<Lock, StoreError> {
        self.inner.lock(key).await
    }
}

#[tokio::test]
async fn a_token_that_appears_while_the_old_one_is_refused_is_taken_and_not_cleared() {
    let fake = FakeSpotify::start().await;
    let (mine, theirs) = (Race::default(), Watched::default());
    let session = sign_in(&fake, client(&fake).store(mine.clone()).account("anna")).await;
    fake.revoke_refresh_tokens();
    sign_in(&fake, client(&fake).store(theirs.clone()).account("anna")).await;
    // Planted after the first look into the store, so that the old token is sent and refused.
    *mine.planted.lock().unwrap() = theirs.0.lock().unwrap().clone();
    let before = fake.token_requests();
    session.refresh().await.unwrap();
    assert_eq!(fake.token_requests(), before + 1);
    let loaded = load(client(&fake).store(mine).account("anna")).await.unwrap();
    loaded.refresh().await.unwrap();
}

/// Remembers what was saved last.
#[derive(Clone, Debug, Default)]
struct Watched(Arc<Mutex<Option<SecretString>>>);

#[async_trait::async_trait]
impl Store for Watched {
    async fn load(&self, _: &Key) -> Result<Option<SecretString>, StoreError> {
        Ok(self.0.lock().unwrap().clone())
    }

    async fn save(&self, _: &Key, text: &SecretString) -> Result<(), StoreError> {
        *self.0.lock().unwrap() = Some(text.clone());
        Ok(())
    }

    async fn clear(&self, _: &Key) -> Result<(), StoreError> {
        *self.0.lock().unwrap() = None;
        Ok(())
    }

    async fn lock(&self, _: &Key) -> Result<Lock, StoreError> {
        Ok(Lock::held(()))
    }
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

/// What one operation of a store does.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    Fails,
    Hangs,
    Panics,
    /// The text of before the last save.
    Stale,
    /// Half of the text.
    Torn,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Operation {
    Load,
    Save,
    Clear,
    Lock,
}

/// A store of which one operation is faulty.
#[derive(Clone, Debug, Default)]
struct Faulty {
    inner: MemoryStore,
    before: Arc<Mutex<std::collections::HashMap<String, SecretString>>>,
    fault: Arc<Mutex<Option<(Operation, Fault)>>>,
}

impl Faulty {
    fn set(&self, fault: Option<(Operation, Fault)>) {
        *self.fault.lock().unwrap() = fault;
    }

    #[allow(clippy::panic)] // as a store may
    async fn meet(&self, operation: Operation) -> Result<Option<Fault>, StoreError> {
        let fault = *self.fault.lock().unwrap();
        match fault.filter(|(faulty, _)| *faulty == operation).map(|(_, fault)| fault) {
            Some(Fault::Fails) => Err("fake-secret".into()),
            Some(Fault::Hangs) => std::future::pending().await,
            Some(Fault::Panics) => panic!("a store's own code"),
            fault => Ok(fault),
        }
    }
}

#[async_trait::async_trait]
impl Store for Faulty {
    async fn load(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        let text = self.inner.load(key).await?;
        Ok(match self.meet(Operation::Load).await? {
            Some(Fault::Stale) => self.before.lock().unwrap().get(&key.to_string()).cloned(),
            Some(Fault::Torn) => text.map(|text| {
                let text = secrecy::ExposeSecret::expose_secret(&text).to_owned();
                SecretString::from(&text[..text.len() / 2])
            }),
            _ => text,
        })
    }

    async fn save(&self, key: &Key, text: &SecretString) -> Result<(), StoreError> {
        self.meet(Operation::Save).await?;
        if let Some(text) = self.inner.load(key).await? {
            self.before.lock().unwrap().insert(key.to_string(), text);
        }
        self.inner.save(key, text).await
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.meet(Operation::Clear).await?;
        self.inner.clear(key).await
    }

    async fn lock(&self, key: &Key) -> Result<Lock, StoreError> {
        self.meet(Operation::Lock).await?;
        self.inner.lock(key).await
    }
}

/// Everything that a session does with a store, while one operation is faulty. No call takes a minute, and the session lives.
async fn lives_with(operation: Operation, fault: Fault) {
    let what = format!("{operation:?} {fault:?}");
    let minute = Duration::from_secs(60);
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let (store, clock) = (Faulty::default(), TestClock::new());
    let app = || client(&fake).store(store.clone()).clock(clock.clone()).account("anna");
    let spotify = sign_in(&fake, app()).await;
    spotify.refresh().await.unwrap();

    store.set(Some((operation, fault)));
    macro_rules! bounded {
        ($call:expr) => {
            tokio::time::timeout(minute, $call).await.map_err(|_| format!("{what}: {}", stringify!($call))).unwrap()
        };
    }
    clock.set(4000);
    // At once, because each waits for its time limits.
    let of_anna = async {
        // A call that renews and a renewal do not depend on the store.
        bounded!(spotify.me().profile()).map_err(|error| format!("{what}: {error}")).unwrap();
        bounded!(spotify.refresh()).map_err(|error| format!("{what}: {error}")).unwrap();
        bounded!(spotify.save()).err()
    };
    let of_ben = async {
        // Neither does a login.
        let other = bounded!(sign_in(&fake, app().account("ben")));
        bounded!(other.me().profile()).unwrap();
        let renamed = bounded!(other.rename_account("carla")).err();
        let _ = bounded!(other.sign_out());
        renamed
    };
    let of_nobody = async {
        let loaded = bounded!(load(app().account("dora"))).err();
        let parked = bounded!(app().pkce(crate::support::sign_in::REDIRECT).begin().unwrap().park());
        if let Ok(ticket) = parked {
            let _ = bounded!(app().unpark::<()>(ticket));
        }
        loaded
    };
    let (saved, renamed, loaded) = tokio::join!(of_anna, of_ben, of_nobody);
    for error in [saved, renamed, loaded].into_iter().flatten() {
        assert!(error.is_store() || error.is_reauth_required(), "{what}: {error}");
    }

    // The store is well again, and so is the session.
    store.set(None);
    clock.set(8000);
    bounded!(spotify.me().profile()).map_err(|error| format!("{what}: {error}")).unwrap();
    bounded!(spotify.save()).unwrap();
    let again = load(app()).await.map_err(|error| format!("{what}: {error}")).unwrap();
    again.me().profile().await.map_err(|error| format!("{what}: {error}")).unwrap();
    bounded!(spotify.sign_out()).unwrap();
    assert!(load(app()).await.unwrap_err().is_reauth_required(), "{what}");
}

#[tokio::test]
async fn a_session_lives_with_any_fault_of_its_store() {
    let mut all = tokio::task::JoinSet::new();
    for operation in [Operation::Load, Operation::Save, Operation::Clear, Operation::Lock] {
        for fault in [Fault::Fails, Fault::Hangs, Fault::Panics, Fault::Stale, Fault::Torn] {
            if operation == Operation::Load || !matches!(fault, Fault::Stale | Fault::Torn) {
                all.spawn(lives_with(operation, fault));
            }
        }
    }
    all.join_all().await;
}
