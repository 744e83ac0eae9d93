//! Every answer that a token endpoint may give, to a login and to a refresh.

use std::time::Duration;

use ambitus::{Error, UserSession, reqwest};
use wiremock::matchers::path;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::server::{Reply, Request, Server};
use crate::support::sign_in::{REDIRECT, Scopes, callback_with, client_at};

async fn answering(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(path("/api/token")).respond_with(answer).mount(&server).await;
    server
}

fn body(status: u16, body: &str) -> ResponseTemplate {
    ResponseTemplate::new(status).set_body_string(body)
}

/// A login at `base`, with a callback made by hand, up to the exchange.
async fn login_at(base: &str) -> Result<UserSession<Scopes>, Error> {
    let http = reqwest::Client::builder().timeout(Duration::from_millis(300)).no_proxy();
    let login = client_at(base, "client").http(http).pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
    let callback = callback_with(&login, "c0de-c0de");
    Ok(login.finish(callback).await?)
}

async fn login(answer: ResponseTemplate) -> Result<UserSession<Scopes>, Error> {
    login_at(&answering(answer).await.uri()).await
}

const GRANTED: &str = r#"{"access_token":"a","refresh_token":"r","expires_in":3600,"token_type":"Bearer"}"#;

#[tokio::test]
async fn a_login_takes_every_answer_that_holds_a_token() {
    for good in [
        GRANTED,
        r#"{"access_token":"a"}"#,
        r#"{"access_token":"a","expires_in":"3600"}"#,
        r#"{"access_token":"a","expires_in":0}"#,
        r#"{"access_token":"a","expires_in":null,"scope":null,"refresh_token":null,"new":[1]}"#,
        r#"{"access_token":"a","scope":"user-library-read playlist-modify-private streaming"}"#,
    ] {
        let spotify = login(body(200, good)).await.unwrap();
        assert!(spotify.granted().contains("user-library-read"), "{good}");
    }
}

#[tokio::test]
async fn a_login_with_fewer_scopes_says_which_are_missing() {
    for (scope, missing) in [
        ("user-library-read", vec!["playlist-modify-private"]),
        ("", vec!["user-library-read", "playlist-modify-private"]),
        ("user-library-read,playlist-modify-private", vec!["user-library-read", "playlist-modify-private"]),
    ] {
        let error = login(body(200, &format!(r#"{{"access_token":"a","scope":"{scope}"}}"#))).await.unwrap_err();
        assert!(error.is_missing_scope());
        assert_eq!(error.missing_scopes(), missing);
    }
}

#[tokio::test]
async fn an_answer_without_a_token_is_a_decode_error() {
    for bad in [
        "",
        "<html>hello</html>",
        "null",
        "{}",
        r#"{"access_token":""}"#,
        r#"{"token":"a"}"#,
        "{\"access_token\":\"a\"",
    ] {
        let error = login(body(200, bad)).await.unwrap_err();
        assert!(error.is_decode() && error.status() == Some(200), "{bad}");
    }
    for long in [("a".repeat(8193), "r".to_owned()), ("a".to_owned(), "r".repeat(8193))] {
        let error = login(body(200, &format!(r#"{{"access_token":"{}","refresh_token":"{}"}}"#, long.0, long.1))).await;
        let error = error.unwrap_err();
        assert!(error.is_decode() && error.to_string().contains("longer than 8192 bytes"), "{error}");
    }
    let long = format!(r#"{{"access_token":"{}"}}"#, "a".repeat(2 << 20));
    assert!(login(body(200, &long)).await.unwrap_err().to_string().contains("longer than"));
}

#[tokio::test]
async fn refusals_keep_what_the_server_said() {
    let error = login(body(400, r#"{"error":"invalid_grant","error_description":"Authorization code expired"}"#)).await;
    let error = error.unwrap_err();
    assert!(error.is_reauth_required());
    assert_eq!((error.status(), error.message()), (Some(400), Some("Authorization code expired")));

    let error = login(body(400, r#"{"error":"invalid_client"}"#)).await.unwrap_err();
    assert!(error.is_invalid_client() && !error.is_reauth_required() && error.message().is_none());

    let error = login(body(400, "")).await.unwrap_err();
    assert_eq!((error.status(), error.message()), (Some(400), None));

    let error = login(body(429, "slow down").insert_header("retry-after", "30")).await.unwrap_err();
    assert!(error.is_rate_limited());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(30)));

    for page in ["", "<html>oops</html>", r#"{"error":"invalid_grant"}"#, r#"{"error":{"message":"x"}}"#] {
        for status in [500, 502, 503] {
            let error = login(body(status, page)).await.unwrap_err();
            assert!(error.is_server_error() && !error.is_reauth_required(), "{status} {page}");
        }
    }
}

#[tokio::test]
async fn a_code_follows_no_redirect() {
    let elsewhere = answering(body(200, GRANTED)).await;
    for status in [301, 302, 307, 308] {
        let location = format!("{}/api/token", elsewhere.uri());
        let error = login(ResponseTemplate::new(status).insert_header("location", location)).await.unwrap_err();
        assert_eq!(error.status(), Some(status));
    }
    assert!(elsewhere.received_requests().await.unwrap().is_empty());
}

#[tokio::test]
async fn stalled_and_cut_connections_end_as_what_they_are() {
    let cut = "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{";
    for (reply, stalls) in [
        (Reply::stall_after(""), true),
        (Reply::stall_after(cut), true),
        (Reply::raw(""), false),
        (Reply::raw(cut), false),
    ] {
        let server = Server::replying(reply).await;
        let error = login_at(&server.base).await.unwrap_err();
        assert_eq!(error.is_timeout(), stalls, "{error:?}");
        assert!(!error.is_connect() && !error.is_reauth_required());
    }
}

#[tokio::test]
async fn a_server_that_repeats_what_it_was_sent_does_not_get_it_into_an_error() {
    let echo = r#"{"error":"invalid_grant","error_description":"no such code: c0de-c0de"}"#;
    for answer in [body(400, echo), body(400, "c0de-c0de"), body(500, r#"{"error":"c0de-c0de"}"#)] {
        let error = login(answer).await.unwrap_err();
        assert!(!format!("{error} {error:?}").contains("c0de-c0de"));
    }
    for (said, kept) in [
        ("in /callback?code=c0de%2Dc0de&state=x", "in /callback?code=[redacted]&state=x"),
        (r#"in {\"code\":\"c0de\\u002dc0de\"}"#, r#"in {"code":"[redacted]"}"#),
        ("in YzBkZS1jMGRl", "in [redacted]"),
        ("in c0de-c0d…", "in [redacted]…"),
    ] {
        let echo = format!(r#"{{"error":"invalid_grant","error_description":"{said}"}}"#);
        assert_eq!(login(body(400, &echo)).await.unwrap_err().message(), Some(kept));
    }
}

#[tokio::test]
async fn a_server_that_repeats_the_basic_header_does_not_get_the_secret_into_an_error() {
    let server = Server::start(|request: Request| async move {
        let header = request.header("authorization").unwrap().to_owned();
        let echo =
            format!(r#"{{"error":"invalid_client","error_description":"wrong header {header} of {header:.45}…"}}"#);
        Reply::http("401 Unauthorized", "", echo)
    })
    .await;
    let app = client_at(&server.base, "client:1").with_secret("se/cret of +the app");
    let error = app.client_credentials().await.unwrap_err();
    assert!(error.is_invalid_client());
    assert_eq!(error.message(), Some("wrong header Basic [redacted] of Basic [redacted]…"));
}

#[tokio::test]
async fn a_failed_refresh_keeps_the_session_unless_it_is_final() {
    let server = answering(body(200, GRANTED)).await;
    let spotify = login_at(&server.uri()).await.unwrap();
    for (answer, ends) in [
        (body(500, r#"{"error":"invalid_grant"}"#), false),
        (body(200, "<html>"), false),
        (body(400, r#"{"error":"invalid_request"}"#), false),
        (body(200, r#"{"access_token":"b"}"#), false),
        (body(400, r#"{"error":"invalid_grant"}"#), true),
        (body(200, GRANTED), true),
    ] {
        server.reset().await;
        Mock::given(path("/api/token")).respond_with(answer).mount(&server).await;
        let outcome = spotify.refresh().await;
        assert_eq!(outcome.as_ref().is_err_and(Error::is_reauth_required), ends, "{outcome:?}");
    }
}
