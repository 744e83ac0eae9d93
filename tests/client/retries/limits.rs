//! Rate limits and quotas.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::{Kind, MARKETS, call, options, session_at, session_of};
use crate::support::server::{Reply, Request, Server};

#[tokio::test]
async fn a_short_limit_is_waited_for_and_a_long_one_reported() {
    let server = Server::start(|request: Request| async move {
        if request.number == 1 { Reply::http("429 Slow", "", "") } else { Reply::http("200 OK", "", MARKETS) }
    })
    .await;
    let session = session_at(&server.base, options());
    assert!(call(&session, Kind::Post).await.is_ok(), "refused, so it did not happen");
    let counters = session.counters();
    assert_eq!((counters.calls, counters.attempts, counters.rate_limited), (1, 2, 1));
    assert!(counters.waited >= Duration::from_millis(200));

    let day = Server::replying(Reply::http("429 Slow", "retry-after: 48925\r\n", "")).await;
    let session = || session_of("limited-for-a-day", &day.base, options());
    let began = Instant::now();
    let error = call(&session(), Kind::Get).await.unwrap_err();
    assert!(error.is_rate_limited() && !error.is_quota_exceeded());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(48_925)));
    // The next call of this client id is not sent, also from another session.
    let held = call(&session(), Kind::Put).await.unwrap_err();
    assert!(held.is_rate_limited() && held.retry_after() > Some(Duration::from_secs(48_000)));
    assert_eq!((day.requests(), held.status()), (1, None));
    assert!(began.elapsed() < Duration::from_secs(2));
}

const QUOTA: &str = r#"{"error":{"status":429,"message":"Too many requests","reason":"QUOTA_EXCEEDED"}}"#;

#[tokio::test]
async fn a_quota_is_not_tried_again_and_holds_its_operation_alone() {
    let server = Server::replying(Reply::http("429 Slow", "retry-after: 1\r\n", QUOTA)).await;
    let session = session_at(&server.base, options());
    for asked_in_all in [1, 1] {
        let error = call(&session, Kind::Get).await.unwrap_err();
        assert!(error.is_quota_exceeded() && error.is_rate_limited());
        assert_eq!(server.requests(), asked_in_all);
    }
    assert!(call(&session, Kind::Put).await.unwrap_err().is_quota_exceeded());
    assert_eq!(server.requests(), 2);
}

#[tokio::test]
async fn a_quota_says_how_long_it_holds() {
    let server = Server::replying(Reply::http("429 Slow", "retry-after: 48925\r\n", QUOTA)).await;
    let error = call(&session_at(&server.base, options()), Kind::Get).await.unwrap_err();
    assert!(error.is_rate_limited() && error.is_quota_exceeded());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(48_925)));
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn a_call_that_is_limited_makes_the_others_wait() {
    let refused = Arc::new(AtomicUsize::new(0));
    let count = refused.clone();
    let opened = Instant::now() + Duration::from_millis(1300);
    let server = Server::start(move |_| {
        let count = count.clone();
        async move {
            if Instant::now() >= opened {
                return Reply::http("200 OK", "", MARKETS);
            }
            count.fetch_add(1, Ordering::SeqCst);
            Reply::http("429 Slow", "retry-after: 1\r\n", "")
        }
    })
    .await;
    let patient = options().rate_limit_wait(Duration::from_secs(20)).deadline(Duration::from_secs(20));
    let session = session_at(&server.base, patient.response_timeout(Duration::from_secs(5)));
    // The first call meets the limit; a hundred that begin meanwhile are not sent.
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
