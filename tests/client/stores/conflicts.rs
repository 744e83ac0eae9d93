//! Two processes that renew one token at once, because a lock was lost.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ambitus::token::Flow;
use ambitus::token::store::{
    Changes, Expected, Holder, Key, Lease, Lock, MemoryStore, Saved, Store, StoreError, Versioned,
};
use ambitus::{SecretString, UserSession, scope::All};
use secrecy::ExposeSecret as _;
use tokio::sync::broadcast;

use super::Events;
use crate::support::clock::TestClock;
use crate::support::scripted::{Scripted, call, load};
use crate::support::sign_in::App;

/// A store as several machines use it: its locks are leases, and it tells of changes.
#[derive(Clone, Debug)]
struct Leases {
    inner: MemoryStore,
    /// Whether the next lease is lost: somebody else gets it.
    loses: Arc<AtomicBool>,
    holders: Arc<Mutex<Vec<String>>>,
    renewed: Arc<AtomicUsize>,
    released: Arc<AtomicUsize>,
    changes: broadcast::Sender<String>,
}

impl Default for Leases {
    fn default() -> Self {
        Self {
            inner: MemoryStore::new(),
            loses: Arc::default(),
            holders: Arc::default(),
            renewed: Arc::default(),
            released: Arc::default(),
            changes: broadcast::Sender::new(64),
        }
    }
}

/// The moments at which one key changed.
struct Told(std::pin::Pin<Box<dyn Future<Output = Heard> + Send>>);
type Heard = Option<(broadcast::Receiver<String>, String)>;

fn next_change(mut changes: broadcast::Receiver<String>, key: String) -> Told {
    Told(Box::pin(async move {
        loop {
            match changes.recv().await {
                Ok(changed) if changed == key => return Some((changes, key)),
                Ok(_) => {}
                Err(broadcast::error::RecvError::Lagged(_)) => return Some((changes, key)),
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        }
    }))
}

impl futures_core::Stream for Told {
    type Item = ();

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<()>> {
        match self.0.as_mut().poll(context) {
            std::task::Poll::Ready(Some((changes, key))) => {
                *self = next_change(changes, key);
                std::task::Poll::Ready(Some(()))
            }
            std::task::Poll::Ready(None) => std::task::Poll::Ready(None),
            std::task::Poll::Pending => std::task::Poll::Pending,
        }
    }
}

struct Leased {
    store: Leases,
    lock: Option<Lock>,
    is_lost: bool,
}

#[async_trait::async_trait]
impl Lease for Leased {
    fn time_to_live(&self) -> Option<Duration> {
        Some(Duration::from_millis(90))
    }

    async fn renew(&mut self) -> Result<bool, StoreError> {
        self.store.renewed.fetch_add(1, Ordering::SeqCst);
        if self.is_lost {
            self.lock = None;
        }
        Ok(!self.is_lost)
    }

    async fn release(&mut self) -> Result<(), StoreError> {
        self.store.released.fetch_add(1, Ordering::SeqCst);
        self.lock = None;
        Ok(())
    }
}

#[async_trait::async_trait]
impl Store for Leases {
    async fn load(&self, key: &Key) -> Result<Option<Versioned>, StoreError> {
        self.inner.load(key).await
    }

    async fn save(&self, key: &Key, text: &SecretString, expected: Expected) -> Result<Saved, StoreError> {
        let saved = self.inner.save(key, text, expected).await?;
        let _ = self.changes.send(key.to_string());
        Ok(saved)
    }

    async fn take(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        self.inner.take(key).await
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.inner.clear(key).await?;
        let _ = self.changes.send(key.to_string());
        Ok(())
    }

    async fn lock(&self, key: &Key, holder: &Holder) -> Result<Lock, StoreError> {
        let lock = self.inner.lock(key, holder).await?;
        self.holders.lock().unwrap().push(holder.to_string());
        let is_lost = self.loses.load(Ordering::SeqCst);
        let text = lock.text().cloned();
        Ok(Lock::lease(text, Leased { store: self.clone(), lock: Some(lock), is_lost }))
    }

    fn watch(&self, key: &Key) -> Option<Changes> {
        Some(Changes::new(next_change(self.changes.subscribe(), key.to_string())))
    }
}

/// A store of leases that tells of no change, so that a conflict is met at a save.
#[derive(Clone, Debug, Default)]
struct Silent(Leases);

#[async_trait::async_trait]
impl Store for Silent {
    async fn load(&self, key: &Key) -> Result<Option<Versioned>, StoreError> {
        self.0.load(key).await
    }

    async fn save(&self, key: &Key, text: &SecretString, expected: Expected) -> Result<Saved, StoreError> {
        self.0.save(key, text, expected).await
    }

    async fn take(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        self.0.take(key).await
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.0.clear(key).await
    }

    async fn lock(&self, key: &Key, holder: &Holder) -> Result<Lock, StoreError> {
        self.0.lock(key, holder).await
    }
}

struct Scene {
    spotify: Scripted,
    store: Silent,
    clock: TestClock,
    events: Events,
}

impl Scene {
    async fn start() -> Self {
        Self {
            spotify: Scripted::start().await,
            store: Silent::default(),
            clock: TestClock::new(),
            events: Events::default(),
        }
    }

    fn app(&self) -> App {
        self.events.hear(self.spotify.app()).store(self.store.clone()).account("anna").clock(self.clock.clone())
    }

    fn issued(&self) -> usize {
        self.spotify.refreshes() + 1
    }

    async fn stored(&self) -> String {
        let key = Key::token(self.spotify.client_id(), Flow::Pkce, "anna");
        let text = self.store.load(&key).await.unwrap().unwrap().text;
        let record: serde_json::Value = serde_json::from_str(text.expose_secret()).unwrap();
        record["access_token"].as_str().unwrap().to_owned()
    }

    /// Both sessions renew the first token at once. The first loses its lock meanwhile, and saves last.
    async fn conflict(&self) -> (UserSession<All>, UserSession<All>) {
        let first = self.spotify.sign_in(self.app()).await;
        let second = load(self.app()).await.unwrap();
        self.store.0.loses.store(true, Ordering::SeqCst);
        self.spotify.with(|script| script.delay = Duration::from_millis(400));
        let slow = tokio::spawn({
            let first = first.clone();
            async move { first.refresh().await }
        });
        while self.issued() < 2 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        self.spotify.with(|script| script.delay = Duration::ZERO);
        self.store.0.loses.store(false, Ordering::SeqCst);
        second.refresh().await.unwrap();
        assert_eq!(self.stored().await, "access-3");
        slow.await.unwrap().unwrap();
        assert_eq!(self.stored().await, "access-3", "what is there stays until a call shows which one is good");
        self.spotify.with(|script| script.called.clear());
        (first, second)
    }
}

#[tokio::test]
async fn a_lock_that_is_a_lease_is_prolonged_during_a_refresh_and_released() {
    let scene = Scene::start().await;
    let spotify = scene.spotify.sign_in(scene.app()).await;
    let leases = &scene.store.0;
    leases.holders.lock().unwrap().clear();
    let released = leases.released.load(Ordering::SeqCst);
    leases.renewed.store(0, Ordering::SeqCst);
    scene.spotify.with(|script| script.delay = Duration::from_millis(400));
    spotify.refresh().await.unwrap();
    assert!(leases.renewed.load(Ordering::SeqCst) >= 5);
    tokio::task::yield_now().await;
    assert_eq!(leases.released.load(Ordering::SeqCst), released + 1);
    assert_eq!(leases.holders.lock().unwrap().len(), 1);

    // A rename locks both places as one holder, and releases both.
    spotify.rename_account("ben").await.unwrap();
    let holders = leases.holders.lock().unwrap().clone();
    assert_eq!(holders.len(), 3);
    assert!(holders[0] != holders[1] && holders[1] == holders[2]);
    assert_eq!(leases.released.load(Ordering::SeqCst), released + 3);
}

#[tokio::test]
async fn the_other_processs_token_is_taken_once_it_has_served_a_call() {
    let scene = Scene::start().await;
    let (first, _second) = scene.conflict().await;
    call(&first).await.unwrap();
    call(&first).await.unwrap();
    assert_eq!(scene.spotify.with(|script| script.called.clone()), ["access-3", "access-3"]);
    assert_eq!(first.access_token().await.unwrap().expose(), "access-3");
    scene.clock.set(3600);
    call(&first).await.unwrap();
    assert_eq!(scene.spotify.with(|script| script.refreshed.last().cloned()).unwrap(), "refresh-3");
}

#[tokio::test]
async fn a_session_keeps_its_own_token_if_the_other_one_is_no_good() {
    let scene = Scene::start().await;
    let (first, second) = scene.conflict().await;
    scene.spotify.with(|script| script.refused.insert("access-3".to_owned()));
    call(&first).await.unwrap();
    call(&first).await.unwrap();
    assert_eq!(scene.spotify.with(|script| script.called.clone()), ["access-3", "access-2", "access-2"]);
    first.save().await.unwrap();
    assert_eq!(scene.stored().await, "access-2");
    // The other process finds it, and no further request is made.
    let before = scene.spotify.refreshes();
    call(&second).await.unwrap();
    assert_eq!(second.access_token().await.unwrap().expose(), "access-2");
    assert_eq!(scene.spotify.refreshes(), before);
}

#[tokio::test]
async fn where_the_store_can_watch_a_sign_out_and_a_renewal_are_noticed_at_once() {
    let spotify = Scripted::start().await;
    let (store, events) = (Leases::default(), Events::default());
    let app = || events.hear(spotify.app()).store(store.clone()).account("anna");
    let first = spotify.sign_in(app()).await;
    let second = load(app()).await.unwrap();
    first.refresh().await.unwrap();
    let taken = async {
        while second.access_token().await.unwrap().expose() != "access-2" {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(5), taken).await.unwrap();

    // It goes on at another place.
    second.rename_account("ben").await.unwrap();
    let third = load(app().account("ben")).await.unwrap();
    third.sign_out().await.unwrap();
    let ended = async {
        while call(&second).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(5), ended).await.unwrap();
    assert_eq!(spotify.refreshes(), 1);

    // Nothing watches for a session that is gone.
    drop(first);
    let later = spotify.sign_in(app()).await;
    assert!(store.changes.receiver_count() > 0);
    drop(later);
    let gone = async {
        while store.changes.receiver_count() > 0 {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(5), gone).await.unwrap();
}

#[tokio::test]
async fn a_token_that_another_process_renewed_is_not_forgotten_by_a_failure() {
    let scene = Scene::start().await;
    let first = scene.spotify.sign_in(scene.app()).await;
    let second = load(scene.app()).await.unwrap();
    second.refresh().await.unwrap();
    // Both sleep. The first wakes before the network is there.
    scene.clock.set(8000);
    scene.spotify.with(|script| script.refusal = Some((503, serde_json::json!({}))));
    assert!(call(&first).await.is_err());
    scene.spotify.with(|script| script.refusal = None);
    scene.clock.set(8100);
    call(&first).await.unwrap();
    let refreshed = scene.spotify.with(|script| script.refreshed.clone());
    assert!(refreshed[1..].iter().all(|token| token == "refresh-2"), "{refreshed:?}");
}

#[tokio::test]
async fn a_rival_is_the_last_resort_of_a_refused_session() {
    let scene = Scene::start().await;
    let (first, _second) = scene.conflict().await;
    // No call has shown which one is good, and the session's own is refused.
    scene.spotify.with(|script| script.refused_refresh.insert("refresh-2".to_owned()));
    first.refresh().await.unwrap();
    assert_eq!(first.access_token().await.unwrap().expose(), "access-3");
}

#[tokio::test]
async fn fewer_scopes_reach_every_process_of_the_login_and_end_none() {
    let scene = Scene::start().await;
    let first = scene.spotify.sign_in(scene.app()).await;
    let second = load(scene.app()).await.unwrap();
    let fewer: Vec<String> = first.granted().iter().filter(|scope| *scope != "streaming").map(str::to_owned).collect();
    scene.spotify.with(|script| script.scope = Some(fewer.join(" ")));
    first.refresh().await.unwrap();
    scene.events.take();
    second.refresh().await.unwrap();
    tokio::task::yield_now().await;
    assert_eq!(scene.events.take(), ["Taken", "ScopesLost"]);
    assert!(!second.granted().contains("streaming"));
    assert_eq!(scene.spotify.refreshes(), 1);
}

#[tokio::test]
async fn an_account_that_becomes_known_is_not_forgotten_by_a_token_of_another_process() {
    let spotify = Scripted::start().await;
    let store = Leases::default();
    let app = || spotify.app().store(store.clone()).account("family");
    let first = spotify.sign_in(app()).await;
    let second = load(app()).await.unwrap();
    for _ in 0..20 {
        let (renewed, known) = tokio::join!(first.refresh(), second.set_account_id("anna"));
        renewed.and(known).unwrap();
        tokio::time::sleep(Duration::from_millis(2)).await;
        assert!(second.set_account_id("ben").await.unwrap_err().is_invalid_argument());
    }
    let third = load(app()).await.unwrap();
    assert!(third.set_account_id("ben").await.unwrap_err().is_invalid_argument());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn loads_at_once_make_one_holder() {
    for _ in 0..50 {
        let spotify = Scripted::start().await;
        let app = spotify.app().store(Leases::default()).account("anna");
        drop(spotify.sign_in(app.clone()).await);
        let mut loading = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let app = app.clone();
            loading.spawn(async move { app.load::<All>().await.unwrap() });
        }
        let sessions = loading.join_all().await;
        sessions[0].refresh().await.unwrap();
        for session in &sessions {
            assert_eq!(session.access_token().await.unwrap().expose(), "access-2");
        }
        assert_eq!(spotify.refreshes(), 1);
    }
}
