//! Many callers, a failing server, and tokens that expire every two seconds. A process of its own, because memory is measured.
//!
//! Ten seconds, or `AMBITUS_SOAK_SECONDS` of them.
// Helpers of tests, which clippy does not know for tests.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ambitus::id::ArtistId;
use ambitus::scope::{UserFollowModify, UserTopRead};
use ambitus::{CallOptions, UserSession};

use support::server::{Reply, Request, Script, Server};
use support::sign_in::{REDIRECT, callback_with, client_at};

#[path = "../support/mod.rs"]
mod support;

const LIFETIME: Duration = Duration::from_secs(2);
const TASKS: usize = 64;
const ARTIST: &str = "0TnOYISbd1XYRBk9myaseg";

type Scopes = (UserTopRead, UserFollowModify);

#[derive(Default)]
struct Service {
    tokens: Mutex<HashMap<String, Instant>>,
    renewals: AtomicUsize,
    renewing: AtomicUsize,
    overlapping: AtomicUsize,
    calls: AtomicUsize,
}

impl Script for Arc<Service> {
    async fn reply(&self, request: Request) -> Reply {
        if request.path == "/api/token" { self.renew().await } else { self.call(&request) }
    }
}

impl Service {
    async fn renew(&self) -> Reply {
        if self.renewing.fetch_add(1, Ordering::SeqCst) > 0 {
            self.overlapping.fetch_add(1, Ordering::SeqCst);
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
        let number = self.renewals.fetch_add(1, Ordering::SeqCst);
        let token = format!("token-{number}");
        let mut tokens = self.tokens.lock().unwrap();
        tokens.retain(|_, end| *end > Instant::now());
        tokens.insert(token.clone(), Instant::now() + LIFETIME);
        drop(tokens);
        self.renewing.fetch_sub(1, Ordering::SeqCst);
        let scope = "user-top-read user-follow-modify";
        let answer = format!(
            r#"{{"access_token":"{token}","refresh_token":"refresh","scope":"{scope}","token_type":"Bearer","expires_in":{}}}"#,
            LIFETIME.as_secs()
        );
        Reply::keeping("200 OK", "", answer)
    }

    /// 5 % are refused, 2 % fail, 1 % are cut.
    fn call(&self, request: &Request) -> Reply {
        let bearer = request.header("authorization").and_then(|value| value.strip_prefix("Bearer ")).unwrap_or("");
        let good = self.tokens.lock().unwrap().get(bearer).is_some_and(|end| *end > Instant::now());
        if !good {
            let body = r#"{"error":{"status":401,"message":"The access token expired"}}"#;
            return Reply::keeping("401 Unauthorized", "", body);
        }
        match spread(self.calls.fetch_add(1, Ordering::SeqCst) as u64) % 100 {
            0..5 => Reply::keeping("429 Too Many Requests", "retry-after: 0\r\n", ""),
            5 => Reply::keeping("500 Oops", "", "<html>"),
            6 => Reply::keeping("503 Busy", "", ""),
            7 => Reply::raw("HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"id\":"),
            _ => Reply::keeping("200 OK", "", answer(&request.path)),
        }
    }
}

/// splitmix64. A plain count would give the same caller the same fault at each attempt, and its call would fail.
fn spread(number: u64) -> u64 {
    let mut mixed = number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// An artist, a page of two out of four artists, or nothing for a command.
fn answer(path: &str) -> String {
    let artist = format!(r#"{{"id":"{ARTIST}","name":"Example","type":"artist","uri":"spotify:artist:{ARTIST}"}}"#);
    if path.starts_with("/v1/me/library") {
        String::new()
    } else if path.starts_with("/v1/me/top/artists") {
        let next =
            if path.contains("offset=2") { "null" } else { r#""https://api.spotify.com/v1/x?offset=2&limit=2""# };
        format!(r#"{{"items":[{artist},{artist}],"limit":2,"next":{next},"total":4}}"#)
    } else {
        artist
    }
}

/// Resident memory in bytes, where the system tells.
fn memory() -> Option<usize> {
    let statm = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(statm.split(' ').nth(1)?.parse::<usize>().ok()? * 4096)
}

async fn sign_in(base: &str) -> UserSession<Scopes> {
    let options = CallOptions::new().backoff(Duration::from_millis(50));
    let login = client_at(base, "soak").call_options(options).pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
    let callback = callback_with(&login, "code");
    login.finish(callback).await.unwrap()
}

/// Makes calls for so long, and returns how many: GET, PUT, DELETE and a list of two pages in turn.
async fn keep_calling(spotify: UserSession<Scopes>, began: Instant, duration: Duration) -> usize {
    let artist = ArtistId::new(ARTIST).unwrap();
    let mut calls = 0;
    while began.elapsed() < duration {
        let outcome = match calls % 4 {
            0 => spotify.artists().get(&artist).await.map(drop),
            1 => spotify.library().save([&artist]).await,
            2 => spotify.library().remove([&artist]).await,
            _ => spotify.me().top_artists().limit(2).all().await.map(|all| assert_eq!(all.len(), 4)),
        };
        if let Err(error) = outcome {
            panic!("a call failed after {:?}: {error:?}", began.elapsed());
        }
        calls += 1;
    }
    calls
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_call_succeeds_with_one_refresh_per_expiry_and_no_growth() {
    let seconds = std::env::var("AMBITUS_SOAK_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(10);
    let duration = Duration::from_secs(seconds);
    let service = Arc::<Service>::default();
    let server = Server::start(service.clone()).await;
    let spotify = sign_in(&server.base).await;
    let began = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..TASKS {
        tasks.spawn(keep_calling(spotify.clone(), began, duration));
    }
    // A fifth of the time to warm up.
    tokio::time::sleep(duration / 5).await;
    let before = memory();
    let calls: usize = tasks.join_all().await.into_iter().sum();
    let after = memory();
    drop(server);

    let (counters, renewals) = (spotify.counters(), service.renewals.load(Ordering::SeqCst));
    println!("{calls} calls in {:?}, {counters:?}, {renewals} renewals", began.elapsed());
    println!("memory {before:?} -> {after:?}");
    assert!(calls > TASKS * 2 && counters.rate_limited > 0 && counters.attempts > counters.calls);
    assert_eq!(service.overlapping.load(Ordering::SeqCst), 0, "one refresh at a time");
    // Renewed a quarter of its life ahead; one for the sign-in.
    let expected = began.elapsed().as_secs_f64() / (LIFETIME.as_secs_f64() * 0.75) + 2.0;
    assert!((renewals as f64) <= expected, "one refresh per expiry");
    if let (Some(before), Some(after)) = (before, after) {
        assert!(after < before + (8 << 20), "memory grew from {before} to {after}");
    }
}
