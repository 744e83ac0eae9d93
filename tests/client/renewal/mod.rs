//! A token endpoint that fails while a call waits for its token. Required: success or a typed error, in bounded time, no call with a
//! bad token, no secret sent to another host, and a session that works as soon as the endpoint does.

mod ahead;
mod answers;
mod app;
mod endpoint;
mod network;
mod refused;
mod scene;
mod statuses;

use std::time::Duration;

use ambitus::{CallOptions, Error, reqwest};

use crate::retries::Kind;

/// The longest time that any call here may take.
const BOUND: Duration = Duration::from_secs(6);
/// What the user's HTTP client gives to a token request.
const QUICK: Duration = Duration::from_millis(400);
const KINDS: [Kind; 3] = [Kind::Get, Kind::Put, Kind::Post];
const SECRET: &str = "secret-of-the-app";
const HOUR: u64 = 3600;

fn options() -> CallOptions {
    CallOptions::new()
        .attempts(3)
        .backoff(Duration::from_millis(1))
        .response_timeout(Duration::from_secs(4))
        .body_timeout(Duration::from_secs(4))
        .deadline(Duration::from_secs(5))
        .rate_limit_wait(Duration::from_millis(600))
}

fn http_client() -> reqwest::ClientBuilder {
    reqwest::Client::builder().no_proxy()
}

async fn bounded<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(BOUND, future).await.unwrap()
}

/// No error may hold a secret of the session.
fn tells_no_secret(error: &Error) {
    let said = format!("{error} {error:?}");
    assert!(!["refresh-", "access-", SECRET].iter().any(|secret| said.contains(secret)), "{said}");
    assert!(error.to_string().len() < 700 && error.operation().is_some(), "{said}");
}
