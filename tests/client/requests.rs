//! What each request has in common, and what the types of calls and errors allow.

use ambitus::CallOptions;
use ambitus::id::{AlbumId, PlaylistId};
use ambitus::model::Jpeg;
use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::retries::{Kind, MARKETS, call, session_at};

/// The first bytes of a JPEG.
const JPEG: &[u8] = &[0xff, 0xd8, 0xff, 0xe0];

async fn server() -> MockServer {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200).set_body_string(MARKETS)).mount(&server).await;
    server
}

#[tokio::test]
async fn a_request_arrives_as_spotify_wants_it() {
    let server = server().await;
    let spotify = session_at(&server.uri(), CallOptions::new());
    let album: AlbumId = "4aawyAB9vmqN3uQ7FjRGTy".parse().unwrap();
    let playlist: PlaylistId = "3cEYpjA9oz9GiPac4AsH4n".parse().unwrap();
    #[allow(deprecated)]
    let markets = spotify.browse().available_markets().await.unwrap();
    assert_eq!(serde_json::to_string(&markets).unwrap(), r#"["SE","GB"]"#);
    spotify.player().resume().await.unwrap();
    spotify.player().play_context(&album).await.unwrap();
    spotify.playlists().upload_cover(&playlist, Jpeg::new(JPEG).unwrap()).await.unwrap();

    let seen = server.received_requests().await.unwrap();
    for request in &seen {
        assert_eq!(request.headers["authorization"], "Bearer bearer-of-the-test");
        assert_eq!(request.headers["accept"], "application/json");
        assert!(!request.headers.contains_key("api-version"));
    }
    assert!(!seen[0].headers.contains_key("content-length"));
    assert_eq!((seen[1].body.len(), &seen[1].headers["content-length"]), (0, &"0".parse().unwrap()));
    assert!(!seen[1].headers.contains_key("content-type"));
    let body: Value = serde_json::from_slice(&seen[2].body).unwrap();
    assert_eq!(body, json!({ "context_uri": album.uri() }));
    assert_eq!(seen[2].headers["content-type"], "application/json");
    assert_eq!(seen[3].headers["content-type"], "image/jpeg");
}

#[tokio::test]
async fn calls_and_errors_can_cross_threads() {
    fn crosses<T: Send + Sync + 'static>(value: T) -> T {
        value
    }
    fn moves<T: Send>(value: T) -> T {
        value
    }
    let server = server().await;
    let spotify = crosses(session_at(&server.uri(), CallOptions::new()));
    #[allow(deprecated)]
    drop(crosses(spotify.browse().available_markets()));
    drop(moves(spotify.library().saved_tracks().all()));
    drop(moves(spotify.library().saved_tracks().page()));
    crosses(moves(call(&spotify, Kind::Get)).await.err());
}
