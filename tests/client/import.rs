//! Token caches of other libraries.

use ambitus::testing::FakeSpotify;
use ambitus::token::import;
use secrecy::ExposeSecret as _;

use crate::support::sign_in::{Scopes, client, draft, visit};

#[tokio::test]
async fn a_token_cache_of_another_library_gives_a_session() {
    let fake = FakeSpotify::start().await;
    for (name, read) in [("rspotify", import::rspotify as fn(_) -> _), ("spotipy", import::spotipy)] {
        let login = draft(&fake).begin().unwrap();
        let callback = visit(&fake, &login).await.unwrap();
        // What a login hands over is the token endpoint's answer, and so is what these libraries keep, beside `expires_at`.
        let answer = login.hand_over(callback).await.unwrap().to_json();
        let mut cache: serde_json::Value = serde_json::from_str(answer.expose_secret()).unwrap();
        cache["expires_at"] = "2026-08-01T12:00:00Z".into();
        let token = read(cache.to_string()).unwrap();
        let spotify = client(&fake).from_refresh_token::<Scopes>(token).await.unwrap();
        assert!(spotify.refresh().await.is_ok(), "{name}");
    }
}
