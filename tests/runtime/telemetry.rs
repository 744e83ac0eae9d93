//! What an application sees of its calls: a span for each time that one is sent, an event for each wait, and counters.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use ambitus::CallOptions;
use ambitus::id::ArtistId;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Metadata, Subscriber};
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::client_at;

const ARTIST: &str = "0TnOYISbd1XYRBk9myaseg";

type Fields = BTreeMap<&'static str, String>;

/// Keeps the spans of calls, and the events, with their fields.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    spans: Vec<(&'static str, Fields)>,
    events: Vec<Fields>,
}

impl Seen {
    fn calls(&self) -> Vec<Fields> {
        let kept = self.0.lock().unwrap();
        kept.spans.iter().filter(|(name, _)| *name == "spotify").map(|(_, fields)| fields.clone()).collect()
    }

    fn said(&self, text: &str) -> Vec<Fields> {
        let kept = self.0.lock().unwrap();
        kept.events.iter().filter(|event| event.get("message").is_some_and(|said| said == text)).cloned().collect()
    }
}

struct Into<'a>(&'a mut Fields);

impl Visit for Into<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }
}

impl Subscriber for Seen {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("ambitus")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields::new();
        span.record(&mut Into(&mut fields));
        let spans = &mut self.0.lock().unwrap().spans;
        spans.push((span.metadata().name(), fields));
        Id::from_u64(spans.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let index = usize::try_from(span.into_u64()).unwrap() - 1;
        values.record(&mut Into(&mut self.0.lock().unwrap().spans[index].1));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        let mut fields = Fields::new();
        event.record(&mut Into(&mut fields));
        self.0.lock().unwrap().events.push(fields);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

fn refusal(status: u16, message: &str) -> ResponseTemplate {
    ResponseTemplate::new(status).set_body_string(format!(r#"{{"error":{{"status":{status},"message":"{message}"}}}}"#))
}

#[tokio::test]
async fn each_time_that_a_call_is_sent_has_a_span_by_the_names_of_opentelemetry() {
    let seen = Seen::default();
    let _guard = tracing::subscriber::set_default(seen.clone());
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
    // Has everything asked again, which tests without a subscriber may just have had answered by "nobody listens".
    drop(tracing::Dispatch::new(seen.clone()));
    app.artists().get(&id).await.unwrap();

    let spans = seen.calls();
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
    // What was asked about is the user's own business.
    assert!(!format!("{spans:?}").contains(ARTIST));

    let waits = seen.said("waited for a rate limit");
    assert!(waits.len() == 1 && waits[0]["operation"] == "get-an-artist" && waits[0].contains_key("wait"), "{waits:?}");
    let again = seen.said("tries again");
    assert!(again.len() == 1 && again[0]["attempts"] == "3" && again[0].contains_key("pause"), "{again:?}");

    let counters = app.counters();
    assert_eq!((counters.calls, counters.attempts, counters.rate_limited, counters.failed), (1, 4, 1, 0));
}

#[tokio::test]
async fn a_call_that_gets_no_answer_says_why() {
    let seen = Seen::default();
    let _guard = tracing::subscriber::set_default(seen.clone());
    let slow = MockServer::start().await;
    let late = ResponseTemplate::new(200).set_delay(std::time::Duration::from_secs(5));
    Mock::given(method("GET")).respond_with(late).mount(&slow).await;
    let hasty = CallOptions::new().attempts(1).response_timeout(std::time::Duration::from_millis(50));
    let mut found = Vec::new();
    for base in [slow.uri(), "http://127.0.0.1:1".to_owned()] {
        let session =
            client_at(&base, "telemetry-2").call_options(hasty.clone()).assume_granted::<()>("a-token").unwrap();
        drop(tracing::Dispatch::new(seen.clone()));
        session.artists().get(ARTIST.parse::<ArtistId>().unwrap()).await.unwrap_err();
        let span = seen.calls().pop().unwrap();
        assert!(span["otel.status_code"] == "ERROR" && !span.contains_key("http.response.status_code"), "{span:?}");
        found.push(span["error.type"].clone());
    }
    assert_eq!(found, ["timeout", "connect"]);
}
