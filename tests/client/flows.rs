//! The logins beside PKCE, and what may be done with one while the user is away.

use std::time::SystemTime;

use ambitus::auth::{Code, FinishError, Nonce, Pending, Pkce, Posted, Suspended, Ticket};
use ambitus::scope::{PlaylistModifyPrivate, UserLibraryRead, UserTopRead};
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::store::{FileStore, MemoryStore};
use ambitus::{Error, Spotify, UserSession};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::ExposeSecret as _;
use serde_json::{Value, json};
use wiremock::matchers::{body_string_contains, header_exists, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::clock::TestClock;
use crate::support::sign_in::{
    App, REDIRECT, Scopes, callback_with, client, client_at, draft, parameter, signed_in, visit,
};

#[tokio::test]
async fn a_code_with_a_secret_has_pkce_too_and_is_refreshed_with_the_secret() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let server = |secret: &str| client(&fake).with_secret(secret).code(REDIRECT).scopes::<Scopes>();
    let right = fake.client_secret();
    let login = server(right.expose_secret()).begin().unwrap();
    assert!(login.authorize_url().as_str().contains("code_challenge_method=S256"));
    let callback = visit(&fake, &login).await.unwrap();
    let spotify: UserSession<Scopes> = login.finish(callback).await.unwrap();
    for _ in 0..2 {
        spotify.refresh().await.unwrap();
    }
    spotify.me().profile().await.unwrap();

    let login = server("a guess").begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    let error: Error = login.finish(callback).await.unwrap_err().into();
    assert!(error.is_invalid_client());
}

#[tokio::test]
async fn secret_and_verifier_go_together_and_the_secret_only_into_the_header() {
    let server = MockServer::start().await;
    let answer = json!({ "access_token": "a", "refresh_token": "r", "expires_in": 3600 });
    for said in ["code_verifier=", "refresh_token=r"] {
        Mock::given(path("/api/token"))
            .and(header_exists("authorization"))
            .and(body_string_contains(said))
            .respond_with(ResponseTemplate::new(200).set_body_json(&answer))
            .expect(1)
            .mount(&server)
            .await;
    }
    let login = client_at(&server.uri(), "client").with_secret("s3cret:é").code(REDIRECT).begin().unwrap();
    assert!(!login.authorize_url().as_str().contains("s3cret"));
    let callback = callback_with(&login, "c");
    login.finish(callback).await.unwrap().refresh().await.unwrap();
    for request in server.received_requests().await.unwrap() {
        let body = String::from_utf8(request.body).unwrap();
        assert!(!body.contains("s3cret") && !body.contains("client_id"), "{body}");
    }
}

fn begun(fake: &FakeSpotify) -> Spotify<Pkce<Pending<Scopes>>> {
    draft(fake).begin().unwrap()
}

#[tokio::test]
async fn a_suspended_login_is_resumed_and_finished() {
    let fake = FakeSpotify::start().await;
    let login = begun(&fake);
    let url = fake.visit(login.authorize_url()).await.unwrap();
    let shown = login.authorize_url().clone();
    let text = login.suspend().expose().to_owned();
    assert!(text.bytes().all(|byte| byte.is_ascii_graphic()) && text.len() < 2048, "{}", text.len());

    let login = client(&fake).resume::<Scopes>(Suspended::from(text)).unwrap();
    assert_eq!(*login.authorize_url(), shown);
    assert!(login.check(format!("{REDIRECT}?code=c&state=guess")).unwrap_err().is_foreign_callback());
    let callback = login.check(&url).unwrap();
    let spotify: UserSession<Scopes> = login.finish(callback).await.unwrap();
    spotify.refresh().await.unwrap();

    let app = || client(&fake).with_secret(fake.client_secret());
    let login: Spotify<Code<Pending<Scopes>>> = app().code(REDIRECT).scopes().begin().unwrap();
    let url = fake.visit(login.authorize_url()).await.unwrap();
    let login = app().resume::<(UserLibraryRead,)>(login.suspend()).unwrap();
    let callback = login.check(&url).unwrap();
    assert!(login.finish(callback).await.unwrap().claim::<Scopes>().is_ok());
}

#[tokio::test]
async fn a_suspended_login_is_resumed_only_by_its_app_for_its_scopes() {
    let fake = FakeSpotify::start().await;
    let text = begun(&fake).suspend().expose().to_owned();
    let suspended = || Suspended::from(text.clone());
    let refused = |error: Error| assert!(error.is_suspended_login() && !error.is_invalid_argument(), "{error}");

    refused(client(&fake).resume::<(UserTopRead,)>(suspended()).unwrap_err());
    refused(client(&fake).with_secret("s").resume::<Scopes>(suspended()).unwrap_err());
    refused(client_at(&fake.accounts_base(), "another").resume::<Scopes>(suspended()).unwrap_err());
    refused(client_at("https://accounts.example", fake.client_id()).resume::<Scopes>(suspended()).unwrap_err());
    refused(client(&fake).clock(TestClock::ahead(3700)).resume::<Scopes>(suspended()).unwrap_err());
    assert!(client(&fake).clock(TestClock::ahead(3500)).resume::<Scopes>(suspended()).is_ok());
    for cut in 0..text.len() {
        refused(client(&fake).resume::<Scopes>(Suspended::from(text[..cut].to_owned())).unwrap_err());
    }
    let json: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(&text).unwrap()).unwrap();
    for (field, value) in [
        ("version", json!(2)),
        ("state", json!("")),
        ("verifier", json!("short")),
        ("begun_at", json!(0)),
        ("begun_at", json!(u64::MAX)),
        ("asked", json!("")),
        ("authorize_url", json!("https://evil.example/authorize")),
        ("authorize_url", json!("nonsense")),
    ] {
        let mut other = json.clone();
        other[field] = value;
        let error = client(&fake).resume::<Scopes>(Suspended::from(URL_SAFE_NO_PAD.encode(other.to_string())));
        refused(error.unwrap_err());
    }
}

#[tokio::test]
async fn a_parked_login_is_unparked_by_one_of_many() {
    let fake = FakeSpotify::start().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tokens.json");
    let app = || client(&fake).store(FileStore::new(&file)).account("visitor");
    let login = app().pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
    let url = fake.visit(login.authorize_url()).await.unwrap();
    let ticket = login.park().await.unwrap().expose().to_owned();
    // A reader of the store cannot unpark the login with what the store holds.
    assert!(!std::fs::read_to_string(folder.path().join("tokens.json.logins")).unwrap().contains(&ticket));

    let mut comers = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (app, ticket) = (app(), Ticket::from(ticket.clone()));
        comers.spawn(async move { app.unpark::<Scopes>(ticket).await });
    }
    let mut unparked: Vec<_> = comers.join_all().await.into_iter().filter_map(Result::ok).collect();
    assert_eq!(unparked.len(), 1);
    let login = unparked.pop().unwrap();
    let callback = login.check(&url).unwrap();
    login.finish(callback).await.unwrap();

    let error = app().unpark::<Scopes>(Ticket::from(ticket)).await.unwrap_err();
    assert!(error.is_suspended_login());
    assert!(app().unpark::<Scopes>(Ticket::from("guess")).await.unwrap_err().is_suspended_login());
    assert!(begun(&fake).park().await.unwrap_err().is_invalid_argument());
}

#[tokio::test]
async fn more_scopes_are_asked_for_beside_what_was_granted() {
    let fake = FakeSpotify::start().await;
    let store = MemoryStore::new();
    let app = || client(&fake).store(store.clone());
    let login = app().pkce(REDIRECT).scopes::<(UserLibraryRead,)>().more_scopes(["streaming"]).begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    let few = login.finish(callback).await.unwrap();

    let login = few.ask_for::<(PlaylistModifyPrivate,)>(REDIRECT).begin().unwrap();
    let scope = parameter(login.authorize_url(), "scope");
    assert_eq!(scope, "playlist-modify-private streaming user-library-read");
    let callback = visit(&fake, &login).await.unwrap();
    let more = login.finish(callback).await.unwrap();
    more.library().saved_tracks().await.unwrap();
    more.playlists().create_private("Later").await.unwrap();
    let flat: UserSession<Scopes> = more.narrow();
    let one: UserSession<(PlaylistModifyPrivate,)> = flat.narrow();
    let _: UserSession<()> = one.narrow();
    few.library().saved_tracks().await.unwrap();

    // In the store it replaced the other.
    assert!(app().pkce(REDIRECT).scopes::<Scopes>().load().await.is_ok());
    assert!(few.ask_for::<()>("http://localhost/").begin().unwrap_err().is_invalid_argument());

    // A session that has a secret asks with it.
    let login = client(&fake).with_secret(fake.client_secret()).code(REDIRECT).begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    let login = login.finish(callback).await.unwrap().ask_for::<Scopes>(REDIRECT).begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    login.finish(callback).await.unwrap().refresh().await.unwrap();
}

async fn posted(fake: &FakeSpotify) -> Posted {
    let login = begun(fake);
    let callback = visit(fake, &login).await.unwrap();
    login.hand_over(callback).await.unwrap()
}

#[tokio::test]
async fn a_posted_token_is_refreshed_by_the_server_and_acts_as_its_user() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let body = posted(&fake).await.to_json();
    let json: Value = serde_json::from_str(body.expose_secret()).unwrap();
    assert_eq!((&json["token_type"], &json["expires_in"]), (&json!("Bearer"), &json!(3600)));
    assert_eq!(json["scope"], "playlist-modify-private user-library-read");
    assert!(json["access_token"].is_string() && json["refresh_token"].is_string());
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_millis();
    let left = u128::from(json["expires"].as_u64().unwrap()) - now;
    assert!((3_590_000..=3_600_000).contains(&left), "{left}");

    let arrived = Posted::from_json(body.expose_secret()).unwrap();
    assert!(arrived.has_refresh_token());
    let spotify = client(&fake).store(MemoryStore::new()).account("anna").accept::<Scopes>(arrived).await.unwrap();
    assert_eq!(fake.token_requests(), 2);
    assert_eq!(spotify.me().profile().await.unwrap().account_id.unwrap(), "example-account");
    spotify.refresh().await.unwrap();
    // The post itself is used up.
    let again = client(&fake).accept::<Scopes>(Posted::from_json(body.expose_secret()).unwrap()).await;
    assert!(again.unwrap_err().error().is_reauth_required());
}

#[tokio::test]
async fn the_claims_of_a_posted_token_are_not_trusted() {
    let fake = FakeSpotify::start().await;
    let body = posted(&fake).await.to_json();
    let mut json: Value = serde_json::from_str(body.expose_secret()).unwrap();
    // Invented scopes.
    json["scope"] = json!("user-library-read user-top-read");
    let arrived = Posted::from_json(json.to_string()).unwrap();
    let error = client(&fake).accept::<(UserTopRead,)>(arrived).await.unwrap_err();
    assert!(error.error().is_missing_scope());
    assert_eq!(error.error().missing_scopes(), ["user-top-read"]);
    // The token is not lost: it is good for what was granted.
    assert!(error.into_token().is_some());
    // Another client's token.
    let arrived = Posted::from_json(json.to_string()).unwrap();
    let other = client_at(&fake.accounts_base(), "another");
    assert!(other.accept::<Scopes>(arrived).await.unwrap_err().error().is_invalid_client());
    // An invented one.
    json["refresh_token"] = json!("fake-refresh-invented");
    let error = client(&fake).accept::<Scopes>(Posted::from_json(json.to_string()).unwrap()).await.unwrap_err();
    assert!(error.error().is_reauth_required());

    // A server that does not say what it granted grants nothing.
    let silent = MockServer::start().await;
    let answer = ResponseTemplate::new(200).set_body_json(json!({ "access_token": "a" }));
    Mock::given(path("/api/token")).respond_with(answer).mount(&silent).await;
    let arrived = Posted::from_json(json.to_string()).unwrap();
    let error = client_at(&silent.uri(), "id").accept::<(UserLibraryRead,)>(arrived).await.unwrap_err();
    assert_eq!(error.error().missing_scopes(), ["user-library-read"]);
}

#[tokio::test]
async fn a_post_without_a_refresh_token_is_accepted_only_as_unverified() {
    let fake = FakeSpotify::start().await;
    let body = posted(&fake).await.to_json();
    let mut json: Value = serde_json::from_str(body.expose_secret()).unwrap();
    json.as_object_mut().unwrap().remove("refresh_token");
    let arrived = || Posted::from_json(json.to_string()).unwrap();
    assert!(client(&fake).accept::<Scopes>(arrived()).await.unwrap_err().error().is_reauth_required());
    let spotify = client(&fake).accept_unverified::<Scopes>(arrived()).unwrap();
    spotify.library().saved_tracks().await.unwrap();
    fake.expire_access_tokens();
    assert!(spotify.library().saved_tracks().await.unwrap_err().is_reauth_required());
    let error = client(&fake).accept_unverified::<(UserTopRead,)>(arrived()).unwrap_err();
    assert!(error.is_missing_scope());
}

#[test]
fn any_json_that_the_typescript_sdk_posts_is_read_and_nothing_else() {
    for good in [
        r#"{"access_token":"a","token_type":"Bearer","expires_in":3600,"refresh_token":"r","scope":"s","expires":1790000000000}"#,
        r#"{"access_token":"a","token_type":"Bearer","expires_in":3600,"refresh_token":"r","expires":1.79e12}"#,
        r#"{"access_token":"a","expires":-1,"refresh_token":null}"#,
        r#"{"access_token":"a","expires":1e300}"#,
    ] {
        assert!(Posted::from_json(good).is_ok(), "{good}");
    }
    for bad in ["", "null", "[]", "emptyAccessToken", r#"{"access_token":"a b"}"#, r#"{"access_token":""}"#] {
        let error = Posted::from_json(bad).unwrap_err();
        assert!(error.is_invalid_argument(), "{bad}");
    }
}

#[test]
fn a_nonce_is_restored_from_its_whole_text_and_nothing_else_matches() {
    let (one, two) = (Nonce::random().unwrap(), Nonce::random().unwrap());
    assert!(one.is(one.expose()) && !one.is(two.expose()) && !one.is(""));
    let text = one.expose();
    for restored in [Nonce::from(text), Nonce::from(text.to_owned())] {
        assert!(restored.is(text) && !restored.is(two.expose()) && !restored.is(&text[..21]));
        assert_eq!(restored.expose(), text);
    }
    for part in ["", " ", &text[..21], &format!("{text} ")] {
        let restored = Nonce::from(part);
        assert!(!restored.is(part) && !restored.is(text), "{part:?}");
    }
}

#[test]
fn a_post_is_bounded_as_a_whole_and_in_each_token() {
    let post = |access: usize, refresh: usize, rest: usize| {
        let (access, refresh, rest) = ("a".repeat(access), "r".repeat(refresh), "x".repeat(rest));
        Posted::from_json(format!(r#"{{"access_token":"{access}","refresh_token":"{refresh}","scope":"{rest}"}}"#))
    };
    assert!(post(8192, 8192, 40_000).is_ok());
    for (bad, why) in [
        (post(8193, 1, 1), "access_token is longer than 8192 bytes"),
        (post(1, 8193, 1), "refresh_token is longer than 8192 bytes"),
        (post(1, 1, 65_536), "longer than 65536 bytes"),
        // The length is looked at first.
        (Posted::from_json(vec![b'['; 65_537]), "longer than 65536 bytes"),
    ] {
        let error = bad.unwrap_err();
        assert!(error.is_invalid_argument() && error.to_string().ends_with(why), "{error}");
    }
}

#[tokio::test]
async fn a_login_that_is_handed_over_comes_back_when_nothing_was_sent() {
    let fake = FakeSpotify::start().await;
    let (mine, other) = (begun(&fake), begun(&fake));
    let callback = visit(&fake, &other).await.unwrap();
    let failure: FinishError<_> = mine.hand_over(callback).await.unwrap_err();
    assert!(failure.error().is_foreign_callback());
    assert!(other.hand_over(failure.into_parts().1.unwrap().callback).await.is_ok());
}

#[allow(deprecated)]
fn implicit(app: App) -> Spotify<ambitus::auth::Implicit<ambitus::auth::Asked<Scopes>>> {
    app.implicit(REDIRECT).scopes::<Scopes>().begin().unwrap()
}

#[tokio::test]
async fn an_implicit_grant_is_read_from_the_fragment_and_tied_to_its_login() {
    let fake = FakeSpotify::start().await;
    let live = signed_in(&fake).await;
    let login = implicit(client(&fake));
    let asked: std::collections::HashMap<_, _> = login.authorize_url().query_pairs().into_owned().collect();
    assert_eq!(asked["response_type"], "token");
    assert!(!asked.contains_key("code_challenge"));
    let state = &asked["state"];

    for foreign in [
        format!("{REDIRECT}#access_token=a&state=guess"),
        format!("{REDIRECT}#access_token=a"),
        // In the query it would have been seen by the server.
        format!("{REDIRECT}?access_token=a&state={state}"),
        format!("https://evil.example/callback#access_token=a&state={state}"),
        format!("{REDIRECT}#error=access_denied&state=guess"),
    ] {
        assert!(login.check(&foreign).unwrap_err().is_foreign_callback(), "{foreign}");
    }
    assert!(login.check(format!("{REDIRECT}#error=access_denied&state={state}")).unwrap_err().is_access_denied());
    for bad in
        ["", "access_token=", "access_token=a&access_token=b", "access_token=a&token_type=mac", "access_token=a%20b"]
    {
        let error = login.check(format!("{REDIRECT}#{bad}&state={state}")).unwrap_err();
        assert!(!error.is_foreign_callback() && !error.is_access_denied(), "{bad}");
    }
    let answer = format!("{REDIRECT}#access_token=a&token_type=Bearer&expires_in=3600&state={state}&refresh_token=r");
    let fragment = login.check(&answer).unwrap();
    assert!(implicit(client(&fake)).finish(fragment).unwrap_err().is_foreign_callback());
    let fragment = login.check(&answer).unwrap();
    let session = login.finish(fragment).unwrap();
    // Without a scope in the answer, those that were asked for are granted.
    assert_eq!(session.granted(), live.granted());
    assert_eq!(session.reauth_required_at(), None);
    assert!(session.library().saved_tracks().await.unwrap_err().is_reauth_required());
    assert_eq!(fake.token_requests(), 1);

    let login = implicit(client(&fake));
    let state = parameter(login.authorize_url(), "state");
    let fewer = login.check(format!("{REDIRECT}#access_token=a&scope=user-library-read&state={state}")).unwrap();
    assert_eq!(login.finish(fewer).unwrap_err().missing_scopes(), ["playlist-modify-private"]);
}
