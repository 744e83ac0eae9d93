//! The way to the token endpoint is refused, reset or silent.

use std::time::{Duration, Instant};

use ambitus::SecretString;
use ambitus::scope::All;
use ambitus::token::store::{Key, MemoryStore, StoreError, Versioned};
use ambitus::{Error, Spotify};
use secrecy::ExposeSecret as _;
use tokio::net::TcpSocket;
use tokio::task::JoinSet;

use super::endpoint::{Accounts, Api, Behaviour, Fault, reset, stall};
use super::scene::{Need, Scene, Scenes, sign_in};
use super::{HOUR, KINDS, QUICK, bounded, http_client, options, tells_no_secret};
use crate::retries::{Kind, call};
use crate::support::clock::TestClock;
use crate::support::sign_in::{REDIRECT, new_id};
use crate::support::store::{Hand, Handled, Operation};

/// Tokens that are good at another host than they were saved for.
#[derive(Clone, Debug)]
struct Moved {
    from: String,
    to: String,
}

#[async_trait::async_trait]
impl Hand for Moved {
    async fn found(
        &self,
        _: Operation,
        _: &Key,
        found: Option<Versioned>,
        _: &MemoryStore,
    ) -> Result<Option<Versioned>, StoreError> {
        let moved = |text: SecretString| text.expose_secret().replace(&self.from, &self.to).into();
        Ok(found.map(|found| Versioned { text: moved(found.text), ..found }))
    }
}

#[tokio::test]
async fn a_refused_connection_for_the_token_is_tried_again_and_nothing_else_is_sent() {
    for kind in KINDS {
        let (well, id) = (Accounts::start().await, new_id());
        let api = Api::start(well.granted()).await;
        // A port that is taken, and where no server listens yet.
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let closed = format!("http://{}", socket.local_addr().unwrap());
        let clock = TestClock::new();
        let store = Handled::new(Moved { from: well.server.base.clone(), to: closed.clone() });
        let client = |accounts: &str| {
            let client = Spotify::new(&id).accounts_base(accounts).unwrap().api_base(&api.server.base).unwrap();
            client.http(http_client()).call_options(options()).clock(clock.clone()).store(store.clone())
        };
        drop(sign_in(client(&well.server.base).pkce(REDIRECT)).await);
        let spotify = client(&closed).pkce(REDIRECT).scopes::<All>().load().await.unwrap();
        clock.advance(2 * HOUR);
        for failed in 1..=2 {
            let error = bounded(call(&spotify, kind)).await.unwrap_err();
            assert!(error.is_connect() && !error.is_timeout() && !error.is_reauth_required(), "{error:?}");
            tells_no_secret(&error);
            let counters = spotify.counters();
            assert_eq!((counters.calls, counters.attempts, counters.failed), (failed, 0, failed), "{kind:?}");
        }
        assert_eq!((api.taken(), api.refused()), (0, 0));
        let recovered = Accounts::at(socket.listen(64).unwrap(), well.granted());
        assert!(bounded(call(&spotify, kind)).await.is_ok());
        assert_eq!((api.taken(), api.refused(), recovered.asked(), recovered.grants()), (1, 0, 1, 2));
    }
}

#[tokio::test]
async fn resets_before_during_and_after_the_head_of_the_token_answer() {
    let scenes = Scenes::start().await;
    let resets = [
        "",
        "HTTP/1.1 2",
        "HTTP/1.1 200 OK\r\ncontent-le",
        "HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{\"access_token\":\"acc",
        "HTTP/1.1 503 Busy\r\ncontent-length: 90\r\n\r\n{\"er",
    ];
    let faults = resets.map(reset).into_iter().chain([Fault::Unread]);
    scenes.check(faults, 3, |error| !error.is_timeout() && error.status().is_none()).await;
}

const STALLS: [&str; 4] = [
    "",
    "HTTP/1.1 200 OK\r\n",
    "HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{\"access_token\":\"acc",
    "HTTP/1.1 400 Bad\r\ncontent-length: 90\r\n\r\n{\"error\":\"invalid_grant\"",
];

#[tokio::test]
async fn a_stalled_token_request_ends_when_the_clients_own_timeout_says_so() {
    let twice = options().attempts(2);
    let scenes = Scenes::with(|| http_client().timeout(QUICK)).await;
    scenes.check_with(twice, STALLS.map(stall), 2, Error::is_timeout).await;
}

#[tokio::test]
async fn a_stalled_token_request_does_not_outlast_the_deadline_of_the_call() {
    let began = Instant::now();
    let hasty = options().deadline(QUICK);
    Scenes::with(http_client).await.check_with(hasty, STALLS.map(stall), 1, Error::is_timeout).await;
    assert!(began.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_token_a_byte_at_a_time_is_a_token() {
    for need in [Need::Expired, Need::Refused] {
        for kind in KINDS {
            let scene = Scene::start().await;
            scene.need(need);
            scene.accounts.set(Behaviour::Always(Fault::Drip));
            let outcome = scene.call(kind).await;
            assert!(outcome.is_ok(), "{kind:?} {need:?} {outcome:?}");
            let refused = usize::from(need == Need::Refused);
            assert_eq!((scene.accounts.asked(), scene.api.taken(), scene.api.refused()), (1, 1, refused));
        }
    }
}

#[tokio::test]
async fn calls_dropped_while_the_token_endpoint_stalls_leave_the_session_whole() {
    let scene = Scene::with(http_client().timeout(QUICK), false).await;
    scene.need(Need::Expired);
    scene.accounts.set(Behaviour::Always(stall("")));
    for milliseconds in 0..40 {
        let kind = KINDS[milliseconds as usize % KINDS.len()];
        let dropped = tokio::time::timeout(Duration::from_millis(milliseconds), call(&scene.spotify, kind)).await;
        assert!(dropped.is_err());
    }
    assert_eq!((scene.api.taken(), scene.api.refused()), (0, 0));
    scene.recovers(Kind::Post, "dropped").await;
}

#[tokio::test]
async fn a_hundred_calls_share_the_failure_of_one_token_request_and_the_success_of_the_next() {
    for fault in [stall(""), stall("HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{")] {
        let scene = Scene::with(http_client().timeout(QUICK), false).await;
        scene.need(Need::Expired);
        scene.accounts.set(Behaviour::Always(fault));
        for healthy in [false, true] {
            if healthy {
                scene.accounts.set(Behaviour::Healthy);
            }
            let mut calls = JoinSet::new();
            for kind in KINDS.into_iter().cycle().take(100) {
                let spotify = scene.spotify.with_options(options().attempts(1));
                calls.spawn(async move { bounded(call(&spotify, kind)).await });
            }
            for outcome in calls.join_all().await {
                assert_eq!(outcome.is_ok(), healthy, "{outcome:?}");
            }
            assert_eq!((scene.accounts.asked(), scene.api.taken()), (1, if healthy { 100 } else { 0 }));
        }
        assert_eq!(scene.api.refused(), 0);
    }
}
