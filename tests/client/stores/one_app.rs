//! One app, and many sessions of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use ambitus::scope::{PlaylistModifyPrivate, UserLibraryRead};
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::store::MemoryStore;
use ambitus::{Spotify, UserSession};
use futures_core::Stream as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::support::clock::TestClock;
use crate::support::scripted::{Scripted, call};
use crate::support::sign_in::{REDIRECT, Scopes, client, new_id, sign_in, visit};

/// A server that counts its connections, and answers every request with markets.
struct Counting {
    base: String,
    opened: Arc<AtomicUsize>,
}

impl Counting {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let opened = Arc::<AtomicUsize>::default();
        let count = opened.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(async move {
                    let mut read = Vec::new();
                    while stream.read_buf(&mut read).await.is_ok_and(|length| length > 0) {
                        if read.ends_with(b"\r\n\r\n") {
                            read.clear();
                            let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 18\r\n\r\n{\"markets\":[\"SE\"]}";
                            if stream.write_all(answer).await.is_err() {
                                return;
                            }
                        }
                    }
                });
            }
        });
        Self { base, opened }
    }

    fn app(&self) -> Spotify<ambitus::auth::Unauthenticated> {
        Spotify::new(new_id()).api_base(&self.base).unwrap().accounts_base(&self.base).unwrap()
    }

    fn opened(&self) -> usize {
        self.opened.load(Ordering::SeqCst)
    }
}

#[tokio::test]
async fn ten_thousand_sessions_with_fifty_calls_at_a_time_open_fifty_connections_at_the_most() {
    let server = Counting::start().await;
    let app = server.app();
    let mut calls = tokio::task::JoinSet::new();
    for user in 0..10_000 {
        let spotify: UserSession<ambitus::scope::All> =
            app.clone().account(user.to_string()).assume_granted(format!("token-{user}")).unwrap();
        calls.spawn(async move { call(&spotify).await });
        if calls.len() == 50 {
            calls.join_next().await.unwrap().unwrap().unwrap();
        }
    }
    for outcome in calls.join_all().await {
        outcome.unwrap();
    }
    assert!((1..=50).contains(&server.opened()), "{} connections", server.opened());
}

#[tokio::test]
async fn a_setting_after_the_first_use_begins_anew_and_an_account_does_not() {
    let server = Counting::start().await;
    let app = server.app();
    let make_call = |app: Spotify<ambitus::auth::Unauthenticated>| async move {
        call(&app.assume_granted("token").unwrap()).await.unwrap();
    };
    make_call(app.clone()).await;
    make_call(app.clone()).await;
    make_call(app.clone().account("anna")).await;
    make_call(app.clone().account_per_login()).await;
    assert_eq!(server.opened(), 1);
    // Clones that were made before the first use share it too.
    let (one, two) = (app.clone().strict(true), app.clone());
    make_call(one.clone()).await;
    assert_eq!(server.opened(), 2);
    make_call(one).await;
    make_call(two).await;
    assert_eq!(server.opened(), 2);
    let fresh = server.app();
    let (one, two) = (fresh.clone(), fresh.clone());
    make_call(one).await;
    make_call(two).await;
    drop(fresh);
    assert_eq!(server.opened(), 3);
}

#[tokio::test]
async fn sessions_of_one_place_share_one_holder_of_the_token() {
    let spotify = Scripted::start().await;
    let clock = TestClock::new();
    let app = spotify.app().store(MemoryStore::new()).clock(clock.clone());
    let anna = || app.clone().account("anna");
    spotify.sign_in(anna()).await;
    let sessions: Vec<UserSession<ambitus::scope::All>> = {
        let mut loading = tokio::task::JoinSet::new();
        for _ in 0..100 {
            let anna = anna();
            loading.spawn(async move { anna.load().await.unwrap() });
        }
        loading.join_all().await
    };
    clock.set(3600);
    let mut calls = tokio::task::JoinSet::new();
    for session in sessions.clone() {
        calls.spawn(async move { call(&session).await });
    }
    for outcome in calls.join_all().await {
        outcome.unwrap();
    }
    assert_eq!(spotify.refreshes(), 1);
    // What one does, the others see at once.
    sessions[0].refresh().await.unwrap();
    assert_eq!(sessions[99].access_token().await.unwrap().expose(), "access-3");
    sessions[0].clone().sign_out().await.unwrap();
    assert!(sessions[99].access_token().await.unwrap_err().is_reauth_required());
    assert!(anna().load::<()>().await.unwrap_err().is_reauth_required());
    // A new login at the place has a holder of its own.
    let again = spotify.sign_in(anna()).await;
    call(&again).await.unwrap();
    assert!(call(&sessions[1]).await.unwrap_err().is_reauth_required());
    // Other places are other users'.
    assert!(app.clone().account("ben").load::<()>().await.unwrap_err().is_reauth_required());
}

#[tokio::test]
async fn a_new_grant_with_fewer_scopes_never_enters_an_older_session() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let clock = TestClock::new();
    let app = client(&fake).store(MemoryStore::new()).account("anna").clock(clock.clone());
    let wide = sign_in(&fake, app.clone()).await;
    let login = app.clone().pkce(REDIRECT).scopes::<(UserLibraryRead,)>().begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    let narrow = login.finish(callback).await.unwrap();
    // A load finds the new grant, and not the holder of the old one.
    let error = app.load::<Scopes>().await.unwrap_err();
    assert_eq!(error.missing_scopes(), ["playlist-modify-private"]);
    let loaded: UserSession<(UserLibraryRead,)> = app.load().await.unwrap();
    clock.set(3590);
    for _ in 0..2 {
        wide.refresh().await.unwrap();
        narrow.refresh().await.unwrap();
        assert!(wide.granted().contains("playlist-modify-private"));
    }
    assert!(wide.claim::<(PlaylistModifyPrivate,)>().is_ok());
    loaded.library().saved_tracks().await.unwrap();
}

#[tokio::test]
async fn an_app_with_a_secret_serves_many_users_too() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let app = client(&fake).store(MemoryStore::new()).with_secret(fake.client_secret());
    for user in ["anna", "ben"] {
        fake.set_user(user);
        let login = app.clone().account(user).code(REDIRECT).scopes::<Scopes>().begin().unwrap();
        let callback = visit(&fake, &login).await.unwrap();
        login.finish(callback).await.unwrap();
    }
    for user in ["ben", "anna", "ben"] {
        let session: UserSession<Scopes> = app.clone().account(user).load().await.unwrap();
        session.refresh().await.unwrap();
        assert_eq!(session.me().profile().await.unwrap().account_id.unwrap(), format!("{user}-account"));
    }
    assert!(app.clone().account("carla").load::<()>().await.unwrap_err().is_reauth_required());
    assert!(app.account_per_login().load::<()>().await.unwrap_err().is_invalid_argument());
}

#[tokio::test]
async fn a_renewal_with_fewer_scopes_is_an_event_and_calls_that_need_a_lost_one_are_not_sent() {
    let spotify = Scripted::start().await;
    let lost = Arc::new(std::sync::Mutex::new(Vec::new()));
    let app = spotify.app().on_event({
        let lost = lost.clone();
        move |event| {
            if let ambitus::token::Event::ScopesLost(scopes) = event {
                lost.lock().unwrap().extend(scopes.iter().cloned());
            }
        }
    });
    let session = spotify.sign_in(app).await;
    let all = session.granted();
    spotify.with(|script| {
        let fewer: Vec<&str> = all.iter().filter(|scope| !scope.contains("library")).collect();
        script.scope = Some(fewer.join(" "));
    });
    session.refresh().await.unwrap();
    tokio::task::yield_now().await;
    assert_eq!(*lost.lock().unwrap(), ["user-library-modify", "user-library-read"]);
    spotify.with(|script| script.called.clear());
    let error = session.library().saved_tracks().await.unwrap_err();
    assert!(error.is_missing_scope(), "{error}");
    assert_eq!(error.missing_scopes(), ["user-library-read"]);
    assert!(error.operation().is_some());
    let mut stream = std::pin::pin!(session.library().saved_tracks().stream());
    let first = std::future::poll_fn(|context| stream.as_mut().poll_next(context)).await;
    assert!(first.unwrap().unwrap_err().is_missing_scope());
    assert!(spotify.with(|script| script.called.is_empty()));
    // Others go on.
    call(&session).await.unwrap();
    // Until they are granted again.
    spotify.with(|script| script.scope = Some(all.to_string()));
    session.refresh().await.unwrap();
    let _ = session.library().saved_tracks().await;
    assert_eq!(spotify.with(|script| script.called.len()), 2);
}
