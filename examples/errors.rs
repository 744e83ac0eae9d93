//! Errors and retries: what the SDK repeats by itself, what it reports, and how to react.
//!
//! ```sh
//! cargo run --example errors
//! ```
//!
//! Runs offline: a server on this machine plays a Spotify that fails.

use std::time::Duration;

use ambitus::id::ArtistId;
use ambitus::scope::PlaylistModifyPrivate;
use ambitus::{CallOptions, Error, Spotify};
use serde_json::json;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = MockServer::start().await;
    let spotify = Spotify::new("client-id")
        .api_base(format!("{}/v1", server.uri()))?
        .assume_granted::<(PlaylistModifyPrivate,)>("token")?;
    let artist = ArtistId::new("0TnOYISbd1XYRBk9myaseg")?;

    // A call that may be made twice is repeated after a server error, with growing random pauses.
    script(&server, [failure(503), failure(502), found()]).await;
    report(&server, "two server errors", spotify.artists().get(&artist).await).await;

    // A short Retry-After is waited for.
    script(&server, [limited("1"), found()]).await;
    report(&server, "a short rate limit", spotify.artists().get(&artist).await).await;

    // A POST may have had its effect although it failed. It is not repeated, unless `CallOptions::repeat_unsafe` says so.
    script(&server, [failure(503), found()]).await;
    report(&server, "a POST that failed", spotify.playlists().create_private("Later").await).await;

    // The deadline includes every attempt and every pause. Options can also be set for a session or a client.
    script(&server, [found().set_delay(Duration::from_secs(5))]).await;
    let hasty = CallOptions::new().deadline(Duration::from_millis(300));
    report(&server, "a slow answer", spotify.artists().get(&artist).options(hasty).await).await;

    // Repeating this cannot help, so it is reported at once.
    script(&server, [failure(404)]).await;
    report(&server, "a missing artist", spotify.artists().get(&artist).await).await;

    // An answer that does not have its type: the error says where, see `json_path`.
    script(&server, [ResponseTemplate::new(200).set_body_json(json!({ "name": ["not", "text"] }))]).await;
    report(&server, "an odd answer", spotify.artists().get(&artist).await).await;

    // A Retry-After longer than `CallOptions::rate_limit_wait` is reported. Until it has passed, other calls are not sent.
    script(&server, [limited("3600")]).await;
    report(&server, "a long rate limit", spotify.artists().get(&artist).await).await;
    report(&server, "the next call", spotify.artists().get(&artist).await).await;
    Ok(())
}

/// What a program might do about an error.
fn reaction(error: &Error) -> String {
    if error.is_reauth_required() {
        "ask the user to sign in again".into()
    } else if let Some(wait) = error.retry_after() {
        format!("call again in {} s", wait.as_secs())
    } else if error.is_not_found() {
        "tell the user that there is no such artist".into()
    } else if error.is_timeout() || error.is_connect() || error.is_server_error() {
        "offer to try again".into()
    } else if error.is_decode() {
        "report a bug of the SDK".into()
    } else {
        "show the error".into()
    }
}

/// Prints how a call went and how many requests have been sent since the last script.
async fn report<T>(server: &MockServer, scene: &str, result: Result<T, Error>) {
    let requests = server.received_requests().await.unwrap_or_default().len();
    println!("── {scene}: requests sent: {requests}");
    match result {
        Ok(_) => println!("   ok"),
        Err(error) => println!("   {error}\n   -> {}", reaction(&error)),
    }
}

/// Lets the server give these answers, one after another.
async fn script(server: &MockServer, answers: impl IntoIterator<Item = ResponseTemplate>) {
    server.reset().await;
    for answer in answers {
        Mock::given(any()).respond_with(answer).up_to_n_times(1).mount(server).await;
    }
}

fn found() -> ResponseTemplate {
    let artist = json!({
        "id": "0TnOYISbd1XYRBk9myaseg",
        "name": "An artist",
        "type": "artist",
        "uri": "spotify:artist:0TnOYISbd1XYRBk9myaseg",
        "href": "https://api.spotify.com/v1/artists/0TnOYISbd1XYRBk9myaseg",
        "external_urls": {},
        "images": [],
    });
    ResponseTemplate::new(200).set_body_json(artist)
}

fn failure(status: u16) -> ResponseTemplate {
    let message = format!("made-up failure {status}");
    ResponseTemplate::new(status).set_body_json(json!({ "error": { "status": status, "message": message } }))
}

fn limited(seconds: &str) -> ResponseTemplate {
    failure(429).insert_header("retry-after", seconds)
}
