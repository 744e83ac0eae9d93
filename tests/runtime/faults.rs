//! Servers and networks that misbehave, in every phase of a call. What must come of it: success or a typed error, in bounded time,
//! no second `POST` that may have happened, no token where it does not belong.

use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime};

use ambitus::id::TrackId;
use ambitus::scope::{All, UserLibraryRead};
use ambitus::testing::FakeSpotify;
use ambitus::token::Clock;
use ambitus::{CallOptions, Error, Spotify, UserSession};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

const QUICK: Duration = Duration::from_millis(150);

/// A server that does to each connection what it is told, and counts the requests that it has read.
struct Server {
    base: String,
    /// A client id of its own: ports are used again, and a gate remembers what was said at one.
    id: String,
    requests: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    /// `serve` gets the number of the request, from 1.
    async fn start<F, Fut>(serve: F) -> Self
    where
        F: Fn(usize, TcpStream) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(AtomicUsize::new(0));
        let count = requests.clone();
        let serve = Arc::new(serve);
        let task = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (serve, count) = (serve.clone(), count.clone());
                tokio::spawn(async move {
                    if read_request(&mut stream).await {
                        let number = count.fetch_add(1, Ordering::SeqCst) + 1;
                        serve(number, stream).await;
                    }
                });
            }
        });
        static IDS: AtomicUsize = AtomicUsize::new(0);
        let id = format!("faults-{}", IDS.fetch_add(1, Ordering::SeqCst));
        Self { base, id, requests, task }
    }

    /// Answers each request with the same bytes and closes.
    async fn answering(bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = Arc::new(bytes.into());
        Self::start(move |_, mut stream| {
            let bytes = bytes.clone();
            async move {
                let _ = stream.write_all(&bytes).await;
                let _ = stream.shutdown().await;
            }
        })
        .await
    }

    fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    fn session(&self) -> UserSession<All> {
        self.session_with(options())
    }

    fn session_with(&self, options: CallOptions) -> UserSession<All> {
        let spotify = Spotify::new(&self.id).api_base(format!("{}/v1", self.base)).unwrap();
        spotify.call_options(options).assume_granted("bearer-of-the-test").unwrap()
    }
}

/// Reads a request to its end; false if none came.
async fn read_request(stream: &mut TcpStream) -> bool {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        if !matches!(stream.read(&mut byte).await, Ok(1)) {
            return false;
        }
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.is_ok()
}

fn options() -> CallOptions {
    CallOptions::new()
        .attempts(3)
        .backoff(Duration::from_millis(1))
        .response_timeout(QUICK)
        .body_timeout(QUICK)
        .deadline(Duration::from_secs(5))
        .rate_limit_wait(Duration::from_millis(600))
}

pub(crate) fn reset(stream: &TcpStream) {
    // A close with linger zero is a reset.
    #[allow(deprecated)] // blocks for no time when it is zero
    stream.set_linger(Some(Duration::ZERO)).unwrap();
}

pub(crate) fn http(status: &str, headers: &str, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
        .into_bytes()
}

pub(crate) const MARKETS: &str = r#"{"markets":["SE","GB"]}"#;

/// A call of each kind: one that reads, one that sets, one that removes, and one that adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Get,
    Put,
    Delete,
    Post,
}

pub(crate) const KINDS: [Kind; 4] = [Kind::Get, Kind::Put, Kind::Delete, Kind::Post];

pub(crate) async fn call(spotify: &UserSession<All>, kind: Kind) -> Result<(), Error> {
    let track = TrackId::new("11dFghVXANMlKmJXsNCbNl").unwrap();
    #[allow(deprecated)]
    match kind {
        Kind::Get => spotify.browse().available_markets().await.map(drop),
        Kind::Put => spotify.player().pause().await,
        Kind::Delete => spotify.library().remove([&track]).await,
        Kind::Post => spotify.player().add_to_queue(&track).await,
    }
}

/// What comes of a fault that is there each time: how often the server is asked, and the error.
async fn outcome(server: &Server, kind: Kind) -> (usize, Result<(), Error>) {
    let before = server.requests();
    let began = Instant::now();
    let outcome = call(&server.session(), kind).await;
    assert!(began.elapsed() < Duration::from_secs(5), "{kind:?} took {:?}", began.elapsed());
    (server.requests() - before, outcome)
}

fn asked(kind: Kind) -> usize {
    if kind == Kind::Post { 1 } else { 3 }
}

#[tokio::test]
async fn refused_connections_are_tried_again_whatever_the_call() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}/v1", listener.local_addr().unwrap());
    drop(listener);
    for kind in KINDS {
        let spotify = Spotify::new("faults").api_base(&base).unwrap().call_options(options());
        let spotify = spotify.assume_granted("token").unwrap();
        let error = call(&spotify, kind).await.unwrap_err();
        assert!(error.is_connect() && !error.is_timeout(), "{error:?}");
        assert_eq!(spotify.counters().attempts, 3, "{kind:?}");
    }
}

#[tokio::test]
async fn resets_before_during_and_after_the_head() {
    for sent in
        ["", "HTTP/1.1 2", "HTTP/1.1 200 OK\r\ncontent-le", "HTTP/1.1 200 OK\r\ncontent-length: 23\r\n\r\n{\"mark"]
    {
        let server = Server::start(move |_, mut stream| async move {
            let _ = stream.write_all(sent.as_bytes()).await;
            tokio::time::sleep(Duration::from_millis(5)).await;
            reset(&stream);
        })
        .await;
        for kind in KINDS {
            let (asked_for, outcome) = outcome(&server, kind).await;
            let error = outcome.unwrap_err();
            assert!(!error.is_connect() && error.status().is_none(), "{sent:?} {kind:?} {error:?}");
            assert_eq!(asked_for, asked(kind), "{sent:?} {kind:?}");
        }
    }
}

#[tokio::test]
async fn stalls_of_head_and_body_end_in_time() {
    for sent in ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 23\r\n\r\n{\"mark"] {
        let server = Server::start(move |_, mut stream| async move {
            let _ = stream.write_all(sent.as_bytes()).await;
            tokio::time::sleep(Duration::from_secs(60)).await;
        })
        .await;
        for kind in KINDS {
            let (asked_for, outcome) = outcome(&server, kind).await;
            assert!(outcome.unwrap_err().is_timeout(), "{sent:?} {kind:?}");
            assert_eq!(asked_for, asked(kind), "{sent:?} {kind:?}");
        }
    }
}

#[tokio::test]
async fn cut_bodies_and_wrong_lengths_are_no_answers() {
    for bytes in [
        // Shorter than it says.
        format!("HTTP/1.1 200 OK\r\ncontent-length: 4000\r\n\r\n{MARKETS}"),
        // A chunk that never ends.
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n17\r\n{MARKETS}\r\n"),
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{MARKETS}\r\n"),
        format!("HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n{MARKETS}"),
        format!("HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{MARKETS}"),
        "HTTP/9.9 200 OK\r\n\r\n".to_owned(),
        "\0\0\0\0".to_owned(),
    ] {
        let server = Server::answering(bytes.clone()).await;
        for kind in KINDS {
            let (asked_for, outcome) = outcome(&server, kind).await;
            assert!(outcome.is_err(), "{bytes:?} {kind:?}");
            assert_eq!(asked_for, asked(kind), "{bytes:?} {kind:?}");
        }
    }
    // Longer than it says: what is beyond belongs to nobody.
    let server =
        Server::answering(format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{MARKETS}]]]]", MARKETS.len())).await;
    assert!(call(&server.session(), Kind::Get).await.is_ok());
}

#[tokio::test]
async fn a_byte_at_a_time_is_an_answer() {
    let server = Server::start(|_, mut stream| async move {
        let _ = stream.set_nodelay(true);
        for byte in http("200 OK", "", MARKETS) {
            let _ = stream.write_all(&[byte]).await;
            tokio::task::yield_now().await;
        }
    })
    .await;
    assert!(call(&server.session(), Kind::Get).await.is_ok());
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn a_fault_that_passes_costs_nothing() {
    for status in ["500 Oops", "502 Bad Gateway", "503 Busy", "504 Late"] {
        let server = Server::start(move |number, mut stream| async move {
            let bytes = if number % 3 == 0 { http("200 OK", "", MARKETS) } else { http(status, "", "<html>") };
            let _ = stream.write_all(&bytes).await;
        })
        .await;
        for kind in [Kind::Get, Kind::Put, Kind::Delete] {
            let (asked_for, outcome) = outcome(&server, kind).await;
            assert!(outcome.is_ok(), "{status} {kind:?} {outcome:?}");
            assert_eq!(asked_for, 3);
        }
        let (asked_for, outcome) = outcome(&server, Kind::Post).await;
        assert!(outcome.unwrap_err().is_server_error());
        assert_eq!(asked_for, 1, "a POST that may have happened is not sent again");
        let insisting = server.session_with(options().repeat_unsafe(true));
        assert!(call(&insisting, Kind::Post).await.is_ok());
    }
}

#[tokio::test]
async fn other_statuses_are_not_tried_again() {
    for status in ["400 Bad", "403 No", "404 Gone", "411 Length", "418 Teapot", "501 Not", "505 Version"] {
        let server = Server::answering(http(status, "", "")).await;
        for kind in KINDS {
            let (asked_for, outcome) = outcome(&server, kind).await;
            assert!(outcome.unwrap_err().status().is_some());
            assert_eq!(asked_for, 1, "{status}");
        }
    }
}

#[tokio::test]
async fn redirects_are_errors_and_carry_no_token_away() {
    let elsewhere = Server::answering(http("200 OK", "", MARKETS)).await;
    for status in ["301 Moved", "302 Found", "303 Other", "307 Temporary", "308 Permanent"] {
        let to = format!("location: {}/v1/markets\r\n", elsewhere.base);
        let server = Server::answering(http(status, &to, "")).await;
        for kind in KINDS {
            let (asked_for, outcome) = outcome(&server, kind).await;
            assert!(matches!(outcome.unwrap_err().status(), Some(300..=399)));
            assert_eq!(asked_for, 1);
        }
    }
    let itself = Server::answering(http("307 Loop", "location: /v1/markets\r\n", "")).await;
    assert_eq!(outcome(&itself, Kind::Get).await.0, 1);
    assert_eq!(elsewhere.requests(), 0);
}

#[tokio::test]
async fn a_compressed_bomb_is_bounded() {
    // 64 MiB of spaces in 64 kB. Only where the client asks for compression is it unpacked at all.
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..64 {
        packed.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    let packed = packed.finish().unwrap();
    let mut answer =
        format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n", packed.len()).into_bytes();
    answer.extend(packed);
    let server = Server::answering(answer).await;
    let session =
        server.session_with(options().body_timeout(Duration::from_secs(30)).deadline(Duration::from_secs(60)));
    let error = call(&session, Kind::Get).await.unwrap_err();
    assert!(error.to_string().contains("longer than"), "{error}");
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn a_hundred_kinds_of_garbage_are_typed_errors() {
    let pieces = [
        "",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "null",
        "0",
        "-",
        "1e999",
        "\u{feff}",
        "<html>",
        "{\"markets\":",
        "\\ud800",
        ",",
    ];
    let mut garbage: Vec<Vec<u8>> = Vec::new();
    for one in pieces {
        for other in pieces.iter().take(6) {
            garbage.push(format!("{one}{other}x").into_bytes());
        }
    }
    garbage.extend((0..=9_u8).map(|byte| vec![byte * 28; 300]));
    garbage.push("[".repeat(100_000).into_bytes());
    garbage.push(format!("{{\"markets\":{}", "{\"a\":".repeat(100_000)).into_bytes());
    assert!(garbage.len() >= 100);
    for body in garbage {
        let mut answer =
            format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len()).into_bytes();
        answer.extend(&body);
        let server = Server::answering(answer).await;
        let session = server
            .session_with(options().response_timeout(Duration::from_secs(5)).body_timeout(Duration::from_secs(5)));
        let error = call(&session, Kind::Get).await.unwrap_err();
        assert!(error.is_decode(), "{error:?}");
        assert!(error.to_string().len() < 700 && error.operation() == Some("get-available-markets"), "{error}");
        // A command does not look at it.
        assert!(call(&session, Kind::Post).await.is_ok());
    }
}

#[tokio::test]
async fn a_short_limit_is_waited_for_and_a_long_one_told() {
    let server = Server::start(|number, mut stream| async move {
        let bytes = if number == 1 { http("429 Slow", "", "") } else { http("200 OK", "", MARKETS) };
        let _ = stream.write_all(&bytes).await;
    })
    .await;
    let session = server.session();
    assert!(call(&session, Kind::Post).await.is_ok(), "refused, so it did not happen");
    let counters = session.counters();
    assert_eq!((counters.calls, counters.attempts, counters.rate_limited), (1, 2, 1));
    assert!(counters.waited >= Duration::from_millis(200));

    let day = Server::answering(http("429 Slow", "retry-after: 48925\r\n", "")).await;
    let session = day.session();
    let began = Instant::now();
    let error = call(&session, Kind::Get).await.unwrap_err();
    assert!(error.is_rate_limited() && !error.is_quota_exceeded());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(48_925)));
    // The next is not even sent, nor is that of another session of the same client id.
    let held = call(&day.session(), Kind::Put).await.unwrap_err();
    assert!(held.is_rate_limited() && held.retry_after() > Some(Duration::from_secs(48_000)));
    assert_eq!((day.requests(), held.status()), (1, None));
    assert!(began.elapsed() < Duration::from_secs(2));
}

#[tokio::test]
async fn a_quota_is_not_tried_again_and_holds_its_operation_alone() {
    let body = r#"{"error":{"status":429,"message":"Too many requests","reason":"QUOTA_EXCEEDED"}}"#;
    let server = Server::answering(http("429 Slow", "retry-after: 1\r\n", body)).await;
    let session = server.session();
    for asked_in_all in [1, 1] {
        let error = call(&session, Kind::Get).await.unwrap_err();
        assert!(error.is_quota_exceeded() && error.is_rate_limited());
        assert_eq!(server.requests(), asked_in_all);
    }
    assert!(call(&session, Kind::Put).await.unwrap_err().is_quota_exceeded());
    assert_eq!(server.requests(), 2);
}

#[tokio::test]
async fn one_that_is_told_to_wait_makes_the_others_wait() {
    let refused = Arc::new(AtomicUsize::new(0));
    let count = refused.clone();
    let opened = Instant::now() + Duration::from_millis(1300);
    let server = Server::start(move |_, mut stream| {
        let count = count.clone();
        async move {
            let bytes = if Instant::now() < opened {
                count.fetch_add(1, Ordering::SeqCst);
                http("429 Slow", "retry-after: 1\r\n", "")
            } else {
                http("200 OK", "", MARKETS)
            };
            let _ = stream.write_all(&bytes).await;
        }
    })
    .await;
    let patient = options().rate_limit_wait(Duration::from_secs(20)).deadline(Duration::from_secs(20));
    let session = server.session_with(patient.response_timeout(Duration::from_secs(5)));
    // One learns of it; a hundred that come meanwhile do not go and ask.
    let first = tokio::spawn({
        let session = session.clone();
        async move { call(&session, Kind::Get).await }
    });
    tokio::time::sleep(Duration::from_millis(200)).await;
    let mut others = tokio::task::JoinSet::new();
    for _ in 0..100 {
        let session = session.clone();
        others.spawn(async move { call(&session, Kind::Get).await });
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(refused.load(Ordering::SeqCst), 1);
    first.await.unwrap().unwrap();
    assert!(others.join_all().await.into_iter().all(|outcome| outcome.is_ok()));
}

#[tokio::test]
async fn a_call_has_a_deadline_of_its_own() {
    let server = Server::start(|_, stream| async move {
        tokio::time::sleep(Duration::from_secs(60)).await;
        drop(stream);
    })
    .await;
    let session = server.session_with(CallOptions::new());
    let began = Instant::now();
    #[allow(deprecated)]
    let error = session
        .browse()
        .available_markets()
        .options(CallOptions::new().deadline(Duration::from_millis(200)))
        .await
        .unwrap_err();
    assert!(error.is_timeout() && error.operation() == Some("get-available-markets"));
    assert!(began.elapsed() < Duration::from_secs(2));
}

#[tokio::test]
async fn a_call_that_is_dropped_leaves_nothing_locked() {
    let server = Server::start(|number, mut stream| async move {
        if number <= 20 {
            tokio::time::sleep(Duration::from_secs(60)).await;
        }
        let _ = stream.write_all(&http("200 OK", "", MARKETS)).await;
    })
    .await;
    let session = server.session_with(CallOptions::new());
    for number in 0..20 {
        let dropped = tokio::time::timeout(Duration::from_millis(number), call(&session, Kind::Get)).await;
        assert!(dropped.is_err());
    }
    let rest = tokio::time::timeout(Duration::from_secs(5), async {
        while server.requests() < 25 {
            let _ = tokio::time::timeout(Duration::from_millis(300), call(&session, Kind::Get)).await;
        }
        call(&session, Kind::Get).await
    });
    assert!(rest.await.unwrap().is_ok());
}

/// A clock that is set by hand.
#[derive(Debug)]
struct Jumping(AtomicUsize);

impl Clock for &'static Jumping {
    fn now(&self) -> SystemTime {
        let days = self.0.load(Ordering::SeqCst) as u64;
        SystemTime::UNIX_EPOCH + Duration::from_secs((20_000 + days) * 24 * 3600)
    }
}

#[tokio::test]
async fn a_clock_that_jumps_a_day_costs_a_refresh_and_no_token() {
    let clock: &'static Jumping = Box::leak(Box::new(Jumping(AtomicUsize::new(10))));
    let fake = FakeSpotify::start().await;
    let login = crate::client(&fake).clock(clock).pkce(crate::REDIRECT).scopes::<(UserLibraryRead,)>().begin().unwrap();
    let callback = crate::visit(&fake, &login).await.unwrap();
    let spotify = login.finish(callback).await.unwrap();
    for (day, requests) in [(10, 1), (11, 2), (11, 2), (9, 2), (10, 2)] {
        clock.0.store(day, Ordering::SeqCst);
        assert!(spotify.library().saved_tracks().await.is_ok(), "{day}");
        assert_eq!(fake.token_requests(), requests, "{day}");
    }
    // Behind the clock the token has expired all the same; the 401 tells.
    fake.expire_access_tokens();
    assert!(spotify.library().saved_tracks().await.is_ok());
    assert_eq!(fake.token_requests(), 3);
}
