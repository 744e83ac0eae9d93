//! PKCE, client credentials and refresh against the fake, which checks each parameter.

use std::collections::HashMap;

use ambitus::auth::Unfinished;
use ambitus::scope::{PlaylistModifyPrivate, ScopeSet, UserLibraryRead};
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::{Spotify, UserSession};

use secrecy::ExposeSecret as _;

use crate::support::sign_in::{REDIRECT, Scopes, callback_with, client, client_at, draft, parameter, signed_in, visit};

#[tokio::test]
async fn a_login_ends_as_a_session_with_the_scopes_asked_for() {
    let fake = FakeSpotify::start().await;
    let spotify = signed_in(&fake).await;
    assert_eq!(spotify.granted().to_string(), "playlist-modify-private user-library-read");
    assert_eq!(fake.token_requests(), 1);
}

#[tokio::test]
async fn the_authorize_url_asks_for_a_code_with_s256_and_a_fresh_state_and_challenge() {
    let fake = FakeSpotify::start().await;
    let parameters = || {
        let login = draft(&fake).show_dialog(true).begin().unwrap();
        login.authorize_url().query_pairs().into_owned().collect::<HashMap<_, _>>()
    };
    let (one, two) = (parameters(), parameters());
    assert_eq!(one["response_type"], "code");
    assert_eq!(one["redirect_uri"], REDIRECT);
    assert_eq!(one["code_challenge_method"], "S256");
    assert_eq!(one["scope"], "playlist-modify-private user-library-read");
    assert_eq!(one["show_dialog"], "true");
    assert_eq!((one["state"].len(), one["code_challenge"].len()), (22, 43));
    assert!(one["state"] != two["state"] && one["code_challenge"] != two["code_challenge"]);
    assert!(!one.contains_key("client_secret") && !one.contains_key("code_verifier"));
    let bare = client(&fake).pkce(REDIRECT).begin().unwrap();
    assert!(!bare.authorize_url().as_str().contains("scope"));
}

#[tokio::test]
async fn a_strangers_callback_does_not_end_the_login() {
    let fake = FakeSpotify::start().await;
    let (mine, other) = (draft(&fake).begin().unwrap(), draft(&fake).begin().unwrap());
    let strange = fake.visit(other.authorize_url()).await.unwrap();
    assert!(mine.check(&strange).unwrap_err().is_foreign_callback());
    let denied = format!("{REDIRECT}?error=access_denied&state=guess");
    assert!(mine.check(&denied).unwrap_err().is_foreign_callback());
    let callback = visit(&fake, &mine).await.unwrap();
    assert!(mine.finish(callback).await.is_ok());
}

#[tokio::test]
async fn a_callback_finishes_the_login_that_checked_it_and_no_other() {
    let fake = FakeSpotify::start().await;
    let (mine, other) = (draft(&fake).begin().unwrap(), draft(&fake).begin().unwrap());
    let callback = visit(&fake, &other).await.unwrap();
    let (error, unfinished) = mine.finish(callback).await.unwrap_err().into_parts();
    assert!(error.is_foreign_callback());
    assert_eq!(fake.token_requests(), 0);
    let Unfinished { login: mine, callback } = unfinished.unwrap();
    assert!(other.finish(callback).await.is_ok());
    let callback = visit(&fake, &mine).await.unwrap();
    assert!(mine.finish(callback).await.is_ok());
}

#[tokio::test]
async fn a_user_who_says_no_and_a_server_that_says_no_are_told_apart() {
    let fake = FakeSpotify::start().await;
    fake.set_denying(true);
    let login = draft(&fake).begin().unwrap();
    assert!(visit(&fake, &login).await.unwrap_err().is_access_denied());
    fake.set_denying(false);
    let callback = visit(&fake, &login).await.unwrap();
    assert!(login.finish(callback).await.is_ok());

    let stranger = Spotify::new("another-client").accounts_base(fake.accounts_base()).unwrap();
    let login = stranger.pkce(REDIRECT).begin().unwrap();
    assert!(fake.visit(login.authorize_url()).await.is_err());
}

#[tokio::test]
async fn a_code_works_once() {
    let fake = FakeSpotify::start().await;
    let login = draft(&fake).begin().unwrap();
    let url = fake.visit(login.authorize_url()).await.unwrap();
    let (first, second) = (login.check(&url).unwrap(), login.check(&url).unwrap());
    let thief = draft(&fake).begin().unwrap();
    // With the code alone, without its verifier, another login gets no token.
    let stolen = callback_with(&thief, &parameter(&url, "code"));
    let (error, unfinished) = thief.finish(stolen).await.unwrap_err().into_parts();
    assert!(error.is_reauth_required() && unfinished.is_none());
    assert_eq!(error.message(), Some("code_verifier was incorrect"));
    drop(first);
    assert!(login.finish(second).await.unwrap_err().error().is_reauth_required());
}

#[tokio::test]
async fn an_exchange_that_never_reached_the_server_gives_the_login_back() {
    let fake = FakeSpotify::start().await;
    let dead = client(&fake).accounts_base("http://127.0.0.1:1").unwrap().pkce(REDIRECT).begin().unwrap();
    let callback = callback_with(&dead, "c");
    let failure = dead.finish(callback).await.unwrap_err();
    assert!(failure.error().is_connect());
    let Unfinished { login, callback } = failure.into_parts().1.unwrap();
    let error: ambitus::Error = login.finish(callback).await.unwrap_err().into();
    assert!(error.is_connect());
}

async fn refreshes(rotation: Rotation) -> UserSession<Scopes> {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(rotation);
    let spotify = signed_in(&fake).await;
    for _ in 0..3 {
        spotify.refresh().await.unwrap();
    }
    assert_eq!(fake.token_requests(), 4);
    fake.revoke_refresh_tokens();
    for _ in 0..2 {
        assert!(spotify.refresh().await.unwrap_err().is_reauth_required());
    }
    // After a final refusal no request is sent.
    assert_eq!(fake.token_requests(), 5);
    spotify
}

#[tokio::test]
async fn a_refresh_token_survives_every_kind_of_answer() {
    for rotation in [Rotation::Absent, Rotation::Same, Rotation::New] {
        let spotify = refreshes(rotation).await;
        assert_eq!(spotify.granted().to_string(), "playlist-modify-private user-library-read");
    }
}

#[tokio::test]
async fn clones_share_the_token_and_its_renewal() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let spotify = signed_in(&fake).await;
    let clone = spotify.clone();
    spotify.refresh().await.unwrap();
    clone.refresh().await.unwrap();
    let (one, two) = tokio::join!(spotify.refresh(), clone.refresh());
    assert!(one.is_ok() && two.is_ok());
    assert_eq!(fake.token_requests(), 4);
}

#[tokio::test]
async fn other_scopes_are_claimed_from_what_was_granted() {
    let fake = FakeSpotify::start().await;
    let spotify = signed_in(&fake).await;
    let fewer: UserSession<(UserLibraryRead,)> = spotify.claim().unwrap();
    let back: UserSession<Scopes> = fewer.claim().unwrap();
    back.refresh().await.unwrap();
    let vouched = client(&fake).assume_granted::<(UserLibraryRead,)>("token").unwrap();
    let error = vouched.claim::<(PlaylistModifyPrivate,)>().unwrap_err();
    assert!(error.is_missing_scope());
    assert_eq!(error.missing_scopes(), <(PlaylistModifyPrivate,)>::names());
}

#[tokio::test]
async fn scopes_named_at_run_time_are_asked_for_and_claimed() {
    let fake = FakeSpotify::start().await;
    let login = client(&fake).pkce(REDIRECT).scopes::<(UserLibraryRead,)>().more_scopes(["playlist-modify-private"]);
    let login = login.begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    let spotify = login.finish(callback).await.unwrap();
    assert_eq!(spotify.granted().to_string(), "playlist-modify-private user-library-read");
    assert!(spotify.claim::<Scopes>().is_ok());
    for bad in ["", "two words", "quo\"te", "line\nbreak"] {
        assert!(draft(&fake).more_scopes([bad]).begin().unwrap_err().is_invalid_argument(), "{bad}");
    }
}

#[tokio::test]
async fn a_bare_token_is_taken_as_granted_and_cannot_be_renewed() {
    let fake = FakeSpotify::start().await;
    let spotify = client(&fake).assume_granted::<(UserLibraryRead,)>("token").unwrap();
    assert!(spotify.granted().contains("user-library-read"));
    assert!(spotify.refresh().await.unwrap_err().is_reauth_required());
    for unfit in ["", "two words", "line\r\nX-Evil: 1", "naïve"] {
        let refused = client(&fake).assume_granted::<()>(unfit).unwrap_err();
        assert!(refused.is_invalid_argument(), "{unfit}");
    }
}

#[tokio::test]
async fn client_credentials_need_the_secret_and_renew_themselves() {
    let fake = FakeSpotify::start().await;
    let app = client(&fake).with_secret(fake.client_secret()).client_credentials().await.unwrap();
    app.refresh().await.unwrap();
    assert_eq!(fake.token_requests(), 2);
    let wrong = client(&fake).with_secret("a guess").client_credentials().await.unwrap_err();
    assert!(wrong.is_invalid_client() && !wrong.is_reauth_required());
    assert_eq!((wrong.status(), wrong.message()), (Some(400), Some("Invalid client secret")));
}

#[tokio::test]
async fn settings_that_could_lead_a_secret_astray_are_refused() {
    for bad in ["http://accounts.example", "http://localhost:1", "https://user@accounts.example", "nonsense"] {
        assert!(Spotify::new("id").accounts_base(bad).unwrap_err().is_invalid_argument(), "{bad}");
        assert!(Spotify::new("id").api_base(bad).unwrap_err().is_invalid_argument(), "{bad}");
    }
    for bad in ["http://localhost:1/callback", "http://app.example/", "javascript:alert(1)", ""] {
        assert!(Spotify::new("id").pkce(bad).begin().unwrap_err().is_invalid_argument(), "{bad}");
    }
    for bad in ["", "two words", "line\nbreak"] {
        assert!(Spotify::new(bad).pkce(REDIRECT).begin().unwrap_err().is_invalid_argument(), "{bad}");
    }
}

#[tokio::test]
async fn a_refresh_token_from_elsewhere_is_proven_by_a_refresh() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let given = async |secret: bool| {
        let json = if secret {
            let app = client(&fake).with_secret(fake.client_secret());
            let login = app.code(REDIRECT).scopes::<Scopes>().begin().unwrap();
            let callback = visit(&fake, &login).await.unwrap();
            login.hand_over(callback).await.unwrap().to_json()
        } else {
            let login = draft(&fake).begin().unwrap();
            let callback = visit(&fake, &login).await.unwrap();
            login.hand_over(callback).await.unwrap().to_json()
        };
        let json: serde_json::Value = serde_json::from_str(json.expose_secret()).unwrap();
        json["refresh_token"].as_str().unwrap().to_owned()
    };
    let spotify = client(&fake).from_refresh_token::<Scopes>(given(false).await).await.unwrap();
    spotify.refresh().await.unwrap();
    let token = spotify.access_token().await.unwrap();
    assert!(token.expose().starts_with("fake-access-") && !format!("{token:?}").contains("fake"));
    let app = || client(&fake).with_secret(fake.client_secret());
    app().from_refresh_token::<Scopes>(given(true).await).await.unwrap().refresh().await.unwrap();

    // A token that was not granted the scopes comes back, and in the form that is good by now.
    let first = given(false).await;
    let error = client(&fake).from_refresh_token::<(ambitus::scope::UserTopRead,)>(first.clone()).await.unwrap_err();
    assert!(error.error().is_missing_scope());
    let rotated = error.into_token().unwrap();
    assert_ne!(rotated.expose(), first);
    client(&fake).from_refresh_token::<Scopes>(rotated.expose()).await.unwrap();
    // One that Spotify refuses does not, one that was not sent does.
    for refused in [first, "guess".to_owned(), String::new()] {
        let error = client(&fake).from_refresh_token::<Scopes>(refused).await.unwrap_err();
        assert!(error.error().is_reauth_required() && error.into_token().is_none());
    }
    // One that is too long is not even sent.
    let sent = fake.token_requests();
    for error in [
        client(&fake).from_refresh_token::<Scopes>("r".repeat(8193)).await.unwrap_err(),
        app().from_refresh_token::<Scopes>("r".repeat(8193)).await.unwrap_err(),
    ] {
        assert!(error.error().is_invalid_argument(), "{error}");
        assert_eq!(error.into_token().unwrap().expose().len(), 8193);
    }
    assert_eq!(fake.token_requests(), sent);
    let error = client(&fake).from_refresh_token::<Scopes>("r".repeat(8192)).await.unwrap_err();
    assert!(error.error().is_reauth_required());
    assert_eq!(fake.token_requests(), sent + 1);
    let nowhere = client_at("http://127.0.0.1:9", "id");
    let error = nowhere.from_refresh_token::<Scopes>("kept").await.unwrap_err();
    assert!(!format!("{error} {error:?}").contains("kept"));
    assert_eq!(error.into_token().unwrap().expose(), "kept");
}
