//! What an application sees of its calls: a span for each attempt, an event for each wait, and counters.

use std::time::Duration;

use ambitus::CallOptions;
use ambitus::id::ArtistId;
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::log::Log;
use crate::support::sign_in::client_at;

const ARTIST: &str = "0TnOYISbd1XYRBk9myaseg";

fn refusal(status: u16, message: &str) -> ResponseTemplate {
    ResponseTemplate::new(status).set_body_string(format!(r#"{{"error":{{"status":{status},"message":"{message}"}}}}"#))
}

#[tokio::test]
async fn each_attempt_of_a_call_has_a_span_with_the_names_of_opentelemetry() {
    let log = Log::default();
    let _guard = log.listen();
    let server = MockServer::start().await;
    let token = ResponseTemplate::new(200).set_body_string(r#"{"access_token":"a-token","expires_in":3600}"#);
    Mock::given(path("/api/token")).respond_with(token).mount(&server).await;
    for first in [
        refusal(401, "The access token expired"),
        refusal(429, "Too many requests"),
        refusal(503, "Service unavailable").insert_header("retry-after", "1"),
    ] {
        Mock::given(method("GET")).respond_with(first).up_to_n_times(1).mount(&server).await;
    }
    let artist = format!(r#"{{"id":"{ARTIST}","name":"Example","type":"artist","uri":"spotify:artist:{ARTIST}"}}"#);
    Mock::given(method("GET")).respond_with(ResponseTemplate::new(200).set_body_string(artist)).mount(&server).await;
    let app = client_at(&server.uri(), "telemetry").with_secret("s3cret").client_credentials().await.unwrap();
    let id: ArtistId = ARTIST.parse().unwrap();
    log.ask_again();
    app.artists().get(&id).await.unwrap();

    let spans = log.spans("spotify");
    let ends: Vec<_> = spans.iter().map(|span| (&*span["attempt"], &*span["http.response.status_code"])).collect();
    assert_eq!(ends, [("1", "401"), ("2", "429"), ("3", "503"), ("4", "200")]);
    let (first, third, last) = (&spans[0], &spans[2], &spans[3]);
    for (name, value) in [
        ("otel.name", "GET /artists/{id}"),
        ("otel.kind", "client"),
        ("http.request.method", "GET"),
        ("url.template", "/artists/{id}"),
        ("server.address", "127.0.0.1"),
        ("operation", "get-an-artist"),
    ] {
        assert!(spans.iter().all(|span| span[name] == value), "{name} in {spans:?}");
    }
    assert_eq!(first["server.port"], server.address().port().to_string());
    assert_eq!((first.get("http.request.resend_count"), &*third["http.request.resend_count"]), (None, "2"));
    assert_eq!((&*third["error.type"], &*third["otel.status_code"]), ("503", "ERROR"));
    assert!(!last.contains_key("error.type") && !last.contains_key("otel.status_code"));
    // The arguments of a call are private.
    assert!(!format!("{spans:?}").contains(ARTIST));

    let waits = log.events("waited for a rate limit");
    assert!(waits.len() == 1 && waits[0]["operation"] == "get-an-artist" && waits[0].contains_key("wait"), "{waits:?}");
    let again = log.events("tries again");
    assert!(again.len() == 1 && again[0]["attempts"] == "3" && again[0].contains_key("pause"), "{again:?}");

    let counters = app.counters();
    assert_eq!((counters.calls, counters.attempts, counters.rate_limited, counters.failed), (1, 4, 1, 0));
}

#[tokio::test]
async fn a_call_that_gets_no_answer_says_why() {
    let log = Log::default();
    let _guard = log.listen();
    let slow = MockServer::start().await;
    let late = ResponseTemplate::new(200).set_delay(Duration::from_secs(5));
    Mock::given(method("GET")).respond_with(late).mount(&slow).await;
    let hasty = CallOptions::new().attempts(1).response_timeout(Duration::from_millis(50));
    let mut found = Vec::new();
    for base in [slow.uri(), "http://127.0.0.1:1".to_owned()] {
        let session =
            client_at(&base, "telemetry-2").call_options(hasty.clone()).assume_granted::<()>("a-token").unwrap();
        log.ask_again();
        session.artists().get(ARTIST.parse::<ArtistId>().unwrap()).await.unwrap_err();
        let span = log.spans("spotify").pop().unwrap();
        assert!(span["otel.status_code"] == "ERROR" && !span.contains_key("http.response.status_code"), "{span:?}");
        found.push(span["error.type"].clone());
    }
    assert_eq!(found, ["timeout", "connect"]);
}
