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
use ambitus::{CallOptions, Spotify};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

const LIFETIME: Duration = Duration::from_secs(2);
const TASKS: usize = 64;

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
            } else if !self.call(&mut stream, &bearer).await? {
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
        format!(r#"{{"access_token":"{token}","token_type":"Bearer","expires_in":{}}}"#, LIFETIME.as_secs())
    }

    /// 5 % are refused, 2 % fail, 1 % are cut.
    async fn call(&self, stream: &mut BufReader<TcpStream>, bearer: &str) -> std::io::Result<bool> {
        let good = self.tokens.lock().unwrap().get(bearer).is_some_and(|end| *end > Instant::now());
        if !good {
            let body = r#"{"error":{"status":401,"message":"The access token expired"}}"#;
            return respond(stream, "401 Unauthorized", "", body).await.map(|()| true);
        }
        // Spread, so that no caller meets only the one or the other.
        match self.calls.fetch_add(1, Ordering::SeqCst).wrapping_mul(0x9E37_79B9) / 7 % 100 {
            0..5 => respond(stream, "429 Too Many Requests", "retry-after: 0\r\n", "").await.map(|()| true),
            5 => respond(stream, "500 Oops", "", "<html>").await.map(|()| true),
            6 => respond(stream, "503 Busy", "", "").await.map(|()| true),
            7 => {
                stream.get_mut().write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"id\":").await?;
                Ok(false)
            }
            _ => {
                let id = "0TnOYISbd1XYRBk9myaseg";
                let body = format!(r#"{{"id":"{id}","name":"Example","type":"artist","uri":"spotify:artist:{id}"}}"#);
                respond(stream, "200 OK", "", &body).await.map(|()| true)
            }
        }
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
        .with_secret("secret")
        .client_credentials()
        .await
        .unwrap();
    let began = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..TASKS {
        let spotify = spotify.clone();
        tasks.spawn(async move {
            let artist = ArtistId::new("0TnOYISbd1XYRBk9myaseg").unwrap();
            let mut calls = 0;
            while began.elapsed() < duration {
                if let Err(error) = spotify.artists().get(&artist).await {
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
