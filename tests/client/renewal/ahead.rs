//! The token endpoint fails ahead of the token's expiry.

use std::time::{Duration, Instant};

use super::endpoint::{Behaviour, Fault, answer, raw, reset, stall};
use super::scene::{Need, Scene};
use super::{HOUR, KINDS, QUICK, bounded, http_client, options};
use crate::retries::{Kind, call};

#[tokio::test]
async fn ahead_of_its_expiry_the_old_token_serves_whatever_the_token_endpoint_does() {
    for fault in [
        Fault::Unread,
        reset("HTTP/1.1 200 OK\r\ncontent-le"),
        stall("HTTP/1.1 200 OK\r\n"),
        raw("\0\0"),
        answer("200 OK", "", "<html>"),
        answer("400 Bad", "", r#"{"error":"invalid_client"}"#),
        answer("429 Slow", "retry-after: 48925\r\n", ""),
        answer("503 Busy", "retry-after: 40\r\n", ""),
        answer("307 Away", "location: http://127.0.0.2/\r\n", ""),
    ] {
        let scene = Scene::with(http_client().timeout(QUICK), false).await;
        scene.clock.advance(HOUR - 30);
        scene.accounts.set(Behaviour::Always(fault.clone()));
        for kind in KINDS {
            let outcome = scene.call(kind).await;
            assert!(outcome.is_ok(), "{kind:?} {fault:?} {outcome:?}");
        }
        // Asked once, and then not by each call.
        assert_eq!((scene.accounts.asked(), scene.api.taken(), scene.api.refused()), (1, KINDS.len(), 0), "{fault:?}");
        scene.need(Need::Expired);
        scene.recovers(Kind::Post, "ahead").await;
    }
}

#[tokio::test]
async fn ahead_of_its_expiry_no_call_waits_long_for_a_token_endpoint_that_stalls() {
    let scene = Scene::with(http_client(), false).await;
    scene.clock.advance(HOUR - 30);
    scene.accounts.set(Behaviour::Always(stall("")));
    let spotify = scene.spotify.with_options(options().deadline(Duration::from_secs(1)));
    for kind in KINDS {
        let began = Instant::now();
        let outcome = bounded(call(&spotify, kind)).await;
        assert!(outcome.is_ok(), "{kind:?} {outcome:?}");
        // The first call gives it half of its time, and the others none.
        assert!(began.elapsed() < Duration::from_millis(if kind == KINDS[0] { 900 } else { 400 }), "{kind:?}");
    }
    assert_eq!((scene.accounts.asked(), scene.api.taken(), scene.api.refused()), (1, KINDS.len(), 0));
}
