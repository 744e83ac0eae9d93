//! Many callers, a server in trouble, tokens that end every two seconds. Its own process, so that its memory is its own.
//!
//! Ten seconds, or `AMBITUS_SOAK_SECONDS` of them.
// A test from end to end, helpers included.
#![allow(clippy::unwrap_used)]

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ambitus::id::ArtistId;
use ambitus::scope::{UserFollowModify, UserTopRead};
use ambitus::{CallOptions, Spotify};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

const LIFETIME: Duration = Duration::from_secs(2);
const TASKS: usize = 64;
const ARTIST: &str = "0TnOYISbd1XYRBk9myaseg";
const REDIRECT: &str = "https://app.example/callback";

type Scopes = (UserTopRead, UserFollowModify);

#[derive(Default)]
struct Server {
    tokens: Mutex<HashMap<String, Instant>>,
    renewals: AtomicUsize,
    renewing: AtomicUsize,
    overlapping: AtomicUsize,
    calls: AtomicUsize,
}

impl Server {
    async fn serve(self: Arc<Self>, mut stream: BufReader<TcpStream>) -> std::io::Result<()> {
        loop {
            let (mut line, mut path, mut bearer, mut length) = (String::new(), String::new(), String::new(), 0);
            loop {
                line.clear();
                if stream.read_line(&mut line).await? == 0 {
                    return Ok(());
                }
                let text = line.trim_end();
                if text.is_empty() {
                    break;
                }
                if path.is_empty() {
                    path = text.split(' ').nth(1).unwrap_or_default().to_owned();
                } else if let Some((name, value)) = text.split_once(':') {
                    match name.to_ascii_lowercase().as_str() {
                        "authorization" => bearer = value.trim().trim_start_matches("Bearer ").to_owned(),
                        "content-length" => length = value.trim().parse().unwrap_or(0),
                        _ => {}
                    }
                }
            }
            let mut body = vec![0; length];
            stream.read_exact(&mut body).await?;
            if path == "/api/token" {
                let answer = self.renew().await;
                respond(&mut stream, "200 OK", "", &answer).await?;
            } else if !self.call(&mut stream, &path, &bearer).await? {
                return Ok(());
            }
        }
    }

    async fn renew(&self) -> String {
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
        format!(
            r#"{{"access_token":"{token}","refresh_token":"refresh","scope":"{scope}","token_type":"Bearer","expires_in":{}}}"#,
            LIFETIME.as_secs()
        )
    }

    /// 5 % are refused, 2 % fail, 1 % are cut.
    async fn call(&self, stream: &mut BufReader<TcpStream>, path: &str, bearer: &str) -> std::io::Result<bool> {
        let good = self.tokens.lock().unwrap().get(bearer).is_some_and(|end| *end > Instant::now());
        if !good {
            let body = r#"{"error":{"status":401,"message":"The access token expired"}}"#;
            return respond(stream, "401 Unauthorized", "", body).await.map(|()| true);
        }
        match spread(self.calls.fetch_add(1, Ordering::SeqCst) as u64) % 100 {
            0..5 => respond(stream, "429 Too Many Requests", "retry-after: 0\r\n", "").await.map(|()| true),
            5 => respond(stream, "500 Oops", "", "<html>").await.map(|()| true),
            6 => respond(stream, "503 Busy", "", "").await.map(|()| true),
            7 => {
                stream.get_mut().write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"id\":").await?;
                Ok(false)
            }
            _ => respond(stream, "200 OK", "", &answer(path)).await.map(|()| true),
        }
    }
}

/// splitmix64. What falls to a caller must not follow from how many there are: one that met the same fate at each turn would fail.
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

async fn respond(stream: &mut BufReader<TcpStream>, status: &str, headers: &str, body: &str) -> std::io::Result<()> {
    let answer = format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\n\r\n{body}", body.len());
    stream.get_mut().write_all(answer.as_bytes()).await
}

/// Resident memory in bytes, where the system tells.
fn memory() -> Option<usize> {
    let statm = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(statm.split(' ').nth(1)?.parse::<usize>().ok()? * 4096)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_call_succeeds_with_one_refresh_per_expiry_and_no_growth() {
    let seconds = std::env::var("AMBITUS_SOAK_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(10);
    let duration = Duration::from_secs(seconds);
    let server = Arc::<Server>::default();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let serving = tokio::spawn({
        let server = server.clone();
        async move {
            while let Ok((stream, _)) = listener.accept().await {
                let _ = stream.set_nodelay(true);
                tokio::spawn(server.clone().serve(BufReader::new(stream)));
            }
        }
    });

    let spotify = Spotify::new("soak")
        .accounts_base(&base)
        .unwrap()
        .api_base(format!("{base}/v1"))
        .unwrap()
        .call_options(CallOptions::new().backoff(Duration::from_millis(50)))
        .pkce(REDIRECT)
        .scopes::<Scopes>();
    let login = spotify.begin().unwrap();
    let url = login.authorize_url();
    let state = url.query_pairs().find(|(name, _)| name == "state").unwrap().1;
    let callback = login.check(format!("{REDIRECT}?code=code&state={state}")).unwrap();
    let spotify = login.finish(callback).await.unwrap();
    let began = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..TASKS {
        let spotify = spotify.clone();
        tasks.spawn(async move {
            let artist = ArtistId::new(ARTIST).unwrap();
            let mut calls = 0;
            // GET, PUT, DELETE and a list of two pages.
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
        });
    }
    // A fifth of the time to warm up.
    tokio::time::sleep(duration / 5).await;
    let before = memory();
    let calls: usize = tasks.join_all().await.into_iter().sum();
    let after = memory();
    serving.abort();

    let counters = spotify.counters();
    println!(
        "{calls} calls in {:?}, {counters:?}, {} renewals",
        began.elapsed(),
        server.renewals.load(Ordering::SeqCst)
    );
    println!("memory {before:?} -> {after:?}");
    assert!(calls > TASKS * 2 && counters.rate_limited > 0 && counters.attempts > counters.calls);
    assert_eq!(server.overlapping.load(Ordering::SeqCst), 0, "one refresh at a time");
    // Renewed a quarter of its life ahead; one for the sign-in.
    let expected = began.elapsed().as_secs_f64() / (LIFETIME.as_secs_f64() * 0.75) + 2.0;
    assert!((server.renewals.load(Ordering::SeqCst) as f64) <= expected, "one refresh per expiry");
    if let (Some(before), Some(after)) = (before, after) {
        assert!(after < before + (8 << 20), "memory grew from {before} to {after}");
    }
}
