//! What a call does after a 401.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use ambitus::scope::{All, UserLibraryRead};
use ambitus::testing::FakeSpotify;
use ambitus::{CallOptions, Error, UserSession};
use serde_json::json;
use wiremock::matchers::{any, header, method, path};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

use super::scene::sign_in;
use crate::retries::{Kind, MARKETS, call, session_at};
use crate::support::clock::TestClock;
use crate::support::sign_in::{REDIRECT, client, client_at, new_id, visit};

/// Token answers `token-1`, `token-2`, and so on.
#[derive(Default)]
struct Tokens(AtomicUsize);

impl Respond for Tokens {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        let number = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        let token = json!({ "access_token": format!("token-{number}"), "refresh_token": "r", "expires_in": 3600 });
        ResponseTemplate::new(200).set_body_json(token)
    }
}

/// Expects so many token requests in all.
async fn grant(server: &MockServer, requests: u64) {
    Mock::given(path("/api/token")).respond_with(Tokens::default()).expect(requests).mount(server).await;
}

/// A session with the token `token-1`, which it can renew.
async fn renewing(server: &MockServer, requests: u64) -> UserSession<All> {
    grant(server, requests).await;
    sign_in(client_at(&server.uri(), &new_id()).pkce(REDIRECT)).await
}

fn refusal(message: &str) -> ResponseTemplate {
    ResponseTemplate::new(401).set_body_json(json!({ "error": { "status": 401, "message": message } }))
}

/// Accepts the second token.
async fn accept_the_second(server: &MockServer) {
    Mock::given(header("authorization", "Bearer token-2"))
        .respond_with(ResponseTemplate::new(200).set_body_string(MARKETS))
        .mount(server)
        .await;
}

#[tokio::test]
async fn a_401_is_healed_by_one_refresh_and_one_retry() {
    let server = MockServer::start().await;
    let spotify = renewing(&server, 2).await;
    Mock::given(header("authorization", "Bearer token-2"))
        .respond_with(ResponseTemplate::new(200).set_body_string(MARKETS))
        .expect(1)
        .mount(&server)
        .await;
    let refused = Mock::given(path("/v1/markets")).respond_with(refusal("The access token expired"));
    refused.expect(1).mount(&server).await;
    call(&spotify, Kind::Get).await.unwrap();
}

#[tokio::test]
async fn a_401_of_an_app_session_is_healed_in_the_same_way() {
    let server = MockServer::start().await;
    grant(&server, 2).await;
    let app = client_at(&server.uri(), &new_id()).with_secret("s3cret").client_credentials().await.unwrap();
    accept_the_second(&server).await;
    let refused = Mock::given(path("/v1/markets")).respond_with(refusal("The access token expired"));
    refused.expect(1).mount(&server).await;
    #[allow(deprecated)]
    app.browse().available_markets().await.unwrap();
}

#[tokio::test]
async fn a_retry_repeats_the_body() {
    let server = MockServer::start().await;
    let spotify = renewing(&server, 2).await;
    accept_the_second(&server).await;
    Mock::given(method("PUT")).respond_with(refusal("Invalid access token")).mount(&server).await;
    let album: ambitus::id::AlbumId = "4aawyAB9vmqN3uQ7FjRGTy".parse().unwrap();
    spotify.player().play_context(&album).await.unwrap();
    let seen = server.received_requests().await.unwrap();
    let body = json!({ "context_uri": "spotify:album:4aawyAB9vmqN3uQ7FjRGTy" }).to_string();
    assert_eq!(seen.iter().filter(|request| request.body == body.as_bytes()).count(), 2);
}

#[tokio::test]
async fn a_401_that_stays_is_given_up_after_one_refresh() {
    let server = MockServer::start().await;
    let spotify = renewing(&server, 2).await;
    Mock::given(path("/v1/markets")).respond_with(refusal("Invalid access token")).expect(2).mount(&server).await;
    let error = call(&spotify, Kind::Get).await.unwrap_err();
    assert!(error.is_unauthorized() && !error.is_reauth_required());
    assert_eq!(error.message(), Some("Invalid access token"));
}

#[tokio::test]
async fn an_api_that_refuses_good_tokens_causes_no_flood_of_token_requests() {
    let server = MockServer::start().await;
    grant(&server, 4).await;
    let clock = TestClock::new();
    let spotify = sign_in(client_at(&server.uri(), &new_id()).clock(clock.clone()).pkce(REDIRECT)).await;
    let refused = Mock::given(path("/v1/markets")).respond_with(refusal("Invalid access token"));
    let refused = refused.mount_as_scoped(&server).await;
    for _ in 0..20 {
        let error = call(&spotify, Kind::Get).await.unwrap_err();
        assert!(error.is_unauthorized() && !error.is_reauth_required());
    }
    // One login and one forced renewal. Each poll was repeated with the token at hand.
    assert_eq!(refused.received_requests().await.len(), 40);
    // A call that is no GET is not repeated with the token that was just refused.
    let put = Mock::given(method("PUT")).respond_with(refusal("Invalid access token")).expect(1);
    let put = put.mount_as_scoped(&server).await;
    assert!(call(&spotify, Kind::Put).await.unwrap_err().is_unauthorized());
    drop(put);
    // Half a minute later, a 401 may force a renewal again.
    clock.set(31);
    call(&spotify, Kind::Get).await.unwrap_err();
    // A token that expired is renewed at once, whatever was before.
    drop(refused);
    let expired =
        Mock::given(header("authorization", "Bearer token-3")).respond_with(refusal("The access token expired"));
    expired.expect(1).mount(&server).await;
    let last = Mock::given(header("authorization", "Bearer token-4"));
    last.respond_with(ResponseTemplate::new(200).set_body_string(MARKETS)).expect(1).mount(&server).await;
    call(&spotify, Kind::Get).await.unwrap();
}

#[tokio::test]
async fn an_api_that_calls_good_tokens_expired_causes_no_flood_either() {
    let server = MockServer::start().await;
    // A login and two renewals.
    grant(&server, 3).await;
    let spotify = sign_in(client_at(&server.uri(), &new_id()).clock(TestClock::new()).pkce(REDIRECT)).await;
    Mock::given(path("/v1/markets")).respond_with(refusal("The access token expired")).mount(&server).await;
    for _ in 0..20 {
        assert!(call(&spotify, Kind::Get).await.unwrap_err().is_unauthorized());
    }
}

#[tokio::test]
async fn a_passing_401_after_a_renewal_is_waited_out() {
    let server = MockServer::start().await;
    let spotify = renewing(&server, 2).await;
    let refused = || Mock::given(path("/v1/markets")).respond_with(refusal("Invalid access token"));
    // The first call: refused, renewed, accepted. The second: refused once more, repeated, accepted.
    refused().up_to_n_times(1).mount(&server).await;
    let well = Mock::given(path("/v1/markets")).respond_with(ResponseTemplate::new(200).set_body_string(MARKETS));
    well.mount(&server).await;
    call(&spotify, Kind::Get).await.unwrap();
    refused().up_to_n_times(1).with_priority(1).mount(&server).await;
    call(&spotify, Kind::Get).await.unwrap();
}

#[tokio::test]
async fn a_401_that_a_refresh_cannot_heal_costs_none() {
    let server = MockServer::start().await;
    let spotify = renewing(&server, 1).await;
    let missing = Mock::given(path("/v1/markets")).respond_with(refusal("Permissions missing"));
    missing.up_to_n_times(1).mount(&server).await;
    Mock::given(path("/v1/markets")).respond_with(refusal("Valid user authentication required")).mount(&server).await;
    let error = call(&spotify, Kind::Get).await.unwrap_err();
    assert!(error.is_unauthorized() && error.is_missing_scope() && !error.is_reauth_required());
    let error = call(&spotify, Kind::Get).await.unwrap_err();
    assert!(error.is_unauthorized() && !error.is_missing_scope());
}

#[tokio::test]
async fn a_bare_token_that_is_refused_needs_a_login() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(refusal("The access token expired")).expect(1).mount(&server).await;
    let error: Error = call(&session_at(&server.uri(), CallOptions::new()), Kind::Get).await.unwrap_err();
    assert!(error.is_unauthorized() && error.is_reauth_required());
}

#[tokio::test]
async fn a_failed_refresh_reaches_the_caller_as_it_is() {
    let server = MockServer::start().await;
    let spotify = renewing(&server, 1).await.with_options(CallOptions::new().attempts(1));
    server.reset().await;
    Mock::given(path("/v1/markets")).respond_with(refusal("The access token expired")).mount(&server).await;
    Mock::given(path("/api/token"))
        .respond_with(ResponseTemplate::new(503).insert_header("retry-after", "7").set_body_string("<html>busy</html>"))
        .mount(&server)
        .await;
    let error = call(&spotify, Kind::Get).await.unwrap_err();
    assert!(error.is_server_error() && !error.is_reauth_required());
    assert_eq!((error.status(), error.operation()), (Some(503), Some("get-available-markets")));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
}

#[tokio::test]
async fn a_hundred_calls_that_are_refused_share_one_refresh() {
    let server = MockServer::start().await;
    let spotify = renewing(&server, 2).await;
    accept_the_second(&server).await;
    Mock::given(path("/v1/markets")).respond_with(refusal("The access token expired")).mount(&server).await;
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..100 {
        let spotify = spotify.clone();
        calls.spawn(async move { call(&spotify, Kind::Get).await });
    }
    for outcome in calls.join_all().await {
        outcome.unwrap();
    }
}

#[tokio::test]
async fn a_clock_that_jumps_a_day_costs_a_refresh_and_no_token() {
    const DAY: u64 = 24 * 3600;
    let clock = TestClock::ahead(10 * DAY);
    let fake = FakeSpotify::start().await;
    let login = client(&fake).clock(clock.clone()).pkce(REDIRECT).scopes::<(UserLibraryRead,)>().begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    let spotify = login.finish(callback).await.unwrap();
    for (day, requests) in [(10, 1), (11, 2), (11, 2), (9, 2), (10, 2)] {
        clock.set(day * DAY);
        assert!(spotify.library().saved_tracks().await.is_ok(), "{day}");
        assert_eq!(fake.token_requests(), requests, "{day}");
    }
    // A clock that was set back hides the expiry; the 401 shows it.
    fake.expire_access_tokens();
    assert!(spotify.library().saved_tracks().await.is_ok());
    assert_eq!(fake.token_requests(), 3);
}
