//! Statuses other than success and 401.

use ambitus::{Spotify, UserSession, reqwest, scope::All};

use super::{KINDS, Kind, MARKETS, call, options, outcome, session_at};
use crate::support::server::{Reply, Request, Server};
use crate::support::sign_in::new_id;

const REDIRECTS: [&str; 5] = ["301 Moved", "302 Found", "303 Other", "307 Temporary", "308 Permanent"];

#[tokio::test]
async fn a_fault_that_passes_costs_nothing() {
    for status in ["500 Oops", "502 Bad Gateway", "503 Busy", "504 Late"] {
        let server = Server::start(move |request: Request| async move {
            if request.number.is_multiple_of(3) {
                Reply::http("200 OK", "", MARKETS)
            } else {
                Reply::http(status, "", "<html>")
            }
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
        let insisting = session_at(&server.base, options().repeat_unsafe(true));
        assert!(call(&insisting, Kind::Post).await.is_ok());
    }
}

#[tokio::test]
async fn other_statuses_are_not_tried_again() {
    for status in ["400 Bad", "403 No", "404 Gone", "411 Length", "418 Teapot", "501 Not", "505 Version"] {
        let server = Server::replying(Reply::http(status, "", "")).await;
        for kind in KINDS {
            let (asked_for, outcome) = outcome(&server, kind).await;
            assert!(outcome.unwrap_err().status().is_some());
            assert_eq!(asked_for, 1, "{status}");
        }
    }
}

#[tokio::test]
async fn redirects_are_errors_and_carry_no_token_away() {
    let elsewhere = Server::replying(Reply::http("200 OK", "", MARKETS)).await;
    for status in REDIRECTS {
        let to = format!("location: {}/v1/markets\r\n", elsewhere.base);
        let server = Server::replying(Reply::http(status, &to, "")).await;
        for kind in KINDS {
            let (asked_for, outcome) = outcome(&server, kind).await;
            assert!(matches!(outcome.unwrap_err().status(), Some(300..=399)));
            assert_eq!(asked_for, 1);
        }
    }
    let itself = Server::replying(Reply::http("307 Loop", "location: /v1/markets\r\n", "")).await;
    assert_eq!(outcome(&itself, Kind::Get).await.0, 1);
    assert_eq!(elsewhere.requests(), 0);
}

#[tokio::test]
async fn redirects_are_not_followed_by_an_http_client_that_follows_them_elsewhere() {
    let elsewhere = Server::replying(Reply::http("200 OK", "", MARKETS)).await;
    for status in REDIRECTS {
        let server = Server::replying(Reply::http(status, &format!("location: {}\r\n", elsewhere.base), "")).await;
        let spotify = Spotify::new(new_id())
            .api_base(format!("{}/v1", server.base))
            .unwrap()
            .http(reqwest::Client::builder().redirect(reqwest::redirect::Policy::limited(5)));
        let spotify: UserSession<All> = spotify.assume_granted("bearer-of-the-test").unwrap();
        let error = call(&spotify, Kind::Get).await.unwrap_err();
        assert_eq!(error.status(), status[..3].parse().ok());
    }
    assert_eq!(elsewhere.requests(), 0);
}

#[tokio::test]
async fn every_error_body_is_read_and_none_repeats_the_token() {
    let bodies: [&[u8]; 8] = [
        b"",
        b"User not registered in the Developer Dashboard",
        b"<html>bearer-of-the-test</html>",
        br#"{"error":{"status":403}}"#,
        br#"{"error":"x","error_description":"bearer-of-the-test"}"#,
        br#"{"error":{"message":"your token is bearer-of-the-test"}}"#,
        b"bearer-of-the-test",
        b"\xff\xfe\xfd",
    ];
    for body in bodies {
        let server = Server::replying(Reply::http("403 No", "", body)).await;
        let error = call(&session_at(&server.base, options()), Kind::Get).await.unwrap_err();
        assert!(error.is_forbidden());
        assert!(!format!("{error} {error:?}").contains("bearer-of-the-test"));
    }
}
