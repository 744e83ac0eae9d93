//! The user's middleware.

use std::error::Error as _;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use ambitus::scope::All;
use ambitus::{CallOptions, UserSession, reqwest};
use reqwest_middleware::{Middleware, Next, Result};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::retries::{Kind, MARKETS, call};
use crate::support::sign_in::{client_at, new_id};

fn session_with(base: &str, middleware: impl Middleware) -> UserSession<All> {
    client_at(base, &new_id()).with_middleware(middleware).assume_granted("bearer-of-the-test").unwrap()
}

/// Counts the requests, examines them, and may fail.
struct Counting {
    runs: Arc<AtomicUsize>,
    fails: bool,
}

#[derive(Debug)]
struct Failure;

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the middleware's own failure")
    }
}

impl std::error::Error for Failure {}

#[async_trait::async_trait]
impl Middleware for Counting {
    async fn handle(
        &self,
        request: reqwest::Request,
        extensions: &mut http::Extensions,
        next: Next<'_>,
    ) -> Result<reqwest::Response> {
        self.runs.fetch_add(1, Ordering::SeqCst);
        assert!(request.headers()["authorization"].is_sensitive());
        assert!(!format!("{request:?}").contains("bearer-of-the-test"));
        if self.fails {
            return Err(reqwest_middleware::Error::middleware(Failure));
        }
        let response = next.run(request, extensions).await?;
        assert_eq!(response.url().path(), "/v1/markets");
        Ok(response)
    }
}

#[tokio::test]
async fn it_sees_signed_requests_and_its_error_is_the_source() {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(200).set_body_string(MARKETS);
    Mock::given(any()).respond_with(answer).expect(1).mount(&server).await;
    let runs = Arc::new(AtomicUsize::new(0));
    let with = |fails| session_with(&server.uri(), Counting { runs: runs.clone(), fails });
    call(&with(false), Kind::Get).await.unwrap();
    let error = call(&with(true), Kind::Get).await.unwrap_err();
    assert_eq!(error.source().unwrap().to_string(), "the middleware's own failure");
    assert_eq!(runs.load(Ordering::SeqCst), 2);
}

/// Reports each request to a server that does not run.
struct Reporting;

#[async_trait::async_trait]
impl Middleware for Reporting {
    async fn handle(
        &self,
        request: reqwest::Request,
        extensions: &mut http::Extensions,
        next: Next<'_>,
    ) -> Result<reqwest::Response> {
        let response = next.run(request, extensions).await?;
        reqwest::Client::builder().no_proxy().build()?.post("http://127.0.0.1:1").send().await?;
        Ok(response)
    }
}

#[tokio::test]
async fn its_failure_after_a_post_does_not_repeat_the_post() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200)).expect(1).mount(&server).await;
    let error = call(&session_with(&server.uri(), Reporting), Kind::Post).await.unwrap_err();
    assert!(!error.is_connect(), "{error}");

    // A request that did not reach the network is sent again.
    let nowhere = session_with("http://127.0.0.1:1", Reporting);
    let nowhere = nowhere.with_options(CallOptions::new().backoff(Duration::from_millis(1)));
    assert!(call(&nowhere, Kind::Post).await.unwrap_err().is_connect());
    assert_eq!(nowhere.counters().attempts, 5);
}
