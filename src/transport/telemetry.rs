//! Spans, by OpenTelemetry's names for an HTTP client. No query, no header, no body: none of them is anybody's business.
//!
//! Source: <https://opentelemetry.io/docs/specs/semconv/http/http-spans/>.

use http::StatusCode;
use tracing::Span;
use tracing::field::{Empty, display};

use super::{Call, draft::Draft, network::Whole};
use crate::error::Error;

/// The span of one attempt of a call.
pub(super) fn attempt(call: &Call, draft: &Draft, attempt: u32) -> Span {
    let operation = call.operation;
    let span = tracing::info_span!(
        "spotify",
        otel.name = Empty,
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = operation.method,
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        url.template = operation.path,
        server.address = draft.url.host_str().unwrap_or_default(),
        server.port = draft.url.port_or_known_default(),
        error.type = Empty,
        operation = operation.id,
        attempt,
    );
    if !span.is_disabled() {
        span.record("otel.name", display(format_args!("{} {}", operation.method, operation.path)));
        if attempt > 1 {
            span.record("http.request.resend_count", attempt - 1);
        }
    }
    span
}

/// Notes the status of an answer that did not arrive as a whole, in the span of the attempt.
pub(super) fn begun(status: StatusCode) {
    Span::current().record("http.response.status_code", status.as_u16());
}

/// Notes what came of it. A redirect is an error too: none is followed.
pub(super) fn ended(span: &Span, outcome: &Result<Whole, Error>) {
    if span.is_disabled() {
        return;
    }
    match outcome {
        Ok(answer) => {
            span.record("http.response.status_code", answer.status.as_u16());
            if answer.status.is_success() {
                return;
            }
            span.record("error.type", answer.status.as_str());
        }
        Err(error) if error.is_timeout() => {
            span.record("error.type", "timeout");
        }
        Err(error) if error.is_connect() => {
            span.record("error.type", "connect");
        }
        Err(_) => {
            span.record("error.type", "_OTHER");
        }
    }
    span.record("otel.status_code", "ERROR");
}
