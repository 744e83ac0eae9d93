//! Tokens that Spotify refused, which are kept for a week and tried once more.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use ambitus::SecretString;
use ambitus::token::Flow;
use ambitus::token::store::{Key, KeyKind, MemoryStore, Store as _, StoreError};
use serde_json::json;

use crate::support::clock::TestClock;
use crate::support::scripted::{Scripted, call, load};
use crate::support::sign_in::App;
use crate::support::store::{Hand, Handled, Operation};

const HOUR: u64 = 3600;
const DAY: u64 = 24 * HOUR;

/// A session whose token was refused, and what is left of it.
struct Scene {
    spotify: Scripted,
    store: MemoryStore,
    clock: TestClock,
}

impl Scene {
    async fn refused(words: &str) -> Self {
        let scene = Self { spotify: Scripted::start().await, store: MemoryStore::new(), clock: TestClock::new() };
        let session = scene.spotify.sign_in(scene.app()).await;
        scene.spotify.with(|script| script.refuse(words));
        scene.clock.set(HOUR);
        assert!(call(&session).await.unwrap_err().is_reauth_required());
        assert!(session.refresh().await.unwrap_err().is_reauth_required());
        assert_eq!(scene.spotify.refreshes(), 1, "the session asks once");
        scene
    }

    fn app(&self) -> App {
        self.spotify.app().store(self.store.clone()).account("anna").clock(self.clock.clone())
    }

    fn key(&self) -> Key {
        Key::token(self.spotify.client_id(), Flow::Pkce, "anna")
    }

    async fn is_kept(&self) -> bool {
        self.store.load(&self.key().refused()).await.unwrap().is_some()
    }

    /// The mistake is over.
    fn mend(&self) {
        self.spotify.with(|script| script.refusal = None);
    }
}

#[tokio::test]
async fn a_refused_token_is_tried_once_more_an_hour_later_by_one_process_of_all() {
    let scene = Scene::refused("Refresh token revoked").await;
    assert!(scene.is_kept().await);
    scene.mend();
    for early in [HOUR, 2 * HOUR - 1] {
        scene.clock.set(early);
        assert!(load(scene.app()).await.unwrap_err().is_reauth_required());
        assert_eq!(scene.spotify.refreshes(), 1);
    }
    scene.clock.set(2 * HOUR);
    let mut processes = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let app = scene.app();
        processes.spawn(async move { load(app).await });
    }
    for session in processes.join_all().await {
        call(&session.unwrap()).await.unwrap();
    }
    assert_eq!(scene.spotify.with(|script| script.refreshed.clone()), ["refresh-1", "refresh-1"]);
    assert!(!scene.is_kept().await);
    // It is renewed as any other.
    let session = load(scene.app()).await.unwrap();
    session.refresh().await.unwrap();
    assert_eq!(scene.spotify.refreshes(), 3);
}

#[tokio::test]
async fn a_second_refusal_is_final() {
    let scene = Scene::refused("Refresh token revoked").await;
    scene.clock.set(2 * HOUR);
    assert!(load(scene.app()).await.unwrap_err().is_reauth_required());
    assert_eq!(scene.spotify.refreshes(), 2);
    scene.mend();
    scene.clock.set(9 * HOUR);
    assert!(load(scene.app()).await.unwrap_err().is_reauth_required());
    assert_eq!(scene.spotify.refreshes(), 2);
}

#[tokio::test]
async fn a_try_that_spotify_did_not_answer_does_not_count() {
    let scene = Scene::refused("Refresh token revoked").await;
    scene.spotify.with(|script| script.refusal = Some((503, json!({}))));
    scene.clock.set(2 * HOUR);
    let error = load(scene.app()).await.unwrap_err();
    assert!(!error.is_reauth_required() && error.status() == Some(503), "{error}");
    scene.mend();
    call(&load(scene.app()).await.unwrap()).await.unwrap();
}

#[tokio::test]
async fn a_week_later_it_is_not_tried_any_more() {
    let scene = Scene::refused("Refresh token revoked").await;
    scene.mend();
    scene.clock.set(HOUR + 7 * DAY);
    assert!(load(scene.app()).await.unwrap_err().is_reauth_required());
    assert_eq!(scene.spotify.refreshes(), 1);
    assert!(!scene.is_kept().await, "the next load removes it");
}

#[tokio::test]
async fn a_token_that_expired_or_that_the_program_discards_is_not_kept() {
    for words in ["Refresh token expired", "refresh token has EXPIRED"] {
        let scene = Scene::refused(words).await;
        assert!(!scene.is_kept().await, "{words}");
        assert!(scene.store.load(&scene.key()).await.unwrap().is_none());
    }
    let scene = Scene { spotify: Scripted::start().await, store: MemoryStore::new(), clock: TestClock::new() };
    let session = scene.spotify.sign_in(scene.app().discard_refused(true)).await;
    scene.spotify.with(|script| script.refuse("Refresh token revoked"));
    assert!(session.refresh().await.unwrap_err().is_reauth_required());
    assert!(!scene.is_kept().await);
    assert!(scene.store.load(&scene.key()).await.unwrap().is_none());

    // One that another program kept is not tried by a program that discards.
    let scene = Scene::refused("Refresh token revoked").await;
    scene.mend();
    scene.clock.set(2 * HOUR);
    assert!(load(scene.app().discard_refused(true)).await.unwrap_err().is_reauth_required());
    assert_eq!(scene.spotify.refreshes(), 1);
}

#[tokio::test]
async fn a_new_login_and_a_sign_out_end_what_was_kept() {
    let scene = Scene::refused("Refresh token revoked").await;
    scene.mend();
    scene.clock.set(2 * HOUR);
    let again = scene.spotify.sign_in(scene.app()).await;
    assert!(!scene.is_kept().await);
    call(&load(scene.app()).await.unwrap()).await.unwrap();
    assert_eq!(scene.spotify.refreshes(), 1, "the new login's token is used");

    scene.spotify.with(|script| script.refuse("Refresh token revoked"));
    let other = load(scene.app()).await.unwrap();
    assert!(other.refresh().await.unwrap_err().is_reauth_required());
    assert!(scene.is_kept().await);
    // Both sessions know the grant. Either may sign out.
    again.sign_out().await.unwrap();
    assert!(!scene.is_kept().await);
    scene.mend();
    scene.clock.set(9 * HOUR);
    assert!(load(scene.app()).await.unwrap_err().is_reauth_required());
    assert_eq!(scene.spotify.refreshes(), 2);
}

#[tokio::test]
async fn the_token_of_a_second_try_that_cannot_be_saved_is_kept_and_saved_later() {
    let scene = Scene::refused("Refresh token revoked").await;
    scene.mend();
    scene.clock.set(2 * HOUR);
    // Notes that the token is tried, and then no token is saved.
    let store = Handled { inner: scene.store.clone(), hand: NoTokens::default() };
    let app = || scene.spotify.app().store(store.clone()).account("anna").clock(scene.clock.clone());
    let session = load(app()).await.unwrap();
    call(&session).await.unwrap();
    assert!(scene.store.load(&scene.key()).await.unwrap().is_none());
    store.hand.0.store(true, Ordering::SeqCst);
    session.save().await.unwrap();
    load(scene.app()).await.unwrap().refresh().await.unwrap();
    assert_eq!(scene.spotify.with(|script| script.refreshed.clone()), ["refresh-1", "refresh-1", "refresh-2"]);
}

/// Saves no tokens until it is told to.
#[derive(Clone, Debug, Default)]
struct NoTokens(Arc<AtomicBool>);

#[async_trait::async_trait]
impl Hand for NoTokens {
    async fn before(&self, operation: Operation, key: &Key, _: Option<&SecretString>) -> Result<(), StoreError> {
        let is_token = operation == Operation::Save && key.kind() == KeyKind::Token;
        if is_token && !self.0.load(Ordering::SeqCst) { Err("full".into()) } else { Ok(()) }
    }
}

#[tokio::test]
async fn a_late_save_of_a_second_try_replaces_no_later_login() {
    let scene = Scene::refused("Refresh token revoked").await;
    scene.mend();
    scene.clock.set(2 * HOUR);
    let store = Handled { inner: scene.store.clone(), hand: NoTokens::default() };
    let app = || scene.spotify.app().store(store.clone()).account("anna").clock(scene.clock.clone());
    let late = load(app()).await.unwrap();
    scene.clock.set(2 * HOUR + 60);
    let again = scene.spotify.sign_in(scene.app()).await;
    let newest = again.access_token().await.unwrap();
    store.hand.0.store(true, Ordering::SeqCst);
    let _ = late.save().await;
    assert_eq!(load(scene.app()).await.unwrap().access_token().await.unwrap().expose(), newest.expose());
}
