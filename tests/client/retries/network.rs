//! Connections that are refused, reset, silent or cut off.

use std::error::Error as _;
use std::time::{Duration, Instant};

use ambitus::{CallOptions, Error, Spotify, UserSession, reqwest, scope::All};
use tokio::net::TcpListener;

use super::{KINDS, Kind, MARKETS, asked, call, options, outcome, session_at};
use crate::support::server::{Reply, Request, Server};
use crate::support::sign_in::new_id;

#[tokio::test]
async fn refused_connections_are_tried_again_whatever_the_call() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    for kind in KINDS {
        let spotify = session_at(&base, options());
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
        let server = Server::replying(Reply::reset_after(sent)).await;
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
        let server = Server::replying(Reply::stall_after(sent)).await;
        for kind in KINDS {
            let (asked_for, outcome) = outcome(&server, kind).await;
            assert!(outcome.unwrap_err().is_timeout(), "{sent:?} {kind:?}");
            assert_eq!(asked_for, asked(kind), "{sent:?} {kind:?}");
        }
    }
}

#[tokio::test]
async fn cut_bodies_and_wrong_lengths_are_errors() {
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
        let server = Server::replying(Reply::raw(bytes.clone())).await;
        for kind in KINDS {
            let (asked_for, outcome) = outcome(&server, kind).await;
            assert!(outcome.is_err(), "{bytes:?} {kind:?}");
            assert_eq!(asked_for, asked(kind), "{bytes:?} {kind:?}");
        }
    }
    // Longer than it says: the rest is ignored.
    let longer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{MARKETS}]]]]", MARKETS.len());
    let server = Server::replying(Reply::raw(longer)).await;
    assert!(call(&session_at(&server.base, options()), Kind::Get).await.is_ok());
}

/// Reads once through an HTTP client with a total timeout of its own.
async fn get_impatiently(base: &str) -> Error {
    let http = reqwest::Client::builder().timeout(Duration::from_millis(200)).no_proxy();
    let spotify = Spotify::new(new_id()).api_base(format!("{base}/v1")).unwrap().http(http);
    let spotify: UserSession<All> = spotify.assume_granted("bearer-of-the-test").unwrap();
    call(&spotify, Kind::Get).await.unwrap_err()
}

#[tokio::test]
async fn a_broken_answer_is_a_typed_error_by_default_too() {
    let half = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":";
    let server = Server::replying(Reply::raw(half)).await;
    let error = get_impatiently(&server.base).await;
    assert!(!error.is_timeout() && !error.is_connect() && error.to_string().contains("cut off"), "{error:?}");

    for stalled in ["HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", "HTTP/1.1 200 OK\r\n"] {
        let server = Server::replying(Reply::stall_after(stalled)).await;
        assert!(get_impatiently(&server.base).await.is_timeout(), "{stalled:?}");
    }
    for bytes in [&b"\x00\xffnot http at all\r\n\r\n"[..], b""] {
        let server = Server::replying(Reply::raw(bytes)).await;
        assert!(get_impatiently(&server.base).await.status().is_none(), "{bytes:?}");
    }

    let refused = get_impatiently("http://127.0.0.1:1").await;
    assert!(refused.is_connect() && !refused.is_timeout());
    assert!(refused.source().is_some());
    assert!(!format!("{refused:?}").contains("/v1/"));
}

#[tokio::test]
async fn json_whose_end_is_missing_is_asked_for_again() {
    // Neither a length nor chunks say where it ends.
    let server = Server::replying(Reply::raw("HTTP/1.1 200 OK\r\n\r\n{\"markets\":[\"SE\",")).await;
    let spotify = session_at(&server.base, CallOptions::new().attempts(3).backoff(Duration::from_millis(1)));
    let error = call(&spotify, Kind::Get).await.unwrap_err();
    // The last answer is given to the decoder as it is.
    assert!(error.is_decode(), "{error:?}");
    assert_eq!(spotify.counters().attempts, 3);
    // The body of a command's answer is ignored.
    call(&spotify, Kind::Put).await.unwrap();
    assert_eq!(spotify.counters().attempts, 4);
}

#[tokio::test]
async fn a_byte_at_a_time_is_an_answer() {
    let server = Server::replying(Reply::http("200 OK", "", MARKETS).dripping()).await;
    assert!(call(&session_at(&server.base, options()), Kind::Get).await.is_ok());
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn a_call_has_its_own_deadline() {
    let server = Server::replying(Reply::stall_after("")).await;
    let session = session_at(&server.base, CallOptions::new());
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
    let server = Server::start(|request: Request| async move {
        if request.number <= 20 { Reply::stall_after("") } else { Reply::http("200 OK", "", MARKETS) }
    })
    .await;
    let session = session_at(&server.base, CallOptions::new());
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
