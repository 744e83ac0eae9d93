//! A token endpoint that misbehaves while a call waits for its token. What must come of it: success or a typed error, in bounded
//! time, no call made without a token that is good, no secret told to another host, and a session that works once the endpoint
//! does.

use std::collections::HashSet;
use std::fmt::{self, Debug, Formatter};
use std::io::Write as _;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use ambitus::auth::{CodeClient, Draft, Login};
use ambitus::scope::All;
use ambitus::token::Clock;
use ambitus::token::store::MemoryStore;
use ambitus::{CallOptions, Error, Spotify, UserSession, reqwest};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use crate::REDIRECT;
use crate::faults::{Kind, MARKETS, call, http, reset};

/// No call here may take longer, whatever is done to it.
const BOUND: Duration = Duration::from_secs(6);
/// What the user's HTTP client gives to a token request.
const QUICK: Duration = Duration::from_millis(400);
const KINDS: [Kind; 3] = [Kind::Get, Kind::Put, Kind::Post];
const SECRET: &str = "secret-of-the-app";
const HOUR: u64 = 3600;

/// What is done to a token request.
#[derive(Clone)]
enum Fault {
    /// Reset before it is read.
    Unread,
    /// Answered with these bytes, and closed.
    Answer(Vec<u8>),
    /// Reset after these bytes.
    Reset(&'static str),
    /// Silence after these bytes, until the endpoint is told something else.
    Stall(&'static str),
    /// The first, and then the second without end.
    Endless(&'static str, Vec<u8>),
    /// Refused with what it was sent.
    Echo,
    /// The token, a byte at a time.
    Drip,
}

impl Debug for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unread => f.write_str("unread"),
            Self::Answer(bytes) => write!(f, "{:.200?}", String::from_utf8_lossy(bytes)),
            Self::Reset(sent) => write!(f, "reset after {sent:?}"),
            Self::Stall(sent) => write!(f, "stall after {sent:?}"),
            Self::Endless(first, _) => write!(f, "no end of {first:?}"),
            Self::Echo => f.write_str("echo"),
            Self::Drip => f.write_str("drip"),
        }
    }
}

fn answer(status: &str, headers: &str, body: &str) -> Fault {
    Fault::Answer(http(status, headers, body))
}

/// What the endpoint does.
#[derive(Clone, Debug)]
enum Mood {
    Healthy,
    /// So many requests find the fault, the others none.
    First(usize, Fault),
    Always(Fault),
}

/// A token endpoint. A refresh token is good once: one that is lost, or used again, ends the session.
struct Accounts {
    base: String,
    mood: watch::Sender<Mood>,
    asked: Arc<AtomicUsize>,
    granted: Arc<Granted>,
    task: JoinHandle<()>,
}

#[derive(Default)]
struct Granted {
    count: AtomicUsize,
    /// What access tokens came of it, which the API knows too.
    good: Mutex<HashSet<String>>,
}

impl Granted {
    fn grant(&self, request: &str) -> Vec<u8> {
        let count = self.count.load(Ordering::SeqCst);
        let known = request.contains("grant_type=authorization_code")
            || request.ends_with("grant_type=client_credentials")
            || request.ends_with(&format!("&refresh_token=refresh-{count}"))
            || request.contains(&format!("&refresh_token=refresh-{count}&"));
        if !known {
            return http("400 Bad Request", "", r#"{"error":"invalid_grant"}"#);
        }
        let next = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        self.good.lock().unwrap().insert(format!("bearer access-{next}"));
        let token = format!(
            r#"{{"access_token":"access-{next}","refresh_token":"refresh-{next}","expires_in":{HOUR},"token_type":"Bearer"}}"#
        );
        http("200 OK", "", &token)
    }
}

impl Drop for Accounts {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Accounts {
    async fn start() -> Self {
        Self::at(TcpListener::bind("127.0.0.1:0").await.unwrap(), Arc::default())
    }

    fn at(listener: TcpListener, granted: Arc<Granted>) -> Self {
        let base = format!("http://{}", listener.local_addr().unwrap());
        let (mood, moods) = watch::channel(Mood::Healthy);
        let asked = Arc::new(AtomicUsize::new(0));
        let (count, grants) = (asked.clone(), granted.clone());
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, moods.clone(), count.clone(), grants.clone()));
            }
        });
        Self { base, mood, asked, granted, task }
    }

    fn set(&self, mood: Mood) {
        self.asked.store(0, Ordering::SeqCst);
        self.mood.send_replace(mood);
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    fn grants(&self) -> usize {
        self.granted.count.load(Ordering::SeqCst)
    }
}

async fn serve(
    mut stream: TcpStream,
    mut moods: watch::Receiver<Mood>,
    asked: Arc<AtomicUsize>,
    granted: Arc<Granted>,
) {
    let mood = moods.borrow_and_update().clone();
    let fault = |number: usize| match mood {
        Mood::Healthy => None,
        Mood::First(faulty, fault) => (number <= faulty).then_some(fault),
        Mood::Always(fault) => Some(fault),
    };
    if matches!(*moods.borrow(), Mood::Always(Fault::Unread)) {
        asked.fetch_add(1, Ordering::SeqCst);
        return reset(&stream);
    }
    let Some(request) = read_request(&mut stream).await else { return };
    match fault(asked.fetch_add(1, Ordering::SeqCst) + 1) {
        None => _ = stream.write_all(&granted.grant(&request)).await,
        Some(Fault::Unread) => reset(&stream),
        Some(Fault::Answer(bytes)) => {
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
        }
        Some(Fault::Reset(sent)) => {
            let _ = stream.write_all(sent.as_bytes()).await;
            tokio::time::sleep(Duration::from_millis(5)).await;
            reset(&stream);
        }
        Some(Fault::Stall(sent)) => {
            let _ = stream.write_all(sent.as_bytes()).await;
            let _ = moods.changed().await;
        }
        Some(Fault::Endless(first, more)) => {
            let _ = stream.write_all(first.as_bytes()).await;
            while stream.write_all(&more).await.is_ok() {}
        }
        Some(Fault::Echo) => {
            let body = request.rsplit("\r\n").next().unwrap_or("");
            let said = format!(r#"{{"error":"invalid_request","error_description":"what is {body}"}}"#);
            let _ = stream.write_all(&http("400 Bad", "", &said)).await;
        }
        Some(Fault::Drip) => {
            let _ = stream.set_nodelay(true);
            for byte in granted.grant(&request) {
                let _ = stream.write_all(&[byte]).await;
                tokio::task::yield_now().await;
            }
        }
    }
}

/// The head of a request in lower case, and its body.
async fn read_request(stream: &mut TcpStream) -> Option<String> {
    let (mut stream, mut request) = (BufReader::new(stream), String::new());
    while !request.ends_with("\r\n\r\n") {
        if stream.read_line(&mut request).await.ok()? == 0 {
            return None;
        }
    }
    request.make_ascii_lowercase();
    let length = request.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    stream.read_exact(&mut body).await.ok()?;
    request.push_str(&String::from_utf8_lossy(&body));
    Some(request)
}

/// The API, which tells good tokens from others.
struct Api {
    base: String,
    taken: Arc<AtomicUsize>,
    refused: Arc<AtomicUsize>,
    granted: Arc<Granted>,
    task: JoinHandle<()>,
}

impl Drop for Api {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Api {
    async fn start(granted: Arc<Granted>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let (taken, refused) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (took, refuses, good) = (taken.clone(), refused.clone(), granted.clone());
        let task = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (took, refuses, good) = (took.clone(), refuses.clone(), good.clone());
                tokio::spawn(async move {
                    let Some(request) = read_request(&mut stream).await else { return };
                    let bearer = request.lines().find_map(|line| line.strip_prefix("authorization: ")).unwrap_or("");
                    let known = good.good.lock().unwrap().contains(bearer);
                    let bytes = if known {
                        took.fetch_add(1, Ordering::SeqCst);
                        http("200 OK", "", MARKETS)
                    } else {
                        refuses.fetch_add(1, Ordering::SeqCst);
                        http("401 Unauthorized", "", r#"{"error":{"message":"The access token expired"}}"#)
                    };
                    let _ = stream.write_all(&bytes).await;
                });
            }
        });
        Self { base, taken, refused, granted, task }
    }

    /// From now on the tokens granted so far are refused.
    fn refuse_all(&self) {
        self.granted.good.lock().unwrap().clear();
    }

    fn taken(&self) -> usize {
        self.taken.load(Ordering::SeqCst)
    }

    fn refused(&self) -> usize {
        self.refused.load(Ordering::SeqCst)
    }
}

/// A clock that is set by hand.
#[derive(Clone, Debug)]
struct ByHand(Arc<AtomicU64>);

impl ByHand {
    fn new() -> Self {
        Self(Arc::new(AtomicU64::new(1_800_000_000)))
    }

    fn advance(&self, seconds: u64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for ByHand {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::SeqCst))
    }
}

fn options() -> CallOptions {
    CallOptions::new()
        .attempts(3)
        .backoff(Duration::from_millis(1))
        .response_timeout(Duration::from_secs(4))
        .body_timeout(Duration::from_secs(4))
        .deadline(Duration::from_secs(5))
        .rate_limit_wait(Duration::from_millis(600))
}

/// A client id that no other test has: a gate remembers what was said at one.
fn new_id() -> String {
    static IDS: AtomicUsize = AtomicUsize::new(0);
    format!("renewal-faults-{}", IDS.fetch_add(1, Ordering::SeqCst))
}

fn http_client() -> reqwest::ClientBuilder {
    reqwest::Client::builder().no_proxy()
}

async fn sign_in<C: CodeClient>(login: Spotify<Login<C, Draft<()>>>) -> UserSession<All> {
    let login = login.scopes::<All>().begin().unwrap();
    let state = login.authorize_url().query_pairs().find(|(key, _)| key == "state").unwrap().1.into_owned();
    let callback = login.check(format!("{REDIRECT}?code=c0de&state={state}")).unwrap();
    login.finish(callback).await.unwrap()
}

/// How it comes that a call needs a new token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Expired,
    Refused,
}

/// A user who signed in, and whose next call needs a new token.
struct Scene {
    accounts: Accounts,
    api: Api,
    clock: ByHand,
    id: String,
    spotify: UserSession<All>,
}

impl Scene {
    async fn start() -> Self {
        Self::with(http_client().timeout(BOUND), false).await
    }

    async fn with(http: reqwest::ClientBuilder, secret: bool) -> Self {
        let accounts = Accounts::start().await;
        let api = Api::start(accounts.granted.clone()).await;
        let (clock, id) = (ByHand::new(), new_id());
        let client = Spotify::new(&id).accounts_base(&accounts.base).unwrap().api_base(&api.base).unwrap();
        let client = client.call_options(options()).http(http).clock(clock.clone());
        let spotify = if secret {
            sign_in(client.with_secret(SECRET).code(REDIRECT)).await
        } else {
            sign_in(client.pkce(REDIRECT)).await
        };
        Self { accounts, api, clock, id, spotify }
    }

    fn need(&self, need: Need) {
        match need {
            Need::Expired => self.clock.advance(2 * HOUR),
            Need::Refused => self.api.refuse_all(),
        }
    }

    async fn call(&self, kind: Kind) -> Result<(), Error> {
        bounded(call(&self.spotify, kind)).await
    }

    /// The endpoint is well again, and so is the session: what it kept is still good, and so is what it got now.
    async fn heals(&self, kind: Kind, what: &str) {
        self.accounts.set(Mood::Healthy);
        let (taken, granted) = (self.api.taken(), self.accounts.grants());
        for round in 1..=2 {
            let outcome = self.call(kind).await;
            assert!(outcome.is_ok(), "{what} {round} {outcome:?}");
            assert_eq!((self.api.taken() - taken, self.accounts.grants() - granted), (round, round), "{what}");
            if round == 1 {
                self.need(Need::Expired);
            }
        }
    }
}

async fn bounded<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(BOUND, future).await.unwrap()
}

/// Nothing of the session's may be in an error.
fn tells_no_secret(error: &Error) {
    let said = format!("{error} {error:?}");
    assert!(!["refresh-", "access-", SECRET].iter().any(|secret| said.contains(secret)), "{said}");
    assert!(error.to_string().len() < 700 && error.operation().is_some(), "{said}");
}

/// A scene for each kind of call and each need of a token. To build the client takes longer than a call, so a test has one for all
/// its faults.
struct Scenes(Vec<(Need, Kind, Arc<Scene>)>);

impl Scenes {
    async fn start() -> Self {
        Self::with(|| http_client().timeout(BOUND)).await
    }

    async fn with(http: fn() -> reqwest::ClientBuilder) -> Self {
        let mut scenes = Vec::new();
        for (need, kind) in needs() {
            scenes.push((need, kind, Arc::new(Scene::with(http(), false).await)));
        }
        Self(scenes)
    }

    /// Does one of `faults` after the other to the token requests, and lets the endpoint heal after each. `asked` is how often it is
    /// asked in a call.
    async fn suffer(&self, faults: impl IntoIterator<Item = Fault>, asked: usize, expected: fn(&Error) -> bool) {
        self.suffer_with(options(), faults, asked, expected).await;
    }

    async fn suffer_with(
        &self,
        options: CallOptions,
        faults: impl IntoIterator<Item = Fault>,
        asked: usize,
        expected: fn(&Error) -> bool,
    ) {
        let faults = Arc::new(Vec::from_iter(faults));
        let mut calls = JoinSet::new();
        for (need, kind, scene) in &self.0 {
            let (need, kind, scene, faults) = (*need, *kind, scene.clone(), faults.clone());
            let spotify = scene.spotify.with_options(options.clone());
            calls.spawn(async move {
                for fault in faults.iter() {
                    let what = format!("{kind:?} {need:?} {fault:?}");
                    let (taken, refused) = (scene.api.taken(), scene.api.refused());
                    scene.need(need);
                    scene.accounts.set(Mood::Always(fault.clone()));
                    let error = bounded(call(&spotify, kind)).await.unwrap_err();
                    assert!(expected(&error) && !error.is_reauth_required(), "{what} {error:?}");
                    tells_no_secret(&error);
                    assert_eq!((scene.accounts.asked(), scene.api.taken() - taken), (asked, 0), "{what}");
                    match need {
                        Need::Expired => assert_eq!(scene.api.refused(), refused, "{what}"),
                        // What was refused is not shown again.
                        Need::Refused => assert_eq!(scene.api.refused() - refused, 1, "{what}"),
                    }
                    scene.heals(kind, &what).await;
                }
            });
        }
        finish(calls).await;
    }
}

fn needs() -> impl Iterator<Item = (Need, Kind)> {
    [Need::Expired, Need::Refused].into_iter().flat_map(|need| KINDS.map(|kind| (need, kind)))
}

/// Waits for all, and fails as the first that fails.
async fn finish(mut calls: JoinSet<()>) {
    while let Some(ended) = calls.join_next().await {
        if let Err(failed) = ended {
            std::panic::resume_unwind(failed.into_panic());
        }
    }
}

#[tokio::test]
async fn a_refused_connection_for_the_token_is_tried_again_and_nothing_else_is_sent() {
    for kind in KINDS {
        let (well, store, id) = (Accounts::start().await, MemoryStore::new(), new_id());
        let api = Api::start(well.granted.clone()).await;
        // A port that is taken, and where nobody listens yet.
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let closed = format!("http://{}", socket.local_addr().unwrap());
        let clock = ByHand::new();
        let client = |accounts: &str| {
            let client = Spotify::new(&id).accounts_base(accounts).unwrap().api_base(&api.base).unwrap();
            client.http(http_client()).call_options(options()).clock(clock.clone()).store(store.clone())
        };
        drop(sign_in(client(&well.base).pkce(REDIRECT)).await);
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
        let healed = Accounts::at(socket.listen(64).unwrap(), well.granted.clone());
        assert!(bounded(call(&spotify, kind)).await.is_ok());
        assert_eq!((api.taken(), api.refused(), healed.asked(), healed.grants()), (1, 0, 1, 2));
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
    let faults = resets.map(Fault::Reset).into_iter().chain([Fault::Unread]);
    scenes.suffer(faults, 3, |error| !error.is_timeout() && error.status().is_none()).await;
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
    scenes.suffer_with(twice, STALLS.map(Fault::Stall), 2, Error::is_timeout).await;
}

#[tokio::test]
async fn a_stalled_token_request_does_not_outlast_the_deadline_of_the_call() {
    let began = Instant::now();
    let hasty = options().deadline(QUICK);
    Scenes::with(http_client).await.suffer_with(hasty, STALLS.map(Fault::Stall), 1, Error::is_timeout).await;
    assert!(began.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn cut_token_answers_and_wrong_lengths_are_no_tokens() {
    let scenes = Scenes::start().await;
    const TOKEN: &str = r#"{"access_token":"access-x","refresh_token":"refresh-x","expires_in":3600}"#;
    let faults = [
        // Shorter than it says.
        format!("HTTP/1.1 200 OK\r\ncontent-length: 4000\r\n\r\n{TOKEN}"),
        // A chunk that never ends, and one of no length.
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{TOKEN}\r\n", TOKEN.len()),
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{TOKEN}\r\n"),
        format!("HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n{TOKEN}"),
        format!("HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{TOKEN}"),
        format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n{TOKEN}", TOKEN.len()),
        "HTTP/9.9 200 OK\r\n\r\n".to_owned(),
        "\0\0\0\0".to_owned(),
        String::new(),
    ];
    let faults = faults.map(|bytes| Fault::Answer(bytes.into_bytes()));
    scenes.suffer(faults, 3, |error| !error.is_timeout() && error.status().is_none()).await;
    // So short that it is no JSON any more.
    let short = format!("HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{TOKEN}");
    scenes.suffer([Fault::Answer(short.into_bytes())], 1, Error::is_decode).await;
}

#[tokio::test]
async fn a_token_a_byte_at_a_time_is_a_token() {
    for need in [Need::Expired, Need::Refused] {
        for kind in KINDS {
            let scene = Scene::start().await;
            scene.need(need);
            scene.accounts.set(Mood::Always(Fault::Drip));
            let outcome = scene.call(kind).await;
            assert!(outcome.is_ok(), "{kind:?} {need:?} {outcome:?}");
            let refused = usize::from(need == Need::Refused);
            assert_eq!((scene.accounts.asked(), scene.api.taken(), scene.api.refused()), (1, 1, refused));
        }
    }
}

#[tokio::test]
async fn a_redirected_token_request_takes_no_secret_elsewhere() {
    let elsewhere = Accounts::start().await;
    let statuses = ["301 Moved", "302 Found", "303 Other", "307 Temporary", "308 Permanent"];
    let locations = [&format!("{}/api/token", elsewhere.base), "/api/token", "//127.0.0.2/", "http://[", ""];
    for secret in [false, true] {
        let scene = Scene::with(http_client(), secret).await;
        for (status, location) in statuses.iter().flat_map(|status| locations.map(|location| (status, location))) {
            let taken = scene.api.taken();
            scene.accounts.set(Mood::Always(answer(status, &format!("location: {location}\r\n"), "")));
            scene.need(Need::Expired);
            for kind in KINDS {
                let error = scene.call(kind).await.unwrap_err();
                assert!(matches!(error.status(), Some(300..=399)), "{error:?}");
                tells_no_secret(&error);
            }
            let seen = (scene.accounts.asked(), scene.api.taken() - taken, scene.api.refused());
            assert_eq!(seen, (KINDS.len(), 0, 0), "{status} {location}");
            scene.heals(Kind::Post, location).await;
        }
    }
    assert_eq!(elsewhere.asked(), 0);
}

#[tokio::test]
async fn a_token_answer_without_end_is_read_to_a_bound() {
    let scenes = Scenes::start().await;
    let too_long: fn(&Error) -> bool = |error| error.to_string().contains("longer than");
    let mut chunk = b"10000\r\n".to_vec();
    chunk.extend([b' '; 1 << 16]);
    chunk.extend(b"\r\n");
    let heads = [
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n",
        "HTTP/1.1 400 Bad\r\ntransfer-encoding: chunked\r\n\r\n",
        "HTTP/1.1 503 Busy\r\ntransfer-encoding: chunked\r\n\r\n",
    ];
    scenes.suffer(heads.map(|head| Fault::Endless(head, chunk.clone())), 1, too_long).await;
    // A head without end is no answer.
    let line = b"x-more: and more and more and more\r\n".repeat(100);
    scenes.suffer([Fault::Endless("HTTP/1.1 200 OK\r\n", line)], 3, |error| error.status().is_none()).await;

    // 16 MiB of spaces in 16 kB.
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..16 {
        packed.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    let packed = packed.finish().unwrap();
    let mut bomb =
        format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n", packed.len()).into_bytes();
    bomb.extend(packed);
    scenes.suffer([Fault::Answer(bomb)], 1, too_long).await;
}

#[tokio::test]
async fn garbage_in_the_place_of_a_token_is_a_typed_error() {
    let scenes = Scenes::start().await;
    let mut garbage: Vec<Vec<u8>> = [
        "",
        " ",
        "null",
        "true",
        "-",
        "1e999",
        "[]",
        "{}",
        "\"access-x\"",
        "<html>refresh-1</html>",
        "\u{feff}{\"access_token\":\"access-x\"}",
        "{\"access_token\":\"access-x\"",
        "{\"access_token\":\"access-x\"}}",
        "{\"access_token\":\"\"}",
        "{\"access_token\":null}",
        "{\"access_token\":[\"access-x\"]}",
        "{\"access_token\":\"access x\"}",
        "{\"access_token\":\"access-\\r\\nx: y\"}",
        "{\"access_token\":\"access-\\ud800\"}",
        "{\"access_token\":\"access-x\",\"token_type\":\"mac\"}",
        "{\"error\":\"invalid_grant\"}",
        "access_token=access-x&token_type=bearer",
    ]
    .map(|body| body.as_bytes().to_vec())
    .to_vec();
    garbage.extend((1..=9_u8).map(|byte| vec![byte * 28; 300]));
    garbage.push("[".repeat(100_000).into_bytes());
    garbage.push(format!("{{\"access_token\":{}", "{\"a\":".repeat(100_000)).into_bytes());
    let faults = garbage.into_iter().map(|body| {
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
        Fault::Answer([head.into_bytes(), body].concat())
    });
    scenes.suffer(faults, 1, Error::is_decode).await;
}

#[tokio::test]
async fn a_refusal_that_says_nothing_of_the_grant_does_not_end_the_session() {
    let scenes = Scenes::start().await;
    let bodies = [
        "",
        "<html>invalid_grant</html>",
        "\"invalid_grant\"",
        "{\"error\":[\"invalid_grant\"]}",
        "{\"error\":{\"message\":\"invalid_grant\"}}",
        "{\"error\":\"invalid_client\"}",
    ];
    let statuses = ["400 Bad", "401 No", "404 Gone"];
    let faults = statuses.iter().flat_map(|status| bodies.map(|body| answer(status, "", body)));
    scenes.suffer(faults, 1, |error| matches!(error.status(), Some(400..=499))).await;
    scenes.suffer([Fault::Echo], 1, |error| error.message().is_some_and(|said| said.starts_with("what is"))).await;
    let odd = ["204 Nothing", "206 Part", "304 Same"].map(|status| answer(status, "", ""));
    scenes.suffer(odd, 1, |error| error.status().is_some()).await;
}

#[tokio::test]
async fn a_token_endpoint_in_trouble_is_asked_again_and_the_call_is_not_made() {
    let scenes = Scenes::start().await;
    let statuses = ["500 Oops", "502 Bad Gateway", "503 Busy", "504 Late", "599 What"];
    let bodies = ["<html>", r#"{"error":"invalid_grant"}"#];
    let faults = statuses.iter().flat_map(|status| bodies.map(|body| answer(status, "", body)));
    scenes.suffer(faults, 3, Error::is_server_error).await;
    // It says for how long, and that is longer than a call waits.
    scenes
        .suffer([answer("503 Busy", "retry-after: 40\r\n", "")], 1, |error| {
            error.is_server_error() && error.retry_after() == Some(Duration::from_secs(40))
        })
        .await;
}

#[tokio::test]
async fn a_limit_of_the_token_endpoint_is_waited_for_or_told() {
    let scenes = Scenes::start().await;
    // A quarter of a second, and half of one, which is more than the call waits in all.
    scenes.suffer([answer("429 Slow", "", "")], 2, Error::is_rate_limited).await;
    scenes
        .suffer([answer("429 Slow", "retry-after: 48925\r\n", "{}")], 1, |error| {
            error.is_rate_limited() && error.retry_after() == Some(Duration::from_secs(48_925))
        })
        .await;

    // It holds up nobody who has a token.
    let scene = Scene::start().await;
    scene.need(Need::Expired);
    scene.accounts.set(Mood::Always(answer("429 Slow", "retry-after: 48925\r\n", "")));
    assert!(scene.call(Kind::Get).await.unwrap_err().is_rate_limited());
    let other = Spotify::new(&scene.id).api_base(&scene.api.base).unwrap().http(http_client());
    let other = other.assume_granted::<All>("access-1").unwrap();
    assert!(bounded(call(&other, Kind::Post)).await.is_ok());
}

#[tokio::test]
async fn a_fault_of_the_token_endpoint_that_passes_costs_nothing() {
    let passing = [
        Fault::Reset(""),
        Fault::Reset("HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{\"access_token\":\"acc"),
        Fault::Stall("HTTP/1.1 200 OK\r\n"),
        Fault::Answer(b"\0\0".to_vec()),
        answer("500 Oops", "", ""),
        answer("503 Busy", "", "<html>"),
    ];
    let mut calls = JoinSet::new();
    for (need, kind) in needs() {
        let (scene, passing) = (Scene::with(http_client().timeout(QUICK), false).await, passing.clone());
        calls.spawn(async move {
            for fault in passing {
                let (taken, refused) = (scene.api.taken(), scene.api.refused());
                scene.need(need);
                scene.accounts.set(Mood::First(2, fault.clone()));
                let outcome = scene.call(kind).await;
                assert!(outcome.is_ok(), "{kind:?} {need:?} {fault:?} {outcome:?}");
                let seen = (scene.accounts.asked(), scene.api.taken() - taken);
                assert_eq!(seen, (3, 1), "{kind:?} {need:?} {fault:?}");
                assert_eq!(scene.api.refused() == refused, need == Need::Expired);
            }
        });
    }
    // One 429 is waited for, whatever the call.
    for kind in KINDS {
        let scene = Scene::start().await;
        calls.spawn(async move {
            scene.need(Need::Expired);
            scene.accounts.set(Mood::First(1, answer("429 Slow", "", "")));
            assert!(scene.call(kind).await.is_ok());
            assert_eq!((scene.accounts.asked(), scene.api.taken(), scene.api.refused()), (2, 1, 0));
        });
    }
    finish(calls).await;
}

#[tokio::test]
async fn ahead_of_its_expiry_the_old_token_serves_whatever_the_token_endpoint_does() {
    for fault in [
        Fault::Unread,
        Fault::Reset("HTTP/1.1 200 OK\r\ncontent-le"),
        Fault::Stall("HTTP/1.1 200 OK\r\n"),
        Fault::Answer(b"\0\0".to_vec()),
        answer("200 OK", "", "<html>"),
        answer("400 Bad", "", r#"{"error":"invalid_client"}"#),
        answer("429 Slow", "retry-after: 48925\r\n", ""),
        answer("503 Busy", "retry-after: 40\r\n", ""),
        answer("307 Away", "location: http://127.0.0.2/\r\n", ""),
    ] {
        let scene = Scene::with(http_client().timeout(QUICK), false).await;
        scene.clock.advance(HOUR - 30);
        scene.accounts.set(Mood::Always(fault.clone()));
        for kind in KINDS {
            let outcome = scene.call(kind).await;
            assert!(outcome.is_ok(), "{kind:?} {fault:?} {outcome:?}");
        }
        // Asked once, and then not by each call.
        assert_eq!((scene.accounts.asked(), scene.api.taken(), scene.api.refused()), (1, KINDS.len(), 0), "{fault:?}");
        scene.need(Need::Expired);
        scene.heals(Kind::Post, "ahead").await;
    }
}

#[tokio::test]
async fn ahead_of_its_expiry_nobody_waits_long_for_a_token_endpoint_that_stalls() {
    let scene = Scene::with(http_client(), false).await;
    scene.clock.advance(HOUR - 30);
    scene.accounts.set(Mood::Always(Fault::Stall("")));
    let spotify = scene.spotify.with_options(options().deadline(Duration::from_secs(1)));
    for kind in KINDS {
        let began = Instant::now();
        let outcome = bounded(call(&spotify, kind)).await;
        assert!(outcome.is_ok(), "{kind:?} {outcome:?}");
        // The first gives it half of its time, and the others none.
        assert!(began.elapsed() < Duration::from_millis(if kind == KINDS[0] { 900 } else { 400 }), "{kind:?}");
    }
    assert_eq!((scene.accounts.asked(), scene.api.taken(), scene.api.refused()), (1, KINDS.len(), 0));
}

#[tokio::test]
async fn a_hundred_calls_share_the_failure_of_one_token_request_and_the_success_of_the_next() {
    for fault in [Fault::Stall(""), Fault::Stall("HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{")] {
        let scene = Scene::with(http_client().timeout(QUICK), false).await;
        scene.need(Need::Expired);
        scene.accounts.set(Mood::Always(fault));
        for healthy in [false, true] {
            if healthy {
                scene.accounts.set(Mood::Healthy);
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

#[tokio::test]
async fn calls_dropped_while_the_token_endpoint_stalls_leave_the_session_whole() {
    let scene = Scene::with(http_client().timeout(QUICK), false).await;
    scene.need(Need::Expired);
    scene.accounts.set(Mood::Always(Fault::Stall("")));
    for milliseconds in 0..40 {
        let kind = KINDS[milliseconds as usize % KINDS.len()];
        let dropped = tokio::time::timeout(Duration::from_millis(milliseconds), call(&scene.spotify, kind)).await;
        assert!(dropped.is_err());
    }
    assert_eq!((scene.api.taken(), scene.api.refused()), (0, 0));
    scene.heals(Kind::Post, "dropped").await;
}

#[tokio::test]
async fn an_apps_own_token_survives_the_faults_of_its_endpoint_too() {
    let more = format!("10000\r\n{}\r\n", " ".repeat(1 << 16)).into_bytes();
    let faults = [
        (Fault::Reset("HTTP/1.1 2"), 3),
        (Fault::Stall("HTTP/1.1 200 OK\r\n"), 3),
        (Fault::Endless("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n", more), 1),
        (answer("200 OK", "", "<html>"), 1),
        (answer("400 Bad", "", r#"{"error":"invalid_client"}"#), 1),
        (answer("503 Busy", "", ""), 3),
        (answer("429 Slow", "retry-after: 48925\r\n", ""), 1),
        (answer("302 Found", "location: http://127.0.0.2/\r\n", ""), 1),
    ];
    let accounts = Accounts::start().await;
    let api = Api::start(accounts.granted.clone()).await;
    let clock = ByHand::new();
    let client = Spotify::new(new_id()).accounts_base(&accounts.base).unwrap().api_base(&api.base).unwrap();
    let client = client.call_options(options()).http(http_client().timeout(QUICK)).clock(clock.clone());
    let app = bounded(client.with_secret(SECRET).client_credentials()).await.unwrap();
    for (number, (fault, asked)) in faults.into_iter().enumerate() {
        clock.advance(2 * HOUR);
        accounts.set(Mood::Always(fault.clone()));
        #[allow(deprecated)]
        let error = bounded(app.browse().available_markets().into_future()).await.unwrap_err();
        assert!(!error.is_reauth_required(), "{error:?}");
        tells_no_secret(&error);
        assert_eq!((accounts.asked(), api.taken(), api.refused()), (asked, number, 0), "{fault:?}");
        accounts.set(Mood::Healthy);
        #[allow(deprecated)]
        let outcome = bounded(app.browse().available_markets().into_future()).await;
        assert!(outcome.is_ok(), "{fault:?} {outcome:?}");
        assert_eq!((accounts.asked(), api.taken(), api.refused()), (1, number + 1, 0), "{fault:?}");
    }
}
