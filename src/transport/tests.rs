//! The chain against servers on loopback: well-behaved, and not.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use progenitor_client::{ClientHooks, ClientInfo, OperationInfo};
use reqwest::RequestBuilder;
use reqwest_middleware::{Middleware, Next};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use wiremock::matchers::{any, header, method, path};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

use super::{Answer, CallOptions, Operation, Session};
use crate::auth::{Spotify, Unauthenticated};
use crate::error::Error;

static ME: Operation = Operation { id: "get-me", method: "GET", path: "/me", idempotent: true, body: None };
static ALBUM: Operation =
    Operation { id: "get-an-album", method: "GET", path: "/albums/{id}", idempotent: true, body: None };
static PLAY: Operation =
    Operation { id: "start-playback", method: "PUT", path: "/me/player/play", idempotent: true, body: None };
static COVER: Operation = Operation {
    id: "upload-cover",
    method: "PUT",
    path: "/playlists/{id}/images",
    idempotent: true,
    body: Some("image/jpeg"),
};

/// What a generated function does, with `put` in the place of its arguments.
async fn send(
    session: &Session,
    operation: &'static Operation,
    path: &str,
    put: impl FnOnce(RequestBuilder) -> RequestBuilder,
) -> Result<Answer, Error> {
    let call = session.call(operation);
    let client = call.client();
    let url = format!("{}{path}", client.baseurl());
    let request = put(client.client().request(operation.method.parse().unwrap(), url)).header("api-version", "1.0.0");
    let info = OperationInfo { operation_id: operation.id };
    let ended = client.pre::<()>(&mut request.build().unwrap(), &info).await;
    call.send(ended).await
}

async fn get(session: &Session) -> Result<Answer, Error> {
    send(session, &ME, "/me", |request| request).await
}

fn begin(base: &str) -> Spotify<Unauthenticated> {
    // A client id of its own: servers are used again, and a gate remembers what one of them said.
    static IDS: AtomicUsize = AtomicUsize::new(0);
    let id = format!("client-{}", IDS.fetch_add(1, Ordering::SeqCst));
    Spotify::new(id).api_base(format!("{base}/v1")).unwrap().accounts_base(base).unwrap()
}

/// A session with the bare token `bare-token`.
fn bare(server: &MockServer) -> Session {
    begin(&server.uri()).assume_granted::<()>("bare-token").unwrap().session().clone()
}

/// Token answers `token-1`, `token-2`, and so on.
struct Tokens {
    lifetime: u64,
    given: AtomicUsize,
}

impl Respond for Tokens {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        let number = self.given.fetch_add(1, Ordering::SeqCst) + 1;
        let token = format!(r#"{{"access_token":"token-{number}","expires_in":{}}}"#, self.lifetime);
        ResponseTemplate::new(200).set_body_string(token)
    }
}

/// A session that renews itself from `server`, expecting so many token requests in all.
async fn renewing(server: &MockServer, requests: u64) -> Session {
    Mock::given(path("/api/token"))
        .respond_with(Tokens { lifetime: 3600, given: AtomicUsize::new(0) })
        .expect(requests)
        .mount(server)
        .await;
    begin(&server.uri()).with_secret("s3cret").client_credentials().await.unwrap().session().clone()
}

fn refusal(status: u16, message: &str) -> ResponseTemplate {
    ResponseTemplate::new(status).set_body_string(format!(r#"{{"error":{{"status":{status},"message":"{message}"}}}}"#))
}

#[tokio::test]
async fn a_request_arrives_as_spotify_wants_it() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200).set_body_string("{}")).mount(&server).await;
    let session = bare(&server);
    let answer = get(&session).await.unwrap();
    assert_eq!((answer.status, &*answer.body, answer.operation.id), (200, &b"{}"[..], "get-me"));
    send(&session, &PLAY, "/me/player/play", |request| request.json(&None::<u8>)).await.unwrap();
    send(&session, &PLAY, "/me/player/play", |request| request.json(&[1])).await.unwrap();
    send(&session, &COVER, "/playlists/p/images", |request| request.body("AAAA")).await.unwrap();

    let seen = server.received_requests().await.unwrap();
    for request in &seen {
        assert_eq!(request.headers["authorization"], "Bearer bare-token");
        assert_eq!(request.headers["accept"], "application/json");
        assert!(!request.headers.contains_key("api-version"));
    }
    assert!(!seen[0].headers.contains_key("content-length"));
    assert_eq!((seen[1].body.len(), &seen[1].headers["content-length"]), (0, &"0".parse().unwrap()));
    assert!(!seen[1].headers.contains_key("content-type"));
    assert_eq!((&*seen[2].body, &seen[2].headers["content-type"]), (&b"[1]"[..], &"application/json".parse().unwrap()));
    assert_eq!(seen[3].headers["content-type"], "image/jpeg");
}

#[tokio::test]
async fn no_bearer_leaves_for_another_path_or_host() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200)).expect(0).mount(&server).await;
    let session = bare(&server);
    for astray in ["/albums/..", "/albums/", "/albums/a/b", "/albums/%2e%2e", "/me", "/../v2/albums/x"] {
        let error = send(&session, &ALBUM, astray, |request| request).await.unwrap_err();
        assert!(error.is_invalid_argument() && error.operation() == Some("get-an-album"), "{astray}");
    }
}

#[tokio::test]
async fn a_redirect_is_an_error_and_not_followed() {
    let (server, other) = (MockServer::start().await, MockServer::start().await);
    Mock::given(any()).respond_with(ResponseTemplate::new(200)).expect(0).mount(&other).await;
    for status in [301, 302, 303, 307, 308] {
        server.reset().await;
        let answer = ResponseTemplate::new(status).insert_header("location", other.uri());
        Mock::given(any()).respond_with(answer).mount(&server).await;
        let session = begin(&server.uri())
            .http(reqwest::Client::builder().redirect(reqwest::redirect::Policy::limited(5)))
            .assume_granted::<()>("bare-token")
            .unwrap();
        assert_eq!(get(session.session()).await.unwrap_err().status(), Some(status));
    }
}

#[tokio::test]
async fn a_401_is_healed_by_one_refresh_and_one_retry() {
    let server = MockServer::start().await;
    let session = renewing(&server, 2).await;
    Mock::given(header("authorization", "Bearer token-2"))
        .respond_with(ResponseTemplate::new(200))
        .expect(1)
        .mount(&server)
        .await;
    Mock::given(path("/v1/me")).respond_with(refusal(401, "The access token expired")).expect(1).mount(&server).await;
    assert_eq!(get(&session).await.unwrap().status, 200);
}

#[tokio::test]
async fn a_retry_repeats_the_body() {
    let server = MockServer::start().await;
    let session = renewing(&server, 2).await;
    Mock::given(header("authorization", "Bearer token-2"))
        .respond_with(ResponseTemplate::new(204))
        .mount(&server)
        .await;
    Mock::given(method("PUT")).respond_with(refusal(401, "Invalid access token")).mount(&server).await;
    send(&session, &PLAY, "/me/player/play", |request| request.json(&["x"])).await.unwrap();
    let seen = server.received_requests().await.unwrap();
    assert_eq!(seen.iter().filter(|request| request.body == br#"["x"]"#).count(), 2);
}

#[tokio::test]
async fn a_401_that_stays_is_given_up_after_one_refresh() {
    let server = MockServer::start().await;
    let session = renewing(&server, 2).await;
    Mock::given(path("/v1/me")).respond_with(refusal(401, "Invalid access token")).expect(2).mount(&server).await;
    let error = get(&session).await.unwrap_err();
    assert!(error.is_unauthorized() && !error.is_reauth_required());
    assert_eq!(error.message(), Some("Invalid access token"));
}

#[tokio::test]
async fn a_401_that_a_refresh_cannot_heal_costs_none() {
    let server = MockServer::start().await;
    let session = renewing(&server, 1).await;
    Mock::given(path("/v1/me")).respond_with(refusal(401, "Permissions missing")).up_to_n_times(1).mount(&server).await;
    Mock::given(path("/v1/me")).respond_with(refusal(401, "Valid user authentication required")).mount(&server).await;
    let error = get(&session).await.unwrap_err();
    assert!(error.is_unauthorized() && error.is_missing_scope() && !error.is_reauth_required());
    let error = get(&session).await.unwrap_err();
    assert!(error.is_unauthorized() && !error.is_missing_scope());
}

#[tokio::test]
async fn a_bare_token_that_is_refused_wants_a_login() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(refusal(401, "The access token expired")).expect(1).mount(&server).await;
    let error = get(&bare(&server)).await.unwrap_err();
    assert!(error.is_unauthorized() && error.is_reauth_required());
}

#[tokio::test]
async fn a_failed_refresh_reaches_the_caller_as_it_is() {
    let server = MockServer::start().await;
    let session = renewing(&server, 1).await.with_options(CallOptions::new().attempts(1));
    server.reset().await;
    Mock::given(path("/v1/me")).respond_with(refusal(401, "The access token expired")).mount(&server).await;
    Mock::given(path("/api/token"))
        .respond_with(ResponseTemplate::new(503).insert_header("retry-after", "7").set_body_string("<html>busy</html>"))
        .mount(&server)
        .await;
    let error = get(&session).await.unwrap_err();
    assert!(error.is_server_error() && !error.is_reauth_required());
    assert_eq!((error.status(), error.operation()), (Some(503), Some("get-me")));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
}

#[tokio::test]
async fn a_hundred_calls_that_are_refused_share_one_refresh() {
    let server = MockServer::start().await;
    let session = renewing(&server, 2).await;
    Mock::given(header("authorization", "Bearer token-2"))
        .respond_with(ResponseTemplate::new(200))
        .mount(&server)
        .await;
    Mock::given(path("/v1/me")).respond_with(refusal(401, "The access token expired")).mount(&server).await;
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..100 {
        let session = session.clone();
        calls.spawn(async move { get(&session).await.unwrap().status });
    }
    assert!(calls.join_all().await.into_iter().all(|status| status == 200));
}

#[tokio::test]
async fn every_error_body_is_survived_and_none_repeats_the_token() {
    let server = MockServer::start().await;
    let session = bare(&server);
    let bodies: [&[u8]; 8] = [
        b"",
        b"User not registered in the Developer Dashboard",
        b"<html>bare-token</html>",
        br#"{"error":{"status":403}}"#,
        br#"{"error":"x","error_description":"bare-token"}"#,
        br#"{"error":{"message":"your token is bare-token"}}"#,
        b"bare-token",
        b"\xff\xfe\xfd",
    ];
    for body in bodies {
        server.reset().await;
        Mock::given(any()).respond_with(ResponseTemplate::new(403).set_body_bytes(body)).mount(&server).await;
        let error = get(&session).await.unwrap_err();
        assert!(error.is_forbidden());
        assert!(!format!("{error} {error:?}").contains("bare-token"));
    }
}

#[tokio::test]
async fn a_429_says_how_long_and_a_quota_says_so() {
    let server = MockServer::start().await;
    let body = r#"{"error":{"status":429,"message":"Too many requests","reason":"QUOTA_EXCEEDED"}}"#;
    let answer = ResponseTemplate::new(429).insert_header("retry-after", "48925").set_body_string(body);
    Mock::given(any()).respond_with(answer).expect(1).mount(&server).await;
    let error = get(&bare(&server)).await.unwrap_err();
    assert!(error.is_rate_limited() && error.is_quota_exceeded());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(48_925)));
}

/// A server that answers every connection with the same bytes and then closes it, or keeps it open for ever.
async fn raw(answer: Vec<u8>, stall: bool) -> String {
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", socket.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = socket.accept().await {
            let answer = answer.clone();
            tokio::spawn(async move {
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all(&answer).await;
                if stall {
                    std::future::pending::<()>().await;
                }
            });
        }
    });
    base
}

fn impatient(base: &str) -> Session {
    let http = reqwest::Client::builder().timeout(Duration::from_millis(200)).no_proxy();
    begin(base).http(http).assume_granted::<()>("bare-token").unwrap().session().clone()
}

#[tokio::test]
async fn a_broken_answer_is_a_typed_error() {
    let cut = raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":".to_vec(), false).await;
    let error = get(&impatient(&cut)).await.unwrap_err();
    assert!(!error.is_timeout() && !error.is_connect() && error.to_string().contains("broke off"), "{error:?}");

    let stalled_body = raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".to_vec(), true).await;
    assert!(get(&impatient(&stalled_body)).await.unwrap_err().is_timeout());
    let stalled_head = raw(b"HTTP/1.1 200 OK\r\n".to_vec(), true).await;
    assert!(get(&impatient(&stalled_head)).await.unwrap_err().is_timeout());
    let garbage = raw(b"\x00\xffnot http at all\r\n\r\n".to_vec(), false).await;
    assert!(get(&impatient(&garbage)).await.unwrap_err().status().is_none());
    let silent = raw(Vec::new(), false).await;
    assert!(get(&impatient(&silent)).await.unwrap_err().status().is_none());

    let refused = get(&impatient("http://127.0.0.1:1")).await.unwrap_err();
    assert!(refused.is_connect() && !refused.is_timeout());
    assert!(std::error::Error::source(&refused).is_some());
    assert!(!format!("{refused:?}").contains("/v1/me"));
}

#[tokio::test]
async fn a_body_without_end_is_cut_off() {
    let mut answer = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n".to_vec();
    answer.resize(answer.len() + super::network::LIMIT + 1, b'x');
    let base = raw(answer, true).await;
    let session = begin(&base).assume_granted::<()>("bare-token").unwrap();
    let error = get(session.session()).await.unwrap_err();
    assert!(error.to_string().contains("longer than"), "{error}");
}

/// A user's middleware: counts, notes what it sees, and may fail.
struct Users(Arc<AtomicUsize>, bool);

#[derive(Debug)]
struct Theirs;

impl std::fmt::Display for Theirs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("theirs")
    }
}

impl std::error::Error for Theirs {}

#[async_trait::async_trait]
impl Middleware for Users {
    async fn handle(
        &self,
        request: reqwest::Request,
        extensions: &mut http::Extensions,
        next: Next<'_>,
    ) -> reqwest_middleware::Result<reqwest::Response> {
        self.0.fetch_add(1, Ordering::SeqCst);
        assert!(request.headers()["authorization"].is_sensitive());
        assert!(!format!("{request:?}").contains("bare-token"));
        if self.1 {
            return Err(reqwest_middleware::Error::middleware(Theirs));
        }
        let response = next.run(request, extensions).await?;
        assert_eq!(response.url().path(), "/v1/me");
        Ok(response)
    }
}

#[tokio::test]
async fn a_users_middleware_sees_signed_requests_and_its_error_is_the_source() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200)).expect(1).mount(&server).await;
    let runs = Arc::new(AtomicUsize::new(0));
    let with =
        |fails| begin(&server.uri()).with_middleware(Users(runs.clone(), fails)).assume_granted::<()>("bare-token");
    get(with(false).unwrap().session()).await.unwrap();
    let error = get(with(true).unwrap().session()).await.unwrap_err();
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "theirs");
    assert_eq!(runs.load(Ordering::SeqCst), 2);
}

/// A user's middleware that tells somebody else of what was sent, who is not there.
struct Teller;

#[async_trait::async_trait]
impl Middleware for Teller {
    async fn handle(
        &self,
        request: reqwest::Request,
        extensions: &mut http::Extensions,
        next: Next<'_>,
    ) -> reqwest_middleware::Result<reqwest::Response> {
        let response = next.run(request, extensions).await?;
        reqwest::Client::builder().no_proxy().build()?.post("http://127.0.0.1:1").send().await?;
        Ok(response)
    }
}

#[tokio::test]
async fn what_a_middleware_does_after_a_post_sends_no_second_one() {
    static QUEUE: Operation =
        Operation { id: "add-to-queue", method: "POST", path: "/me/player/queue", idempotent: false, body: None };
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200)).expect(1).mount(&server).await;
    let session = begin(&server.uri()).with_middleware(Teller).assume_granted::<()>("bare-token").unwrap();
    let error = send(session.session(), &QUEUE, "/me/player/queue", |request| request).await.unwrap_err();
    assert!(!error.is_connect(), "{error}");

    // One that never reached the network is sent again.
    let nowhere = begin("http://127.0.0.1:1").with_middleware(Teller).assume_granted::<()>("bare-token").unwrap();
    let session = nowhere.session().clone().with_options(CallOptions::new().backoff(Duration::from_millis(1)));
    assert!(send(&session, &QUEUE, "/me/player/queue", |request| request).await.unwrap_err().is_connect());
    assert_eq!(session.counters().attempts, 5);
}

#[tokio::test]
async fn an_answer_without_its_end_is_asked_for_again() {
    // Neither a length nor chunks say where it ends.
    let cut = raw(b"HTTP/1.1 200 OK\r\n\r\n{\"items\":[1,".to_vec(), false).await;
    let session = begin(&cut).assume_granted::<()>("bare-token").unwrap().session().clone();
    let session = session.with_options(CallOptions::new().attempts(3).backoff(Duration::from_millis(1)));
    let answer = get(&session).await.unwrap();
    assert_eq!(
        (&*answer.body, session.counters().attempts),
        (&b"{\"items\":[1,"[..], 3),
        "what it says is left to the reader"
    );
    // What a command answers does not matter.
    send(&session, &PLAY, "/me/player/play", |request| request).await.unwrap();
    assert_eq!(session.counters().attempts, 4);
}

#[tokio::test]
async fn calls_and_errors_can_cross_threads() {
    fn crosses<T: Send + Sync + 'static>(value: T) -> T {
        value
    }
    fn moves<T: Send>(value: T) -> T {
        value
    }
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200)).mount(&server).await;
    let session = crosses(bare(&server));
    drop(crosses(session.call(&ME)));
    crosses(moves(get(&session)).await.err());
}
